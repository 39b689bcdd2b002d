"""Tries a rulebook before it is used: costs of its texts, its examples, and what should be looked at."""

from datetime import datetime

from responder.domain.model.rules import Rulebook
from responder.rulefiles.compile.build_context import Workbench
from responder.rulefiles.compile.own_meanings import MeaningsFile
from responder.rulefiles.lint.warnings import Stock, lint
from responder.rulefiles.templates.replies import Shelf
from responder.rulefiles.templates.text_cost import lint_costs
from responder.rulefiles.testing.examples import run_examples
from responder.rulefiles.testing.meaning_examples import try_meanings


def run(rulebook: Rulebook, meanings: MeaningsFile, bench: Workbench, shelf: Shelf, now: datetime) -> None:
    """Tells the problems of the bench what it finds. Of files that are wrong, only the costs of texts."""
    problems = bench.problems
    right = not problems.has_errors
    lint_costs(rulebook.rules, rulebook.business, problems)
    if not right:
        return
    try_meanings(((e.meaning, e.yes, e.no) for e in meanings.examples), rulebook, now, problems)
    run_examples(rulebook, now, problems)
    shipped = frozenset(each.name for each in bench.words.shipped)
    files, folder = shelf.unused(), shelf.folder.as_posix()
    also = tuple((meaning.value, text.value, text.place) for meaning, text in meanings.also)
    stock = Stock(bench.words.cited, shipped, bench.cited_lists, files, folder, meanings.places, also)
    if not any(problem.code == "cannot-fill" for problem in problems.found):
        lint(rulebook, stock, now, problems)
