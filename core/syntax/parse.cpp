// The way from bytes to a tree or a diagnostic, through the parts that know how.
// CPython 3.14: Parser/pegen.c, _PyPegen_run_parser.
#include <algorithm>
#include <utility>

#include "core/syntax/encoding.h"
#include "core/syntax/error_grammar.h"
#include "core/syntax/future_import.h"
#include "core/syntax/lexer.h"
#include "core/syntax/parser.h"
#include "core/syntax/tree.h"

namespace syntax {
namespace {

Diagnostic too_deep_at(const Source& source, const Token& token) {
    Diagnostic error;
    error.message = "expression is nested too deeply";
    error.span = token.span;
    error.line = token.span.line;
    error.end_line = token.span.end_line;
    error.offset = source.character_column(token.span.line, token.span.col) + 1;
    error.end_offset = source.character_column(token.span.end_line, token.span.end_col) + 1;
    error.text = std::string(source.line(token.span.line));
    error.hint = "Use names for parts of it";
    return error;
}

}  // namespace

ParseResult parse(std::string_view source, std::string_view filename, Mode mode) {
    ParseResult result;
    DecodedSource decoded = decode_source(source, filename);
    if (decoded.error) {
        result.errors.push_back(std::move(*decoded.error));
        return result;
    }
    if (decoded.decoded) source = *decoded.decoded;
    auto tree = std::make_unique<Tree>();
    tree->source = Source(source, filename);
    TokenList tokens = tokenize(tree->source);
    Parser parser(tree->source, tokens.tokens, tree->arena);
    const bool is_valid = mode == Mode::expression ? parser.parse_expression_alone(tree->module)
                                                   : parser.parse_module(tree->module);
    const auto index_of = [&](const Token* token) {
        return static_cast<std::size_t>(token - tokens.tokens.data());
    };
    result.warnings = std::move(tokens.warnings);
    std::vector<Diagnostic>& more = parser.warnings();
    std::move(more.begin(), more.end(), std::back_inserter(result.warnings));
    std::stable_sort(result.warnings.begin(), result.warnings.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.line < b.line; });
    if (is_valid) {
        if (std::optional<Diagnostic> error = find_future_error(tree->module, tree->source)) {
            result.errors.push_back(std::move(*error));
            return result;
        }
        result.tree = std::move(tree);
    } else if (parser.too_deep() != nullptr) {
        result.errors.push_back(too_deep_at(tree->source, *parser.too_deep()));
    } else {
        result.errors.push_back(explain_error(tree->source, tokens,
                                              {index_of(parser.statement()), index_of(parser.stopped_at())}, mode));
    }
    return result;
}

}  // namespace syntax
