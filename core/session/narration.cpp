// One function an event. What the event's cause is comes from the state before it; what it brings about at
// once, from the Ready details that follow it.
#include "core/session/narration.h"

#include <algorithm>

#include "core/session/await_text.h"
#include "core/session/keyframes.h"
#include "core/session/wake_words.h"

namespace session {

using trace::Event;
using trace::Kind;
using trace::ReadyWhy;
using trace::WaitKind;

namespace {

constexpr std::size_t kShownText = 60;
constexpr std::size_t kEffectsSearched = 8;
constexpr std::size_t kQueueSearched = 16;
constexpr std::size_t kTimersSearched = 1000;

class Narrator {
  public:
    Narrator(const Recording& recording, const Fold& before, const Event& event)
        : recording_(recording), before_(before), event_(event), say_(recording, before) {}

    Sentence narrate() {
        std::visit([this](const auto& what) { tell(what); }, event_.what);
        return say_.take();
    }

  private:
    // ---- The loop ----

    void tell(const trace::Tick& tick) {
        const ReadyQueue& ready = before_.ready();
        if (const bool slept =
                before_.loop().slept_step > before_.loop().tick_step || event_.t > before_.time();
            slept && before_.loop().tick > 0) {
            say_ << "Nothing was ready, so the loop slept until ";
            say_.time(event_.t) << (has_timer(ready) ? ", when its next timer came due" : "") << ". ";
        }
        say_ << "Iteration " << tick.n;
        if (tick.ready == 0) {
            say_ << " begins with nothing to run.";
        } else if (tick.ready == 1) {
            say_ << " runs the only ready handle";
            if (!ready.empty()) (say_ << ": ").handle(ready[0]);
            say_ << ".";
        } else {
            say_ << " runs the " << tick.ready << " handles that are ready now";
            if (!ready.empty()) (say_ << ", first ").handle(ready[0]);
            say_ << "; what becomes ready meanwhile waits for the next iteration.";
        }
    }
    static bool has_timer(const ReadyQueue& ready) {
        for (std::size_t i = 0; i < ready.size(); ++i) {
            if (ready[i].timer) return true;
        }
        return false;
    }

    void tell(const trace::Callback& callback) {
        const ReadyHandle handle = before_.next_callback(callback.name);
        const std::string_view name = recording_.text(callback.name);
        if (name == "_set_result_unless_cancelled" && handle.timer) {
            say_ << "The timer of ";
            say_.task(handle.reason.by_task) << "'s sleep rings, so the future it waits for is done";
        } else if (name == "Timeout._on_timeout") {
            say_ << "The time is over that ";
            say_.task(handle.reason.by_task) << " had set for a timeout, so it is to be cancelled.";
            return;
        } else if (name == "_run_until_complete_cb") {
            if (handle.reason.by_task) say_.task(handle.reason.by_task) << " is done, so ";
            say_ << "the loop stops at the end of this iteration";
        } else if (const char* const owner = owner_of(name); owner != nullptr) {
            say_ << owner << " notes that ";
            if (handle.reason.by_task)
                say_.task(handle.reason.by_task);
            else
                say_ << "what it waits for";
            say_ << " is done";
        } else {
            say_ << "The loop calls ";
            say_.code(callback.name);
            if (name == "_chain_future.<locals>._call_check_cancel") {
                say_ << ": the worker's side learns how the awaiting side has ended.";
                return;
            }
            if (handle.timer)
                say_ << ": its timer is due";
            else if (handle.reason.why == ReadyWhy::thread_result)
                say_ << " with the result of a worker thread";
            else if (handle.reason.why == ReadyWhy::socket)
                say_ << ": its socket is ready";
            else if (handle.reason.by_task)
                (say_ << ", which ").task(handle.reason.by_task) << " had asked for";
        }
        tell_effects(", and ", ".");
    }
    static const char* owner_of(std::string_view name) {
        struct Owner {
            std::string_view callback;
            const char* word;
        };
        static constexpr Owner kOwners[] = {{"gather.", "gather"},
                                            {"TaskGroup.", "The TaskGroup"},
                                            {"_wait.", "asyncio.wait"},
                                            {"_AsCompletedIterator._handle_completion", "as_completed"},
                                            {"shield.", "shield"}};
        for (const Owner& owner : kOwners) {
            if (name.substr(0, owner.callback.size()) == owner.callback) return owner.word;
        }
        return nullptr;
    }
    void tell(const trace::Timer& timer) {
        if (event_.task)
            say_.task(event_.task) << " sets a timer";
        else
            say_ << "A timer is set";
        if (timer.when.is_infinite()) {
            say_ << " that never rings.";
            return;
        }
        (say_ << " for ").time(timer.when);
        const Seconds wait = timer.when - event_.t;
        if (wait > Seconds() && event_.t > Seconds())
            (say_ << ", in ").time(wait);
        else if (wait <= Seconds())
            say_ << ", which is due at once";
        const std::string_view label = recording_.text(timer.label);
        if (label == "Timeout._on_timeout")
            say_ << "; if it is not done by then, it is cancelled";
        else if (!label.empty() && label != "_set_result_unless_cancelled")
            (say_ << "; then the loop calls ").code(label);
        say_ << ".";
    }
    void tell(const trace::TimerDue& due) {
        const TimerEntry* const timer = before_.timers().find(due.id);
        say_ << "The timer";
        if (timer != nullptr && timer->owner) (say_ << " of ").task(timer->owner);
        say_ << " is due, so its handle goes to the end of the ready queue.";
    }
    void tell(const trace::TimerCancelled& cancelled) {
        const TimerEntry* const timer = before_.timers().find(cancelled.id);
        say_ << "The timer";
        if (timer != nullptr && timer->owner) (say_ << " of ").task(timer->owner);
        if (timer != nullptr && !timer->when.is_infinite()) (say_ << " for ").time(timer->when);
        say_ << " is cancelled: nobody needs it any more.";
    }

