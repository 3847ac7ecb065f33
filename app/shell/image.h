// A picture in memory, and how it becomes a PNG file.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace shell {

// Rows from top to bottom, four bytes (red, green, blue, alpha) a pixel.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

// False when the file cannot be written.
bool write_png(const Image& image, const std::string& path);

}  // namespace shell
