// The error grammar: numbers, strings and f-strings, whose values can be wrong too.
#include <algorithm>

#include "core/syntax/error_rules.h"
#include "core/syntax/literal.h"

namespace syntax {

using P = const Piece*;

P ErrorRules::number() {
    const std::int32_t m = mark_;
    if (!token(K::Number)) return nullptr;
    const Token& digits = tokens_[static_cast<std::size_t>(m)];
    Constant value;
    std::string error;
    if (!read_number(std::string_view(source_.text()).substr(digits.start, digits.end - digits.start), arena_,
                     value, error)) {
        raise_place({digits.span.line, 0, digits.span.line, 0}, error, DiagnosticKind::SyntaxError);
        return nullptr;
    }
    Piece* result = arena_.make<Piece>();
    result->kind = E::Constant;
    result->what = value.what;
    result->span = digits.span;
    return result;
}

/// Whether a token's text has a value; raises if not.
bool ErrorRules::check_text(const Token& token, bool is_fstring_text, bool is_raw) {
    const std::string_view text =
        std::string_view(source_.text()).substr(token.start, token.end - token.start);
    const StringValue value =
        is_fstring_text ? read_fstring_text(text, is_raw, arena_) : read_string(text, arena_);
    if (value.error.empty()) return ok();
    if (value.error_is_about_token) {
        Piece place;
        place.span = token.span;
        raise_at(&place, value.error);
    } else {
        raise_token(value.is_unsupported ? token : last_fetched(), value.error,
                    value.is_unsupported ? DiagnosticKind::Unsupported : DiagnosticKind::SyntaxError);
    }
    return false;
}

P ErrorRules::strings() {
    return memo(Rule::Strings, [this]() -> P {
        const std::int32_t m = mark_;
        bool has_bytes = false;
        bool has_text = false;
        bool has_fstring = false;
        if (!some([&]() {
                if (fstring()) {
                    has_fstring = true;
                    return true;
                }
                if (!ok() || !token(K::String)) return false;
                const Token& literal = tokens_[static_cast<std::size_t>(mark_) - 1];
                if (!check_text(literal, false, false)) return false;
                const std::string_view text = std::string_view(source_.text()).substr(literal.start, 3);
                const std::size_t quote = text.find_first_of("'\"");
                const bool is_bytes = text.substr(0, quote).find_first_of("bB") != std::string_view::npos;
                (is_bytes ? has_bytes : has_text) = true;
                return true;
            })) {
            return nullptr;
        }
        if (has_bytes && (has_text || has_fstring)) return raise("cannot mix bytes and nonbytes literals");
        Piece* result = arena_.make<Piece>();
        result->kind = has_fstring ? E::JoinedStr : E::Constant;
        result->what = ConstantKind::Str;
        result->span = span_from(m);
        return result;
    });
}

P ErrorRules::fstring() {
    const std::int32_t m = mark_;
    if (!token(K::FStringStart)) return back(m);
    std::vector<const Token*> texts;
    many([&]() {
        if (fstring_replacement_field()) return true;
        if (!ok() || !token(K::FStringMiddle)) return false;
        texts.push_back(&tokens_[static_cast<std::size_t>(mark_) - 1]);
        return true;
    });
    if (!ok() || !token(K::FStringEnd)) return back(m);
    const Token& start = tokens_[static_cast<std::size_t>(m)];
    const std::string_view prefix =
        std::string_view(source_.text()).substr(start.start, start.end - start.start);
    const bool is_raw = prefix.find_first_of("rR") != std::string_view::npos;
    for (const Token* text : texts) {
        if (!check_text(*text, true, is_raw)) return nullptr;
    }
    return done(m);
}

P ErrorRules::fstring_replacement_field() {
    const std::int32_t m = mark_;
    const auto format = [this]() {
        return token(K::Colon) && many([this]() { return fstring_format_spec(); });
    };
    if (token(K::LeftBrace) && annotated_rhs() && maybe([this]() { return token(K::Equal); })) {
        if (maybe([this]() { return fstring_conversion(); }) && maybe(format) && token(K::RightBrace))
            return done(m);
    }
    mark_ = m;
    return with_invalid_ && ok() ? invalid_fstring_replacement_field() : nullptr;
}

bool ErrorRules::fstring_conversion() {
    P mark = token(K::Exclamation);
    P letter = mark ? name() : nullptr;
    if (!letter) return false;
    if (mark->span.line != letter->span.line || mark->span.end_col != letter->span.col) {
        raise_range(mark, letter, "f-string: conversion type must come right after the exclamation mark");
        return false;
    }
    if (letter->text != "s" && letter->text != "r" && letter->text != "a") {
        raise_at(letter, "f-string: invalid conversion character '" + std::string(letter->text) +
                             "': expected 's', 'r', or 'a'");
        return false;
    }
    return true;
}

P ErrorRules::fstring_format_spec() {
    const std::int32_t m = mark_;
    if (token(K::FStringMiddle)) {
        return check_text(tokens_[static_cast<std::size_t>(m)], true, false) ? done(m) : nullptr;
    }
    return ok() ? fstring_replacement_field() : nullptr;
}

P ErrorRules::invalid_fstring_replacement_field() {
    const std::int32_t m = mark_;
    const K needs_expression[] = {K::Equal, K::Exclamation, K::Colon, K::RightBrace};
    const char* const texts[] = {"=", "!", ":", "}"};
    for (std::size_t i = 0; i < 4; ++i) {
        mark_ = m;
        P a = nullptr;
        if (token(K::LeftBrace) && (a = token(needs_expression[i]))) {
            return raise_at(a, std::string("f-string: valid expression required before '") + texts[i] + "'");
        }
    }
    mark_ = m;
    if (token(K::LeftBrace) && not_ahead([this]() { return annotated_rhs(); })) {
        return raise_here("f-string: expecting a valid expression after '{'");
    }
    mark_ = m;
    if (token(K::LeftBrace) && annotated_rhs() &&
        !at_any({K::Equal, K::Exclamation, K::Colon, K::RightBrace}) && ok()) {
        return raise_here("f-string: expecting '=', or '!', or ':', or '}'");
    }
    mark_ = m;
    if (token(K::LeftBrace) && annotated_rhs() && token(K::Equal) &&
        !at_any({K::Exclamation, K::Colon, K::RightBrace}) && ok()) {
        return raise_here("f-string: expecting '!', or ':', or '}'");
    }
    mark_ = m;
    const auto head = [this]() {
        return token(K::LeftBrace) && annotated_rhs() && maybe([this]() { return token(K::Equal); });
    };
    if (head() && token(K::Exclamation)) {
        if (at_any({K::Colon, K::RightBrace})) return raise_here("f-string: missing conversion character");
        if (ok() && !at(K::Name) && ok()) return raise_here("f-string: invalid conversion character");
    }
    mark_ = m;
    const auto whole_head = [&]() {
        return head() && maybe([this]() { return token(K::Exclamation) && name(); });
    };
    if (whole_head() && !at_any({K::Colon, K::RightBrace}) && ok()) {
        return raise_here("f-string: expecting ':' or '}'");
    }
    mark_ = m;
    if (whole_head() && token(K::Colon) && many([this]() { return fstring_format_spec(); }) &&
        !at(K::RightBrace) && ok()) {
        return raise_here("f-string: expecting '}', or format specs");
    }
    mark_ = m;
    if (whole_head() && !at(K::RightBrace) && ok()) return raise_here("f-string: expecting '}'");
    return back(m);
}

}  // namespace syntax
