# What CPython shows for a source, as tests/object/expression.h has it. Imported by the programs here that
# write the tables:   node cpython314.mjs NAME.py > NAME.tsv
import ast
import operator
import re
import types
import weakref


def throw(exception):
    raise exception


def make_class(name, bases):
    return type(name, bases, {"__module__": "__main__"})


NAMES = {"neg": operator.neg, "throw": throw, "make_class": make_class, "ref": weakref.ref,
         "SimpleNamespace": types.SimpleNamespace, "mappingproxy": types.MappingProxyType}


def shown(source):
    names = dict(NAMES)
    body = ast.parse(source).body
    try:
        for statement in body[:-1]:
            exec(compile(ast.Module([statement], []), "<x>", "exec"), names)
        if isinstance(body[-1], ast.Expr):
            text = repr(eval(compile(ast.Expression(body[-1].value), "<x>", "eval"), names))
        else:
            exec(compile(ast.Module([body[-1]], []), "<x>", "exec"), names)
            text = ""
    except BaseException as error:
        text = type(error).__name__ + (f": {error}" if str(error) else "")
    text = re.sub("at 0x[0-9a-f]+", "at 0x0", text)
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def write(sources):
    import warnings
    warnings.simplefilter("ignore")
    for source in dict.fromkeys(sources):
        print(source, shown(source), sep="\t")
