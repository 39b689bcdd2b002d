"""Tests who is asked after, how long that keeps an answer back, and what happens when nobody answers."""

import asyncio
from collections.abc import Callable
from time import monotonic

import pytest

from responder.gateways.base import Named
from responder.sending.upkeep import contact_lookup
from responder.sending.upkeep.contact_lookup import ContactLookup
from responder.store.contacts.address_book import find
from responder.store.database.opening import open_store
from tests.builders import ACCOUNT, ANNA, NOON

pytestmark = pytest.mark.anyio

MARTIN = Named("Anna Martin", "Anna")


class Book:
    """An address book that answers after a time, or fails."""

    def __init__(self, after: float = 0.0, error: Exception | None = None) -> None:
        self.after, self.error = after, error
        self.asked: list[str] = []

    async def __call__(self, number: str) -> Named | None:
        self.asked.append(number)
        await asyncio.sleep(self.after)
        if self.error is not None:
            raise self.error
        return MARTIN


class Hall:
    def __init__(self, database: str, book: Book) -> None:
        self.store = open_store(database)
        self.ready = 0
        self.introductions = ContactLookup(self.store, {ACCOUNT: book}, lambda: NOON, self._ready, moment=0.2)

    def holds(self, number: str = ANNA, *, account: str = ACCOUNT, stranger: bool = True) -> bool:
        held = self.introductions.holds(account, number, stranger, monotonic())
        self.introductions.begin()
        return held

    async def close(self) -> None:
        await self.introductions.stop()
        self.store.close()

    def _ready(self) -> None:
        self.ready += 1


@pytest.fixture
def hall(either_database: str) -> Callable[[Book], Hall]:
    return lambda book: Hall(either_database, book)


async def test_a_stranger_is_looked_up_once_and_what_is_said_is_kept(hall: Callable[[Book], Hall]) -> None:
    book = Book()
    place = hall(book)
    assert place.holds() and place.holds()
    await asyncio.sleep(0.05)
    assert place.ready
    assert book.asked == [ANNA]
    card = place.store.read_now(lambda conn: find(conn, ANNA))
    assert card is not None and card.name == "Anna Martin"
    await place.close()


async def test_an_answer_waits_a_moment_and_no_longer(hall: Callable[[Book], Hall]) -> None:
    place = hall(Book(after=5))
    assert place.holds()
    await asyncio.sleep(0.25)
    assert place.ready  # the intake is told to look again
    assert not place.holds()
    await place.close()


async def test_after_a_failure_nobody_waits_and_nobody_is_asked_for_a_while(hall: Callable[[Book], Hall]) -> None:
    book = Book(error=OSError("down"))
    place = hall(book)
    assert place.holds()
    await asyncio.sleep(0.05)
    assert not place.holds("+33612345699")
    assert book.asked == [ANNA]
    await place.close()


async def test_a_book_that_answers_too_slowly_is_asked_but_not_waited_for(hall: Callable[[Book], Hall]) -> None:
    book = Book(after=0.3)
    place = hall(book)
    assert place.holds()
    await asyncio.sleep(0.5)
    book.after = 0.0
    assert not place.holds("+33612345699")
    await asyncio.sleep(0.05)
    assert book.asked == [ANNA, "+33612345699"]
    assert place.holds("+33612345698")  # it was quick again: it is waited for again
    await place.close()


async def test_a_flood_of_strangers_asks_for_few(hall: Callable[[Book], Hall]) -> None:
    book = Book(after=0.01)
    place = hall(book)
    for number in range(500):
        place.holds(f"+336123{number:05d}")
    await asyncio.sleep(0.1)
    for number in range(500, 1000):
        place.holds(f"+336123{number:05d}")
    await asyncio.sleep(0.05)
    assert len(book.asked) <= contact_lookup.MOST_AT_ONCE + 1
    await place.close()


@pytest.mark.parametrize(
    ("number", "given"),
    [("", {}), ("36105", {}), ("Ameli", {}), (ANNA, {"stranger": False}), (ANNA, {"account": "other@example.org"})],
)
async def test_nobody_is_asked_after_who_is_known_or_has_no_number(
    hall: Callable[[Book], Hall], number: str, given: dict[str, object]
) -> None:
    book = Book()
    place = hall(book)
    assert not place.holds(number, **given)  # type: ignore[arg-type]
    await asyncio.sleep(0.01)
    assert book.asked == []
    await place.close()
