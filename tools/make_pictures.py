"""Makes the pictures of the console that README.md and docs/console.md show, from a demo of its own.

    python tools/make_pictures.py          (make pictures)

The service, a simulated phone and some customers run on this machine; nothing leaves it. Chromium is the system's, or
the one that RESPONDER_TEST_CHROMIUM names.
"""

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import partial
from pathlib import Path
from time import sleep

from playwright.sync_api import Browser, Page, sync_playwright
from sqlalchemy import Connection, update

from responder.cli.demo.running_demo import DemoSettings, RunningDemo, running_demo
from responder.domain.simulation.what_if import people
from responder.rulefiles.files.locations import shipped_rules, shipped_templates
from responder.rulefiles.load import load
from responder.store.tables import contacts

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
LARGEST = 150_000  # bytes
WIDTHS = {"phone": (360, 720), "wide": (1024, 720)}
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]


@dataclass(frozen=True, slots=True)
class Customer:
    """`says` is None for somebody who calls and is not answered."""

    name: str
    says: str | None
    has_appointment: bool = False


CUSTOMERS = (
    Customer("Anna Laurent", "oui c'est bon pour moi", True),
    Customer("Béa Simon", "Bonjour, vous faites aussi les mèches ? Et combien de temps ça prend ?"),
    Customer("Chloé Petit", "je ne peux pas demain, plutôt jeudi ?", True),
    Customer("David Roux", None),
    Customer("Emma Garcia", "Bonjour, quels sont vos horaires ?"),
    Customer("Farid Benali", "non désolé j'annule", True),
)
PAGES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "to-do": ("/", ("phone", "wide")),
    "messages": ("/all", ("phone", "wide")),
    "agenda": ("/agenda", ("phone", "wide")),
    "calls": ("/calls", ("phone",)),
    "rules": ("/rules", ("phone", "wide")),
    "rule": ("/rules/rule?file=rules/missed_calls.yaml&rule=1", ("phone",)),
    "numbers": ("/numbers", ("phone",)),
}


def main() -> int:
    chromium = os.environ.get("RESPONDER_TEST_CHROMIUM") or shutil.which("chromium")
    if not chromium:
        print("There is no Chromium here: apt-get install chromium, or name it in RESPONDER_TEST_CHROMIUM.")
        return 1
    rules, templates, now = shipped_rules(), shipped_templates(), datetime.now(UTC)
    loaded = load(rules, templates, now=now, examples=False)
    if loaded.rulebook is None:
        print("The shipped rules do not load.")
        return 1
    business = loaded.rulebook.business
    with running_demo(DemoSettings(rules, templates, business.zone.key)) as demo, sync_playwright() as playwright:
        at = datetime.combine(business.local(now).date() + timedelta(days=1), time(10), business.zone)
        _live(demo, list(zip(CUSTOMERS, people(business), strict=False)), at)
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        made = _pictures(browser, demo)
        browser.close()
    for path in made:
        print(f"{path.stat().st_size // 1000:4} kB  {path.relative_to(FOLDER.parents[1])}")
    return int(any(path.stat().st_size >= LARGEST for path in made))


def _live(demo: RunningDemo, cast: list[tuple[Customer, str]], at: datetime) -> None:
    """Everybody texts or calls, one after the other, and the service decides."""
    for customer, number in cast:
        if customer.has_appointment:
            demo.appointment(number, customer.name, at + timedelta(hours=len(customer.name) % 5))
        if customer.says is None:
            demo.calls(number)
        else:
            demo.texts(number, customer.says)
    sleep(2)  # reports
    for customer, number in cast:
        named = {"name": customer.name, "first_name": customer.name.split()[0], "known": True}
        demo.store.write_now(partial(_set_columns, number, named))


def _set_columns(number: str, columns: dict[str, object], conn: Connection) -> None:
    conn.execute(update(contacts).where(contacts.c.number == number).values(**columns))


def _pictures(browser: Browser, demo: RunningDemo) -> list[Path]:
    FOLDER.mkdir(exist_ok=True)
    context = browser.new_context(locale="en", color_scheme="light", device_scale_factor=1.5)
    page = context.new_page()
    page.goto(demo.console)
    page.wait_for_url("**/console/")
    root = page.url.rstrip("/")
    made = [_picture(page, f"{root}{path}", name, width) for name, (path, widths) in PAGES.items() for width in widths]
    page.goto(f"{root}/all")
    page.get_by_role("link", name="Béa Simon").first.click()
    page.wait_for_url("**/console/c/**")
    made.append(_picture(page, page.url, "conversation", "phone"))
    context.close()
    return made


def _picture(page: Page, url: str, name: str, width: str) -> Path:
    path = FOLDER / f"{name}-{width}.png"
    across, down = WIDTHS[width]
    page.set_viewport_size({"width": across, "height": down})
    page.goto(url)
    page.screenshot(path=path, scale="device")
    return path


if __name__ == "__main__":
    sys.exit(main())
