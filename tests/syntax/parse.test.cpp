// A parsed program has the tree that CPython's ast module shows for it.
#include <string>

#include "core/syntax/tree.h"
#include "tests/support/catch_compat.h"
#include "tests/syntax/ast_dump.h"

namespace {

using syntax_tests::dump;
using syntax_tests::Places;

/// The first statement's tree.
void check(const std::string& source, const std::string& expected, Places places = Places::Hidden) {
    INFO(source);
    const syntax::ParseResult result = syntax::parse(source, "t.py");
    REQUIRE(result.ok());
    REQUIRE(!result.tree->module.body.empty());
    CHECK(dump(*result.tree->module.body[0], places) == expected);
}

void check_expression(const std::string& source, const std::string& expected) {
    check(source, "Expr(value=" + expected + ")");
}

}  // namespace

TEST_CASE("names and constants become nodes") {
    check_expression("x", "Name(id='x', ctx=Load())");
    check_expression("None", "Constant(value=None)");
    check_expression("...", "Constant(value=Ellipsis)");
    check_expression("é", "Name(id='\\xe9', ctx=Load())");
}

TEST_CASE("numbers have their values") {
    check_expression("0xFF", "Constant(value=255)");
    check_expression("0b1_01", "Constant(value=5)");
    check_expression("0o17", "Constant(value=15)");
    check_expression("1_000", "Constant(value=1000)");
    check_expression("000", "Constant(value=0)");
    check_expression("9223372036854775807", "Constant(value=9223372036854775807)");
    check_expression("9223372036854775808", "Constant(value=0x8000000000000000)");
    check_expression("0x1_0000_0000_0000_0000", "Constant(value=0x10000000000000000)");
    check_expression("0o7777777777777777777777", "Constant(value=0x3ffffffffffffffff)");
    check_expression("1.5e3", "Constant(value=1500)");
    check_expression(".5", "Constant(value=0.5)");
    check_expression("2J", "Constant(value=2j)");
}

TEST_CASE("string literals are decoded and joined") {
    check_expression("'a' \"b\" '''c'''", "Constant(value='abc')");
    check_expression("u'a'", "Constant(value='a', kind='u')");
    check_expression(R"('\n\x41\u20ac\U0001F600\101\
b')",
                     "Constant(value='\\nA\\u20ac\\U0001f600Ab')");
    check_expression("'\\ud800'", "Constant(value='\\ud800')");
    check_expression("r'\\n'", "Constant(value='\\\\n')");
    check_expression("b'a\\xff' rb'\\x'", "Constant(value=b'a\\xff\\\\x')");
    check_expression("'''a\r\nb'''", "Constant(value='a\\nb')");
}

TEST_CASE("f-strings are taken apart") {
    check_expression("f''", "JoinedStr()");
    check_expression("f'a{x}b'",
                     "JoinedStr(values=[Constant(value='a'), FormattedValue(value=Name(id='x', ctx=Load()), "
                     "conversion=-1), Constant(value='b')])");
    check_expression("f'{x!r:>{w}}'",
                     "JoinedStr(values=[FormattedValue(value=Name(id='x', ctx=Load()), conversion=114, "
                     "format_spec=JoinedStr(values=[Constant(value='>'), FormattedValue(value=Name(id='w', "
                     "ctx=Load()), conversion=-1)]))])");
    check_expression(
        "f'{x = }'",
        "JoinedStr(values=[Constant(value='x = '), FormattedValue(value=Name(id='x', ctx=Load()), "
        "conversion=114)])");
    check_expression("f'{f'{1}'}'",
                     "JoinedStr(values=[FormattedValue(value=JoinedStr(values=[FormattedValue("
                     "value=Constant(value=1), conversion=-1)]), conversion=-1)])");
    check_expression("'a' f'{{}}' 'b'", "JoinedStr(values=[Constant(value='a{}b')])");
    check_expression("f'{d['k']}'",
                     "JoinedStr(values=[FormattedValue(value=Subscript(value=Name(id='d', ctx=Load()), "
                     "slice=Constant(value='k'), ctx=Load()), conversion=-1)])");
}

