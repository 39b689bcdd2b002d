"""The owner's folders -> a rulebook, or every problem of every file at once. No content raises."""

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from datetime import datetime
from pathlib import Path

from responder.dataclass import dataclass
from responder.domain.announcing.announcement import Announcement
from responder.domain.matching.rule_order import assemble
from responder.domain.model.business import Business
from responder.domain.model.rules import OwnMeanings, Place, Rulebook, SafetyTerms, Wording
from responder.domain.text.lexicon import LexiconBuilder
from responder.domain.text.suggestions import which_name
from responder.languages.catalogue import sentence
from responder.languages.common_words import frequent_words
from responder.languages.sorted_words import AnyOf
from responder.rulefiles.compile.announcements import build_announcements
from responder.rulefiles.compile.build_context import Workbench
from responder.rulefiles.compile.business_file.business import build_business
from responder.rulefiles.compile.own_meanings import MeaningsFile, build_meanings
from responder.rulefiles.compile.post_addresses import PrivateNetworks
from responder.rulefiles.compile.rule_files.replacements import tell_nothing_replaced, with_replacements
from responder.rulefiles.compile.rule_files.rules import RuleMaker
from responder.rulefiles.files.encoding import Files
from responder.rulefiles.files.locations import (
    announcements_file,
    business_file,
    meanings_file,
    rule_files,
    shipped_rules,
    shipped_templates,
)
from responder.rulefiles.lint.unread_files import tell_passed_over
from responder.rulefiles.reporting.consequent_problems import taken_together, without_consequences
from responder.rulefiles.reporting.problems import Problem, Problems
from responder.rulefiles.schema.read_values import is_empty
from responder.rulefiles.templates.checks import check_captured, check_link_marks
from responder.rulefiles.templates.replies import Shelf
from responder.rulefiles.words.word_lists import EXACT_LISTS, FILLER_LISTS, WordLists, load_words
from responder.rulefiles.yaml.tree import Map, Node, Source, read_yaml

SAFETY_WORDINGS = ("opted out", "opted in", "appointment open again", "opt out line")
_NO_SURNAMES = 5_000  # of the most frequent words of each language


@dataclass(frozen=True, slots=True)
class Loaded:
    """`rulebook` is None if a problem is an error. `rules` counts the rules that were read, right or wrong.
    `contents` are the files as they were read, the shipped ones included."""

    rulebook: Rulebook | None
    problems: tuple[Problem, ...]
    rules: int = 0
    contents: Mapping[Path, bytes] = field(default_factory=dict)


def load(
    rules_dir: Path, templates_dir: Path, *, now: datetime, examples: bool = True, reach: PrivateNetworks | None = None
) -> Loaded:
    """Everything of two folders. With `examples`, those of the rules must hold as well, texts must not cost
    too much, and what should be looked at is told. With `reach`, so are addresses that nothing would be asked of."""
    return _Load(rules_dir, templates_dir, now, reach).run(examples)


def load_business(rules_dir: Path, *, now: datetime) -> Business | None:
    """Returns what business.yaml alone says, whatever the other files hold; None if it is wrong itself."""
    loading = _Load(rules_dir, rules_dir, now, None)
    business = loading._business(Files(loading.problems))
    return None if loading.problems.has_errors else business


