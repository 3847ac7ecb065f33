// One pass over the recording, so that a transcript of any length takes time in proportion.
#include "core/session/explain.h"

#include <fmt/format.h>

#include <iterator>

#include "core/session/fold.h"
#include "core/session/narration.h"

namespace session {

namespace {

void write_line(std::string& to, std::uint64_t step, const Fold& fold, Seconds time, const std::string& task,
                const Sentence& sentence) {
    fmt::format_to(std::back_inserter(to), "{:>4}  tick {:<3} {:>9}  {:<8}  {}\n", step, fold.loop().tick,
                   plain_seconds(time) + " s", task, plain_text(sentence));
}

}  // namespace

std::string explain(const Recording& recording, std::uint64_t from, std::uint64_t to) {
    std::string text;
    Fold fold(recording.log());
    if (from == 0) write_line(text, 0, fold, Seconds(), "-", narrate(recording, 0));
    std::uint64_t stop = 0;
    for (trace::Reader reader = recording.reader(); !reader.at_end() && stop < to;) {
        const trace::Event event = reader.next();
        stop += event.is_detail() ? 0 : 1;
        const bool told = !event.is_detail() && stop >= from;
        Sentence sentence;
        if (told) sentence = narrate(recording, fold, event);
        fold.apply(event);
        if (!told) continue;
        const TaskState* const task = fold.find_task(event.task);
        write_line(text, stop, fold, event.t, task == nullptr ? "-" : recording.text(task->name), sentence);
    }
    return text;
}

}  // namespace session
