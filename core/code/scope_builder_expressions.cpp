// The first pass over names: expressions, comprehensions, patterns, and what may not be written where.
// CPython 3.14: Python/symtable.c, symtable_visit_expr and what it calls.
#include "core/base/assert.h"
#include "core/code/scope_builder.h"

namespace code {

using syntax::ExpressionKind;
using syntax::PatternKind;
using syntax::Span;

void ScopeBuilder::visit(const syntax::Keyword* k) {
    if (k->name == "__debug__") return fail(k->span, "cannot assign to __debug__");
    visit(k->value);
}

bool ScopeBuilder::refuse_in_annotation(const char* what, const Span& span) {
    const std::string subject = what;
    switch (current_->kind) {
        case ScopeKind::Annotation:
            fail(span, subject + " cannot be used within an annotation");
            return false;
        case ScopeKind::TypeVariable:
            fail(span, subject + " cannot be used within " + current_->type_variable_part);
            return false;
        case ScopeKind::TypeAlias: fail(span, subject + " cannot be used within a type alias"); return false;
        case ScopeKind::TypeParameters:
            fail(span, subject + " cannot be used within the definition of a generic");
            return false;
        default: return true;
    }
}

bool ScopeBuilder::refuse_in_comprehension(const syntax::Expression* e) {
    const char* where = nullptr;
    switch (current_->comprehension) {
        case ComprehensionKind::None: return true;
        case ComprehensionKind::List: where = "'yield' inside list comprehension"; break;
        case ComprehensionKind::Set: where = "'yield' inside set comprehension"; break;
        case ComprehensionKind::Dict: where = "'yield' inside dict comprehension"; break;
        case ComprehensionKind::Generator: where = "'yield' inside generator expression"; break;
    }
    fail(e->span, where);
    return false;
}

bool ScopeBuilder::check_async(const Span& span, const char* message) {
    const bool in_comprehension = current_->comprehension != ComprehensionKind::None;
    if (current_->is_async_def || in_comprehension) return true;
    fail(span, message);
    return false;
}

void ScopeBuilder::visit_name(const syntax::Name* e) {
    if (e->ctx == syntax::ExprContext::Del && e->id == "__debug__")
        return fail(e->span, "cannot delete __debug__");
    define(e->id, e->ctx == syntax::ExprContext::Load ? kUse : kDefLocal, e->span);
    // super() finds the class through `__class__`.
    if (e->ctx == syntax::ExprContext::Load && current_->is_function_like() && e->id == "super")
        define("__class__", kUse, e->span);
}

bool ScopeBuilder::extend_named_expression_scope(const syntax::Name* target) {
    const std::string_view name = mangle(target->id);
    for (Scope* s = current_; s != nullptr; s = s->parent) {
        const std::uint32_t known = s->flags_of(name);
        if (s->comprehension != ComprehensionKind::None) {
            if ((known & kDefComprehensionTarget) != 0 && (known & (kDefLocal | kDefGlobal)) != 0) {
                fail(target->span, "assignment expression cannot rebind comprehension iteration variable '" +
                                       std::string(target->id) + "'");
                return false;
            }
            continue;
        }
        switch (s->kind) {
            case ScopeKind::Function:
            case ScopeKind::Annotation:
                define(target->id, (known & kDefGlobal) != 0 ? kDefGlobal : kDefNonlocal, target->span);
                current_->directives.push_back(Directive{name, target->span});
                s->has_named_expression = true;
                define_in(*s, name, kDefLocal, target->span);
                return !failed_;
            case ScopeKind::Module:
                define(target->id, kDefGlobal, target->span);
                current_->directives.push_back(Directive{name, target->span});
                define_in(*s, name, kDefGlobal, target->span);
                return !failed_;
            case ScopeKind::Class:
                fail(target->span,
                     "assignment expression within a comprehension cannot be used in a class body");
                return false;
            case ScopeKind::TypeParameters:
                fail(target->span,
                     "assignment expression within a comprehension cannot be used within the definition of a "
                     "generic");
                return false;
            case ScopeKind::TypeAlias:
                fail(target->span,
                     "assignment expression within a comprehension cannot be used in a type alias");
                return false;
            case ScopeKind::TypeVariable:
                fail(target->span,
                     "assignment expression within a comprehension cannot be used in a TypeVar bound");
                return false;
        }
    }
    return true;
}

void ScopeBuilder::visit_named_expression(const syntax::NamedExpr* e) {
    if (!refuse_in_annotation("named expression", e->span)) return;
    if (current_->in_comprehension_iterable > 0)
        return fail(e->span, "assignment expression cannot be used in a comprehension iterable expression");
    current_->has_named_expression = true;
    if (current_->comprehension != ComprehensionKind::None &&
        !extend_named_expression_scope(e->target->as<syntax::Name>()))
        return;
    visit(e->value);
    visit(e->target);
}

void ScopeBuilder::visit_lambda(const syntax::Lambda* e) {
    visit_defaults(e->args);
    enter("<lambda>", ScopeKind::Function, e, 0, e->span);
    visit_parameters(e->args);
    visit(e->body);
    leave();
}

void ScopeBuilder::visit_generator(const syntax::Comprehension* c) {
    current_->in_comprehension_target = true;
    visit(c->target);
    current_->in_comprehension_target = false;
    ++current_->in_comprehension_iterable;
    visit(c->iter);
    --current_->in_comprehension_iterable;
    visit_all(c->ifs);
    if (c->is_async) current_->is_coroutine = true;
}

void ScopeBuilder::visit_comprehension(const syntax::Expression* e, std::string_view name,
                                       ComprehensionKind kind,
                                       const syntax::Seq<syntax::Comprehension*>& generators,
                                       const syntax::Expression* element, const syntax::Expression* value) {
    if (failed_) return;
    const bool sees_class = current_->sees_class;
    const syntax::Comprehension* outermost = generators[0];
    ++current_->in_comprehension_iterable;
    visit(outermost->iter);
    --current_->in_comprehension_iterable;
    if (failed_) return;
    Scope* s = enter(name, ScopeKind::Function, e, 0, e->span);
    s->comprehension = kind;
    s->sees_class = sees_class;
    if (sees_class) use_class_dict(e->span);
    if (outermost->is_async) s->is_coroutine = true;
    define(".0", kDefParam, e->span);
    s->in_comprehension_target = true;
    visit(outermost->target);
    s->in_comprehension_target = false;
    visit_all(outermost->ifs);
    for (std::size_t i = 1; i < generators.size(); ++i) visit_generator(generators[i]);
    visit_optional(value);
    visit(element);
    if (failed_) return;
    s->is_generator = kind == ComprehensionKind::Generator;
    const bool is_async = s->is_coroutine && !s->is_generator;
    leave();
    if (!is_async) return;
    if (!current_->is_async_def && current_->comprehension == ComprehensionKind::None)
        return fail(e->span, "asynchronous comprehension outside of an asynchronous function");
    current_->is_coroutine = true;
}

void ScopeBuilder::visit(const syntax::Expression* e) {
    if (failed_) return;
    switch (e->kind) {
        case ExpressionKind::NamedExpr: return visit_named_expression(e->as<syntax::NamedExpr>());
        case ExpressionKind::BoolOp: return visit_all(e->as<syntax::BoolOp>()->values);
        case ExpressionKind::BinOp:
            visit(e->as<syntax::BinOp>()->left);
            return visit(e->as<syntax::BinOp>()->right);
        case ExpressionKind::UnaryOp: return visit(e->as<syntax::UnaryOp>()->operand);
        case ExpressionKind::Lambda: return visit_lambda(e->as<syntax::Lambda>());
        case ExpressionKind::IfExp:
            visit(e->as<syntax::IfExp>()->test);
            visit(e->as<syntax::IfExp>()->body);
            return visit(e->as<syntax::IfExp>()->orelse);
        case ExpressionKind::Dict:
            for (const syntax::Expression* k : e->as<syntax::Dict>()->keys) visit_optional(k);
            return visit_all(e->as<syntax::Dict>()->values);
        case ExpressionKind::Set: return visit_all(e->as<syntax::Set>()->elts);
        case ExpressionKind::ListComp: {
            const auto* c = e->as<syntax::ListComp>();
            return visit_comprehension(e, "<listcomp>", ComprehensionKind::List, c->generators, c->elt,
                                       nullptr);
        }
        case ExpressionKind::SetComp: {
            const auto* c = e->as<syntax::SetComp>();
            return visit_comprehension(e, "<setcomp>", ComprehensionKind::Set, c->generators, c->elt,
                                       nullptr);
        }
        case ExpressionKind::GeneratorExp: {
            const auto* c = e->as<syntax::GeneratorExp>();
            return visit_comprehension(e, "<genexpr>", ComprehensionKind::Generator, c->generators, c->elt,
                                       nullptr);
        }
        case ExpressionKind::DictComp: {
            const auto* c = e->as<syntax::DictComp>();
            return visit_comprehension(e, "<dictcomp>", ComprehensionKind::Dict, c->generators, c->key,
                                       c->value);
        }
        case ExpressionKind::Yield:
            if (!refuse_in_annotation("yield expression", e->span)) return;
            visit_optional(e->as<syntax::Yield>()->value);
            if (failed_) return;
            current_->is_generator = true;
            refuse_in_comprehension(e);
            return;
        case ExpressionKind::YieldFrom:
            if (!refuse_in_annotation("yield expression", e->span)) return;
            visit(e->as<syntax::YieldFrom>()->value);
            if (failed_) return;
            current_->is_generator = true;
            refuse_in_comprehension(e);
            return;
        case ExpressionKind::Await:
            if (!refuse_in_annotation("await expression", e->span)) return;
            if (!current_->is_function_like()) return fail(e->span, "'await' outside function");
            if (!check_async(e->span, "'await' outside async function")) return;
            visit(e->as<syntax::Await>()->value);
            current_->is_coroutine = true;
            return;
        case ExpressionKind::Compare:
            visit(e->as<syntax::Compare>()->left);
            return visit_all(e->as<syntax::Compare>()->comparators);
        case ExpressionKind::Call:
            visit(e->as<syntax::Call>()->func);
            visit_all(e->as<syntax::Call>()->args);
            for (const syntax::Keyword* k : e->as<syntax::Call>()->keywords) visit(k);
            return;
        case ExpressionKind::FormattedValue:
            visit(e->as<syntax::FormattedValue>()->value);
            return visit_optional(e->as<syntax::FormattedValue>()->format_spec);
        case ExpressionKind::JoinedStr: return visit_all(e->as<syntax::JoinedStr>()->values);
        case ExpressionKind::Constant: return;
        case ExpressionKind::Attribute: {
            const auto* a = e->as<syntax::Attribute>();
            if (a->attr == "__debug__" && a->ctx != syntax::ExprContext::Load) {
                return fail(e->span, a->ctx == syntax::ExprContext::Del ? "cannot delete __debug__"
                                                                        : "cannot assign to __debug__");
            }
            return visit(a->value);
        }
        case ExpressionKind::Subscript:
            visit(e->as<syntax::Subscript>()->value);
            return visit(e->as<syntax::Subscript>()->slice);
        case ExpressionKind::Starred: return visit(e->as<syntax::Starred>()->value);
        case ExpressionKind::Slice:
            visit_optional(e->as<syntax::Slice>()->lower);
            visit_optional(e->as<syntax::Slice>()->upper);
            return visit_optional(e->as<syntax::Slice>()->step);
        case ExpressionKind::Name: return visit_name(e->as<syntax::Name>());
        case ExpressionKind::List: return visit_all(e->as<syntax::List>()->elts);
        case ExpressionKind::Tuple: return visit_all(e->as<syntax::Tuple>()->elts);
    }
}

void ScopeBuilder::visit(const syntax::Pattern* p) {
    if (failed_) return;
    switch (p->kind) {
        case PatternKind::MatchValue: return visit(p->as<syntax::MatchValue>()->value);
        case PatternKind::MatchSingleton: return;
        case PatternKind::MatchSequence: return visit_all(p->as<syntax::MatchSequence>()->patterns);
        case PatternKind::MatchStar: {
            const auto* star = p->as<syntax::MatchStar>();
            if (!star->name.empty()) define(star->name, kDefLocal, p->span);
            return;
        }
        case PatternKind::MatchMapping: {
            const auto* m = p->as<syntax::MatchMapping>();
            visit_all(m->keys);
            visit_all(m->patterns);
            if (!m->rest.empty()) define(m->rest, kDefLocal, p->span);
            return;
        }
        case PatternKind::MatchClass: {
            const auto* m = p->as<syntax::MatchClass>();
            visit(m->cls);
            visit_all(m->patterns);
            return visit_all(m->kwd_patterns);
        }
        case PatternKind::MatchAs: {
            const auto* m = p->as<syntax::MatchAs>();
            if (m->pattern != nullptr) visit(m->pattern);
            if (!m->name.empty()) define(m->name, kDefLocal, p->span);
            return;
        }
        case PatternKind::MatchOr: return visit_all(p->as<syntax::MatchOr>()->patterns);
    }
}

}  // namespace code
