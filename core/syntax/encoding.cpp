// Decoding checks, in the order in which CPython makes them.
#include "core/syntax/encoding.h"

#include <algorithm>
#include <string>

#include "core/syntax/unicode.h"

namespace syntax {
namespace {

/// The line of `bytes` that holds `position`: its number from 1, and its text.
struct Line {
    std::int32_t number = 1;
    std::string_view text;
    std::size_t start = 0;
};

Line line_at(std::string_view bytes, std::size_t position) {
    Line line;
    line.number += static_cast<std::int32_t>(
        std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(position), '\n'));
    const std::size_t before = position == 0 ? std::string_view::npos : bytes.rfind('\n', position - 1);
    line.start = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = bytes.find('\n', position);
    line.text = bytes.substr(line.start, end == std::string_view::npos ? end : end - line.start);
    return line;
}

/// The encoding that a comment declares, or an empty text.
// CPython 3.14: Parser/tokenizer/helpers.c, get_coding_spec.
std::string_view declared_encoding(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\f");
    if (first == std::string_view::npos || line[first] != '#') return {};
    for (std::size_t i = line.find("coding", first); i != std::string_view::npos;
         i = line.find("coding", i + 1)) {
        std::size_t p = i + 6;
        if (p >= line.size() || (line[p] != ':' && line[p] != '=')) continue;
        ++p;
        while (p < line.size() && (line[p] == ' ' || line[p] == '\t')) ++p;
        std::size_t end = p;
        const auto is_part = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                   c == '_' || c == '.';
        };
        while (end < line.size() && is_part(line[end])) ++end;
        if (end > p) return line.substr(p, end - p);
    }
    return {};
}

enum class Encoding { Utf8, Latin1, OtherAscii, Unknown };

/// The encodings of CPython that agree with ASCII, by name: those that a learner may meet.
// CPython 3.14: Lib/encodings/aliases.py.
Encoding encoding_of(std::string_view name) {
    std::string folded;
    for (const char c : name) {
        folded += c == '_' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    const auto is_one_of = [&folded](std::initializer_list<std::string_view> names) {
        return std::find(names.begin(), names.end(), folded) != names.end();
    };
    if (is_one_of({"utf-8", "utf8", "u8", "utf", "cp65001", "utf-8-sig"}) || folded.rfind("utf-8-", 0) == 0) {
        return Encoding::Utf8;
    }
    if (is_one_of({"latin-1", "latin1", "iso-8859-1", "iso8859-1", "l1", "cp819", "latin"}))
        return Encoding::Latin1;
    constexpr std::string_view kFamilies[] = {
        "iso-8859-", "iso8859-", "cp125", "windows-125", "koi8-", "euc-",  "mac-",  "cp43",  "cp85",
        "cp86",      "gb",       "big5",  "shift-jis",   "sjis",  "cp932", "cp949", "ascii", "us-ascii"};
    for (const std::string_view family : kFamilies) {
        if (folded.rfind(family, 0) == 0) return Encoding::OtherAscii;
    }
    return Encoding::Unknown;
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string from_latin1(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) append_utf8(text, static_cast<unsigned char>(c));
    return text;
}

Diagnostic at_line(const Line& line, std::string message) {
    Diagnostic error;
    error.message = std::move(message);
    error.line = error.end_line = line.number;
    error.span = {line.number, 0, line.number, 0};
    error.text = std::string(line.text);
    return error;
}

}  // namespace

DecodedSource decode_source(std::string_view bytes, std::string_view filename) {
    DecodedSource result;
    const bool has_mark = bytes.substr(0, 3) == "\xEF\xBB\xBF";
    if (has_mark) bytes.remove_prefix(3);

    // A declaration counts on the first line, or on the second after a first without code.
    std::size_t start = 0;
    for (int i = 0; i < 2 && start < bytes.size(); ++i) {
        const Line line = line_at(bytes, start);
        const std::string_view name = declared_encoding(line.text);
        if (!name.empty()) {
            const Encoding encoding = encoding_of(name);
            if (encoding == Encoding::Utf8) break;
            if (encoding == Encoding::Unknown || has_mark) {
                result.error =
                    at_line(Line(), "encoding problem: " + std::string(name) + (has_mark ? " with BOM" : ""));
                result.error->line = result.error->end_line = 0;
                return result;
            }
            if (is_ascii(bytes)) break;
            if (encoding == Encoding::Latin1) {
                result.decoded = from_latin1(bytes);
                break;
            }
            result.error = at_line(line, "encoding '" + std::string(name) + "' is not supported");
            result.error->kind = DiagnosticKind::Unsupported;
            result.error->offset = result.error->end_offset = 1;
            result.error->hint = "Save the file as UTF-8";
            return result;
        }
        const std::size_t code = line.text.find_first_not_of(" \t\f\r");
        if (code != std::string_view::npos && line.text[code] != '#') break;
        start = line.start + line.text.size() + 1;
    }
    if (result.decoded) bytes = *result.decoded;
    const std::size_t null = bytes.find('\0');
    const std::size_t bad = find_invalid_utf8(bytes.substr(0, null));
    if (bad != std::string_view::npos) {
        const Line line = line_at(bytes, bad);
        const auto byte = static_cast<unsigned char>(bytes[bad]);
        const char* digits = "0123456789abcdef";
        const std::string code = {digits[byte >> 4U], digits[byte & 0xFU]};
        const std::string number = std::to_string(line.number);
        Diagnostic error = at_line(line, "Non-UTF-8 code starting with '\\x" + code + "' in file " +
                                             std::string(filename) + " on line " + number +
                                             ", but no encoding declared; see "
                                             "https://peps.python.org/pep-0263/ for details");
        std::int32_t characters = 1;
        for (const char c : line.text.substr(0, bad - line.start)) {
            if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++characters;
        }
        error.offset = error.end_offset = characters;
        const auto col = static_cast<std::int32_t>(bad - line.start);
        error.span = {line.number, col, line.number, col + 1};
        // What is shown must be UTF-8 itself.
        error.text = std::string(line.text.substr(0, bad - line.start)) + "\xEF\xBF\xBD";
        result.error = std::move(error);
        return result;
    }
    if (null != std::string_view::npos) {
        const Line line = line_at(bytes, null);
        Diagnostic error = at_line(line, "source code cannot contain null bytes");
        error.text = std::string(line.text.substr(0, null - line.start));
        result.error = std::move(error);
    }
    return result;
}

}  // namespace syntax
