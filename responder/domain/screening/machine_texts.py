"""Recognises texts that no person wrote: automatic answers, notices of networks and of other platforms, codes, sales.

Matched on folded text (small letters, no accents, plain apostrophes), five languages. What calls itself automatic
counts whatever else it says; a notice speaks to "you" and never of "I", so one with a word of the first person is a
person's ("j'ai reçu un message : votre colis est arrivé").
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

import re2

from responder.domain.screening.any_pattern import PatternGroups
from responder.domain.screening.company_names import CARRIERS, NETWORKS
from responder.domain.text.lazy_pattern import lazy
from responder.languages import any_of, patterns_of
from responder.languages.patterns import MachineWords

# "I", "my" and what goes with them. A word that another of the languages has too needs its verb: "i" is an Italian
# article, "im" a German one, English notices come "on Tuesday", a Spanish bill is "del mes".
_FIRST_PERSON = lazy(re2.compile, any_of(lambda each: each.machines.first_person))
_OF_A_COMPANY = lazy(re2.compile, any_of(lambda each: each.machines.of_a_company))
_NAMED_REPLIES = lazy(re2.compile, any_of(lambda each: each.machines.named_replies))
_PERSONS = lazy(re2.compile, any_of(lambda each: each.machines.persons))
_TOLD_TO_CLIENTS = lazy(re2.compile, any_of(lambda each: each.machines.told_to_clients))


def _of(pick: Callable[[MachineWords], Iterable[str]]) -> str:
    """Writes one pattern for any of those words of each language."""
    return any_of(lambda each: pick(each.machine_words))


_MODE = _of(lambda each: each.do_not_disturb)
_AUTOMATIC = [
    *patterns_of(lambda each: each.machines.automatic),
    # Shapes that are one in all languages, with the words of each.
    rf"^\W*auto{_of(lambda each: each.auto_replies)}?\s?[:\-]",
    (
        rf"""\b{_MODE}(?: {_of(lambda each: each.in_the_car)})?['\"»”“]?\W{{0,3}}"""
        rf"{_of(lambda each: each.mode_is_on)}\b"
    ),
    # What a mailbox heard is told in its first person: "Voicemail from +1 555 0100: I need to cancel".
    (
        rf"^\W*(?:{_of(lambda each: each.new)} )?{_of(lambda each: each.heard_messages)}\b.{{0,25}}"
        rf"\b{_of(lambda each: each.from_whom)}\W{{1,3}}\(?(?:\+|00)?[0-9][0-9 .\-/()]{{6,18}}[0-9]"
        r"\)?\W{0,3}(?:[:«\"“(]|$|[0-9]{1,2}[:h])"
    ),
    rf"\b{_of(lambda each: each.sent_from)} (?:\w+ ){{0,2}}(?:android auto|(?:apple )?carplay)\b",
    rf"\b{_of(lambda each: each.modes)}\W{{1,3}}(?:{_MODE}|{_of(lambda each: each.mode_names)})\b",
]

# What people type too, and phones by themselves: a promise to come back makes it a machine's, unless more is said.
_AWAY = any_of(lambda each: each.machines.away)
_BACK = any_of(lambda each: each.machines.coming_back)

_NUMBER = r"(?:\+|00)?[0-9][0-9 .\-/]{6,16}[0-9]"

_YOUR = _of(lambda each: each.your)
_STOP_TO_A_NUMBER = (
    rf"\bstop\W{{0,3}}(?:sms|{_of(lambda each: each.stop_to)})?\W{{0,3}}"
    rf"(?:{_of(lambda each: each.before_a_number)} )?[0-9]{{5}}"
)

