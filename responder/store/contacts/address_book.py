"""Contacts as people and address books describe them: names, tags, language, notes."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, case, false, or_, select, update

from responder.dataclass import dataclass
from responder.domain.text.cleaned_strings import label, whole
from responder.domain.text.folding import plain_letters
from responder.domain.text.names.person_names import first_name_of
from responder.gateways.base import Named
from responder.store.database.upserts import unless_there
from responder.store.tables import contacts


@dataclass(frozen=True, slots=True)
class ContactCard:
    """Card of a contact. None: nothing was said of it, what is there stays; a first name nobody gave is read out of
    the name."""

    number: str
    name: str | None = None
    first_name: str | None = None
    tags: frozenset[str] = frozenset()
    language: str | None = None
    notes: str | None = None
    opted_out: bool = False


def sorted_as(name: str) -> str:
    """Returns a name as lists sort and find it: "élodie Ça" is "elodie ca"."""
    return " ".join(plain_letters(name).split())


def learn(conn: Connection, number: str, named: Named | None, now: datetime) -> None:
    """Enters what the gateway's address book says of a number; a name somebody entered meanwhile stays."""
    _make_sure(conn, number)
    values: dict[str, Any] = {"looked_up_at": now}
    if named is not None:
        named = replace(named, name=label(named.name), first_name=label(named.first_name))
        nameless, first = contacts.c.name == "", named.first_name or first_name_of(named.name)
        values |= {
            "name": case((nameless, named.name), else_=contacts.c.name),
            "sorted_as": case((nameless, sorted_as(named.name)), else_=contacts.c.sorted_as),
            "first_name": case((nameless, first), else_=contacts.c.first_name),
            "known": True,
        }
    conn.execute(update(contacts).where(contacts.c.number == number).values(**values))


def save(conn: Connection, card: ContactCard) -> bool:
    """Enters what the card says over what was known, and adds its tags; whether anything changed."""
    card, before = _cleaned(card), find(conn, card.number)
    if _with(card, before) == before:
        return False
    after = _with(card, _kept(conn, card.number))  # of what another process wrote meanwhile, nothing is lost
    values: dict[str, Any] = {
        "name": after.name,
        "sorted_as": sorted_as(after.name or ""),
        "first_name": after.first_name,
        "tags": _listed(after.tags),
        "language": after.language,
        "notes": after.notes,
    }
    if after.name:
        values["known"] = True
    conn.execute(update(contacts).where(contacts.c.number == card.number).values(**values))
    return True


def _with(card: ContactCard, known: ContactCard | None) -> ContactCard:
    """Returns what is known with what the card says."""
    known = known or ContactCard(card.number, name="", first_name="", notes="")
    return ContactCard(
        card.number,
        known.name if card.name is None else card.name,
        _first_name(card, known),
        known.tags | card.tags,
        card.language or known.language,
        known.notes if card.notes is None else card.notes,
        known.opted_out,
    )


def _kept(conn: Connection, number: str) -> ContactCard:
    """Reads a card, which is made where there is none, and which nobody else writes until the transaction ends."""
    _make_sure(conn, number)
    return _card(conn.execute(_OF_NUMBER, {"whose": number}).one())


def _cleaned(card: ContactCard) -> ContactCard:
    """Cleans a name to what is stored, whatever file or program it came from."""
    name = None if card.name is None else label(card.name)
    first = None if card.first_name is None else label(card.first_name)
    notes = None if card.notes is None else whole(card.notes)
    return replace(card, name=name, first_name=first, notes=notes)


def _first_name(card: ContactCard, known: ContactCard) -> str | None:
    if card.first_name is not None:
        return card.first_name
    if card.name is None or (card.name == known.name and known.first_name):
        return known.first_name
    return first_name_of(card.name)


def introduce(conn: Connection, number: str, name: str, first_name: str = "") -> None:
    """Enters a name where none is known yet."""
    name, first_name = label(name), label(first_name)
    known = find(conn, number)
    if name and (known is None or not known.name) and not _kept(conn, number).name:
        save(conn, ContactCard(number, name, first_name or None))


def retag(conn: Connection, number: str, *, add: Iterable[str] = (), remove: Iterable[str] = ()) -> bool:
    """False if nobody has that number."""
    row = conn.execute(_OF_NUMBER, {"whose": number}).one_or_none()
    if row is None:
        return False
    card = _card(row)
    tags = (card.tags - frozenset(remove)) | frozenset(add)
    conn.execute(update(contacts).where(contacts.c.number == number).values(tags=_listed(tags)))
    return True


