// The error grammar: expressions down to operators.
#include "core/syntax/error_rules.h"

namespace syntax {

using P = const Piece*;

namespace {

constexpr int kMaxNesting = 700;

bool is_legacy_statement(P a) {
    return a->kind == ExpressionKind::Name && (a->text == "print" || a->text == "exec");
}

}  // namespace

P ErrorRules::expressions() {
    const std::int32_t m = mark_;
    P one = expression();
    if (!one) return back(m);
    const std::int32_t after_one = mark_;
    std::vector<P> items{one};
    many([&]() {
        P next = token(K::Comma) ? expression() : nullptr;
        if (next) items.push_back(next);
        return next != nullptr;
    });
    if (!ok()) return nullptr;
    if (token(K::Comma) || items.size() > 1) return piece(E::Tuple, m, items);
    mark_ = after_one;
    return ok() ? one : nullptr;
}

P ErrorRules::expression() {
    return memo(Rule::Expression, [this]() -> P {
        const std::int32_t m = mark_;
        if (++nesting_ > kMaxNesting) {
            stopped_ = gave_up_ = true;
            return nullptr;
        }
        const auto rule = [&]() -> P {
            if (with_invalid_) {
                if (P found = invalid_expression()) return found;
                mark_ = m;
                if (ok()) invalid_legacy_expression();
                mark_ = m;
                if (!ok()) return nullptr;
            }
            P a = disjunction();
            if (a && token(K::If) && disjunction() && token(K::Else) && expression())
                return piece(E::IfExp, m);
            mark_ = m;
            if (!ok()) return nullptr;
            if (P found = disjunction()) return found;
            return ok() ? lambdef() : nullptr;
        };
        P found = rule();
        --nesting_;
        return found;
    });
}

P ErrorRules::expression_without_invalid() {
    const bool was = with_invalid_;
    with_invalid_ = false;
    const std::int32_t m = mark_;
    P found = nullptr;
    P a = disjunction();
    if (a && token(K::If) && disjunction() && token(K::Else) && expression()) {
        found = piece(E::IfExp, m);
    } else {
        mark_ = m;
        if (ok()) found = disjunction();
        if (!found && ok()) found = lambdef();
    }
    with_invalid_ = was;
    return found;
}

P ErrorRules::invalid_expression() {
    const std::int32_t m = mark_;
    if (token(K::String)) {
        P first = nullptr;
        P last = nullptr;
        if (some([&]() {
                if (at(K::String) || !ok()) return false;
                P next = expression_without_invalid();
                if (!next) return false;
                if (!first) first = next;
                last = next;
                return true;
            }) &&
            token(K::String)) {
            return raise_range(first, last, "invalid syntax. Is this intended to be part of the string?");
        }
    }
    mark_ = m;
    P a = nullptr;
    P b = nullptr;
    const auto no_prefix = [this]() {
        const std::int32_t start = mark_;
        if (name() && token(K::String)) return true;
        mark_ = start;
        return word("_") || word("case") || word("match") || word("type");
    };
    if (not_ahead(no_prefix) && (a = disjunction()) && (b = expression_without_invalid())) {
        const bool in_brackets = tokens_[static_cast<std::size_t>(mark_) - 1].level > 0;
        if (!is_legacy_statement(a) && in_brackets) {
            return raise_range(a, b, "invalid syntax. Perhaps you forgot a comma?");
        }
    }
    mark_ = m;
    if ((a = disjunction()) && token(K::If) && (b = disjunction()) && !at_any({K::Else, K::Colon}) && ok()) {
        return raise_range(a, b, "expected 'else' after 'if' expression");
    }
    mark_ = m;
    if (disjunction() && token(K::If) && disjunction() && token(K::Else) &&
        not_ahead([this]() { return expression(); })) {
        return raise_here("expected expression after 'else', but statement is given");
    }
    mark_ = m;
    if ((a = token_in({K::Pass, K::Break, K::Continue})) && token(K::If) && disjunction() && token(K::Else) &&
        simple_stmt()) {
        return raise_at(a, "expected expression before 'if', but statement is given");
    }
    mark_ = m;
    if ((a = token(K::Lambda)) && maybe([this]() { return params(Style::Lambda); }) &&
        (b = token(K::Colon)) && at(K::FStringMiddle)) {
        return raise_range(a, b, "f-string: lambda expressions are not allowed without parentheses");
    }
    return back(m);
}

P ErrorRules::invalid_legacy_expression() {
    const std::int32_t m = mark_;
    P a = name();
    if (a && !at(K::LeftParen) && ok()) {
        P b = star_expressions();
        if (b && is_legacy_statement(a)) {
            const std::string word(a->text);
            return raise_range(
                a, b, "Missing parentheses in call to '" + word + "'. Did you mean " + word + "(...)?");
        }
    }
    return back(m);
}

P ErrorRules::yield_expr() {
    const std::int32_t m = mark_;
    if (token(K::Yield) && token(K::From) && expression()) return piece(E::YieldFrom, m);
    mark_ = m;
    if (token(K::Yield) && maybe([this]() { return star_expressions(); })) return piece(E::Yield, m);
    return back(m);
}

P ErrorRules::star_expressions() {
    const std::int32_t m = mark_;
    P one = star_expression();
    if (!one) return back(m);
    const std::int32_t after_one = mark_;
    std::vector<P> items{one};
    many([&]() {
        P next = token(K::Comma) ? star_expression() : nullptr;
        if (next) items.push_back(next);
        return next != nullptr;
    });
    if (!ok()) return nullptr;
    if (token(K::Comma) || items.size() > 1) return piece(E::Tuple, m, items);
    mark_ = after_one;
    return ok() ? one : nullptr;
}

P ErrorRules::star_expression() {
    return memo(Rule::StarExpression, [this]() -> P {
        const std::int32_t m = mark_;
        if (token(K::Star)) {
            if (P value = bitwise_or()) return piece(E::Starred, m, {value});
        }
        mark_ = m;
        return expression();
    });
}

bool ErrorRules::star_named_expressions(std::vector<P>& items) {
    const std::size_t size = items.size();
    if (list([&]() {
            P next = star_named_expression();
            if (next) items.push_back(next);
            return next != nullptr;
        })) {
        return maybe([this]() { return token(K::Comma); });
    }
    items.resize(size);
    return false;
}

P ErrorRules::star_named_expression() {
    const std::int32_t m = mark_;
    if (token(K::Star)) {
        if (P value = bitwise_or()) return piece(E::Starred, m, {value});
    }
    mark_ = m;
    return named_expression();
}

P ErrorRules::assignment_expression() {
    const std::int32_t m = mark_;
    if (name() && token(K::ColonEqual) && expression()) return piece(E::NamedExpr, m);
    return back(m);
}

P ErrorRules::named_expression() {
    return memo(Rule::NamedExpression, [this]() -> P {
        const std::int32_t m = mark_;
        if (P found = assignment_expression()) return found;
        if (with_invalid_ && ok()) invalid_named_expression();
        mark_ = m;
        P a = expression();
        return a && !at(K::ColonEqual) && ok() ? a : back(m);
    });
}

P ErrorRules::invalid_named_expression() {
    return memo(Rule::InvalidNamedExpression, [this]() -> P {
        const std::int32_t m = mark_;
        P a = expression();
        if (a && token(K::ColonEqual) && expression()) {
            return raise_at(a, "cannot use assignment expressions with " + name_of(a));
        }
        mark_ = m;
        P b = nullptr;
        const auto is_end = [this]() { return !at_any({K::Equal, K::ColonEqual}) && ok(); };
        if ((a = name()) && token(K::Equal) && (b = bitwise_or()) && is_end()) {
            return raise_range(a, b, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        }
        mark_ = m;
        const auto is_other = [this]() {
            return list_display() || (ok() && tuple()) || (ok() && genexp()) ||
                   (ok() && token_in({K::True, K::None, K::False}));
        };
        if (not_ahead(is_other) && (a = bitwise_or()) && token(K::Equal) && bitwise_or() && is_end()) {
            return raise_at(a,
                            "cannot assign to " + name_of(a) + " here. Maybe you meant '==' instead of '='?");
        }
        return back(m);
    });
}

P ErrorRules::disjunction() {
    return memo(Rule::Disjunction, [this]() -> P {
        const std::int32_t m = mark_;
        P a = conjunction();
        if (!a) return nullptr;
        const std::int32_t end = mark_;
        many([this]() { return token(K::Or) && conjunction(); });
        return !ok() ? nullptr : mark_ == end ? a : piece(E::BoolOp, m);
    });
}

P ErrorRules::conjunction() {
    return memo(Rule::Conjunction, [this]() -> P {
        const std::int32_t m = mark_;
        P a = inversion();
        if (!a) return nullptr;
        const std::int32_t end = mark_;
        many([this]() { return token(K::And) && inversion(); });
        return !ok() ? nullptr : mark_ == end ? a : piece(E::BoolOp, m);
    });
}

P ErrorRules::inversion() {
    return memo(Rule::Inversion, [this]() -> P {
        const std::int32_t m = mark_;
        if (token(K::Not)) {
            if (++nesting_ > kMaxNesting) {
                stopped_ = gave_up_ = true;
                return nullptr;
            }
            P operand = inversion();
            --nesting_;
            if (operand) return piece(E::UnaryOp, m);
        }
        mark_ = m;
        return ok() ? comparison() : nullptr;
    });
}

P ErrorRules::comparison() {
    const std::int32_t m = mark_;
    P left = bitwise_or();
    if (!left) return nullptr;
    bool is_first_in = false;
    int count = 0;
    many([&]() {
        bool is_in = false;
        if (!comparison_operator(is_in) || !bitwise_or()) return false;
        if (count++ == 0) is_first_in = is_in;
        return true;
    });
    if (!ok()) return nullptr;
    return count == 0 ? left : piece(E::Compare, m, {left}, is_first_in);
}

bool ErrorRules::comparison_operator(bool& is_in) {
    const std::int32_t m = mark_;
    if (token_in({K::EqualEqual, K::NotEqual, K::LessEqual, K::Less, K::GreaterEqual, K::Greater}))
        return true;
    if (token(K::Not) && token(K::In)) return true;
    mark_ = m;
    if (token(K::In)) {
        is_in = true;
        return true;
    }
    if (token(K::Is)) {
        // `is not` is tried first, and then looks at what follows.
        token(K::Not);
        return ok();
    }
    return false;
}

/// Operands with operators between them, grouped from the left.
P ErrorRules::binary(P (ErrorRules::*operand)(), std::initializer_list<K> operators) {
    const std::int32_t m = mark_;
    P left = (this->*operand)();
    if (!left) return nullptr;
    many([&]() {
        if (!token_in(operators) || !(this->*operand)()) return false;
        left = piece(E::BinOp, m);
        return true;
    });
    return ok() ? left : nullptr;
}

P ErrorRules::bitwise_or() {
    return memo(Rule::BitwiseOr, [this]() { return binary(&ErrorRules::bitwise_xor, {K::VerticalBar}); });
}

P ErrorRules::bitwise_xor() {
    return memo(Rule::BitwiseXor, [this]() { return binary(&ErrorRules::bitwise_and, {K::Caret}); });
}

P ErrorRules::bitwise_and() {
    return memo(Rule::BitwiseAnd, [this]() { return binary(&ErrorRules::shift_expr, {K::Ampersand}); });
}

P ErrorRules::shift_expr() {
    return memo(Rule::ShiftExpr, [this]() -> P {
        const std::int32_t m = mark_;
        if (with_invalid_) {
            P a = nullptr;
            P b = nullptr;
            if (sum() &&
                token_in({K::Plus, K::Minus, K::Star, K::Slash, K::Percent, K::DoubleSlash, K::At}) &&
                (a = token(K::Not)) && (b = inversion())) {
                return raise_range(a, b, "'not' after an operator must be parenthesized");
            }
            mark_ = m;
            if (!ok()) return nullptr;
        }
        return binary(&ErrorRules::sum, {K::LeftShift, K::RightShift});
    });
}

P ErrorRules::sum() {
    return memo(Rule::Sum, [this]() { return binary(&ErrorRules::term, {K::Plus, K::Minus}); });
}

P ErrorRules::term() {
    return memo(Rule::Term, [this]() -> P {
        const std::int32_t m = mark_;
        if (with_invalid_) {
            P a = nullptr;
            P b = nullptr;
            if (token_in({K::Plus, K::Minus, K::Tilde}) && (a = token(K::Not)) && (b = factor())) {
                return raise_range(a, b, "'not' after an operator must be parenthesized");
            }
            mark_ = m;
            if (!ok()) return nullptr;
        }
        return binary(&ErrorRules::factor, {K::Star, K::Slash, K::DoubleSlash, K::Percent, K::At});
    });
}

P ErrorRules::factor() {
    return memo(Rule::Factor, [this]() -> P {
        const std::int32_t m = mark_;
        if (++nesting_ > kMaxNesting) {
            stopped_ = gave_up_ = true;
            return nullptr;
        }
        P found = nullptr;
        if (token_in({K::Plus, K::Minus, K::Tilde}) && factor()) {
            found = piece(E::UnaryOp, m);
        } else {
            mark_ = m;
            if (ok()) found = power();
        }
        --nesting_;
        return found;
    });
}

P ErrorRules::power() {
    const std::int32_t m = mark_;
    if (await_primary() && token(K::DoubleStar) && factor()) return piece(E::BinOp, m);
    mark_ = m;
    return ok() ? await_primary() : nullptr;
}

P ErrorRules::await_primary() {
    return memo(Rule::AwaitPrimary, [this]() -> P {
        const std::int32_t m = mark_;
        if (token(K::Await) && primary()) return piece(E::Await, m);
        mark_ = m;
        return ok() ? primary() : nullptr;
    });
}

}  // namespace syntax
