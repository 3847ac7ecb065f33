// The inside of error_grammar.h: CPython's grammar, one function a rule and with its names, tried in
// its order with backtracking, so that the first error that CPython would raise is the one found.
// A rule that matches gives a Piece and moves on; one that does not gives null and is back where it
// began. Once an error is raised, nothing matches any more.
//
// CPython reads twice: without the invalid_ rules, then with them. So do we.
// CPython 3.14: Grammar/python.gram, Parser/pegen.c.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/syntax/arena.h"
#include "core/syntax/ast.h"
#include "core/syntax/diagnostic.h"
#include "core/syntax/error_grammar.h"
#include "core/syntax/lexer.h"
#include "core/syntax/source.h"
#include "core/syntax/tree.h"

namespace syntax {

/// What a rule has matched: enough of a node to name it and to look for targets in it.
struct Piece {
    ExpressionKind kind = ExpressionKind::Name;  ///< of expressions
    ConstantKind what = ConstantKind::None;      ///< of constants
    bool flag = false;                           ///< a comparison that begins with `in`; arguments with `**`
    Span span;
    /// Elements of tuples and lists; the value of a star; a comparison's left side; the positional
    /// arguments of a call; a comprehension's last expression.
    Seq<const Piece*> items;
    std::string_view text;  ///< of names
};

class ErrorRules {
  public:
    ErrorRules(const Source& source, const TokenList& tokens);
    Diagnostic explain(const Failure& failure, Mode mode);
    bool ends_too_early();

  private:
    using P = const Piece*;
    using K = TokenKind;
    using E = ExpressionKind;

    /// Rules whose results are kept. Those before `kOwnMemo` CPython keeps too, across both kinds of
    /// reading; the others are kept for speed, and apart.
    enum class Rule : std::uint8_t {
        SimpleStmt,
        Block,
        ImportStmt,
        Expression,
        StarExpression,
        Disjunction,
        Conjunction,
        Inversion,
        Factor,
        AwaitPrimary,
        Primary,
        BitwiseOr,
        BitwiseXor,
        BitwiseAnd,
        ShiftExpr,
        Sum,
        Term,
        Strings,
        Arguments,
        StarTarget,
        TargetWithStarAtom,
        TPrimary,
        DelTarget,
        ClosedPattern,
        StarPattern,
        TypeParam,
        InvalidNamedExpression,
        DottedName,
        NameOrAttr,
        OwnMemo,
        Atom,
        NamedExpression,
        Group,
        Genexp,
        Slices,
        LambdaParams,
        StarTargets,
    };
    enum class Targets { Star, Del, For };
    enum class Style { Function, Lambda };

    struct Memo {
        Rule rule;
        bool with_invalid;
        std::int32_t end;
        P piece;
    };

    // error_engine.cpp: tokens, memory, raising
    bool fetch();
    P token(K kind);
    P token_in(std::initializer_list<K> kinds);
    P word(std::string_view text);
    bool at(K kind);
    bool at_any(std::initializer_list<K> kinds);
    bool ok() const { return !stopped_; }
    P piece(E kind, std::int32_t from);
    P piece(E kind, std::int32_t from, const std::vector<P>& items, bool flag = false);
    P piece(E kind, std::int32_t from, std::initializer_list<P> items, bool flag = false);
    P done(std::int32_t from) { return piece(E::Name, from); }
    P back(std::int32_t mark) {
        mark_ = mark;
        return nullptr;
    }
    Span span_from(std::int32_t from) const;
    bool find_memo(Rule rule, P& found);
    void keep_memo(Rule rule, std::int32_t from, P found);
    bool count_step();

    P raise(std::string message);
    P raise_here(std::string message);
    P raise_indentation(std::string message);
    P raise_at(P where, std::string message);
    P raise_range(P from, P to, std::string message);
    P raise_from(P where, std::string message);
    P raise_target(Targets targets, P target);
    void raise_token(const Token& token, std::string message, DiagnosticKind kind);
    void raise_place(Span columns_from_one, std::string message, DiagnosticKind kind);
    void raise_lexer_error();
    void raise_unclosed();
    void check_rest_of_source();
    P invalid_target(P target, Targets targets) const;
    std::string name_of(P expression) const;
    const Token& last_fetched() const { return tokens_[static_cast<std::size_t>(fill_) - 1]; }

    template <class F>
    P memo(Rule rule, F rule_body) {
        P found = nullptr;
        if (!count_step() || find_memo(rule, found)) return found;
        const std::int32_t from = mark_;
        found = rule_body();
        if (found == nullptr) mark_ = from;
        if (ok()) keep_memo(rule, from, found);
        return ok() ? found : nullptr;
    }
    template <class F>
    bool ahead(F f) {
        const std::int32_t from = mark_;
        const bool matches = static_cast<bool>(f());
        mark_ = from;
        return matches && ok();
    }
    template <class F>
    bool not_ahead(F f) {
        const std::int32_t from = mark_;
        const bool matches = static_cast<bool>(f());
        mark_ = from;
        return !matches && ok();
    }
    /// f?
    template <class F>
    bool maybe(F f) {
        const std::int32_t from = mark_;
        if (!f()) mark_ = from;
        return ok();
    }
    /// f*
    template <class F>
    bool many(F f) {
        for (;;) {
            const std::int32_t from = mark_;
            if (!f() || mark_ == from) {
                mark_ = from;
                return ok();
            }
        }
    }
    /// f+
    template <class F>
    bool some(F f) {
        const std::int32_t from = mark_;
        if (!f()) {
            mark_ = from;
            return false;
        }
        return many(f);
    }
    /// ','.f+
    template <class F>
    bool list(F f) {
        return separated(K::Comma, f);
    }
    template <class F>
    bool separated(K separator, F f) {
        const std::int32_t from = mark_;
        if (!f()) {
            mark_ = from;
            return false;
        }
        return many([&]() { return token(separator) && f(); });
    }

