# Patterns that cannot be compiled.
for text in ("match x:\n case a: pass\n case b: pass", "match x:\n case a | b: pass\n", "match x:\n case [a, a]: pass",
             "match x:\n case [*a, *b]: pass", "match x:\n case {'a': 1, 'a': 2}: pass", "match x:\n case {**r, 'a': 1}: pass",
             "match x:\n case C(a=1, a=2): pass", "match x:\n case a | 1: pass", "match x:\n case 1 + 2: pass", "match x:\n case C(a=1, 2): pass"):
    try:
        compile(text, "f", "exec")
        print("compiled")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset)
# expect: name capture 'a' makes remaining patterns unreachable 2 7
# expect: name capture 'a' makes remaining patterns unreachable 2 7
# expect: multiple assignments to name 'a' in pattern 2 11
# expect: multiple starred names in sequence pattern 2 7
# expect: mapping pattern checks duplicate key ('a') 2 7
# expect: invalid syntax 2 13
# expect: attribute name repeated in class pattern: a 2 16
# expect: name capture 'a' makes remaining patterns unreachable 2 7
# expect: imaginary number required in complex literal 2 11
# expect: positional patterns follow keyword patterns 2 14
