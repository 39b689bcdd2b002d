"""decide(event, state, rulebook, now): what happens, and why. Pure, and it never raises.

The order is the contract: safety (opt-out first of all), then rules by priority, then rules bound to the
conversation, then exact before typo-tolerant matches, then reading order. The first that holds decides.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import lru_cache, partial

from responder.dataclass import dataclass
from responder.domain.deciding.build_decision import opt_in, opt_out, outcome_of
from responder.domain.deciding.guards import (
    call_guard,
    machine_guard,
    number_guard,
    time_guard,
)
from responder.domain.deciding.opt_out_words import asks_to_start, asks_to_stop
from responder.domain.deciding.second_thoughts import only_asks, quietly, reopened, second_thought, silent, taken_back
from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import because
from responder.domain.last_question import answers_the_owner
from responder.domain.matching.asked_days import Asked
from responder.domain.matching.matching import Match, Miss, match
from responder.domain.matching.meaning_match import languages_read, match_meaning, meanings_of
from responder.domain.model.decision import MEANING, Decision, Reason, Trace, Verdict
from responder.domain.model.events import (
    CallEnded,
    CallKind,
    CallNoted,
    DeliveryReported,
    Event,
    LinkClicked,
    Report,
    SmsReceived,
    TimeTriggerReached,
)
from responder.domain.model.meanings import Meaning
from responder.domain.model.rules import Rule, Rulebook, When
from responder.domain.model.state import Earlier, State
from responder.domain.screening.advertising_lines import without_advertising
from responder.domain.screening.device_signatures import without_device_signature
from responder.domain.screening.foreign_quotes import without_foreign_quotes
from responder.domain.screening.quoted_text import own_words
from responder.domain.screening.reactions import is_reaction
from responder.domain.situation import Situation
from responder.languages.catalogue import quoted

_CALLS = {
    CallKind.MISSED: When.MISSED_CALL,
    CallKind.INCOMING: When.INCOMING_CALL,
    CallKind.OUTGOING: When.OUTGOING_CALL,
}


_NOT_DELIVERED = {
    Report.SENT: because(Because.NOT_YET_DELIVERED),
    Report.FAILED: because(Because.NOT_DELIVERED),
}


_OTHER_MOMENT = Miss(because(Because.OTHER_MOMENT))
_OTHER_RULES_MESSAGE = Miss(because(Because.OTHER_RULES_MESSAGE))


@dataclass(frozen=True, slots=True)
class Winner:
    """The rule that decides, and how its `says` matched."""

    rule: Rule
    match: Match


@dataclass(frozen=True, slots=True)
class Tie:
    """Rules that match with equal right, by forgiven typos only, and would do different things; or one that would
    change something, on a meaning that is not sure."""


def decide(event: Event, state: State, rulebook: Rulebook, now: datetime, *, traced: bool = True) -> Decision:
    """Decides one event, with a reason also where nothing is said.

    `traced=False` leaves the trace out (for many events at once). A rule or template that fails while
    deciding gives Reason.BROKEN_RULE and no reply: silence is the safe mistake.
    """
    trace = Trace(kept=traced)
    try:
        situation = situation_of(event, state, rulebook, now)
        decision = _decide(situation, trace)
        in_vain = decision.reason in _READ and _cancels_nothing(situation)
        means = situation.meanings if situation.meanings_were_read else None
        if means is not None and trace.kept:
            trace.put_first(MEANING, means.told())
        if in_vain or means is not decision.means:
            decision = replace(decision, nothing_to_cancel=in_vain, means=means)
    except Exception as problem:  # noqa: BLE001  an owner's rule must not take the service down; the reason says it
        failed = because(Because.FAILED, error=f"{type(problem).__name__}: {problem}")
        trace.add("(all rules)", Verdict.NO, failed)
        decision = Decision(Reason.BROKEN_RULE)
    return replace(decision, trace=tuple(trace.steps)) if traced else decision


_READ = frozenset({Reason.ANSWERED, Reason.ACTED, Reason.NO_RULE, Reason.UNCLEAR, Reason.COOLDOWN})


def _cancels_nothing(situation: Situation) -> bool:
    if not situation.is_sms or situation.upcoming:
        return False
    if situation.rulebook.by_meaning:
        return any(each.meaning in _CANCELLING for each in situation.meanings.readings)
    return not situation.reading.terms.isdisjoint(situation.rulebook.safety.cancel)


_CANCELLING = frozenset({Meaning.CANCEL, Meaning.NOT_COMING})


def when_of(event: Event) -> When:
    """Returns the word of `when` for an event."""
    match event:
        case SmsReceived():
            return When.SMS
        case CallEnded():
            return _CALLS[event.kind]
        case LinkClicked():
            return When.LINK_CLICKED
        case DeliveryReported():
            return When.DELIVERED
        case CallNoted():
            return When.CALL_NOTE
        case TimeTriggerReached():
            return When.MOMENT
        case _:
            raise TypeError(f"no rule can be about {type(event).__name__}")


def consider(rule: Rule, situation: Situation) -> Match | Miss:
    """Checks whether a rule holds: its `if`, its `says`, and, where it answers for an appointment, that there is
    one."""
    if isinstance(situation.event, TimeTriggerReached) and situation.event.moment not in rule.moments:
        return _OTHER_MOMENT
    if rule.sent_by and situation.state.message_rule not in rule.sent_by:
        return _OTHER_RULES_MESSAGE
    for condition in rule.conditions:
        if condition.is_met(situation) is condition.negated:
            return _unmet(condition.written)
    found = match(rule.says, situation.reading) if rule.says is not None else Match(0)
    if rule.means is not None and isinstance(found, Match):
        found = match_meaning(rule.means, situation.meanings, found, rule.actions)
    return _unhindered(rule, found, situation) if isinstance(found, Match) else found


def _unhindered(rule: Rule, found: Match, situation: Situation) -> Match | Miss:
    """Returns the match, unless what the rule says or does is not possible."""
    if rule.tells_hours and not situation.rulebook.business.has_hours():
        return Miss(because(Because.NO_HOURS))
    if rule.tells_hours and situation.asked.kind is Asked.BEYOND:
        return Miss(because(Because.NO_HOURS_THEN))
    for action in rule.actions:
        hindered = action.hindrance(situation)
        if hindered is not None:
            return Miss(because(Because.HINDERED, action=action.written, why=hindered))
    return found


@lru_cache(maxsize=1_024)
def _unmet(written: str) -> Miss:
    return Miss(because(Because.UNMET, condition=written))


def situation_of(event: Event, state: State, rulebook: Rulebook, now: datetime) -> Situation:
    """Returns what the rules are asked about."""
    if isinstance(event, SmsReceived):
        own = own_words(event.text, state.sent_texts, partial(_answers, rulebook, now))
        text, to_others = without_foreign_quotes(without_device_signature(without_advertising(own.text)))
        situation = Situation(event, state, rulebook, now, text, answers_others=to_others)
        situation.only_reacts = own.only_react or (situation.stands_out and is_reaction(text))
        return situation
    return Situation(event, state, rulebook, now, event.text if isinstance(event, CallNoted) else "")


def _answers(rulebook: Rulebook, now: datetime, words: str) -> bool:
    """Checks whether a few words beside a quote of ours mean something to a rule."""
    if rulebook.by_meaning and _means_something(rulebook, now, words):
        return True
    tokens, hits = rulebook.lexicon.look_up(words)
    meant = [hit for hit in hits if hit.level == 0 and hit.term not in rulebook.safety.fillers]
    known = {position for hit in hits if hit.level == 0 for position in range(hit.first, hit.last + 1)}
    # "na", a no of ours, is "to" in the Polish "Zareagowano na": beside words we do not know, short ones may be.
    return any(hit.last > hit.first or len(tokens[hit.first].word) > 2 or len(known) == len(tokens) for hit in meant)


def _means_something(rulebook: Rulebook, now: datetime, words: str) -> bool:
    languages = languages_read(rulebook.business.languages, None)
    found = meanings_of(words, rulebook, languages=languages, now=now)
    return not found.unread and any(each.meaning not in _COURTEOUS for each in found.readings)


_COURTEOUS = frozenset({Meaning.THANKS, Meaning.GREETING})


def _decide(situation: Situation, trace: Trace) -> Decision:
    decision = _safety(situation, trace)
    if decision is not None:
        return decision
    if answers_the_owner(situation) and not silent(situation):
        trace.add("(guard)", Verdict.TAKEN, because(Because.ANSWERS_A_PERSON))
        return Decision(Reason.ANSWERS_A_PERSON)
    if silent(situation):
        return quietly(_by_rules(situation, trace), situation, trace)
    if situation.state.earlier is not None and situation.is_sms:
        return _after_an_earlier_one(situation, situation.state.earlier, trace)
    return taken_back(_by_rules(situation, trace), situation, trace)


def _after_an_earlier_one(situation: Situation, earlier: Earlier, trace: Trace) -> Decision:
    """On an SMS that follows one which changed an appointment seconds ago."""
    own = _by_rules(situation, trace)
    whole = replace(situation.event, text=f"{earlier.text}\n{situation.text}")  # type: ignore[call-arg]
    together = situation_of(whole, reopened(situation.state, earlier), situation.rulebook, situation.now)
    both = _by_rules(together, Trace(kept=False))
    return own if only_asks(situation, together) else second_thought(own, both, earlier, situation, trace)


def _safety(situation: Situation, trace: Trace) -> Decision | None:
    if situation.only_reacts:
        trace.add("(guard)", Verdict.TAKEN, because(Because.REACTS))
        return Decision(Reason.REACTION)
    if situation.is_sms:
        words = asks_to_stop(situation)
        if words and not _names_a_stop_of_others(words, situation):
            trace.add("(opt-out)", Verdict.TAKEN, because(Because.ASKS_TO_STOP, words=quoted(words)))
            return opt_out(situation, number_guard(situation) is None)
        words = asks_to_start(situation) if situation.state.contact.opted_out else None
        if words:
            trace.add("(opt-in)", Verdict.TAKEN, because(Because.ASKS_TO_START, words=quoted(words)))
            return opt_in(situation, number_guard(situation) is None)
    when = when_of(situation.event)
    if isinstance(situation.event, DeliveryReported) and situation.event.report is not Report.DELIVERED:
        trace.add("(all rules)", Verdict.NO, _NOT_DELIVERED[situation.event.report])
        return Decision(Reason.RECORDED)
    if when is not When.SMS and when not in situation.rulebook.by_when:
        trace.add("(all rules)", Verdict.NO, because(Because.NO_RULE_ABOUT, when=when.value))
        return Decision(Reason.RECORDED if when is not When.MISSED_CALL else Reason.NO_RULE)
    for guard in (number_guard, machine_guard, time_guard, call_guard):
        guarded = guard(situation)
        if guarded:
            trace.add("(guard)", Verdict.TAKEN, guarded[1])
            return Decision(guarded[0])
    return None


def _names_a_stop_of_others(words: str, situation: Situation) -> bool:
    """Checks whether a machine says how to stop *its* messages; whoever begins with STOP is nobody's machine."""
    return machine_guard(situation) is not None and not situation.text.lstrip().startswith(words)


