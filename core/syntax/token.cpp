// Keywords, operators and their texts.
#include "core/syntax/token.h"

#include <cstring>

namespace syntax {
namespace {

struct Keyword {
    const char* text;
    std::uint8_t size;
    TokenKind kind;
};

/// By first letter, so that a name meets two or three candidates.
constexpr Keyword kKeywords[] = {
    {"False", 5, TokenKind::False},
    {"None", 4, TokenKind::None},
    {"True", 4, TokenKind::True},
    {"and", 3, TokenKind::And},
    {"as", 2, TokenKind::As},
    {"assert", 6, TokenKind::Assert},
    {"async", 5, TokenKind::Async},
    {"await", 5, TokenKind::Await},
    {"break", 5, TokenKind::Break},
    {"class", 5, TokenKind::Class},
    {"continue", 8, TokenKind::Continue},
    {"def", 3, TokenKind::Def},
    {"del", 3, TokenKind::Del},
    {"elif", 4, TokenKind::Elif},
    {"else", 4, TokenKind::Else},
    {"except", 6, TokenKind::Except},
    {"finally", 7, TokenKind::Finally},
    {"for", 3, TokenKind::For},
    {"from", 4, TokenKind::From},
    {"global", 6, TokenKind::Global},
    {"if", 2, TokenKind::If},
    {"import", 6, TokenKind::Import},
    {"in", 2, TokenKind::In},
    {"is", 2, TokenKind::Is},
    {"lambda", 6, TokenKind::Lambda},
    {"nonlocal", 8, TokenKind::Nonlocal},
    {"not", 3, TokenKind::Not},
    {"or", 2, TokenKind::Or},
    {"pass", 4, TokenKind::Pass},
    {"raise", 5, TokenKind::Raise},
    {"return", 6, TokenKind::Return},
    {"try", 3, TokenKind::Try},
    {"while", 5, TokenKind::While},
    {"with", 4, TokenKind::With},
    {"yield", 5, TokenKind::Yield},
};

/// For each first character the range of its keywords.
struct KeywordIndex {
    std::uint8_t first[128];
    std::uint8_t last[128];

    constexpr KeywordIndex() : first(), last() {
        std::uint8_t i = 0;
        for (const Keyword& keyword : kKeywords) {
            const auto letter = static_cast<unsigned char>(keyword.text[0]);
            if (last[letter] == 0) first[letter] = i;
            ++i;
            last[letter] = i;
        }
    }
};

constexpr KeywordIndex kIndex;

}  // namespace

TokenKind keyword_or_name(std::string_view text) {
    if (text.size() < 2 || text.size() > 8) return TokenKind::Name;
    const auto letter = static_cast<unsigned char>(text[0]);
    if (letter >= 128) return TokenKind::Name;
    for (std::size_t i = kIndex.first[letter]; i < kIndex.last[letter]; ++i) {
        const Keyword& keyword = kKeywords[i];
        if (keyword.size == text.size() && std::memcmp(keyword.text, text.data(), text.size()) == 0) {
            return keyword.kind;
        }
    }
    return TokenKind::Name;
}

}  // namespace syntax
