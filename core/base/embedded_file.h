// A file that was put into the program at build time (cmake/Embed.cmake writes the bytes).
// Knows nothing of what the file is for; the folder that embeds it declares the list.
#pragma once

#include <span>
#include <string_view>

namespace base {

/// `path` is relative to the embedded folder, with forward slashes. `text` lives as long as the program.
struct EmbeddedFile {
    std::string_view path;
    std::string_view text;
};

}  // namespace base
