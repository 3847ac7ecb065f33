// str's questions about what characters a text is made of: isalpha, isdigit, isidentifier and the others.
// CPython 3.14: Objects/unicodeobject.c.
#include "core/object/text_types.h"
#include "core/object/unicode.h"
#include "core/object/utf8.h"

namespace object {

namespace {

// Is the text not empty, and has each character one of the properties?
template <std::uint16_t any>
Outcome all_have(const Value* a) {
    const std::string_view text = text_of(a[0]);
    const char* p = text.data();
    for (const char* end = p + text.size(); p != end;)
        if (!unicode::has(utf8::next(p), any)) return Value::boolean(false);
    return Value::boolean(!text.empty());
}

// Is there a cased character, and none of the unwanted properties?
template <std::uint16_t wanted, std::uint16_t unwanted>
Outcome cased_all(const Value* a) {
    const std::string_view text = text_of(a[0]);
    bool found = false;
    const char* p = text.data();
    for (const char* end = p + text.size(); p != end;) {
        const std::uint16_t have = unicode::properties(utf8::next(p));
        if ((have & unwanted) != 0) return Value::boolean(false);
        if ((have & wanted) != 0) found = true;
    }
    return Value::boolean(found);
}

Outcome is_title(const Value* a) {
    const std::string_view text = text_of(a[0]);
    bool found = false, in_word = false;
    const char* p = text.data();
    for (const char* end = p + text.size(); p != end;) {
        const std::uint16_t have = unicode::properties(utf8::next(p));
        if ((have & (unicode::kUpper | unicode::kTitle)) != 0) {
            if (in_word) return Value::boolean(false);
            in_word = found = true;
        } else if ((have & unicode::kLower) != 0) {
            if (!in_word) return Value::boolean(false);
            found = true;
        } else {
            in_word = false;
        }
    }
    return Value::boolean(found);
}

Outcome is_ascii(const Value* a) { return Value::boolean(as_str(a[0])->is_ascii()); }

Outcome is_printable(const Value* a) {
    if (as_str(a[0])->size == 0) return Value::boolean(true);
    return all_have<unicode::kPrintable>(a);
}

Outcome is_identifier(const Value* a) {
    const std::string_view text = text_of(a[0]);
    if (text.empty()) return Value::boolean(false);
    const char* p = text.data();
    const char* end = p + text.size();
    if (!unicode::has(utf8::next(p), unicode::kIdentifierStart)) return Value::boolean(false);
    while (p != end)
        if (!unicode::has(utf8::next(p), unicode::kIdentifier)) return Value::boolean(false);
    return Value::boolean(true);
}

}  // namespace

void define_str_class_methods() {
    using namespace unicode;
    define_methods(str_type, {{"isalnum", "self, /", all_have<kAlpha | kDecimal | kDigit | kNumeric>},
                              {"isalpha", "self, /", all_have<kAlpha>},
                              {"isascii", "self, /", is_ascii},
                              {"isdecimal", "self, /", all_have<kDecimal>},
                              {"isdigit", "self, /", all_have<kDigit>},
                              {"isidentifier", "self, /", is_identifier},
                              {"islower", "self, /", cased_all<kLower, kUpper | kTitle>},
                              {"isnumeric", "self, /", all_have<kNumeric>},
                              {"isprintable", "self, /", is_printable},
                              {"isspace", "self, /", all_have<kSpace>},
                              {"istitle", "self, /", is_title},
                              {"isupper", "self, /", cased_all<kUpper, kLower | kTitle>}});
}

}  // namespace object
