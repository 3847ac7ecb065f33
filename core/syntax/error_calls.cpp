// The error grammar: the arguments of calls.
#include "core/syntax/error_rules.h"

namespace syntax {

using P = const Piece*;

P ErrorRules::arguments() {
    return memo(Rule::Arguments, [this]() -> P {
        const std::int32_t m = mark_;
        P a = args();
        if (a && maybe([this]() { return token(K::Comma); }) && at(K::RightParen)) return a;
        mark_ = m;
        return with_invalid_ && ok() ? invalid_arguments() : nullptr;
    });
}

/// A positional argument that is no star: not the name of a keyword argument.
P ErrorRules::positional_argument() {
    const std::int32_t m = mark_;
    P a = starred_expression();
    if (a || !ok()) return a;
    a = assignment_expression();
    if (!a && ok()) {
        a = expression();
        if (a && at(K::ColonEqual)) a = nullptr;
    }
    if (a && ok() && !at(K::Equal) && ok()) return a;
    return back(m);
}

P ErrorRules::args() {
    const std::int32_t m = mark_;
    std::vector<P> items;
    bool has_double_star = false;
    if (list([&]() {
            P a = positional_argument();
            if (a) items.push_back(a);
            return a != nullptr;
        })) {
        std::vector<P> starred;
        if (maybe([&]() { return token(K::Comma) && kwargs(starred, has_double_star); })) {
            items.insert(items.end(), starred.begin(), starred.end());
            return piece(E::Call, m, items, has_double_star);
        }
    }
    mark_ = m;
    items.clear();
    if (ok() && kwargs(items, has_double_star)) return piece(E::Call, m, items, has_double_star);
    return back(m);
}

bool ErrorRules::kwargs(std::vector<P>& starred, bool& has_double_star) {
    const std::int32_t m = mark_;
    const auto single = [&]() {
        P a = kwarg_or_starred();
        if (a && a->kind == E::Starred) starred.push_back(a);
        return a != nullptr;
    };
    const auto twice = [&]() {
        P a = kwarg_or_double_starred();
        if (a && a->flag) has_double_star = true;
        return a != nullptr;
    };
    if (list(single) && token(K::Comma) && list(twice)) return true;
    mark_ = m;
    starred.clear();
    if (ok() && list(single)) return true;
    mark_ = m;
    starred.clear();
    return ok() && list(twice);
}

P ErrorRules::starred_expression() {
    const std::int32_t m = mark_;
    if (with_invalid_) {
        P a = token(K::Star);
        P b = nullptr;
        if (a && expression() && token(K::Equal) && (b = expression())) {
            return raise_range(a, b, "cannot assign to iterable argument unpacking");
        }
        mark_ = m;
    }
    if (token(K::Star)) {
        if (P value = expression()) return piece(E::Starred, m, {value});
    }
    mark_ = m;
    if (with_invalid_ && token(K::Star)) return raise("Invalid star expression");
    return back(m);
}

P ErrorRules::kwarg_or_starred() {
    const std::int32_t m = mark_;
    if (with_invalid_) {
        invalid_kwarg();
        if (!ok()) return nullptr;
    }
    if (name() && token(K::Equal) && expression()) return done(m);
    mark_ = m;
    return starred_expression();
}

P ErrorRules::kwarg_or_double_starred() {
    const std::int32_t m = mark_;
    if (with_invalid_) {
        invalid_kwarg();
        if (!ok()) return nullptr;
    }
    if (name() && token(K::Equal) && expression()) return done(m);
    mark_ = m;
    if (token(K::DoubleStar) && expression()) return piece(E::Name, m, {}, true);
    return back(m);
}

P ErrorRules::invalid_kwarg() {
    const std::int32_t m = mark_;
    P a = token_in({K::True, K::False, K::None});
    P b = nullptr;
    if (a && (b = token(K::Equal))) {
        const Token& word = tokens_[static_cast<std::size_t>(m)];
        return raise_range(a, b,
                           "cannot assign to " + source_.text().substr(word.start, word.end - word.start));
    }
    mark_ = m;
    if ((a = name()) && (b = token(K::Equal)) && expression() && for_if_clauses()) {
        return raise_range(a, b, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }
    mark_ = m;
    if (not_ahead([this]() { return name() && token(K::Equal); }) && (a = expression()) &&
        (b = token(K::Equal))) {
        return raise_range(a, b, "expression cannot contain assignment, perhaps you meant \"==\"?");
    }
    mark_ = m;
    if ((a = token(K::DoubleStar)) && expression() && token(K::Equal) && (b = expression())) {
        return raise_range(a, b, "cannot assign to keyword argument unpacking");
    }
    return back(m);
}

P ErrorRules::invalid_arguments() {
    const std::int32_t m = mark_;
    std::vector<P> ignored;
    bool has_double_star = false;
    const auto keywords = [&]() { return kwargs(ignored, has_double_star); };
    const auto positional_and_keywords = [&]() {
        return list([this]() { return positional_argument(); }) && token(K::Comma) && keywords();
    };
    const auto any_keywords = [&]() {
        if (positional_and_keywords()) return true;
        mark_ = m;
        return ok() && keywords();
    };
    P a = nullptr;
    P b = nullptr;
    if (any_keywords() && (a = token(K::Comma)) &&
        list([this]() { return starred_expression() && !at(K::Equal) && ok(); })) {
        return raise_from(a, "iterable argument unpacking follows keyword argument unpacking");
    }
    mark_ = m;
    const auto parenthesize = [this](P from, P clauses) {
        return raise_range(from, clauses->items.back()->items[0],
                           "Generator expression must be parenthesized");
    };
    if ((a = expression()) && (b = for_if_clauses()) && token(K::Comma) && maybe([this]() {
            const std::int32_t start = mark_;
            if (args()) return true;
            mark_ = start;
            return expression() && for_if_clauses();
        })) {
        return parenthesize(a, b);
    }
    mark_ = m;
    if ((a = name()) && (b = token(K::Equal)) && expression() && for_if_clauses()) {
        return raise_range(a, b, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }
    mark_ = m;
    if (maybe([this]() { return args() && token(K::Comma); }) && (a = name()) && (b = token(K::Equal)) &&
        at_any({K::Comma, K::RightParen})) {
        return raise_range(a, b, "expected argument value expression");
    }
    mark_ = m;
    if ((a = args()) && (b = for_if_clauses()) && a->items.size() > 1)
        return parenthesize(a->items.back(), b);
    mark_ = m;
    if (args() && token(K::Comma) && (a = expression()) && (b = for_if_clauses())) return parenthesize(a, b);
    mark_ = m;
    if ((a = args()) && token(K::Comma) && args()) {
        return raise(a->flag ? "positional argument follows keyword argument unpacking"
                             : "positional argument follows keyword argument");
    }
    return back(m);
}

}  // namespace syntax
