"""responder explain: what would be answered to one event, and why."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Annotated

import typer

from responder.cli.common.clock import moment_typed
from responder.cli.common.decision_words import (
    action_in_words,
    as_object,
    because_in_words,
    cost_in_words,
    trace_as_objects,
    wait_in_words,
)
from responder.cli.common.errors import CannotRun
from responder.cli.common.help_language import filled_help
from responder.cli.common.language import gettext, ngettext, speak_to_owner, word
from responder.cli.common.loading import JsonOption, RulesOption, load_right
from responder.cli.styled_text import show, show_columns
from responder.dataclass import dataclass
from responder.domain.deciding.reason_sentences import REASONS
from responder.domain.explanations.codes import Because
from responder.domain.explanations.rule_titles import title_of
from responder.domain.model.decision import Reason, Reply, Step, Verdict
from responder.domain.model.rules import Rulebook
from responder.domain.simulation.differences import reply_of
from responder.domain.simulation.what_if import EVENTS
from responder.domain.text.suggestions import which_name
from responder.languages.catalogue import msgid
from responder.services.rules import described_event as service
from responder.services.rules.described_event import Case, NotUnderstood, Tried, UnknownRule, WhatIf

_EVENTS = ", ".join(EVENTS)
_MARKS = {
    Verdict.TAKEN: ("✓", "green"),
    Verdict.CONTINUED: ("↓", "cyan"),
    Verdict.TIED: ("=", "yellow"),
    Verdict.BEATEN: ("·", "yellow"),
    Verdict.NO: ("·", "dim"),
}


def explain(
    text: Annotated[
        str | None, typer.Argument(show_default=False, help="What the contact wrote; nothing for a call.")
    ] = None,
    contact: Annotated[
        str | None, typer.Option("--from", metavar="NUMBER", help="Who wrote; else some mobile of your country.")
    ] = None,
    at: Annotated[str, typer.Option(metavar="MOMENT", help='When: "2026-12-01 15:00". Now, if not given.')] = "",
    event: Annotated[
        str,
        typer.Option(
            "--event",
            metavar="EVENT",
            help=filled_help(
                msgid("What happened, one of: {events}; or a moment as rules have it, such as: no answer for 4h."),
                events=_EVENTS,
            ),
        ),
    ] = "sms",
    appointment: Annotated[
        str, typer.Option(metavar="MOMENT", help="The contact has an appointment then, and it awaits an answer.")
    ] = "",
    after: Annotated[str, typer.Option(metavar="RULE", help="Our last message came from this rule.")] = "",
    known: Annotated[
        str, typer.Option("--contact", metavar="NUMBER", help="A real contact, with all that is known of them now.")
    ] = "",
    name: Annotated[str, typer.Option("--name", metavar="NAME", help="What the contact is called.")] = "",
    tags: Annotated[
        str, typer.Option("--tags", metavar="TAGS", help="The contact's tags, with commas between them.")
    ] = "",
    account: Annotated[str, typer.Option(metavar="LOGIN", help="The account it happens on.")] = "",
    everything: Annotated[bool, typer.Option("--all", help="Every rule, not only the nearest.")] = False,
    rules: RulesOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say what would be answered to a text, and why.

    First what the text means, then the rule that takes it and those that nearly did, each with the first thing that
    settled its case; --all lists every rule. Nothing is sent and nothing is kept;
    the contact is somebody who never wrote before, unless --contact names a real one: then their name, tags,
    appointments and what was said to them are as the database has them.

    \b
    Examples:
      responder explain "oui" --appointment "2026-12-01 15:00"
      responder explain --event "missed call" --at "2026-12-01 21:30"
      responder explain --event "24h before appointment" --appointment "2026-12-01 15:00"
      responder explain "oui" --contact 0612345678
      responder explain "bonjour" --name "Anna Martin" --tags VIP
      responder explain "plutot jeudi" --after "Missed call" --json
    """
    if text is None and event == "sms":
        speak_to_owner(rules)
        raise CannotRun(
            gettext('Say what the contact wrote:  responder explain "oui"  (or what happened, with --event)')
        )
    text, now = text or "", datetime.now(UTC)
    if not as_json:
        speak_to_owner(rules)
    rulebook = load_right(rules, now)
    if known and (contact or appointment or after or event not in EVENTS):
        raise CannotRun(
            gettext(
                "--contact takes what is known of a real contact: leave out --from, --appointment and --after, and "
                "--event for what only time brings."
            )
        )
    if account:
        _check_account(account)
    asked = WhatIf(
        text=text,
        event=event,
        contact=known or contact,
        at=moment_typed(at, rulebook.business) if at else None,
        appointment=moment_typed(appointment, rulebook.business) if appointment else None,
        after=after,
        name=name,
        tags=frozenset(tag.strip() for tag in tags.split(",") if tag.strip()),
        account=account,
    )
    case = _case(asked, rulebook, now)
    tried = service.try_out(_of_a_real_contact(case, rulebook, asked) if known else case, rulebook)
    decision, steps = tried.decision, tuple(tried.steps)
    if as_json:
        typer.echo(json.dumps(as_object(decision) | {"trace": trace_as_objects(steps)}, ensure_ascii=False))
    else:
        _show(f"“{text}”" if text else event, tried, _Trace(steps, everything), rulebook)


