"""The schema editors check with, held to right files and broken ones, and the page written from the same table."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from responder.rulefiles.editors.json_schema import json_schema
from responder.rulefiles.editors.reference import rules_page
from responder.rulefiles.files.locations import shipped_rules
from responder.rulefiles.schema.key_table import TABLES

ROOT = Path(__file__).parents[3]
SCHEMA: dict[str, Any] = json_schema()
SHIPPED = sorted(shipped_rules().glob("*.yaml"))


class Yaml12(yaml.SafeLoader):
    """Reads as editors do: `yes`, `no` and dates are texts."""


Yaml12.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith((":bool", ":timestamp"))]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_an_editor_reads(path: Path) -> object:
    return yaml.load(path.read_text(encoding="utf-8"), Yaml12)


def wrong(read: object, table: str = "") -> list[str]:
    schema = {**SCHEMA["definitions"][table], "definitions": SCHEMA["definitions"]} if table else SCHEMA
    return [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(read)]


def rule(**keys: object) -> dict[str, object]:
    return {"rules": [{"name": "A", "when": "sms", **keys}]}


def test_the_schema_is_one_of_draft_7_which_editors_read() -> None:
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"
    jsonschema.Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_the_shipped_files_are_right_by_the_schema(path: Path) -> None:
    table = path.stem if path.stem in ("business", "meanings") else ""
    assert wrong(as_an_editor_reads(path), table) == []


@pytest.mark.parametrize("path", sorted((shipped_rules() / "words").glob("*.yaml")), ids=lambda path: path.name)
def test_the_shipped_word_lists_are_right_by_the_schema(path: Path) -> None:
    assert wrong(as_an_editor_reads(path), "words") == []


RIGHT = {
    "a phrase with a slot": rule(says={"phrase": "plutôt {date}"}, reply="Le {{ captured.date }}"),
    "several events": rule(when=["missed call", "incoming call"], reply=["a", "b"]),
    "replies by language": rule(reply={"fr": "Merci", "en": ["Thanks", "Thank you"]}),
    "conditions as a list": rule(**{"if": [{"hours": "open"}, {"not": {"contact": "known"}}]}, reply="a"),
    "an action with a number": rule(do=["tag VIP", {"notify owner": "text"}]),
    "examples by language": rule(reply="a", examples={"yes": {"fr": ["oui"], "de": "ja"}, "no": ["non"]}),
    "words YAML reads otherwise": rule(says=["oui", True, 15], reply="a"),
}


@pytest.mark.parametrize("read", RIGHT.values(), ids=RIGHT)
def test_a_right_file_is_right_by_the_schema(read: object) -> None:
    assert wrong(read) == []


BROKEN = {
    "examples in a language with a long name": rule(reply="a", examples={"yes": {"french": ["oui"]}}),
    "a misspelt key": rule(repli="a"),
    "no name": {"rules": [{"when": "sms", "reply": "a"}]},
    "no event": {"rules": [{"name": "A", "reply": "a"}]},
    "an event nobody knows": rule(when="smoke signal"),
    "an unknown condition": rule(**{"if": {"weather": "fine"}}),
    "an unknown choice": rule(**{"if": {"hours": "ajar"}}),
    "an unknown line of says": rule(says={"word": "oui"}),
    "a rule that is a text": {"rules": ["A"]},
    "rules that are a map": {"rules": {"name": "A"}},
    "a list": [rule()],
    "a priority that is none": rule(priority="urgent"),
    "examples as a list": rule(examples=["oui"]),
    "a limit that is a list": rule(limit=["once per 1h"]),
    "a forgiveness that is none": rule(says={"words": "a", "typos": "some"}),
}


@pytest.mark.parametrize("read", BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_wrong_by_the_schema(read: object) -> None:
    assert wrong(read)


def test_a_business_with_a_misspelt_key_or_without_a_zone_is_wrong_by_the_schema() -> None:
    assert wrong({"zone": "Europe/Paris", "horaires": {}}, "business")
    assert wrong({"name": "Anna"}, "business")


@pytest.mark.parametrize("table", TABLES)
def test_every_key_is_explained_where_it_is_hovered(table: str) -> None:
    shape = SCHEMA if table == "rules file" else SCHEMA["definitions"][table]
    for key in TABLES[table]:
        hover = shape["properties"][key.name]["markdownDescription"]
        assert key.about in hover
        assert key.example in hover


def test_the_page_of_keys_is_as_the_table_of_keys_says() -> None:
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert page == rules_page(), "docs/rules.md is stale: run `make docs`"


def test_the_page_of_keys_has_every_key() -> None:
    for key in (key for keys in TABLES.values() for key in keys):
        assert f"| `{key.name}` |" in rules_page()
