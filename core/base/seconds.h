// Virtual time: whole nanoseconds, as the conformance format counts it. A double becomes Seconds by
// Python's round(x, 9) and goes back as the double nearest to that decimal. There is no clock here.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <string>

namespace base {

/// A moment (since the program began) or a duration. One value, `infinity()`, is later than all others;
/// sums saturate at it. NaN counts as infinity.
class Seconds {
  public:
    constexpr Seconds() = default;
    static constexpr Seconds from_nanoseconds(std::int64_t ns) { return Seconds(ns); }
    /// round(seconds, 9), ties to even on the exact value, as CPython 3.14's float.__round__ does.
    static Seconds from_double(double seconds);
    static constexpr Seconds infinity() { return Seconds(kInfinity); }

    constexpr std::int64_t nanoseconds() const { return ns_; }
    constexpr bool is_infinite() const { return ns_ == kInfinity; }
    /// The double nearest to the decimal; infinity for infinity().
    double to_double() const;
    /// As Python's repr of to_double(): "0.1", "1e-09", "inf".
    std::string repr() const;

    constexpr auto operator<=>(const Seconds&) const = default;
    constexpr Seconds operator+(Seconds other) const;
    constexpr Seconds operator-(Seconds other) const;
    Seconds& operator+=(Seconds other) { return *this = *this + other; }

  private:
    static constexpr std::int64_t kInfinity = std::numeric_limits<std::int64_t>::max();
    static constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
    constexpr explicit Seconds(std::int64_t ns) : ns_(ns) {}
    std::int64_t ns_ = 0;
};

constexpr Seconds Seconds::operator+(Seconds other) const {
    if (is_infinite() || other.is_infinite()) return infinity();
    if (other.ns_ > 0 && ns_ > kInfinity - other.ns_) return infinity();
    if (other.ns_ < 0 && ns_ < kLeast - other.ns_) return Seconds(kLeast);
    return Seconds(ns_ + other.ns_);
}

constexpr Seconds Seconds::operator-(Seconds other) const {
    if (is_infinite()) return infinity();
    if (other.is_infinite() || other.ns_ == kLeast) return other.is_infinite() ? Seconds(kLeast) : infinity();
    return *this + Seconds(-other.ns_);
}

}  // namespace base
