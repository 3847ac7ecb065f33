// Digits to values, escapes to characters.
#include "core/syntax/literal.h"

#include <cstdlib>

#include "core/syntax/unicode.h"

namespace syntax {
namespace {

constexpr std::size_t kMaxDecimalDigits = 4300;

int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return 99;
}

std::string without_underscores(std::string_view token) {
    std::string digits;
    digits.reserve(token.size());
    for (const char c : token) {
        if (c != '_') digits += c;
    }
    return digits;
}

/// "0x" and hexadecimal digits of a number whose digits have `bits` bits each.
std::string hex_text(std::string_view digits, unsigned bits) {
    std::string reversed;
    unsigned pending = 0;
    unsigned pending_bits = 0;
    const auto take = [&]() {
        reversed += "0123456789abcdef"[pending & 0xFU];
        pending >>= 4U;
        pending_bits = pending_bits > 4 ? pending_bits - 4 : 0;
    };
    for (std::size_t i = digits.size(); i-- > 0;) {
        pending |= static_cast<unsigned>(digit_value(digits[i])) << pending_bits;
        pending_bits += bits;
        while (pending_bits >= 4) take();
    }
    if (pending_bits > 0) take();
    while (!reversed.empty() && reversed.back() == '0') reversed.pop_back();
    return "0x" + std::string(reversed.rbegin(), reversed.rend());
}

/// What the escape decoder found wrong.
struct EscapeProblem {
    const char* reason = nullptr;
    std::size_t first = 0;  ///< positions as CPython's codec counts them
    std::size_t last = 0;
    bool is_unsupported = false;
};

/// Decodes the escape sequences of a str literal.
// CPython 3.14: Parser/string_parser.c, decode_unicode_with_escapes, and Objects/unicodeobject.c,
// _PyUnicode_DecodeUnicodeEscapeInternal.
class StringDecoder {
  public:
    explicit StringDecoder(std::string_view text) : text_(text) { out_.reserve(text.size()); }

    bool run() {
        while (i_ < text_.size()) {
            const char c = text_[i_];
            if (static_cast<unsigned char>(c) >= 0x80) {
                copy_character();
            } else if (c != '\\') {
                out_ += c;
                ++i_;
                ++codec_position_;
            } else if (!read_escape()) {
                return false;
            }
        }
        return true;
    }

    const std::string& text() const { return out_; }
    std::size_t invalid_escape() const { return invalid_escape_; }
    const EscapeProblem& problem() const { return problem_; }

  private:
    // CPython gives the codec \UXXXXXXXX for each character beyond ASCII.
    static constexpr std::size_t kEscapedSize = 10;

    void copy_character() {
        const std::size_t size = decode_utf8(text_, i_).size;
        const std::size_t count = size == 0 ? 1 : size;
        out_.append(text_.substr(i_, count));
        i_ += count;
        codec_position_ += kEscapedSize;
    }

    char peek() const { return i_ < text_.size() ? text_[i_] : '\0'; }

    bool read_escape() {
        const std::size_t escape = i_;
        const std::size_t codec_start = codec_position_;
        ++i_;
        ++codec_position_;
        const char c = peek();
        if (i_ == text_.size() || static_cast<unsigned char>(c) >= 0x80) {
            // The codec gets \u005c for this backslash, and finds nothing wrong with it.
            codec_position_ += 5;
            out_ += '\\';
            return true;
        }
        ++i_;
        ++codec_position_;
        switch (c) {
            case '\n': return true;
            case '\\': out_ += '\\'; return true;
            case '\'': out_ += '\''; return true;
            case '"': out_ += '"'; return true;
            case 'a': out_ += '\a'; return true;
            case 'b': out_ += '\b'; return true;
            case 'f': out_ += '\f'; return true;
            case 'n': out_ += '\n'; return true;
            case 'r': out_ += '\r'; return true;
            case 't': out_ += '\t'; return true;
            case 'v': out_ += '\v'; return true;
            case 'x': return read_hex(2, codec_start, "truncated \\xXX escape");
            case 'u': return read_hex(4, codec_start, "truncated \\uXXXX escape");
            case 'U': return read_hex(8, codec_start, "truncated \\UXXXXXXXX escape");
            case 'N': return read_name(codec_start);
            default: break;
        }
        if (c >= '0' && c <= '7') {
            CodePoint code = static_cast<CodePoint>(c - '0');
            for (int n = 0; n < 2 && peek() >= '0' && peek() <= '7'; ++n) {
                code = code * 8 + static_cast<CodePoint>(peek() - '0');
                ++i_;
                ++codec_position_;
            }
            if (code > 0377) note_invalid(escape);
            append_utf8(out_, code);
            return true;
        }
        note_invalid(escape);
        out_ += '\\';
        out_ += c;
        return true;
    }

