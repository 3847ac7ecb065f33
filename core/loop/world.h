// One run's state outside the heap: the clock, the recorder, who runs now (loop, task, thread, context), what
// threads there are, and the doors through which the floors above are asked. Every event of a run passes
// here. How threads are started and woken is in threads.cpp.
// CPython 3.14 keeps this in the thread and interpreter states and in the clock of the operating system.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/seconds.h"
#include "core/loop/clock.h"
#include "core/loop/context.h"
#include "core/loop/network.h"
#include "core/loop/thread.h"
#include "core/trace/recorder.h"

namespace loop {

struct EventLoop;
struct Future;
struct Task;
struct TimerHandle;
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
    /// The stacks of the machine for another thread: made, exchanged with the present ones, dropped.
    void* (*new_stacks)() = nullptr;
    void (*exchange_stacks)(void* stacks) = nullptr;
    void (*drop_stacks)(void* stacks) = nullptr;
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
    static constexpr std::size_t kMostText = std::size_t{64} << 20;  ///< bytes of output and standard error

    // --- Time ---

    Seconds now() const { return clock_.now(); }
    /// The running thread does nothing for a time (time.sleep and the like). False: the run is over.
    bool block(Seconds duration);
    /// The same until `done(what)`, but for `limit` at most; limit infinity: until then. Others run
    /// meanwhile.
    bool block_until(Condition done, void* what, Seconds limit);
    /// Lets time pass until done or until `end`, without a `block` event. False: the run is over.
    bool wait(Condition done, void* what, Seconds end);
    /// Lets the other threads that could go on do so, without letting time pass.
    void give_way();

    /// The simulated network, made when it is first asked for.
    Network& network() {
        if (!network_) network_ = std::make_unique<Network>();
        return *network_;
    }

    // --- Threads ---

    static constexpr std::size_t kMostThreads = 2000;
    static constexpr std::uint64_t kMainIdent = 1;
    /// Starts a thread, which runs until it first blocks before this returns. False: too many are alive.
    bool start_thread(std::unique_ptr<Thread> thread);
    /// The thread that runs now; null: the main thread.
    Thread* thread() const { return thread_; }
    /// threading.current_thread().name
    std::string thread_name() const { return thread_ ? thread_->name : "MainThread"; }
    std::uint64_t thread_ident() const { return thread_ ? thread_->ident : kMainIdent; }
    std::uint64_t next_thread_ident() { return ++thread_idents_; }
    std::size_t thread_count() const { return threads_.size(); }
    /// A function begins on the running thread.
    void begin_function() { thread_->began = next_serial(); }
    /// At the end of the program: waits for all threads but daemons.
    void finish_threads();
    /// When all is over: the threads that are left are taken apart, and nothing of that shows.
    void drop_threads();

    // --- The end ---

    /// Ends the run at once: nothing is recorded from here on. The raised Stop unwinds whatever runs.
    Outcome stop(std::string reason);
    bool stopped() const { return stopped_; }
    /// Why; the `exc` of the last event. Empty while the run goes on.
    const std::string& stop_reason() const { return stop_reason_; }
    /// Nothing is recorded any more, without a reason to give (the `exit` event is written).
    void close();

    // --- Who runs ---

    EventLoop* running_loop() const { return state_.running_loop; }
    Task* current_task() const { return state_.current_task; }
    void set_running_loop(EventLoop* running) { state_.running_loop = running; }
    Task* exchange_task(Task* task) { return std::exchange(state_.current_task, task); }
    TaskId current_task_id() const { return state_.current_id; }
    void set_current_id(TaskId id) { state_.current_id = id; }
    /// The context that is entered. A task's is made when it is first asked for.
    Context* context() {
        if (!state_.context) make_task_context();
        return state_.context.get();
    }
    /// What it holds: a Tuple, or Undefined. Does not make it.
    const Value& context_variables() const;
    Ref<Context> exchange_context(Ref<Context> entered) {
        std::swap(state_.context, entered);
        return entered;
    }
    /// The task whose context is to be made, while none is entered.
    Task* exchange_context_owner(Task* owner) { return std::exchange(state_.context_owner, owner); }
    Task* context_owner() const { return state_.context_owner; }
    /// The loop that set_event_loop has set on the running thread, or Undefined.
    Value& current_event_loop() { return state_.event_loop; }
    /// The event loop policy that the program has set, or Undefined: then the functions of events.py do as
    /// the default one does.
    Value policy;
    /// The callback that runs now, none in a task.
    StringId& running_callback() { return state_.running_callback; }
    /// The callback that all shield() calls share (tasks._log_on_exception), or Undefined.
    Value shield_log;

