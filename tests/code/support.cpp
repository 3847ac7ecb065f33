#include "tests/code/support.h"

namespace code_tests {

std::string listing_of_function(std::string_view source) {
    Machine machine;
    const code::CompileResult result = machine.compile(source);
    if (!result.ok()) return result.errors[0].message;
    for (const object::Value& v : result.code->constants) {
        if (code::is_code(v)) return code::disassemble(*static_cast<const code::Code*>(v.object()));
    }
    return code::disassemble(*result.code);
}

std::string error_of(std::string_view source) {
    Machine machine;
    const code::CompileResult result = machine.compile(source);
    if (result.ok()) return std::string();
    const syntax::Diagnostic& d = result.errors[0];
    return std::to_string(d.line) + ":" + std::to_string(d.offset) + "-" + std::to_string(d.end_line) + ":" +
           std::to_string(d.end_offset) + " " + d.message;
}

std::string warnings_of(std::string_view source) {
    Machine machine;
    const code::CompileResult result = machine.compile(source);
    std::string text;
    for (const syntax::Diagnostic& w : result.warnings)
        text += std::to_string(w.line) + " " + w.message + "\n";
    return text;
}

}  // namespace code_tests
