"""Shows the texts of rules without code, [first name] where a template has a variable, and writes back what was typed.

Only what was typed anew is written anew: every other byte of a text stays, the spelling of its variables too.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from enum import StrEnum

from responder.dataclass import dataclass
from responder.domain.text.sms_parts import LINK
from responder.domain.text.suggestions import suggest
from responder.languages import in_any
from responder.languages.catalogue import Sentence, Told, msgid, sentence
from responder.rulefiles.templates.placeholders import (
    LINK_MEANT,
    PLACEHOLDERS,
    label_of,
    labels,
    meaning_of,
    variable_of,
    written_for,
)

_VARIABLE = re.compile(
    r"""\{\{[ \t]*(?:
        (?P<name>[a-z_]+(?:\.[a-z_]+)?)(?:[ \t]+or[ \t]+(?:""|''))?
        |(?P<hours>hours_on)\(day\)
        |(?P<call>call\.time)[ \t]*\|[ \t]*time
    )[ \t]*\}\}""",
    re.VERBOSE,
)
_CODE = re.compile(r"\{[{%#]|[%}#]\}|\{$")
_DECIDES = re.compile(r"\{%")
_BRACKETS = re.compile(r"\[([^\[\]\n]{1,60})\]")
_IN_BRACES = re.compile(r"(?:\{+|<+|%)\s*([^\W\d_][^{}<>%\n]{1,60}?)\s*(?:\}+|>+|%)")
_END_OF_LINE = re.compile(r"\r\n|\r|\n")
_LINK_WORDS = in_any(lambda each: each.values.link)


class ShownAs(StrEnum):
    """Holds how a text stands in its box: without code, or as its file has it, and why."""

    WORDS = "words"
    DECIDES = "it says different things to different people"
    CALCULATES = "it works something out"
    HAS_BRACKETS = "it has a placeholder's name between brackets already"


WHY_AS_IT_IS: Mapping[ShownAs, str] = {
    ShownAs.WORDS: "",
    ShownAs.DECIDES: msgid(
        "As its file has it: what is between braces decides who reads what. Change the words, and leave the braces."
    ),
    ShownAs.CALCULATES: msgid(
        "As its file has it: what is between braces works something out. Change the words, and leave the braces."
    ),
    ShownAs.HAS_BRACKETS: msgid(
        "As its file has it: what stands between brackets is not filled in here, clients read it so. Choose it below."
    ),
}


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sign, an end of a line or a placeholder: what is shown of it, and what the file has. `variable` is "" for
    words."""

    shown: str
    written: str
    variable: str = ""


@dataclass(frozen=True, slots=True)
class ShownText:
    text: str
    how: ShownAs


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """Something between brackets that stands for nothing: where it begins in what was typed, and what to do."""

    word: str
    position: int
    told: Told
    advice: Told


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedText:
    """`text` is what the file gets; it is not to be saved where words are `unknown`."""

    text: str
    unknown: Sequence[UnknownWord] = field(default=())


def shown(source: str, language: str) -> ShownText:
    """Shows a text to an owner who speaks `language`. Ends of lines are "\\n", as browsers send them back."""
    pieces = _pieces(source, language)
    if isinstance(pieces, ShownAs):
        return ShownText(_END_OF_LINE.sub("\n", source), pieces)
    return ShownText("".join(each.shown for each in pieces), ShownAs.WORDS)


def written(typed: str, source: str, language: str) -> SavedText:
    """Writes what was typed into a box that showed `source`, without code or as its file has it."""
    typed = _END_OF_LINE.sub("\n", typed)
    found = _pieces(source, language)
    before = _signs(source) if isinstance(found, ShownAs) else found
    if typed in ("".join(each.shown for each in before), _END_OF_LINE.sub("\n", source)):
        return SavedText(text=source)
    after = _typed_pieces(typed, language)
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    middle, was = after[head : len(after) - tail], before[head : len(before) - tail]
    newline = "\r\n" if "\r\n" in source else "\n"
    text = "".join(
        [
            *(each.written for each in before[:head]),
            *_rewritten(middle, was, newline),
            *(each.written for each in before[len(before) - tail :]),
        ]
    )
    return SavedText(text=text, unknown=_unknown(typed, before, language))


def told(source: str) -> Told:
    """Tells what a text says to whoever reads, placeholders by their names in the reader's language."""
    found: dict[str, Told] = {}

    def named(hole: re.Match[str]) -> str:
        variable = _named_in(hole)
        if variable not in PLACEHOLDERS:
            return hole[0].replace("{", "{{").replace("}", "}}")
        name = f"p{len(found)}"
        found[name] = sentence(PLACEHOLDERS[variable])
        return f"[{{{name}}}]"

    pieces, end = [], 0
    for hole in _VARIABLE.finditer(source):
        pieces += [source[end : hole.start()].replace("{", "{{").replace("}", "}}"), named(hole)]
        end = hole.end()
    pieces.append(source[end:].replace("{", "{{").replace("}", "}}"))
    return Sentence("".join(pieces), tuple(found.items())) if found else source


