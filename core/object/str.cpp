// Making str objects, interning, slicing, hashing and joining them: what the rest of the core does with
// text. The type and its methods are in str_type.cpp and the other str_*.cpp files.
// CPython 3.14: Objects/unicodeobject.c.
#include "core/object/str.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>

#include "core/object/containers.h"
#include "core/object/effort.h"
#include "core/object/heap.h"
#include "core/object/text_types.h"
#include "core/object/utf8.h"

namespace object {

namespace {

// Strings of the process, not of a run: they lie outside every heap and never die.
class InternTable {
  public:
    Str* find_or_add(std::string_view text) {
        if ((size_ + 1) * 2 > capacity_) grow();
        const std::uint64_t hash = text_hash(text);
        std::size_t i = hash & (capacity_ - 1);
        for (; slots_[i]; i = (i + 1) & (capacity_ - 1))
            if (slots_[i]->hash_cache == hash && slots_[i]->view() == text) return slots_[i];
        slots_[i] = make(text, hash);
        ++size_;
        return slots_[i];
    }

  private:
    static Str* make(std::string_view text, std::uint64_t hash) {
        void* memory = std::calloc(1, sizeof(Str) + text.size() + 1);
        ASSERT(memory != nullptr);
        Str* s = new (memory) Str;
        s->type = &str_type;
        s->refs = Object::kImmortal;
        s->flags = Str::kInterned;
        s->size = static_cast<std::uint32_t>(text.size());
        s->length = static_cast<std::uint32_t>(utf8::count(text));
        s->hash_cache = hash;
        std::copy(text.begin(), text.end(), s->text());
        return s;
    }
    void grow() {
        const std::size_t capacity = capacity_ == 0 ? 4096 : capacity_ * 2;
        auto** slots = static_cast<Str**>(std::calloc(capacity, sizeof(Str*)));
        ASSERT(slots != nullptr);
        for (std::size_t k = 0; k < capacity_; ++k) {
            if (!slots_[k]) continue;
            std::size_t i = slots_[k]->hash_cache & (capacity - 1);
            while (slots[i]) i = (i + 1) & (capacity - 1);
            slots[i] = slots_[k];
        }
        std::free(slots_);
        slots_ = slots;
        capacity_ = capacity;
    }
    Str** slots_ = nullptr;
    std::size_t capacity_ = 0, size_ = 0;
};

InternTable& intern_table() {
    static InternTable table;
    return table;
}

Str* empty_str() {
    static Str* const empty = intern("");
    return empty;
}

// Bytes that a string made by concat has room for: sizes fall in classes an eighth apart at most, so that
// appending again and again copies each byte a bounded number of times.
std::size_t room_for(std::size_t size) {
    std::size_t step = 64;
    while (step * 16 < size) step *= 2;
    return (size + step - 1) / step * step;
}
constexpr std::size_t kGrowFrom = 128;

bool is_exactly_str(const Value& v) { return v.is_heap() && v.object()->type == &str_type; }

constexpr std::size_t kMostBytes = 0xFFFF'FF00;

std::string with_replacements(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 8);
    while (!text.empty()) {
        const std::size_t good = utf8::valid_prefix(text, utf8::Surrogates::allow);
        out.append(text.substr(0, good));
        text.remove_prefix(good);
        if (text.empty()) break;
        utf8::append(out, 0xFFFD);
        text.remove_prefix(1);
    }
    return out;
}

}  // namespace

Str* new_str(std::size_t size, std::size_t length) {
    ASSERT(size <= kMostBytes && length <= size);
    auto* s = static_cast<Str*>(Heap::current().allocate(&str_type, sizeof(Str) + size));
    s->size = static_cast<std::uint32_t>(size);
    s->length = static_cast<std::uint32_t>(length);
    return s;
}

Value make_valid_str(std::string_view text) {
    if (text.empty()) return Value(empty_str());
    if (text.size() == 1) return char_str(static_cast<unsigned char>(text[0]));
    Str* s = new_str(text.size(), utf8::is_ascii(text) ? text.size() : utf8::count(text));
    std::memcpy(s->text(), text.data(), text.size());
    return Value::adopt(s);
}

