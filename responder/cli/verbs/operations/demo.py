"""responder demo: everything on this machine, to be tried by hand or watched."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, time, timedelta
from itertools import count
from pathlib import Path
from time import monotonic
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from responder.cli.common.errors import CannotRun
from responder.cli.common.help_language import filled_help
from responder.cli.common.language import gettext, speak_to_newcomer, speak_to_owner, word
from responder.cli.common.loading import RulesOption, tell
from responder.cli.demo.guide import Guide
from responder.cli.demo.running_demo import DemoSettings, RunningDemo, running_demo
from responder.cli.demo.screen import Person, Screen
from responder.cli.demo.scripted_conversation import CAST, play
from responder.domain.model.rules import Rulebook
from responder.domain.simulation.what_if import people
from responder.gateways.providers import DEFAULT, GATEWAYS, what_lacks
from responder.languages.catalogue import msgid
from responder.rulefiles.files.locations import shipped_rules, shipped_templates
from responder.rulefiles.load import load

_NAMES = ("Anna", "Bruno", "Chloé", "David", "Emma", "Farid", "Gaëlle", "Hugo", "Inès", "Jules", "Karim", "Léa")


def demo(
    no_input: Annotated[bool, typer.Option("--no-input", help="Play a fixed conversation and end.")] = False,
    rules: RulesOption = None,
    gateway: Annotated[
        str, typer.Option(help=filled_help(msgid("Whose phone it is: {gateways}."), gateways=", ".join(GATEWAYS)))
    ] = DEFAULT,
) -> None:
    """Try everything on this machine, with nothing to set up.

    Starts the service and, in the place of a gateway, a simulated phone that talks to it over HTTP as one does.
    You are the customer: text, call, open links, and see each answer with its reason. Nothing leaves this
    machine, and everything is thrown away at the end. The rules are those of ./rules, or the shipped ones.

    \b
    Examples:
      responder demo
      responder demo --no-input
      responder demo --gateway GATEWAY
    """
    started = monotonic()
    if gateway not in GATEWAYS:
        raise typer.BadParameter(f"must be one of: {', '.join(GATEWAYS)}", param_hint="--gateway")
    folder, templates, shipped = _folders(rules)
    if shipped:
        speak_to_newcomer()
    else:
        speak_to_owner(folder)
    rulebook = _rulebook(folder, templates)
    console = Console(highlight=False)
    wrong = 0
    with ExitStack() as stack:
        with console.status(gettext("Starting the service and the phone")):
            running = stack.enter_context(
                running_demo(DemoSettings(folder, templates, rulebook.business.zone.key, gateway))
            )
        _welcome(console, running, rulebook, folder)
        screen, customers = Screen(console, running, rulebook), _customers(running, rulebook)
        if no_input:
            wrong = play(screen, [next(customers) for _ in range(CAST)], shipped)
        else:
            Guide(screen, lambda: next(customers)).run()
    if no_input:
        seconds = round(monotonic() - started)
        came = gettext("All of it came, in {seconds} s.", seconds=seconds)
        lacking = gettext("{number} did not come, in {seconds} s.", number=wrong, seconds=seconds)
        console.print("\n" + (lacking if wrong else came))
    if wrong:
        raise typer.Exit(1)


def _folders(rules: Path | None) -> tuple[Path, Path, bool]:
    """Returns the folders of the rules and the templates, and whether they are the shipped ones."""
    if rules is not None and not rules.is_dir():
        speak_to_newcomer()
        raise CannotRun(
            gettext(
                "There is no folder {rules}/. Without --rules, the demo takes ./rules or the shipped rules.",
                rules=rules,
            )
        )
    own = rules or Path("rules")
    if own.is_dir():
        return own, own.parent / "templates", False
    return shipped_rules(), shipped_templates(), True


def _rulebook(rules: Path, templates: Path) -> Rulebook:
    loaded = load(rules, templates, now=datetime.now(UTC))
    if loaded.rulebook is None:
        tell(loaded.problems)
        raise typer.Exit(1)
    return loaded.rulebook


def _welcome(console: Console, running: RunningDemo, rulebook: Rulebook, folder: Path) -> None:
    body = '\'{"from": "NUMBER", "text": "oui"}\''
    name = rulebook.business.name or gettext("Your business")
    console.print(gettext("{business} is on the line.", business=f"[bold]{escape(name)}[/bold]"))
    first = gettext("open this first, in a browser on this machine: you are signed in there")
    label = gettext("console")
    console.print(f"  [bold]{label:9}[/bold] {first}")
    console.print(f"  {'':9} {running.console}", markup=False, soft_wrap=True)
    rules = gettext("{number} in {folder}/", number=len(rulebook.rules), folder=folder)
    for label, what in (
        (gettext("rules"), rules),
        (gettext("service"), f"{running.service}  (curl {running.service}/health)"),
        (gettext("phone"), f"{running.phone}  (curl {running.phone}/_phone/sms -d {body})"),
        (gettext("webhook"), running.hook),
        *((gettext("lacks"), word(lack)) for lack in what_lacks(running.provider)),
    ):
        console.print(f"  {label:9} {what}", markup=False, soft_wrap=True)


def _customers(running: RunningDemo, rulebook: Rulebook) -> Iterator[Person]:
    """Yields the clients one after the other; each has an appointment tomorrow at ten that awaits an answer."""
    business = rulebook.business
    tomorrow = business.local(datetime.now(UTC)).date() + timedelta(days=1)
    at = datetime.combine(tomorrow, time(10), business.zone)
    numbers = people(business)
    for turn in count():
        number = next(numbers, None)
        if number is None:
            raise CannotRun(gettext("The demo has no more numbers to give away: start it again."))
        round_, which = divmod(turn, len(_NAMES))
        name = _NAMES[which] + (f" {round_ + 1}" if round_ else "")
        running.appointment(number, name, at)
        yield Person(name, number)