    void tell(const trace::Block& block) {
        if (event_.task)
            say_.task(event_.task);
        else
            say_ << (before_.in_callback() ? "A callback" : "The program");
        (say_ << " blocks the thread for ").time(block.dur);
        say_.at_line(block.line) << ", until ";
        say_.time(event_.t + block.dur);
        const std::size_t due = before_.timers().due_until(event_.t + block.dur);
        const ReadyTasks starved = ready_tasks(0);
        if (starved.empty() && due == 0) {
            say_ << ". Nobody else is ready, and no timer comes due meanwhile.";
            return;
        }
        say_ << ": no other task can run. ";
        if (!starved.empty()) say_.tasks(starved.first, starved.more);
        if (!starved.empty() && due > 0) say_ << " and ";
        if (due > 0) say_ << counted(due, "timer") << (due == 1 ? " that comes due" : " that come due");
        say_ << " must wait.";
    }

    // ---- Tasks ----

    void tell(const trace::Spawn& spawn) {
        if (spawn.by)
            say_.task(spawn.by) << " creates ";
        else if (before_.in_callback())
            (say_ << "The callback ").code(before_.loop().callback) << " creates ";
        else
            return program_spawns(spawn);
        new_task(spawn);
        (say_ << " for ").code(spawn.coro);
        if (spawn.eager) {
            say_ << " eagerly: its first step begins at once.";
            return;
        }
        say_ << ": its first step goes to the end of the ready queue. ";
        say_.code(spawn.coro) << " has not begun";
        if (spawn.by) (say_ << "; it can only when ").task(spawn.by) << " suspends or ends";
        say_ << ".";
    }
    void program_spawns(const trace::Spawn& spawn) {
        const std::string_view coro = recording_.text(spawn.coro);
        const char* purpose = nullptr;
        if (coro == "BaseEventLoop.shutdown_asyncgens")
            purpose = "close asynchronous generators that are still open";
        if (coro == "BaseEventLoop.shutdown_default_executor") purpose = "wait for the worker threads";
        say_ << (purpose != nullptr ? "The run is over and is being cleaned up: "
                                    : "The program gives the loop a coroutine to run: ");
        new_task(spawn);
        say_ << " is created ";
        if (purpose != nullptr)
            say_ << "to " << purpose;
        else
            (say_ << "for ").code(spawn.coro);
        say_ << ", and its first step is ready.";
    }
    void new_task(const trace::Spawn& spawn) {
        // The fold before the event does not know it yet.
        SentenceSpan span{recording_.text(spawn.name), SpanRole::task, event_.task};
        say_.span(std::move(span));
    }

