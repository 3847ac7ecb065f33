// CPython 3.14: Objects/stringlib (split.h, count.h, and others); written for UTF-8.
#include "core/object/text_search.h"

#include <algorithm>

#include "core/object/heap.h"
#include "core/object/unicode.h"
#include "core/object/utf8.h"

namespace object::search {

namespace {

// One character at p or before p, as `unit` counts; p moves over it.
char32_t step(const char*& p, Unit unit) {
    if (unit == Unit::byte) return static_cast<unsigned char>(*p++);
    return utf8::next(p);
}
char32_t step_back(const char*& p, Unit unit) {
    if (unit == Unit::byte) return static_cast<unsigned char>(*--p);
    return utf8::previous(p);
}

bool is_space(char32_t c, Unit unit) {
    if (unit == Unit::byte) return c == ' ' || (c >= '\t' && c <= '\r');
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
    return unicode::has(c, unicode::kSpace);
}

bool is_line_end(char32_t c, Unit unit) {
    if (unit == Unit::byte) return c == '\n' || c == '\r';
    return unicode::is_line_break(c);
}

std::string_view between(const char* from, const char* to) {
    return {from, static_cast<std::size_t>(to - from)};
}

template <class Unwanted>
std::string_view strip_if(std::string_view text, Side side, Unit unit, Unwanted unwanted) {
    const char* begin = text.data();
    const char* end = begin + text.size();
    if (side != Side::right) {
        for (const char* p = begin; begin != end; begin = p)
            if (!unwanted(step(p, unit))) break;
    }
    if (side != Side::left) {
        for (const char* p = end; begin != end; end = p)
            if (!unwanted(step_back(p, unit))) break;
    }
    return between(begin, end);
}

/// Adds a piece unless there is no room for so many: then who wants a list of them finds that too.
bool add(Pieces& out, std::string_view piece) {
    if (out.size() % 4096 == 0 && !Heap::current().has_room(out.size() * kBytesOfPiece)) return false;
    out.push_back(piece);
    return true;
}

}  // namespace

std::size_t count_of(std::string_view text, std::string_view part, Unit unit) {
    if (part.empty()) return (unit == Unit::byte ? text.size() : utf8::count(text)) + 1;
    std::size_t n = 0;
    for (std::size_t at = first_place(text, part); at != std::string_view::npos;
         at = first_place(text, part, at + part.size()))
        ++n;
    return n;
}

std::string replace_all(std::string_view text, std::string_view from, std::string_view to, std::int64_t most,
                        Unit unit) {
    std::string out;
    if (from.empty()) {
        const char* p = text.data();
        const char* end = p + text.size();
        for (std::int64_t done = 0; most < 0 || done < most; ++done) {
            out += to;
            if (p == end) break;
            const char* begin = p;
            step(p, unit);
            out.append(begin, p);
        }
        out.append(p, end);
        return out;
    }
    std::size_t at = 0;
    for (std::int64_t done = 0; most < 0 || done < most; ++done) {
        const std::size_t found = first_place(text, from, at);
        if (found == std::string_view::npos) break;
        out += text.substr(at, found - at);
        out += to;
        at = found + from.size();
    }
    out += text.substr(at);
    return out;
}

Pieces split_on(std::string_view text, std::string_view separator, std::int64_t most) {
    Pieces out;
    std::size_t at = 0;
    for (std::int64_t done = 0; most < 0 || done < most; ++done) {
        const std::size_t found = first_place(text, separator, at);
        if (found == std::string_view::npos) break;
        if (!add(out, text.substr(at, found - at))) return out;
        at = found + separator.size();
    }
    out.push_back(text.substr(at));
    return out;
}

Pieces split_on_from_right(std::string_view text, std::string_view separator, std::int64_t most) {
    Pieces out;
    for (std::int64_t done = 0; most < 0 || done < most; ++done) {
        const std::size_t found = last_place(text, separator);
        if (found == std::string_view::npos) break;
        if (!add(out, text.substr(found + separator.size()))) return out;
        text = text.substr(0, found);
    }
    out.push_back(text);
    std::reverse(out.begin(), out.end());
    return out;
}

Pieces split_at_space(std::string_view text, std::int64_t most, Unit unit) {
    Pieces out;
    text = strip_space(text, Side::left, unit);
    for (std::int64_t done = 0; !text.empty(); ++done) {
        if (most >= 0 && done >= most) {
            out.push_back(text);
            break;
        }
        const char* p = text.data();
        const char* end = p + text.size();
        const char* word_end = p;
        while (p != end && !is_space(step(p, unit), unit)) word_end = p;
        if (!add(out, between(text.data(), word_end))) return out;
        text = strip_space(between(word_end, end), Side::left, unit);
    }
    return out;
}

Pieces split_at_space_from_right(std::string_view text, std::int64_t most, Unit unit) {
    Pieces out;
    text = strip_space(text, Side::right, unit);
    for (std::int64_t done = 0; !text.empty(); ++done) {
        if (most >= 0 && done >= most) {
            out.push_back(text);
            break;
        }
        const char* begin = text.data();
        const char* end = begin + text.size();
        const char* p = end;
        const char* word = end;
        while (p != begin && !is_space(step_back(p, unit), unit)) word = p;
        if (!add(out, between(word, end))) return out;
        text = strip_space(between(begin, word), Side::right, unit);
    }
    std::reverse(out.begin(), out.end());
    return out;
}

Pieces split_lines(std::string_view text, bool keep_ends, Unit unit) {
    Pieces out;
    const char* p = text.data();
    const char* const end = p + text.size();
    while (p != end) {
        const char* line = p;
        const char* line_end = end;
        while (p != end) {
            const char* at = p;
            const char32_t c = step(p, unit);
            if (!is_line_end(c, unit)) continue;
            if (c == '\r' && p != end && *p == '\n') ++p;
            line_end = keep_ends ? p : at;
            break;
        }
        if (!add(out, between(line, line_end))) return out;
    }
    return out;
}

std::string_view strip_space(std::string_view text, Side side, Unit unit) {
    return strip_if(text, side, unit, [unit](char32_t c) { return is_space(c, unit); });
}

std::string_view strip_characters(std::string_view text, std::string_view characters, Side side, Unit unit) {
    std::vector<char32_t> unwanted;
    const char* p = characters.data();
    for (const char* end = p + characters.size(); p != end;) unwanted.push_back(step(p, unit));
    std::sort(unwanted.begin(), unwanted.end());
    return strip_if(text, side, unit,
                    [&](char32_t c) { return std::binary_search(unwanted.begin(), unwanted.end(), c); });
}

}  // namespace object::search
