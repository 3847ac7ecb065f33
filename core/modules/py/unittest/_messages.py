"""What failure messages say: reprs that are safe and short, names of classes, counts that differ.

CPython 3.14: Lib/unittest/util.py.
"""
from collections import Counter, namedtuple

__unittest = True

LONGEST = 80
_MARK = 12      # room for "[123 chars]"
_START = 5
_END = 5
_SHARED = 5     # of what both texts begin with
_DIFFERING = LONGEST - (_START + _MARK + _SHARED + _MARK + _END)

Mismatch = namedtuple("Mismatch", "actual expected value")


def safe_repr(obj, short=False):
    """repr(obj), or object's own one where that raises."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if short and len(text) >= LONGEST:
        return text[:LONGEST] + " [truncated]..."
    return text


def strclass(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def three_way_cmp(x, y):
    return (x > y) - (x < y)


def _cut(text, head, tail):
    left_out = len(text) - head - tail
    if left_out <= _MARK:
        return text
    return f"{text[:head]}[{left_out} chars]{text[len(text) - tail:]}"


def _common_start(texts):
    low, high = min(texts), max(texts)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def shortened(*objects):
    """The reprs of some objects, cut alike where they are long: what they share first."""
    texts = tuple(safe_repr(o) for o in objects)
    longest = max(len(t) for t in texts)
    if longest <= LONGEST:
        return texts
    start = _common_start(texts)
    rest = len(start)
    shown = LONGEST - (longest - rest + _START + _MARK)
    if shown > _SHARED:
        start = _cut(start, _START, shown)
        return tuple(start + t[rest:] for t in texts)
    start = _cut(start, _START, _SHARED)
    return tuple(start + _cut(t[rest:], _DIFFERING, _END) for t in texts)


def counts_that_differ(actual, expected):
    """A list of Mismatch, for elements that can be hashed."""
    there, wanted = Counter(actual), Counter(expected)
    found = [Mismatch(n, wanted.get(e, 0), e) for e, n in there.items() if n != wanted.get(e, 0)]
    found += [Mismatch(0, n, e) for e, n in wanted.items() if e not in there]
    return found


def counts_that_differ_by_search(actual, expected):
    """The same for elements that cannot."""
    gone = object()
    left, right = list(actual), list(expected)

    def take(items, wanted, since):
        n = 0
        for i in range(since, len(items)):
            if items[i] is not gone and items[i] == wanted:
                items[i] = gone
                n += 1
        return n

    found = []
    for i, e in enumerate(left):
        if e is not gone:
            n, m = take(left, e, i), take(right, e, 0)
            if n != m:
                found.append(Mismatch(n, m, e))
    for i, e in enumerate(right):
        if e is not gone:
            found.append(Mismatch(0, take(right, e, i), e))
    return found
