// How the error grammar reads tokens, remembers, and raises.
#include <algorithm>
#include <utility>

#include "core/syntax/error_grammar.h"
#include "core/syntax/error_rules.h"
#include "core/syntax/keyword_typo.h"

namespace syntax {
namespace {

/// Enough for any statement a person writes; what goes beyond gets a plain "invalid syntax", where the parser
/// stopped.
constexpr std::int64_t kMaxSteps = 10'000'000;
/// Tokens: in longer programs the statements before the wrong one are not read once more, which would take
/// seconds and hundreds of megabytes.
constexpr std::size_t kLong = 50'000;

}  // namespace

ErrorRules::ErrorRules(const Source& source, const TokenList& tokens)
    : source_(source), tokens_(tokens.tokens), list_(tokens), memos_(tokens.tokens.size() + 1) {}

Diagnostic explain_error(const Source& source, const TokenList& tokens, const Failure& failure, Mode mode) {
    return ErrorRules(source, tokens).explain(failure, mode);
}

bool is_incomplete(const Source& source, const TokenList& tokens) {
    return ErrorRules(source, tokens).ends_too_early();
}

bool ErrorRules::ends_too_early() {
    file();
    if (gave_up_) return false;
    const Token& last = last_fetched();
    if (last.kind == K::Error) {
        const bool is_open_string = list_.error.message.find("unterminated") != std::string::npos &&
                                    list_.error.message.find("triple-quoted") != std::string::npos;
        return list_.stop == LexStop::EndOfFile || is_open_string;
    }
    return last.kind == K::EndMarker || (last.kind == K::Dedent && last.start == source_.text().size());
}

// CPython 3.14: Parser/pegen.c, _PyPegen_run_parser; Parser/pegen_errors.c, _Pypegen_set_syntax_error.
Diagnostic ErrorRules::explain(const Failure& failure, Mode mode) {
    const auto read = [this, mode] { return mode == Mode::expression ? eval() : file(); };
    const auto begin = static_cast<std::int32_t>(failure.statement > kLong ? failure.statement : 0);
    mark_ = fill_ = begin;
    read();
    if (gave_up_) {
        // Where the parser stopped, which does not look as far as the grammar with its errors.
        fill_ = static_cast<std::int32_t>(std::min(failure.stopped + 1, tokens_.size()));
        stopped_ = false;
        if (last_fetched().kind == K::Error)
            raise_lexer_error();
        else
            raise("invalid syntax");
        return error_;
    }
    const Token last = last_fetched();
    if (!stopped_) {
        mark_ = begin;
        for (std::vector<Memo>& memos : memos_) memos.clear();
        with_invalid_ = true;
        last_statement_ = 0;
        read();
    }
    if (stopped_ && !gave_up_) {
        if (!from_lexer_ && last_fetched().kind != K::EndMarker) check_rest_of_source();
        find_keyword_typo(error_, source_, last_statement_);
        return error_;
    }
    stopped_ = false;
    if (!gave_up_ && (last.kind == K::Indent || last.kind == K::Dedent)) {
        raise_indentation(last.kind == K::Indent ? "unexpected indent" : "unexpected unindent");
        return error_;
    }
    Piece place;
    place.span = last.span;
    // The newline that an expression alone does not have is nowhere.
    const bool implied = mode == Mode::expression && last.kind == K::Newline && source_.newline_was_added();
    if (!last.has_extent() || implied) place.span.col = place.span.end_col = -1;
    raise_at(&place, "invalid syntax");
    check_rest_of_source();
    if (!gave_up_) find_keyword_typo(error_, source_, last_statement_);
    return error_;
}

/// An error of the lexer further on wins over the parser's, unless it is a bracket that was opened
/// after it. What is wrong inside an f-string does not: it may follow from the error in an expression.
// CPython 3.14: Parser/pegen_errors.c, _PyPegen_tokenize_full_source_to_check_for_errors.
void ErrorRules::check_rest_of_source() {
    const bool is_ahead = static_cast<std::size_t>(fill_) < tokens_.size() && list_.stop != LexStop::None;
    if (!is_ahead || list_.in_fstring) return;
    if (list_.error.kind == DiagnosticKind::Unsupported) return;
    if (list_.stop == LexStop::Raised) {
        error_ = list_.error;
    } else if (!list_.open.empty() && last_fetched().span.line > list_.open.back().line) {
        stopped_ = false;
        raise_unclosed();
    }
}

bool ErrorRules::count_step() {
    if (++steps_ > kMaxSteps) {
        stopped_ = true;
        gave_up_ = true;
    }
    return !stopped_;
}

/// Whether there is a token at the mark; reading on may raise the lexer's error.
bool ErrorRules::fetch() {
    if (stopped_) return false;
    if (mark_ < fill_) return true;
    if (static_cast<std::size_t>(fill_) == tokens_.size()) return false;
    ++fill_;
    if (last_fetched().kind == K::Error) {
        raise_lexer_error();
        return false;
    }
    return true;
}

void ErrorRules::raise_lexer_error() {
    error_ = list_.error;
    stopped_ = true;
    from_lexer_ = true;
}

ErrorRules::P ErrorRules::token(K kind) {
    if (!fetch() || tokens_[static_cast<std::size_t>(mark_)].kind != kind) return nullptr;
    ++mark_;
    return done(mark_ - 1);
}

ErrorRules::P ErrorRules::token_in(std::initializer_list<K> kinds) {
    for (const K kind : kinds) {
        if (P found = token(kind)) return found;
    }
    return nullptr;
}

/// A soft keyword.
ErrorRules::P ErrorRules::word(std::string_view text) {
    if (!fetch()) return nullptr;
    const Token& next = tokens_[static_cast<std::size_t>(mark_)];
    if (next.kind != K::Name) return nullptr;
    if (std::string_view(source_.text()).substr(next.start, next.end - next.start) != text) return nullptr;
    ++mark_;
    return done(mark_ - 1);
}

bool ErrorRules::at(K kind) { return fetch() && tokens_[static_cast<std::size_t>(mark_)].kind == kind; }

bool ErrorRules::at_any(std::initializer_list<K> kinds) {
    return fetch() && std::find(kinds.begin(), kinds.end(), tokens_[static_cast<std::size_t>(mark_)].kind) !=
                          kinds.end();
}

Span ErrorRules::span_from(std::int32_t from) const {
    const Token& first = tokens_[static_cast<std::size_t>(from)];
    std::int32_t last = mark_ - 1;
    while (last > from && tokens_[static_cast<std::size_t>(last)].is_layout()) --last;
    return join(first.span, tokens_[static_cast<std::size_t>(last < from ? from : last)].span);
}

ErrorRules::P ErrorRules::piece(E kind, std::int32_t from) {
    Piece* result = arena_.make<Piece>();
    result->kind = kind;
    result->span = span_from(from);
    return result;
}

ErrorRules::P ErrorRules::piece(E kind, std::int32_t from, const std::vector<P>& items, bool flag) {
    Piece* result = arena_.make<Piece>();
    result->kind = kind;
    result->span = span_from(from);
    result->items = arena_.copy(items);
    result->flag = flag;
    return result;
}

ErrorRules::P ErrorRules::piece(E kind, std::int32_t from, std::initializer_list<P> items, bool flag) {
    return piece(kind, from, std::vector<P>(items), flag);
}

bool ErrorRules::find_memo(Rule rule, P& found) {
    if (!fetch()) return true;
    for (const Memo& memo : memos_[static_cast<std::size_t>(mark_)]) {
        if (memo.rule != rule) continue;
        if (rule > Rule::OwnMemo && memo.with_invalid != with_invalid_) continue;
        mark_ = memo.end;
        found = memo.piece;
        return true;
    }
    return false;
}

void ErrorRules::keep_memo(Rule rule, std::int32_t from, P found) {
    memos_[static_cast<std::size_t>(from)].push_back({rule, with_invalid_, mark_, found});
}

/// Raises at a place whose columns count bytes from 1, or are 0 or -1 for "not known".
// CPython 3.14: Parser/pegen_errors.c, _PyPegen_raise_error_known_location.
void ErrorRules::raise_place(Span place, std::string message, DiagnosticKind kind) {
    if (stopped_) return;
    stopped_ = true;
    error_ = Diagnostic();
    error_.kind = kind;
    error_.message = std::move(message);
    error_.line = place.line;
    error_.end_line = place.end_line;
    error_.text = std::string(source_.line(place.line));
    // Columns end with the first line that is shown, which has its newline while it is being read.
    const bool is_being_read = last_fetched().span.end_line <= place.line;
    const std::int32_t limit = static_cast<std::int32_t>(error_.text.size()) + (is_being_read ? 2 : 1);
    error_.offset = source_.character_column(place.line, std::min(place.col, limit));
    error_.end_offset = place.end_col > 0
                            ? source_.character_column(place.line, std::min(place.end_col, limit))
                            : place.end_col;
    error_.span = {place.line, std::max(place.col - 1, 0), place.end_line,
                   std::max(place.end_col > 0 ? place.end_col - 1 : place.col, 0)};
}

void ErrorRules::raise_token(const Token& token, std::string message, DiagnosticKind kind) {
    Span place = token.span;
    if (token.has_extent()) {
        ++place.col;
        ++place.end_col;
    } else {
        place.col = last_fetched().span.end_col;
        place.end_col = -1;
    }
    raise_place(place, std::move(message), kind);
}

/// At the last token that was looked at.
ErrorRules::P ErrorRules::raise(std::string message) {
    raise_token(last_fetched(), std::move(message), DiagnosticKind::SyntaxError);
    return nullptr;
}

/// At the next token.
ErrorRules::P ErrorRules::raise_here(std::string message) {
    if (!fetch()) return nullptr;
    raise_token(tokens_[static_cast<std::size_t>(mark_)], std::move(message), DiagnosticKind::SyntaxError);
    return nullptr;
}

ErrorRules::P ErrorRules::raise_indentation(std::string message) {
    raise_token(last_fetched(), std::move(message), DiagnosticKind::IndentationError);
    return nullptr;
}

ErrorRules::P ErrorRules::raise_at(P where, std::string message) {
    return raise_range(where, where, std::move(message));
}

ErrorRules::P ErrorRules::raise_range(P from, P to, std::string message) {
    Span place = join(from->span, to->span);
    ++place.col;
    ++place.end_col;
    raise_place(place, std::move(message), DiagnosticKind::SyntaxError);
    return nullptr;
}

/// From `where` to as far as was looked.
ErrorRules::P ErrorRules::raise_from(P where, std::string message) {
    Span place = where->span;
    ++place.col;
    place.end_line = last_fetched().span.end_line;
    place.end_col = last_fetched().span.end_col;
    raise_place(place, std::move(message), DiagnosticKind::SyntaxError);
    return nullptr;
}

void ErrorRules::raise_unclosed() {
    const OpenBracket& open = list_.open.back();
    raise_place({open.line, open.col + 1, open.line, 0},
                std::string("'") + open.character + "' was never closed", DiagnosticKind::SyntaxError);
}

ErrorRules::P ErrorRules::raise_target(Targets targets, P target) {
    P wrong = invalid_target(target, targets);
    if (wrong == nullptr) return nullptr;
    return raise_at(wrong,
                    (targets == Targets::Del ? "cannot delete " : "cannot assign to ") + name_of(wrong));
}

// CPython 3.14: Parser/action_helpers.c, _PyPegen_get_invalid_target.
ErrorRules::P ErrorRules::invalid_target(P target, Targets targets) const {
    switch (target->kind) {
        case E::List:
        case E::Tuple:
            for (P item : target->items) {
                if (P wrong = invalid_target(item, targets)) return wrong;
            }
            return nullptr;
        case E::Starred:
            if (targets == Targets::Del) return target;
            return invalid_target(target->items[0], targets);
        case E::Compare:
            // The `x in y` of a for statement reads as a comparison.
            if (targets != Targets::For) return target;
            return target->flag ? invalid_target(target->items[0], targets) : nullptr;
        case E::Name:
        case E::Subscript:
        case E::Attribute: return nullptr;
        default: return target;
    }
}

// CPython 3.14: Parser/action_helpers.c, _PyPegen_get_expr_name.
std::string ErrorRules::name_of(P expression) const {
    switch (expression->kind) {
        case E::Attribute: return "attribute";
        case E::Subscript: return "subscript";
        case E::Starred: return "starred";
        case E::Name: return "name";
        case E::List: return "list";
        case E::Tuple: return "tuple";
        case E::Lambda: return "lambda";
        case E::Call: return "function call";
        case E::BoolOp:
        case E::BinOp:
        case E::UnaryOp: return "expression";
        case E::GeneratorExp: return "generator expression";
        case E::Yield:
        case E::YieldFrom: return "yield expression";
        case E::Await: return "await expression";
        case E::ListComp: return "list comprehension";
        case E::SetComp: return "set comprehension";
        case E::DictComp: return "dict comprehension";
        case E::Dict: return "dict literal";
        case E::Set: return "set display";
        case E::JoinedStr:
        case E::FormattedValue: return "f-string expression";
        case E::Constant:
            switch (expression->what) {
                case ConstantKind::None: return "None";
                case ConstantKind::True: return "True";
                case ConstantKind::False: return "False";
                case ConstantKind::Ellipsis: return "ellipsis";
                default: return "literal";
            }
        case E::Compare: return "comparison";
        case E::IfExp: return "conditional expression";
        case E::NamedExpr: return "named expression";
        case E::Slice: break;
    }
    return "expression";
}

}  // namespace syntax
