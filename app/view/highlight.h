// Colours for Python source: a tolerant scan, line by line, that never fails on unfinished text. It decides
// nothing about meaning; core/syntax does.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace view {

enum class TokenKind : std::uint8_t { kText, kKeyword, kName, kNumber, kString, kComment, kDecorator };

struct Token {
    std::uint32_t begin = 0;  // byte offset in the line
    std::uint32_t length = 0;
    TokenKind kind = TokenKind::kText;
};

/// One line of the source, without its line break, and its tokens in order; together they cover the line.
struct CodeLine {
    std::string_view text;  // points into the source that was given
    std::vector<Token> tokens;
};

/// Lines of `source` with their colours. The text must outlive the result. At least one line.
std::vector<CodeLine> highlighted(std::string_view source);

}  // namespace view
