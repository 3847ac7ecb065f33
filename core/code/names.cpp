// Reading, binding and deleting names, wherever they live.
// CPython 3.14: Python/codegen.c, codegen_nameop; Python/compile.c, _PyCompile_ResolveNameop.
#include "core/code/module_compiler.h"

#include "core/base/assert.h"

namespace code {

ModuleCompiler::Place ModuleCompiler::place_of(std::string_view mangled) {
    Place p;
    Reach reach = Reach::Unknown;
    for (auto it = unit_->comprehensions.rbegin(); it != unit_->comprehensions.rend(); ++it) {
        p.in_comprehension = true;
        reach = it->scope->reach_of(mangled);
        if (reach == Reach::Local || reach == Reach::Cell) {
            p.reach = reach;
            p.where = reach == Reach::Local ? Where::Register : Where::Cell;
            p.reg = it->registers.at(mangled);
            return p;
        }
        if (reach == Reach::GlobalExplicit || reach == Reach::GlobalImplicit) {
            p.reach = reach;
            p.where = Where::Global;
            return p;
        }
    }
    const Scope& scope = unit_->scope;
    const Symbol* symbol = scope.find(mangled);
    if (!p.in_comprehension) reach = symbol == nullptr ? Reach::Unknown : symbol->reach;
    if (p.in_comprehension && symbol != nullptr && scope.is_function_like()) reach = symbol->reach;
    p.reach = reach;
    switch (reach) {
        case Reach::Local:
            p.where = scope.is_function_like() ? Where::Register
                      : has_namespace(scope)   ? Where::Namespace
                                               : Where::Global;
            if (p.where == Where::Register) p.reg = unit_->registers.at(mangled);
            return p;
        case Reach::Cell:
        case Reach::Free:
            p.where = Where::Cell;
            p.is_free = reach == Reach::Free;
            p.reg = unit_->registers.at(mangled);
            return p;
        case Reach::GlobalImplicit:
            p.where = has_namespace(scope) ? Where::Namespace : Where::Global;
            return p;
        case Reach::GlobalExplicit: p.where = Where::Global; return p;
        case Reach::Unknown:
            // Names that the compiler writes itself, such as __doc__ and __module__.
            p.where = has_namespace(scope) ? Where::Namespace : Where::Global;
            p.reach = Reach::GlobalImplicit;
            return p;
    }
    return p;
}

/// Names of a class body, and of a text that eval or exec may run with locals of their own.
bool ModuleCompiler::has_namespace(const Scope& scope) const {
    return scope.kind == ScopeKind::Class ||
           (scope.kind == ScopeKind::Module && (origin_ == Origin::Text || origin_ == Origin::LibraryText));
}

int ModuleCompiler::plain_register(std::string_view name) {
    const Place p = place_of(mangle(name));
    return p.where == Where::Register ? p.reg : -1;
}

void ModuleCompiler::check_bound(int reg, std::string_view mangled, const Span& span) {
    unit_->emit(Op::CheckLocal, span, reg, unit_->name_constant(mangled));
}

void ModuleCompiler::load_name(std::string_view name, int dest, const Span& span) {
    const std::string_view mangled = mangle(name);
    const Place p = place_of(mangled);
    Unit& u = unit();
    const bool sees_class = u.scope.sees_class;
    switch (p.where) {
        case Where::Register:
            check_bound(p.reg, mangled, span);
            move_to(dest, Ready{p.reg, false}, span);
            return;
        case Where::Cell: {
            const bool in_class = u.scope.kind == ScopeKind::Class && !p.in_comprehension;
            if (p.is_free && (in_class || sees_class)) {
                const Temporaries temporaries(u);
                const int t = scratch_or_push(dest);
                if (in_class)
                    u.emit(Op::LoadLocals, span, t);
                else
                    u.emit(Op::LoadDeref, span, t, u.registers.at("__classdict__"),
                           u.name_constant("__classdict__"));
                u.emit(Op::LoadFromDictOrDeref, span, t, u.name_constant(mangled), p.reg);
                if (t != dest) move_to(dest, Ready{t, true}, span);
                return;
            }
            u.emit(Op::LoadDeref, span, dest, p.reg, u.name_constant(mangled));
            return;
        }
        case Where::Global: {
            if (sees_class && p.reach == Reach::GlobalImplicit && u.registers.count("__classdict__") != 0) {
                const Temporaries temporaries(u);
                const int t = scratch_or_push(dest);
                u.emit(Op::LoadDeref, span, t, u.registers.at("__classdict__"),
                       u.name_constant("__classdict__"));
                u.emit(Op::LoadFromDictOrGlobal, span, t, u.global_site(mangled));
                if (t != dest) move_to(dest, Ready{t, true}, span);
                return;
            }
            u.emit(Op::LoadGlobal, span, dest, u.global_site(mangled));
            return;
        }
        case Where::Namespace: u.emit(Op::LoadName, span, dest, u.global_site(mangled)); return;
    }
}

void ModuleCompiler::store_name(std::string_view name, Ready value, const Span& span) {
    const std::string_view mangled = mangle(name);
    const Place p = place_of(mangled);
    Unit& u = unit();
    switch (p.where) {
        case Where::Register: move_to(p.reg, value, span); return;
        case Where::Cell: u.emit(Op::StoreDeref, span, p.reg, value.reg, 0, release_b(value)); return;
        case Where::Global:
            u.emit(Op::StoreGlobal, span, value.reg, u.global_site(mangled), 0, release_a(value));
            return;
        case Where::Namespace:
            u.emit(Op::StoreName, span, value.reg, u.global_site(mangled), 0, release_a(value));
            return;
    }
}

void ModuleCompiler::delete_name(std::string_view name, const Span& span) {
    const std::string_view mangled = mangle(name);
    const Place p = place_of(mangled);
    Unit& u = unit();
    switch (p.where) {
        case Where::Register: u.emit(Op::DeleteLocal, span, p.reg, u.name_constant(mangled)); return;
        case Where::Cell: u.emit(Op::DeleteDeref, span, p.reg, 0, u.name_constant(mangled)); return;
        case Where::Global: u.emit(Op::DeleteGlobal, span, 0, u.global_site(mangled)); return;
        case Where::Namespace: u.emit(Op::DeleteName, span, 0, u.global_site(mangled)); return;
    }
}

}  // namespace code
