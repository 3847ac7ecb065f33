// The error grammar: names, literals, brackets, and what follows them.
#include "core/syntax/error_rules.h"

namespace syntax {

using P = const Piece*;

P ErrorRules::name() {
    const std::int32_t m = mark_;
    if (!token(K::Name)) return nullptr;
    const Token& word = tokens_[static_cast<std::size_t>(m)];
    Piece* result = arena_.make<Piece>();
    result->kind = E::Name;
    result->span = word.span;
    result->text = std::string_view(source_.text()).substr(word.start, word.end - word.start);
    return result;
}

P ErrorRules::primary() {
    return memo(Rule::Primary, [this]() -> P {
        const std::int32_t m = mark_;
        P found = atom();
        if (!found) return nullptr;
        many([&]() {
            const std::int32_t start = mark_;
            E kind = E::Attribute;
            bool matches = token(K::Dot) && name();
            if (!matches) {
                mark_ = start;
                kind = E::Call;
                matches = ok() && genexp();
            }
            if (!matches) {
                mark_ = start;
                matches =
                    token(K::LeftParen) && maybe([this]() { return arguments(); }) && token(K::RightParen);
            }
            if (!matches) {
                mark_ = start;
                kind = E::Subscript;
                matches = token(K::LeftBracket) && slices() && token(K::RightBracket);
            }
            if (matches) found = piece(kind, m);
            return matches;
        });
        return ok() ? found : nullptr;
    });
}

P ErrorRules::slices() {
    return memo(Rule::Slices, [this]() -> P {
        const std::int32_t m = mark_;
        P one = slice();
        if (one && !at(K::Comma) && ok()) return one;
        mark_ = m;
        const auto element = [this]() { return slice() || (ok() && starred_expression()); };
        if (ok() && list(element) && maybe([this]() { return token(K::Comma); })) return piece(E::Tuple, m);
        return nullptr;
    });
}

P ErrorRules::slice() {
    const std::int32_t m = mark_;
    const auto part = [this]() { return maybe([this]() { return expression(); }); };
    if (part() && token(K::Colon) && part() && maybe([&]() { return token(K::Colon) && part(); })) {
        return piece(E::Slice, m);
    }
    mark_ = m;
    return ok() ? named_expression() : nullptr;
}

P ErrorRules::atom() {
    return memo(Rule::Atom, [this]() -> P {
        if (!fetch()) return nullptr;
        const std::int32_t m = mark_;
        P found = nullptr;
        const auto constant = [&](ConstantKind what) -> P {
            ++mark_;
            Piece* result = arena_.make<Piece>();
            result->kind = E::Constant;
            result->what = what;
            result->span = span_from(m);
            return result;
        };
        switch (tokens_[static_cast<std::size_t>(m)].kind) {
            case K::Name: return name();
            case K::True: return constant(ConstantKind::True);
            case K::False: return constant(ConstantKind::False);
            case K::None: return constant(ConstantKind::None);
            case K::Ellipsis: return constant(ConstantKind::Ellipsis);
            case K::String:
            case K::FStringStart: return strings();
            case K::Number: return number();
            case K::LeftParen:
                found = tuple();
                if (!found && ok()) found = group();
                return found || !ok() ? found : genexp();
            case K::LeftBracket: found = list_display(); return found || !ok() ? found : listcomp();
            case K::LeftBrace:
                found = dict();
                if (!found && ok()) found = set_display();
                if (!found && ok()) found = dictcomp();
                return found || !ok() ? found : setcomp();
            default: return nullptr;
        }
    });
}

P ErrorRules::group() {
    return memo(Rule::Group, [this]() -> P {
        const std::int32_t m = mark_;
        if (token(K::LeftParen)) {
            P inner = yield_expr();
            if (!inner && ok()) inner = named_expression();
            if (inner && token(K::RightParen)) return inner;
        }
        mark_ = m;
        if (with_invalid_) {
            P a = nullptr;
            if (token(K::LeftParen) && (a = starred_expression()) && token(K::RightParen)) {
                return raise_at(a, "cannot use starred expression here");
            }
            mark_ = m;
            if (token(K::LeftParen) && (a = token(K::DoubleStar)) && expression() && token(K::RightParen)) {
                return raise_at(a, "cannot use double starred expression here");
            }
        }
        return back(m);
    });
}

P ErrorRules::tuple() {
    const std::int32_t m = mark_;
    std::vector<P> items;
    const auto elements = [&]() {
        P one = star_named_expression();
        if (!one || !token(K::Comma)) return false;
        items.push_back(one);
        return maybe([&]() { return star_named_expressions(items); });
    };
    if (token(K::LeftParen) && maybe(elements) && token(K::RightParen)) return piece(E::Tuple, m, items);
    return back(m);
}

P ErrorRules::list_display() {
    const std::int32_t m = mark_;
    std::vector<P> items;
    if (token(K::LeftBracket) && maybe([&]() { return star_named_expressions(items); }) &&
        token(K::RightBracket)) {
        return piece(E::List, m, items);
    }
    return back(m);
}

P ErrorRules::set_display() {
    const std::int32_t m = mark_;
    std::vector<P> items;
    if (token(K::LeftBrace) && star_named_expressions(items) && token(K::RightBrace)) return piece(E::Set, m);
    return back(m);
}

P ErrorRules::dict() {
    const std::int32_t m = mark_;
    const auto pairs = [this]() {
        return list([this]() { return double_starred_kvpair(); }) &&
               maybe([this]() { return token(K::Comma); });
    };
    if (token(K::LeftBrace) && maybe(pairs) && token(K::RightBrace)) return piece(E::Dict, m);
    mark_ = m;
    // CPython looks for this in both readings, because the rule is not alone in its alternative.
    if (token(K::LeftBrace)) invalid_double_starred_kvpairs();
    return back(m);
}

P ErrorRules::double_starred_kvpair() {
    const std::int32_t m = mark_;
    if (token(K::DoubleStar) && bitwise_or()) return done(m);
    mark_ = m;
    return ok() ? kvpair() : nullptr;
}

P ErrorRules::kvpair() {
    const std::int32_t m = mark_;
    return expression() && token(K::Colon) && expression() ? done(m) : back(m);
}

P ErrorRules::invalid_double_starred_kvpairs() {
    const std::int32_t m = mark_;
    if (list([this]() { return double_starred_kvpair(); }) && token(K::Comma)) {
        invalid_kvpair();
        if (!ok()) return nullptr;
    }
    mark_ = m;
    P a = nullptr;
    if (expression() && token(K::Colon) && (a = token(K::Star)) && bitwise_or()) {
        return raise_from(a, "cannot use a starred expression in a dictionary value");
    }
    mark_ = m;
    if (expression() && (a = token(K::Colon)) && at_any({K::RightBrace, K::Comma})) {
        return raise_at(a, "expression expected after dictionary key and ':'");
    }
    return back(m);
}

P ErrorRules::invalid_kvpair() {
    const std::int32_t m = mark_;
    P a = expression();
    if (a && !at(K::Colon) && ok()) {
        raise_place({a->span.line, a->span.end_col, a->span.end_line, 0}, "':' expected after dictionary key",
                    DiagnosticKind::SyntaxError);
        return nullptr;
    }
    mark_ = m;
    if (expression() && token(K::Colon) && (a = token(K::Star)) && bitwise_or()) {
        return raise_from(a, "cannot use a starred expression in a dictionary value");
    }
    mark_ = m;
    if (expression() && (a = token(K::Colon)) && at_any({K::RightBrace, K::Comma})) {
        return raise_at(a, "expression expected after dictionary key and ':'");
    }
    return back(m);
}

P ErrorRules::listcomp() {
    const std::int32_t m = mark_;
    if (token(K::LeftBracket) && named_expression() && for_if_clauses() && token(K::RightBracket)) {
        return piece(E::ListComp, m);
    }
    mark_ = m;
    return with_invalid_ && ok() ? invalid_comprehension() : nullptr;
}

P ErrorRules::setcomp() {
    const std::int32_t m = mark_;
    if (token(K::LeftBrace) && named_expression() && for_if_clauses() && token(K::RightBrace)) {
        return piece(E::SetComp, m);
    }
    mark_ = m;
    return with_invalid_ && ok() ? invalid_comprehension() : nullptr;
}

P ErrorRules::genexp() {
    return memo(Rule::Genexp, [this]() -> P {
        const std::int32_t m = mark_;
        if (token(K::LeftParen)) {
            P element = assignment_expression();
            if (!element && ok()) {
                element = expression();
                if (element && at(K::ColonEqual)) element = nullptr;
            }
            if (element && ok() && for_if_clauses() && token(K::RightParen)) return piece(E::GeneratorExp, m);
        }
        mark_ = m;
        return with_invalid_ && ok() ? invalid_comprehension() : nullptr;
    });
}

P ErrorRules::dictcomp() {
    const std::int32_t m = mark_;
    if (token(K::LeftBrace) && kvpair() && for_if_clauses() && token(K::RightBrace))
        return piece(E::DictComp, m);
    mark_ = m;
    if (with_invalid_ && token(K::LeftBrace)) {
        P a = token(K::DoubleStar);
        if (a && bitwise_or() && for_if_clauses() && token(K::RightBrace)) {
            return raise_at(a, "dict unpacking cannot be used in dict comprehension");
        }
    }
    return back(m);
}

P ErrorRules::invalid_comprehension() {
    const std::int32_t m = mark_;
    P a = nullptr;
    if (token_in({K::LeftBracket, K::LeftParen, K::LeftBrace}) && (a = starred_expression()) &&
        for_if_clauses()) {
        return raise_at(a, "iterable unpacking cannot be used in comprehension");
    }
    mark_ = m;
    std::vector<P> items;
    const char* const message = "did you forget parentheses around the comprehension target?";
    if (token_in({K::LeftBracket, K::LeftBrace}) && (a = star_named_expression()) && token(K::Comma) &&
        star_named_expressions(items) && for_if_clauses()) {
        return raise_range(a, items.back(), message);
    }
    mark_ = m;
    P b = nullptr;
    if (token_in({K::LeftBracket, K::LeftBrace}) && (a = star_named_expression()) && (b = token(K::Comma)) &&
        for_if_clauses()) {
        return raise_range(a, b, message);
    }
    return back(m);
}

P ErrorRules::for_if_clauses() {
    const std::int32_t m = mark_;
    std::vector<P> clauses;
    const auto clause = [&]() {
        P next = for_if_clause();
        if (next) clauses.push_back(next);
        return next != nullptr;
    };
    return some(clause) ? piece(E::Name, m, clauses) : back(m);
}

P ErrorRules::for_if_clause() {
    const std::int32_t m = mark_;
    const auto async = [this]() { return maybe([this]() { return token(K::Async); }); };
    for (int is_async = 1; is_async >= 0; --is_async) {
        mark_ = m;
        if ((is_async == 0 || token(K::Async)) && token(K::For) && star_targets() && token(K::In)) {
            // After `in` there is no way back.
            P last = disjunction();
            if (!last) return back(m);
            many([&]() {
                P next = token(K::If) ? disjunction() : nullptr;
                if (next) last = next;
                return next != nullptr;
            });
            return ok() ? piece(E::Name, m, {last}) : back(m);
        }
    }
    mark_ = m;
    if (with_invalid_) {
        const auto part = [this]() { return bitwise_or(); };
        if (async() && token(K::For) && list(part) && maybe([this]() { return token(K::Comma); }) &&
            !at(K::In) && ok()) {
            return raise("'in' expected after for-loop variables");
        }
        mark_ = m;
        if (async() && token(K::For)) {
            if (P a = star_expressions()) raise_target(Targets::For, a);
        }
    }
    return back(m);
}

}  // namespace syntax
