// Counting and checking UTF-8.
#include "core/object/utf8.h"

#include <cstring>

namespace object::utf8 {

namespace {
constexpr std::uint64_t kHighBits = 0x8080'8080'8080'8080;
std::uint64_t eight_bytes(const char* p) {
    std::uint64_t w;
    std::memcpy(&w, p, sizeof w);
    return w;
}
}  // namespace

bool is_ascii(std::string_view text) {
    const char* p = text.data();
    const char* end = p + text.size();
    for (; end - p >= 8; p += 8)
        if ((eight_bytes(p) & kHighBits) != 0) return false;
    for (; p != end; ++p)
        if ((static_cast<unsigned char>(*p) & 0x80) != 0) return false;
    return true;
}

std::size_t count(std::string_view text) {
    std::size_t n = 0;
    for (const char c : text) n += is_continuation(c) ? 0 : 1;
    return n;
}

std::size_t valid_prefix(std::string_view text, Surrogates surrogates) {
    const std::size_t size = text.size();
    const auto byte = [&text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    std::size_t i = 0;
    while (i < size) {
        if (size - i >= 8 && (eight_bytes(text.data() + i) & kHighBits) == 0) {
            i += 8;
            continue;
        }
        const unsigned char first = byte(i);
        if (first < 0x80) {
            ++i;
            continue;
        }
        if (first < 0xC2 || first > 0xF4) return i;
        const std::size_t length = sequence_size(text[i]);
        if (i + length > size) return i;
        for (std::size_t k = 1; k < length; ++k)
            if (!is_continuation(text[i + k])) return i;
        const unsigned char second = byte(i + 1);
        if (first == 0xE0 && second < 0xA0) return i;
        if (first == 0xED && second >= 0xA0 && surrogates == Surrogates::refuse) return i;
        if (first == 0xF0 && second < 0x90) return i;
        if (first == 0xF4 && second >= 0x90) return i;
        i += length;
    }
    return size;
}

std::size_t offset_of(std::string_view text, std::size_t i) {
    const char* p = text.data();
    for (; i > 0; --i) p += sequence_size(*p);
    return static_cast<std::size_t>(p - text.data());
}

}  // namespace object::utf8
