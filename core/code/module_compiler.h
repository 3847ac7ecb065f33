// The compiler itself: walks a tree in the order of CPython's code generator, so that lines are reached in
// its order, and writes register code. Its functions are spread over files by what they compile.
// CPython 3.14: Python/codegen.c (every function here has its model there), Python/compile.c.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/code/compiler.h"
#include "core/code/scope.h"
#include "core/code/unit.h"

namespace code {

/// A frozenset of a tuple's items.
object::Value frozenset_of(const object::Value& items);

/// Displays and calls with more items than this are built piece by piece, which shows in `line` events.
/// CPython 3.14: Python/codegen.c, _PY_STACK_USE_GUIDELINE.
inline constexpr std::size_t kStackGuideline = 30;

/// More statements than this are refused, counted as often as they are compiled.
inline constexpr std::size_t kMaxStatements = 300'000;

/// A value that is ready in a register. A temporary is used up by who uses it.
struct Ready {
    int reg = 0;
    bool is_temp = false;
};

class ModuleCompiler {
  public:
    ModuleCompiler(const syntax::Tree& tree, ScopeTable& scopes, Origin origin, Mode mode)
        : tree_(tree), scopes_(scopes), origin_(origin), mode_(mode) {}
    CompileResult run();

  private:
    using Expression = syntax::Expression;
    using Statement = syntax::Statement;
    using Body = syntax::Seq<syntax::Statement*>;

    // Errors (module_compiler.cpp)
    void fail(const Span& span, std::string message);
    void warn(const Span& span, std::string message);
    bool failed() const { return !result_.errors.empty(); }

    // Units and temporaries (module_compiler.cpp)
    Unit& unit() { return *unit_; }
    Unit* enter_unit(Scope& scope, CodeKind kind, std::string name, std::int32_t first_line);
    object::Value leave_unit(Unit* finished);
    void add_implicit_return();
    void return_value_of(const Expression* e);
    int push_temp() { return unit_->push_temp(); }
    void move_to(int dest, Ready value, const Span& span);
    void release(Ready value, const Span& span);
    static std::uint8_t release_b(Ready r) { return r.is_temp ? kReleaseB : std::uint8_t{0}; }
    static std::uint8_t release_c(Ready r) { return r.is_temp ? kReleaseC : std::uint8_t{0}; }
    static std::uint8_t release_a(Ready r) { return r.is_temp ? kReleaseA : std::uint8_t{0}; }
    /// Frees the temporaries that were pushed while it lived.
    class Temporaries {
      public:
        explicit Temporaries(Unit& unit) : unit_(unit), depth_(unit.depth) {}
        ~Temporaries() { unit_.depth = depth_; }
        Temporaries(const Temporaries&) = delete;
        Temporaries& operator=(const Temporaries&) = delete;

      private:
        Unit& unit_;
        int depth_;
    };

    // Constants (constants.cpp)
    /// The value of an expression that CPython folds; empty if it is none.
    std::optional<object::Value> constant_of(const Expression* e);
    std::optional<bool> constant_truth(const Expression* e);
    std::optional<std::int64_t> small_immediate(const Expression* e);
    /// The items of a list or set display that is made of constants alone.
    std::optional<object::Value> constant_items(const syntax::Seq<Expression*>& items);
    /// The same for a list that is only looked through: `for x in [1, 2]`, `x in [1, 2]`; of a set a
    /// frozenset.
    std::optional<object::Value> constant_list(const Expression* e);
    Ready ready_iterable(const Expression* e, int scratch_register);
    void load_constant(int dest, const object::Value& v, const Span& span);
    void load_none(int dest, const Span& span) { load_constant(dest, object::Value::none(), span); }
    int constant_index(const object::Value& v);
    int names_tuple(const std::vector<std::string_view>& names);

