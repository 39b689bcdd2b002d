"""Our `dataclass` is held to the standard library's: the same classes are made by both, and compared."""

import copy
import dataclasses
import inspect
import pickle
import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import KW_ONLY, FrozenInstanceError, field, fields
from itertools import product
from pathlib import Path
from typing import Any, ClassVar

import pytest

import responder
import responder.dataclass

OPTIONS = ("frozen", "slots", "eq", "kw_only")
EVERY = [dict(zip(OPTIONS, given, strict=True)) for given in product([False, True], repeat=len(OPTIONS))]
Made = Callable[[Any], Any]


def _both(of: Callable[[Made], Any], **options: bool) -> tuple[Any, Any]:
    """Returns the library's class and ours."""
    return of(dataclasses.dataclass(**options)), of(responder.dataclass.dataclass(**options))


def plain(made: Made) -> Any:
    @made
    class Plain:
        name: str
        self_: ClassVar[int] = 3
        size: int = 2
        many: list[int] = field(default_factory=list)
        aside: int = field(default=7, compare=False, repr=False)
        inner: int = field(init=False, default=5)

    return Plain


def late(made: Made) -> Any:
    @made
    class Late:
        first: int
        _: KW_ONLY
        other: int = 4
        total: int = field(init=False)
        seen: dict[int, int] = field(init=False, default_factory=dict)

        def __post_init__(self) -> None:
            object.__setattr__(self, "total", self.first + self.other)

    return Late


def one(made: Made) -> Any:
    @made
    class One:
        """Says what it is."""

        name: object

    return One


def none(made: Made) -> Any:
    return made(type("Nothing", (), {}))


def heir(made: Made) -> Any:
    @made
    class Root(ABC):
        name: str

        @abstractmethod
        def held(self) -> str: ...

    @made
    class Heir(Root):
        size: int

        def held(self) -> str:
            return self.name

    return Heir


def own(made: Made) -> Any:
    @made
    class Own:
        name: str
        other: int = 1

        def __repr__(self) -> str:
            return "mine"

        def __hash__(self) -> int:
            return 11

    return Own


SHAPES: dict[str, tuple[Callable[[Made], Any], list[dict[str, object]]]] = {
    "plain": (plain, [{"name": "a"}, {"name": "a", "size": 3}, {"name": "a", "many": [1], "aside": 1}]),
    "late": (late, [{"first": 1}, {"first": 1, "other": 2}]),
    "one": (one, [{"name": float("nan")}, {"name": (1,)}, {"name": 1}]),
    "none": (none, [{}, {}]),
    "heir": (heir, [{"name": "a", "size": 1}, {"name": "b", "size": 1}]),
    "own": (own, [{"name": "a"}, {"name": "a", "other": 2}]),
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("options", EVERY, ids=str)
def test_instances_are_what_the_librarys_are(shape: str, options: dict[str, bool]) -> None:
    of, given = SHAPES[shape]
    theirs, ours = _both(of, **options)
    expected, found = [theirs(**each) for each in given], [ours(**each) for each in given]
    assert [dataclasses.asdict(each) for each in found] == [dataclasses.asdict(each) for each in expected]
    assert [repr(each) for each in found] == [repr(each) for each in expected]
    assert _compared(found) == _compared(expected)
    assert [_hashed(each) for each in found] == [_hashed(each) for each in expected]
    assert [_refused(each) for each in found] == [_refused(each) for each in expected]
    assert ours.__match_args__ == theirs.__match_args__
    assert getattr(ours, "__slots__", None) == getattr(theirs, "__slots__", None)
    assert str(inspect.signature(ours)) == str(inspect.signature(theirs))
    assert [repr(each) for each in copy.deepcopy(found)] == [repr(each) for each in expected]


def _compared(instances: list[Any]) -> list[bool]:
    again = [copy.copy(each) for each in instances]
    return [one == other for one in [*instances, 1] for other in [*instances, *again]]


def _hashed(instance: Any) -> str:
    """Returns how hashing ends, and whether a copy is found by it."""
    try:
        return str(instance in {instance} and copy.copy(instance) in {instance})
    except TypeError as refused:
        return str(refused)


def _refused(instance: Any) -> list[str]:
    """Returns how setting and deleting end, of a field and of what is none: where Python 3.11 refuses the latter,
    it does so by a mistake in the words of a TypeError."""
    instance, ends = copy.copy(instance), []
    changes: list[Callable[[str], object]] = [
        lambda name: setattr(instance, name, 1),
        lambda name: delattr(instance, name),
    ]
    for name in [*(each.name for each in fields(instance)), "unheard_of"]:
        for change in changes:
            try:
                change(name)
                ends.append("done")
            except (AttributeError, TypeError) as refused:
                ends.append("refused" if name == "unheard_of" else f"{type(refused).__name__} {refused}")
    return ends


@responder.dataclass.dataclass(frozen=True, slots=True)
class Kept:
    """Stands in a module, as pickle asks."""

    name: str
    many: tuple[int, ...] = (1, 2)


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))  # the first two know no slots
def test_a_value_goes_to_another_process(protocol: int) -> None:
    assert pickle.loads(pickle.dumps(Kept("a", (3,)), protocol)) == Kept("a", (3,))


def test_a_subclass_that_is_no_dataclass_sets_what_is_its_own() -> None:
    class Wider(Kept):
        note: str

    wider = Wider("a")
    wider.note = "b"
    assert wider.note == "b"
    with pytest.raises(FrozenInstanceError):
        wider.name = "b"  # type: ignore[misc]


def test_a_value_is_changed_by_making_another() -> None:
    assert dataclasses.replace(Kept("a"), many=()) == Kept("a", ())


def test_the_library_is_asked_for_a_class_in_one_place() -> None:
    root = Path(responder.__file__).parent
    found = {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if re.search(
            r"^import dataclasses|^from dataclasses import .*\bdataclass\b", path.read_text("utf-8"), re.MULTILINE
        )
    }
    assert found == {"dataclass.py"}, "from responder.dataclass import dataclass"
