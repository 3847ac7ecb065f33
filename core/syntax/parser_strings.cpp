// String literals that stand side by side, and f-strings.
// CPython 3.14: Parser/action_helpers.c, _PyPegen_concatenate_strings, _PyPegen_joined_str,
// _PyPegen_formatted_value.
#include <algorithm>

#include "core/syntax/literal.h"
#include "core/syntax/parser.h"

namespace syntax {
namespace {

/// The text of an expression with `=`, without its comments.
std::string without_comments(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '#') {
            while (i < text.size() && text[i] != '\n') ++i;
            if (i == text.size()) break;
        }
        out += text[i];
    }
    return out;
}

}  // namespace

Constant* Parser::make_text(const Span& span, std::string_view text) {
    auto* node = arena_.make<Constant>();
    node->span = span;
    node->what = ConstantKind::Str;
    node->text = text;
    return node;
}

void Parser::warn_escape(const Token& token, std::size_t offset) {
    Diagnostic warning;
    warning.kind = DiagnosticKind::SyntaxWarning;
    const std::string_view text = text_of(&token);
    const char escaped = offset + 1 < text.size() ? text[offset + 1] : '\0';
    // The lexer has seen to braces.
    if (token.kind == TokenKind::FStringMiddle && (escaped == '{' || escaped == '}')) return;
    warning.message = invalid_escape_message(text.substr(offset));
    const auto lines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
    warning.line = warning.end_line = token.span.line + static_cast<std::int32_t>(lines);
    warning.span = token.span;
    warning.text = std::string(source_.line(warning.line));
    warnings_.push_back(std::move(warning));
}

Expression* Parser::parse_strings() {
    const Token* first = token_;
    ExpressionCollector parts(expressions_, arena_);
    bool has_bytes = false;
    bool has_str = false;
    bool has_fstring = false;
    while (at(TokenKind::String) || at(TokenKind::FStringStart)) {
        if (at(TokenKind::FStringStart)) {
            has_fstring = true;
            if (!parse_fstring(parts)) return nullptr;
            continue;
        }
        const Token* token = token_++;
        const StringValue value = read_string(text_of(token), arena_);
        if (!value.error.empty()) return nullptr;
        if (value.invalid_escape != std::string_view::npos) warn_escape(*token, value.invalid_escape);
        Constant* node = make_text(token->span, value.text);
        node->u_prefix = value.u_prefix;
        if (value.is_bytes) {
            node->what = ConstantKind::Bytes;
            has_bytes = true;
        } else {
            has_str = true;
        }
        parts.add(node);
    }
    if (has_bytes && (has_str || has_fstring)) return nullptr;
    if (!has_fstring && parts.size() == 1) return parts[0];

    ExpressionCollector folded(more_expressions_, arena_);
    fold_texts(parts, folded);
    if (!has_fstring) {
        folded[0]->span = from(first);
        return folded[0];
    }
    auto* node = make<JoinedStr>(first);
    ExpressionCollector values(expressions_, arena_);
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const auto* text = folded[i]->try_as<Constant>();
        if (text == nullptr || !text->text.empty()) values.add(folded[i]);
    }
    node->values = values.take();
    return cover(node, node->values) ? node : nullptr;
}

/// Joins neighbouring texts (or bytes).
void Parser::fold_texts(ExpressionCollector& parts, ExpressionCollector& out) {
    for (std::size_t i = 0; i < parts.size();) {
        const auto* text = parts[i]->try_as<Constant>();
        std::size_t next = i + 1;
        while (text != nullptr && next < parts.size() && parts[next]->is<Constant>()) ++next;
        if (next == i + 1) {
            out.add(parts[i]);
        } else {
            std::string joined;
            for (std::size_t j = i; j < next; ++j) joined += parts[j]->as<Constant>()->text;
            Constant* node = make_text(join(text->span, parts[next - 1]->span), arena_.copy_text(joined));
            node->what = text->what;
            node->u_prefix = text->u_prefix;
            out.add(node);
        }
        i = next;
    }
}

