// All code that can be made of the programs in the repository keeps the rules of the instruction set.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/code/support.h"
#include "tests/code/verify.h"
#include "tests/support/catch_compat.h"

namespace {

int verify_folder(const std::filesystem::path& folder) {
    int count = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".py") continue;
        std::ifstream file(entry.path());
        std::stringstream text;
        text << file.rdbuf();
        code_tests::Machine machine;
        const code::CompileResult result = machine.compile(text.str());
        if (!result.ok()) continue;
        ++count;
        INFO(entry.path().string());
        CHECK(code_tests::verify(*result.code) == "");
    }
    return count;
}

}  // namespace

TEST_CASE("temporaries are live exactly where they are used") {
    const std::filesystem::path tests = std::filesystem::path(COROSCOPE_SOURCE_DIR) / "tests";
    CHECK(verify_folder(tests / "code/lines") == 3);
    CHECK(verify_folder(tests / "conformance") > 150);
}
