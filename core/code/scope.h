// Scopes: for every block of a module, which names it binds and uses, and where each of them lives
// (register, cell, closure, global). Finding that out, with the SyntaxErrors that depend on it, is
// scope_builder.cpp (what is written where) and scope_analysis.cpp (what it means together).
// CPython 3.14: Python/symtable.c.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/syntax/diagnostic.h"
#include "core/syntax/tree.h"

namespace code {

enum class ScopeKind : std::uint8_t {
    Module,
    Class,
    Function,        ///< def, lambda, comprehension, generator expression
    Annotation,      ///< the `__annotate__` function of a function, class or module
    TypeVariable,    ///< the bound or default of a type parameter
    TypeAlias,       ///< the value of `type X = value`
    TypeParameters,  ///< the parameters of a generic function, class or alias
};

enum class ComprehensionKind : std::uint8_t { None, List, Set, Dict, Generator };

/// Where a name lives, seen from one scope.
enum class Reach : std::uint8_t { Unknown, Local, GlobalExplicit, GlobalImplicit, Free, Cell };

// What is written about a name in a scope: Symbol::flags.
constexpr std::uint32_t kDefGlobal = 0x001;
constexpr std::uint32_t kDefLocal = 0x002;
constexpr std::uint32_t kDefParam = 0x004;
constexpr std::uint32_t kDefNonlocal = 0x008;
constexpr std::uint32_t kUse = 0x010;
constexpr std::uint32_t kDefFreeClass = 0x020;  ///< a class's own name that is also free in a method
constexpr std::uint32_t kDefImport = 0x040;
constexpr std::uint32_t kDefAnnotated = 0x080;
constexpr std::uint32_t kDefComprehensionTarget = 0x100;
constexpr std::uint32_t kDefTypeParam = 0x200;
constexpr std::uint32_t kDefBound = kDefLocal | kDefParam | kDefImport | kDefTypeParam;

struct Symbol {
    std::string_view name;  ///< mangled
    std::uint32_t flags = 0;
    Reach reach = Reach::Unknown;
};

/// A `global` or `nonlocal` statement for a name (or a walrus in a comprehension): where errors about it
/// point.
struct Directive {
    std::string_view name;
    syntax::Span span;
};

struct Scope {
    ScopeKind kind = ScopeKind::Module;
    ComprehensionKind comprehension = ComprehensionKind::None;
    std::string_view name;
    syntax::Span span;
    Scope* parent = nullptr;
    std::vector<Scope*> children;

    std::vector<Symbol> symbols;  ///< in order of first mention
    std::unordered_map<std::string_view, std::size_t> index;
    std::vector<std::string_view> parameters;  ///< mangled, in order of registers
    std::vector<Directive> directives;

    bool is_nested = false;
    bool is_generator = false;
    bool is_coroutine = false;  ///< async def, or a comprehension that awaits
    bool is_async_def = false;
    bool has_varargs = false;
    bool has_varkw = false;
    bool has_docstring = false;
    bool is_inlined = false;        ///< a comprehension that is part of the code around it (PEP 709)
    bool sees_class = false;        ///< names are looked up in the class around first (`__classdict__`)
    bool needs_class_cell = false;  ///< class: a method uses `__class__` or super()
    bool needs_class_dict = false;  ///< class: an inner scope sees its namespace
    bool has_conditional_annotations = false;
    bool annotations_used = false;         ///< Annotation: there is at least one
    bool has_named_expression = false;     ///< a walrus binds a name of this scope
    bool in_comprehension_target = false;  ///< while building: a `for` target is being visited
    bool in_unevaluated_annotation = false;
    bool in_conditional_block = false;
    int in_comprehension_iterable = 0;
    Scope* annotation_scope = nullptr;         ///< module, class: of its variables
    const char* type_variable_part = nullptr;  ///< TypeVariable: "a TypeVar bound" ...
    /// Generic class's TypeParameters: the only names that are mangled in it. Null: all are.
    std::unique_ptr<std::unordered_set<std::string_view>> mangled_names;

    const Symbol* find(std::string_view mangled) const;
    Symbol* find(std::string_view mangled);
    bool is_function_like() const { return kind != ScopeKind::Module && kind != ScopeKind::Class; }
    Reach reach_of(std::string_view mangled) const;
    std::uint32_t flags_of(std::string_view mangled) const;
};

/// A place in a tree that has a scope of its own: a node, and which one if it has two.
struct ScopeKey {
    const void* node = nullptr;
    int part = 0;
    bool operator==(const ScopeKey& o) const { return node == o.node && part == o.part; }
};
struct ScopeKeyHash {
    std::size_t operator()(const ScopeKey& k) const {
        return std::hash<const void*>()(k.node) * 4 + static_cast<std::size_t>(k.part);
    }
};

/// Keys: a function, class, lambda, comprehension or alias by its node; a function's annotations by its
/// Arguments; type parameters by the first TypeParam and kTypeParameters; a bound by its TypeParam, a default
/// by it and kDefault; a module's or class's annotations by Scope::annotation_scope.
constexpr int kDefault = 1;
constexpr int kTypeParameters = 2;

class ScopeTable {
  public:
    Scope* module() const { return module_; }
    /// The scope of a place; it must have one.
    Scope* scope_of(const void* node, int part = 0) const;
    /// `__name` in class `owner` is `_owner__name`. Empty owner: no class around.
    std::string_view mangled(std::string_view owner, std::string_view name);
    /// The same, for a scope that may mangle only some.
    std::string_view mangled_in(const Scope& scope, std::string_view owner, std::string_view name);
    /// A text that lives as long as the table.
    std::string_view keep(std::string text);

    std::vector<syntax::Diagnostic> errors;  ///< at most one
    bool future_annotations = false;         ///< from __future__ import annotations

  private:
    friend class ScopeBuilder;
    Scope* module_ = nullptr;
    std::vector<std::unique_ptr<Scope>> scopes_;
    std::unordered_map<ScopeKey, Scope*, ScopeKeyHash> by_key_;
    std::unordered_set<std::string> texts_;
};

/// Scopes of a whole module. With errors the table is not usable.
std::unique_ptr<ScopeTable> build_scopes(const syntax::Tree& tree);

/// Second part: decides the Reach of every symbol. False: `error` says why.
struct ScopeError {
    std::string message;
    syntax::Span span;
};
bool analyze_scopes(Scope& module, ScopeError& error);

/// The SyntaxError of CPython at a span of a source.
syntax::Diagnostic diagnostic_at(const syntax::Source& source, syntax::DiagnosticKind kind,
                                 std::string message, const syntax::Span& span);

}  // namespace code
