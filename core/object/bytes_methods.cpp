// Methods that bytes and bytearray have alike: searching, splitting, joining, stripping, decoding, hex.
// CPython 3.14: Objects/bytes_methods.c, Objects/stringlib/transmogrify.h.
#include <algorithm>
#include <array>
#include <string>

#include "core/object/byte_sequence.h"
#include "core/object/codecs.h"
#include "core/object/containers.h"
#include "core/object/effort.h"
#include "core/object/heap.h"
#include "core/object/number.h"
#include "core/object/text_search.h"
#include "core/object/text_types.h"

namespace object {

namespace {

using search::Pieces;
using search::Side;
using search::Unit;

std::string_view content_of(const Value& v) {
    std::string_view out;
    bytes_view(v, out);
    return out;
}

// What to look for: bytes, or one byte as an int. `one` keeps that byte.
Outcome needle(const Value& v, std::string& one, std::string_view& out) {
    if (bytes_view(v, out)) return Value::none();
    if (!type_of(v)->slots.index)
        return raise_type_error("argument should be integer or bytes-like object, not '" +
                                std::string(type_name(v)) + "'");
    unsigned char byte = 0;
    TRY(byte_of(v, "byte must be in range(0, 256)", byte));
    one = std::string(1, static_cast<char>(byte));
    out = one;
    return Value::none();
}

struct Stretch {
    std::string_view content;
    std::int64_t from = 0;
    bool possible = true;
};

Outcome stretch_of(const Value* a, Stretch& out) {
    std::int64_t to = 0;
    TRY(slice_range(a[2], a[3], static_cast<std::int64_t>(content_of(a[0]).size()), out.from, to));
    out.possible = out.from <= to;
    if (out.possible)
        out.content = content_of(a[0]).substr(static_cast<std::size_t>(out.from),
                                              static_cast<std::size_t>(to - out.from));
    return Value::none();
}

template <bool from_left>
Outcome place_of(const Value* a) {
    std::string one;
    std::string_view part;
    TRY(needle(a[1], one, part));
    Stretch in;
    TRY(stretch_of(a, in));
    if (!in.possible) return Value::small_int(-1);
    const std::size_t at =
        from_left ? search::first_place(in.content, part) : search::last_place(in.content, part);
    if (at == std::string_view::npos) return Value::small_int(-1);
    return Value::small_int(in.from + static_cast<std::int64_t>(at));
}

template <bool from_left>
Outcome index_of(const Value* a) {
    Value place = TRY(place_of<from_left>(a));
    if (place.small() < 0) return raise_value_error("subsection not found");
    return place;
}

Outcome count(const Value* a) {
    std::string one;
    std::string_view part;
    TRY(needle(a[1], one, part));
    Stretch in;
    TRY(stretch_of(a, in));
    if (!in.possible) return Value::small_int(0);
    return make_int(static_cast<std::int64_t>(search::count_of(in.content, part, Unit::byte)));
}

bool begins_with(std::string_view text, std::string_view part) { return text.substr(0, part.size()) == part; }
bool ends_with(std::string_view text, std::string_view part) {
    return text.size() >= part.size() && text.substr(text.size() - part.size()) == part;
}

template <class Fits>
Outcome any_affix(const Value* a, const char* method, Fits fits) {
    Stretch in;
    TRY(stretch_of(a, in));
    std::string_view part;
    if (is_tuple(a[1])) {
        for (const Value& one : as<Tuple>(a[1])->span()) {
            TRY(bytes_argument(one, part));
            if (in.possible && fits(in.content, part)) return Value::boolean(true);
        }
        return Value::boolean(false);
    }
    if (!bytes_view(a[1], part))
        return raise_type_error(std::string(method) + " first arg must be bytes or a tuple of bytes, not " +
                                std::string(type_name(a[1])));
    return Value::boolean(in.possible && fits(in.content, part));
}

Outcome startswith(const Value* a) { return any_affix(a, "startswith", begins_with); }
Outcome endswith(const Value* a) { return any_affix(a, "endswith", ends_with); }

Outcome removeprefix(const Value* a) {
    std::string_view part, content = content_of(a[0]);
    TRY(bytes_argument(a[1], part));
    return make_like(a[0], begins_with(content, part) ? content.substr(part.size()) : content);
}
Outcome removesuffix(const Value* a) {
    std::string_view part, content = content_of(a[0]);
    TRY(bytes_argument(a[1], part));
    return make_like(a[0],
                     ends_with(content, part) ? content.substr(0, content.size() - part.size()) : content);
}

Outcome replace(const Value* a) {
    std::string_view from, to;
    TRY(bytes_argument(a[1], from));
    TRY(bytes_argument(a[2], to));
    std::int64_t most = -1;
    TRY(size_argument(a[3], most));
    const std::string_view content = content_of(a[0]);
    std::size_t times = search::count_of(content, from, Unit::byte);
    if (most >= 0) times = std::min(times, static_cast<std::size_t>(most));
    if (to.size() > from.size() &&
        !Heap::current().has_room(content.size() + times * (to.size() - from.size())))
        return raise_memory_error();
    return make_like(a[0], search::replace_all(content, from, to, most, Unit::byte));
}

Outcome pieces_list(const Value& self, const Pieces& pieces) {
    TRY(check_room(pieces.size() * search::kBytesOfPiece));
    Ref<List> list = new_list(pieces.size());
    for (const std::string_view piece : pieces) list_append(*list, make_like(self, piece));
    return list;
}

template <bool from_left>
Outcome split(const Value* a) {
    std::int64_t most = -1;
    TRY(size_argument(a[2], most));
    const std::string_view content = content_of(a[0]);
    if (a[1].is_none())
        return pieces_list(a[0], from_left ? search::split_at_space(content, most, Unit::byte)
                                           : search::split_at_space_from_right(content, most, Unit::byte));
    std::string_view separator;
    TRY(bytes_argument(a[1], separator));
    if (separator.empty()) return raise_value_error("empty separator");
    return pieces_list(a[0], from_left ? search::split_on(content, separator, most)
                                       : search::split_on_from_right(content, separator, most));
}

Outcome splitlines(const Value* a) {
    const bool keep = TRY(truth(a[1])).is_true();
    return pieces_list(a[0], search::split_lines(content_of(a[0]), keep, Unit::byte));
}

template <bool from_left>
Outcome partition(const Value* a) {
    std::string_view separator;
    TRY(bytes_argument(a[1], separator));
    if (separator.empty()) return raise_value_error("empty separator");
    const std::string_view content = content_of(a[0]);
    const std::size_t at =
        from_left ? search::first_place(content, separator) : search::last_place(content, separator);
    const auto part = [&a](std::string_view piece) { return make_like(a[0], piece); };
    if (at == std::string_view::npos) {
        if (from_left) return make_tuple({part(content), part(""), part("")});
        return make_tuple({part(""), part(""), part(content)});
    }
    return make_tuple(
        {part(content.substr(0, at)), part(separator), part(content.substr(at + separator.size()))});
}

template <Side side>
Outcome strip(const Value* a) {
    if (a[1].is_none()) return make_like(a[0], search::strip_space(content_of(a[0]), side, Unit::byte));
    std::string_view characters;
    TRY(bytes_argument(a[1], characters));
    return make_like(a[0], search::strip_characters(content_of(a[0]), characters, side, Unit::byte));
}

Outcome join(const Value* a) {
    if (!type_of(a[1])->slots.iter && !type_of(a[1])->slots.get_item)
        return raise_type_error("can only join an iterable");
    const Value items = TRY(list_of(a[1]));
    std::string out;
    std::size_t i = 0;
    for (const Value& item : as<List>(items)->span()) {
        std::string_view piece;
        if (!bytes_view(item, piece))
            return raise_type_error("sequence item " + std::to_string(i) +
                                    ": expected a bytes-like object, " + std::string(type_name(item)) +
                                    " found");
        if (i++ > 0) out += content_of(a[0]);
        out += piece;
        if (!Heap::current().has_room(out.size())) return raise_memory_error();
    }
    return make_like(a[0], out);
}

Outcome decode(const Value* a) {
    TRY(check_codec_names("decode", a[1], a[2]));
    return decode_bytes(content_of(a[0]), text_of(a[1]), text_of(a[2]));
}

Outcome hex_separator(const Value& v, std::string& out) {
    if (is_str(v)) {
        if (as_str(v)->length != 1) return raise_value_error("sep must be length 1.");
        if (!as_str(v)->is_ascii()) return raise_value_error("sep must be ASCII.");
        out = std::string(text_of(v));
        return Value::none();
    }
    std::string_view content;
    if (!bytes_view(v, content)) {
        TRY(length(v));
        return raise_type_error("sep must be str or bytes.");
    }
    if (content.size() != 1) return raise_value_error("sep must be length 1.");
    if (static_cast<unsigned char>(content[0]) > 127) return raise_value_error("sep must be ASCII.");
    out = std::string(content);
    return Value::none();
}

Outcome hex(const Value* a) {
    constexpr char kDigits[] = "0123456789abcdef";
    std::string separator;
    const std::int64_t group = TRY(small_index(a[2], Overflow::clamp)).small();
    if (a[1]) TRY(hex_separator(a[1], separator));
    const std::string_view content = content_of(a[0]);
    const std::size_t each = static_cast<std::size_t>(group < 0 ? -group : group);
    std::string out;
    for (std::size_t i = 0; i < content.size(); ++i) {
        // Positive groups are counted from the right end, negative ones from the left.
        const std::size_t counted = group > 0 ? content.size() - i : i;
        if (i > 0 && each != 0 && counted % each == 0) out += separator;
        const auto b = static_cast<unsigned char>(content[i]);
        out += kDigits[b >> 4];
        out += kDigits[b & 15];
    }
    return make_valid_str(out);
}

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

Outcome fromhex(const Value* a) {
    std::string_view text;
    if (is_str(a[1]))
        text = text_of(a[1]);
    else if (!bytes_view(a[1], text))
        return raise_type_error("fromhex() argument must be str or bytes-like, not " +
                                std::string(type_name(a[1])));
    std::string out;
    const auto bad = [](std::size_t at) {
        return raise_value_error("non-hexadecimal number found in fromhex() arg at position " +
                                 std::to_string(at));
    };
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            ++i;
            continue;
        }
        const int high = hex_value(c);
        if (high < 0) return bad(i);
        if (i + 1 == text.size())
            return raise_value_error("fromhex() arg must contain an even number of hexadecimal digits");
        const int low = hex_value(text[i + 1]);
        if (low < 0) return bad(i + 1);
        out += static_cast<char>(static_cast<unsigned char>(high * 16 + low));
        i += 2;
    }
    Type* cls = static_cast<Type*>(a[0].object());
    if (cls == &bytes_type) return make_bytes(out);
    if (cls == &bytearray_type) return make_bytearray(out);
    return call(a[0], {make_bytes(out)});
}

