// Simple statements: assignments, deletions, imports, raise, assert, and which function compiles what.
// CPython 3.14: Python/codegen.c, codegen_visit_stmt and what it calls.
#include "core/code/module_compiler.h"

namespace code {

using syntax::ExpressionKind;
using syntax::StatementKind;

void ModuleCompiler::body(const Body& statements) {
    for (const Statement* s : statements) {
        if (failed()) return;
        statement(s);
    }
}

/// A block that may not run: annotations in it are conditional.
void ModuleCompiler::conditional(const Body& statements) {
    ++unit_->conditional_depth;
    body(statements);
    --unit_->conditional_depth;
}

void ModuleCompiler::statement(const Statement* s) {
    // A finally body is compiled twice, so nested ones grow without bound.
    if (++statements_ > kMaxStatements) {
        fail(s->span, "the program is too large to compile");
        if (failed()) result_.errors.back().kind = syntax::DiagnosticKind::Unsupported;
        return;
    }
    switch (s->kind) {
        case StatementKind::FunctionDef:
            return function_statement(static_cast<const syntax::FunctionStatement*>(s), false);
        case StatementKind::AsyncFunctionDef:
            return function_statement(static_cast<const syntax::FunctionStatement*>(s), true);
        case StatementKind::ClassDef: return class_statement(s->as<syntax::ClassDef>());
        case StatementKind::Return: return return_statement(s->as<syntax::Return>());
        case StatementKind::Delete:
            for (const Expression* target : s->as<syntax::Delete>()->targets) delete_target(target);
            return;
        case StatementKind::Assign: return assign(s->as<syntax::Assign>());
        case StatementKind::TypeAlias: return type_alias(s->as<syntax::TypeAlias>());
        case StatementKind::AugAssign: return augmented(s->as<syntax::AugAssign>());
        case StatementKind::AnnAssign: return annotated(s->as<syntax::AnnAssign>());
        case StatementKind::For: return for_statement(s->as<syntax::For>());
        case StatementKind::AsyncFor: return async_for(s->as<syntax::AsyncFor>());
        case StatementKind::While: return while_statement(s->as<syntax::While>());
        case StatementKind::If: return if_statement(s->as<syntax::If>());
        case StatementKind::With: return with_item(static_cast<const syntax::WithStatement*>(s), 0, false);
        case StatementKind::AsyncWith:
            return with_item(static_cast<const syntax::WithStatement*>(s), 0, true);
        case StatementKind::Match: return match_statement(s->as<syntax::Match>());
        case StatementKind::Raise: return raise(s->as<syntax::Raise>());
        case StatementKind::Try: {
            const auto* t = static_cast<const syntax::TryStatement*>(s);
            return t->finalbody.empty() ? try_except(t) : try_finally(t, false);
        }
        case StatementKind::TryStar: {
            const auto* t = static_cast<const syntax::TryStatement*>(s);
            return t->finalbody.empty() ? try_star(t) : try_finally(t, true);
        }
        case StatementKind::Assert: return assertion(s->as<syntax::Assert>());
        case StatementKind::Import: return import_modules(s->as<syntax::Import>());
        case StatementKind::ImportFrom: return import_from(s->as<syntax::ImportFrom>());
        case StatementKind::Global:
        case StatementKind::Nonlocal: return;
        case StatementKind::Expr: return expression_statement(s->as<syntax::Expr>());
        case StatementKind::Pass: return unit_->mark_line(s->span);
        case StatementKind::Break: return break_or_continue(s->span, true);
        case StatementKind::Continue: return break_or_continue(s->span, false);
    }
}

// ------------------------------------------------------------------------------------- assignments

/// Binds a target. A temporary is used up.
void ModuleCompiler::store(const Expression* target, Ready value) {
    if (failed()) return;
    Unit& u = unit();
    const Temporaries temporaries(u);
    switch (target->kind) {
        case ExpressionKind::Name: return store_name(target->as<syntax::Name>()->id, value, target->span);
        case ExpressionKind::Attribute: {
            const auto* a = target->as<syntax::Attribute>();
            if (const auto* self = a->value->try_as<syntax::Name>(); self != nullptr && self->id == "self") {
                for (Unit* outer = u.parent; outer != nullptr; outer = outer->parent) {
                    if (outer->kind != CodeKind::Class) continue;
                    outer->static_attributes.insert(a->attr);
                    break;
                }
            }
            const Ready object = ready(a->value);
            u.emit(Op::StoreAttr, attribute_span(a->span, a), object.reg, value.reg,
                   u.attr_site(mangle(a->attr)),
                   static_cast<std::uint8_t>(release_a(object) | release_b(value)));
            return;
        }
        case ExpressionKind::Subscript: {
            const auto* s = target->as<syntax::Subscript>();
            const Ready container = ready(s->value, -1, s->slice);
            const Ready index = ready_index(s->slice, s->span);
            u.emit(Op::StoreSubscript, s->span, container.reg, index.reg, value.reg,
                   static_cast<std::uint8_t>(release_a(container) | release_b(index) | release_c(value)));
            return;
        }
        case ExpressionKind::List: return store_items(target->span, target->as<syntax::List>()->elts, value);
        case ExpressionKind::Tuple:
            return store_items(target->span, target->as<syntax::Tuple>()->elts, value);
        case ExpressionKind::Starred:
            return fail(target->span, "starred assignment target must be in a list or tuple");
        default: return fail(target->span, "cannot assign to expression");
    }
}

void ModuleCompiler::store_items(const Span& span, const syntax::Seq<Expression*>& items, Ready value) {
    Unit& u = unit();
    const int count = static_cast<int>(items.size());
    int star = -1;
    for (int i = 0; i < count; ++i) {
        if (!items[static_cast<std::size_t>(i)]->is<syntax::Starred>()) continue;
        if (star >= 0) return fail(span, "multiple starred expressions in assignment");
        star = i;
        if (i >= 256 || count - i - 1 >= 256)
            return fail(span, "too many expressions in star-unpacking assignment");
    }
    // Locals that stand side by side are written at once.
    int first = -1;
    for (int i = 0; star < 0 && i < count; ++i) {
        const auto* name = items[static_cast<std::size_t>(i)]->try_as<syntax::Name>();
        const int reg = name != nullptr ? plain_register(name->id) : -1;
        if (i == 0) first = reg;
        if (reg < 0 || reg != first + i || u.is_temp(reg)) {
            first = -1;
            break;
        }
    }
    if (first >= 0) {
        u.emit(Op::UnpackSequence, span, first, value.reg, count, release_b(value));
        for (const Expression* item : items) u.mark_line(item->span);
        return;
    }
    const int base = u.next_temp();
    for (int i = 0; i < count; ++i) push_temp();
    if (star >= 0)
        u.emit(Op::UnpackEx, span, base, value.reg, star | ((count - star - 1) << 8), release_b(value));
    else
        u.emit(Op::UnpackSequence, span, base, value.reg, count, release_b(value));
    for (int i = 0; i < count; ++i) {
        const Expression* item = items[static_cast<std::size_t>(i)];
        if (const auto* starred = item->try_as<syntax::Starred>()) item = starred->value;
        store(item, Ready{base + i, true});
    }
}

// CPython 3.14: Python/flowgraph.c turns BUILD_TUPLE n, UNPACK_SEQUENCE n into swaps for n up to 3.
bool ModuleCompiler::assign_without_tuple(const syntax::Assign* s) {
    const auto* from = s->value->try_as<syntax::Tuple>();
    const auto* to = s->targets[0]->try_as<syntax::Tuple>();
    if (s->targets.size() != 1 || from == nullptr || to == nullptr) return false;
    const std::size_t count = from->elts.size();
    if (count != to->elts.size() || count < 2 || count > 3 || constant_of(from)) return false;
    for (std::size_t i = 0; i < count; ++i) {
        if (from->elts[i]->is<syntax::Starred>() || to->elts[i]->is<syntax::Starred>()) return false;
    }
    Unit& u = unit();
    const Temporaries temporaries(u);
    const int base = u.next_temp();
    for (const Expression* e : from->elts) push(e);
    u.mark_line(from->span);
    u.mark_line(to->span);
    for (std::size_t i = 0; i < count; ++i) store(to->elts[i], Ready{base + static_cast<int>(i), true});
    return true;
}

void ModuleCompiler::assign(const syntax::Assign* s) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    if (assign_without_tuple(s)) return;
    if (s->targets.size() == 1) {
        if (const auto* name = s->targets[0]->try_as<syntax::Name>()) {
            const int reg = plain_register(name->id);
            if (reg >= 0) {
                into(s->value, reg);
                return u.mark_line(name->span);
            }
        }
        return store(s->targets[0], ready(s->value, -1, s->targets[0]));
    }
    const int t = push(s->value);
    for (std::size_t i = 0; i < s->targets.size(); ++i)
        store(s->targets[i], Ready{t, i + 1 == s->targets.size()});
}

