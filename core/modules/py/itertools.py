"""Iterators about iterators.

Most are a generator inside an object that has the right name: a loop runs the generator itself.
CPython 3.14: Modules/itertoolsmodule.c.
"""

_maxsize = 9223372036854775807


class _Lazy:
    """An iterator whose work a generator does."""

    __slots__ = ("_gen",)

    def __iter__(self):
        return self._gen

    def __next__(self):
        return next(self._gen)

    def _alias(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    __class_getitem__ = classmethod(_alias)
    del _alias


def _chained(iterables):
    for iterable in iterables:
        yield from iterable


class chain(_Lazy):
    __c_name__ = "itertools.chain"
    __slots__ = ()

    def __init__(self, *iterables):
        self._gen = _chained(iterables)

    @classmethod
    def from_iterable(cls, iterable, /):
        """Alternative chain() constructor taking a single iterable argument that evaluates lazily."""
        self = cls.__new__(cls)
        self._gen = _chained(iter(iterable))
        return self


class count:
    """start, start + step, start + 2 * step, ..."""

    __c_name__ = "itertools.count"

    __slots__ = ("_next", "_step")

    def __init__(self, start=0, step=1):
        for number in (start, step):
            if not (hasattr(number, "__add__") and hasattr(number, "__sub__")) or isinstance(number, (list, str)):
                raise TypeError("a number is required")
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if isinstance(self._step, int) and self._step == 1:
            return f"count({self._next!r})"
        return f"count({self._next!r}, {self._step!r})"


def _cycled(iterator):
    saved = []
    for item in iterator:
        saved.append(item)
        yield item
    while saved:
        yield from saved


class cycle(_Lazy):
    __c_name__ = "itertools.cycle"
    __slots__ = ()

    def __init__(self, iterable, /):
        self._gen = _cycled(iter(iterable))


class repeat:
    """The same object again and again, `times` times or for ever."""

    __c_name__ = "itertools.repeat"

    __slots__ = ("_object", "_left")

    def __init__(self, object, times=None):
        self._object = object
        self._left = None if times is None else max(times, 0)

    def __iter__(self):
        return self

    def __next__(self):
        left = self._left
        if left is not None:
            if left == 0:
                raise StopIteration
            self._left = left - 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        if self._left is None:
            return f"repeat({self._object!r})"
        return f"repeat({self._object!r}, {self._left})"


def _accumulated(iterator, function, total):
    if total is None:
        for total in iterator:
            break
        else:
            return
    yield total
    if function is None:
        for item in iterator:
            total = total + item
            yield total
    else:
        for item in iterator:
            total = function(total, item)
            yield total


class accumulate(_Lazy):
    __c_name__ = "itertools.accumulate"
    __slots__ = ()

    def __init__(self, iterable, func=None, *, initial=None):
        self._gen = _accumulated(iter(iterable), func, initial)


def _batches(iterator, n, strict):
    while True:
        batch = []
        for item in iterator:
            batch.append(item)
            if len(batch) == n:
                break
        if len(batch) < n:
            if batch:
                if strict:
                    raise ValueError("batched(): incomplete batch")
                yield tuple(batch)
            return
        yield tuple(batch)


class batched(_Lazy):
    __c_name__ = "itertools.batched"
    __slots__ = ()

    def __init__(self, iterable, n, *, strict=False):
        if n < 1:
            raise ValueError("n must be at least one")
        self._gen = _batches(iter(iterable), n, strict)


def _compressed(data, selectors):
    for item, selector in zip(data, selectors):
        if selector:
            yield item


class compress(_Lazy):
    __c_name__ = "itertools.compress"
    __slots__ = ()

    def __init__(self, data, selectors):
        self._gen = _compressed(iter(data), iter(selectors))


def _after(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            yield item
            break
    yield from iterator


class dropwhile(_Lazy):
    __c_name__ = "itertools.dropwhile"
    __slots__ = ()

    def __init__(self, predicate, iterable, /):
        self._gen = _after(predicate, iter(iterable))


def _while(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            return
        yield item


class takewhile(_Lazy):
    __c_name__ = "itertools.takewhile"
    __slots__ = ()

    def __init__(self, predicate, iterable, /):
        self._gen = _while(predicate, iter(iterable))


def _unfiltered(function, iterator):
    if function is None or function is bool:
        for item in iterator:
            if not item:
                yield item
    else:
        for item in iterator:
            if not function(item):
                yield item


class filterfalse(_Lazy):
    __c_name__ = "itertools.filterfalse"
    __slots__ = ()

    def __init__(self, function, iterable, /):
        self._gen = _unfiltered(function, iter(iterable))


def _starred(function, iterator):
    for args in iterator:
        yield function(*args)


class starmap(_Lazy):
    __c_name__ = "itertools.starmap"
    __slots__ = ()

    def __init__(self, function, iterable, /):
        self._gen = _starred(function, iter(iterable))


def _pairs(iterator):
    for previous in iterator:
        break
    else:
        return
    for item in iterator:
        yield previous, item
        previous = item


class pairwise(_Lazy):
    __c_name__ = "itertools.pairwise"
    __slots__ = ()

    def __init__(self, iterable, /):
        self._gen = _pairs(iter(iterable))


_nothing = object()


class groupby:
    """Runs of items with equal keys, as (key, iterator of the run)."""

    __c_name__ = "itertools.groupby"

    __slots__ = ("_iterator", "_key", "_current_key", "_value", "_wanted", "_group")

    def __init__(self, iterable, key=None):
        self._iterator = iter(iterable)
        self._key = key
        self._current_key = self._value = self._wanted = _nothing
        self._group = None

    def _step(self):
        value = next(self._iterator)
        self._current_key = value if self._key is None else self._key(value)
        self._value = value

    def __iter__(self):
        return self

    def __next__(self):
        self._group = None
        while True:
            if self._current_key is not _nothing:
                wanted = self._wanted
                if wanted is _nothing or not (wanted is self._current_key or wanted == self._current_key):
                    break
            self._step()
        self._wanted = self._current_key
        self._group = group = _grouper(self, self._wanted)
        return self._current_key, group


class _grouper:
    __c_name__ = "itertools._grouper"
    __slots__ = ("_parent", "_wanted")

    def __init__(self, parent, wanted):
        self._parent = parent
        self._wanted = wanted

    def __iter__(self):
        return self

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._value is _nothing:
            parent._step()
        wanted = self._wanted
        if not (wanted is parent._current_key or wanted == parent._current_key):
            raise StopIteration
        value = parent._value
        parent._value = _nothing
        return value


def _sliced(iterator, start, stop, step):
    position = 0
    wanted = start
    while True:
        while position < wanted:
            for _ in iterator:
                break
            else:
                return
            position += 1
        if stop is not None and position >= stop:
            return
        for item in iterator:
            break
        else:
            return
        position += 1
        wanted += step
        if stop is not None and wanted > stop:
            wanted = stop
        yield item


class islice(_Lazy):
    __c_name__ = "itertools.islice"
    __slots__ = ()

    def __init__(self, iterable, *args):
        if not args or len(args) > 3:
            few = not args
            raise TypeError(f"islice expected at {'least 2' if few else 'most 4'} arguments, got {len(args) + 1}")
        s = slice(*args)
        for value, what in ((s.start, "Indices"), (s.stop, "Stop argument" if len(args) == 1 else "Indices")):
            if value is None:
                continue
            try:
                good = 0 <= value.__index__() <= _maxsize
            except AttributeError:
                good = False
            if not good:
                what = "Stop argument" if value is s.stop and what != "Indices" else what
                raise ValueError(f"{what} for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        if s.step is not None and not (hasattr(s.step, "__index__") and s.step > 0):
            raise ValueError("Step for islice() must be a positive integer or None.")
        self._gen = _sliced(iter(iterable), s.start or 0, s.stop, s.step or 1)


def _cartesian(pools):
    if not all(pools):
        return
    if len(pools) == 1:
        for item in pools[0]:
            yield (item,)
        return
    if len(pools) == 2:
        second = pools[1]
        for a in pools[0]:
            for b in second:
                yield a, b
        return
    places = [0] * len(pools)
    result = [pool[0] for pool in pools]
    backwards = range(len(pools) - 1, -1, -1)
    while True:
        yield tuple(result)
        for i in backwards:
            place = places[i] + 1
            pool = pools[i]
            if place < len(pool):
                places[i] = place
                result[i] = pool[place]
                break
            places[i] = 0
            result[i] = pool[0]
        else:
            return


class product(_Lazy):
    __c_name__ = "itertools.product"
    __slots__ = ()

    def __init__(self, *iterables, repeat=1):
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        self._gen = _cartesian([tuple(iterable) for iterable in iterables] * repeat)


def _permuted(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(n))
    cycles = list(range(n, n - r, -1))
    yield tuple(pool[:r])
    while n:
        for i in range(r - 1, -1, -1):
            cycles[i] -= 1
            if cycles[i] == 0:
                indices.append(indices.pop(i))
                cycles[i] = n - i
            else:
                j = n - cycles[i]
                indices[i], indices[j] = indices[j], indices[i]
                yield tuple([pool[k] for k in indices[:r]])
                break
        else:
            return


class permutations(_Lazy):
    __c_name__ = "itertools.permutations"
    __slots__ = ()

    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        if r is None:
            r = len(pool)
        elif not isinstance(r, int):
            raise TypeError("Expected int as r")
        elif r < 0:
            raise ValueError("r must be non-negative")
        self._gen = _permuted(pool, r)


def _combined(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(r))
    yield tuple(pool[:r])
    while True:
        for i in range(r - 1, -1, -1):
            if indices[i] != i + n - r:
                break
        else:
            return
        first = indices[i] + 1
        indices[i:] = range(first, first + r - i)
        yield tuple([pool[k] for k in indices])


class combinations(_Lazy):
    __c_name__ = "itertools.combinations"
    __slots__ = ()

    def __init__(self, iterable, r):
        if r < 0:
            raise ValueError("r must be non-negative")
        self._gen = _combined(tuple(iterable), r)


def _combined_again(pool, r):
    n = len(pool)
    if not n and r:
        return
    indices = [0] * r
    yield tuple([pool[k] for k in indices])
    while True:
        for i in range(r - 1, -1, -1):
            if indices[i] != n - 1:
                break
        else:
            return
        indices[i:] = [indices[i] + 1] * (r - i)
        yield tuple([pool[k] for k in indices])


class combinations_with_replacement(_Lazy):
    __c_name__ = "itertools.combinations_with_replacement"
    __slots__ = ()

    def __init__(self, iterable, r):
        if r < 0:
            raise ValueError("r must be non-negative")
        self._gen = _combined_again(tuple(iterable), r)


def _zipped(iterators, fillvalue):
    left = len(iterators)
    if not left:
        return
    while True:
        row = []
        for i, iterator in enumerate(iterators):
            if iterator is None:
                row.append(fillvalue)
                continue
            for item in iterator:
                row.append(item)
                break
            else:
                left -= 1
                if not left:
                    return
                iterators[i] = None
                row.append(fillvalue)
        yield tuple(row)


class zip_longest(_Lazy):
    __c_name__ = "itertools.zip_longest"
    __slots__ = ()

    def __init__(self, *iterables, fillvalue=None):
        self._gen = _zipped([iter(iterable) for iterable in iterables], fillvalue)


class _tee:
    """One of several readers of an iterator. A link is [item, next link]; the last one is empty."""

    __c_name__ = "itertools._tee"

    __slots__ = ("_iterator", "_link", "__weakref__")

    def __init__(self, iterable, /):
        if isinstance(iterable, _tee):
            self._iterator = iterable._iterator
            self._link = iterable._link
        else:
            self._iterator = iter(iterable)
            self._link = [None, None]

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if link[1] is None:
            link[0] = next(self._iterator)
            link[1] = [None, None]
        item, self._link = link
        return item

    def __copy__(self):
        return _tee(self)


_tee.__qualname__ = "_tee"


def tee(iterable, n=2, /):
    """Returns a tuple of n independent iterators."""
    if n < 0:
        raise ValueError("n must be >= 0")
    if n == 0:
        return ()
    first = _tee(iterable)
    return tuple([first] + [_tee(first) for _ in range(n - 1)])
