// The error grammar: the parameters of functions and lambdas, whose rules differ in what ends them.
#include "core/syntax/error_rules.h"

namespace syntax {

using P = const Piece*;

P ErrorRules::params(Style style) {
    if (with_invalid_) invalid_parameters(style);
    const std::int32_t m = mark_;
    return ok() && parameters(style) ? done(m) : back(m);
}

bool ErrorRules::parameters(Style style) {
    const std::int32_t m = mark_;
    const auto plain = [&]() { return param_no_default(style); };
    const auto with_default = [&]() { return param_with_default(style); };
    const auto star = [&]() { return maybe([&]() { return star_etc(style); }); };
    if (slash_no_default(style) && many(plain) && many(with_default) && star()) return true;
    mark_ = m;
    if (slash_with_default(style) && many(with_default) && star()) return true;
    mark_ = m;
    if (some(plain) && many(with_default) && star()) return true;
    mark_ = m;
    if (some(with_default) && star()) return true;
    mark_ = m;
    return star_etc(style) != nullptr;
}

P ErrorRules::slash_no_default(Style style) {
    const std::int32_t m = mark_;
    if (some([&]() { return param_no_default(style); }) && token(K::Slash)) {
        if (token(K::Comma) || at(style == Style::Lambda ? K::Colon : K::RightParen)) return done(m);
    }
    return back(m);
}

P ErrorRules::slash_with_default(Style style) {
    const std::int32_t m = mark_;
    if (many([&]() { return param_no_default(style); }) &&
        some([&]() { return param_with_default(style); }) && token(K::Slash)) {
        if (token(K::Comma) || at(style == Style::Lambda ? K::Colon : K::RightParen)) return done(m);
    }
    return back(m);
}

/// The comma after a parameter, or what closes the list.
bool ErrorRules::param_end(Style style) {
    if (token(K::Comma)) {
        // A type comment could follow.
        return style == Style::Lambda || fetch();
    }
    return at(style == Style::Lambda ? K::Colon : K::RightParen);
}

P ErrorRules::param(Style style) {
    const std::int32_t m = mark_;
    if (!name()) return back(m);
    if (style == Style::Function && !maybe([this]() { return token(K::Colon) && expression(); }))
        return back(m);
    return done(m);
}

/// The default, or null; a missing one is an error that CPython knows.
P ErrorRules::default_value() {
    const std::int32_t m = mark_;
    if (token(K::Equal) && expression()) return done(m);
    mark_ = m;
    if (with_invalid_) {
        P a = token(K::Equal);
        if (a && at_any({K::RightParen, K::Comma})) return raise_at(a, "expected default value expression");
    }
    return back(m);
}

P ErrorRules::param_no_default(Style style) {
    const std::int32_t m = mark_;
    P a = param(style);
    return a && param_end(style) ? a : back(m);
}

P ErrorRules::param_with_default(Style style) {
    const std::int32_t m = mark_;
    return param(style) && default_value() && param_end(style) ? done(m) : back(m);
}

P ErrorRules::param_maybe_default(Style style) {
    const std::int32_t m = mark_;
    return param(style) && maybe([this]() { return default_value(); }) && param_end(style) ? done(m)
                                                                                           : back(m);
}

P ErrorRules::star_etc(Style style) {
    const std::int32_t m = mark_;
    if (with_invalid_) {
        invalid_star_etc(style);
        if (!ok()) return nullptr;
    }
    const auto more = [&]() { return param_maybe_default(style); };
    const auto rest = [&]() { return maybe([&]() { return kwds(style); }); };
    if (token(K::Star) && param_no_default(style) && many(more) && rest()) return done(m);
    mark_ = m;
    if (style == Style::Function) {
        if (token(K::Star) && name() && token(K::Colon) && star_expression() && param_end(style) &&
            many(more) && rest()) {
            return done(m);
        }
        mark_ = m;
    }
    if (token(K::Star) && token(K::Comma) && some(more) && rest()) return done(m);
    mark_ = m;
    return kwds(style);
}

P ErrorRules::kwds(Style style) {
    const std::int32_t m = mark_;
    if (with_invalid_) {
        invalid_kwds(style);
        if (!ok()) return nullptr;
    }
    return token(K::DoubleStar) && param_no_default(style) ? done(m) : back(m);
}

P ErrorRules::invalid_parameters(Style style) {
    const std::int32_t m = mark_;
    const auto plain = [&]() { return param_no_default(style); };
    const auto any = [&]() { return param_maybe_default(style); };
    const auto slash = [&]() -> P {
        if (P found = slash_no_default(style)) return found;
        return slash_with_default(style);
    };
    P a = token(K::Slash);
    if (a && token(K::Comma)) return raise_at(a, "at least one argument must precede /");
    mark_ = m;
    if (slash() && many(any) && (a = token(K::Slash))) return raise_at(a, "/ may appear only once");
    mark_ = m;
    const auto helper = [&]() {
        return slash_with_default(style) || (ok() && some([&]() { return param_with_default(style); }));
    };
    if (maybe([&]() { return slash_no_default(style); }) && many(plain) && helper() && (a = plain())) {
        return raise_at(a, "parameter without a default follows parameter with a default");
    }
    mark_ = m;
    P b = nullptr;
    const auto bracketed = [&]() {
        if (style == Style::Lambda) return list([&]() { return param(style); });
        return some(plain);
    };
    if (many(plain) && (a = token(K::LeftParen)) && bracketed() &&
        maybe([this]() { return token(K::Comma); }) && (b = token(K::RightParen))) {
        return raise_range(a, b,
                           style == Style::Lambda ? "Lambda expression parameters cannot be parenthesized"
                                                  : "Function parameters cannot be parenthesized");
    }
    mark_ = m;
    if (maybe(slash) && many(any) && token(K::Star) && (token(K::Comma) || plain()) && many(any) &&
        (a = token(K::Slash))) {
        return raise_at(a, "/ must be ahead of *");
    }
    mark_ = m;
    if (some(any) && token(K::Slash) && (a = token(K::Star))) {
        return raise_at(a, "expected comma between / and *");
    }
    return back(m);
}

P ErrorRules::invalid_star_etc(Style style) {
    const std::int32_t m = mark_;
    const K close = style == Style::Lambda ? K::Colon : K::RightParen;
    P a = token(K::Star);
    if (a && (token(close) || (token(K::Comma) && token_in({close, K::DoubleStar})))) {
        const char* const message = "named arguments must follow bare *";
        return style == Style::Lambda ? raise(message) : raise_at(a, message);
    }
    mark_ = m;
    if (token(K::Star) && param(style) && (a = token(K::Equal))) {
        return raise_at(a, "var-positional argument cannot have default value");
    }
    mark_ = m;
    const auto plain_or_comma = [&]() { return param_no_default(style) || (ok() && token(K::Comma)); };
    if (token(K::Star) && plain_or_comma() && many([&]() { return param_maybe_default(style); }) &&
        (a = token(K::Star)) && plain_or_comma()) {
        return raise_at(a, "* argument may appear only once");
    }
    return back(m);
}

P ErrorRules::invalid_kwds(Style style) {
    const std::int32_t m = mark_;
    P a = nullptr;
    if (token(K::DoubleStar) && param(style) && (a = token(K::Equal))) {
        return raise_at(a, "var-keyword argument cannot have default value");
    }
    mark_ = m;
    if (token(K::DoubleStar) && param(style) && token(K::Comma) && (a = param(style))) {
        return raise_at(a, "arguments cannot follow var-keyword argument");
    }
    mark_ = m;
    if (token(K::DoubleStar) && param(style) && token(K::Comma) &&
        (a = token_in({K::Star, K::DoubleStar, K::Slash}))) {
        return raise_at(a, "arguments cannot follow var-keyword argument");
    }
    return back(m);
}

P ErrorRules::lambdef() {
    const std::int32_t m = mark_;
    if (token(K::Lambda) && maybe([this]() { return params(Style::Lambda); }) && token(K::Colon) &&
        expression()) {
        return piece(E::Lambda, m);
    }
    return back(m);
}

}  // namespace syntax
