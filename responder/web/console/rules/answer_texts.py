"""Lists the texts that rules answer with, each with when it is used: many say nearly the same."""

from collections.abc import Iterator, Mapping, Sequence

from responder.dataclass import dataclass
from responder.languages.catalogue import Told
from responder.rulefiles.templates.file_names import FOLDER, language_in, stem_of
from responder.services.rules.cards import rule_cards
from responder.services.rules.cards.card_sentences import language_in_words
from responder.services.rules.changes_in_words import text_in_words

Uses = tuple[tuple[Told, Sequence[Told]], ...]
"""What brings a text, and under which conditions, for each rule that answers with it."""


@dataclass(frozen=True, slots=True)
class AnswerText:
    """A text in all its languages: `files` are their names, each with its language, "" for a file that has none."""

    about: Told
    files: tuple[tuple[str, Told], ...]
    uses: Uses


def answer_texts(files: Mapping[str, bytes], languages: Sequence[str]) -> list[AnswerText]:
    """Returns the answers in the languages of the business, with what each is called and when it is used."""
    uses, families = _uses(files), dict[str, list[str]]()
    for name in sorted(files):
        if name.startswith(FOLDER) and language_in(name) in ("", *languages):
            families.setdefault(stem_of(name), []).append(name)
    order = ["", *languages]
    return [
        AnswerText(
            about=text_in_words(names[0], files),
            files=tuple(
                (name, language_in_words(spoken) if (spoken := language_in(name)) else "")
                for name in sorted(names, key=lambda name: order.index(language_in(name)))
            ),
            uses=uses.get(stem, ()),
        )
        for stem, names in families.items()
    ]


def used_when(name: str, files: Mapping[str, bytes]) -> Uses:
    """Tells when the text of one file is used; nothing for one that no rule answers with."""
    return _uses(files).get(stem_of(name), ())


def _uses(files: Mapping[str, bytes]) -> Mapping[str, Uses]:
    found: dict[str, Uses] = {}
    for card in rule_cards.cards(files):
        for stem in _named(card.does):
            found[stem] = (*found.get(stem, ()), (card.told.event, card.told.conditions))
    return found


def _named(does: str) -> Iterator[str]:
    for each in does.replace(",", " ").split():
        if each.endswith(".txt"):
            yield stem_of(each)
