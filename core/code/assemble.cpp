// From a finished Unit to its Code: labels become addresses, handlers of instructions become a table,
// spans become positions, and instructions that do nothing disappear.
// CPython 3.14: Python/flowgraph.c, Python/assemble.c.
#include <algorithm>

#include "core/code/unit.h"
#include "core/object/heap.h"
#include "core/object/str.h"

namespace code {

bool is_unconditional_exit(Op op) {
    switch (op) {
        case Op::Jump:
        case Op::JumpBack:
        case Op::Return:
        case Op::Raise:
        case Op::RaiseFrom:
        case Op::RaiseCurrent:
        case Op::Reraise: return true;
        default: return false;
    }
}

void remove_redundant_nops(Unit& unit) {
    const std::size_t count = unit.steps.size();
    std::vector<bool> labelled(count + 1, false);
    for (const int at : unit.labels) {
        if (at >= 0) labelled[static_cast<std::size_t>(at)] = true;
    }
    std::vector<int> moved(count + 1, 0);
    std::vector<Step> kept;
    kept.reserve(count);
    std::int32_t line_before = -1;
    for (std::size_t i = 0; i < count; ++i) {
        if (labelled[i]) line_before = -1;
        moved[i] = static_cast<int>(kept.size());
        Step& step = unit.steps[i];
        if (step.op == Op::Nop) {
            const std::int32_t line = step.span.line;
            if (line == 0 || line == line_before) continue;
            if (i + 1 < count) {
                Step& next = unit.steps[i + 1];
                if (next.span.line == line) continue;
                if (next.span.line == 0 && !labelled[i + 1]) {
                    next.span = step.span;
                    continue;
                }
            }
        }
        kept.push_back(step);
        line_before = step.span.line;
    }
    moved[count] = static_cast<int>(kept.size());
    unit.steps = std::move(kept);
    for (int& at : unit.labels) {
        if (at >= 0) at = moved[static_cast<std::size_t>(at)];
    }
}

std::vector<bool> reachable_steps(const Unit& unit) {
    std::vector<bool> seen(unit.steps.size(), false);
    std::vector<int> todo{0};
    while (!todo.empty()) {
        auto i = static_cast<std::size_t>(todo.back());
        todo.pop_back();
        while (i < unit.steps.size() && !seen[i]) {
            seen[i] = true;
            const Step& s = unit.steps[i];
            if (s.target >= 0) todo.push_back(unit.labels[static_cast<std::size_t>(s.target)]);
            if (s.handler >= 0) {
                const HandlerPlan& h = unit.handlers[static_cast<std::size_t>(s.handler)];
                todo.push_back(unit.labels[static_cast<std::size_t>(h.label)]);
            }
            if (is_unconditional_exit(s.op)) break;
            ++i;
        }
    }
    return seen;
}

namespace {

void drop_steps(Unit& unit, const std::vector<bool>& keep) {
    std::vector<int> moved(unit.steps.size() + 1, 0);
    std::size_t to = 0;
    for (std::size_t i = 0; i < unit.steps.size(); ++i) {
        moved[i] = static_cast<int>(to);
        if (keep[i]) unit.steps[to++] = unit.steps[i];
    }
    moved[unit.steps.size()] = static_cast<int>(to);
    unit.steps.resize(to);
    for (int& at : unit.labels) {
        if (at >= 0) at = moved[static_cast<std::size_t>(at)];
    }
}

/// A jump to the instruction that follows says nothing but its line.
void remove_empty_jumps(Unit& unit) {
    for (std::size_t i = 0; i < unit.steps.size(); ++i) {
        Step& s = unit.steps[i];
        if (s.op == Op::Jump && unit.labels[static_cast<std::size_t>(s.target)] == static_cast<int>(i) + 1) {
            s.op = Op::Nop;
            s.target = -1;
        }
    }
}

/// A jump to a Jump without a line goes to that one's target; a jump to a Return without a line returns.
void thread_jumps(Unit& unit) {
    for (std::size_t i = 0; i < unit.steps.size(); ++i) {
        Step& s = unit.steps[i];
        if (s.target < 0) continue;
        for (int hops = 0; hops < 16; ++hops) {
            const auto at = static_cast<std::size_t>(unit.labels[static_cast<std::size_t>(s.target)]);
            if (at >= unit.steps.size()) break;
            const Step& there = unit.steps[at];
            if (there.op != Op::Jump || there.span.line != 0 || s.op == Op::JumpBack) break;
            if (unit.labels[static_cast<std::size_t>(there.target)] <= static_cast<int>(i)) break;
            s.target = there.target;
        }
        if (s.op != Op::Jump) continue;
        const auto at = static_cast<std::size_t>(unit.labels[static_cast<std::size_t>(s.target)]);
        if (at < unit.steps.size() && unit.steps[at].op == Op::JumpBack && unit.steps[at].span.line == 0) {
            const Span own = s.span;
            const int handler = s.handler;
            s = unit.steps[at];
            s.span = own;
            s.handler = handler;
        }
    }
}

/// What a function does before it reaches a place in the source has the line of its definition.
/// CPython 3.14: Python/flowgraph.c, resolve_line_numbers.
void place_beginning(Unit& unit) {
    if (unit.kind == CodeKind::Module) return;
    for (Step& s : unit.steps) {
        if (s.span.line != 0) return;
        if (s.op == Op::CopyFreeVars || s.op == Op::MakeCell) continue;
        s.span = Span{unit.first_line, 0, unit.first_line, 0};
    }
}

template <class T>
Array<T> new_array(std::size_t count) {
    Array<T> a{};
    a.count = static_cast<std::uint32_t>(count);
    if (count > 0) a.items = static_cast<T*>(object::Heap::current().buffer(count * sizeof(T)));
    return a;
}

Array<object::Str*> names_array(const std::vector<std::string_view>& names) {
    Array<object::Str*> a = new_array<object::Str*>(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) a.items[i] = object::intern(names[i]);
    return a;
}

/// Columns in characters for columns in bytes. A line is counted once, so that long lines cost no more.
class Columns {
  public:
    explicit Columns(const syntax::Source& source) : source_(source) {}

