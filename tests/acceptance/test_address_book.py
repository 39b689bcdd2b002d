"""Names, tags, languages and notes that the owner has of people, and what the running service makes of them."""

import json
from collections.abc import Iterator
from textwrap import dedent

import pytest

from tests.acceptance.live_system import LiveSystem, Person, live_system, salon
from tests.acceptance.test_contacts import in_address_book
from tests.live.processes import Ran, run

pytestmark = [pytest.mark.slow, pytest.mark.only_over("insim", "it is about its address book")]
RULES = """\
    rules:
      - name: For friends
        when: missed call
        if: {contact: tagged VIP}
        send: now
        reply: {fr: "{{ contact.first_name }}, tout de suite.", en: "{{ contact.first_name }}, at once."}
      - name: For the known
        when: missed call
        if: {contact: known}
        send: now
        reply: {fr: "Bonjour {{ contact.first_name }}.", en: "Hello {{ contact.first_name }}."}
      - {name: For anybody, when: missed call, send: now, reply: {fr: "Bonjour.", en: "Hello."}}
      - {name: Befriended, when: sms, says: [abonne], do: tag VIP, reply: {fr: "Bienvenue.", en: "Welcome."}}
      - {name: Left, when: sms, says: [quitte le club], do: untag VIP, reply: {fr: "Dommage.", en: "Pity."}}
      - {name: Other, when: sms, says: {pattern: "."}, reply: {fr: "Oui ?", en: "Yes?"}}
    """


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSystem]:
    with live_system(tmp_path_factory.mktemp("book"), salon(RULES)) as found:
        yield found


def command(place: LiveSystem, *arguments: str) -> Ran:
    """A command typed beside the running service."""
    ran = run(*arguments, environment=place.service.environment(), folder=place.service.folder)
    assert ran.code == 0, ran.said
    return ran


def test_whoever_is_imported_is_known_by_name_tag_and_language_at_once(place: LiveSystem) -> None:
    anna, bruno = place.person(), place.person()
    sheet = f"Mobile;Prénom;Nom;Groupes;Langue;Remarques\n{anna.number};Anna;Martin;VIP;en;allergique au henné\n"
    (place.service.folder / "clients.csv").write_text(sheet, "utf-8")
    card = f"BEGIN:VCARD\nVERSION:3.0\nFN:Bruno Petit\nN:Petit;Bruno;;;\nTEL;TYPE=CELL:{bruno.number}\nEND:VCARD\n"
    (place.service.folder / "clients.vcf").write_text(dedent(card), "utf-8")
    command(place, "contacts", "import", "clients.csv", "--yes")
    command(place, "contacts", "import", "clients.vcf", "--yes")
    anna.calls()
    bruno.calls()
    anna.gets("Anna, at once.")
    bruno.gets("Bonjour Bruno.")
    shown = json.loads(command(place, "contacts", "show", anna.number, "--json").out)
    assert (shown["name"], shown["tags"], shown["language"]) == ("Anna Martin", ["VIP"], "en")
    assert "henné" in shown["notes"]


def test_a_tag_is_given_by_the_owner_or_by_a_rule_and_taken_again(place: LiveSystem) -> None:
    anna, bruno = place.person(), place.person()
    in_address_book(place, anna, "Anna", "Martin")
    in_address_book(place, bruno, "Bruno", "Petit")
    command(place, "contacts", "tag", anna.number, "VIP")
    bruno.texts("je m'abonne")
    bruno.gets("Bienvenue.")
    bruno.calls()
    bruno.gets("Bruno, tout de suite.")
    bruno.texts("je quitte le club")
    bruno.gets("Dommage.")
    tagged = json.loads(command(place, "contacts", "list", "--tag", "VIP", "--json").out)["contacts"]
    assert anna.number in [each["number"] for each in tagged]
    assert bruno.number not in [each["number"] for each in tagged]
    command(place, "contacts", "untag", anna.number, "VIP")
    assert "VIP" not in command(place, "contacts", "show", anna.number).out


def test_a_name_that_inSIM_told_once_is_kept_whatever_becomes_of_inSIM(place: LiveSystem) -> None:
    anna = place.person()
    in_address_book(place, anna, "Anna", "Martin")
    anna.texts("allô")
    anna.gets("Oui ?")
    place.service.all_sent()  # killed before it notes that this left, it would ask the list, and the list fails
    place.phones.fail(v2="500", times=None)
    try:
        place.service.kill()
        place.service.start()
        anna.calls()
        anna.gets("Bonjour Anna.")
    finally:
        place.phones.heal()


def test_whoever_is_nobody_s_contact_is_answered_without_a_name(place: LiveSystem) -> None:
    stranger: Person = place.person()
    stranger.calls()
    stranger.gets("Bonjour.")
