// The tokens of Python 3.14, with their places. What they mean together is the parser's business.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/syntax/span.h"

namespace syntax {

enum class TokenKind : std::uint8_t {
    EndMarker,
    Newline,
    Indent,
    Dedent,
    Error,
    Name,
    Number,
    String,
    FStringStart,
    FStringMiddle,
    FStringEnd,
    Unknown,  ///< a printable character that begins no token: $ ? `
    // Operators
    LeftParen,
    RightParen,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    Colon,
    Comma,
    Semicolon,
    Dot,
    Ellipsis,
    Arrow,
    At,
    Exclamation,
    Equal,
    ColonEqual,
    Plus,
    Minus,
    Star,
    Slash,
    DoubleSlash,
    Percent,
    DoubleStar,
    LeftShift,
    RightShift,
    Ampersand,
    VerticalBar,
    Caret,
    Tilde,
    Less,
    Greater,
    LessEqual,
    GreaterEqual,
    EqualEqual,
    NotEqual,
    LegacyNotEqual,  ///< <>, which no grammar rule takes
    PlusEqual,
    MinusEqual,
    StarEqual,
    SlashEqual,
    DoubleSlashEqual,
    PercentEqual,
    AtEqual,
    AmpersandEqual,
    VerticalBarEqual,
    CaretEqual,
    LeftShiftEqual,
    RightShiftEqual,
    DoubleStarEqual,
    // Keywords
    False,
    None,
    True,
    And,
    As,
    Assert,
    Async,
    Await,
    Break,
    Class,
    Continue,
    Def,
    Del,
    Elif,
    Else,
    Except,
    Finally,
    For,
    From,
    Global,
    If,
    Import,
    In,
    Is,
    Lambda,
    Nonlocal,
    Not,
    Or,
    Pass,
    Raise,
    Return,
    Try,
    While,
    With,
    Yield,
};

struct Token {
    TokenKind kind = TokenKind::EndMarker;
    /// Brackets open after this token.
    std::uint8_t level = 0;
    /// Its text is [start, end) of the source.
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    /// Where it stands. Indent, Dedent, EndMarker and Error have no extent: both columns are where
    /// the lexer had come to. A Newline begins at the comment before it and ends after the line.
    Span span;

    bool has_extent() const {
        return kind != TokenKind::EndMarker && kind != TokenKind::Indent && kind != TokenKind::Dedent &&
               kind != TokenKind::Error;
    }
    /// Whether it is only layout, which never ends a node.
    bool is_layout() const {
        return kind == TokenKind::EndMarker || kind == TokenKind::Newline || kind == TokenKind::Indent ||
               kind == TokenKind::Dedent;
    }
};

/// The keyword that `text` is, or Name.
TokenKind keyword_or_name(std::string_view text);

}  // namespace syntax
