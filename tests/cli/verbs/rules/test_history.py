"""Rulebooks that went live: kept by a real `responder serve`, listed, and brought back."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from responder.store.admin.rulebooks import KeptRulebook, keep, newest, pack, unpack
from responder.store.database.opening import open_store
from tests.cli.conftest import Responder
from tests.live.databases import address_of
from tests.live.processes import until
from tests.live.salons import write_salon
from tests.live.service import Service

HELLO = """\
rules:
  - name: Hello
    when: sms
    says: {words: [bonjour]}
    reply: "Bonjour !"
    examples: {yes: [bonjour], no: [au revoir]}
"""
EVENING = HELLO.replace("Bonjour !", "Bonsoir !")
BROKEN = HELLO.replace("reply:", "repli:")
NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    write_salon(tmp_path, HELLO)
    (tmp_path / "templates" / "mine.txt").write_text("Pas encore utilisé", encoding="utf-8")
    with Service(tmp_path, "http://127.0.0.1:9", {"RESPONDER_MODE": "rehearsal"}) as running:
        yield running


def write(service: Service, rules: str) -> None:
    (service.folder / "rules" / "salon.yaml").write_text(rules, encoding="utf-8")


def goes_live(service: Service, rules: str) -> str:
    """Saves other rules and waits until they are in use; their fingerprint."""
    before, rows = service.health()["rulebook"], service.count("SELECT count(*) FROM rulebooks")
    write(service, rules)
    until(lambda: service.health()["rulebook"] != before, "the new rules are in use")
    until(lambda: service.count("SELECT count(*) FROM rulebooks") > rows, "they are kept")
    return str(service.health()["rulebook"])


def listed(responder: Responder, *arguments: str) -> list[dict[str, Any]]:
    ran = responder("history", "--json", *arguments)
    assert ran.code == 0, ran.err
    found: list[dict[str, Any]] = json.loads(ran.out)["rulebooks"]
    return found


@pytest.mark.slow
def test_every_rulebook_that_went_live_is_listed_with_what_changed(service: Service, responder: Responder) -> None:
    first = service.health()["rulebook"]
    second = goes_live(service, EVENING)
    third = goes_live(service, EVENING + HELLO.removeprefix("rules:\n").replace("Hello", "Bye").replace("jour", "soir"))
    rulebooks = listed(responder)
    assert [each["fingerprint"] for each in rulebooks] == [third, second, first]
    assert [each["changes"] for each in rulebooks] == [['new: "Bye"'], ['changed: "Hello"'], ["the first"]]
    assert [each["rules"] for each in rulebooks] == [2, 1, 1]
    assert [each["fingerprint"] for each in listed(responder, "--most", "1")] == [third]
    lines = responder("history", second[:6]).out
    assert '-    reply: "Bonjour !"' in lines
    assert '+    reply: "Bonsoir !"' in lines
    assert 'changed: "Hello"' in responder("history").out


@pytest.mark.slow
def test_a_rollback_is_taken_over_by_the_running_service(service: Service, responder: Responder) -> None:
    first = service.health()["rulebook"]
    goes_live(service, EVENING)
    later = HELLO.replace("Hello", "Later").replace("[bonjour]", "[salut]")
    (service.folder / "rules" / "later.yaml").write_text(later, encoding="utf-8")
    until(lambda: len(listed(responder)) == 3, "the third rulebook is kept")
    ran = responder("rollback", first)
    assert ran.code == 0, ran.err
    assert 'gone: "Later"' in ran.out
    until(lambda: service.health()["rulebook"] == first, "the old rules are in use again")
    assert (service.folder / "rules" / "salon.yaml").read_text(encoding="utf-8") == HELLO
    assert not (service.folder / "rules" / "later.yaml").exists()
    (aside,) = service.folder.glob("before-rollback-*")
    assert (aside / "rules" / "salon.yaml").read_text(encoding="utf-8") == EVENING
    assert (aside / "rules" / "later.yaml").exists()
    assert (aside / "templates" / "mine.txt").exists()


@pytest.mark.slow
def test_an_edit_that_never_went_live_is_undone_by_a_bare_rollback(service: Service, responder: Responder) -> None:
    write(service, BROKEN)
    until(lambda: service.health()["problems"], "the problem is told")
    assert responder("rollback").code == 0
    until(lambda: not service.health()["problems"], "the files are right again")
    assert (service.folder / "rules" / "salon.yaml").read_text(encoding="utf-8") == HELLO
    assert len(listed(responder)) == 1
    again = responder("rollback")
    assert again.code == 2
    assert "nothing to bring back" in again.err


@pytest.mark.slow
def test_a_restart_with_the_same_rules_is_no_new_rulebook(service: Service, responder: Responder) -> None:
    service.stop()
    service.start()
    assert len(listed(responder)) == 1


@pytest.fixture
def shelved(tmp_path: Path) -> Path:
    """A database in which rules went live that no Responder would load, and a folder without any."""
    write_salon(tmp_path, HELLO)
    store = open_store(address_of(tmp_path))
    kept = KeptRulebook(
        "abc123abc123", NOON, 1, pack({"rules/salon.yaml": BROKEN.encode(), "templates/odd.txt": b"\xff"})
    )
    other = KeptRulebook("abc999abc999", NOON + timedelta(hours=1), 1, pack({"rules/salon.yaml": HELLO.encode()}))
    for each in (kept, other):
        assert store.write_now(partial(keep, rulebook=each))
    store.close()
    return tmp_path


def test_rules_that_would_not_load_are_not_brought_back(shelved: Path, responder: Responder) -> None:
    before = {path: path.read_bytes() for path in shelved.rglob("*.yaml")}
    ran = responder("rollback", "abc123")
    assert ran.code == 2
    assert "repli" in ran.err
    assert "nothing was written" in ran.err
    assert {path: path.read_bytes() for path in shelved.rglob("*.yaml")} == before
    assert not list(shelved.glob("before-rollback-*"))


@pytest.mark.parametrize(
    ("asked", "told"),
    [("abc", "abc999abc999, abc123abc123"), ("fff", "responder history"), ("../x", "no fingerprint"), ("%", "no fing")],
)
def test_a_fingerprint_that_names_no_one_rulebook_is_told(
    asked: str, told: str, shelved: Path, responder: Responder
) -> None:
    ran = responder("rollback", asked)
    assert ran.code == 2
    assert told in ran.err


def test_rules_are_brought_back_even_if_their_folders_are_gone(shelved: Path, responder: Responder) -> None:
    for path in (shelved / "rules").iterdir():
        path.unlink()
    (shelved / "rules").rmdir()
    assert responder("rollback", "abc999").code == 0
    assert (shelved / "rules" / "salon.yaml").read_text(encoding="utf-8") == HELLO


def test_before_anything_went_live_there_is_nothing_to_list_or_bring_back(here: Path, responder: Responder) -> None:
    assert "No rules went live yet" in responder("history").out
    ran = responder("rollback")
    assert ran.code == 2
    assert "nothing to bring back" in ran.err


def test_files_are_kept_byte_for_byte(tmp_path: Path) -> None:
    files = {"rules/a.yaml": "é\r\n\u2028".encode(), "templates/odd.txt": bytes(range(256))}
    assert unpack(pack(files)) == files


def test_the_same_rulebook_twice_in_a_row_is_kept_once(tmp_path: Path) -> None:
    store = open_store(address_of(tmp_path))
    one, other = (KeptRulebook(name, NOON, 1, pack({"rules/a.yaml": name.encode()})) for name in ("aaaa", "bbbb"))
    kept = [store.write_now(partial(keep, rulebook=each)) for each in (one, one, other, one)]
    assert kept == [True, False, True, True]
    assert [each.fingerprint for each in store.read_now(lambda conn: newest(conn, 9))] == ["aaaa", "bbbb", "aaaa"]
    store.close()
