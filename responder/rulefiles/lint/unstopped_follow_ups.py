"""Follow-ups that nothing stops."""

from collections.abc import Iterator

from responder.domain.conditions.appointment import AppointmentIs
from responder.domain.model.rules import Rule, Rulebook
from responder.domain.model.time_triggers import TimeTriggerKind
from responder.languages.catalogue import sentence
from responder.rulefiles.reporting.problems import Problems


def lint_follow_ups(rulebook: Rulebook, problems: Problems) -> None:
    """Warns of follow-ups that come back for as long as somebody keeps silent, and of those that still ask about an
    appointment when its question is settled."""
    by_name = {rule.name: rule for rule in rulebook.rules if rule.active}
    for rule in by_name.values():
        if _waits(rule) and rule.replies:
            _lint_circle(rule, by_name, problems)
            _lint_question(rule, by_name, problems)


def _lint_circle(rule: Rule, by_name: dict[str, Rule], problems: Problems) -> None:
    round_trip = next((path for path in _paths(rule, by_name) if path[-1] is rule), None)
    if round_trip is None or any(_ends(each) for each in round_trip):
        return
    others = [each.name for each in round_trip[:-1]]
    message = sentence('"{rule}" follows itself: nothing but an answer stops it', rule=rule.name)
    if others:
        message = sentence(
            '"{rule}" follows itself (by way of "{via}"): nothing but an answer stops it', rule=rule.name, via=others[0]
        )
    problems.warn(
        rule.place, "endless-follow-up", message, sentence("add: limit: once per 30 days, or take it out of `after`")
    )


def _lint_question(rule: Rule, by_name: dict[str, Rule], problems: Problems) -> None:
    """Warns of questions without a sign of life: a reminder's is settled by the owner and by calendars too, and those
    give no sign of life."""
    reminders = [name for name in rule.follows if name in by_name and _reminds(by_name[name])]
    if reminders and not any(isinstance(condition, AppointmentIs) for condition in rule.conditions):
        message = sentence(
            '"{rule}" asks again about an appointment, and nothing stops it if that is confirmed by hand',
            rule=rule.name,
        )
        problems.warn(rule.place, "unstopped-follow-up", message, sentence("add:\nif:\n  appointment: awaiting answer"))


def _paths(rule: Rule, by_name: dict[str, Rule]) -> Iterator[list[Rule]]:
    """From a follow-up through what follows its own message, to wherever that leads; no rule twice."""
    paths = [[each] for each in _following(rule, by_name)]
    while paths:
        path = paths.pop()
        yield path
        if path[-1] is not rule:
            paths += [[*path, each] for each in _following(path[-1], by_name) if each not in path]


def _following(rule: Rule, by_name: dict[str, Rule]) -> list[Rule]:
    """Returns the follow-ups of a rule's own message."""
    return [each for each in by_name.values() if _waits(each) and each.replies and _answers(each, rule.name)]


def _answers(rule: Rule, name: str) -> bool:
    follows_any = not rule.sent_by and any(m.kind is TimeTriggerKind.NOT_DELIVERED for m in rule.moments)
    return name in rule.follows or name in rule.sent_by or follows_any


def _waits(rule: Rule) -> bool:
    return any(moment.is_of_message for moment in rule.moments)


def _reminds(rule: Rule) -> bool:
    return any(moment.kind is TimeTriggerKind.BEFORE_APPOINTMENT for moment in rule.moments)


def _ends(rule: Rule) -> bool:
    """Checks whether its limit is longer than it waits: then the second one is not sent, and nothing follows."""
    longest = max(moment.time for moment in rule.moments)
    return rule.limit is not None and rule.limit.per > longest
