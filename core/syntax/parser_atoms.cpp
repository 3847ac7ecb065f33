// Atoms and what follows them: attributes, calls, subscripts; brackets and comprehensions.
#include "core/syntax/literal.h"
#include "core/syntax/parser.h"

namespace syntax {

Expression* Parser::parse_primary() {
    const Token* first = token_;
    Expression* result = parse_atom();
    while (result != nullptr) {
        switch (token_->kind) {
            case TokenKind::Dot: {
                if (token_[1].kind != TokenKind::Name) return nullptr;
                token_ += 2;
                auto* node = make<Attribute>(first);
                node->value = result;
                node->attr = name_of(token_ - 1);
                result = cover(node, result) ? node : nullptr;
                break;
            }
            case TokenKind::LeftParen: {
                auto* node = arena_.make<Call>();
                node->func = result;
                if (!parse_call(node)) return nullptr;
                node->span = from(first);
                result = cover(node, result) ? node : nullptr;
                break;
            }
            case TokenKind::LeftBracket: {
                ++token_;
                Expression* slice = parse_slices();
                if (slice == nullptr || !take(TokenKind::RightBracket)) return nullptr;
                auto* node = make<Subscript>(first);
                node->value = result;
                node->slice = slice;
                result = cover(node, result) && cover(node, slice) ? node : nullptr;
                break;
            }
            default: return result;
        }
    }
    return nullptr;
}

Expression* Parser::parse_atom() {
    const Token* first = token_;
    switch (token_->kind) {
        case TokenKind::Name: {
            ++token_;
            auto* node = arena_.make<Name>();
            node->span = first->span;
            node->id = name_of(first);
            return node;
        }
        case TokenKind::Number: return parse_number();
        case TokenKind::String:
        case TokenKind::FStringStart: return parse_strings();
        case TokenKind::LeftParen: return parse_paren();
        case TokenKind::LeftBracket: return parse_list();
        case TokenKind::LeftBrace: return parse_brace();
        case TokenKind::None:
        case TokenKind::True:
        case TokenKind::False:
        case TokenKind::Ellipsis: {
            ++token_;
            auto* node = make<Constant>(first);
            node->what = first->kind == TokenKind::None    ? ConstantKind::None
                         : first->kind == TokenKind::True  ? ConstantKind::True
                         : first->kind == TokenKind::False ? ConstantKind::False
                                                           : ConstantKind::Ellipsis;
            return node;
        }
        default: return nullptr;
    }
}

Expression* Parser::parse_number() {
    const Token* first = token_++;
    auto* node = make<Constant>(first);
    std::string error;
    return read_number(text_of(first), arena_, *node, error) ? node : nullptr;
}

/// A group, a tuple or a generator expression.
Expression* Parser::parse_paren() {
    const Token* first = token_++;
    if (take(TokenKind::RightParen)) return make<Tuple>(first);
    if (at(TokenKind::Yield)) {
        Expression* value = parse_yield();
        return value != nullptr && take(TokenKind::RightParen) ? value : nullptr;
    }
    Expression* one = parse_star_named_expression();
    if (one == nullptr) return nullptr;
    if (at(TokenKind::RightParen)) {
        if (one->is<Starred>()) return nullptr;
        ++token_;
        return one;
    }
    if (at(TokenKind::Comma)) {
        ExpressionCollector elts(expressions_, arena_);
        elts.add(one);
        ++token_;
        if (!parse_star_named_list(elts, TokenKind::RightParen)) return nullptr;
        auto* node = make<Tuple>(first);
        node->elts = elts.take();
        return cover(node, node->elts) ? node : nullptr;
    }
    if (one->is<Starred>()) return nullptr;
    auto* node = arena_.make<GeneratorExp>();
    node->elt = one;
    if (!parse_comprehension_clauses(node->generators, node->depth)) return nullptr;
    if (!take(TokenKind::RightParen)) return nullptr;
    node->span = from(first);
    return cover(node, one) ? node : nullptr;
}

/// Elements after the first comma, up to and with the closing bracket.
bool Parser::parse_star_named_list(ExpressionCollector& elts, TokenKind until) {
    while (!at(until)) {
        Expression* next = parse_star_named_expression();
        if (next == nullptr) return false;
        elts.add(next);
        if (!take(TokenKind::Comma)) break;
    }
    return take(until);
}

Expression* Parser::parse_list() {
    const Token* first = token_++;
    ExpressionCollector elts(expressions_, arena_);
    if (!at(TokenKind::RightBracket)) {
        Expression* one = parse_star_named_expression();
        if (one == nullptr) return nullptr;
        if (at(TokenKind::For) || at(TokenKind::Async)) {
            if (one->is<Starred>()) return nullptr;
            auto* node = arena_.make<ListComp>();
            node->elt = one;
            if (!parse_comprehension_clauses(node->generators, node->depth)) return nullptr;
            if (!take(TokenKind::RightBracket)) return nullptr;
            node->span = from(first);
            return cover(node, one) ? node : nullptr;
        }
        elts.add(one);
        if (!take(TokenKind::Comma) && !at(TokenKind::RightBracket)) return nullptr;
    }
    if (!parse_star_named_list(elts, TokenKind::RightBracket)) return nullptr;
    auto* node = make<List>(first);
    node->elts = elts.take();
    return cover(node, node->elts) ? node : nullptr;
}

/// A set, a dict, or a comprehension of either.
Expression* Parser::parse_brace() {
    const Token* first = token_++;
    if (take(TokenKind::RightBrace)) return make<Dict>(first);
    if (at(TokenKind::DoubleStar)) return parse_dict_rest(first, nullptr);
    Expression* one = parse_star_named_expression();
    if (one == nullptr) return nullptr;
    if (at(TokenKind::Colon)) {
        if (one->is<Starred>() || (one->is<NamedExpr>() && first[2].kind == TokenKind::ColonEqual))
            return nullptr;
        return parse_dict_rest(first, one);
    }
    if (at(TokenKind::For) || at(TokenKind::Async)) {
        if (one->is<Starred>()) return nullptr;
        auto* node = arena_.make<SetComp>();
        node->elt = one;
        if (!parse_comprehension_clauses(node->generators, node->depth)) return nullptr;
        if (!take(TokenKind::RightBrace)) return nullptr;
        node->span = from(first);
        return cover(node, one) ? node : nullptr;
    }
    ExpressionCollector elts(expressions_, arena_);
    elts.add(one);
    if (!take(TokenKind::Comma) && !at(TokenKind::RightBrace)) return nullptr;
    if (!parse_star_named_list(elts, TokenKind::RightBrace)) return nullptr;
    auto* node = make<Set>(first);
    node->elts = elts.take();
    return cover(node, node->elts) ? node : nullptr;
}

/// From the colon after the first key, or from `**`.
Expression* Parser::parse_dict_rest(const Token* first, Expression* key) {
    ExpressionCollector keys(expressions_, arena_);
    ExpressionCollector values(more_expressions_, arena_);
    for (;;) {
        if (take(TokenKind::DoubleStar)) {
            Expression* value = parse_binary(1);
            if (value == nullptr) return nullptr;
            keys.add(nullptr);
            values.add(value);
        } else {
            if (keys.size() > 0) key = parse_expression();
            if (key == nullptr || !take(TokenKind::Colon)) return nullptr;
            Expression* value = parse_expression();
            if (value == nullptr) return nullptr;
            if (keys.size() == 0 && (at(TokenKind::For) || at(TokenKind::Async))) {
                auto* node = arena_.make<DictComp>();
                node->key = key;
                node->value = value;
                if (!parse_comprehension_clauses(node->generators, node->depth)) return nullptr;
                if (!take(TokenKind::RightBrace)) return nullptr;
                node->span = from(first);
                return cover(node, key) && cover(node, value) ? node : nullptr;
            }
            keys.add(key);
            values.add(value);
        }
        if (!take(TokenKind::Comma) || at(TokenKind::RightBrace)) break;
    }
    if (!take(TokenKind::RightBrace)) return nullptr;
    auto* node = make<Dict>(first);
    node->keys = keys.take();
    node->values = values.take();
    return cover(node, node->keys) && cover(node, node->values) ? node : nullptr;
}

/// One or more `for ... in ... if ...`. `depth` becomes that of a node above them.
bool Parser::parse_comprehension_clauses(Seq<Comprehension*>& generators, std::uint16_t& depth) {
    Collector<Comprehension*> clauses(comprehensions_, arena_);
    Expression above;
    while (at(TokenKind::For) || at(TokenKind::Async)) {
        auto* clause = arena_.make<Comprehension>();
        clause->is_async = take(TokenKind::Async);
        if (!take(TokenKind::For)) return false;
        clause->target = parse_target_list();
        if (clause->target == nullptr || !take(TokenKind::In)) return false;
        clause->iter = parse_disjunction();
        if (clause->iter == nullptr) return false;
        ExpressionCollector ifs(expressions_, arena_);
        while (take(TokenKind::If)) {
            Expression* test = parse_disjunction();
            if (test == nullptr) return false;
            ifs.add(test);
        }
        clause->ifs = ifs.take();
        if (!cover(&above, clause->target) || !cover(&above, clause->iter) || !cover(&above, clause->ifs))
            return false;
        clauses.add(clause);
    }
    generators = clauses.take();
    depth = above.depth;
    return !generators.empty();
}

/// What stands between the brackets of a subscript.
Expression* Parser::parse_slices() {
    const Token* first = token_;
    Expression* one = parse_slice();
    if (one == nullptr) return nullptr;
    if (!at(TokenKind::Comma) && !one->is<Starred>()) return one;
    ExpressionCollector elts(expressions_, arena_);
    elts.add(one);
    while (take(TokenKind::Comma)) {
        if (at(TokenKind::RightBracket)) break;
        Expression* next = parse_slice();
        if (next == nullptr) return nullptr;
        elts.add(next);
    }
    auto* tuple = make<Tuple>(first);
    tuple->elts = elts.take();
    return cover(tuple, tuple->elts) ? tuple : nullptr;
}

Expression* Parser::parse_slice() {
    const Token* first = token_;
    if (take(TokenKind::Star)) {
        Expression* value = parse_expression();
        if (value == nullptr) return nullptr;
        auto* node = make<Starred>(first);
        node->value = value;
        return cover(node, value) ? node : nullptr;
    }
    Expression* lower = nullptr;
    if (!at(TokenKind::Colon)) {
        const bool is_named = at(TokenKind::Name) && token_[1].kind == TokenKind::ColonEqual;
        lower = parse_named_expression();
        if (lower == nullptr || is_named || !at(TokenKind::Colon)) return lower;
    }
    ++token_;
    Expression* upper = nullptr;
    Expression* step = nullptr;
    const auto is_end = [this]() {
        return at(TokenKind::RightBracket) || at(TokenKind::Comma) || at(TokenKind::Colon);
    };
    if (!is_end()) {
        upper = parse_expression();
        if (upper == nullptr) return nullptr;
    }
    if (take(TokenKind::Colon) && !is_end()) {
        step = parse_expression();
        if (step == nullptr) return nullptr;
    }
    auto* node = make<Slice>(first);
    node->lower = lower;
    node->upper = upper;
    node->step = step;
    return cover(node, lower) && cover(node, upper) && cover(node, step) ? node : nullptr;
}

}  // namespace syntax