def find(conn: Connection, number: str) -> ContactCard | None:
    row = conn.execute(select(contacts).where(contacts.c.number == number)).one_or_none()
    return None if row is None else _card(row)


def listed(conn: Connection) -> list[ContactCard]:
    """Everybody, by name; the nameless last."""
    rows = conn.execute(select(contacts).order_by(contacts.c.name == "", contacts.c.name, contacts.c.number))
    return [_card(row) for row in rows]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A contact by the id that stands for the number in addresses."""

    id: int
    card: ContactCard


def with_id(conn: Connection, which: int) -> Numbered | None:
    row = conn.execute(select(contacts).where(contacts.c.id == which)).one_or_none()
    return _numbered(row) if row else None


def ids_of(conn: Connection, numbers: Iterable[str]) -> dict[str, Numbered]:
    """Contacts by their numbers, as far as there is a row of them."""
    rows = conn.execute(select(contacts).where(contacts.c.number.in_(set(numbers))))
    return {row.number: _numbered(row) for row in rows}


def page(conn: Connection, most: int, after: int = 0) -> list[Numbered]:
    """Some contacts by name, the nameless last; `after` is the id of the last one of the page before."""
    last = conn.execute(_PLACE.where(contacts.c.id == after)).one_or_none() if after else None
    found: list[Any] = []
    if last is None or last.sorted_as:
        named = _BY_NAME.where(contacts.c.sorted_as > "") if last is None else _BY_NAME.where(_beyond(last))
        found = list(conn.execute(named.limit(most)))
        last = None
    if len(found) < most:
        nameless = _BY_NAME.where(contacts.c.sorted_as == "", contacts.c.id > (last.id if last else 0))
        found += conn.execute(nameless.limit(most - len(found)))
    return [_numbered(row) for row in found]


def search(conn: Connection, words: str, digits: str, most: int) -> list[Numbered]:
    """Contacts by a part of their name or number (`digits`, "" for none), by name."""
    named = contacts.c.sorted_as.like(f"%{_escaped(sorted_as(words))}%", escape="\\") if words else false()
    numbered = contacts.c.number.like(f"%{digits}%") if digits else false()
    return [_numbered(row) for row in conn.execute(_BY_NAME.where(or_(named, numbered)).limit(most))]


def tagged(conn: Connection, tag: str, most: int) -> list[Numbered]:
    like = f"%{_escaped(json.dumps(tag))}%"
    return [_numbered(row) for row in conn.execute(_BY_NAME.where(contacts.c.tags.like(like, escape="\\")).limit(most))]


def describe(conn: Connection, card: ContactCard) -> None:
    """Writes a contact as a person left it in a form: what is empty there is empty, tags and language too."""
    card = _cleaned(card)
    _make_sure(conn, card.number)
    name = card.name or ""
    values: dict[str, Any] = {"name": name, "sorted_as": sorted_as(name)}
    values["first_name"] = card.first_name or first_name_of(name)
    values |= {"tags": _listed(card.tags), "language": card.language, "notes": card.notes or ""}
    if name:
        values["known"] = True
    conn.execute(update(contacts).where(contacts.c.number == card.number).values(**values))


def _beyond(last: Any) -> Any:
    same = and_(contacts.c.sorted_as == last.sorted_as, contacts.c.id > last.id)
    return and_(contacts.c.sorted_as >= last.sorted_as, or_(contacts.c.sorted_as > last.sorted_as, same))


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")


_BY_NAME = select(contacts).order_by(contacts.c.sorted_as, contacts.c.id)
_PLACE = select(contacts.c.id, contacts.c.sorted_as)


def _numbered(row: Any) -> Numbered:
    return Numbered(row.id, _card(row))


def _make_sure(conn: Connection, number: str) -> None:
    """Makes sure of a row for the number. Nothing of theirs was seen yet: they are new until it is."""
    conn.execute(_INSERT[conn.dialect.name], {"number": number})


_INSERT = unless_there(contacts, "number")
_OF_NUMBER = select(contacts).where(contacts.c.number == bindparam("whose")).with_for_update()


def _card(row: Any) -> ContactCard:
    return ContactCard(
        row.number,
        row.name,
        row.first_name,
        frozenset(json.loads(row.tags)),
        row.language,
        row.notes,
        row.opted_out_at is not None,
    )


def _listed(tags: Iterable[str]) -> str:
    return json.dumps(sorted(tags))
