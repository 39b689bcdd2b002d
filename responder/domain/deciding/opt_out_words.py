"""Finds the words with which a contact asks for no more messages, or for messages again; what a stop list cannot hold
in every form is found by `domain.screening.stop_requests`."""

import re

from responder.domain.matching.matching import denied
from responder.domain.screening.stop_requests import (
    ends_another_channel,
    keeps_the_appointment,
    request_in,
    tells_of_none,
    wants_a_call_instead,
)
from responder.domain.situation import Situation
from responder.domain.text.folding import BREAK, QUESTION, fold
from responder.domain.text.lexicon import Hit
from responder.languages import LANGUAGES, in_any

# What is said beside a word of everyday use without making it another.
_PLEASE = in_any(lambda each: each.speech.please)
_PLEASE_IN_TWO_WORDS = frozenset(pair for each in LANGUAGES.values() for pair in each.speech.please_in_two_words)
# "Stopp, ich bin schon da" speaks of somebody on the stairs.
_OF_ONESELF = in_any(lambda each: each.speech.of_oneself)
# Who asks whether we could is asking us to.
_ASKS_US = in_any(lambda each: each.speech.asks_us)
_ABOUT_MESSAGES = in_any(lambda each: each.speech.about_messages)
_LETTER_BY_LETTER = re.compile(r"^[\W_]*(?:[a-z][\W_]+){2,}[a-z][\W_]*$")


def asks_to_stop(situation: Situation) -> str | None:
    """Finds the words of an opt-out, as typed. A phrase of the stop list counts anywhere, a single word only if nothing
    of weight stands beside it, some of them also as a sentence of their own, others only alone. What also means
    "cancel" is none, but for the English keyword where the business says that its law has it so."""
    words = _stop_of_the_lists(situation)
    return words or _stop_in_a_word(situation) or _spelt_out(situation) or _in_own_words(situation)


def _stop_of_the_lists(situation: Situation) -> str | None:
    safety, reading = situation.rulebook.safety, situation.reading
    stop, aside = safety.stop, safety.stop_aside
    if reading.terms.isdisjoint(stop) and reading.terms.isdisjoint(aside):
        return None
    hits = [hit for hit in reading.hits if hit.level <= 1 and (hit.term in stop or hit.term in aside)]
    spared, weighing = _spared(situation), _weighing(situation)
    for hit in hits:
        if hit.term in safety.cancel or _touches(hit, spared) or _is_asked(hit, situation):
            continue
        if (
            _is_a_request(hit, hits, situation)
            or _stands_alone(hit, weighing, situation)
            or _stands_aside(hit, situation)
        ):
            return reading.typed(hit.first, hit.last)
    return None


def _stop_in_a_word(situation: Situation) -> str | None:
    """Finds an opt-out that is an everyday word, and counts only where nothing but a please stands beside it: "FIN",
    "END", "BASTA". "Cancel" counts alone, where the business has it so and no appointment is ahead."""
    reading, safety = situation.reading, situation.rulebook.safety
    may_cancel = situation.rulebook.business.cancel_stops
    if not may_cancel and reading.terms.isdisjoint(safety.stop_alone):
        return None
    typed = [reading.spelling[position] for position in reading.words]
    please = _PLEASE.union(first for first, second in _PLEASE_IN_TWO_WORDS if second in typed)
    spoken = [position for position in reading.words if reading.spelling[position] not in please]
    if len(spoken) != 1:
        return None
    word = spoken[0]
    meant = any(
        hit.first == hit.last == word and hit.level == 0 and hit.term in safety.stop_alone for hit in reading.hits
    )
    keyword = may_cancel and reading.spelling[word] == "cancel" and not situation.upcoming
    return reading.typed(word, word) if meant or (keyword and len(reading.words) == 1) else None


def _is_asked(hit: Hit, situation: Situation) -> bool:
    """Checks whether its sentence ends in a question mark, and asks us for nothing: "plus de sms ? j'en ai pas
    reçu"."""
    spelling = situation.reading.spelling
    end = next((at for at in range(hit.last + 1, len(spelling)) if spelling[at] in (BREAK, QUESTION)), None)
    asked = end is not None and spelling[end] == QUESTION
    return asked and hit.last > hit.first and _ASKS_US.isdisjoint(spelling)


def asks_to_start(situation: Situation) -> str | None:
    """Finds the words of an opt-in, as typed; they must be the whole message."""
    safety, reading = situation.rulebook.safety, situation.reading
    weighing = _weighing(situation)
    for hit in reading.hits:
        if hit.term in safety.start and hit.level == 0 and _stands_alone(hit, weighing, situation):
            return reading.typed(hit.first, hit.last)
    return None


def _spared(situation: Situation) -> frozenset[int]:
    """Positions of expressions that share words with a stop and ask for nothing: "plus de messages que"."""
    others = situation.rulebook.safety.not_stop
    spared = (hit for hit in situation.reading.hits if hit.term in others and hit.level == 0)
    return frozenset(position for hit in spared for position in range(hit.first, hit.last + 1))


