"""Tests what only some need is not installed for all, and who lacks it is told by name."""

import sys
import tomllib
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec

import pytest
from packaging.requirements import Requirement

from responder.calendars.ics.reading import Window
from responder.calendars.sources.caldav import DavCalendar
from responder.calendars.sources.feeds import Unreachable
from responder.store import StoreUnavailable
from responder.store.database import address
from responder.store.database.opening import open_store
from tests.live.processes import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = {"postgresql": {"psycopg", "procrastinate"}, "caldav": {"caldav"}}


def names(lines: list[str]) -> set[str]:
    return {Requirement(line).name for line in lines}


@pytest.mark.parametrize("extra", EXTRAS)
def test_an_extra_is_no_dependency_of_all_and_the_image_has_it(extra: str) -> None:
    assert names(PROJECT["optional-dependencies"][extra]) == EXTRAS[extra]
    assert EXTRAS[extra].isdisjoint(names(PROJECT["dependencies"]))
    locked = (ROOT / "requirements" / "service.txt").read_text(encoding="utf-8")
    assert all(f"\n{name}==" in locked for name in EXTRAS[extra])


@pytest.mark.parametrize("name", sorted(EXTRAS["postgresql"]))
def test_a_postgresql_address_names_what_to_install(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "find_spec", lambda each: None if each == name else find_spec(each))
    with pytest.raises(StoreUnavailable, match=rf"\({name}\): pip install 'insim-responder\[postgresql\]'"):
        open_store("postgresql://anna@localhost/salon", exclusive=False)
    assert address.parse_address("sqlite:///responder.db").database == "responder.db"


def test_a_caldav_calendar_names_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "caldav", None)
    now = datetime(2026, 3, 10, tzinfo=UTC)
    with pytest.raises(Unreachable, match=r"\(caldav\): pip install 'insim-responder\[caldav\]'"):
        DavCalendar("https://example.com/dav/").read(Window(now, now + timedelta(days=7)), "")
