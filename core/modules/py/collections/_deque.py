"""deque: a list with free places in front.

The elements are `_items[_head:]`; places before the head hold None. Every change counts in `_state`, so that
iterators notice it.
CPython 3.14: Modules/_collectionsmodule.c.
"""

__name__ = "collections"

_shown = []  # the deques whose repr is being made


def _iterate(self, state):
    items = self._items
    if self._state != state:
        raise RuntimeError("deque mutated during iteration")
    for index in range(self._head, len(items)):
        yield items[index]
        if self._state != state:
            raise RuntimeError("deque mutated during iteration")


def _iterate_back(self, state):
    items = self._items
    if self._state != state:
        raise RuntimeError("deque mutated during iteration")
    for index in range(len(items) - 1, self._head - 1, -1):
        yield items[index]
        if self._state != state:
            raise RuntimeError("deque mutated during iteration")


class deque:
    """A list-like sequence with fast changes at both ends."""

    __c_name__ = "collections.deque"

    __slots__ = ("_items", "_head", "_state", "_maxlen", "__weakref__")
    __abc_tpflags__ = 1 << 5
    __hash__ = None

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._items = []
        self._head = self._state = 0
        self._maxlen = None
        return self

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
        self._maxlen = maxlen
        if self._items:
            self.clear()
        if maxlen is None:
            self._items.extend(iterable)
        else:
            self.extend(iterable)

    @property
    def maxlen(self):
        """maximum size of a deque or None if unbounded"""
        return self._maxlen

    def append(self, item, /):
        """Add an element to the right side of the deque."""
        items = self._items
        items.append(item)
        self._state += 1
        maxlen = self._maxlen
        if maxlen is not None and len(items) - self._head > maxlen:
            self.popleft()

    def appendleft(self, item, /):
        """Add an element to the left side of the deque."""
        items = self._items
        head = self._head
        if head == 0:
            head = max(8, len(items))
            items[:0] = [None] * head
        head -= 1
        items[head] = item
        self._head = head
        self._state += 1
        maxlen = self._maxlen
        if maxlen is not None and len(items) - head > maxlen:
            self.pop()

    def pop(self):
        """Remove and return the rightmost element."""
        items = self._items
        if len(items) == self._head:
            raise IndexError("pop from an empty deque")
        self._state += 1
        return items.pop()

    def popleft(self):
        """Remove and return the leftmost element."""
        items = self._items
        head = self._head
        if len(items) == head:
            raise IndexError("pop from an empty deque")
        item = items[head]
        items[head] = None
        head += 1
        if head > 64 and head * 2 > len(items):
            del items[:head]
            head = 0
        self._head = head
        self._state += 1
        return item

    def extend(self, iterable, /):
        """Extend the right side of the deque with elements from the iterable."""
        if iterable is self:
            iterable = list(iterable)
        for item in iterable:
            self.append(item)

    def extendleft(self, iterable, /):
        """Extend the left side of the deque with elements from the iterable."""
        if iterable is self:
            iterable = list(iterable)
        for item in iterable:
            self.appendleft(item)

    def clear(self):
        """Remove all elements from the deque."""
        self._items = []
        self._head = 0
        self._state += 1

    def _all(self):
        head = self._head
        return self._items[head:] if head else self._items

    def _put(self, items):
        self._items = items
        self._head = 0
        self._state += 1

    def copy(self):
        """Return a shallow copy of a deque."""
        if self._maxlen is None:
            return type(self)(self)
        return type(self)(self, self._maxlen)

    __copy__ = copy

    def count(self, value, /):
        """Return number of occurrences of value."""
        state = self._state
        count = 0
        for item in self._all():
            if item is value or item == value:
                count += 1
            if self._state != state:
                raise RuntimeError("deque mutated during iteration")
        return count

    def __contains__(self, value):
        state = self._state
        for item in self._all():
            if item is value or item == value:
                return True
            if self._state != state:
                raise RuntimeError("deque mutated during iteration")
        return False

    def index(self, value, start=0, stop=None, /):
        """Return first index of value."""
        size = len(self)
        if start < 0:
            start = max(start + size, 0)
        if stop is None:
            stop = size
        elif stop < 0:
            stop = max(stop + size, 0)
        state = self._state
        items, head = self._items, self._head
        for index in range(start, min(stop, size)):
            item = items[head + index]
            if item is value or item == value:
                return index
            if self._state != state:
                raise RuntimeError("deque mutated during iteration")
        raise ValueError("deque.index(x): x not in deque")

    def insert(self, index, value, /):
        """Insert value before index."""
        size = len(self)
        if size == self._maxlen:
            raise IndexError("deque already at its maximum size")
        if index < 0:
            index = max(index + size, 0)
        self._items.insert(self._head + min(index, size), value)
        self._state += 1

    def remove(self, value, /):
        """Remove first occurrence of value."""
        state = self._state
        items, head = self._items, self._head
        for index in range(head, len(items)):
            item = items[index]
            same = item is value or item == value
            if self._state != state:
                raise IndexError("deque mutated during remove().")
            if same:
                del items[index]
                self._state += 1
                return
        raise ValueError("deque.remove(x): x not in deque")

    def reverse(self):
        """Reverse *IN PLACE*."""
        items = self._all()[:]
        items.reverse()
        state = self._state
        self._put(items)
        self._state = state

    def rotate(self, n=1, /):
        """Rotate the deque n steps to the right.  If n is negative, rotates left."""
        size = len(self)
        if size < 2:
            return
        n %= size
        if n == 1:
            item = self._items.pop()
            maxlen, self._maxlen = self._maxlen, None
            self.appendleft(item)
            self._maxlen = maxlen
        elif n == size - 1:
            item = self.popleft()
            self._items.append(item)
        elif n:
            items = self._all()
            self._put(items[-n:] + items[:-n])

    def __len__(self):
        return len(self._items) - self._head

    def __iter__(self):
        return _iterate(self, self._state)

    def __reversed__(self):
        return _iterate_back(self, self._state)

    def _place(self, index):
        if not isinstance(index, int):
            try:
                index = index.__index__()
            except AttributeError:
                raise TypeError(f"sequence index must be integer, not '{type(index).__name__}'") from None
        place = index + (self._head if index >= 0 else len(self._items))
        if place < self._head or place >= len(self._items):
            raise IndexError("deque index out of range")
        return place

    def __getitem__(self, index):
        return self._items[self._place(index)]

    def __setitem__(self, index, value):
        self._items[self._place(index)] = value

    def __delitem__(self, index):
        del self._items[self._place(index)]
        self._state += 1

    def __repr__(self):
        for other in _shown:
            if other is self:
                return "[...]"
        _shown.append(self)
        try:
            items = repr(list(self))
        finally:
            _shown.pop()
        if self._maxlen is None:
            return f"{type(self).__name__}({items})"
        return f"{type(self).__name__}({items}, maxlen={self._maxlen})"

    def __eq__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._all() == other._all()

    def __ne__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._all() != other._all()

    def __lt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._all() < other._all()

    def __le__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._all() <= other._all()

    def __gt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._all() > other._all()

    def __ge__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._all() >= other._all()

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        new = self.copy()
        new.extend(other)
        return new

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        if not isinstance(n, int):
            return NotImplemented
        new = self.copy()
        new *= n
        return new

    __rmul__ = __mul__

    def __imul__(self, n):
        if not isinstance(n, int):
            return NotImplemented
        items = self._all() * n
        if self._maxlen is not None and len(items) > self._maxlen:
            del items[:len(items) - self._maxlen]
        self._put(items)
        return self

    def __reduce__(self):
        state = getattr(self, "__dict__", None) or None
        if self._maxlen is None:
            return type(self), (), state, iter(self)
        return type(self), ((), self._maxlen), state, iter(self)

    def _alias(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    __class_getitem__ = classmethod(_alias)
    del _alias
