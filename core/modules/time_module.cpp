// The module time, on the virtual clock (conformance/FORMAT.md). strftime and the like come from the
// Python source of the same name.
#include <cmath>

#include "core/loop/world.h"
#include "core/modules/library.h"
#include "core/object/exception.h"
#include "core/object/native.h"
#include "core/object/number.h"

namespace modules {

using namespace object;

namespace {

constexpr std::int64_t kEpoch = 1'700'000'000;  // time.time() when the program starts
constexpr std::int64_t kNanoseconds = 1'000'000'000;

std::int64_t now_ns() { return loop::World::current().now().nanoseconds(); }

Outcome monotonic(const Value*) { return make_float(loop::World::current().now().to_double()); }
Outcome monotonic_ns(const Value*) { return make_int(now_ns()); }
Outcome time(const Value*) {
    return make_float(static_cast<double>(kEpoch) + loop::World::current().now().to_double());
}
Outcome time_ns(const Value*) { return make_int(kEpoch * kNanoseconds + now_ns()); }
Outcome zero(const Value*) { return make_float(0); }
Outcome zero_ns(const Value*) { return Value::small_int(0); }

/// time.sleep: blocks the thread that runs.
Outcome sleep(const Value* a) {
    const Value seconds = TRY(to_float(a[0]));
    const double s = float_of(seconds);
    if (std::isnan(s)) return raise_value_error("Invalid value NaN (not a number)");
    if (s < 0) return raise_value_error("sleep length must be non-negative");
    loop::World& world = loop::World::current();
    if (!world.block(base::Seconds::from_double(s)))
        return Outcome::raise(make_exception(&exc::SystemExit, std::string(world.stop_reason())));
    return Value::none();
}

}  // namespace

void add_time(Dict& names) {
    for (const Native& f :
         {Native{"monotonic", "", monotonic}, Native{"perf_counter", "", monotonic},
          Native{"monotonic_ns", "", monotonic_ns}, Native{"perf_counter_ns", "", monotonic_ns},
          Native{"time", "", time}, Native{"time_ns", "", time_ns}, Native{"process_time", "", zero},
          Native{"thread_time", "", zero}, Native{"process_time_ns", "", zero_ns},
          Native{"thread_time_ns", "", zero_ns}, Native{"sleep", "seconds, /", sleep}})
        add_function(names, f, "time");
    add_value(names, "timezone", Value::small_int(0));
    add_value(names, "altzone", Value::small_int(0));
    add_value(names, "daylight", Value::small_int(0));
}

}  // namespace modules
