// What is wrong with a source text, worded and placed as CPython's SyntaxError is.
// Finding it is the work of the lexer, the parser and the compiler.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/syntax/span.h"

namespace syntax {

enum class DiagnosticKind : std::uint8_t {
    SyntaxError,
    IndentationError,
    TabError,
    SyntaxWarning,
    Unsupported,  ///< Python, but not what this interpreter runs
};

struct Diagnostic {
    DiagnosticKind kind = DiagnosticKind::SyntaxError;
    /// CPython's words, such as "expected ':'".
    std::string message;
    /// lineno, offset, end_lineno, end_offset of CPython's SyntaxError: lines and columns count
    /// characters from 1. offset 0 and end_offset 0 or -1 occur, as they do there: "not known".
    std::int32_t line = 0;
    std::int32_t offset = 0;
    std::int32_t end_line = 0;
    std::int32_t end_offset = 0;
    /// The same place in UTF-8 bytes, as far as it is known.
    Span span;
    /// The line of source that is shown under the message, without its newline.
    std::string text;
    /// What a learner may try, such as "Did you mean 'for'?"; may be empty.
    std::string hint;
    /// A word that looks like a misspelled keyword: CPython's traceback shows it instead of `text`
    /// and the columns. Empty, as a rule.
    std::string typo_text;
    std::int32_t typo_offset = 0;
    std::int32_t typo_end_offset = 0;

    /// The message as CPython's traceback shows it: with a suggestion, where there is one.
    std::string shown() const;
};

/// All that `python3 FILE` prints for the error, with a newline at the end: where, the line with
/// carets, the message. CPython 3.14: Lib/traceback.py, TracebackException._format_syntax_error.
std::string format_error(const Diagnostic& error, std::string_view filename);

/// "SyntaxError", "IndentationError", ...; Unsupported shows as "SyntaxError".
const char* name_of(DiagnosticKind kind);

}  // namespace syntax
