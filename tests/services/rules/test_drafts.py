"""Drafts of the rules: kept, checked, published over the very files they were begun on, and over no others."""

from pathlib import Path

import pytest
from sqlalchemy import Connection

from responder.rulefiles.edit.edits import replace
from responder.rulefiles.snapshot import files_now, write_files
from responder.services.rules import drafts
from responder.services.rules.drafts import Drafted, Drafting, Published, Publishing
from responder.store.admin.rulebooks import KeptRulebook, keep, latest, pack
from responder.store.database.engine import Store
from tests.builders import NOON

BUSINESS = b"name: Salon Anna\ncountry: FR\nzone: Europe/Paris\nlanguages: [fr]\n"
RULES = b"rules:\n  - name: Hours\n    when: sms\n    says: {words: [horaires]}\n    reply: '9 h'  # for now\n"
LIVE = {"rules/business.yaml": BUSINESS, "rules/salon.yaml": RULES, "templates/spare.txt": b"Bonjour\n"}
REPLY = ("rules", 0, "reply")


class Folders:
    """The owner's two folders beside a database where their rulebook went live."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store, self.rules, self.templates = store, folder / "rules", folder / "templates"
        self.rules.mkdir()
        self.templates.mkdir()
        self.holds(LIVE)
        store.write_now(lambda conn: keep(conn, KeptRulebook("aaa1", NOON, 1, pack(LIVE))))

    def holds(self, files: dict[str, bytes]) -> None:
        write_files(files, self.rules, self.templates)

    @property
    def there(self) -> dict[str, bytes]:
        return files_now(self.rules, self.templates)

    def live(self, conn: Connection) -> dict[str, bytes]:
        return drafts.live_files(conn, self.rules, self.templates)

    def drafts(self, reply: str, *, version: int = 0, by: str = "Anna") -> Drafted:
        def work(conn: Connection) -> Drafted:
            live = self.live(conn)
            like = live["rules/salon.yaml"].decode()
            edit = lambda text: replace(text, REPLY, reply, like=like)  # noqa: E731
            return drafts.change(conn, live, "rules/salon.yaml", edit, version=version, by=by, now=NOON)

        return self.store.write_now(work)

    def publishes(self, version: int = 1) -> Published:
        draft = self.store.read_now(drafts.current)
        checked = drafts.check(draft.files if draft else LIVE, NOON)
        return self.store.write_now(
            lambda conn: drafts.publish(conn, self.rules, self.templates, checked, version=version, now=NOON)
        )


@pytest.fixture
def folders(store: Store, tmp_path: Path) -> Folders:
    folder = tmp_path / "salon"
    folder.mkdir()
    return Folders(store, folder)


def test_a_change_is_a_draft_and_touches_nothing_that_is_live(folders: Folders) -> None:
    drafted = folders.drafts("10 h")
    assert drafted.outcome is Drafting.SAVED
    assert drafted.draft is not None
    assert drafted.draft.files["rules/salon.yaml"] == RULES.replace(b"'9 h'", b'"10 h"')
    assert folders.there == LIVE


def test_publishing_writes_what_was_changed_and_ends_the_draft(folders: Folders) -> None:
    folders.drafts("10 h")
    assert folders.publishes().outcome is Publishing.PUBLISHED
    assert folders.there["rules/salon.yaml"] == RULES.replace(b"'9 h'", b'"10 h"')
    assert folders.store.read_now(drafts.current) is None


def test_what_is_changed_back_is_no_draft_any_more(folders: Folders) -> None:
    folders.drafts("10 h")
    assert folders.drafts("9 h", version=1).outcome is Drafting.SAVED
    assert folders.store.read_now(drafts.current) is None


def test_a_form_that_was_made_before_somebody_elses_change_is_refused(folders: Folders) -> None:
    folders.drafts("10 h")
    assert folders.drafts("11 h", by="Ben").outcome is Drafting.STALE
    folders.drafts("11 h", version=1, by="Ben")
    assert folders.publishes(version=1).outcome is Publishing.STALE
    assert folders.there == LIVE


def test_what_an_editor_changed_meanwhile_is_never_overwritten(folders: Folders) -> None:
    folders.drafts("10 h")
    theirs = {**LIVE, "templates/spare.txt": b"Salut\n"}
    folders.holds(theirs)
    folders.store.write_now(lambda conn: keep(conn, KeptRulebook("aab2", NOON, 1, pack(theirs))))
    published = folders.publishes()
    assert published.outcome is Publishing.LIVE_CHANGED
    assert list(map(str, published.theirs)) == ["The text spare is now: “Salut”"]
    assert folders.there == theirs


def test_a_draft_is_begun_again_on_what_is_live_now(folders: Folders) -> None:
    folders.drafts("10 h")
    theirs = {**LIVE, "templates/spare.txt": b"Salut\n"}
    folders.holds(theirs)
    folders.store.write_now(lambda conn: keep(conn, KeptRulebook("aab2", NOON, 1, pack(theirs))))
    folders.store.write_now(lambda conn: drafts.begin_again(conn, folders.live(conn), by="Anna", now=NOON))
    assert folders.publishes(version=2).outcome is Publishing.PUBLISHED
    assert folders.there == {**theirs, "rules/salon.yaml": RULES.replace(b"'9 h'", b'"10 h"')}


def test_a_draft_with_a_mistake_is_not_published_and_its_place_is_told(folders: Folders) -> None:
    folders.drafts("{{ nobody }}")
    published = folders.publishes()
    assert published.outcome is Publishing.DOES_NOT_LOAD
    assert {(each.place.file, each.place.line) for each in published.problems} == {("rules/salon.yaml", 5)}
    assert folders.there == LIVE


def test_an_earlier_rulebook_comes_back_as_a_draft(folders: Folders) -> None:
    folders.drafts("10 h")
    folders.publishes()
    folders.store.write_now(
        lambda conn: drafts.bring_back(
            conn, folders.live(conn), KeptRulebook("aaa1", NOON, 1, pack(LIVE)), version=0, by="Anna", now=NOON
        )
    )
    assert folders.there != LIVE
    assert folders.publishes().outcome is Publishing.PUBLISHED
    assert folders.there == LIVE


def test_what_is_published_is_kept_before_any_process_has_read_it(folders: Folders) -> None:
    """Lets whoever publishes twice in a row undo each: the second finds the first as what was live before it."""
    folders.drafts("10 h")
    published = folders.publishes()
    newest = folders.store.read_now(latest)
    assert newest is not None
    assert newest[1].fingerprint == published.fingerprint
    assert newest[1].files() == folders.there


def test_an_edit_that_cannot_be_made_says_where(folders: Folders) -> None:
    def work(conn: Connection) -> Drafted:
        edit = lambda text: replace(text, ("rules", 4, "reply"), "x")  # noqa: E731
        return drafts.change(conn, folders.live(conn), "rules/salon.yaml", edit, version=0, by="Anna", now=NOON)

    refused = folders.store.write_now(work)
    assert refused.outcome is Drafting.REFUSED
    assert refused.line == 2
    assert refused.why
