"""Context that the parts of the loader share while a rulebook is built."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import field

from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.rules import CapturePhrase, Dispute, Place
from responder.domain.model.term_sets import TermSet, united
from responder.domain.syntax.parsed_values import WrittenText
from responder.domain.text.folding import fold
from responder.domain.text.lexicon import LexiconBuilder
from responder.domain.text.suggestions import did_you_mean
from responder.languages.catalogue import sentence
from responder.rulefiles.compile.post_addresses import PrivateNetworks
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.schema.meaning_keys import MEANINGS
from responder.rulefiles.schema.rule_keys import CAPTURES
from responder.rulefiles.templates.sandbox import TemplateText as Wording
from responder.rulefiles.words.borrowed_words import borrowed_words
from responder.rulefiles.words.word_lists import EXACT_LISTS, WordLists
from responder.rulefiles.yaml.tree import Text

_BRACES = re.compile(r"\{\s*([^{}]*?)\s*\}")


@dataclass(frozen=True, slots=True)
class Mention:
    """A rule cited by another, to be looked up when all of them are known."""

    name: str
    place: Place


@dataclass
class Workbench:
    """`files` are the template files by name: their wording, None if it has a problem. `reach`: None where the settings
    are not known."""

    problems: Problems
    business: Business
    words: WordLists
    lexicon: LexiconBuilder
    reach: PrivateNetworks | None = None
    files: Mapping[str, Wording | None] = field(default_factory=dict)
    mentions: list[Mention] = field(init=False, default_factory=list)
    replaced: list[Mention] = field(init=False, default_factory=list)
    cited_lists: dict[str, Place] = field(init=False, default_factory=dict)  # by rules, and where last
    meanings: tuple[str, ...] = MEANINGS  # what `means` may name
    _terms: dict[tuple[str, int], frozenset[int]] = field(init=False, default_factory=dict)
    _borrowed: dict[tuple[str, ...], dict[str, Dispute]] = field(init=False, default_factory=dict)
    _added: dict[tuple[str, str, int], int | None] = field(init=False, default_factory=dict)

    def cite(self, text: WrittenText) -> None:
        """Takes the name of a rule, to be looked up when all rules are known."""
        self.mentions.append(Mention(text.value, text.place))

    def terms_of(self, texts: Iterable[Text], typos: int) -> TermSet:
        """Returns the terms of words, phrases and {lists}."""
        return united(self.terms_in(text, typos) for text in texts)

    def terms_in(self, text: Text, typos: int) -> frozenset[int]:
        braces = _BRACES.search(text.value)
        if braces is None:
            return self._own_term(text, typos)
        name = braces[1].lower()
        if braces[0] != text.value.strip():
            return self._refuse_mixed(text, braces[0], name)
        if name in self.words.cited:
            self.cited_lists[name] = text.place
            return self.list_terms(name, typos)
        if name in CAPTURES:
            return self._refuse_mixed(text, braces[0], name)
        hint = did_you_mean(name, [*self.words.names(), *CAPTURES]) or sentence(
            "there is no word list yet: write rules/words/fr.yaml"
        )
        self.problems.error(
            text.place, "unknown-list", sentence("there is no word list {braces}", braces=braces[0]), hint
        )
        return frozenset()

    def capture_in(self, text: Text, typos: int) -> CapturePhrase | None:
        """Reads the phrase with slots that a text is; None if it has none, or has a problem."""
        pieces: list[int | str] = []
        for number, part in enumerate(_BRACES.split(text.value)):
            if number % 2:
                pieces.append(part.lower())
            elif (term := self.lexicon.add(part, typos=typos)) is not None:
                pieces.append(term)
        slots = [piece for piece in pieces if isinstance(piece, str)]
        wrong = next((slot for slot in slots if slot not in CAPTURES), None)
        if wrong is not None:
            hint = did_you_mean(wrong, CAPTURES)
            self.problems.error(
                text.place,
                "unknown-capture",
                sentence("{{{wrong}}} cannot be taken out of a message", wrong=wrong),
                hint,
            )
        elif len(set(slots)) < len(slots):
            message = sentence("a phrase can take each of {date}, {time}... once")
            self.problems.error(text.place, "unknown-capture", message, sentence("make two phrases of it"))
        else:
            return CapturePhrase(text.value, tuple(pieces))
        return None

    def has_slots(self, text: Text) -> bool:
        """Checks whether a text takes something out of a message: "plutôt {date}". A list that is called like a slot
        and stands alone is the list."""
        names = [name.lower() for name in _BRACES.findall(text.value)]
        alone = len(names) == 1 and text.value.strip().startswith("{") and text.value.strip().endswith("}")
        return any(name in CAPTURES for name in names) and not (alone and names[0] in self.words.cited)

    def list_terms(self, name: str, typos: int = 1) -> frozenset[int]:
        """Returns the terms of a list in every language of the business."""
        key = (name, typos)
        if key not in self._terms:
            lists = self.words.cited.get(name, {})
            self._terms[key] = frozenset(
                term
                for language in self.business.languages
                if language in lists
                for each in lists[language].terms
                if (term := self._add(each, language, typos)) is not None
            )
        return self._terms[key]

    def languages_in(self, texts: Iterable[Text], typos: int) -> dict[int, frozenset[str]]:
        """Returns the terms of the lists that texts cite, each with the languages of the lists it stands in."""
        found: dict[int, set[str]] = {}
        for braces in filter(None, (_BRACES.search(text.value) for text in texts)):
            lists = self.words.cited.get(braces[1].lower(), {})
            for language in self.business.languages:
                for each in lists[language].terms if language in lists else ():
                    term = self._add(each, language, typos)
                    if term is not None:
                        found.setdefault(term, set()).add(language)
        return {term: frozenset(languages) for term, languages in found.items()}

    def borrowed_in(self, texts: Iterable[Text]) -> dict[int, Dispute]:
        """Returns the terms of the lists that texts cite which are everyday words of another language of the business;
        not those that a text has of its own."""
        own = {fold(text.value.strip()) for text in texts if not _BRACES.search(text.value)}
        cited = (braces[1].lower() for text in texts if (braces := _BRACES.search(text.value)))
        return self.borrowed(tuple(sorted({name for name in cited if name in self.words.cited})), own)

    def borrowed(self, names: tuple[str, ...], own: Iterable[str] = ()) -> dict[int, Dispute]:
        """Finds borrowed words of lists by name."""
        if names not in self._borrowed:
            self._borrowed[names] = borrowed_words(self.words, names, self.business.languages)
        words = self._borrowed[names]
        terms = ((self.lexicon.add(word, typos=0), words[word]) for word in words if word not in own)
        return {term: dispute for term, dispute in terms if term is not None}

    def safety_terms(self, names: Iterable[str], languages: Iterable[str] | None) -> frozenset[int]:
        """Returns the terms of the lists the guards read, the shipped ones always among them."""
        return frozenset(
            term
            for each in self.words.safety(names, languages)
            for written in each.terms
            if (term := self.lexicon.add(written, language=each.language, typos=0 if each.name in EXACT_LISTS else 1))
            is not None
        )

    def shipped_terms(self, name: str) -> frozenset[int]:
        """Returns the terms of a list as it is shipped, in every language: what the owner writes there changes
        nothing."""
        found = (
            self.lexicon.add(written, language=each.language)
            for each in self.words.shipped
            if each.name == name
            for written in each.terms
        )
        return frozenset(term for term in found if term is not None)

    def _add(self, text: str, language: str, typos: int) -> int | None:
        """Many lists are cited by many rules, and adding a term reads it word by word: once is enough."""
        key = (text, language, typos)
        if key not in self._added:
            self._added[key] = self.lexicon.add(text, language=language, typos=typos)
        return self._added[key]

    def _own_term(self, text: Text, typos: int) -> frozenset[int]:
        term = self.lexicon.add(text.value, typos=typos)
        if term is not None:
            return frozenset({term})
        message = sentence('"{text}" holds no word to look for', text=text.value)
        self.problems.error(text.place, "no-word", message, sentence("write a word, or use `pattern`"))
        return frozenset()

    def _refuse_mixed(self, text: Text, braces: str, name: str) -> frozenset[int]:
        if name in CAPTURES:
            message = sentence("{braces} is taken out of a message by `words` and `phrase` only", braces=braces)
            self.problems.error(
                text.place, "misplaced-capture", message, sentence('write: phrase: "{text}"', text=text.value)
            )
        else:
            message = sentence("{braces} must stand alone", braces=braces)
            hint = sentence(
                'ask for both: all of: ["{braces}", "{strip}"]',
                braces=braces,
                strip=text.value.replace(braces, "").strip(),
            )
            self.problems.error(text.place, "mixed-list", message, hint)
        return frozenset()
