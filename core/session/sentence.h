// A sentence in pieces, so that the app can colour names, times and code; and the words that narration,
// findings and panels have in common. Wording: a task suspends, a thread blocks; present tense.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/session/fold.h"

namespace session {

enum class SpanRole : std::uint8_t { plain, task, time, code };

/// A piece of a sentence. `task`: which one, if its role is task.
struct SentenceSpan {
    std::string text;
    SpanRole role = SpanRole::plain;
    TaskId task;
    bool operator==(const SentenceSpan& other) const {
        return text == other.text && role == other.role && task == other.task;
    }
};

using Sentence = std::vector<SentenceSpan>;

/// The words alone.
std::string plain_text(const Sentence& sentence);

/// Puts a sentence together. Chained: say.task(a) << " awaits " ...
class SentenceBuilder {
  public:
    /// `fold`: for the names that tasks have now.
    SentenceBuilder(const Recording& recording, const Fold& fold) : recording_(recording), fold_(fold) {}
    SentenceBuilder& operator<<(std::string_view text);
    SentenceBuilder& operator<<(std::uint64_t number);
    SentenceBuilder& task(TaskId id);
    /// "0.2 s"
    SentenceBuilder& time(Seconds time);
    SentenceBuilder& code(std::string_view code);
    SentenceBuilder& code(StringId id) { return code(recording_.text(id)); }
    /// " at line 5", or nothing if the line is not known.
    SentenceBuilder& at_line(std::uint32_t line, std::string_view before = " at ");
    /// "Task-1", "Task-1 and Task-2", "Task-1, Task-2 and 3 more". `more`: how many there are besides `ids`.
    SentenceBuilder& tasks(const std::vector<TaskId>& ids, std::size_t more = 0);
    /// A handle: its task, or its callback.
    SentenceBuilder& handle(const ReadyHandle& handle);
    /// What is waited for: the task in its colour, the rest as code.
    SentenceBuilder& waiting(const WaitFor& waiting);
    SentenceBuilder& span(SentenceSpan span);
    Sentence take() { return std::move(spans_); }

  private:
    SentenceBuilder& add(std::string text, SpanRole role, TaskId task = {});
    const Recording& recording_;
    const Fold& fold_;
    Sentence spans_;
};

/// "1 handle", "3 handles".
std::string counted(std::uint64_t count, std::string_view noun);
/// At most so many characters of one line, with an ellipsis if more was there.
std::string shortened(std::string_view text, std::size_t longest);

}  // namespace session