_NOTICES = [
    *patterns_of(lambda each: each.machines.notices),
    # Shapes that are one in all languages, with the words of each.
    rf"^\W*(?:info )?{NETWORKS}(?: {_of(lambda each: each.behind_a_network)})?\s?:",
    rf"\b{_NUMBER}\b.{{0,20}}\b{_of(lambda each: each.called_you)}\b",
    rf"\b{_of(lambda each: each.subscribers)}\b.{{0,30}}\b{_of(lambda each: each.not_reached)}\b",
    (
        rf"\b{_of(lambda each: each.you_have)} {_of(lambda each: each.used)}\b.{{0,60}}"
        rf"\b{_of(lambda each: each.allowances)}\b"
    ),
    (
        rf"\b{_YOUR} (?:\w+ ){{0,2}}{_of(lambda each: each.bills)}\b.{{0,40}}\b{_of(lambda each: each.bill_is)} "
        rf"(?:\w+ )?{_of(lambda each: each.ready)}\b"
    ),
    rf"\b{_of(lambda each: each.left_to_you)}\W{{1,3}}[0-9.,]+ ?(?:go|gb|mo|mb|giga|minut\w+|sms)\b",
    rf"\b{_of(lambda each: each.voice_mail)}\b.*[0-9]",
    rf"[0-9]+ {_of(lambda each: each.new)} {_of(lambda each: each.messages)}\b",
    rf"\b{_of(lambda each: each.passwords)}\b[^0-9]{{0,30}}\b[0-9]{{3,4}}[ -]?[0-9]{{2,4}}\b",
    rf"\bcode (?:{_of(lambda each: each.code_is)}|:)? ?:? ?[0-9]{{5,8}}\b",
    rf"\b[0-9]{{3,4}}[ -]?[0-9]{{2,4}}\b[^0-9]{{0,20}}\b{_of(lambda each: each.is_your)}\b",
    r"\b[0-9]{3}[ -]?[0-9]{3}\b[^0-9]{0,40}\b(?:code|otp|verification)\b",
    rf"\b{_YOUR} (?:\w+ ){{0,2}}{_of(lambda each: each.codes)}\b.{{0,25}}[0-9]{{3,8}}",
    rf"(?:.{{20}}|^){_STOP_TO_A_NUMBER}\W*$",
    rf".{{20}}{_STOP_TO_A_NUMBER}\b",
    rf"\b{_of(lambda each: each.send)}(?: {_of(lambda each: each.send_with)})?\W{{0,3}}stop\b",
    rf"\b{_of(lambda each: each.sales)}\b.*(?:%|https?:|\bstop\b|2x1)",
    rf"^\W*(?:\S+ ){{0,3}}{_of(lambda each: each.reminders)}\b.*\b{_of(lambda each: each.visits)}\b.*[0-9]",
    (
        r"[0-9]+(?:[.,][0-9]{2})? ?(?:eur|euros?|€|£|\$|gbp|usd|chf)\b?.*"
        rf"\b{_of(lambda each: (*each.payments, *each.payments_behind))}\b"
    ),
    rf"\b{_of(lambda each: (*each.payments, *each.payments_before))}\b.*[0-9]+[.,][0-9]{{2}}",
    rf"\b{_YOUR} (?:\w+ )?{_of(lambda each: each.accounts)}\b.{{0,40}}\b{_of(lambda each: each.blocked)}\b",
]

# "Reply YES to confirm"; "sorry for the late reply, yes" is somebody's
_ASKING_FOR_A_WORD = rf"\b{_of(lambda each: each.reply)}\b.{{0,20}}\b{_of(lambda each: each.replies)}\b"

# What people write too, about a page of ours or a number of theirs: `persons` make it theirs.
_OF_EITHER = [
    rf"\b{_of(lambda each: each.manage)} {_of(lambda each: each.here)}\b.{{0,30}}(?:https?:|app\b|\w\.\w{{2,3}}/)",
    rf"\b{_of(lambda each: each.in_order_to)} (?:l'?)?{_of(lambda each: each.change)}\b.{{0,25}}https?:",
    rf"\b{_NUMBER}\b.{{0,6}}\b{_of(lambda each: each.reachable_again)}(?:\W*$|[.!,;])",
    # The label of a link says what it does, and nobody asks for it: "Annuler : https://".
    (
        rf"\b{_of(lambda each: each.link_labels)}\b\W{{0,3}}(?:{_of(lambda each: each.link_at)}\W{{1,3}})?"
        r"(?:https?:|www\.|\w[\w.-]*\.\w{2,3}/)\S*(?:\W*$|[.!]\W| stop\b)"
    ),
    rf"^\W*(?:[\w&'.-]+ ?){{1,3}}\s?:.*\b{_of(lambda each: each.politely_your)}\b.*https?:\S+\W*$",
    (
        r"^\W*(?:[\w&'.-]+ ?){1,4}\]?\s?:.*[\s(](?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:fr|com|uk|de|es|it|net"
        r"|org|eu|ch|be|ie)\b"
    ),
]
_LINK = re.compile(r"(?:https?://|\bwww\.)[^\s,;()]+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}/[^\s,;()]+")

# Parcels. A carrier that names itself is one whoever speaks in it ("DPD: we tried to deliver").
_PARCELS = patterns_of(lambda each: each.machines.parcels)
# Whoever stands at the door with it, asks where to go or who is in, is a driver and no platform.
_AT_THE_DOOR = patterns_of(lambda each: each.machines.at_the_door)
_WITH_A_LINK = lazy(re2.compile, rf"https?:|\bwww\.|\w\.\w{{2,4}}/\S|\b{_of(lambda each: each.track)}\b")

