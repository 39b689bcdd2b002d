"""Every sentence that a command could print, or that an error tells people, stands in a call of the catalogue: read off
the source, so that what no test ever prints is found too."""

import ast
import re
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

import responder.cli
from responder.cli.common.help_language import in_words_of
from responder.languages.catalogue import catalogue_for

CLI = Path(responder.cli.__file__).parent
FILES = sorted(path.relative_to(CLI).as_posix() for path in CLI.rglob("*.py"))
WORDED_ERRORS = ("WordedError", "BadValue")
PROBLEMS = frozenset({"error", "warn"})  # methods that collect what is wrong in files of rules

FRENCH = catalogue_for("fr")
WORDED = frozenset({"gettext", "ngettext", "pgettext", "msgid", "pmsgid", "sentence", "counted", "filled_help"})
OF_THE_HELP = frozenset({"Option", "Argument"})  # see test_help_language.py
SENTENCE = re.compile(r"[A-Za-z]{2,},? [a-z]{2,}")

BESIDES = {
    "common/decision_words.py": {"not understood"},
    "common/times.py": {"it may be two days"},
    "demo/guide.py": {"/new je confrime", "/new je ne confirme pas"},
    "demo/rules_with_short_waits.py": {"missed call wait", "second thought", "demo rules"},
    "demo/screen.py": {"bold red"},
    "demo/scripted_conversation.py": {"je confrime", "je ne confirme pas"},
    "logs/configuration.py": {'{"event": "a line of the log could not be rendered", "error": "§"}'},
    "logs/redaction.py": {"Uncaught error:\n§\n"},
    "replay/batch_replay.py": {"missed call", "incoming call", "outgoing call", "link clicked"},
    "verbs/agenda/reminders.py": {"responder reminders"},
    "verbs/inbox/log.py": {"would be sent"},
    "verbs/inbox/review.py": {"missed call"},
    "verbs/operations/go_live.py": {"responder go-live", "went live", "went back to rehearsing"},
    "verbs/people/export.py": {"told to others"},
    "verbs/rules/check.py": {"share one hook token"},
    "verbs/rules/explain.py": {"bold green"},
    "verbs/rules/new.py": {'responder explain "§"'},
    "verbs/rules/schema.py": {"announcements file"},
}
"""What is no sentence to an owner: values of JSON and of the database, lines of a log, words of rule files, styles,
commands."""


def name_of(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def bare(source: str) -> Iterator[str]:
    """Yields texts of several words outside of the catalogue, what is filled in as "§"."""
    pending: list[ast.AST] = [ast.parse(source)]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.Call) and name_of(node.func) in WORDED:
            pending += [*node.args[2:], *(each.value for each in node.keywords)]
        elif isinstance(node, ast.Call) and name_of(node.func) in OF_THE_HELP:
            continue
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue  # a docstring, or what stands below a name
        elif isinstance(node, ast.JoinedStr):
            text = "".join(str(each.value) if isinstance(each, ast.Constant) else "§" for each in node.values)
            pending += [each.value for each in node.values if isinstance(each, ast.FormattedValue)]
            if SENTENCE.search(text):
                yield text
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            if SENTENCE.search(node.value):
                yield node.value
        else:
            pending += ast.iter_child_nodes(node)


@pytest.mark.parametrize("file", FILES)
def test_every_sentence_of_a_command_is_in_the_catalogue(file: str) -> None:
    """Leaves out what typer is told of a value, which is worded when it is shown."""
    found = {each for each in bare((CLI / file).read_text("utf-8")) if in_words_of(each, FRENCH) == each}
    assert found == BESIDES.get(file, set())


def named_as_errors(trees: Collection[ast.Module]) -> set[str]:
    """Returns the names of the classes of errors that are worded when they are shown."""
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    found, before = set(WORDED_ERRORS), 0
    while len(found) > before:
        before = len(found)
        found |= {each.name for each in classes if any(name_of(base) in found for base in each.bases)}
    return found


def test_every_error_that_people_are_told_of_is_in_the_catalogue() -> None:
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(CLI.parent.rglob("*.py"))}
    errors = named_as_errors(trees.values())
    assert len(errors) > 25
    calls = [(path, node) for path, tree in trees.items() for node in ast.walk(tree) if isinstance(node, ast.Call)]
    told = [
        (path, call)
        for path, call in calls
        if name_of(call.func) in errors or (name_of(call.func) in PROBLEMS and "problems" in ast.unparse(call.func))
    ]
    assert len(told) > 400
    assert [(path.name, call.lineno, each) for path, call in told for each in bare(ast.unparse(call))] == []


@pytest.mark.parametrize(
    "source",
    [
        'typer.echo("Nothing was done.")',
        'raise CannotRun(f"{file} cannot be read.")',
        'nothing = "There is nothing."',
        'print(gettext("{a} is here.", a="or not here"))',
        "print(f\"{each}: {each or 'not known'}\")",
    ],
)
def test_a_bare_sentence_is_found(source: str) -> None:
    assert list(bare(source))
