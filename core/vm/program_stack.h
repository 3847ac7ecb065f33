// Where the program is: the doors through which the loop asks for the frames of a program, for the
// `stack` of suspend events and the `line` of block events.
#pragma once

#include "core/loop/world.h"
#include "core/object/object.h"

namespace vm {

/// loop::Doors::program_frame: pushes the frame of a generator or coroutine of the program; gives what it
/// awaits.
object::Object* program_frame_of(object::Object* awaited, loop::StackBuilder& stack);
/// loop::Doors::program_line.
std::uint32_t program_line();
/// loop::Doors::program_place: `x.py:12`.
object::Value program_place();

}  // namespace vm
