"""Lists that respell texts and shift times: what they have is never called absent, and what is sure is settled."""

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responder.domain.delivery.reconciliation import Doubt, KnownMessage, Listed, Listing, Waits, by_listing
from responder.domain.delivery.verdicts import StillOpen, Verdict, WasNotSent
from responder.domain.delivery.verdicts import WasSent as Sent
from tests.sweeps import examples

START = datetime(2026, 3, 10, 11, 0, 0, 130_000, tzinfo=UTC)
ANNA, BRUNO = "+33612345601", "+33612345602"
TEXT = "Bien reçu, c'est noté & classé : à demain 15h [link]"
AD = "\nSent for free from PC via arsms.co/free"

TEXTS: dict[str, Callable[[str], str]] = {
    "as they are": lambda text: text,
    "percent": lambda text: quote(text, safe=""),
    "html": html.escape,
    "cut": lambda text: text[:20],
    "no accents": lambda text: text.replace("ç", "c").replace("é", "e").replace("à", "a"),
    "empty": lambda text: "",
    "advertising": lambda text: text + AD,
    "lost letters": lambda text: text.replace("ç", "?").replace("é", "?").replace("à", "?"),
    "masked": lambda text: "*" * len(text),
    "one word for all": lambda text: "SMS",
}
TIMES: dict[str, Callable[[datetime], datetime]] = {
    "right": lambda at: at,
    "whole seconds": lambda at: at.replace(microsecond=0),
    "whole minutes": lambda at: at.replace(second=0, microsecond=0),
    "an hour early": lambda at: at - timedelta(hours=1),
    "two hours early": lambda at: at - timedelta(hours=2),
    "an hour late": lambda at: at + timedelta(hours=1),
    "in India": lambda at: at + timedelta(hours=5.5),
    "drifting": lambda at: at - (at - START) / 2,
    "summer time began": lambda at: at + timedelta(hours=at > START + timedelta(minutes=9)),
    "summer time ended": lambda at: at - timedelta(hours=at > START + timedelta(minutes=9)),
}
LEGIBLE = ("as they are", "percent", "html", "no accents", "advertising", "lost letters")
STEADY = ("right", "whole seconds", "whole minutes", "an hour early", "two hours early", "an hour late", "in India")


