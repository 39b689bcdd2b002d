"""Finds the client's name in the title of an event: "Coupe Marie Dupont", "RDV Mme Durand (couleur)".

A wrong name in a greeting is worse than none: a name is given only where a title before it, or tables of first and last
names, say that it is one, and where no other could be meant.
"""

import re
from collections.abc import Iterator

from responder.domain.text.names.name_order import Sort, sort_of
from responder.languages import any_of

BORDER = "|"
"""Stands where a phone number was."""

_BORDERS = re.compile(r"\s[-–—]+\s|[|/,;:()\[\]+•·\n]|\s[-–—]+$|^[-–—]+\s")
_CLIENT_TITLES = any_of(lambda each: each.names.titles_before_names)
_AFTER_TITLES = any_of(lambda each: each.names.particles_after_titles)
_PARTICLES = any_of(lambda each: each.names.inner_particles)
_CAPITALISED = r"[^\W\d_a-z][\w'’-]*"
_TITLED = re.compile(rf"(?<!\w)({_CLIENT_TITLES})\s+((?:{_CAPITALISED}|{_AFTER_TITLES})(?:\s+|$)){{1,3}}")
# Whom the client comes to see, and not who comes.
_SEES = re.compile(rf"\b{any_of(lambda each: each.names.host_cues)}\s*$", re.IGNORECASE)
_ONE_OF_TWO = re.compile(rf"(?:&|\b{any_of(lambda each: each.names.joining - {'u'})})\s*$", re.IGNORECASE)
_WITH_PARTICLES = re.compile(rf"(?<![\w-])({_CAPITALISED})\s+(?:{_PARTICLES}\s+){{1,2}}{_CAPITALISED}")
_LABELLED = re.compile(
    rf"^\W{{0,3}}{any_of(lambda each: each.names.labels)}\s*[:=]\s*(\S.{{1,80}})$", re.IGNORECASE | re.MULTILINE
)
_MOST_WORDS = 4


def client_in_title(title: str, staff: str = "") -> str:
    """Returns the name as it is written, "" where none is safe to take. `title` has BORDER where its numbers were;
    `staff` is whose calendar it is."""
    alone = " ".join(title.replace(BORDER, " ").split())
    if " " not in alone and sort_of(alone) is Sort.FIRST and alone[:1].isupper() and BORDER in title:
        return "" if _is_of_staff(alone, staff) else alone
    found = dict.fromkeys(name for name in _names(title) if not _is_of_staff(name, staff))
    return next(iter(found)) if len(found) == 1 else ""


def client_in_text(text: str) -> str:
    """Returns the name that a line of a description labels: "Nom : Marie Dupont". "" where there is none, or
    several."""
    found = dict.fromkeys(each[1].strip() for each in _LABELLED.finditer(text))
    names = [each for each in found if _may_be_a_name(each)]
    return names[0] if len(names) == len(found) == 1 else ""


def _names(title: str) -> Iterator[str]:
    for segment in _BORDERS.split(title):
        found = list(_TITLED.finditer(segment)) or [
            each for each in _WITH_PARTICLES.finditer(segment) if sort_of(each[1]) is Sort.FIRST
        ]
        if found:
            yield from (" ".join(each[0].split()) for each in found if _is_alone(segment[: each.start()]))
        else:
            yield from _by_tables(segment)


def _is_alone(before: str) -> bool:
    """Neither whom the client comes to see, nor one of two who come."""
    return not _SEES.search(before) and not _ONE_OF_TWO.search(before)


def _by_tables(segment: str) -> Iterator[str]:
    """Runs of words in capitals that hold a first and a last name, next to each other."""
    for run in re.finditer(r"(?:[^\W\d_a-z][\w'’-]*)(?:\s+[^\W\d_a-z][\w'’-]*)*", segment):
        words = run[0].split()
        for at in range(len(words) - 1):
            if _is_name(words[at : at + 2]) and (at or _is_alone(segment[: run.start()])):
                yield " ".join(words[at : at + 2])
                break


def _is_name(pair: list[str]) -> bool:
    first, second = (sort_of(word) for word in pair)
    given, family = max(first, second), min(first, second)
    if given < Sort.RATHER_FIRST:
        return False
    shouted = [word.isupper() and len(word) > 2 for word in pair]
    by_capitals = family is Sort.UNKNOWN and given is Sort.FIRST and shouted[0] != shouted[1]
    return family in (Sort.LAST, Sort.LAST_TOO) or (by_capitals and sort_of(pair[shouted.index(True)]) is Sort.UNKNOWN)


def _may_be_a_name(text: str) -> bool:
    words = text.split()
    letters = all(re.fullmatch(r"[^\W\d_][\w.'’-]*", word) for word in words)
    known = len(words) > 1 or sort_of(text) is Sort.FIRST
    return 0 < len(words) <= _MOST_WORDS and letters and known and text[:1].isupper()


def _is_of_staff(name: str, staff: str) -> bool:
    theirs = {word.casefold() for word in staff.split()}
    return bool(theirs) and theirs <= {word.casefold() for word in name.split()}
