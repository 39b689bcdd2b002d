"""The one table of keys: what an owner may write, where, and what it means.

The loader reads with it, "did you mean" suggests from it, `responder schema` and the documentation print it.
"""

from collections.abc import Mapping

from responder.domain.syntax.key import Key, Shape
from responder.languages import other_names
from responder.rulefiles.schema.announcement_keys import ANNOUNCEMENT, ANNOUNCEMENTS
from responder.rulefiles.schema.business_keys import ACCOUNTS, BUDGETS, BUSINESS, CALENDAR
from responder.rulefiles.schema.meaning_keys import MEANING
from responder.rulefiles.schema.rule_keys import EXAMPLES, IF, RULE, SAYS

TABLES: Mapping[str, tuple[Key, ...]] = {
    "rules file": (
        Key("rules", Shape.RULES, "The rules, tried in this order within their rank.", "", inside="rule",
            others=("rule",), required=True),
    ),
    "rule": RULE,
    "says": SAYS,
    "if": IF,
    "examples": EXAMPLES,
    "meaning": MEANING,
    "announcements file": ANNOUNCEMENTS,
    "announcement": ANNOUNCEMENT,
    "business": BUSINESS,
    "budgets": BUDGETS,
    "accounts": ACCOUNTS,
    "calendar": CALENDAR,
}  # fmt: skip


def keys_of(table: str) -> Mapping[str, Key]:
    """Returns the keys of a table by name."""
    return {key.name: key for key in TABLES[table]}


def meanings_of(table: str) -> Mapping[str, str]:
    """Other words for the keys of a table -> the key."""
    return {**{other: key.name for key in TABLES[table] for other in key.others}, **other_names(table)}
