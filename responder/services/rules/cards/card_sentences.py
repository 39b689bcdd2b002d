"""Tells what a rule does in a sentence for an owner: when, if, then; of keys it has no words for, what is written."""

import re
from collections.abc import Iterator, Mapping

from responder.dataclass import dataclass
from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import Argument, Code, Explanation, Stored
from responder.domain.explanations.language_names import language_name
from responder.domain.explanations.lengths_of_time import length_of_time
from responder.domain.explanations.meaning_names import MEANINGS, meaning_in_words, name_of
from responder.domain.explanations.rule_titles import title_of
from responder.domain.syntax.language_codes import is_language, language_of
from responder.domain.syntax.value_syntax import BadValue, duration
from responder.languages.catalogue import Sentence, Told, msgid, pmsgid, sentence
from responder.rulefiles.edit.trees import Pairs, Tree, texts_listed
from responder.services.rules.cards.rule_words import ACTIONS, CONDITIONS, EVENTS

_MOST = 3  # words that are named
_HOLES = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)  # of a template: what is filled in, and what decides
_LONGEST = 80  # characters of an answer

_CAPTURES = {
    "date": msgid("a day"),
    "time": msgid("an hour"),
    "number": msgid("a number"),
    "email": msgid("an e-mail address"),
    "name": msgid("a name"),
    "this one": msgid("their appointment"),
    "another day": msgid("another day"),
}
_LISTED = {
    "dates": msgid("on these days: {listed}"),
    "days": msgid("on these days of the week: {listed}"),
    "between": msgid("between {listed}"),
    "account": msgid("on the phone {listed}"),
    "calls": msgid("after {listed} calls"),
}
_SAID: Mapping[tuple[str, ...], str] = {
    ("answered by a person", "no"): msgid("if nobody of you answered yet"),
    ("answered by a person", "yes"): msgid("if somebody of you answered"),
    ("called back", "no"): msgid("if they were not called back"),
    ("called back", "yes"): msgid("if they were called back"),
}
_TAGS = {  # of shipped rules and recipes
    "wrong number": msgid("wrong number"),
    "late": pmsgid("tag", "late"),
    "no show": pmsgid("tag", "no show"),
    "waiting list": pmsgid("tag", "waiting list"),
}
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
    meanings = [meaning_in_words(each) for each in texts_listed(rule.get("means", ""))]
    event = _said(meanings, _words(rule.get("says", ""))) or _events(texts_listed(rule.get("when", "")))
    actions = tuple(action_in_words(each) for each in texts_listed(rule.get("do", "")))
    return CardSentence(
        event=event,
        conditions=tuple(_conditions(rule.get("if", ""))),
        actions=actions,
        answer=_answer(rule.get("reply", ""), template),
    )


def explained(told: Stored) -> Stored:
    """Words a line of a trace: conditions and actions that it names as a file has them are told as on a card, meanings
    in an owner's words."""
    if not isinstance(told, Explanation):
        return told
    arguments = {name: _argument_in_words(told.code, name, value) for name, value in told.arguments.items()}
    return Explanation(told.code, arguments)


def _argument_in_words(code: Code, name: str, value: Argument) -> Argument:
    if isinstance(value, Explanation):
        inside = explained(value)
        return inside if isinstance(inside, Explanation) else value
    if isinstance(value, tuple):
        return tuple(_argument_in_words(code, name, each) for each in value)
    if isinstance(value, Sentence) and value.msgid in MEANINGS:  # as traces were kept until 2026-12
        return name_of(value.msgid)
    if not isinstance(value, str):
        return value
    if code in (Because.UNMET, Because.HINDERED):
        worded = {"condition": line_in_words, "action": action_in_words}.get(name)
        return worded(value) if worded else value
    if code is Because.NO_RULE_ABOUT:
        return event_in_words(value)
    if name in ("meaning", "meanings") or code is Because.OR:
        return name_of(value)
    return value


def line_in_words(written: str) -> Told:
    """Words a line of `if` as it is written: "hours: open, lunch", "not appointment: past"."""
    if written.startswith("not "):
        return sentence("but not {condition}", condition=line_in_words(written.removeprefix("not ")))
    key, _, values = written.partition(": ")
    return sentence("{conditions}", conditions=tuple(_conditions(Pairs(((key, tuple(values.split(", "))),)))))


def _events(listed: list[str]) -> Told:
    told: Told = ""
    for each in listed:
        told = sentence("{one}, or: {other}", one=told, other=event_in_words(each)) if told else event_in_words(each)
    return told