    bool read_hex(int count, std::size_t codec_start, const char* reason) {
        CodePoint code = 0;
        for (int n = 0; n < count; ++n) {
            const int value = digit_value(peek());
            if (i_ == text_.size() || value > 15) return fail(reason, codec_start);
            code = code * 16 + static_cast<CodePoint>(value);
            ++i_;
            ++codec_position_;
        }
        if (code > 0x10FFFF) return fail("illegal Unicode character", codec_start);
        append_utf8(out_, code);
        return true;
    }

    bool read_name(std::size_t codec_start) {
        const std::size_t close = text_.find('}', i_);
        if (peek() != '{' || close == std::string_view::npos || close == i_ + 1) {
            if (peek() == '{')
                codec_position_ += (close == std::string_view::npos ? text_.size() : close) - i_;
            return fail("malformed \\N character escape", codec_start);
        }
        codec_position_ += close + 1 - i_;
        problem_.is_unsupported = true;
        return fail("named Unicode characters (\\N{...}) are not supported", codec_start);
    }

    bool fail(const char* reason, std::size_t codec_start) {
        problem_.reason = reason;
        problem_.first = codec_start;
        problem_.last = codec_position_ - 1;
        return false;
    }

    void note_invalid(std::size_t escape) {
        if (invalid_escape_ == std::string_view::npos) invalid_escape_ = escape;
    }

    std::string_view text_;
    std::size_t i_ = 0;
    std::size_t codec_position_ = 0;
    std::string out_;
    std::size_t invalid_escape_ = std::string_view::npos;
    EscapeProblem problem_;
};

/// Decodes the escape sequences of a bytes literal; false, with the position, at a bad \x.
// CPython 3.14: Objects/bytesobject.c, _PyBytes_DecodeEscape2.
bool decode_bytes(std::string_view text, std::string& out, std::size_t& invalid_escape, std::size_t& bad) {
    std::size_t i = 0;
    while (i < text.size()) {
        if (text[i] != '\\') {
            out += text[i++];
            continue;
        }
        const std::size_t escape = i++;
        const char c = i < text.size() ? text[i++] : '\\';
        switch (c) {
            case '\n': continue;
            case '\\': out += '\\'; continue;
            case '\'': out += '\''; continue;
            case '"': out += '"'; continue;
            case 'a': out += '\a'; continue;
            case 'b': out += '\b'; continue;
            case 'f': out += '\f'; continue;
            case 'n': out += '\n'; continue;
            case 'r': out += '\r'; continue;
            case 't': out += '\t'; continue;
            case 'v': out += '\v'; continue;
            default: break;
        }
        if (c == 'x') {
            if (i + 1 >= text.size() || digit_value(text[i]) > 15 || digit_value(text[i + 1]) > 15) {
                bad = escape;
                return false;
            }
            out += static_cast<char>(digit_value(text[i]) * 16 + digit_value(text[i + 1]));
            i += 2;
        } else if (c >= '0' && c <= '7') {
            int code = c - '0';
            for (int n = 0; n < 2 && i < text.size() && text[i] >= '0' && text[i] <= '7'; ++n) {
                code = code * 8 + (text[i++] - '0');
            }
            if (code > 0377 && invalid_escape == std::string_view::npos) invalid_escape = escape;
            out += static_cast<char>(code & 0xFF);
        } else {
            if (invalid_escape == std::string_view::npos) invalid_escape = escape;
            out += '\\';
            out += c;
        }
    }
    return true;
}

void decode_text(std::string_view body, Arena& arena, StringValue& value) {
    StringDecoder decoder(body);
    if (!decoder.run()) {
        const EscapeProblem& problem = decoder.problem();
        value.is_unsupported = problem.is_unsupported;
        if (problem.is_unsupported) {
            value.error = problem.reason;
            return;
        }
        const std::string place =
            problem.first == problem.last
                ? "byte 0x5c in position " + std::to_string(problem.first)
                : "bytes in position " + std::to_string(problem.first) + "-" + std::to_string(problem.last);
        value.error = "(unicode error) 'unicodeescape' codec can't decode " + place + ": " + problem.reason;
        return;
    }
    value.invalid_escape = decoder.invalid_escape();
    value.text = arena.copy_text(decoder.text());
}

}  // namespace

