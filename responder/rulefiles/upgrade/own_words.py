"""Words that an owner added to a copied word list, for the meanings that rules ask for today."""

from collections.abc import Iterator, Sequence

from responder.rulefiles.edit.edits import add_key, append
from responder.rulefiles.edit.places import Document
from responder.rulefiles.edit.trees import Pairs, Tree, pairs_of
from responder.rulefiles.edit.yaml_output import written_flow, written_text
from responder.rulefiles.upgrade.known_versions import is_known_word, texts_in

# What a text with a word of this list meant.
MEANING_OF_LIST = {
    "yes": "yes",
    "yes alone": "yes",
    "no": "no",
    "cancel": "cancel",
    "absent": "not coming",
    "move": "another time",
    "late": "late",
    "thanks": "thanks",
    "greetings": "greeting",
    "help": "a person",
    "hours asked": "hours",
    "wrong number": "wrong number",
}
Word = tuple[str, str, str]
"""A meaning, "also" or "never", and the word."""


def own_words(file: str, text: str) -> Iterator[tuple[str, str]]:
    """Yields the words of a copied list that no version had: the list's name, and the word. Raises CannotEdit."""
    tree = Document(text).tree
    for listed, words in tree.pairs if isinstance(tree, Pairs) else ():
        yield from ((listed, word) for word in texts_in(words) if not is_known_word(file, listed, word))


def with_words(text: str, words: Sequence[Word]) -> str:
    """meanings.yaml with words in it. What is there already is not written twice. Raises CannotEdit."""
    for meaning, kind, word in words:
        text = _with(text, meaning, kind, word)
    return text


def _with(text: str, meaning: str, kind: str, word: str) -> str:
    tree = Document(text).tree
    meanings = pairs_of(tree)
    if not meanings:
        gap = "\n" if text.strip() else ""
        return f"{text.rstrip()}\n{gap}{written_text(meaning)}:\n  {kind}: {written_flow([word])}\n".lstrip("\n")
    if meaning not in meanings:
        return add_key(text, (), meaning, {kind: [word]})
    there = _kinds(meanings[meaning])
    if kind not in there:
        return add_key(text, (meaning,), kind, [word])
    return text if word in texts_in(there[kind]) else append(text, (meaning, kind), word)


def _kinds(tree: Tree) -> dict[str, Tree]:
    return pairs_of(tree)
