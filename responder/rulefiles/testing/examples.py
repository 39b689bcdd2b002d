"""Runs the examples of every rule through the whole rulebook, in a state in which the rule's `if` holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import islice

from responder.domain.deciding.conditions import holds
from responder.domain.deciding.decide import consider, decide
from responder.domain.matching.matching import Miss
from responder.domain.model.business import Business
from responder.domain.model.decision import Decision, Verdict
from responder.domain.model.events import SmsReceived
from responder.domain.model.rules import (
    APPOINTMENT_VERBS,
    AccountIs,
    After,
    AnsweredByPerson,
    AppointmentIs,
    Between,
    CalledBack,
    CallsAtLeast,
    Condition,
    ContactIs,
    DatesIn,
    DaysAre,
    Example,
    HoursAre,
    LanguageIs,
    NumberIs,
    Rule,
    Rulebook,
    When,
)
from responder.domain.model.state import Appointment, AppointmentStatus, Contact, LastReply, State
from responder.domain.simulation.what_if import somebody
from responder.domain.situation import Situation
from responder.rulefiles.reporting.problems import Problems

_SEARCHED_DAYS = 15  # two weeks of half-hours: every weekday, hour and lunch break is among them
_STEP = timedelta(minutes=30)
_NUMBERS = ("", "+33142278186", "+14155550132", "+33612345678", "+447400123456")
_EXCLUDE_IT = "exclude it with `without`, or ask for `whole message: yes`"
_TEMPORAL = (HoursAre, DaysAre, Between, DatesIn)


@dataclass(frozen=True, slots=True)
class Scene:
    """Where an example is said: the event without its text, and the state around it."""

    event: SmsReceived
    state: State


def run_examples(rulebook: Rulebook, now: datetime, problems: Problems) -> None:
    """A `yes` example must end in its rule, a `no` example must not; what does otherwise is a problem that
    names the rule that took it."""
    for rule in rulebook.rules:
        if not rule.active or (not rule.yes and not rule.no):
            continue
        scene = scene_for(rule, rulebook, now)
        if scene is None:
            place = (rule.yes or rule.no)[0].place
            message = f'no moment and no contact was found for which the `if` of "{rule.name}" holds'
            problems.error(place, "never-holds", message, "two of its lines may contradict each other")
            continue
        if rule.tells_hours and not rulebook.business.has_hours():
            continue  # it never answers: a person does
        for example in rule.yes:
            _try_yes(example, rule, scene, rulebook, problems)
        for example in rule.no:
            _try_no(example, rule, scene, rulebook, problems)


def scene_for(rule: Rule, rulebook: Rulebook, now: datetime) -> Scene | None:
    """An event and a state in which every condition of the rule holds; None if none was found."""
    start = _opening_on_a_wednesday(rulebook, now)
    contact = somebody(rulebook.business)
    scene = Scene(SmsReceived(key="", account="", contact=contact, at=start, text=""), State(Contact(contact)))
    for kinds, options in _STAGES:
        conditions = [condition for condition in rule.conditions if isinstance(condition, kinds)]
        found = next((each for each in options(scene, rule, rulebook) if _all_hold(conditions, each, rulebook)), None)
        if found is None:
            return None
        scene = found
    return scene


def _opening_on_a_wednesday(rulebook: Rulebook, now: datetime) -> datetime:
    """A plain moment to start from, so that examples do not depend on the day they are run."""
    local = rulebook.business.local(now).replace(hour=10, minute=0, second=0, microsecond=0)
    wednesday = local + timedelta(days=(2 - local.weekday()) % 7 or 7)
    return rulebook.business.next_opening(wednesday) or wednesday


def _all_hold(conditions: Iterable[Condition], scene: Scene, rulebook: Rulebook) -> bool:
    situation = Situation(scene.event, scene.state, rulebook, scene.event.at, "")
    return all(holds(condition, situation) for condition in conditions)


def _moments(scene: Scene, rule: Rule, rulebook: Rulebook) -> Iterator[Scene]:
    starts = [scene.event.at]
    for condition in rule.conditions:
        if isinstance(condition, DatesIn):
            noon = scene.event.at.replace(hour=0, minute=0)
            firsts = (first for first, _ in condition.spans)
            starts += [noon.replace(year=each.year, month=each.month, day=each.day) for each in firsts]
        if isinstance(condition, HoursAre):
            later = list(islice(_days_off(rulebook.business, scene.event.at.date()), 3))
            starts += [scene.event.at.replace(year=day.year, month=day.month, day=day.day) for day in later]
    if not any(isinstance(condition, _TEMPORAL) for condition in rule.conditions):
        yield scene
        return
    for start in starts:
        for step in range(_SEARCHED_DAYS * 48):
            yield replace(scene, event=replace(scene.event, at=start + step * _STEP))


def _days_off(business: Business, after: date) -> Iterator[date]:
    """The public holidays and closings of the year after a day."""
    year = (after + timedelta(days=ahead) for ahead in range(1, 366))
    return (day for day in year if business.is_holiday(day))


def _contacts(scene: Scene, rule: Rule, rulebook: Rulebook) -> Iterator[Scene]:
    wanted = [condition for condition in rule.conditions if isinstance(condition, ContactIs)]
    tags = frozenset[str]().union(*(condition.tags for condition in wanted if not condition.negated))
    base = scene.state.contact
    for tagged in (frozenset[str](), tags):
        for known, new in ((False, True), (True, False), (False, False), (True, True)):
            contact = replace(base, tags=tagged, known=known, new=new)
            yield replace(scene, state=replace(scene.state, contact=contact))


def _languages(scene: Scene, rule: Rule, rulebook: Rulebook) -> Iterator[Scene]:
    for language in (None, *rulebook.business.languages):
        contact = replace(scene.state.contact, language=language)
        yield replace(scene, state=replace(scene.state, contact=contact))


def _numbers(scene: Scene, rule: Rule, rulebook: Rulebook) -> Iterator[Scene]:
    for number in (scene.event.contact, *_NUMBERS):
        state = replace(scene.state, contact=replace(scene.state.contact, number=number))
        yield Scene(replace(scene.event, contact=number), state)


def _accounts(scene: Scene, rule: Rule, rulebook: Rulebook) -> Iterator[Scene]:
    named = [each for c in rule.conditions if isinstance(c, AccountIs) for each in sorted(c.accounts)]
    for account in ("", *named):
        yield replace(scene, event=replace(scene.event, account=account))


def _appointments(scene: Scene, rule: Rule, rulebook: Rulebook) -> Iterator[Scene]:
    at = scene.event.at
    tomorrow = (at + timedelta(days=1)).replace(hour=10, minute=0)
    options: list[tuple[Appointment, ...]] = [
        (Appointment("example", tomorrow, AppointmentStatus.AWAITING_ANSWER),),
        (Appointment("example", tomorrow, AppointmentStatus.UNCONFIRMED),),
        (Appointment("example", tomorrow, AppointmentStatus.CONFIRMED),),
        (Appointment("example", tomorrow, AppointmentStatus.CANCELLED),),
        (Appointment("example", tomorrow, AppointmentStatus.MOVE_ASKED),),
        (Appointment("example", at + timedelta(hours=1), AppointmentStatus.AWAITING_ANSWER),),
        (Appointment("example", at + timedelta(hours=1), AppointmentStatus.CONFIRMED),),
        (Appointment("example", at + timedelta(minutes=1), AppointmentStatus.CONFIRMED),),
    ]
    over = Appointment("example", at - timedelta(hours=2), AppointmentStatus.CONFIRMED)
    later = Appointment("later", tomorrow + timedelta(days=3), AppointmentStatus.AWAITING_ANSWER)
    options += [(over,), (*options[0], later)]
    for appointments in ((), *options) if not _speaks_of_appointments(rule) else (*options, ()):
        yield replace(scene, state=replace(scene.state, appointments=appointments))


def _speaks_of_appointments(rule: Rule) -> bool:
    """Whether an appointment is to be there unless a condition says otherwise. For `unclear` it is: that
    is where the other rules have most to say."""
    return When.UNCLEAR in rule.when or any(action.verb in APPOINTMENT_VERBS for action in rule.actions)


def _replies(scene: Scene, rule: Rule, rulebook: Rulebook) -> Iterator[Scene]:
    yield scene
    for condition in rule.conditions:
        if isinstance(condition, After):
            for name in sorted(condition.rules):
                last = LastReply(name, scene.event.at - condition.within / 2)
                yield replace(scene, state=replace(scene.state, last_reply=last))


def _people(scene: Scene, rule: Rule, rulebook: Rulebook) -> Iterator[Scene]:
    counts = [c.count for c in rule.conditions if isinstance(c, CallsAtLeast)]
    at = scene.event.at
    many = tuple(at - timedelta(minutes=2 * back) for back in range(max(counts, default=0), 0, -1))
    for calls in ((), (at - timedelta(minutes=5),), many):
        for person_at in (None, at - timedelta(minutes=2)):
            yield replace(scene, state=replace(scene.state, calls=calls, person_at=person_at))


_STAGES = (
    (_TEMPORAL, _moments),
    (ContactIs, _contacts),
    (LanguageIs, _languages),
    (NumberIs, _numbers),
    (AccountIs, _accounts),
    (AppointmentIs, _appointments),
    (After, _replies),
    ((AnsweredByPerson, CalledBack, CallsAtLeast), _people),
)


def _decided(example: Example, scene: Scene, rulebook: Rulebook) -> tuple[Decision, SmsReceived]:
    event = replace(scene.event, text=example.text)
    return decide(event, scene.state, rulebook, event.at), event


def is_taken_by(rule: Rule, decision: Decision) -> bool:
    continued = (step for step in decision.trace if step.verdict is Verdict.CONTINUED)
    return decision.rule == rule.name or any(step.rule == rule.name for step in continued)


def _try_yes(example: Example, rule: Rule, scene: Scene, rulebook: Rulebook, problems: Problems) -> None:
    decision, event = _decided(example, scene, rulebook)
    if is_taken_by(rule, decision):
        return
    tied = ", ".join(f'"{step.rule}"' for step in decision.trace if step.verdict is Verdict.TIED)
    thief = rulebook.rule(decision.rule) if decision.rule is not None else None
    if thief is not None and When.UNCLEAR not in thief.when:
        message = f'"{example.text}" is taken by "{thief.name}" ({thief.place}), {_word(decision)}'
        hint = "give that rule a `without`, or this one what is more exact, or a higher priority"
        problems.error(example.place, "example-taken", message, hint, cause=thief.place)
    elif tied:
        message = f'"{example.text}" is unclear: {tied} match with equal right, by forgiven typos only'
        problems.error(example.place, "example-unclear", message, "write the word as it is typed into one of them")
    else:  # also where a rule for what is unclear took it: that one takes whatever is left
        _tell_missed(example, rule, decision, event, scene, rulebook, problems)


def _tell_missed(
    example: Example,
    rule: Rule,
    decision: Decision,
    event: SmsReceived,
    scene: Scene,
    rulebook: Rulebook,
    problems: Problems,
) -> None:
    guard = next((step for step in decision.trace if step.verdict is Verdict.TAKEN), None)
    if guard is not None and decision.rule is None:
        message = f'"{example.text}" never reaches the rules: {guard.because} {guard.rule}'
        problems.error(example.place, "example-guarded", message, "delete the example: safety comes before all rules")
        return
    found = consider(rule, Situation(event, scene.state, rulebook, event.at, event.text))
    doubted = isinstance(found, Miss) or found.doubt
    message = f'"{example.text}" does not end in this rule: {found.because if doubted else decision.reason.value}'
    hint = "move it to `no`" if rule.means else "add its words to `says`, or move it to `no`"
    problems.error(example.place, "example-missed", message, hint)


def _try_no(example: Example, rule: Rule, scene: Scene, rulebook: Rulebook, problems: Problems) -> None:
    decision, _ = _decided(example, scene, rulebook)
    if is_taken_by(rule, decision):
        message = f'"{example.text}" must not end in this rule and does, {_word(decision)}'
        hint = "exclude it with `without meaning`" if rule.means else _EXCLUDE_IT
        problems.error(example.place, "example-unwanted", message, hint)


def _word(decision: Decision) -> str:
    taken = [step.because for step in decision.trace if step.verdict in (Verdict.TAKEN, Verdict.CONTINUED)]
    because = taken[-1] if taken else ""
    return f"word {because}" if because.startswith('"') else because or "no word asked for"
