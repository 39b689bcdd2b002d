"""Messages come by themselves, and are answered once."""

import re
from collections.abc import Callable
from time import monotonic

from playwright.sync_api import Page, expect

from responder.services.inbox.manual_messages import MOST_PARTS
from tests.browser.conftest import Salon, conversation_with, shown_number

Open = Callable[..., Page]


def test_what_comes_is_seen_without_reloading_within_half_a_second(salon: Salon, opened: Open) -> None:
    page = opened("/all")
    page.wait_for_timeout(300)
    took = []
    for number in range(5):
        person = salon.person()
        words = f"Question numéro {number}, vous faites les mèches ?"
        begun = monotonic()
        person.texts(words)
        page.get_by_text(words).wait_for()  # `expect` looks less and less often
        took.append(monotonic() - begun)
        page.wait_for_timeout(900)
    print(f"{sorted(took)[2] * 1000:.0f} ms from the webhook to the screen")
    assert sorted(took)[2] <= 0.5, took


def test_who_needs_a_person_stands_in_to_do_with_the_reason_until_it_is_done(salon: Salon, opened: Open) -> None:
    page, person = opened("/"), salon.person()
    person.texts("Est-ce que je peux parler à quelqu'un ?")
    line = page.get_by_role("link", name=shown_number(person.number))
    expect(line).to_be_visible()
    expect(line).to_contain_text("They were told that a person answers")
    line.click()
    page.get_by_role("button", name="Done", exact=True).click()
    page.wait_for_url("**/console/")
    expect(line).to_have_count(0)


def test_an_answer_pressed_five_times_and_sent_again_after_going_back_is_one_sms(salon: Salon, opened: Open) -> None:
    page, person = opened("/all"), salon.person()
    person.texts("Bonjour, avez-vous une place samedi pour une coupe ?")
    salon.service.all_sent()
    before = len(person.messages())
    conversation_with(page, person)
    page.fill("#text", "Oui, à 15 h.")
    page.evaluate("for (let i = 0; i < 5; i++) document.querySelector('#answer button').click()")
    expect(page.locator(".bubble", has_text="Oui, à 15 h.")).to_be_visible()
    page.reload()
    page.go_back()
    page.go_forward()
    salon.service.all_sent()
    assert [row["text"] for row in person.messages()][before:] == ["Oui, à 15 h."]


def test_the_same_form_sent_twice_is_one_sms_and_the_network_cut_between_loses_nothing(
    salon: Salon, opened: Open, complaints: list[str]
) -> None:
    page, person = opened("/all"), salon.person()
    person.texts("Vous êtes ouverts lundi ?")
    salon.service.all_sent()
    before = len(person.messages())
    conversation_with(page, person)
    page.route(
        "**/answer", lambda route: (route.fetch(max_redirects=0), route.abort())
    )  # it arrives, its answer does not
    page.fill("#text", "Oui, toute la journée.")
    page.click("#answer button")
    page.wait_for_timeout(600)
    assert page.input_value("#text") == "Oui, toute la journée.", "what was typed is kept"
    page.unroute("**/answer")
    page.click("#answer button")
    expect(page.locator(".bubble", has_text="Oui, toute la journée.")).to_be_visible()
    salon.service.all_sent()
    assert [row["text"] for row in person.messages()][before:] == ["Oui, toute la journée."]
    complaints.clear()  # the cut network is what they are about


def test_a_stop_that_comes_while_the_answer_is_typed_refuses_it_and_keeps_the_text(
    salon: Salon, opened: Open, complaints: list[str]
) -> None:
    page, person = opened("/all"), salon.person()
    person.texts("Bonjour, vous avez de la place ?")
    salon.service.all_sent()
    conversation_with(page, person)
    page.fill("#text", "Oui, demain.")
    person.texts("STOP")
    salon.service.all_sent()
    before = len(person.messages())
    expect(page.locator(".bubble", has_text=re.compile("^STOP$"))).to_be_visible()
    assert page.input_value("#text") == "Oui, demain.", "news leave what is being typed alone"
    page.click("#answer button")
    expect(page.get_by_role("alert")).to_contain_text("asked for no more messages: nothing was sent")
    assert page.input_value("#text") == "Oui, demain."
    assert len(person.messages()) == before
    complaints[:] = [each for each in complaints if "422" not in each]