    // error_statements.cpp
    P file();
    P eval();
    bool statements();
    P simple_stmts();
    P simple_stmt();
    P assignment();
    P invalid_assignment();
    P invalid_ann_assign_target();
    P annotated_rhs();
    P import_stmt();
    P import_from_targets();
    P import_from_as_name();
    P dotted_as_name();
    P dotted_name();
    P del_stmt();
    P type_alias();
    P name_list();

    // error_compound.cpp
    P compound_stmt();
    P block();
    P function_def();
    P function_def_raw();
    P class_def();
    P class_def_raw();
    bool decorators();
    P if_stmt();
    P elif_stmt();
    P else_block();
    P while_stmt();
    P for_stmt();
    P with_stmt();
    P with_item();
    P try_stmt();
    P except_block();
    P except_star_block();
    P finally_block();
    P type_params();
    P type_param();
    P expected_block(P keyword, const char* after);
    bool header_and_no_indent();
    P forced(K kind, const char* text);

    // error_parameters.cpp
    P params(Style style);
    bool parameters(Style style);
    P invalid_parameters(Style style);
    P slash_no_default(Style style);
    P slash_with_default(Style style);
    P star_etc(Style style);
    P invalid_star_etc(Style style);
    P kwds(Style style);
    P invalid_kwds(Style style);
    P param(Style style);
    P param_no_default(Style style);
    P param_with_default(Style style);
    P param_maybe_default(Style style);
    bool param_end(Style style);
    P default_value();
    P lambdef();

    // error_calls.cpp
    P arguments();
    P args();
    P positional_argument();
    bool kwargs(std::vector<P>& starred, bool& has_double_star);
    P kwarg_or_starred();
    P kwarg_or_double_starred();
    P starred_expression();
    P invalid_arguments();
    P invalid_kwarg();

    // error_expressions.cpp
    P expressions();
    P expression();
    P invalid_expression();
    P invalid_legacy_expression();
    P expression_without_invalid();
    P star_expressions();
    P star_expression();
    P star_named_expression();
    bool star_named_expressions(std::vector<P>& items);
    P assignment_expression();
    P named_expression();
    P invalid_named_expression();
    P yield_expr();
    P disjunction();
    P conjunction();
    P inversion();
    P comparison();
    bool comparison_operator(bool& is_in);
    P bitwise_or();
    P bitwise_xor();
    P bitwise_and();
    P shift_expr();
    P sum();
    P term();
    P factor();
    P power();
    P await_primary();
    P binary(P (ErrorRules::*operand)(), std::initializer_list<K> operators);

    // error_atoms.cpp
    P primary();
    P slices();
    P slice();
    P atom();
    P name();
    P number();
    P group();
    P tuple();
    P list_display();
    P set_display();
    P dict();
    P double_starred_kvpair();
    P kvpair();
    P invalid_kvpair();
    P invalid_double_starred_kvpairs();
    P listcomp();
    P setcomp();
    P genexp();
    P dictcomp();
    P invalid_comprehension();
    P for_if_clauses();
    P for_if_clause();
    P strings();
    P fstring();
    P fstring_replacement_field();
    P invalid_fstring_replacement_field();
    P fstring_format_spec();
    bool fstring_conversion();
    bool check_text(const Token& token, bool is_fstring_text, bool is_raw);

    // error_targets.cpp
    P star_targets();
    P star_target();
    P target_with_star_atom();
    P star_atom();
    P single_target();
    P single_subscript_attribute_target();
    P t_primary();
    bool t_lookahead();
    bool t_trailer();
    P attribute_or_subscript(E kinds_of);
    P del_target();
    P del_t_atom();
    bool del_targets();

    // error_patterns.cpp
    P match_stmt();
    P subject_expr();
    P case_block();
    P guard();
    P patterns();
    P pattern();
    P or_pattern();
    P closed_pattern();
    P literal_pattern();
    P literal_expr();
    P signed_number();
    P complex_number();
    P pattern_capture_target();
    P name_or_attr();
    P attr();
    P value_pattern();
    P sequence_pattern();
    bool open_sequence_pattern();
    bool maybe_sequence_pattern();
    P maybe_star_pattern();
    P star_pattern();
    P mapping_pattern();
    P key_value_pattern();
    P double_star_pattern();
    P class_pattern();
    P keyword_pattern();
    P wrong_number(P number, const char* message);

    const Source& source_;
    const std::vector<Token>& tokens_;
    const TokenList& list_;
    Arena arena_;
    std::vector<std::vector<Memo>> memos_;
    std::int32_t mark_ = 0;
    std::int32_t fill_ = 0;
    bool with_invalid_ = false;
    /// An error is raised, or the text is too much to explain.
    bool stopped_ = false;
    bool from_lexer_ = false;
    bool gave_up_ = false;
    std::int64_t steps_ = 0;
    int nesting_ = 0;
    /// Line of the last statement with a block that was read. CPython forgets functions here.
    std::int32_t last_statement_ = 0;
    Diagnostic error_;
};

}  // namespace syntax
