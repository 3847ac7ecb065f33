// How a diagnostic is shown: names, suggestions, the line with carets.
#include "core/syntax/diagnostic.h"

#include <vector>

namespace syntax {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// The characters of UTF-8 text.
std::vector<std::string_view> characters_of(std::string_view text) {
    std::vector<std::string_view> characters;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i + 1;
        while (end < text.size() && is_continuation(text[end])) ++end;
        characters.push_back(text.substr(i, end - i));
        i = end;
    }
    return characters;
}

/// The line, and carets under the part of it from `offset` to `end_offset`, which count from 1.
std::string marked_line(std::string_view text, std::int32_t offset, std::int32_t end_offset,
                        bool is_one_line) {
    std::vector<std::string_view> line = characters_of(text);
    std::size_t spaces = 0;
    while (spaces < line.size() && (line[spaces] == " " || line[spaces] == "\f")) ++spaces;
    const auto length = static_cast<std::int32_t>(line.size());
    if (!is_one_line) {
        end_offset = length + 1;
    } else if (end_offset == 0) {
        end_offset = offset;
    }
    if (offset > length + 1) offset = length + 1;
    if (end_offset > length + 1) end_offset = length + 1;
    if (offset >= end_offset || end_offset < 0) end_offset = offset + 1;

    std::string out = "    ";
    for (std::size_t i = spaces; i < line.size(); ++i) out += line[i];
    out += '\n';
    const std::int32_t start = offset - 1;
    if (start < static_cast<std::int32_t>(spaces)) return out;
    out += "    ";
    for (std::size_t i = spaces; i < static_cast<std::size_t>(start); ++i) {
        // A tab keeps the carets under what they mark.
        const bool is_tab = i < line.size() && line[i] == "\t";
        out += is_tab ? '\t' : ' ';
    }
    out += std::string(static_cast<std::size_t>(end_offset - offset), '^');
    return out + '\n';
}

}  // namespace

const char* name_of(DiagnosticKind kind) {
    switch (kind) {
        case DiagnosticKind::IndentationError: return "IndentationError";
        case DiagnosticKind::TabError: return "TabError";
        case DiagnosticKind::SyntaxWarning: return "SyntaxWarning";
        case DiagnosticKind::SyntaxError:
        case DiagnosticKind::Unsupported: break;
    }
    return "SyntaxError";
}

std::string Diagnostic::shown() const {
    if (!typo_text.empty()) return "invalid syntax. " + hint;
    return hint.empty() ? message : message + ". " + hint;
}

std::string format_error(const Diagnostic& error, std::string_view filename) {
    std::string out;
    if (error.line > 0)
        out = "  File \"" + std::string(filename) + "\", line " + std::to_string(error.line) + "\n";
    if (!error.typo_text.empty()) {
        out += marked_line(error.typo_text, error.typo_offset, error.typo_end_offset, true);
    } else if (error.line > 0) {
        out += marked_line(error.text, error.offset, error.end_offset, error.line == error.end_line);
    }
    return out + name_of(error.kind) + ": " + error.shown() + "\n";
}

}  // namespace syntax
