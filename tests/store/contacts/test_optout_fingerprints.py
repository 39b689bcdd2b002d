"""An opt-out outlives everything else that was known of somebody."""

from datetime import timedelta

from sqlalchemy import Connection, delete, insert, select

from responder.domain.actions.opt_in import OptedIn
from responder.domain.model.decision import Decision, Reason
from responder.store.contact_state.batch import Ledger, state_of
from responder.store.contacts import optout_fingerprints
from responder.store.tables import contacts, opt_outs
from tests.builders import ANNA, NOON, sms

BRUNO = "+33687654321"


def test_somebody_kept_is_opted_out_from_their_first_event_on(conn: Connection) -> None:
    optout_fingerprints.keep(conn, ANNA, NOON)
    assert state_of(conn, sms("bonjour"), NOON).contact.opted_out
    assert not state_of(conn, sms("bonjour", contact=BRUNO), NOON).contact.opted_out


def test_the_number_is_not_what_is_kept(conn: Connection) -> None:
    optout_fingerprints.keep(conn, ANNA, NOON)
    (row,) = conn.execute(select(opt_outs)).all()
    assert len(row.fingerprint) == 64 and "612345678" not in row.fingerprint


def test_keeping_twice_is_keeping_once(conn: Connection) -> None:
    optout_fingerprints.keep(conn, ANNA, NOON)
    optout_fingerprints.keep(conn, ANNA, NOON + timedelta(days=1))
    assert optout_fingerprints.opted_out(conn, [ANNA, BRUNO]) == {ANNA: NOON + timedelta(days=1)}


def test_an_address_book_read_later_does_not_opt_anybody_in(conn: Connection) -> None:
    optout_fingerprints.keep(conn, ANNA, NOON)
    conn.execute(insert(contacts).values(number=ANNA, name="Anna", known=True, first_seen=NOON))
    event = sms("bonjour")
    ledger = Ledger.read(conn, [event], NOON)
    assert ledger.state_of(event).contact.opted_out
    ledger.take(event, Decision(Reason.OPTED_OUT))
    ledger.write(conn)
    assert conn.execute(select(contacts.c.opted_out_at)).scalar_one() == NOON


def test_whoever_asks_for_messages_again_is_kept_no_more(conn: Connection) -> None:
    optout_fingerprints.keep(conn, ANNA, NOON)
    optout_fingerprints.keep(conn, BRUNO, NOON)
    event = sms("start")
    ledger = Ledger.read(conn, [event], NOON)
    ledger.state_of(event)
    ledger.take(event, Decision(Reason.OPT_IN, changes=(OptedIn(),)))
    ledger.write(conn)
    conn.execute(delete(contacts))
    assert optout_fingerprints.opted_out(conn, [ANNA, BRUNO]) == {BRUNO: NOON}
