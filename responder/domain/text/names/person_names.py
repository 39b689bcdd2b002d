"""Splits a name written in one field into the first name that a text may greet and the last name.

"Dupont, Marie", "Mme DUPONT Marie", "Rossi Maria" and "Marie-Claire de la Tour" have a first name; "Garage Dupont",
"Mme Dupont", "De Luca" and "Martin Thomas" have none: a text greets nobody rather than "Bonjour Garage" or "Bonjour
Martin". Every door that a name comes in by (files, address books, the API, commands, messages, tests of rules) asks
this module.
"""

import re
import unicodedata

from responder.dataclass import dataclass
from responder.domain.text.names.name_order import Sort, first_names_in, sort_of
from responder.languages import in_any

_TITLES = in_any(lambda each: each.names.titles)
_SUFFIXES = in_any(lambda each: each.names.suffixes)
_LEGAL_FORMS = in_any(lambda each: each.names.legal_forms)
_COMPANY = in_any(lambda each: each.names.companies)
_PARTICLES = in_any(lambda each: each.names.particles)
_AND = in_any(lambda each: each.names.joining) | {"&", "+"}
_OTHER_NAMES = in_any(lambda each: each.names.other_names)
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\"[^\"]*\"|“[^“”]*”|«[^«»]*»|(?<!\w)'[^']*'(?!\w)")
_NO_NAME = re.compile(r"[@\d/\\=<>{}|]|://")
_HYPHEN = re.compile(r"\s*[-‐‑]\s+(?=\w)|(?<=\w)\s+[-‐‑]\s*|[‐‑]")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class PersonName:
    """`whole` is as it was written, on one line; `first` and `last` are "" where there is none."""

    whole: str
    first: str = ""
    last: str = ""


def split_name(written: str) -> PersonName:
    """Splits a name in one field into its parts. Never raises."""
    whole = " ".join(written.split())[:_LONGEST]
    plain = " ".join(_ASIDE.sub(" ", whole).split()) or whole
    if _NO_NAME.search(plain) or _is_company(plain):
        return PersonName(whole, "", whole)
    before, comma, after = plain.partition(",")
    if comma and (first := _given_after_comma(after)):
        family, _ = _without_titles(before.split())
        return PersonName(whole, first, " ".join(family))
    words, titled = _without_titles(_HYPHEN.sub("-", before).split())
    kept = _without_other_names(words)
    first, last = _split(kept, titled)
    if kept != words:
        first = "" if len(kept) == 1 and sort_of(kept[0]) is not Sort.FIRST else first
        last = " ".join(word for word in words if word not in first.split())
    return PersonName(whole, _capitalised(first), last)


def first_name_of(written: str) -> str:
    """Returns the name to greet, "" if there is none to be sure of."""
    return split_name(written).first


def _is_company(plain: str) -> bool:
    forms = re.sub(r"(?<=\b[A-Z])\.", "", plain).split()
    return any(_folded(word) in _COMPANY for word in re.findall(r"\w+", plain)) or any(
        word.strip(".,") in _LEGAL_FORMS for word in forms[1:]
    )


def _given_after_comma(after: str) -> str:
    """Returns the first name behind a comma, without titles: "Dupont, Mme Marie"; "" where none stands there, as in
    "Marie Dupont, PhD", or more than three words do."""
    words, _ = _without_titles(_HYPHEN.sub("-", after.partition(",")[0]).split())
    words = _without_other_names(["", *words])[1:]
    return "" if not words or len(words) > 3 else _capitalised(" ".join(words))


def _without_titles(words: list[str]) -> tuple[list[str], bool]:
    """Returns the words of the name itself, and whether a title of a person stood before them."""
    kept, titled = list(words), False
    while kept and (_is_title(kept[0], alone=len(kept) == 1) or (titled and _folded(kept[0]) in _AND)):
        titled = titled or _folded(kept[0]) in _TITLES
        kept = kept[1:]
    while kept and (_folded(kept[-1]) in _SUFFIXES or not any(map(str.isalpha, kept[-1]))):
        kept = kept[:-1]
    return [word.strip(".,;:!?*") if len(word) > 2 else word for word in kept if _is_part(word)], titled


