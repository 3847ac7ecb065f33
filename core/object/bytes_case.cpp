// Methods of bytes and bytearray that treat them as ASCII text: case, classes, padding.
// CPython 3.14: Objects/bytes_methods.c, Objects/stringlib/transmogrify.h.
#include <algorithm>
#include <string>

#include "core/object/byte_sequence.h"
#include "core/object/heap.h"
#include "core/object/text_types.h"

namespace object {

namespace {

std::string_view content_of(const Value& v) {
    std::string_view out;
    bytes_view(v, out);
    return out;
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_alpha(char c) { return is_upper(c) || is_lower(c); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alnum(char c) { return is_alpha(c) || is_digit(c); }
bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_ascii_byte(char c) { return static_cast<unsigned char>(c) < 128; }
char to_upper(char c) { return is_lower(c) ? static_cast<char>(c - 32) : c; }
char to_lower(char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; }
char to_other(char c) { return is_lower(c) ? to_upper(c) : to_lower(c); }

template <bool (*test)(char)>
Outcome all_are(const Value* a) {
    const std::string_view content = content_of(a[0]);
    return Value::boolean(!content.empty() && std::all_of(content.begin(), content.end(), test));
}

Outcome isascii(const Value* a) {
    const std::string_view content = content_of(a[0]);
    return Value::boolean(std::all_of(content.begin(), content.end(), is_ascii_byte));
}

template <bool (*wanted)(char), bool (*unwanted)(char)>
Outcome cased_all(const Value* a) {
    const std::string_view content = content_of(a[0]);
    return Value::boolean(std::any_of(content.begin(), content.end(), wanted) &&
                          std::none_of(content.begin(), content.end(), unwanted));
}

Outcome istitle(const Value* a) {
    bool found = false, in_word = false;
    for (const char c : content_of(a[0])) {
        if (is_upper(c) && in_word) return Value::boolean(false);
        if (is_lower(c) && !in_word) return Value::boolean(false);
        in_word = is_alpha(c);
        found = found || in_word;
    }
    return Value::boolean(found);
}

template <char (*map)(char)>
Outcome mapped(const Value* a) {
    std::string out(content_of(a[0]));
    for (char& c : out) c = map(c);
    return make_like(a[0], out);
}

Outcome title(const Value* a) {
    std::string out(content_of(a[0]));
    bool in_word = false;
    for (char& c : out) {
        c = in_word ? to_lower(c) : to_upper(c);
        in_word = is_alpha(c);
    }
    return make_like(a[0], out);
}

Outcome capitalize(const Value* a) {
    std::string out(content_of(a[0]));
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = i == 0 ? to_upper(out[i]) : to_lower(out[i]);
    return make_like(a[0], out);
}

enum class Place : std::uint8_t { left, right, center };

template <Place place>
Outcome justify(const Value* a) {
    std::int64_t width = 0;
    TRY(size_argument(a[1], width));
    char fill = ' ';
    if (a[2]) {
        std::string_view given;
        if (!bytes_view(a[2], given) || given.size() != 1) {
            const char* method = place == Place::left ? "ljust" : place == Place::right ? "rjust" : "center";
            if (bytes_view(a[2], given))
                return raise_type_error(std::string(method) +
                                        "(): argument 2 must be a byte string of length 1, not "
                                        "a " +
                                        std::string(type_name(a[2])) + " object of length " +
                                        std::to_string(given.size()));
            return raise_type_error(std::string(method) +
                                    "() argument 2 must be a byte string of length 1, not " +
                                    std::string(type_name(a[2])));
        }
        fill = given[0];
    }
    const std::string_view content = content_of(a[0]);
    const std::int64_t missing = width - static_cast<std::int64_t>(content.size());
    if (missing <= 0) return make_like(a[0], content);
    if (!Heap::current().has_room(static_cast<std::size_t>(width))) return raise_memory_error();
    const auto all = static_cast<std::size_t>(missing);
    std::size_t before = 0;
    if (place == Place::right) before = all;
    if (place == Place::center) before = all / 2 + (all & static_cast<std::size_t>(width) & 1);
    return make_like(a[0],
                     std::string(before, fill) + std::string(content) + std::string(all - before, fill));
}

Outcome zfill(const Value* a) {
    std::int64_t width = 0;
    TRY(size_argument(a[1], width));
    const std::string_view content = content_of(a[0]);
    const std::int64_t missing = width - static_cast<std::int64_t>(content.size());
    if (missing <= 0) return make_like(a[0], content);
    if (!Heap::current().has_room(static_cast<std::size_t>(width))) return raise_memory_error();
    const std::size_t sign = !content.empty() && (content[0] == '+' || content[0] == '-') ? 1 : 0;
    std::string out(content.substr(0, sign));
    out.append(static_cast<std::size_t>(missing), '0');
    out += content.substr(sign);
    return make_like(a[0], out);
}

Outcome expandtabs(const Value* a) {
    std::int64_t tab = 0;
    TRY(size_argument(a[1], tab, "Python int too large to convert to C int"));
    std::string out;
    std::int64_t column = 0;
    for (const char c : content_of(a[0])) {
        if (c != '\t') {
            out += c;
            column = c == '\n' || c == '\r' ? 0 : column + 1;
        } else if (tab > 0) {
            const std::int64_t spaces = tab - column % tab;
            if (!Heap::current().has_room(out.size() + static_cast<std::size_t>(spaces)))
                return raise_memory_error();
            out.append(static_cast<std::size_t>(spaces), ' ');
            column += spaces;
        }
    }
    return make_like(a[0], out);
}

}  // namespace

void define_bytes_case_methods(Type& type) {
    define_methods(type, {{"capitalize", "self, /", capitalize},
                          {"center", "self, width, fillchar?, /", justify<Place::center>},
                          {"expandtabs", "self, /, tabsize=8", expandtabs},
                          {"isalnum", "self, /", all_are<is_alnum>},
                          {"isalpha", "self, /", all_are<is_alpha>},
                          {"isascii", "self, /", isascii},
                          {"isdigit", "self, /", all_are<is_digit>},
                          {"islower", "self, /", cased_all<is_lower, is_upper>},
                          {"isspace", "self, /", all_are<is_space>},
                          {"istitle", "self, /", istitle},
                          {"isupper", "self, /", cased_all<is_upper, is_lower>},
                          {"ljust", "self, width, fillchar?, /", justify<Place::left>},
                          {"lower", "self, /", mapped<to_lower>},
                          {"rjust", "self, width, fillchar?, /", justify<Place::right>},
                          {"swapcase", "self, /", mapped<to_other>},
                          {"title", "self, /", title},
                          {"upper", "self, /", mapped<to_upper>},
                          {"zfill", "self, width, /", zfill}});
}

}  // namespace object