void ModuleCompiler::augmented(const syntax::AugAssign* s) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    const Expression* target = s->target;
    switch (target->kind) {
        case ExpressionKind::Name: {
            const auto* name = target->as<syntax::Name>();
            const int reg = plain_register(name->id);
            const Ready left = ready(target, -1, s->value);
            const int dest = reg >= 0 ? reg : (left.is_temp ? left.reg : push_temp());
            operate(s->span, s->op, dest, left, s->value, true);
            if (reg >= 0) return u.mark_line(target->span);
            return store_name(name->id, Ready{dest, true}, target->span);
        }
        case ExpressionKind::Attribute: {
            const auto* a = target->as<syntax::Attribute>();
            const Span span = attribute_span(a->span, a);
            const Ready object = ready(a->value, -1, s->value);
            const int t = push_temp();
            u.emit(Op::LoadAttr, span, t, object.reg, u.attr_site(mangle(a->attr)));
            operate(s->span, s->op, t, Ready{t, true}, s->value, true);
            u.emit(Op::StoreAttr, span, object.reg, t, u.attr_site(mangle(a->attr)),
                   static_cast<std::uint8_t>(release_a(object) | kReleaseB));
            return;
        }
        case ExpressionKind::Subscript: {
            const auto* x = target->as<syntax::Subscript>();
            const Ready container = ready(x->value, -1, s->value);
            const Ready index = rebinds(x->slice) || rebinds(s->value) ? Ready{push(x->slice), true}
                                                                       : ready_index(x->slice, x->span);
            const int t = push_temp();
            u.emit(Op::LoadSubscript, x->span, t, container.reg, index.reg);
            operate(s->span, s->op, t, Ready{t, true}, s->value, true);
            u.emit(Op::StoreSubscript, x->span, container.reg, index.reg, t,
                   static_cast<std::uint8_t>(release_a(container) | release_b(index) | kReleaseC));
            return;
        }
        default: return fail(target->span, "illegal target for augmented assignment");
    }
}

