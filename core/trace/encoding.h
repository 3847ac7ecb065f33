// The bytes of the event log: tag bits and varints, shared by the Recorder and the Reader.
#pragma once

#include <cstdint>

namespace trace {

// A tag byte: the kind in the low five bits, and these.
inline constexpr unsigned kKindMask = 0x1f;
inline constexpr unsigned kClockMoved = 0x20;  // a zigzag difference of nanoseconds follows
inline constexpr unsigned kOtherTask = 0x40;   // a task follows; otherwise it is the one before
inline constexpr unsigned kFlag = 0x80;        // depends on the kind

/// Small numbers of either sign as small unsigned ones.
constexpr std::uint64_t zigzag(std::int64_t number) {
    const std::uint64_t bits = static_cast<std::uint64_t>(number);
    return (bits << 1) ^ (number < 0 ? ~std::uint64_t{0} : 0);
}
constexpr std::int64_t unzigzag(std::uint64_t bits) {
    return static_cast<std::int64_t>((bits >> 1) ^ (~(bits & 1) + 1));
}

/// Seven bits a byte, low ones first; at most ten bytes.
inline std::uint8_t* put_varint(std::uint8_t* to, std::uint64_t number) {
    while (number >= 0x80) {
        *to++ = static_cast<std::uint8_t>(number | 0x80);
        number >>= 7;
    }
    *to++ = static_cast<std::uint8_t>(number);
    return to;
}

inline const std::uint8_t* get_varint(const std::uint8_t* from, std::uint64_t& number) {
    std::uint64_t value = *from & 0x7f;
    for (unsigned shift = 7; (*from++ & 0x80) != 0; shift += 7)
        value |= std::uint64_t{*from & 0x7fu} << shift;
    number = value;
    return from;
}

}  // namespace trace
