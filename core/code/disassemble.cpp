// Printing code. Nothing here is read by a program.
#include "core/code/disassemble.h"

#include "core/object/str.h"

namespace code {

namespace {

std::string register_name(const Code& code, std::uint32_t reg) {
    if (reg >= code.local_count) return "t" + std::to_string(reg - code.local_count);
    return std::string(code.local_names[reg]->view());
}

std::string constant_text(const Code& code, std::uint32_t index) {
    const object::Value& v = code.constants[index];
    if (is_code(v)) return "<" + std::string(static_cast<const Code*>(v.object())->qualname->view()) + ">";
    return object::repr_text(v);
}

std::string field_text(const Code& code, std::uint32_t at, const Instruction& i, Operand kind,
                       std::uint16_t field, bool released) {
    switch (kind) {
        case Operand::None: return std::string();
        case Operand::Read:
        case Operand::Write:
        case Operand::Update:
        case Operand::Base: return " " + register_name(code, field) + (released ? "!" : "");
        case Operand::Const: return " " + constant_text(code, field);
        case Operand::Attr: return " ." + std::string(code.attr_sites[field]->view());
        case Operand::Global: return " " + std::string(code.global_sites[field]->view());
        case Operand::Imm: return " #" + std::to_string(Instruction::signed_of(field));
        case Operand::Count: return " " + std::to_string(field);
        case Operand::Near:
            return " -> " + std::to_string(static_cast<std::int64_t>(at) + 1 + Instruction::signed_of(field));
        case Operand::Low: return " -> " + std::to_string(i.far_target());
    }
    return std::string();
}

std::string padded(std::string text, std::size_t width) {
    if (text.size() < width) text.insert(0, width - text.size(), ' ');
    return text;
}

}  // namespace

std::string disassemble(const Code& code) {
    std::string out;
    for (std::uint32_t at = 0; at < code.instructions.count; ++at) {
        const Instruction& i = code.instructions[at];
        const std::int32_t line = code.positions[at].line;
        const auto op = static_cast<Op>(i.op);
        const Operands fields = operands_of(op);
        std::string place = line == 0 ? "-" : std::to_string(line);
        if ((i.flags & kStartsLine) != 0) place.insert(0, "*");
        out += padded(place, 5) + padded(std::to_string(at), 5) + " " + name_of(op);
        out += field_text(code, at, i, fields.a, i.a, (i.flags & kReleaseA) != 0);
        out += field_text(code, at, i, fields.b, i.b, (i.flags & kReleaseB) != 0);
        const bool discards = (i.flags & kDiscard) != 0 && fields.c == Operand::Write;
        if (!discards) out += field_text(code, at, i, fields.c, i.c, (i.flags & kReleaseC) != 0);
        if (discards) out += " discard";
        if ((i.flags & kInPlace) != 0) out += " in-place";
        if ((i.flags & kMethod) != 0) out += " method";
        if ((i.flags & kAsync) != 0) out += " async";
        out += "\n";
    }
    for (const Handler& h : code.handlers) {
        out += "  " + std::to_string(h.start) + ".." + std::to_string(h.end) + " -> " +
               std::to_string(h.target) + " " + register_name(code, h.depth) + "\n";
    }
    return out;
}

std::string disassemble_all(const Code& code) {
    std::string out = std::string(code.qualname->view()) + ":\n" + disassemble(code);
    for (const object::Value& v : code.constants) {
        if (is_code(v)) out += "\n" + disassemble_all(*static_cast<const Code*>(v.object()));
    }
    return out;
}

}  // namespace code
