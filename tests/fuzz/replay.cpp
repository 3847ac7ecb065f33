// Calls a fuzz target once for every file that is named, or lies in a folder that is named: the kept inputs,
// in a build without libFuzzer. A file that takes longer than it may is a failure too.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/fuzz/target.h"

namespace fs = std::filesystem;

int main(int count, char** arguments) {
    constexpr double kMostSeconds = 20;  // an input may take a second; the machine may be busy
    std::vector<fs::path> files;
    for (int i = 1; i < count; ++i) {
        if (!fs::is_directory(arguments[i])) {
            files.emplace_back(arguments[i]);
            continue;
        }
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(arguments[i]))
            if (entry.is_regular_file()) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    int slow = 0;
    for (const fs::path& file : files) {
        std::ifstream in(file, std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(in), {});
        std::fprintf(stderr, "%s\n", file.c_str());
        const auto begin = std::chrono::steady_clock::now();
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
        if (taken.count() > kMostSeconds) {
            std::fprintf(stderr, "finding: %.1f s\n", taken.count());
            ++slow;
        }
    }
    std::printf("%zu inputs\n", files.size());
    return files.empty() || slow > 0 ? 1 : 0;
}
