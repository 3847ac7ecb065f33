# Calls that have the wrong arguments, in CPython's words.
# python: 3.14
for act in (lambda: type(), lambda: type(1, 2), lambda: sorted([1], 5), lambda: sorted(), lambda: sorted([1], key=5), lambda: sum([b"a"], b""), lambda: sum(["a"], ""), lambda: sum([[1]]), lambda: pow(2.0, 3, 5), lambda: pow(2, 3, 5.0),
            lambda: pow(2, -1, 4), lambda: pow("a", 2), lambda: isinstance(1, list[int]), lambda: print(1, fil=2), lambda: len(1, 2), lambda: len(), lambda: abs(), lambda: abs("x"), lambda: round("x"), lambda: divmod(1), lambda: max(), lambda: max(5),
            lambda: min([], key=1), lambda: iter(), lambda: next([]), lambda: zip(5), lambda: map(), lambda: map(1), lambda: filter(None), lambda: enumerate(), lambda: enumerate(5), lambda: range(), lambda: range("a"), lambda: range(1, 2, 0),
            lambda: int("x"), lambda: int([]), lambda: int("1", 1), lambda: float("x"), lambda: float([]), lambda: str(1, 2), lambda: bytes("x"), lambda: bytes(-1), lambda: chr(-1), lambda: chr("a"), lambda: ord("ab"), lambda: ord(1),
            lambda: hasattr(1), lambda: getattr(1, 2), lambda: setattr(1, "a"), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(5), lambda: list(5), lambda: tuple(5), lambda: set(5), lambda: frozenset(1, 2), lambda: slice(), lambda: super(),
            lambda: bool(1, 2), lambda: object(1), lambda: hash([]), lambda: id(), lambda: input(1, 2), lambda: repr(), lambda: format(), lambda: format(1, 2), lambda: vars(1), lambda: dir(1, 2), lambda: callable(), lambda: all(5), lambda: any(),
            lambda: bin(1.5), lambda: hex("x"), lambda: reversed(5), lambda: "a".join([1]), lambda: "a".join(5), lambda: [].append(), lambda: [].append(1, 2), lambda: [].pop(), lambda: {}.pop("a"), lambda: {}.get(), lambda: [].index(1), lambda: [].remove(1),
            lambda: "a".split(5), lambda: "a".replace("a"), lambda: "a".center("b"), lambda: "{".format(), lambda: "%d" % "x", lambda: "%d %d" % 1, lambda: "%z" % 1, lambda: "a" % 1, lambda: [][0], lambda: {}["x"], lambda: (lambda t: t[1.5])(()), lambda: (lambda t: t["a"])("abc")):
    try:
        print(act())
    except Exception as e:
        print(type(e).__name__, e)
# expect: TypeError type() takes 1 or 3 arguments
# expect: TypeError type() takes 1 or 3 arguments
# expect: TypeError sorted expected 1 argument, got 2
# expect: TypeError sorted expected 1 argument, got 0
# expect: TypeError 'int' object is not callable
# expect: TypeError sum() can't sum bytes [use b''.join(seq) instead]
# expect: TypeError sum() can't sum strings [use ''.join(seq) instead]
# expect: TypeError unsupported operand type(s) for +: 'int' and 'list'
# expect: TypeError pow() 3rd argument not allowed unless all arguments are integers
# expect: TypeError pow() 3rd argument not allowed unless all arguments are integers
# expect: ValueError base is not invertible for the given modulus
# expect: TypeError unsupported operand type(s) for ** or pow(): 'str' and 'int'
# expect: TypeError isinstance() argument 2 cannot be a parameterized generic
# expect: TypeError print() got an unexpected keyword argument 'fil'. Did you mean 'file'?
# expect: TypeError len() takes exactly one argument (2 given)
# expect: TypeError len() takes exactly one argument (0 given)
# expect: TypeError abs() takes exactly one argument (0 given)
# expect: TypeError bad operand type for abs(): 'str'
# expect: TypeError type str doesn't define __round__ method
# expect: TypeError divmod expected 2 arguments, got 1
# expect: TypeError max expected at least 1 argument, got 0
# expect: TypeError 'int' object is not iterable
# expect: ValueError min() iterable argument is empty
# expect: TypeError iter expected at least 1 argument, got 0
# expect: TypeError 'list' object is not an iterator
# expect: TypeError 'int' object is not iterable
# expect: TypeError map() must have at least two arguments.
# expect: TypeError map() must have at least two arguments.
# expect: TypeError filter expected 2 arguments, got 1
# expect: TypeError enumerate() missing required argument 'iterable'
# expect: TypeError 'int' object is not iterable
# expect: TypeError range expected at least 1 argument, got 0
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError range() arg 3 must not be zero
# expect: ValueError invalid literal for int() with base 10: 'x'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'list'
# expect: ValueError int() base must be >= 2 and <= 36, or 0
# expect: ValueError could not convert string to float: 'x'
# expect: TypeError float() argument must be a string or a real number, not 'list'
# expect: TypeError str() argument 'encoding' must be str, not int
# expect: TypeError string argument without an encoding
# expect: ValueError negative count
# expect: ValueError chr() arg not in range(0x110000)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError ord() expected a character, but string of length 2 found
# expect: TypeError ord() expected string of length 1, but int found
# expect: TypeError hasattr expected 2 arguments, got 1
# expect: TypeError attribute name must be string, not 'int'
# expect: TypeError setattr expected 3 arguments, got 2
# expect: TypeError object is not iterable
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'int' object is not iterable
# expect: TypeError frozenset expected at most 1 argument, got 2
# expect: TypeError slice expected at least 1 argument, got 0
# expect: RuntimeError super(): no arguments
# expect: TypeError bool expected at most 1 argument, got 2
# expect: TypeError object() takes no arguments
# expect: TypeError unhashable type: 'list'
# expect: TypeError id() takes exactly one argument (0 given)
# expect: TypeError input expected at most 1 argument, got 2
# expect: TypeError repr() takes exactly one argument (0 given)
# expect: TypeError format expected at least 1 argument, got 0
# expect: TypeError format() argument 2 must be str, not int
# expect: TypeError vars() argument must have __dict__ attribute
# expect: TypeError dir expected at most 1 argument, got 2
# expect: TypeError callable() takes exactly one argument (0 given)
# expect: TypeError 'int' object is not iterable
# expect: TypeError any() takes exactly one argument (0 given)
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'int' object is not reversible
# expect: TypeError sequence item 0: expected str instance, int found
# expect: TypeError can only join an iterable
# expect: TypeError list.append() takes exactly one argument (0 given)
# expect: TypeError list.append() takes exactly one argument (2 given)
# expect: IndexError pop from empty list
# expect: KeyError 'a'
# expect: TypeError get expected at least 1 argument, got 0
# expect: ValueError list.index(x): x not in list
# expect: ValueError list.remove(x): x not in list
# expect: TypeError must be str or None, not int
# expect: TypeError replace() takes at least 2 positional arguments (1 given)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError Single '{' encountered in format string
# expect: TypeError %d format: a real number is required, not str
# expect: TypeError not enough arguments for format string
# expect: ValueError unsupported format character 'z' (0x7a) at index 1
# expect: TypeError not all arguments converted during string formatting
# expect: IndexError list index out of range
# expect: KeyError 'x'
# expect: TypeError tuple indices must be integers or slices, not float
# expect: TypeError string indices must be integers, not 'str'
