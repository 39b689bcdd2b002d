"""The command line: one file a verb, and a verb's file is imported only when that verb is called."""

import atexit
import gc
import os
import sys
import traceback
from collections.abc import Callable, Collection, Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any

import typer
from typer.main import get_command

from responder import __version__
from responder.cli.common.errors import CannotRun
from responder.cli.common.help_language import terminals_language, word_usage_errors, worded
from responder.cli.common.language import gettext, speak_english, word
from responder.domain.text.cleaned_strings import for_terminal
from responder.languages.catalogue import msgid
from responder.store import StoreUnavailable

# Verb -> its first line of help. The file of a verb has a function of its name, or an `app` with verbs of its own.
VERBS = MappingProxyType(
    {
        "demo": msgid("Try everything on this machine, with nothing to set up."),
        "new": msgid("Write rules and templates of your own, after a few questions."),
        "add": msgid("Add a recipe of the cookbook to the rules: parking, prices, vacation..."),
        "check": msgid("Say what is wrong in the rules, and where."),
        "hours": msgid("Show the opening hours of the coming days, holidays included."),
        "test": msgid("Run the examples and conversations of the rules."),
        "explain": msgid("Say what would be answered to a text, and why."),
        "replay": msgid("Say what would be answered to each of many texts."),
        "appointments": msgid("Enter, import, list and export appointments."),
        "reminders": msgid("List the coming reminders, and those that will not go."),
        "contacts": msgid("List, import and tag contacts."),
        "calendars": msgid("Say how reading the calendars goes."),
        "errands": msgid("List contacts to save and calls to make."),
        "connect": msgid("Tell the gateway where to call, and say what works."),
        "waiting": msgid("List who waits for a person."),
        "log": msgid("List what came in, what was answered, and why."),
        "why": msgid("Say why one event was answered so."),
        "optouts": msgid("List who gets no messages; add and remove by hand."),
        "review": msgid("List what needs a person: messages in doubt above all."),
        "history": msgid("List the rules that went live, and what changed."),
        "rollback": msgid("Bring back rules that were live."),
        "upgrade-rules": msgid("Bring rules of an earlier version up to today's."),
        "posts": msgid("List what could not be handed to other programs."),
        "backup": msgid("Copy the database, while it is in use."),
        "restore": msgid("Bring a backup back."),
        "export": msgid("Write down all that is known of a number."),
        "forget": msgid("Erase all that is known of a number."),
        "console": msgid("Invite people to the console, list and remove them."),
        "serve": msgid("Answer SMS and calls: the service itself."),
        "status": msgid("Say how things stand."),
        "numbers": msgid("Count what came, what was answered and what it cost."),
        "go-live": msgid("Send from now on, after a rehearsal; or go back to one."),
        "pause": msgid("Send nothing until resume."),
        "resume": msgid("Send again."),
        "send": msgid("Send one SMS by hand."),
        "announce": msgid("Send one text to many contacts, spread over time."),
        "announcements": msgid("List announcements; pause, resume and stop one."),
        "work": msgid("Decide and send beside it, over PostgreSQL."),
        "migrate": msgid("Bring the layout of the database up to date."),
        "move-database": msgid("Take everything to another database."),
        "simulate": msgid("A phone and its gateway on this machine."),
        "schema": msgid("Print the JSON Schema of rule files, for editors."),
    }
)
_ASKS_FOR_HELP = frozenset({"-h", "--help"})
_GROUPS = frozenset({"review", "posts", "appointments", "contacts", "waiting", "optouts", "console", "announcements"})

_FOLDERS = MappingProxyType(
    {
        "rules": (
            "add",
            "check",
            "explain",
            "history",
            "hours",
            "new",
            "replay",
            "rollback",
            "schema",
            "test",
            "upgrade-rules",
        ),
        "people": ("contacts", "export", "forget", "optouts"),
        "announcing": ("announce", "announcements"),
        "agenda": ("appointments", "calendars", "reminders"),
        "inbox": ("log", "review", "send", "waiting", "why"),
        "operations": (
            *(
                "connect",
                "console",
                "demo",
                "errands",
                "go-live",
                "numbers",
                "pause",
                "posts",
                "resume",
                "serve",
                "simulate",
                "status",
                "work",
            ),
        ),
        "database": ("backup", "migrate", "move-database", "restore"),
    }
)
_FOLDER_OF = MappingProxyType({verb: folder for folder, verbs in _FOLDERS.items() for verb in verbs})

_WITHOUT_TABLES = frozenset({"serve", "work"})  # run for months and print a few lines

COULD_NOT_RUN = 2
INTERRUPTED = 130


