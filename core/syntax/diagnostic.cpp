// How a diagnostic reads as text.
#include "core/syntax/diagnostic.h"

namespace syntax {

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

std::string Diagnostic::shown() const { return hint.empty() ? message : message + ". " + hint; }

}  // namespace syntax
