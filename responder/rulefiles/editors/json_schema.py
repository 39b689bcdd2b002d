"""The JSON Schema of rule files, from the one table of keys: editors complete, check and explain with it."""

from collections.abc import Mapping

from responder.domain.syntax.key import Key, Shape
from responder.rulefiles.schema.key_table import TABLES
from responder.rulefiles.schema.meaning_keys import MEANINGS


def json_schema() -> dict[str, object]:
    """Builds the JSON Schema of a rules file, with a text to hover a key; `business` and `words` are in its
    definitions."""
    return {
        "$schema": _DRAFT,
        "title": "Responder rules",
        **_table_schema("rules file"),
        "definitions": _definitions(),
    }


def json_schema_of(name: str) -> dict[str, object]:
    """Writes the schema of `business`, `meanings` or `words` alone."""
    definitions = _definitions()
    return {"$schema": _DRAFT, "title": f"Responder {name}", **definitions[name], "definitions": definitions}


def _definitions() -> dict[str, dict[str, object]]:
    tables = {name: _table_schema(name) for name in TABLES if name != "rules file"}
    words: dict[str, object] = {"type": "object", "additionalProperties": {"type": "array", "items": _SCALAR}}
    meanings: dict[str, object] = {
        "type": ["object", "null"],  # the shipped one has nothing but comments
        "properties": {name: {"$ref": "#/definitions/meaning"} for name in MEANINGS},
        "additionalProperties": {"$ref": "#/definitions/meaning"},
    }
    return {**tables, "words": words, "meanings": meanings}


_TRUTH = (True, False)  # what an editor takes an unquoted yes or no for
_DRAFT = "http://json-schema.org/draft-07/schema#"
_SCALAR: dict[str, object] = {"type": ["string", "number", "boolean"]}
_TEXTS: dict[str, object] = {"anyOf": [_SCALAR, {"type": "array", "items": _SCALAR}]}
_BY_LANGUAGE: dict[str, object] = {
    "type": "object",
    "propertyNames": {"pattern": "^[a-z]{2}$"},
    "additionalProperties": _TEXTS,
}


def _table_schema(table: str) -> dict[str, object]:
    keys = TABLES[table]
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [key.name for key in keys if key.required],
        "properties": {key.name: _key_schema(key) for key in keys},
    }


def _key_schema(key: Key) -> dict[str, object]:
    described: dict[str, object] = {
        "description": _hover(key),
        "markdownDescription": _hover_in_markdown(key),
        **_shape(key),
    }
    return described


def _hover(key: Key) -> str:
    default = f" Default: {key.default}." if key.default else ""
    example = f" Example: {key.name}: {key.example}" if key.example else ""
    return key.about + default + example


def _hover_in_markdown(key: Key) -> str:
    default = f"\n\nDefault: {key.default}" if key.default else ""
    example = f"\n\n```yaml\n{key.name}: {key.example}\n```" if key.example else ""
    return key.about + default + example


def _shape(key: Key) -> dict[str, object]:
    inside: dict[str, object] = {"$ref": f"#/definitions/{key.inside}"}
    choices: dict[str, object] = {"enum": [*key.choices, *_TRUTH[: 2 * ("yes" in key.choices)]]}
    if key.pattern:
        choices = {"anyOf": [choices, {"type": "string", "pattern": key.pattern}]}
    by_days: dict[str, object] = {"type": "object", "additionalProperties": _SCALAR}
    actions = {"anyOf": [_SCALAR, {"type": "object"}]}
    shapes: Mapping[Shape, dict[str, object]] = {
        Shape.TEXT: _SCALAR,
        Shape.TEXTS: _TEXTS,
        Shape.YES_NO: {"enum": ["yes", "no", True, False]},
        Shape.CHOICE: choices,
        Shape.CHOICES: {"anyOf": [choices, {"type": "array", "items": choices, "minItems": 1}]},
        Shape.NUMBER: {"type": "integer", "minimum": 0},
        Shape.TABLE: inside,
        Shape.RULES: {"type": "array", "items": inside},
        Shape.TABLES: {"anyOf": [inside, {"type": "array", "items": inside}]},
        Shape.ACTIONS: {"anyOf": [actions, {"type": "array", "items": actions}]},
        Shape.REPLY: {"anyOf": [*_either(), {"type": "object", "additionalProperties": _TEXTS}]},
        Shape.SAYS: {"anyOf": [*_either(), inside]},
        Shape.CONDITIONS: {"anyOf": [inside, {"type": "array", "items": inside}]},
        Shape.EXAMPLES: {"anyOf": [*_either(), _BY_LANGUAGE]},
        Shape.HOURS: by_days,
    }
    return shapes[key.kind]


def _either() -> list[dict[str, object]]:
    return [_SCALAR, {"type": "array", "items": _SCALAR}]
