"""Mocks: objects that note how they are used, and answer as they are told.

CPython 3.14: Lib/unittest/mock.py. Not here: autospec of signatures, mock_open, seal.
"""
import asyncio
import contextlib
import functools
import inspect
import sys

__all__ = ("Mock", "MagicMock", "AsyncMock", "NonCallableMock", "PropertyMock", "patch", "sentinel", "DEFAULT", "ANY",
           "call", "create_autospec")


class _Sentinel:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"


class _Sentinels:
    def __init__(self):
        self._made = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError(name)
        return self._made.setdefault(name, _Sentinel(name))


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT


class _Any:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _Any()


class _Call(tuple):
    """A call as (name, arguments, keywords); of two, the one without a name equals every name."""

    def __new__(cls, name="", args=(), kwargs=None, two=False):
        self = tuple.__new__(cls, (args, kwargs or {}) if two else (name, args, kwargs or {}))
        self._name = name
        return self

    args = property(lambda self: self[-2])
    kwargs = property(lambda self: self[-1])

    def __call__(self, /, *args, **kwargs):
        return _Call(self._name or "", args, kwargs)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return _Call(f"{self._name}.{name}" if self._name else name)

    def __eq__(self, other):
        if not isinstance(other, tuple) or len(other) not in (2, 3):
            return NotImplemented
        names = [c[0] if len(c) == 3 else "" for c in (self, other)]
        return (not all(names) or names[0] == names[1]) and tuple(self[-2:]) == tuple(other[-2:])

    __ne__ = object.__ne__  # not the tuple's
    __hash__ = None

    def __repr__(self):
        name = f"call.{self._name}" if self._name else "call"
        return f"{name}({_arguments_text(self.args, self.kwargs)})"


def _arguments_text(args, kwargs):
    return ", ".join([repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()])


class _CallList(list):
    def __repr__(self):
        line = ", ".join(repr(c) for c in self)
        return f"[{line}]" if len(line) < 79 else "[" + ",\n ".join(repr(c) for c in self) + "]"


call = _Call("")
_OWN = ("return_value", "side_effect", "called", "call_count", "call_args", "call_args_list", "method_calls", "mock_calls",
        "await_count", "await_args", "await_args_list")


