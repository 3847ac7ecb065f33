// The text of an exception as CPython prints it: traceback with source lines and carets, causes and
// contexts, notes, groups with their boxes. What needs a file, a parser or names in scope comes from
// a TracebackSource. CPython 3.14: Lib/traceback.py.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/object/exception.h"

namespace object {

/// What a higher floor knows about source text. Lines of a piece of text count from 0, columns are code
/// points from 0.
class TracebackSource {
  public:
    struct Place {
        int line = 0;
        int column = 0;
    };
    /// The outermost operation of an expression, of which a part is underlined by ^ instead of ~.
    struct Operation {
        enum class Kind : std::uint8_t { none, binary, subscript, call } kind = Kind::none;
        Place left_end;     ///< behind the left operand, the subscripted value or the called function
        Place right_start;  ///< binary: of the right operand
        Place end;          ///< behind the whole expression
    };
    /// What the first statement of some lines is, as far as it decides whether there are carets at all.
    struct Statement {
        /// `plain_call`: `return f(...)` or `x = f(...)` with a name called; `start` and `end` are the
        /// call's.
        enum class Kind : std::uint8_t { unknown, none, plain_call } kind = Kind::unknown;
        Place start, end;
    };

    /// Line `number` (from 1) of a file; empty if there is none.
    virtual std::string line(std::string_view file, int number) const = 0;
    /// What `segment` is between parentheses, if that is one expression.
    virtual Operation operation(const std::string& segment) const;
    /// `unknown` also if the lines are no valid program; `none` if there is no statement in them.
    virtual Statement statement(const std::string& lines) const;
    /// What is appended to the last line, as ". Did you mean: 'x'?"; see suggestion.h.
    virtual std::string hint(const BaseException& e) const;

  protected:
    TracebackSource() = default;
    TracebackSource(const TracebackSource&) = default;
    TracebackSource& operator=(const TracebackSource&) = default;
    ~TracebackSource() = default;
};

enum class Chain : std::uint8_t { follow, ignore };  ///< causes and contexts

/// What print_exception prints, with its last line end.
std::string traceback_text(const BaseException& e, const TracebackSource& source,
                           Chain chain = Chain::follow);
/// The same in the pieces that traceback.format_exception gives; each ends its line.
std::vector<std::string> traceback_pieces(const BaseException& e, const TracebackSource& source,
                                          Chain chain = Chain::follow);
/// The lines about the frames alone, a piece a frame: traceback.format_tb.
std::vector<std::string> frame_pieces(const Traceback* traceback, const TracebackSource& source);
/// The last line and what belongs to it (a SyntaxError's place, notes): traceback.format_exception_only.
std::vector<std::string> exception_only_pieces(const BaseException& e, const TracebackSource& source);

}  // namespace object
