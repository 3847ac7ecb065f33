// Makes the types of this floor ready.
#pragma once

namespace loop {

/// Readies all types and exceptions of this floor, and those of the floor below; may be called again.
void ready_loop_types();

}  // namespace loop
