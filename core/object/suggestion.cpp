// The edit distance that decides, with its limits: a change costs 2, a change of case 1, and at most
// a third of the bytes may change. CPython 3.14: Python/suggestions.c, levenshtein_distance.
#include "core/object/suggestion.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

namespace object {

namespace {

constexpr std::size_t kMostCandidates = 750;
constexpr std::size_t kLongest = 40;
constexpr std::int64_t kMove = 2;
constexpr std::int64_t kCase = 1;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::int64_t substitution(char a, char b) {
    if (a == b) return 0;
    return lower(a) == lower(b) ? kCase : kMove;
}

/// The cost of making one name out of the other; anything above `most` if it is more than that.
std::int64_t distance(std::string_view a, std::string_view b, std::int64_t most) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    if (a.empty() || b.empty()) return static_cast<std::int64_t>(a.size() + b.size()) * kMove;
    if (a.size() > kLongest || b.size() > kLongest) return most + 1;
    if (b.size() < a.size()) std::swap(a, b);
    if (static_cast<std::int64_t>(b.size() - a.size()) * kMove > most) return most + 1;

    // One row of the matrix, kept up to date in place.
    std::vector<std::int64_t> row(a.size());
    for (std::size_t i = 0; i < row.size(); ++i) row[i] = static_cast<std::int64_t>(i + 1) * kMove;
    std::int64_t result = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
        std::int64_t diagonal = static_cast<std::int64_t>(j) * kMove;
        result = diagonal;
        std::int64_t least = std::numeric_limits<std::int64_t>::max();
        for (std::size_t i = 0; i < a.size(); ++i) {
            const std::int64_t substituted = diagonal + substitution(b[j], a[i]);
            diagonal = row[i];
            result = std::min(std::min(result, diagonal) + kMove, substituted);
            row[i] = result;
            least = std::min(least, result);
        }
        if (least > most) return most + 1;
    }
    return result;
}

}  // namespace

std::string_view suggestion(std::string_view name, std::span<const std::string_view> candidates) {
    if (candidates.size() >= kMostCandidates) return {};
    std::int64_t best = std::numeric_limits<std::int64_t>::max();
    std::string_view found;
    for (const std::string_view candidate : candidates) {
        if (candidate == name) continue;
        const auto sizes = static_cast<std::int64_t>(name.size() + candidate.size());
        const std::int64_t most = std::min((sizes + 3) * kMove / 6, best - 1);
        const std::int64_t cost = distance(name, candidate, most);
        if (cost > most) continue;
        if (found.empty() || cost < best) {
            found = candidate;
            best = cost;
        }
    }
    return found;
}

}  // namespace object
