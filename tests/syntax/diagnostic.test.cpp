// Errors are shown as CPython 3.14 prints them, with its guesses at misspelled keywords; warnings have its
// words.
#include <string>

#include "core/syntax/tree.h"
#include "tests/support/catch_compat.h"

namespace {

std::string shown(const std::string& source) {
    const syntax::ParseResult result = syntax::parse(source, "t.py");
    return result.ok() ? "" : syntax::format_error(result.errors[0], "t.py");
}

std::string warnings_of(const std::string& source) {
    const syntax::ParseResult result = syntax::parse(source, "t.py");
    std::string out;
    for (const syntax::Diagnostic& warning : result.warnings) {
        CHECK(warning.kind == syntax::DiagnosticKind::SyntaxWarning);
        out += std::to_string(warning.line) + ": " + warning.message + "\n";
    }
    return out;
}

/// The word that is suggested.
std::string suggestion(const std::string& source) {
    const std::string text = shown(source);
    const std::string before = "SyntaxError: invalid syntax. Did you mean '";
    const std::size_t start = text.find(before);
    if (start == std::string::npos) return "";
    const std::size_t word = start + before.size();
    return text.substr(word, text.find('\'', word) - word);
}

}  // namespace

TEST_CASE("an error shows its line with carets") {
    CHECK(shown("x = (1,\n") ==
          "  File \"t.py\", line 1\n    x = (1,\n        ^\nSyntaxError: '(' was never closed\n");
    CHECK(shown("if x:\n    f(a b)\n") ==
          "  File \"t.py\", line 2\n    f(a b)\n      ^^^\n"
          "SyntaxError: invalid syntax. Perhaps you forgot a comma?\n");
    CHECK(shown("if x:\ny\n") ==
          "  File \"t.py\", line 2\n    y\n    ^\n"
          "IndentationError: expected an indented block after 'if' statement on line 1\n");
    CHECK(shown("é = f(é b)\n") ==
          "  File \"t.py\", line 1\n    é = f(é b)\n          ^^^\n"
          "SyntaxError: invalid syntax. Perhaps you forgot a comma?\n");
}

TEST_CASE("a misspelled keyword is guessed") {
    CHECK(suggestion("fro x in y:\n  pass\n") == "for");
    CHECK(suggestion("whille True:\n  pass\n") == "while");
    CHECK(suggestion("imprt os\n") == "import");
    CHECK(suggestion("if x:\n  pass\nesle:\n  pass\n") == "else");
    CHECK(suggestion("x = a andd b\n") == "and");
    CHECK(suggestion("async def f():\n  awiat x\n") == "await");
    CHECK(suggestion("def f():\n  retrun x\n") == "return");
    CHECK(suggestion("a = [x fro x in y]\n") == "for");
    CHECK(shown("while x:\n  pass\nclas A:\n  pass\n") ==
          "  File \"t.py\", line 3\n    clas A:\n    ^^^^\nSyntaxError: invalid syntax. Did you mean "
          "'class'?\n");
}

TEST_CASE("nothing is guessed that would not be right") {
    CHECK(suggestion("retrun 5\n").empty());
    CHECK(suggestion("awiat x\n").empty());
    CHECK(suggestion("a b\n").empty());
    CHECK(suggestion("print(foo bar)\n").empty());
}

TEST_CASE("what Python has and this interpreter has not is named") {
    const syntax::ParseResult result = syntax::parse("x = 1\ny = t'{x}'\n", "t.py");
    REQUIRE(!result.ok());
    CHECK(result.errors[0].kind == syntax::DiagnosticKind::Unsupported);
    CHECK(result.errors[0].message == "template strings are not supported");
    CHECK(result.errors[0].line == 2);
    CHECK(result.errors[0].offset == 5);
    // A mistake before it comes first.
    CHECK(shown("x = = 1\ny = t'{x}'\n").find("SyntaxError: invalid syntax") != std::string::npos);
}

TEST_CASE("future imports name features") {
    CHECK(shown("from __future__ import annotations\n").empty());
    CHECK(shown("'doc'\nfrom __future__ import braces\n") ==
          "  File \"t.py\", line 2\n    from __future__ import braces\n                           ^^^^^^\n"
          "SyntaxError: not a chance\n");
}

TEST_CASE("doubtful literals are warned of") {
    CHECK(warnings_of("x = '''a\n\\d'''\n") ==
          "2: \"\\d\" is an invalid escape sequence. Such sequences will not work in the future. "
          "Did you mean \"\\\\d\"? A raw string is also an option.\n");
    CHECK(warnings_of("x = b'\\777'\n") ==
          "1: \"\\777\" is an invalid octal escape sequence. Such sequences will not work in the future. "
          "Did you mean \"\\\\777\"? A raw string is also an option.\n");
    CHECK(warnings_of("x = 1if 2else 3\n") == "1: invalid decimal literal\n1: invalid decimal literal\n");
    CHECK(warnings_of("x = f'\\{1}'\n") ==
          "1: \"\\{\" is an invalid escape sequence. Such sequences will not work in the future. "
          "Did you mean \"\\\\{\"? A raw string is also an option.\n");
    CHECK(warnings_of("with ('\\d'): pass\nmatch('\\\\d', r'\\d')\n").substr(0, 8) == "1: \"\\d\" ");
}
