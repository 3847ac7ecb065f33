// Sentences from the last event and the state after it.
#include "app/view/explanation.h"

#include "app/view/stage_text.h"
#include "app/view/time_text.h"

namespace view {
namespace {

class Teller {
  public:
    Teller(const session::Recording& recording, const session::Snapshot& now, const trace::Event& event)
        : recording_(recording), now_(now), event_(event) {}

    std::string operator()(const trace::Tick& tick) const {
        return "Iteration " + std::to_string(tick.n) +
               " of the loop begins: " + count(tick.ready, "handle is", "handles are") +
               " ready, and exactly those run in it. What becomes ready meanwhile waits for the next one.";
    }
    std::string operator()(const trace::Spawn& spawn) const {
        const std::string by = spawn.by ? name(spawn.by) : std::string("asyncio.run");
        return by + " creates " + name(event_.task) + " for " + std::string(recording_.text(spawn.coro)) +
               "(). It does not start yet: it stands in the ready queue.";
    }
    std::string operator()(const trace::Step&) const {
        const session::TaskState* task = now_.find_task(event_.task);
        session::ReadyHandle handle;
        handle.task = event_.task;
        if (task != nullptr) handle.reason = task->reason;
        const std::string why = reason_text(recording_, now_, handle);
        return "The loop hands control to " + name(event_.task) + (why.empty() ? "" : " (" + why + ")") +
               ". " + others();
    }
    std::string operator()(const trace::Suspend& suspend) const {
        if (suspend.on == trace::SuspendOn::yield) {
            return name(event_.task) + " gives the others a turn and goes to the end of the ready queue.";
        }
        const session::TaskState* task = now_.find_task(event_.task);
        const std::string what = task ? session::wait_text(recording_, task->waiting, now_.step) : "a future";
        return name(event_.task) + " suspends: it waits for " + what + ". The loop has its thread back.";
    }
    std::string operator()(const trace::Finish& finish) const {
        const std::string value(recording_.text(finish.value));
        switch (finish.how) {
            case trace::FinishHow::returned: return name(event_.task) + " is done and returns " + value + ".";
            case trace::FinishHow::raised:
                return name(event_.task) + " ends with an exception: " + value + ".";
            case trace::FinishHow::cancelled: return name(event_.task) + " is cancelled.";
        }
        return {};
    }
    std::string operator()(const trace::Cancel& cancel) const {
        return (cancel.by ? name(cancel.by) : std::string("The program")) + " asks to cancel " +
               name(event_.task) + ". It will see a CancelledError at its next step.";
    }
    std::string operator()(const trace::Callback& callback) const {
        return "The loop calls a callback: " +
               callback_text(recording_, now_, callback.name, now_.loop.callback_timer) + ".";
    }
    std::string operator()(const trace::Block& block) const {
        return (event_.task ? name(event_.task) : std::string("The program")) +
               " blocks the loop's thread for " + duration_text(block.dur) + ": nobody else can run until " +
               seconds_text(now_.loop.blocked_until) + ".";
    }
    std::string operator()(const trace::Thread& thread) const {
        const std::string what(recording_.text(thread.function));
        return "Worker " + std::string(recording_.text(thread.worker)) +
               (thread.what == trace::ThreadWhat::start ? " starts " : " has finished ") + what + "().";
    }
    std::string operator()(const trace::Out& out) const {
        std::string text(recording_.text(out.text));
        while (!text.empty() && text.back() == '\n') text.pop_back();
        return (event_.task ? name(event_.task) : std::string("The program")) + " prints: " + text;
    }
    std::string operator()(const trace::Warn& warn) const {
        return "Python warns: " + std::string(recording_.text(warn.text)) + ".";
    }
    std::string operator()(const trace::Report& report) const {
        return "The loop reports: " + std::string(recording_.text(report.message)) + ".";
    }
    std::string operator()(const trace::Line& line) const {
        return (event_.task ? name(event_.task) : std::string("The module")) + " is about to run line " +
               std::to_string(line.line) + " of " + std::string(recording_.text(line.function)) + ".";
    }
    std::string operator()(const trace::Exit& exit) const {
        if (exit.code == 0) return "The program has ended.";
        return "The program has ended with " + std::string(recording_.text(exit.exc)) + ".";
    }
    template <class Detail>
    std::string operator()(const Detail&) const {
        return "The loop prepares what comes next.";
    }

  private:
    std::string name(session::TaskId id) const {
        const session::TaskState* task = now_.find_task(id);
        return task ? recording_.text(task->name) : std::string("a task");
    }
    static std::string count(std::size_t n, const char* one, const char* many) {
        return std::to_string(n) + " " + (n == 1 ? one : many);
    }
    std::string others() const {
        return now_.ready.empty()
                   ? "Nobody else is ready, so it runs until it ends or waits for something."
                   : "It runs until it waits for something; " +
                         count(now_.ready.size(), "other waits", "others wait") + " in the ready queue.";
    }

    const session::Recording& recording_;
    const session::Snapshot& now_;
    const trace::Event& event_;
};

}  // namespace

std::string explanation(const session::Recording& recording, const session::Snapshot& now) {
    if (recording.size() == 0)
        return "Nothing has run. Choose a lesson, or edit the program and it runs as you type.";
    if (now.step == 0) return "Nothing has happened yet. Press \u2192 for the first step, or Space to play.";
    const trace::Event event = recording.event(now.step - 1);
    return std::visit(Teller(recording, now, event), event.what);
}

}  // namespace view
