"""Moments as people type them at a command line."""

from datetime import UTC, datetime

from responder.cli.common.errors import CannotRun
from responder.cli.common.language import gettext
from responder.domain.model.business import Business
from responder.domain.simulation.what_if import NotUnderstood, moment_of


def moment_typed(written: str, business: Business) -> datetime:
    """Reads a moment as people type it: "2026-12-01 15:00", "1/12/2026 15h" as people there write it, or "demain 15h"
    as they say it. Raises CannotRun, also where the day may be two."""
    try:
        return moment_of(written, business.zone)
    except OverflowError as problem:
        raise CannotRun(_no_moment(written)) from problem
    except NotUnderstood as problem:
        from responder.imports.cells.clocks import NotAMoment
        from responder.imports.cells.moments import moment_in, style_of  # rarely needed
        from responder.imports.cells.spelt_clocks import in_figures
        from responder.imports.cells.spoken_moments import spoken_moment
        from responder.imports.cells.zones import UnknownZone

        now = datetime.now(UTC)
        spoken = spoken_moment(written, business, now)
        if spoken is not None:
            return spoken
        today = business.local(now).date()
        style = style_of([written], business.zone, business.country, today)
        if style.doubtful:
            raise CannotRun(
                gettext('"{written}" may be two days: write it like 2026-12-01 15:00', written=written)
            ) from problem
        try:
            return moment_in(in_figures(written), "", style)
        except NotAMoment as wrong:
            raise CannotRun(wrong.told if isinstance(wrong.__cause__, UnknownZone) else _no_moment(written)) from wrong


def _no_moment(written: str) -> str:
    like = '"2026-12-01 15:00"'
    return gettext('"{written}" is no moment; write a day and a time, such as {like}', written=written, like=like)
