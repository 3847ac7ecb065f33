// A walk over the tree with what is around each place.
#include "core/syntax/placement.h"

namespace syntax {
namespace {

/// What is around a place.
struct Around {
    bool function = false;
    bool async = false;
    bool loop = false;
    bool module = true;
};

class Placement {
  public:
    bool statements(Seq<Statement*> body, Around around) {
        for (const Statement* statement : body) {
            if (!check(statement, around)) return false;
        }
        return true;
    }

  private:
    bool check(const Statement* statement, Around around);
    bool check(const Expression* expression, Around around);

    bool all(Seq<Expression*> list, Around around) {
        for (const Expression* expression : list) {
            if (!check(expression, around)) return false;
        }
        return true;
    }
    bool all(Seq<Keyword*> list, Around around) {
        for (const Keyword* keyword : list) {
            if (!check(keyword->value, around)) return false;
        }
        return true;
    }
    bool arguments(const Arguments* args, Around around) {
        return all(args->defaults, around) && all(args->kw_defaults, around);
    }
    bool clauses(Seq<Comprehension*> generators, Around around, bool is_generator) {
        for (const Comprehension* clause : generators) {
            if (clause->is_async && !around.async && !is_generator) return false;
            if (!check(clause->target, around) || !check(clause->iter, around) || !all(clause->ifs, around))
                return false;
        }
        return true;
    }
    bool function(const FunctionStatement* f, Around around) {
        Around inside;
        inside.function = true;
        inside.module = false;
        inside.async = f->kind == StatementKind::AsyncFunctionDef;
        return all(f->decorator_list, around) && arguments(f->args, around) && statements(f->body, inside);
    }
    bool loop_body(Seq<Statement*> body, Seq<Statement*> orelse, Around around) {
        Around inside = around;
        inside.loop = true;
        return statements(body, inside) && statements(orelse, around);
    }
    bool attempt(const TryStatement* t, Around around) {
        for (const ExceptHandler* handler : t->handlers) {
            if (!check(handler->type, around) || !statements(handler->body, around)) return false;
        }
        return statements(t->body, around) && statements(t->orelse, around) &&
               statements(t->finalbody, around);
    }
    bool match(const Match* m, Around around) {
        for (const MatchCase* one : m->cases) {
            if (!check(one->guard, around) || !statements(one->body, around)) return false;
        }
        return check(m->subject, around);
    }
    bool with(const WithStatement* w, Around around) {
        for (const WithItem* item : w->items) {
            if (!check(item->context_expr, around) || !check(item->optional_vars, around)) return false;
        }
        return statements(w->body, around);
    }
};

bool Placement::check(const Statement* s, Around around) {
    switch (s->kind) {
        case StatementKind::FunctionDef:
        case StatementKind::AsyncFunctionDef: return function(s->as<FunctionStatement>(), around);
        case StatementKind::ClassDef: {
            const auto* c = s->as<ClassDef>();
            Around inside;
            inside.module = false;
            return all(c->decorator_list, around) && all(c->bases, around) && all(c->keywords, around) &&
                   statements(c->body, inside);
        }
        case StatementKind::Return: return around.function && check(s->as<Return>()->value, around);
        case StatementKind::Delete: return all(s->as<Delete>()->targets, around);
        case StatementKind::Assign:
            return all(s->as<Assign>()->targets, around) && check(s->as<Assign>()->value, around);
        case StatementKind::TypeAlias: return true;
        case StatementKind::AugAssign:
            return check(s->as<AugAssign>()->target, around) && check(s->as<AugAssign>()->value, around);
        case StatementKind::AnnAssign:
            return check(s->as<AnnAssign>()->target, around) && check(s->as<AnnAssign>()->value, around);
        case StatementKind::AsyncFor:
            if (!around.async) return false;
            [[fallthrough]];
        case StatementKind::For: {
            const auto* f = s->as<ForStatement>();
            return check(f->target, around) && check(f->iter, around) &&
                   loop_body(f->body, f->orelse, around);
        }
        case StatementKind::While: {
            const auto* w = s->as<While>();
            return check(w->test, around) && loop_body(w->body, w->orelse, around);
        }
        case StatementKind::If: {
            const auto* i = s->as<If>();
            return check(i->test, around) && statements(i->body, around) && statements(i->orelse, around);
        }
        case StatementKind::AsyncWith:
            if (!around.async) return false;
            [[fallthrough]];
        case StatementKind::With: return with(s->as<WithStatement>(), around);
        case StatementKind::Match: return match(s->as<Match>(), around);
        case StatementKind::Raise:
            return check(s->as<Raise>()->exc, around) && check(s->as<Raise>()->cause, around);
        case StatementKind::Try:
        case StatementKind::TryStar: return attempt(s->as<TryStatement>(), around);
        case StatementKind::Assert:
            return check(s->as<Assert>()->test, around) && check(s->as<Assert>()->msg, around);
        case StatementKind::Expr: return check(s->as<Expr>()->value, around);
        case StatementKind::Nonlocal: return !around.module;
        case StatementKind::Break:
        case StatementKind::Continue: return around.loop;
        case StatementKind::Import:
        case StatementKind::ImportFrom:
        case StatementKind::Global:
        case StatementKind::Pass: return true;
    }
    return true;
}

bool Placement::check(const Expression* e, Around around) {
    if (e == nullptr) return true;
    switch (e->kind) {
        case ExpressionKind::BoolOp: return all(e->as<BoolOp>()->values, around);
        case ExpressionKind::NamedExpr: return check(e->as<NamedExpr>()->value, around);
        case ExpressionKind::BinOp:
            return check(e->as<BinOp>()->left, around) && check(e->as<BinOp>()->right, around);
        case ExpressionKind::UnaryOp: return check(e->as<UnaryOp>()->operand, around);
        case ExpressionKind::Lambda: {
            Around inside;
            inside.function = true;
            inside.module = false;
            return arguments(e->as<Lambda>()->args, around) && check(e->as<Lambda>()->body, inside);
        }
        case ExpressionKind::IfExp: {
            const auto* i = e->as<IfExp>();
            return check(i->test, around) && check(i->body, around) && check(i->orelse, around);
        }
        case ExpressionKind::Dict:
            return all(e->as<Dict>()->keys, around) && all(e->as<Dict>()->values, around);
        case ExpressionKind::Set: return all(e->as<Set>()->elts, around);
        case ExpressionKind::ListComp:
        case ExpressionKind::SetComp:
        case ExpressionKind::GeneratorExp: {
            const auto* c = e->as<ComprehensionExpression>();
            return check(c->elt, around) &&
                   clauses(c->generators, around, e->kind == ExpressionKind::GeneratorExp);
        }
        case ExpressionKind::DictComp: {
            const auto* c = e->as<DictComp>();
            return check(c->key, around) && check(c->value, around) && clauses(c->generators, around, false);
        }
        case ExpressionKind::Await: return around.async && check(e->as<Await>()->value, around);
        case ExpressionKind::Yield: return around.function && check(e->as<Yield>()->value, around);
        case ExpressionKind::YieldFrom:
            return around.function && !around.async && check(e->as<YieldFrom>()->value, around);
        case ExpressionKind::Compare:
            return check(e->as<Compare>()->left, around) && all(e->as<Compare>()->comparators, around);
        case ExpressionKind::Call: {
            const auto* c = e->as<Call>();
            return check(c->func, around) && all(c->args, around) && all(c->keywords, around);
        }
        case ExpressionKind::FormattedValue: {
            const auto* f = e->as<FormattedValue>();
            return check(f->value, around) && check(f->format_spec, around);
        }
        case ExpressionKind::JoinedStr: return all(e->as<JoinedStr>()->values, around);
        case ExpressionKind::Attribute: return check(e->as<Attribute>()->value, around);
        case ExpressionKind::Subscript:
            return check(e->as<Subscript>()->value, around) && check(e->as<Subscript>()->slice, around);
        case ExpressionKind::Starred: return check(e->as<Starred>()->value, around);
        case ExpressionKind::List: return all(e->as<List>()->elts, around);
        case ExpressionKind::Tuple: return all(e->as<Tuple>()->elts, around);
        case ExpressionKind::Slice: {
            const auto* s = e->as<Slice>();
            return check(s->lower, around) && check(s->upper, around) && check(s->step, around);
        }
        case ExpressionKind::Constant:
        case ExpressionKind::Name: return true;
    }
    return true;
}

}  // namespace

bool is_well_placed(const Module& module) { return Placement().statements(module.body, Around()); }

}  // namespace syntax
