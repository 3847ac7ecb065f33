// One run's state outside the heap: the clock, the recorder, who runs now (loop, task, worker, context), what
// workers have yet to do, and the doors through which the floors above are asked. Every event of a run passes
// here, because what a worker does is recorded only when the loop's clock gets there.
// CPython 3.14 keeps this in the thread and interpreter states and in the clock of the operating system.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/seconds.h"
#include "core/loop/clock.h"
#include "core/loop/context.h"
#include "core/trace/recorder.h"

namespace loop {

struct EventLoop;
struct Future;
struct Task;
struct TimerHandle;
struct Worker;
class CallbackKind;
using base::Seconds;
using base::StringId;
using base::TaskId;

/// The frames of a chain of awaits, outermost first, as an event has them.
class StackBuilder {
  public:
    void push(StringId function, std::uint32_t line) { frames_.push_back(trace::Frame{function, line}); }
    void clear() { frames_.clear(); }
    std::span<const trace::Frame> frames() const { return frames_; }

  private:
    std::vector<trace::Frame> frames_;
};

/// What the floors above supply. A null door: there is nothing behind it (no program runs).
struct Doors {
    /// `awaited` is one of the machine's generators, coroutines or the wrappers they await: pushes its frame,
    /// if it has one, and gives what it awaits in turn (borrowed; null: nothing, or no object of the
    /// machine).
    Object* (*program_frame)(Object* awaited, StackBuilder& stack) = nullptr;
    /// The line of the program that runs now, in the innermost frame of its file; 0: none.
    std::uint32_t (*program_line)() = nullptr;
    /// `x.py:12`, for what debug mode tells; a Str, or Undefined.
    Value (*program_place)() = nullptr;
    /// Issues a warning (warnings.warn): filters, the `warn` event, the text on standard error.
    Outcome (*warn)(Type* category, std::string_view text) = nullptr;
    /// Prints a traceback as the interpreter does at the end of a program (for the default exception
    /// handler).
    std::string (*traceback_text)(const Value& exception) = nullptr;
    /// A line of the program, without indentation; a Str, or Undefined.
    Value (*source_line)(std::string_view file, std::int64_t line) = nullptr;
    /// A collections.deque with the items of a list, for a program that looks into a queue.
    Outcome (*make_deque)(const Value& list) = nullptr;
};

/// An event that a worker caused, until the loop's clock reaches it.
struct DeferredEvent {
    trace::Kind kind = trace::Kind::out;
    Value task, other;  ///< Tasks; for a timer `other` is the TimerHandle
    StringId text, more_text;
    Seconds when;
    std::uint32_t number = 0;
    std::uint32_t more = 0;
};

/// What happens on another thread at some time: `run` with what it was given.
struct Action {
    void (*run)(const Value& a, const Value& b, std::uint64_t n) = nullptr;
    Value a, b;
    std::uint64_t n = 0;
};

class World {
  public:
    explicit World(trace::Recorder& recorder);
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    /// The world of the run that is active on this thread.
    static World& current() { return *current_; }
    /// Makes a world the current one while it lives. The run's heap must be active already.
    class Activation {
      public:
        explicit Activation(World& world) : before_(current_) { current_ = &world; }
        ~Activation() { current_ = before_; }
        Activation(const Activation&) = delete;
        Activation& operator=(const Activation&) = delete;

      private:
        World* before_;
    };

    Doors doors;
    /// What the program wrote to standard error, and the interpreter for it.
    std::string standard_error;

    // --- Time ---

    /// The clock of what runs now: the loop's thread, or a worker.
    Seconds now() const { return clock_.now(); }
    /// The running thread does nothing for a time (time.sleep and the like). False: the run is over.
    bool block(Seconds duration);
    /// The same until `done(what)`, but for `limit` at most; limit infinity: until then.
    using Condition = bool (*)(void* what);
    bool block_until(Condition done, void* what, Seconds limit);
    /// Lets time pass until done or until `end`, without a `block` event. False: the run is over.
    bool wait(Condition done, void* what, Seconds end);
    /// Lets the workers do what they do up to now.
    void catch_up() { advance(now()); }
    /// At the end of the program: lets all workers end.
    void finish_workers();

    // --- The end ---

    /// Ends the run at once: nothing is recorded from here on. The raised Stop unwinds whatever runs.
    Outcome stop(std::string reason);
    bool stopped() const { return stopped_; }
    /// Why; the `exc` of the last event. Empty while the run goes on.
    const std::string& stop_reason() const { return stop_reason_; }
    /// Nothing is recorded any more, without a reason to give (the `exit` event is written).
    void close();

    // --- Who runs ---

    EventLoop* running_loop() const { return running_loop_; }
    Task* current_task() const { return current_task_; }
    void set_running_loop(EventLoop* running) { running_loop_ = running; }
    Task* exchange_task(Task* task) { return std::exchange(current_task_, task); }
    TaskId current_task_id() const { return current_id_; }
    void set_current_id(TaskId id) { current_id_ = id; }
    /// The worker thread that runs now; null: the loop's (main) thread.
    Worker* worker() const { return worker_; }
    /// threading.current_thread().name
    std::string thread_name() const;
    /// The context that is entered. A task's is made when it is first asked for.
    Context* context() {
        if (!context_) make_task_context();
        return context_.get();
    }
    /// What it holds: a Tuple, or Undefined. Does not make it.
    const Value& context_variables() const;
    Ref<Context> exchange_context(Ref<Context> entered) {
        std::swap(context_, entered);
        return entered;
    }
    /// The task whose context is to be made, while none is entered.
    Task* exchange_context_owner(Task* owner) { return std::exchange(context_owner_, owner); }
    Task* context_owner() const { return context_owner_; }
    /// The loop that set_event_loop has set, or Undefined.
    Value current_event_loop;
    /// The callback that all shield() calls share (tasks._log_on_exception), or Undefined.
    Value shield_log;
    /// Takes an action now, or, on a worker, when the loop's clock gets to the present time.
    void post(Action action);

