"""The names of asyncio that are written in Python, imported when they are first asked for.

CPython 3.14: Lib/asyncio/__init__.py.
"""
_HOMES = {
    "_server": ("AbstractServer", "Server"),
    "_stream_reader": ("IncompleteReadError", "LimitOverrunError"),
    "protocols": ("protocols", "BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol"),
    "staggered": ("staggered",),
    "streams": ("streams", "StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection", "start_server",
                "open_unix_connection", "start_unix_server"),
    "subprocess": ("subprocess", "create_subprocess_exec", "create_subprocess_shell"),
    "trsock": ("trsock",),
    "transports": ("transports", "BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport",
                   "SubprocessTransport"),
    "_policies": ("AbstractEventLoopPolicy", "DefaultEventLoopPolicy", "_AbstractEventLoopPolicy", "_DefaultEventLoopPolicy",
                  "get_event_loop_policy", "set_event_loop_policy", "_get_event_loop_policy", "_set_event_loop_policy"),
}
_LAZY = {name: home for home, names in _HOMES.items() for name in names}
_DEPRECATED = ("AbstractEventLoopPolicy", "DefaultEventLoopPolicy")


def __getattr__(name):
    home = _LAZY.get(name)
    if home is None:
        raise AttributeError(f"module 'asyncio' has no attribute {name!r}")
    import importlib
    module = importlib.import_module("asyncio." + home)
    if name == home:
        return module
    if name in _DEPRECATED:
        import warnings
        warnings.warn(f"'asyncio.{name}' is deprecated and slated for removal in Python 3.16", DeprecationWarning, stacklevel=2)
        return getattr(module, "_" + name)
    value = getattr(module, name)
    globals()[name] = value
    return value


# What `from asyncio import *` brings: neither the submodules nor what is deprecated.
__all__ = [name for name, value in globals().items() if name[0] != "_" and type(value).__name__ != "module"]
__all__ += [name for name, home in _LAZY.items() if name[0] != "_" and name not in (home, *_DEPRECATED)]


def __dir__():
    return sorted({*globals(), *_LAZY})
