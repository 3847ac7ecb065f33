// A source text as the lexer sees it: CPython's universal newlines, no byte order mark, and the
// table of its lines. Reading files and checking the encoding are left to others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace syntax {

class Source {
  public:
    Source() = default;
    /// `text` is UTF-8. A byte order mark is dropped, CRLF and CR become LF, and a last line
    /// without a newline gets one.
    Source(std::string_view text, std::string_view filename);

    const std::string& text() const { return text_; }
    const std::string& filename() const { return filename_; }
    /// Whether the last line's newline was added.
    bool newline_was_added() const { return newline_was_added_; }

    std::int32_t line_count() const { return static_cast<std::int32_t>(starts_.size()); }
    /// Line `line` (from 1) without its newline; empty when there is no such line.
    std::string_view line(std::int32_t line) const;
    /// Offset in text() of the first byte of `line` (from 1).
    std::size_t line_start(std::int32_t line) const;

    /// The number of characters before byte column `col` of `line`: both count from 0.
    std::int32_t character_column(std::int32_t line, std::int32_t col) const;
    /// The byte column of character `character` of `line`: both count from 0.
    std::int32_t byte_column(std::int32_t line, std::int32_t character) const;

  private:
    std::string text_;
    std::string filename_;
    std::vector<std::size_t> starts_;
    bool newline_was_added_ = false;
};

}  // namespace syntax
