"""Defines dataclasses as the standard library does, in a third of its time and memory: docs/decisions/0043.

The library compiles six methods for each frozen class, up to Python 3.12 each by itself. Here only `__init__` is
compiled; what compares, hashes, shows and freezes is the same for all classes and reads their fields. Fields, slots,
defaults and `__match_args__` are the library's own work, so that `replace`, `fields` and `asdict` hold as ever."""

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, InitVar, fields
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, Never

_LATER = object()  # stands for what a factory makes when no value is given
_set = object.__setattr__
_METHODS = ("__init__", "__repr__", "__eq__", "__setattr__", "__delattr__", "__getstate__", "__setstate__")


def define(cls: type | None = None, /, *, eq: bool = True, frozen: bool = False, **options: bool) -> Any:
    """Decorates a class, with the library's arguments `eq`, `frozen`, `slots` and `kw_only`. Raises TypeError for what
    the library knows and this does not: InitVar, and `field(hash=...)`."""
    if cls is None:
        return lambda decorated: define(decorated, eq=eq, frozen=frozen, **options)
    own = vars(cls)
    written = {name for name in _METHODS if name in own}
    cls.__doc__ = cls.__doc__ or cls.__name__  # else the library imports `inspect` to write one
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, **options)(cls)
    _refuse_what_is_unknown(made)
    methods: dict[str, Any] = {"__init__": _compiled_when_called(made, frozen), "__repr__": _shown}
    if frozen:
        methods |= {"__setattr__": _refuse, "__delattr__": _refuse}
    if frozen and options.get("slots"):  # others keep what they have in `__dict__`, which needs no `__setattr__`
        methods |= {"__getstate__": _state, "__setstate__": _restore}
    if eq:
        values = _values_of(made)
        methods["__eq__"] = _equality(values)
        # Python itself writes a `__hash__` of None beside an `__eq__`.
        if own.get("__hash__") is None and ("__hash__" not in own or "__eq__" in own):
            made.__hash__ = _hash(values) if frozen else None
    for name, method in methods.items():
        if name not in written:
            setattr(made, name, method)
    return made


def _refuse_what_is_unknown(cls: Any) -> None:
    """Raises TypeError: a class that leaves out silently what stands there would not be what it says."""
    for each in cls.__dataclass_fields__.values():
        if isinstance(each.type, InitVar) or each.hash is not None:
            raise TypeError(f"{cls.__qualname__}.{each.name}: neither InitVar nor field(hash=...) is known here")


def _compiled_when_called(cls: Any, frozen: bool) -> Callable[..., None]:
    """Compiles `__init__` for the first instance: a command makes none of most classes."""

    def __init__(self: Any, *places: Any, **named: Any) -> None:  # noqa: N807
        cls.__init__ = _init_of(cls, frozen)
        cls.__init__(self, *places, **named)

    return __init__


def _init_of(cls: type, frozen: bool) -> Callable[..., None]:
    """Compiles `__init__`, with the values of defaults and factories among its globals, named as no field is."""
    given: dict[str, Any] = {"__later": _LATER, "__set": _set}
    every = fields(cls)
    places = [each for each in every if each.init and not each.kw_only]
    named = [each for each in every if each.init and each.kw_only]
    parameters = ["self", *(_parameter(each, given) for each in places)]
    if named:
        parameters += ["*", *(_parameter(each, given) for each in named)]
    body = [line for each in every if (line := _assignment(each, given, frozen))]
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    source = f"def __init__({', '.join(parameters)}):\n " + "\n ".join(body or ["pass"])
    exec(source, given)  # noqa: S102  names of fields, which are in our own source
    init: Callable[..., None] = given["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init


def _parameter(field: "Field[Any]", given: dict[str, Any]) -> str:
    if field.default is not MISSING:
        given[f"__default_{field.name}"] = field.default
        return f"{field.name}=__default_{field.name}"
    return f"{field.name}=__later" if field.default_factory is not MISSING else field.name


def _assignment(field: "Field[Any]", given: dict[str, Any], frozen: bool) -> str:
    """Returns the line that sets a field, or an empty one for what somebody sets later."""
    value = field.name
    if field.default_factory is not MISSING:
        given[f"__make_{field.name}"] = field.default_factory
        made = f"__make_{field.name}()"
        value = f"{made} if {field.name} is __later else {field.name}" if field.init else made
    elif not field.init:
        if field.default is MISSING:
            return ""
        given[f"__default_{field.name}"] = field.default
        value = f"__default_{field.name}"
    return f"__set(self, '{field.name}', {value})" if frozen else f"self.{field.name} = {value}"


def _values_of(cls: type) -> Callable[[Any], tuple[Any, ...]]:
    """Returns what reads the compared fields of an instance, as a tuple."""
    names = [each.name for each in fields(cls) if each.compare]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda instance: tuple(getattr(instance, name) for name in names)


def _equality(values: Callable[[Any], tuple[Any, ...]]) -> Callable[[Any, Any], Any]:
    def __eq__(self: Any, other: Any) -> Any:  # noqa: N807
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return __eq__


def _hash(values: Callable[[Any], tuple[Any, ...]]) -> Callable[[Any], int]:
    def __hash__(self: Any) -> int:  # noqa: N807
        return hash(values(self))

    return __hash__


@recursive_repr()
def _shown(self: Any) -> str:
    shown = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{self.__class__.__qualname__}({shown})"


def _refuse(self: Any, name: str, value: object = None) -> Never:
    raise FrozenInstanceError(f"cannot change field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, each.name) for each in fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for each, value in zip(fields(self), state, strict=True):
        _set(self, each.name, value)


if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:
    dataclass = define
