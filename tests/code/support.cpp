#include "tests/code/support.h"

namespace code_tests {

namespace {

const code::Code* first_nested(const code::Code& code) {
    for (const object::Value& v : code.constants) {
        if (code::is_code(v)) return static_cast<const code::Code*>(v.object());
    }
    return &code;
}

}  // namespace

std::string listing_of_function(std::string_view source) {
    Machine machine;
    const code::CompileResult result = machine.compile(source);
    return result.ok() ? code::disassemble(*first_nested(*result.code)) : result.errors[0].message;
}

std::string listing_of_method(std::string_view source) {
    Machine machine;
    const code::CompileResult result = machine.compile(source);
    if (!result.ok()) return result.errors[0].message;
    return code::disassemble(*first_nested(*first_nested(*result.code)));
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
