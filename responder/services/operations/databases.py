"""Brings the layout of a database up to date or back, and takes everything to another database."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from responder.dataclass import dataclass
from responder.store.admin import move_database
from responder.store.database.address import parse_address
from responder.store.database.layout import HEAD, REVISIONS
from responder.store.database.migrate import BACKWARD, bring, layout_of

__all__ = ["BACKWARD", "HEAD", "REVISIONS", "Migration", "MigrationOutcome", "is_same", "migrate", "move"]


class MigrationOutcome(StrEnum):
    DONE = "done"
    NOTHING_CHANGES = "it has that layout already, or was only to be shown"
    NO_SUCH_LAYOUT = "there is no such layout"


@dataclass(frozen=True, slots=True)
class Migration:
    """`found` is the layout that was there, None in an empty database."""

    outcome: MigrationOutcome
    found: str | None = None


def migrate(url: Callable[[], str], to: str = HEAD, *, show: bool = False) -> Migration:
    """Brings the database at `url`, which is asked for once the layout is known to be one, to the layout `to`."""
    if to not in (*REVISIONS, BACKWARD):
        return Migration(MigrationOutcome.NO_SUCH_LAYOUT)
    address = url()
    found = layout_of(address)
    if show or found == to:
        return Migration(MigrationOutcome.NOTHING_CHANGES, found)
    bring(address, to)
    return Migration(MigrationOutcome.DONE, found)


def is_same(source: str, target: str) -> bool:
    """Checks whether two addresses are of one database."""
    return bool(parse_address(source) == parse_address(target))


def move(source: str, target: str, tell: Callable[[str, int, int], None]) -> Mapping[str, int]:
    """Moves all rows; `tell` gets a table, the rows done and their number. Returns the rows of each table."""
    return move_database.move(source, target, tell)
