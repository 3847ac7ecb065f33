// The syntax tree of a Python 3.14 module, with the names and fields of CPython's ast module
// (Parser/Python.asdl) and its spans. Plain data: nodes live in the arena of a Tree (tree.h), are
// read through `kind` and as<T>(), and mean nothing by themselves: scopes and code are made elsewhere.
//
// No tree is deeper than kMaxTreeDepth, so walkers may recurse.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/syntax/arena.h"
#include "core/syntax/ast_kinds.h"
#include "core/syntax/span.h"

namespace syntax {

/// Expressions nested deeper than this, elif chains longer than this, are refused by the parser:
/// "expression is nested too deeply". (Blocks are nested at most 99 deep, as in CPython.)
inline constexpr int kMaxTreeDepth = 2000;

/// A name as written, interned in its tree: equal names have equal data pointers.
/// Names outside ASCII stay as they are written (no NFKC).
using Identifier = std::string_view;

// ---------------------------------------------------------------------------------------- bases

struct Statement {
    StatementKind kind{};
    Span span;

    /// This node as a T; the caller has looked at `kind`.
    template <class T>
    const T* as() const {
        return static_cast<const T*>(this);
    }
    template <class T>
    T* as() {
        return static_cast<T*>(this);
    }
    template <class T>
    bool is() const {
        return kind == T::kKind;
    }
    /// This node as a T, or null if it is something else.
    template <class T>
    const T* try_as() const {
        return is<T>() ? as<T>() : nullptr;
    }
    template <class T>
    T* try_as() {
        return is<T>() ? as<T>() : nullptr;
    }
};

struct Expression {
    ExpressionKind kind{};
    /// Height of the tree below and with this node, 1 for a leaf; at most kMaxTreeDepth.
    std::uint16_t depth = 1;
    Span span;

    template <class T>
    const T* as() const {
        return static_cast<const T*>(this);
    }
    template <class T>
    T* as() {
        return static_cast<T*>(this);
    }
    template <class T>
    bool is() const {
        return kind == T::kKind;
    }
    template <class T>
    const T* try_as() const {
        return is<T>() ? as<T>() : nullptr;
    }
    template <class T>
    T* try_as() {
        return is<T>() ? as<T>() : nullptr;
    }
};

struct Pattern {
    PatternKind kind{};
    Span span;

    template <class T>
    const T* as() const {
        return static_cast<const T*>(this);
    }
    template <class T>
    T* as() {
        return static_cast<T*>(this);
    }
    template <class T>
    bool is() const {
        return kind == T::kKind;
    }
    template <class T>
    const T* try_as() const {
        return is<T>() ? as<T>() : nullptr;
    }
    template <class T>
    T* try_as() {
        return is<T>() ? as<T>() : nullptr;
    }
};

struct TypeParam {
    TypeParamKind kind{};
    Span span;
    Identifier name;
    Expression* default_value = nullptr;  ///< null: none

