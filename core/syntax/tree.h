// One parsed source text: its tree, the memory behind it, and its lines. And the way to get one.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/syntax/arena.h"
#include "core/syntax/ast.h"
#include "core/syntax/diagnostic.h"
#include "core/syntax/source.h"

namespace syntax {

/// A module's tree. Nodes, names and texts live as long as it does.
struct Tree {
    Source source;
    Arena arena;
    Module module;
};

/// Either a tree, or what is wrong.
struct ParseResult {
    std::unique_ptr<Tree> tree;        ///< null if and only if `errors` is not empty
    std::vector<Diagnostic> errors;    ///< CPython stops at the first, so this has one
    std::vector<Diagnostic> warnings;  ///< SyntaxWarning, such as an invalid escape sequence

    bool ok() const { return tree != nullptr; }
};

/// What a text is to be: a module, or an expression (the value of the one statement of its tree).
enum class Mode : std::uint8_t { file, expression };

/// Parses a module, as compile(source, filename, "exec") does up to the syntax tree.
/// `source` is UTF-8 with or without a byte order mark, with any line ends; anything may be in it.
ParseResult parse(std::string_view source, std::string_view filename, Mode mode = Mode::file);

}  // namespace syntax
