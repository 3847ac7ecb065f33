// Searching, splitting and stripping that str and bytes share. All on UTF-8 or raw bytes; `Unit` says whether
// positions between characters or between bytes count, and which characters are white space.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace object::search {

enum class Unit : std::uint8_t { byte, code_point };
enum class Side : std::uint8_t { both, left, right };
using Pieces = std::vector<std::string_view>;
/// What a piece costs at least as an object in a list. Pieces for which there is no room are not collected.
constexpr std::size_t kBytesOfPiece = 64;

/// Where `part` is in the text, from `from` on or the last time; npos: nowhere. In linear time; counts as
/// effort.
std::size_t first_place(std::string_view text, std::string_view part, std::size_t from = 0);
std::size_t last_place(std::string_view text, std::string_view part);
/// Occurrences that do not overlap; of the empty text: characters + 1.
std::size_t count_of(std::string_view text, std::string_view part, Unit unit);
/// The first `most` occurrences replaced (all of them if negative).
std::string replace_all(std::string_view text, std::string_view from, std::string_view to, std::int64_t most,
                        Unit unit);
/// At most `most` splits (any number if negative), from the left or the right; pieces in order of the text.
Pieces split_on(std::string_view text, std::string_view separator, std::int64_t most);
Pieces split_on_from_right(std::string_view text, std::string_view separator, std::int64_t most);
Pieces split_at_space(std::string_view text, std::int64_t most, Unit unit);
Pieces split_at_space_from_right(std::string_view text, std::int64_t most, Unit unit);
Pieces split_lines(std::string_view text, bool keep_ends, Unit unit);
std::string_view strip_space(std::string_view text, Side side, Unit unit);
std::string_view strip_characters(std::string_view text, std::string_view characters, Side side, Unit unit);

}  // namespace object::search
