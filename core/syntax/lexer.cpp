// The tokenizer's states: lines, indentation, strings and their interpolations.
#include "core/syntax/lexer.h"

#include <cstring>

#include "core/syntax/lexer_state.h"
#include "core/syntax/unicode.h"

namespace syntax {
namespace {

struct CharacterClasses {
    bool name_start[256];
    bool name[256];

    constexpr CharacterClasses() : name_start(), name() {
        for (int i = 0; i < 256; ++i) {
            const bool is_letter = (i >= 'a' && i <= 'z') || (i >= 'A' && i <= 'Z') || i == '_' || i >= 128;
            name_start[i] = is_letter;
            name[i] = is_letter || (i >= '0' && i <= '9');
        }
    }
};

constexpr CharacterClasses kClasses;

bool is_name_start(char c) { return kClasses.name_start[static_cast<unsigned char>(c)]; }
bool is_name_character(char c) { return kClasses.name[static_cast<unsigned char>(c)]; }

std::string hex_code(CodePoint c) {
    const char* digits = "0123456789ABCDEF";
    std::string text;
    while (c > 0 || text.size() < 4) {
        text.insert(text.begin(), digits[c & 0xFU]);
        c >>= 4U;
    }
    return "U+" + text;
}

struct OperatorToken {
    TokenKind kind;
    std::size_t size;
};

using K = TokenKind;

/// The longest operator at the front of "abc".
OperatorToken operator_at(char a, char b, char c) {
    const bool eq = b == '=';
    switch (a) {
        case '(': return {K::LeftParen, 1};
        case ')': return {K::RightParen, 1};
        case '[': return {K::LeftBracket, 1};
        case ']': return {K::RightBracket, 1};
        case '{': return {K::LeftBrace, 1};
        case '}': return {K::RightBrace, 1};
        case ',': return {K::Comma, 1};
        case ';': return {K::Semicolon, 1};
        case '~': return {K::Tilde, 1};
        case ':': return eq ? OperatorToken{K::ColonEqual, 2} : OperatorToken{K::Colon, 1};
        case '+': return eq ? OperatorToken{K::PlusEqual, 2} : OperatorToken{K::Plus, 1};
        case '%': return eq ? OperatorToken{K::PercentEqual, 2} : OperatorToken{K::Percent, 1};
        case '@': return eq ? OperatorToken{K::AtEqual, 2} : OperatorToken{K::At, 1};
        case '&': return eq ? OperatorToken{K::AmpersandEqual, 2} : OperatorToken{K::Ampersand, 1};
        case '|': return eq ? OperatorToken{K::VerticalBarEqual, 2} : OperatorToken{K::VerticalBar, 1};
        case '^': return eq ? OperatorToken{K::CaretEqual, 2} : OperatorToken{K::Caret, 1};
        case '=': return eq ? OperatorToken{K::EqualEqual, 2} : OperatorToken{K::Equal, 1};
        case '!': return eq ? OperatorToken{K::NotEqual, 2} : OperatorToken{K::Exclamation, 1};
        case '-':
            if (b == '>') return {K::Arrow, 2};
            return eq ? OperatorToken{K::MinusEqual, 2} : OperatorToken{K::Minus, 1};
        case '*':
            if (b == '*')
                return c == '=' ? OperatorToken{K::DoubleStarEqual, 3} : OperatorToken{K::DoubleStar, 2};
            return eq ? OperatorToken{K::StarEqual, 2} : OperatorToken{K::Star, 1};
        case '/':
            if (b == '/')
                return c == '=' ? OperatorToken{K::DoubleSlashEqual, 3} : OperatorToken{K::DoubleSlash, 2};
            return eq ? OperatorToken{K::SlashEqual, 2} : OperatorToken{K::Slash, 1};
        case '<':
            if (b == '<')
                return c == '=' ? OperatorToken{K::LeftShiftEqual, 3} : OperatorToken{K::LeftShift, 2};
            if (b == '>') return {K::LegacyNotEqual, 2};
            return eq ? OperatorToken{K::LessEqual, 2} : OperatorToken{K::Less, 1};
        case '>':
            if (b == '>')
                return c == '=' ? OperatorToken{K::RightShiftEqual, 3} : OperatorToken{K::RightShift, 2};
            return eq ? OperatorToken{K::GreaterEqual, 2} : OperatorToken{K::Greater, 1};
        case '.':
            if (b == '.' && c == '.') return {K::Ellipsis, 3};
            return {K::Dot, 1};
        default: return {K::Unknown, 1};
    }
}

}  // namespace

Lexer::Lexer(const Source& source)
    : source_(source), data_(source.text().data()), end_(source.text().size()) {
    result_.tokens.reserve(end_ / 4 + 16);
}

TokenList Lexer::run() {
    while (next_token()) {
        if (result_.tokens.back().kind == TokenKind::EndMarker) break;
    }
    result_.open = brackets_;
    result_.in_fstring = !fstrings_.empty();
    return std::move(result_);
}

void Lexer::enter_line() {
    ++line_;
    line_start_ = position_;
    if (!in_token_) buffer_start_ = position_;
}

bool Lexer::push(TokenKind kind) { return push_cut(kind, 0); }

bool Lexer::push_cut(TokenKind kind, std::size_t cut) {
    Token token;
    token.kind = kind;
    token.level = static_cast<std::uint8_t>(brackets_.size());
    token.start = static_cast<std::uint32_t>(start_);
    token.end = static_cast<std::uint32_t>(position_ - cut);
    token.span = {start_line_, start_col_, line_, column(position_)};
    result_.tokens.push_back(token);
    return true;
}

bool Lexer::push_placeless(TokenKind kind) {
    Token token;
    token.kind = kind;
    token.level = static_cast<std::uint8_t>(brackets_.size());
    token.start = static_cast<std::uint32_t>(position_);
    token.end = token.start;
    token.span = {line_, column(position_), line_, column(position_)};
    result_.tokens.push_back(token);
    return true;
}

bool Lexer::fail(std::string message) {
    const std::int32_t col = column(position_);
    fail_range(std::move(message), col, col);
    result_.error.offset = result_.error.end_offset = source_.character_column(line_, col);
    return false;
}

// CPython 3.14: Parser/tokenizer/helpers.c, _syntaxerror_range, which shows given columns as they are.
bool Lexer::fail_range(std::string message, std::int32_t col, std::int32_t end_col) {
    push_placeless(TokenKind::Error);
    Diagnostic& error = result_.error;
    error.message = std::move(message);
    error.line = line_;
    error.end_line = line_;
    error.offset = col;
    error.end_offset = end_col;
    error.span = {line_, col > 0 ? col - 1 : 0, line_, end_col > 0 ? end_col : 0};
    error.text = std::string(source_.line(line_));
    result_.stop = LexStop::Raised;
    return false;
}

// CPython 3.14: Parser/pegen_errors.c, _Pypegen_tokenizer_error.
bool Lexer::fail_with(LexStop stop) {
    const std::size_t here = position_;
    if (stop != LexStop::Continuation) {
        // These give up the rest of the line.
        position_ = line_ < source_.line_count() ? source_.line_start(line_ + 1) : end_;
    }
    push_placeless(TokenKind::Error);
    result_.stop = stop;
    Diagnostic& error = result_.error;
    error.line = line_;
    error.end_line = line_;
    error.text = std::string(source_.line(line_));
    error.span = {line_, 0, line_, 0};
    error.offset = 1;
    switch (stop) {
        case LexStop::MixedTabs:
            error.kind = DiagnosticKind::TabError;
            error.message = "inconsistent use of tabs and spaces in indentation";
            break;
        case LexStop::TooDeep:
            error.kind = DiagnosticKind::IndentationError;
            error.message = "too many levels of indentation";
            break;
        case LexStop::BadDedent:
            error.kind = DiagnosticKind::IndentationError;
            error.message = "unindent does not match any outer indentation level";
            error.offset = source_.character_column(line_, column(position_));
            error.end_offset = -1;
            break;
        case LexStop::Continuation: {
            error.message = "unexpected character after line continuation character";
            const auto col = static_cast<std::int32_t>(here - buffer_start_);
            const auto limit = static_cast<std::int32_t>(source_.line(line_).size()) + 2;
            error.offset = source_.character_column(line_, col < limit ? col : limit);
            error.span.col = error.span.end_col = column(here) - 1;
            break;
        }
        case LexStop::EndOfFile:
            if (!brackets_.empty()) {
                const OpenBracket& open = brackets_.back();
                error.message = std::string("'") + open.character + "' was never closed";
                error.line = error.end_line = open.line;
                error.offset = source_.character_column(open.line, open.col) + 1;
                error.span = {open.line, open.col, open.line, open.col + 1};
                error.text = std::string(source_.line(open.line));
            } else {
                error.message = "unexpected EOF while parsing";
                error.offset = source_.character_column(line_, column(position_));
                error.end_offset = -1;
                error.span.col = error.span.end_col = column(position_) - 1;
            }
            break;
        case LexStop::None:
        case LexStop::Raised: break;
    }
    return false;
}

void Lexer::warn(std::string message) {
    Diagnostic warning;
    warning.kind = DiagnosticKind::SyntaxWarning;
    warning.message = std::move(message);
    warning.line = warning.end_line = line_;
    warning.span = {line_, start_col_, line_, column(position_)};
    warning.text = std::string(source_.line(line_));
    result_.warnings.push_back(std::move(warning));
}

bool Lexer::next_token() {
    if (!fstrings_.empty() && fstrings_.back().in_text) return next_fstring_token();
    return next_code_token();
}

// CPython 3.14: Parser/lexer/lexer.c, tok_get_normal_mode.
bool Lexer::next_code_token() {
    for (;;) {
        in_token_ = false;
        bool is_blank = false;
        if (at_line_begin_) {
            at_line_begin_ = false;
            if (position_ < end_) enter_line();
            if (!read_indentation(is_blank)) return false;
        }
        if (pending_indents_ < 0) {
            ++pending_indents_;
            return push_placeless(TokenKind::Dedent);
        }
        if (pending_indents_ > 0) {
            --pending_indents_;
            return push_placeless(TokenKind::Indent);
        }

        for (;;) {
            while (peek() == ' ' || peek() == '\t' || peek() == '\f') ++position_;
            start_ = position_;
            start_line_ = line_;
            start_col_ = column(position_);
            if (peek() != '\\') break;
            in_token_ = true;
            if (!read_continuation()) return false;
        }
        if (peek() == '#') {
            const void* newline = std::memchr(data_ + position_, '\n', end_ - position_);
            position_ = newline == nullptr
                            ? end_
                            : static_cast<std::size_t>(static_cast<const char*>(newline) - data_);
        }
        if (position_ == end_) {
            if (!brackets_.empty()) return fail_with(LexStop::EndOfFile);
            return push_placeless(TokenKind::EndMarker);
        }
        const char c = peek();
        if (c == '\n') {
            ++position_;
            at_line_begin_ = true;
            if (is_blank || !brackets_.empty()) continue;
            return push(TokenKind::Newline);
        }
        in_token_ = true;
        if (is_name_start(c)) return read_name();
        if ((c >= '0' && c <= '9') || (c == '.' && at(position_ + 1) >= '0' && at(position_ + 1) <= '9')) {
            return read_number();
        }
        if (c == '\'' || c == '"') return read_string(c);
        return read_operator();
    }
}

bool Lexer::read_indentation(bool& is_blank) {
    constexpr int kTabSize = 8;
    int col = 0;
    int alt_col = 0;
    int continuation_col = 0;
    for (;; ++position_) {
        const char c = peek();
        if (c == ' ') {
            ++col;
            ++alt_col;
        } else if (c == '\t') {
            col = (col / kTabSize + 1) * kTabSize;
            ++alt_col;
        } else if (c == '\f') {
            col = alt_col = 0;
        } else if (c == '\\') {
            // The first backslash decides the level of what comes after it.
            if (continuation_col == 0) continuation_col = col;
            if (!read_continuation()) return false;
            --position_;
        } else {
            break;
        }
    }
    const char c = peek();
    if (position_ < end_ && (c == '#' || c == '\n')) {
        is_blank = true;
        return true;
    }
    if (!brackets_.empty()) return true;
    if (continuation_col != 0) col = alt_col = continuation_col;
    return change_indentation(col, alt_col);
}

bool Lexer::change_indentation(int col, int alt_col) {
    if (col == indents_.back()) {
        return alt_col == alt_indents_.back() || fail_with(LexStop::MixedTabs);
    }
    if (col > indents_.back()) {
        if (indents_.size() >= kMaxIndents) return fail_with(LexStop::TooDeep);
        if (alt_col <= alt_indents_.back()) return fail_with(LexStop::MixedTabs);
        ++pending_indents_;
        indents_.push_back(col);
        alt_indents_.push_back(alt_col);
        return true;
    }
    while (indents_.size() > 1 && col < indents_.back()) {
        --pending_indents_;
        indents_.pop_back();
        alt_indents_.pop_back();
    }
    if (col != indents_.back()) return fail_with(LexStop::BadDedent);
    return alt_col == alt_indents_.back() || fail_with(LexStop::MixedTabs);
}

/// At a backslash: goes on with the next line.
bool Lexer::read_continuation() {
    ++position_;
    const char c = peek();
    if (c != '\n') {
        ++position_;
        return fail_with(LexStop::Continuation);
    }
    ++position_;
    if (position_ == end_) return fail_with(LexStop::EndOfFile);
    enter_line();
    return true;
}

bool Lexer::read_name() {
    std::size_t p = position_;
    unsigned char all = 0;
    while (p < end_ && is_name_character(data_[p])) {
        all = static_cast<unsigned char>(all | static_cast<unsigned char>(data_[p]));
        ++p;
    }
    const std::string_view text(data_ + position_, p - position_);
    if (p < end_ && (data_[p] == '\'' || data_[p] == '"') && text.size() <= 5) {
        // Only letters of prefixes, each at most once, make a prefix.
        bool is_prefix = true;
        unsigned seen = 0;
        for (const char c : text) {
            const char* place = std::strchr("bruft", c | 0x20);
            if (place == nullptr || !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) {
                is_prefix = false;
                break;
            }
            const unsigned bit = 1U << static_cast<unsigned>(*place - 'a');
            if ((seen & bit) != 0) is_prefix = false;
            seen |= bit;
        }
        if (is_prefix) {
            position_ = p;
            return check_prefix(text);
        }
    }
    position_ = p;
    if (all >= 0x80) return check_identifier() && push(TokenKind::Name);
    return push(keyword_or_name(text));
}

// CPython 3.14: Parser/lexer/lexer.c, verify_identifier.
bool Lexer::check_identifier() {
    const std::string_view text(data_, position_);
    std::size_t p = start_;
    while (p < position_) {
        const DecodedCharacter character = decode_utf8(text, p);
        const bool is_fine = character.code < 0x80 || (p == start_ ? is_identifier_start(character.code)
                                                                   : is_identifier_continue(character.code));
        if (!is_fine) {
            position_ = p + character.size;
            if (!is_printable(character.code)) {
                return fail("invalid non-printable character " + hex_code(character.code));
            }
            return fail("invalid character '" + std::string(text.substr(p, character.size)) + "' (" +
                        hex_code(character.code) + ")");
        }
        p += character.size;
    }
    return true;
}

bool Lexer::read_operator() {
    const char c = peek();
    FString* const inside = fstring();
    if (inside != nullptr && (c == ':' || c == '}' || c == '!' || c == '{') &&
        inside->expression_depth >= 0) {
        bool is_done = false;
        if (!read_fstring_punctuation(c, is_done)) return false;
        if (is_done) return true;
    }
    const OperatorToken found = operator_at(c, at(position_ + 1), at(position_ + 2));
    position_ += found.size;
    switch (found.kind) {
        case TokenKind::LeftParen:
        case TokenKind::LeftBracket:
        case TokenKind::LeftBrace:
            if (!open_bracket(c)) return false;
            break;
        case TokenKind::RightParen:
        case TokenKind::RightBracket:
        case TokenKind::RightBrace:
            if (!close_bracket(c)) return false;
            break;
        case TokenKind::Unknown:
            if (!is_printable(static_cast<unsigned char>(c))) {
                return fail("invalid non-printable character " + hex_code(static_cast<unsigned char>(c)));
            }
            break;
        case TokenKind::Equal:
            if (inside != nullptr && inside->expression_depth >= 0) inside->has_debug = true;
            break;
        default: break;
    }
    return push(found.kind);
}

bool Lexer::open_bracket(char c) {
    if (brackets_.size() >= kMaxBrackets) return fail("too many nested parentheses");
    brackets_.push_back({c, line_, column(start_)});
    if (!fstrings_.empty()) ++fstrings_.back().bracket_depth;
    return true;
}

bool Lexer::close_bracket(char c) {
    FString* const inside = fstring();
    const std::string quoted = std::string("'") + c + "'";
    if (inside != nullptr && inside->bracket_depth == 0 && c == '}') {
        return fail("f-string: single '}' is not allowed");
    }
    if (brackets_.empty()) return fail("unmatched " + quoted);
    const OpenBracket open = brackets_.back();
    brackets_.pop_back();
    const bool is_match = (open.character == '(' && c == ')') || (open.character == '[' && c == ']') ||
                          (open.character == '{' && c == '}');
    if (!is_match) {
        // A bracket that closes nothing inside an f-string's expression belongs to that expression.
        if (inside != nullptr && open.character == '{' &&
            inside->bracket_depth - 1 == inside->expression_depth) {
            return fail("f-string: unmatched " + quoted);
        }
        std::string message =
            "closing parenthesis " + quoted + " does not match opening parenthesis '" + open.character + "'";
        if (open.line != line_) message += " on line " + std::to_string(open.line);
        return fail(std::move(message));
    }
    if (inside != nullptr) {
        --inside->bracket_depth;
        if (inside->bracket_depth < 0) return fail("f-string: unmatched " + quoted);
        if (c == '}' && inside->bracket_depth == inside->expression_depth) {
            --inside->expression_depth;
            inside->in_text = true;
            inside->in_format_spec = false;
            inside->has_debug = false;
        }
    }
    return true;
}

TokenList tokenize(const Source& source) { return Lexer(source).run(); }

}  // namespace syntax