    // --- Numbers that a run counts ---

    std::uint32_t next_task_name() { return ++task_names_; }
    std::uint32_t next_task_number() { return ++task_numbers_; }
    std::uint32_t next_pool_number(bool processes) { return pool_numbers_[processes ? 1 : 0]++; }
    std::uint64_t next_serial() { return ++serial_; }

    // --- All tasks that are not done, in order of creation; null: one that is done ---

    void add_task(Task& task);
    void drop_task(Task& task);
    const std::vector<Task*>& tasks() const { return tasks_; }

    // --- Events ---

    trace::Recorder& recorder() { return recorder_; }
    /// From now on only what is asked for later is recorded: new tasks, output, warnings, reports, the end.
    void record_little() { records_ = false; }
    /// Events may be given to recorder() directly: the run is not over.
    bool direct() const { return !stopped_; }
    /// May the run go on? False once the recorder's limit or that of written text is reached; then `stop` has
    /// been called.
    bool within_limits();
    void tick(std::uint32_t n, std::uint32_t ready);
    void spawn(Task& task, StringId coro, bool eager);
    void step(Task& task);
    /// A task gave control back and is not done.
    void suspend(Task& task);
    void finish(Task& task);
    void cancelled(Task& task);
    /// After `finish` or `suspend`: the step is over.
    void end_of_step() { state_.suspend_recorded = false; }
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

    // Details
    void ready(Task& task, trace::ReadyWhy why);
    void ready_callback(StringId label, trace::ReadyWhy why);
    void timer_due(TimerHandle& timer);
    void timer_cancelled(TimerHandle& timer);

    StringId intern(std::string_view text) { return recorder_.intern(text); }
    StringId label(const CallbackKind& kind);
    /// The name of a Str that many events share, such as a coroutine function's.
    StringId intern(object::Str* name);
    /// What the result of a task is asked for in a `finish`: nothing that it prints shows.
    bool muted = false;

  private:
    void make_task_context();
    void set_now(Seconds now);
    // Threads (threads.cpp)
    void exchange_state(Thread& thread);
    void resume(Thread& thread);
    bool suspend_thread(Condition done, void* what, Seconds until);
    Thread* ready_thread() const;
    bool others_ready() const;
    void run_ready();
    Seconds next_wake() const;
    bool any_gave_way() const;
    void forget_ended();
    std::string deadlock() const;

    StringId result_text(Task& task, trace::FinishHow& how);
    base::StackId stack_of(Task& task);

    trace::Recorder& recorder_;
    VirtualClock clock_;
    std::unique_ptr<Network> network_;
    ThreadState state_;                             // of the thread that runs
    Thread* thread_ = nullptr;                      // the thread that runs; null: the main thread
    Waiting main_waiting_;                          // what the main thread waits for, while others run
    std::vector<std::unique_ptr<Thread>> threads_;  // alive, in order of their start
    std::uint64_t thread_idents_ = kMainIdent;
    std::uint64_t turn_ = 1;
    bool records_ = true;  // false: see record_little
    bool stopped_ = false;
    std::string stop_reason_;
    std::size_t written_ = 0;  // bytes of output
    std::uint32_t task_names_ = 0, task_numbers_ = 0, pool_numbers_[2] = {0, 0};
    std::uint64_t serial_ = 0;
    std::vector<Task*> tasks_;
    std::size_t dropped_tasks_ = 0;
    std::vector<StringId> labels_;  // of the callback kinds
    Value shared_name_;             // the Str whose id is shared_name_id_
    StringId shared_name_id_;
    StringId none_text_;
    StackBuilder stack_;

    static constinit thread_local World* current_;
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

}  // namespace loop
