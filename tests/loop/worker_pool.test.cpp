#include "core/loop/worker_pool.h"

#include "core/loop/callback.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"
#include "tests/loop/fixture.h"
#include "tests/support/catch_compat.h"

using namespace test;
using Names = std::vector<std::string>;

namespace {

/// A function that blocks its thread, says so, and gives the time.
Outcome nap(const Value* a) {
    loop::World& world = loop::World::current();
    world.out("begin\n");
    world.block(base::Seconds::from_double(object::float_of(a[0])));
    world.out("end\n");
    return object::make_float(world.now().to_double());
}

loop::Job job(double seconds) {
    loop::Job made;
    made.function = object::make_native({"nap", "seconds, /", nap}, "tests");
    made.args = object::make_tuple({object::make_float(seconds)});
    return made;
}

Ref<loop::ThreadFuture> submit(loop::WorkerPool& pool, double seconds) {
    Outcome made = pool.submit(job(seconds));
    const Value future = made.take();
    return Ref<loop::ThreadFuture>(object::as<loop::ThreadFuture>(future));
}

}  // namespace

TEST_CASE("a worker begins at once and ends on its own clock") {
    Fixture f;
    const Ref<loop::WorkerPool> pool = loop::new_pool(loop::PoolKind::threads, 2, "");
    const Ref<loop::ThreadFuture> future = submit(*pool, 0.5);
    CHECK(f.world().now().to_double() == 0.0);
    CHECK_FALSE(future->done());
    Outcome result = loop::wait_for_result(*future, Value());
    CHECK(object::float_of(result.take()) == 0.5);
    CHECK(f.world().now().to_double() == 0.5);
    CHECK(f.events() == Names{"thread start nap", "out begin\n", "block", "out end\n", "thread end nap"});
}

TEST_CASE("the lowest free worker takes the function, the others wait their turn") {
    Fixture f;
    const Ref<loop::WorkerPool> pool = loop::new_pool(loop::PoolKind::threads, 2, "pool");
    const Ref<loop::ThreadFuture> first = submit(*pool, 0.2);
    const Ref<loop::ThreadFuture> second = submit(*pool, 0.1);
    const Ref<loop::ThreadFuture> third = submit(*pool, 0.1);
    CHECK(pool->busy == 2);
    CHECK(pool->queue.size() == 1);
    CHECK(third->state == loop::ThreadFuture::State::pending);
    CHECK(loop::cancel_thread_future(*third));
    CHECK_FALSE(loop::cancel_thread_future(*first));
    const Outcome done = pool->shutdown(true, false);
    CHECK(done.ok());
    CHECK(f.world().now().to_double() == 0.2);
    CHECK(message_of(pool->submit(job(1))) == "RuntimeError: cannot schedule new futures after shutdown");
}

TEST_CASE("while the loop's thread blocks, workers go on") {
    Fixture f;
    const Ref<loop::WorkerPool> pool = loop::new_pool(loop::PoolKind::threads, 2, "");
    const Ref<loop::ThreadFuture> future = submit(*pool, 0.3);
    CHECK(f.world().block(base::Seconds::from_double(1.0)));
    CHECK(future->done());
    CHECK(f.world().now().to_double() == 1.0);
    CHECK(f.events() == Names{"thread start nap", "out begin\n", "block", "out end\n", "thread end nap"});
}

TEST_CASE("the result of a worker reaches the loop by call_soon_threadsafe") {
    Fixture f;
    const Ref<loop::WorkerPool> pool = loop::new_pool(loop::PoolKind::threads, 1, "");
    const Ref<loop::ThreadFuture> future = submit(*pool, 0.25);
    const Ref<Future> wrapped = loop::wrap_future(*future, f.loop());
    f.run_once();
    CHECK(f.world().now().to_double() == 0.25);
    CHECK(object::float_of(loop::result_of(*wrapped).take()) == 0.25);
    f.run_ready();
    const Names events = f.events();
    CHECK(events.back() == "callback _chain_future.<locals>._call_check_cancel");
    CHECK(events[events.size() - 3] == "callback _chain_future.<locals>._set_state");
}
