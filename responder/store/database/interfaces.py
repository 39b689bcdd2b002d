"""The sides of the store that the rest of the program needs of it."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from sqlalchemy import Connection

T = TypeVar("T")


class SharedWriter(Protocol):
    """A transaction, shared with whatever else waits to be written."""

    async def write(self, work: Callable[[Connection], T]) -> T: ...


class Read(SharedWriter, Protocol):
    """And one moment's view of what was written."""

    async def read(self, work: Callable[[Connection], T]) -> T: ...