TEST_CASE("operators bind as in Python") {
    check_expression("1 + 2 * 3",
                     "BinOp(left=Constant(value=1), op=Add(), right=BinOp(left=Constant(value=2), op=Mult(), "
                     "right=Constant(value=3)))");
    check_expression(
        "-2 ** -3",
        "UnaryOp(op=USub(), operand=BinOp(left=Constant(value=2), op=Pow(), right=UnaryOp(op=USub(), "
        "operand=Constant(value=3))))");
    check_expression("1 - 2 - 3",
                     "BinOp(left=BinOp(left=Constant(value=1), op=Sub(), right=Constant(value=2)), op=Sub(), "
                     "right=Constant(value=3))");
    check_expression(
        "not a or b and c",
        "BoolOp(op=Or(), values=[UnaryOp(op=Not(), operand=Name(id='a', ctx=Load())), BoolOp(op=And(), "
        "values=[Name(id='b', ctx=Load()), Name(id='c', ctx=Load())])])");
    check_expression(
        "a < b is not c not in d",
        "Compare(left=Name(id='a', ctx=Load()), ops=[Lt(), IsNot(), NotIn()], comparators=[Name(id='b', "
        "ctx=Load()), Name(id='c', ctx=Load()), Name(id='d', ctx=Load())])");
    check_expression(
        "a if b else c if d else e",
        "IfExp(test=Name(id='b', ctx=Load()), body=Name(id='a', ctx=Load()), orelse=IfExp(test=Name("
        "id='d', ctx=Load()), body=Name(id='c', ctx=Load()), orelse=Name(id='e', ctx=Load())))");
    check_expression(
        "await a.b ** 2",
        "BinOp(left=Await(value=Attribute(value=Name(id='a', ctx=Load()), attr='b', ctx=Load())), "
        "op=Pow(), right=Constant(value=2))");
}

TEST_CASE("calls have positional and named arguments") {
    check_expression(
        "f(a, *b, c=1, **d)",
        "Call(func=Name(id='f', ctx=Load()), args=[Name(id='a', ctx=Load()), Starred(value=Name(id='b', "
        "ctx=Load()), ctx=Load())], keywords=[keyword(arg='c', value=Constant(value=1)), "
        "keyword(value=Name(id='d', ctx=Load()))])");
    check_expression(
        "f(x for x in y)",
        "Call(func=Name(id='f', ctx=Load()), args=[GeneratorExp(elt=Name(id='x', ctx=Load()), "
        "generators=[comprehension(target=Name(id='x', ctx=Store()), iter=Name(id='y', ctx=Load()), "
        "is_async=0)])])");
    check_expression("f(x := 1)",
                     "Call(func=Name(id='f', ctx=Load()), args=[NamedExpr(target=Name(id='x', ctx=Store()), "
                     "value=Constant(value=1))])");
}

TEST_CASE("subscripts have slices") {
    check_expression(
        "a[1:, ::2]",
        "Subscript(value=Name(id='a', ctx=Load()), slice=Tuple(elts=[Slice(lower=Constant(value=1)), "
        "Slice(step=Constant(value=2))], ctx=Load()), ctx=Load())");
    check_expression("a[*b]",
                     "Subscript(value=Name(id='a', ctx=Load()), slice=Tuple(elts=[Starred(value=Name(id='b', "
                     "ctx=Load()), ctx=Load())], ctx=Load()), ctx=Load())");
}

TEST_CASE("displays and comprehensions") {
    check_expression(
        "{1: 2, **d}",
        "Dict(keys=[Constant(value=1), None], values=[Constant(value=2), Name(id='d', ctx=Load())])");
    check_expression("{1, *s}",
                     "Set(elts=[Constant(value=1), Starred(value=Name(id='s', ctx=Load()), ctx=Load())])");
    check_expression("()", "Tuple(ctx=Load())");
    check_expression("(1,)", "Tuple(elts=[Constant(value=1)], ctx=Load())");
    check_expression(
        "{k: v async for k, v in d if k}",
        "DictComp(key=Name(id='k', ctx=Load()), value=Name(id='v', ctx=Load()), "
        "generators=[comprehension(target=Tuple(elts=[Name(id='k', ctx=Store()), Name(id='v', "
        "ctx=Store())], ctx=Store()), iter=Name(id='d', ctx=Load()), ifs=[Name(id='k', ctx=Load())], "
        "is_async=1)])");
}

