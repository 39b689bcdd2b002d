"""An owner on a phone, in French, puts a placeholder into an answer with a tap, and sees no code."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

Open = Callable[..., Page]


def test_a_placeholder_is_put_in_with_a_tap_where_the_caret_stands(opened: Open) -> None:
    page = opened("/rules/rule?file=rules/missed_calls.yaml&rule=1", locale="fr")
    box = page.get_by_label("La réponse").first
    assert "{{" not in box.input_value()
    box.fill("Bonjour !")
    page.get_by_text("Insérer ce qui se remplit pour chaque client").first.click()
    box.evaluate("field => { field.focus(); field.setSelectionRange(7, 7); }")
    page.get_by_role("button", name="[prénom]").first.click()
    expect(box).to_have_value("Bonjour [prénom] !")
    page.get_by_role("button", name="Enregistrer la réponse dans le brouillon").first.click()
    expect(page.get_by_label("La réponse").first).to_have_value("Bonjour [prénom] !\n")
    assert "{{" not in page.locator("main").inner_text()