def _by_rules(situation: Situation, trace: Trace) -> Decision:
    passed: list[Winner] = []
    when = when_of(situation.event)
    found = _search(_candidates(situation, when), situation, passed, trace)
    tied = isinstance(found, Tie)
    if (found is None or tied) and when is When.SMS:
        found = _search(situation.rulebook.by_when.get(When.UNCLEAR, ()), situation, passed, trace)
    if not isinstance(found, Winner) and passed:  # every rule that held said `otherwise: continue`
        found = passed.pop()
    if isinstance(found, Winner):
        captured: dict[str, str] = {}
        for each in (*passed, found):
            captured.update(each.match.captured)
        return outcome_of(found.rule, situation, trace, [winner.rule for winner in passed], captured)
    return Decision(Reason.UNCLEAR if tied else Reason.NO_RULE if when in _ASKING else Reason.RECORDED)


_ASKING = frozenset({When.SMS, When.MISSED_CALL})


def _candidates(situation: Situation, when: When) -> list[int]:
    """Indexes of the rules worth asking, in rank order: those that a word or the meaning of the text brings up, and
    those that neither could."""
    rulebook = situation.rulebook
    always = rulebook.by_when.get(when, ())
    if when is not When.SMS:
        return list(always)
    by_term = rulebook.by_term
    found = set(always)
    for term in situation.reading.terms:
        found.update(by_term.get(term, ()))
    if rulebook.by_meaning:
        for each in situation.meanings.readings:
            found.update(rulebook.by_meaning.get(each.meaning, ()))
    return sorted(found)


