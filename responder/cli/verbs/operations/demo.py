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

from responder.cli.common.errors import CannotRun
from responder.cli.common.help_language import filled_help
from responder.cli.common.loading import RulesOption, tell
from responder.cli.demo.guide import Guide
from responder.cli.demo.scenes import CAST, play
from responder.cli.demo.screen import Person, Screen
from responder.cli.demo.stage import Programs, Stage, running_stage
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
    rulebook = _rulebook(folder, templates)
    console = Console(highlight=False)
    wrong = 0
    with ExitStack() as stack:
        with console.status("Starting the service and the phone"):
            stage = stack.enter_context(running_stage(Programs(folder, templates, rulebook.business.zone.key, gateway)))
        _welcome(console, stage, rulebook, folder)
        screen, customers = Screen(console, stage, rulebook), _customers(stage, rulebook)
        if no_input:
            wrong = play(screen, [next(customers) for _ in range(CAST)], shipped)
        else:
            Guide(screen, lambda: next(customers)).run()
    if no_input:
        console.print(
            f"\n{'All of it came' if not wrong else f'{wrong} did not come'}, in {monotonic() - started:.0f} s."
        )
    if wrong:
        raise typer.Exit(1)


def _folders(rules: Path | None) -> tuple[Path, Path, bool]:
    """Returns the folders of the rules and the templates, and whether they are the shipped ones."""
    if rules is not None and not rules.is_dir():
        raise CannotRun(f"There is no folder {rules}/. Without --rules, the demo takes ./rules or the shipped rules.")
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


def _welcome(console: Console, stage: Stage, rulebook: Rulebook, folder: Path) -> None:
    body = '\'{"from": "NUMBER", "text": "oui"}\''
    console.print(f"[bold]{rulebook.business.name or 'Your business'}[/bold] is on the line.")
    console.print("  [bold]console[/bold]  open this first, in a browser on this machine: you are signed in there")
    console.print(f"           {stage.console}", markup=False, soft_wrap=True)
    for name, what in (
        ("rules", f"{len(rulebook.rules)} in {folder}/"),
        ("service", f"{stage.service}  (curl {stage.service}/health)"),
        ("phone", f"{stage.phone}  (curl {stage.phone}/_phone/sms -d {body})"),
        ("webhook", stage.hook),
    ):
        console.print(f"  {name:8} {what}", markup=False, soft_wrap=True)
    for lack in what_lacks(stage.provider):
        console.print(f"  {'lacks':8} {lack}", markup=False, soft_wrap=True)


def _customers(stage: Stage, rulebook: Rulebook) -> Iterator[Person]:
    """Yields the clients one after the other; each has an appointment tomorrow at ten that awaits an answer."""
    business = rulebook.business
    tomorrow = business.local(datetime.now(UTC)).date() + timedelta(days=1)
    at = datetime.combine(tomorrow, time(10), business.zone)
    numbers = people(business)
    for turn in count():
        number = next(numbers, None)
        if number is None:
            raise CannotRun("The demo has no more numbers to give away: start it again.")
        stage.appointment(number, at)
        round_, which = divmod(turn, len(_NAMES))
        yield Person(_NAMES[which] + (f" {round_ + 1}" if round_ else ""), number)
