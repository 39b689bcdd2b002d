"""`dataclass` of the standard library, in a quarter of its time: what defining a class costs, every process pays.

Before Python 3.13 the library compiles six methods for each class, one by one: a quarter of the time of a cold
`responder explain`, and of the start of `serve`. Here `__init__` alone is compiled; the others are functions over the
names of the fields. It fills slots by their descriptors, which takes three fifths of the time.

Fields, `replace`, `asdict`, `match`, slots and inheritance are the library's own. `InitVar`, `order` and the other
options that nobody here asks for are missing.
"""

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from operator import attrgetter
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(cls=None, /, *, frozen=False, slots=False, eq=True, kw_only=False):
        """Makes a class of fields, as `dataclasses.dataclass` does."""

        def made(cls):
            return _made(cls, frozen=frozen, slots=slots, eq=eq, kw_only=kw_only)

        return made if cls is None else made(cls)


def _made(cls: Any, *, frozen: bool, slots: bool, eq: bool, kw_only: bool) -> Any:
    written = frozenset(cls.__dict__)  # what a class writes itself is kept
    cls.__doc__ = cls.__doc__ or cls.__name__  # the library would ask for the signature, to have some
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)(cls)
    added = {"__init__": _init(made, frozen), "__repr__": _repr([each.name for each in fields(made) if each.repr])}
    if eq:
        compared = _values([each.name for each in fields(made) if each.compare])
        added |= {"__eq__": _eq(compared), "__hash__": _hash(compared) if frozen else None}
    for name, method in added.items():
        if name not in written:
            setattr(made, name, _named(method, made))
    if frozen:
        _freeze(made)
    if frozen and slots:
        made.__getstate__, made.__setstate__ = _state, _set_state
    return made


def _named(method: Any, cls: type) -> Any:
    if method is not None:
        method.__qualname__ = f"{cls.__qualname__}.{method.__name__}"
    return method


_Values = Callable[[Any], tuple[Any, ...]]


def _values(names: list[str]) -> _Values:
    """Returns what gives a tuple of these attributes."""
    if len(names) > 1:
        return attrgetter(*names)
    if not names:
        return lambda _: ()
    only = attrgetter(*names)
    return lambda instance: (only(instance),)


def _eq(values: _Values) -> Any:
    def __eq__(self: Any, other: object) -> Any:  # noqa: N807
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return __eq__


def _hash(values: _Values) -> Any:
    def __hash__(self: Any) -> int:  # noqa: N807
        return hash(values(self))

    return __hash__


def _repr(names: list[str]) -> Any:
    def __repr__(self: Any) -> str:  # noqa: N807
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({shown})"

    return __repr__


def _freeze(cls: Any) -> None:
    names = frozenset(each.name for each in fields(cls))

    def __setattr__(self: Any, name: str, value: object) -> None:  # noqa: N807
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self: Any, name: str) -> None:  # noqa: N807
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    cls.__setattr__, cls.__delattr__ = _named(__setattr__, cls), _named(__delattr__, cls)


def _state(self: Any) -> list[object]:
    """Returns what pickle and copy take along."""
    return [getattr(self, each.name) for each in fields(self)]


def _set_state(self: Any, state: Iterable[object]) -> None:
    for each, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)


_FACTORY: Any = type("_Factory", (), {"__repr__": lambda _: "<factory>"})()  # the default of what a function makes


def _init(cls: Any, frozen: bool) -> Any:
    """Compiles `__init__`. The names that its text speaks of are values of `known`, and no field's."""
    known: dict[str, Any] = {"_FACTORY_": _FACTORY}
    given = [each for each in fields(cls) if each.init]
    plain = [_parameter(each, known) for each in given if not each.kw_only]
    named = [_parameter(each, known) for each in given if each.kw_only]
    lines = [line for each in fields(cls) for line in _assigned(each, cls, frozen, known)]
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    head = ", ".join(["self", *plain, *(["*", *named] if named else [])])
    exec(f"def __init__({head}):\n " + ("\n ".join(lines) or "pass"), known)  # noqa: S102  names of fields alone
    made = known["__init__"]
    made.__annotations__ = {each.name: each.type for each in given} | {"return": None}
    return made


def _parameter(field: Field[Any], known: dict[str, Any]) -> str:
    if field.default is not MISSING:
        known[f"_default_{field.name}_"] = field.default
        return f"{field.name}=_default_{field.name}_"
    return field.name if field.default_factory is MISSING else f"{field.name}=_FACTORY_"


def _assigned(field: Field[Any], cls: Any, frozen: bool, known: dict[str, Any]) -> Iterator[str]:
    """Gives the line that sets a field; none for one that only `__post_init__` sets."""
    name = value = field.name
    if field.default_factory is not MISSING:
        known[f"_make_{name}_"] = field.default_factory
        value = f"_make_{name}_() if {name} is _FACTORY_ else {name}" if field.init else f"_make_{name}_()"
    elif not field.init and field.default is MISSING:
        return
    elif not field.init:
        known[f"_default_{name}_"], value = field.default, f"_default_{name}_"
    if not frozen:
        yield f"self.{name} = {value}"
    elif isinstance(slot := getattr(cls, name, None), MemberDescriptorType):
        known[f"_set_{name}_"] = slot.__set__
        yield f"_set_{name}_(self, {value})"
    else:
        known["_set_"] = object.__setattr__
        yield f"_set_(self, {name!r}, {value})"