Outcome translate(const Value* a) {
    std::string_view table, dropped;
    if (!a[1].is_none()) {
        TRY(bytes_argument(a[1], table));
        if (table.size() != 256) return raise_value_error("translation table must be 256 characters long");
    }
    if (a[2]) TRY(bytes_argument(a[2], dropped));
    std::array<bool, 256> is_dropped{};
    for (const char c : dropped) is_dropped[static_cast<unsigned char>(c)] = true;
    std::string out;
    out.reserve(content_of(a[0]).size());
    for (const char c : content_of(a[0])) {
        if (is_dropped[static_cast<unsigned char>(c)]) continue;
        out += table.empty() ? c : table[static_cast<unsigned char>(c)];
    }
    return make_like(a[0], out);
}

Outcome maketrans(const Value* a) {
    std::string_view from, to;
    TRY(bytes_argument(a[0], from));
    TRY(bytes_argument(a[1], to));
    if (from.size() != to.size()) return raise_value_error("maketrans arguments must have same length");
    std::string table(256, '\0');
    for (std::size_t i = 0; i < 256; ++i) table[i] = static_cast<char>(static_cast<unsigned char>(i));
    for (std::size_t i = 0; i < from.size(); ++i) table[static_cast<unsigned char>(from[i])] = to[i];
    return make_bytes(table);
}

}  // namespace

