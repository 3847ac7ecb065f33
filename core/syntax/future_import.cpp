// The names that __future__ has.
#include "core/syntax/future_import.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace syntax {
namespace {

constexpr std::string_view kFeatures[] = {
    "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations",
};

bool is_docstring(const Statement* statement) {
    const auto* expression = statement->try_as<Expr>();
    const auto* constant = expression == nullptr ? nullptr : expression->value->try_as<Constant>();
    return constant != nullptr && constant->what == ConstantKind::Str;
}

}  // namespace

std::optional<Diagnostic> find_future_error(const Module& module, const Source& source) {
    for (const Statement* statement : module.body) {
        if (statement == module.body[0] && is_docstring(statement)) continue;
        const auto* import = statement->try_as<ImportFrom>();
        if (import == nullptr || import->level != 0 || import->module != "__future__") return std::nullopt;
        for (const Alias* alias : import->names) {
            if (std::find(std::begin(kFeatures), std::end(kFeatures), alias->name) != std::end(kFeatures))
                continue;
            Diagnostic error;
            error.message = alias->name == "braces"
                                ? "not a chance"
                                : "future feature " + std::string(alias->name) + " is not defined";
            error.span = alias->span;
            error.line = alias->span.line;
            error.end_line = alias->span.end_line;
            error.offset = source.character_column(alias->span.line, alias->span.col) + 1;
            error.end_offset = source.character_column(alias->span.end_line, alias->span.end_col) + 1;
            error.text = std::string(source.line(alias->span.line));
            return error;
        }
    }
    return std::nullopt;
}

}  // namespace syntax
