"""Content lines of iCalendar (RFC 5545, 3.1), read as leniently as people's programs write them."""

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from responder.dataclass import dataclass

TEXTS = frozenset({"SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "X-ALT-DESC"})
"""Properties that a line belongs to which is none of its own: somebody's line break was not escaped."""
DECISIVE = ("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID", "UID", "STATUS")
"""Properties without which an event would be another one."""
KNOWN = TEXTS | frozenset(DECISIVE) | frozenset(
    "ATTACH ATTENDEE CATEGORIES CLASS COLOR CONFERENCE CREATED DTSTAMP DUE GEO IMAGE LAST-MODIFIED ORGANIZER PRIORITY "
    "RELATED-TO REQUEST-STATUS RESOURCES SEQUENCE TRANSP URL ACTION TRIGGER REPEAT ACKNOWLEDGED NAME REFRESH-INTERVAL "
    "SOURCE VERSION PRODID METHOD CALSCALE TZID TZNAME TZOFFSETFROM TZOFFSETTO TZURL COMPLETED PERCENT-COMPLETE "
    "FREEBUSY STYLED-DESCRIPTION STRUCTURED-DATA LINK CONCEPT REFID PROXIMITY BEGIN END".split()
)  # fmt: skip
COMPONENTS = ("VEVENT", "VCALENDAR", "VTIMEZONE", "VALARM", "STANDARD", "DAYLIGHT", "VTODO", "VJOURNAL", "VFREEBUSY")
BEGIN, END = "BEGIN", "END"

_LONGEST = 200_000  # characters of a line; what follows is no text that a person wrote
_FOLDED_AT = 60  # characters: a shorter line was not folded, whatever the next one begins with
_MOST_BREAKS = re.compile(r"\r+\n?")  # never `\r*\n`: that looks at a run of returns once for each of them
_FOLD = re.compile(r"\n[ \t]")
_INDENTED = re.compile(
    r"^[ \t]+(?:BEGIN|END)[ \t]*:|^(?:BEGIN|END):[A-Z]{6,10}[ \t]*\n[ \t]+[A-Z-]{3,15}[:;]"
    rf"|^[^\n]{{1,{_FOLDED_AT - 1}}}\n[ \t]+(?:{'|'.join(DECISIVE)})[ \t]*[:;]",
    re.MULTILINE | re.IGNORECASE,
)
_PROPERTY = re.compile(r'[ \t]*([A-Za-z][A-Za-z0-9-]*)[ \t]*((?:;(?:"[^"]*"|[^":])*)?):(.*)', re.DOTALL)
_MOMENT = re.compile(r"\s*\d{4}-?\d\d-?\d\d(?!\d)")
_NAMED = re.compile(r"[ \t]*([A-Za-z][A-Za-z0-9-]*)[ \t]*[;:]")
_FENCE = re.compile(r"[ \t]*([A-Za-z]{2,6})[ \t]*[:;= ][ \t]*([A-Za-z]{5,10})[ \t]*(?:;.*)?")
_CARETS = {"n": " ", "^": "^", "'": '"'}
_CARET = re.compile(r"\^([n^'])")
_SHORT_NAME, _TYPOS, _FEW_TYPOS = 6, 2, 1


@dataclass(frozen=True, slots=True)
class Line:
    """`name` is in capitals, `params` begins with its semicolon or is ""."""

    name: str
    params: str
    value: str

    def __str__(self) -> str:
        return f"{self.name}{self.params}:{self.value}"

    def param(self, name: str) -> str:
        """Returns the value of a parameter without its quotes and escapes (RFC 6868); "" if there is none."""
        found = re.search(rf';[ \t]*{name}[ \t]*=[ \t]*(?:"([^"]*)"|([^;:]*))', self.params, re.IGNORECASE)
        said = ((found[1] or found[2] or "") if found else "").strip()
        return _CARET.sub(lambda each: _CARETS[each[1]], said) if "^" in said else said


@dataclass(frozen=True, slots=True)
class Fence:
    """BEGIN or END of a component."""

    begins: bool
    component: str


def physical(text: str) -> str:
    """Ends every line in one newline, whatever ended it; no NUL is left, and no byte order mark at the beginning."""
    plain = _MOST_BREAKS.sub("\n", text.replace("\0", "")).lstrip("\ufeff")
    return plain if plain.endswith("\n") else plain + "\n"


def logical(text: str) -> Iterator[str]:
    """Yields the lines with their folds undone. A file that was indented, to be read by people, has no folds there."""
    if _INDENTED.search(text):
        yield from _dedented(text)
        return
    for line in _FOLD.sub("", text).split("\n"):
        if line:
            yield line[:_LONGEST]


def parsed(line: str) -> Line | Fence | None:
    """Parses a line as a property, or as the BEGIN or END of a component; None for what is neither."""
    fence = _fence(line)
    if fence is not None:
        return fence
    found = _PROPERTY.fullmatch(line)
    if found is None:
        return _without_colon(line)
    return _with_its_colons(Line(found[1].upper(), found[2], found[3]))


def _with_its_colons(line: Line) -> Line:
    """Reads a parameter with a colon that lacks its quotes: Exchange writes "TZID=tzone://Microsoft/Custom" and
    "TZID=(UTC+01:00) Paris" so. What is left behind the last colon is a moment."""
    if line.name not in DECISIVE or "=" not in line.params or ":" not in line.value or _MOMENT.match(line.value):
        return line
    left, _, value = line.value.rpartition(":")
    if not _MOMENT.match(value):
        return line
    head, _, said = f"{line.params}:{left}".rpartition("=")
    plain = said.replace("\\", "").replace('"', "")
    return Line(line.name, f'{head}="{plain}"', value)


def is_known(name: str) -> bool:
    return name in KNOWN or name.startswith("X-")


def meant(name: str) -> str:
    """Guesses the decisive property that a name with a typo was to be; "" if it resembles none."""
    if is_known(name):
        return ""
    near = (
        each for each in DECISIVE if OSA.distance(name, each) <= (_FEW_TYPOS if len(each) < _SHORT_NAME else _TYPOS)
    )
    return next(near, "")


def _fence(line: str) -> Fence | None:
    if len(line) > 40 or (found := _FENCE.fullmatch(line)) is None:
        return None
    component = _nearest(found[2].upper(), COMPONENTS, _TYPOS)
    word = _nearest(found[1].upper(), (BEGIN, END), _TYPOS if len(found[1]) > 3 else _FEW_TYPOS)
    if not component and (word != found[1].upper() or ":" not in line):
        return None
    return Fence(word == BEGIN, component or found[2].upper()) if word else None


def _nearest(word: str, words: tuple[str, ...], typos: int) -> str:
    if word in words:
        return word
    far, best = min((OSA.distance(word, each), each) for each in words)
    return best if far <= typos else ""


def _without_colon(line: str) -> Line | None:
    """Parses a decisive property whose colon is missing: "DTSTART;TZID=Europe/Paris;20361202T140000",
    "DTSTART=20361202T140000Z"; and a property with a quote that is never closed."""
    if named := re.match(r"[ \t]*([A-Za-z][A-Za-z0-9-]*)[ \t]*(;[^:]*):", line):  # a quote that is never closed
        return Line(named[1].upper(), named[2].replace('"', ""), line[named.end() :])
    if len(line) > 200:
        return None
    found = re.fullmatch(r"[ \t]*([A-Za-z-]{3,15})((?:;[^;]*)*?)[;=, ]+([0-9][0-9TZtz:+-]{7,30})[ \t]*", line)
    return Line(found[1].upper(), found[2], found[3]) if found and found[1].upper() in DECISIVE else None


def _dedented(text: str) -> Iterator[str]:
    indented, before, whole = False, "", ""
    for line in text.split("\n"):
        plain = line.lstrip(" \t")
        indented = indented or (line != plain and _fence(before) is not None)  # no fence is long enough to be folded
        is_new = line == plain or (len(before) < _FOLDED_AT and _is_of_its_own(plain, indented))
        before = line
        if not is_new:
            whole += line[1:]
            continue
        if whole:
            yield whole[:_LONGEST]
        whole = plain
        if _fence(plain) is not None:
            indented = line != plain
    if whole:
        yield whole[:_LONGEST]


def _is_of_its_own(plain: str, indented: bool) -> bool:
    """Checks whether an indented line begins a property or a component, and is no fold. `indented`: others beside it
    are. One alone is so where it says who, when or how often."""
    if _fence(plain) is not None:
        return True
    found = _NAMED.match(plain)
    return found is not None and (is_known(found[1].upper()) if indented else found[1].upper() in DECISIVE)