    void tell(const trace::Step&) {
        const TaskState* const task = before_.find_task(event_.task);
        if (task == nullptr) return;
        tell_wake(say_, before_, recording_, *task);
        say_ << " ";
        if (before_.running()) {
            (say_ << "It was created eagerly, so ").task(before_.running())
                << " goes on when it suspends or ends.";
            return;
        }
        const ReadyTasks others = ready_tasks(1);
        const std::size_t handles = before_.ready().size() - (before_.ready().empty() ? 0 : 1);
        if (handles == 0)
            say_ << "Nobody else is ready, so it will run until it ends or awaits something.";
        else if (others.empty())
            say_ << "Behind it " << (handles == 1 ? "waits " : "wait ") << counted(handles, "callback")
                 << ".";
        else
            say_.tasks(others.first, others.more) << (others.first.size() + others.more == 1 ? " is" : " are")
                                                  << " ready too, and must wait until it suspends.";
    }
    /// Other tasks in the ready queue. In a long queue only the first are looked at; the rest is `more`.
    struct ReadyTasks {
        std::vector<TaskId> first;
        std::size_t more = 0;
        bool empty() const { return first.empty() && more == 0; }
    };
    ReadyTasks ready_tasks(std::size_t from) const {
        ReadyTasks tasks;
        const ReadyQueue& ready = before_.ready();
        const std::size_t end = std::min(ready.size(), from + kQueueSearched);
        for (std::size_t i = from; i < end; ++i) {
            if (ready[i].task && ready[i].task != event_.task) tasks.first.push_back(ready[i].task);
        }
        tasks.more = ready.size() > end ? ready.size() - end : 0;
        return tasks;
    }

    void tell(const trace::Suspend& suspend) {
        const TaskState* const task = before_.find_task(event_.task);
        if (task == nullptr) return;
        const auto frames = recording_.stack(suspend.stack);
        say_.task(event_.task) << " suspends";
        if (!frames.empty()) say_.at_line(frames.back().line);
        if (suspend.on == trace::SuspendOn::yield) {
            say_ << " without waiting for anything, as `await asyncio.sleep(0)` does: it goes to the end of "
                    "the ready queue";
            const ReadyTasks others = ready_tasks(0);
            if (!others.empty()) (say_ << ", behind ").tasks(others.first, others.more);
            say_ << ".";
            return;
        }
        const WaitFor waiting = before_.wait_of(event_.task, suspend);
        say_ << ": ";
        if (const Seconds wakes = wake_time(waiting); waiting.kind == WaitKind::sleep) {
            say_ << "it sleeps for ";
            say_.time(Seconds::from_nanoseconds(waiting.amount)) << ", and its timer wakes it ";
            if (wakes.is_infinite())
                say_ << "never";
            else
                (say_ << "at ").time(wakes);
        } else {
            say_ << "it waits for ";
            say_.waiting(waiting);
            if (const TaskState* const awaited = before_.find_task(waiting.task); awaited != nullptr) {
                say_ << (is_done(awaited->phase) ? ", which is done" : ", which is not done");
            }
        }
        say_ << ". ";
        tell_next(task->has_handle);
    }
    Seconds wake_time(const WaitFor& waiting) const {
        return event_.t + Seconds::from_nanoseconds(waiting.amount);
    }
    /// Whom the loop turns to when a task has given control back.
    void tell_next(bool wakes_at_once) {
        const ReadyQueue& ready = before_.ready();
        if (before_.caller()) {
            say_ << "Control goes back to ";
            say_.task(before_.caller()) << ", which created it.";
        } else if (wakes_at_once) {
            say_ << "That is done already, so its next step is in the ready queue.";
        } else if (before_.loop().fence > 0 && !ready.empty()) {
            say_ << "The loop goes on with ";
            say_.handle(ready[0]) << ".";
        } else if (!ready.empty()) {
            say_ << "This iteration is over; ";
            say_.handle(ready[0]) << " is first in the next.";
        } else if (!before_.workers().empty()) {
            say_ << "Nothing is ready: the loop sleeps until a timer is due or a worker thread ends.";
        } else if (before_.timers().size() > kTimersSearched) {
            say_ << "Nothing is ready: the loop sleeps until its next timer is due.";
        } else if (const Seconds next = before_.timers().earliest(); next.is_infinite()) {
            say_ << "Nothing is ready, and no timer is set.";
        } else if (next <= before_.time()) {
            say_ << "A timer is due already, so the loop does not sleep.";
        } else {
            say_ << "Nothing is ready: the loop sleeps until ";
            say_.time(next) << ".";
        }
    }

