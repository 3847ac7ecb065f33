// A parsed program has the tree that CPython's ast module shows for it.
#include <string>

#include "core/syntax/tree.h"
#include "tests/support/catch_compat.h"
#include "tests/syntax/ast_dump.h"

namespace {

void check(const std::string& source, const std::string& expected) {
    INFO(source);
    const syntax::ParseResult result = syntax::parse(source, "t.py");
    REQUIRE(result.ok());
    REQUIRE(result.tree->module.body.size() >= 1);
    CHECK(syntax_tests::dump(*result.tree->module.body[0]) == expected);
}

}  // namespace

TEST_CASE("names and numbers become nodes") {
    check("x", "Expr(value=Name(id='x', ctx=Load()))");
    check("0xFF", "Expr(value=Constant(value=255))");
}
