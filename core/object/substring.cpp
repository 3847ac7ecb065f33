// Finding a text in another in linear time, whatever the two are, and without memory of its own: the two-way
// method of Crochemore and Perrin (1991). CPython 3.14 uses it too (Objects/stringlib/fastsearch.h).
#include <algorithm>
#include <cstring>

#include "core/object/effort.h"
#include "core/object/text_search.h"

namespace object::search {

namespace {

constexpr std::size_t kShort =
    24;  // parts up to here: the library's search looks at each place that many times
constexpr std::size_t kNowhere = std::string_view::npos;

/// Bytes counted from the front or from the back.
struct Forward {
    std::string_view text;
    unsigned char operator[](std::size_t i) const { return static_cast<unsigned char>(text[i]); }
};
struct Backward {
    std::string_view text;
    unsigned char operator[](std::size_t i) const {
        return static_cast<unsigned char>(text[text.size() - 1 - i]);
    }
};

struct Suffix {
    std::size_t begin;   // where the greatest suffix begins
    std::size_t period;  // of that suffix
};

/// The greatest suffix in the order of bytes, or in the reversed order.
template <class Bytes>
Suffix greatest_suffix(const Bytes& part, std::size_t size, bool reversed) {
    std::size_t best = 0, candidate = 1, matched = 0, period = 1;
    while (candidate + matched < size) {
        const unsigned char a = part[candidate + matched], b = part[best + matched];
        if (a == b) {
            if (++matched == period) {
                candidate += period;
                matched = 0;
            }
        } else if ((a < b) != reversed) {
            candidate += matched + 1;
            matched = 0;
            period = candidate - best;
        } else {
            best = candidate;
            ++candidate;
            matched = 0;
            period = 1;
        }
    }
    return {best, period};
}

template <class Bytes>
std::size_t two_way(const Bytes& text, std::size_t text_size, const Bytes& part, std::size_t size) {
    const Suffix one = greatest_suffix(part, size, false), other = greatest_suffix(part, size, true);
    const Suffix cut = one.begin > other.begin ? one : other;
    bool periodic = cut.begin + cut.period <= size;
    for (std::size_t i = 0; periodic && i < cut.begin; ++i) periodic = part[i] == part[i + cut.period];
    const std::size_t shift = periodic ? cut.period : std::max(cut.begin, size - cut.begin) + 1;
    std::size_t known = 0;  // so many bytes at the front are known to match, after a shift by the period
    for (std::size_t at = 0; at + size <= text_size;) {
        std::size_t right = std::max(cut.begin, known);
        while (right < size && part[right] == text[at + right]) ++right;
        if (right < size) {
            at += right - cut.begin + 1;
            known = 0;
            continue;
        }
        std::size_t left = cut.begin;
        while (left > known && part[left - 1] == text[at + left - 1]) --left;
        if (left <= known) return at;
        at += shift;
        known = periodic ? size - shift : 0;
    }
    return kNowhere;
}

}  // namespace

std::size_t first_place(std::string_view text, std::string_view part, std::size_t from) {
    if (from > text.size()) return kNowhere;
    const std::string_view rest = text.substr(from);
    std::size_t found;
    if (part.size() <= kShort)
        found = rest.find(part);
    else if (part.size() > rest.size())
        return kNowhere;
    else
        found = two_way(Forward{rest}, rest.size(), Forward{part}, part.size());
    count_effort(effort_of_bytes(found == kNowhere ? rest.size() : found + part.size()));
    return found == kNowhere ? kNowhere : from + found;
}

std::size_t last_place(std::string_view text, std::string_view part) {
    std::size_t found;
    if (part.size() <= kShort) {
        found = text.rfind(part);
    } else if (part.size() > text.size()) {
        return kNowhere;
    } else {
        found = two_way(Backward{text}, text.size(), Backward{part}, part.size());
        if (found != kNowhere) found = text.size() - found - part.size();
    }
    count_effort(effort_of_bytes(found == kNowhere ? text.size() : text.size() - found));
    return found;
}

}  // namespace object::search