def test_too_long_an_answer_is_refused_under_the_box_and_kept(
    salon: Salon, opened: Open, complaints: list[str]
) -> None:
    page, person = opened("/all"), salon.person()
    person.texts("Racontez-moi tout ?")
    salon.service.all_sent()
    conversation_with(page, person)
    words = "mot " * (40 * MOST_PARTS)
    page.fill("#text", words)
    page.click("#answer button")
    expect(page.get_by_role("alert")).to_contain_text("more than 10 are not sent")
    assert page.input_value("#text").strip() == words.strip()
    complaints[:] = [each for each in complaints if "422" not in each]


def test_the_parts_of_an_answer_are_counted_as_it_is_typed(salon: Salon, opened: Open) -> None:
    page, person = opened("/all"), salon.person()
    person.texts("Bonjour, c'est combien ?")
    salon.service.all_sent()
    conversation_with(page, person)
    for words, shown in (
        ("a" * 160, "1 SMS, 0 characters left"),
        ("a" * 161, "2 SMS, 145 characters left"),
        ("ê" * 70, "1 SMS, 0 characters left"),
        ("ê" * 71, "2 SMS, 63 characters left “ê” makes it longer"),
        ("€" * 80, "1 SMS, 0 characters left"),
        ("🎉" * 36, "2 SMS, 62 characters left “🎉” makes it longer"),
    ):
        page.fill("#text", words)
        expect(page.locator("#parts")).to_have_text(shown)


def test_what_an_sms_says_is_text_and_nothing_else(salon: Salon, opened: Open) -> None:
    page, person = opened("/"), salon.person()
    words = "<script>alert(1)</script> {{7*7}} <b onclick=x>gras</b> \u202e2 avez-vous une place ?"
    person.texts(words)
    salon.service.all_sent()
    shown = "<script>alert(1)</script> {{7*7}} <b onclick=x>gras</b> 2"
    for path in ("/", "/all", "/search"):
        page.goto(f"/console{path}")
        if path == "/search":
            page.fill("#q", "gras")
            page.press("#q", "Enter")
            assert "gras" not in page.url
        expect(page.get_by_text(shown).first).to_be_visible()
    conversation_with(page, person)
    expect(page.get_by_text(shown).first).to_be_visible()
    assert page.locator("main b[onclick]").count() == 0


def test_a_waiting_answer_to_a_missed_call_is_withdrawn_when_somebody_calls_back(salon: Salon, opened: Open) -> None:
    page, person = opened("/calls"), salon.person()
    salon.service.runs("pause")
    try:
        person.calls()
        salon.service.all_decided()
        page.goto("/console/calls")
        entry = page.locator("li", has_text=shown_number(person.number))
        expect(entry).to_contain_text("An SMS is about to leave")
        entry.get_by_role("button").click()
        expect(entry).to_contain_text("You talked since then")
    finally:
        salon.service.runs("resume")
    salon.service.all_sent()
    assert [row["status"] for row in person.messages()] == ["cancelled"]


def test_an_answer_from_a_box_that_was_drawn_larger_breaks_no_policy(salon: Salon, opened: Open) -> None:
    page, person = opened("/all"), salon.person()
    person.texts("Vous avez une place mardi ?")
    salon.service.all_sent()
    conversation_with(page, person)
    page.evaluate("document.querySelector('#text').style.height = '160px'")  # as the corner of the box does
    page.fill("#text", "Oui, à 9 h.")
    page.click("#answer button")
    expect(page.locator(".bubble", has_text="Oui, à 9 h.")).to_be_visible()
    page.wait_for_timeout(300)
