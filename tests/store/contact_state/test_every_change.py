"""Holds for every change there is: it acts on the contact's record, or something of the store writes it."""

import inspect
from dataclasses import MISSING, fields
from datetime import datetime
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import pytest

from responder.domain import actions
from responder.domain.actions.post import PostAsked
from responder.domain.model import state
from responder.domain.model.state import AppointmentStatus, Change, Contact, ContactRecord
from responder.store.contact_state.record import WRITES
from responder.store.outbound.gateway_tasks import KINDS
from tests.builders import ANNA, NOON, appointment

ELSEWHERE = {PostAsked, *KINDS}
"""Written in store.outbound: what reaches outside."""

SAMPLES: dict[Any, Any] = {str: "a1", datetime: NOON, AppointmentStatus: AppointmentStatus.CONFIRMED}


def changes() -> list[type[Change]]:
    below = walk_packages(actions.__path__, f"{actions.__name__}.")
    modules = [state, *(import_module(each.name) for each in below)]
    found = (each for module in modules for each in vars(module).values() if inspect.isclass(each))
    return sorted(
        {each for each in found if issubclass(each, Change) and each is not Change}, key=lambda each: each.__name__
    )


def sample_of(kind: type[Change]) -> Change:
    return kind(*(SAMPLES[each.type] for each in fields(kind) if each.default is MISSING))


def test_the_changes_are_found() -> None:
    assert {state.LanguageLearned, PostAsked, *WRITES, *KINDS} < set(changes())


RECORDS = [
    ContactRecord(Contact(ANNA), (appointment(),)),
    ContactRecord(Contact(ANNA, tags=frozenset({"a1"}), opted_out=True), (appointment(),)),
]


@pytest.mark.parametrize("kind", changes())
def test_a_change_is_written_down_somewhere(kind: type[Change]) -> None:
    acts = any(sample_of(kind).applied_to(record) != record for record in RECORDS)
    assert acts or kind in WRITES or kind in ELSEWHERE
