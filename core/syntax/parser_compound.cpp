// Statements that have blocks, except match.
#include "core/syntax/parser.h"

namespace syntax {

/// `is_compound` says whether the statement is one of these; if not, no token was taken.
Statement* Parser::parse_compound_statement(bool& is_compound) {
    is_compound = true;
    switch (token_->kind) {
        case TokenKind::If: return parse_if();
        case TokenKind::While: return parse_while();
        case TokenKind::For: return parse_for(token_);
        case TokenKind::With: return parse_with(token_);
        case TokenKind::Try: return parse_try();
        case TokenKind::Def: return parse_function(token_, {});
        case TokenKind::Class: return parse_class({});
        case TokenKind::At: return parse_decorated();
        case TokenKind::Async: return parse_async({});
        case TokenKind::Name:
            if (is_word(token_, "match")) {
                Statement* match = try_parse_match();
                is_compound = match != nullptr || too_deep_ != nullptr;
                return match;
            }
            break;
        default: break;
    }
    is_compound = false;
    return nullptr;
}

Statement* Parser::parse_if() {
    // An elif is an If in the orelse of the one before: read the chain, then link it from its end.
    struct Branch {
        const Token* first;
        Expression* test;
        Seq<Statement*> body;
    };
    std::vector<Branch> branches;
    do {
        Branch branch{token_++, nullptr, {}};
        branch.test = parse_named_expression();
        if (branch.test == nullptr || !take(TokenKind::Colon) || !parse_block(branch.body)) return nullptr;
        branches.push_back(branch);
        if (branches.size() >= kMaxTreeDepth) {
            refuse_depth();
            return nullptr;
        }
    } while (at(TokenKind::Elif));
    Seq<Statement*> orelse;
    if (!parse_else(orelse)) return nullptr;
    Statement* result = nullptr;
    for (std::size_t i = branches.size(); i-- > 0;) {
        auto* node = arena_.make<If>();
        node->span = statement_from(branches[i].first);
        node->test = branches[i].test;
        node->body = branches[i].body;
        node->orelse = result == nullptr ? orelse : arena_.copy(&result, 1);
        result = node;
    }
    return result;
}

/// An else block, if there is one.
bool Parser::parse_else(Seq<Statement*>& body) {
    return !take(TokenKind::Else) || (take(TokenKind::Colon) && parse_block(body));
}

Statement* Parser::parse_while() {
    const Token* first = token_++;
    auto* node = arena_.make<While>();
    node->test = parse_named_expression();
    if (node->test == nullptr || !take(TokenKind::Colon)) return nullptr;
    if (!parse_block(node->body) || !parse_else(node->orelse)) return nullptr;
    node->span = statement_from(first);
    return node;
}

/// At `for`; `first` is that or the `async` before it.
Statement* Parser::parse_for(const Token* first) {
    ForStatement* node = nullptr;
    if (first->kind == TokenKind::Async) {
        node = arena_.make<AsyncFor>();
    } else {
        node = arena_.make<For>();
    }
    ++token_;
    node->target = parse_target_list();
    if (node->target == nullptr || !take(TokenKind::In)) return nullptr;
    node->iter = parse_star_expressions();
    if (node->iter == nullptr || !take(TokenKind::Colon)) return nullptr;
    if (!parse_block(node->body) || !parse_else(node->orelse)) return nullptr;
    node->span = statement_from(first);
    return node;
}

Statement* Parser::parse_with(const Token* first) {
    WithStatement* node = nullptr;
    if (first->kind == TokenKind::Async) {
        node = arena_.make<AsyncWith>();
    } else {
        node = arena_.make<With>();
    }
    ++token_;
    const Token* start = token_;
    {
        // `with (a as b, c):` first, because an expression cannot have `as`.
        Collector<WithItem*> items(items_, arena_);
        const std::size_t warning_count = warnings_.size();
        if (take(TokenKind::LeftParen) && parse_with_items(items, TokenKind::RightParen) &&
            take(TokenKind::RightParen) && at(TokenKind::Colon)) {
            node->items = items.take();
        } else {
            if (too_deep_ != nullptr) return nullptr;
            token_ = start;
            warnings_.resize(warning_count);
        }
    }
    if (token_ == start) {
        Collector<WithItem*> items(items_, arena_);
        if (!parse_with_items(items, TokenKind::Colon)) return nullptr;
        node->items = items.take();
    }
    if (!take(TokenKind::Colon) || !parse_block(node->body)) return nullptr;
    node->span = statement_from(first);
    return node;
}

bool Parser::parse_with_items(Collector<WithItem*>& items, TokenKind until) {
    do {
        // Only the form in parentheses may end with a comma.
        if (until == TokenKind::RightParen && items.size() > 0 && at(until)) break;
        auto* item = arena_.make<WithItem>();
        item->context_expr = parse_expression();
        if (item->context_expr == nullptr) return false;
        if (take(TokenKind::As)) {
            item->optional_vars = parse_target();
            if (item->optional_vars == nullptr) return false;
        }
        items.add(item);
    } while (take(TokenKind::Comma));
    return at(until);
}

Statement* Parser::parse_try() {
    const Token* first = token_++;
    Seq<Statement*> body;
    if (!take(TokenKind::Colon) || !parse_block(body)) return nullptr;
    Collector<ExceptHandler*> handlers(handlers_, arena_);
    const bool is_star = at(TokenKind::Except) && token_[1].kind == TokenKind::Star;
    while (at(TokenKind::Except)) {
        if (!parse_except_handler(is_star, handlers)) return nullptr;
    }
    TryStatement* node = nullptr;
    if (is_star) {
        node = arena_.make<TryStar>();
    } else {
        node = arena_.make<Try>();
    }
    node->body = body;
    node->handlers = handlers.take();
    if (handlers.size() > 0 && !parse_else(node->orelse)) return nullptr;
    if (take(TokenKind::Finally)) {
        if (!take(TokenKind::Colon) || !parse_block(node->finalbody)) return nullptr;
    } else if (handlers.size() == 0) {
        return nullptr;
    }
    node->span = statement_from(first);
    return node;
}

bool Parser::parse_except_handler(bool is_star, Collector<ExceptHandler*>& handlers) {
    const Token* first = token_++;
    if (take(TokenKind::Star) != is_star) return false;
    auto* node = arena_.make<ExceptHandler>();
    if (is_star || !at(TokenKind::Colon)) {
        const Token* type_first = token_;
        node->type = parse_expression();
        if (node->type == nullptr) return false;
        if (at(TokenKind::Comma)) {
            // Several types without parentheses, which cannot have a name.
            token_ = type_first;
            node->type = parse_expressions();
            if (node->type == nullptr) return false;
        } else if (take(TokenKind::As)) {
            if (!at(TokenKind::Name)) return false;
            node->name = name_of(token_++);
        }
    }
    if (!take(TokenKind::Colon) || !parse_block(node->body)) return false;
    node->span = statement_from(first);
    handlers.add(node);
    return true;
}

Statement* Parser::parse_decorated() {
    ExpressionCollector decorators(expressions_, arena_);
    while (take(TokenKind::At)) {
        Expression* decorator = parse_named_expression();
        if (decorator == nullptr || !take(TokenKind::Newline)) return nullptr;
        decorators.add(decorator);
    }
    const Seq<Expression*> list = decorators.take();
    switch (token_->kind) {
        case TokenKind::Def: return parse_function(token_, list);
        case TokenKind::Class: return parse_class(list);
        case TokenKind::Async: return token_[1].kind == TokenKind::Def ? parse_async(list) : nullptr;
        default: return nullptr;
    }
}

Statement* Parser::parse_async(Seq<Expression*> decorators) {
    const Token* first = token_++;
    switch (token_->kind) {
        case TokenKind::Def: return parse_function(first, decorators);
        case TokenKind::For: return parse_for(first);
        case TokenKind::With: return parse_with(first);
        default: return nullptr;
    }
}

/// At `def`; `first` is that or the `async` before it.
Statement* Parser::parse_function(const Token* first, Seq<Expression*> decorators) {
    FunctionStatement* node = nullptr;
    if (first->kind == TokenKind::Async) {
        node = arena_.make<AsyncFunctionDef>();
    } else {
        node = arena_.make<FunctionDef>();
    }
    ++token_;
    if (!at(TokenKind::Name)) return nullptr;
    node->name = name_of(token_++);
    node->decorator_list = decorators;
    if (at(TokenKind::LeftBracket) && !parse_type_params(node->type_params)) return nullptr;
    if (!take(TokenKind::LeftParen)) return nullptr;
    node->args = parse_parameters(ParameterStyle::Function, TokenKind::RightParen);
    if (node->args == nullptr || !take(TokenKind::RightParen)) return nullptr;
    if (take(TokenKind::Arrow)) {
        node->returns = parse_expression();
        if (node->returns == nullptr) return nullptr;
    }
    if (!take(TokenKind::Colon) || !parse_block(node->body)) return nullptr;
    node->span = statement_from(first);
    return node;
}

Statement* Parser::parse_class(Seq<Expression*> decorators) {
    const Token* first = token_++;
    if (!at(TokenKind::Name)) return nullptr;
    auto* node = arena_.make<ClassDef>();
    node->name = name_of(token_++);
    node->decorator_list = decorators;
    if (at(TokenKind::LeftBracket) && !parse_type_params(node->type_params)) return nullptr;
    if (take(TokenKind::LeftParen)) {
        if (!parse_arguments(node->bases, node->keywords) || !take(TokenKind::RightParen)) return nullptr;
    }
    if (!take(TokenKind::Colon) || !parse_block(node->body)) return nullptr;
    node->span = statement_from(first);
    return node;
}

bool Parser::parse_type_params(Seq<TypeParam*>& params) {
    ++token_;
    Collector<TypeParam*> list(type_params_, arena_);
    do {
        if (list.size() > 0 && at(TokenKind::RightBracket)) break;
        TypeParam* param = parse_type_param();
        if (param == nullptr) return false;
        list.add(param);
    } while (take(TokenKind::Comma));
    params = list.take();
    return take(TokenKind::RightBracket);
}

TypeParam* Parser::parse_type_param() {
    const Token* first = token_;
    TypeParam* param = nullptr;
    const bool is_tuple = take(TokenKind::Star);
    if (is_tuple) {
        param = arena_.make<TypeVarTuple>();
    } else if (take(TokenKind::DoubleStar)) {
        param = arena_.make<ParamSpec>();
    } else {
        param = arena_.make<TypeVar>();
    }
    if (!at(TokenKind::Name)) return nullptr;
    param->name = name_of(token_++);
    if (param->is<TypeVar>() && take(TokenKind::Colon)) {
        Expression* bound = parse_expression();
        if (bound == nullptr) return nullptr;
        param->as<TypeVar>()->bound = bound;
    }
    if (take(TokenKind::Equal)) {
        param->default_value = is_tuple ? parse_star_expression() : parse_expression();
        if (param->default_value == nullptr) return nullptr;
    }
    param->span = from(first);
    return param;
}

}  // namespace syntax