Value make_str(std::string_view text) {
    if (utf8::is_ascii(text)) {
        if (text.size() <= 1) return make_valid_str(text);
        Str* s = new_str(text.size(), text.size());
        std::memcpy(s->text(), text.data(), text.size());
        return Value::adopt(s);
    }
    if (utf8::valid_prefix(text, utf8::Surrogates::allow) == text.size()) return make_valid_str(text);
    return make_valid_str(with_replacements(text));
}

Str* intern(std::string_view text) {
    if (utf8::valid_prefix(text, utf8::Surrogates::allow) == text.size())
        return intern_table().find_or_add(text);
    return intern_table().find_or_add(with_replacements(text));
}

Str* intern(Str* s) {
    if (s->is_interned()) return s;
    return intern_table().find_or_add(s->view());
}

Value char_str(char32_t c) {
    static Str* shared[256] = {};
    std::string text;
    if (c < 256) {
        if (!shared[c]) {
            utf8::append(text, c);
            shared[c] = intern(text);
        }
        return Value(shared[c]);
    }
    utf8::append(text, c);
    Str* s = new_str(text.size(), 1);
    std::memcpy(s->text(), text.data(), text.size());
    return Value::adopt(s);
}

std::size_t byte_offset(const Str& s, std::size_t i) {
    if (s.is_ascii()) return i;
    if (i <= s.length / 2) return utf8::offset_of(s.view(), i);
    // From the end: fewer steps.
    const char* p = s.view().data() + s.size;
    for (std::size_t left = s.length - i; left > 0; --left) utf8::previous(p);
    return static_cast<std::size_t>(p - s.view().data());
}

char32_t code_point_at(const Str& s, std::size_t i) {
    const char* p = s.view().data() + byte_offset(s, i);
    return utf8::next(p);
}

Value substring(const Str& s, std::size_t from, std::size_t to) {
    if (from >= to) return Value(empty_str());
    if (from == 0 && to == s.length && s.type == &str_type) return Value(const_cast<Str*>(&s));
    if (s.is_ascii()) {
        const std::string_view part = s.view().substr(from, to - from);
        if (part.size() == 1) return char_str(static_cast<unsigned char>(part[0]));
        Str* result = new_str(part.size(), part.size());
        std::memcpy(result->text(), part.data(), part.size());
        return Value::adopt(result);
    }
    if (to - from == 1) return char_str(code_point_at(s, from));
    const std::size_t begin = byte_offset(s, from);
    const std::size_t size = utf8::offset_of(s.view().substr(begin), to - from);
    Str* result = new_str(size, to - from);
    std::memcpy(result->text(), s.view().data() + begin, size);
    return Value::adopt(result);
}

std::uint64_t text_hash(std::string_view text) {
    constexpr std::uint64_t kMultiplier = 0x9E37'79B9'7F4A'7C15, kFinal = 0xD6E8'FEB8'6659'FD93;
    constexpr std::uint64_t kMask = (std::uint64_t{1} << 61) - 1;
    const char* p = text.data();
    std::size_t n = text.size();
    std::uint64_t h = 0x243F'6A88'85A3'08D3 ^ (n * kMultiplier);
    const auto mix = [&h](std::uint64_t w) {
        h = (h ^ w) * kMultiplier;
        h ^= h >> 32;
    };
    for (; n >= 8; p += 8, n -= 8) {
        std::uint64_t w;
        std::memcpy(&w, p, 8);
        mix(w);
    }
    if (n > 0) {
        std::uint64_t w = 0;
        std::memcpy(&w, p, n);
        mix(w);
    }
    h *= kFinal;
    h ^= h >> 32;
    h &= kMask;
    return h == 0 ? 1 : h;
}

std::uint64_t str_hash(const Str& s) {
    if (s.hash_cache == 0) {
        count_effort(effort_of_bytes(s.size));
        s.hash_cache = text_hash(s.view());
    }
    return s.hash_cache;
}

