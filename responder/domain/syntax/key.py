"""Key of a rule file: its name, the shape of its value, and what it means to a reader."""

from enum import StrEnum

from responder.dataclass import dataclass


class Shape(StrEnum):
    """The shape of a value."""

    TEXT = "text"
    TEXTS = "text or list of texts"
    YES_NO = "yes or no"
    CHOICE = "one of the choices"
    CHOICES = "one or several of the choices"
    NUMBER = "whole number"
    TABLE = "keys and values"
    RULES = "list of rules"
    TABLES = "list of keys and values"
    ACTIONS = "list of actions"
    REPLY = "text, list of texts, or texts by language"
    EXAMPLES = "list of texts, or such lists by language"
    SAYS = "text, list of texts, or keys"
    CONDITIONS = "keys and values, or a list of them"
    HOURS = "spans of hours by days"


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a table. `about` is one line for a reader; `inside` names the table its value is made of. `others` are
    the words people use for it, in English; those of other languages are in their folders."""

    name: str
    kind: Shape
    about: str
    example: str
    default: str = ""
    choices: tuple[str, ...] = ()
    inside: str = ""
    others: tuple[str, ...] = ()
    required: bool = False
    pattern: str = ""  # of values beside the choices
