// A block while it is compiled: its registers, constants and instructions, with labels instead of
// addresses and one handler an instruction instead of a table. assemble() makes the Code of it.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/code/code.h"
#include "core/code/scope.h"
#include "core/object/value.h"
#include "core/syntax/source.h"

namespace code {

using syntax::Span;

/// A place in the instructions that is jumped to; made before it is known where it is.
using Label = int;

struct Step {
    Op op = Op::Nop;
    std::uint8_t flags = 0;
    std::uint16_t a = 0, b = 0, c = 0;
    Span span;                   ///< line 0: no place in the source
    Label target = -1;           ///< of a jump
    int handler = -1;            ///< index into Unit::handlers: where an exception goes
    bool is_for_checks = false;  ///< a Release that only a CheckLocal of its register needs
};

struct HandlerPlan {
    Label label;
    int depth;  ///< register that gets the exception
};

/// What a `return`, `break` or `continue` has to leave behind. CPython 3.14: Python/compile.c, fblockinfo.
struct Block {
    enum class Kind : std::uint8_t {
        While,
        For,  ///< `reg`: the iterator
        TryExcept,
        FinallyTry,  ///< `body`: of the finally
        FinallyEnd,  ///< `reg`: the exception; reg + 1: the one before
        With,        ///< `reg`: __exit__ and self
        AsyncWith,
        HandlerCleanup,  ///< an except body. `reg`: the exception; reg + 1: the one before
        GroupCleanup,    ///< an except* body
        GroupHandler,
        Value,  ///< `reg`: a value that is about to be returned
    } kind = Kind::While;
    Label start = -1;
    Label exit = -1;
    int reg = 0;
    const syntax::Seq<syntax::Statement*>* body = nullptr;
    std::string_view name;  ///< HandlerCleanup, GroupCleanup: of `as`
    Span span;
    /// Size of Unit::active_handlers around the block; push_block() fills in the present one.
    std::size_t handlers_outside = kPresent;
    static constexpr std::size_t kPresent = static_cast<std::size_t>(-1);
};

/// A comprehension that is compiled into this block, and the registers of its own names.
struct InlinedComprehension {
    const Scope* scope;
    std::unordered_map<std::string_view, int> registers;
};

struct Unit {
    Unit(Scope& own, Unit* outer) : scope(own), parent(outer) {}

    Scope& scope;
    Unit* parent;
    CodeKind kind = CodeKind::Function;
    std::string name;
    std::string qualname;
    std::string_view class_name;  ///< for mangling; of the class around
    std::int32_t first_line = 1;
    std::uint16_t posonly_count = 0, positional_count = 0, kwonly_count = 0;
    bool is_async_def = false;
    bool has_docstring = false;

    // Registers
    std::unordered_map<std::string_view, int> registers;
    std::vector<std::string_view> local_names;
    std::vector<LocalKind> local_kinds;
    int first_free = 0;
    int depth = 0;  ///< live temporaries
    int max_depth = 0;
    std::vector<InlinedComprehension> comprehensions;  ///< innermost last
    std::unordered_set<int> deleted_parameters;        ///< parameters that a `del` may unbind

    // Code
    std::vector<Step> steps;
    std::vector<int> labels;  ///< index into steps, -1: not yet placed
    std::vector<HandlerPlan> handlers;
    std::vector<int> active_handlers;  ///< innermost last
    std::vector<Block> blocks;         ///< innermost last
    std::vector<object::Value> constants;
    std::unordered_map<std::string, int> constant_index;
    std::vector<std::string_view> attr_sites;
    std::vector<std::string_view> global_sites;
    std::unordered_map<std::string_view, int> global_index;
    bool too_large = false;

    // What a class or module collects
    std::unordered_set<std::string_view> static_attributes;
    struct DeferredAnnotation {
        const syntax::AnnAssign* statement;
        int condition;  ///< its number in `__conditional_annotations__`, or -1: always
    };
    std::vector<DeferredAnnotation> annotations;
    int conditional_annotations = 0;
    int conditional_depth = 0;  ///< how many if, for, while, try, with, match are around

    int temp_base() const { return static_cast<int>(local_names.size()); }
    bool is_temp(int reg) const { return reg >= temp_base(); }
    /// The next temporary, which is live from now on.
    int push_temp() {
        const int reg = temp_base() + depth++;
        if (depth > max_depth) max_depth = depth;
        return reg;
    }
    int next_temp() const { return temp_base() + depth; }

    Label new_label() {
        labels.push_back(-1);
        return static_cast<int>(labels.size()) - 1;
    }
    void place(Label label) {
        labels[static_cast<std::size_t>(label)] = static_cast<int>(steps.size());
        last_label = static_cast<int>(steps.size());
    }
    Step& emit(Op op, const Span& span, int a = 0, int b = 0, int c = 0, std::uint8_t flags = 0);
    void jump(Op op, const Span& span, Label target, int a = 0, int b = 0, std::uint8_t flags = 0) {
        emit(op, span, a, b, 0, flags).target = target;
        if (target == shown_target) mark_line(shown_span);
    }
    /// Shows that a line is reached, where no instruction does.
    void mark_line(const Span& span);
    /// Instructions from here on go to `label` when they raise.
    void push_handler(Label label, int exception_register) {
        handlers.push_back(HandlerPlan{label, exception_register});
        active_handlers.push_back(static_cast<int>(handlers.size()) - 1);
        max_depth = std::max(max_depth, exception_register - temp_base() + 1);
    }
    void pop_handler() { active_handlers.pop_back(); }

    /// The steps from `first` to the end, which no jump enters or leaves, move to `to`.
    void move_to_front(std::size_t first, std::size_t to);

    int attr_site(std::string_view mangled) {
        attr_sites.push_back(mangled);
        return static_cast<int>(attr_sites.size()) - 1;
    }
    /// One for all uses of a name: where a global is does not depend on who asks.
    int global_site(std::string_view mangled) {
        const auto [known, is_new] = global_index.emplace(mangled, static_cast<int>(global_sites.size()));
        if (is_new) global_sites.push_back(mangled);
        return known->second;
    }
    /// Index of a constant; `key` is equal for equal constants of one type.
    int constant(const std::string& key, const object::Value& value);
    int name_constant(std::string_view text);

    int last_label = -1;
    /// CPython threads a conditional jump to the jump that ends an iteration of a comprehension: it gets
    /// that one's line, which shows whether it jumps or not. CPython 3.14: Python/flowgraph.c, jump_thread.
    Label shown_target = -1;
    Span shown_span;

  private:
    std::uint16_t field(int value);
};

/// Gives every name of the scope its register. Parameters come first.
void assign_registers(Unit& unit);

/// The Code of a finished unit. Null if the unit is beyond the limits of the instruction set.
object::Ref<Code> assemble(Unit& unit, const syntax::Source& source, Origin origin);

// Passes of assemble().
/// Drops Nops whose line shows anyway. CPython 3.14: Python/flowgraph.c, remove_redundant_nops.
void remove_redundant_nops(Unit& unit);
/// Turns steps that cannot be reached into nothing: gives which ones can.
std::vector<bool> reachable_steps(const Unit& unit);
/// Drops each CheckLocal of a register that is surely bound there. CPython 3.14: Python/flowgraph.c,
/// add_checks_for_loads_of_uninitialized_variables.
void remove_needless_checks(Unit& unit);
bool is_unconditional_exit(Op op);

}  // namespace code
