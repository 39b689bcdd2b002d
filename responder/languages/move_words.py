"""Words that tell a wish for another time from other times that are only told."""

from responder.dataclass import dataclass
from responder.languages.word_lists import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveWords:
    """Folded words and phrases. Pairs are two words in a row."""

    obliged: Words  # "must", of plans of one's own
    it_is: Words  # small words of "it's on Friday", which corrects a date
    copulas: Words  # of them, "is"
    planned: Words  # "planned", of what one has on
    before_or_after: Words  # "before" and "after", of something
    tempting: frozenset[tuple[str, str]]  # pairs that invite: "ça te dit"
    expected: Words  # phrases before an hour that is guessed
    will_you_be: Words  # phrases that ask where the other will be
    obtained_from: frozenset[tuple[str, str]]  # pairs of "from you", of things one gets
    handing: Words  # verbs of handing things over
    managing: Words  # phrases that move and that also come: "make it"
    nothing: Words  # of what one has on
    meeting: Words  # "meet", of whom one sees
    then_instead: Words  # "then", before a day that is proposed
    suiting: Words  # verbs of suiting, behind a day that is asked about
