// The match statement and its patterns.
#include "core/syntax/parser.h"

namespace syntax {

/// At a name `match`, which may be just a name: then null, and no token is taken.
Statement* Parser::try_parse_match() {
    const Token* first = token_++;
    const std::size_t warning_count = warnings_.size();
    Expression* subject = nullptr;
    switch (token_->kind) {
        // The usual ways to use the name.
        case TokenKind::Equal:
        case TokenKind::Dot:
        case TokenKind::Comma:
        case TokenKind::Colon:
        case TokenKind::Newline:
        case TokenKind::RightParen: break;
        default: subject = parse_subject();
    }
    const bool is_match = subject != nullptr && at(TokenKind::Colon) &&
                          token_[1].kind == TokenKind::Newline && token_[2].kind == TokenKind::Indent &&
                          is_word(token_ + 3, "case");
    if (!is_match) {
        token_ = first;
        warnings_.resize(warning_count);
        return nullptr;
    }
    token_ += 3;
    Collector<MatchCase*> cases(cases_, arena_);
    bool is_fine = true;
    while (is_fine && is_word(token_, "case")) is_fine = parse_case(cases);
    if (!is_fine || !take(TokenKind::Dedent)) {
        token_ = first;
        return nullptr;
    }
    auto* node = arena_.make<Match>();
    node->subject = subject;
    node->cases = cases.take();
    node->span = statement_from(first);
    return node;
}

Expression* Parser::parse_subject() {
    const Token* first = token_;
    Expression* one = parse_star_named_expression();
    if (one == nullptr) return nullptr;
    if (!at(TokenKind::Comma)) return one->is<Starred>() ? nullptr : one;
    ExpressionCollector elts(expressions_, arena_);
    elts.add(one);
    while (take(TokenKind::Comma)) {
        if (at(TokenKind::Colon)) break;
        Expression* next = parse_star_named_expression();
        if (next == nullptr) return nullptr;
        elts.add(next);
    }
    auto* tuple = make<Tuple>(first);
    tuple->elts = elts.take();
    return cover(tuple, tuple->elts) ? tuple : nullptr;
}

bool Parser::parse_case(Collector<MatchCase*>& cases) {
    ++token_;
    auto* node = arena_.make<MatchCase>();
    node->pattern = parse_case_patterns();
    if (node->pattern == nullptr) return false;
    if (take(TokenKind::If)) {
        node->guard = parse_named_expression();
        if (node->guard == nullptr) return false;
    }
    if (!take(TokenKind::Colon) || !parse_block(node->body)) return false;
    cases.add(node);
    return true;
}

/// A pattern, or a sequence without brackets.
Pattern* Parser::parse_case_patterns() {
    const Token* first = token_;
    Pattern* one = parse_star_or_pattern();
    if (one == nullptr) return nullptr;
    if (!at(TokenKind::Comma)) return one->is<MatchStar>() ? nullptr : one;
    Collector<Pattern*> patterns(patterns_, arena_);
    patterns.add(one);
    while (take(TokenKind::Comma)) {
        if (at(TokenKind::Colon) || at(TokenKind::If)) break;
        Pattern* next = parse_star_or_pattern();
        if (next == nullptr) return nullptr;
        patterns.add(next);
    }
    auto* node = make<MatchSequence>(first);
    node->patterns = patterns.take();
    return node;
}

/// Whether the name at `token` can be bound here.
bool Parser::can_capture(const Token* token) const {
    const TokenKind next = token[1].kind;
    return token->kind == TokenKind::Name && text_of(token) != "_" && next != TokenKind::Dot &&
           next != TokenKind::LeftParen && next != TokenKind::Equal;
}

Pattern* Parser::parse_star_or_pattern() {
    if (!at(TokenKind::Star)) return parse_pattern();
    const Token* first = token_++;
    const bool is_wildcard = is_word(token_, "_");
    if (!is_wildcard && !can_capture(token_)) return nullptr;
    ++token_;
    auto* node = make<MatchStar>(first);
    if (!is_wildcard) node->name = name_of(token_ - 1);
    return node;
}

/// Alternatives, and what `as` binds.
Pattern* Parser::parse_pattern() {
    const Nesting nesting(nesting_);
    if (nesting_ > kMaxNesting) {
        refuse_depth();
        return nullptr;
    }
    const Token* first = token_;
    Pattern* result = parse_closed_pattern();
    if (result == nullptr) return nullptr;
    if (at(TokenKind::VerticalBar)) {
        Collector<Pattern*> patterns(patterns_, arena_);
        patterns.add(result);
        while (take(TokenKind::VerticalBar)) {
            Pattern* next = parse_closed_pattern();
            if (next == nullptr) return nullptr;
            patterns.add(next);
        }
        auto* node = make<MatchOr>(first);
        node->patterns = patterns.take();
        result = node;
    }
    if (take(TokenKind::As)) {
        if (!can_capture(token_)) return nullptr;
        ++token_;
        auto* node = make<MatchAs>(first);
        node->pattern = result;
        node->name = name_of(token_ - 1);
        result = node;
    }
    return result;
}

Pattern* Parser::parse_closed_pattern() {
    const Token* first = token_;
    switch (token_->kind) {
        case TokenKind::Name: return parse_name_pattern();
        case TokenKind::LeftParen: return parse_group_or_sequence();
        case TokenKind::LeftBracket: return parse_bracket_sequence();
        case TokenKind::LeftBrace: return parse_mapping();
        case TokenKind::None:
        case TokenKind::True:
        case TokenKind::False: {
            ++token_;
            auto* node = make<MatchSingleton>(first);
            node->value = first->kind == TokenKind::None   ? ConstantKind::None
                          : first->kind == TokenKind::True ? ConstantKind::True
                                                           : ConstantKind::False;
            return node;
        }
        default: break;
    }
    Expression* value = nullptr;
    if (at(TokenKind::String) || at(TokenKind::FStringStart)) {
        value = parse_strings();
    } else {
        value = parse_signed_number();
    }
    if (value == nullptr) return nullptr;
    auto* node = make<MatchValue>(first);
    node->value = value;
    return node;
}

/// A number with a sign, or a complex number such as `-1 + 2j`.
Expression* Parser::parse_signed_number() {
    const Token* first = token_;
    const bool is_negative = take(TokenKind::Minus);
    if (!at(TokenKind::Number)) return nullptr;
    Expression* number = parse_number();
    if (number == nullptr) return nullptr;
    const bool is_real = number->as<Constant>()->what != ConstantKind::Imaginary;
    if (is_negative) {
        auto* node = make<UnaryOp>(first);
        node->op = UnaryOperator::USub;
        node->operand = number;
        node->depth = 2;
        number = node;
    }
    if (!at(TokenKind::Plus) && !at(TokenKind::Minus)) return number;
    if (!is_real) return nullptr;
    const Operator op = at(TokenKind::Plus) ? Operator::Add : Operator::Sub;
    ++token_;
    if (!at(TokenKind::Number)) return nullptr;
    Expression* imaginary = parse_number();
    if (imaginary == nullptr || imaginary->as<Constant>()->what != ConstantKind::Imaginary) return nullptr;
    auto* node = make<BinOp>(first);
    node->left = number;
    node->op = op;
    node->right = imaginary;
    return cover(node, number) ? node : nullptr;
}

/// `a.b.c`, at least one dot; or just a name.
Expression* Parser::parse_dotted_value() {
    const Token* first = token_++;
    auto* name = arena_.make<Name>();
    name->span = first->span;
    name->id = name_of(first);
    Expression* result = name;
    while (at(TokenKind::Dot)) {
        if (token_[1].kind != TokenKind::Name) return nullptr;
        token_ += 2;
        auto* node = make<Attribute>(first);
        node->value = result;
        node->attr = name_of(token_ - 1);
        if (!cover(node, result)) return nullptr;
        result = node;
    }
    return result;
}

/// A capture, the wildcard, a dotted value or a class.
Pattern* Parser::parse_name_pattern() {
    const Token* first = token_;
    const TokenKind next = token_[1].kind;
    const bool is_wildcard = is_word(token_, "_");
    if (is_wildcard || (next != TokenKind::Dot && next != TokenKind::LeftParen)) {
        if (!is_wildcard && next == TokenKind::Equal) return nullptr;
        ++token_;
        auto* node = make<MatchAs>(first);
        if (!is_wildcard) node->name = name_of(first);
        return node;
    }
    Expression* value = parse_dotted_value();
    if (value == nullptr) return nullptr;
    if (at(TokenKind::LeftParen)) return parse_class_pattern(first, value);
    if (at(TokenKind::Equal)) return nullptr;
    auto* node = make<MatchValue>(first);
    node->value = value;
    return node;
}

Pattern* Parser::parse_class_pattern(const Token* first, Expression* cls) {
    ++token_;
    Collector<Pattern*> patterns(patterns_, arena_);
    Collector<Identifier> names(identifiers_, arena_);
    std::size_t positional_count = 0;
    while (!at(TokenKind::RightParen)) {
        if (at(TokenKind::Name) && token_[1].kind == TokenKind::Equal) {
            names.add(name_of(token_));
            token_ += 2;
        } else if (names.size() > 0) {
            return nullptr;
        } else {
            ++positional_count;
        }
        Pattern* pattern = parse_pattern();
        if (pattern == nullptr) return nullptr;
        patterns.add(pattern);
        if (!take(TokenKind::Comma)) break;
    }
    if (!take(TokenKind::RightParen)) return nullptr;
    auto* node = make<MatchClass>(first);
    node->cls = cls;
    const Seq<Pattern*> all = patterns.take();
    node->patterns = Seq<Pattern*>(all.begin(), static_cast<std::uint32_t>(positional_count));
    node->kwd_attrs = names.take();
    node->kwd_patterns = Seq<Pattern*>(all.begin() + positional_count,
                                       static_cast<std::uint32_t>(all.size() - positional_count));
    return node;
}

Pattern* Parser::parse_group_or_sequence() {
    const Token* first = token_++;
    Collector<Pattern*> patterns(patterns_, arena_);
    bool has_comma = false;
    while (!at(TokenKind::RightParen)) {
        Pattern* next = parse_star_or_pattern();
        if (next == nullptr) return nullptr;
        patterns.add(next);
        if (!take(TokenKind::Comma)) break;
        has_comma = true;
    }
    if (!take(TokenKind::RightParen)) return nullptr;
    if (patterns.size() == 1 && !has_comma) {
        return patterns[0]->is<MatchStar>() ? nullptr : patterns[0];
    }
    auto* node = make<MatchSequence>(first);
    node->patterns = patterns.take();
    return node;
}

Pattern* Parser::parse_bracket_sequence() {
    const Token* first = token_++;
    Collector<Pattern*> patterns(patterns_, arena_);
    while (!at(TokenKind::RightBracket)) {
        Pattern* next = parse_star_or_pattern();
        if (next == nullptr) return nullptr;
        patterns.add(next);
        if (!take(TokenKind::Comma)) break;
    }
    if (!take(TokenKind::RightBracket)) return nullptr;
    auto* node = make<MatchSequence>(first);
    node->patterns = patterns.take();
    return node;
}

Expression* Parser::parse_mapping_key() {
    const Token* first = token_;
    switch (token_->kind) {
        case TokenKind::None:
        case TokenKind::True:
        case TokenKind::False: return parse_atom();
        case TokenKind::String:
        case TokenKind::FStringStart: return parse_strings();
        case TokenKind::Name: {
            if (token_[1].kind != TokenKind::Dot) return nullptr;
            token_ = first;
            return parse_dotted_value();
        }
        default: return parse_signed_number();
    }
}

Pattern* Parser::parse_mapping() {
    const Token* first = token_++;
    ExpressionCollector keys(expressions_, arena_);
    Collector<Pattern*> patterns(patterns_, arena_);
    Identifier rest;
    while (!at(TokenKind::RightBrace)) {
        if (take(TokenKind::DoubleStar)) {
            if (!can_capture(token_)) return nullptr;
            rest = name_of(token_++);
            take(TokenKind::Comma);
            break;
        }
        Expression* key = parse_mapping_key();
        if (key == nullptr || !take(TokenKind::Colon)) return nullptr;
        Pattern* pattern = parse_pattern();
        if (pattern == nullptr) return nullptr;
        keys.add(key);
        patterns.add(pattern);
        if (!take(TokenKind::Comma)) break;
    }
    if (!take(TokenKind::RightBrace)) return nullptr;
    auto* node = make<MatchMapping>(first);
    node->keys = keys.take();
    node->patterns = patterns.take();
    node->rest = rest;
    return node;
}

}  // namespace syntax