    // Names (names.cpp)
    enum class Where : std::uint8_t { Register, Cell, Global, Namespace };
    struct Place {
        Where where = Where::Global;
        int reg = 0;
        Reach reach = Reach::GlobalImplicit;
        bool in_comprehension = false;
        bool is_free = false;
    };
    std::string_view mangle(std::string_view name) {
        return scopes_.mangled_in(unit_->scope, unit_->class_name, name);
    }
    Place place_of(std::string_view mangled);
    void load_name(std::string_view name, int dest, const Span& span);
    void store_name(std::string_view name, Ready value, const Span& span);
    void delete_name(std::string_view name, const Span& span);
    /// The register of a name that is a plain local, or -1.
    bool has_namespace(const Scope& scope) const;
    int plain_register(std::string_view name);
    void check_bound(int reg, std::string_view mangled, const Span& span);

    // Expressions (expressions.cpp)
    /// Puts the value into a register: a local is written once, at the very end; a temporary is scratch.
    void into(const Expression* e, int dest);
    /// The value in a new temporary.
    int push(const Expression* e);
    /// The value where it is, if it is a local, else in `scratch` or (-1) in a new temporary. `later`: what
    /// is evaluated before the value is used (a walrus in it may bind the local anew).
    Ready ready(const Expression* e, int scratch = -1, const Expression* later = nullptr);
    /// A register for intermediate results: dest if that is a temporary.
    int scratch(int dest) { return unit_->is_temp(dest) ? dest : -1; }
    int scratch_or_push(int dest) { return unit_->is_temp(dest) ? dest : push_temp(); }
    /// The first of several consecutive registers: dest if that is the newest temporary.
    int base_or_push(int dest) {
        return unit_->is_temp(dest) && dest == unit_->next_temp() - 1 ? dest : push_temp();
    }
    /// One operator with its right operand: `a op= 1` and `a + 1` have forms of their own.
    void operate(const Span& span, syntax::Operator op, int dest, Ready left, const Expression* right,
                 bool in_place);
    bool rebinds(const Expression* e);
    void into_binary(const syntax::BinOp* e, int dest);
    void emit_binary(const Span& span, syntax::Operator op, int dest, Ready left, Ready right, bool in_place);
    void into_unary(const syntax::UnaryOp* e, int dest);
    void into_bool(const syntax::BoolOp* e, int dest);
    void into_conditional(const syntax::IfExp* e, int dest);
    void into_compare(const syntax::Compare* e, int dest);
    void emit_compare(const Span& span, syntax::CmpOperator op, int dest, Ready left, Ready right);
    void into_subscript(const syntax::Subscript* e, int dest);
    void into_attribute(const syntax::Attribute* e, int dest);
    void into_slice(const syntax::Slice* e, int dest, const Span& span);
    /// What a subscript looks up; a slice with two parts belongs to the subscript's place.
    Ready ready_index(const Expression* index, const Span& subscript);
    void into_await(const syntax::Await* e, int dest);
    void into_yield(const syntax::Yield* e, int dest);
    void into_yield_from(const syntax::YieldFrom* e, int dest);
    void emit_await(const Span& span, int reg, int dest, int context);

    // Displays and f-strings (displays.cpp)
    void into_dict(const syntax::Dict* e, int dest);
    void into_sequence(const Span& span, const syntax::Seq<Expression*>& items, int dest, Op build);
    void build_sequence(const Span& span, const syntax::Seq<Expression*>& items, std::string_view injected,
                        int dest, Op build);
    void into_joined(const syntax::JoinedStr* e, int dest);
    void into_formatted(const syntax::FormattedValue* e, int dest);
    /// `'text %s' % (a, b)` is compiled as an f-string would be. False: it is not of that form.
    bool into_percent_format(const syntax::BinOp* e, int dest);

    // Comprehensions (comprehensions.cpp)
    enum class Collect : std::uint8_t { Generator, List, Set, Dict };
    struct ComprehensionParts {
        const Expression* node;
        const syntax::Seq<syntax::Comprehension*>& generators;
        const Expression* element;
        const Expression* value;
        Collect collect;
    };
    void into_comprehension(const ComprehensionParts& c, int dest);
    void into_inlined(const ComprehensionParts& c, Scope& scope, int dest);
    void into_function_call(const ComprehensionParts& c, Scope& scope, int dest);
    object::Value comprehension_code(const ComprehensionParts& c, Scope& scope);
    void comprehension_loop(const ComprehensionParts& c, std::size_t index, int result, int first_iterator);
    void sync_loop(const ComprehensionParts& c, std::size_t index, int result, int first_iterator);
    void async_loop(const ComprehensionParts& c, std::size_t index, int result, int first_iterator);
    void comprehension_conditions(const ComprehensionParts& c, const syntax::Comprehension& gen, Label next);
    Span collect_element(const ComprehensionParts& c, int result);

