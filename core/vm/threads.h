// The machine's stacks for the threads of a program: the doors through which the loop changes from one to
// another. A thread that does not run keeps its frames, its registers and the exception that it handles.
#pragma once

namespace vm {

/// loop::Doors::new_stacks: empty ones, with no frame.
void* new_stacks();
/// loop::Doors::exchange_stacks: with those that the machine runs on.
void exchange_stacks(void* stacks);
/// loop::Doors::drop_stacks: of a thread that has ended.
void drop_stacks(void* stacks);

}  // namespace vm