bool read_number(std::string_view token, Arena& arena, Constant& out, std::string& error) {
    const char last = token.back();
    const bool has_prefix = token.size() > 2 && token[0] == '0' &&
                            std::string_view("xXoObB").find(token[1]) != std::string_view::npos;
    if (has_prefix) {
        const char letter = static_cast<char>(token[1] | 0x20);
        const unsigned bits = letter == 'x' ? 4 : letter == 'o' ? 3 : 1;
        const std::string digits = without_underscores(token.substr(2));
        const std::string text = hex_text(digits, bits);
        if (text.size() <= 2 + 15 || (text.size() == 2 + 16 && digit_value(text[2]) < 8)) {
            out.what = ConstantKind::Int;
            out.int_value = text.size() == 2
                                ? 0
                                : static_cast<std::int64_t>(std::strtoull(text.c_str() + 2, nullptr, 16));
        } else {
            out.what = ConstantKind::BigInt;
            out.text = arena.copy_text(text);
        }
        return true;
    }
    std::string digits = without_underscores(token);
    if (last == 'j' || last == 'J' || digits.find_first_of(".eE") != std::string::npos) {
        out.what = last == 'j' || last == 'J' ? ConstantKind::Imaginary : ConstantKind::Float;
        out.float_value = std::strtod(digits.c_str(), nullptr);
        return true;
    }
    const std::size_t first = digits.find_first_not_of('0');
    const std::string significant = first == std::string::npos ? "0" : digits.substr(first);
    constexpr std::string_view kMax = "9223372036854775807";
    if (significant.size() < kMax.size() || (significant.size() == kMax.size() && significant <= kMax)) {
        out.what = ConstantKind::Int;
        out.int_value = static_cast<std::int64_t>(std::strtoull(significant.c_str(), nullptr, 10));
        return true;
    }
    if (digits.size() > kMaxDecimalDigits) {
        error = "Exceeds the limit (" + std::to_string(kMaxDecimalDigits) +
                " digits) for integer string conversion: value has " + std::to_string(digits.size()) +
                " digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for "
                "huge integer literals to avoid decimal conversion limits.";
        return false;
    }
    out.what = ConstantKind::BigInt;
    out.text = arena.copy_text(significant);
    return true;
}

StringValue read_string(std::string_view token, Arena& arena) {
    StringValue value;
    bool is_raw = false;
    std::size_t prefix = 0;
    for (; token[prefix] != '\'' && token[prefix] != '"'; ++prefix) {
        const char letter = static_cast<char>(token[prefix] | 0x20);
        if (letter == 'b') value.is_bytes = true;
        if (letter == 'r') is_raw = true;
        if (token[prefix] == 'u') value.u_prefix = true;
    }
    std::string_view body = token.substr(prefix);
    std::size_t quotes = 1;
    if (body.size() >= 6 && body[1] == body[0] && body[2] == body[0]) quotes = 3;
    body = body.substr(quotes, body.size() - 2 * quotes);

    if (value.is_bytes) {
        for (const char c : body) {
            if (static_cast<unsigned char>(c) >= 0x80) {
                value.error = "bytes can only contain ASCII literal characters";
                value.error_is_about_token = true;
                return value;
            }
        }
    }
    if (is_raw || body.find('\\') == std::string_view::npos) {
        value.text = body;
        return value;
    }
    if (!value.is_bytes) {
        decode_text(body, arena, value);
    } else {
        std::string out;
        std::size_t bad = 0;
        if (!decode_bytes(body, out, value.invalid_escape, bad)) {
            value.error = "(value error) invalid \\x escape at position " + std::to_string(bad);
            return value;
        }
        value.text = arena.copy_text(out);
    }
    if (value.invalid_escape != std::string_view::npos) value.invalid_escape += prefix + quotes;
    return value;
}

StringValue read_fstring_text(std::string_view text, bool is_raw, Arena& arena) {
    StringValue value;
    if (is_raw || text.find('\\') == std::string_view::npos) {
        value.text = text;
    } else {
        decode_text(text, arena, value);
    }
    return value;
}

// CPython 3.14: Parser/string_parser.c, warn_invalid_escape_sequence.
std::string invalid_escape_message(std::string_view escape) {
    std::size_t size = 2;
    bool is_octal = false;
    if (escape.size() >= 4 && escape[1] >= '4' && escape[1] <= '7') {
        is_octal = escape[2] >= '0' && escape[2] <= '7' && escape[3] >= '0' && escape[3] <= '7';
        if (is_octal) size = 4;
    }
    if (escape.size() >= 2 && static_cast<unsigned char>(escape[1]) >= 0x80) {
        size = 1 + decode_utf8(escape, 1).size;
    }
    const std::string sequence(escape.substr(0, size));
    return "\"" + sequence + "\" is an invalid " + (is_octal ? "octal " : "") +
           "escape sequence. Such sequences will not work in the future. Did you mean \"\\" + sequence +
           "\"? A raw string is also an option.";
}

}  // namespace syntax
