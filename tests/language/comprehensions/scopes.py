# A comprehension has its own variables; its first iterable is of the enclosing scope.
x = "outer"
print([x for x in range(3)], x)
def f():
    y = 1
    funcs = [lambda: i for i in range(3)]
    return [g() for g in funcs], [y for _ in range(2)], sorted(locals())
print(f())
class C:
    n = 3
    a = [i for i in range(n)]
    try:
        b = [n for i in range(2)]
    except NameError as e:
        print(e)
    c = [i for i in [n]]
print(C.a, C.c)
print([y := 5, y ** 2], [z := i for i in range(3)], z)
print([[i, j] for i in range(3) if i for j in range(i)], {k: v for k, v in [(1, 2), (1, 3)]})
print({i % 3 for i in range(10)}, [a + b for a, b in [(1, 2), (3, 4)]], [*map(str, (i for i in "ab"))])
try:
    [undefined for i in [1]]
except NameError as e:
    print(e)
# expect: [0, 1, 2] outer
# expect: ([2, 2, 2], [1, 1], ['funcs', 'y'])
# expect: name 'n' is not defined
# expect: [0, 1, 2] [3]
# expect: [5, 25] [0, 1, 2] 2
# expect: [[1, 0], [2, 0], [2, 1]] {1: 3}
# expect: {0, 1, 2} [3, 7] ['a', 'b']
# expect: name 'undefined' is not defined
