// repr of text: which quotes, which escapes. CPython 3.14: Objects/unicodeobject.c, unicode_repr.
#include <string>

#include "core/object/str.h"
#include "core/object/unicode.h"
#include "core/object/utf8.h"

namespace object {

namespace {

void append_escape(std::string& out, char32_t c) {
    constexpr char kDigits[] = "0123456789abcdef";
    const int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    out += '\\';
    out += digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) out += kDigits[(c >> shift) & 15];
}

}  // namespace

std::string quoted(std::string_view text) {
    const bool has_single = text.find('\'') != std::string_view::npos;
    const char quote = has_single && text.find('"') == std::string_view::npos ? '"' : '\'';
    std::string out;
    out.reserve(text.size() + 2);
    out += quote;
    const char* p = text.data();
    const char* end = p + text.size();
    while (p != end) {
        const char* begin = p;
        const char32_t c = utf8::next(p);
        if (c == static_cast<char32_t>(quote) || c == '\\') {
            out += '\\';
            out += static_cast<char>(c);
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (c == '\t') {
            out += "\\t";
        } else if (c < ' ' || c == 0x7F) {
            append_escape(out, c);
        } else if (c < 0x7F || unicode::has(c, unicode::kPrintable)) {
            out.append(begin, p);
        } else {
            append_escape(out, c);
        }
    }
    out += quote;
    return out;
}

Outcome ascii(const Value& v) {
    Value shown = TRY(repr(v));
    if (as_str(shown)->is_ascii()) return shown;
    std::string out;
    const std::string_view text = text_of(shown);
    const char* p = text.data();
    for (const char* end = p + text.size(); p != end;) {
        const char32_t c = utf8::next(p);
        if (c < 0x80)
            out += static_cast<char>(c);
        else
            append_escape(out, c);
    }
    return make_valid_str(out);
}

}  // namespace object
