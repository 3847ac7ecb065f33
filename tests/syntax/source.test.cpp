// Bytes become lines and characters as in CPython: line ends, byte order mark, encodings, columns.
#include <string>

#include "core/syntax/tree.h"
#include "tests/support/catch_compat.h"
#include "tests/syntax/ast_dump.h"

namespace {

using std::string_literals::operator""s;

std::string tree_of(const std::string& source) {
    const syntax::ParseResult result = syntax::parse(source, "t.py");
    return result.ok() ? syntax_tests::dump(result.tree->module) : result.errors[0].message;
}

}  // namespace

TEST_CASE("all line ends are the same") {
    const std::string expected = tree_of("if x:\n  y\nz\n");
    CHECK(tree_of("if x:\r\n  y\r\nz\r\n") == expected);
    CHECK(tree_of("if x:\r  y\rz") == expected);
    CHECK(tree_of("\xEF\xBB\xBFif x:\n  y\nz") == expected);
    CHECK(tree_of("if x:\n\f  y\n\f\nz") == expected);
    CHECK(tree_of("if x:\\\n  y\n\n# a comment\nz") == expected);
}

TEST_CASE("an empty text is an empty module") {
    CHECK(tree_of("") == "Module()");
    CHECK(tree_of("\n\n  \n# nothing") == "Module()");
}

TEST_CASE("text that is no text is refused") {
    CHECK(tree_of("x\0y"s) == "source code cannot contain null bytes");
    CHECK(tree_of("x = '\xE9'\n").substr(0, 35) == "Non-UTF-8 code starting with '\\xe9'");
    CHECK(tree_of("\n\xED\xA0\x80").substr(0, 35) == "Non-UTF-8 code starting with '\\xed'");
}

TEST_CASE("a comment may declare the encoding") {
    CHECK(tree_of("# -*- coding: utf-8 -*-\nx") == tree_of("x"));
    CHECK(tree_of("#!python\n# vim: set fileencoding=latin-1 :\nx = '\xE9'") == tree_of("x = 'é'"));
    CHECK(tree_of("# coding: cp1252\nx") == tree_of("x"));
    CHECK(tree_of("# coding: cp1252\nx = '\xE9'") == "encoding 'cp1252' is not supported");
    CHECK(tree_of("# coding: nonsense\nx") == "encoding problem: nonsense");
    CHECK(tree_of("\xEF\xBB\xBF# coding: latin-1\nx") == "encoding problem: latin-1 with BOM");
    CHECK(tree_of("x\n# coding: nonsense\n") == tree_of("x"));
}

TEST_CASE("columns count bytes or characters") {
    const syntax::Source source("x\naé😀b\n", "t.py");
    CHECK(source.line_count() == 2);
    CHECK(source.line(2) == "aé😀b");
    CHECK(source.line(3).empty());
    CHECK(source.character_column(2, 0) == 0);
    CHECK(source.character_column(2, 3) == 2);
    CHECK(source.character_column(2, 7) == 3);
    CHECK(source.byte_column(2, 3) == 7);
    CHECK(source.byte_column(2, 4) == 8);
}

TEST_CASE("equal names share their text") {
    const syntax::ParseResult result = syntax::parse("first = first", "t.py");
    REQUIRE(result.ok());
    const auto* assign = result.tree->module.body[0]->as<syntax::Assign>();
    const auto* target = assign->targets[0]->as<syntax::Name>();
    const auto* value = assign->value->as<syntax::Name>();
    CHECK(target->id.data() == value->id.data());
}
