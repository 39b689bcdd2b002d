"""rules/announcements.yaml: read, checked, and told of at its places."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from responder.domain.announcing.announcement import Announcement, Every
from responder.rulefiles.load import Loaded, load

NOW = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)
RULES = """\
rules:
  - {name: Hello, when: sms, says: [bonjour], reply: "Bonjour !"}
  - {name: Coming, when: sms, says: [oui], if: {after: Closed}, reply: "Merci."}
"""
GOOD = """\
announcements:
  - name: Closed
    text: {fr: "Fermé le 24 [link]", en: closed.txt}
    link: https://example.com/24
    tags: [clients, amis]
    without tags: vip
    at: 2026-12-20 10:00
    repeat: weekly until 2027-01-15
    for: 3d
    account: anna@example.org
"""


def loaded(folder: Path, announcements: str) -> Loaded:
    (folder / "rules").mkdir()
    (folder / "templates").mkdir()
    (folder / "templates" / "closed.txt").write_text("Closed on the 24th")
    for name, text in (("business", "zone: Europe/Paris\nlanguages: [fr, en]\n"), ("salon", RULES)):
        (folder / "rules" / f"{name}.yaml").write_text(text, "utf-8")
    (folder / "rules" / "announcements.yaml").write_text(announcements, "utf-8")
    return load(folder / "rules", folder / "templates", now=NOW, examples=False)


def test_an_announcement_is_read_whole_and_rules_may_come_after_it(tmp_path: Path) -> None:
    found = loaded(tmp_path, GOOD)
    assert found.rulebook is not None, [str(each) for each in found.problems]
    (made,) = found.rulebook.announcements
    assert isinstance(made, Announcement)
    assert made.texts == {"fr": "Fermé le 24 [link]", "en": "Closed on the 24th [link]"}
    assert made.audience.tags == {"clients", "amis"} and made.audience.without == {"vip"}
    assert made.starts_at == datetime(2026, 12, 20, 10, tzinfo=ZoneInfo("Europe/Paris"))
    assert made.repeat is not None and made.repeat.every is Every.WEEK and made.repeat.until.day == 15
    assert (made.of_use, made.account, made.link) == (timedelta(days=3), "anna@example.org", "https://example.com/24")


@pytest.mark.parametrize(
    ("before", "after", "code", "line"),
    [
        ("    tags:", "    tagz:", "unknown-key", 5),
        ("    tags: [clients, amis]\n", "", "no-audience", 2),
        ("name: Closed", "name: Hello", "name-twice", 2),
        ("2026-12-20 10:00", "on Sunday", None, 7),
        ("weekly until", "sometimes until", None, 8),
        ("3d", "three", None, 9),
        ("https://example.com/24", "example", "link", 4),
        ("closed.txt", "absent.txt", "no-template", 3),
        ("le 24 [link]", "le {{ contact.nam }} [link]", None, 3),
    ],
)
def test_what_is_wrong_is_told_at_its_place(
    tmp_path: Path, before: str, after: str, code: str | None, line: int
) -> None:
    found = loaded(tmp_path, GOOD.replace(before, after))
    told = [each for each in found.problems if each.place.line == line and "announcements.yaml" in each.place.file]
    assert found.rulebook is None and told, [str(each) for each in found.problems]
    assert code is None or code in {each.code for each in told}


def test_the_file_is_no_rule_file_and_may_be_absent(tmp_path: Path) -> None:
    found = loaded(tmp_path, "# nothing yet\n")
    assert [each.code for each in found.problems if "announcements.yaml" in each.place.file] == []
