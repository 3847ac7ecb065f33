// Programs for the tests of the library: C++ coroutines on a loop of their own, and the trace that they
// leave.
#pragma once

#include <string>
#include <vector>

#include "core/aio/coroutine.h"
#include "core/aio/module.h"
#include "core/loop/world.h"

namespace test {

using aio::Coroutine;
using aio::Frame;
using aio::Routine;
using object::Outcome;
using object::Value;

/// One run: heap, recorder, world, and the names of asyncio.
class Run {
  public:
    Run();
    ~Run();
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    loop::World& world() { return world_; }
    /// asyncio.NAME(args): fails the test if it raises.
    Value call(const char* name, std::initializer_list<Value> args = {});
    Outcome try_call(const char* name, std::initializer_list<Value> args = {});
    Value name(const char* name) const;
    /// print(text)
    void print(const std::string& text) { world_.out(text + "\n"); }
    /// The trace so far with an `exit` that tells what `result` was: the lines of the conformance format,
    /// with empty stacks and without what follows from cycles.
    std::vector<std::string> finish(Outcome result);

  private:
    object::Heap heap_;
    object::Heap::Activation heap_active_;
    trace::Recorder recorder_;
    loop::World world_;
    loop::World::Activation world_active_;
    object::Ref<object::Dict> names_;
};

/// The run that is under way, for the frames of a program.
Run& run();

/// Runs `main` by asyncio.run and gives the trace.
std::vector<std::string> trace_of(const Routine& main);
/// The trace that CPython 3.14 has left of an equal program: tests/aio/traces/NAME.jsonl, stacks emptied.
std::vector<std::string> expected_trace(const std::string& name);
/// The first difference, as a text to show; empty if the traces are equal.
std::string difference(const std::vector<std::string>& ours, const std::vector<std::string>& theirs);

Value seconds(double d);
Value text(const std::string& s);

}  // namespace test
