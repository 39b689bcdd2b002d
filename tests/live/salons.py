"""Folders of rules to run the service on."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copytree
from textwrap import dedent
from zoneinfo import ZoneInfo

from tests.live.processes import ROOT

OWNER = "+33698765432"
HELLO = """\
rules:
  - name: Hello
    when: sms
    says: {words: [bonjour]}
    send: now
    reply: "Bonjour !"
"""
ALWAYS = 'monday-sunday: "00:00-24:00"'
_WIDE = (
    "{contact per hour: 100000, contact per day: 100000, all per minute: 1000000, all per day: 1000000, "
    "in a row: 100000, owner per hour: 100000, owner per day: 100000}"
)


def business(*, hours: str = ALWAYS, budgets: str = _WIDE, more: str = "") -> str:
    """A business.yaml whose budgets, and second thoughts, stand in the way of no test that is not about them."""
    return (
        dedent(f"""\
        name: Salon Anna
        phone: "+33611111111"
        owner: "{OWNER}"
        country: FR
        zone: Europe/Paris
        languages: [fr, en]
        hours: {{{hours}}}
        allowed countries: [FR]
        second thought: none
        budgets: {budgets}
        """)
        + more
    )


def closed_now() -> str:
    """Hours of a business that opens every day, and has been closed for hours and stays so for hours."""
    start = (datetime.now(UTC).astimezone(ZoneInfo("Europe/Paris")) + timedelta(hours=12)).replace(minute=0)
    end = start + timedelta(minutes=30)
    return f'monday-sunday: "{start:%H:%M}-{end:%H:%M}"'


def write_salon(folder: Path, rules: str, *, about: str = "", words: bool = False) -> Path:
    """`rules/` with one file of rules and a business.yaml, and an empty `templates/`."""
    (folder / "rules").mkdir(parents=True, exist_ok=True)
    (folder / "templates").mkdir(exist_ok=True)
    (folder / "rules" / "business.yaml").write_text(about or business(), encoding="utf-8")
    (folder / "rules" / "salon.yaml").write_text(dedent(rules), encoding="utf-8")
    if words:
        copytree(ROOT / "rules" / "words", folder / "rules" / "words", dirs_exist_ok=True)
    return folder


def copy_shipped(folder: Path, *, about: str = "") -> Path:
    """The rules and templates as they ship; `about` is another business.yaml."""
    copytree(ROOT / "rules", folder / "rules", dirs_exist_ok=True)
    copytree(ROOT / "templates", folder / "templates", dirs_exist_ok=True)
    if about:
        (folder / "rules" / "business.yaml").write_text(about, encoding="utf-8")
    return folder