def meanings_in(shown: str) -> dict[str, Told]:
    """Says what stands for what in a text as it is shown: each [name] in it once, with what clients read there."""
    found: dict[str, Told] = {}
    for mark in _BRACKETS.finditer(shown):
        meant = LINK_MEANT if mark[0] == LINK else meaning_of(variable_of(mark[1]))
        if meant:
            found[mark[0]] = meant
    return found


def _pieces(source: str, language: str) -> list[_Piece] | ShownAs:
    """Takes a text apart; tells why it cannot be shown without code where that is so."""
    found: list[_Piece] = []
    end = 0
    for hole in _VARIABLE.finditer(source):
        variable = _named_in(hole)
        words = source[end : hole.start()]
        if variable not in PLACEHOLDERS or _CODE.search(words):
            return _why(source)
        found += [*_signs(words), _Piece(f"[{label_of(variable, language)}]", hole[0], variable)]
        end = hole.end()
    if _CODE.search(source[end:]):
        return _why(source)
    found += _signs(source[end:])
    words = "".join(each.shown if not each.variable else "\n" for each in found)
    if any(variable_of(each[1]) for each in _BRACKETS.finditer(words)):
        return ShownAs.HAS_BRACKETS
    return found


def _named_in(hole: re.Match[str]) -> str:
    return hole["name"] or hole["hours"] or hole["call"]


def _why(source: str) -> ShownAs:
    return ShownAs.DECIDES if _DECIDES.search(source) else ShownAs.CALCULATES


def _signs(words: str) -> list[_Piece]:
    found, end = [], 0
    for line_end in _END_OF_LINE.finditer(words):
        found += [_Piece(each, each) for each in words[end : line_end.start()]]
        found.append(_Piece("\n", line_end[0]))
        end = line_end.end()
    return [*found, *(_Piece(each, each) for each in words[end:])]


def _typed_pieces(typed: str, language: str) -> list[_Piece]:
    found, end = [], 0
    for mark in _BRACKETS.finditer(typed):
        variable = variable_of(mark[1])
        if variable:
            found += _signs(typed[end : mark.start()])
            found.append(_Piece(f"[{label_of(variable, language)}]", written_for(variable), variable))
            end = mark.end()
    return [*found, *_signs(typed[end:])]


def _common(one: Sequence[_Piece], other: Sequence[_Piece]) -> int:
    """Counts the pieces that both begin with, as they are shown."""
    count = 0
    for here, there in zip(one, other, strict=False):
        if here.shown != there.shown:
            break
        count += 1
    return count


def _rewritten(middle: Sequence[_Piece], was: Sequence[_Piece], newline: str) -> list[str]:
    """Placeholders that stood there keep the spelling they had; new ones get the usual one."""
    spellings: dict[str, list[str]] = {}
    for each in was:
        if each.variable:
            spellings.setdefault(each.shown, []).append(each.written)
    found = []
    for each in middle:
        if each.variable:
            kept = spellings.get(each.shown)
            found.append(kept.pop(0) if kept else each.written)
        else:
            found.append(newline if each.shown == "\n" else each.written)
    return found


def _unknown(typed: str, before: Sequence[_Piece], language: str) -> list[UnknownWord]:
    """Lists what stands between brackets and is neither a placeholder nor [link], and was not there before."""
    there = "".join("\n" if each.variable else each.written for each in before)
    kept = Counter(each[0] for each in _BRACKETS.finditer(there))
    found = []
    for mark in _BRACKETS.finditer(typed):
        if mark[0] == LINK or variable_of(mark[1]):
            continue
        if kept[mark[0]]:
            kept[mark[0]] -= 1
            continue
        found.append(UnknownWord(mark[0], mark.start(), *_told(mark[1], language)))
    found += _braces(typed, before, language)
    opened = re.search(r"\[[^\[\]\n]*(?:\n|$)", typed)
    if opened and typed.count("[") - typed.count("]") > there.count("[") - there.count("]"):
        told = sentence("“[” is opened and not closed")
        found.append(UnknownWord(opened[0].strip(), opened.start(), told, sentence("close it with “]”, or delete it")))
    return found


def _braces(typed: str, before: Sequence[_Piece], language: str) -> Iterator[UnknownWord]:
    """Finds names of placeholders in braces, as other programs write them: "{first name}"."""
    there = "".join(each.written for each in before)
    for mark in _IN_BRACES.finditer(typed):
        variable = variable_of(mark[1])
        if variable and mark[0] not in there:
            told = sentence("“{found}” would not be filled in", found=mark[0])
            yield UnknownWord(
                mark[0], mark.start(), told, sentence("write [{name}]", name=label_of(variable, language))
            )


def _told(word: str, language: str) -> tuple[Told, Told]:
    told = sentence("“[{word}]” would be sent as it stands: nothing is called so", word=word)
    if word.strip().casefold() in (LINK[1:-1], *_LINK_WORDS):
        return told, sentence("write {mark} where the link is to stand", mark=LINK)
    near = suggest(word, labels(language))
    if near is not None:
        return told, sentence("did you mean “[{near}]”?", near=near)
    return told, sentence("choose one of the list under the box, or write it between ( and )")
