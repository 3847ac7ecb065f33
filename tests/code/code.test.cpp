// What code objects say about themselves to a program, and which handler is found for an instruction.
#include "core/object/object.h"
#include "core/object/str.h"
#include "tests/code/support.h"
#include "tests/support/catch_compat.h"

namespace {

/// The repr of an attribute of the first function's code in a source.
std::string attribute(std::string_view source, std::string_view name) {
    code_tests::Machine machine;
    const code::CompileResult result = machine.compile(source);
    REQUIRE(result.ok());
    for (const object::Value& v : result.code->constants) {
        if (!code::is_code(v)) continue;
        object::Outcome found = object::get_attr(v, object::intern(name));
        REQUIRE(found.ok());
        return object::repr_text(found.take());
    }
    return std::string();
}

constexpr std::string_view kFunction =
    "async def f(a, b, /, c, *args, d, **kw):\n    'doc'\n    x = a\n    def g(): return x, c\n    return g\n";

}  // namespace

TEST_CASE("a code object knows its parameters and variables") {
    CHECK(attribute(kFunction, "co_argcount") == "3");
    CHECK(attribute(kFunction, "co_posonlyargcount") == "2");
    CHECK(attribute(kFunction, "co_kwonlyargcount") == "1");
    CHECK(attribute(kFunction, "co_varnames") == "('a', 'b', 'c', 'd', 'args', 'kw', 'g')");
    CHECK(attribute(kFunction, "co_nlocals") == "7");
    CHECK(attribute(kFunction, "co_cellvars") == "('c', 'x')");
    CHECK(attribute(kFunction, "co_freevars") == "()");
    CHECK(attribute(kFunction, "co_flags") == "67109007");
    CHECK(attribute(kFunction, "co_firstlineno") == "1");
    CHECK(attribute(kFunction, "co_qualname") == "'f'");
}

TEST_CASE("an instruction's handler is the one of the innermost try around it") {
    code_tests::Machine machine;
    const code::CompileResult result = machine.compile("try:\n    a\nfinally:\n    b\nc\n");
    REQUIRE(result.ok());
    const code::Code& c = *result.code;
    REQUIRE(c.handlers.count == 2);
    CHECK(c.handler_at(c.handlers[0].start)->target == c.handlers[0].target);
    CHECK(c.handler_at(c.handlers[0].end - 1)->target == c.handlers[0].target);
    CHECK(c.handler_at(c.instructions.count - 1) == nullptr);
}
