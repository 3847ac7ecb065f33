// What scopes answer: look-ups, mangling of private names, texts that are not in the tree.
#include "core/code/scope.h"

#include "core/base/assert.h"

namespace code {

const Symbol* Scope::find(std::string_view mangled) const {
    const auto it = index.find(mangled);
    return it == index.end() ? nullptr : &symbols[it->second];
}

Symbol* Scope::find(std::string_view mangled) {
    const auto it = index.find(mangled);
    return it == index.end() ? nullptr : &symbols[it->second];
}

Reach Scope::reach_of(std::string_view mangled) const {
    const Symbol* s = find(mangled);
    return s == nullptr ? Reach::Unknown : s->reach;
}

std::uint32_t Scope::flags_of(std::string_view mangled) const {
    const Symbol* s = find(mangled);
    return s == nullptr ? 0 : s->flags;
}

Scope* ScopeTable::scope_of(const void* node, int part) const {
    const auto it = by_key_.find(ScopeKey{node, part});
    ASSERT(it != by_key_.end());
    return it->second;
}

std::string_view ScopeTable::keep(std::string text) { return *texts_.insert(std::move(text)).first; }

// CPython 3.14: Python/symtable.c, _Py_Mangle.
std::string_view ScopeTable::mangled(std::string_view owner, std::string_view name) {
    if (owner.empty() || name.size() < 3 || name.substr(0, 2) != "__") return name;
    if (name.substr(name.size() - 2) == "__" || name.find('.') != std::string_view::npos) return name;
    const std::size_t start = owner.find_first_not_of('_');
    if (start == std::string_view::npos) return name;
    std::string text = "_";
    text += owner.substr(start);
    text += name;
    return keep(std::move(text));
}

std::string_view ScopeTable::mangled_in(const Scope& scope, std::string_view owner, std::string_view name) {
    if (scope.mangled_names && scope.mangled_names->count(name) == 0) return name;
    return mangled(owner, name);
}

syntax::Diagnostic diagnostic_at(const syntax::Source& source, syntax::DiagnosticKind kind,
                                 std::string message, const syntax::Span& span) {
    syntax::Diagnostic d;
    d.kind = kind;
    d.message = std::move(message);
    d.span = span;
    d.line = span.line;
    d.end_line = span.end_line;
    d.offset = source.character_column(span.line, span.col) + 1;
    d.end_offset = source.character_column(span.end_line, span.end_col) + 1;
    d.text = std::string(source.line(span.line));
    return d;
}

}  // namespace code
