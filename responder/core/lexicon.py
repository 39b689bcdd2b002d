"""Every word and phrase of a rulebook, indexed once, so that a text is looked up and never compared in a loop."""

from collections.abc import Mapping


class Lexicon:
    """Terms (words or phrases of the rules and lists), numbered. Being written."""

    term_count: int

    def written(self, term: int) -> str:
        """The term as its author wrote it."""
        raise NotImplementedError

    def language(self, term: int) -> str:
        """Two-letter code of the list it came from; "" for a rule's own word."""
        raise NotImplementedError


class LexiconBuilder:
    """Collects terms; `build` makes the index. `common`: common words by language, folded: a typed word that
    is one of them is never taken for a typo of another."""

    def __init__(self, common: Mapping[str, frozenset[str]]) -> None:
        raise NotImplementedError

    def add(self, text: str, *, language: str = "", typos: int = 1) -> int | None:
        """The term's number; the same text again gives the same number, and the most forgiving `typos`
        (0 none, 1 normal, 2 more) asked for it is indexed. None if no word is left of the text."""
        raise NotImplementedError

    def build(self) -> Lexicon:
        raise NotImplementedError
