"""The page docs/cookbook.md, made of the files of docs/cookbook: `python -m tests.docs.cookbook` writes it anew."""

from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = DOCS / "cookbook.md"
_INTRODUCTION = """\
# Cookbook

Real situations, each a whole rule file: copy one into your `rules/`, change its words and numbers, and let
`responder check` read it. A line `replaces: NAME` leaves out the rule of that name: you need not delete it yourself.
Every file is loaded on top of the rules that `responder new` writes, in French and in English, and its examples are
tried, whenever Responder itself is tested. Rules about calls have conversations in the place of examples: those go
into `rules/tests/`, and `responder test` holds them.
"""


def recipes() -> list[Path]:
    return sorted((DOCS / "cookbook").glob("*.yaml"))


def conversations_of(recipe: Path) -> Path:
    return recipe.parent / "tests" / recipe.name


def page() -> str:
    return "\n".join([_INTRODUCTION, *map(_section, recipes())])


def _section(recipe: Path) -> str:
    text = recipe.read_text(encoding="utf-8")
    title, about = (line.removeprefix("# ") for line in text.splitlines()[:2])
    parts = [f"## {title}\n", f"{about} ([{recipe.name}](cookbook/{recipe.name}))\n", f"```yaml\n{text}```\n"]
    if conversations_of(recipe).is_file():
        parts.append(f"```yaml\n{conversations_of(recipe).read_text(encoding='utf-8')}```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
