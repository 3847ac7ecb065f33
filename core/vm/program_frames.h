// The frames of the program as they are now, for whoever looks at variables: those on the machine's stack,
// and those of a suspended coroutine. Looking changes nothing and makes no object.
#pragma once

#include <vector>

#include "core/object/containers.h"
#include "core/vm/frame.h"

namespace vm {

/// A frame of the program, borrowed: good until the machine goes on.
struct ProgramFrame {
    const code::Code* code;
    const object::Value* registers;
    const object::Dict* globals;  ///< of a module's frame, whose variables they are
    std::int32_t line;
};

/// The frames that run, outermost first, from the one of the coroutine `from` on. False, and nothing, if it
/// does not run; null: from the outermost. `within_entry`: only those since C++ entered the machine last.
bool add_running_frames(const object::Object* from, bool within_entry, std::vector<ProgramFrame>& to);

/// The frames of a suspended or not started coroutine and of what it awaits, outermost first.
void add_suspended_frames(object::Object* coroutine, std::vector<ProgramFrame>& to);

/// A variable that is bound: its name and its value, borrowed.
struct Variable {
    const object::Str* name;
    const object::Value* value;
};

/// In order of registers; of a module, in order of assignment.
void add_variables(const ProgramFrame& frame, std::vector<Variable>& to);

}  // namespace vm
