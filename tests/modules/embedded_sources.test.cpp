// The files put into the program are the files of the source folder, byte for byte.
#include "core/modules/embedded_sources.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/support/catch_compat.h"

namespace {

const std::filesystem::path kRoot = std::filesystem::path(COROSCOPE_SOURCE_DIR) / "core/modules/py";

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::string> python_files() {
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kRoot)) {
        if (entry.path().extension() == ".py") {
            paths.push_back(entry.path().lexically_relative(kRoot).generic_string());
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace

TEST_CASE("every Python file of core/modules/py is embedded, and nothing else", "[embedded_sources]") {
    std::vector<std::string> embedded;
    for (const base::EmbeddedFile& file : modules::embedded_sources()) embedded.emplace_back(file.path);
    std::sort(embedded.begin(), embedded.end());
    CHECK(embedded == python_files());
}

TEST_CASE("an embedded file has the bytes of its source", "[embedded_sources]") {
    for (const base::EmbeddedFile& file : modules::embedded_sources()) {
        CAPTURE(file.path);
        CHECK(file.text == bytes_of(kRoot / file.path));
    }
}
