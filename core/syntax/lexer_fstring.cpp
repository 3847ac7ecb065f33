// The lexer's f-strings: FStringStart, then FStringMiddle for literal text and ordinary tokens for
// expressions in braces, then FStringEnd.
// CPython 3.14: Parser/lexer/lexer.c, tok_get_fstring_mode.
#include "core/syntax/lexer_state.h"
#include "core/syntax/literal.h"

namespace syntax {

/// At the opening quote; the token began at its prefix.
bool Lexer::begin_fstring(char quote, bool raw) {
    FString fstring;
    fstring.quote = quote;
    fstring.raw = raw;
    fstring.start = start_;
    fstring.line_start = line_start_;
    fstring.line = line_;
    ++position_;
    if (peek() == quote && at(position_ + 1) == quote) {
        fstring.quote_size = 3;
        position_ += 2;
    }
    if (fstrings_.size() + 1 >= kMaxFStrings) return fail("too many nested f-strings");
    fstrings_.push_back(fstring);
    return push(TokenKind::FStringStart);
}

bool Lexer::next_fstring_token() {
    FString& fstring = fstrings_.back();
    start_ = position_;
    start_line_ = line_;
    start_col_ = column(position_);
    in_token_ = true;
    if (peek() == '{' && at(position_ + 1) != '{') {
        if (!begin_fstring_expression(fstring)) return false;
        return next_code_token();
    }
    int quotes = 0;
    while (quotes < fstring.quote_size && at(position_ + static_cast<std::size_t>(quotes)) == fstring.quote) {
        ++quotes;
    }
    if (quotes == fstring.quote_size) {
        position_ += static_cast<std::size_t>(quotes);
        fstrings_.pop_back();
        return push(TokenKind::FStringEnd);
    }
    return read_fstring_text();
}

/// The lexer stands at the brace, or has stepped back to it.
bool Lexer::begin_fstring_expression(FString& fstring) {
    ++fstring.expression_depth;
    if (fstring.expression_depth >= kMaxFStringExpressions) {
        return fail("f-string: expressions nested too deeply");
    }
    fstring.in_text = false;
    return true;
}

bool Lexer::stop_unterminated_fstring(const FString& fstring) {
    const std::string detected = " (detected at line " + std::to_string(line_) + ")";
    position_ = fstring.start + 1;
    line_start_ = fstring.line_start;
    line_ = fstring.line;
    return fail((fstring.quote_size == 3 ? "unterminated triple-quoted f-string literal"
                                         : "unterminated f-string literal") +
                detected);
}

bool Lexer::read_fstring_text() {
    FString& fstring = fstrings_.back();
    bool in_named_character = false;
    int end_size = 0;
    bool line_ended = false;
    while (end_size != fstring.quote_size) {
        if (line_ended) {
            line_ended = false;
            if (position_ < end_) enter_line();
        }
        const bool is_end = position_ == end_;
        const char c = peek();
        const bool in_format_spec = fstring.in_format_spec && fstring.expression_depth >= 0;
        if (is_end || (fstring.quote_size == 1 && c == '\n')) {
            if (in_format_spec && !is_end) {
                ++position_;
                return fail(
                    "f-string: newlines are not allowed in format specifiers for single quoted f-strings");
            }
            return stop_unterminated_fstring(fstring);
        }
        ++position_;
        if (c == fstring.quote) {
            ++end_size;
            continue;
        }
        end_size = 0;
        if (c == '\n') {
            line_ended = true;
        } else if (c == '{') {
            if (peek() == '{' && !in_format_spec) {
                ++position_;
                return push_cut(TokenKind::FStringMiddle, 1);
            }
            --position_;
            if (!begin_fstring_expression(fstring)) return false;
            fstring.in_format_spec = false;
            return push(TokenKind::FStringMiddle);
        } else if (c == '}') {
            if (in_named_character) return push(TokenKind::FStringMiddle);
            if (peek() == '}' && !in_format_spec && fstring.bracket_depth == 0) {
                ++position_;
                return push_cut(TokenKind::FStringMiddle, 1);
            }
            --position_;
            fstring.in_text = false;
            fstring.in_format_spec = false;
            return push(TokenKind::FStringMiddle);
        } else if (c == '\\') {
            const char next = peek();
            if (position_ == end_) continue;
            if (next == '{' || next == '}') {
                // A brace after a backslash is still a brace.
                if (!fstring.raw) warn(invalid_escape_message(std::string("\\") + next));
                continue;
            }
            ++position_;
            if (next == '\n') line_ended = true;
            if (!fstring.raw && next == 'N' && peek() == '{') {
                ++position_;
                in_named_character = true;
            }
        }
    }
    position_ -= static_cast<std::size_t>(fstring.quote_size);
    return push(TokenKind::FStringMiddle);
}

/// A brace, colon or exclamation mark inside an expression: the colon that begins its format
/// specification is read here, and the rest left to the ordinary operators.
bool Lexer::read_fstring_punctuation(char c, bool& is_done) {
    FString& fstring = fstrings_.back();
    const int depth = fstring.bracket_depth - (c != '{' ? 1 : 0);
    if (c == ':' && depth == fstring.expression_depth) {
        fstring.in_text = true;
        fstring.in_format_spec = true;
        ++position_;
        is_done = true;
        return push(TokenKind::Colon);
    }
    return true;
}

}  // namespace syntax
