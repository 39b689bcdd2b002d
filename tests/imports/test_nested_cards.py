"""Cards within cards: the number of somebody's assistant is not theirs."""

import pytest

from responder.imports.vcards import read_vcards

AGENTS = [
    "AGENT:\nBEGIN:VCARD\n",
    "AGENT: BEGIN:VCARD\n",
    "AGENT:BEGIN:VCARD\n",
    "agent:begin:vcard\n",
    "AGENT:   Begin:VCard\n",
    "AGENT;TYPE=WORK:BEGIN:VCARD\n",
    "item1.AGENT:BEGIN:VCARD\n",
    "AGENT:\tBEGIN : VCARD\n",
    "AGENT:\n\nBEGIN:VCARD\n",
    "AGENT:\nBEGIN:VCARD \n",
]


@pytest.mark.parametrize("opened", AGENTS)
def test_the_card_of_an_agent_is_left_out(opened: str) -> None:
    card = (
        f"BEGIN:VCARD\nVERSION:2.1\nN:Bay;Lea\n{opened}VERSION:2.1\nN:Boss;Big\nTEL;CELL:0699999999\nEND:VCARD\n"
        "TEL;CELL:0612345678\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:2.1\nN:Cole;Max\nTEL;CELL:0623456789\nEND:VCARD\n"
    )
    read = read_vcards(card.encode())
    assert [(each.name, each.phones) for each in read] == [("Lea Bay", ("0612345678",)), ("Max Cole", ("0623456789",))]


def test_an_agent_that_is_named_by_an_address_opens_nothing() -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nN:Bay;Lea\nAGENT;VALUE=uri:CID:x@example.com\nTEL;CELL:0612345678\nEND:VCARD\n"
    (read,) = read_vcards(card.encode())
    assert read.phones == ("0612345678",)


@pytest.mark.parametrize("charset", ["undefined", "punycode", "idna", "hex", "rot13", "bz2"])
def test_a_charset_that_is_none_stops_no_import(charset: str) -> None:
    name = f"N;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:Martin;Zo=C3=AB"
    card = f"BEGIN:VCARD\nVERSION:2.1\n{name}\nTEL:0612345678\nEND:VCARD\n"
    (contact,) = read_vcards(card.encode())
    assert contact.name == "Zoë Martin"