void ModuleCompiler::evaluate_and_drop(const Expression* e) {
    const Temporaries temporaries(unit());
    const Ready v = ready(e);
    release(v, e->span);
}

/// Parts of a target without a value must be defined all the same.
void ModuleCompiler::check_annotation_target(const Expression* e) {
    if (const auto* slice = e->try_as<syntax::Slice>()) {
        for (const Expression* part : {slice->lower, slice->upper, slice->step}) {
            if (part != nullptr) evaluate_and_drop(part);
        }
    } else if (const auto* tuple = e->try_as<syntax::Tuple>()) {
        for (const Expression* item : tuple->elts) check_annotation_target(item);
    } else {
        evaluate_and_drop(e);
    }
}

void ModuleCompiler::annotated(const syntax::AnnAssign* s) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    if (s->value != nullptr) {
        const auto* name = s->target->try_as<syntax::Name>();
        const int reg = name != nullptr ? plain_register(name->id) : -1;
        if (reg >= 0) {
            into(s->value, reg);
            u.mark_line(name->span);
        } else {
            store(s->target, ready(s->value, -1, s->target));
        }
    }
    const bool collects = u.kind == CodeKind::Module || u.kind == CodeKind::Class;
    if (s->target->is<syntax::Name>()) {
        if (!s->simple || !collects) return;
        if (scopes_.future_annotations) {
            const int value = push_temp();
            into_annotation(s->annotation, value);
            const int dict = push_temp();
            load_name("__annotations__", dict, s->span);
            const int key = push_temp();
            u.emit(Op::LoadConst, s->span, key, u.name_constant(mangle(s->target->as<syntax::Name>()->id)));
            u.emit(Op::StoreSubscript, s->span, dict, key, value, kReleaseA | kReleaseB | kReleaseC);
            return;
        }
        const bool is_conditional = u.kind == CodeKind::Module || u.conditional_depth > 0;
        const int condition = is_conditional ? u.conditional_annotations++ : -1;
        u.annotations.push_back({s, condition});
        if (!is_conditional) return;
        const int set = push_temp();
        if (u.kind == CodeKind::Class)
            u.emit(Op::LoadDeref, s->span, set, u.registers.at("__conditional_annotations__"),
                   u.name_constant("__conditional_annotations__"));
        else
            load_name("__conditional_annotations__", set, s->span);
        const int number = push_temp();
        load_constant(number, object::Value::small_int(condition), s->span);
        u.emit(Op::SetAdd, s->span, set, number, 0, kReleaseB);
        u.emit(Op::Release, s->span, set);
        return;
    }
    if (s->value != nullptr) return;
    if (const auto* a = s->target->try_as<syntax::Attribute>()) return evaluate_and_drop(a->value);
    if (const auto* x = s->target->try_as<syntax::Subscript>()) {
        evaluate_and_drop(x->value);
        check_annotation_target(x->slice);
    }
}

