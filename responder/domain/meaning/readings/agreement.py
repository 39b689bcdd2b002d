"""Agreement: a text that says yes to the appointment, with every word of weight explained."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from responder.domain.meaning.clauses.clauses import NOMINATIVE, Clause, Subject, words_of
from responder.domain.meaning.clauses.evidence import TOLD_OF_A_VISIT, VISITS, Evidence, Spoken, is_at_home
from responder.domain.meaning.clauses.refusals.hedged_refusals import thinks_not_to
from responder.domain.meaning.clauses.said_of_others import (
    comes_of_nobody,
    describes,
    is_a_noun,
    is_at_a_place,
    is_of_a_thing,
    is_of_those_who,
    is_praise,
    is_told_to_come,
)
from responder.domain.meaning.clauses.two_faced_words import COMING_TO_US
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.readings.beside_a_promise import (
    FOR_PEOPLE,
    SAY_YES,
    borne_beside,
    confirms_for,
    unaccompanied,
)
from responder.domain.meaning.readings.doubts import ASKED, NOT_CERTAIN, SOMETHING_ELSE, doubts_of
from responder.domain.meaning.readings.excuses import LIGHT, only_cancelling_is_denied
from responder.domain.meaning.readings.no_promise import is_no_promise
from responder.domain.meaning.readings.other_questions import answers_another_question, denies_what_is_promised
from responder.domain.meaning.readings.refusals.absence import PRESENT
from responder.domain.meaning.readings.stories import is_told_beside, names_its_time, who_comes
from responder.domain.meaning.tagging.items import Item
from responder.domain.meaning.tagging.names import WITH
from responder.domain.model.meanings import Meaning
from responder.domain.text.folding import is_laughter
from responder.languages import LANGUAGES, in_any

_POLITE = in_any(lambda each: each.speech.polite)
_MAY_SAY_YES = frozenset(
    [*SAY_YES, Role.SEE_YOU, Role.SEE_YOU_SOON, Role.YES_ALONE, Role.KEEP, Role.COME, Role.COME_THIRD, Role.CANCEL]
    + [Role.ARRIVING]
)
_MAY_ALSO_SAY_YES = _MAY_SAY_YES.difference(SAY_YES)


def agreement(text: Spoken, language: str) -> tuple[tuple[Item, ...], tuple[str, ...]]:
    """Returns what says yes, and why it is not sure; sure where there are words and no doubts."""
    whole = _answers_as_a_whole(text)
    if whole:
        return whole, ()
    if _MAY_SAY_YES.isdisjoint(text.roles):
        return (), ()
    saying = tuple(_saying(text))
    if not saying:
        return (), ()
    held = any(only_cancelling_is_denied(clause) for clause in text.clauses) or _reassures(text, saying)
    doubts: Sequence[str] = [why for clause in text.clauses for why in doubts_of(clause, held=held)]
    if (
        _ends_in_a_hum(text)
        or _waves_off(text, saying)
        or _only_acknowledges(text, saying)
        or _laughs_at_it(text, saying)
    ):
        return saying, (NOT_CERTAIN,)
    if _ends_in_where(text):
        return saying, (ASKED,)
    if not doubts and _tells_much_else(text):
        return saying, (SOMETHING_ELSE,)
    if doubts and (
        _is_promised(text, held=held) or is_told_beside(text, language, held=held) or names_its_time(text, held=held)
    ):
        doubts = ()
    if not doubts and (is_no_promise(text) or answers_another_question(text) or denies_what_is_promised(text)):
        return saying, (SOMETHING_ELSE,)
    return saying, tuple(dict.fromkeys(doubts))


def _answers_as_a_whole(text: Spoken) -> tuple[Item, ...]:
    """Returns the phrase that agrees where a text says no more than it and courtesies: "you're right", "en effet". With
    a laugh it may be of anything that was told."""
    if not text.roles <= _OF_A_WHOLE_ANSWER or any(is_laughter(each.typed) for each in text.items):
        return ()
    said = tuple(each for each in text.items if " ".join(each.words) in _WHOLE_ANSWERS)
    return said if len(said) == 1 else ()


_WHOLE_ANSWERS = in_any(lambda each: each.speech.whole_answers)
_OF_A_WHOLE_ANSWER = frozenset(
    [Role.LIKED, Role.COURTESY, Role.THANKS, Role.GREETING, Role.NAME, Role.VOCATIVE, Role.PAUSE]
)


def _tells_much_else(text: Spoken) -> bool:
    """Checks whether a text that names neither the visit nor a coming says more beside its yes than an answer needs:
    "oui tout le monde en a un comme ça" answers something else."""
    if text.names_the_visit or text.has(*_OF_A_COMING):
        return False
    said = [at for at, each in enumerate(text.items) if each.role is Role.YES]
    if not said:
        return False
    before, after = text.items[: said[0]], text.items[said[-1] + 1 :]
    if before and before[-1].role in _SUBJECTS:
        before = before[:-_A_SUBJECT]  # "that is", "I am"
    if after and not _TOWARDS.isdisjoint(after[0].words[:1]):
        after = after[_A_SUBJECT:]  # "for me"
    return sum(each.role not in _OF_AN_ANSWER for each in (*before, *after)) >= _MUCH


_MUCH = 3
"""Items."""
_OF_A_COMING = (
    Role.COME,
    Role.COME_THIRD,
    Role.CONFIRM,
    Role.CONFIRMED,
    Role.SEE_YOU,
    Role.SEE_YOU_SOON,
    Role.KEEP,
    Role.SIDE_FACT,
    Role.CANCEL,
    Role.CAN,
)
_SUBJECTS = (Role.FILLER, Role.SELF)
_A_SUBJECT = 2
"""Items."""
_TOWARDS = FOR_PEOPLE | WITH | in_any(lambda each: each.speech.towards)
_OF_AN_ANSWER = LIGHT | {Role.PAUSE, Role.AND, Role.CHILD, Role.RELATIVE}


def _ends_in_a_hum(text: Spoken) -> bool:
    """Checks whether the last word of a text is a hum: "oui... hmm", not "hmm ok"."""
    last = next((each for each in reversed(text.items) if each.role is not Role.PAUSE), None)
    return last is not None and _HUM.fullmatch(last.typed.lower()) is not None


def _waves_off(text: Spoken, saying: Sequence[Item]) -> bool:
    """Checks whether "it's okay" is all that agrees, with an excuse or an "anyway" beside it: "it's okay, thanks
    anyway" declines or forgives."""
    if text.names_the_visit or not (text.has(Role.SORRY) or not _ANYWAY.isdisjoint(text.words)):
        return False
    before = {each.start: first for first, each in pairwise(text.items)}
    return all(
        each.role is Role.YES and each.start in before and not _IT_IS.isdisjoint(before[each.start].words)
        for each in saying
    )


