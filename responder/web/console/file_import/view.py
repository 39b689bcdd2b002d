"""Imports a file of appointments or contacts: shown as it was understood, then entered."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import Any

from sqlalchemy import Connection
from starlette.responses import Response

from responder.dataclass import dataclass
from responder.domain.model.state import AppointmentStatus
from responder.languages.catalogue import Sentence, Told, msgid
from responder.services.agenda import imports
from responder.services.agenda.imports import Choices, Sheet
from responder.services.console import acts
from responder.services.people import contacts
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.uploads import LARGEST, Upload
from responder.web.console.visit import Visit
from responder.web.console.wording import APPOINTMENTS, in_other_words

_SOME = 200  # rows a transaction: the service writes too
_SHOWN, _MOST_BAD = 8, 50
_MOST_CHOICES = 40
_OF_APPOINTMENTS = (
    msgid("When"), msgid("Name"), msgid("Number"), msgid("With"), msgid("What for"), msgid("Status")
)  # fmt: skip
_OF_CONTACTS = (msgid("Name"), msgid("Number"), msgid("Tags"), msgid("Language"))


class Of(StrEnum):
    """Kind of the rows of a file."""

    APPOINTMENTS = "agenda"
    CONTACTS = "contacts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A file as it was understood. `rows` are the first ones as they are shown; `problem` is why it holds none."""

    sentences: Sequence[Sentence] = ()
    headings: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    many: int = 0
    bad: Sequence[imports.Bad] = ()
    told: Sequence[imports.Told] = ()
    over: int = 0
    opted_out: int = 0
    questions: Sequence[imports.Question] = ()
    problem: Told = ""

    @property
    def filled_columns(self) -> frozenset[int]:
        """Columns in which one of the rows shown has something."""
        return frozenset(at for row in self.rows for at, cell in enumerate(row) if cell)


async def ask(visit: Visit) -> Response:
    return _page(visit, _of(visit))


async def look(visit: Visit) -> Response:
    """Shows a file that was chosen, or the one that is kept with another answer to a question."""
    of, signer = _of(visit), _signer(visit)
    token = visit.form.get("token", "")
    chosen = visit.files.get("file")
    if chosen is not None and chosen.filename:
        content = await chosen.read(LARGEST + 1)
        if len(content) > LARGEST:
            return _page(visit, of, status=413, problem="large")
        token = visit.console.uploads.keep(chosen.filename, content, signer, visit.now)
    upload = visit.console.uploads.find(token, signer, visit.now)
    if upload is None:
        return _page(visit, of, status=422, problem="gone" if token else "none")
    preview = await asyncio.to_thread(_preview, visit, of, upload)
    status = 422 if preview.problem else 200
    return _page(visit, of, status=status, token=token, upload=upload, preview=preview)


async def enter(visit: Visit) -> Response:
    """Enters what the preview showed, some rows at a time."""
    of, signer, token = _of(visit), _signer(visit), visit.form.get("token", "")
    upload = visit.console.uploads.find(token, signer, visit.now)
    if upload is None:
        return _page(visit, of, status=422, problem="gone")
    preview = await asyncio.to_thread(_preview, visit, of, upload)
    if preview.problem or preview.questions or not (preview.many or preview.opted_out):
        return _page(visit, of, status=422, token=token, upload=upload, preview=preview)
    new = await (_enter_contacts(visit, upload) if of is Of.CONTACTS else _enter_appointments(visit, upload))
    visit.console.uploads.drop(token)
    await visit.write(lambda conn: acts.note(conn, visit.act(f"imported {of.value}", f"{new} rows")))
    return _page(
        visit, of, done=(new, preview.many - new), preview=Preview(bad=preview.bad, opted_out=preview.opted_out)
    )


async def _enter_appointments(visit: Visit, upload: Upload) -> int:
    sheet = await asyncio.to_thread(_sheet, visit, upload)
    by, new = f"import {upload.name}", 0
    for start in range(0, len(sheet.opted_out), _SOME):
        out = sheet.opted_out[start : start + _SOME]
        await visit.write(partial(imports.enter_opted_out, numbers=out, now=visit.now))
    for start in range(0, len(sheet.entered), _SOME):
        some = sheet.entered[start : start + _SOME]

        def work(conn: Connection, some: Sequence[imports.Entered] = some) -> int:
            return imports.enter_appointments(conn, some, visit.now, by)

        new += await visit.write(work)
    return new


async def _enter_contacts(visit: Visit, upload: Upload) -> int:
    people = await asyncio.to_thread(contacts.understood, upload.content, visit.business, _choices(visit).named)
    tags, new = contacts.tags_written(visit.form.get("tags", "")), 0
    cards = [replace(card, tags=card.tags | tags) for card in people.cards]
    for start in range(0, len(cards), _SOME):
        some = cards[start : start + _SOME]

        def work(conn: Connection, some: Sequence[contacts.ContactCard] = some) -> int:
            return contacts.enter_all(conn, some, visit.now)

        new += await visit.write(work)
    return new