def after(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def filled(text: str) -> str:
    return text.replace("[link]", "https://insim.app/abc")


def past(count: int = 30) -> list[KnownMessage]:
    """A message a minute that is known to have left, to others, before and after all that is in doubt."""
    return [KnownMessage(f"k{n}", BRUNO, f"Message {n}, à bientôt", after(n - 5)) for n in range(count)]


def row(name: str, number: str, text: str, at: datetime, texts: str, times: str) -> Listed:
    return Listed((name,), number, TEXTS[texts](filled(text)), TIMES[times](at + timedelta(seconds=2)))


def judged(doubts: Sequence[Doubt], others: Sequence[Listed], texts: str, times: str) -> list[Verdict]:
    known = past()
    rows = [row(each.name, each.number, each.text, each.claimed_at, texts, times) for each in known]
    old = Listed(("old",), "+33699999999", "", after(-400))
    return by_listing(doubts, known, Listing((old, *rows, *others), after(40)), Waits(fewest=20))


@pytest.mark.parametrize("times", TIMES)
@pytest.mark.parametrize("texts", TEXTS)
def test_what_the_list_has_in_any_spelling_is_not_called_absent(texts: str, times: str) -> None:
    there = row("x", ANNA, TEXT, after(7), texts, times)
    [verdict] = judged([Doubt(1, ANNA, TEXT, after(7))], [there], texts, times)
    assert not isinstance(verdict, WasNotSent), verdict
    if times in STEADY:
        assert isinstance(verdict, Sent) and verdict.name == "x", verdict


@pytest.mark.parametrize("times", TIMES)
@pytest.mark.parametrize("texts", TEXTS)
def test_what_the_list_has_not_is_sent_again_only_if_its_times_agree(texts: str, times: str) -> None:
    [verdict] = judged([Doubt(1, ANNA, TEXT, after(7))], [], texts, times)
    assert isinstance(verdict, WasNotSent if times in STEADY else StillOpen), verdict


@pytest.mark.parametrize(
    ("name", "minutes", "text"),
    [
        ("at its moment, with words of somebody else's", 7, "J'arrive dans 5 minutes"),
        ("an hour later", 67, "A demain"),
        ("three hours before", -173, "A demain"),
        ("without a number", 7, "A demain"),
        ("cut to a letter, an hour later", 67, "B"),
    ],
)
def test_a_row_that_is_nobodys_leaves_it_open(name: str, minutes: float, text: str) -> None:
    other = Listed(("x",), "" if "without" in name else ANNA, text, after(minutes))
    [verdict] = judged([Doubt(1, ANNA, TEXT, after(7))], [other], "as they are", "right")
    assert isinstance(verdict, StillOpen), verdict


def test_two_messages_and_one_row_that_cannot_be_read_leave_both_open() -> None:
    two = [Doubt(1, ANNA, TEXT, after(7)), Doubt(2, ANNA, "Autre chose", after(7.5))]
    one = row("x", ANNA, TEXT, after(7), "empty", "right")
    assert all(isinstance(each, StillOpen) for each in judged(two, [one], "empty", "right"))


def test_two_messages_and_two_rows_that_cannot_be_read_are_told_by_their_order() -> None:
    two = [Doubt(1, ANNA, TEXT, after(7)), Doubt(2, ANNA, "Autre chose", after(12))]
    rows = [row(name, ANNA, "", at, "empty", "an hour early") for name, at in (("y", after(12)), ("x", after(7)))]
    assert [each.name for each in judged(two, rows, "empty", "an hour early") if isinstance(each, Sent)] == ["x", "y"]


def test_a_row_far_from_both_of_two_messages_settles_neither() -> None:
    two = [Doubt(1, ANNA, TEXT, after(7)), Doubt(2, ANNA, "Autre chose", after(12))]
    rows = [row(name, ANNA, "", at, "empty", "right") for name, at in (("x", after(30)), ("y", after(12)))]
    assert all(isinstance(each, StillOpen) for each in judged(two, rows, "empty", "right"))


def test_numbers_that_are_not_ours_prove_nothing() -> None:
    known = [replace(each) for each in past()]
    rows = [Listed((each.name,), "+33700000000", each.text, each.claimed_at) for each in known]
    old = Listed(("old",), "+33699999999", "", after(-400))
    [verdict] = by_listing([Doubt(1, ANNA, TEXT, after(7))], known, Listing((old, *rows), after(40)))
    assert isinstance(verdict, StillOpen) and "numbers" in verdict.because


@dataclass(frozen=True)
class Tried:
    minute: float
    number: str
    text: str
    left: bool
    heard: bool
    took: float  # seconds


TRIED = st.lists(
    st.builds(
        Tried,
        minute=st.floats(0, 120),
        number=st.sampled_from([ANNA, BRUNO, "+33612345603"]),
        text=st.sampled_from([TEXT, "Bonjour", "Bonjour Anna", "À demain"]),
        left=st.booleans(),
        heard=st.booleans(),
        took=st.floats(0, 59),
    ),
    max_size=12,
)


@settings(max_examples=examples(400), deadline=None)
@given(
    tried=TRIED,
    texts=st.sampled_from(list(TEXTS)),
    shift=st.integers(-14 * 60, 14 * 60),
    drift=st.sampled_from([0.0, 0.0, 0.001, -0.02, 0.3]),
    asked=st.floats(0, 400),
    fewest=st.sampled_from([1, 3, 20]),
    by_hand=st.booleans(),
)
def test_nothing_that_left_is_ever_called_absent(
    tried: list[Tried], texts: str, shift: int, drift: float, asked: float, fewest: int, by_hand: bool
) -> None:
    now = after(asked)
    past_ = [(n, each) for n, each in enumerate(tried) if after(each.minute) <= now]
    doubts = [Doubt(n, e.number, e.text, after(e.minute)) for n, e in past_ if not (e.left and e.heard)]
    known = [KnownMessage(f"g{n}", e.number, e.text, after(e.minute)) for n, e in past_ if e.left and e.heard]

    def dated(at: datetime) -> datetime:
        return at + timedelta(minutes=shift) + drift * (at - START)

    rows = [
        Listed((f"g{n}",), e.number, TEXTS[texts](filled(e.text)), dated(after(e.minute) + timedelta(seconds=e.took)))
        for n, e in past_
        if e.left
    ]
    rows.append(Listed(("old",), "+33699999999", "", after(-2_000)))
    if by_hand:
        rows.append(Listed(("hand",), ANNA, "J'arrive", dated(after(60))))
    for verdict in by_listing(doubts, known, Listing(tuple(rows), now), Waits(fewest=fewest)):
        left = tried[verdict.id].left
        if isinstance(verdict, WasNotSent):
            assert not left, verdict
        if isinstance(verdict, Sent):
            others = [e for n, e in past_ if n != verdict.id and e.number == tried[verdict.id].number]
            assert left or any(e.left and not e.heard for e in others) or (by_hand and texts not in LEGIBLE), verdict
