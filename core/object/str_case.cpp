// str's methods that change case, and translate. CPython 3.14: Objects/unicodeobject.c (do_lower, do_title,
// handle_capital_sigma and others).
#include <string>

#include "core/object/containers.h"
#include "core/object/effort.h"
#include "core/object/exception.h"
#include "core/object/number.h"
#include "core/object/text_types.h"
#include "core/object/unicode.h"
#include "core/object/utf8.h"

namespace object {

namespace {

using unicode::Mapping;

constexpr char32_t kCapitalSigma = 0x3A3, kSmallSigma = 0x3C3, kFinalSigma = 0x3C2;

// Is the capital sigma at [at, behind) the last letter of a word?
bool is_final_sigma(std::string_view text, const char* at, const char* behind) {
    const char* p = at;
    bool cased_before = false;
    while (p != text.data()) {
        const std::uint16_t have = unicode::properties(utf8::previous(p));
        if ((have & unicode::kCaseIgnorable) != 0) continue;
        cased_before = (have & unicode::kCased) != 0;
        break;
    }
    if (!cased_before) return false;
    const char* end = text.data() + text.size();
    for (p = behind; p != end;) {
        const std::uint16_t have = unicode::properties(utf8::next(p));
        if ((have & unicode::kCaseIgnorable) != 0) continue;
        return (have & unicode::kCased) == 0;
    }
    return true;
}

void append_lower(std::string& out, std::string_view text, const char* at, const char* behind, char32_t c) {
    if (c == kCapitalSigma)
        utf8::append(out, is_final_sigma(text, at, behind) ? kFinalSigma : kSmallSigma);
    else
        unicode::append_mapped(out, c, Mapping::lower);
}

char ascii_upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }
char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

Value map_ascii(const Str& s, char (*map)(char)) {
    Str* out = new_str(s.size, s.size);
    const std::string_view text = s.view();
    char* p = out->text();
    for (const char c : text) *p++ = map(c);
    return Value::adopt(out);
}

Outcome upper(const Value* a) {
    const Str& s = *as_str(a[0]);
    if (s.is_ascii()) return map_ascii(s, ascii_upper);
    std::string out;
    const char* p = s.view().data();
    for (const char* end = p + s.size; p != end;) unicode::append_mapped(out, utf8::next(p), Mapping::upper);
    return make_valid_str(out);
}

Outcome lower(const Value* a) {
    const Str& s = *as_str(a[0]);
    if (s.is_ascii()) return map_ascii(s, ascii_lower);
    std::string out;
    const char* p = s.view().data();
    for (const char* end = p + s.size; p != end;) {
        const char* at = p;
        const char32_t c = utf8::next(p);
        append_lower(out, s.view(), at, p, c);
    }
    return make_valid_str(out);
}

Outcome casefold(const Value* a) {
    const Str& s = *as_str(a[0]);
    if (s.is_ascii()) return map_ascii(s, ascii_lower);
    std::string out;
    const char* p = s.view().data();
    for (const char* end = p + s.size; p != end;) unicode::append_mapped(out, utf8::next(p), Mapping::fold);
    return make_valid_str(out);
}

Outcome swapcase(const Value* a) {
    const Str& s = *as_str(a[0]);
    std::string out;
    const char* p = s.view().data();
    for (const char* end = p + s.size; p != end;) {
        const char* at = p;
        const char32_t c = utf8::next(p);
        const std::uint16_t have = unicode::properties(c);
        if ((have & unicode::kUpper) != 0)
            append_lower(out, s.view(), at, p, c);
        else if ((have & unicode::kLower) != 0)
            unicode::append_mapped(out, c, Mapping::upper);
        else
            utf8::append(out, c);
    }
    return make_valid_str(out);
}

Outcome capitalize(const Value* a) {
    const Str& s = *as_str(a[0]);
    std::string out;
    const char* p = s.view().data();
    for (const char* end = p + s.size; p != end;) {
        const char* at = p;
        const char32_t c = utf8::next(p);
        if (at == s.view().data())
            unicode::append_mapped(out, c, Mapping::title);
        else
            append_lower(out, s.view(), at, p, c);
    }
    return make_valid_str(out);
}

Outcome title(const Value* a) {
    const Str& s = *as_str(a[0]);
    std::string out;
    bool in_word = false;
    const char* p = s.view().data();
    for (const char* end = p + s.size; p != end;) {
        const char* at = p;
        const char32_t c = utf8::next(p);
        if (in_word)
            append_lower(out, s.view(), at, p, c);
        else
            unicode::append_mapped(out, c, Mapping::title);
        in_word = unicode::has(c, unicode::kCased);
    }
    return make_valid_str(out);
}

// What the table has for c: Undefined keeps the character.
Outcome look_up(const Value& table, char32_t c) {
    const Value key = Value::small_int(static_cast<std::int64_t>(c));
    Outcome found = get_item(table, key);
    if (found.ok()) return found;
    const Value e = found.take_exception();
    if (is_a(e, &exc::LookupError)) return Value();
    return raise_object(e);
}

Outcome translate(const Value* a) {
    const Str& s = *as_str(a[0]);
    std::string out;
    std::size_t checked = 0;  // there is room for so much
    const char* p = s.view().data();
    for (const char* end = p + s.size; p != end;) {
        const char32_t c = utf8::next(p);
        const Value to = TRY(look_up(a[1], c));
        TRY(spend());
        if (out.size() > checked) TRY(check_room(checked = out.size() * 2));
        if (!to) {
            utf8::append(out, c);
        } else if (to.is_none()) {
            continue;
        } else if (is_str(to)) {
            out += text_of(to);
        } else if (is_int(to)) {
            std::int64_t code = -1;
            if (!fits_int64(to, code) || code < 0 || code > 0x10FFFF)
                return raise_value_error("character mapping must be in range(0x110000)");
            utf8::append(out, static_cast<char32_t>(code));
        } else {
            return raise_type_error("character mapping must return integer, None or str");
        }
    }
    return make_valid_str(out);
}

Outcome maketrans_pairs(Dict& table, const Value& from, const Value& to, const Value& dropped) {
    if (!is_str(from))
        return raise_type_error("first maketrans argument must be a string if there is a second argument");
    if (!is_str(to)) return raise_type_error("maketrans() argument 2 must be str, not " + argument_type(to));
    if (dropped && !is_str(dropped))
        return raise_type_error("maketrans() argument 3 must be str, not " + argument_type(dropped));
    if (as_str(from)->length != as_str(to)->length)
        return raise_value_error("the first two maketrans arguments must have equal length");
    const char* p = text_of(from).data();
    const char* q = text_of(to).data();
    for (const char* end = p + text_of(from).size(); p != end;) {
        const Value key = Value::small_int(static_cast<std::int64_t>(utf8::next(p)));
        TRY(dict_set(table, key, Value::small_int(static_cast<std::int64_t>(utf8::next(q)))));
    }
    if (!dropped) return Value::none();
    p = text_of(dropped).data();
    for (const char* end = p + text_of(dropped).size(); p != end;)
        TRY(dict_set(table, Value::small_int(static_cast<std::int64_t>(utf8::next(p))), Value::none()));
    return Value::none();
}

Outcome maketrans(const Value* a) {
    Ref<Dict> table = new_dict();
    if (a[1]) {
        TRY(maketrans_pairs(*table, a[0], a[1], a[2]));
        return table;
    }
    if (!is_dict(a[0]))
        return raise_type_error("if you give only one argument to maketrans it must be a dict");
    std::size_t place = 0;
    while (const Dict::Entry* entry = dict_next(*as<Dict>(a[0]), place)) {
        Value key = entry->key;
        const Value value = entry->value;
        if (is_str(key)) {
            if (as_str(key)->length != 1)
                return raise_value_error("string keys in translate table must be of length 1");
            key = Value::small_int(static_cast<std::int64_t>(code_point_at(*as_str(key), 0)));
        } else if (!is_int(key)) {
            return raise_type_error("keys in translate table must be strings or integers");
        }
        TRY(dict_set(*table, key, value));
    }
    return table;
}

}  // namespace

void define_str_case_methods() {
    define_methods(str_type, {{"capitalize", "self, /", capitalize},
                              {"casefold", "self, /", casefold},
                              {"lower", "self, /", lower},
                              {"swapcase", "self, /", swapcase},
                              {"title", "self, /", title},
                              {"translate", "self, table, /", translate},
                              {"upper", "self, /", upper}});
    define_static_methods(str_type, {{"maketrans", "x, y?, z?, /", maketrans}});
}

}  // namespace object
