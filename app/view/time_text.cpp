// Decimal digits of whole nanoseconds.
#include "app/view/time_text.h"

#include <cstdint>

namespace view {
namespace {

std::string decimal(std::int64_t ns, std::size_t least_decimals) {
    const bool negative = ns < 0;
    const auto magnitude = negative ? 0U - static_cast<std::uint64_t>(ns) : static_cast<std::uint64_t>(ns);
    std::string text = std::to_string(magnitude / 1'000'000'000U);
    std::string fraction = std::to_string(magnitude % 1'000'000'000U);
    fraction.insert(0, 9 - fraction.size(), '0');
    while (fraction.size() > least_decimals && fraction.back() == '0') fraction.pop_back();
    if (!fraction.empty()) text += '.' + fraction;
    return negative ? '-' + text : text;
}

}  // namespace

std::string seconds_text(base::Seconds time) {
    return time.is_infinite() ? "never" : decimal(time.nanoseconds(), 3) + " s";
}

std::string short_seconds_text(base::Seconds time) {
    constexpr std::int64_t kStep = 100'000;  // nanoseconds
    if (time.is_infinite()) return seconds_text(time);
    const std::int64_t ns = time.nanoseconds();
    const std::int64_t half = ns < 0 ? -kStep / 2 : kStep / 2;
    return seconds_text(base::Seconds::from_nanoseconds((ns + half) / kStep * kStep));
}

std::string duration_text(base::Seconds duration) {
    return duration.is_infinite() ? "for ever" : decimal(duration.nanoseconds(), 0) + " s";
}

std::string short_duration_text(base::Seconds duration) {
    constexpr std::int64_t kStep = 100'000;  // nanoseconds
    if (duration.is_infinite() || duration.nanoseconds() < kStep) return duration_text(duration);
    return duration_text(
        base::Seconds::from_nanoseconds((duration.nanoseconds() + kStep / 2) / kStep * kStep));
}

}  // namespace view
