"""Asking for no more messages in one's own words: what the list of expressions cannot hold in every form.

Matched on folded text (small letters, no accents, plain apostrophes). Each line is a family; what denies it ("don't
unsubscribe me", "n'arrêtez pas") is looked for first.
"""

import re

import re2

from responder.domain.text.dates import is_day_word, is_weekday
from responder.domain.text.folding import is_laughter
from responder.domain.text.lazy_pattern import lazy
from responder.languages import any_of, in_any, patterns_of

_POLITE = rf"(?:\W+{any_of(lambda each: each.silence.stop_courtesies)})*\W*$"

# "<courtesy>" stands for a please at the end of the text, in any language: "ne m'écrivez plus please".
PATTERNS = [each.replace("<courtesy>", _POLITE) for each in patterns_of(lambda each: each.silence.stop_requests)]
_ASKED = lazy(re2.compile, "|".join(PATTERNS))
_DENIED = lazy(re2.compile, any_of(lambda each: each.silence.stop_denials))
_OTHER_CHANNEL = lazy(re2.compile, any_of(lambda each: each.silence.other_channels))
_CALLING = lazy(re2.compile, any_of(lambda each: each.silence.calling))
_TEXTING = lazy(re2.compile, any_of(lambda each: each.silence.texting))
_NOT_CANCELLING = lazy(re2.compile, rf"^\W*stopp*\b\W*{any_of(lambda each: each.silence.not_cancelling)}")
_CALL_WANTED = lazy(re.compile, any_of(lambda each: each.silence.calls_wanted))
_DENYING = in_any(lambda each: each.grammar.negators | each.statuses.denials)
_LASTING = lazy(re.compile, rf"\b{any_of(lambda each: each.silence.lasting)}\b")
_MISSED = lazy(re.compile, rf"\W*{any_of(lambda each: each.silence.missed)}\b")
# Where the sentence about it ends, and where one begins that says what stays.
_ENDS = re.compile(rf"[.!?;:,\n]|\b{any_of(lambda each: each.silence.contrasts)}\b")
_OBJECT = 6  # words


def request_in(folded: str) -> str | None:
    """Returns the words of a folded text that ask for no more messages."""
    found = _ASKED.search(folded)
    if found is None or _DENIED.search(folded) is not None:
        return None
    if _is_of_a_day(folded[found.end() :]) or any(map(is_laughter, _WORD.findall(folded))):
        return None
    words: str = found.group(0)
    return words.strip()


def _is_of_a_day(rest: str) -> bool:
    """Checks whether a day stands among the three words behind a request: "Rayez-moi de la liste | de mardi" is about a
    visit, and no message."""
    return any(is_weekday(word) or is_day_word(word) for word in _WORD.findall(rest)[:_NEAR])


_NEAR = 3
"""Words."""
_WORD = re.compile(r"\w+")


def ends_another_channel(folded: str, words: str) -> bool:
    """Checks whether `words` of a folded text ask for no more of something else than messages: mails, letters, bills
    ("plus recevoir de courrier"), or calls where messages are welcome ("stop calling me, text is fine")."""
    at = folded.find(words)
    if at < 0:
        return False
    rest = folded[at + len(words) :]
    here = _ENDS.split(rest, maxsplit=1)[0]
    object_ = " ".join(here.split()[:_OBJECT])
    if _TEXTING.search(f"{words} {object_}") is not None:
        return False
    if _CALLING.search(words) is not None or _CALLING.search(object_) is not None:
        return _TEXTING.search(rest[len(here) :]) is not None
    return _OTHER_CHANNEL.search(object_) is not None


def keeps_the_appointment(folded: str) -> bool:
    """Checks whether a text exclaims that nothing is to be cancelled: "Stop ! n'annulez pas" is no wish for silence.
    Whatever else stands behind a stop, a visit that stays too, takes nothing back: "STOP mais je garde mon rdv"."""
    return _NOT_CANCELLING.search(folded) is not None


def wants_a_call_instead(folded: str, words: str) -> bool:
    """Checks whether whoever asks for no SMS asks for a call in the same text, and for nothing that lasts: "pas de sms
    svp, appelez-moi". "Plus de SMS, appelez-moi" is obeyed."""
    wanted = _CALL_WANTED.search(folded)
    if wanted is None or _LASTING.search(words) is not None:
        return False
    before = folded[: wanted.start()].replace("'", "").split()[-2:]
    return _DENYING.isdisjoint(before)


def tells_of_none(folded: str, words: str) -> bool:
    """Checks whether a text asks why no message came: "plus de sms depuis hier, c'est normal ?"."""
    behind = folded.partition(words)[2]
    return "?" in behind and _MISSED.match(behind) is not None
