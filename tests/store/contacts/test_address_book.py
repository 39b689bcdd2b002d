"""Contacts as people and address books describe them."""

from sqlalchemy import Connection

from responder.domain.actions.save_contact import ContactSaved
from responder.domain.actions.tag import Tagged
from responder.domain.model.events import SmsReceived
from responder.gateways.base import Named
from responder.store.contact_state.batch import Ledger, state_of
from responder.store.contacts import address_book
from responder.store.contacts.address_book import ContactCard
from tests.outgoing import ACCOUNT, ANNA, BRUNO, NOW, changed

HELLO = SmsReceived(key="k", account=ACCOUNT, contact=ANNA, at=NOW, text="bonjour")


def test_what_an_address_book_says_is_kept(conn: Connection) -> None:
    address_book.learn(conn, ANNA, Named("Anna Martin", "Anna"), NOW)
    contact = state_of(conn, HELLO, NOW).contact
    assert (contact.name, contact.first_name, contact.known) == ("Anna Martin", "Anna", True)


def test_a_name_that_somebody_entered_stays(conn: Connection) -> None:
    address_book.save(conn, ContactCard(ANNA, name="Mme Martin", first_name="Anne"))
    address_book.learn(conn, ANNA, Named("Anna Martin", "Anna"), NOW)
    found = address_book.find(conn, ANNA)
    assert found is not None and (found.name, found.first_name) == ("Mme Martin", "Anne")


def test_who_was_only_entered_is_new_until_they_write(conn: Connection) -> None:
    address_book.save(conn, ContactCard(ANNA, name="Anna"))
    assert state_of(conn, HELLO, NOW).contact.new
    changed(conn, HELLO, [])
    assert not state_of(conn, HELLO, NOW).contact.new


def test_who_was_looked_up_is_no_stranger_any_more_found_or_not(conn: Connection) -> None:
    assert Ledger.read(conn, [HELLO], NOW).is_stranger(ANNA)
    address_book.learn(conn, ANNA, None, NOW)
    assert not Ledger.read(conn, [HELLO], NOW).is_stranger(ANNA)
    assert not Ledger.read(conn, [HELLO], NOW).is_stranger(BRUNO)  # not one of the batch


def test_notes_and_names_outlive_what_is_decided(conn: Connection) -> None:
    address_book.save(conn, ContactCard(ANNA, name="Anna", notes="prefers mornings"))
    changed(conn, HELLO, [Tagged("VIP")])
    found = address_book.find(conn, ANNA)
    assert found == ContactCard(ANNA, "Anna", "Anna", frozenset({"VIP"}), None, "prefers mornings")


def test_a_card_adds_tags_and_leaves_what_it_does_not_speak_of(conn: Connection) -> None:
    address_book.save(conn, ContactCard(ANNA, name="Anna", tags=frozenset({"VIP"}), notes="x"))
    assert address_book.save(conn, ContactCard(ANNA, tags=frozenset({"new"}), language="fr"))
    assert address_book.find(conn, ANNA) == ContactCard(ANNA, "Anna", "Anna", frozenset({"VIP", "new"}), "fr", "x")
    assert not address_book.save(conn, ContactCard(ANNA, tags=frozenset({"new"})))


def test_a_name_in_one_field_gives_the_first_name_and_a_given_one_stays(conn: Connection) -> None:
    address_book.introduce(conn, ANNA, "Mme DUPONT Marie")
    address_book.introduce(conn, BRUNO, "Garage Dupont")
    address_book.learn(conn, "+33612345699", Named("Dupont, Marie", ""), NOW)
    first = {card.number: card.first_name for card in address_book.listed(conn)}
    assert first == {ANNA: "Marie", BRUNO: "", "+33612345699": "Marie"}
    address_book.save(conn, ContactCard(ANNA, "Marie Dupont", "Marie-Lou"))
    address_book.save(conn, ContactCard(ANNA, "Marie Dupont", tags=frozenset({"VIP"})))
    found = address_book.find(conn, ANNA)
    assert found is not None and found.first_name == "Marie-Lou"


def test_tags_come_and_go(conn: Connection) -> None:
    address_book.save(conn, ContactCard(ANNA, tags=frozenset({"a", "b"})))
    assert address_book.retag(conn, ANNA, add=["c"], remove=["a", "z"])
    found = address_book.find(conn, ANNA)
    assert found is not None and found.tags == {"b", "c"}
    assert not address_book.retag(conn, BRUNO, add=["c"])


def test_everybody_is_listed_by_name_and_the_nameless_last(conn: Connection) -> None:
    address_book.learn(conn, "+33612345600", None, NOW)
    address_book.save(conn, ContactCard(BRUNO, name="Bruno"))
    address_book.save(conn, ContactCard(ANNA, name="Anna"))
    assert [card.name for card in address_book.listed(conn)] == ["Anna", "Bruno", ""]


def test_a_saved_contact_is_known_by_what_they_called_themselves(conn: Connection) -> None:
    changed(conn, HELLO, [ContactSaved("Anna Martin")])
    contact = state_of(conn, HELLO, NOW).contact
    assert (contact.name, contact.first_name, contact.known) == ("Anna Martin", "Anna", True)
    changed(conn, HELLO, [ContactSaved("Somebody Else")])
    assert state_of(conn, HELLO, NOW).contact.name == "Anna Martin"
