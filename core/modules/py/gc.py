"""The collector of cycles, as far as a program can tell. CPython 3.14: Modules/gcmodule.c."""
from _gc import collect as _collect

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38

garbage = []
callbacks = []
_enabled = True
_threshold = (2000, 10, 0)
_flags = 0


def collect(generation=2):
    """Free what only cycles hold; the number of objects that were."""
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    return _collect()


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def get_threshold():
    return _threshold


def set_threshold(threshold0, threshold1=None, threshold2=None):
    global _threshold
    _threshold = (threshold0, _threshold[1] if threshold1 is None else threshold1,
                  _threshold[2] if threshold2 is None else threshold2)


def get_count():
    return (0, 0, 0)


def get_debug():
    return _flags


def set_debug(flags):
    global _flags
    _flags = flags


def get_objects(generation=None):
    return []


def is_tracked(obj):
    return not isinstance(obj, (int, float, str, bytes, type(None)))


def freeze():
    pass


def unfreeze():
    pass
