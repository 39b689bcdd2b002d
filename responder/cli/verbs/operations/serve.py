"""responder serve: the service itself."""

import os
import signal
import socket
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from responder.app import Service, open_service
from responder.cli.common.errors import CannotRun
from responder.cli.common.language import gettext, speak_to_owner, word
from responder.cli.common.loading import RulesOption, tell
from responder.cli.common.required_settings import required_settings
from responder.cli.common.times import when, zone_of
from responder.cli.logs.configuration import set_up_logs
from responder.gateways.incoming import HOOKS
from responder.rulefiles.live import NoRulebook
from responder.services.operations.pausing import paused_here
from responder.settings.accounts_file import ACCOUNTS_FILE
from responder.settings.open_files import open_files
from responder.settings.values import Settings
from responder.store.database.address import shown_address
from responder.web.server import Server, server_config


def serve(
    rules: RulesOption = None,
    host: Annotated[str | None, typer.Option(help="The address to listen on; RESPONDER_HOST if not given.")] = None,
    port: Annotated[int | None, typer.Option(help="Where to listen; RESPONDER_PORT if not given.", max=65535)] = None,
) -> None:
    """Answer SMS and calls: the service itself.

    Reads its settings from the environment, from .env and from responder.toml in the current folder, and says
    what is missing. It begins with a rehearsal, which decides and shows but sends nothing, until somebody goes live
    (responder go-live, or the console). Ctrl-C or SIGTERM ends it in good order, with exit code 0.

    \b
    Examples:
      responder serve
    """
    set_up_logs()
    os.umask(0o077)  # whatever it writes is for its owner's eyes
    speak_to_owner(rules)
    settings = settings_from(rules, host, port)
    service = opened(settings)
    try:
        listening = _listen(settings.host, settings.port)
    except OSError as error:
        service.close()
        raise CannotRun(
            gettext(
                "Cannot listen on {host}:{port} ({error}): is another program there? Choose another port "
                "with --port or RESPONDER_PORT.",
                host=settings.host,
                port=settings.port,
                error=error.strerror or error,
            )
        ) from error
    _welcome(settings, service)
    server = Server(server_config(service.app, settings.host, settings.port), service.end_pages)
    for each in (signal.SIGINT, signal.SIGTERM):  # uvicorn ends in good order, and then raises them once more
        signal.signal(each, lambda *_: None)
    server.run(sockets=[listening])
    if not server.started:
        service.close()
        raise CannotRun(gettext("The service did not start; the lines above say why."))


def _listen(host: str, port: int) -> socket.socket:
    """Ours and not uvicorn's, which ends the process where it cannot."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=2048)


def opened(settings: Settings) -> Service:
    """Returns the service, not served yet; wrong rules are told on stderr."""
    try:
        return open_service(settings)
    except NoRulebook as wrong:
        tell(wrong.problems)
        raise CannotRun(
            gettext("The service does not start: mend the rules above (responder check shows them again).")
        ) from wrong


def settings_from(rules: Path | None, host: str | None = None, port: int | None = None) -> Settings:
    settings = required_settings()
    if rules is not None:
        beside = rules.parent / "templates"
        settings = replace(settings, rules=rules, templates=beside if beside.is_dir() else settings.templates)
    settings = replace(settings, host=host or settings.host, port=settings.port if port is None else port)
    if not settings.rules.is_dir():
        raise CannotRun(
            gettext(
                "There is no folder {rules}/ here. `responder new` puts the shipped rules here; "
                "RESPONDER_RULES or --rules names another folder; `responder demo` needs none.",
                rules=settings.rules,
            )
        )
    return settings


def _callbacks(settings: Settings) -> list[str]:
    gateways = dict.fromkeys(account.gateway for account in settings.accounts)
    shown = gettext("{start}… (your token)", start=settings.hook_tokens[0][:4])
    return [_row(gettext("callback"), f"https://YOUR-DOMAIN{HOOKS}{gateway}/{shown}") for gateway in gateways]


def _row(label: str, told: str) -> str:
    return f"  {label:<9} {told}"


def _welcome(settings: Settings, service: Service) -> None:
    live = not service.mode.rehearsing
    rules = len(service.live.rulebook.rules)
    meaning = (
        gettext("answers are sent") if live else gettext("decides and shows, sends nothing; responder go-live sends")
    )
    read = gettext("{rules} from {folder}/, read again whenever you save them", rules=rules, folder=settings.rules)
    accounts = f"{len(settings.accounts)}: {', '.join(account.login for account in settings.accounts)}"
    connect = gettext(
        "responder connect --public-url https://YOUR-DOMAIN  tells {gateways}, and tries it", gateways=settings.gateways
    )
    for line in (
        gettext("Responder at {address} (Ctrl-C ends it)", address=f"http://{settings.host}:{settings.port}"),
        _row(gettext("mode"), f"{service.mode.mode.value}: {meaning}"),
        _row(gettext("rules"), read),
        _row(gettext("accounts"), accounts),
        _row(gettext("database"), shown_address(settings.database_url)),
        *_callbacks(settings),
        _row("", connect),
    ):
        _tell(line)
    for remark in (*settings.remarks, *open_files(Path(".env"), Path(ACCOUNTS_FILE))):
        _tell(_row(gettext("setting"), word(remark)))
    pause = paused_here(settings.database_url)
    if pause is not None:
        since = when(pause.since, zone_of(None))
        _tell(
            _row(
                gettext("paused:").rstrip("\u00a0:"),
                gettext("since {since}: nothing is sent until  responder resume", since=since),
            )
        )


def _tell(line: str) -> None:
    """On a terminal nobody may look at any more: the service starts all the same."""
    with suppress(OSError, ValueError):
        typer.echo(line, err=True)


if __name__ == "__main__":
    typer.run(serve)
