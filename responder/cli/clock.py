"""Moments as people type them at a command line."""

from datetime import datetime

from responder.cli.errors import CannotRun
from responder.core.business import Business
from responder.core.cases import NotUnderstood, moment_of


def moment_typed(written: str, business: Business) -> datetime:
    """ "2026-12-01 15:00", or as people there write it: "1/12/2026 15h"."""
    try:
        return moment_of(written, business.zone)
    except NotUnderstood as problem:
        from responder.imports.moments import NotAMoment, moment_in, style_of  # rarely needed

        today = datetime.now(business.zone).date()
        try:
            return moment_in(written, "", style_of([written], business.zone, business.country, today))
        except NotAMoment:
            raise CannotRun(str(problem)) from problem
