// str's methods that take a text apart or put texts together: split, splitlines, strip, join.
// CPython 3.14: Objects/unicodeobject.c.
#include <string>

#include "core/object/containers.h"
#include "core/object/effort.h"
#include "core/object/text_search.h"
#include "core/object/text_types.h"

namespace object {

namespace {

using search::Pieces;
using search::Side;
using search::Unit;

Outcome list_of_pieces(const Pieces& pieces) {
    TRY(check_room(pieces.size() * search::kBytesOfPiece));
    Ref<List> list = new_list(pieces.size());
    for (const std::string_view piece : pieces) list_append(*list, make_valid_str(piece));
    return list;
}

using SplitOn = Pieces (*)(std::string_view, std::string_view, std::int64_t);
using SplitAtSpace = Pieces (*)(std::string_view, std::int64_t, Unit);

Outcome split_with(const Value* a, SplitOn on, SplitAtSpace at_space) {
    std::int64_t most = -1;
    TRY(size_argument(a[2], most));
    if (a[1].is_none()) return list_of_pieces(at_space(text_of(a[0]), most, Unit::code_point));
    if (!is_str(a[1])) return raise_type_error("must be str or None, not " + std::string(type_name(a[1])));
    if (text_of(a[1]).empty()) return raise_value_error("empty separator");
    return list_of_pieces(on(text_of(a[0]), text_of(a[1]), most));
}

Outcome split(const Value* a) { return split_with(a, search::split_on, search::split_at_space); }
Outcome rsplit(const Value* a) {
    return split_with(a, search::split_on_from_right, search::split_at_space_from_right);
}

Outcome splitlines(const Value* a) {
    const bool keep = TRY(truth(a[1])).is_true();
    return list_of_pieces(search::split_lines(text_of(a[0]), keep, Unit::code_point));
}

Outcome strip_side(const Value* a, Side side, const char* method) {
    const Str& s = *as_str(a[0]);
    std::string_view rest;
    if (a[1].is_none())
        rest = search::strip_space(s.view(), side, Unit::code_point);
    else if (is_str(a[1]))
        rest = search::strip_characters(s.view(), text_of(a[1]), side, Unit::code_point);
    else
        return raise_type_error(std::string(method) + " arg must be None or str");
    if (rest.size() == s.size) return substring(s, 0, s.length);
    return make_valid_str(rest);
}

Outcome strip(const Value* a) { return strip_side(a, Side::both, "strip"); }
Outcome lstrip(const Value* a) { return strip_side(a, Side::left, "lstrip"); }
Outcome rstrip(const Value* a) { return strip_side(a, Side::right, "rstrip"); }

Outcome join_method(const Value* a) { return join(*as_str(a[0]), a[1]); }

}  // namespace

void define_str_split_methods() {
    define_methods(str_type, {{"join", "self, iterable, /", join_method},
                              {"lstrip", "self, chars=None, /", lstrip},
                              {"rsplit", "self, /, sep=None, maxsplit=-1", rsplit},
                              {"rstrip", "self, chars=None, /", rstrip},
                              {"split", "self, /, sep=None, maxsplit=-1", split},
                              {"splitlines", "self, /, keepends=False", splitlines},
                              {"strip", "self, chars=None, /", strip}});
}

}  // namespace object
