"""Lists the texts that rules answer with, each with when it is used: many say nearly the same."""

from collections.abc import Iterator, Mapping, Sequence

from responder.languages.catalogue import Told
from responder.rulefiles.templates.file_names import FOLDER, language_in, stem_of
from responder.services.rules.cards import rule_cards
from responder.services.rules.changes_in_words import file_in_words

Uses = tuple[tuple[Told, Sequence[Told]], ...]
"""What brings a text, and under which conditions, for each rule that answers with it."""


def answer_texts(files: Mapping[str, bytes], languages: Sequence[str]) -> list[tuple[str, Told, Uses]]:
    """Returns the files of answers in the languages of the business, with what each is called and when it is used."""
    uses = _uses(files)
    names = [name for name in sorted(files) if name.startswith(FOLDER) and language_in(name) in ("", *languages)]
    names.sort(key=lambda name: (stem_of(name), languages.index(language_in(name)) if language_in(name) else -1))
    return [(name, file_in_words(name, files), uses.get(stem_of(name), ())) for name in names]


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
