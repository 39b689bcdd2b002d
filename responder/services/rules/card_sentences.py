"""Tells what a rule does in a sentence for an owner: when, if, then; of keys it has no words for, what is written."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from responder.languages.catalogue import Sentence, Told, msgid, sentence
from responder.rulefiles.edit.trees import Pairs, Tree

_MOST = 3  # words that are named
_LONGEST = 80  # characters of an answer

_EVENTS = {
    "sms": msgid("An SMS comes"),
    "missed call": msgid("A call was missed"),
    "incoming call": msgid("Somebody called and was answered"),
    "outgoing call": msgid("You called somebody"),
    "link clicked": msgid("A link is opened"),
    "delivered": msgid("A message arrived"),
    "not delivered": msgid("A message does not arrive"),
    "call note": msgid("A call gets a note"),
    "unclear": msgid("No other rule takes an SMS"),
    "missed calls at opening": msgid("You open, and calls were missed"),
}
_MEANINGS = {
    "yes": msgid("yes"),
    "no": msgid("no"),
    "not coming": msgid("I am not coming"),
    "cancel": msgid("cancel the appointment"),
    "another time": msgid("another time, please"),
    "late": msgid("I am late"),
    "hours": msgid("when are you open?"),
    "price": msgid("what does it cost?"),
    "address": msgid("where are you?"),
    "a person": msgid("I want a person"),
    "call me": msgid("call me"),
    "thanks": msgid("thank you"),
    "greeting": msgid("good morning"),
    "wrong number": msgid("wrong number"),
    "question": msgid("a question"),
}
_HOURS = {
    "open": msgid("while you are open"),
    "closed": msgid("while you are closed"),
    "lunch": msgid("during your lunch break"),
    "holiday": msgid("on a day off"),
}
_APPOINTMENTS = {
    "none": msgid("without an appointment"),
    "upcoming": msgid("before their appointment"),
    "awaiting answer": msgid("while an appointment awaits an answer"),
    "confirmed": msgid("with a confirmed appointment"),
    "cancelled": msgid("with a cancelled appointment"),
    "move asked": msgid("after asking for another time"),
    "today": msgid("on the day of the appointment"),
    "several": msgid("with several appointments"),
    "past": msgid("after the appointment"),
    "just begun": msgid("just after it began"),
}
_CONTACTS = {
    "known": msgid("from somebody you know"),
    "unknown": msgid("from somebody you do not know"),
    "new": msgid("from somebody who never wrote"),
}
_CAPTURES = {"date": msgid("a day"), "time": msgid("an hour")}
_ACTIONS = {
    "confirm appointment": msgid("confirm the appointment"),
    "cancel appointment": msgid("cancel the appointment"),
    "ask to move appointment": msgid("note that another time is wanted"),
    "hand to a person": msgid("leave it to you"),
    "opt out": msgid("send them nothing more"),
    "opt in": msgid("write to them again"),
    "save contact": msgid("save the contact"),
    "call back": msgid("call them back"),
    "stop follow-ups": msgid("send no follow-up"),
}
_VALUES = {"hours": _HOURS, "appointment": _APPOINTMENTS, "contact": _CONTACTS}
_OF_TIME = (
    (re.compile(r"(.+) before appointment"), msgid("{time} before an appointment")),
    (re.compile(r"(.+) after appointment"), msgid("{time} after an appointment")),
    (re.compile(r"no answer for (.+)"), msgid("Nobody answered for {time}")),
    (re.compile(r"not delivered for (.+)"), msgid("A message does not arrive for {time}")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSentence:
    """`event` begins the sentence; `conditions` follow it with commas; `actions` are done, and `answer` is sent, as it
    is written or as its template says; both may be empty."""

    event: Told
    conditions: tuple[Told, ...]
    actions: tuple[Told, ...]
    answer: str


def told(rule: Mapping[str, Tree], template: Mapping[str, str]) -> CardSentence:
    """`template`: what a reply file says, by its name as rules write it."""
    meanings = [_meaning(each) for each in _texts(rule.get("means", ""))]
    event = _said(meanings, _words(rule.get("says", ""))) or _event(", ".join(_texts(rule.get("when", ""))))
    actions = tuple(_action(each) for each in _texts(rule.get("do", "")))
    return CardSentence(
        event=event,
        conditions=tuple(_conditions(rule.get("if", ""))),
        actions=actions,
        answer=_answer(rule.get("reply", ""), template),
    )


def _event(when: str) -> Told:
    if when in _EVENTS:
        return sentence(_EVENTS[when])
    for pattern, words in _OF_TIME:
        found = pattern.fullmatch(when)
        if found:
            return sentence(words, time=found[1])
    return when


def _said(meanings: list[Told], words: list[str]) -> Told:
    if meanings:
        return sentence("An SMS means “{what}”", what=_either(meanings))
    plain = list(dict.fromkeys(_word(each) for each in words))
    return sentence("An SMS says “{what}”", what=_either(plain)) if plain else ""


def _word(written: str) -> Told:
    """A word; of a list or of what is taken out of a text, its name: "{date} {time}" is a day."""
    name = written.removeprefix("{").partition("}")[0]
    return sentence(_CAPTURES[name]) if name in _CAPTURES else name


def _either(listed: list[Told]) -> Told:
    shown: Told = listed[0]
    for each in listed[1:_MOST]:
        shown = sentence("{one}” or “{other}", one=shown, other=each)
    return sentence("{one}”, “…", one=shown) if len(listed) > _MOST else shown


def _meaning(name: str) -> Told:
    return sentence(_MEANINGS[name]) if name in _MEANINGS else name


def _words(says: Tree) -> list[str]:
    if isinstance(says, Pairs):
        pairs = dict(says.pairs)
        return next((_texts(pairs[key]) for key in ("words", "phrase", "exactly", "starts with") if key in pairs), [])
    return _texts(says)


def _conditions(tree: Tree) -> Iterator[Told]:
    for key, value in tree.pairs if isinstance(tree, Pairs) else ():
        if key == "not":
            yield from (sentence("but not {condition}", condition=each) for each in _conditions(value))
        elif key == "after":
            yield sentence("after our message of “{rules}”", rules=", ".join(_texts(value)[:_MOST]))
        elif key == "answered by a person" and _texts(value) == ["no"]:
            yield sentence("if nobody of you answered yet")
        elif key == "within":
            yield sentence("at most {time} ago", time=", ".join(_texts(value)))
        elif key == "dates":
            yield sentence("on these days: {days}", days=", ".join(_texts(value)))
        else:
            yield from (_condition(key, each) for each in _texts(value))


def _condition(key: str, value: str) -> Told:
    words = _VALUES.get(key, {})
    if value in words:
        return sentence(words[value])
    if key == "contact" and value.startswith("tagged "):
        return sentence("from somebody tagged “{tag}”", tag=value.removeprefix("tagged "))
    return f"{key}: {value}"


def _action(action: str) -> Told:
    if action in _ACTIONS:
        return sentence(_ACTIONS[action])
    verb, _, what = action.partition(" ")
    if verb == "tag":
        return sentence("tag them “{tag}”", tag=what)
    if verb == "untag":
        return sentence("take the tag “{tag}” off", tag=what)
    if verb == "notify":
        return sentence("tell {whom} by SMS", whom=_whom(what.partition(":")[0]))
    return action


def _whom(number: str) -> Sentence | str:
    return sentence("you") if number == "owner" else number


def _answer(reply: Tree, template: Mapping[str, str]) -> str:
    texts = [each for _, each in reply.pairs] if isinstance(reply, Pairs) else list(_texts(reply))
    written = next((each for each in texts if isinstance(each, str)), "")
    line = " ".join(template.get(written, written).split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


def _texts(tree: Tree) -> list[str]:
    listed = [tree] if isinstance(tree, str) else [] if isinstance(tree, Pairs) else list(tree)
    return [each for each in listed if isinstance(each, str) and each]