_ANYWAY = in_any(lambda each: each.speech.anyway)
_IT_IS = in_any(lambda each: each.moves.copulas)


def _ends_in_where(text: Spoken) -> bool:
    """Checks whether the last word of a text asks where, with no question mark: "ok où". Without its accent it is an
    "or" that nothing follows."""
    last = next((each for each in reversed(text.items) if each.role is not Role.PAUSE), None)
    return last is not None and last.role is Role.FILLER and not _WHERE.isdisjoint(last.words[-1:])


def _laughs_at_it(text: Spoken, saying: Sequence[Item]) -> bool:
    """Checks whether all that agrees is praise, and the text laughs: "haha cool" is said of what was told."""
    return all(map(is_praise, saying)) and any(is_laughter(each.typed) for each in text.items)


def _only_acknowledges(text: Spoken, saying: Sequence[Item]) -> bool:
    """Checks whether a yes says only that our text was read, as "just seen" follows it: "ok je viens de voir ton
    message". Not beside an excuse, which an answer follows, nor where the visit is named."""
    if Role.COURTESY not in text.roles or text.has(Role.SORRY) or text.names_the_visit:
        return False
    last = max(each.start for each in saying)
    seen = any(each.words[-3:] in _JUST_SEEN and each.start > last for each in text.items)
    return seen and all(each.role is Role.YES for each in saying)


