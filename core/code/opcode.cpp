// Names and fields of the instructions, for the disassembler and for passes over code.
#include "core/code/opcode.h"

namespace code {

const char* name_of(Op op) {
    static constexpr const char* kNames[] = {
#define CODE_NAME(name, a, b, c) #name,
        CODE_OPCODES(CODE_NAME)
#undef CODE_NAME
    };
    return kNames[static_cast<int>(op)];
}

Operands operands_of(Op op) {
    static constexpr Operands kOperands[] = {
#define CODE_FIELDS(name, a, b, c) {Operand::a, Operand::b, Operand::c},
        CODE_OPCODES(CODE_FIELDS)
#undef CODE_FIELDS
    };
    return kOperands[static_cast<int>(op)];
}

}  // namespace code