# How to leave a list of many is written at the end of what they all get; "j'en profite" in it is the seller's voice.
_OF_A_LIST = [
    *patterns_of(lambda each: each.machines.list_endings),
    rf"{_STOP_TO_A_NUMBER}\W*$",
]
_FEWEST_OF_A_LIST = 60  # characters: shorter ones may be somebody's who tries to leave another list

_LONGEST_QUESTION = 100  # characters: whoever asks about a notice ends with it; a notice ends with what to do

_SHORTEST = 14  # characters: "auto: driving"
_LONGEST = 700  # characters that are looked at: a notice says what it is early


_AUTOMATICALLY, _AWAY_AND, _AND_BACK = "automatic", "away", "back"
_A_NOTICE, _A_NOTICE_OR_NONE, _A_WORD_ASKED, _SENT_TO_A_LIST = "notice", "notice or none", "word asked", "list"
_OF_A_PARCEL, _OF_A_CARRIER, _OF_A_DRIVER = "parcel", "carrier", "driver"
GROUPS: Mapping[str, Sequence[str]] = {
    _AUTOMATICALLY: _AUTOMATIC,
    _AWAY_AND: [_AWAY],
    _AND_BACK: [_BACK],
    _A_NOTICE: _NOTICES,
    _A_WORD_ASKED: [_ASKING_FOR_A_WORD],
    _A_NOTICE_OR_NONE: _OF_EITHER,
    _OF_A_PARCEL: _PARCELS,
    _OF_A_CARRIER: CARRIERS,
    _OF_A_DRIVER: _AT_THE_DOOR,
    _SENT_TO_A_LIST: _OF_A_LIST,
}
BESIDE_ANOTHER = frozenset({_AND_BACK, _OF_A_DRIVER})  # mean nothing by themselves
_SEARCH: PatternGroups = lazy(
    PatternGroups, {name: [f"(?s:{each})" for each in patterns] for name, patterns in GROUPS.items()}
)


def stands_out(folded: str) -> bool:
    """Checks whether any of what follows may hold of a text."""
    return not _SEARCH.found_in(folded) <= BESIDE_ANOTHER


def names_itself_automatic(folded: str) -> bool:
    """Checks whether the text says that no person wrote it, or comes from a phone's own modes."""
    return _is_in(_AUTOMATICALLY, folded)


def promises_to_come_back(folded: str) -> bool:
    """Checks whether it says that somebody cannot be reached and promises an answer later: people type it, phones
    send it."""
    return _is_in(_AWAY_AND, folded) and _is_in(_AND_BACK, folded)


def is_notice(folded: str, ours: str = "") -> bool:
    """Checks whether a network, a shop, a bank or another platform tells its customer something. `ours`: what we wrote
    last, folded; whoever speaks of a link that stands there answers it."""
    head = folded[:_LONGEST]
    if len(head) <= _LONGEST_QUESTION and head.rstrip().endswith("?"):
        return False
    if _is_of_a_list(head):
        return True
    if _is_about_a_parcel(head):
        return True
    if _is_in_the_first_person(head):
        return False
    return _is_in(_A_NOTICE, head) or _is_in(_A_WORD_ASKED, _NAMED_REPLIES.sub(" ", head)) or _names_a_link(head, ours)


def _names_a_link(head: str, ours: str) -> bool:
    """Checks for the shapes that people write too, beside nothing that only people say."""
    if not _is_in(_A_NOTICE_OR_NONE, head):
        return False
    told = _TOLD_TO_CLIENTS.sub(" ", head)
    asked = "?" in _LINK.sub(" ", told)
    held = any(found[0].rstrip(".!") in ours for found in _LINK.finditer(head))
    return not (asked or held or _PERSONS.search(told) is not None)


def _is_about_a_parcel(head: str) -> bool:
    """Checks whether a carrier's platform wrote it, and not a driver at the door, who sends no link."""
    if _is_in(_OF_A_DRIVER, head) and _WITH_A_LINK.search(head) is None:
        return False
    if _is_in(_OF_A_CARRIER, head):
        return True
    return _is_in(_OF_A_PARCEL, head) and not _is_in_the_first_person(head)


def _is_in_the_first_person(head: str) -> bool:
    """Checks whether somebody speaks of themselves; a company's "on our website" is nobody's."""
    if _FIRST_PERSON.search(head) is None:
        return False
    return _FIRST_PERSON.search(_OF_A_COMPANY.sub(" ", head)) is not None


def _is_of_a_list(head: str) -> bool:
    """Checks whether it ends with how to leave the list it was sent to."""
    told = len(head) >= _FEWEST_OF_A_LIST and not head.startswith("stop") and "?" not in head[-3:]
    return told and _is_in(_SENT_TO_A_LIST, head)


def _is_in(group: str, text: str) -> bool:
    return group in _SEARCH.found_in(text)
