// The programs of the conformance and speed tests are all Python, and parse the same twice.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "core/syntax/tree.h"
#include "tests/support/catch_compat.h"
#include "tests/syntax/ast_dump.h"

namespace {

std::vector<std::string> programs_below(const std::string& folder) {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".py") files.push_back(entry.path().string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

TEST_CASE("every program of the tests parses") {
    const std::string tests = std::string(COROSCOPE_SOURCE_DIR) + "/tests/";
    std::vector<std::string> files = programs_below(tests + "conformance");
    const std::vector<std::string> more = programs_below(tests + "bench/programs");
    files.insert(files.end(), more.begin(), more.end());
    REQUIRE(files.size() > 100);
    for (const std::string& file : files) {
        INFO(file);
        std::ifstream in(file, std::ios::binary);
        std::stringstream text;
        text << in.rdbuf();
        const syntax::ParseResult first = syntax::parse(text.str(), file);
        const syntax::ParseResult second = syntax::parse(text.str(), file);
        REQUIRE(first.ok());
        REQUIRE(second.ok());
        CHECK(syntax_tests::dump(first.tree->module) == syntax_tests::dump(second.tree->module));
    }
}