def _check_account(login: str) -> None:
    """Raises CannotRun for a login that no account of the settings has; whoever only writes rules has no settings."""
    from responder.settings import SettingsProblem, load_settings  # a tenth of a second: not for --help

    try:
        known = [each.login for each in load_settings().accounts]
    except SettingsProblem:
        return
    if login.casefold() not in {each.casefold() for each in known}:
        hint = word(which_name(login, known))
        raise CannotRun(gettext('There is no account "{account}" (--account); {hint}', account=login, hint=hint))


def _case(asked: WhatIf, rulebook: Rulebook, now: datetime) -> Case:
    try:
        return service.case_for(asked, rulebook, now)
    except UnknownRule as wrong:
        hint = word(which_name(asked.after, [rule.name for rule in rulebook.rules]))
        raise CannotRun(gettext('There is no rule "{rule}" (--after); {hint}', rule=asked.after, hint=hint)) from wrong
    except NotUnderstood as problem:
        raise CannotRun(problem.told) from problem


def _of_a_real_contact(case: Case, rulebook: Rulebook, asked: WhatIf) -> Case:
    """Adds everything that the database knows of the contact."""
    from responder.cli.common.kept_rulebooks import opened  # only where a database is asked

    with opened() as store:
        return store.read_now(lambda conn: service.known_now(conn, case, rulebook, asked))


@dataclass(frozen=True, slots=True)
class _Trace:
    """The steps of a decision, of which the nearest are shown, or all about the event."""

    steps: tuple[Step, ...]
    all: bool

    @property
    def about(self) -> list[Step]:
        return [step for step in self.steps if not step.is_for(Because.OTHER_WHEN)]

    @property
    def shown(self) -> list[Step]:
        return [step for step in self.about if self.all or step.near or step.verdict is not Verdict.NO]

    def left_out(self) -> Iterator[str]:
        """Counts the rules left out, by kind."""
        farther, others = len(self.about) - len(self.shown), len(self.steps) - len(self.about)
        if farther:
            yield ngettext(
                "and {number} more rules that are farther from it: --all",
                "and {number} more rules that are farther from it: --all",
                farther,
            )
        if others:
            yield ngettext("and {number} rules about other events", "and {number} rules about other events", others)


def _show(said: str, tried: Tried, trace: _Trace, rulebook: Rulebook) -> None:
    case, decision, means = tried.case, tried.decision, tried.means
    at = rulebook.business.local(case.now)
    whom = case.event.contact or gettext("a hidden number")
    if means is not None:
        asked = "" if rulebook.by_meaning else " " + gettext("(no rule asks for it)")
        show(_label(gettext("means"), 7), (word(means.told()), "bold"), (asked, "dim"))
    show((said, "bold"), "  " + gettext("from {whom}, {moment}", whom=whom, moment=_moment(at)))
    show()
    rule = rulebook.rule(decision.rule) if decision.rule else None
    if rule is not None:
        show(_label(gettext("Rule")), (_titled(rule.name, rulebook), "bold green"), f"  ({rule.place})")
    show(_label(gettext("Why")), _reason(decision.reason))
    for action in decision.actions:
        show(_label(gettext("Does")), action_in_words(action))
    for reply in decision.replies:
        _show_reply(reply, reply is reply_of(decision), case)
    show()
    _show_trace(trace, rulebook)


def _titled(name: str, rulebook: Rulebook) -> str:
    """Titles a rule as its owner reads it, with the name that its file has; what is no rule stands in no file."""
    title = word(title_of(name))
    return title if title == name or rulebook.rule(name) is None else f"{title} ({name})"


def _label(word: str, width: int = 8) -> str:
    return f"{word:<{width - 1}} "


def _reason(reason: Reason) -> str:
    return gettext('{sentence} (reason "{reason}")', sentence=gettext(REASONS[reason]), reason=reason.value)


_DAYS = (
    msgid("Monday"),
    msgid("Tuesday"),
    msgid("Wednesday"),
    msgid("Thursday"),
    msgid("Friday"),
    msgid("Saturday"),
    msgid("Sunday"),
)


def _moment(at: datetime) -> str:
    return f"{gettext(_DAYS[at.weekday()])} {at:%Y-%m-%d %H:%M}"


def _show_reply(reply: Reply, to_contact: bool, case: Case) -> None:
    head = _label(gettext("Says")) if to_contact else _label(gettext("Tells")) + f"{reply.to} "
    show(head, (f"{wait_in_words(reply, case.now)}, {cost_in_words(reply)}", "dim"))
    show((reply.text, "cyan"), indent=8)
    if reply.link:
        show((gettext("[link] leads to {link}", link=reply.link), "dim"), indent=8)


def _show_trace(trace: _Trace, rulebook: Rulebook) -> None:
    rows = []
    for step in trace.shown:
        mark, style = _MARKS[step.verdict]
        rows.append([(each, style) for each in (mark, _titled(step.rule, rulebook), because_in_words(step.because))])
    if rows:
        show_columns(["", gettext("rules, in the order they are tried"), gettext("why or why not")], rows)
    for line in trace.left_out():
        show((f"   {line}", "dim"))
