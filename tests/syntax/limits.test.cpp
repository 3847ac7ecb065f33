// Whatever is written, the parser ends with a tree or a diagnostic: deep nesting, long chains.
#include <string>

#include "core/syntax/tree.h"
#include "tests/support/catch_compat.h"

namespace {

std::string repeated(const std::string& text, int times) {
    std::string out;
    out.reserve(text.size() * static_cast<std::size_t>(times));
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

std::string message_of(const std::string& source) {
    const syntax::ParseResult result = syntax::parse(source, "t.py");
    return result.ok() ? "" : result.errors[0].message;
}

const char* const kTooDeep = "expression is nested too deeply";
constexpr int kMany = 100000;

}  // namespace

TEST_CASE("brackets nest 200 deep, as in CPython") {
    CHECK(message_of(repeated("(", 200) + "1" + repeated(")", 200)).empty());
    CHECK(message_of(repeated("(", 201) + "1" + repeated(")", 201)) == "too many nested parentheses");
    CHECK(message_of(repeated("[", kMany)) == "too many nested parentheses");
}

TEST_CASE("a chain as long as the limit is read, a longer one refused") {
    CHECK(message_of("x = " + repeated("a + ", syntax::kMaxTreeDepth - 1) + "a").empty());
    CHECK(message_of("x = " + repeated("a + ", syntax::kMaxTreeDepth) + "a") == kTooDeep);
}

TEST_CASE("no chain is too long for the stack") {
    CHECK(message_of("x = " + repeated("a + ", kMany) + "a") == kTooDeep);
    CHECK(message_of("x" + repeated(".a", kMany)) == kTooDeep);
    CHECK(message_of("x" + repeated("()", kMany)) == kTooDeep);
    CHECK(message_of("x = " + repeated("-", kMany) + "1") == kTooDeep);
    CHECK(message_of("x = " + repeated("not ", kMany) + "1") == kTooDeep);
    CHECK(message_of("x = " + repeated("2 ** ", kMany) + "1") == kTooDeep);
    CHECK(message_of("x = " + repeated("lambda: ", kMany) + "1") == kTooDeep);
    CHECK(message_of("x = " + repeated("a if b else ", kMany) + "c") == kTooDeep);
    CHECK(message_of("if a: b\n" + repeated("elif a: b\n", kMany)) == kTooDeep);
}

TEST_CASE("what is wide is not deep") {
    CHECK(message_of("x = [" + repeated("a, ", kMany) + "]").empty());
    CHECK(message_of("x = " + repeated("a and ", kMany) + "b").empty());
    CHECK(message_of("x = " + repeated("a < ", kMany) + "b").empty());
    CHECK(message_of(repeated("a = ", kMany) + "b").empty());
    CHECK(message_of("x = " + repeated("'a' ", kMany)).empty());
    CHECK(message_of(repeated("x\n", kMany)).empty());
}

TEST_CASE("blocks nest 99 deep, as in CPython") {
    std::string source;
    for (int i = 0; i < 99; ++i) source += std::string(static_cast<std::size_t>(i), ' ') + "if x:\n";
    CHECK(message_of(source + std::string(99, ' ') + "y\n").empty());
    source += std::string(99, ' ') + "if x:\n" + std::string(100, ' ') + "y\n";
    CHECK(message_of(source) == "too many levels of indentation");
}

TEST_CASE("f-strings nest, but not without end") {
    CHECK(message_of("x = " + repeated("f'{", 140) + "1" + repeated("}'", 140)).empty());
    CHECK(message_of("x = " + repeated("f'{", 160) + "1" + repeated("}'", 160)) ==
          "too many nested f-strings");
    CHECK(message_of("f'{a:{b:{c}}}'").empty());
    CHECK(message_of("f'{a:{b:{c:{d}}}}'") == "f-string: expressions nested too deeply");
}

TEST_CASE("a mistake in deep or long text is still explained") {
    const char* const comma = "invalid syntax. Perhaps you forgot a comma?";
    CHECK(message_of("x = " + repeated("(", 150) + "1 2" + repeated(")", 150)) == comma);
    CHECK(message_of("x = " + repeated("{1:", 100) + "1 2" + repeated("}", 100)) == comma);
    CHECK(message_of("x = " + repeated("f(", 150) + "1 2" + repeated(")", 150)) == comma);
    CHECK(message_of("x = [" + repeated("a, ", 20000) + "b c]") == comma);
    CHECK(message_of("x = (" + repeated("not ", 1500) + "1 2)") == "invalid syntax");
}

TEST_CASE("decimal integers have at most 4300 digits") {
    CHECK(message_of("x = " + repeated("1", 4300)).empty());
    CHECK(message_of("x = " + repeated("1", 4301)).substr(0, 29) == "Exceeds the limit (4300 digit");
    CHECK(message_of("x = 0x" + repeated("f", 10000)).empty());
}
