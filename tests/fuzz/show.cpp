// Prints the program that a file of bytes stands for (generator.h).
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/fuzz/generator.h"

int main(int count, char** arguments) {
    if (count != 2) return 2;
    std::ifstream in(arguments[1], std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    const std::string program =
        fuzz::program_of(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    std::fwrite(program.data(), 1, program.size(), stdout);
    return in ? 0 : 1;
}
