"""responder appointments: the book of appointments, also while the service runs."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from responder.cli.common import businesses
from responder.cli.common.businesses import business_in
from responder.cli.common.clock import moment_typed
from responder.cli.common.errors import CannotRun
from responder.cli.common.import_preview import BadOption, ColumnOption, YesOption, write_sheet
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, ngettext, speak_to_owner
from responder.cli.common.loading import JsonOption, RulesOption
from responder.cli.common.presenting import present_table
from responder.cli.common.times import day_and_time
from responder.domain.model.business import Business
from responder.domain.model.numbers import national
from responder.domain.model.state import AppointmentStatus
from responder.domain.wire.appointments_json import as_object
from responder.languages.catalogue import msgid
from responder.services.agenda import appointments as service
from responder.services.agenda.appointments import (
    AppointmentChange,
    AppointmentOutcome,
    AppointmentToEnter,
    BookedAppointment,
    Changed,
    MobileOutcome,
    Reminding,
)

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)

_COMMA_COUNTRIES = frozenset({"US", "GB", "IE", "CA", "AU", "NZ", "IN", "MX", "JP", "CN", "KR", "TH", "IL"})
_COLUMNS = (
    msgid("id"),
    msgid("when"),
    msgid("number"),
    msgid("name"),
    msgid("answer"),
    msgid("with"),
    msgid("where"),
    msgid("what"),
)
_HEADINGS = ("number", "name", "date", "time", "end", "status", "title", "who", "place")


@app.callback()
def appointments() -> None:
    """Enter, import, list and export appointments.

    They are kept in the database (RESPONDER_DATABASE_URL), which the service may be using meanwhile. Times are
    on the clock of the business, as its zone in business.yaml says. Entering one sends no message.

    \b
    Examples:
      responder appointments add 0612345678 "2026-12-01 15:00" --name "Marie Dupont" --who Anna
      responder appointments import agenda.csv
      responder appointments list --number 0612345678
      responder appointments show 12
    """


@app.command("add")
def add(
    number: Annotated[str, typer.Argument(help="The contact's number, as it is dialled or with its country's code.")],
    at: Annotated[str, typer.Argument(metavar="MOMENT", help='"2026-12-01 15:00", "demain 15h", "Thursday 9:30"')],
    name: Annotated[str, typer.Option(help="What the contact is called, if nobody knows yet.")] = "",
    who: Annotated[str, typer.Option(help="Whom they come to see.")] = "",
    place: Annotated[str, typer.Option(help="Where.")] = "",
    title: Annotated[str, typer.Option(help="What for.")] = "",
    end: Annotated[str, typer.Option(metavar="MOMENT", help='Until when: "2026-12-01 15:45"')] = "",
    duration: Annotated[str, typer.Option(help='Or how long: "45 min"')] = "",
    status: Annotated[str, typer.Option(help="How it stands.")] = AppointmentStatus.AWAITING_ANSWER.value,
    rules: RulesOption = None,
) -> None:
    """Enter an appointment that awaits its answer; the same one twice is one."""
    speak_to_owner(rules)
    business, now = business_in(rules), datetime.now(UTC)
    contact, moment = _mobile(number, business), moment_typed(at, business)
    if moment <= now:
        over = f"{business.local(moment):%Y-%m-%d %H:%M}"
        raise CannotRun(gettext("{moment} is over: nobody can answer for it any more.", moment=over))
    until, stands = businesses.end_of(moment, end, duration, business), businesses.status_of(status)
    new = AppointmentToEnter(
        number=contact, at=moment, end=until, name=name, who=who, place=place, title=title, status=stands
    )
    with opened() as store:
        entered = store.write_now(lambda conn: service.enter(conn, new, now))
    if entered.entry is None:
        raise CannotRun(gettext("The appointment was not entered: {why}.", why=gettext(entered.outcome.value)))
    when, its = day_and_time(moment, business), entered.entry.appointment.status
    if entered.outcome is AppointmentOutcome.THERE_ALREADY:
        typer.echo(
            gettext(
                "{contact} had this appointment already ({when}, {status}).",
                contact=contact,
                when=when,
                status=gettext(its.value),
            )
        )
    elif its is AppointmentStatus.AWAITING_ANSWER:
        typer.echo(gettext("{contact} has an appointment on {when}, awaiting an answer.", contact=contact, when=when))
    else:
        typer.echo(
            gettext(
                "{contact} has an appointment on {when}, {status}.",
                contact=contact,
                when=when,
                status=gettext(its.value),
            )
        )


def _mobile(written: str, business: Business) -> str:
    """Returns a number that can answer by SMS."""
    number = businesses.number_of(written, business)
    mobile = service.mobile_of(number, business)
    if mobile.outcome is not MobileOutcome.MOBILE:
        kind = gettext(mobile.kind.value)
        raise CannotRun(gettext("{number} is a {kind} number: it cannot answer an SMS.", number=number, kind=kind))
    return number


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE.csv", help="As a spreadsheet or a booking program saves it.")],
    column: ColumnOption = None,
    status: Annotated[
        list[str] | None,
        typer.Option(
            metavar="STATUS|WORD=STATUS",
            help='Of rows that do not say (else "awaiting answer"), or what a word means: "Vu=over".',
        ),
    ] = None,
    dates: Annotated[str, typer.Option(metavar="ORDER", help='"day first" or "month first".')] = "",
    zone: Annotated[
        str,
        typer.Option(
            "--zone", metavar="ZONE", help="Of times that name none: business, column, or one such as Europe/Paris."
        ),
    ] = "",
    bad: BadOption = None,
    yes: YesOption = False,
    rules: RulesOption = None,
    as_json: JsonOption = False,
) -> None:
    """Enter appointments from a file; what is there already is not entered again. Exit code 1 if a row is wrong.

    It says of every column how it was understood, and asks where two readings are possible; with --yes it enters
    nothing then, and names the option that decides. With --json alone nothing is entered.
    """
    from responder.cli.verbs.agenda.appointments_import import Way, choices_of, run

    speak_to_owner(rules)
    choices, stated = choices_of(column or [], status or [], dates, zone)
    run(file, business_in(rules), choices, stated, Way(yes, as_json, bad), datetime.now(UTC))


@app.command("list")
def list_(
    number: Annotated[str, typer.Option(help="Of this contact only.")] = "",
    past: Annotated[bool, typer.Option("--past", help="Those that are over too.")] = False,
    rules: RulesOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the appointments to come, soonest first."""
    speak_to_owner(rules)
    business = business_in(rules)
    contact = businesses.number_of(number, business) if number else ""
    since = None if past else datetime.now(UTC)
    with opened() as store:
        wanted = store.read_now(lambda conn: service.listed(conn, since, number=contact))
        names = store.read_now(service.names)
    _present(wanted, as_json, business, names)