class NonCallableMock:
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, **kwargs):
        own = self.__dict__
        own["_mock_children"] = {}
        own["_mock_name"] = name
        own["_mock_parent"] = None
        own["_mock_wraps"] = wraps
        spec = spec if spec is not None else spec_set
        own["_mock_spec"] = None if spec is None else set(spec if isinstance(spec, (list, tuple)) else dir(spec))
        own["_spec_class"] = spec if isinstance(spec, type) else None if spec is None or isinstance(spec, (list, tuple)) else type(spec)
        own["_mock_return"] = return_value
        self.reset_mock()
        own["side_effect"] = _effect(side_effect)
        self.configure_mock(**kwargs)

    def configure_mock(self, /, **kwargs):
        for path, value in kwargs.items():
            *steps, last = path.split(".")
            target = functools.reduce(getattr, steps, self)
            setattr(target, last, value)

    def reset_mock(self, *, return_value=False, side_effect=False):
        own = self.__dict__
        own.update(called=False, call_count=0, call_args=None, call_args_list=_CallList(), method_calls=_CallList(),
                   mock_calls=_CallList())
        if return_value:
            own["_mock_return"] = DEFAULT
        if side_effect:
            own["side_effect"] = None
        for child in own["_mock_children"].values():
            if isinstance(child, NonCallableMock):
                child.reset_mock()

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    @property
    def return_value(self):
        if self._mock_return is DEFAULT:
            self.__dict__["_mock_return"] = self._child("()")
        return self._mock_return

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_mock_return"] = value

    def _child(self, name, asynchronous=False):
        kind = AsyncMock if asynchronous else _kind_of_children(self)
        child = kind()
        child.__dict__["_mock_name"], child.__dict__["_mock_parent"] = name, self
        return child

    def __getattr__(self, name):
        if name.startswith("_mock") or (name.startswith("__") and name.endswith("__")):
            raise AttributeError(name)
        if name.startswith(("assert", "assret", "asert", "aseert", "assrt")):
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be "
                                 "an attribute.")
        if self._mock_spec is not None and name not in self._mock_spec:
            raise AttributeError(f"Mock object has no attribute {name!r}")
        children = self.__dict__["_mock_children"]
        if name not in children:
            asynchronous = inspect.iscoroutinefunction(getattr(self._spec_class, name, None))
            wrapped = self._mock_wraps
            children[name] = self._child(name, asynchronous)
            if wrapped is not None:
                children[name].__dict__["_mock_wraps"] = getattr(wrapped, name)
        return children[name]

    def __setattr__(self, name, value):
        if name in _OWN:
            if name == "return_value":
                self.__dict__["_mock_return"] = value
            else:
                self.__dict__[name] = _effect(value) if name == "side_effect" else value
            return
        if isinstance(value, NonCallableMock) and value._mock_parent is None and value._mock_name is None:
            value.__dict__["_mock_parent"], value.__dict__["_mock_name"] = self, name
        self.__dict__[name] = value

    def __delattr__(self, name):
        self.__dict__.pop(name, None)
        self._mock_children.pop(name, None)
        self.__dict__["_mock_spec"] = (self._mock_spec or set(_OWN)) - {name}

    def _full_name(self):
        names, mock = [], self
        while mock is not None:
            names.append(mock._mock_name or "mock")
            mock = mock._mock_parent
        return ".".join(reversed(names)).replace(".()", "()")

    def __repr__(self):
        name = f" name={self._full_name()!r}" if self._mock_name or self._mock_parent else ""
        return f"<{type(self).__name__}{name} id='{id(self)}'>"

    def _note(self, args, kwargs):
        own = self.__dict__
        own["called"] = True
        own["call_count"] += 1
        own["call_args"] = _Call("", args, kwargs, two=True)
        own["call_args_list"].append(own["call_args"])
        own["mock_calls"].append(_Call("", args, kwargs))
        name, mock = self._mock_name, self._mock_parent
        while mock is not None:
            if "()" not in name:
                mock.__dict__["method_calls"].append(_Call(name, args, kwargs))
            mock.__dict__["mock_calls"].append(_Call(name.replace(".()", "()"), args, kwargs))
            name, mock = f"{mock._mock_name}.{name}", mock._mock_parent

    def _said(self, args, kwargs):
        return f"{self._mock_name or 'mock'}({_arguments_text(args, kwargs)})"

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called once. Called "
                                 f"{self.call_count} times.{self._calls_text()}")

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to not have been called. Called "
                                 f"{self.call_count} times.{self._calls_text()}")

    def _calls_text(self):
        return f"\nCalls: {self.mock_calls!r}." if self.mock_calls else ""

    def assert_called_with(self, /, *args, **kwargs):
        expected = self._said(args, kwargs)
        if self.call_args is None:
            raise AssertionError(f"expected call not found.\nExpected: {expected}\n  Actual: not called.")
        if self.call_args != _Call("", args, kwargs):
            actual = self._said(self.call_args.args, self.call_args.kwargs)
            raise AssertionError(f"expected call not found.\nExpected: {expected}\n  Actual: {actual}")

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to be called once. Called {self.call_count} "
                                 f"times.{self._calls_text()}")
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        if _Call("", args, kwargs) not in self.call_args_list:
            raise AssertionError(f"{self._said(args, kwargs)} call not found")

    def assert_has_calls(self, calls, any_order=False):
        calls, made = list(calls), list(self.mock_calls)
        if any_order:
            if any(c not in made for c in calls):
                raise AssertionError(f"{calls} not all found in call list")
        elif not any(made[i:i + len(calls)] == calls for i in range(len(made) - len(calls) + 1)):
            raise AssertionError(f"Calls not found.\nExpected: {_CallList(calls)!r}\n  Actual: {self.mock_calls!r}")


def _effect(value):
    if value is None or callable(value) or isinstance(value, BaseException):
        return value
    return iter(value)


class Mock(NonCallableMock):
    def __call__(self, /, *args, **kwargs):
        self._note(args, kwargs)
        return self._answer(args, kwargs)

    def _answer(self, args, kwargs):
        effect = self.side_effect
        if effect is not None:
            if isinstance(effect, BaseException) or (isinstance(effect, type) and issubclass(effect, BaseException)):
                raise effect
            result = effect(*args, **kwargs) if callable(effect) else next(effect)
            if isinstance(result, BaseException):
                raise result
            if result is not DEFAULT:
                return result
        if self._mock_return is DEFAULT and self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


def _operator(name, default):
    def method(self, *args):
        child = self._mock_children.get(name)
        if child is None:
            return default(self, *args)
        return child(*args)
    method.__name__ = name
    return method


class MagicMock(Mock):
    """A Mock that also answers the protocols; `mock.__len__.return_value = 3` sets one."""

    def __getattr__(self, name):
        if name in _PROTOCOLS:
            return self._mock_children.setdefault(name, self._child(name))
        return Mock.__getattr__(self, name)

    def __getattribute__(self, name):
        if name in _PROTOCOLS:
            return self._mock_children.setdefault(name, self._child(name))
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name in _PROTOCOLS:
            self._mock_children[name] = value
        else:
            Mock.__setattr__(self, name, value)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exception):
        return False


