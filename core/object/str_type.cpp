// The type str: what operators, subscripts, iteration and the constructor do. Methods are in the files
// that the define_str_... functions name. CPython 3.14: Objects/unicodeobject.c.
#include <algorithm>
#include <cstring>
#include <string>

#include "core/object/bytes.h"
#include "core/object/codecs.h"
#include "core/object/containers.h"
#include "core/object/effort.h"
#include "core/object/exception.h"
#include "core/object/format_spec.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/number.h"
#include "core/object/text_search.h"
#include "core/object/text_types.h"
#include "core/object/utf8.h"

namespace object {

Type str_iterator_type;

std::string argument_type(const Value& v) { return v.is_none() ? "None" : std::string(type_name(v)); }

Outcome size_argument(const Value& v, std::int64_t& out, const char* too_large) {
    if (v.is_small_int()) {
        out = v.small();
        return Value::none();
    }
    const Value number = TRY(index(v));
    if (!fits_int64(number, out)) return raise_overflow_error(too_large);
    return Value::none();
}

Outcome slice_index(const Value& v, std::int64_t& out) {
    if (v.is_none() || v.is_undefined()) return Value::none();
    if (v.is_small_int()) {
        out = v.small();
        return Value::none();
    }
    if (!type_of(v)->slots.index)
        return raise_type_error("slice indices must be integers or None or have an __index__ method");
    const Value i = TRY(small_index(v, Overflow::clamp));
    out = i.small();
    return Value::none();
}

Outcome slice_range(const Value& start, const Value& stop, std::int64_t length, std::int64_t& from,
                    std::int64_t& to) {
    from = 0;
    to = length;
    TRY(slice_index(start, from));
    TRY(slice_index(stop, to));
    if (to > length) to = length;
    if (to < 0) to = std::max<std::int64_t>(to + length, 0);
    if (from < 0) from = std::max<std::int64_t>(from + length, 0);
    return Value::none();
}

namespace {

struct StrIterator : Object {
    Value text;  ///< Undefined once exhausted
    std::uint32_t offset;
};

Outcome str_repr(const Value& self) {
    const Str& s = *as_str(self);
    constexpr std::size_t kLarge = 1u << 20;
    if (s.size > kLarge) {
        // Twice: while it is written, and as the text that it becomes.
        std::size_t size = s.size;
        for (const char c : s.view())
            size += c >= ' ' && c < 0x7F                   ? (c == '\'' || c == '\\')
                    : static_cast<unsigned char>(c) < 0xC0 ? 3
                                                           : 8;
        TRY(check_room(size * 2));
    }
    return make_valid_str(quoted(s.view()));
}

Outcome str_str(const Value& self) {
    if (type_of(self) == &str_type) return self;
    return make_valid_str(text_of(self));
}

Outcome str_hash_slot(const Value& self) {
    return Value::small_int(static_cast<std::int64_t>(str_hash(*as_str(self))));
}

Outcome str_compare(CompareOp op, const Value& a, const Value& b) {
    if (!is_str(a) || !is_str(b)) return Value::not_implemented();
    const Str& x = *as_str(a);
    const Str& y = *as_str(b);
    if (op == CompareOp::eq) return Value::boolean(str_equal(x, y));
    if (op == CompareOp::ne) return Value::boolean(!str_equal(x, y));
    // The order of UTF-8 bytes is the order of code points.
    const int order = x.view().compare(y.view());
    switch (op) {
        case CompareOp::lt: return Value::boolean(order < 0);
        case CompareOp::le: return Value::boolean(order <= 0);
        case CompareOp::gt: return Value::boolean(order > 0);
        default: return Value::boolean(order >= 0);
    }
}

Outcome str_truth(const Value& self) { return Value::boolean(as_str(self)->size != 0); }
Outcome str_length(const Value& self) { return Value::small_int(as_str(self)->length); }

Value take_slice(const Str& s, const SliceBounds& b) {
    if (b.step == 1)
        return substring(s, static_cast<std::size_t>(b.start), static_cast<std::size_t>(b.start + b.count));
    if (b.count == 0) return make_valid_str("");
    std::string out;
    if (s.is_ascii()) {
        std::int64_t at = b.start;
        for (std::int64_t i = 0; i < b.count; ++i, at += b.step)
            out += s.view()[static_cast<std::size_t>(at)];
        return make_valid_str(out);
    }
    std::u32string points;
    points.reserve(s.length);
    const char* p = s.view().data();
    for (const char* end = p + s.size; p != end;) points += utf8::next(p);
    std::int64_t at = b.start;
    for (std::int64_t i = 0; i < b.count; ++i, at += b.step)
        utf8::append(out, points[static_cast<std::size_t>(at)]);
    return make_valid_str(out);
}

Outcome str_get_item(const Value& self, const Value& key) {
    const Str& s = *as_str(self);
    if (key.is_heap() && type_of(key) == &slice_type) {
        SliceBounds bounds{};
        TRY(slice_bounds(*as<Slice>(key), s.length, bounds));
        return take_slice(s, bounds);
    }
    std::int64_t i = 0;
    if (key.is_small_int()) {
        i = key.small();
    } else {
        if (!type_of(key)->slots.index)
            return raise_type_error("string indices must be integers, not '" + std::string(type_name(key)) +
                                    "'");
        const Value index = TRY(small_index(key));
        i = index.small();
    }
    if (i < 0) i += s.length;
    if (i < 0 || i >= static_cast<std::int64_t>(s.length))
        return raise_index_error("string index out of range");
    if (s.is_ascii()) return char_str(static_cast<unsigned char>(s.view()[static_cast<std::size_t>(i)]));
    return char_str(code_point_at(s, static_cast<std::size_t>(i)));
}

Outcome str_contains(const Value& self, const Value& item) {
    if (!is_str(item))
        return raise_type_error("'in <string>' requires string as left operand, not " +
                                std::string(type_name(item)));
    return Value::boolean(search::first_place(text_of(self), text_of(item)) != std::string_view::npos);
}

Outcome str_iter(const Value& self) {
    auto* it = allocate<StrIterator>(&str_iterator_type);
    it->text = self;
    return Value::adopt(it);
}

Outcome repeat(const Value& self, const Value& times) {
    std::int64_t n = 0;
    TRY(size_argument(times, n, "cannot fit 'int' into an index-sized integer"));
    const Str& s = *as_str(self);
    const std::int64_t count = std::max<std::int64_t>(n, 0);
    if (count == 1 && s.type == &str_type) return self;
    if (count == 0 || s.size == 0) return make_valid_str("");
    constexpr std::int64_t kMost = std::int64_t{1} << 32;
    if (count > kMost / s.size || !Heap::current().has_room(s.size * static_cast<std::size_t>(count)))
        return raise_memory_error();
    const auto times_u = static_cast<std::size_t>(count);
    Str* out = new_str(s.size * times_u, s.length * times_u);
    if (s.size == 1) {
        std::memset(out->text(), s.view()[0], times_u);
    } else {
        for (std::size_t i = 0; i < times_u; ++i)
            std::memcpy(out->text() + i * s.size, s.view().data(), s.size);
    }
    return Value::adopt(out);
}

// What the other operand makes of it, before str says that it cannot: its type may have a reflected method.
Outcome ask_other(BinaryOp op, const Value& a, const Value& b, const Value& other) {
    const auto binary_slot = type_of(other)->slots.binary;
    if (!binary_slot) return Value::not_implemented();
    return binary_slot(op, a, b);
}

Outcome str_binary(BinaryOp op, const Value& a, const Value& b) {
    const bool left_is_str = is_str(a);
    switch (op) {
        case BinaryOp::add: {
            if (!left_is_str) return Value::not_implemented();
            if (is_str(b)) {
                const std::size_t size = std::size_t{as_str(a)->size} + as_str(b)->size;
                if (!Heap::current().has_room(size)) return raise_memory_error();
                return concat(a, b);
            }
            Value other = TRY(ask_other(op, a, b, b));
            if (!other.is_not_implemented()) return other;
            return raise_type_error("can only concatenate str (not \"" + std::string(type_name(b)) +
                                    "\") to str");
        }
        case BinaryOp::mul: {
            const Value& text = left_is_str ? a : b;
            const Value& times = left_is_str ? b : a;
            if (is_int(times)) return repeat(text, times);
            if (!left_is_str && type_of(a)->slots.length)
                return Value::not_implemented();  // a sequence says so itself
            if (left_is_str && !is_str(times)) {
                Value other = TRY(ask_other(op, a, b, times));
                if (!other.is_not_implemented()) return other;
            }
            if (!type_of(times)->slots.index)
                return raise_type_error("can't multiply sequence by non-int of type '" +
                                        std::string(type_name(times)) + "'");
            return repeat(text, times);
        }
        case BinaryOp::mod:
            if (!left_is_str) return Value::not_implemented();
            return percent_format(a, b);
        default: return Value::not_implemented();
    }
}

Outcome str_instance(Type* cls, Value plain) {
    if (cls == &str_type) return plain;
    const Str& from = *as_str(plain);
    auto* s = static_cast<Str*>(make_instance(cls, from.size));
    s->size = from.size;
    s->length = from.length;
    std::memcpy(s->text(), from.view().data(), from.size);
    return Value::adopt(s);
}

Outcome str_construct(Type* cls, const Args& args) {
    static Signature* const signature = make_signature("object?, encoding?, errors?");
    if (args.positional == 1 && !args.keywords) {
        Value plain = TRY(str(args[0]));
        if (cls == &str_type) return plain;
        return str_instance(cls, std::move(plain));
    }
    if (args.positional > 3)
        return raise_type_error("str expected at most 3 arguments, got " + std::to_string(args.positional));
    Value a[3];
    TRY(bind(*signature, "str", args, a));
    if (!a[0] && !a[1] && !a[2]) return str_instance(cls, make_valid_str(""));
    if (!a[1] && !a[2]) return str_instance(cls, TRY(str(a[0])));
    for (int i = 1; i < 3; ++i) {
        if (a[i] && !is_str(a[i]))
            return raise_type_error(std::string("str() argument '") + (i == 1 ? "encoding" : "errors") +
                                    "' must be str, not " + std::string(type_name(a[i])));
    }
    std::string_view content;
    if (a[0]) {
        if (is_str(a[0])) return raise_type_error("decoding str is not supported");
        if (!bytes_view(a[0], content))
            return raise_type_error("decoding to str: need a bytes-like object, " +
                                    std::string(type_name(a[0])) + " found");
    }
    const std::string_view encoding = a[1] ? text_of(a[1]) : "utf-8";
    const std::string_view errors = a[2] ? text_of(a[2]) : "strict";
    return str_instance(cls, TRY(decode_bytes(content, encoding, errors)));
}

std::size_t str_trailing_size(const Object* o) { return static_cast<const Str*>(o)->size; }

void iterator_clear(Object* o) { static_cast<StrIterator*>(o)->text = Value(); }

Outcome iterator_next(const Value& self) {
    auto* it = as<StrIterator>(self);
    if (!it->text) return Value();
    const Str& s = *as_str(it->text);
    if (it->offset >= s.size) {
        it->text = Value();
        return Value();
    }
    const char* const begin = s.view().data();
    const char* p = begin + it->offset;
    const char32_t c = utf8::next(p);
    it->offset = static_cast<std::uint32_t>(p - begin);
    return char_str(c);
}

Outcome iterator_length_hint(const Value* a) {
    const auto* it = as<StrIterator>(a[0]);
    if (!it->text) return Value::small_int(0);
    return make_int(static_cast<std::int64_t>(utf8::count(text_of(it->text).substr(it->offset))));
}

Outcome self_of(const Value& self) { return self; }

Outcome get_new_args(const Value* a) { return make_tuple({make_valid_str(text_of(a[0]))}); }

}  // namespace

void ready_str_type() {
    ready_type(str_type, {"str", "builtins", nullptr, sizeof(Str), Type::kBaseType, false});
    str_type.trailing_size = str_trailing_size;
    Slots& s = str_type.slots;
    s.repr = str_repr;
    s.str = str_str;
    s.format = format_str;
    s.hash = str_hash_slot;
    s.compare = str_compare;
    s.truth = str_truth;
    s.length = str_length;
    s.get_item = str_get_item;
    s.contains = str_contains;
    s.iter = str_iter;
    s.binary = str_binary;
    s.construct = str_construct;
    define_methods(str_type, {{"__getnewargs__", "self, /", get_new_args}});
    define_str_case_methods();
    define_str_class_methods();
    define_str_search_methods();
    define_str_split_methods();
    define_str_layout_methods();
    define_str_format_methods();

    ready_type(str_iterator_type, {"str_iterator", "builtins", nullptr, sizeof(StrIterator), 0, false});
    str_iterator_type.slots.clear = iterator_clear;
    str_iterator_type.slots.iter = self_of;
    str_iterator_type.slots.next = iterator_next;
    define_methods(str_iterator_type, {{"__length_hint__", "self, /", iterator_length_hint}});
}

}  // namespace object