    void tell(const trace::Finish& finish) {
        const TaskState* const task = before_.find_task(event_.task);
        if (task == nullptr) return;
        say_.task(event_.task);
        const bool swallowed =
            task->cancelling && task->cancelled_by && finish.how == trace::FinishHow::returned;
        if (finish.how == trace::FinishHow::returned) {
            say_ << (recording_.text(finish.value) == "None" ? " ends: " : " is done: ");
            say_.code(task->coro) << " returned ";
            say_.code(shortened(recording_.text(finish.value), kShownText));
        } else if (finish.how == trace::FinishHow::raised) {
            say_ << " ends with ";
            say_.code(shortened(recording_.text(finish.value), kShownText))
                << ", which the task keeps until somebody awaits it";
        } else if (!task->started || (task->steps == 1 && task->cancelling && !task->stack)) {
            say_ << " ends as cancelled, before its first line";
        } else {
            say_ << " ends as cancelled: CancelledError has left ";
            say_.code(task->coro);
        }
        if (swallowed) (say_ << ", although ").task(task->cancelled_by) << " had cancelled it";
        // Its waiters become ready while it ends, just before or after the event.
        tell_effects(". ", ".", before_.woken_by_end_of(event_.task));
    }

    void tell(const trace::Cancel& cancel) {
        const TaskState* const task = before_.find_task(event_.task);
        if (task == nullptr) return;
        if (cancel.by)
            say_.task(cancel.by) << " asks ";
        else if (before_.in_callback() && recording_.text(before_.loop().callback) == "Timeout._on_timeout")
            say_ << "The timeout asks ";
        else if (before_.in_callback())
            (say_ << "The callback ").code(before_.loop().callback) << " asks ";
        else
            say_ << (before_.loop().tick > 0 ? "The end of the run asks " : "The program asks ");
        if (cancel.by == event_.task)
            say_ << "itself";
        else
            say_.task(event_.task);
        say_ << " to cancel. ";
        if (!task->started) {
            say_ << "It has not begun, so ";
            say_.code(task->coro) << " will never run.";
        } else if (task->phase == TaskPhase::waiting && task->waiting.task) {
            say_ << "It waits for ";
            say_.task(task->waiting.task) << ", so the request is passed on to that task.";
        } else if (task->phase == TaskPhase::running) {
            say_ << "CancelledError will be thrown where it suspends next.";
        } else {
            say_ << "Nothing happens to it now: CancelledError will be thrown";
            say_.at_line(task->line, " at ") << " when it gets its next step.";
        }
    }

    void tell(const trace::Ready& ready) {
        if (event_.task)
            say_.task(event_.task);
        else
            (say_ << "The callback ").code(ready.label);
        if (ready.why == ReadyWhy::dropped) {
            say_ << " was ready and has been cancelled: it will not be called.";
            return;
        }
        say_ << " goes to the end of the ready queue";
        if (ready.by_task)
            (say_ << ": ").task(ready.by_task) << " made it ready";
        else if (ready.why == ReadyWhy::future_done)
            say_ << ": what it waits for is done";
        say_ << ".";
    }
    void tell(const trace::Waiting& waiting) {
        say_.task(event_.task) << " is going to wait for ";
        say_.waiting({waiting.kind, waiting.label, waiting.amount, TaskId{}}) << ".";
    }
    void tell(const trace::Renamed& renamed) {
        say_.task(event_.task) << " is now called ";
        say_.code(recording_.text(renamed.name)) << ".";
    }