void ModuleCompiler::delete_target(const Expression* target) {
    if (failed()) return;
    Unit& u = unit();
    const Temporaries temporaries(u);
    switch (target->kind) {
        case ExpressionKind::Name: return delete_name(target->as<syntax::Name>()->id, target->span);
        case ExpressionKind::Attribute: {
            const auto* a = target->as<syntax::Attribute>();
            const Ready object = ready(a->value);
            u.emit(Op::DeleteAttr, attribute_span(a->span, a), object.reg, 0, u.attr_site(mangle(a->attr)),
                   release_a(object));
            return;
        }
        case ExpressionKind::Subscript: {
            const auto* s = target->as<syntax::Subscript>();
            const Ready container = ready(s->value, -1, s->slice);
            Ready index;
            if (const auto* slice = s->slice->try_as<syntax::Slice>()) {
                index = Ready{push_temp(), true};
                into_slice(slice, index.reg, slice->span);
            } else {
                index = ready(s->slice);
            }
            u.emit(Op::DeleteSubscript, s->span, container.reg, index.reg, 0,
                   static_cast<std::uint8_t>(release_a(container) | release_b(index)));
            return;
        }
        case ExpressionKind::List:
            for (const Expression* e : target->as<syntax::List>()->elts) delete_target(e);
            return;
        case ExpressionKind::Tuple:
            for (const Expression* e : target->as<syntax::Tuple>()->elts) delete_target(e);
            return;
        default: return fail(target->span, "cannot delete expression");
    }
}

void ModuleCompiler::expression_statement(const syntax::Expr* s) {
    Unit& u = unit();
    const Expression* e = s->value;
    if (e->is<syntax::Constant>()) return u.mark_line(s->span);
    const Temporaries temporaries(u);
    if (const auto* call = e->try_as<syntax::Call>()) return into_call(call, 0, true);
    const Ready v = ready(e);
    release(v, Span{});
}