    template <class T>
    const T* as() const {
        return static_cast<const T*>(this);
    }
    template <class T>
    T* as() {
        return static_cast<T*>(this);
    }
    template <class T>
    bool is() const {
        return kind == T::kKind;
    }
    template <class T>
    const T* try_as() const {
        return is<T>() ? as<T>() : nullptr;
    }
    template <class T>
    T* try_as() {
        return is<T>() ? as<T>() : nullptr;
    }
};

/// Gives a node type its kind: `kKind` and the constructor that stores it.
template <auto Kind, class Base>
struct Node : Base {
    static constexpr auto kKind = Kind;
    Node() { this->kind = Kind; }
};
template <StatementKind Kind, class Base = Statement>
using StatementNode = Node<Kind, Base>;
template <ExpressionKind Kind, class Base = Expression>
using ExpressionNode = Node<Kind, Base>;
template <PatternKind Kind>
using PatternNode = Node<Kind, Pattern>;
template <TypeParamKind Kind>
using TypeParamNode = Node<Kind, TypeParam>;

// ------------------------------------------------------- parts that are neither of the four bases

/// One `for target in iter if ...` of a comprehension.
struct Comprehension {
    Expression* target = nullptr;
    Expression* iter = nullptr;
    Seq<Expression*> ifs;
    bool is_async = false;
};

struct ExceptHandler {
    Span span;
    Expression* type = nullptr;  ///< null: `except:`
    Identifier name;             ///< empty: no `as`
    Seq<Statement*> body;
};

/// One parameter.
struct Arg {
    Span span;
    Identifier name;  ///< `arg` in CPython's ast
    Expression* annotation = nullptr;
};

/// The parameters of a function or lambda. `defaults` belong to the last ones of posonlyargs + args;
/// `kw_defaults` has one entry for each of `kwonlyargs`, null where there is no default.
struct Arguments {
    Seq<Arg*> posonlyargs;
    Seq<Arg*> args;
    Arg* vararg = nullptr;
    Seq<Arg*> kwonlyargs;
    Seq<Expression*> kw_defaults;
    Arg* kwarg = nullptr;
    Seq<Expression*> defaults;
};

/// `name=value` in a call or class header; an empty name is `**value`.
struct Keyword {
    Span span;
    Identifier name;  ///< `arg` in CPython's ast
    Expression* value = nullptr;
};

struct Alias {
    Span span;
    Identifier name;    ///< dotted for `import a.b`, "*" for `from m import *`
    Identifier asname;  ///< empty: no `as`
};

struct WithItem {
    Expression* context_expr = nullptr;
    Expression* optional_vars = nullptr;  ///< null: no `as`
};

struct MatchCase {
    Pattern* pattern = nullptr;
    Expression* guard = nullptr;  ///< null: no `if`
    Seq<Statement*> body;
};

// ----------------------------------------------------------------------------------- type params

struct TypeVar : TypeParamNode<TypeParamKind::TypeVar> {
    Expression* bound = nullptr;
};
struct ParamSpec : TypeParamNode<TypeParamKind::ParamSpec> {};
struct TypeVarTuple : TypeParamNode<TypeParamKind::TypeVarTuple> {};

// ------------------------------------------------------------------------------------ statements

/// What FunctionDef and AsyncFunctionDef share. `span` begins at `def` or `async`, not at a decorator.
struct FunctionStatement : Statement {
    Identifier name;
    Arguments* args = nullptr;  ///< never null
    Seq<Statement*> body;
    Seq<Expression*> decorator_list;
    Expression* returns = nullptr;
    Seq<TypeParam*> type_params;
};
struct FunctionDef : StatementNode<StatementKind::FunctionDef, FunctionStatement> {};
struct AsyncFunctionDef : StatementNode<StatementKind::AsyncFunctionDef, FunctionStatement> {};

struct ClassDef : StatementNode<StatementKind::ClassDef> {
    Identifier name;
    Seq<Expression*> bases;
    Seq<Keyword*> keywords;
    Seq<Statement*> body;
    Seq<Expression*> decorator_list;
    Seq<TypeParam*> type_params;
};
struct Return : StatementNode<StatementKind::Return> {
    Expression* value = nullptr;
};
struct Delete : StatementNode<StatementKind::Delete> {
    Seq<Expression*> targets;
};
struct Assign : StatementNode<StatementKind::Assign> {
    Seq<Expression*> targets;
    Expression* value = nullptr;
};
struct TypeAlias : StatementNode<StatementKind::TypeAlias> {
    Expression* name = nullptr;  ///< a Name in Store context
    Seq<TypeParam*> type_params;
    Expression* value = nullptr;
};
struct AugAssign : StatementNode<StatementKind::AugAssign> {
    Expression* target = nullptr;
    Operator op{};
    Expression* value = nullptr;
};
struct AnnAssign : StatementNode<StatementKind::AnnAssign> {
    Expression* target = nullptr;
    Expression* annotation = nullptr;
    Expression* value = nullptr;
    bool simple = false;  ///< a bare name without parentheses
};

/// What For and AsyncFor share.
struct ForStatement : Statement {
    Expression* target = nullptr;
    Expression* iter = nullptr;
    Seq<Statement*> body;
    Seq<Statement*> orelse;
};
struct For : StatementNode<StatementKind::For, ForStatement> {};
struct AsyncFor : StatementNode<StatementKind::AsyncFor, ForStatement> {};

struct While : StatementNode<StatementKind::While> {
    Expression* test = nullptr;
    Seq<Statement*> body;
    Seq<Statement*> orelse;
};
/// `elif` is an If alone in `orelse`.
struct If : StatementNode<StatementKind::If> {
    Expression* test = nullptr;
    Seq<Statement*> body;
    Seq<Statement*> orelse;
};

/// What With and AsyncWith share.
struct WithStatement : Statement {
    Seq<WithItem*> items;
    Seq<Statement*> body;
};
struct With : StatementNode<StatementKind::With, WithStatement> {};
struct AsyncWith : StatementNode<StatementKind::AsyncWith, WithStatement> {};

struct Match : StatementNode<StatementKind::Match> {
    Expression* subject = nullptr;
    Seq<MatchCase*> cases;
};
struct Raise : StatementNode<StatementKind::Raise> {
    Expression* exc = nullptr;
    Expression* cause = nullptr;
};

/// What Try and TryStar share.
struct TryStatement : Statement {
    Seq<Statement*> body;
    Seq<ExceptHandler*> handlers;
    Seq<Statement*> orelse;
    Seq<Statement*> finalbody;
};
struct Try : StatementNode<StatementKind::Try, TryStatement> {};
struct TryStar : StatementNode<StatementKind::TryStar, TryStatement> {};

struct Assert : StatementNode<StatementKind::Assert> {
    Expression* test = nullptr;
    Expression* msg = nullptr;
};
struct Import : StatementNode<StatementKind::Import> {
    Seq<Alias*> names;
};
struct ImportFrom : StatementNode<StatementKind::ImportFrom> {
    Identifier module;  ///< empty: `from . import x`
    Seq<Alias*> names;
    std::int32_t level = 0;  ///< number of leading dots
};
struct Global : StatementNode<StatementKind::Global> {
    Seq<Identifier> names;
};
struct Nonlocal : StatementNode<StatementKind::Nonlocal> {
    Seq<Identifier> names;
};
struct Expr : StatementNode<StatementKind::Expr> {
    Expression* value = nullptr;
};
struct Pass : StatementNode<StatementKind::Pass> {};
struct Break : StatementNode<StatementKind::Break> {};
struct Continue : StatementNode<StatementKind::Continue> {};

// ----------------------------------------------------------------------------------- expressions

struct BoolOp : ExpressionNode<ExpressionKind::BoolOp> {
    BoolOperator op{};
    Seq<Expression*> values;
};
struct NamedExpr : ExpressionNode<ExpressionKind::NamedExpr> {
    Expression* target = nullptr;  ///< a Name in Store context
    Expression* value = nullptr;
};
struct BinOp : ExpressionNode<ExpressionKind::BinOp> {
    Expression* left = nullptr;
    Operator op{};
    Expression* right = nullptr;
};
struct UnaryOp : ExpressionNode<ExpressionKind::UnaryOp> {
    UnaryOperator op{};
    Expression* operand = nullptr;
};
struct Lambda : ExpressionNode<ExpressionKind::Lambda> {
    Arguments* args = nullptr;  ///< never null
    Expression* body = nullptr;
};
struct IfExp : ExpressionNode<ExpressionKind::IfExp> {
    Expression* test = nullptr;
    Expression* body = nullptr;
    Expression* orelse = nullptr;
};
struct Dict : ExpressionNode<ExpressionKind::Dict> {
    Seq<Expression*> keys;  ///< null where `**value` is unpacked
    Seq<Expression*> values;
};
struct Set : ExpressionNode<ExpressionKind::Set> {
    Seq<Expression*> elts;
};

/// What ListComp, SetComp and GeneratorExp share.
struct ComprehensionExpression : Expression {
    Expression* elt = nullptr;
    Seq<Comprehension*> generators;
};
struct ListComp : ExpressionNode<ExpressionKind::ListComp, ComprehensionExpression> {};
struct SetComp : ExpressionNode<ExpressionKind::SetComp, ComprehensionExpression> {};
struct GeneratorExp : ExpressionNode<ExpressionKind::GeneratorExp, ComprehensionExpression> {};
struct DictComp : ExpressionNode<ExpressionKind::DictComp> {
    Expression* key = nullptr;
    Expression* value = nullptr;
    Seq<Comprehension*> generators;
};

struct Await : ExpressionNode<ExpressionKind::Await> {
    Expression* value = nullptr;
};
struct Yield : ExpressionNode<ExpressionKind::Yield> {
    Expression* value = nullptr;  ///< null: a bare `yield`
};
struct YieldFrom : ExpressionNode<ExpressionKind::YieldFrom> {
    Expression* value = nullptr;
};
struct Compare : ExpressionNode<ExpressionKind::Compare> {
    Expression* left = nullptr;
    Seq<CmpOperator> ops;
    Seq<Expression*> comparators;
};
struct Call : ExpressionNode<ExpressionKind::Call> {
    Expression* func = nullptr;
    Seq<Expression*> args;
    Seq<Keyword*> keywords;
};

/// `!s`, `!r`, `!a` in an f-string.
enum class Conversion : std::uint8_t { None, Str, Repr, Ascii };

struct FormattedValue : ExpressionNode<ExpressionKind::FormattedValue> {
    Expression* value = nullptr;
    Conversion conversion = Conversion::None;
    Expression* format_spec = nullptr;  ///< a JoinedStr or null
};
/// An f-string: Constant (str) and FormattedValue parts.
struct JoinedStr : ExpressionNode<ExpressionKind::JoinedStr> {
    Seq<Expression*> values;
};

enum class ConstantKind : std::uint8_t {
    None,
    True,
    False,
    Ellipsis,
    Int,        ///< int_value
    BigInt,     ///< text: decimal digits, or "0x" and lower-case hex digits; no underscores
    Float,      ///< float_value
    Imaginary,  ///< float_value times 1j
    Str,        ///< text: UTF-8; lone surrogates as their three bytes (WTF-8)
    Bytes,      ///< text: the bytes
};

struct Constant : ExpressionNode<ExpressionKind::Constant> {
    ConstantKind what = ConstantKind::None;
    bool u_prefix = false;       ///< the literal began with u
    std::int64_t int_value = 0;  ///< a literal is never negative
    double float_value = 0;
    std::string_view text;
};

struct Attribute : ExpressionNode<ExpressionKind::Attribute> {
    Expression* value = nullptr;
    Identifier attr;
    ExprContext ctx = ExprContext::Load;
};
struct Subscript : ExpressionNode<ExpressionKind::Subscript> {
    Expression* value = nullptr;
    Expression* slice = nullptr;
    ExprContext ctx = ExprContext::Load;
};
struct Starred : ExpressionNode<ExpressionKind::Starred> {
    Expression* value = nullptr;
    ExprContext ctx = ExprContext::Load;
};
struct Name : ExpressionNode<ExpressionKind::Name> {
    Identifier id;
    ExprContext ctx = ExprContext::Load;
};
struct List : ExpressionNode<ExpressionKind::List> {
    Seq<Expression*> elts;
    ExprContext ctx = ExprContext::Load;
};
struct Tuple : ExpressionNode<ExpressionKind::Tuple> {
    Seq<Expression*> elts;
    ExprContext ctx = ExprContext::Load;
};
struct Slice : ExpressionNode<ExpressionKind::Slice> {
    Expression* lower = nullptr;
    Expression* upper = nullptr;
    Expression* step = nullptr;
};

// -------------------------------------------------------------------------------------- patterns

struct MatchValue : PatternNode<PatternKind::MatchValue> {
    Expression* value = nullptr;
};
struct MatchSingleton : PatternNode<PatternKind::MatchSingleton> {
    ConstantKind value = ConstantKind::None;  ///< None, True or False
};
struct MatchSequence : PatternNode<PatternKind::MatchSequence> {
    Seq<Pattern*> patterns;
};
struct MatchMapping : PatternNode<PatternKind::MatchMapping> {
    Seq<Expression*> keys;
    Seq<Pattern*> patterns;
    Identifier rest;  ///< empty: no `**rest`
};
struct MatchClass : PatternNode<PatternKind::MatchClass> {
    Expression* cls = nullptr;
    Seq<Pattern*> patterns;
    Seq<Identifier> kwd_attrs;
    Seq<Pattern*> kwd_patterns;
};
struct MatchStar : PatternNode<PatternKind::MatchStar> {
    Identifier name;  ///< empty: `*_`
};
struct MatchAs : PatternNode<PatternKind::MatchAs> {
    Pattern* pattern = nullptr;  ///< null: a capture, or the wildcard
    Identifier name;             ///< empty: `_`
};
struct MatchOr : PatternNode<PatternKind::MatchOr> {
    Seq<Pattern*> patterns;
};

// ------------------------------------------------------------------------------------------ root

struct Module {
    Seq<Statement*> body;
};

}  // namespace syntax
