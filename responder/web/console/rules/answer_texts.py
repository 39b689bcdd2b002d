"""Lists the texts that rules answer with, each with when it is used: many say nearly the same."""

from collections.abc import Iterator, Mapping, Sequence

from responder.languages.catalogue import Told
from responder.services.rules.cards import rule_cards
from responder.services.rules.changes_in_words import file_in_words

Uses = tuple[tuple[Told, Sequence[Told]], ...]
"""What brings a text, and under which conditions, for each rule that answers with it."""


def answer_texts(files: Mapping[str, bytes], languages: Sequence[str]) -> list[tuple[str, Told, Uses]]:
    """Returns the files of answers in the languages of the business, with what each is called and when it is used."""
    uses = _uses(files)
    names = [name for name in sorted(files) if name.startswith("templates/") and _language_of(name) in ("", *languages)]
    names.sort(key=lambda name: (_stem(name), languages.index(_language_of(name)) if _language_of(name) else -1))
    return [(name, file_in_words(name, files), uses.get(_stem(name), ())) for name in names]


def used_when(name: str, files: Mapping[str, bytes]) -> Uses:
    """Tells when the text of one file is used; nothing for one that no rule answers with."""
    return _uses(files).get(_stem(name), ())


def _uses(files: Mapping[str, bytes]) -> Mapping[str, Uses]:
    found: dict[str, Uses] = {}
    for card in rule_cards.cards(files):
        for stem in _named(card.does):
            found[stem] = (*found.get(stem, ()), (card.told.event, card.told.conditions))
    return found


def _named(does: str) -> Iterator[str]:
    for each in does.replace(",", " ").split():
        if each.endswith(".txt"):
            yield each.removesuffix(".txt").split(".")[0]


def _stem(name: str) -> str:
    return name.removeprefix("templates/").split(".")[0]


def _language_of(name: str) -> str:
    inside = name.removeprefix("templates/")
    return inside.split(".")[1] if inside.count(".") > 1 else ""
