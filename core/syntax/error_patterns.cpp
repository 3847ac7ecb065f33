// The error grammar: match statements.
#include "core/syntax/error_rules.h"

namespace syntax {

using P = const Piece*;

P ErrorRules::match_stmt() {
    const std::int32_t m = mark_;
    if (word("match") && subject_expr() && token(K::Colon) && token(K::Newline) && token(K::Indent) &&
        some([this]() { return case_block(); }) && token(K::Dedent)) {
        return done(m);
    }
    mark_ = m;
    if (with_invalid_) {
        if (word("match") && subject_expr() && token(K::Newline)) return raise("expected ':'");
        mark_ = m;
        P a = word("match");
        if (a && subject_expr() && header_and_no_indent()) return expected_block(a, "'match' statement");
    }
    return back(m);
}

P ErrorRules::subject_expr() {
    const std::int32_t m = mark_;
    std::vector<P> items;
    if (star_named_expression() && token(K::Comma) &&
        maybe([&]() { return star_named_expressions(items); })) {
        return done(m);
    }
    mark_ = m;
    return ok() ? named_expression() : nullptr;
}

P ErrorRules::case_block() {
    const std::int32_t m = mark_;
    const auto head = [this]() { return patterns() && maybe([this]() { return guard(); }); };
    if (with_invalid_) {
        if (word("case") && head() && token(K::Newline)) return raise("expected ':'");
        mark_ = m;
        P a = word("case");
        if (a && head() && header_and_no_indent()) return expected_block(a, "'case' statement");
        mark_ = m;
    }
    if (word("case") && head() && token(K::Colon) && block()) return done(m);
    return back(m);
}

P ErrorRules::guard() {
    const std::int32_t m = mark_;
    return token(K::If) && named_expression() ? done(m) : back(m);
}

P ErrorRules::patterns() {
    const std::int32_t m = mark_;
    if (open_sequence_pattern()) return done(m);
    mark_ = m;
    return ok() ? pattern() : nullptr;
}

P ErrorRules::pattern() {
    const std::int32_t m = mark_;
    if (or_pattern() && token(K::As) && pattern_capture_target()) return done(m);
    mark_ = m;
    if (with_invalid_) {
        P a = nullptr;
        if (or_pattern() && token(K::As) && (a = word("_"))) return raise_at(a, "cannot use '_' as a target");
        mark_ = m;
        if (or_pattern() && token(K::As) && (a = expression())) {
            return raise_at(a, "cannot use " + name_of(a) + " as pattern target");
        }
        mark_ = m;
    }
    return ok() ? or_pattern() : nullptr;
}

P ErrorRules::or_pattern() {
    const std::int32_t m = mark_;
    return separated(K::VerticalBar, [this]() { return closed_pattern(); }) ? done(m) : back(m);
}

P ErrorRules::closed_pattern() {
    return memo(Rule::ClosedPattern, [this]() -> P {
        const std::int32_t m = mark_;
        if (P found = literal_pattern()) return found;
        mark_ = m;
        if (P found = pattern_capture_target()) return found;
        if (P found = word("_")) return found;
        if (P found = value_pattern()) return found;
        mark_ = m;
        if (token(K::LeftParen) && pattern() && token(K::RightParen)) return done(m);
        mark_ = m;
        if (P found = sequence_pattern()) return found;
        if (P found = mapping_pattern()) return found;
        return ok() ? class_pattern() : nullptr;
    });
}

P ErrorRules::literal_pattern() {
    const std::int32_t m = mark_;
    P number = signed_number();
    if (number && !at_any({K::Plus, K::Minus}) && ok()) return number;
    mark_ = m;
    if (ok()) {
        if (P found = complex_number()) return found;
    }
    if (!ok()) return nullptr;
    if (P found = strings()) return found;
    return ok() ? token_in({K::None, K::True, K::False}) : nullptr;
}

P ErrorRules::literal_expr() { return literal_pattern(); }

P ErrorRules::signed_number() {
    const std::int32_t m = mark_;
    if (P found = number()) return found;
    if (!ok()) return nullptr;
    if (token(K::Minus)) {
        if (P found = number()) return found;
    }
    return back(m);
}

P ErrorRules::wrong_number(P found, const char* message) { return raise_at(found, message); }

P ErrorRules::complex_number() {
    const std::int32_t m = mark_;
    token(K::Minus);
    P real = number();
    if (!real) return back(m);
    if (real->what == ConstantKind::Imaginary)
        return wrong_number(real, "real number required in complex literal");
    if (!token_in({K::Plus, K::Minus})) return back(m);
    P imaginary = number();
    if (!imaginary) return back(m);
    if (imaginary->what != ConstantKind::Imaginary) {
        return wrong_number(imaginary, "imaginary number required in complex literal");
    }
    return done(m);
}

P ErrorRules::pattern_capture_target() {
    const std::int32_t m = mark_;
    if (ahead([this]() { return word("_"); }) || !ok()) return nullptr;
    P found = name();
    return found && !at_any({K::Dot, K::LeftParen, K::Equal}) && ok() ? found : back(m);
}

P ErrorRules::name_or_attr() {
    return memo(Rule::NameOrAttr, [this]() -> P {
        const std::int32_t m = mark_;
        if (!name()) return nullptr;
        many([this]() { return token(K::Dot) && name(); });
        return ok() ? done(m) : nullptr;
    });
}

P ErrorRules::attr() {
    const std::int32_t m = mark_;
    P found = name_or_attr();
    return found && mark_ > m + 1 ? found : back(m);
}

P ErrorRules::value_pattern() {
    const std::int32_t m = mark_;
    P found = attr();
    return found && !at_any({K::Dot, K::LeftParen, K::Equal}) && ok() ? found : back(m);
}

P ErrorRules::sequence_pattern() {
    const std::int32_t m = mark_;
    if (token(K::LeftBracket) && maybe([this]() { return maybe_sequence_pattern(); }) &&
        token(K::RightBracket)) {
        return done(m);
    }
    mark_ = m;
    if (token(K::LeftParen) && maybe([this]() { return open_sequence_pattern(); }) && token(K::RightParen)) {
        return done(m);
    }
    return back(m);
}

bool ErrorRules::open_sequence_pattern() {
    return maybe_star_pattern() && token(K::Comma) && maybe([this]() { return maybe_sequence_pattern(); });
}

bool ErrorRules::maybe_sequence_pattern() {
    return list([this]() { return maybe_star_pattern(); }) && maybe([this]() { return token(K::Comma); });
}

P ErrorRules::maybe_star_pattern() {
    if (P found = star_pattern()) return found;
    return ok() ? pattern() : nullptr;
}

P ErrorRules::star_pattern() {
    return memo(Rule::StarPattern, [this]() -> P {
        const std::int32_t m = mark_;
        if (token(K::Star) && pattern_capture_target()) return done(m);
        mark_ = m;
        if (token(K::Star) && word("_")) return done(m);
        return back(m);
    });
}

P ErrorRules::mapping_pattern() {
    const std::int32_t m = mark_;
    const auto items = [this]() { return list([this]() { return key_value_pattern(); }); };
    const auto close = [this]() {
        return maybe([this]() { return token(K::Comma); }) && token(K::RightBrace);
    };
    if (token(K::LeftBrace) && token(K::RightBrace)) return done(m);
    mark_ = m;
    if (token(K::LeftBrace) && double_star_pattern() && close()) return done(m);
    mark_ = m;
    if (token(K::LeftBrace) && items() && token(K::Comma) && double_star_pattern() && close()) return done(m);
    mark_ = m;
    if (token(K::LeftBrace) && items() && close()) return done(m);
    return back(m);
}

P ErrorRules::key_value_pattern() {
    const std::int32_t m = mark_;
    P key = literal_expr();
    if (!key && ok()) {
        mark_ = m;
        key = attr();
    }
    return key && token(K::Colon) && pattern() ? done(m) : back(m);
}

P ErrorRules::double_star_pattern() {
    const std::int32_t m = mark_;
    return token(K::DoubleStar) && pattern_capture_target() ? done(m) : back(m);
}

P ErrorRules::keyword_pattern() {
    const std::int32_t m = mark_;
    return name() && token(K::Equal) && pattern() ? done(m) : back(m);
}

P ErrorRules::class_pattern() {
    const std::int32_t m = mark_;
    const auto head = [this]() { return name_or_attr() && token(K::LeftParen); };
    const auto close = [this]() {
        return maybe([this]() { return token(K::Comma); }) && token(K::RightParen);
    };
    const auto positional = [this]() { return list([this]() { return pattern(); }); };
    const auto keywords = [this]() { return list([this]() { return keyword_pattern(); }); };
    if (head() && token(K::RightParen)) return done(m);
    mark_ = m;
    if (head() && positional() && close()) return done(m);
    mark_ = m;
    if (head() && keywords() && close()) return done(m);
    mark_ = m;
    if (head() && positional() && token(K::Comma) && keywords() && close()) return done(m);
    mark_ = m;
    if (with_invalid_ && head() && maybe([&]() { return positional() && token(K::Comma); }) && keywords() &&
        token(K::Comma)) {
        P first = nullptr;
        P last = nullptr;
        if (list([&]() {
                P next = pattern();
                if (!next) return false;
                if (!first) first = next;
                last = next;
                return true;
            })) {
            return raise_range(first, last, "positional patterns follow keyword patterns");
        }
    }
    return back(m);
}

}  // namespace syntax
