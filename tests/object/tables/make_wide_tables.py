"""Writes wide_answers.tsv: what a 64-bit CPython answers where Pyodide's 32 bits would differ.

Run it on any 64-bit CPython from 3.12 on, where these answers are 3.14's: hashes of numbers, and indices too large.
The form of the rows is make_tables.py's.
"""
import sys

from make_tables import FLOATS, ask, random_float, table, write

assert sys.maxsize == 2**63 - 1


@table("wide_answers")
def _(r):
    integers = [0, 1, -1, -2, 2**61 - 2, 2**61 - 1, 2**61, -2**61, 2**62, 2**63, 2**64, -2**64, 10**30, 3**200, -3**200, True, False]
    for i in integers + [r.choice([1, -1]) * r.getrandbits(r.choice([40, 61, 62, 64, 200])) for _ in range(150)]:
        ask("hash", i)
    for x in FLOATS + [random_float(r) for _ in range(150)] + [float(i) for i in integers]:
        if x == x:
            ask("hash", x)
    for args in [("[]", "abc", 10**30), ("[]", b"abc", 10**30), ("[]", "abc", slice(-10**30, 10**30)), ("str.find", "abc", "c", -10**30, 10**30), ("*", "a", 10**30), ("*", b"a", 10**30), ("*", "", 10**30), ("*", "a", -10**30),
                 ("str.center", "a", 10**30), ("str.split", "a b", None, 10**30), ("str.zfill", "a", 10**30), ("format", 65, "10c"), ("format", 10**30, "c"), ("format", -1, "c"), ("format", 0x110000, "c"), ("**", 1e200, 2), ("**", 1e200, 2.0), ("**", -1e200, 3.0),
                 ("**", 10.0, 309), ("%", "%c", 10**30), ("int.to_bytes", 1, 10**30), ("bytes", 10**30), ("str.expandtabs", "a", 10**30)]:
        ask(*args)
    for i in range(64):
        ask("==", float(2**i), 2**i)
        ask("<", float(2**i), 2**i + 1)


write("wide_answers")