    // Conditions (conditions.cpp)
    void jump_if(const Expression* e, Label target, bool condition);
    void jump_if_compare(const syntax::Compare* e, Label target, bool condition);
    void emit_compare_jump(const Span& span, syntax::CmpOperator op, Ready left, const Expression* right,
                           Label target, bool condition);
    void emit_compare_jump(const Span& span, syntax::CmpOperator op, Ready left, Ready right, Label target,
                           bool condition);

    // Calls (calls.cpp)
    void into_call(const syntax::Call* e, int dest, bool discard);
    /// `any(... for ...)` and the like: the loop of the builtin is part of the code, for the case that it is
    /// the builtin; the ordinary call has to follow. False: it is no such call.
    bool call_with_loop(const syntax::Call* e, int base, int dest, bool discard, Label end);
    void call_method(const syntax::Call* e, const syntax::Attribute* f, int dest, bool discard);
    void finish_call(const Span& span, const Span& names_span, int base, const syntax::Seq<Expression*>& args,
                     const syntax::Seq<syntax::Keyword*>& keywords, int dest, bool discard, bool is_method);
    void call_with_unpacking(const Span& span, int base, const syntax::Seq<Expression*>& args,
                             std::string_view injected, const syntax::Seq<syntax::Keyword*>& keywords);
    void build_keywords(const Span& span, int callee, const syntax::Seq<syntax::Keyword*>& keywords,
                        int dest);
    bool needs_unpacking(const syntax::Seq<Expression*>& args, const syntax::Seq<syntax::Keyword*>& keywords);
    bool check_keywords(const syntax::Seq<syntax::Keyword*>& keywords);
    bool is_imported(const Expression* e);
    bool can_shorten_super(const syntax::Attribute* e);
    void push_super_parts(const syntax::Call* e, int base);

    // Statements (statements.cpp, loops.cpp, exceptions.cpp, with.cpp)
    void statement(const Statement* s);
    void body(const Body& statements);
    void conditional(const Body& statements);
    void assign(const syntax::Assign* s);
    bool assign_without_tuple(const syntax::Assign* s);
    void store(const Expression* target, Ready value);
    void store_items(const Span& span, const syntax::Seq<Expression*>& items, Ready value);
    void augmented(const syntax::AugAssign* s);
    void annotated(const syntax::AnnAssign* s);
    void check_annotation_target(const Expression* e);
    void evaluate_and_drop(const Expression* e);
    void delete_target(const Expression* target);
    void expression_statement(const syntax::Expr* s);
    void import_modules(const syntax::Import* s);
    void import_from(const syntax::ImportFrom* s);
    void raise(const syntax::Raise* s);
    void assertion(const syntax::Assert* s);
    void if_statement(const syntax::If* s);
    void for_statement(const syntax::For* s);
    void async_for(const syntax::AsyncFor* s);
    void while_statement(const syntax::While* s);
    void return_statement(const syntax::Return* s);
    void break_or_continue(const Span& span, bool is_break);
    void try_finally(const syntax::TryStatement* s, bool is_star);
    void try_except(const syntax::TryStatement* s);
    void except_clause(const syntax::ExceptHandler* h, int exception, Label end);
    void try_star(const syntax::TryStatement* s);
    void unbind_name(std::string_view name, const Span& span);
    void pop_and_reraise(int previous, const Span& span);
    void with_item(const syntax::WithStatement* s, std::size_t index, bool is_async);
    void push_block(Block b);
    void pop_block() { unit_->blocks.pop_back(); }
    /// Leaves blocks, innermost first; with `to_loop` stops at the innermost loop and gives it.
    std::optional<Block> unwind(Span& span, bool keeps_value, bool to_loop);
    void unwind_block(const Block& b, Span& span, bool keeps_value);