_NEGATORS = in_any(lambda each: each.grammar.negators)
_JUST_SEEN = frozenset(words for each in LANGUAGES.values() for words in each.speech.just_seen)
_WHERE = in_any(lambda each: each.speech.where)
_HUM = re.compile(r"h+u*m+h*|m+h+|e+u+h+")


def _reassures(text: Spoken, saying: Sequence[Item]) -> bool:
    """Checks whether a text begins with a doubled no and promises to come, or agrees by another denial: "non non je
    viens", "non non aucun empêchement"."""
    first = text.items[0]
    if first.role is not Role.NO or len(set(first.words)) == len(first.words):
        return False
    return any(each.role is Role.COME or (each.role is Role.YES and each.words[0] in _NEGATORS) for each in saying)


def _is_promised(text: Spoken, *, held: bool) -> bool:
    """Checks whether a clause says firmly that one comes, and no other clause leaves a doubt: "je serai là avec mes
    béquilles, le docteur avait raison"."""
    firm = next((clause for clause in text.clauses if _is_firm(clause, text, held=held)), None)
    return firm is not None and not any(
        why
        for clause in text.clauses
        if clause is not firm
        for why in doubts_of(clause, held=held, besides=borne_beside(clause))
    )


def _is_firm(clause: Clause, text: Spoken, *, held: bool) -> bool:
    return _says_firmly(clause, text) and not any(doubts_of(unaccompanied(clause), held=held))


def _says_firmly(clause: Clause, text: Spoken) -> bool:
    if clause.own_time and clause.has(Role.YES, Role.CONFIRMED, Role.SEE_YOU):
        return True
    if clause.own_time and clause.has(Role.SIDE_FACT) and text.has(Role.YES):
        return True  # "pas de souci, | c'est mon mari qui l'amène demain"
    if clause.has(Role.YES) and any(not COMING_TO_US.isdisjoint(each.words) for each in clause.of(Role.SEE_YOU)):
        return True  # "c'est bon vous pouvez venir"
    if clause.has(Role.YES) and (_agrees_to_the_visit(clause) or _thanks_for_our_message(clause)):
        return True
    if clause.own_time and clause.roles <= _A_TIME and any(_only_says_yes(each) for each in text.clauses):
        return True  # "oui, cet aprem"
    if clause.has(Role.CONFIRM, Role.CONFIRMED) and (clause.own_time or clause.has(*VISITS)):
        return True  # "je confirme, il est nul" speaks of something else
    if confirms_for(clause) is not None or (clause.has(Role.YES) and _suits_me(clause)):
        return True  # "je confirme pour le plombage", "that still works for me"
    sure = clause.own_time or clause.has(Role.CAN) or clause.has(Role.YES) or (text.has(Role.YES) and text.plain)
    # "présent" alone is somebody's answer to anything
    named = sure or clause.has(Role.SELF, *VISITS) or any(each.words[0] in NOMINATIVE for each in clause.of(Role.COME))
    return named and any(
        clause.subject_of(each) is Subject.SELF and (sure or PRESENT.isdisjoint(each.words))
        for each in clause.of(Role.COME)
    )


_A_TIME = frozenset([Role.TIME_OWN, Role.FILLER, Role.COURTESY])
_AN_ANSWER = frozenset([Role.YES, Role.COURTESY, Role.THANKS, Role.GREETING, Role.FILLER, Role.NAME, Role.VOCATIVE])


def _only_says_yes(clause: Clause) -> bool:
    return clause.has(Role.YES) and clause.roles <= _AN_ANSWER and not clause.asked


def _agrees_to_the_visit(clause: Clause) -> bool:
    """Checks whether a clause says yes to the visit, and no more: "rdv ok", "ok pour le rdv"."""
    return clause.has(Role.VISIT) and clause.roles <= _AN_ANSWER | {Role.VISIT} and len(clause.items) <= _A_FEW


def _thanks_for_our_message(clause: Clause) -> bool:
    """Checks whether a clause says yes and thanks for our reminder: "oui merci du rappel"."""
    told = any(not TOLD_OF_A_VISIT.isdisjoint(each.words) for each in clause.items)
    return told and clause.has(Role.THANKS) and clause.roles <= _AN_ANSWER


