// Conversions between Seconds and double, exact to the last bit.
#include "core/base/seconds.h"

#include <fmt/format.h>

#include <cmath>

namespace base {

namespace {
constexpr double kPerSecond = 1e9;
constexpr double kTwoTo52 = 4503599627370496.0;
constexpr double kTwoTo63 = 9223372036854775808.0;
constexpr std::int64_t kExactInDouble = std::int64_t{1} << 53;
}  // namespace

Seconds Seconds::from_double(double seconds) {
    if (std::isnan(seconds)) return infinity();
    const double product = seconds * kPerSecond;
    if (product >= kTwoTo63) return infinity();
    if (product <= -kTwoTo63) return Seconds(kLeast);
    // seconds * 1e9 == product + rest exactly, so that ties are seen as Python sees them.
    const double rest = std::fma(seconds, kPerSecond, -product);
    if (std::fabs(product) >= kTwoTo52) {
        return Seconds(static_cast<std::int64_t>(product) + static_cast<std::int64_t>(std::nearbyint(rest)));
    }
    const double whole = std::floor(product);
    const double fraction = product - whole;
    std::int64_t ns = static_cast<std::int64_t>(whole);
    const bool tie = fraction == 0.5 && rest == 0.0;
    if (fraction > 0.5 || (fraction == 0.5 && rest > 0.0) || (tie && ns % 2 != 0)) ns += 1;
    return Seconds(ns);
}

double Seconds::to_double() const {
    if (is_infinite()) return std::numeric_limits<double>::infinity();
    if (ns_ > -kExactInDouble && ns_ < kExactInDouble) return static_cast<double>(ns_) / kPerSecond;
    return static_cast<double>(static_cast<long double>(ns_) / 1e9L);
}

std::string Seconds::repr() const {
    std::string text = fmt::format("{}", to_double());
    if (text.find_first_of(".einf") == std::string::npos) text += ".0";
    return text;
}

}  // namespace base
