// Compiling: from a syntax tree to the Code of its module, or to what CPython's compiler would say is wrong.
#pragma once

#include <vector>

#include "core/code/code.h"
#include "core/syntax/tree.h"

namespace code {

/// A module, or one expression whose value running the code gives.
using Mode = syntax::Mode;

struct CompileResult {
    object::Ref<Code> code;                    ///< null if and only if `errors` is not empty
    std::vector<syntax::Diagnostic> errors;    ///< CPython stops at the first, so this has one
    std::vector<syntax::Diagnostic> warnings;  ///< SyntaxWarning, in CPython's order, one for each place

    bool is_parsed = false;  ///< `errors` are the compiler's, if there are any

    bool ok() const { return static_cast<bool>(code); }
};

/// The code of a module, to be run with its globals. Needs a current object::Heap and ready_code_types().
/// The tree is not needed any more afterwards.
CompileResult compile(const syntax::Tree& tree, Origin origin, Mode mode = Mode::file);

/// Source text to code in one go: the parser's errors and warnings too.
CompileResult compile(std::string_view source, std::string_view filename, Origin origin,
                      Mode mode = Mode::file);

}  // namespace code
