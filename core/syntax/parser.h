// The parser proper: tokens to tree, for programs that are right. It stops at the first thing that
// is wrong without saying what: error_grammar.h finds the words. Recursive descent, operators by
// precedence, chains by loops.
//
// Each parse_ function returns null (or false) when it cannot go on; the caller returns at once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/syntax/arena.h"
#include "core/syntax/ast.h"
#include "core/syntax/diagnostic.h"
#include "core/syntax/interner.h"
#include "core/syntax/source.h"
#include "core/syntax/token.h"

namespace syntax {

class Parser {
  public:
    Parser(const Source& source, const std::vector<Token>& tokens, Arena& arena);

    /// The whole module; false if it is not a valid one, or nested too deeply.
    bool parse_module(Module& module);
    /// One expression, which becomes the only statement.
    bool parse_expression_alone(Module& module);

    /// After parse_module has given false: the token at which it stopped, and the one with which the
    /// statement of the module begins that it was reading.
    const Token* stopped_at() const { return token_; }
    const Token* statement() const { return statement_; }
    /// Where an expression is nested too deeply; null if none is.
    const Token* too_deep() const { return too_deep_; }
    /// Invalid escape sequences, in order.
    std::vector<Diagnostic>& warnings() { return warnings_; }

  private:
    /// Elements of sequences that are being read, shared by nested ones: a sequence is what lies
    /// above its mark.
    template <class T>
    class Collector {
      public:
        Collector(std::vector<T>& stack, Arena& arena) : stack_(stack), arena_(arena), mark_(stack.size()) {}
        ~Collector() { stack_.resize(mark_); }
        Collector(const Collector&) = delete;
        Collector& operator=(const Collector&) = delete;

        void add(T value) { stack_.push_back(value); }
        std::size_t size() const { return stack_.size() - mark_; }
        T& operator[](std::size_t index) { return stack_[mark_ + index]; }
        Seq<T> take() const { return arena_.copy(stack_.data() + mark_, stack_.size() - mark_); }

      private:
        std::vector<T>& stack_;
        Arena& arena_;
        std::size_t mark_;
    };
    using ExpressionCollector = Collector<Expression*>;

    enum class ParameterStyle { Function, Lambda };
    enum class Trailing { CommaAllowed, NoComma };

    // parser_statements.cpp: blocks and simple statements
    bool parse_statements(Seq<Statement*>& body, TokenKind until);
    bool parse_block(Seq<Statement*>& body);
    bool parse_simple_line(std::vector<Statement*>& out);
    Statement* parse_simple_statement();
    Statement* parse_expression_statement();
    Statement* parse_assignment(const Token* first, Expression* target);
    Statement* parse_annotated(const Token* first, Expression* target, bool simple);
    Statement* parse_augmented(const Token* first, Expression* target, Operator op);
    Statement* parse_return();
    Statement* parse_raise();
    Statement* parse_delete();
    Statement* parse_assert();
    Statement* parse_import();
    Statement* parse_import_from();
    Statement* parse_names();
    Statement* parse_type_alias();
    bool parse_dotted_name(Identifier& name);
    bool parse_from_targets(Seq<Alias*>& names);

    // parser_compound.cpp: statements with blocks
    Statement* parse_compound_statement(bool& is_compound);
    Statement* parse_if();
    Statement* parse_while();
    Statement* parse_for(const Token* first);
    Statement* parse_with(const Token* first);
    bool parse_with_items(Collector<WithItem*>& items, TokenKind until);
    Statement* parse_try();
    bool parse_except_handler(bool is_star, Collector<ExceptHandler*>& handlers);
    Statement* parse_decorated();
    Statement* parse_function(const Token* first, Seq<Expression*> decorators);
    Statement* parse_class(Seq<Expression*> decorators);
    Statement* parse_async(Seq<Expression*> decorators);
    bool parse_else(Seq<Statement*>& body);
    bool parse_type_params(Seq<TypeParam*>& params);
    TypeParam* parse_type_param();

    // parser_arguments.cpp: parameters and arguments
    Arguments* parse_parameters(ParameterStyle style, TokenKind until);
    Arg* parse_parameter(ParameterStyle style, bool is_star);
    bool parse_arguments(Seq<Expression*>& args, Seq<Keyword*>& keywords);
    bool parse_call(Call* call);

    // parser_patterns.cpp: match statements
    Statement* try_parse_match();
    Expression* parse_subject();
    bool parse_case(Collector<MatchCase*>& cases);
    Pattern* parse_case_patterns();
    Pattern* parse_pattern();
    Pattern* parse_star_or_pattern();
    Pattern* parse_closed_pattern();
    Pattern* parse_name_pattern();
    Pattern* parse_class_pattern(const Token* first, Expression* cls);
    Pattern* parse_group_or_sequence();
    Pattern* parse_bracket_sequence();
    Pattern* parse_mapping();
    Expression* parse_mapping_key();
    Expression* parse_dotted_value();
    Expression* parse_signed_number();
    bool can_capture(const Token* token) const;

