// str's methods that look for a text in another: find, count, replace, startswith, partition and the others.
// CPython 3.14: Objects/unicodeobject.c.
#include <algorithm>
#include <string>

#include "core/object/containers.h"
#include "core/object/heap.h"
#include "core/object/number.h"
#include "core/object/text_search.h"
#include "core/object/text_types.h"
#include "core/object/utf8.h"

namespace object {

namespace {

using search::Unit;

std::string type_text(const Value& v) { return std::string(type_name(v)); }

// The part of a text between two places in code points, and where it begins.
struct Stretch {
    std::string_view text;
    std::int64_t from = 0;  // in code points
    bool possible = true;   // false: start lies behind stop, so that not even '' is in it
};

Outcome stretch_of(const Str& s, const Value& start, const Value& stop, Stretch& out) {
    std::int64_t from = 0, to = 0;
    TRY(slice_range(start, stop, s.length, from, to));
    out.from = from;
    out.possible = from <= to;
    if (!out.possible) return Value::none();
    const std::size_t begin = byte_offset(s, static_cast<std::size_t>(from));
    const std::size_t end = byte_offset(s, static_cast<std::size_t>(to));
    out.text = s.view().substr(begin, end - begin);
    return Value::none();
}

Outcome check_text(const Value& v, const char* method) {
    if (is_str(v)) return Value::none();
    return raise_type_error(std::string(method) + "() argument 1 must be str, not " + argument_type(v));
}

enum class End : std::uint8_t { first, last };

// Place in code points, or -1.
Outcome place_of(const Value* a, End which, const char* method) {
    TRY(check_text(a[1], method));
    Stretch in;
    TRY(stretch_of(*as_str(a[0]), a[2], a[3], in));
    const std::string_view part = text_of(a[1]);
    if (!in.possible) return Value::small_int(-1);
    const std::size_t at =
        which == End::first ? search::first_place(in.text, part) : search::last_place(in.text, part);
    if (at == std::string_view::npos) return Value::small_int(-1);
    const std::size_t before = as_str(a[0])->is_ascii() ? at : utf8::count(in.text.substr(0, at));
    return Value::small_int(in.from + static_cast<std::int64_t>(before));
}

Outcome found_or_error(Value place) {
    if (place.small() < 0) return raise_value_error("substring not found");
    return place;
}

Outcome find(const Value* a) { return place_of(a, End::first, "find"); }
Outcome rfind(const Value* a) { return place_of(a, End::last, "rfind"); }
Outcome index_of(const Value* a) { return found_or_error(TRY(place_of(a, End::first, "index"))); }
Outcome rindex(const Value* a) { return found_or_error(TRY(place_of(a, End::last, "rindex"))); }

Outcome count(const Value* a) {
    TRY(check_text(a[1], "count"));
    Stretch in;
    TRY(stretch_of(*as_str(a[0]), a[2], a[3], in));
    if (!in.possible) return Value::small_int(0);
    return make_int(static_cast<std::int64_t>(search::count_of(in.text, text_of(a[1]), Unit::code_point)));
}

Outcome replace(const Value* a) {
    for (int i = 1; i < 3; ++i) {
        if (!is_str(a[i]))
            return raise_type_error("replace() argument " + std::to_string(i) + " must be str, not " +
                                    argument_type(a[i]));
    }
    std::int64_t most = -1;
    TRY(size_argument(a[3], most));
    const Str& s = *as_str(a[0]);
    const std::string_view from = text_of(a[1]), to = text_of(a[2]);
    std::size_t times = search::count_of(s.view(), from, Unit::code_point);
    if (most >= 0) times = std::min(times, static_cast<std::size_t>(most));
    if (times == 0) return substring(s, 0, s.length);
    if (to.size() > from.size() && !Heap::current().has_room(s.size + times * (to.size() - from.size())))
        return raise_memory_error();
    return make_valid_str(search::replace_all(s.view(), from, to, most, Unit::code_point));
}

template <class Fits>
Outcome any_affix(const Value* a, const char* method, Fits fits) {
    Stretch in;
    TRY(stretch_of(*as_str(a[0]), a[2], a[3], in));
    if (is_tuple(a[1])) {
        for (const Value& one : as<Tuple>(a[1])->span()) {
            if (!is_str(one))
                return raise_type_error(std::string("tuple for ") + method + " must only contain str, not " +
                                        type_text(one));
            if (in.possible && fits(in.text, text_of(one))) return Value::boolean(true);
        }
        return Value::boolean(false);
    }
    if (!is_str(a[1]))
        return raise_type_error(std::string(method) + " first arg must be str or a tuple of str, not " +
                                type_text(a[1]));
    return Value::boolean(in.possible && fits(in.text, text_of(a[1])));
}

bool begins_with(std::string_view text, std::string_view part) { return text.substr(0, part.size()) == part; }
bool ends_with(std::string_view text, std::string_view part) {
    return text.size() >= part.size() && text.substr(text.size() - part.size()) == part;
}

Outcome startswith(const Value* a) { return any_affix(a, "startswith", begins_with); }
Outcome endswith(const Value* a) { return any_affix(a, "endswith", ends_with); }

Outcome removeprefix(const Value* a) {
    if (!is_str(a[1]))
        return raise_type_error("removeprefix() argument must be str, not " + argument_type(a[1]));
    const Str& s = *as_str(a[0]);
    if (!begins_with(s.view(), text_of(a[1]))) return substring(s, 0, s.length);
    return make_valid_str(s.view().substr(text_of(a[1]).size()));
}

Outcome removesuffix(const Value* a) {
    if (!is_str(a[1]))
        return raise_type_error("removesuffix() argument must be str, not " + argument_type(a[1]));
    const Str& s = *as_str(a[0]);
    if (!ends_with(s.view(), text_of(a[1]))) return substring(s, 0, s.length);
    return make_valid_str(s.view().substr(0, s.size - text_of(a[1]).size()));
}

Outcome check_separator(const Value& v) {
    if (!is_str(v)) return raise_type_error("must be str, not " + type_text(v));
    if (text_of(v).empty()) return raise_value_error("empty separator");
    return Value::none();
}

Value three(std::string_view before, std::string_view middle, std::string_view behind) {
    return make_tuple({make_valid_str(before), make_valid_str(middle), make_valid_str(behind)});
}

Outcome partition(const Value* a) {
    TRY(check_separator(a[1]));
    const std::string_view text = text_of(a[0]), separator = text_of(a[1]);
    const std::size_t at = search::first_place(text, separator);
    if (at == std::string_view::npos) return three(text, "", "");
    return three(text.substr(0, at), separator, text.substr(at + separator.size()));
}

Outcome rpartition(const Value* a) {
    TRY(check_separator(a[1]));
    const std::string_view text = text_of(a[0]), separator = text_of(a[1]);
    const std::size_t at = search::last_place(text, separator);
    if (at == std::string_view::npos) return three("", "", text);
    return three(text.substr(0, at), separator, text.substr(at + separator.size()));
}

}  // namespace

void define_str_search_methods() {
    define_methods(str_type, {{"count", "self, sub, start=None, end=None, /", count},
                              {"endswith", "self, suffix, start=None, end=None, /", endswith},
                              {"find", "self, sub, start=None, end=None, /", find},
                              {"index", "self, sub, start=None, end=None, /", index_of},
                              {"partition", "self, sep, /", partition},
                              {"removeprefix", "self, prefix, /", removeprefix},
                              {"removesuffix", "self, suffix, /", removesuffix},
                              {"replace", "self, old, new, /, count=-1", replace},
                              {"rfind", "self, sub, start=None, end=None, /", rfind},
                              {"rindex", "self, sub, start=None, end=None, /", rindex},
                              {"rpartition", "self, sep, /", rpartition},
                              {"startswith", "self, prefix, start=None, end=None, /", startswith}});
}

}  // namespace object
