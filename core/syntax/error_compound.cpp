// The error grammar: statements with blocks, except match.
#include "core/syntax/error_rules.h"

namespace syntax {

using P = const Piece*;

P ErrorRules::compound_stmt() {
    if (!fetch()) return nullptr;
    P found = nullptr;
    switch (tokens_[static_cast<std::size_t>(mark_)].kind) {
        case K::Def: return function_def();
        case K::At: found = function_def(); return found || !ok() ? found : class_def();
        case K::Async:
            found = function_def();
            if (!found && ok()) found = with_stmt();
            return found || !ok() ? found : for_stmt();
        case K::If: return if_stmt();
        case K::Class: return class_def();
        case K::With: return with_stmt();
        case K::For: return for_stmt();
        case K::Try: return try_stmt();
        case K::While: return while_stmt();
        default: return match_stmt();
    }
}

P ErrorRules::block() {
    return memo(Rule::Block, [this]() -> P {
        const std::int32_t m = mark_;
        if (token(K::Newline) && token(K::Indent) && statements() && token(K::Dedent)) return done(m);
        mark_ = m;
        if (P found = simple_stmts()) return found;
        if (with_invalid_ && token(K::Newline) && !at(K::Indent) && ok()) {
            return raise_indentation("expected an indented block");
        }
        return back(m);
    });
}

/// `: NEWLINE !INDENT`
bool ErrorRules::header_and_no_indent() {
    return token(K::Colon) && token(K::Newline) && !at(K::Indent) && ok();
}

P ErrorRules::expected_block(P keyword, const char* after) {
    return raise_indentation("expected an indented block after " + std::string(after) + " on line " +
                             std::to_string(keyword->span.line));
}

/// A token without which nothing can be right.
P ErrorRules::forced(K kind, const char* text) {
    if (!fetch()) return nullptr;
    if (P found = token(kind)) return found;
    Piece place;
    place.span = tokens_[static_cast<std::size_t>(mark_)].span;
    return raise_at(&place, std::string("expected '") + text + "'");
}

bool ErrorRules::decorators() {
    return some([this]() { return token(K::At) && named_expression() && token(K::Newline); });
}

P ErrorRules::function_def() {
    const std::int32_t m = mark_;
    if (decorators()) {
        if (P found = function_def_raw()) return found;
    }
    mark_ = m;
    return ok() ? function_def_raw() : nullptr;
}

P ErrorRules::function_def_raw() {
    const std::int32_t m = mark_;
    const auto head = [this]() { return name() && maybe([this]() { return type_params(); }); };
    const auto parameter_list = [this]() { return maybe([this]() { return params(Style::Function); }); };
    const auto returns = [this]() { return maybe([this]() { return token(K::Arrow) && expression(); }); };
    // A type comment is looked for after the newline.
    const auto type_comment = [this]() {
        ahead([this]() { return token(K::Newline) && fetch(); });
        return ok();
    };
    if (with_invalid_) {
        maybe([this]() { return token(K::Async); });
        P a = token(K::Def);
        if (a && head() && token(K::LeftParen) && parameter_list() && token(K::RightParen) && returns() &&
            header_and_no_indent()) {
            return expected_block(a, "function definition");
        }
        mark_ = m;
        maybe([this]() { return token(K::Async); });
        if (token(K::Def) && head() && forced(K::LeftParen, "(") && parameter_list() &&
            token(K::RightParen) && returns() && forced(K::Colon, ":") && type_comment() && block()) {
            return piece(E::Name, m, {}, true);
        }
        mark_ = m;
        if (!ok()) return nullptr;
    }
    const auto rest = [&]() {
        return token(K::Def) && head() && token(K::LeftParen) && parameter_list() && token(K::RightParen) &&
               returns() && token(K::Colon) && type_comment() && block();
    };
    if (rest()) return piece(E::Name, m, {}, true);
    mark_ = m;
    if (token(K::Async) && rest()) return piece(E::Name, m, {}, true);
    return back(m);
}

P ErrorRules::class_def() {
    const std::int32_t m = mark_;
    if (decorators()) {
        if (P found = class_def_raw()) return found;
    }
    mark_ = m;
    return ok() ? class_def_raw() : nullptr;
}

P ErrorRules::class_def_raw() {
    const std::int32_t m = mark_;
    const auto head = [this]() {
        return name() && maybe([this]() { return type_params(); }) && maybe([this]() {
                   return token(K::LeftParen) && maybe([this]() { return arguments(); }) &&
                          token(K::RightParen);
               });
    };
    if (with_invalid_) {
        if (token(K::Class) && head() && token(K::Newline)) return raise("expected ':'");
        mark_ = m;
        P a = token(K::Class);
        if (a && head() && header_and_no_indent()) return expected_block(a, "class definition");
        mark_ = m;
    }
    if (token(K::Class) && head() && token(K::Colon) && block()) return done(m);
    return back(m);
}

P ErrorRules::if_stmt() {
    const std::int32_t m = mark_;
    if (with_invalid_) {
        if (token(K::If) && named_expression() && token(K::Newline)) return raise("expected ':'");
        mark_ = m;
        P a = token(K::If);
        if (a && named_expression() && header_and_no_indent()) return expected_block(a, "'if' statement");
        mark_ = m;
    }
    const auto head = [this]() { return token(K::If) && named_expression() && token(K::Colon) && block(); };
    if (head() && elif_stmt()) return done(m);
    mark_ = m;
    if (head() && maybe([this]() { return else_block(); })) return done(m);
    return back(m);
}

P ErrorRules::elif_stmt() {
    const std::int32_t m = mark_;
    if (++nesting_ > 1000) {
        stopped_ = gave_up_ = true;
        return nullptr;
    }
    const auto rule = [&]() -> P {
        if (with_invalid_) {
            if (token(K::Elif) && named_expression() && token(K::Newline)) return raise("expected ':'");
            mark_ = m;
            P a = token(K::Elif);
            if (a && named_expression() && header_and_no_indent())
                return expected_block(a, "'elif' statement");
            mark_ = m;
        }
        const auto head = [this]() {
            return token(K::Elif) && named_expression() && token(K::Colon) && block();
        };
        if (!head()) return back(m);
        if (elif_stmt()) return done(m);
        if (ok() && maybe([this]() { return else_block(); })) return done(m);
        return back(m);
    };
    P found = rule();
    --nesting_;
    return found;
}

P ErrorRules::else_block() {
    const std::int32_t m = mark_;
    if (with_invalid_) {
        P a = token(K::Else);
        if (a && header_and_no_indent()) return expected_block(a, "'else' statement");
        mark_ = m;
        if (token(K::Else) && token(K::Colon) && block() && token(K::Elif)) {
            return raise("'elif' block follows an 'else' block");
        }
        mark_ = m;
    }
    if (token(K::Else) && forced(K::Colon, ":") && block()) return done(m);
    return back(m);
}

P ErrorRules::while_stmt() {
    const std::int32_t m = mark_;
    if (with_invalid_) {
        if (token(K::While) && named_expression() && token(K::Newline)) return raise("expected ':'");
        mark_ = m;
        P a = token(K::While);
        if (a && named_expression() && header_and_no_indent()) return expected_block(a, "'while' statement");
        mark_ = m;
    }
    if (token(K::While) && named_expression() && token(K::Colon) && block() &&
        maybe([this]() { return else_block(); })) {
        return done(m);
    }
    return back(m);
}

P ErrorRules::for_stmt() {
    const std::int32_t m = mark_;
    const auto async = [this]() { return maybe([this]() { return token(K::Async); }); };
    if (with_invalid_) {
        if (async() && token(K::For) && star_targets() && token(K::In) && star_expressions() &&
            token(K::Newline)) {
            return raise("expected ':'");
        }
        mark_ = m;
        P a = nullptr;
        if (async() && (a = token(K::For)) && star_targets() && token(K::In) && star_expressions() &&
            header_and_no_indent()) {
            return expected_block(a, "'for' statement");
        }
        mark_ = m;
    }
    // After `in` there is no way back.
    const auto rest = [this]() {
        return star_expressions() && token(K::Colon) && block() && maybe([this]() { return else_block(); });
    };
    if (token(K::For) && star_targets() && token(K::In)) return rest() ? done(m) : back(m);
    mark_ = m;
    if (token(K::Async) && token(K::For) && star_targets() && token(K::In)) return rest() ? done(m) : back(m);
    mark_ = m;
    if (with_invalid_ && async() && token(K::For)) {
        if (P a = star_expressions()) raise_target(Targets::For, a);
    }
    return back(m);
}

P ErrorRules::with_stmt() {
    const std::int32_t m = mark_;
    const auto async = [this]() { return maybe([this]() { return token(K::Async); }); };
    const auto target = [this]() { return maybe([this]() { return token(K::As) && star_target(); }); };
    const auto plain = [&]() { return list([&]() { return expression() && target(); }); };
    const auto bracketed = [&]() {
        return token(K::LeftParen) && list([&]() { return expressions() && target(); }) &&
               maybe([this]() { return token(K::Comma); }) && token(K::RightParen);
    };
    if (with_invalid_) {
        P a = nullptr;
        if (async() && (a = token(K::With)) && plain() && header_and_no_indent()) {
            return expected_block(a, "'with' statement");
        }
        mark_ = m;
        if (async() && (a = token(K::With)) && bracketed() && header_and_no_indent()) {
            return expected_block(a, "'with' statement");
        }
        mark_ = m;
    }
    const auto items = [this]() { return list([this]() { return with_item(); }); };
    for (int is_async = 0; is_async < 2; ++is_async) {
        const auto keywords = [&]() { return (is_async == 0 || token(K::Async)) && token(K::With); };
        if (keywords() && token(K::LeftParen) && items() && maybe([this]() { return token(K::Comma); }) &&
            token(K::RightParen) && token(K::Colon) && block()) {
            return done(m);
        }
        mark_ = m;
        if (keywords() && items() && token(K::Colon) && block()) return done(m);
        mark_ = m;
    }
    if (with_invalid_) {
        if (async() && token(K::With) && plain() && token(K::Newline)) return raise("expected ':'");
        mark_ = m;
        if (async() && token(K::With) && bracketed() && token(K::Newline)) return raise("expected ':'");
    }
    return back(m);
}

P ErrorRules::with_item() {
    const std::int32_t m = mark_;
    const auto is_end = [this]() { return at_any({K::Comma, K::RightParen, K::Colon}); };
    if (expression() && token(K::As) && star_target() && is_end()) return done(m);
    mark_ = m;
    if (with_invalid_ && expression() && token(K::As)) {
        P a = expression();
        if (a && is_end()) raise_target(Targets::Star, a);
    }
    mark_ = m;
    return ok() ? expression() : nullptr;
}

P ErrorRules::try_stmt() {
    const std::int32_t m = mark_;
    const auto as_name = [this]() { return maybe([this]() { return token(K::As) && name(); }); };
    if (with_invalid_) {
        P a = token(K::Try);
        if (a && header_and_no_indent()) return expected_block(a, "'try' statement");
        mark_ = m;
        if (token(K::Try) && token(K::Colon) && block() && !at_any({K::Except, K::Finally}) && ok()) {
            return raise("expected 'except' or 'finally' block");
        }
        mark_ = m;
        const auto body = [this]() {
            return token(K::Try) && token(K::Colon) && many([this]() { return block(); });
        };
        P b = nullptr;
        if (body() && some([this]() { return except_block(); }) && (a = token(K::Except)) &&
            (b = token(K::Star)) && expression() && as_name() && token(K::Colon)) {
            return raise_range(a, b, "cannot have both 'except' and 'except*' on the same 'try'");
        }
        mark_ = m;
        if (body() && some([this]() { return except_star_block(); }) && (a = token(K::Except)) &&
            maybe([&]() { return expression() && as_name(); }) && token(K::Colon)) {
            return raise_at(a, "cannot have both 'except' and 'except*' on the same 'try'");
        }
        mark_ = m;
    }
    const auto head = [this]() { return token(K::Try) && forced(K::Colon, ":") && block(); };
    if (head() && finally_block()) return done(m);
    mark_ = m;
    const auto tail = [this]() {
        return maybe([this]() { return else_block(); }) && maybe([this]() { return finally_block(); });
    };
    if (head() && some([this]() { return except_block(); }) && tail()) return done(m);
    mark_ = m;
    if (head() && some([this]() { return except_star_block(); }) && tail()) return done(m);
    return back(m);
}

P ErrorRules::except_block() {
    const std::int32_t m = mark_;
    const auto as_name = [this]() { return maybe([this]() { return token(K::As) && name(); }); };
    if (with_invalid_) {
        P a = token(K::Except);
        if (a && expression() && as_name() && header_and_no_indent())
            return expected_block(a, "'except' statement");
        mark_ = m;
        a = token(K::Except);
        if (a && header_and_no_indent()) return expected_block(a, "'except' statement");
        mark_ = m;
    }
    if (token(K::Except) && expressions() && token(K::Colon) && block()) return done(m);
    mark_ = m;
    if (token(K::Except) && expression() && token(K::As) && name() && token(K::Colon) && block())
        return done(m);
    mark_ = m;
    if (token(K::Except) && token(K::Colon) && block()) return done(m);
    mark_ = m;
    if (with_invalid_) {
        P a = nullptr;
        if (token(K::Except) && (a = expression()) && token(K::Comma) && expressions() && token(K::As) &&
            name() && token(K::Colon)) {
            return raise_from(a, "multiple exception types must be parenthesized when using 'as'");
        }
        mark_ = m;
        if (token(K::Except) && expression() && as_name() && token(K::Newline)) return raise("expected ':'");
        mark_ = m;
        if (token(K::Except) && token(K::Newline)) return raise("expected ':'");
        mark_ = m;
        if (token(K::Except) && expression() && token(K::As) && (a = expression()) && token(K::Colon) &&
            block()) {
            return raise_at(a, "cannot use except statement with " + name_of(a));
        }
    }
    return back(m);
}

P ErrorRules::except_star_block() {
    const std::int32_t m = mark_;
    const auto as_name = [this]() { return maybe([this]() { return token(K::As) && name(); }); };
    if (with_invalid_) {
        P a = token(K::Except);
        if (a && token(K::Star) && expression() && as_name() && header_and_no_indent()) {
            return expected_block(a, "'except*' statement");
        }
        mark_ = m;
    }
    const auto head = [this]() { return token(K::Except) && token(K::Star); };
    if (head() && expressions() && token(K::Colon) && block()) return done(m);
    mark_ = m;
    if (head() && expression() && token(K::As) && name() && token(K::Colon) && block()) return done(m);
    mark_ = m;
    if (with_invalid_) {
        P a = nullptr;
        if (head() && (a = expression()) && token(K::Comma) && expressions() && token(K::As) && name() &&
            token(K::Colon)) {
            return raise_from(a, "multiple exception types must be parenthesized when using 'as'");
        }
        mark_ = m;
        if (head() && expression() && as_name() && token(K::Newline)) return raise("expected ':'");
        mark_ = m;
        if (head() && token_in({K::Newline, K::Colon})) return raise("expected one or more exception types");
        mark_ = m;
        if (head() && expression() && token(K::As) && (a = expression()) && token(K::Colon) && block()) {
            return raise_at(a, "cannot use except* statement with " + name_of(a));
        }
    }
    return back(m);
}

P ErrorRules::finally_block() {
    const std::int32_t m = mark_;
    if (with_invalid_) {
        P a = token(K::Finally);
        if (a && header_and_no_indent()) return expected_block(a, "'finally' statement");
        mark_ = m;
    }
    if (token(K::Finally) && forced(K::Colon, ":") && block()) return done(m);
    return back(m);
}

P ErrorRules::type_params() {
    const std::int32_t m = mark_;
    if (with_invalid_ && token(K::LeftBracket)) {
        if (P close = token(K::RightBracket)) return raise_from(close, "Type parameter list cannot be empty");
    }
    mark_ = m;
    if (token(K::LeftBracket) && list([this]() { return type_param(); }) &&
        maybe([this]() { return token(K::Comma); }) && token(K::RightBracket)) {
        return done(m);
    }
    return back(m);
}

P ErrorRules::type_param() {
    return memo(Rule::TypeParam, [this]() -> P {
        const std::int32_t m = mark_;
        const auto value = [this]() { return maybe([this]() { return token(K::Equal) && expression(); }); };
        if (name() && maybe([this]() { return token(K::Colon) && expression(); }) && value()) return done(m);
        mark_ = m;
        if (with_invalid_) {
            const K stars[] = {K::Star, K::DoubleStar};
            for (const K star : stars) {
                P colon = nullptr;
                P e = nullptr;
                if (token(star) && name() && (colon = token(K::Colon)) && (e = expression())) {
                    const std::string what = e->kind == E::Tuple ? "constraints" : "bound";
                    return raise_from(colon, "cannot use " + what + " with " +
                                                 (star == K::Star ? "TypeVarTuple" : "ParamSpec"));
                }
                mark_ = m;
            }
        }
        if (token(K::Star) && name() && maybe([this]() { return token(K::Equal) && star_expression(); })) {
            return done(m);
        }
        mark_ = m;
        if (token(K::DoubleStar) && name() && value()) return done(m);
        return back(m);
    });
}

}  // namespace syntax