def _preview(visit: Visit, of: Of, upload: Upload) -> Preview:
    try:
        return _of_contacts(visit, upload) if of is Of.CONTACTS else _of_appointments(visit, upload)
    except (imports.UnreadableAppointments, contacts.UnreadableContacts) as problem:
        return Preview(problem=in_other_words(problem.told, _ON_PAGES))


# Options of commands are no advice on a page.
_TITLES = msgid(
    "{missing} Write titles into its first line, such as “Name”, “Phone” and, for appointments, “Date”, and choose "
    "it again."
)
_ON_PAGES = {
    '{missing} Say which it is: --column "number=2"': _TITLES,
    "{missing} Say which it is, by its heading or its number: {option}": _TITLES,
    "This is a calendar: name it under `calendars` in business.yaml, as  - file: agenda.ics": msgid(
        "This is a calendar. It is not copied but followed where it is, with all that changes in it: whoever set "
        "Responder up enters it. What can be copied is a table (.csv)."
    ),
}


def _of_appointments(visit: Visit, upload: Upload) -> Preview:
    sheet, gettext = _sheet(visit, upload), visit.catalogue.gettext
    rows = [
        (
            visit.times.moment(each.at),
            each.name,
            visit.number(each.number),
            each.who,
            each.title,
            gettext(APPOINTMENTS[each.status]),
        )
        for each in sheet.entered[:_SHOWN]
    ]
    return Preview(
        sentences=list(imports.sentences_of(sheet, visit.business)),
        headings=[gettext(each) for each in _OF_APPOINTMENTS],
        rows=rows,
        many=len(sheet.entered),
        bad=sheet.bad[:_MOST_BAD],
        told=sheet.told[:_MOST_BAD],
        over=sheet.over,
        opted_out=len(sheet.opted_out),
        questions=sheet.questions,
    )


def _of_contacts(visit: Visit, upload: Upload) -> Preview:
    people = contacts.understood(upload.content, visit.business, _choices(visit).named)
    rows = [
        (each.name or "", visit.number(each.number), ", ".join(sorted(each.tags)), each.language or "")
        for each in people.cards[:_SHOWN]
    ]
    columns = people.columns
    return Preview(
        sentences=list(contacts.sentences_of_contacts(columns, None, visit.business)) if columns is not None else (),
        headings=[visit.catalogue.gettext(each) for each in _OF_CONTACTS],
        rows=rows,
        many=len(people.cards),
        bad=people.bad[:_MOST_BAD],
        told=people.told[:_MOST_BAD],
    )


def _sheet(visit: Visit, upload: Upload) -> Sheet:
    return imports.understood(upload.content, visit.business, visit.now, _choices(visit))


def _choices(visit: Visit) -> Choices:
    """Reads the answers given so far; an answer that is none is left out."""
    asked = "unasked" not in visit.form
    choices = Choices(status=AppointmentStatus.AWAITING_ANSWER if asked else AppointmentStatus.UNCONFIRMED)
    for choice in _answers(visit):
        try:
            choices = imports.answered(choices, choice)
        except ValueError:
            continue
    return choices


def _answers(visit: Visit) -> Sequence[str]:
    return [each for each in visit.listed.get("choice", ()) if each][:_MOST_CHOICES]


def _page(visit: Visit, of: Of, *, status: int = 200, problem: str = "", **values: Any) -> Response:
    shown: Mapping[str, Any] = {"token": "", "upload": None, "preview": None, "done": None} | values
    return visit.page(
        "file_import/page.html",
        status=status,
        of=of.value,
        problem=problem,
        label_of=imports.label_of,
        answers=_answers(visit),
        unasked="unasked" in visit.form,
        tags=visit.form.get("tags", ""),
        **shown,
    )


def _of(visit: Visit) -> Of:
    return Of.CONTACTS if visit.request.url.path.split("/")[2] == Of.CONTACTS.value else Of.APPOINTMENTS


def _signer(visit: Visit) -> int:
    return visit.session.signer.id if visit.session else 0


ROUTES = (
    PageRoute(path="/agenda/import", view=ask, may=May.EDIT_AGENDA),
    PageRoute(path="/agenda/import", view=look, may=May.EDIT_AGENDA, method="POST"),
    PageRoute(path="/agenda/import/enter", view=enter, may=May.EDIT_AGENDA, method="POST"),
    PageRoute(path="/contacts/import", view=ask, may=May.EDIT_CONTACTS),
    PageRoute(path="/contacts/import", view=look, may=May.EDIT_CONTACTS, method="POST"),
    PageRoute(path="/contacts/import/enter", view=enter, may=May.EDIT_CONTACTS, method="POST"),
)