def _without_other_names(words: list[str]) -> list[str]:
    """Leaves out the name somebody was born with or is also called by, its particles included, and the word before it:
    "née MARTIN", "geb. von Berg". That word is in small letters, for "Max Born" has a last name."""
    kept: list[str] = []
    at = 0
    while at < len(words):
        if kept and words[at].islower() and _folded(words[at]) in _OTHER_NAMES:
            at += 1
            while at < len(words) - 1 and _folded(words[at]) in _PARTICLES | _OTHER_NAMES:
                at += 1
        else:
            kept.append(words[at])
        at += 1
    return kept


def _is_part(word: str) -> bool:
    return any(map(str.isalpha, word)) or word in _AND


def _is_title(word: str, *, alone: bool) -> bool:
    """Checks whether a word is a title, or no word at all: "Mme", "Dr.", "Sig.ra". One that stands alone is none: "Don"
    or "Me" is somebody's name."""
    folded = _folded(word)
    return (folded in _TITLES and not alone) or not _is_part(word)


def _split(words: list[str], titled: bool) -> tuple[str, str]:
    if not words:
        return "", ""
    if len(words) == 1:
        last = titled or _is_upper(words[0]) or _is_initial(words[0]) or _is_particle(words[0])
        return ("", words[0]) if last or sort_of(words[0]) is Sort.LAST else (words[0], "")
    upper = [_is_upper(word) for word in words]
    if any(upper) and not all(_is_upper(word) or _folded(word) in _PARTICLES for word in words):
        return _by_capitals(words, upper)
    if _is_particle(words[0]):
        return _after_particles(words, titled)
    if len(words) > 2 and _folded(words[1]) in _AND:
        either = Sort.LAST in (sort_of(words[0]), sort_of(words[2]))
        return ("", " ".join(words)) if either else (" ".join(words[:3]), " ".join(words[3:]))
    first = _first_of(words)
    return first, " ".join(word for word in words if word not in first.split())


def _first_of(words: list[str]) -> str:
    """Finds the first name by the tables of names, where neither capitals nor particles at the front say it."""
    names = [word for word in words if not _is_initial(word)]
    if words[0] in names and len(names) == 1:  # "Marie D."; "J. Dupont" may be greeted by nothing
        return names[0] if sort_of(names[0]) is not Sort.LAST else ""
    if len(names) < 2:
        return ""
    if len(names) > 2 and _is_particle(names[1]):  # "Youssra El Amrani"
        return names[0] if sort_of(names[0]) is not Sort.LAST else " ".join(first_names_in(names))
    return " ".join(first_names_in(names))


def _by_capitals(words: list[str], upper: list[bool]) -> tuple[str, str]:
    """Splits a name by its capitals into first and last name: "DUPONT Marie", "Marie-Claire DE LA TOUR". The last name
    is in capitals; where the tables deny it, there is no first name."""
    first = [
        word
        for word, capital in zip(words, upper, strict=True)
        if not capital and not (_folded(word) in _PARTICLES and word.islower()) and not _is_initial(word)
    ]
    last = [word for word in words if word not in first]
    if first and {sort_of(word) for word in first} == {Sort.LAST} and any(sort_of(word) is Sort.FIRST for word in last):
        return "", " ".join(words)
    return " ".join(first), " ".join(last)


def _after_particles(words: list[str], titled: bool) -> tuple[str, str]:
    """Splits a name that begins with particles: the last name, their next word included, stands first, as in "de la
    Tour Marie". "De Luca" has no other, nor has a name with a title."""
    end = next((at for at, word in enumerate(words) if _folded(word) not in _PARTICLES), len(words) - 1)
    rest = words[end + 1 :]
    return ("", " ".join(words)) if not rest or titled else (" ".join(rest), " ".join(words[: end + 1]))


def _is_particle(word: str) -> bool:
    """Checks whether a word is the particle of a last name, or begins with one: "de", "Le", "d'Ornano"."""
    return _folded(word) in _PARTICLES or re.match(r"[dDlL]['’]\w", word) is not None


def _is_upper(word: str) -> bool:
    """Checks whether a word is written in capitals, and longer than an initial."""
    letters = [letter for letter in word.replace("ß", "SS") if letter.isalpha()]
    return len(letters) > 1 and all(letter.isupper() for letter in letters)


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1 and word[0].isalpha()


def _capitalised(first: str) -> str:
    """Capitalises a name in capitals only, or in small letters only, as people write one: "MARIE-CLAIRE" is
    "Marie-Claire"."""
    if len(first) > 1 and (first.isupper() or first.islower()):
        return re.sub(r"[^\W\d_]+", lambda word: word[0] if _folded(word[0]) in _AND else word[0].capitalize(), first)
    return first


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in plain if letter.isalnum()) or word