    /// The tasks that this event has made ready, as the events right after it tell.
    void tell_effects(std::string_view before, std::string_view after, std::vector<TaskId> woken = {}) {
        trace::Reader reader = recording_.reader(before_.step() + 1);
        for (std::size_t i = 0; i < kEffectsSearched && !reader.at_end(); ++i) {
            if (reader.peek_kind() != Kind::ready) break;
            const Event next = reader.next();
            if (next.task) woken.push_back(next.task);
        }
        if (woken.empty()) {
            say_ << after;
            return;
        }
        say_ << before;
        say_.tasks(woken) << (woken.size() == 1 ? " becomes ready." : " become ready.");
    }

    // ---- The program ----

    void tell(const trace::Line& line) {
        if (event_.task)
            say_.task(event_.task) << " is about to run ";
        else
            say_ << (before_.in_callback() ? "The callback is about to run "
                                           : "The program is about to run ");
        say_ << "line " << line.line;
        if (recording_.text(line.function) != "<module>") (say_ << " of ").code(line.function);
        std::string_view text = SourceLines(recording_.source().text).line(line.line);
        text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
        if (!text.empty())
            (say_ << ": ").code(shortened(text, kShownText));
        else
            say_ << ".";
    }
    void tell(const trace::Out& out) {
        if (event_.task)
            say_.task(event_.task);
        else
            say_ << (before_.in_callback()       ? "The callback"
                     : before_.workers().empty() ? "The program"
                                                 : "Code outside any task");
        say_ << " prints ";
        const std::string_view text = recording_.text(out.text);
        if (text == "\n" || text.empty())
            say_ << "an empty line.";
        else
            (say_ << "“").code(shortened(text, kShownText)) << "”.";
    }
    void tell(const trace::Warn& warn) {
        say_.code(warn.category) << ": " << recording_.text(warn.text) << ".";
        if (recording_.text(warn.text).find("was never awaited") != std::string_view::npos) {
            say_ << " The call made a coroutine, but nothing ran it.";
        }
    }
    void tell(const trace::Report& report) {
        say_ << "The loop reports: " << recording_.text(report.message);
        if (report.exc) (say_ << ", ").code(report.exc);
        say_ << ".";
    }
    void tell(const trace::Thread& thread) {
        say_ << "Worker thread ";
        say_.code(thread.worker) << (thread.what == trace::ThreadWhat::start ? " begins " : " has ended ");
        say_.code(thread.function);
        say_ << (thread.what == trace::ThreadWhat::start ? "; the loop's thread is free for others meanwhile."
                                                         : ", and hands its result to the loop.");
    }
    void tell(const trace::Exit& exit) {
        const std::string_view exc = recording_.text(exit.exc);
        if (exc.substr(0, 9) == "Deadlock:") {
            say_ << exc << ".";
            tell_stuck();
            return;
        }
        (say_ << "The program ends at ").time(event_.t);
        if (exit.exc)
            (say_ << " with ").code(shortened(exc, 2 * kShownText));
        else if (exit.code != 0)
            say_ << " with exit status " << std::to_string(exit.code);
        else
            say_ << ", without an error";
        say_ << ".";
    }
    void tell_stuck() {
        std::size_t told = 0;
        for (const TaskState& task : before_.tasks()) {
            if (task.phase != TaskPhase::waiting) continue;
            if (told == 3) {
                say_ << ", and others wait too";
                break;
            }
            say_ << (told == 0 ? " " : ", ");
            say_.task(task.id) << " waits for ";
            say_.waiting(task.waiting).at_line(task.line);
            told += 1;
        }
        if (told > 0) say_ << ".";
    }

    const Recording& recording_;
    const Fold& before_;
    const Event& event_;
    SentenceBuilder say_;
};

}  // namespace

Sentence narrate(const Recording& recording, const Fold& before, const Event& event) {
    return Narrator(recording, before, event).narrate();
}

Sentence narrate(const Recording& recording, StepIndex k) {
    k = std::min(k, recording.size());
    Fold fold = recording.keyframes().before(k == 0 ? 0 : k - 1);
    if (k == 0) return {{"Nothing has run yet: the program is about to begin.", SpanRole::plain, TaskId{}}};
    trace::Reader reader = recording.reader(fold.step());
    while (fold.step() + 1 < k) fold.apply(reader.next());
    return narrate(recording, fold, reader.next());
}

}  // namespace session
