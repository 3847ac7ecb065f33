// Colours of source text.
#include "app/view/highlight.h"

#include <string>

#include "tests/support/catch_compat.h"
#include "tests/view/recordings.h"

using namespace view;

namespace {

// "k" keyword, "n" name, "d" number, "s" string, "c" comment, "@" decorator, "." the rest; a letter a byte.
std::string painted(std::string_view source) {
    static const char kSigns[] = {'.', 'k', 'n', 'd', 's', 'c', '@'};
    std::string out;
    for (const CodeLine& line : highlighted(source)) {
        if (!out.empty()) out += '\n';
        std::string signs;
        for (const Token& token : line.tokens) {
            REQUIRE(token.begin == signs.size());
            signs.append(token.length, kSigns[static_cast<int>(token.kind)]);
        }
        REQUIRE(signs.size() == line.text.size());
        out += signs;
    }
    return out;
}

void check(std::string_view source, std::string_view expected) {
    INFO(source);
    CHECK(painted(source) == expected);
}

}  // namespace

TEST_CASE("keywords, definitions and attribute calls stand out") {
    check("async def f(x):", "kkkkk.kkk.n....");
    check("await asyncio.sleep(1)", "kkkkk.........nnnnn.d.");
    check("class A: pass", "kkkkk.n..kkkk");
    check("x.match = None", "..........kkkk");
}

TEST_CASE("match and case are names unless they begin a statement") {
    check("match = 3", "........d");
    check("match point:", "kkkkk.......");
}

TEST_CASE("strings end where Python ends them") {
    check("'a' + \"b\"", "sss...sss");
    check("'it\\'s'", "sssssss");
    check("'open", "sssss");
    check("'open\nx", "sssss\n.");
    check("x = '''a\nb''' + 1", "....ssss\nssss...d");
    check("rb'x'", "sssss");
}

TEST_CASE("what is between braces in a formatted string is code") {
    check("f\"a{b}c\"", "ssss.sss");
    check("f'{{no}}'", "sssssssss");
    check("f'{x[1]:>4}'", "sss.......ss");
}

TEST_CASE("comments, numbers and decorators") {
    check("x = 1_000  # why", "....ddddd..ccccc");
    check("@dataclass", "@@@@@@@@@@");
    check("a @ b", ".....");
    check("1e-3 + 0x1F", "dddd...dddd");
}

TEST_CASE("any text is covered, whatever its bytes are") {
    for (const std::string& text :
         {std::string(), std::string("\n\n"), std::string("f'{"), std::string("\xff\xfe'"),
          std::string("'''"), std::string("f'{a'b}'"), std::string("\\\n")}) {
        painted(text);
    }
    for (const char* name : view_tests::kPrograms) painted(view_tests::recording(name).source().text);
}