_plain_echo = typer.echo


def _echo(message: Any | None = None, *given: Any, **named: Any) -> None:
    """Prints what commands print; stored names and texts are among it, and none of them steers the terminal."""
    _plain_echo(for_terminal(message) if isinstance(message, str) else message, *given, **named)


typer.echo = _echo


def main() -> None:
    """Entry point of `responder` on the command line."""
    gc.set_threshold(200_000, 20, 50)  # a command ends soon: looking for garbage as it starts is a tenth of its time
    if _is_called(_WITHOUT_TABLES):
        for painter in ("rich", "pygments"):  # structlog and httpx import them where they are: 5 MB, for good
            sys.modules[painter] = None  # type: ignore[assignment]
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # what a terminal cannot show is no reason to fail
            stream.reconfigure(errors="backslashreplace")
    ended: list[int] = []
    if not _is_called(_WITHOUT_TABLES):
        atexit.register(_leave, ended)  # the first to be registered is called last
    ended.append(run(sys.argv[1:]))
    gc.disable()  # the interpreter would look through everything twice more as it ends
    sys.exit(ended[0])


def _is_called(verbs: Collection[str]) -> bool:
    return bool(sys.argv[1:]) and sys.argv[1] in verbs


def _leave(ended: list[int]) -> None:
    """Ends the process, which has nothing left to do: to take each of a million values down by itself, as the
    interpreter would now, takes a fifth of a command's time. Not under a debugger or a profiler, who come after."""
    if not ended or sys.gettrace() or sys.getprofile():
        return
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    except (OSError, ValueError):
        return  # the interpreter tries again, and tells what came of it
    os._exit(ended[0])


def run(arguments: Sequence[str]) -> int:
    """Runs a command line; the exit code. No traceback ever reaches a person."""
    speak_english()
    try:
        command = get_command(app_for(arguments))
        if not arguments[1:] or not _ASKS_FOR_HELP.isdisjoint(arguments):
            worded(command, terminals_language())
        word_usage_errors(command, terminals_language())
        command(args=list(arguments), prog_name="responder")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(bool(end.code))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # `responder ... | head`: whoever read has seen enough
        return _hang_up()
    except (CannotRun, StoreUnavailable) as problem:
        return _say(word(problem.told))
    except Exception as mistake:  # noqa: BLE001  whatever is left is our mistake: told in a sentence, with its place
        return _say(_our_mistake(mistake))
    return 0


def app_for(arguments: Sequence[str]) -> typer.Typer:
    """Returns the command line with the one verb that is called; the others are listed, not imported."""
    app = typer.Typer(
        add_completion=False,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    app.callback()(_responder)
    called = next((argument for argument in arguments if not argument.startswith("-")), None)
    for verb, summary in VERBS.items():
        if verb != called:
            app.command(verb, help=summary)(_listed)
        elif verb in _GROUPS:
            app.add_typer(_import(verb).app, name=verb)
        else:
            app.command(verb)(_function_of(verb))
    return app


def _responder(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=lambda asked: _tell_version(asked), help="The version.")
    ] = False,
) -> None:
    """Answers a business's SMS and missed calls by the owner's own rules.

    \b
    Begin with:
      responder demo            try it, with nothing to set up
      responder new             your own copy of the rules
      responder explain "oui"   what would be answered, and why
      responder COMMAND --help  more about a command, with an example
    """


def _listed() -> None:
    """Lists a verb that was not called: only its name and first line are shown."""


def _tell_version(asked: bool) -> None:
    if asked:
        typer.echo(f"responder {__version__}")
        raise typer.Exit


def _import(verb: str) -> Any:
    return import_module(f"{__name__}.verbs.{_FOLDER_OF[verb]}.{verb.replace('-', '_')}")


def _function_of(verb: str) -> Callable[..., Any]:
    function: Callable[..., Any] = getattr(_import(verb), verb.replace("-", "_"))
    return function


def _say(sentence: str) -> int:
    typer.echo(sentence, err=True)
    return COULD_NOT_RUN


def _hang_up() -> int:
    sys.stdout = Path("/dev/null").open("w", encoding="utf-8")  # noqa: SIM115  open until the process ends
    return 1


def _our_mistake(mistake: Exception) -> str:
    # The message of an exception may hold a text or a number: only its type and its place are told.
    frames = traceback.extract_tb(mistake.__traceback__)
    ours = [frame for frame in frames if "responder" in Path(frame.filename).parts] or frames
    place = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "?"
    return gettext(
        "Responder failed ({mistake} at {place}). The mistake is in the program: please report it.",
        mistake=type(mistake).__name__,
        place=place,
    )