    // --- Numbers that a run counts ---

    std::uint32_t next_task_name() { return ++task_names_; }
    std::uint32_t next_task_number() { return ++task_numbers_; }
    std::uint32_t next_pool_number(bool processes) { return pool_numbers_[processes ? 1 : 0]++; }
    std::uint64_t next_serial() { return ++serial_; }

    // --- All tasks that are not done, in order of creation; null: one that is done ---

    void add_task(Task& task);
    void drop_task(Task& task);
    const std::vector<Task*>& tasks() const { return tasks_; }

    // --- Events. On a worker they wait for the loop's clock. ---

    trace::Recorder& recorder() { return recorder_; }
    /// Events may be given to recorder() directly: no worker runs and the run is not over.
    bool direct() const { return direct_; }
    /// May the run go on? False once the recorder's limit is reached; then `stop` has been called.
    bool within_limits();
    void tick(std::uint32_t n, std::uint32_t ready);
    void spawn(Task& task, StringId coro, bool eager);
    void step(Task& task);
    /// A task gave control back and is not done.
    void suspend(Task& task);
    void finish(Task& task);
    void cancelled(Task& task);
    /// After `finish` or `suspend`: the step is over.
    void end_of_step() { suspend_recorded_ = false; }
    void renamed(Task& task);
    void callback(StringId name);
    void timer(TimerHandle& timer, StringId label);
    void thread(trace::ThreadWhat what, StringId function, StringId worker);
    void out(std::string_view text);
    /// Only the event and the text on standard error; what filters say is the door's business.
    void warning(std::string_view category, std::string_view text);
    /// Calls the door, or without one `warning`.
    Outcome warn(Type* category, std::string_view text);
    void report(std::string_view message, const Value& exception);
    void line(StringId function, std::uint32_t line);

    // Details. Not recorded on a worker.
    void ready(Task& task, trace::ReadyWhy why);
    void ready_callback(StringId label, trace::ReadyWhy why);
    void timer_due(TimerHandle& timer);
    void timer_cancelled(TimerHandle& timer);

    StringId intern(std::string_view text) { return recorder_.intern(text); }
    StringId label(const CallbackKind& kind);
    /// The name of a Str that many events share, such as a coroutine function's.
    StringId intern(object::Str* name);
    /// The callback that runs now, none in a task.
    StringId running_callback;
    /// What the result of a task is asked for in a `finish`: nothing that it prints shows.
    bool muted = false;

  private:
    friend class OffLoop;
    friend class OnWorker;
    struct AgendaItem {
        Seconds when;
        std::uint64_t rank, serial;
        DeferredEvent event;
        Action action;  // if action.run is set, there is no event
    };
    void make_task_context();
    void advance(Seconds to);
    void push(AgendaItem item);
    AgendaItem pop();
    void perform(AgendaItem& item);
    void record(DeferredEvent& event);
    void defer(DeferredEvent event);
    void set_now(Seconds now);
    void update_direct() { direct_ = !stopped_ && worker_ == nullptr; }
    StringId result_text(Task& task, trace::FinishHow& how);
    base::StackId stack_of(Task& task);

    trace::Recorder& recorder_;
    VirtualClock clock_;
    EventLoop* running_loop_ = nullptr;
    Task* current_task_ = nullptr;
    TaskId current_id_;
    Worker* worker_ = nullptr;
    Ref<Context> context_;  // null: that of context_owner_, which is not made yet
    Task* context_owner_ = nullptr;
    bool direct_ = true;
    bool stopped_ = false;
    bool suspend_recorded_ = false;
    std::string stop_reason_;
    std::uint32_t task_names_ = 0, task_numbers_ = 0, pool_numbers_[2] = {0, 0};
    std::uint64_t serial_ = 0;
    std::vector<Task*> tasks_;
    std::size_t dropped_tasks_ = 0;
    std::vector<AgendaItem> agenda_;  // a heap: the earliest (when, rank, serial) first
    std::vector<StringId> labels_;    // of the callback kinds
    Value shared_name_;               // the Str whose id is shared_name_id_
    StringId shared_name_id_;
    StringId none_text_;
    StackBuilder stack_;

    static thread_local World* current_;
};

/// While it lives, what runs is on another thread: it has no running loop and no current task.
class OffLoop {
  public:
    OffLoop();
    ~OffLoop();
    OffLoop(const OffLoop&) = delete;
    OffLoop& operator=(const OffLoop&) = delete;

  private:
    EventLoop* loop_;
    Task* task_;
    TaskId id_;
    StringId callback_;
};

/// While it lives, what runs is a worker's, from the present time on; afterwards it is that time again.
class OnWorker {
  public:
    explicit OnWorker(Worker& worker);
    ~OnWorker();
    OnWorker(const OnWorker&) = delete;
    OnWorker& operator=(const OnWorker&) = delete;

  private:
    Seconds began_;
};

}  // namespace loop