bool Parser::parse_fstring(ExpressionCollector& parts) {
    const Token* start = token_++;
    const std::string_view prefix = text_of(start);
    const bool is_raw = prefix.find_first_of("rR") != std::string_view::npos;
    while (!at(TokenKind::FStringEnd)) {
        if (at(TokenKind::LeftBrace)) {
            if (!parse_replacement_field(parts)) return false;
            continue;
        }
        if (!at(TokenKind::FStringMiddle)) return false;
        const Token* token = token_++;
        const StringValue value = read_fstring_text(text_of(token), is_raw, arena_);
        if (!value.error.empty()) return false;
        if (value.invalid_escape != std::string_view::npos) warn_escape(*token, value.invalid_escape);
        if (!value.text.empty()) parts.add(make_text(token->span, value.text));
    }
    ++token_;
    return true;
}

/// `{expression}`, with what may follow the expression.
bool Parser::parse_replacement_field(ExpressionCollector& parts) {
    const Nesting nesting(nesting_);
    if (nesting_ > kMaxNesting) return refuse_depth();
    const Token* first = token_++;
    Expression* value = parse_yield_or_star_expressions();
    if (value == nullptr) return false;
    const bool has_debug = take(TokenKind::Equal);
    // The text of an expression with `=` ends where its conversion, format or brace begins.
    const Token* debug_end = token_;
    Conversion conversion = Conversion::None;
    const Token* conversion_name = nullptr;
    if (take(TokenKind::Exclamation)) {
        conversion_name = token_;
        const std::string_view name = text_of(token_);
        const bool is_close = token_[-1].end == token_->start;
        if (!at(TokenKind::Name) || name.size() != 1 || !is_close) return false;
        switch (name[0]) {
            case 's': conversion = Conversion::Str; break;
            case 'r': conversion = Conversion::Repr; break;
            case 'a': conversion = Conversion::Ascii; break;
            default: return false;
        }
        ++token_;
    }
    JoinedStr* format_spec = nullptr;
    if (at(TokenKind::Colon)) {
        format_spec = parse_format_spec();
        if (format_spec == nullptr) return false;
    }
    if (!take(TokenKind::RightBrace)) return false;
    if (has_debug) {
        const std::string_view text = text_.substr(first->end, debug_end->start - first->end);
        Span span = from(first);
        ++span.col;
        if (conversion_name != nullptr) {
            span.end_line = conversion_name->span.line;
            span.end_col = conversion_name->span.col - 1;
        } else if (format_spec != nullptr) {
            span.end_line = format_spec->span.line;
            span.end_col = format_spec->span.col;
        } else {
            --span.end_col;
        }
        const bool has_comment = text.find('#') != std::string_view::npos;
        parts.add(make_text(span, has_comment ? arena_.copy_text(without_comments(text)) : text));
        if (conversion_name == nullptr && format_spec == nullptr) conversion = Conversion::Repr;
    }
    auto* node = make<FormattedValue>(first);
    node->value = value;
    node->conversion = conversion;
    node->format_spec = format_spec;
    parts.add(node);
    return cover(node, value) && cover(node, format_spec);
}

/// From the colon to before the closing brace.
JoinedStr* Parser::parse_format_spec() {
    const Token* first = token_++;
    ExpressionCollector parts(expressions_, arena_);
    while (at(TokenKind::FStringMiddle) || at(TokenKind::LeftBrace)) {
        if (at(TokenKind::LeftBrace)) {
            if (!parse_replacement_field(parts)) return nullptr;
            continue;
        }
        const Token* token = token_++;
        const StringValue value = read_fstring_text(text_of(token), false, arena_);
        if (!value.error.empty()) return nullptr;
        if (value.invalid_escape != std::string_view::npos) warn_escape(*token, value.invalid_escape);
        if (!value.text.empty()) parts.add(make_text(token->span, value.text));
    }
    ExpressionCollector folded(more_expressions_, arena_);
    fold_texts(parts, folded);
    auto* node = make<JoinedStr>(first);
    node->values = folded.take();
    return cover(node, node->values) ? node : nullptr;
}

}  // namespace syntax
