# The collector runs only when it is asked to: objects die by their reference counts.
from _gc import collect as _collect


def collect(generation=2):
    return _collect()


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def get_count():
    return (0, 0, 0)


def get_threshold():
    return (2000, 10, 0)


def set_threshold(threshold0, *rest):
    pass


def freeze():
    pass


_enabled = True
garbage = []
