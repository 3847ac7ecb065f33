// See program_stack.h.
#include "core/vm/program_stack.h"

#include <string>

#include "core/object/str.h"
#include "core/vm/async_generator.h"
#include "core/vm/machine.h"

namespace vm {

using namespace object;

Object* program_frame_of(Object* awaited, loop::StackBuilder& stack) {
    if (is_async_step(awaited)) return static_cast<AsyncStep*>(awaited)->generator.object();
    if (!is_generator(awaited)) return nullptr;
    const auto* g = static_cast<const Generator*>(awaited);
    if (g->state != GeneratorState::suspended) return nullptr;
    if (!g->frame.code->is_library) {
        loop::World& world = loop::World::current();
        stack.push(world.intern(g->frame.code->qualname), static_cast<std::uint32_t>(g->frame.line()));
    }
    const Value next = awaited_by(*g);
    return next.is_heap() ? next.object() : nullptr;  // the register keeps it alive
}

std::uint32_t program_line() {
    const Frame* f = Machine::current().program_frame();
    if (!f) return 0;
    // A jump has no place of its own: that of the code before it.
    for (std::int64_t i = f->index(); i >= 0; --i) {
        const std::int32_t line = f->code->positions[static_cast<std::size_t>(i)].line;
        if (line > 0) return static_cast<std::uint32_t>(line);
    }
    return 0;
}

Value program_place() {
    const Frame* f = Machine::current().program_frame();
    if (!f) return Value();
    return make_str(std::string(f->code->filename->view()) + ":" + std::to_string(f->line()));
}

}  // namespace vm
