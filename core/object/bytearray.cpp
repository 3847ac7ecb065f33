// bytearray: a growing buffer of bytes, its slots and the methods that change it.
// CPython 3.14: Objects/bytearrayobject.c.
#include <algorithm>
#include <cstring>
#include <string>

#include "core/object/byte_sequence.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/number.h"
#include "core/object/text_types.h"

namespace object {

void ready_bytearray_type();

namespace {

constexpr const char* kOutOfRange = "byte must be in range(0, 256)";
constexpr const char* kIndexError = "bytearray index out of range";

ByteArray& array_of(const Value& v) { return *as<ByteArray>(v); }

// Room for `size` bytes, with some to spare when it has to grow.
void reserve(ByteArray& b, std::size_t size) {
    if (size <= b.capacity) return;
    const std::size_t capacity = std::max<std::size_t>({size, b.capacity + b.capacity / 8 + 8, 16});
    Heap& heap = Heap::current();
    auto* buffer = static_cast<char*>(heap.buffer(capacity));
    if (b.size > 0) std::memcpy(buffer, b.data, b.size);
    if (b.data) heap.free_buffer(b.data, b.capacity);
    b.data = buffer;
    b.capacity = static_cast<std::uint32_t>(capacity);
}

// Puts `content` (not a part of b) in place of [from, to).
Outcome splice(ByteArray& b, std::size_t from, std::size_t to, std::string_view content) {
    const std::size_t size = b.size - (to - from) + content.size();
    if (size > b.size && !Heap::current().has_room(size)) return raise_memory_error();
    reserve(b, size);
    if (b.size > to) std::memmove(b.data + from + content.size(), b.data + to, b.size - to);
    if (!content.empty()) std::memcpy(b.data + from, content.data(), content.size());
    b.size = static_cast<std::uint32_t>(size);
    return Value::none();
}

void array_clear(Object* o) {
    auto* b = static_cast<ByteArray*>(o);
    if (b->data) Heap::current().free_buffer(b->data, b->capacity);
    b->data = nullptr;
    b->size = b->capacity = 0;
}

Outcome array_repr(const Value& self) {
    return make_valid_str(std::string(type_name(self)) + "(" +
                          bytes_repr_text(array_of(self).view(), Quotes::escape_single) + ")");
}

Outcome array_get_item(const Value& self, const Value& key) {
    return byte_sequence_item(self, key, "bytearray indices must be integers or slices, not ", kIndexError);
}

Outcome place_of(const ByteArray& b, const Value& key, const char* out_of_range, std::size_t& out) {
    std::int64_t i = TRY(small_index(key)).small();
    if (i < 0) i += b.size;
    if (i < 0 || i >= static_cast<std::int64_t>(b.size)) return raise_index_error(out_of_range);
    out = static_cast<std::size_t>(i);
    return Value::none();
}

Outcome content_to_assign(const Value& value, std::string& out) {
    if (is_int(value) || is_str(value))
        return raise_type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    return bytes_content(bytearray_type, value, Value(), Value(), out);
}

Outcome set_slice(ByteArray& b, const Slice& slice, const Value& value) {
    std::string content;
    if (value) TRY(content_to_assign(value, content));
    SliceBounds bounds{};
    TRY(slice_bounds(slice, b.size, bounds));
    const auto start = static_cast<std::size_t>(bounds.start);
    const auto count = static_cast<std::size_t>(bounds.count);
    if (bounds.step == 1) return splice(b, start, start + count, content);
    if (value && content.size() == count) {
        for (std::size_t i = 0; i < count; ++i)
            b.data[bounds.start + static_cast<std::int64_t>(i) * bounds.step] = content[i];
        return Value::none();
    }
    if (!content.empty() || (value && count != 0))
        return raise_value_error("attempt to assign bytes of size " + std::to_string(content.size()) +
                                 " to extended slice of size " + std::to_string(count));
    std::string kept;
    for (std::int64_t i = 0; i < static_cast<std::int64_t>(b.size); ++i) {
        const std::int64_t way = i - bounds.start;
        const bool taken =
            way % bounds.step == 0 && way / bounds.step >= 0 && way / bounds.step < bounds.count;
        if (!taken) kept += b.data[i];
    }
    return splice(b, 0, b.size, kept);
}

Outcome array_set_item(const Value& self, const Value& key, const Value& value) {
    ByteArray& b = array_of(self);
    if (key.is_heap() && type_of(key) == &slice_type) return set_slice(b, *as<Slice>(key), value);
    if (!type_of(key)->slots.index)
        return raise_type_error("bytearray indices must be integers or slices, not " +
                                std::string(type_name(key)));
    std::size_t place = 0;
    TRY(place_of(b, key, kIndexError, place));
    if (!value) return splice(b, place, place + 1, "");
    unsigned char byte = 0;
    TRY(byte_of(value, kOutOfRange, byte));
    TRY(place_of(b, key, kIndexError, place));
    b.data[place] = static_cast<char>(byte);
    return Value::none();
}

Outcome array_inplace(BinaryOp op, const Value& self, const Value& other) {
    ByteArray& b = array_of(self);
    if (op == BinaryOp::add) {
        std::string_view content;
        if (!bytes_view(other, content))
            return raise_type_error("can't concat " + std::string(type_name(other)) + " to " +
                                    std::string(type_name(self)));
        TRY(splice(b, b.size, b.size, std::string(content)));
        return self;
    }
    if (op == BinaryOp::mul && type_of(other)->slots.index) {
        std::string out;
        TRY(repeat_bytes(b.view(), other, out));
        TRY(splice(b, 0, b.size, out));
        return self;
    }
    return Value::not_implemented();
}

Outcome array_construct(Type* cls, const Args&) { return Value::adopt(make_instance(cls)); }

Outcome array_init(const Value& self, const Args& args) {
    static Signature* const signature = make_signature("source?, encoding?, errors?");
    if (args.positional > 3)
        return raise_type_error("bytearray() takes at most 3 arguments (" + std::to_string(args.positional) +
                                " given)");
    Value a[3];
    TRY(bind(*signature, "bytearray", args, a));
    TRY(check_codec_names("bytearray", a[1], a[2]));
    std::string content;
    TRY(bytes_content(bytearray_type, a[0], a[1], a[2], content));
    ByteArray& b = array_of(self);
    return splice(b, 0, b.size, content);
}

Outcome append(const Value* a) {
    unsigned char byte = 0;
    TRY(byte_of(a[1], kOutOfRange, byte));
    const char c = static_cast<char>(byte);
    ByteArray& b = array_of(a[0]);
    return splice(b, b.size, b.size, std::string_view(&c, 1));
}

Outcome extend(const Value* a) {
    std::string content;
    if (is_str(a[1])) return raise_type_error("expected iterable of integers; got: 'str'");
    if (!type_of(a[1])->slots.iter)
        return raise_type_error("can't extend bytearray with " + std::string(type_name(a[1])));
    TRY(bytes_content(bytearray_type, a[1], Value(), Value(), content));
    ByteArray& b = array_of(a[0]);
    return splice(b, b.size, b.size, content);
}

Outcome insert(const Value* a) {
    std::int64_t i = 0;
    TRY(size_argument(a[1], i));
    unsigned char byte = 0;
    TRY(byte_of(a[2], kOutOfRange, byte));
    ByteArray& b = array_of(a[0]);
    const auto size = static_cast<std::int64_t>(b.size);
    if (i < 0) i = std::max<std::int64_t>(i + size, 0);
    const auto place = static_cast<std::size_t>(std::min(i, size));
    const char c = static_cast<char>(byte);
    return splice(b, place, place, std::string_view(&c, 1));
}

Outcome pop(const Value* a) {
    ByteArray& b = array_of(a[0]);
    if (b.size == 0) return raise_index_error("pop from empty bytearray");
    std::size_t place = 0;
    TRY(place_of(b, a[1], "pop index out of range", place));
    Value byte = Value::small_int(static_cast<unsigned char>(b.data[place]));
    TRY(splice(b, place, place + 1, ""));
    return byte;
}

Outcome remove(const Value* a) {
    unsigned char byte = 0;
    TRY(byte_of(a[1], kOutOfRange, byte));
    ByteArray& b = array_of(a[0]);
    const std::size_t place = b.view().find(static_cast<char>(byte));
    if (place == std::string_view::npos) return raise_value_error("value not found in bytearray");
    return splice(b, place, place + 1, "");
}

Outcome reverse(const Value* a) {
    ByteArray& b = array_of(a[0]);
    std::reverse(b.data, b.data + b.size);
    return Value::none();
}

Outcome clear(const Value* a) {
    ByteArray& b = array_of(a[0]);
    return splice(b, 0, b.size, "");
}

Outcome copy(const Value* a) { return make_bytearray(array_of(a[0]).view()); }

Outcome resize(const Value* a) {
    std::int64_t size = 0;
    TRY(size_argument(a[1], size));
    if (size < 0) return raise_value_error("Can only resize to positive sizes, got " + std::to_string(size));
    ByteArray& b = array_of(a[0]);
    if (size > std::int64_t{1} << 31 || !Heap::current().has_room(static_cast<std::size_t>(size)))
        return raise_memory_error();
    const auto wanted = static_cast<std::size_t>(size);
    if (wanted <= b.size) return splice(b, wanted, b.size, "");
    return splice(b, b.size, b.size, std::string(wanted - b.size, '\0'));
}

}  // namespace

Value make_bytearray(std::string_view content) {
    auto* b = allocate<ByteArray>(&bytearray_type);
    Value v = Value::adopt(b);
    if (!content.empty()) {
        reserve(*b, content.size());
        std::memcpy(b->data, content.data(), content.size());
        b->size = static_cast<std::uint32_t>(content.size());
    }
    return v;
}

void ready_bytearray_type() {
    ready_type(bytearray_type, {"bytearray", "builtins", nullptr, sizeof(ByteArray), Type::kBaseType, false});
    bytearray_type.type_flags |= Type::kUnhashable;
    Slots& s = bytearray_type.slots;
    s.clear = array_clear;
    s.repr = array_repr;
    s.hash = nullptr;
    s.compare = byte_sequence_compare;
    s.length = byte_sequence_length;
    s.get_item = array_get_item;
    s.set_item = array_set_item;
    s.contains = byte_sequence_contains;
    s.iter = byte_sequence_iter;
    s.binary = byte_sequence_binary;
    s.inplace = array_inplace;
    s.construct = array_construct;
    s.init = array_init;
    define_bytes_methods(bytearray_type);
    define_bytes_case_methods(bytearray_type);
    define_methods(bytearray_type, {{"append", "self, item, /", append},
                                    {"clear", "self, /", clear},
                                    {"copy", "self, /", copy},
                                    {"extend", "self, iterable_of_ints, /", extend},
                                    {"insert", "self, index, item, /", insert},
                                    {"pop", "self, index=-1, /", pop},
                                    {"remove", "self, value, /", remove},
                                    {"resize", "self, size, /", resize},
                                    {"reverse", "self, /", reverse}});
}

}  // namespace object
