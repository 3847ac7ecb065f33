// str's methods that pad and widen a text (center, ljust, rjust, zfill, expandtabs), and encode.
// CPython 3.14: Objects/unicodeobject.c.
#include <algorithm>
#include <string>

#include "core/object/codecs.h"
#include "core/object/heap.h"
#include "core/object/text_types.h"
#include "core/object/utf8.h"

namespace object {

namespace {

Outcome fill_character(const Value& v, std::string& out) {
    if (!v) {
        out = " ";
        return Value::none();
    }
    if (!is_str(v))
        return raise_type_error("The fill character must be a unicode character, not " +
                                std::string(type_name(v)));
    if (as_str(v)->length != 1)
        return raise_type_error("The fill character must be exactly one character long");
    out = std::string(text_of(v));
    return Value::none();
}

void append_times(std::string& out, std::string_view text, std::size_t times) {
    for (; times > 0; --times) out += text;
}

Outcome padded(const Str& s, std::size_t left, std::size_t right, std::string_view fill) {
    if (left + right == 0) return substring(s, 0, s.length);
    const std::size_t size = s.size + (left + right) * fill.size();
    if (!Heap::current().has_room(size)) return raise_memory_error();
    std::string out;
    out.reserve(size);
    append_times(out, fill, left);
    out += s.view();
    append_times(out, fill, right);
    return make_valid_str(out);
}

// How much is missing to the width, and with what to fill.
Outcome missing_to(const Value* a, std::size_t& missing, std::string& fill) {
    std::int64_t width = 0;
    TRY(size_argument(a[1], width));
    TRY(fill_character(a[2], fill));
    const auto length = static_cast<std::int64_t>(as_str(a[0])->length);
    missing = static_cast<std::size_t>(std::max<std::int64_t>(width - length, 0));
    return Value::none();
}

Outcome center(const Value* a) {
    std::size_t missing = 0;
    std::string fill;
    TRY(missing_to(a, missing, fill));
    // An odd rest goes to the left if the width is odd too.
    const std::size_t width = missing + as_str(a[0])->length;
    const std::size_t left = missing / 2 + (missing & width & 1);
    return padded(*as_str(a[0]), left, missing - left, fill);
}

Outcome ljust(const Value* a) {
    std::size_t missing = 0;
    std::string fill;
    TRY(missing_to(a, missing, fill));
    return padded(*as_str(a[0]), 0, missing, fill);
}

Outcome rjust(const Value* a) {
    std::size_t missing = 0;
    std::string fill;
    TRY(missing_to(a, missing, fill));
    return padded(*as_str(a[0]), missing, 0, fill);
}

Outcome zfill(const Value* a) {
    const Str& s = *as_str(a[0]);
    std::int64_t width = 0;
    TRY(size_argument(a[1], width));
    const std::int64_t missing = width - static_cast<std::int64_t>(s.length);
    if (missing <= 0) return substring(s, 0, s.length);
    if (!Heap::current().has_room(static_cast<std::size_t>(missing))) return raise_memory_error();
    const bool has_sign = s.size > 0 && (s.view()[0] == '+' || s.view()[0] == '-');
    std::string out(s.view().substr(0, has_sign ? 1 : 0));
    out.append(static_cast<std::size_t>(missing), '0');
    out += s.view().substr(has_sign ? 1 : 0);
    return make_valid_str(out);
}

Outcome expandtabs(const Value* a) {
    std::int64_t tab = 0;
    TRY(size_argument(a[1], tab, "Python int too large to convert to C int"));
    const std::string_view text = text_of(a[0]);
    std::string out;
    std::int64_t column = 0;
    const char* p = text.data();
    for (const char* end = p + text.size(); p != end;) {
        const char* at = p;
        const char32_t c = utf8::next(p);
        if (c != '\t') {
            out.append(at, p);
            column = c == '\n' || c == '\r' ? 0 : column + 1;
        } else if (tab > 0) {
            const std::int64_t spaces = tab - column % tab;
            if (!Heap::current().has_room(out.size() + static_cast<std::size_t>(spaces)))
                return raise_memory_error();
            out.append(static_cast<std::size_t>(spaces), ' ');
            column += spaces;
        }
    }
    return make_valid_str(out);
}

Outcome encode(const Value* a) {
    for (int i = 1; i < 3; ++i) {
        if (!is_str(a[i]))
            return raise_type_error(std::string("encode() argument '") + (i == 1 ? "encoding" : "errors") +
                                    "' must be str, not " + argument_type(a[i]));
    }
    return encode_text(*as_str(a[0]), text_of(a[1]), text_of(a[2]));
}

}  // namespace

void define_str_layout_methods() {
    define_methods(str_type, {{"center", "self, width, fillchar?, /", center},
                              {"encode", "self, /, encoding='utf-8', errors='strict'", encode},
                              {"expandtabs", "self, /, tabsize=8", expandtabs},
                              {"ljust", "self, width, fillchar?, /", ljust},
                              {"rjust", "self, width, fillchar?, /", rjust},
                              {"zfill", "self, width, /", zfill}});
}

}  // namespace object
