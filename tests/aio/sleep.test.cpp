#include "core/object/str.h"
#include "tests/aio/program.h"
#include "tests/support/catch_compat.h"

using namespace test;

namespace {

Frame nap(Coroutine& self) {
    const Value nothing = run().call("sleep", {Value::small_int(0)});
    CO_TRY(yielded, co_await self.await(nothing, 0));
    const Value delay = run().call("sleep", {self.args[1], self.args[0]});
    CO_TRY(result, co_await self.await(delay, 0));
    run().print(object::str_text(result));
    co_return result;
}
const Routine kNap{{"nap", "nap", "sleeps.py", 4}, nap};

Frame main(Coroutine& self) {
    const Value b = aio::make_coroutine(kNap, text("b"), seconds(0.2));
    const Value a = aio::make_coroutine(kNap, text("a"), seconds(0.1));
    const Value gathered = run().call("gather", {b, a});
    CO_TRY(results, co_await self.await(gathered, 0));
    run().print(object::repr_text(results));
    co_return Value::none();
}
const Routine kMain{{"main", "main", "sleeps.py", 11}, main};

}  // namespace

TEST_CASE("gathered tasks sleep as they do in CPython") {
    CHECK(difference(trace_of(kMain), expected_trace("sleeps")) == "");
}
