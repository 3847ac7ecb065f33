// Line ends and the line table.
#include "core/syntax/source.h"

#include <cstring>

namespace syntax {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

Source::Source(std::string_view text, std::string_view filename) : filename_(filename) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    text_.reserve(text.size() + 1);
    if (text.find('\r') == std::string_view::npos) {
        text_.assign(text);
    } else {
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] != '\r') {
                text_ += text[i];
            } else if (i + 1 == text.size() || text[i + 1] != '\n') {
                text_ += '\n';
            }
        }
    }
    if (!text_.empty() && text_.back() != '\n') {
        text_ += '\n';
        newline_was_added_ = true;
    }
    std::size_t start = 0;
    while (start < text_.size()) {
        starts_.push_back(start);
        const void* newline = std::memchr(text_.data() + start, '\n', text_.size() - start);
        if (newline == nullptr) break;
        start = static_cast<std::size_t>(static_cast<const char*>(newline) - text_.data()) + 1;
    }
}

std::string_view Source::line(std::int32_t line) const {
    if (line < 1 || line > line_count()) return {};
    const std::size_t start = starts_[static_cast<std::size_t>(line) - 1];
    const std::size_t end = line < line_count() ? starts_[static_cast<std::size_t>(line)] : text_.size();
    std::string_view result = std::string_view(text_).substr(start, end - start);
    if (!result.empty() && result.back() == '\n') result.remove_suffix(1);
    return result;
}

std::size_t Source::line_start(std::int32_t line) const {
    if (line < 1) return 0;
    if (line > line_count()) return text_.size();
    return starts_[static_cast<std::size_t>(line) - 1];
}

std::int32_t Source::character_column(std::int32_t line, std::int32_t col) const {
    std::string_view text = this->line(line);
    std::int32_t count = 0;
    for (std::int32_t i = 0; i < col; ++i) {
        const auto index = static_cast<std::size_t>(i);
        if (index >= text.size() || !is_continuation(text[index])) ++count;
    }
    return count;
}

std::int32_t Source::byte_column(std::int32_t line, std::int32_t character) const {
    std::string_view text = this->line(line);
    std::size_t i = 0;
    std::int32_t left = character;
    while (i < text.size() && left > 0) {
        ++i;
        while (i < text.size() && is_continuation(text[i])) ++i;
        --left;
    }
    return static_cast<std::int32_t>(i) + left;
}

}  // namespace syntax
