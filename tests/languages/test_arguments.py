"""Every sentence is given the arguments that it names, and no others: one that lacks would end what shows it."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import responder

ROOT = Path(responder.__file__).parent
WORDED = {"gettext", "sentence", "ngettext", "counted"}


def sentences(source: str) -> Iterator[tuple[int, set[str], set[str]]]:
    """Line, names in the sentence, and names given, of each sentence that is written out where it is worded."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or any(each.arg is None for each in node.keywords):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        texts = [each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
        if name in WORDED and texts:
            given = {each.arg for each in node.keywords if each.arg} | ({"number"} if len(texts) == 2 else set())
            if not given:  # braces stand for themselves then
                continue
            asked = {field for text in texts for _, field, _, _ in string.Formatter().parse(text) if field}
            yield node.lineno, asked, given - ({"number"} - asked)


def test_every_sentence_is_given_its_arguments() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line}: asks for {sorted(asked)}, is given {sorted(given)}"
        for path in sorted(ROOT.rglob("*.py"))
        for line, asked, given in sentences(path.read_text("utf-8"))
        if asked != given
    ]
    assert wrong == []


def test_a_sentence_that_lacks_an_argument_is_found() -> None:
    source = 'gettext("{name} waits since {time}.", name=name)\nngettext("1 waits", "{number} wait", 2)'
    assert list(sentences(source)) == [(1, {"name", "time"}, {"name"}), (2, {"number"}, {"number"})]