def event_in_words(when: str) -> Told:
    """Words what a line of `when` waits for."""
    if when in EVENTS:
        return sentence(EVENTS[when])
    for pattern, words in _OF_TIME:
        found = pattern.fullmatch(when)
        if found:
            return sentence(words, time=_length(found[1]))
    return when


def _length(written: str) -> Told:
    try:
        return length_of_time(duration(written))
    except BadValue:  # told with its place by the check
        return written


def _said(meanings: list[Told], words: list[str]) -> Told:
    if meanings:
        return sentence("An SMS means “{what}”", what=_either(meanings))
    plain = list(dict.fromkeys(_word(each) for each in words))
    return sentence("An SMS says “{what}”", what=_either(plain)) if plain else ""


def _word(written: str) -> Told:
    """Shows a word; of a list or of what is taken out of a text, its name: "{date} {time}" is a day."""
    name = written.removeprefix("{").partition("}")[0]
    return sentence(_CAPTURES[name]) if name in _CAPTURES else name


def _either(listed: list[Told]) -> Told:
    shown: Told = listed[0]
    for each in listed[1:_MOST]:
        shown = sentence("{one}” or “{other}", one=shown, other=each)
    return sentence("{one}”, “…", one=shown) if len(listed) > _MOST else shown


def _words(says: Tree) -> list[str]:
    if isinstance(says, Pairs):
        pairs = dict(says.pairs)
        return next(
            (texts_listed(pairs[key]) for key in ("words", "phrase", "exactly", "starts with") if key in pairs), []
        )
    return texts_listed(says)


def _conditions(tree: Tree) -> Iterator[Told]:
    if not isinstance(tree, str | Pairs):
        for each in tree:
            yield from _conditions(each)
    for key, value in tree.pairs if isinstance(tree, Pairs) else ():
        if key == "not":
            yield from (sentence("but not {condition}", condition=each) for each in _conditions(value))
        elif key == "after":
            yield sentence("after our message of “{rules}”", rules=tuple(map(title_of, texts_listed(value)[:_MOST])))
        elif key == "within":
            yield sentence("at most {time} ago", time=tuple(map(_length, texts_listed(value))))
        elif key in _LISTED:
            yield sentence(_LISTED[key], listed=", ".join(texts_listed(value)))
        elif key == "language":
            yield sentence("in {languages}", languages=tuple(map(language_in_words, texts_listed(value))))
        elif (key, *texts_listed(value)) in _SAID:
            yield sentence(_SAID[key, *texts_listed(value)])
        else:
            yield from (condition_in_words(key, each) for each in texts_listed(value))


def condition_in_words(key: str, value: str) -> Told:
    words = CONDITIONS.get(key, {})
    if value in words:
        return sentence(words[value])
    if key == "contact" and value.startswith("tagged "):
        return sentence("from somebody tagged “{tag}”", tag=tag_in_words(value.removeprefix("tagged ")))
    return f"{key}: {value}"


def language_in_words(written: str) -> Told:
    code = language_of(written) if is_language(written) else written
    return language_name(code)


def action_in_words(action: str) -> Told:
    """Words a line of `do` as a card says it; the line itself where it is none."""
    if action in ACTIONS:
        return sentence(ACTIONS[action])
    verb, _, what = action.partition(" ")
    if verb == "tag":
        return sentence("tag them “{tag}”", tag=tag_in_words(what))
    if verb == "untag":
        return sentence("take the tag “{tag}” off", tag=tag_in_words(what))
    if verb == "notify":
        return sentence("tell {whom} by SMS", whom=_whom(what.partition(":")[0]))
    if verb == "post":
        return sentence("tell another program")
    if action.startswith("move appointment"):
        return sentence("move the appointment to the time they say")
    return action


def tag_in_words(written: str) -> Told:
    """Words a tag that a shipped rule or a recipe sets; one of the owner's own is as it is written."""
    return sentence(_TAGS[written]) if written in _TAGS else written


def _whom(number: str) -> Sentence | str:
    return sentence("you") if number == "owner" else number


def _answer(reply: Tree, template: Mapping[str, str]) -> str:
    texts = [each for _, each in reply.pairs] if isinstance(reply, Pairs) else list(texts_listed(reply))
    written = next((each for each in texts if isinstance(each, str)), "")
    line = " ".join(
        _HOLES.sub(lambda hole: "…" if hole[0].startswith("{{") else "", template.get(written, written)).split()
    )
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"