TEST_CASE("parameters of every kind") {
    check(
        "def f(a, b=1, /, c=2, *args, d, e=3, **kw): pass",
        "FunctionDef(name='f', args=arguments(posonlyargs=[arg(arg='a'), arg(arg='b')], args=[arg(arg='c')], "
        "vararg=arg(arg='args'), kwonlyargs=[arg(arg='d'), arg(arg='e')], kw_defaults=[None, "
        "Constant(value=3)], "
        "kwarg=arg(arg='kw'), defaults=[Constant(value=1), Constant(value=2)]), body=[Pass()])");
    check_expression(
        "lambda *, x: x",
        "Lambda(args=arguments(kwonlyargs=[arg(arg='x')], kw_defaults=[None]), body=Name(id='x', "
        "ctx=Load()))");
    check("async def f[T: int, *Ts, **P](x: T) -> T: return x",
          "AsyncFunctionDef(name='f', args=arguments(args=[arg(arg='x', annotation=Name(id='T', "
          "ctx=Load()))]), "
          "body=[Return(value=Name(id='x', ctx=Load()))], returns=Name(id='T', ctx=Load()), "
          "type_params=[TypeVar(name='T', bound=Name(id='int', ctx=Load())), TypeVarTuple(name='Ts'), "
          "ParamSpec(name='P')])");
}

TEST_CASE("assignments have targets") {
    check("a = b, *c = d",
          "Assign(targets=[Name(id='a', ctx=Store()), Tuple(elts=[Name(id='b', ctx=Store()), "
          "Starred(value=Name("
          "id='c', ctx=Store()), ctx=Store())], ctx=Store())], value=Name(id='d', ctx=Load()))");
    check("a.b += 1",
          "AugAssign(target=Attribute(value=Name(id='a', ctx=Load()), attr='b', ctx=Store()), op=Add(), "
          "value=Constant(value=1))");
    check("x: int = 1",
          "AnnAssign(target=Name(id='x', ctx=Store()), annotation=Name(id='int', ctx=Load()), "
          "value=Constant(value=1), simple=1)");
    check("(x): int",
          "AnnAssign(target=Name(id='x', ctx=Store()), annotation=Name(id='int', ctx=Load()), simple=0)");
    check("del a[0], (b, c)",
          "Delete(targets=[Subscript(value=Name(id='a', ctx=Load()), slice=Constant(value=0), ctx=Del()), "
          "Tuple(elts=[Name(id='b', ctx=Del()), Name(id='c', ctx=Del())], ctx=Del())])");
    check("type A[T] = list",
          "TypeAlias(name=Name(id='A', ctx=Store()), type_params=[TypeVar(name='T')], value=Name(id='list', "
          "ctx=Load()))");
}

TEST_CASE("imports") {
    check("import a.b as c, d", "Import(names=[alias(name='a.b', asname='c'), alias(name='d')])");
    check("from .... import (a as b, c,)",
          "ImportFrom(names=[alias(name='a', asname='b'), alias(name='c')], level=4)");
    check("from a.b import *", "ImportFrom(module='a.b', names=[alias(name='*')], level=0)");
}

