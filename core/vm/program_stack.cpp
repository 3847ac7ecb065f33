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
        stack.push(world.intern(g->frame.code->qualname),
                   static_cast<std::uint32_t>(g->frame.position().line));
    }
    const Value next = awaited_by(*g);
    return next.is_heap() ? next.object() : nullptr;  // the register keeps it alive
}

std::uint32_t program_line() {
    const Frame* f = Machine::current().program_frame();
    return f ? static_cast<std::uint32_t>(f->position().line) : 0;
}

Value program_place() {
    const Frame* f = Machine::current().program_frame();
    if (!f) return Value();
    return make_str(std::string(f->code->filename->view()) + ":" + std::to_string(f->position().line));
}

}  // namespace vm
