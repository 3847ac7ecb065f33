#include "core/syntax/error_grammar.h"

namespace syntax {

Diagnostic explain_error(const Source& source, const TokenList& tokens) {
    if (tokens.stop != LexStop::None) return tokens.error;
    Diagnostic error;
    error.message = "invalid syntax";
    const Token& token = tokens.tokens.back();
    error.line = error.end_line = token.span.line;
    error.text = std::string(source.line(token.span.line));
    return error;
}

}  // namespace syntax
