"""Problems of the rules as pages word them."""

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import responder
from responder.languages.catalogue import catalogue_for
from responder.rulefiles.files.locations import shipped_rules, shipped_templates
from responder.rulefiles.reporting.problems import Severity
from responder.rulefiles.snapshot import files_now
from responder.services.rules.drafts import check
from responder.web.console.rules.problems_in_words import (
    ON_PAGES,
    ProblemInWords,
    problems_in_text,
    problems_in_words,
)

NOW = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)
FILES = files_now(shipped_rules(), shipped_templates())


def told(files: dict[str, bytes], language: str = "en") -> list[tuple[str, ProblemInWords]]:
    word = catalogue_for(language).word
    return [(word(each.advice), each) for each in problems_in_words(check(files, NOW).problems, files)]


def sentences_of_loaders() -> Iterator[str]:
    for path in Path(responder.__file__).parent.rglob("*.py"):
        if path.name != "problems_in_words.py":
            nodes = ast.walk(ast.parse(path.read_text("utf-8")))
            yield from (each.value for each in nodes if isinstance(each, ast.Constant) and isinstance(each.value, str))


def test_each_sentence_for_pages_stands_for_one_that_a_loader_says() -> None:
    assert set(ON_PAGES) <= set(sentences_of_loaders())


def test_sentences_for_pages_name_no_key_and_no_file() -> None:
    assert [each for each in ON_PAGES.values() if "`" in each or ".yaml" in each or "--" in each] == []


def test_a_text_that_a_language_lacks_leads_to_its_rule_and_names_no_key() -> None:
    files = {name: each for name, each in FILES.items() if name != "templates/thanks.en.txt"}
    ((advice, problem),) = [each for each in told(files) if "language" in each[0]]
    assert advice.startswith("write it in English too; or take that language out")
    assert catalogue_for("en").word(problem.about) == "Rule “Only thanks”"
    assert problem.path.startswith("/rules/rule?file=rules/conversation.yaml&rule=") and not problem.line


def test_an_answer_that_would_answer_itself_leads_to_its_box() -> None:
    parking = b"  - name: Parking\n    when: sms\n    says: {words: [parking]}\n    reply: parking.txt\n"
    rules = FILES["rules/conversation.yaml"].replace(b"rules:\n", b"rules:\n" + parking, 1)
    texts = {f"templates/parking.{language}.txt": b"The parking is behind the house.\n" for language in ("fr", "en")}
    files = {**FILES, **texts, "rules/conversation.yaml": rules}
    found = [each for each in told(files) if each[0].startswith("two machines")]
    assert [each.path for _, each in found] == ["/rules/file?name=templates/parking.en.txt"]
    assert all("`" not in advice and not each.line for advice, each in found)


def test_a_mistake_in_a_text_is_told_by_its_line_in_the_words_of_the_file() -> None:
    files = FILES | {"rules/conversation.yaml": FILES["rules/conversation.yaml"] + b"  - nam: x\n   when: sms\n"}
    found = check(files, NOW).problems
    assert any(each.severity is Severity.ERROR for each in found)
    assert [(each.line, each.told, each.path) for each in problems_in_text(found)] == [
        (each.place.line, each.told, "") for each in found
    ]
    assert {each.path for _, each in told(files)} == {"/rules/file?name=rules/conversation.yaml"}
