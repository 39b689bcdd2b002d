"""Tables over an enum have a row for each of its members: what has no words would end a command."""

import re
from collections.abc import Mapping
from enum import Enum
from importlib import import_module
from inspect import getsource
from pkgutil import walk_packages

import pytest

import responder
from responder.domain.deciding.reason_sentences import REASONS


def tables_over_enums() -> dict[str, Mapping[Enum, object]]:
    """Every module-level mapping of the product whose keys are all members of one enum and which says by its name
    or its annotation in capitals that it is a table."""
    found: dict[str, Mapping[Enum, object]] = {}
    for module in walk_packages(responder.__path__, "responder."):
        if ".migrations" in module.name or module.name.endswith(("__main__", ".attached")):
            continue
        loaded = import_module(module.name)
        tables = {name: value for name, value in vars(loaded).items() if name.isupper() and is_over_one_enum(value)}
        source = getsource(loaded) if tables else ""
        for name, value in tables.items():
            if re.search(rf"^{name}\b.* = ", source, re.MULTILINE):  # the others are imported
                found[f"{module.name}.{name}"] = value
    return found


def is_over_one_enum(value: object) -> bool:
    if not isinstance(value, Mapping) or not value or not all(isinstance(key, Enum) for key in value):
        return False
    return len({type(key) for key in value}) == 1


PARTIAL = {
    "responder.imports.column_sentences._DAY_AND_TIME": "of the two columns alone",
    "responder.imports.column_sentences._MOMENT": "of the one column alone",
    "responder.imports.column_sentences._ENDS": "of the ends alone",
    "responder.web.console.rules.upgrade.FATES": "rules that stay as they were are not listed",
    "responder.cli.verbs.agenda.reminders._REFUSED": "what was done is not refused",
    "responder.store.outbound.switches.mode_in_force._MODES": "the other switches are no modes",
    "responder.store.outbound.switches.mode_in_force._SERVED": "the other switches are no modes",
    "responder.services.operations.owner_test_sms._STATES": "all others are not known yet",
    "responder.cli.verbs.rules.add._WHY_NOT": "what was added has no reason why not",
    "responder.rulefiles.recipes.answers._KINDS": "a text is read by itself, whatever it says",
    "responder.domain.announcing.recipients._BY_REASON": "all other reasons are about a number that takes no SMS",
    "responder.calendars.sources.caldav._STATUS": "only what became final is written back",
    "responder.cli.verbs.inbox.send._GONE": "queued and sending are not gone yet",
    "responder.domain.deciding.second_thoughts._HARMLESS": "what else is said after a yes may take it back",
    "responder.domain.deciding.guards._NUMBER_KINDS": "the kinds that a reason of their own is told for",
    "responder.domain.deciding.waiting_notice._TOLD": "of the other causes the contact's words say enough",
    "responder.domain.deciding.decide._NOT_DELIVERED": "delivered is the report that rules are asked about",
    "responder.domain.situation._SAID": "the statuses that a condition has a word for",
    "responder.imports.column_sentences._SAYS": "the columns that have a sentence of their own",
    "responder.imports.tables.columns._WORDS_OF": "what a heading can name without its cells",
    "responder.imports.tables.heading_words.ASIDES": "no words name the date of nothing else",
    "responder.web.console.wording.REHEARSED_CAUSES": "the others say nothing of an answer",
    "responder.web.console.appointment.view.TEXTS": "of the others the text only names the appointment",
    "responder.web.console.appointment.view._NOTED": "what a person sets with one tap",
    "responder.store.outbound.reports._HAPPENING": "a failed report has a statement of its own in _APPLY",
}
"""Tables that leave members out on purpose, each with its reason."""

OF_ROLES = "responder.domain.meaning."
"""There each table picks the roles of words that have one trait: none is meant to name them all."""

TABLES = {name: table for name, table in tables_over_enums().items() if not name.startswith(OF_ROLES)}


def test_the_tables_are_found() -> None:
    assert any(table is REASONS for table in TABLES.values())


@pytest.mark.parametrize("name", sorted(TABLES))
def test_a_table_over_an_enum_is_total(name: str) -> None:
    table = TABLES[name]
    members = set(type(next(iter(table))))
    assert name in PARTIAL or members - set(table) == set()
