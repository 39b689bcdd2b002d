"""Catalogues of the program's own sentences: English in, a person's language out.

The key of a sentence (msgid) is the English sentence with its named arguments, so English needs no file:

    catalogue = catalogue_for("fr")
    catalogue.gettext("{name} waits since {time}.", name=name, time=time)
    catalogue.ngettext("{number} person waits.", "{number} people wait.", number)

Other languages keep `<code>/catalogue.po`, which `make catalogue` refreshes and which is read when first asked for. A
sentence that a catalogue lacks is shown in English.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date
from functools import cache
from gettext import c2py
from pathlib import Path
from typing import Protocol, TypeAlias, runtime_checkable

from responder.dataclass import dataclass
from responder.languages.po_file import Messages, read_po_file

ENGLISH = "en"
SPOKEN = (ENGLISH, "fr")
"""Languages that the program speaks to owners. It answers contacts in more of them."""


def msgid(sentence: str) -> str:
    """Marks a sentence of a table for `make catalogue`; whoever shows it asks a catalogue for it."""
    return sentence


CONTEXT = "\x04"  # between a context and its sentence, as in compiled catalogues of gettext


def pmsgid(context: str, sentence: str) -> str:
    """Marks a sentence of a table that other languages say differently in another context: a rule is "taken", and so is
    a time. English says the same."""
    return f"{context}{CONTEXT}{sentence}"


QUOTED = msgid('"{word}"')
"""Quotation marks of a language."""

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Sentences of one language. Arguments are values that need no translation, or a `Sentence` each."""

    language: str
    messages: Messages = field(default_factory=dict, repr=False)
    plural: Callable[[int], int] = field(default=lambda number: int(number != 1), repr=False)

    def gettext(self, msgid: str, /, **arguments: object) -> str:
        """Words a sentence; without arguments, braces stand for themselves. Nothing stays nothing: under that name a
        catalogue keeps its own header."""
        if not msgid:
            return ""
        return self._filled(self.messages.get(msgid, (msgid.rpartition(CONTEXT)[2],))[0], arguments)

    def pgettext(self, context: str, msgid: str, /, **arguments: object) -> str:
        """Words a sentence that depends on its context."""
        return self.gettext(pmsgid(context, msgid), **arguments)

    def ngettext(self, one: str, many: str, number: int, /, **arguments: object) -> str:
        """Words a sentence about `{number}` things."""
        forms = self.messages.get(one)
        text = (many if number != 1 else one) if forms is None or len(forms) < 2 else forms[self.plural(number)]
        return self._filled(text, {"number": number} | arguments)

    def word(self, told: "Worded | str") -> str:
        """Words what was told before anybody knew who would read it. A string is words already."""
        if isinstance(told, str):
            return told
        sentence = told.sentence()
        if sentence.many:
            count = next((value for name, value in sentence.arguments if name == "number"), 0)
            number = count if isinstance(count, int) else 0
            return self.ngettext(sentence.msgid, sentence.many, number, **dict(sentence.arguments))
        return self.gettext(sentence.msgid, **dict(sentence.arguments))

    def for_templates(self) -> Mapping[str, object]:
        """Values of one rendered page, over an environment with `jinja2.ext.i18n`: `{{ _("{name} waits", name=name) }}`
        is worded, and escaped as any other value is."""
        return {
            "gettext": self.gettext,
            "ngettext": self.ngettext,
            "pgettext": self.pgettext,
            "language": self.language,
        }

    def _filled(self, text: str, arguments: Mapping[str, object]) -> str:
        if not arguments:
            return text
        return text.format_map({name: self._worded(value) for name, value in arguments.items()})

    def _worded(self, value: object) -> object:
        match value:
            case str() | int():  # most are: asking whether it is a protocol's takes fifty times as long
                return value
            case Quoted(words):
                return ", ".join(self.gettext(QUOTED, word=word) for word in words)
            case WrittenDay(on, yearly):
                return _day_in_words(on, yearly, self.language)
            case tuple():
                return ", ".join(str(self._worded(each)) for each in value)
            case Worded():
                return self.word(value)
            case _:
                return value


@runtime_checkable
class Worded(Protocol):
    """Anything that a catalogue can word: a sentence, or a code with its arguments."""

    def sentence(self) -> "Sentence": ...


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as a language writes it: "Thursday 24 December 2026"; of every year, "24 December"."""

    on: date
    yearly: bool = False


def _day_in_words(on: date, yearly: bool, language: str) -> str:
    from responder.languages.cldr import format_date  # not for each command

    return format_date(on, "d MMMM" if yearly else "EEEE d MMMM y", language=language)


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words as somebody typed them, each to be shown between the quotation marks of a language."""

    words: tuple[str, ...]


def quoted(*words: str) -> Quoted:
    return Quoted(words)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to be worded when it is shown; as a string, it is English. Built by `sentence` and `counted`."""

    msgid: str
    arguments: tuple[tuple[str, object], ...] = ()
    many: str = ""  # for more than one; empty where nothing is counted

    def sentence(self) -> "Sentence":
        return self

    def __str__(self) -> str:
        return ENGLISH_CATALOGUE.word(self)


Told: TypeAlias = Sentence | str
"""A sentence of the program's own, or words that are nobody's to translate."""


def sentence(msgid: str, /, **arguments: object) -> Sentence:
    return Sentence(msgid, tuple(arguments.items()))


def counted(one: str, many: str, number: int, /, **arguments: object) -> Sentence:
    return Sentence(one, (("number", number), *arguments.items()), many)


def joined(*names: Told) -> Told:
    """Names in a row, as a language writes them: "one", "one and two", "one, two and three"; empty for none."""
    if len(names) < 2:
        return names[0] if names else ""
    return sentence("{names} and {last}", names=names[:-1], last=names[-1])


@cache
def catalogue_for(language: str) -> Catalogue:
    """Reads the catalogue of a language, once; English where the program does not speak it."""
    if language == ENGLISH or language not in SPOKEN:
        return ENGLISH_CATALOGUE
    messages = read_po_file((FOLDER / language / "catalogue.po").read_text("utf-8"))
    return Catalogue(language, messages, c2py(_plural_rule(messages[""][0])))


@cache
def catalogue_for_pages(language: str) -> Catalogue:
    """Reads a catalogue with spaces that no line ends at inside quotation marks and before marks that stand apart. For
    pages only: an SMS would pay for them."""
    found = catalogue_for(language)
    messages = {key: tuple(_STANDS_APART.sub("\u00a0", text) for text in told) for key, told in found.messages.items()}
    return Catalogue(found.language, messages, found.plural)


_STANDS_APART = re.compile("(?<=«) | (?=[»?!;:])")


def _plural_rule(header: str) -> str:
    """Returns the C expression of a line such as `Plural-Forms: nplurals=2; plural=(n > 1);`."""
    return header.partition("plural=")[2].partition(";")[0]


ENGLISH_CATALOGUE = Catalogue(ENGLISH)
