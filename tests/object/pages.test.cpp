// The pages of a heap: aligned, zeroed, apart from each other, across the borders of arenas.
#include "core/object/pages.h"

#include <algorithm>
#include <cstdint>
#include <set>

#include "tests/support/catch_compat.h"

namespace {

TEST_CASE("pages are aligned, hold zeros and do not overlap") {
    object::Pages pages;
    std::set<char*> seen;
    for (int n = 0; n < 100; ++n) {
        char* const page = pages.take();
        CHECK(reinterpret_cast<std::uintptr_t>(page) % object::Pages::kSize == 0);
        CHECK(std::all_of(page, page + object::Pages::kSize, [](char c) { return c == 0; }));
        std::fill(page, page + object::Pages::kSize, 'x');
        CHECK(seen.insert(page).second);
    }
}

}  // namespace
