"""Choices of a person for a file that can be read in several ways, and the questions that ask for them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import datetime

from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.state import AppointmentStatus
from responder.imports.cells.moments import DayOrder, Style
from responder.imports.cells.zones import UnknownZone, zone_named
from responder.imports.tables.columns import Columns, Field
from responder.imports.tables.questions import Question, either
from responder.imports.tables.sheets import Row
from responder.imports.tables.statuses import ImportedStatus, flag_of, unknown_words
from responder.languages.catalogue import Sentence, Told, msgid, sentence

_ZONES = {"zone=business": msgid("business"), "zone=column": msgid("column")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Choices a person made for a file. `status` is that of rows that do not say; `zone` "business", "column" or a
    zone."""

    named: Mapping[Field, str] = field(default_factory=dict)
    status: AppointmentStatus = AppointmentStatus.AWAITING_ANSWER
    meanings: Mapping[str, ImportedStatus] = field(default_factory=dict)
    order: DayOrder | None = None
    zone: str = ""


def label_of(choice: str) -> Told:
    """Names a choice of a question to whoever is asked: "confirmed" of "status=Word=confirmed"."""
    answer = choice.partition("=")[2].rpartition("=")[2] or choice
    if choice in _ZONES:
        return sentence(_ZONES[choice])
    return sentence(answer) if answer in {*ImportedStatus, *DayOrder} else answer


def questions_of(
    rows: Sequence[Row], columns: Columns, style: Style, cells: Sequence[str], business: Business, said: Choices
) -> Iterable[Question]:
    if style.doubtful:
        sample = next(cell for cell in cells if cell)
        yield Question(
            sentence('Is "{sample}" written with the day or with the month first?', sample=sample),
            either('--dates "day first"', '--dates "month first"'),
            tuple(f"dates={order.value}" for order in DayOrder),
        )
    for word in unknown_words((columns.get(row, Field.STATUS) for row in rows), said.meanings):
        yield Question(
            sentence('What does "{word}" say of an appointment?', word=word),
            _one_of(f'--status "{word}=booked"', list(ImportedStatus)),
            tuple(f"status={word}={each.value}" for each in ImportedStatus),
        )
    for flag in (Field.CANCELLED, Field.CONFIRMED):
        for word in _unknown_flags(rows, columns, flag, said.meanings):
            yield Question(
                sentence(
                    '"{column}" is "{word}": what does that say of the appointment?',
                    column=columns.heading(flag),
                    word=word,
                ),
                either(f'--status "{word}=cancelled"', f'--status "{word}=booked"'),
                tuple(f"status={word}={each.value}" for each in ImportedStatus),
            )
    reading = columns.reading(Field.ZONE)
    if reading is not None and reading.of_client and not said.zone and _other_zone(rows, columns, business):
        yield Question(
            sentence(
                '"{column}" is the client\'s: are the times on your clock, or on that one?',
                column=columns.heading(Field.ZONE),
            ),
            either("--zone business", "--zone column"),
            ("zone=business", "zone=column"),
        )


def _one_of(option: str, others: Sequence[str]) -> Sentence:
    return sentence("{option} (or: {others})", option=option, others=", ".join(others))


def _unknown_flags(
    rows: Sequence[Row], columns: Columns, flag: Field, meanings: Mapping[str, ImportedStatus]
) -> list[str]:
    cells = [cell for row in rows if (cell := columns.get(row, flag)) and flag_of(cell) is None]
    return unknown_words(cells, meanings)


def _other_zone(rows: Sequence[Row], columns: Columns, business: Business) -> bool:
    """Checks whether a client's zone has another time than the business's."""
    for cell in {columns.get(row, Field.ZONE) for row in rows} - {""}:
        try:
            zone = zone_named(cell, business.country)
        except UnknownZone:
            return True
        winter, summer = datetime(2026, 1, 15, 12), datetime(2026, 7, 15, 12)  # noqa: DTZ001 - put on two clocks below
        if any(
            day.replace(tzinfo=zone.info).utcoffset() != day.replace(tzinfo=business.zone).utcoffset()
            for day in (winter, summer)
        ):
            return True
    return False
