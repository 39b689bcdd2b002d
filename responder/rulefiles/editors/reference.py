"""Writes docs/rules.md from the table of keys: `python -m responder.rulefiles.editors.reference > docs/rules.md`."""

from collections.abc import Iterator

from responder.domain.deciding.template_values import VARIABLES
from responder.domain.matching.captures import SLOTS
from responder.domain.syntax.key import Key
from responder.rulefiles.schema.key_table import TABLES
from responder.rulefiles.templates.sandbox import FILTERS
from responder.rulefiles.templates.text_cost import MANY_PARTS, MOST_PARTS

_TITLES = {
    "rules file": ("A rules file", "`rules/*.yaml`, read in the order of their names."),
    "rule": (
        "A rule",
        "One event gets one answer. Rules are tried in this order: what protects people first (built in), then by "
        "`priority`, then those bound to the conversation (`after`), then words typed right before words typed nearly "
        "right, then file name and place in the file. The first that holds answers. If two rules of the same rank that "
        "do different things both match only by forgiven typos, neither wins: the message is unclear, and a rule with "
        "`when: unclear` answers, if there is one.",
    ),
    "says": ("`says`", "Several lines must all hold. `without` is looked at first."),
    "if": ("`if`", "Every line must hold."),
    "examples": ("`examples`", "Tried through all rules whenever the files are read."),
    "meaning": (
        "A meaning of `rules/meanings.yaml`",
        "By name: one that comes with the program, or one of your own with its words; `means` in a rule asks for it. "
        "What is `never` meant still counts for `without meaning`.",
    ),
    "announcements file": ("`rules/announcements.yaml`", "See [announcements](announcements.md)."),
    "announcement": (
        "An announcement",
        "It leaves when you say so, after you saw who gets it and what it costs: `responder announcements start NAME`.",
    ),
    "business": ("`rules/business.yaml`", "Everything may be left out but `zone`."),
    "budgets": ("`budgets`", "Ceilings, so that nothing can run away."),
    "accounts": ("`accounts`", "By the login of each. What comes in is answered by the account it came to."),
    "calendar": ("`calendars`", "Each has one address: `url`, `caldav` or `file`. Logins and passwords are settings."),
}


def rules_page() -> str:
    """Writes the page as it lies in docs/."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# The keys of rule files"
    yield ""
    yield "Written by `make docs` from the table of keys the loader reads with. In an editor the same texts appear when"
    yield "a key is hovered: see `responder schema --help`."
    for table, keys in TABLES.items():
        title, about = _TITLES[table]
        yield from ("", f"## {title}", "", about)
        yield from ("", "| key | | value | example |", "| --- | --- | --- | --- |")
        yield from (_row(key) for key in keys)
    yield from _texts()


def _row(key: Key) -> str:
    about = (
        key.about + (" **Required.**" if key.required else "") + (f" Default: {key.default}." if key.default else "")
    )
    value = key.kind.value if not key.choices else ", ".join(f"`{choice}`" for choice in key.choices)
    example = f"`{key.name}: {key.example}`" if key.example else ""
    return f"| `{key.name}` | {about} | {value} | {example} |".replace("||", "\\|\\|")


def _texts() -> Iterator[str]:
    yield from ("", "## Texts", "", "Holes that are filled in:", "")
    for name, attributes in VARIABLES.items():
        yield "- " + ", ".join(f"`{name}.{each}`" for each in attributes) if attributes else f"- `{name}`"
    yield from ("", "Filters: " + ", ".join(f"`{name}`" for name in FILTERS) + ".", "")
    slots = ", ".join(f"`{{{slot}}}`" for slot in SLOTS)
    yield f"Taken out of a message by `words` and `phrase`: {slots}; a text prints them as `captured.date` and so on."
    yield ""
    yield f"A text that takes more than {MANY_PARTS} SMS, with a long name and the link filled in, is a warning;"
    yield f"more than {MOST_PARTS} an error. A letter that makes every SMS hold 70 characters instead of 160 is named."


if __name__ == "__main__":
    import sys

    sys.stdout.write(rules_page())
