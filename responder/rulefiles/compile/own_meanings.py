"""`rules/meanings.yaml`: what an owner adds to meanings and takes from them, and meanings of their own."""

from collections.abc import Iterator, Mapping
from dataclasses import field

from responder.dataclass import dataclass
from responder.domain.model.meanings import Meaning
from responder.domain.model.rules import Example, OwnMeanings, Place, Says, Typos
from responder.domain.text.folding import BREAK, fold, tokenise
from responder.domain.text.suggestions import suggest
from responder.languages.catalogue import sentence
from responder.rulefiles.compile.build_context import Workbench
from responder.rulefiles.compile.spoken_languages import spoken_texts
from responder.rulefiles.schema.meaning_keys import MEANINGS, MEANINGS_BY_OTHER_NAMES
from responder.rulefiles.schema.read_values import entries, is_empty, shape, texts_of
from responder.rulefiles.yaml.syntax_errors import quoted
from responder.rulefiles.yaml.tree import Entry, Map, Node, Seq, Text


@dataclass(frozen=True, slots=True)
class MeaningExamples:
    """Texts that must, and must not, have a meaning."""

    meaning: str
    yes: tuple[Example, ...]
    no: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class MeaningsFile:
    """Content of the file. `places`: where each meaning is named; `also`: the phrases added to one."""

    meanings: OwnMeanings = field(default_factory=OwnMeanings)
    examples: tuple[MeaningExamples, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    also: tuple[tuple[Meaning, Text], ...] = ()


def build_meanings(root: Node, bench: Workbench) -> MeaningsFile:
    """Builds the meanings of a file; the names of the owner's own are known to the rules from then on."""
    if not isinstance(root, Map):
        hint = sentence("write it like:\nparking:\n  words: [parking, garer]")
        bench.problems.error(
            root.place, "wrong-shape", sentence("meanings stand here by name, not {shape}", shape=shape(root)), hint
        )
        return MeaningsFile()
    named = [(name, entry) for entry in root.entries if (name := _name(entry, bench))]
    bench.meanings = (*MEANINGS, *(name for name, _ in named if name not in MEANINGS))
    made = [_Builder(name, entry, bench).build() for name, entry in named]
    return MeaningsFile(
        OwnMeanings(
            added=tuple((meaning, text.value) for each in made for meaning, text in each.also),
            never={each.name: each.never for each in made if each.never},
            own={each.name: each.says for each in made if each.says is not None},
        ),
        tuple(each.examples for each in made),
        {name: entry.key.place for name, entry in named},
        tuple(pair for each in made for pair in each.also),
    )


def _name(entry: Entry, bench: Workbench) -> str | None:
    """Reads the name of a meaning, unless it is a shipped one misspelt."""
    name = " ".join(entry.key.value.lower().split())
    if name == "rules":
        hint = sentence("put the rules into a file of another name")
        bench.problems.error(entry.key.place, "rules-in-meanings", sentence("rules do not stand in this file"), hint)
        return None
    if name in MEANINGS or _has(entry, "words"):
        return name
    near = suggest(fold(name), MEANINGS, MEANINGS_BY_OTHER_NAMES)
    hint = (
        sentence('did you mean "{near}"?', near=near)
        if near
        else sentence("give it its words:\n{name}:\n  words: [...]", name=name)
    )
    bench.problems.error(
        entry.key.place, "unknown-meaning", sentence('there is no meaning "{key}"', key=entry.key.value), hint
    )
    return None


def _has(entry: Entry, key: str) -> bool:
    return isinstance(entry.value, Map) and entry.value.get(key) is not None


@dataclass(frozen=True, slots=True)
class _Made:
    name: str
    also: tuple[tuple[Meaning, Text], ...]
    never: tuple[tuple[str, ...], ...]
    says: Says | None
    examples: MeaningExamples


@dataclass(frozen=True, slots=True)
class _Builder:
    name: str
    entry: Entry
    bench: Workbench

    def build(self) -> _Made:
        found = self._entries()
        self._refuse_misplaced(found)
        also = self._texts(found, "also") if self._is_shipped else []
        words = [] if self._is_shipped else self._texts(found, "words")
        terms = self.bench.terms_of(words, Typos.NORMAL)
        return _Made(
            self.name,
            tuple((Meaning(self.name), text) for text in also if self._words_of(text)),
            tuple(said for text in self._texts(found, "never") if (said := self._words_of(text))),
            Says(words=terms) if terms else None,
            MeaningExamples(self.name, *self._examples(found)),
        )

    @property
    def _is_shipped(self) -> bool:
        return self.name in MEANINGS

    def _entries(self) -> dict[str, Entry]:
        """Reads the keys of a meaning. A bare text or list is told where it belongs."""
        node, problems = self.entry.value, self.bench.problems
        if isinstance(node, Map) or is_empty(node):
            return entries(node, "meaning", problems) if isinstance(node, Map) else self._tell_empty()
        key = "also" if self._is_shipped else "words"
        written = ", ".join(quoted(text.value) for text in texts_of(node, self.name, problems))
        hint = sentence("write it like:\n{value}:\n  {key}: [{written}]", value=self.name, key=key, written=written)
        problems.error(
            node.place,
            "wrong-shape",
            sentence('"{value}" wants keys and values, not {shape}', value=self.name, shape=shape(node)),
            hint,
        )
        return {}

    def _tell_empty(self) -> dict[str, Entry]:
        message = sentence('"{value}" is empty', value=self.name)
        self.bench.problems.error(
            self.entry.key.place, "empty", message, sentence("write something into it, or delete it")
        )
        return {}

    def _refuse_misplaced(self, found: Mapping[str, Entry]) -> None:
        wrong, right = ("words", "also") if self._is_shipped else ("also", "words")
        if wrong in found:
            message = sentence('"{value}" is one of your own and has no "{wrong}"', value=self.name, wrong=wrong)
            if self._is_shipped:
                message = sentence(
                    '"{value}" comes with the program and has no "{wrong}"', value=self.name, wrong=wrong
                )
            self.bench.problems.error(
                found[wrong].key.place, "misplaced-key", message, sentence("write: {right}: [...]", right=right)
            )

    def _texts(self, found: Mapping[str, Entry], key: str) -> list[Text]:
        return texts_of(found[key].value, key, self.bench.problems) if key in found else []

    def _words_of(self, text: Text) -> tuple[str, ...]:
        words = tuple(token.word for token in tokenise(text.value) if token.word != BREAK)
        if not words:
            message = sentence('"{text}" holds no word to look for', text=text.value)
            self.bench.problems.error(text.place, "no-word", message, sentence("write a word, or delete it"))
        return words

    def _examples(self, found: Mapping[str, Entry]) -> tuple[tuple[Example, ...], tuple[Example, ...]]:
        if "examples" not in found:
            return (), ()
        node = found["examples"].value
        if isinstance(node, Seq):
            hint = sentence("write it like:\nexamples:\n  yes: [où se garer ?]\n  no: [je me gare et j'arrive]")
            self.bench.problems.error(node.place, "wrong-shape", sentence("examples are given as yes and no"), hint)
            return (), ()
        lists = entries(node, "examples", self.bench.problems)
        yes, no = (tuple(self._listed(lists, key)) for key in ("yes", "no"))
        return yes, no

    def _listed(self, lists: Mapping[str, Entry], key: str) -> Iterator[Example]:
        for text in spoken_texts(lists[key].value, key, self.bench) if key in lists else ():
            yield Example(text.value, text.place)
