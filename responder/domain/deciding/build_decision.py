"""From the rule that decides to the decision: what is said, to whom and when, and what is written down."""

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from responder.domain.actions.appointments.appointment_action import AppointmentAnswered
from responder.domain.actions.appointments.move_appointment import AppointmentMoved
from responder.domain.actions.opt_in import OptedIn
from responder.domain.actions.opt_out import OptedOut
from responder.domain.deciding.guards import (
    Guarded,
    ceiling,
    is_stranger,
    owner_guard,
    reply_guard,
    starts_a_conversation,
    use_of,
)
from responder.domain.deciding.outward_effects import reaches_out
from responder.domain.deciding.template_values import KnownBeside, values_for
from responder.domain.delivery.dates_ahead import is_recent
from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import because
from responder.domain.explanations.lengths_of_time import length_of_time
from responder.domain.model.decision import Decision, Reason, Reply, Trace, Verdict
from responder.domain.model.events import TimeTriggerReached
from responder.domain.model.rules import Action, Rule, Wording
from responder.domain.model.state import Appointment, AppointmentStatus, Change, LanguageLearned
from responder.domain.model.time_triggers import TimeTriggerKind
from responder.domain.schedule.due_times import latest_of
from responder.domain.schedule.quiet_hours import next_allowed
from responder.domain.situation import Situation
from responder.domain.text.sms_parts import LINK


class NothingToSay(ValueError):
    """A wording rendered to nothing."""


def outcome_of(
    rule: Rule,
    situation: Situation,
    trace: Trace,
    passed: Iterable[Rule] = (),
    captured: Mapping[str, str] = MappingProxyType({}),
) -> Decision:
    """Returns what a rule that holds brings; `captured` is what it took out of the text. A cooldown, a budget, an
    opt-out or a late hour keeps back the messages and all else that reaches outside (`outward_effects`); the changes
    it asks for (a confirmation, a tag) are made all the same."""
    language, passed = language_of(situation), tuple(passed)
    silences = {each.name: _silence(each, situation) for each in (*passed, rule) if _reaches_out(each)}
    for name, silence in silences.items():
        if silence:
            trace.add(name, Verdict.TAKEN if name == rule.name else Verdict.CONTINUED, silence[1])
    actions = [
        action
        for each in (*passed, rule)
        for action in each.actions
        if not (reaches_out(action) and silences[each.name])
    ]
    changes = tuple(_changes(actions, situation, language, captured))
    own, speaks = silences.get(rule.name), bool(rule.replies)
    values = _values(situation, language, captured, _moved(changes))
    decision = Decision(
        reason=own[0] if own else Reason.ANSWERED if speaks else Reason.ACTED,
        rule=rule.name,
        replies=tuple(_messages(rule, actions, situation, language, values, speaks=speaks and not own)),
        changes=(*changes, *_asked(situation)) if speaks and not own else changes,
        actions=tuple([action.written for action in actions]),
        language=language,
        kept_back=next((each[0] for each in silences.values() if each), None),
        also=tuple([each.name for each in passed if each.name in silences and not silences[each.name]]),
        stranger=is_stranger(situation),
        means=situation.meanings if situation.meanings_were_read else None,
    )
    return _spare_the_owner(decision, rule, situation, trace)


def _reaches_out(rule: Rule) -> bool:
    return bool(rule.replies) or any(reaches_out(action) for action in rule.actions)


def _silence(rule: Rule, situation: Situation) -> Guarded | None:
    """Explains why nothing of a rule reaches outside; each rule has its own `limit`."""
    return _cooldown(rule, situation) or reply_guard(situation, rule.name)


def _asked(situation: Situation) -> Iterable[Change]:
    """Marks the appointment of a reminder as awaiting an answer."""
    event = situation.event
    if isinstance(event, TimeTriggerReached) and event.moment.kind is TimeTriggerKind.BEFORE_APPOINTMENT:
        for each in situation.upcoming:
            if each.status in _NOT_ASKED:
                yield AppointmentAnswered(each.id, AppointmentStatus.AWAITING_ANSWER)


_NOT_ASKED = frozenset({AppointmentStatus.UNCONFIRMED, AppointmentStatus.RESCHEDULED})


def _moved(changes: Iterable[Change]) -> datetime | None:
    return next((change.at for change in changes if isinstance(change, AppointmentMoved)), None)


def _spare_the_owner(decision: Decision, rule: Rule, situation: Situation, trace: Trace) -> Decision:
    """Leaves out the words to others, if there were too many of them lately."""
    told = [reply for reply in decision.replies if reply.step]
    too_many = owner_guard(situation) if told else None
    if too_many is None:
        return decision
    trace.add(rule.name, Verdict.TAKEN, too_many[1])
    replies = tuple(reply for reply in decision.replies if not reply.step)
    else_done = replies or any(reaches_out(change) for change in decision.changes)
    reason = decision.reason if else_done or decision.reason is not Reason.ACTED else too_many[0]
    return replace(decision, reason=reason, replies=replies, kept_back=decision.kept_back or too_many[0])


def opt_out(situation: Situation, may_reply: bool) -> Decision:
    """Opts the contact out who asked us to stop: one confirmation, none for a repeat."""
    already = situation.state.contact.opted_out
    language = language_of(situation)
    too_many = ceiling(situation, last_word=True) if may_reply and not already else None
    return Decision(
        Reason.OPT_OUT,
        replies=() if already or not may_reply or too_many else built_in("opted out", situation, language),
        kept_back=too_many[0] if too_many else None,
        changes=() if already else (OptedOut(),),
        actions=("opt out",),
        language=language,
        stranger=is_stranger(situation),
    )