    Position position_of(const Span& span) {
        if (span.line == 0) return Position{0, -1, 0, -1};
        if (span.end_line == 0) return Position{span.line, -1, span.line, -1};
        const std::int32_t column = character(span.line, span.col);
        return Position{span.line, column, span.end_line, character(span.end_line, span.end_col)};
    }

  private:
    static constexpr std::size_t kBlock = 64;

    std::int32_t character(std::int32_t line, std::int32_t byte) {
        if (line != line_) count(line);
        if (is_ascii_) return byte;
        const std::size_t end = std::min(static_cast<std::size_t>(byte), text_.size());
        std::int32_t characters = before_[end / kBlock];
        for (std::size_t i = end - end % kBlock; i < end; ++i)
            characters += begins_character(text_[i]) ? 1 : 0;
        return characters;
    }

    static bool begins_character(char ch) { return (static_cast<unsigned char>(ch) & 0xC0) != 0x80; }

    void count(std::int32_t line) {
        line_ = line;
        text_ = source_.line(line);
        is_ascii_ = std::all_of(text_.begin(), text_.end(),
                                [](char ch) { return (static_cast<unsigned char>(ch) & 0x80) == 0; });
        before_.clear();
        if (is_ascii_) return;
        std::int32_t characters = 0;
        for (std::size_t i = 0; i <= text_.size(); ++i) {
            if (i % kBlock == 0) before_.push_back(characters);
            if (i < text_.size() && begins_character(text_[i])) ++characters;
        }
    }

