// What is evaluated only when asked for: annotations, bounds and defaults of type parameters, the values of
// type aliases. Each becomes a function of the wanted format.
// CPython 3.14: Python/codegen.c, codegen_setup_annotations_scope, codegen_type_params, codegen_typealias.
#include "core/code/module_compiler.h"
#include "core/object/containers.h"
#include "core/object/str.h"

namespace code {

namespace {

/// The text of an expression, with its line ends as spaces.
std::string text_of(const syntax::Source& source, const Span& span) {
    std::string text;
    for (std::int32_t line = span.line; line <= span.end_line; ++line) {
        std::string_view part = source.line(line);
        if (line == span.end_line) part = part.substr(0, static_cast<std::size_t>(span.end_col));
        part.remove_prefix(line == span.line ? static_cast<std::size_t>(span.col) : 0);
        if (line != span.line) {
            const std::size_t word = part.find_first_not_of(" \t");
            part.remove_prefix(word == std::string_view::npos ? part.size() : word);
            text += ' ';
        }
        text += part;
    }
    return text;
}

constexpr int kLastSupportedFormat = 2;

}  // namespace

Unit* ModuleCompiler::enter_annotations(Scope& scope, std::string name, const Span& span) {
    Unit* u = enter_unit(scope, CodeKind::TypeScope, std::move(name), span.line);
    u->posonly_count = 1;
    u->positional_count = 1;
    // Registers go by the name in the scope, which cannot clash; inspect shows this one.
    u->local_names[0] = "format";
    const Label wanted = u->new_label();
    int format = 0;
    const Temporaries temporaries(*u);
    if (u->local_kinds[0] == LocalKind::Cell) {
        format = push_temp();
        u->emit(Op::LoadDeref, span, format, 0, u->name_constant("format"));
    }
    u->jump(Op::JumpNotGtImm, span, wanted, format, kLastSupportedFormat);
    const int t = push_temp();
    u->emit(Op::LoadCommon, span, t, 0, static_cast<int>(CommonConstant::NotImplementedError));
    u->emit(Op::Raise, span, t, 0, 0, kReleaseA);
    u->place(wanted);
    return u;
}

object::Value ModuleCompiler::leave_annotations(Unit* u, int result, const Span& span) {
    u->emit(Op::Return, span, 0, result, 0, kReleaseB);
    return leave_unit(u);
}

void ModuleCompiler::into_annotation(const Expression* annotation, int dest) {
    if (scopes_.future_annotations)
        return load_constant(dest, object::make_str(text_of(tree_.source, annotation->span)),
                             annotation->span);
    const auto* starred = annotation->try_as<syntax::Starred>();
    if (starred == nullptr) return into(annotation, dest);
    // `*args: *Ts` annotates with the one item of Ts.
    into(starred->value, dest);
    unit_->emit(Op::UnpackSequence, annotation->span, dest, dest, 1, kReleaseB);
}

void ModuleCompiler::annotation_entry(std::string_view name, const Expression* annotation, const Span& span,
                                      int& count) {
    if (annotation == nullptr) return;
    unit_->emit(Op::LoadConst, span, push_temp(), unit_->name_constant(mangle(name)));
    into_annotation(annotation, push_temp());
    ++count;
}

bool ModuleCompiler::push_annotate(const syntax::FunctionStatement* s) {
    Scope& scope = *scopes_.scope_of(s->args);
    if (!scope.annotations_used) return false;
    const Span& span = s->span;
    Unit* inner = enter_annotations(scope, "__annotate__", span);
    const Temporaries temporaries(*inner);
    const int base = inner->next_temp();
    const syntax::Arguments* a = s->args;
    int count = 0;
    for (const syntax::Arg* p : a->args) annotation_entry(p->name, p->annotation, span, count);
    for (const syntax::Arg* p : a->posonlyargs) annotation_entry(p->name, p->annotation, span, count);
    if (a->vararg != nullptr) annotation_entry(a->vararg->name, a->vararg->annotation, span, count);
    for (const syntax::Arg* p : a->kwonlyargs) annotation_entry(p->name, p->annotation, span, count);
    if (a->kwarg != nullptr) annotation_entry(a->kwarg->name, a->kwarg->annotation, span, count);
    annotation_entry("return", s->returns, span, count);
    inner->emit(Op::BuildDict, span, base, count);
    const object::Value code = leave_annotations(inner, base, span);
    make_function(span, unit_->next_temp(), 0, code);
    return !failed();
}

/// The `__annotate__` of the module or class that is compiled, if it has annotated names.
void ModuleCompiler::module_annotations(const Span& span) {
    if (unit_->annotations.empty() || scopes_.future_annotations) return;
    const bool in_class = unit_->kind == CodeKind::Class;
    const std::vector<Unit::DeferredAnnotation> annotations = unit_->annotations;
    Unit* inner = enter_annotations(*unit_->scope.annotation_scope, "__annotate__", span);
    Unit& u = *inner;
    int result = 0;
    {
        const Temporaries temporaries(u);
        result = push_temp();
        u.emit(Op::BuildDict, span, result, 0);
        for (const Unit::DeferredAnnotation& a : annotations) {
            const Temporaries entry(u);
            const Span& where = a.statement->span;
            const Label not_set = u.new_label();
            if (a.condition >= 0) {
                const int number = push_temp();
                load_constant(number, object::Value::small_int(a.condition), where);
                const int set = push_temp();
                if (in_class)
                    u.emit(Op::LoadDeref, where, set, u.registers.at("__conditional_annotations__"),
                           u.name_constant("__conditional_annotations__"));
                else
                    u.emit(Op::LoadGlobal, where, set, u.global_site("__conditional_annotations__"));
                u.jump(Op::JumpNotIn, where, not_set, number, set, kReleaseA | kReleaseB);
                u.depth -= 2;
            }
            const int value = push_temp();
            into_annotation(a.statement->annotation, value);
            const int key = push_temp();
            u.emit(Op::LoadConst, where, key,
                   u.name_constant(mangle(a.statement->target->as<syntax::Name>()->id)));
            u.emit(Op::StoreSubscript, span, result, key, value, kReleaseB | kReleaseC);
            u.place(not_set);
        }
        if (failed()) return;
    }
    const object::Value code = leave_annotations(inner, result, span);
    if (failed()) return;
    const Temporaries temporaries(unit());
    const int function = unit_->next_temp();
    make_function(span, function, 0, code);
    store_name(in_class ? "__annotate_func__" : "__annotate__", Ready{function, true}, span);
}

// ------------------------------------------------------------------------------------- type params

void ModuleCompiler::type_param_part(const Expression* e, const syntax::TypeParam* p, int part,
                                     bool may_be_starred) {
    Unit& outer = unit();
    const int base = push_temp();
    const object::Value one = object::Value::small_int(1);
    load_constant(base, object::make_tuple({one}), e->span);
    Unit* inner = enter_annotations(*scopes_.scope_of(p, part), std::string(p->name), e->span);
    {
        const Temporaries temporaries(*inner);
        const int t = push_temp();
        const auto* starred = may_be_starred ? e->try_as<syntax::Starred>() : nullptr;
        into(starred != nullptr ? starred->value : e, t);
        if (starred != nullptr) inner->emit(Op::UnpackSequence, e->span, t, t, 1, kReleaseB);
        inner->emit(Op::Return, e->span, 0, t, 0, kReleaseB);
    }
    const object::Value code = leave_unit(inner);
    make_function(e->span, base, kMakeDefaults, code);
    outer.depth = base - outer.temp_base() + 1;
}

int ModuleCompiler::push_type_params(const syntax::Seq<syntax::TypeParam*>& params) {
    Unit& u = unit();
    const int base = u.next_temp();
    bool seen_default = false;
    for (const syntax::TypeParam* p : params) {
        if (failed()) return base;
        const Span& span = p->span;
        const int t = push_temp();
        u.emit(Op::LoadConst, span, t, u.name_constant(p->name));
        const auto make = [&](Intrinsic what, int operands) {
            u.emit(Op::TypeIntrinsic, span, t, operands, static_cast<int>(what));
            u.depth = t - u.temp_base() + 1;
        };
        const auto* variable = p->try_as<syntax::TypeVar>();
        if (variable != nullptr && variable->bound != nullptr) {
            type_param_part(variable->bound, p, 0, false);
            make(variable->bound->is<syntax::Tuple>() ? Intrinsic::TypeVarWithConstraints
                                                      : Intrinsic::TypeVarWithBound,
                 2);
        } else if (variable != nullptr) {
            make(Intrinsic::TypeVar, 1);
        } else {
            make(p->is<syntax::ParamSpec>() ? Intrinsic::ParamSpec : Intrinsic::TypeVarTuple, 1);
        }
        if (p->default_value != nullptr) {
            seen_default = true;
            type_param_part(p->default_value, p, kDefault, p->is<syntax::TypeVarTuple>());
            make(Intrinsic::SetDefault, 2);
        } else if (seen_default) {
            fail(span,
                 "non-default type parameter '" + std::string(p->name) + "' follows default type parameter");
        }
        store_name(p->name, Ready{t, false}, span);
    }
    u.emit(Op::BuildTuple, params[0]->span, base, static_cast<int>(params.size()));
    u.depth = base - u.temp_base() + 1;
    return base;
}

/// Name and type parameters are in base and base + 1; base gets the alias.
void ModuleCompiler::type_alias_value(const syntax::TypeAlias* s, int base) {
    const Span& span = s->span;
    const int function = push_temp();
    const object::Value one = object::Value::small_int(1);
    load_constant(function, object::make_tuple({one}), span);
    Unit* inner = enter_annotations(*scopes_.scope_of(s), std::string(s->name->as<syntax::Name>()->id), span);
    {
        const Temporaries temporaries(*inner);
        const int t = push_temp();
        into(s->value, t);
        inner->emit(Op::Return, span, 0, t, 0, kReleaseB);
    }
    const object::Value code = leave_unit(inner);
    make_function(span, function, kMakeDefaults, code);
    unit_->emit(Op::TypeIntrinsic, span, base, 3, static_cast<int>(Intrinsic::TypeAlias));
    unit_->depth = base - unit_->temp_base() + 1;
}

void ModuleCompiler::type_alias(const syntax::TypeAlias* s) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    const Span& span = s->span;
    const std::string_view name = s->name->as<syntax::Name>()->id;
    const int base = u.next_temp();
    if (s->type_params.empty()) {
        u.emit(Op::LoadConst, span, push_temp(), u.name_constant(name));
        load_none(push_temp(), span);
        type_alias_value(s, base);
    } else {
        Scope& generic = *scopes_.scope_of(s->type_params[0], kTypeParameters);
        Unit* inner = enter_unit(generic, CodeKind::TypeScope,
                                 "<generic parameters of " + std::string(name) + ">", span.line);
        {
            const Temporaries inside(*inner);
            const int result = push_temp();
            inner->emit(Op::LoadConst, span, result, inner->name_constant(name));
            push_type_params(s->type_params);
            type_alias_value(s, result);
            inner->emit(Op::Return, span, 0, result, 0, kReleaseB);
        }
        const object::Value maker = leave_unit(inner);
        make_function(span, base, 0, maker);
        if (failed()) return;
        u.emit(Op::Call, span, base, 0, base);
    }
    if (!failed()) store_name(name, Ready{base, true}, span);
}

}  // namespace code
