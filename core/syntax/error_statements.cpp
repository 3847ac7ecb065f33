// The error grammar: statements that fit on a line.
#include <algorithm>

#include "core/syntax/error_rules.h"

namespace syntax {

using P = const Piece*;

P ErrorRules::file() {
    maybe([this]() { return statements(); });
    return ok() ? token(K::EndMarker) : nullptr;
}

P ErrorRules::eval() {
    if (expressions() == nullptr) return nullptr;
    while (token(K::Newline) != nullptr) {
    }
    return ok() ? token(K::EndMarker) : nullptr;
}

bool ErrorRules::statements() {
    return some([this]() -> P {
        if (P found = compound_stmt()) {
            if (!found->flag) last_statement_ = std::max(last_statement_, found->span.line);
            return found;
        }
        return ok() ? simple_stmts() : nullptr;
    });
}

P ErrorRules::simple_stmts() {
    const std::int32_t m = mark_;
    if (simple_stmt() && !at(K::Semicolon) && token(K::Newline)) return done(m);
    mark_ = m;
    if (separated(K::Semicolon, [this]() { return simple_stmt(); }) &&
        maybe([this]() { return token(K::Semicolon); }) && token(K::Newline)) {
        return done(m);
    }
    return back(m);
}

P ErrorRules::name_list() {
    const std::int32_t m = mark_;
    ++mark_;
    return list([this]() { return name(); }) ? done(m) : back(m);
}

P ErrorRules::simple_stmt() {
    return memo(Rule::SimpleStmt, [this]() -> P {
        const std::int32_t m = mark_;
        if (P found = assignment()) return found;
        if (ahead([this]() { return word("type"); })) {
            if (P found = type_alias()) return found;
        }
        if (P found = star_expressions()) return found;
        if (!fetch()) return nullptr;
        switch (tokens_[static_cast<std::size_t>(m)].kind) {
            case K::Return:
                ++mark_;
                return maybe([this]() { return star_expressions(); }) ? done(m) : back(m);
            case K::Import:
            case K::From: return import_stmt();
            case K::Raise:
                ++mark_;
                if (expression() && maybe([this]() { return token(K::From) && expression(); }))
                    return done(m);
                mark_ = m + 1;
                return ok() ? done(m) : back(m);
            case K::Pass:
            case K::Break:
            case K::Continue: ++mark_; return done(m);
            case K::Del: return del_stmt();
            case K::Yield: return yield_expr();
            case K::Assert:
                ++mark_;
                if (expression() && maybe([this]() { return token(K::Comma) && expression(); }))
                    return done(m);
                return back(m);
            case K::Global:
            case K::Nonlocal: return name_list();
            default: return nullptr;
        }
    });
}

P ErrorRules::annotated_rhs() {
    if (P found = yield_expr()) return found;
    return star_expressions();
}

P ErrorRules::assignment() {
    const std::int32_t m = mark_;
    const auto value = [this]() { return token(K::Equal) && annotated_rhs(); };
    if (name() && token(K::Colon) && expression() && maybe(value)) return done(m);
    mark_ = m;
    bool is_target = token(K::LeftParen) && single_target() && token(K::RightParen);
    if (!is_target) {
        mark_ = m;
        is_target = single_subscript_attribute_target() != nullptr;
    }
    if (is_target && token(K::Colon) && expression() && maybe(value)) return done(m);
    mark_ = m;
    // The token after the value is looked at twice there: for `=`, and for a type comment.
    if (some([this]() { return star_targets() && token(K::Equal); }) && annotated_rhs() && !at(K::Equal) &&
        ok()) {
        return done(m);
    }
    mark_ = m;
    if (single_target() &&
        token_in({K::PlusEqual, K::MinusEqual, K::StarEqual, K::AtEqual, K::SlashEqual, K::PercentEqual,
                  K::AmpersandEqual, K::VerticalBarEqual, K::CaretEqual, K::LeftShiftEqual,
                  K::RightShiftEqual, K::DoubleStarEqual, K::DoubleSlashEqual})) {
        return annotated_rhs() ? done(m) : back(m);
    }
    mark_ = m;
    return with_invalid_ && ok() ? invalid_assignment() : nullptr;
}

P ErrorRules::invalid_ann_assign_target() {
    const std::int32_t m = mark_;
    if (P found = list_display()) return found;
    if (P found = tuple()) return found;
    if (token(K::LeftParen)) {
        P inner = invalid_ann_assign_target();
        if (inner && token(K::RightParen)) return inner;
    }
    return back(m);
}

P ErrorRules::invalid_assignment() {
    const std::int32_t m = mark_;
    P a = invalid_ann_assign_target();
    if (a && token(K::Colon) && expression()) {
        return raise_at(a, "only single target (not " + name_of(a) + ") can be annotated");
    }
    mark_ = m;
    a = star_named_expression();
    if (a && token(K::Comma)) {
        std::vector<P> items;
        if (many([&]() { return star_named_expressions(items); }) && token(K::Colon) && expression()) {
            return raise_at(a, "only single target (not tuple) can be annotated");
        }
    }
    mark_ = m;
    a = expression();
    if (a && token(K::Colon) && expression()) return raise_at(a, "illegal target for annotation");
    mark_ = m;
    const auto target = [this]() { return star_targets() && token(K::Equal); };
    if (many(target) && (a = star_expressions()) && token(K::Equal)) {
        raise_target(Targets::Star, a);
        if (!ok()) return nullptr;
    }
    mark_ = m;
    if (many(target) && (a = yield_expr()) && token(K::Equal)) {
        return raise_at(a, "assignment to yield expression not possible");
    }
    mark_ = m;
    a = star_expressions();
    if (a &&
        token_in({K::PlusEqual, K::MinusEqual, K::StarEqual, K::AtEqual, K::SlashEqual, K::PercentEqual,
                  K::AmpersandEqual, K::VerticalBarEqual, K::CaretEqual, K::LeftShiftEqual,
                  K::RightShiftEqual, K::DoubleStarEqual, K::DoubleSlashEqual}) &&
        annotated_rhs()) {
        return raise_at(a, "'" + name_of(a) + "' is an illegal expression for augmented assignment");
    }
    return back(m);
}

P ErrorRules::del_stmt() {
    const std::int32_t m = mark_;
    if (token(K::Del) && del_targets() && at_any({K::Semicolon, K::Newline})) return done(m);
    mark_ = m;
    if (with_invalid_ && token(K::Del)) {
        if (P a = star_expressions()) raise_target(Targets::Del, a);
    }
    return back(m);
}

P ErrorRules::type_alias() {
    const std::int32_t m = mark_;
    if (word("type") && name() && maybe([this]() { return type_params(); }) && token(K::Equal) &&
        expression()) {
        return done(m);
    }
    return back(m);
}

P ErrorRules::dotted_name() {
    return memo(Rule::DottedName, [this]() -> P {
        const std::int32_t m = mark_;
        if (!name()) return nullptr;
        many([this]() { return token(K::Dot) && name(); });
        return ok() ? done(m) : nullptr;
    });
}

P ErrorRules::import_stmt() {
    return memo(Rule::ImportStmt, [this]() -> P {
        const std::int32_t m = mark_;
        if (with_invalid_) {
            P a = token(K::Import);
            if (a && list([this]() { return dotted_name(); }) && token(K::From) && dotted_name()) {
                return raise_from(a, "Did you mean to use 'from ... import ...' instead?");
            }
            mark_ = m;
            if (token(K::Import)) {
                if (P newline = token(K::Newline)) {
                    return raise_from(newline, "Expected one or more names after 'import'");
                }
            }
            mark_ = m;
        }
        if (token(K::Import) && list([this]() { return dotted_as_name(); })) return done(m);
        mark_ = m;
        const auto dot = [this]() { return token_in({K::Dot, K::Ellipsis}); };
        if (token(K::From) && many(dot) && dotted_name() && token(K::Import) && import_from_targets())
            return done(m);
        mark_ = m;
        if (token(K::From) && some(dot) && token(K::Import) && import_from_targets()) return done(m);
        return back(m);
    });
}

P ErrorRules::import_from_targets() {
    const std::int32_t m = mark_;
    const auto names = [this]() { return list([this]() { return import_from_as_name(); }); };
    if (token(K::LeftParen) && names() && maybe([this]() { return token(K::Comma); }) &&
        token(K::RightParen)) {
        return done(m);
    }
    mark_ = m;
    if (names() && !at(K::Comma) && ok()) return done(m);
    mark_ = m;
    if (token(K::Star)) return done(m);
    if (with_invalid_) {
        if (names() && token(K::Comma) && token(K::Newline)) {
            return raise("trailing comma not allowed without surrounding parentheses");
        }
        mark_ = m;
        if (P newline = token(K::Newline))
            return raise_from(newline, "Expected one or more names after 'import'");
    }
    return back(m);
}

P ErrorRules::import_from_as_name() {
    const std::int32_t m = mark_;
    const auto plain_end = [this]() {
        return name() && token_in({K::Comma, K::RightParen, K::Semicolon, K::Newline});
    };
    if (with_invalid_ && name() && token(K::As) && not_ahead(plain_end)) {
        if (P a = expression()) return raise_at(a, "cannot use " + name_of(a) + " as import target");
    }
    mark_ = m;
    if (name() && maybe([this]() { return token(K::As) && name(); })) return done(m);
    return back(m);
}

P ErrorRules::dotted_as_name() {
    const std::int32_t m = mark_;
    const auto plain_end = [this]() {
        return name() && token_in({K::Comma, K::RightParen, K::Semicolon, K::Newline});
    };
    if (with_invalid_ && dotted_name() && token(K::As) && not_ahead(plain_end)) {
        if (P a = expression()) return raise_at(a, "cannot use " + name_of(a) + " as import target");
    }
    mark_ = m;
    if (dotted_name() && maybe([this]() { return token(K::As) && name(); })) return done(m);
    return back(m);
}

}  // namespace syntax
