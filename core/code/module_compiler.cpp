// The frame of the compiler: errors, entering and leaving blocks, and the module.
#include "core/code/module_compiler.h"

#include <algorithm>

#include "core/object/str.h"

namespace code {

void ModuleCompiler::fail(const Span& span, std::string message) {
    if (failed()) return;
    result_.errors.push_back(
        diagnostic_at(tree_.source, syntax::DiagnosticKind::SyntaxError, std::move(message), span));
}

void ModuleCompiler::warn(const Span& span, std::string message) {
    for (const syntax::Diagnostic& w : result_.warnings) {
        if (w.span == span && w.message == message) return;  // a finally block is compiled twice
    }
    result_.warnings.push_back(
        diagnostic_at(tree_.source, syntax::DiagnosticKind::SyntaxWarning, std::move(message), span));
}

// CPython 3.14: Python/compile.c, compiler_set_qualname.
Unit* ModuleCompiler::enter_unit(Scope& scope, CodeKind kind, std::string name, std::int32_t first_line) {
    units_.push_back(std::make_unique<Unit>(scope, unit_));
    Unit* u = units_.back().get();
    u->kind = kind;
    u->first_line = first_line;
    u->qualname = name;
    u->name = std::move(name);
    if (unit_ != nullptr) {
        u->class_name = unit_->class_name;
        Unit* outer = unit_;
        // Type parameters are no part of a qualified name.
        if (outer->scope.kind == ScopeKind::TypeParameters) outer = outer->parent;
        if (outer != nullptr && outer->parent != nullptr) {
            const bool named = kind == CodeKind::Function || kind == CodeKind::Class;
            const bool global =
                named && scope.comprehension == ComprehensionKind::None &&
                outer->scope.reach_of(scopes_.mangled(outer->class_name, u->name)) == Reach::GlobalExplicit;
            if (!global) {
                std::string prefix = outer->qualname;
                if (outer->kind == CodeKind::Function || outer->kind == CodeKind::TypeScope)
                    prefix += ".<locals>";
                u->qualname = prefix + "." + u->name;
            }
        }
    }
    unit_ = u;
    assign_registers(*u);
    return u;
}

object::Value ModuleCompiler::leave_unit(Unit* finished) {
    unit_ = finished->parent;
    if (failed()) return object::Value();
    object::Ref<Code> code = assemble(*finished, tree_.source, origin_);
    if (!code) {
        Span span;
        span.line = span.end_line = std::max(1, finished->first_line);
        result_.errors.push_back(diagnostic_at(tree_.source, syntax::DiagnosticKind::Unsupported,
                                               "'" + finished->name + "' is too large to compile", span));
        return object::Value();
    }
    return std::move(code).value();
}

void ModuleCompiler::add_implicit_return() {
    const Temporaries temporaries(unit());
    const int t = push_temp();
    load_none(t, Span{});
    unit_->emit(Op::Return, Span{}, 0, t, 0, kReleaseB);
}

void ModuleCompiler::return_value_of(const Expression* e) {
    const Temporaries temporaries(unit());
    const Ready v = ready(e);
    unit_->emit(Op::Return, e->span, 0, v.reg, 0, release_b(v));
}

void ModuleCompiler::move_to(int dest, Ready value, const Span& span) {
    if (dest == value.reg)
        unit_->mark_line(span);
    else
        unit_->emit(Op::Move, span, dest, value.reg, 0, release_b(value));
}

void ModuleCompiler::release(Ready value, const Span& span) {
    if (value.is_temp) unit_->emit(Op::Release, span, value.reg);
}

void ModuleCompiler::docstring_and_body(const Body& statements) {
    std::size_t first = 0;
    if (unit_->scope.has_docstring) {
        first = 1;
        const Expression* text = statements[0]->as<syntax::Expr>()->value;
        const Temporaries temporaries(unit());
        const int t = push_temp();
        const std::string cleaned = clean_docstring(text->as<syntax::Constant>()->text);
        load_constant(t, object::make_str(cleaned), text->span);
        store_name("__doc__", Ready{t, true}, Span{});
    }
    for (std::size_t i = first; i < statements.size() && !failed(); ++i) statement(statements[i]);
}

CompileResult ModuleCompiler::run() {
    check_finally_exits();
    Scope& scope = *scopes_.module();
    Unit* u = enter_unit(scope, CodeKind::Module, "<module>", 1);
    // What the module itself does first has the place of its first statement.
    const Span start = tree_.module.body.empty() ? Span{} : tree_.module.body[0]->span;
    const std::size_t beginning = u->steps.size();
    if (scope.has_conditional_annotations) {
        const Temporaries temporaries(unit());
        const int t = push_temp();
        u->emit(Op::BuildSet, start, t, 0);
        store_name("__conditional_annotations__", Ready{t, true}, start);
    }
    if (scopes_.future_annotations && scope.annotation_scope != nullptr) {
        const Temporaries temporaries(unit());
        const int t = push_temp();
        u->emit(Op::BuildDict, start, t, 0);
        store_name("__annotations__", Ready{t, true}, start);
    }
    if (mode_ == Mode::expression) {
        return_value_of(tree_.module.body[0]->as<syntax::Expr>()->value);
    } else {
        docstring_and_body(tree_.module.body);
        if (!failed()) add_implicit_return();
    }
    // `__annotate__` is made before the body runs, but the body says what is in it.
    const std::size_t end = u->steps.size();
    if (!failed()) module_annotations(start);
    u->move_to_front(end, beginning);
    object::Value code = leave_unit(u);
    if (!failed()) result_.code = object::Ref<Code>(static_cast<Code*>(code.object()));
    return std::move(result_);
}

CompileResult compile(const syntax::Tree& tree, Origin origin, Mode mode) {
    std::unique_ptr<ScopeTable> scopes = build_scopes(tree);
    if (!scopes->errors.empty()) {
        CompileResult result;
        result.errors = std::move(scopes->errors);
        return result;
    }
    return ModuleCompiler(tree, *scopes, origin, mode).run();
}

CompileResult compile(std::string_view source, std::string_view filename, Origin origin, Mode mode) {
    syntax::ParseResult parsed = syntax::parse(source, filename, mode);
    CompileResult result;
    if (!parsed.ok()) {
        result.errors = std::move(parsed.errors);
        result.warnings = std::move(parsed.warnings);
        return result;
    }
    result = compile(*parsed.tree, origin, mode);
    result.is_parsed = true;
    result.warnings.insert(result.warnings.begin(), parsed.warnings.begin(), parsed.warnings.end());
    return result;
}

}  // namespace code
