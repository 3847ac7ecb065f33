// bytes: layout, slots and constructor; and what bytes and bytearray have in common as sequences.
// CPython 3.14: Objects/bytesobject.c.
#include <algorithm>
#include <cstring>
#include <string>

#include "core/object/byte_sequence.h"
#include "core/object/bytes.h"
#include "core/object/codecs.h"
#include "core/object/containers.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/number.h"
#include "core/object/text_search.h"
#include "core/object/text_types.h"

namespace object {

Type bytes_iterator_type;
Type bytearray_iterator_type;

bool bytes_view(const Value& v, std::string_view& out) {
    if (is_bytes(v))
        out = as<Bytes>(v)->view();
    else if (is_bytearray(v))
        out = as<ByteArray>(v)->view();
    else
        return false;
    return true;
}

Bytes* new_bytes(std::size_t size) {
    auto* b = static_cast<Bytes*>(Heap::current().allocate(&bytes_type, sizeof(Bytes) + size));
    b->size = static_cast<std::uint32_t>(size);
    return b;
}

Value make_bytes(std::string_view content) {
    Bytes* b = new_bytes(content.size());
    if (!content.empty()) std::memcpy(b->data(), content.data(), content.size());
    return Value::adopt(b);
}

Value make_like(const Value& self, std::string_view content) {
    return is_bytearray(self) ? make_bytearray(content) : make_bytes(content);
}

Outcome bytes_argument(const Value& v, std::string_view& out) {
    if (bytes_view(v, out)) return Value::none();
    return raise_type_error("a bytes-like object is required, not '" + std::string(type_name(v)) + "'");
}

Outcome byte_of(const Value& v, const char* out_of_range, unsigned char& out) {
    const Value number = TRY(index(v));
    std::int64_t i = -1;
    if (!fits_int64(number, i) || i < 0 || i > 255) return raise_value_error(out_of_range);
    out = static_cast<unsigned char>(i);
    return Value::none();
}

namespace {

Outcome bytes_of_iterable(const Value& v, const char* out_of_range, std::string& out) {
    const Value iterator = TRY(iter(v));
    TRY(ask_length_hint(v));
    for (;;) {
        const Value item = TRY(next(iterator));
        if (!item) return Value::none();
        unsigned char byte = 0;
        TRY(byte_of(item, out_of_range, byte));
        out += static_cast<char>(byte);
    }
}

}  // namespace

Outcome bytes_content(const Type& type, const Value& source, const Value& encoding, const Value& errors,
                      std::string& out) {
    if (encoding || errors) {
        if (!source || !is_str(source))
            return raise_type_error(encoding ? "encoding without a string argument"
                                             : "errors without a string argument");
        const Value made = TRY(encode_text(*as_str(source), encoding ? text_of(encoding) : "utf-8",
                                           errors ? text_of(errors) : "strict"));
        out = std::string(as<Bytes>(made)->view());
        return Value::none();
    }
    if (!source) return Value::none();
    std::string_view content;
    if (bytes_view(source, content)) {
        out = std::string(content);
        return Value::none();
    }
    if (is_str(source)) return raise_type_error("string argument without an encoding");
    const Value special = TRY(call_special(source, names::dunder_bytes));
    if (special) {
        if (!is_bytes(special))
            return raise_type_error("__bytes__ returned non-bytes (type " + std::string(type_name(special)) +
                                    ")");
        out = std::string(as<Bytes>(special)->view());
        return Value::none();
    }
    if (type_of(source)->slots.index) {
        std::int64_t size = 0;
        TRY(size_argument(source, size, "cannot fit 'int' into an index-sized integer"));
        if (size < 0) return raise_value_error("negative count");
        if (size > std::int64_t{1} << 31 || !Heap::current().has_room(static_cast<std::size_t>(size)))
            return raise_memory_error();
        out.assign(static_cast<std::size_t>(size), '\0');
        return Value::none();
    }
    if (!type_of(source)->slots.iter && !type_of(source)->slots.get_item)
        return raise_type_error("cannot convert '" + std::string(type_name(source)) + "' object to " +
                                std::string(type.name));
    return bytes_of_iterable(
        source, &type == &bytes_type ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)",
        out);
}

