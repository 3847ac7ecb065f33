// A world with a loop for the tests of this floor, and a fake coroutine: neither the VM nor asyncio's
// library.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/loop/coroutine.h"
#include "core/loop/event_loop.h"
#include "core/loop/task.h"
#include "core/loop/world.h"

namespace test {

using loop::EventLoop;
using loop::Future;
using loop::Task;
using object::Outcome;
using object::Ref;
using object::Resumed;
using object::ResumeKind;
using object::Value;

class Fixture {
  public:
    Fixture();
    ~Fixture();
    Fixture(const Fixture&) = delete;
    Fixture& operator=(const Fixture&) = delete;

    loop::World& world() { return world_; }
    EventLoop& loop() { return *loop_; }
    trace::Recorder& recorder() { return recorder_; }

    /// One resumption of a fake: gets what was sent or raised, gives what it yields, returns or raises.
    using Step = std::function<Resumed(ResumeKind kind, const Value& sent)>;
    /// A coroutine of the name that goes through the steps.
    Value coroutine(const std::string& name, std::vector<Step> steps);
    Ref<Task> task(const std::string& name, std::vector<Step> steps);
    /// A callable that notes its name in `calls` when it is called.
    Value callable(const std::string& name);
    /// run_once(), which must not raise.
    void run_once();
    /// Iterations until nothing is ready.
    void run_ready();
    std::vector<std::string> calls;

    /// The events so far, each as `ev` and its most telling field, without details: "step Task-1".
    std::vector<std::string> events();

  private:
    object::Heap heap_;
    object::Heap::Activation heap_active_;
    trace::Recorder recorder_;
    loop::World world_;
    loop::World::Activation world_active_;
    Ref<EventLoop> loop_;
};

Resumed yielded(Value v);
Resumed returned(Value v);
Resumed raised(object::Type* type, const std::string& message = {});
/// Awaits a future as its iterator does: yields it, marked.
Resumed awaiting(Future& future);
std::string message_of(const Outcome& outcome);
/// "CancelledError: text" of an exception.
std::string exception_text(const Value& exception);

}  // namespace test
