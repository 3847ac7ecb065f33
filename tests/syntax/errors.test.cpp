// What is said of the programs in tests/syntax/errors is what CPython 3.14 says (expected.tsv).
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "core/syntax/tree.h"
#include "tests/support/catch_compat.h"

namespace {

std::string contents(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<std::string> lines_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

}  // namespace

TEST_CASE("syntax errors have CPython's words and places") {
    const std::string folder = std::string(COROSCOPE_SOURCE_DIR) + "/tests/syntax/errors/";
    const std::vector<std::string> cases = lines_of(folder + "expected.tsv");
    REQUIRE(cases.size() >= 200);
    for (const std::string& expected : cases) {
        const std::string file = expected.substr(0, expected.find('\t'));
        const std::string source = contents(folder + file);
        INFO(source);
        REQUIRE(!source.empty());
        const syntax::ParseResult result = syntax::parse(source, file);
        REQUIRE(!result.ok());
        REQUIRE(result.errors.size() == 1);
        const syntax::Diagnostic& error = result.errors[0];
        const std::string found = file + '\t' + syntax::name_of(error.kind) + '\t' +
                                  std::to_string(error.line) + '\t' + std::to_string(error.offset) + '\t' +
                                  std::to_string(error.end_line) + '\t' + std::to_string(error.end_offset) +
                                  '\t' + error.message;
        CHECK(found == expected);
    }
}
