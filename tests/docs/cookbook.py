"""The page docs/cookbook.md, made of the files of docs/cookbook: `python -m tests.docs.cookbook` writes it anew."""

from pathlib import Path
from textwrap import indent

from responder.rulefiles.recipes.apply_recipe import filled, holes
from responder.rulefiles.recipes.recipe_files import Recipe, in_language
from responder.rulefiles.recipes.recipe_files import recipes as with_command

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = DOCS / "cookbook.md"
_INTRODUCTION = """\
# Cookbook

Real situations, each a whole rule file: copy one into your `rules/`, change its words and numbers, and let
`responder check` read it. A line `replaces: NAME` leaves out the rule of that name: you need not delete it yourself.
Every file is loaded on top of the rules that `responder new` writes, in French and in English, and its examples are
tried, whenever Responder itself is tested. Rules about calls have conversations in the place of examples: those go
into `rules/tests/`, and `responder test` holds them.

The first ones need no copying: `responder add NAME` (or *Recipes* on the console's page of rules) asks what stands in
them, writes rule, texts and tests into your files in your language, and says which rule of yours says otherwise where
they do not fit.
"""


def recipes() -> list[Path]:
    return sorted((DOCS / "cookbook").glob("*.yaml"))


def conversations_of(recipe: Path) -> Path:
    return recipe.parent / "tests" / recipe.name


def page() -> str:
    return "\n".join([_INTRODUCTION, *map(_added, with_command()), *map(_section, recipes())])


def _added(recipe: Recipe) -> str:
    """Returns what the command would write, with sample answers, in English."""
    values = holes({each.key: in_language(each.sample, "en") for each in recipe.questions})
    parts = [f"## {recipe.title['en']}\n", f"{recipe.about['en']} `responder add {recipe.name}`\n"]
    rules = [filled(rule.text["en"], values, quoted=True) for rule in recipe.rules]
    parts += [f"```yaml\nrules:\n{indent(text, '  ')}```\n" for text in rules]
    for change in recipe.changes:
        values_set = [f"`{key}: {filled(value, values)}`" for key, value in change.values.items()]
        which = f"The rule `{change.rule}`" if change.rule else f"Each rule that does `{change.doing}`"
        done = [f"does `{change.instead}` instead"] if change.instead else []
        done += [f"gets {' and '.join(values_set)}"] if values_set else []
        done += [f"loses `{key}`" for key in change.removed]
        parts.append(f"{which} {', '.join(done)}.\n")
    parts += [f"```yaml\n{key}: [{filled(value, values)!r}]\n```\n".replace("'", '"')
              for key, value in recipe.business.items()]  # fmt: skip
    return "\n".join(parts)


def _section(recipe: Path) -> str:
    text = recipe.read_text(encoding="utf-8")
    title, about = (line.removeprefix("# ") for line in text.splitlines()[:2])
    parts = [f"## {title}\n", f"{about} ([{recipe.name}](cookbook/{recipe.name}))\n", f"```yaml\n{text}```\n"]
    if conversations_of(recipe).is_file():
        parts.append(f"```yaml\n{conversations_of(recipe).read_text(encoding='utf-8')}```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
