"""Compiles a pattern when it is first asked for: large ones take milliseconds each, and most commands ask for few."""

from collections.abc import Callable
from typing import Any


class LazyPattern:
    """Stands for a compiled pattern, with its methods. `compile_pattern` is called once, by the first use."""

    def __init__(self, compile_pattern: Callable[[], Any]) -> None:
        self._compile = compile_pattern

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = self.__dict__.get("_compiled")
        if compiled is None:
            compiled = self.__dict__["_compiled"] = self._compile()
        found = getattr(compiled, name)
        self.__dict__[name] = found  # the next use finds it here
        return found


def lazy(compile_pattern: Callable[..., Any], *given: Any) -> Any:
    """Returns what `compile_pattern(*given)` would, once one of its methods is called: `lazy(re2.compile, "a|b")`."""
    return LazyPattern(lambda: compile_pattern(*given))