@app.command("show")
def show(
    id_: Annotated[str, typer.Argument(metavar="ID", help="As `list --json` and the table have it.")],
    rules: RulesOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show one with its history: what was changed, when, and by whom."""
    speak_to_owner(rules)
    business = business_in(rules)
    with opened() as store:
        found = store.read_now(lambda conn: service.show(conn, id_))
    if found is None:
        raise CannotRun(gettext("There is no appointment {id}: see  responder appointments list --past", id=id_))
    if as_json:
        whole: dict[str, object] = dict(as_object(found.entry.number, found.entry.appointment, business.zone))
        whole["name"] = found.name
        whole["history"] = [_change(each, business) for each in found.history]
        whole["moments"] = [_moment(each, business) for each in found.moments]
        typer.echo(json.dumps(whole, ensure_ascii=False))
        return
    _present([found.entry], False, business, {found.entry.number: found.name})
    for each in found.history:
        told = _change(each, business)
        before, after = (gettext(told[side]) if each.what == "status" else told[side] for side in ("before", "after"))
        typer.echo(
            gettext(
                "{moment}  {what}: {change}  (by {person})",
                moment=f"{business.local(each.at):%Y-%m-%d %H:%M}",
                what=gettext(_WHAT.get(each.what, each.what)),
                change=f"{before} -> {after or '-'}" if before else after or "-",
                person=gettext(each.by) if each.by in _BY else each.by,
            )
        )
    for moment in (_moment(each, business) for each in found.moments):
        line = f"{moment['due']}  {moment['moment']}: {gettext(moment['status'])}"
        why = gettext(moment["why"])
        typer.echo(gettext("{moment}, because {why}", moment=line, why=why) if why else line)


_BY = (msgid("owner"), msgid("contact"), msgid("reminder"))
_WHAT = {
    "entered": msgid("entered"),
    "wanted": msgid("another time wanted"),
    "at": msgid("time"),
    "end": msgid("end"),
    "status": msgid("answer"),
    "title": msgid("what"),
    "who": msgid("with"),
    "place": msgid("where"),
}
"""Words for what changed, in the history of an appointment."""


def _moment(each: Reminding, business: Business) -> dict[str, str]:
    due = f"{business.local(each.due):%Y-%m-%d %H:%M}"
    return {"moment": each.moment, "due": due, "status": each.status, "why": each.why}


@app.command("set")
def set_(
    id_: Annotated[str, typer.Argument(metavar="ID")],
    status: Annotated[str, typer.Argument(help="confirmed, cancelled, unconfirmed...")],
) -> None:
    """Say yourself how an appointment stands."""
    speak_to_owner()
    stands, now = businesses.status_of(status), datetime.now(UTC)
    with opened() as store:
        changed = store.write_now(lambda conn: service.change(conn, id_, AppointmentChange(status=stands), now))
    if changed.outcome is AppointmentOutcome.NOT_THERE:
        raise CannotRun(gettext("There is no appointment {id}: see  responder appointments list --past", id=id_))
    typer.echo(gettext("Appointment {id} is {status}.", id=id_, status=gettext(stands.value)))


@app.command("export")
def export(
    file: Annotated[Path, typer.Argument(metavar="FILE.csv")],
    past: Annotated[bool, typer.Option("--past", help="Those that are over too.")] = False,
    rules: RulesOption = None,
) -> None:
    """Write the appointments with their answers into a file for a spreadsheet."""
    speak_to_owner(rules)
    business = business_in(rules)
    since = None if past else datetime.now(UTC)
    with opened() as store:
        entries = store.read_now(lambda conn: service.listed(conn, since))
        names = store.read_now(service.names)
    separator = "," if business.country in _COMMA_COUNTRIES else ";"
    write_sheet(
        file, (_HEADINGS,), (_row(entry, names.get(entry.number, ""), business) for entry in entries), separator
    )
    typer.echo(
        ngettext("{number} appointment is in {file}.", "{number} appointments are in {file}.", len(entries), file=file)
    )


def _row(entry: BookedAppointment, name: str, business: Business) -> tuple[str, ...]:
    """Dates as ISO has them: every spreadsheet of every country reads the same day."""
    its = entry.appointment
    at, end = business.local(its.at), business.local(its.end) if its.end else None
    return (
        national(entry.number, business.country),
        name,
        f"{at:%Y-%m-%d}",
        f"{at:%H:%M}",
        f"{end:%Y-%m-%d %H:%M}" if end else "",
        its.status.value,
        its.title,
        its.who,
        its.place,
    )


def _change(each: Changed, business: Business) -> dict[str, str]:
    return {
        "at": business.local(each.at).isoformat(),
        "what": each.what,
        "before": _on_the_clock(each.before, business),
        "after": _on_the_clock(each.after, business),
        "by": each.by,
    }


def _on_the_clock(written: str, business: Business) -> str:
    try:
        return f"{business.local(datetime.fromisoformat(written)):%Y-%m-%d %H:%M}" if "T" in written else written
    except ValueError:
        return written


def _present(entries: list[BookedAppointment], as_json: bool, business: Business, names: Mapping[str, str]) -> None:
    def as_json_object(entry: BookedAppointment) -> Mapping[str, object]:
        its = dict(as_object(entry.number, entry.appointment, business.zone))
        return its | {"name": names.get(entry.number, "")}

    def row(entry: BookedAppointment) -> tuple[str, ...]:
        its, name = entry.appointment, names.get(entry.number, "")
        when = day_and_time(its.at, business, "EEE")
        return its.id, when, entry.number, name, gettext(its.status.value), its.who, its.place, its.title

    present_table(
        "appointments",
        entries,
        as_json,
        as_object=as_json_object,
        headings=tuple(map(gettext, _COLUMNS)),
        row=row,
        nothing=gettext("There are no appointments."),
    )
