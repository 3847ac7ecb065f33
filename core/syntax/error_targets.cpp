// The error grammar: what can be assigned to and deleted.
#include "core/syntax/error_rules.h"

namespace syntax {

using P = const Piece*;

bool ErrorRules::t_lookahead() { return at_any({K::LeftParen, K::LeftBracket, K::Dot}); }

/// `.name`, a call or a subscript, after which another of them follows.
bool ErrorRules::t_trailer() {
    const std::int32_t m = mark_;
    if (token(K::Dot) && name() && t_lookahead()) return true;
    mark_ = m;
    if (token(K::LeftBracket) && slices() && token(K::RightBracket) && t_lookahead()) return true;
    mark_ = m;
    if (genexp() && t_lookahead()) return true;
    mark_ = m;
    return token(K::LeftParen) && maybe([this]() { return arguments(); }) && token(K::RightParen) &&
           t_lookahead();
}

P ErrorRules::t_primary() {
    return memo(Rule::TPrimary, [this]() -> P {
        const std::int32_t m = mark_;
        if (!atom() || !t_lookahead()) return nullptr;
        many([this]() { return t_trailer(); });
        return ok() ? done(m) : nullptr;
    });
}

P ErrorRules::single_subscript_attribute_target() {
    const std::int32_t m = mark_;
    if (t_primary() && token(K::Dot) && name() && !t_lookahead() && ok()) return piece(E::Attribute, m);
    mark_ = m;
    if (t_primary() && token(K::LeftBracket) && slices() && token(K::RightBracket) && !t_lookahead() &&
        ok()) {
        return piece(E::Subscript, m);
    }
    return back(m);
}

P ErrorRules::star_targets() {
    return memo(Rule::StarTargets, [this]() -> P {
        const std::int32_t m = mark_;
        P one = star_target();
        if (!one) return nullptr;
        if (!at(K::Comma)) return ok() ? one : nullptr;
        std::vector<P> items{one};
        many([&]() {
            P next = token(K::Comma) ? star_target() : nullptr;
            if (next) items.push_back(next);
            return next != nullptr;
        });
        maybe([this]() { return token(K::Comma); });
        return ok() ? piece(E::Tuple, m, items) : nullptr;
    });
}

P ErrorRules::star_target() {
    return memo(Rule::StarTarget, [this]() -> P {
        const std::int32_t m = mark_;
        if (token(K::Star) && !at(K::Star) && ok()) {
            if (P value = star_target()) return piece(E::Starred, m, {value});
        }
        mark_ = m;
        return ok() ? target_with_star_atom() : nullptr;
    });
}

P ErrorRules::target_with_star_atom() {
    return memo(Rule::TargetWithStarAtom, [this]() -> P {
        if (P found = single_subscript_attribute_target()) return found;
        return ok() ? star_atom() : nullptr;
    });
}

P ErrorRules::star_atom() {
    const std::int32_t m = mark_;
    if (P found = name()) return found;
    if (token(K::LeftParen)) {
        P inner = target_with_star_atom();
        if (inner && token(K::RightParen)) return inner;
    }
    mark_ = m;
    std::vector<P> items;
    const auto target = [&]() {
        P next = star_target();
        if (next) items.push_back(next);
        return next != nullptr;
    };
    const auto comma = [this]() { return maybe([this]() { return token(K::Comma); }); };
    // With one element there must be a comma.
    const auto elements = [&]() {
        return target() && token(K::Comma) && maybe([&]() { return list(target) && comma(); });
    };
    if (token(K::LeftParen) && maybe(elements) && token(K::RightParen)) return piece(E::Tuple, m, items);
    mark_ = m;
    items.clear();
    if (token(K::LeftBracket) && maybe([&]() { return list(target) && comma(); }) && token(K::RightBracket)) {
        return piece(E::List, m, items);
    }
    return back(m);
}

P ErrorRules::single_target() {
    const std::int32_t m = mark_;
    if (P found = single_subscript_attribute_target()) return found;
    if (!ok()) return nullptr;
    if (P found = name()) return found;
    if (token(K::LeftParen)) {
        P inner = single_target();
        if (inner && token(K::RightParen)) return inner;
    }
    return back(m);
}

bool ErrorRules::del_targets() {
    return list([this]() { return del_target(); }) && maybe([this]() { return token(K::Comma); });
}

P ErrorRules::del_target() {
    return memo(Rule::DelTarget, [this]() -> P {
        if (P found = single_subscript_attribute_target()) return found;
        return ok() ? del_t_atom() : nullptr;
    });
}

P ErrorRules::del_t_atom() {
    const std::int32_t m = mark_;
    if (P found = name()) return found;
    if (token(K::LeftParen)) {
        P inner = del_target();
        if (inner && token(K::RightParen)) return inner;
    }
    mark_ = m;
    const auto targets = [this]() { return maybe([this]() { return del_targets(); }); };
    if (token(K::LeftParen) && targets() && token(K::RightParen)) return done(m);
    mark_ = m;
    if (token(K::LeftBracket) && targets() && token(K::RightBracket)) return done(m);
    return back(m);
}

}  // namespace syntax
