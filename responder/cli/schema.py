"""responder schema: the JSON Schema of rule files, for editors that complete and explain keys."""

import json

import typer

from responder.language.json_schema import json_schema


def schema() -> None:
    """Print the JSON Schema of rule files, for editors.

    \b
    Example, in the first line of a rule file (VS Code, with the YAML extension):
      responder schema > .rules.schema.json
      # yaml-language-server: $schema=../.rules.schema.json
    """
    typer.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))


if __name__ == "__main__":
    typer.run(schema)
