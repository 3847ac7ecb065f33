// Where a piece of source text stands. Columns count UTF-8 bytes, as CPython's ast does;
// source.h turns them into columns of characters.
#pragma once

#include <cstdint>

namespace syntax {

/// A half-open stretch of source. Lines count from 1, columns from 0 in UTF-8 bytes of their line,
/// the end column is the one after the last byte: lineno, col_offset, end_lineno, end_col_offset
/// of a CPython ast node. A span of zeros means "nowhere".
struct Span {
    std::int32_t line = 0;
    std::int32_t col = 0;
    std::int32_t end_line = 0;
    std::int32_t end_col = 0;
};

inline bool operator==(const Span& a, const Span& b) {
    return a.line == b.line && a.col == b.col && a.end_line == b.end_line && a.end_col == b.end_col;
}
inline bool operator!=(const Span& a, const Span& b) { return !(a == b); }

/// From the start of `from` to the end of `to`.
inline Span join(const Span& from, const Span& to) { return {from.line, from.col, to.end_line, to.end_col}; }

}  // namespace syntax