    // match (patterns.cpp)
    struct PatternContext;
    void match_statement(const syntax::Match* s);
    void pattern(const syntax::Pattern* p, int subject, PatternContext& context);
    void subpattern(const syntax::Pattern* p, int subject, PatternContext& context);
    void capture(const Span& span, std::string_view name, int subject, PatternContext& context);
    void pattern_sequence(const syntax::MatchSequence* p, int subject, PatternContext& context);
    void pattern_mapping(const syntax::MatchMapping* p, int subject, PatternContext& context);
    void pattern_class(const syntax::MatchClass* p, int subject, PatternContext& context);
    void pattern_or(const syntax::MatchOr* p, int subject, PatternContext& context);

    // Functions and classes (functions.cpp, classes.cpp, annotations.cpp)
    void function_statement(const syntax::FunctionStatement* s, bool is_async);
    void into_lambda(const syntax::Lambda* e, int dest);
    void set_parameters(Unit& u, const syntax::Arguments* a);
    std::uint16_t push_defaults(const syntax::Arguments* a, const Span& span);
    object::Value function_body(const syntax::FunctionStatement* s, bool is_async, std::int32_t first_line);
    /// Makes a function of a Code; operands for `parts` are in the registers from base on.
    void make_function(const Span& span, int base, std::uint16_t parts, const object::Value& code);
    void push_decorators(const syntax::Seq<Expression*>& decorators);
    void call_decorators(const syntax::Seq<Expression*>& decorators, int function);
    void class_statement(const syntax::ClassDef* s);
    void class_call(const syntax::ClassDef* s, int base, std::int32_t first_line,
                    std::string_view generic_base);
    object::Value class_body(const syntax::ClassDef* s, std::int32_t first_line);
    void type_alias(const syntax::TypeAlias* s);
    void type_alias_value(const syntax::TypeAlias* s, int base);
    /// The tuple of type parameters goes to a new temporary.
    int push_type_params(const syntax::Seq<syntax::TypeParam*>& params);
    void type_param_part(const Expression* e, const syntax::TypeParam* p, int part, bool may_be_starred);
    /// A function of one parameter, the format; it raises NotImplementedError for the formats beyond 2.
    Unit* enter_annotations(Scope& scope, std::string name, const Span& span);
    object::Value leave_annotations(Unit* u, int result, const Span& span);
    /// The `__annotate__` function of a function's parameters goes to a new temporary, if there is any.
    bool push_annotate(const syntax::FunctionStatement* s);
    void module_annotations(const Span& span);
    void into_annotation(const Expression* annotation, int dest);
    void docstring_and_body(const Body& statements);
    /// The cell of a name that an inner function closes over.
    int cell_register(std::string_view mangled);
    void annotation_entry(std::string_view name, const Expression* annotation, const Span& span, int& count);

    // What CPython warns about (warnings.cpp)
    void check_compare(const syntax::Compare* e);
    void check_callee(const Expression* e);
    void check_subscripted(const Expression* e);
    void check_index(const Expression* container, const Expression* index);
    void check_finally_exits();

    const syntax::Tree& tree_;
    ScopeTable& scopes_;
    Origin origin_;
    Mode mode_;
    Unit* unit_ = nullptr;
    std::vector<std::unique_ptr<Unit>>
        units_;  ///< all of them: one that was given up may still be referred to
    CompileResult result_;
    std::size_t statements_ = 0;  ///< compiled so far
    int loop_calls_ = 0;          ///< calls of any and the like that are being compiled with their loops
    /// Of comprehensions that are functions: an expression may be compiled more than once.
    std::unordered_map<const Expression*, object::Value> comprehension_codes_;
};

/// A docstring without its indentation. CPython 3.14: Python/compile.c, _PyCompile_CleanDoc.
std::string clean_docstring(std::string_view text);
/// Where an attribute's name stands, if that is on another line than its expression begins.
Span attribute_span(const Span& span, const syntax::Attribute* e);

}  // namespace code
