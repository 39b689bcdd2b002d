"""responder resume: sending goes on."""

from datetime import UTC, datetime

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, speak_to_owner, word
from responder.cli.common.loading import settings_folders
from responder.services.operations import pausing
from responder.services.operations.pausing import ResumeOutcome
from responder.store import StoreUnavailable


def resume() -> None:
    """Send again: after `responder pause`, and after too many messages had paused it.

    What waited leaves at the pace of business.yaml, and what is too old is dropped. Where as many left today as a
    day may have, the next answer pauses it again: raise `all per day` in business.yaml.

    \b
    Example:
      responder resume
    """
    speak_to_owner()
    ended = pausing.resume(settings_folders().database_url)
    if ended.outcome is ResumeOutcome.NOT_REMOVED:
        raise CannotRun(
            gettext("{file} cannot be removed ({trouble}): remove it yourself.", file=ended.file, trouble=ended.trouble)
        )
    was_paused = ended.outcome is ResumeOutcome.RESUMED
    try:
        with opened() as store:
            freed = store.write_now(lambda conn: pausing.free(conn, datetime.now(UTC)))
    except StoreUnavailable as problem:
        unseen = gettext(
            "Whether too many messages had paused it cannot be seen: {problem}", problem=word(problem.told)
        )
        over = gettext("The pause is over.")
        raise CannotRun(f"{over} {unseen}" if was_paused else unseen) from problem
    if freed.tripped:
        typer.echo(gettext("Automatic messages leave again: there had been too many at once."))
    if was_paused or freed.shared:
        typer.echo(gettext("Sending goes on."))
    if not (freed.tripped or was_paused or freed.shared):
        typer.echo(gettext("Nothing was paused."))
