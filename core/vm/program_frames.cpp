// See program_frames.h.
#include "core/vm/program_frames.h"

#include <algorithm>

#include "core/loop/coroutine.h"
#include "core/object/function.h"
#include "core/object/str.h"
#include "core/vm/async_generator.h"
#include "core/vm/machine.h"

namespace vm {

using namespace object;

namespace {

ProgramFrame seen(const Frame& f) { return {f.code, f.registers, f.globals, f.line()}; }

/// A register's variable; null if it is unbound, or the compiler's own.
const Value* bound(const code::Code& code, const Value* registers, std::uint32_t i) {
    const std::string_view name = code.local_names[i]->view();
    if (name.empty() || name[0] == '.') return nullptr;
    const Value* value = &registers[i];
    // A cell is made when the function begins; until then a parameter's register holds its value.
    if (code.local_kinds[i] != code::LocalKind::Plain && value->is_heap() &&
        value->object()->type == &cell_type)
        value = &as<Cell>(*value)->content;
    return value->is_undefined() ? nullptr : value;
}

}  // namespace

bool add_running_frames(const Object* from, bool within_entry, std::vector<ProgramFrame>& to) {
    const std::size_t first = to.size();
    bool found = from == nullptr;
    for (const Frame* f = Machine::current().frame(); f; f = f->back) {
        if (!f->code->is_library) to.push_back(seen(*f));
        found |= from != nullptr && f->generator == from;
        if ((from && found) || (within_entry && f->is_entry)) break;
    }
    if (!found) to.resize(first);
    std::reverse(to.begin() + static_cast<std::ptrdiff_t>(first), to.end());
    return found;
}

void add_suspended_frames(Object* coroutine, std::vector<ProgramFrame>& to) {
    Object* awaited = coroutine;
    while (awaited) {
        if (is_async_step(awaited)) {
            awaited = static_cast<AsyncStep*>(awaited)->generator.object();
            continue;
        }
        if (!is_generator(awaited)) {
            awaited = loop::awaited_by(awaited);
            continue;
        }
        const auto* g = static_cast<const Generator*>(awaited);
        const bool rests = g->state == GeneratorState::suspended || g->state == GeneratorState::created;
        if (!rests) return;
        if (!g->frame.code->is_library) to.push_back(seen(g->frame));
        if (g->state == GeneratorState::created) return;
        const Value next = awaited_by(*g);
        awaited = next.is_heap() ? next.object() : nullptr;  // the register keeps it alive
    }
}

void add_variables(const ProgramFrame& frame, std::vector<Variable>& to) {
    if (frame.code->kind == code::CodeKind::Module) {
        std::size_t place = 0;
        while (const Dict::Entry* entry = dict_next(*frame.globals, place)) {
            if (is_str(entry->key)) to.push_back({as_str(entry->key), &entry->value});
        }
        return;
    }
    for (std::uint32_t i = 0; i < frame.code->local_count; ++i) {
        if (const Value* value = bound(*frame.code, frame.registers, i))
            to.push_back({frame.code->local_names[i], value});
    }
}

}  // namespace vm