void define_bytes_methods(Type& type) {
    define_methods(type, {{"count", "self, sub, start=None, end=None, /", count},
                          {"decode", "self, /, encoding='utf-8', errors='strict'", decode},
                          {"endswith", "self, suffix, start=None, end=None, /", endswith},
                          {"find", "self, sub, start=None, end=None, /", place_of<true>},
                          {"hex", "self, /, sep?, bytes_per_sep=1", hex},
                          {"index", "self, sub, start=None, end=None, /", index_of<true>},
                          {"join", "self, iterable_of_bytes, /", join},
                          {"lstrip", "self, bytes=None, /", strip<Side::left>},
                          {"partition", "self, sep, /", partition<true>},
                          {"removeprefix", "self, prefix, /", removeprefix},
                          {"removesuffix", "self, suffix, /", removesuffix},
                          {"replace", "self, old, new, count=-1, /", replace},
                          {"rfind", "self, sub, start=None, end=None, /", place_of<false>},
                          {"rindex", "self, sub, start=None, end=None, /", index_of<false>},
                          {"rpartition", "self, sep, /", partition<false>},
                          {"rsplit", "self, /, sep=None, maxsplit=-1", split<false>},
                          {"rstrip", "self, bytes=None, /", strip<Side::right>},
                          {"split", "self, /, sep=None, maxsplit=-1", split<true>},
                          {"splitlines", "self, /, keepends=False", splitlines},
                          {"startswith", "self, prefix, start=None, end=None, /", startswith},
                          {"strip", "self, bytes=None, /", strip<Side::both>},
                          {"translate", "self, table, /, delete?", translate}});
    define_class_methods(type, {{"fromhex", "cls, string, /", fromhex}});
    define_static_methods(type, {{"maketrans", "frm, to, /", maketrans}});
}

}  // namespace object