def opt_in(situation: Situation, may_reply: bool) -> Decision:
    """Opts the contact in who asked us to start again."""
    language = language_of(situation)
    too_many = ceiling(situation) if may_reply else None
    return Decision(
        Reason.OPT_IN,
        replies=built_in("opted in", situation, language) if may_reply and not too_many else (),
        kept_back=too_many[0] if too_many else None,
        changes=(OptedIn(),),
        actions=("opt in",),
        language=language,
        stranger=is_stranger(situation),
    )


def built_in(name: str, situation: Situation, language: str) -> tuple[Reply, ...]:
    """Returns the answer that no rule has to bring, one of `Rulebook.safety_wordings`; none where nobody wrote it."""
    wordings = situation.rulebook.safety_wordings.get(name, {})
    wording = wordings.get(language) or next(iter(wordings.values()), None)
    if wording is None:
        return ()
    text = _rendered(wording, _values(situation, language))
    expires = situation.event.at + use_of(situation)
    return (Reply(situation.number.text, text, not_before=situation.now, expires=expires, priority=2),)


def texts_of(rule: Rule, situation: Situation) -> tuple[str, ...]:
    """Returns every text a rule may have sent to the contact, in each language of the business, links left as
    `[link]`."""
    languages = situation.rulebook.business.languages
    said: list[str] = []
    for language, wordings in rule.replies.items():
        for each in [language] if language else languages:
            values = _values(situation, each)
            said += [wording.render(values).strip() for wording in wordings]
    return tuple(dict.fromkeys(said))


def language_of(situation: Situation) -> str:
    """Returns the language to answer in: the text's, if one leads; else the contact's, else the business's first."""
    return situation.spoken or situation.state.contact.language or situation.rulebook.business.languages[0]


def _cooldown(rule: Rule, situation: Situation) -> Guarded | None:
    used = situation.state.uses.get(rule.name)
    if rule.limit is None or used is None or not is_recent(used, situation.now, rule.limit.per):
        return None
    return Reason.COOLDOWN, because(Because.COOLDOWN, limit=length_of_time(rule.limit.per))


def _changes(
    actions: Iterable[Action], situation: Situation, language: str, captured: Mapping[str, str]
) -> Iterable[Change]:
    for action in actions:
        yield from action.changes(situation, captured)
    if situation.text and situation.state.contact.language != language and situation.spoken == language:
        yield LanguageLearned(language)


def _messages(
    rule: Rule,
    actions: list[Action],
    situation: Situation,
    language: str,
    values: Mapping[str, object],
    *,
    speaks: bool,
) -> Iterable[Reply]:
    if speaks:
        yield _reply(rule, situation, language, values)
    step = 0
    for action in actions:
        for to, wording in action.notices():
            step += 1
            text = _rendered(wording, values)
            expires = situation.now + use_of(situation)
            yield Reply(to, text, not_before=situation.now, expires=expires, priority=2, step=step)


def _reply(rule: Rule, situation: Situation, language: str, values: Mapping[str, object]) -> Reply:
    text = _rendered(_wording(rule, situation, language), values)
    link = rule.link.render(values).strip() if rule.link is not None else ""
    leaves = situation.now + rule.send.delay
    if rule.send.when_open:
        leaves = situation.rulebook.business.next_opening(leaves) or leaves
    expires = max(leaves, situation.event.at) + use_of(situation)
    if starts_a_conversation(situation):
        leaves = next_allowed(situation.rulebook.business, leaves) or leaves
        expires = min([leaves + use_of(situation), *_latest(situation)])
    return Reply(to=situation.number.text, text=text, link=link, not_before=leaves, expires=expires)


def _latest(situation: Situation) -> Iterable[datetime]:
    """Returns until when a reminder is of use: later, the next appointment is too near."""
    event = situation.event
    if isinstance(event, TimeTriggerReached):
        yield from (latest_of(event.moment, each.at) for each in situation.upcoming[:1])


def _wording(rule: Rule, situation: Situation, language: str) -> Wording:
    """Chooses the wording of the reply in the contact's language; of several wordings the same one all day for one
    contact."""
    first = situation.rulebook.business.languages[0]
    replies = rule.replies
    wordings = replies.get(language) or replies.get("") or replies.get(first) or next(iter(replies.values()))
    if len(wordings) == 1:
        return wordings[0]
    day = situation.local.date()
    turn = zlib.crc32(f"{situation.number.text} {rule.name}".encode()) + day.toordinal()
    return wordings[turn % len(wordings)]


def _rendered(wording: Wording, values: Mapping[str, object]) -> str:
    text = wording.render(values).strip()
    if not text.replace(LINK, "").strip():
        raise NothingToSay("the text came out empty")
    return text


def _values(
    situation: Situation,
    language: str,
    captured: Mapping[str, str] = MappingProxyType({}),
    moved: datetime | None = None,
) -> Mapping[str, object]:
    """Returns what texts print. An appointment that is moved by the decision is where it will be."""
    appointment = situation.appointment
    if moved is not None and appointment is not None:
        appointment = replace(appointment, at=moved)
    return values_for(
        situation.event,
        situation.state.contact,
        appointment,
        situation.rulebook.business,
        language,
        situation.now,
        KnownBeside(
            captured=captured,
            upcoming=situation.upcoming,
            visit=() if moved else _visit(situation),
            wanted=lambda: situation.wanted.said if situation.text and situation.wanted else "",
            asked=lambda: situation.asked,
        ),
    )


def _visit(situation: Situation) -> tuple[Appointment, ...]:
    """Returns all the appointments of the day that is spoken of."""
    appointment = situation.appointment
    return situation.meant if appointment is not None and appointment in situation.meant else ()
