"""A newcomer on a phone, in French: the text after a missed call is changed, seen on last week's calls, published."""

from collections.abc import Callable
from time import monotonic

from playwright.sync_api import Page, expect

from tests.browser.conftest import Salon

Open = Callable[..., Page]
WITHIN = 180  # seconds
TEXT = "Bonjour, nous coiffons. On vous rappelle dans l'heure."


def test_the_text_after_a_missed_call_is_changed_seen_and_published(salon: Salon, opened: Open) -> None:
    caller = salon.person()
    caller.calls()
    assert caller.decided() == "answered"
    page, began = opened("/", locale="fr"), monotonic()

    def tap(name: str) -> None:
        found = page.get_by_role("link", name=name).or_(page.get_by_role("button", name=name))
        found.first.click()

    tap("Règles")
    page.locator("#kinds").get_by_role("link", name="Appels manqués").click()
    tap("Appel manqué aux heures d’ouverture")
    page.get_by_label("La réponse").first.fill(TEXT)
    tap("Enregistrer la réponse dans le brouillon")
    tap("Voir ce qui change, et publier")
    tap("Ce qui aurait été différent la semaine dernière")
    expect(page.locator("main")).to_contain_text(TEXT, timeout=90_000)
    assert "rules:" not in page.locator("main").inner_text()
    tap("Revenir au brouillon")
    page.get_by_role("button", name="Publier").click()
    expect(page.get_by_role("alert")).to_contain_text("Publié")
    assert monotonic() - began < WITHIN, monotonic() - began