def _search(
    indexes: list[int] | tuple[int, ...], situation: Situation, passed: list[Winner], trace: Trace
) -> Winner | Tie | None:
    """Finds the rule that decides among candidates in rank order. Within a rank an exact match wins at once; forgiven
    typos and meanings that are only possible wait until the rank is through. Doubts wait to the end: nothing acts on
    them."""
    forgiven: list[Winner] = []
    doubted: list[Winner] = []
    rank: tuple[object, ...] = ()
    rules = situation.rulebook.rules
    for index in indexes:
        rule = rules[index]
        if forgiven and (rule.priority, rule.follows_up) != rank:
            break
        found = consider(rule, situation)
        if isinstance(found, Miss):
            if trace.kept:
                trace.add(rule.name, Verdict.NO, found.because)
        elif found.doubt:
            doubted.append(Winner(rule, found))
        elif rule.otherwise_continue or found.goes_on:
            trace.add(rule.name, Verdict.CONTINUED, found.because)
            passed.append(Winner(rule, found))
        elif found.level:
            forgiven.append(Winner(rule, found))
            rank = (rule.priority, rule.follows_up)
        else:
            if trace.kept:
                _tell_beaten((*doubted, *forgiven), trace)
                trace.add(rule.name, Verdict.TAKEN, found.because)
            return Winner(rule, found)
    return _doubt(doubted, forgiven, trace) if doubted else _settle(forgiven, trace)


