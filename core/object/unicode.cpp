// Look-up in the generated tables: a binary search over runs of code points.
#include "core/object/unicode.h"

#include <algorithm>

#include "core/object/unicode_tables.h"
#include "core/object/utf8.h"

namespace object::unicode {

namespace {

constexpr char32_t kEnd = 0x110000;

std::size_t run_of(char32_t c) {
    const std::uint32_t key = static_cast<std::uint32_t>(c) << 8 | 0xFF;
    const std::uint32_t* end = kRuns + kRunCount;
    return static_cast<std::size_t>(std::upper_bound(kRuns, end, key) - kRuns) - 1;
}

const Record& record_of(char32_t c) {
    // The first 256 code points are asked for most; their records are found once.
    static const struct Latin1 {
        std::uint8_t number[256];
        Latin1() {
            for (char32_t i = 0; i < 256; ++i) number[i] = static_cast<std::uint8_t>(kRuns[run_of(i)] & 0xFF);
        }
    } latin1;
    if (c < 256) return kRecords[latin1.number[c]];
    if (c >= kEnd) return kRecords[0];
    return kRecords[kRuns[run_of(c)] & 0xFF];
}

}  // namespace

std::uint16_t properties(char32_t c) { return record_of(c).flags; }

int decimal_value(char32_t c) {
    if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
    if (!has(c, kDecimal)) return -1;
    // Decimal digits come in whole tens, each run beginning at a zero.
    return static_cast<int>((c - (kRuns[run_of(c)] >> 8)) % 10);
}

void append_mapped(std::string& out, char32_t c, Mapping mapping) {
    const auto kind = static_cast<std::uint32_t>(mapping);
    const std::int32_t delta = record_of(c).mapping[kind];
    if (delta != kSpecial) {
        utf8::append(out, static_cast<char32_t>(static_cast<std::int32_t>(c) + delta));
        return;
    }
    const SpecialMapping* end = kSpecialMappings + kSpecialCount;
    const auto before = [](const SpecialMapping& m, const SpecialMapping& wanted) {
        return m.kind != wanted.kind ? m.kind < wanted.kind : m.code_point < wanted.code_point;
    };
    const SpecialMapping wanted{kind, static_cast<std::uint32_t>(c), {}};
    const SpecialMapping* found = std::lower_bound(kSpecialMappings, end, wanted, before);
    for (const std::uint32_t to : found->to)
        if (to != 0) utf8::append(out, static_cast<char32_t>(to));
}

}  // namespace object::unicode
