#include "core/loop/context.h"

#include "core/object/object.h"
#include "core/object/str.h"
#include "tests/loop/fixture.h"
#include "tests/support/catch_compat.h"

using namespace test;

namespace {

Value variable(const char* name) {
    Outcome made = object::call(Value(&loop::context_var_type), {object::make_str(name)});
    return made.take();
}
Outcome call(const Value& v, const char* method, std::initializer_list<Value> args = {}) {
    return object::call_method(v, object::intern(method), args);
}

}  // namespace

TEST_CASE("a variable without a value raises LookupError with itself") {
    Fixture f;
    const Value v = variable("x");
    CHECK(object::repr_text(v) == "<ContextVar name='x' at 0x0>");
    CHECK(message_of(call(v, "get")) == "LookupError: <ContextVar name='x' at 0x0>");
    CHECK(call(v, "get", {Value::small_int(4)}).take().small() == 4);
}

TEST_CASE("reset brings the value back that the token remembers, once") {
    Fixture f;
    const Value v = variable("x");
    const Value first = call(v, "set", {Value::small_int(1)}).take();
    const Value second = call(v, "set", {Value::small_int(2)}).take();
    CHECK(call(v, "get").take().small() == 2);
    CHECK(call(v, "reset", {second}).ok());
    CHECK(call(v, "get").take().small() == 1);
    CHECK(message_of(call(v, "reset", {second})) ==
          "RuntimeError: <Token used var=<ContextVar name='x' at 0x0> at 0x0> has already been used once");
    CHECK(call(v, "reset", {first}).ok());
    CHECK(call(v, "get").raised());
}

TEST_CASE("a task has a copy of the context in which it was made") {
    Fixture f;
    const Value v = variable("x");
    const Value outer = call(v, "set", {Value::small_int(1)}).take();
    std::vector<std::int64_t> seen;
    const Ref<Task> task = f.task("f", {[&](ResumeKind, const Value&) {
                                            seen.push_back(call(v, "get").take().small());
                                            const Value inner = call(v, "set", {Value::small_int(2)}).take();
                                            return yielded(Value::none());
                                        },
                                        [&](ResumeKind, const Value&) {
                                            seen.push_back(call(v, "get").take().small());
                                            return returned(Value::none());
                                        }});
    const Value changed = call(v, "set", {Value::small_int(9)}).take();
    f.run_ready();
    CHECK(seen == std::vector<std::int64_t>{1, 2});
    CHECK(call(v, "get").take().small() == 9);
}

TEST_CASE("a context cannot be entered twice at a time") {
    Fixture f;
    const Ref<loop::Context> context = loop::copy_context();
    const loop::EnteredContext entered(context.get());
    CHECK(entered.ok());
    const loop::EnteredContext again(context.get());
    CHECK_FALSE(again.ok());
    CHECK(message_of(again.error()) ==
          "RuntimeError: cannot enter context: <_contextvars.Context object at 0x0> is already entered");
}
