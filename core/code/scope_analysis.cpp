// The second pass over names: decides for each symbol of each scope whether it is a local, a cell, a
// free variable or a global, from what all scopes around and inside say.
// CPython 3.14: Python/symtable.c, analyze_block, analyze_name, analyze_cells, update_symbols.
#include <set>

#include "core/code/scope.h"

namespace code {

namespace {

using NameSet = std::set<std::string_view>;

/// What a scope needs from the scopes around it. A name is `shared` if a closure has to hold it, and only
/// `read` if nothing but inlined comprehensions use it: the scope that binds it can keep it in a register.
struct Needs {
    NameSet shared;
    NameSet read;
};

class Analysis {
  public:
    explicit Analysis(ScopeError& error) : error_(error) {}

    /// `bound`: names that functions around bind; null for the module.
    bool block(Scope& s, const NameSet* bound, const NameSet& globals, const NameSet& type_params,
               const Scope* class_entry, Needs& needs) {
        NameSet own_bound = bound != nullptr ? *bound : NameSet();
        NameSet own_globals = globals;
        NameSet own_type_params = type_params;
        NameSet locals;
        Needs mine;
        for (Symbol& symbol : s.symbols) {
            if (!decide(s, symbol, bound, own_bound, own_globals, own_type_params, class_entry, locals, mine))
                return false;
        }
        // What the children see. A class's names are invisible to them, and its `global` statements too.
        NameSet child_bound = s.kind == ScopeKind::Class && bound != nullptr ? *bound : own_bound;
        if (s.kind == ScopeKind::Class && bound == nullptr) child_bound.clear();
        if (s.is_function_like()) child_bound.insert(locals.begin(), locals.end());
        if (s.kind == ScopeKind::Class) {
            for (const char* name : {"__class__", "__classdict__", "__conditional_annotations__"})
                child_bound.insert(name);
        }
        const NameSet& child_globals = s.kind == ScopeKind::Class ? globals : own_globals;
        Needs inner;
        for (Scope* child : s.children) {
            const Scope* seen = nullptr;
            if (child->sees_class || (child->comprehension != ComprehensionKind::None && s.sees_class))
                seen = s.kind == ScopeKind::Class ? &s : class_entry;
            child->is_inlined =
                child->comprehension != ComprehensionKind::None && !child->is_generator && !s.sees_class;
            if (!block(*child, &child_bound, child_globals, own_type_params, seen, inner)) return false;
        }
        if (s.is_function_like()) {
            make_cells(s, inner);
        } else if (s.kind == ScopeKind::Class) {
            s.needs_class_cell = drop(inner, "__class__");
            s.needs_class_dict = drop(inner, "__classdict__");
            drop(inner, "__conditional_annotations__");
        }
        // A name that only inner scopes use passes through here.
        pass_through(s, inner.shared, bound);
        pass_through(s, inner.read, bound);
        if (s.is_inlined) {
            needs.shared.insert(inner.shared.begin(), inner.shared.end());
            needs.read.insert(inner.read.begin(), inner.read.end());
            needs.read.insert(mine.shared.begin(), mine.shared.end());
        } else {
            for (const NameSet* names : {&inner.shared, &inner.read, &mine.shared})
                needs.shared.insert(names->begin(), names->end());
        }
        return true;
    }

  private:
    bool decide(Scope& s, Symbol& symbol, const NameSet* bound, NameSet& own_bound, NameSet& globals,
                NameSet& type_params, const Scope* class_entry, NameSet& locals, Needs& mine) {
        const std::string_view name = symbol.name;
        if ((symbol.flags & kDefGlobal) != 0) {
            if ((symbol.flags & kDefNonlocal) != 0)
                return refuse(s, name, "' is nonlocal and global", "name '");
            symbol.reach = Reach::GlobalExplicit;
            globals.insert(name);
            own_bound.erase(name);
            return true;
        }
        if ((symbol.flags & kDefNonlocal) != 0) {
            if (bound == nullptr)
                return refuse(s, name, nullptr, "nonlocal declaration not allowed at module level");
            if (own_bound.count(name) == 0) return refuse(s, name, "' found", "no binding for nonlocal '");
            if (type_params.count(name) != 0)
                return refuse(s, name, "'", "nonlocal binding not allowed for type parameter '");
            symbol.reach = Reach::Free;
            mine.shared.insert(name);
            return true;
        }
        if ((symbol.flags & kDefBound) != 0) {
            symbol.reach = Reach::Local;
            locals.insert(name);
            globals.erase(name);
            if ((symbol.flags & kDefTypeParam) != 0)
                type_params.insert(name);
            else
                type_params.erase(name);
            return true;
        }
        if (class_entry != nullptr) {
            const std::uint32_t there = class_entry->flags_of(name);
            if ((there & kDefGlobal) != 0) {
                symbol.reach = Reach::GlobalExplicit;
                return true;
            }
            if ((there & kDefBound) != 0 && (there & kDefNonlocal) == 0) {
                symbol.reach = Reach::GlobalImplicit;
                return true;
            }
        }
        if (own_bound.count(name) != 0) {
            symbol.reach = Reach::Free;
            mine.shared.insert(name);
            return true;
        }
        symbol.reach = Reach::GlobalImplicit;
        return true;
    }

    static void make_cells(Scope& s, Needs& inner) {
        for (Symbol& symbol : s.symbols) {
            if (symbol.reach != Reach::Local) continue;
            inner.read.erase(symbol.name);
            if (inner.shared.erase(symbol.name) != 0) symbol.reach = Reach::Cell;
        }
    }

    static bool drop(Needs& inner, std::string_view name) {
        const bool shared = inner.shared.erase(name) != 0;
        const bool read = inner.read.erase(name) != 0;
        return shared || read;
    }

    static void pass_through(Scope& s, NameSet& names, const NameSet* bound) {
        for (auto it = names.begin(); it != names.end();) {
            const std::string_view name = *it;
            Symbol* known = s.find(name);
            if (known != nullptr) {
                if (!s.is_function_like() || s.sees_class) {
                    if ((known->flags & (kDefBound | kDefGlobal)) != 0) known->flags |= kDefFreeClass;
                }
                if (s.kind == ScopeKind::Class && known->reach == Reach::GlobalImplicit)
                    known->reach = Reach::Free;
                ++it;
                continue;
            }
            if (bound == nullptr || bound->count(name) == 0) {
                it = names.erase(it);
                continue;
            }
            s.index[name] = s.symbols.size();
            s.symbols.push_back(Symbol{name, 0, Reach::Free});
            ++it;
        }
    }

    bool refuse(const Scope& s, std::string_view name, const char* after, const char* before) {
        error_.message = before;
        if (after != nullptr) {
            error_.message += name;
            error_.message += after;
        }
        for (const Directive& d : s.directives) {
            if (d.name != name) continue;
            error_.span = d.span;
            break;
        }
        return false;
    }

    ScopeError& error_;
};

}  // namespace

bool analyze_scopes(Scope& module, ScopeError& error) {
    Needs needs;
    return Analysis(error).block(module, nullptr, NameSet(), NameSet(), nullptr, needs);
}

}  // namespace code
