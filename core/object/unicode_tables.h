// The form of the generated tables of code points (unicode_runs.cpp, unicode_records.cpp).
// Only unicode.cpp reads them.
#pragma once

#include <cstddef>
#include <cstdint>

namespace object::unicode {

/// What all code points of a run have in common. Mappings are differences to the code point itself.
struct Record {
    std::uint16_t flags;  ///< bits of Property (unicode.h)
    std::int32_t mapping[4];
};
constexpr std::int32_t kSpecial = 0x7FFFFFFF;  ///< the mapping is in kSpecialMappings

/// A mapping to up to three code points; sorted by kind and code point. Unused places are 0.
struct SpecialMapping {
    std::uint32_t kind;
    std::uint32_t code_point;
    std::uint32_t to[3];
};

/// `first code point << 8 | record number`, ascending.
extern const std::uint32_t kRuns[];
extern const std::size_t kRunCount;
extern const Record kRecords[];
extern const SpecialMapping kSpecialMappings[];
extern const std::size_t kSpecialCount;

}  // namespace object::unicode
