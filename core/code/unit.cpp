// Registers, constants and instructions of a block that is being compiled.
#include "core/code/unit.h"

#include <algorithm>

#include "core/object/str.h"

namespace code {

std::uint16_t Unit::field(int value) {
    if (value < -32768 || value > 65535) {
        too_large = true;
        return 0;
    }
    return static_cast<std::uint16_t>(value);
}

Step& Unit::emit(Op op, const Span& span, int a, int b, int c, std::uint8_t flags) {
    Step s;
    s.op = op;
    s.flags = flags;
    s.a = field(a);
    s.b = field(b);
    s.c = field(c);
    s.span = span;
    s.handler = active_handlers.empty() ? -1 : active_handlers.back();
    steps.push_back(s);
    return steps.back();
}

void Unit::mark_line(const Span& span) {
    if (span.line == 0) return;
    const int last = static_cast<int>(steps.size()) - 1;
    if (last >= 0 && last >= last_label && steps[static_cast<std::size_t>(last)].span.line == span.line)
        return;
    emit(Op::Nop, span);
}

int Unit::constant(const std::string& key, const object::Value& value) {
    const auto known = constant_index.find(key);
    if (known != constant_index.end()) return known->second;
    constants.push_back(value);
    const int index = static_cast<int>(constants.size()) - 1;
    constant_index.emplace(key, index);
    return index;
}

int Unit::name_constant(std::string_view text) {
    return constant("s" + std::string(text), object::name_value(object::intern(text)));
}

void Unit::move_to_front(std::size_t first, std::size_t to) {
    const auto begin = steps.begin();
    const auto count = static_cast<int>(steps.size() - first);
    std::rotate(begin + static_cast<std::ptrdiff_t>(to), begin + static_cast<std::ptrdiff_t>(first),
                steps.end());
    for (int& at : labels) {
        if (at < static_cast<int>(to)) continue;
        at = at >= static_cast<int>(first) && count > 0 ? at - static_cast<int>(first - to) : at + count;
    }
}

void assign_registers(Unit& unit) {
    Scope& scope = unit.scope;
    const auto add = [&unit](std::string_view name, LocalKind kind) {
        unit.registers[name] = static_cast<int>(unit.local_names.size());
        unit.local_names.push_back(name);
        unit.local_kinds.push_back(kind);
    };
    for (const std::string_view p : scope.parameters)
        add(p, scope.reach_of(p) == Reach::Cell ? LocalKind::Cell : LocalKind::Plain);
    if (scope.is_function_like()) {
        for (const Symbol& s : scope.symbols) {
            if (s.reach == Reach::Local && unit.registers.count(s.name) == 0) add(s.name, LocalKind::Plain);
        }
    }
    std::vector<std::string_view> cells;
    for (const Symbol& s : scope.symbols) {
        if (s.reach == Reach::Cell && unit.registers.count(s.name) == 0) cells.push_back(s.name);
    }
    if (scope.kind == ScopeKind::Class) {
        if (scope.needs_class_cell) cells.push_back("__class__");
        if (scope.needs_class_dict) cells.push_back("__classdict__");
        if (scope.has_conditional_annotations) cells.push_back("__conditional_annotations__");
    }
    std::sort(cells.begin(), cells.end());
    for (const std::string_view name : cells) add(name, LocalKind::Cell);
    unit.first_free = static_cast<int>(unit.local_names.size());
    std::vector<std::string_view> free;
    for (const Symbol& s : scope.symbols) {
        if (s.reach == Reach::Free || (s.flags & kDefFreeClass) != 0) free.push_back(s.name);
    }
    std::sort(free.begin(), free.end());
    for (const std::string_view name : free) add(name, LocalKind::Free);
    if (unit.local_names.size() > 60000) unit.too_large = true;
    if (free.size() > 0) unit.emit(Op::CopyFreeVars, Span{}, unit.first_free, static_cast<int>(free.size()));
    for (std::size_t i = 0; i < unit.local_kinds.size(); ++i) {
        if (unit.local_kinds[i] == LocalKind::Cell) unit.emit(Op::MakeCell, Span{}, static_cast<int>(i));
    }
}

}  // namespace code
