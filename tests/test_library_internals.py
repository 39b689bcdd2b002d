"""No private method of a library is overridden but in the one module that says so, and falls back without it."""

import ast
import sys
from importlib import import_module
from pathlib import Path

import responder

ROOT = Path(responder.__file__).parent
ALLOWED = ("responder.web.fast_path",)


def modules_with_subclasses() -> list[str]:
    found = []
    for file in sorted(ROOT.rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        if any(isinstance(node, ast.ClassDef) and node.bases for node in ast.walk(tree)):
            dotted = ".".join(("responder", *file.relative_to(ROOT).with_suffix("").parts))
            found.append(dotted.removesuffix(".__init__"))
    return found


def overridden(cls: type) -> list[str]:
    """Private methods of a class that a base from a library has too; Python's own library is left out."""
    ours = {"responder", *sys.stdlib_module_names}
    bases = [base for base in cls.__mro__[1:] if base.__module__.partition(".")[0] not in ours]
    own = [
        name
        for name, value in vars(cls).items()
        if name.startswith("_") and not name.endswith("__") and getattr(value, "__module__", "") == cls.__module__
    ]
    return [
        f"{cls.__module__}.{cls.__qualname__}.{name}, of {base.__module__}"
        for name in own
        for base in bases
        if name in vars(base)
    ]


def test_no_private_method_of_a_library_is_overridden() -> None:
    wrong = []
    for name in modules_with_subclasses():
        if name in ALLOWED or name.startswith("responder.store.database.migrations"):
            continue
        module = import_module(name)
        classes = [each for each in vars(module).values() if isinstance(each, type) and each.__module__ == name]
        wrong += [line for cls in classes for line in overridden(cls)]
    assert wrong == []


class _Library:
    def _inner(self) -> None: ...


_Library.__module__ = "library"


class _Ours(_Library):
    def _inner(self) -> None: ...


def test_an_overridden_method_is_found() -> None:
    assert overridden(_Ours) == [f"{__name__}._Ours._inner, of library"]
