"""Warnings: what is not wrong and should be looked at about a rulebook that could go live."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from datetime import datetime

from responder.dataclass import dataclass
from responder.domain.actions.appointments.appointment_action import AnswerAppointment
from responder.domain.deciding.decide import decide
from responder.domain.explanations.language_names import language_name
from responder.domain.matching.matching import Match, match
from responder.domain.matching.parsed_text import read
from responder.domain.model.rules import Place, Rule, Rulebook, Typos, When
from responder.domain.text.folding import words_of
from responder.domain.text.lexicon import edits_allowed
from responder.domain.text.sms_parts import LINK
from responder.languages.catalogue import sentence
from responder.rulefiles.lint.meaning_use import lint_meanings
from responder.rulefiles.lint.quiet_time_drops import lint_quiet_time
from responder.rulefiles.lint.shadowed_rules import lint_shadows
from responder.rulefiles.lint.unstopped_follow_ups import lint_follow_ups
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.templates.filled_texts import Filler, notices_of, replies_of
from responder.rulefiles.templates.sandbox import TemplateText
from responder.rulefiles.testing.examples import is_taken_by, sample_for
from responder.rulefiles.testing.meaning_examples import meanings_in
from responder.rulefiles.words.word_lists import WordList

_LEAST_FORGIVING = 5  # letters; a shorter word must be typed right
_NAME_HOLE = re.compile(r"\{\{-?\s*contact\s*\.\s*(?:first_)?name\s*(?:\|\s*(?!default)\w+[^}|]*)*-?\}\}")
_NAME_ASKED = re.compile(r"\{%-?\s*if\s[^%]*contact\s*\.\s*(?:first_)?name")


@dataclass(frozen=True, slots=True)
class Stock:
    """Stock of the owner's folders: the lists, those that come with the product, the lists that rules cite, the
    template files no rule uses, the folder those are in, where each meaning of meanings.yaml is named, and the
    phrases added to meanings (meaning, phrase, place)."""

    lists: dict[str, dict[str, WordList]]
    shipped: frozenset[str]
    cited: dict[str, Place]
    unused_files: Iterable[str]
    templates: str
    meanings: Mapping[str, Place] = field(default_factory=dict)
    also: tuple[tuple[str, str, Place], ...] = ()


def lint(rulebook: Rulebook, stock: Stock, now: datetime, problems: Problems) -> None:
    """Warns of all that is odd in a rulebook without errors."""
    lint_shadows(rulebook, problems)
    lint_follow_ups(rulebook, problems)
    lint_quiet_time(rulebook, problems)
    lint_meanings(rulebook, stock.meanings, stock.also, now, problems)
    _Texts(rulebook, now, problems).lint()
    for rule in rulebook.rules:
        _lint_counterexample(rule, rulebook, problems)
        _lint_languages(rule, rulebook, problems)
    _lint_lists(rulebook, stock, problems)
    for name in stock.unused_files:
        message = sentence("no rule uses {name}", name=name)
        problems.warn(
            Place(f"{stock.templates}/{name}", 1), "unused-template", message, sentence("delete it, or use it")
        )


def _lint_counterexample(rule: Rule, rulebook: Rulebook, problems: Problems) -> None:
    says = rule.says
    if says is None or rule.no or When.SMS not in rule.when or says.typos is Typos.NONE:
        return
    words = (word for term in says.wanted for word in words_of(rulebook.lexicon.written(term)))
    mistyped = next((word for word in words if len(word) >= _LEAST_FORGIVING and edits_allowed(word, says.typos)), None)
    if mistyped is not None:
        message = sentence(
            '"{rule}" forgives typing mistakes, and no example says what it must not take', rule=rule.name
        )
        hint = sentence(
            'words like "{mistyped}" are taken mistyped too; add:\nexamples:\n  no: [a text that only looks like it]'
            "\nor: typos: none",
            mistyped=mistyped,
        )
        problems.warn(rule.place, "no-counterexample", message, hint)


def _lint_languages(rule: Rule, rulebook: Rulebook, problems: Problems) -> None:
    if not rule.replies or "" in rule.replies:
        return
    missing = [code for code in rulebook.business.languages if code not in rule.replies]
    if missing:
        listed = tuple(map(language_name, missing))
        message = sentence('the reply of "{rule}" is not there in: {listed}', rule=rule.name, listed=listed)
        hint = sentence(
            "write it in {language} too (under `reply`: {missing}: ...), or take that language out of those of your"
            " business (`languages` in business.yaml)",
            language=language_name(missing[0]),
            missing=missing[0],
        )
        problems.warn(rule.place, "missing-language", message, hint)


def _lint_lists(rulebook: Rulebook, stock: Stock, problems: Problems) -> None:
    there = {language for by in stock.lists.values() for language in by}
    for name, by_language in stock.lists.items():
        own = next(iter(by_language.values()))
        if name not in stock.cited:
            if name not in stock.shipped:
                message, hint = (
                    sentence("no rule uses the list {{{name}}}", name=name),
                    sentence('delete it, or cite it: words: "{{{name}}}"', name=name),
                )
                problems.warn(own.place, "unused-list", message, hint)
            continue
        missing = [code for code in rulebook.business.languages if code in there and code not in by_language]
        if missing:
            message = sentence("the list {{{name}}} has no words in: {listed}", name=name, listed=", ".join(missing))
            hint = sentence("add it to words/{missing}.yaml: {name}: [...]", missing=missing[0], name=name)
            problems.warn(own.place, "missing-language", message, hint)


@dataclass
class _Texts:
    """Lints of what the rules say."""

    rulebook: Rulebook
    now: datetime
    problems: Problems

    def lint(self) -> None:
        business = self.rulebook.business
        filler = Filler(business)
        for rule in self.rulebook.rules:
            for text, _ in (*replies_of(rule, business), *notices_of(rule, business)):
                self._lint_names(text)
            if (rule.says is not None or rule.means is not None) and When.SMS in rule.when:
                texts = replies_of(rule, business)
                answering = (text for text, language in texts if self._answers(rule, filler.longest(text, language)))
                first = next(answering, None)
                if first is not None:
                    message = sentence(
                        'this reply would bring up its own rule "{rule}", if it were sent back', rule=rule.name
                    )
                    hint = sentence(
                        "two machines could go on for ever: say it in other words, or add a `without` to the rule"
                    )
                    self.problems.warn(first.place, "answers-itself", message, hint)

    def _lint_names(self, text: TemplateText) -> None:
        hole = _NAME_HOLE.search(text.source)
        if hole and not _NAME_ASKED.search(text.source):
            name = re.sub(r"[{}\s-]", "", hole[0]).split("|")[0]
            message = sentence("{hole} is empty for somebody whose name is not known", hole=hole[0])
            hint = sentence('say what stands there then: {{{{ {name} or "" }}}}', name=name)
            self.problems.warn(text.at(hole.start()), "no-fallback", message, hint)

    def _answers(self, rule: Rule, reply: str) -> bool:
        """Checks whether a reply, sent to us, would end in the rule that gave it."""
        text = reply.replace(LINK, "")
        if not self._asks_for(rule, text):
            return False
        sample = sample_for(rule, self.rulebook, self.now)
        if sample is None or any(action.silences for action in rule.actions):
            return False
        event = replace(sample.event, text=text)
        statuses = [action.status for action in rule.actions if isinstance(action, AnswerAppointment)]
        status = statuses[-1] if statuses else None
        answered = tuple(replace(each, status=status) if status else each for each in sample.state.appointments)
        state = replace(sample.state, appointments=answered)
        return is_taken_by(rule, decide(event, state, self.rulebook, event.at))

    def _asks_for(self, rule: Rule, text: str) -> bool:
        """Checks whether a text says and means what a rule asks for, whatever its conditions; quick, for most do
        not."""
        today = self.rulebook.business.local(self.now).date()
        if rule.says is not None and not isinstance(match(rule.says, read(text, self.rulebook, today=today)), Match):
            return False
        if rule.means is None or not rule.means.any_of:
            return rule.says is not None
        return not rule.means.any_of.isdisjoint(meanings_in(text, self.rulebook, self.now).sure)