def _tell_beaten(beaten: Iterable[Winner], trace: Trace) -> None:
    for each in beaten:
        weaker = Because.LESS_SURE if each.match.meant else Because.TYPO_ONLY
        trace.add(each.rule.name, Verdict.BEATEN, because(weaker, found=each.match.because))


def _doubt(doubted: list[Winner], forgiven: list[Winner], trace: Trace) -> Tie:
    """Leaves to a person a text that may confirm, cancel, move or opt out, unless another rule is sure of it."""
    for each in (*doubted, *forgiven):
        trace.add(each.rule.name, Verdict.TIED, because(Because.A_PERSON_READS, found=each.match.because))
    return Tie()


def _settle(forgiven: list[Winner], trace: Trace) -> Winner | Tie | None:
    """Returns the first of several typo-tolerant matches, if they all do the same; else nobody wins."""
    if not forgiven:
        return None
    first = forgiven[0]
    if any(not _same_deed(first.rule, other.rule) for other in forgiven[1:]):
        rules = quoted(*(winner.rule.name for winner in forgiven))
        for each in forgiven:
            trace.add(each.rule.name, Verdict.TIED, because(Because.EQUAL_RIGHT, found=each.match.because, rules=rules))
        return Tie()
    trace.add(first.rule.name, Verdict.TAKEN, first.match.because)
    for other in forgiven[1:]:
        trace.add(other.rule.name, Verdict.BEATEN, because(Because.CAME_SECOND))
    return first


def _same_deed(one: Rule, other: Rule) -> bool:
    return (
        [action.written for action in one.actions] == [action.written for action in other.actions]
        and one.replies == other.replies
        and one.link == other.link
    )
