// The parameters of functions and lambdas, the arguments of calls and class headers.
#include "core/syntax/parser.h"

namespace syntax {

/// Everything up to `until`, which is not taken.
Arguments* Parser::parse_parameters(ParameterStyle style, TokenKind until) {
    auto* result = arena_.make<Arguments>();
    if (at(until)) return result;
    Collector<Arg*> args(args_, arena_);
    ExpressionCollector defaults(expressions_, arena_);
    // First the positional ones; a slash moves those before it.
    bool has_slash = false;
    while (at(TokenKind::Name) || at(TokenKind::Slash)) {
        if (take(TokenKind::Slash)) {
            if (has_slash || args.size() == 0) return nullptr;
            has_slash = true;
            result->posonlyargs = args.take();
        } else {
            Arg* arg = parse_parameter(style, false);
            if (arg == nullptr) return nullptr;
            args.add(arg);
            if (take(TokenKind::Equal)) {
                Expression* value = parse_expression();
                if (value == nullptr) return nullptr;
                defaults.add(value);
            } else if (defaults.size() > 0) {
                return nullptr;
            }
        }
        if (!take(TokenKind::Comma)) break;
    }
    result->defaults = defaults.take();
    const std::size_t positional_only = result->posonlyargs.size();
    const Seq<Arg*> all = args.take();
    result->args =
        Seq<Arg*>(all.begin() + positional_only, static_cast<std::uint32_t>(all.size() - positional_only));
    if (at(until)) return result;
    if (token_[-1].kind != TokenKind::Comma && (args.size() > 0)) return nullptr;

    if (take(TokenKind::Star)) {
        Collector<Arg*> keyword_only(args_, arena_);
        ExpressionCollector keyword_defaults(expressions_, arena_);
        const bool is_bare = at(TokenKind::Comma);
        if (!is_bare) {
            result->vararg = parse_parameter(style, true);
            if (result->vararg == nullptr) return nullptr;
        }
        while (take(TokenKind::Comma) && at(TokenKind::Name)) {
            Arg* arg = parse_parameter(style, false);
            if (arg == nullptr) return nullptr;
            Expression* value = nullptr;
            if (take(TokenKind::Equal)) {
                value = parse_expression();
                if (value == nullptr) return nullptr;
            }
            keyword_only.add(arg);
            keyword_defaults.add(value);
        }
        if (is_bare && keyword_only.size() == 0) return nullptr;
        result->kwonlyargs = keyword_only.take();
        result->kw_defaults = keyword_defaults.take();
        if (at(until)) return result;
        if (token_[-1].kind != TokenKind::Comma) return nullptr;
    }
    if (!take(TokenKind::DoubleStar)) return nullptr;
    result->kwarg = parse_parameter(style, false);
    if (result->kwarg == nullptr) return nullptr;
    take(TokenKind::Comma);
    return at(until) ? result : nullptr;
}

Arg* Parser::parse_parameter(ParameterStyle style, bool is_star) {
    if (!at(TokenKind::Name)) return nullptr;
    const Token* first = token_++;
    auto* arg = arena_.make<Arg>();
    arg->name = name_of(first);
    if (style == ParameterStyle::Function && take(TokenKind::Colon)) {
        arg->annotation = is_star ? parse_star_expression() : parse_expression();
        if (arg->annotation == nullptr) return nullptr;
    }
    arg->span = from(first);
    return arg;
}

/// From the opening parenthesis: `f(x for x in y)` or ordinary arguments.
bool Parser::parse_call(Call* call) {
    const Token* open = token_;
    const bool may_be_generator = open[1].kind != TokenKind::Star && open[1].kind != TokenKind::DoubleStar &&
                                  open[1].kind != TokenKind::RightParen;
    if (may_be_generator && !(open[1].kind == TokenKind::Name && open[2].kind == TokenKind::Equal)) {
        ++token_;
        Expression* one = parse_named_expression();
        if (one == nullptr) return false;
        if (at(TokenKind::For) || at(TokenKind::Async)) {
            auto* node = arena_.make<GeneratorExp>();
            node->elt = one;
            if (!parse_comprehension_clauses(node->generators, node->depth)) return false;
            if (!take(TokenKind::RightParen)) return false;
            node->span = from(open);
            if (!cover(node, one)) return false;
            Expression* argument = node;
            call->args = arena_.copy(&argument, 1);
            return cover(call, node);
        }
        if (take(TokenKind::RightParen)) {
            call->args = arena_.copy(&one, 1);
            return cover(call, one);
        }
        if (!take(TokenKind::Comma)) return false;
        ExpressionCollector args(expressions_, arena_);
        args.add(one);
        Seq<Expression*> rest;
        if (!parse_arguments(rest, call->keywords)) return false;
        for (Expression* arg : rest) args.add(arg);
        call->args = args.take();
    } else {
        ++token_;
        if (!parse_arguments(call->args, call->keywords)) return false;
    }
    for (const Keyword* keyword : call->keywords) {
        if (!cover(call, keyword->value)) return false;
    }
    return cover(call, call->args) && take(TokenKind::RightParen);
}

/// Arguments up to the closing parenthesis, which is not taken.
bool Parser::parse_arguments(Seq<Expression*>& args, Seq<Keyword*>& keywords) {
    ExpressionCollector positional(expressions_, arena_);
    Collector<Keyword*> named(keywords_, arena_);
    bool has_double_star = false;
    while (!at(TokenKind::RightParen)) {
        const Token* first = token_;
        if (take(TokenKind::Star)) {
            Expression* value = parse_expression();
            if (value == nullptr || has_double_star) return false;
            auto* node = make<Starred>(first);
            node->value = value;
            if (!cover(node, value)) return false;
            positional.add(node);
        } else if (at(TokenKind::DoubleStar) || (at(TokenKind::Name) && token_[1].kind == TokenKind::Equal)) {
            auto* keyword = arena_.make<Keyword>();
            if (take(TokenKind::DoubleStar)) {
                has_double_star = true;
            } else {
                keyword->name = name_of(token_);
                token_ += 2;
            }
            keyword->value = parse_expression();
            if (keyword->value == nullptr) return false;
            keyword->span = from(first);
            named.add(keyword);
        } else {
            Expression* value = parse_named_expression();
            if (value == nullptr || named.size() > 0) return false;
            positional.add(value);
        }
        if (!take(TokenKind::Comma)) break;
    }
    args = positional.take();
    keywords = named.take();
    return at(TokenKind::RightParen);
}

}  // namespace syntax
