"""Orders the words of a name by tables of names: "Rossi Maria" and "Maria Rossi" are one person."""

import re
import unicodedata
from collections.abc import Sequence
from enum import IntEnum


class Sort(IntEnum):
    """Sort of a word of a name, the surer a first name the higher."""

    LAST = 0
    UNKNOWN = 1
    LAST_TOO = 2  # a first name that is a frequent last name: "Martin", "Thomas"
    RATHER_FIRST = 3  # a first name that is a rare last name: "Daniel"
    FIRST = 4


# First names that are among the hundred most frequent last names of a country.
_FREQUENT_LAST_NAMES = frozenset(
    "martin bernard thomas robert richard simon laurent michel bertrand vincent andre francois gerard louis mathieu "
    "clement nicolas henry lambert roger guillaume arnaud hubert gauthier germain gilbert leroy adam denis renaud remy "
    "roland colin noel benoit gregoire barry albert perry hermann werner walter ernst ludwig friedrich heinrich lorenz "
    "otto franz frank wolf james lewis lee scott taylor wilson kelly morgan owen mitchell craig graham gordon howard "
    "parker cole gil alonso santiago vicente pascual moreno cruz medina santos silva vidal greco marino leone romano "
    "franco valentino yilmaz sahin ozturk marin".split()
)
_UMLAUT = re.compile(r"([aou])e")  # "Mueller"
# Either may be the last name: better greeted without a name than by it.
_UNDECIDED = frozenset(
    {
        (Sort.LAST, Sort.LAST),
        (Sort.UNKNOWN, Sort.UNKNOWN),
        (Sort.LAST_TOO, Sort.LAST_TOO),
        (Sort.RATHER_FIRST, Sort.RATHER_FIRST),
        (Sort.UNKNOWN, Sort.LAST_TOO),
        (Sort.LAST_TOO, Sort.UNKNOWN),
        (Sort.UNKNOWN, Sort.RATHER_FIRST),
    }
)


def sort_of(word: str) -> Sort:
    """Sorts a word by the tables; of "Anne-Sophie" and "Müller-Schmidt" by their parts."""
    sorts = [_sort_of_part(part) for part in map(_plain, word.split("-")) if part]
    if not sorts:
        return Sort.UNKNOWN
    return Sort.LAST if Sort.LAST in sorts else max(sorts)


def first_names_in(words: Sequence[str]) -> tuple[str, ...]:
    """Returns the words to greet of a name of two words or more, () where none is sure to be a first name."""
    sorts = [sort_of(word) for word in words]
    if len(words) == 2:
        pair = (sorts[0], sorts[1])
        if pair in _UNDECIDED:
            return ()
        return (words[0],) if sorts[0] >= sorts[1] else (words[1],)
    if sorts[0] is Sort.FIRST or (sorts[0] >= Sort.LAST_TOO and sorts[-1] is Sort.LAST):
        return (words[0],)
    if sorts[0] is Sort.RATHER_FIRST:
        return (words[0],) if sorts[-1] <= Sort.UNKNOWN else ()
    if sorts[-1] is Sort.FIRST or (sorts[0] is Sort.LAST and sorts[-1] is Sort.RATHER_FIRST):
        return _given_at_the_end(words, sorts)
    return (words[0],) if sorts[0] is Sort.UNKNOWN and sorts[-1] is Sort.LAST else ()


def _given_at_the_end(words: Sequence[str], sorts: Sequence[Sort]) -> tuple[str, ...]:
    """Returns the first names that a name ends in, its first word never among them: José Luis of "García López José
    Luis"."""
    start = len(words) - 1
    while start > 1 and sorts[start - 1] >= Sort.RATHER_FIRST:
        start -= 1
    return tuple(words[start:])


def _sort_of_part(word: str) -> Sort:
    from responder.domain.text.names.first_names import FIRST_NAMES  # ten thousand names: not for a rule about words
    from responder.domain.text.names.last_names import LAST_NAMES

    word = word if word in FIRST_NAMES or word in LAST_NAMES else _UMLAUT.sub(r"\1", word)
    if word not in FIRST_NAMES:
        return Sort.LAST if word in LAST_NAMES else Sort.UNKNOWN
    if word in _FREQUENT_LAST_NAMES:
        return Sort.LAST_TOO
    return Sort.RATHER_FIRST if word in LAST_NAMES else Sort.FIRST


def _plain(word: str) -> str:
    folded = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in folded if letter.isalpha() and not unicodedata.combining(letter))