bool str_equal(const Str& a, const Str& b) {
    if (&a == &b) return true;
    if (a.size != b.size) return false;
    if (a.is_interned() && b.is_interned()) return false;
    count_effort(effort_of_bytes(a.size));
    return std::memcmp(a.view().data(), b.view().data(), a.size) == 0;
}

Value concat(Value a, const Value& b) {
    Str* left = as_str(a);
    const Str* right = as_str(b);
    if (right->size == 0 && left->type == &str_type) return a;
    if (left->size == 0 && right->type == &str_type) return b;
    const std::size_t size = std::size_t{left->size} + right->size;
    const std::size_t length = std::size_t{left->length} + right->length;
    if (size < kGrowFrom) {
        Str* result = new_str(size, length);
        std::memcpy(result->text(), left->view().data(), left->size);
        std::memcpy(result->text() + left->size, right->view().data(), right->size);
        return Value::adopt(result);
    }
    ASSERT(size <= kMostBytes);
    if (left->refs == 1 && (left->flags & Str::kRoomToGrow) != 0 && room_for(left->size) >= size) {
        // `a` has the only reference, so `right` is another object.
        std::memcpy(left->text() + left->size, right->view().data(), right->size);
        left->size = static_cast<std::uint32_t>(size);
        left->length = static_cast<std::uint32_t>(length);
        left->hash_cache = 0;
        return a;
    }
    auto* result = static_cast<Str*>(Heap::current().allocate(&str_type, sizeof(Str) + room_for(size)));
    result->flags |= Str::kRoomToGrow;
    result->size = static_cast<std::uint32_t>(size);
    result->length = static_cast<std::uint32_t>(length);
    std::memcpy(result->text(), left->view().data(), left->size);
    std::memcpy(result->text() + left->size, right->view().data(), right->size);
    return Value::adopt(result);
}

Outcome concat_all(const Value* parts, std::size_t count) {
    std::size_t size = 0, length = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Str* s = as_str(parts[i]);
        size += s->size;
        length += s->length;
    }
    if (size == 0) return Value(empty_str());
    if (size > kMostBytes || !Heap::current().has_room(size)) return raise_memory_error();
    Str* result = new_str(size, length);
    char* p = result->text();
    for (std::size_t i = 0; i < count; ++i) {
        const Str* s = as_str(parts[i]);
        std::memcpy(p, s->view().data(), s->size);
        p += s->size;
    }
    return Value::adopt(result);
}

Outcome join(const Str& separator, const Value& iterable) {
    Value holder;
    std::span<const Value> items;
    if (iterable.is_heap() && type_of(iterable) == &list_type) {
        holder = iterable;
        items = as<List>(iterable)->span();
    } else if (iterable.is_heap() && type_of(iterable) == &tuple_type) {
        holder = iterable;
        items = as<Tuple>(iterable)->span();
    } else {
        if (!type_of(iterable)->slots.iter && !type_of(iterable)->slots.get_item)
            return raise_type_error("can only join an iterable");
        holder = TRY(list_of(iterable));
        items = as<List>(holder)->span();
    }
    if (items.empty()) return Value(empty_str());
    std::size_t size = std::size_t{separator.size} * (items.size() - 1);
    std::size_t length = std::size_t{separator.length} * (items.size() - 1);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!is_exactly_str(items[i]) && !is_str(items[i]))
            return raise_type_error("sequence item " + std::to_string(i) + ": expected str instance, " +
                                    std::string(type_name(items[i])) + " found");
        size += as_str(items[i])->size;
        length += as_str(items[i])->length;
    }
    if (items.size() == 1 && type_of(items[0]) == &str_type) return items[0];
    if (size == 0) return Value(empty_str());
    if (size > kMostBytes || !Heap::current().has_room(size)) return raise_memory_error();
    Str* result = new_str(size, length);
    char* p = result->text();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0 && separator.size > 0) {
            std::memcpy(p, separator.view().data(), separator.size);
            p += separator.size;
        }
        const Str* s = as_str(items[i]);
        std::memcpy(p, s->view().data(), s->size);
        p += s->size;
    }
    return Value::adopt(result);
}

}  // namespace object