std::string bytes_repr_text(std::string_view content, Quotes quotes) {
    constexpr char kDigits[] = "0123456789abcdef";
    const bool use_double =
        content.find('\'') != std::string_view::npos && content.find('"') == std::string_view::npos;
    const char quote = use_double ? '"' : '\'';
    std::string out = "b";
    out += quote;
    for (const char c : content) {
        const auto b = static_cast<unsigned char>(c);
        const bool escaped = c == quote || c == '\\' || (c == '\'' && quotes == Quotes::escape_single);
        if (escaped) {
            out += '\\';
            out += c;
        } else if (c == '\t') {
            out += "\\t";
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (b < ' ' || b >= 0x7F) {
            out += "\\x";
            out += kDigits[b >> 4];
            out += kDigits[b & 15];
        } else {
            out += c;
        }
    }
    out += quote;
    return out;
}

namespace {

struct BytesIterator : Object {
    Value sequence;  ///< Undefined once exhausted
    std::uint64_t place;
};

void iterator_clear(Object* o) { static_cast<BytesIterator*>(o)->sequence = Value(); }

Outcome iterator_next(const Value& self) {
    auto* it = as<BytesIterator>(self);
    std::string_view content;
    if (!it->sequence) return Value();
    bytes_view(it->sequence, content);
    if (it->place >= content.size()) {
        it->sequence = Value();
        return Value();
    }
    return Value::small_int(static_cast<unsigned char>(content[it->place++]));
}

Outcome iterator_length_hint(const Value* a) {
    const auto* it = as<BytesIterator>(a[0]);
    std::string_view content;
    if (!it->sequence) return Value::small_int(0);
    bytes_view(it->sequence, content);
    const auto left = static_cast<std::int64_t>(content.size()) - static_cast<std::int64_t>(it->place);
    return make_int(std::max<std::int64_t>(left, 0));
}

Outcome self_of(const Value& self) { return self; }

Outcome bytes_repr(const Value& self) {
    return make_valid_str(bytes_repr_text(as<Bytes>(self)->view(), Quotes::as_needed));
}

Outcome bytes_hash(const Value& self) {
    const auto* b = as<Bytes>(self);
    if (b->hash_cache == 0) b->hash_cache = text_hash(b->view());
    return Value::small_int(static_cast<std::int64_t>(b->hash_cache));
}

Outcome bytes_get_item(const Value& self, const Value& key) {
    return byte_sequence_item(self, key, "byte indices must be integers or slices, not ",
                              "index out of range");
}

Outcome bytes_construct(Type* cls, const Args& args) {
    static Signature* const signature = make_signature("source?, encoding?, errors?");
    if (args.positional > 3)
        return raise_type_error("bytes() takes at most 3 arguments (" + std::to_string(args.positional) +
                                " given)");
    Value a[3];
    TRY(bind(*signature, "bytes", args, a));
    TRY(check_codec_names("bytes", a[1], a[2]));
    if (a[0] && !a[1] && !a[2] && cls == &bytes_type && a[0].is_heap() && type_of(a[0]) == &bytes_type)
        return a[0];
    std::string content;
    TRY(bytes_content(bytes_type, a[0], a[1], a[2], content));
    if (cls == &bytes_type) return make_bytes(content);
    auto* b = static_cast<Bytes*>(make_instance(cls, content.size()));
    b->size = static_cast<std::uint32_t>(content.size());
    std::memcpy(b->data(), content.data(), content.size());
    return Value::adopt(b);
}

std::size_t bytes_trailing_size(const Object* o) { return static_cast<const Bytes*>(o)->size; }

Outcome get_new_args(const Value* a) { return make_tuple({make_bytes(as<Bytes>(a[0])->view())}); }

void ready_iterator(Type& type, const char* name) {
    ready_type(type, {name, "builtins", nullptr, sizeof(BytesIterator), 0, false});
    type.slots.clear = iterator_clear;
    type.slots.iter = self_of;
    type.slots.next = iterator_next;
    define_methods(type, {{"__length_hint__", "self, /", iterator_length_hint}});
}

}  // namespace

Outcome check_codec_names(const char* function, const Value& encoding, const Value& errors) {
    const Value* const given[] = {&encoding, &errors};
    for (int i = 0; i < 2; ++i) {
        if (*given[i] && !is_str(*given[i]))
            return raise_type_error(std::string(function) + "() argument '" +
                                    (i == 0 ? "encoding" : "errors") + "' must be str, not " +
                                    argument_type(*given[i]));
    }
    return Value::none();
}

Outcome byte_sequence_item(const Value& self, const Value& key, const char* wrong_key,
                           const char* out_of_range) {
    std::string_view content;
    bytes_view(self, content);
    const auto size = static_cast<std::int64_t>(content.size());
    if (key.is_heap() && type_of(key) == &slice_type) {
        SliceBounds bounds{};
        TRY(slice_bounds(*as<Slice>(key), size, bounds));
        bytes_view(self, content);
        if (bounds.step == 1)
            return make_like(self, content.substr(static_cast<std::size_t>(bounds.start),
                                                  static_cast<std::size_t>(bounds.count)));
        std::string out;
        std::int64_t at = bounds.start;
        for (std::int64_t i = 0; i < bounds.count; ++i, at += bounds.step)
            out += content[static_cast<std::size_t>(at)];
        return make_like(self, out);
    }
    if (!type_of(key)->slots.index) return raise_type_error(wrong_key + std::string(type_name(key)));
    std::int64_t i = TRY(small_index(key)).small();
    bytes_view(self, content);
    if (i < 0) i += static_cast<std::int64_t>(content.size());
    if (i < 0 || i >= static_cast<std::int64_t>(content.size())) return raise_index_error(out_of_range);
    return Value::small_int(static_cast<unsigned char>(content[static_cast<std::size_t>(i)]));
}

Outcome byte_sequence_compare(CompareOp op, const Value& a, const Value& b) {
    std::string_view x, y;
    if (!bytes_view(a, x) || !bytes_view(b, y)) return Value::not_implemented();
    const int order = x.compare(y);
    switch (op) {
        case CompareOp::eq: return Value::boolean(order == 0);
        case CompareOp::ne: return Value::boolean(order != 0);
        case CompareOp::lt: return Value::boolean(order < 0);
        case CompareOp::le: return Value::boolean(order <= 0);
        case CompareOp::gt: return Value::boolean(order > 0);
        default: return Value::boolean(order >= 0);
    }
}

Outcome byte_sequence_contains(const Value& self, const Value& item) {
    std::string_view content, part;
    bytes_view(self, content);
    if (bytes_view(item, part))
        return Value::boolean(search::first_place(content, part) != std::string_view::npos);
    if (!type_of(item)->slots.index)
        return raise_type_error("a bytes-like object is required, not '" + std::string(type_name(item)) +
                                "'");
    unsigned char byte = 0;
    TRY(byte_of(item, "byte must be in range(0, 256)", byte));
    bytes_view(self, content);
    return Value::boolean(content.find(static_cast<char>(byte)) != std::string_view::npos);
}

Outcome byte_sequence_length(const Value& self) {
    std::string_view content;
    bytes_view(self, content);
    return make_int(static_cast<std::int64_t>(content.size()));
}

Outcome byte_sequence_iter(const Value& self) {
    auto* it = allocate<BytesIterator>(is_bytes(self) ? &bytes_iterator_type : &bytearray_iterator_type);
    it->sequence = self;
    return Value::adopt(it);
}

Outcome repeat_bytes(std::string_view content, const Value& times, std::string& out) {
    if (!type_of(times)->slots.index)
        return raise_type_error("can't multiply sequence by non-int of type '" +
                                std::string(type_name(times)) + "'");
    std::int64_t n = 0;
    TRY(size_argument(times, n, "cannot fit 'int' into an index-sized integer"));
    if (n <= 0 || content.empty()) return Value::none();
    constexpr std::int64_t kMost = std::int64_t{1} << 31;
    if (n > kMost / static_cast<std::int64_t>(content.size()) ||
        !Heap::current().has_room(content.size() * static_cast<std::size_t>(n)))
        return raise_memory_error();
    out.reserve(content.size() * static_cast<std::size_t>(n));
    for (std::int64_t i = 0; i < n; ++i) out += content;
    return Value::none();
}

Outcome byte_sequence_binary(BinaryOp op, const Value& a, const Value& b) {
    std::string_view x, y;
    const bool left = bytes_view(a, x), right = bytes_view(b, y);
    const Value& other = left ? b : a;
    if (op == BinaryOp::mod) return left ? percent_format(a, b) : Outcome(Value::not_implemented());
    if (op == BinaryOp::add) {
        if (!left) return Value::not_implemented();
        if (right) {
            if (!Heap::current().has_room(x.size() + y.size())) return raise_memory_error();
            return make_like(a, std::string(x) + std::string(y));
        }
        if (const auto slot = type_of(b)->slots.binary) {
            Value reflected = TRY(slot(op, a, b));
            if (!reflected.is_not_implemented()) return reflected;
        }
        return raise_type_error("can't concat " + std::string(type_name(b)) + " to " +
                                std::string(type_name(a)));
    }
    if (op == BinaryOp::mul) {
        if (!left && type_of(a)->slots.length)
            return Value::not_implemented();  // that sequence says so itself
        if (left && !is_int(other) && !right) {
            if (const auto slot = type_of(b)->slots.binary) {
                Value reflected = TRY(slot(op, a, b));
                if (!reflected.is_not_implemented()) return reflected;
            }
        }
        std::string out;
        TRY(repeat_bytes(left ? x : y, other, out));
        return make_like(left ? a : b, out);
    }
    return Value::not_implemented();
}

void ready_bytearray_type();

void ready_bytes_types() {
    ready_type(bytes_type, {"bytes", "builtins", nullptr, sizeof(Bytes), Type::kBaseType, false});
    bytes_type.trailing_size = bytes_trailing_size;
    Slots& s = bytes_type.slots;
    s.repr = bytes_repr;
    s.hash = bytes_hash;
    s.compare = byte_sequence_compare;
    s.length = byte_sequence_length;
    s.get_item = bytes_get_item;
    s.contains = byte_sequence_contains;
    s.iter = byte_sequence_iter;
    s.binary = byte_sequence_binary;
    s.construct = bytes_construct;
    define_methods(bytes_type, {{"__getnewargs__", "self, /", get_new_args}});
    define_bytes_methods(bytes_type);
    define_bytes_case_methods(bytes_type);
    ready_iterator(bytes_iterator_type, "bytes_iterator");
    ready_iterator(bytearray_iterator_type, "bytearray_iterator");
    ready_bytearray_type();
}

}  // namespace object