_PROTOCOLS = {
    "__len__": lambda self: 0, "__iter__": lambda self: iter(()), "__contains__": lambda self, item: False,
    "__getitem__": lambda self, key: self.__getitem__(key), "__setitem__": lambda self, key, value: None,
    "__enter__": lambda self: self.__enter__(), "__exit__": lambda self, *exception: False,
    "__bool__": lambda self: True, "__int__": lambda self: 1, "__float__": lambda self: 1.0,
}
for _name, _default in _PROTOCOLS.items():
    setattr(MagicMock, _name, _operator(_name, _default))


class AsyncMock(MagicMock):
    def __init__(self, *args, **kwargs):
        self.__dict__.update(await_count=0, await_args=None, await_args_list=_CallList())
        MagicMock.__init__(self, *args, **kwargs)

    async def __call__(self, /, *args, **kwargs):
        self._note(args, kwargs)
        own = self.__dict__
        own["await_count"] += 1
        own["await_args"] = _Call("", args, kwargs, two=True)
        own["await_args_list"].append(own["await_args"])
        result = self._answer(args, kwargs)
        return await result if inspect.iscoroutine(result) else result

    def assert_awaited(self):
        if not self.await_count:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited "
                                 f"{self.await_count} times.")

    def assert_not_awaited(self):
        if self.await_count:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited. Awaited "
                                 f"{self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args != _Call("", args, kwargs):
            raise AssertionError(f"expected await not found.\nExpected: {self._said(args, kwargs)}\nActual: "
                                 f"{self.await_args}")

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)


def _kind_of_children(mock):
    return AsyncMock if isinstance(mock, AsyncMock) else MagicMock if isinstance(mock, MagicMock) else Mock


class PropertyMock(Mock):
    def __get__(self, instance, owner=None):
        return self()

    def __set__(self, instance, value):
        self(value)


def create_autospec(spec, **kwargs):
    return (AsyncMock if inspect.iscoroutinefunction(spec) else MagicMock)(spec=spec, **kwargs)


class _Patch(contextlib.ContextDecorator):
    def __init__(self, target, name, new, kwargs):
        self.target, self.name, self.new, self.kwargs = target, name, new, kwargs

    def __enter__(self):
        owner = self.target() if callable(self.target) else self.target
        self.owner = owner
        self.had = self.name in vars(owner) if hasattr(owner, "__dict__") else True
        self.old = vars(owner)[self.name] if self.had and hasattr(owner, "__dict__") else getattr(owner, self.name)
        new = self.new
        if new is DEFAULT:
            kind = self.kwargs.pop("new_callable", None)
            if kind is None:
                kind = AsyncMock if inspect.iscoroutinefunction(self.old) else MagicMock
            new = kind(**self.kwargs)
            if isinstance(new, NonCallableMock) and new._mock_name is None:
                new.__dict__["_mock_name"] = self.name
        setattr(owner, self.name, new)
        return new

    def __exit__(self, *exception):
        if self.had:
            setattr(self.owner, self.name, self.old)
        else:
            delattr(self.owner, self.name)
        return False

    def start(self):
        return self.__enter__()

    def stop(self):
        return self.__exit__(None, None, None)

    def __call__(self, function):
        if isinstance(function, type):
            for name, method in list(vars(function).items()):
                if name.startswith("test") and callable(method):
                    setattr(function, name, self(method))
            return function

        def given():
            return _Patch(self.target, self.name, self.new, dict(self.kwargs))

        if inspect.iscoroutinefunction(function):
            @functools.wraps(function)
            async def patched(*args, **kwargs):
                with given() as new:
                    return await function(*args, *((new,) if self.new is DEFAULT else ()), **kwargs)
        else:
            @functools.wraps(function)
            def patched(*args, **kwargs):
                with given() as new:
                    return function(*args, *((new,) if self.new is DEFAULT else ()), **kwargs)
        return patched


def _import(path):
    module = path.split(".")
    for end in range(len(module), 0, -1):
        try:
            __import__(".".join(module[:end]))
            found = sys.modules[".".join(module[:end])]
        except ImportError:
            continue
        return functools.reduce(getattr, module[end:], found)
    raise ModuleNotFoundError(f"No module named {module[0]!r}")


def patch(target, new=DEFAULT, **kwargs):
    path, _, name = target.rpartition(".")
    if not path:
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return _Patch(lambda: _import(path), name, new, kwargs)


def _patch_object(target, attribute, new=DEFAULT, **kwargs):
    owner = target
    return _Patch(lambda: owner, attribute, new, kwargs)


class _PatchDict(contextlib.ContextDecorator):
    def __init__(self, target, values=(), clear=False, **kwargs):
        self.target, self.values, self.clear = target, dict(values, **kwargs), clear

    def __enter__(self):
        self.old = dict(self.target)
        if self.clear:
            self.target.clear()
        self.target.update(self.values)
        return self.target

    def __exit__(self, *exception):
        self.target.clear()
        self.target.update(self.old)
        return False

    start = __enter__

    def stop(self):
        return self.__exit__(None, None, None)


patch.object = _patch_object
patch.dict = _PatchDict
