# How a group is printed, with its nested groups, causes and notes.
# python: 3.14
import traceback, sys
def make(text):
    try:
        raise ValueError(text)
    except ValueError as e:
        return e
try:
    try:
        raise KeyError("cause")
    except KeyError as k:
        n = make("noted")
        n.add_note("a note")
        raise ExceptionGroup("outer", [make("one"), ExceptionGroup("inner", [TypeError("two"), n])]) from k
except ExceptionGroup:
    traceback.print_exc(file=sys.stdout)
many = ExceptionGroup("many", [ValueError(i) for i in range(18)])
traceback.print_exception(many, file=sys.stdout)
deep = ValueError("bottom")
for i in range(12):
    deep = ExceptionGroup(f"level {i}", [deep])
traceback.print_exception(deep, file=sys.stdout)
# expect: Traceback (most recent call last):
# expect:   File "traceback_of_a_group.py", line 11, in <module>
# expect:     raise KeyError("cause")
# expect: KeyError: 'cause'
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect:   + Exception Group Traceback (most recent call last):
# expect:   |   File "traceback_of_a_group.py", line 15, in <module>
# expect:   |     raise ExceptionGroup("outer", [make("one"), ExceptionGroup("inner", [TypeError("two"), n])]) from k
# expect:   | ExceptionGroup: outer (2 sub-exceptions)
# expect:   +-+---------------- 1 ----------------
# expect:     | Traceback (most recent call last):
# expect:     |   File "traceback_of_a_group.py", line 6, in make
# expect:     |     raise ValueError(text)
# expect:     | ValueError: one
# expect:     +---------------- 2 ----------------
# expect:     | ExceptionGroup: inner (2 sub-exceptions)
# expect:     +-+---------------- 1 ----------------
# expect:       | TypeError: two
# expect:       +---------------- 2 ----------------
# expect:       | Traceback (most recent call last):
# expect:       |   File "traceback_of_a_group.py", line 6, in make
# expect:       |     raise ValueError(text)
# expect:       | ValueError: noted
# expect:       | a note
# expect:       +------------------------------------
# expect:   | ExceptionGroup: many (18 sub-exceptions)
# expect:   +-+---------------- 1 ----------------
# expect:     | ValueError: 0
# expect:     +---------------- 2 ----------------
# expect:     | ValueError: 1
# expect:     +---------------- 3 ----------------
# expect:     | ValueError: 2
# expect:     +---------------- 4 ----------------
# expect:     | ValueError: 3
# expect:     +---------------- 5 ----------------
# expect:     | ValueError: 4
# expect:     +---------------- 6 ----------------
# expect:     | ValueError: 5
# expect:     +---------------- 7 ----------------
# expect:     | ValueError: 6
# expect:     +---------------- 8 ----------------
# expect:     | ValueError: 7
# expect:     +---------------- 9 ----------------
# expect:     | ValueError: 8
# expect:     +---------------- 10 ----------------
# expect:     | ValueError: 9
# expect:     +---------------- 11 ----------------
# expect:     | ValueError: 10
# expect:     +---------------- 12 ----------------
# expect:     | ValueError: 11
# expect:     +---------------- 13 ----------------
# expect:     | ValueError: 12
# expect:     +---------------- 14 ----------------
# expect:     | ValueError: 13
# expect:     +---------------- 15 ----------------
# expect:     | ValueError: 14
# expect:     +---------------- ... ----------------
# expect:     | and 3 more exceptions
# expect:     +------------------------------------
# expect:   | ExceptionGroup: level 11 (1 sub-exception)
# expect:   +-+---------------- 1 ----------------
# expect:     | ExceptionGroup: level 10 (1 sub-exception)
# expect:     +-+---------------- 1 ----------------
# expect:       | ExceptionGroup: level 9 (1 sub-exception)
# expect:       +-+---------------- 1 ----------------
# expect:         | ExceptionGroup: level 8 (1 sub-exception)
# expect:         +-+---------------- 1 ----------------
# expect:           | ExceptionGroup: level 7 (1 sub-exception)
# expect:           +-+---------------- 1 ----------------
# expect:             | ExceptionGroup: level 6 (1 sub-exception)
# expect:             +-+---------------- 1 ----------------
# expect:               | ExceptionGroup: level 5 (1 sub-exception)
# expect:               +-+---------------- 1 ----------------
# expect:                 | ExceptionGroup: level 4 (1 sub-exception)
# expect:                 +-+---------------- 1 ----------------
# expect:                   | ExceptionGroup: level 3 (1 sub-exception)
# expect:                   +-+---------------- 1 ----------------
# expect:                     | ExceptionGroup: level 2 (1 sub-exception)
# expect:                     +-+---------------- 1 ----------------
# expect:                       | ... (max_group_depth is 10)
# expect:                       +------------------------------------
