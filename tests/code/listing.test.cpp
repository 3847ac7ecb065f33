// What small sources compile to.
#include "tests/code/support.h"
#include "tests/support/catch_compat.h"

using code_tests::listing_of_function;

TEST_CASE("a function of parameters reads its registers in place") {
    CHECK(listing_of_function("def f(a, b):\n    return a + b\n") ==
          "   *2    0 Add t0 a b\n"
          "    2    1 Return t0!\n");
}
