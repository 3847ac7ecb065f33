// Blocks, and the statements that fit on a line.
#include "core/syntax/parser.h"

namespace syntax {

Parser::Parser(const Source& source, const std::vector<Token>& tokens, Arena& arena)
    : source_(source), text_(source.text()), token_(tokens.data()), arena_(arena) {}

Span Parser::statement_from(const Token* first) const {
    const Token* last = token_ - 1;
    while (last > first && last->is_layout()) --last;
    return join(first->span, last->span);
}

bool Parser::parse_module(Module& module) {
    return parse_statements(module.body, TokenKind::EndMarker) && at(TokenKind::EndMarker);
}

bool Parser::parse_expression_alone(Module& module) {
    const Token* first = token_;
    Expression* value = parse_expressions();
    if (value == nullptr) return false;
    auto* node = make<Expr>(first);
    node->value = value;
    Statement* statement = node;
    module.body = arena_.copy(&statement, 1);
    while (take(TokenKind::Newline)) {
    }
    return at(TokenKind::EndMarker);
}

/// Statements up to `until`, which is not taken.
bool Parser::parse_statements(Seq<Statement*>& body, TokenKind until) {
    const std::size_t mark = statements_.size();
    while (!at(until)) {
        if (until == TokenKind::EndMarker) statement_ = token_;
        bool is_compound = false;
        Statement* compound = parse_compound_statement(is_compound);
        if (is_compound) {
            if (compound == nullptr) return false;
            statements_.push_back(compound);
        } else if (!parse_simple_line(statements_)) {
            return false;
        }
    }
    body = arena_.copy(statements_.data() + mark, statements_.size() - mark);
    statements_.resize(mark);
    return true;
}

/// After the colon: an indented block, or simple statements on the same line.
bool Parser::parse_block(Seq<Statement*>& body) {
    if (take(TokenKind::Newline)) {
        return take(TokenKind::Indent) && parse_statements(body, TokenKind::Dedent) &&
               take(TokenKind::Dedent);
    }
    std::vector<Statement*> statements;
    if (!parse_simple_line(statements)) return false;
    body = arena_.copy(statements);
    return true;
}

bool Parser::parse_simple_line(std::vector<Statement*>& out) {
    for (;;) {
        Statement* statement = parse_simple_statement();
        if (statement == nullptr) return false;
        out.push_back(statement);
        if (take(TokenKind::Newline)) return true;
        if (!take(TokenKind::Semicolon)) return false;
        if (take(TokenKind::Newline)) return true;
    }
}

Statement* Parser::parse_simple_statement() {
    const Token* first = token_;
    switch (token_->kind) {
        case TokenKind::Import: return parse_import();
        case TokenKind::From: return parse_import_from();
        case TokenKind::Return: return parse_return();
        case TokenKind::Raise: return parse_raise();
        case TokenKind::Del: return parse_delete();
        case TokenKind::Assert: return parse_assert();
        case TokenKind::Global:
        case TokenKind::Nonlocal: return parse_names();
        case TokenKind::Pass: ++token_; return make<Pass>(first);
        case TokenKind::Break: ++token_; return make<Break>(first);
        case TokenKind::Continue: ++token_; return make<Continue>(first);
        case TokenKind::Name:
            if (token_[1].kind == TokenKind::Name && is_word(token_, "type")) return parse_type_alias();
            break;
        default: break;
    }
    return parse_expression_statement();
}

/// An expression, or one of the assignments.
Statement* Parser::parse_expression_statement() {
    const Token* first = token_;
    Expression* value = parse_yield_or_star_expressions();
    if (value == nullptr) return nullptr;
    Operator op{};
    switch (token_->kind) {
        case TokenKind::Equal: return parse_assignment(first, value);
        case TokenKind::Colon:
            return parse_annotated(first, value, first->kind == TokenKind::Name && value->is<Name>());
        case TokenKind::PlusEqual: op = Operator::Add; break;
        case TokenKind::MinusEqual: op = Operator::Sub; break;
        case TokenKind::StarEqual: op = Operator::Mult; break;
        case TokenKind::SlashEqual: op = Operator::Div; break;
        case TokenKind::DoubleSlashEqual: op = Operator::FloorDiv; break;
        case TokenKind::PercentEqual: op = Operator::Mod; break;
        case TokenKind::AtEqual: op = Operator::MatMult; break;
        case TokenKind::AmpersandEqual: op = Operator::BitAnd; break;
        case TokenKind::VerticalBarEqual: op = Operator::BitOr; break;
        case TokenKind::CaretEqual: op = Operator::BitXor; break;
        case TokenKind::LeftShiftEqual: op = Operator::LShift; break;
        case TokenKind::RightShiftEqual: op = Operator::RShift; break;
        case TokenKind::DoubleStarEqual: op = Operator::Pow; break;
        default: {
            auto* node = make<Expr>(first);
            node->value = value;
            return node;
        }
    }
    return parse_augmented(first, value, op);
}

/// At the first `=`.
Statement* Parser::parse_assignment(const Token* first, Expression* target) {
    ExpressionCollector targets(expressions_, arena_);
    Expression* value = target;
    while (take(TokenKind::Equal)) {
        if (!set_context(value, ExprContext::Store)) return nullptr;
        targets.add(value);
        value = parse_yield_or_star_expressions();
        if (value == nullptr) return nullptr;
    }
    auto* node = make<Assign>(first);
    node->targets = targets.take();
    node->value = value;
    return node;
}

Statement* Parser::parse_annotated(const Token* first, Expression* target, bool simple) {
    const bool is_target = target->is<Name>() || target->is<Attribute>() || target->is<Subscript>();
    if (!is_target) return nullptr;
    set_context(target, ExprContext::Store);
    ++token_;
    Expression* annotation = parse_expression();
    if (annotation == nullptr) return nullptr;
    Expression* value = nullptr;
    if (take(TokenKind::Equal)) {
        value = parse_yield_or_star_expressions();
        if (value == nullptr) return nullptr;
    }
    auto* node = make<AnnAssign>(first);
    node->target = target;
    node->annotation = annotation;
    node->value = value;
    node->simple = simple;
    return node;
}

Statement* Parser::parse_augmented(const Token* first, Expression* target, Operator op) {
    const bool is_target = target->is<Name>() || target->is<Attribute>() || target->is<Subscript>();
    if (!is_target) return nullptr;
    set_context(target, ExprContext::Store);
    ++token_;
    Expression* value = parse_yield_or_star_expressions();
    if (value == nullptr) return nullptr;
    auto* node = make<AugAssign>(first);
    node->target = target;
    node->op = op;
    node->value = value;
    return node;
}

Statement* Parser::parse_return() {
    const Token* first = token_++;
    Expression* value = nullptr;
    if (!at(TokenKind::Newline) && !at(TokenKind::Semicolon)) {
        value = parse_star_expressions();
        if (value == nullptr) return nullptr;
    }
    auto* node = make<Return>(first);
    node->value = value;
    return node;
}

Statement* Parser::parse_raise() {
    const Token* first = token_++;
    Expression* exc = nullptr;
    Expression* cause = nullptr;
    if (!at(TokenKind::Newline) && !at(TokenKind::Semicolon)) {
        exc = parse_expression();
        if (exc == nullptr) return nullptr;
        if (take(TokenKind::From)) {
            cause = parse_expression();
            if (cause == nullptr) return nullptr;
        }
    }
    auto* node = make<Raise>(first);
    node->exc = exc;
    node->cause = cause;
    return node;
}

Statement* Parser::parse_delete() {
    const Token* first = token_++;
    ExpressionCollector targets(expressions_, arena_);
    do {
        if (targets.size() > 0 && (at(TokenKind::Newline) || at(TokenKind::Semicolon))) break;
        Expression* target = parse_primary();
        if (target == nullptr || !set_context(target, ExprContext::Del)) return nullptr;
        targets.add(target);
    } while (take(TokenKind::Comma));
    auto* node = make<Delete>(first);
    node->targets = targets.take();
    return node;
}

Statement* Parser::parse_assert() {
    const Token* first = token_++;
    Expression* test = parse_expression();
    if (test == nullptr) return nullptr;
    Expression* msg = nullptr;
    if (take(TokenKind::Comma)) {
        msg = parse_expression();
        if (msg == nullptr) return nullptr;
    }
    auto* node = make<Assert>(first);
    node->test = test;
    node->msg = msg;
    return node;
}

bool Parser::parse_dotted_name(Identifier& name) {
    if (!at(TokenKind::Name)) return false;
    const Token* first = token_++;
    while (at(TokenKind::Dot) && token_[1].kind == TokenKind::Name) token_ += 2;
    const Token* last = token_ - 1;
    std::size_t size = 0;
    for (const Token* part = first; part <= last; ++part) size += part->end - part->start;
    if (size == last->end - first->start) {
        name = interner_.intern(text_.substr(first->start, size));
        return true;
    }
    std::string joined;
    for (const Token* part = first; part <= last; ++part) joined += text_of(part);
    name = interner_.intern(arena_.copy_text(joined));
    return true;
}

Statement* Parser::parse_import() {
    const Token* first = token_++;
    Collector<Alias*> names(aliases_, arena_);
    do {
        const Token* alias_first = token_;
        auto* alias = arena_.make<Alias>();
        if (!parse_dotted_name(alias->name)) return nullptr;
        if (take(TokenKind::As)) {
            if (!at(TokenKind::Name)) return nullptr;
            alias->asname = name_of(token_++);
        }
        alias->span = from(alias_first);
        names.add(alias);
    } while (take(TokenKind::Comma));
    auto* node = make<Import>(first);
    node->names = names.take();
    return node;
}

Statement* Parser::parse_import_from() {
    const Token* first = token_++;
    std::int32_t level = 0;
    for (; at(TokenKind::Dot) || at(TokenKind::Ellipsis); ++token_) level += at(TokenKind::Dot) ? 1 : 3;
    Identifier module;
    if (!at(TokenKind::Import) || level == 0) {
        if (!parse_dotted_name(module)) return nullptr;
    }
    if (!take(TokenKind::Import)) return nullptr;
    Seq<Alias*> names;
    if (!parse_from_targets(names)) return nullptr;
    auto* node = make<ImportFrom>(first);
    node->module = module;
    node->names = names;
    node->level = level;
    return node;
}

bool Parser::parse_from_targets(Seq<Alias*>& names) {
    Collector<Alias*> aliases(aliases_, arena_);
    if (at(TokenKind::Star)) {
        auto* alias = arena_.make<Alias>();
        alias->name = name_of(token_);
        alias->span = token_->span;
        ++token_;
        aliases.add(alias);
        names = aliases.take();
        return true;
    }
    const bool has_paren = take(TokenKind::LeftParen);
    do {
        if (has_paren && aliases.size() > 0 && at(TokenKind::RightParen)) break;
        if (!at(TokenKind::Name)) return false;
        const Token* first = token_;
        auto* alias = arena_.make<Alias>();
        alias->name = name_of(token_++);
        if (take(TokenKind::As)) {
            if (!at(TokenKind::Name)) return false;
            alias->asname = name_of(token_++);
        }
        alias->span = from(first);
        aliases.add(alias);
    } while (take(TokenKind::Comma));
    names = aliases.take();
    return !has_paren || take(TokenKind::RightParen);
}

/// global and nonlocal.
Statement* Parser::parse_names() {
    const Token* first = token_++;
    Collector<Identifier> names(identifiers_, arena_);
    do {
        if (!at(TokenKind::Name)) return nullptr;
        names.add(name_of(token_++));
    } while (take(TokenKind::Comma));
    if (first->kind == TokenKind::Global) {
        auto* node = make<Global>(first);
        node->names = names.take();
        return node;
    }
    auto* node = make<Nonlocal>(first);
    node->names = names.take();
    return node;
}

Statement* Parser::parse_type_alias() {
    const Token* first = token_++;
    auto* name = make<Name>(token_);
    name->span = token_->span;
    name->id = name_of(token_++);
    name->ctx = ExprContext::Store;
    Seq<TypeParam*> params;
    if (at(TokenKind::LeftBracket) && !parse_type_params(params)) return nullptr;
    if (!take(TokenKind::Equal)) return nullptr;
    Expression* value = parse_expression();
    if (value == nullptr) return nullptr;
    auto* node = make<TypeAlias>(first);
    node->name = name;
    node->type_params = params;
    node->value = value;
    return node;
}

}  // namespace syntax
