"""`domain.delivery.message_status.NEXT` as SQL: what may move a row, and where to.

No statement says so in its own words.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Case, ColumnElement, Update, bindparam, case, or_, update

from responder.domain.delivery.message_status import NEXT, Happening, Status
from responder.store.tables import messages


def is_one_of(status: ColumnElement[str], *statuses: Status) -> ColumnElement[bool]:
    """Written out in the statement, in the very form of the index's own condition: a partial index serves no
    query that hides it in a parameter, or that says IN ('queued') where the index says = 'queued'."""
    if len(statuses) == 1:
        return status == bindparam(None, statuses[0].value, literal_execute=True)
    return status.in_(bindparam(None, [s.value for s in statuses], expanding=True, literal_execute=True))


def allows(happening: Happening, *, or_in: Iterable[Status] = ()) -> ColumnElement[bool]:
    """Returns the rows in a status that the table lets `happening` move on; and those `or_in` some other."""
    statuses = [status for status, nexts in NEXT.items() if happening in nexts]
    return or_(*(messages.c.status == status.value for status in (*statuses, *or_in)))


def following(happening: Happening) -> Case[str]:
    """Returns the status that follows, as the table says; the same one where the table says nothing."""
    moves = {status.value: nexts[happening].value for status, nexts in NEXT.items() if happening in nexts}
    return case(moves, value=messages.c.status, else_=messages.c.status)


def moves(happening: Happening, **values: Any) -> Update:
    """Returns an UPDATE that moves on every row that `happening` can move; the caller says which."""
    return update(messages).where(allows(happening)).values(status=following(happening), **values)
