// class statements: the function of the body, its namespace's first and last entries, and the call that makes
// the class. CPython 3.14: Python/codegen.c, codegen_class, codegen_class_body.
#include <algorithm>

#include "core/code/module_compiler.h"
#include "core/object/containers.h"
#include "core/object/str.h"

namespace code {

object::Value ModuleCompiler::class_body(const syntax::ClassDef* s, std::int32_t first_line) {
    Scope& scope = *scopes_.scope_of(s);
    Unit* inner = enter_unit(scope, CodeKind::Class, std::string(s->name), first_line);
    Unit& u = *inner;
    u.class_name = s->name;
    const Span span{first_line, 0, first_line, 0};
    const Span nowhere{};
    {
        const Temporaries temporaries(u);
        const int t = push_temp();
        const auto set = [&](std::string_view name, const Span& where) {
            store_name(name, Ready{t, true}, where);
        };
        load_name("__name__", t, span);
        set("__module__", span);
        load_constant(t, object::make_str(u.qualname), span);
        set("__qualname__", span);
        load_constant(t, object::Value::small_int(first_line), span);
        set("__firstlineno__", span);
        if (!s->type_params.empty()) {
            load_name(".type_params", t, span);
            set("__type_params__", span);
        }
        if (scope.needs_class_dict) {
            u.emit(Op::LoadLocals, span, t);
            u.emit(Op::StoreDeref, span, u.registers.at("__classdict__"), t, 0, kReleaseB);
        }
        if (scope.has_conditional_annotations) {
            u.emit(Op::BuildSet, span, t, 0);
            u.emit(Op::StoreDeref, span, u.registers.at("__conditional_annotations__"), t, 0, kReleaseB);
        }
        if (scopes_.future_annotations && scope.annotation_scope != nullptr) {
            u.emit(Op::BuildDict, span, t, 0);
            set("__annotations__", span);
        }
    }
    docstring_and_body(s->body);
    if (failed()) return object::Value();
    module_annotations(span);
    const Temporaries temporaries(u);
    const int t = push_temp();
    std::vector<std::string_view> attributes(u.static_attributes.begin(), u.static_attributes.end());
    std::sort(attributes.begin(), attributes.end());
    u.emit(Op::LoadConst, nowhere, t, names_tuple(attributes));
    store_name("__static_attributes__", Ready{t, true}, nowhere);
    if (scope.needs_class_dict) {
        u.emit(Op::Move, nowhere, t, u.registers.at("__classdict__"));
        store_name("__classdictcell__", Ready{t, true}, nowhere);
    }
    if (scope.needs_class_cell) {
        u.emit(Op::Move, nowhere, t, u.registers.at("__class__"));
        store_name("__classcell__", Ready{t, false}, nowhere);
    } else {
        load_none(t, nowhere);
    }
    u.emit(Op::Return, nowhere, 0, t, 0, kReleaseB);
    return leave_unit(inner);
}

/// The class goes to `base`, the next temporary.
void ModuleCompiler::class_call(const syntax::ClassDef* s, int base, std::int32_t first_line,
                                std::string_view generic_base) {
    if (!check_keywords(s->keywords)) return;
    const object::Value code = class_body(s, first_line);
    if (failed()) return;
    Unit& u = unit();
    const Span& span = s->span;
    make_function(span, base, 0, code);
    u.emit(Op::LoadConst, span, push_temp(), u.name_constant(s->name));
    if (needs_unpacking(s->bases, s->keywords)) {
        build_sequence(span, s->bases, generic_base, push_temp(), Op::BuildTuple);
        const int keywords = push_temp();
        if (s->keywords.empty())
            u.emit(Op::BuildDict, span, keywords, 0);
        else
            build_keywords(span, base, s->keywords, keywords);
        u.emit(Op::MakeClassEx, span, base);
    } else {
        int count = 0;
        for (const Expression* e : s->bases) {
            push(e);
            ++count;
        }
        if (!generic_base.empty()) {
            load_name(generic_base, push_temp(), span);
            ++count;
        }
        std::vector<std::string_view> names;
        for (const syntax::Keyword* k : s->keywords) {
            push(k->value);
            names.push_back(k->name);
        }
        u.emit(Op::MakeClass, span, base, count, names_tuple(names));
    }
    u.depth = base - u.temp_base() + 1;
}

void ModuleCompiler::class_statement(const syntax::ClassDef* s) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    push_decorators(s->decorator_list);
    const std::int32_t first_line =
        s->decorator_list.empty() ? s->span.line : s->decorator_list[0]->span.line;
    const Span& span = s->span;
    const int base = u.next_temp();
    if (s->type_params.empty()) {
        class_call(s, base, first_line, std::string_view());
    } else {
        Scope& generic = *scopes_.scope_of(s->type_params[0], kTypeParameters);
        Unit* inner = enter_unit(generic, CodeKind::TypeScope,
                                 "<generic parameters of " + std::string(s->name) + ">", first_line);
        inner->class_name = s->name;
        {
            Unit& g = unit();
            const Temporaries inside(g);
            const int params = push_type_params(s->type_params);
            store_name(".type_params", Ready{params, false}, span);
            g.emit(Op::TypeIntrinsic, span, params, 1, static_cast<int>(Intrinsic::SubscriptGeneric));
            store_name(".generic_base", Ready{params, true}, span);
            g.depth -= 1;
            const int made = g.next_temp();
            class_call(s, made, first_line, ".generic_base");
            if (failed()) return;
            g.emit(Op::Return, span, 0, made, 0, kReleaseB);
        }
        const object::Value maker = leave_unit(inner);
        if (failed()) return;
        make_function(span, base, 0, maker);
        u.emit(Op::Call, span, base, 0, base);
    }
    if (failed()) return;
    call_decorators(s->decorator_list, base);
    const int result = base - static_cast<int>(s->decorator_list.size());
    store_name(s->name, Ready{result, true}, span);
}

}  // namespace code
