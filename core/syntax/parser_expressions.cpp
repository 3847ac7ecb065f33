// Expressions, from tuples without brackets down to operators, and assignment targets.
#include "core/syntax/parser.h"

namespace syntax {
namespace {

struct BinaryOperator {
    int precedence = 0;  ///< 0: not a binary operator
    Operator op = Operator::Add;
};

struct BinaryTable {
    BinaryOperator info[256];

    constexpr BinaryTable() : info() {
        set(TokenKind::VerticalBar, 1, Operator::BitOr);
        set(TokenKind::Caret, 2, Operator::BitXor);
        set(TokenKind::Ampersand, 3, Operator::BitAnd);
        set(TokenKind::LeftShift, 4, Operator::LShift);
        set(TokenKind::RightShift, 4, Operator::RShift);
        set(TokenKind::Plus, 5, Operator::Add);
        set(TokenKind::Minus, 5, Operator::Sub);
        set(TokenKind::Star, 6, Operator::Mult);
        set(TokenKind::Slash, 6, Operator::Div);
        set(TokenKind::DoubleSlash, 6, Operator::FloorDiv);
        set(TokenKind::Percent, 6, Operator::Mod);
        set(TokenKind::At, 6, Operator::MatMult);
    }
    constexpr void set(TokenKind kind, int precedence, Operator op) {
        info[static_cast<std::size_t>(kind)] = {precedence, op};
    }
};

constexpr BinaryTable kBinary;
constexpr int kLowest = 1;

}  // namespace

Expression* Parser::parse_star_expressions() {
    const Token* first = token_;
    Expression* one = parse_star_expression();
    if (one == nullptr || !at(TokenKind::Comma)) return one;
    ExpressionCollector elts(expressions_, arena_);
    elts.add(one);
    while (take(TokenKind::Comma)) {
        switch (token_->kind) {
            // What can follow a tuple without brackets, after its last comma.
            case TokenKind::Newline:
            case TokenKind::Semicolon:
            case TokenKind::Equal:
            case TokenKind::Colon:
            case TokenKind::RightParen:
            case TokenKind::RightBracket:
            case TokenKind::RightBrace:
            case TokenKind::Exclamation:
            case TokenKind::EndMarker: break;
            default: {
                Expression* next = parse_star_expression();
                if (next == nullptr) return nullptr;
                elts.add(next);
                continue;
            }
        }
        break;
    }
    auto* tuple = make<Tuple>(first);
    tuple->elts = elts.take();
    return cover(tuple, tuple->elts) ? tuple : nullptr;
}

Expression* Parser::parse_star_expression() {
    if (!at(TokenKind::Star)) return parse_expression();
    const Token* first = token_++;
    Expression* value = parse_binary(kLowest);
    if (value == nullptr) return nullptr;
    auto* node = make<Starred>(first);
    node->value = value;
    return cover(node, value) ? node : nullptr;
}

/// Expressions without stars, as `except A, B:` has them.
Expression* Parser::parse_expressions() {
    const Token* first = token_;
    Expression* one = parse_expression();
    if (one == nullptr || !at(TokenKind::Comma)) return one;
    ExpressionCollector elts(expressions_, arena_);
    elts.add(one);
    while (take(TokenKind::Comma)) {
        if (at(TokenKind::Colon)) break;
        Expression* next = parse_expression();
        if (next == nullptr) return nullptr;
        elts.add(next);
    }
    auto* tuple = make<Tuple>(first);
    tuple->elts = elts.take();
    return cover(tuple, tuple->elts) ? tuple : nullptr;
}

Expression* Parser::parse_yield() {
    const Token* first = token_++;
    if (take(TokenKind::From)) {
        Expression* value = parse_expression();
        if (value == nullptr) return nullptr;
        auto* node = make<YieldFrom>(first);
        node->value = value;
        return cover(node, value) ? node : nullptr;
    }
    Expression* value = nullptr;
    switch (token_->kind) {
        case TokenKind::Newline:
        case TokenKind::Semicolon:
        case TokenKind::Equal:
        case TokenKind::Colon:
        case TokenKind::RightParen:
        case TokenKind::RightBrace:
        case TokenKind::Exclamation: break;
        default:
            value = parse_star_expressions();
            if (value == nullptr) return nullptr;
    }
    auto* node = make<Yield>(first);
    node->value = value;
    return cover(node, value) ? node : nullptr;
}

Expression* Parser::parse_yield_or_star_expressions() {
    return at(TokenKind::Yield) ? parse_yield() : parse_star_expressions();
}

Expression* Parser::parse_named_expression() {
    if (!at(TokenKind::Name) || token_[1].kind != TokenKind::ColonEqual) return parse_expression();
    const Token* first = token_;
    auto* target = arena_.make<Name>();
    target->span = first->span;
    target->id = name_of(first);
    target->ctx = ExprContext::Store;
    token_ += 2;
    Expression* value = parse_expression();
    if (value == nullptr) return nullptr;
    auto* node = make<NamedExpr>(first);
    node->target = target;
    node->value = value;
    return cover(node, target) && cover(node, value) ? node : nullptr;
}

Expression* Parser::parse_star_named_expression() {
    return at(TokenKind::Star) ? parse_star_expression() : parse_named_expression();
}

Expression* Parser::parse_expression() {
    const Nesting nesting(nesting_);
    if (nesting_ > kMaxNesting) {
        refuse_depth();
        return nullptr;
    }
    if (at(TokenKind::Lambda)) return parse_lambda();
    const Token* first = token_;
    Expression* body = parse_disjunction();
    if (body == nullptr || !at(TokenKind::If)) return body;

    // A chain of conditional expressions nests to the right: read it, then build it from its end.
    ExpressionCollector parts(expressions_, arena_);
    std::vector<const Token*> firsts;
    for (;;) {
        parts.add(body);
        firsts.push_back(first);
        ++token_;
        Expression* test = parse_disjunction();
        if (test == nullptr || !take(TokenKind::Else)) return nullptr;
        parts.add(test);
        first = token_;
        body = at(TokenKind::Lambda) ? parse_expression() : parse_disjunction();
        if (body == nullptr) return nullptr;
        if (!at(TokenKind::If)) break;
    }
    Expression* result = body;
    for (std::size_t i = firsts.size(); i-- > 0;) {
        auto* node = make<IfExp>(firsts[i]);
        node->body = parts[2 * i];
        node->test = parts[2 * i + 1];
        node->orelse = result;
        if (!cover(node, node->body) || !cover(node, node->test) || !cover(node, result)) return nullptr;
        result = node;
    }
    return result;
}

Expression* Parser::parse_disjunction() {
    const Token* first = token_;
    Expression* left = parse_conjunction();
    if (left == nullptr || !at(TokenKind::Or)) return left;
    ExpressionCollector values(expressions_, arena_);
    values.add(left);
    while (take(TokenKind::Or)) {
        Expression* value = parse_conjunction();
        if (value == nullptr) return nullptr;
        values.add(value);
    }
    auto* node = make<BoolOp>(first);
    node->op = BoolOperator::Or;
    node->values = values.take();
    return cover(node, node->values) ? node : nullptr;
}

Expression* Parser::parse_conjunction() {
    const Token* first = token_;
    Expression* left = parse_inversion();
    if (left == nullptr || !at(TokenKind::And)) return left;
    ExpressionCollector values(expressions_, arena_);
    values.add(left);
    while (take(TokenKind::And)) {
        Expression* value = parse_inversion();
        if (value == nullptr) return nullptr;
        values.add(value);
    }
    auto* node = make<BoolOp>(first);
    node->op = BoolOperator::And;
    node->values = values.take();
    return cover(node, node->values) ? node : nullptr;
}

Expression* Parser::parse_inversion() {
    const Token* first = token_;
    while (at(TokenKind::Not)) ++token_;
    const Token* operand_first = token_;
    Expression* result = parse_comparison();
    for (const Token* op = operand_first; result != nullptr && op-- > first;) {
        auto* node = make<UnaryOp>(op);
        node->op = UnaryOperator::Not;
        node->operand = result;
        result = cover(node, result) ? node : nullptr;
    }
    return result;
}

Expression* Parser::parse_comparison() {
    const Token* first = token_;
    Expression* left = parse_binary(kLowest);
    if (left == nullptr) return nullptr;
    const std::size_t operators_mark = operators_.size();
    ExpressionCollector comparators(expressions_, arena_);
    bool is_fine = true;
    for (;;) {
        CmpOperator op{};
        switch (token_->kind) {
            case TokenKind::Less: op = CmpOperator::Lt; break;
            case TokenKind::Greater: op = CmpOperator::Gt; break;
            case TokenKind::LessEqual: op = CmpOperator::LtE; break;
            case TokenKind::GreaterEqual: op = CmpOperator::GtE; break;
            case TokenKind::EqualEqual: op = CmpOperator::Eq; break;
            case TokenKind::NotEqual: op = CmpOperator::NotEq; break;
            case TokenKind::In: op = CmpOperator::In; break;
            case TokenKind::Is:
                op = token_[1].kind == TokenKind::Not ? CmpOperator::IsNot : CmpOperator::Is;
                break;
            case TokenKind::Not:
                if (token_[1].kind == TokenKind::In) {
                    op = CmpOperator::NotIn;
                    break;
                }
                [[fallthrough]];
            default: goto done;
        }
        token_ += op == CmpOperator::IsNot || op == CmpOperator::NotIn ? 2 : 1;
        Expression* right = parse_binary(kLowest);
        if (right == nullptr) {
            is_fine = false;
            break;
        }
        operators_.push_back(op);
        comparators.add(right);
    }
done:
    if (is_fine && comparators.size() == 0) return left;
    Compare* node = nullptr;
    if (is_fine) {
        node = make<Compare>(first);
        node->left = left;
        node->ops = arena_.copy(operators_.data() + operators_mark, operators_.size() - operators_mark);
        node->comparators = comparators.take();
        if (!cover(node, left) || !cover(node, node->comparators)) node = nullptr;
    }
    operators_.resize(operators_mark);
    return node;
}

Expression* Parser::parse_binary(int min_precedence) {
    const Token* first = token_;
    Expression* left = parse_factor();
    while (left != nullptr) {
        const BinaryOperator info = kBinary.info[static_cast<std::size_t>(token_->kind)];
        if (info.precedence < min_precedence) break;
        ++token_;
        Expression* right = parse_binary(info.precedence + 1);
        if (right == nullptr) return nullptr;
        auto* node = make<BinOp>(first);
        node->left = left;
        node->op = info.op;
        node->right = right;
        left = cover(node, left) && cover(node, right) ? node : nullptr;
    }
    return left;
}

Expression* Parser::parse_factor() {
    const Token* first = token_;
    while (at(TokenKind::Minus) || at(TokenKind::Plus) || at(TokenKind::Tilde)) ++token_;
    const Token* operand_first = token_;
    Expression* result = parse_power();
    for (const Token* op = operand_first; result != nullptr && op-- > first;) {
        auto* node = make<UnaryOp>(op);
        node->op = op->kind == TokenKind::Minus  ? UnaryOperator::USub
                   : op->kind == TokenKind::Plus ? UnaryOperator::UAdd
                                                 : UnaryOperator::Invert;
        node->operand = result;
        result = cover(node, result) ? node : nullptr;
    }
    return result;
}

Expression* Parser::parse_power() {
    const Token* first = token_;
    Expression* base = nullptr;
    if (take(TokenKind::Await)) {
        Expression* value = parse_primary();
        if (value == nullptr) return nullptr;
        auto* node = make<Await>(first);
        node->value = value;
        base = cover(node, value) ? node : nullptr;
    } else {
        base = parse_primary();
    }
    if (base == nullptr || !at(TokenKind::DoubleStar)) return base;
    const Nesting nesting(nesting_);
    if (nesting_ > kMaxNesting) {
        refuse_depth();
        return nullptr;
    }
    ++token_;
    Expression* exponent = parse_factor();
    if (exponent == nullptr) return nullptr;
    auto* node = make<BinOp>(first);
    node->left = base;
    node->op = Operator::Pow;
    node->right = exponent;
    return cover(node, base) && cover(node, exponent) ? node : nullptr;
}

Expression* Parser::parse_lambda() {
    const Token* first = token_++;
    Arguments* args = parse_parameters(ParameterStyle::Lambda, TokenKind::Colon);
    if (args == nullptr || !take(TokenKind::Colon)) return nullptr;
    Expression* body = parse_expression();
    if (body == nullptr) return nullptr;
    auto* node = make<Lambda>(first);
    node->args = args;
    node->body = body;
    const bool is_fine = cover(node, body) && cover(node, args->defaults) && cover(node, args->kw_defaults);
    return is_fine ? node : nullptr;
}

/// One target of a for or with statement: what an operator expression can be, if it is a target.
Expression* Parser::parse_target() {
    Expression* target = at(TokenKind::Star) ? parse_star_expression() : parse_binary(kLowest);
    return target != nullptr && set_context(target, ExprContext::Store) ? target : nullptr;
}

/// The targets before `in`.
Expression* Parser::parse_target_list() {
    const Token* first = token_;
    Expression* one = parse_target();
    if (one == nullptr || !at(TokenKind::Comma)) return one;
    ExpressionCollector elts(expressions_, arena_);
    elts.add(one);
    while (take(TokenKind::Comma)) {
        if (at(TokenKind::In)) break;
        Expression* next = parse_target();
        if (next == nullptr) return nullptr;
        elts.add(next);
    }
    auto* tuple = make<Tuple>(first);
    tuple->elts = elts.take();
    tuple->ctx = ExprContext::Store;
    return cover(tuple, tuple->elts) ? tuple : nullptr;
}

/// Turns an expression into a target; false if it cannot be one.
bool Parser::set_context(Expression* target, ExprContext context) {
    switch (target->kind) {
        case ExpressionKind::Name: target->as<Name>()->ctx = context; return true;
        case ExpressionKind::Attribute: target->as<Attribute>()->ctx = context; return true;
        case ExpressionKind::Subscript: target->as<Subscript>()->ctx = context; return true;
        case ExpressionKind::Starred: {
            auto* starred = target->as<Starred>();
            if (context == ExprContext::Del || starred->value->is<Starred>()) return false;
            starred->ctx = context;
            return set_context(starred->value, context);
        }
        case ExpressionKind::List: {
            auto* list = target->as<List>();
            list->ctx = context;
            for (Expression* elt : list->elts) {
                if (!set_context(elt, context)) return false;
            }
            return true;
        }
        case ExpressionKind::Tuple: {
            auto* tuple = target->as<Tuple>();
            tuple->ctx = context;
            for (Expression* elt : tuple->elts) {
                if (!set_context(elt, context)) return false;
            }
            return true;
        }
        default: return false;
    }
}

}  // namespace syntax
