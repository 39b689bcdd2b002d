"""responder work: one more process that decides and sends."""

import asyncio
import signal

import typer

from responder.app import Service
from responder.cli.common.errors import CannotRun
from responder.cli.common.language import gettext, speak_to_owner
from responder.cli.common.loading import RulesOption
from responder.cli.logs.configuration import set_up_logs
from responder.cli.verbs.operations.serve import opened, settings_from


def work(rules: RulesOption = None) -> None:
    """Decide and send beside `responder serve`, on this machine or another.

    Over PostgreSQL only (RESPONDER_DATABASE_URL=postgresql://...), with the settings that `responder serve` has.
    It takes no webhooks: any number of these share what those record. One that dies is replaced by the others
    within half a minute.

    \b
    Example:
      RESPONDER_DATABASE_URL=postgresql://responder@db/responder responder work
    """
    set_up_logs()
    speak_to_owner(rules)
    service = opened(settings_from(rules))
    if not service.store.shared:
        service.close()
        raise CannotRun(
            gettext(
                "With SQLite one process does everything: `responder serve`. For several, set "
                "RESPONDER_DATABASE_URL to a PostgreSQL (and see `responder move-database`)."
            )
        )
    typer.echo(gettext("Responder decides and sends here; it takes no webhooks (Ctrl-C ends it)"), err=True)
    asyncio.run(_until_told(service))


async def _until_told(service: Service) -> None:
    told, loop = asyncio.Event(), asyncio.get_running_loop()
    for each in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(each, told.set)
    async with service.running():
        await told.wait()