TEST_CASE("compound statements") {
    check(
        "if a: b\nelif c: d\nelse: e\n",
        "If(test=Name(id='a', ctx=Load()), body=[Expr(value=Name(id='b', ctx=Load()))], orelse=[If(test=Name("
        "id='c', ctx=Load()), body=[Expr(value=Name(id='d', ctx=Load()))], orelse=[Expr(value=Name(id='e', "
        "ctx=Load()))])])");
    check("async with (a as b, c): pass",
          "AsyncWith(items=[withitem(context_expr=Name(id='a', ctx=Load()), optional_vars=Name(id='b', "
          "ctx=Store())), withitem(context_expr=Name(id='c', ctx=Load()))], body=[Pass()])");
    check(
        "with (a, b) as c: pass",
        "With(items=[withitem(context_expr=Tuple(elts=[Name(id='a', ctx=Load()), Name(id='b', ctx=Load())], "
        "ctx=Load()), optional_vars=Name(id='c', ctx=Store()))], body=[Pass()])");
    check("for x, in y: break\nelse: continue\n",
          "For(target=Tuple(elts=[Name(id='x', ctx=Store())], ctx=Store()), iter=Name(id='y', ctx=Load()), "
          "body=[Break()], orelse=[Continue()])");
    check(
        "try: a\nexcept A, B: b\nexcept C as c: d\nfinally: e\n",
        "Try(body=[Expr(value=Name(id='a', ctx=Load()))], "
        "handlers=[ExceptHandler(type=Tuple(elts=[Name(id='A', "
        "ctx=Load()), Name(id='B', ctx=Load())], ctx=Load()), body=[Expr(value=Name(id='b', ctx=Load()))]), "
        "ExceptHandler(type=Name(id='C', ctx=Load()), name='c', body=[Expr(value=Name(id='d', "
        "ctx=Load()))])], "
        "finalbody=[Expr(value=Name(id='e', ctx=Load()))])");
    check("try: a\nexcept* A: b\n",
          "TryStar(body=[Expr(value=Name(id='a', ctx=Load()))], handlers=[ExceptHandler(type=Name(id='A', "
          "ctx=Load()), body=[Expr(value=Name(id='b', ctx=Load()))])])");
    check(
        "@d\nclass A(B, m=C): x\n",
        "ClassDef(name='A', bases=[Name(id='B', ctx=Load())], keywords=[keyword(arg='m', value=Name(id='C', "
        "ctx=Load()))], body=[Expr(value=Name(id='x', ctx=Load()))], decorator_list=[Name(id='d', "
        "ctx=Load())])");
}

TEST_CASE("match and its patterns") {
    check("match x:\n case [1, *_] | {'k': v, **r}: pass\n case C(a, b=-1) as d if e: pass\n case _: pass\n",
          "Match(subject=Name(id='x', ctx=Load()), cases=[match_case(pattern=MatchOr(patterns=[MatchSequence("
          "patterns=[MatchValue(value=Constant(value=1)), MatchStar()]), "
          "MatchMapping(keys=[Constant(value='k')], "
          "patterns=[MatchAs(name='v')], rest='r')]), body=[Pass()]), match_case(pattern=MatchAs("
          "pattern=MatchClass(cls=Name(id='C', ctx=Load()), patterns=[MatchAs(name='a')], kwd_attrs=['b'], "
          "kwd_patterns=[MatchValue(value=UnaryOp(op=USub(), operand=Constant(value=1)))]), name='d'), "
          "guard=Name(id='e', ctx=Load()), body=[Pass()]), match_case(pattern=MatchAs(), body=[Pass()])])");
}

TEST_CASE("soft keywords are names elsewhere") {
    check_expression("match(x)", "Call(func=Name(id='match', ctx=Load()), args=[Name(id='x', ctx=Load())])");
    check("match = case = type = _",
          "Assign(targets=[Name(id='match', ctx=Store()), Name(id='case', ctx=Store()), Name(id='type', "
          "ctx=Store())], value=Name(id='_', ctx=Load()))");
    check("match[a]: int",
          "AnnAssign(target=Subscript(value=Name(id='match', ctx=Load()), slice=Name(id='a', ctx=Load()), "
          "ctx=Store()), annotation=Name(id='int', ctx=Load()), simple=0)");
}

TEST_CASE("places count lines from 1 and bytes from 0") {
    check(
        "é = (a +\n b)",
        "Assign(targets=[Name(id='\\xe9', ctx=Store(), @1:0-1:2)], value=BinOp(left=Name(id='a', ctx=Load(), "
        "@1:6-1:7), op=Add(), right=Name(id='b', ctx=Load(), @2:1-2:2), @1:6-2:2), @1:0-2:3)",
        Places::Shown);
    check("@d\ndef f(): x;\n",
          "FunctionDef(name='f', args=arguments(), body=[Expr(value=Name(id='x', ctx=Load(), @2:9-2:10), "
          "@2:9-2:10)], decorator_list=[Name(id='d', ctx=Load(), @1:1-1:2)], @2:0-2:11)",
          Places::Shown);
}
