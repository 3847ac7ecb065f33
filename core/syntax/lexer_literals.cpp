// The lexer's numbers and plain strings.
#include "core/syntax/lexer_state.h"

namespace syntax {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex_digit(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_name_character(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool has_letter(std::string_view text, char letter) {
    for (const char c : text) {
        if (lower(c) == letter) return true;
    }
    return false;
}

}  // namespace

/// After a prefix that is followed by a quote.
// CPython 3.14: Parser/lexer/lexer.c, maybe_raise_syntax_error_for_string_prefixes.
bool Lexer::check_prefix(std::string_view prefix) {
    constexpr const char* kIncompatible[] = {"ub", "ur", "uf", "ut", "bf", "bt", "ft"};
    for (const char* pair : kIncompatible) {
        if (has_letter(prefix, pair[0]) && has_letter(prefix, pair[1])) {
            const std::string message =
                std::string("'") + pair[0] + "' and '" + pair[1] + "' prefixes are incompatible";
            return fail_range(message, start_col_ + 1, column(position_ + 1));
        }
    }
    const char quote = peek();
    if (has_letter(prefix, 't')) {
        ++position_;
        fail_range("template strings are not supported", start_col_ + 1, column(position_));
        result_.error.kind = DiagnosticKind::Unsupported;
        return false;
    }
    if (has_letter(prefix, 'f')) return begin_fstring(quote, has_letter(prefix, 'r'));
    return read_string(quote);
}

/// At the opening quote; the token began at its prefix.
bool Lexer::read_string(char quote) {
    const std::size_t first_line_start = line_start_;
    int quote_size = 1;
    ++position_;
    if (peek() == quote) {
        if (at(position_ + 1) == quote) {
            quote_size = 3;
            position_ += 2;
        } else {
            ++position_;
            return push(TokenKind::String);
        }
    }
    bool has_escaped_quote = false;
    int end_size = 0;
    bool line_ended = false;
    while (end_size != quote_size) {
        if (line_ended) {
            line_ended = false;
            if (position_ < end_) enter_line();
        }
        const bool is_end = position_ == end_;
        const char c = peek();
        if (is_end || (quote_size == 1 && c == '\n')) {
            // The error points at the opening quote or its prefix.
            const std::string detected = " (detected at line " + std::to_string(line_) + ")";
            position_ = start_ + 1;
            line_start_ = first_line_start;
            line_ = start_line_;
            const FString* inside = fstring();
            if (inside != nullptr && inside->quote == quote && inside->quote_size == quote_size) {
                return fail("f-string: expecting '}'");
            }
            if (quote_size == 3) return fail("unterminated triple-quoted string literal" + detected);
            return fail("unterminated string literal" + detected +
                        (has_escaped_quote ? "; perhaps you escaped the end quote?" : ""));
        }
        ++position_;
        if (c == quote) {
            ++end_size;
            continue;
        }
        end_size = 0;
        if (c == '\n') {
            line_ended = true;
        } else if (c == '\\') {
            if (position_ == end_) continue;
            if (peek() == quote) has_escaped_quote = true;
            if (peek() == '\n') line_ended = true;
            ++position_;
        }
    }
    return push(TokenKind::String);
}

// CPython 3.14: Parser/lexer/lexer.c, the numbers of tok_get_normal_mode.
bool Lexer::read_number() {
    if (peek() == '.') return read_fraction_or_end();
    if (peek() != '0') {
        if (!read_digits()) return false;
        return read_fraction_or_end();
    }
    const char letter = lower(at(position_ + 1));
    if (letter == 'x' || letter == 'o' || letter == 'b') {
        position_ += 2;
        return read_prefixed_number(letter);
    }
    ++position_;
    for (;;) {
        if (peek() == '_') {
            ++position_;
            if (!is_digit(peek())) return fail("invalid decimal literal");
        }
        if (peek() != '0') break;
        ++position_;
    }
    // CPython has read one character beyond the zeros.
    const std::size_t zeros_end = position_ + 1;
    bool is_nonzero = false;
    if (is_digit(peek())) {
        is_nonzero = true;
        if (!read_digits()) return false;
    }
    const char c = lower(peek());
    if (c == '.' || c == 'e' || c == 'j') return read_fraction_or_end();
    if (is_nonzero) {
        return fail_range(
            "leading zeros in decimal integer literals are not permitted; "
            "use an 0o prefix for octal integers",
            start_col_ + 1, column(zeros_end));
    }
    return check_number_end("decimal") && push(TokenKind::Number);
}

/// After 0x, 0o or 0b.
bool Lexer::read_prefixed_number(char letter) {
    const char* const kind = letter == 'x' ? "hexadecimal" : letter == 'o' ? "octal" : "binary";
    const auto is_own_digit = [letter](char c) {
        if (letter == 'x') return is_hex_digit(c);
        return c >= '0' && c < (letter == 'o' ? '8' : '2');
    };
    const auto wrong_digit = [this, kind]() {
        const std::string digit(1, peek());
        ++position_;
        return fail("invalid digit '" + digit + "' in " + kind + " literal");
    };
    do {
        if (peek() == '_') ++position_;
        if (!is_own_digit(peek())) {
            if (letter != 'x' && is_digit(peek())) return wrong_digit();
            return fail(std::string("invalid ") + kind + " literal");
        }
        while (is_own_digit(peek())) ++position_;
    } while (peek() == '_');
    if (letter != 'x' && is_digit(peek())) return wrong_digit();
    return check_number_end(kind) && push(TokenKind::Number);
}

/// Digits with single underscores between them.
bool Lexer::read_digits() {
    for (;;) {
        while (is_digit(peek())) ++position_;
        if (peek() != '_') return true;
        ++position_;
        if (!is_digit(peek())) return fail("invalid decimal literal");
    }
}

bool Lexer::read_fraction_or_end() {
    if (peek() == '.') {
        ++position_;
        if (is_digit(peek()) && !read_digits()) return false;
    }
    return read_exponent_or_end();
}

bool Lexer::read_exponent_or_end() {
    if (lower(peek()) == 'e') {
        const char sign = at(position_ + 1);
        if (sign == '+' || sign == '-') {
            position_ += 2;
            if (!is_digit(peek())) return fail("invalid decimal literal");
        } else if (is_digit(sign)) {
            ++position_;
        } else {
            // Not an exponent: perhaps a keyword after the number.
            return check_number_end("decimal") && push(TokenKind::Number);
        }
        if (!read_digits()) return false;
    }
    if (lower(peek()) == 'j') {
        ++position_;
        return check_number_end("imaginary") && push(TokenKind::Number);
    }
    return check_number_end("decimal") && push(TokenKind::Number);
}

/// A keyword right after a number is a warning, another name an error.
// CPython 3.14: Parser/lexer/lexer.c, verify_end_of_number.
bool Lexer::check_number_end(const char* kind) {
    const char c = peek();
    if (!is_name_character(c)) return true;
    const std::string_view rest(data_ + position_, end_ - position_);
    const auto begins_with = [rest](std::string_view word) {
        if (rest.substr(0, word.size()) != word) return false;
        const char after = rest.size() > word.size() ? rest[word.size()] : '\0';
        return !is_name_character(after) && static_cast<unsigned char>(after) < 0x80;
    };
    const bool is_keyword = begins_with("and") || begins_with("else") || begins_with("for") ||
                            begins_with("or") || begins_with("not") || rest.substr(0, 2) == "if" ||
                            rest.substr(0, 2) == "in" || rest.substr(0, 2) == "is";
    const std::string message = std::string("invalid ") + kind + " literal";
    if (is_keyword) {
        warn(message);
        return true;
    }
    return fail(message);
}

}  // namespace syntax
