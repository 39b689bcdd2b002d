"""Whatever stands in the owner's files: problems or a rulebook, never an exception."""

import tempfile
import time
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from responder.rulefiles import load as loading
from responder.rulefiles.schema.key_table import TABLES
from tests.rulefiles import golden
from tests.sweeps import examples

KEYS = sorted({key.name for keys in TABLES.values() for key in keys})
VALUES = [
    "sms",
    "oui",
    "{yes}",
    "10m",
    "{{ contact.name }}",
    "[link]",
    "hello.txt",
    "[a, b]",
    "yes",
    "",
    "'",
    "{",
    "x: y",
]
LINE = st.builds(
    lambda indent, dash, key, value: f"{'  ' * indent}{'- ' if dash else ''}{key}: {value}",
    st.integers(0, 3),
    st.booleans(),
    st.sampled_from(KEYS) | st.text(max_size=5),
    st.sampled_from(VALUES) | st.text(max_size=20),
)
LIKE_RULES = st.lists(LINE, max_size=15).map(lambda lines: "rules:\n" + "\n".join(lines))
FILES = st.sampled_from(["rules/salon.yaml", "rules/business.yaml", "rules/words/fr.yaml", "templates/hello.txt"])
CONTENT = st.text(max_size=300) | LIKE_RULES | st.binary(max_size=200)
RULE = "rules:\n  - {name: Hello, when: sms, says: ['{yes}', bonjour], reply: hello.txt, examples: {yes: [bonjour]}}\n"


@settings(max_examples=examples(150), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(FILES, CONTENT)
def test_any_content_of_any_file_gives_problems_or_a_rulebook_in_bounded_time(name: str, content: str | bytes) -> None:
    if isinstance(content, str):
        content = content.encode("utf-8", "surrogatepass")
    with tempfile.TemporaryDirectory() as folder:
        golden.small_business(Path(folder), {"rules/a.yaml": RULE, name: content})
        start = time.process_time()  # others may be using the machine
        loaded = loading.load(Path(folder, "rules"), Path(folder, "templates"), now=golden.NOW)
        assert time.process_time() - start < 2
    assert loaded.rulebook is not None or loaded.problems


BRACES = st.lists(
    st.sampled_from(
        ["{{", "}}", "{%", "%}", "{#", "#}", " ", "contact", ".", "name", "first_name", "if", "endif", "or", "|"]
    )
    | st.sampled_from(
        ["upper", "(", ")", "[", "]", "'", "x", "9", "*", "~", "set", "for", "in", "=", "\n", "__class__"]
    ),
    max_size=25,
).map("".join)


@settings(max_examples=examples(300), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(BRACES)
def test_any_template_that_is_taken_renders(source: str) -> None:
    from responder.domain.model.rules import Place
    from responder.rulefiles.reporting.problems import Problems
    from responder.rulefiles.templates.checks import check_text
    from tests.rulefiles.templates.test_sandbox import VALUES as FILLED

    problems = Problems()
    wording = check_text(source, Place("t", 1), problems, Place("t", 1))
    assert (wording is None) == bool(problems.found)
    if wording is not None:
        assert isinstance(wording.render(FILLED), str)
