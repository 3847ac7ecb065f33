// Seconds: rounding as Python's round(x, 9), printing as Python's repr, sums that saturate.
#include "core/base/seconds.h"

#include <cmath>
#include <limits>

#include "tests/support/catch_compat.h"

using base::Seconds;

namespace {
Seconds ns(std::int64_t count) { return Seconds::from_nanoseconds(count); }
}  // namespace

TEST_CASE("a double is rounded to nine decimals, ties to even") {
    // Expected: CPython's round(x, 9).
    CHECK(Seconds::from_double(0.1) == ns(100'000'000));
    CHECK(Seconds::from_double(0.1 + 0.2) == ns(300'000'000));
    CHECK(Seconds::from_double(5e-10) == ns(1));   // the double lies a little above the tie
    CHECK(Seconds::from_double(1.5e-9) == ns(1));  // and this one a little below it
    CHECK(Seconds::from_double(2.5e-9) == ns(3));
    CHECK(Seconds::from_double(std::ldexp(1.0, -10)) == ns(976'562));  // 0.0009765625 exactly
    CHECK(Seconds::from_double(3 * std::ldexp(1.0, -10)) == ns(2'929'688));
    CHECK(Seconds::from_double(-0.1) == ns(-100'000'000));
    CHECK(Seconds::from_double(1234567.123456789) == ns(1'234'567'123'456'789));
}

TEST_CASE("a duration too long for nanoseconds is infinite") {
    CHECK(Seconds::from_double(1e10).is_infinite());
    CHECK(Seconds::from_double(std::numeric_limits<double>::infinity()).is_infinite());
    CHECK(Seconds::from_double(std::nan("")).is_infinite());
    CHECK(Seconds::from_double(9e9) == ns(9'000'000'000'000'000'000));
}

TEST_CASE("the double is the one nearest to the decimal") {
    CHECK(ns(100'000'000).to_double() == 0.1);
    CHECK(ns(300'000'000).to_double() == 0.3);
    CHECK(ns(1).to_double() == 1e-9);
    CHECK(ns(9'007'199'254'740'993).to_double() == 9007199.254740993);
    CHECK(std::isinf(Seconds::infinity().to_double()));
}

TEST_CASE("a time prints as Python prints the float") {
    CHECK(Seconds().repr() == "0.0");
    CHECK(ns(1'000'000'000).repr() == "1.0");
    CHECK(ns(100'000'000).repr() == "0.1");
    CHECK(ns(1).repr() == "1e-09");
    CHECK(ns(12'345).repr() == "1.2345e-05");
    CHECK(ns(100'000).repr() == "0.0001");
    CHECK(ns(3'600'000'000'001).repr() == "3600.000000001");
    CHECK(ns(-500'000'000).repr() == "-0.5");
    CHECK(Seconds::infinity().repr() == "inf");
}

TEST_CASE("sums saturate at infinity") {
    CHECK(ns(1) + ns(2) == ns(3));
    CHECK((Seconds::infinity() + ns(-5)).is_infinite());
    CHECK((ns(std::numeric_limits<std::int64_t>::max() - 1) + ns(10)).is_infinite());
    CHECK(ns(5) - ns(7) == ns(-2));
    CHECK((Seconds::infinity() - ns(7)).is_infinite());
    CHECK(ns(5) < Seconds::infinity());
}
