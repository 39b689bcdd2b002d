"""Reads how the appointment of a row stands: by its flags, its status and its title."""

from collections.abc import Mapping, Sequence

from responder.domain.text.cancelled_titles import is_cancelled
from responder.imports.tables.columns import Columns, Field
from responder.imports.tables.sheets import Row
from responder.imports.tables.statuses import ImportedStatus, UnknownStatus, flag_of, status_of
from responder.languages.catalogue import sentence
from responder.languages.worded_error import WordedValueError


def status_of_row(row: Row, columns: Columns, meanings: Mapping[str, ImportedStatus]) -> ImportedStatus | None:
    """Returns None where the row does not say. Raises WordedValueError for an unknown word, and where title and status
    contradict each other."""
    standing, title = _by_columns(row, columns, meanings), columns.get(row, Field.TITLE)
    if standing in (ImportedStatus.CANCELLED, ImportedStatus.OVER) or not is_cancelled(title):
        return standing
    if standing in (None, ImportedStatus.BOOKED):  # what a program says that knows no cancelling
        return ImportedStatus.CANCELLED
    raise WordedValueError(
        sentence(
            'its title is "{title}", and yet it is {standing}: mend its title or its status',
            title=title,
            standing=sentence(standing.value),
        )
    )


def _by_columns(row: Row, columns: Columns, meanings: Mapping[str, ImportedStatus]) -> ImportedStatus | None:
    for flag, standing in ((Field.CANCELLED, ImportedStatus.CANCELLED), (Field.CONFIRMED, ImportedStatus.CONFIRMED)):
        cell = _strongest([columns.get(row, flag), *columns.others(row, flag)])
        found = flag_of(cell)
        if found is None:
            known = _said(cell, meanings)
            if known is not None and known is not ImportedStatus.BOOKED:
                return known
        elif found and flag is Field.CANCELLED:
            return standing
        elif found:
            said = _said(columns.get(row, Field.STATUS), meanings)
            return said if said in (ImportedStatus.CANCELLED, ImportedStatus.OVER) else standing
    return _said(columns.get(row, Field.STATUS), meanings)


def _strongest(cells: Sequence[str]) -> str:
    """Chooses the cell that says yes, of several columns that say the same: "Annulé" and "Date annulation"."""
    return next((cell for cell in cells if flag_of(cell)), cells[0])


def _said(cell: str, meanings: Mapping[str, ImportedStatus]) -> ImportedStatus | None:
    try:
        return status_of(cell, meanings)
    except UnknownStatus as unknown:
        known = tuple(sentence(standing.value) for standing in ImportedStatus)
        raise WordedValueError(
            sentence('"{cell}" is no status that is known; it may be one of: {known}', cell=cell, known=known)
        ) from unknown