    const syntax::Source& source_;
    std::int32_t line_ = 0;
    std::string_view text_;
    bool is_ascii_ = true;
    std::vector<std::int32_t> before_;  ///< characters before each block of bytes
};

/// Fills in the jump of an instruction; false if it is too far for its field.
bool set_target(Instruction& out, Op op, std::size_t at, int target) {
    const Operands fields = operands_of(op);
    if (fields.b == Operand::Low) {
        const auto t = static_cast<std::uint32_t>(target);
        out.b = static_cast<std::uint16_t>(t & 0xFFFF);
        out.c = static_cast<std::uint16_t>(t >> 16);
        return true;
    }
    const std::int64_t offset = static_cast<std::int64_t>(target) - static_cast<std::int64_t>(at) - 1;
    if (offset < 0 || offset > 32767) return false;
    out.c = static_cast<std::uint16_t>(offset);
    return true;
}

bool write_instructions(Unit& unit, const syntax::Source& source, Code& code) {
    const std::size_t count = unit.steps.size();
    std::vector<bool> entered(count + 1, false);
    for (const Step& s : unit.steps) {
        if (s.target >= 0)
            entered[static_cast<std::size_t>(unit.labels[static_cast<std::size_t>(s.target)])] = true;
    }
    for (const HandlerPlan& h : unit.handlers) {
        const int at = unit.labels[static_cast<std::size_t>(h.label)];
        if (at >= 0) entered[static_cast<std::size_t>(at)] = true;
    }
    code.instructions = new_array<Instruction>(count);
    code.positions = new_array<Position>(count);
    std::vector<Handler> table;
    Columns columns(source);
    for (std::size_t i = 0; i < count; ++i) {
        const Step& s = unit.steps[i];
        Instruction out{static_cast<std::uint8_t>(s.op), s.flags, s.a, s.b, s.c};
        if (s.target >= 0 && !set_target(out, s.op, i, unit.labels[static_cast<std::size_t>(s.target)]))
            return false;
        const bool new_line = i == 0 || unit.steps[i - 1].span.line != s.span.line || entered[i];
        if (s.span.line != 0 && new_line && s.op != Op::EndAsyncFor) out.flags |= kStartsLine;
        code.instructions.items[i] = out;
        code.positions.items[i] = columns.position_of(s.span);
        if (s.handler < 0) continue;
        const HandlerPlan& h = unit.handlers[static_cast<std::size_t>(s.handler)];
        const auto target = static_cast<std::uint32_t>(unit.labels[static_cast<std::size_t>(h.label)]);
        const auto depth = static_cast<std::uint32_t>(h.depth);
        const auto at = static_cast<std::uint32_t>(i);
        if (!table.empty() && table.back().end == at && table.back().target == target &&
            table.back().depth == depth)
            table.back().end = at + 1;
        else
            table.push_back(Handler{at, at + 1, target, depth});
    }
    code.handlers = new_array<Handler>(table.size());
    std::copy(table.begin(), table.end(), code.handlers.items);
    return true;
}

}  // namespace

object::Ref<Code> assemble(Unit& unit, const syntax::Source& source, Origin origin) {
    if (unit.too_large) return {};
    thread_jumps(unit);
    drop_steps(unit, reachable_steps(unit));
    remove_empty_jumps(unit);
    remove_needless_checks(unit);
    place_beginning(unit);
    remove_redundant_nops(unit);

    auto ref = object::Ref<Code>::adopt(object::allocate<Code>(&code_type));
    Code& code = *ref;
    code.name = object::intern(unit.name);
    code.qualname = object::intern(unit.qualname);
    code.filename = object::intern(source.filename());
    code.kind = unit.kind;
    code.is_library = origin != Origin::Program;
    code.is_from_text = origin == Origin::Text;
    const Scope& scope = unit.scope;
    code.has_varargs = scope.has_varargs;
    code.has_varkw = scope.has_varkw;
    if (unit.kind == CodeKind::Function) {
        const bool async =
            unit.is_async_def || (scope.is_coroutine && scope.comprehension != ComprehensionKind::None);
        code.is_generator = scope.is_generator && !async;
        code.is_coroutine = async && !scope.is_generator;
        code.is_async_generator = async && scope.is_generator;
    }
    code.is_nested = scope.is_nested;
    code.has_docstring = unit.has_docstring;
    code.first_line = unit.first_line;
    code.posonly_count = unit.posonly_count;
    code.positional_count = unit.positional_count;
    code.kwonly_count = unit.kwonly_count;
    code.local_count = static_cast<std::uint32_t>(unit.local_names.size());
    code.register_count = code.local_count + static_cast<std::uint32_t>(unit.max_depth);
    code.first_free = static_cast<std::uint32_t>(unit.first_free);
    code.class_cell = -1;
    for (std::size_t i = code.first_free; i < unit.local_names.size(); ++i) {
        if (unit.local_names[i] == "__class__") code.class_cell = static_cast<std::int32_t>(i);
    }
    code.local_names = names_array(unit.local_names);
    code.local_kinds = new_array<LocalKind>(unit.local_kinds.size());
    std::copy(unit.local_kinds.begin(), unit.local_kinds.end(), code.local_kinds.items);
    code.attr_sites = names_array(unit.attr_sites);
    code.global_sites = names_array(unit.global_sites);
    code.constants = new_array<object::Value>(unit.constants.size());
    for (std::size_t i = 0; i < unit.constants.size(); ++i)
        new (&code.constants.items[i]) object::Value(unit.constants[i]);
    if (code.register_count > 65000 || unit.constants.size() > 65535 || unit.attr_sites.size() > 65535 ||
        unit.global_sites.size() > 65535)
        return {};
    if (!write_instructions(unit, source, code)) return {};
    return ref;
}

}  // namespace code
