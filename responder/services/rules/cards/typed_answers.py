"""Takes the answers that owners type: placeholders become variables, and what is wrong with them is told."""

from collections.abc import Iterator, Sequence

from responder.dataclass import dataclass
from responder.domain.model.rules import Place
from responder.rulefiles.edit.places import CannotEdit, Document
from responder.rulefiles.edit.trees import Pairs, Path, Tree
from responder.rulefiles.reporting.problems import Problem, Problems, Severity
from responder.rulefiles.templates.checks import check_text
from responder.services.rules.cards import plain_texts


@dataclass(frozen=True, slots=True)
class TypedAnswer:
    """`text` is what a file would get; it is not kept where there are `problems`."""

    text: str
    problems: Sequence[Problem]


def typed_answer(typed: str, source: str, file: str, language: str) -> TypedAnswer:
    """Takes what was typed where `source` was shown. Nothing is wrong with an empty one, whose file goes."""
    written = plain_texts.written(typed, source, language)
    unknown = [_problem(each, typed, file) for each in written.unknown]
    return TypedAnswer(written.text, unknown or problems_of(written.text, file))


def typed_text(typed: str, source: str, file: str, language: str) -> TypedAnswer:
    """Takes what was typed as the whole text of a file of answers, which cannot be empty."""
    if not typed.strip():
        return TypedAnswer(typed, _checked(typed, file, 1))
    return typed_answer(typed, source, file, language)


def problems_of(text: str, file: str, line: int = 1) -> Sequence[Problem]:
    """Lists what is wrong with the placeholders of an answer that begins on this line of a file."""
    return () if not text.strip() or is_file(text) else _checked(text, file, line)


def _checked(text: str, file: str, line: int) -> Sequence[Problem]:
    found, begin = Problems(), Place(file, line)
    check_text(text, begin, found, begin)
    return found.sorted()


def problems_inside(text: str, file: str, place: Path = ()) -> Sequence[Problem]:
    """Lists what is wrong with the placeholders of the answers written in a file of rules, or in one rule of it: each
    at the line of its answer. Nothing of a file that cannot be read, which is told otherwise."""
    try:
        document = Document(text)
        answers = list(_answers(document.tree_at(place), place))
        return [
            problem
            for path, answer in answers
            for problem in problems_of(answer, file, document.node(path).start_mark.line + 1)
        ]
    except CannotEdit:
        return ()


def is_file(text: str) -> bool:
    """Checks whether an answer names the file that has it."""
    return text.strip().endswith(".txt") and len(text.split()) == 1


def _answers(tree: Tree, path: Path) -> Iterator[tuple[Path, str]]:
    """Yields the texts under each `reply`, with the path to each."""
    if isinstance(tree, Pairs):
        for key, value in tree.pairs:
            yield from _texts(value, (*path, key)) if key == "reply" else _answers(value, (*path, key))
    elif not isinstance(tree, str):
        for number, each in enumerate(tree):
            yield from _answers(each, (*path, number))


def _texts(tree: Tree, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(tree, str):
        yield path, tree
    else:
        inside = tree.pairs if isinstance(tree, Pairs) else enumerate(tree)
        for key, each in inside:
            yield from _texts(each, (*path, key))


def _problem(word: plain_texts.UnknownWord, typed: str, file: str) -> Problem:
    line = typed.count("\n", 0, word.position) + 1
    return Problem(Place(file, line), Severity.ERROR, "unknown-word", word.told, word.advice)
