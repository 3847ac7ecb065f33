// One pass over the events with the fold beside them.
#include "core/session/findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/session/await_text.h"

namespace session {

using trace::Event;
using trace::Kind;
using trace::WaitKind;

namespace {

constexpr std::size_t kShownText = 60;

bool is_name_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Where a name stands in a text as a word of its own, from `from` on; npos if nowhere.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0) {
    for (std::size_t at = text.find(word, from); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const bool begins = at == 0 || !is_name_char(text[at - 1]);
        const bool ends = at + word.size() == text.size() || !is_name_char(text[at + word.size()]);
        if (begins && ends && !word.empty()) return at;
    }
    return std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

/// `name = await call(...)`, all on one line.
struct AwaitedAssignment {
    std::string_view name, call;
    std::size_t indent = 0;
};

bool read_assignment(std::string_view line, AwaitedAssignment& to) {
    const std::size_t indent = line.find_first_not_of(" \t");
    const std::size_t equals = line.find(" = await ");
    if (indent == std::string_view::npos || equals == std::string_view::npos || equals <= indent)
        return false;
    to.indent = indent;
    to.name = line.substr(indent, equals - indent);
    to.call = trimmed(line.substr(equals + 9));
    if (!std::all_of(to.name.begin(), to.name.end(), is_name_char)) return false;
    return to.call.find('(') != std::string_view::npos && to.call.back() == ')';
}

class Detective {
  public:
    explicit Detective(const Recording& recording)
        : recording_(recording), lines_(recording.source().text), fold_(recording.log()) {}

    std::vector<Finding> find() {
        for (trace::Reader reader = recording_.reader(); !reader.at_end();) {
            const Event event = reader.next();
            look(event);
            fold_.apply(event);
        }
        look_at_sequences();
        const auto earlier = [](const Finding& a, const Finding& b) { return a.at < b.at; };
        std::stable_sort(findings_.begin(), findings_.end(), earlier);
        return std::move(findings_);
    }

  private:
    void look(const Event& event) {
        switch (event.kind()) {
            case Kind::warn: return look(event, std::get<trace::Warn>(event.what));
            case Kind::block: return look(event, std::get<trace::Block>(event.what));
            case Kind::report: return look(event, std::get<trace::Report>(event.what));
            case Kind::cancel: return look(event, std::get<trace::Cancel>(event.what));
            case Kind::exit: return look(event, std::get<trace::Exit>(event.what));
            case Kind::ready:
            case Kind::step: return end_wait(event);
            default: return;
        }
    }

    SentenceBuilder say() const { return SentenceBuilder(recording_, fold_); }
    void add(FindingKind kind, std::uint32_t line, SentenceBuilder& message) {
        if (line != 0 && !seen_.insert({static_cast<int>(kind), line}).second) return;
        findings_.push_back({kind, line, fold_.step() + 1, message.take()});
    }
    /// The line that runs now.
    std::uint32_t current_line(TaskId id) const {
        if (const TaskState* const task = fold_.find_task(id); task != nullptr) return task->line;
        return fold_.outside_line();
    }

    // ---- Coroutines that nothing ran ----

    void look(const Event& event, const trace::Warn& warn) {
        const std::string_view text = recording_.text(warn.text);
        const std::size_t end = text.find("' was never awaited");
        if (text.substr(0, 11) != "coroutine '" || end == std::string_view::npos) return;
        const std::string_view name = text.substr(11, end - 11);
        SentenceBuilder message = say();
        message.code(name) << " was called, which makes a coroutine, but nothing ran it: write ";
        message.code(fmt::format("await {}(...)", unqualified(name))) << ", or give it to ";
        message.code("asyncio.create_task") << ".";
        add(FindingKind::never_awaited, line_of_call(name, current_line(event.task)), message);
    }
    /// The warning comes when the coroutine dies, which may be later: a line that calls it is taken if it is
    /// the only one without await, else the line that ran.
    std::uint32_t line_of_call(std::string_view qualified, std::uint32_t current) const {
        const std::string_view name = unqualified(qualified);
        const auto calls = [this, name](std::uint32_t number) {
            const std::string_view line = lines_.line(number);
            const std::size_t at = find_word(line, name);
            return at != std::string_view::npos && line.substr(at + name.size(), 1) == "(" &&
                   find_word(line, "def") == std::string_view::npos &&
                   find_word(line, "await") == std::string_view::npos;
        };
        if (current != 0 && calls(current)) return current;
        std::uint32_t found = 0;
        for (std::uint32_t number = 1; number <= lines_.count(); ++number) {
            if (!calls(number)) continue;
            if (found != 0) return current;
            found = number;
        }
        return found != 0 ? found : current;
    }

    // ---- A thread that is held ----

    void look(const Event& event, const trace::Block& block) {
        const Seconds until = event.t + block.dur;
        const std::size_t due = fold_.timers().due_until(until);
        std::vector<TaskId> starved;
        for (std::size_t i = 0; i < fold_.ready().size(); ++i) {
            if (fold_.ready()[i].task) starved.push_back(fold_.ready()[i].task);
        }
        for (const TaskId owner : fold_.timers().sleepers_until(until)) starved.push_back(owner);
        if (starved.empty() && due == 0) return;
        SentenceBuilder message = say();
        message << "The thread is blocked for ";
        message.time(block.dur) << ", and the loop with it: ";
        if (starved.empty())
            message << counted(due, "timer");
        else
            message.tasks(starved);
        message << (starved.empty() ? " could not ring in time" : " could not run meanwhile")
                << ". Await instead (";
        message.code("asyncio.sleep") << ", an async library), or use ";
        message.code("asyncio.to_thread") << ".";
        add(FindingKind::blocked_loop, block.line, message);
    }

    // ---- Exceptions that nobody saw ----

    void look(const Event&, const trace::Report& report) {
        if (recording_.text(report.message) != "Task exception was never retrieved") return;
        const TaskState* culprit = nullptr;
        for (const TaskState& task : fold_.tasks()) {
            const bool fits = task.phase == TaskPhase::raised && task.value == report.exc;
            if (fits && reported_.count(task.id.number) == 0 && culprit == nullptr) culprit = &task;
        }
        SentenceBuilder message = say();
        if (culprit != nullptr) message.task(culprit->id) << " (";
        if (culprit != nullptr)
            message.code(culprit->coro) << ") ended with ";
        else
            message << "A task ended with ";
        message.code(shortened(recording_.text(report.exc), kShownText));
        message << ", and nobody awaited it to see that.";
        if (culprit != nullptr) reported_.insert(culprit->id.number);
        add(FindingKind::never_retrieved, culprit == nullptr ? 0 : culprit->line, message);
    }

    // ---- Tasks that outlive the program ----

    void look(const Event& event, const trace::Cancel& cancel) {
        const TaskState* const task = fold_.find_task(event.task);
        const bool at_end = !cancel.by && !fold_.in_callback() && fold_.loop().tick > 0 && !fold_.running();
        if (task == nullptr || !at_end || task->created_by == TaskId{}) return;
        SentenceBuilder message = say();
        message.task(task->id) << " (";
        message.code(task->coro) << ") ";
        if (!task->started) {
            message << "had not even begun";
        } else if (task->phase == TaskPhase::waiting) {
            message << "still waited for ";
            message.waiting(task->waiting);
        } else {
            message << "had more to do";
        }
        message << " when the main coroutine ended, so ";
        message.code("asyncio.run") << " cancelled it. Await it before the end.";
        add(FindingKind::cut_off, task->line != 0 ? task->line : line_of_spawn(*task), message);
    }
    std::uint32_t line_of_spawn(const TaskState& task) const {
        return line_of_call(recording_.text(task.coro), 0);
    }

    // ---- Waiting for ever ----

    void look(const Event&, const trace::Exit& exit) {
        if (recording_.text(exit.exc).substr(0, 9) != "Deadlock:") return;
        std::vector<const TaskState*> stuck;
        for (const TaskState& task : fold_.tasks()) {
            if (task.phase == TaskPhase::waiting) stuck.push_back(&task);
        }
        SentenceBuilder message = say();
        message << "Deadlock: ";
        for (std::size_t i = 0; i < stuck.size(); ++i) {
            if (i == 4) {
                message << " and " << (stuck.size() - i) << " more tasks wait too";
                break;
            }
            if (i > 0) message << ", ";
            message.task(stuck[i]->id) << " waits for ";
            message.waiting(stuck[i]->waiting).at_line(stuck[i]->line);
        }
        if (stuck.empty()) message << "the loop has nothing to wait for";
        message << ", and nothing is left that could wake " << (stuck.size() > 1 ? "them." : "it.");
        add(FindingKind::deadlock, stuck.empty() ? 0 : stuck.front()->line, message);
    }

    // ---- Waits that could have been one ----

    /// What a task has waited for the world while it was at a line of a function, frames below it included.
    struct Waited {
        Seconds sum;
        std::uint32_t times = 0;
        StepIndex last = 0;
    };
    struct Place {
        std::uint32_t function, line, task;
        bool operator<(const Place& other) const {
            return std::tie(function, line, task) < std::tie(other.function, other.line, other.task);
        }
    };
    void end_wait(const Event& event) {
        const TaskState* const task = fold_.find_task(event.task);
        if (task == nullptr || task->phase != TaskPhase::waiting) return;
        const WaitKind kind = task->waiting.kind;
        if (kind != WaitKind::sleep && kind != WaitKind::io && kind != WaitKind::thread) return;
        const auto frames = recording_.stack(task->stack);
        for (std::size_t i = 0; i < frames.size(); ++i) {
            // A sleep of the line itself is meant to take its time.
            if (i + 1 == frames.size() && kind == WaitKind::sleep) continue;
            Waited& waited = waited_[{frames[i].function.number, frames[i].line, task->id.number}];
            waited.sum += event.t - task->since;
            waited.times += 1;
            waited.last = fold_.step();
        }
    }
    void look_at_sequences() {
        for (const auto& [place, waited] : waited_) {
            if (waited.times > 1 && awaits_in_a_row(lines_.line(place.line))) tell_row(place, waited);
            const auto next = waited_.find({place.function, place.line + 1, place.task});
            if (next != waited_.end()) look_at_pair(place, waited, next->second);
        }
    }
    /// `[await f(x) for x in xs]`, or `xs.append(await f(x))`: no call can need another's result.
    static bool awaits_in_a_row(std::string_view line) {
        const std::size_t comprehension = line.find("[await ");
        if (comprehension != std::string_view::npos) {
            const std::string_view call = line.substr(comprehension + 7);
            return is_stateless(call) && call.find('(') < call.find(" for ") &&
                   call.find(" for ") != std::string_view::npos;
        }
        const std::size_t append = line.find(".append(await ");
        if (append == std::string_view::npos) return false;
        const std::string_view call = line.substr(append + 14);
        return is_stateless(call) &&
               find_word(call, trimmed(line.substr(0, append))) == std::string_view::npos;
    }
    /// A call of a function, or of a get with arguments: of other methods the order may matter.
    static bool is_stateless(std::string_view call) {
        const std::size_t bracket = call.find('(');
        if (bracket == std::string_view::npos || call.substr(bracket, 2) == "()") return false;
        const std::string_view function = call.substr(0, bracket);
        const std::size_t dot = function.rfind('.');
        return dot == std::string_view::npos || function.substr(dot) == ".get";
    }
    void tell_row(const Place& place, const Waited& waited) {
        SentenceBuilder message = say();
        message << "This line waits " << waited.times << " times, one after the other, ";
        message.time(waited.sum) << " in all, though no call needs the result of another: ";
        tell_remedy(message, " lets them all wait at the same time.");
        add_at(waited.last, place.line, message);
    }
    /// `a = await f(1)` and `b = await f(2)`: the same call for something that the first result is not part
    /// of.
    void look_at_pair(const Place& place, const Waited& first, const Waited& second) {
        AwaitedAssignment a;
        AwaitedAssignment b;
        if (!read_assignment(lines_.line(place.line), a) || !read_assignment(lines_.line(place.line + 1), b))
            return;
        const std::string_view function = a.call.substr(0, a.call.find('('));
        const bool alike = function == b.call.substr(0, b.call.find('(')) && a.indent == b.indent;
        if (!alike || !is_stateless(a.call) || find_word(b.call, a.name) != std::string_view::npos) return;
        SentenceBuilder message = say();
        message << "Lines " << place.line << " and " << (place.line + 1) << " wait one after the other, ";
        message.time(first.sum) << " and ";
        message.time(second.sum) << ", though the second does not need the first's result: ";
        tell_remedy(message, " lets both wait at the same time.");
        add_at(second.last, place.line, message);
    }
    static void tell_remedy(SentenceBuilder& message, std::string_view rest) {
        message.code("asyncio.gather") << " or a ";
        message.code("TaskGroup") << rest;
    }
    void add_at(StepIndex at, std::uint32_t line, SentenceBuilder& message) {
        if (!seen_.insert({static_cast<int>(FindingKind::sequential_awaits), line}).second) return;
        findings_.push_back({FindingKind::sequential_awaits, line, at, message.take()});
    }

    const Recording& recording_;
    SourceLines lines_;
    Fold fold_;
    std::vector<Finding> findings_;
    std::set<std::pair<int, std::uint32_t>> seen_;
    std::set<std::uint32_t> reported_;
    std::map<Place, Waited> waited_;
};

}  // namespace

std::vector<Finding> find_findings(const Recording& recording) { return Detective(recording).find(); }

const char* finding_word(FindingKind kind) {
    switch (kind) {
        case FindingKind::never_awaited: return "never awaited";
        case FindingKind::blocked_loop: return "blocked loop";
        case FindingKind::never_retrieved: return "exception never retrieved";
        case FindingKind::cut_off: return "task cut off";
        case FindingKind::deadlock: return "deadlock";
        case FindingKind::sequential_awaits: return "sequential awaits";
    }
    return "";
}

}  // namespace session
