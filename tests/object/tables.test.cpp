// Every line of tables/*.tsv: a source, a tab, what CPython shows for it. The tables are written by the
// programs of the same name beside them.
#include <cstdlib>
#include <fstream>
#include <string>

#include "expression.h"
#include "tests/support/catch_compat.h"

namespace {

void check_table(const char* name) {
    std::ifstream file(std::string(COROSCOPE_SOURCE_DIR) + "/tests/object/tables/" + name);
    REQUIRE(file.good());
    std::string line;
    int count = 0;
    while (std::getline(file, line)) {
        const std::size_t tab = line.find('\t');
        REQUIRE(tab != std::string::npos);
        const std::string source = line.substr(0, tab);
        ++count;
        INFO(source);
        CHECK(object_test::shown(source) == line.substr(tab + 1));
    }
    CHECK(count > 100);
}

}  // namespace

TEST_CASE("lists, tuples, slices and ranges show what CPython shows") { check_table("sequences.tsv"); }
TEST_CASE("dicts and their views show what CPython shows") { check_table("mappings.tsv"); }
TEST_CASE("sets show what CPython shows") { check_table("sets.tsv"); }
TEST_CASE("sets are walked in CPython's order") { check_table("set_order.tsv"); }
TEST_CASE("exceptions show what CPython shows") { check_table("exceptions.tsv"); }
TEST_CASE("iterators show what CPython shows") { check_table("iterators.tsv"); }