@dataclass
class _Load:
    rules_dir: Path
    templates_dir: Path
    now: datetime
    reach: PrivateNetworks | None
    problems: Problems = field(default_factory=Problems)
    hidden: set[str] = field(default_factory=set)

    def run(self, examples: bool) -> Loaded:
        files = Files(self.problems)
        business = self._business(files)
        words = load_words(self.rules_dir, shipped_rules(), files, business.languages)
        bench = Workbench(self.problems, business, words, LexiconBuilder(words.common(business.languages)), self.reach)
        self._check_languages(business, words)
        meanings = self._meanings(bench, files)
        shelf = Shelf(self.templates_dir, files, business.languages)
        maker = RuleMaker(bench, shelf)
        self._read_rules(maker, files)
        announcements = self._announcements(bench.business, shelf, files, maker.names())
        self._check_mentions(bench, [*maker.names(), *(each.name for each in announcements)])
        tell_nothing_replaced(bench.replaced, maker.names(), self.problems)
        maker.rules = with_replacements(maker.rules)
        wordings = self._safety_wordings(shelf, files)
        rulebook = replace(_assembled(bench, maker, meanings.meanings, wordings, files), announcements=announcements)
        if examples:
            from responder.rulefiles import trial  # what decides the examples and lints: not for `explain`

            trial.run(rulebook, meanings, bench, shelf, self.now)
            self.problems.found[:] = taken_together(self.problems.found, rulebook.rules)
            tell_passed_over(self.rules_dir, self.templates_dir, self.problems)
        count, path = len(maker.names()), business_file(self.rules_dir)
        told = without_consequences(self.problems.sorted(), path.as_posix() if path else "")
        return Loaded(None if self.problems.has_errors else rulebook, told, count, files.contents)

    def _business(self, files: Files) -> Business:
        path = business_file(self.rules_dir)
        if path is None:
            place = Place((self.rules_dir / "business.yaml").as_posix(), 1)
            message = sentence(
                "there is no business.yaml: zone Europe/Paris, country FR and no opening hours are assumed"
            )
            self.problems.warn(place, "no-business", message, sentence("write at least:\nzone: Europe/Paris"))
            return Business()
        before = len(self.problems.found)
        root = self._read(path, files).root
        if root is None or is_empty(root):
            if len(self.problems.found) == before:
                hint = sentence("write at least:\nzone: Europe/Paris")
                self.problems.error(Place(path.as_posix(), 1), "empty", sentence("this file is empty"), hint)
            return Business()
        return build_business(root, self.now, self.problems, self.reach)

    def _meanings(self, bench: Workbench, files: Files) -> MeaningsFile:
        path = meanings_file(self.rules_dir)
        root = self._read(path, files).root if path is not None else None
        return MeaningsFile() if root is None or is_empty(root) else build_meanings(root, bench)

    def _announcements(
        self, business: Business, shelf: Shelf, files: Files, names: list[str]
    ) -> tuple[Announcement, ...]:
        path = announcements_file(self.rules_dir)
        root = self._read(path, files).root if path is not None else None
        if root is None or is_empty(root):
            return ()
        return build_announcements(root, business, shelf, names, self.problems)

    def _read(self, path: Path, files: Files) -> Source:
        text = files.read(path)
        if text is None:
            return Source(None)
        source = read_yaml(text, path.as_posix(), self.problems)
        self.hidden |= source.hidden
        return source

    def _read_rules(self, maker: RuleMaker, files: Files) -> None:
        paths = rule_files(self.rules_dir)
        if not paths:
            there = self.rules_dir.is_dir()
            message = sentence("there are no rules in this folder") if there else sentence("there is no such folder")
            hint = sentence("write a file such as salon.yaml into it")
            self.problems.error(Place(self.rules_dir.as_posix(), 1), "no-rules", message, hint)
        for path in paths:
            before = len(self.problems.found)
            source = self._read(path, files)
            if source.root is not None and not is_empty(source.root):
                if source.is_whole or not _is_emptied(source.root):
                    maker.take_file(source.root)
            elif len(self.problems.found) == before:
                self._tell_of_no_rule(path, files)

    def _tell_of_no_rule(self, path: Path, files: Files) -> None:
        """Refuses a file of nothing, which a full disk or an editor that was ended leaves: the rules before it stay."""
        place = Place(path.as_posix(), 1)
        if (files.read(path) or "").strip():
            message, hint = sentence("there is no rule in this file"), sentence("delete it, or write: rules:")
            self.problems.warn(place, "empty", message, hint)
            return
        hint = sentence("bring back what was in it, or delete it")
        self.problems.error(place, "empty", sentence("this file is empty"), hint)

    def _check_mentions(self, bench: Workbench, names: list[str]) -> None:
        known = {*names, *self.hidden}
        for mention in bench.mentions:
            if mention.name not in known:
                message = sentence('there is no rule "{mention}"', mention=mention.name)
                self.problems.error(mention.place, "unknown-rule", message, which_name(mention.name, names))

    def _check_languages(self, business: Business, words: WordLists) -> None:
        there = {language for by_language in words.cited.values() for language in by_language}
        for language in business.languages:
            if language not in there:
                path = business_file(self.rules_dir) or self.rules_dir
                message = sentence('there are no word lists for the language "{language}"', language=language)
                hint = sentence(
                    "write {as_posix}/{language}.yaml",
                    as_posix=(self.rules_dir / "words").as_posix(),
                    language=language,
                )
                self.problems.warn(Place(path.as_posix(), 1), "no-words", message, hint)

    def _safety_wordings(self, own: Shelf, files: Files) -> dict[str, dict[str, Wording]]:
        """Reads the built-in answers to STOP, START and a second thought: the shipped texts, the owner's over them."""
        shelves = (Shelf(shipped_templates(), files, own.languages), own)
        return {name: self._wordings(name.replace(" ", "_") + ".txt", shelves) for name in SAFETY_WORDINGS}

    def _wordings(self, name: str, shelves: Iterable[Shelf]) -> dict[str, Wording]:
        made: dict[str, Wording] = {}
        for shelf in shelves:
            for language, file in shelf.in_languages(name).items():
                wording = shelf.wording(file)
                if wording:
                    made[language] = check_link_marks(wording, False, self.problems)
                    check_captured(wording, (), self.problems)
        return made


def _is_emptied(root: Node) -> bool:
    """Checks whether every rule of a file was left out because it could not be parsed."""
    rules = root.get("rules") if isinstance(root, Map) else None
    return rules is not None and is_empty(rules)


def _no_surnames(languages: Iterable[str]) -> AnyOf:
    return AnyOf(*(frequent_words(language, _NO_SURNAMES) for language in languages))


def _assembled(
    bench: Workbench,
    maker: RuleMaker,
    own_meanings: OwnMeanings,
    wordings: dict[str, dict[str, Wording]],
    files: Files,
) -> Rulebook:
    safety = SafetyTerms(
        stop=bench.safety_terms(["stop"], None),  # in every language: nobody checks ours before saying stop
        start=bench.safety_terms(["start"], None),
        cancel=bench.safety_terms(["cancel"], bench.business.languages),
        fillers=bench.safety_terms(FILLER_LISTS, bench.business.languages),
        first_names=bench.safety_terms(["names"], bench.business.languages),
        everyday=_no_surnames(bench.business.languages),
        borrowed=bench.borrowed(tuple(name for name in FILLER_LISTS if name not in EXACT_LISTS)),
        stop_aside=bench.safety_terms(["stop aside"], None),
        stop_alone=bench.safety_terms(["stop alone"], None),
        not_stop=bench.shipped_terms("not stop"),
        appointment=bench.safety_terms(["appointment"], bench.business.languages),
        late=bench.safety_terms(["late"], bench.business.languages),
    )
    return assemble(
        bench.business,
        maker.rules,
        bench.lexicon.build(),
        safety=safety,
        safety_wordings=wordings,
        fingerprint=files.fingerprint(),
        own_meanings=own_meanings,
    )
