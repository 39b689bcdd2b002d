"""responder schema: the JSON Schemas of what an owner writes, for editors that complete and explain keys."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated

import typer

from responder.rulefiles.editors.conversation_schema import conversation_schema
from responder.rulefiles.editors.json_schema import json_schema, json_schema_of

SCHEMAS: Mapping[str, Callable[[], dict[str, object]]] = {
    "rules": json_schema,
    "business": lambda: json_schema_of("business"),
    "meanings": lambda: json_schema_of("meanings"),
    "announcements": lambda: json_schema_of("announcements file"),
    "words": lambda: json_schema_of("words"),
    "conversations": conversation_schema,
}
_FILES = {
    "rules": ["rules/*.yaml", "!rules/business.yaml", "!rules/meanings.yaml", "!rules/announcements.yaml"],
    "business": ["rules/business.yaml"],
    "meanings": ["rules/meanings.yaml"],
    "announcements": ["rules/announcements.yaml"],
    "words": ["rules/words/*.yaml"],
    "conversations": ["rules/tests/*.yaml"],
}
_FOLDER = ".vscode"


def schema(
    conversations: Annotated[bool, typer.Option("--conversations", help="Of the files in rules/tests.")] = False,
    business: Annotated[bool, typer.Option("--business", help="Of rules/business.yaml.")] = False,
    meanings: Annotated[bool, typer.Option("--meanings", help="Of rules/meanings.yaml.")] = False,
    announcements: Annotated[bool, typer.Option("--announcements", help="Of rules/announcements.yaml.")] = False,
    words: Annotated[bool, typer.Option("--words", help="Of the files in rules/words.")] = False,
) -> None:
    """Print the JSON Schema of rule files, for editors.

    `responder new` writes all of them into .vscode/, where VS Code with its YAML extension finds them.

    \b
    Example for other editors, the second line being the first of a rule file:
      responder schema > .rules.schema.json
      # yaml-language-server: $schema=../.rules.schema.json
    """
    asked = {"conversations": conversations, "business": business, "meanings": meanings, "words": words}
    asked["announcements"] = announcements
    wanted = next((kind for kind, given in asked.items() if given), "rules")
    typer.echo(_written(SCHEMAS[wanted]()))


def write_for_editors(folder: Path) -> None:
    """Writes the schemas, and which files they are about. What an owner has set up there stays as it is."""
    there = folder / _FOLDER
    if there.exists():
        return
    there.mkdir()
    for kind, made in SCHEMAS.items():
        (there / f"{kind}.schema.json").write_text(_written(made()) + "\n", encoding="utf-8")
    found = {f"./{_FOLDER}/{kind}.schema.json": files for kind, files in _FILES.items()}
    (there / "settings.json").write_text(_written({"yaml.schemas": found}) + "\n", encoding="utf-8")


def _written(content: Mapping[str, object]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2)


if __name__ == "__main__":
    typer.run(schema)