_A_FEW = 4
"""Items."""


def _suits_me(clause: Clause) -> bool:
    """Checks whether a yes says for whom it suits: "yes | that still works for me"."""
    return any(len(each.words) > _SHORT and each.words[-2] in FOR_PEOPLE for each in clause.of(Role.YES))


_SHORT = 3
"""Words."""


def _saying(text: Spoken) -> Iterator[Item]:
    for clause in text.clauses:
        if not clause.roles.isdisjoint(SAY_YES):
            said = [at for at, each in enumerate(clause.items) if each.role in SAY_YES and not each.negated]
            yield from [clause.items[at] for at in said if not _is_of_others(clause, at)]
        if clause.roles.isdisjoint(_MAY_ALSO_SAY_YES):
            continue
        yield from (each for each in clause.of(Role.SEE_YOU, Role.SEE_YOU_SOON) if each.fits or clause.own_time)
        if clause.roles <= LIGHT:
            alone = (at for at, each in enumerate(clause.items) if each.role is Role.YES_ALONE and not each.negated)
            yield from (clause.items[at] for at in alone if not is_at_a_place(clause, at))
        if clause.has(Role.VISIT) and not clause.has(Role.YOU, Role.ASK):
            yield from clause.of(Role.KEEP)
        asks = clause.has(Role.ASK) and not clause.has(Role.SIDE_FACT)  # "vous pouvez sonner" tells how to get in
        if not (clause.denied or asks or clause.has(Role.PREVENTED) or _is_bare_infinitive(clause)):
            yield from (each for each in clause.of(Role.COME) if _is_ones_own(clause, text, each))
            yield from (each for each in clause.of(Role.ARRIVING) if _arrives_then(clause, each))
            yield from clause.of(Role.COME_THIRD) if clause.has(Role.CHILD) else who_comes(clause)[1:2]
        if clause.has(Role.CANCEL) and only_cancelling_is_denied(clause):
            yield from clause.of(Role.CANCEL)


def _arrives_then(clause: Clause, verb: Item) -> bool:
    """Checks whether the writer says to arrive, not to be at home, at the own time: "j'arrive demain à 15h". Alone it
    is said of now."""
    if is_at_home(verb):
        return False
    own = any(not NOMINATIVE.isdisjoint(each.words[:1]) for each in clause.of(Role.SELF, Role.ARRIVING))
    return clause.own_time and own and not clause.asked and clause.subject_of(verb) is Subject.SELF


def _is_bare_infinitive(clause: Clause) -> bool:
    """Checks whether a clause is a bare infinitive, which nobody says of themselves: "y aller"."""
    return all(each.role is Role.COME and each.words[-1] == "aller" for each in clause.items)


def _is_ones_own(clause: Clause, text: Spoken, verb: Item) -> bool:
    """Checks whether the writer comes, by a verb that is neither an order nor an infinitive alone, and does not think
    that they cannot."""
    if thinks_not_to(text, verb):
        return False
    told = is_told_to_come(clause, verb) or comes_of_nobody(clause, verb)
    told = told or is_of_a_thing(clause, clause.items.index(verb))
    return not told and clause.subject_of(verb) is Subject.SELF


def _is_of_others(clause: Clause, at: int) -> bool:
    """Checks whether a word that agrees is said of something else, or the sender wants a confirmation from us and gives
    none: "please confirm", "tu confirmes". Not where the clause speaks of oneself."""
    item = clause.items[at]
    if item.role is Role.YES:
        return describes(clause, at) or is_a_noun(clause, at)
    if item.role is not Role.CONFIRM or clause.has(Role.SELF):
        return False
    if is_of_those_who(clause):
        return True
    return not _POLITE.isdisjoint(words_of(clause)) or clause.subject_of(item) is Subject.YOU


def as_evidence(saying: Sequence[Item], weight: float) -> Evidence:
    return Evidence(meaning=Meaning.YES, weight=weight, items=tuple(saying))