    // parser_expressions.cpp: from tuples without brackets down to operators
    Expression* parse_star_expressions();
    Expression* parse_star_expression();
    Expression* parse_expressions();
    Expression* parse_yield();
    Expression* parse_yield_or_star_expressions();
    Expression* parse_named_expression();
    Expression* parse_star_named_expression();
    Expression* parse_expression();
    Expression* parse_disjunction();
    Expression* parse_conjunction();
    Expression* parse_inversion();
    Expression* parse_comparison();
    Expression* parse_binary(int min_precedence);
    Expression* parse_factor();
    Expression* parse_power();
    Expression* parse_lambda();
    Expression* parse_target();
    Expression* parse_target_list();
    bool set_context(Expression* target, ExprContext context);

    // parser_atoms.cpp: names, literals, brackets, and what follows them
    Expression* parse_primary();
    Expression* parse_atom();
    Expression* parse_number();
    Expression* parse_paren();
    Expression* parse_list();
    Expression* parse_brace();
    Expression* parse_dict_rest(const Token* first, Expression* key);
    Expression* parse_slices();
    Expression* parse_slice();
    bool parse_comprehension_clauses(Seq<Comprehension*>& generators, std::uint16_t& depth);
    bool parse_star_named_list(ExpressionCollector& elts, TokenKind until);

    // parser_strings.cpp
    Expression* parse_strings();
    bool parse_fstring(ExpressionCollector& parts);
    bool parse_replacement_field(ExpressionCollector& parts);
    JoinedStr* parse_format_spec();
    Constant* make_text(const Span& span, std::string_view text);
    void fold_texts(ExpressionCollector& parts, ExpressionCollector& out);
    void warn_escape(const Token& token, std::size_t offset);

    // Tokens
    bool at(TokenKind kind) const { return token_->kind == kind; }
    bool take(TokenKind kind) {
        if (token_->kind != kind) return false;
        ++token_;
        return true;
    }
    std::string_view text_of(const Token* token) const {
        return std::string_view(text_.data() + token->start, token->end - token->start);
    }
    bool is_word(const Token* token, std::string_view word) const {
        return token->kind == TokenKind::Name && text_of(token) == word;
    }
    Identifier name_of(const Token* token) { return interner_.intern(text_of(token)); }
    /// From `first` to the token before the current one.
    Span from(const Token* first) const { return join(first->span, token_[-1].span); }
    /// The same for statements, which do not end with layout.
    Span statement_from(const Token* first) const;

    // Nodes
    template <class T>
    T* make(const Token* first) {
        T* node = arena_.make<T>();
        node->span = from(first);
        return node;
    }
    /// Makes `node` higher than `child`; false if that is too high.
    bool cover(Expression* node, const Expression* child) {
        if (child != nullptr && child->depth >= node->depth) {
            if (child->depth >= kMaxTreeDepth) return refuse_depth();
            node->depth = static_cast<std::uint16_t>(child->depth + 1);
        }
        return true;
    }
    bool cover(Expression* node, Seq<Expression*> children) {
        for (const Expression* child : children) {
            if (!cover(node, child)) return false;
        }
        return true;
    }
    bool refuse_depth() {
        if (too_deep_ == nullptr) too_deep_ = token_;
        return false;
    }

    /// Counts how deep the parser's own functions are nested.
    class Nesting {
      public:
        explicit Nesting(int& depth) : depth_(depth) { ++depth_; }
        ~Nesting() { --depth_; }
        Nesting(const Nesting&) = delete;
        Nesting& operator=(const Nesting&) = delete;

      private:
        int& depth_;
    };
    static constexpr int kMaxNesting = 400;

    const Source& source_;
    std::string_view text_;
    const Token* token_;
    const Token* statement_ = token_;
    Arena& arena_;
    Interner interner_;
    int nesting_ = 0;
    const Token* too_deep_ = nullptr;
    std::vector<Diagnostic> warnings_;

    std::vector<Expression*> expressions_;
    std::vector<Expression*> more_expressions_;
    std::vector<Statement*> statements_;
    std::vector<Keyword*> keywords_;
    std::vector<Comprehension*> comprehensions_;
    std::vector<CmpOperator> operators_;
    std::vector<WithItem*> items_;
    std::vector<ExceptHandler*> handlers_;
    std::vector<MatchCase*> cases_;
    std::vector<Pattern*> patterns_;
    std::vector<Identifier> identifiers_;
    std::vector<Alias*> aliases_;
    std::vector<Arg*> args_;
    std::vector<TypeParam*> type_params_;
};

}  // namespace syntax
