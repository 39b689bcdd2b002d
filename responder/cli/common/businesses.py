"""The business a command is about, and values as its people write them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from responder.cli.common.clock import moment_typed
from responder.cli.common.errors import CannotRun
from responder.cli.common.language import gettext
from responder.cli.common.loading import folders
from responder.domain.model.business import Business
from responder.domain.model.numbers import NumberKind, read_number
from responder.domain.model.state import AppointmentStatus
from responder.imports.cells.clocks import NotAMoment, length_in
from responder.imports.tables.columns import Field
from responder.rulefiles.load import load_business


def business_in(rules: Path | None) -> Business:
    """Loads the business of business.yaml. Other files may be wrong; this one must be right for a time to mean
    anything."""
    folder = folders(rules)[0]
    business = load_business(folder, now=datetime.now(UTC))
    if business is None:
        raise CannotRun(
            gettext("{folder}/business.yaml has problems to mend first: see  responder check", folder=folder)
        )
    return business


def number_of(written: str, business: Business) -> str:
    found = read_number(written, business.country)
    if found.kind in (NumberKind.INVALID, NumberKind.HIDDEN, NumberKind.NAMED_SENDER):
        raise CannotRun(
            gettext(
                '"{written}" is no phone number; write it as it is dialled, or with its code: +33612345678',
                written=written,
            )
        )
    return found.text


def end_of(at: datetime, end: str, duration: str, business: Business) -> datetime | None:
    """Returns the end of an appointment by its time or its duration; None if neither is given. Raises CannotRun."""
    if not end and not duration:
        return None
    try:
        found = moment_typed(end, business) if end else at + length_in(duration)
    except NotAMoment as problem:
        raise CannotRun(problem.told) from problem
    if found <= at or found - at > timedelta(days=1):
        raise CannotRun(gettext("An appointment ends after it begins, and within a day."))
    return found


def status_of(written: str) -> AppointmentStatus:
    """Reads a status by its name, as it is shown, or in a word that a booking program has for it: "confirmed",
    "annulé". Raises CannotRun."""
    plain = written.strip().casefold()
    shown = {gettext(status.value).casefold(): status for status in AppointmentStatus}
    found = next((status for status in AppointmentStatus if status.value == plain), None) or shown.get(plain)
    found = found or _in_other_words(written)
    if found is None:
        raise CannotRun(gettext('"{written}" is no status; one of: {known}', written=written, known=", ".join(shown)))
    return found


def _in_other_words(written: str) -> AppointmentStatus | None:
    from responder.imports.tables import statuses  # rarely needed

    try:
        imported = statuses.status_of(written, {})
    except statuses.UnknownStatus:
        return None
    return statuses.STATUS_OF[imported] if imported is not None else None


def columns_named(pairs: list[str]) -> dict[Field, str]:
    """Reads pairs of a field and the heading of the column that holds it: "date=Jour". Raises CannotRun for another
    field."""
    named: dict[Field, str] = {}
    for pair in pairs:
        field, equals, heading = pair.partition("=")
        if not equals or field.strip().lower() not in list(Field):
            known = ", ".join(field.value for field in Field)
            raise CannotRun(
                gettext('--column wants FIELD=HEADING, not "{pair}"; the fields: {known}', pair=pair, known=known)
            )
        named[Field(field.strip().lower())] = heading.strip()
    return named
