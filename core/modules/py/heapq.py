"""Heaps in lists: the smallest item first (or, in the functions that end in _max, the largest).

Items are compared in CPython's order, which a program's __lt__ can see.
CPython 3.14: Modules/_heapqmodule.c, Lib/heapq.py.
"""

__all__ = [
    "heappush", "heappop", "heapify", "heapreplace", "heappushpop", "heappush_max", "heappop_max", "heapify_max",
    "heapreplace_max", "heappushpop_max", "nlargest", "nsmallest", "merge",
]


def _check(heap, name, only):
    if not isinstance(heap, list):
        place = "argument" if only else "argument 1"
        raise TypeError(f"{name}() {place} must be list, not {type(heap).__name__}")


def _rise(heap, start, place):
    """Move an item towards the top until its parent is not larger."""
    item = heap[place]
    while place > start:
        above = (place - 1) >> 1
        parent = heap[above]
        if not item < parent:
            break
        heap[place] = parent
        place = above
    heap[place] = item


def _sink(heap, place):
    """Move an item down to a leaf along the smaller children, and up again to where it belongs."""
    end = len(heap)
    start = place
    item = heap[place]
    child = 2 * place + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _rise(heap, start, place)


def heappush(heap, item, /):
    """Push item onto heap, maintaining the heap invariant."""
    _check(heap, "heappush", False)
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    """Pop the smallest item off the heap, maintaining the heap invariant."""
    _check(heap, "heappop", True)
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    item = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return item


def heapreplace(heap, item, /):
    """Pop and return the current smallest value, and add the new item."""
    _check(heap, "heapreplace", False)
    if not heap:
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return first


def heappushpop(heap, item, /):
    """Push item on the heap, then pop and return the smallest item from the heap."""
    _check(heap, "heappushpop", False)
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(heap, /):
    """Transform list into a heap, in-place, in O(len(heap)) time."""
    _check(heap, "heapify", True)
    for place in range(len(heap) // 2 - 1, -1, -1):
        _sink(heap, place)


def _rise_max(heap, start, place):
    item = heap[place]
    while place > start:
        above = (place - 1) >> 1
        parent = heap[above]
        if not parent < item:
            break
        heap[place] = parent
        place = above
    heap[place] = item


def _sink_max(heap, place):
    end = len(heap)
    start = place
    item = heap[place]
    child = 2 * place + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _rise_max(heap, start, place)


def heappush_max(heap, item, /):
    """Push item onto max heap, maintaining the heap invariant."""
    _check(heap, "heappush_max", False)
    heap.append(item)
    _rise_max(heap, 0, len(heap) - 1)


def heappop_max(heap, /):
    """Maxheap variant of heappop."""
    _check(heap, "heappop_max", True)
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    item = heap[0]
    heap[0] = last
    _sink_max(heap, 0)
    return item


def heapreplace_max(heap, item, /):
    """Maxheap variant of heapreplace."""
    _check(heap, "heapreplace_max", False)
    if not heap:
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    _sink_max(heap, 0)
    return first


def heappushpop_max(heap, item, /):
    """Maxheap variant of heappushpop."""
    _check(heap, "heappushpop_max", False)
    if heap and item < heap[0]:
        item, heap[0] = heap[0], item
        _sink_max(heap, 0)
    return item


def heapify_max(heap, /):
    """Maxheap variant of heapify."""
    _check(heap, "heapify_max", True)
    for place in range(len(heap) // 2 - 1, -1, -1):
        _sink_max(heap, place)


class _Source:
    """An input of merge: its next item, and its place among equals."""

    __slots__ = ("value", "compared", "order", "iterator", "reverse")

    def __init__(self, value, compared, order, iterator, reverse):
        self.value = value
        self.compared = compared
        self.order = order
        self.iterator = iterator
        self.reverse = reverse

    def __lt__(self, other):
        mine, others = self.compared, other.compared
        if self.reverse:
            mine, others = others, mine
        if mine < others:
            return True
        if others < mine:
            return False
        return self.order < other.order


def merge(*iterables, key=None, reverse=False):
    """Join sorted inputs into one sorted output, lazily."""
    heap = []
    for order, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for value in iterator:
            heap.append(_Source(value, value if key is None else key(value), order, iterator, reverse))
            break
    heapify(heap)
    while len(heap) > 1:
        source = heap[0]
        yield source.value
        for value in source.iterator:
            source.value = value
            source.compared = value if key is None else key(value)
            _sink(heap, 0)
            break
        else:
            heappop(heap)
    if heap:
        yield heap[0].value
        yield from heap[0].iterator


def nsmallest(n, iterable, key=None):
    """The n smallest elements, as sorted(iterable, key=key)[:n]."""
    if n == 1:
        found = min(iterable, key=key, default=_missing)
        return [] if found is _missing else [found]
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    """The n largest elements, as sorted(iterable, key=key, reverse=True)[:n]."""
    if n == 1:
        found = max(iterable, key=key, default=_missing)
        return [] if found is _missing else [found]
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


_missing = object()
