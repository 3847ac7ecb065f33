// The lexer's inside, shared by lexer.cpp, lexer_literals.cpp and lexer_fstring.cpp.
// Positions are offsets into the source's text, which ends with a newline (or is empty).
// CPython 3.14: Parser/lexer/lexer.c and Parser/lexer/state.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/syntax/lexer.h"

namespace syntax {

class Lexer {
  public:
    explicit Lexer(const Source& source);
    /// Reads all tokens.
    TokenList run();

  private:
    /// An f-string that is being read.
    struct FString {
        char quote = 0;
        int quote_size = 1;
        bool raw = false;
        std::size_t start = 0;
        std::size_t line_start = 0;
        std::int32_t line = 0;
        int bracket_depth = 0;
        /// Depth of the bracket that opened the innermost expression; -1 outside any.
        int expression_depth = -1;
        bool in_format_spec = false;
        bool has_debug = false;
        /// Whether the lexer is in its literal text, not in an expression.
        bool in_text = true;
    };

    static constexpr std::size_t kMaxBrackets = 200;
    static constexpr std::size_t kMaxIndents = 100;
    static constexpr std::size_t kMaxFStrings = 150;
    static constexpr int kMaxFStringExpressions = 3;

    // lexer.cpp
    bool next_token();
    bool next_code_token();
    /// Reads the white space that begins a line; false if the line stops the lexer.
    bool read_indentation(bool& is_blank);
    bool change_indentation(int col, int alt_col);
    bool read_continuation();
    bool read_name();
    bool check_identifier();
    bool read_operator();
    bool open_bracket(char c);
    bool close_bracket(char c);
    bool read_fstring_punctuation(char c, bool& is_done);

    // lexer_literals.cpp
    bool read_number();
    bool read_prefixed_number(char letter);
    bool read_digits();
    bool read_fraction_or_end();
    bool read_exponent_or_end();
    bool check_number_end(const char* kind);
    bool read_string(char quote);
    bool check_prefix(std::string_view prefix);

    // lexer_fstring.cpp
    bool begin_fstring(char quote, bool raw);
    bool next_fstring_token();
    bool read_fstring_text();
    bool begin_fstring_expression(FString& fstring);
    bool stop_unterminated_fstring(const FString& fstring);

    // Errors: each says false, so that callers can return it.
    /// At the last byte read of the current line.
    bool fail(std::string message);
    /// At columns that count bytes from 1.
    bool fail_range(std::string message, std::int32_t col, std::int32_t end_col);
    bool fail_with(LexStop stop);
    void warn(std::string message);

    char at(std::size_t position) const { return position < end_ ? data_[position] : '\0'; }
    char peek() const { return at(position_); }
    std::int32_t column(std::size_t position) const {
        return static_cast<std::int32_t>(position - line_start_);
    }
    /// The lexer has passed a newline and reads on: the next line becomes the current one.
    void enter_line();
    /// A token from start_ to here.
    bool push(TokenKind kind);
    /// A token from start_ to here whose text ends `cut` bytes earlier.
    bool push_cut(TokenKind kind, std::size_t cut);
    bool push_placeless(TokenKind kind);
    FString* fstring() { return fstrings_.empty() ? nullptr : &fstrings_.back(); }

    const Source& source_;
    const char* data_;
    std::size_t end_;
    std::size_t position_ = 0;
    /// Start of the token that is being read, and its place.
    std::size_t start_ = 0;
    std::int32_t start_line_ = 0;
    std::int32_t start_col_ = 0;
    std::int32_t line_ = 0;
    std::size_t line_start_ = 0;
    /// Where CPython's line buffer begins: columns of continuation errors count from it.
    std::size_t buffer_start_ = 0;
    bool in_token_ = false;
    bool at_line_begin_ = true;
    int pending_indents_ = 0;
    std::vector<int> indents_{0};
    std::vector<int> alt_indents_{0};
    std::vector<OpenBracket> brackets_;
    std::vector<FString> fstrings_;
    TokenList result_;
};

}  // namespace syntax
