# Types of CPython's modules in C are named with their module in messages.
# python: 3.14
from datetime import date, datetime, timedelta, timezone
from collections import deque, OrderedDict, defaultdict, Counter
import functools, itertools
d, dt, td = date(2024, 1, 2), datetime(2024, 1, 2), timedelta(1)
for act in (lambda: dt + 1, lambda: 1 + d, lambda: td + 1, lambda: d < 1, lambda: dt - d, lambda: deque() + 1, lambda: deque([1]) + [2], lambda: OrderedDict() + 1, lambda: defaultdict(int) + 1, lambda: Counter() + 1, lambda: dt.nothing, lambda: deque().nothing,
            lambda: functools.partial(int).nothing, lambda: itertools.count().x, lambda: itertools.count() + 1, lambda: itertools.chain()[0], lambda: len(itertools.repeat(1, 2).x), lambda: td(), lambda: datetime.nothing, lambda: deque.x, lambda: timezone.utc + 1,
            lambda: date(), lambda: date(2024), lambda: date("x", 1, 1), lambda: datetime(2024, 1), lambda: date(2024, 13, 1), lambda: timedelta("x"), lambda: f"{td:x}", lambda: functools.lru_cache()(int).x, lambda: round(td)):
    try:
        print(act())
    except Exception as e:
        print(type(e).__name__, e)
# expect: TypeError unsupported operand type(s) for +: 'datetime.datetime' and 'int'
# expect: TypeError unsupported operand type(s) for +: 'int' and 'datetime.date'
# expect: TypeError unsupported operand type(s) for +: 'datetime.timedelta' and 'int'
# expect: TypeError '<' not supported between instances of 'datetime.date' and 'int'
# expect: TypeError unsupported operand type(s) for -: 'datetime.datetime' and 'datetime.date'
# expect: TypeError can only concatenate deque (not "int") to deque
# expect: TypeError can only concatenate deque (not "list") to deque
# expect: TypeError unsupported operand type(s) for +: 'collections.OrderedDict' and 'int'
# expect: TypeError unsupported operand type(s) for +: 'collections.defaultdict' and 'int'
# expect: TypeError unsupported operand type(s) for +: 'Counter' and 'int'
# expect: AttributeError 'datetime.datetime' object has no attribute 'nothing'
# expect: AttributeError 'collections.deque' object has no attribute 'nothing'
# expect: AttributeError 'functools.partial' object has no attribute 'nothing'
# expect: AttributeError 'itertools.count' object has no attribute 'x'
# expect: TypeError unsupported operand type(s) for +: 'itertools.count' and 'int'
# expect: TypeError 'itertools.chain' object is not subscriptable
# expect: AttributeError 'itertools.repeat' object has no attribute 'x'
# expect: TypeError 'datetime.timedelta' object is not callable
# expect: AttributeError type object 'datetime.datetime' has no attribute 'nothing'
# expect: AttributeError type object 'collections.deque' has no attribute 'x'
# expect: TypeError unsupported operand type(s) for +: 'datetime.timezone' and 'int'
# expect: TypeError function missing required argument 'year' (pos 1)
# expect: TypeError function missing required argument 'month' (pos 2)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError function missing required argument 'day' (pos 3)
# expect: ValueError month must be in 1..12, not 13
# expect: TypeError unsupported type for timedelta days component: str
# expect: TypeError unsupported format string passed to datetime.timedelta.__format__
# expect: AttributeError 'functools._lru_cache_wrapper' object has no attribute 'x'
# expect: TypeError type datetime.timedelta doesn't define __round__ method
