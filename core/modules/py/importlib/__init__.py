"""Importing by name. CPython 3.14: Lib/importlib/__init__.py."""
import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

__import__ = __import__


def import_module(name, package=None):
    if name.startswith("."):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        level = len(name) - len(name.lstrip("."))
        parts = package.rsplit(".", level - 1)
        if len(parts) < level:
            raise ImportError("attempted relative import beyond top-level package")
        rest = name[level:]
        name = f"{parts[0]}.{rest}" if rest else parts[0]
    __import__(name)
    return sys.modules[name]


def invalidate_caches():
    """There is nothing to forget: modules do not change during a run."""


def reload(module):
    name = getattr(module, "__name__", None)
    if not isinstance(name, str) or sys.modules.get(name) is not module:
        raise TypeError("reload() argument must be a module") if name is None else ImportError(
            f"module {name} not in sys.modules", name=name)
    return module