def _touches(hit: Hit, positions: frozenset[int]) -> bool:
    return bool(positions) and any(position in positions for position in range(hit.first, hit.last + 1))


def _weighing(situation: Situation) -> list[int]:
    """Positions of the words that say more than a courtesy, a name or a stop."""
    reading, stop = situation.reading, situation.rulebook.safety.stop
    light = {p for hit in reading.hits if hit.term in stop for p in range(hit.first, hit.last + 1)} | reading.filled
    return [p for p in reading.words if p not in light and any(map(str.isalnum, reading.spelling[p]))]


def _is_a_request(hit: Hit, hits: list[Hit], situation: Situation) -> bool:
    """Checks whether it is a phrase, typed nearly right and not denied."""
    reading = situation.reading
    is_phrase = hit.last > hit.first and hit.term in situation.rulebook.safety.stop
    if not is_phrase or (reading.denies and denied(hit, reading, hits)):
        return False
    words = fold(reading.typed(hit.first, hit.last))
    if wants_a_call_instead(reading.folded, words) or tells_of_none(reading.folded, words):
        return False
    return not ends_another_channel(reading.folded, words)


def _in_own_words(situation: Situation) -> str | None:
    """Recognises opt-outs that no list holds: "je ne désire plus vos messages"."""
    folded = situation.reading.folded
    words = request_in(folded) if situation.stands_out else None
    if not words or _spared(situation) or ends_another_channel(folded, words):
        return None
    if wants_a_call_instead(folded, words) or tells_of_none(folded, words):
        return None
    sentence = re.split(r"[.!\n;,]", folded[folded.index(words) + len(words) :], maxsplit=1)[0]
    return None if "?" in sentence and _ASKS_US.isdisjoint(situation.reading.spelling) else words


def _stands_alone(hit: Hit, weighing: list[int], situation: Situation) -> bool:
    """Checks whether nothing of weight stands beside it."""
    alone = not hit.level and all(hit.first <= position <= hit.last for position in weighing)
    return alone and _OF_ONESELF.isdisjoint(situation.reading.spelling[hit.last + 1 :])


def _stands_aside(hit: Hit, situation: Situation) -> bool:
    """Checks whether it is the first or the last sentence of the message, and nothing else in it: "Not interested.
    STOP". In capitals at the beginning it needs no full stop: "STOP wrong number"."""
    if hit.term not in situation.rulebook.safety.stop_aside or hit.level:
        return False
    tokens, typed = situation.reading.tokens, situation.reading.typed(hit.first, hit.last)
    if hit.first == 0 and _is_exclaimed(hit, situation):
        return False
    if hit.first == 0 and typed.isupper() and len(typed) > 3 and tokens[-1].word != QUESTION:
        return True
    if hit.first == 0 and not _goes_on_about_messages(hit, situation):
        return False
    opens = hit.first == 0 or tokens[hit.first - 1].word == BREAK
    closes = hit.last == len(tokens) - 1 or tokens[hit.last + 1].word == BREAK
    before = any(token.word != BREAK for token in tokens[: hit.first])
    after = any(token.word != BREAK for token in tokens[hit.last + 1 :])
    return opens and closes and not (before and after)


def _is_exclaimed(hit: Hit, situation: Situation) -> bool:
    """Checks whether "Stop ! n'annulez pas" stands there. A keyword alone in its sentence, or beside a word about
    messages, is one: "STOP. N'annulez pas mon rdv", "STOP don't cancel, just no texts"."""
    reading = situation.reading
    typed, behind = reading.typed(hit.first, hit.last), reading.tokens[hit.last + 1 : hit.last + 2]
    if not keeps_the_appointment(reading.folded) or not _ABOUT_MESSAGES.isdisjoint(reading.spelling):
        return False
    return not (typed.isupper() and behind and behind[0].word == BREAK)


def _goes_on_about_messages(hit: Hit, situation: Situation) -> bool:
    """Checks whether what follows a stop in small letters says why: "stop, je descends" is somebody on the stairs."""
    reading = situation.reading
    rest = range(hit.last + 1, len(reading.tokens))
    if all(reading.spelling[position] in _PLEASE or reading.spelling[position] == BREAK for position in rest):
        return True
    stops = (
        each
        for each in reading.hits
        if each.term in situation.rulebook.safety.stop
        and each.first > hit.last
        and (each.last > each.first or reading.spelling[each.last + 1 : each.last + 2] in ([], [BREAK]))
    )
    denied_there = any(position in reading.negators for position in rest)
    return denied_there or any(stops) or not _ABOUT_MESSAGES.isdisjoint(reading.spelling)


def _spelt_out(situation: Situation) -> str | None:
    """Finds a stop that is written letter by letter: "S T O P", "S.T.O.P", "s_t_o_p"."""
    folded = situation.reading.folded
    if not _LETTER_BY_LETTER.match(folded):
        return None
    word = re.sub(r"[\W_]", "", folded)
    rulebook = situation.rulebook
    _, hits = rulebook.lexicon.look_up(word)
    is_stop = any(hit.term in rulebook.safety.stop and hit.level == 0 for hit in hits)
    return situation.text.strip() if is_stop else None
