"""Our decorator makes the classes that the standard library's would, and is what every class of ours has."""

import ast
import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import KW_ONLY, FrozenInstanceError, InitVar, asdict, field, fields, replace
from pathlib import Path
from typing import Any, ClassVar

import pytest

import responder
from responder.dataclass import dataclass

ROOT = Path(responder.__file__).parent


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0
    tags: list[str] = field(default_factory=list)
    note: str = field(default="", compare=False, repr=False)
    made: ClassVar[int] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Point):
    """A place."""

    name: str


@dataclass
class Count:
    """Counts."""

    of: int
    _: KW_ONLY
    step: int = 1
    seen: dict[str, int] = field(init=False, default_factory=dict)
    later: int = field(init=False)
    first: int = field(init=False, default=7)

    def __post_init__(self) -> None:
        self.later = self.of + self.step


@dataclass(frozen=True)
class Named:
    name: str

    def __hash__(self) -> int:
        return 5

    def __repr__(self) -> str:
        return f"<{self.name}>"


@dataclass(frozen=True, slots=True, eq=False)
class Itself:
    name: str


@dataclass(frozen=True)
class Counted:
    """Knows more of itself than its fields tell."""

    name: str
    note: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "letters", len(self.name))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Counted) and self.name == other.name


@dataclass(frozen=True, slots=True)
class Packed:
    name: str

    def __getstate__(self) -> str:
        return self.name

    def __setstate__(self, state: str) -> None:
        object.__setattr__(self, "name", state + " again")


@dataclass(frozen=True, slots=True)
class Oddly:
    set: str
    LATER: list[int] = field(default_factory=list)
    make_x: int = 1
    x: list[int] = field(default_factory=list)


def test_fields_are_given_by_place_by_name_or_not_at_all() -> None:
    assert Point(1) == Point(x=1, y=0, tags=[])
    assert (Place(x=1, name="here").y, Place(x=1, name="here").name) == (0, "here")
    assert Point(1).tags is not Point(1).tags
    with pytest.raises(TypeError):
        Point()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Place(1, 2, [], "", "here")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Point(1, z=3)  # type: ignore[call-arg]


def test_what_is_no_argument_is_set_all_the_same() -> None:
    count = Count(3, step=2)
    assert (count.later, count.first, count.seen) == (5, 7, {})
    with pytest.raises(TypeError):
        Count(3, 2)  # type: ignore[call-arg]


def test_equal_are_values_of_one_class_with_the_same_compared_fields() -> None:
    assert Point(1, note="a") == Point(1, note="b")
    assert Point(1) != Point(2)
    others: tuple[object, ...] = (Place(x=1, name="here"), "x", None)
    assert all(Point(1) != other for other in others)
    assert Itself("x") != Itself("x")
    assert hash(Point(1, tags=())) == hash(Point(1, tags=(), note="b"))  # type: ignore[arg-type]


def test_a_class_keeps_the_methods_it_has() -> None:
    assert (hash(Named("x")), repr(Named("x"))) == (5, "<x>")
    assert hash(Itself("x"))


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_a_copy_has_what_is_no_field_and_what_the_class_itself_packs(again: Callable[[Any], Any]) -> None:
    assert again(Counted("Anna")).letters == 4
    assert again(Packed("Anna")).name == "Anna again"


def test_a_frozen_class_that_compares_in_its_own_way_has_a_hash_of_its_fields() -> None:
    assert hash(Counted("Anna", "x")) == hash(("Anna", "x"))


def test_a_field_may_have_any_name() -> None:
    assert Oddly("a") == Oddly("a", [], 1, []) and Oddly("a").x is not Oddly("a").x


def test_what_the_library_knows_and_ours_does_not_is_refused() -> None:
    for annotation, value in ((InitVar[int], 1), (int, field(default=1, hash=False))):
        body = {"__annotations__": {"a": annotation}, "a": value, "__module__": __name__}
        with pytest.raises(TypeError, match=r"Value\.a"):
            dataclass(type("Value", (), body))


def test_what_may_change_has_no_hash() -> None:
    with pytest.raises(TypeError):
        hash(Count(1))


def test_nothing_of_a_frozen_one_is_set_or_deleted() -> None:
    point = Point(1)
    for name in ("x", "z"):
        with pytest.raises(FrozenInstanceError):
            setattr(point, name, 2)
    with pytest.raises(FrozenInstanceError):
        del point.x
    assert point.x == 1 and not hasattr(point, "__dict__")


def test_it_is_shown_as_it_is_written() -> None:
    assert repr(Point(1, tags=["a"])) == "Point(x=1, y=0, tags=['a'])"
    loop = Point(1)
    loop.tags.append(loop)  # type: ignore[arg-type]
    assert repr(loop) == "Point(x=1, y=0, tags=[...])"


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_copies_and_pickles_are_equal(again: Callable[[Any], Any]) -> None:
    for value in (Point(1, tags=["a"]), Place(x=2, name="here"), Count(3, step=2), Named("x")):
        assert again(value) == value and again(value) is not value


def test_the_librarys_own_functions_know_its_fields() -> None:
    assert replace(Place(x=1, name="here"), y=4) == Place(x=1, y=4, name="here")
    assert [each.name for each in fields(Count)] == ["of", "step", "seen", "later", "first"]
    assert asdict(Named("x")) == {"name": "x"}
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)


def test_a_doc_string_is_kept() -> None:
    assert (Place.__doc__, Named.__doc__) == ("A place.", "Named")


def pairs() -> list[tuple[type, type]]:
    """Ours beside the library's, of the same definition."""
    made: list[tuple[type, type]] = []
    for options in ({}, {"frozen": True}, {"frozen": True, "slots": True}, {"slots": True, "kw_only": True}):
        both: list[Any] = []
        for decorate in (dataclass, dataclasses.dataclass):
            annotations = {"a": int, "b": str, "c": tuple[int, ...]}
            body = {"__annotations__": annotations, "b": "", "c": (), "__module__": __name__}
            both.append(decorate(**options)(type("Value", (), body)))
        made.append((both[0], both[1]))
    return made


@pytest.mark.parametrize(("ours", "librarys"), pairs())
def test_it_agrees_with_the_librarys(ours: type, librarys: type) -> None:
    mine, theirs = ours(a=1, b="x"), librarys(a=1, b="x")
    assert repr(mine) == repr(theirs)
    assert vars(ours)["__match_args__"] == vars(librarys)["__match_args__"]
    assert (ours.__hash__ is None) == (librarys.__hash__ is None)
    if ours.__hash__ is not None:
        assert hash(mine) == hash(theirs)
    assert hasattr(mine, "__dict__") == hasattr(theirs, "__dict__")
    assert [mine == ours(a=1, b="x"), mine == ours(a=2)] == [theirs == librarys(a=1, b="x"), theirs == librarys(a=2)]


def test_every_dataclass_of_ours_is_made_by_it() -> None:
    """Frozen ones inherit from frozen ones only, and the library must not be asked to mix the two."""
    wrong = [
        str(file.relative_to(ROOT))
        for file in ROOT.rglob("*.py")
        if file.name != "dataclass.py"
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if (isinstance(node, ast.ImportFrom) and node.module == "dataclasses" and "dataclass" in _names(node))
        or (isinstance(node, ast.Import) and "dataclasses" in _names(node))
    ]
    assert wrong == [], "from responder.dataclass import dataclass"


def _names(node: ast.Import | ast.ImportFrom) -> set[str]:
    return {each.name for each in node.names}
