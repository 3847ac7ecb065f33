// The codecs a program can name, and what to do with what they cannot read or write.
// CPython 3.14: Objects/unicodeobject.c, Python/codecs.c, Lib/encodings/aliases.py.
#include "core/object/codecs.h"

#include <fmt/format.h>

#include <string>

#include "core/object/bytes.h"
#include "core/object/exception.h"
#include "core/object/str.h"
#include "core/object/utf8.h"

namespace object {

namespace {

enum class Codec : std::uint8_t {
    unknown,
    utf8,
    utf8_sig,
    ascii,
    latin1,
    utf16,
    utf16_le,
    utf16_be,
    utf32,
    utf32_le,
    utf32_be
};

struct Alias {
    std::string_view name;  // lower case, '-' for spaces and underscores
    Codec codec;
};
constexpr Alias kAliases[] = {{"utf-8", Codec::utf8},
                              {"utf8", Codec::utf8},
                              {"u8", Codec::utf8},
                              {"utf", Codec::utf8},
                              {"cp65001", Codec::utf8},
                              {"utf-8-sig", Codec::utf8_sig},
                              {"utf8-sig", Codec::utf8_sig},
                              {"ascii", Codec::ascii},
                              {"us-ascii", Codec::ascii},
                              {"646", Codec::ascii},
                              {"ansi-x3.4-1968", Codec::ascii},
                              {"latin-1", Codec::latin1},
                              {"latin1", Codec::latin1},
                              {"latin", Codec::latin1},
                              {"l1", Codec::latin1},
                              {"iso-8859-1", Codec::latin1},
                              {"iso8859-1", Codec::latin1},
                              {"8859", Codec::latin1},
                              {"cp819", Codec::latin1},
                              {"utf-16", Codec::utf16},
                              {"utf16", Codec::utf16},
                              {"utf-16-le", Codec::utf16_le},
                              {"utf-16le", Codec::utf16_le},
                              {"utf-16-be", Codec::utf16_be},
                              {"utf-16be", Codec::utf16_be},
                              {"utf-32", Codec::utf32},
                              {"utf32", Codec::utf32},
                              {"utf-32-le", Codec::utf32_le},
                              {"utf-32le", Codec::utf32_le},
                              {"utf-32-be", Codec::utf32_be},
                              {"utf-32be", Codec::utf32_be}};

Codec codec_of(std::string_view name) {
    std::string normal;
    for (const char c : name) {
        if (c == '_' || c == ' ')
            normal += '-';
        else
            normal += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    for (const Alias& alias : kAliases)
        if (alias.name == normal) return alias.codec;
    return Codec::unknown;
}

const char* name_of(Codec codec) {
    switch (codec) {
        case Codec::ascii: return "ascii";
        case Codec::latin1: return "latin-1";
        case Codec::utf16: return "utf-16";
        case Codec::utf16_le: return "utf-16-le";
        case Codec::utf16_be: return "utf-16-be";
        case Codec::utf32: return "utf-32";
        case Codec::utf32_le: return "utf-32-le";
        case Codec::utf32_be: return "utf-32-be";
        default: return "utf-8";
    }
}

Outcome unknown_encoding(std::string_view name) {
    return raise(&exc::LookupError, "unknown encoding: " + std::string(name));
}
Outcome unknown_handler(std::string_view name) {
    return raise(&exc::LookupError, "unknown error handler name '" + std::string(name) + "'");
}

Outcome unicode_error(Type* type, Codec codec, Value object, std::size_t start, std::size_t end,
                      const char* reason) {
    const Value args[] = {make_str(name_of(codec)), std::move(object),
                          Value::small_int(static_cast<std::int64_t>(start)),
                          Value::small_int(static_cast<std::int64_t>(end)), make_str(reason)};
    return Outcome::raise(make_exception(type, args));
}

bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

// Writes one code point as the codec does; false if the codec cannot.
bool put(std::string& out, char32_t c, Codec codec) {
    const auto byte = [&out](char32_t b) { out += static_cast<char>(static_cast<unsigned char>(b & 0xFF)); };
    const auto pair = [&](char32_t unit, bool big) {
        byte(big ? unit >> 8 : unit);
        byte(big ? unit : unit >> 8);
    };
    switch (codec) {
        case Codec::ascii:
            if (c >= 0x80) return false;
            byte(c);
            return true;
        case Codec::latin1:
            if (c >= 0x100) return false;
            byte(c);
            return true;
        case Codec::utf16:
        case Codec::utf16_le:
        case Codec::utf16_be: {
            if (is_surrogate(c)) return false;
            const bool big = codec == Codec::utf16_be;
            if (c >= 0x10000) {
                pair(0xD800 + ((c - 0x10000) >> 10), big);
                pair(0xDC00 + ((c - 0x10000) & 0x3FF), big);
            } else {
                pair(c, big);
            }
            return true;
        }
        case Codec::utf32:
        case Codec::utf32_le:
        case Codec::utf32_be: {
            if (is_surrogate(c)) return false;
            const bool big = codec == Codec::utf32_be;
            pair(big ? c >> 16 : c & 0xFFFF, big);
            pair(big ? c & 0xFFFF : c >> 16, big);
            return true;
        }
        default:
            if (is_surrogate(c)) return false;
            utf8::append(out, c);
            return true;
    }
}

const char* cannot_encode(Codec codec) {
    if (codec == Codec::ascii) return "ordinal not in range(128)";
    if (codec == Codec::latin1) return "ordinal not in range(256)";
    return "surrogates not allowed";
}

std::string escape_of(char32_t c) {
    const auto code = static_cast<std::uint32_t>(c);
    if (c < 0x100) return fmt::format("\\x{:02x}", code);
    if (c < 0x10000) return fmt::format("\\u{:04x}", code);
    return fmt::format("\\U{:08x}", code);
}

void put_all(std::string& out, std::string_view ascii, Codec codec) {
    for (const char c : ascii) put(out, static_cast<unsigned char>(c), codec);
}

// Does what the handler says about one code point; false if it is not a handler for encoding.
enum class Handled : std::uint8_t { done, refused, unknown };
Handled handle_unencodable(std::string& out, char32_t c, Codec codec, std::string_view errors) {
    if (errors == "strict") return Handled::refused;
    if (errors == "ignore") return Handled::done;
    if (errors == "replace") {
        put(out, '?', codec);
    } else if (errors == "backslashreplace") {
        put_all(out, escape_of(c), codec);
    } else if (errors == "xmlcharrefreplace") {
        put_all(out, fmt::format("&#{};", static_cast<std::uint32_t>(c)), codec);
    } else if (errors == "surrogateescape") {
        if (c < 0xDC80 || c > 0xDCFF) return Handled::refused;
        out += static_cast<char>(static_cast<unsigned char>(c - 0xDC00));
    } else if (errors == "surrogatepass") {
        if (!is_surrogate(c) || (codec != Codec::utf8 && codec != Codec::utf8_sig)) return Handled::refused;
        utf8::append(out, c);
    } else {
        return Handled::unknown;
    }
    return Handled::done;
}

// What is wrong at a place that cannot be decoded.
struct Flaw {
    std::size_t size;  // bytes
    const char* reason;
};

Flaw utf8_flaw(std::string_view rest) {
    const auto byte = [&rest](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
    const unsigned char first = byte(0);
    if (first < 0xC2 || first > 0xF4) return {1, "invalid start byte"};
    const std::size_t length = utf8::sequence_size(rest[0]);
    for (std::size_t i = 1; i < length; ++i) {
        if (i == rest.size()) return {i, "unexpected end of data"};
        bool good = utf8::is_continuation(rest[i]);
        if (i == 1) {
            if (first == 0xE0) good = good && byte(1) >= 0xA0;
            if (first == 0xED) good = good && byte(1) < 0xA0;
            if (first == 0xF0) good = good && byte(1) >= 0x90;
            if (first == 0xF4) good = good && byte(1) < 0x90;
        }
        if (!good) return {i, "invalid continuation byte"};
    }
    return {1, "invalid start byte"};
}

bool handle_undecodable(std::string& out, std::string_view bytes, std::string_view errors, bool& refused) {
    refused = false;
    if (errors == "ignore") return true;
    if (errors == "replace") {
        utf8::append(out, 0xFFFD);
    } else if (errors == "backslashreplace") {
        for (const char c : bytes) out += escape_of(static_cast<unsigned char>(c));
    } else if (errors == "surrogateescape") {
        for (const char c : bytes) {
            if (static_cast<unsigned char>(c) < 0x80) {
                refused = true;
                return true;
            }
            utf8::append(out, static_cast<char32_t>(0xDC00 + static_cast<unsigned char>(c)));
        }
    } else if (errors == "strict" || errors == "surrogatepass") {
        refused = true;
    } else {
        return false;
    }
    return true;
}

Outcome undecodable(std::string& out, std::string_view all, std::size_t at, const Flaw& flaw, Codec codec,
                    std::string_view errors) {
    bool refused = false;
    if (!handle_undecodable(out, all.substr(at, flaw.size), errors, refused)) return unknown_handler(errors);
    if (refused)
        return unicode_error(&exc::UnicodeDecodeError, codec, make_bytes(all), at, at + flaw.size,
                             flaw.reason);
    return Value::none();
}

Outcome decode_utf8(std::string_view bytes, std::string_view errors) {
    if (utf8::valid_prefix(bytes, utf8::Surrogates::refuse) == bytes.size()) return make_valid_str(bytes);
    std::string out;
    std::size_t at = 0;
    while (at < bytes.size()) {
        const std::size_t good = utf8::valid_prefix(bytes.substr(at), utf8::Surrogates::refuse);
        out += bytes.substr(at, good);
        at += good;
        if (at == bytes.size()) break;
        if (errors == "surrogatepass" &&
            utf8::valid_prefix(bytes.substr(at, 3), utf8::Surrogates::allow) == 3) {
            out += bytes.substr(at, 3);
            at += 3;
            continue;
        }
        const Flaw flaw = utf8_flaw(bytes.substr(at));
        TRY(undecodable(out, bytes, at, flaw, Codec::utf8, errors));
        at += flaw.size;
    }
    return make_valid_str(out);
}

Outcome decode_single_bytes(std::string_view bytes, Codec codec, std::string_view errors) {
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto b = static_cast<unsigned char>(bytes[at]);
        if (b < 0x80 || codec == Codec::latin1)
            utf8::append(out, b);
        else
            TRY(undecodable(out, bytes, at, {1, "ordinal not in range(128)"}, codec, errors));
    }
    return make_valid_str(out);
}

// Code units of 2 or 4 bytes.
class WideReader {
  public:
    WideReader(std::string_view bytes, Codec codec) : bytes_(bytes), size_(codec >= Codec::utf32 ? 4 : 2) {
        big_ = codec == Codec::utf16_be || codec == Codec::utf32_be;
        if ((codec == Codec::utf16 || codec == Codec::utf32) && bytes.size() >= size_) {
            const char32_t mark = unit(0);
            const char32_t swapped = size_ == 2 ? 0xFFFE : 0xFFFE0000;
            if (mark == 0xFEFF || mark == swapped) at_ = size_;
            big_ = mark == swapped;
        }
    }
    bool ended() const { return at_ >= bytes_.size(); }
    std::size_t at() const { return at_; }
    void skip(std::size_t n) { at_ += n; }
    /// One code point, or what is wrong (size 0: nothing).
    char32_t next(Flaw& flaw) {
        flaw = {0, nullptr};
        const std::size_t left = bytes_.size() - at_;
        if (left < size_) {
            flaw = {left, "truncated data"};
            return 0;
        }
        const char32_t c = unit(at_);
        if (size_ == 4) {
            if (c > 0x10FFFF)
                flaw = {4, "code point not in range(0x110000)"};
            else if (is_surrogate(c))
                flaw = {4, "code point in surrogate code point range(0xd800, 0xe000)"};
        } else if (c >= 0xD800 && c < 0xDC00) {
            if (left < 4) {
                flaw = {left, "unexpected end of data"};
                return 0;
            }
            const char32_t low = unit(at_ + 2);
            if (low < 0xDC00 || low > 0xDFFF) {
                flaw = {2, "illegal UTF-16 surrogate"};
                return 0;
            }
            at_ += 4;
            return 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        } else if (is_surrogate(c)) {
            flaw = {2, "illegal encoding"};
        }
        if (flaw.size == 0) at_ += size_;
        return c;
    }

  private:
    char32_t unit(std::size_t at) const {
        char32_t c = 0;
        for (std::size_t i = 0; i < size_; ++i) {
            const std::size_t place = big_ ? at + i : at + size_ - 1 - i;
            c = c << 8 | static_cast<unsigned char>(bytes_[place]);
        }
        return c;
    }
    std::string_view bytes_;
    std::size_t size_;
    std::size_t at_ = 0;
    bool big_ = false;
};

Outcome decode_wide(std::string_view bytes, Codec codec, std::string_view errors) {
    WideReader in(bytes, codec);
    std::string out;
    while (!in.ended()) {
        Flaw flaw{};
        const char32_t c = in.next(flaw);
        if (flaw.size == 0) {
            utf8::append(out, c);
            continue;
        }
        TRY(undecodable(out, bytes, in.at(), flaw, codec, errors));
        in.skip(flaw.size);
    }
    return make_valid_str(out);
}

}  // namespace

Outcome encode_text(const Str& text, std::string_view encoding, std::string_view errors) {
    const Codec codec = codec_of(encoding);
    if (codec == Codec::unknown) return unknown_encoding(encoding);
    std::string out;
    if (codec == Codec::utf8_sig) utf8::append(out, 0xFEFF);
    if (codec == Codec::utf16 || codec == Codec::utf32) put(out, 0xFEFF, codec);
    const bool plain = codec <= Codec::latin1 && text.is_ascii();
    if (plain) return make_bytes(out + std::string(text.view()));
    const char* p = text.view().data();
    const char* end = p + text.size;
    for (std::size_t place = 0; p != end; ++place) {
        const char32_t c = utf8::next(p);
        if (put(out, c, codec)) continue;
        switch (handle_unencodable(out, c, codec, errors)) {
            case Handled::done: break;
            case Handled::unknown: return unknown_handler(errors);
            case Handled::refused: {
                std::size_t behind = place + 1;
                std::string unused;
                const bool one_by_one = codec >= Codec::utf16;
                for (; !one_by_one && p != end && !put(unused, utf8::next(p), codec);) ++behind;
                return unicode_error(&exc::UnicodeEncodeError, codec, Value(const_cast<Str*>(&text)), place,
                                     behind, cannot_encode(codec));
            }
        }
    }
    return make_bytes(out);
}

Outcome decode_bytes(std::string_view bytes, std::string_view encoding, std::string_view errors) {
    const Codec codec = codec_of(encoding);
    switch (codec) {
        case Codec::unknown: return unknown_encoding(encoding);
        case Codec::utf8: return decode_utf8(bytes, errors);
        case Codec::utf8_sig:
            if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
            return decode_utf8(bytes, errors);
        case Codec::ascii:
        case Codec::latin1: return decode_single_bytes(bytes, codec, errors);
        default: return decode_wide(bytes, codec, errors);
    }
}

}  // namespace object
