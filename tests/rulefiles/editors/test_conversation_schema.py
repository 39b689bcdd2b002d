"""The schema editors check conversations with, held to those that are played and to those that are refused."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from responder.rulefiles.editors.conversation_schema import conversation_schema
from responder.rulefiles.editors.json_schema import json_schema_of
from responder.rulefiles.files.locations import shipped_rules
from tests.rulefiles.editors.test_json_schema import ROOT, as_an_editor_reads

SCHEMA: dict[str, Any] = conversation_schema()
PLAYED = sorted((*shipped_rules().glob("tests/*.yaml"), *ROOT.glob("docs/cookbook/tests/*.yaml")))


def wrong(read: object) -> list[str]:
    return [error.message for error in jsonschema.Draft7Validator(SCHEMA).iter_errors(read)]


def talk(*steps: object, **keys: object) -> list[dict[str, object]]:
    return [{"conversation": "A", "steps": list(steps), **keys}]


def test_it_is_a_schema_of_draft_7_which_editors_read() -> None:
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"
    jsonschema.Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", PLAYED, ids=lambda path: path.name)
def test_conversations_that_are_played_are_right_by_the_schema(path: Path) -> None:
    assert wrong(as_an_editor_reads(path)) == []


@pytest.mark.parametrize(
    "read",
    [
        talk({"they": "oui"}, {"we": "*"}),
        talk({"they": {"sms": "missed call"}}, {"we": {"nothing": "with a person"}}, {"after": "10m"}),
        talk({"book": "2026-04-02 09:00"}, {"cancel": True}, appointment=["2026-04-02 10:00", "2026-04-03 10:00"]),
    ],
)
def test_what_the_page_about_conversations_says_is_right(read: object) -> None:
    assert wrong(read) == []


@pytest.mark.parametrize(
    "read",
    [
        {"conversation": "A", "steps": []},
        [{"conversation": "A"}],
        [{"steps": []}],
        talk({"thy": "oui"}),
        talk({"they": "oui", "we": "*"}),
        talk({"we": {"nothing": "with a persn"}}),
        talk({"they": {"fax": "oui"}}),
        talk(status="confirmd"),
        talk(form="+33612345678"),
    ],
)
def test_what_would_be_refused_is_wrong_by_the_schema(read: object) -> None:
    assert wrong(read)


@pytest.mark.parametrize("name", ["business", "words"])
def test_the_other_files_have_schemas_of_their_own(name: str) -> None:
    schema: dict[str, Any] = json_schema_of(name)
    jsonschema.Draft7Validator.check_schema(schema)
    paths = [shipped_rules() / "business.yaml"] if name == "business" else sorted(shipped_rules().glob("words/*.yaml"))
    for path in paths:
        assert list(jsonschema.Draft7Validator(schema).iter_errors(as_an_editor_reads(path))) == []
    assert list(jsonschema.Draft7Validator(schema).iter_errors({"zon": 1}))
