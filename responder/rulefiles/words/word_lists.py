"""Word lists: one file a language, a mapping of list name to terms; the shipped ones, and the owner's over them."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import field
from functools import partial
from hashlib import sha256
from pathlib import Path

from responder.dataclass import dataclass
from responder.domain.model.rules import Place
from responder.domain.text.folding import BREAK, tokenise
from responder.domain.text.lazy_property import lazy
from responder.languages.catalogue import sentence
from responder.languages.common_words import common_words
from responder.languages.sorted_words import AnyOf
from responder.rulefiles.files.encoding import Files
from responder.rulefiles.files.locations import word_files
from responder.rulefiles.reporting.problems import Problem, Problems
from responder.rulefiles.schema.read_values import is_empty, shape, texts_of
from responder.rulefiles.yaml.tree import Entry, Map, read_yaml

HEARD_ANYWHERE = (
    "stop",
    "stop aside",
    "stop alone",
    "start",
)  # nobody checks which language a business speaks before saying stop
FILLER_LISTS = ("courtesies", "thanks", "greetings", "names")
EXACT_LISTS = ("names",)  # a mistyped "maris" must not pass for a Marie
LIST_NAME = re.compile(r"[a-z][a-z0-9 _-]*")
_COMMON = "common"
_FILES_REMEMBERED = 24  # the shipped ones as they are read by two businesses, and an owner's
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_SOMETHING = re.compile(r"[^\W_]|[?]|[^\x00-\x7f]")  # a letter, a digit, "?" or an emoji


class WordList:
    """A list of one language. `place` is where its name stands. The terms of a list that comes with the program are
    parsed when they are first asked for: the shipped rules cite few of them."""

    def __init__(self, language: str, name: str, place: Place, parse: Callable[[], tuple[str, ...]]) -> None:
        self.language = language
        self.name = name
        self.place = place
        self._parse = parse

    @lazy
    def terms(self) -> tuple[str, ...]:
        return self._parse()


@dataclass
class WordLists:
    """Every list by name: what rules cite, and the shipped ones beneath them for the built-in guards."""

    cited: dict[str, dict[str, WordList]] = field(default_factory=dict)  # name -> language -> list
    shipped: list[WordList] = field(default_factory=list)

    def names(self) -> list[str]:
        return sorted(name for name in self.cited if name != _COMMON)

    def terms(self, name: str, language: str) -> tuple[str, ...]:
        """Returns the terms of a list as it is cited; none where there is no such list."""
        found = self.cited.get(name, {}).get(language)
        return found.terms if found else ()

    def safety(self, names: Iterable[str], languages: Iterable[str] | None = None) -> list[WordList]:
        """Returns the lists the guards read: the shipped terms always, and the owner's beside them. No `languages`
        means all there are."""
        wanted, spoken = set(names), None if languages is None else set(languages)
        lists = [*self.shipped, *(each for by in self.cited.values() for each in by.values())]
        asked = (each for each in lists if each.name in wanted and (spoken is None or each.language in spoken))
        return list({id(each): each for each in asked}.values())

    def common(self, languages: Iterable[str]) -> Mapping[str, Collection[str]]:
        """Common words by language, folded: what is never taken for a typo. The product's, and the owner's
        list `common` beside them."""
        own = self.cited.get(_COMMON, {})
        return {
            code: AnyOf(common_words(code), _folded(own[code].terms)) if code in own else common_words(code)
            for code in languages
        }


def load_words(rules_dir: Path, shipped_dir: Path, files: Files, languages: Iterable[str]) -> WordLists:
    """Loads the shipped lists, replaced by name and language by the owner's. Of languages the business does not speak
    only what the guards hear in every language: reading the rest would take a tenth of the start."""
    spoken = frozenset(languages)
    lists = WordLists()
    own = word_files(rules_dir)
    shipped = [] if _same(rules_dir, shipped_dir) else word_files(shipped_dir)
    for path in shipped:
        lists.shipped.extend(_read(path, files, spoken, _divided))
    for path in () if shipped else own:
        lists.shipped.extend(_read(path, files, spoken, _parsed))
    for each in lists.shipped:
        lists.cited.setdefault(each.name, {})[each.language] = each
    if shipped:
        for path in own:
            for each in _read(path, files, spoken, _parsed):
                lists.cited.setdefault(each.name, {})[each.language] = each
    return lists


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _folded(terms: Iterable[str]) -> frozenset[str]:
    return frozenset(token.word for term in terms for token in tokenise(term) if token.word != BREAK)


_Read = tuple[tuple[WordList, ...], tuple[Problem, ...]]
_Reading = Callable[[str, Path, bool, Problems], Iterable[WordList]]  # text, path, whether its language is spoken
_remembered: dict[tuple[bytes, Path, bool, _Reading], _Read] = {}


def _read(path: Path, files: Files, spoken: frozenset[str], reading: _Reading) -> tuple[WordList, ...]:
    """Reads the lists of a file. Files of words change seldom, and parsing them is a fifth of a load."""
    text = files.read(path)
    if text is None:
        return ()
    is_spoken = path.stem.lower() in spoken
    key = sha256(text.encode()).digest(), path, is_spoken, reading  # the text itself: 2 MB for nothing
    kept: _Read | None = _remembered.pop(key, None)
    found, told = _remembered[key] = kept or _read_afresh(text, path, is_spoken, reading)  # the last one goes last
    while len(_remembered) > _FILES_REMEMBERED:
        _remembered.pop(next(iter(_remembered)), None)
    files.problems.found += told
    return found


def _read_afresh(text: str, path: Path, is_spoken: bool, reading: _Reading) -> _Read:
    problems = Problems()
    return tuple(reading(text, path, is_spoken, problems)), tuple(problems.found)


def _divided(text: str, path: Path, is_spoken: bool, _: Problems) -> Iterator[WordList]:
    """Divides a file that comes with the program into its lists; tests hold that each of them is right."""
    for name, line, part in _parts(text):
        if is_spoken or name in HEARD_ANYWHERE:
            yield WordList(
                path.stem, name, Place(path.as_posix(), line, 1), partial(_terms_of_part, part, line, path, name)
            )


def _terms_of_part(part: str, line: int, path: Path, name: str) -> tuple[str, ...]:
    problems = Problems()
    lists = _parsed("\n" * (line - 1) + part, path, True, problems)
    if problems.found or [each.name for each in lists] != [name]:
        raise ValueError(f"{path.as_posix()}, line {line}: the list {name!r} that comes with the program is damaged")
    return lists[0].terms


def _parts(text: str) -> Iterator[tuple[str, int, str]]:
    """Yields name, line and text of each list. A name stands at the very beginning of its line, and nothing else
    does."""
    lines = text.split("\n")
    begun = [number for number, line in enumerate(lines) if line[:1].isalpha()]
    for start, end in zip(begun, [*begun[1:], len(lines)], strict=True):
        yield lines[start].partition(":")[0], start + 1, "\n".join(lines[start:end])


def _parsed(text: str, path: Path, is_spoken: bool, problems: Problems) -> list[WordList]:
    file = path.as_posix()
    language = path.stem.lower()
    if not re.fullmatch(r"[a-z]{2,3}", language):
        message = sentence('"{stem}" is not a language: word lists are files like fr.yaml or en.yaml', stem=path.stem)
        problems.error(Place(file, 1), "language", message, sentence("rename the file"))
        return []
    root = read_yaml(text if is_spoken else _heard_anywhere(text), file, problems).root
    if root is None or is_empty(root):
        return []
    if not isinstance(root, Map):
        message = sentence("a word list has a name and its words, not {shape}", shape=shape(root))
        problems.error(root.place, "wrong-shape", message, sentence("write it like:\nyes: [oui, d'accord]"))
        return []
    return [found for entry in root.entries if (found := _list(entry, language, problems))]


def _heard_anywhere(text: str) -> str:
    """Returns the lists of a file that count whatever is spoken, each on the lines it had; the other lines empty."""
    lines = [""] * text.count("\n")
    for name, line, part in _parts(text):
        if name.strip() in HEARD_ANYWHERE:
            kept = part.split("\n")
            lines[line - 1 : line - 1 + len(kept)] = kept
    return "\n".join(lines)


def _spelt_out(text: str) -> str:
    """Umlauts as they are typed where the keyboard has none: "spaeter". Folding knows "spater" and "später"."""
    return text.translate(_UMLAUTS)


def _list(entry: Entry, language: str, problems: Problems) -> WordList | None:
    name, place = entry.key.value, entry.key.place
    if not LIST_NAME.fullmatch(name):
        message = sentence('"{name}" cannot be the name of a list', name=name)
        problems.error(place, "list-name", message, sentence("small letters, digits and spaces, a letter first"))
        return None
    if is_empty(entry.value):
        problems.error(
            place,
            "empty",
            sentence('the list "{name}" is empty', name=name),
            sentence("write: {name}: [word, other word]", name=name),
        )
        return None
    terms = []
    for text in texts_of(entry.value, name, problems):
        if not _SOMETHING.search(text.value):
            message = sentence('"{text}" holds no word', text=text.value)
            problems.error(text.place, "no-word", message, sentence("write a word, or delete it"))
        elif re.search(r"[{}]", text.value):
            message = sentence("a word list cannot hold another list")
            problems.error(
                text.place, "list-in-list", message, sentence('cite both in the rule: words: ["{one}", "{two}"]')
            )
        else:
            terms.append(text.value)
            if language == "de" and (spelt := _spelt_out(text.value)) != text.value:
                terms.append(spelt)
    return WordList(language, name, place, lambda: tuple(terms))