// ----------------------------------------------------------------------------------------- imports

// CPython 3.14: Python/codegen.c, codegen_import, codegen_import_as.
void ModuleCompiler::import_modules(const syntax::Import* s) {
    Unit& u = unit();
    const Span& span = s->span;
    for (const syntax::Alias* alias : s->names) {
        const Temporaries temporaries(u);
        const int module = push_temp();
        load_none(module, span);
        u.emit(Op::ImportName, span, module, u.name_constant(alias->name), 0);
        std::string_view rest = alias->name;
        const std::size_t dot = rest.find('.');
        if (alias->asname.empty()) {
            store_name(rest.substr(0, dot), Ready{module, true}, span);
            continue;
        }
        if (dot != std::string_view::npos) rest = rest.substr(dot + 1);
        for (bool more = dot != std::string_view::npos; more;) {
            const std::size_t next = rest.find('.');
            u.emit(Op::ImportFrom, span, module, module, u.name_constant(rest.substr(0, next)), kReleaseB);
            more = next != std::string_view::npos;
            if (more) rest = rest.substr(next + 1);
        }
        store_name(alias->asname, Ready{module, true}, span);
    }
}

void ModuleCompiler::import_from(const syntax::ImportFrom* s) {
    Unit& u = unit();
    const Span& span = s->span;
    const Temporaries temporaries(u);
    const int module = push_temp();
    std::vector<std::string_view> names;
    for (const syntax::Alias* a : s->names) names.push_back(a->name);
    u.emit(Op::LoadConst, span, module, names_tuple(names));
    u.emit(Op::ImportName, span, module, u.name_constant(s->module), s->level);
    if (names[0] == "*") {
        u.emit(Op::ImportStar, span, module, 0, 0, kReleaseA);
        return;
    }
    for (const syntax::Alias* a : s->names) {
        const Temporaries one(u);
        const std::string_view bound = a->asname.empty() ? a->name : a->asname;
        const int reg = plain_register(bound);
        const int t = reg >= 0 ? reg : push_temp();
        u.emit(Op::ImportFrom, span, t, module, u.name_constant(a->name));
        if (reg < 0) store_name(bound, Ready{t, true}, span);
    }
    u.emit(Op::Release, span, module);
}

// --------------------------------------------------------------------------------- raise and assert

void ModuleCompiler::raise(const syntax::Raise* s) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    if (s->exc == nullptr) {
        u.emit(Op::RaiseCurrent, s->span);
        return;
    }
    const Ready exception = ready(s->exc, -1, s->cause);
    if (s->cause == nullptr) {
        u.emit(Op::Raise, s->span, exception.reg, 0, 0, release_a(exception));
        return;
    }
    const Ready cause = ready(s->cause);
    u.emit(Op::RaiseFrom, s->span, exception.reg, cause.reg, 0,
           static_cast<std::uint8_t>(release_a(exception) | release_b(cause)));
}

void ModuleCompiler::assertion(const syntax::Assert* s) {
    const auto* tuple = s->test->try_as<syntax::Tuple>();
    if (tuple != nullptr && !tuple->elts.empty())
        warn(s->span, "assertion is always true, perhaps remove parentheses?");
    Unit& u = unit();
    const Temporaries temporaries(u);
    const Label end = u.new_label();
    jump_if(s->test, end, true);
    const int t = push_temp();
    u.emit(Op::LoadCommon, s->span, t, 0, static_cast<int>(CommonConstant::AssertionError));
    if (s->msg != nullptr) {
        push(s->msg);
        u.emit(Op::Call, s->span, t, 1, t);
    }
    u.emit(Op::Raise, s->test->span, t, 0, 0, kReleaseA);
    u.place(end);
}

}  // namespace code
