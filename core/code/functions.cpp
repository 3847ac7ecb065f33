// def, async def, lambda: parameters, defaults, closures, decorators, generic functions.
// CPython 3.14: Python/codegen.c, codegen_function, codegen_make_closure, codegen_lambda.
#include "core/code/module_compiler.h"
#include "core/object/str.h"

namespace code {

using syntax::Arguments;

std::string clean_docstring(std::string_view text) {
    // Tabs become spaces, as str.expandtabs does.
    std::string expanded;
    std::size_t column = 0;
    for (const char ch : text) {
        if (ch == '\t') {
            const std::size_t spaces = 8 - column % 8;
            expanded.append(spaces, ' ');
            column += spaces;
            continue;
        }
        expanded += ch;
        // Continuation bytes are no columns.
        if ((static_cast<unsigned char>(ch) & 0xC0) != 0x80) ++column;
        if (ch == '\n' || ch == '\r') column = 0;
    }
    std::size_t margin = std::string::npos;
    std::size_t at = expanded.find('\n');
    while (at != std::string::npos) {
        const std::size_t start = at + 1;
        const std::size_t word = expanded.find_first_not_of(' ', start);
        if (word != std::string::npos && expanded[word] != '\n') margin = std::min(margin, word - start);
        at = expanded.find('\n', start);
    }
    if (margin == std::string::npos) margin = 0;
    std::string cleaned;
    std::size_t i = expanded.find_first_not_of(' ');
    if (i == std::string::npos) return cleaned;
    while (i < expanded.size()) {
        cleaned += expanded[i];
        if (expanded[i++] != '\n') continue;
        for (std::size_t skipped = 0; skipped < margin && i < expanded.size() && expanded[i] == ' ';
             ++skipped)
            ++i;
    }
    return cleaned;
}

void ModuleCompiler::set_parameters(Unit& u, const Arguments* a) {
    u.posonly_count = static_cast<std::uint16_t>(a->posonlyargs.size());
    u.positional_count = static_cast<std::uint16_t>(a->posonlyargs.size() + a->args.size());
    u.kwonly_count = static_cast<std::uint16_t>(a->kwonlyargs.size());
}

/// Defaults in new temporaries: gives the bits for MakeFunction.
std::uint16_t ModuleCompiler::push_defaults(const Arguments* a, const Span& span) {
    Unit& u = unit();
    std::uint16_t parts = 0;
    if (!a->defaults.empty()) {
        const int base = u.next_temp();
        const std::optional<object::Value> constant = constant_items(a->defaults);
        if (constant) {
            load_constant(push_temp(), *constant, span);
        } else {
            for (const Expression* d : a->defaults) push(d);
            u.emit(Op::BuildTuple, span, base, static_cast<int>(a->defaults.size()));
            u.depth = base - u.temp_base() + 1;
        }
        parts |= kMakeDefaults;
    }
    const int base = u.next_temp();
    int count = 0;
    for (std::size_t i = 0; i < a->kwonlyargs.size(); ++i) {
        const Expression* d = a->kw_defaults[i];
        if (d == nullptr) continue;
        ++count;
        u.emit(Op::LoadConst, span, push_temp(), u.name_constant(mangle(a->kwonlyargs[i]->name)));
        push(d);
    }
    if (count > 0) {
        u.emit(Op::BuildDict, span, base, count);
        u.depth = base - u.temp_base() + 1;
        parts |= kMakeKwDefaults;
    }
    return parts;
}

int ModuleCompiler::cell_register(std::string_view mangled) {
    for (auto it = unit_->comprehensions.rbegin(); it != unit_->comprehensions.rend(); ++it) {
        if (it->scope->reach_of(mangled) == Reach::Cell) return it->registers.at(mangled);
    }
    return unit_->registers.at(mangled);
}

// The operands that `parts` names are in the newest temporaries, from base on; base gets the function.
void ModuleCompiler::make_function(const Span& span, int base, std::uint16_t parts,
                                   const object::Value& code) {
    if (failed()) return;
    Unit& u = unit();
    const Code& c = *static_cast<const Code*>(code.object());
    if (c.first_free < c.local_count) {
        if (parts == 0) u.depth = base - u.temp_base();
        const int closure = u.next_temp();
        for (std::uint32_t i = c.first_free; i < c.local_count; ++i)
            u.emit(Op::Move, span, push_temp(), cell_register(c.local_names[i]->view()));
        u.emit(Op::BuildTuple, span, closure, static_cast<int>(c.local_count - c.first_free));
        parts |= kMakeClosure;
    }
    u.emit(Op::MakeFunction, span, base, constant_index(code), parts);
    u.depth = base - u.temp_base() + 1;
    if (u.depth > u.max_depth) u.max_depth = u.depth;
}

void ModuleCompiler::push_decorators(const syntax::Seq<Expression*>& decorators) {
    for (const Expression* d : decorators) push(d);
}

/// The decorators stand right below the function (or class), which they replace.
void ModuleCompiler::call_decorators(const syntax::Seq<Expression*>& decorators, int function) {
    int callee = function;
    for (std::size_t i = decorators.size(); i-- > 0;) {
        --callee;
        unit_->emit(Op::Call, decorators[i]->span, callee, 1, callee);
    }
}

object::Value ModuleCompiler::function_body(const syntax::FunctionStatement* s, bool is_async,
                                            std::int32_t first_line) {
    Scope& scope = *scopes_.scope_of(s);
    Unit* u = enter_unit(scope, CodeKind::Function, std::string(s->name), first_line);
    u->is_async_def = is_async;
    set_parameters(*u, s->args);
    std::size_t first = 0;
    if (scope.has_docstring) {
        first = 1;
        u->has_docstring = true;
        const Expression* text = s->body[0]->as<syntax::Expr>()->value;
        const std::string cleaned = clean_docstring(text->as<syntax::Constant>()->text);
        // The docstring is the first constant.
        ASSERT(u->constants.empty());
        constant_index(object::make_str(cleaned));
    }
    for (std::size_t i = first; i < s->body.size() && !failed(); ++i) statement(s->body[i]);
    if (!failed()) add_implicit_return();
    return leave_unit(u);
}

void ModuleCompiler::function_statement(const syntax::FunctionStatement* s, bool is_async) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    push_decorators(s->decorator_list);
    const std::int32_t first_line =
        s->decorator_list.empty() ? s->span.line : s->decorator_list[0]->span.line;
    const Span& span = s->span;
    const int base = u.next_temp();
    if (s->type_params.empty()) {
        std::uint16_t parts = push_defaults(s->args, span);
        if (push_annotate(s)) parts |= kMakeAnnotate;
        const object::Value code = function_body(s, is_async, first_line);
        if (failed()) return;
        make_function(span, base, parts, code);
    } else {
        // A function of its own makes the type parameters; it gets the defaults as arguments.
        push_temp();
        const std::uint16_t given = push_defaults(s->args, span);
        const int arguments = u.next_temp() - base - 1;
        Scope& generic = *scopes_.scope_of(s->type_params[0], kTypeParameters);
        Unit* inner = enter_unit(generic, CodeKind::TypeScope,
                                 "<generic parameters of " + std::string(s->name) + ">", first_line);
        inner->positional_count = static_cast<std::uint16_t>(arguments);
        {
            Unit& g = unit();
            const Temporaries inside(g);
            const int result = push_temp();
            push_type_params(s->type_params);
            const int function = g.next_temp();
            for (int i = 0; i < arguments; ++i) g.emit(Op::Move, span, push_temp(), i);
            std::uint16_t parts = given;
            if (push_annotate(s)) parts |= kMakeAnnotate;
            const object::Value code = function_body(s, is_async, first_line);
            if (failed()) return;
            make_function(span, function, parts, code);
            g.emit(Op::Move, span, result, function, 0, kReleaseB);
            g.emit(Op::TypeIntrinsic, span, result, 2, static_cast<int>(Intrinsic::SetFunctionTypeParams));
            g.emit(Op::Return, span, 0, result, 0, kReleaseB);
        }
        const object::Value maker = leave_unit(inner);
        if (failed()) return;
        const int made = u.next_temp();
        make_function(span, made, 0, maker);
        u.emit(Op::Move, span, base, made, 0, kReleaseB);
        u.emit(Op::Call, span, base, arguments, base);
        u.depth = base - u.temp_base() + 1;
    }
    call_decorators(s->decorator_list, base);
    const int result = base - static_cast<int>(s->decorator_list.size());
    store_name(s->name, Ready{result, true}, span);
}

void ModuleCompiler::into_lambda(const syntax::Lambda* e, int dest) {
    Unit& outer = unit();
    const Temporaries temporaries(outer);
    // The newest temporary may be used from the start.
    if (outer.is_temp(dest) && dest == outer.next_temp() - 1) outer.depth -= 1;
    const int base = outer.next_temp();
    const std::uint16_t parts = push_defaults(e->args, e->span);
    Unit* u = enter_unit(*scopes_.scope_of(e), CodeKind::Function, "<lambda>", e->span.line);
    set_parameters(*u, e->args);
    {
        const Temporaries inside(unit());
        const Ready value = ready(e->body);
        u->emit(Op::Return, e->body->span, 0, value.reg, 0, release_b(value));
    }
    const object::Value code = leave_unit(u);
    if (failed()) return;
    make_function(e->span, base, parts, code);
    move_to(dest, Ready{base, true}, e->span);
}

}  // namespace code
