"""English as it is typed among friends, in Singapore, India, Britain and America, in words of nobody's messages."""

import pytest

from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import ACTS, tomorrow

ANSWERS = ACTS | {Meaning.YES}


@pytest.mark.parametrize(
    "text",
    [
        "yupz see u tml",
        "orh ok c ya tml",
        "kaiez noted lor",
        "okies muacks",
        "alrite la, tmoz then",
        "lols ok see u on wed",
        "hahas yesh tmr can",
        "ok goodnight",
        "yar ok ba, c u 2mrw",
        "np, gtg, c u tml",
        "sure loh",
        "kekeke ok see u tml",
        "ok tml 300 hor",
        "roger boss, 1500 hrs",
        "see you tomorrow at 300pm mdm",
        "yeah il be there",
        "il b der tmr",
        "as if i'd forget, c u tmr",
    ],
)
def test_short_spellings_and_particles_confirm(text: str) -> None:
    assert Meaning.YES in tomorrow(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "dun tink i can make it tml",
        "tml cannot make it la sori",
        "not comin tmr le sori",
        "dun haf time tml, cant come",
    ],
)
def test_short_spellings_deny(text: str) -> None:
    assert Meaning.NOT_COMING in tomorrow(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "ok see ya on sat",
        "okie cya on mon",
        "cant make it on sat, got a wedding",
        "cant come this coming sun",
        "ok next mon",
        "sat morning is fine with me",
        "ok 430pm",
        "yes it was 300 dollars",
    ],
)
def test_a_short_day_behind_a_preposition_is_another_day(text: str) -> None:
    assert not tomorrow(text).sure & {Meaning.YES, Meaning.NOT_COMING}, tomorrow(text)


@pytest.mark.parametrize(
    "text", ["the sun is out, see u tmr", "yes tomorrow, i sat on my glasses again lol", "see you on wed at 3"]
)
def test_sun_and_sat_are_no_days_by_themselves(text: str) -> None:
    assert Meaning.YES in tomorrow(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "i don't have to work tomorrow",
        "we don't have to work tomorrow yay",
        "you don't have to work from tmr",
        "my friend has to work tmr",
        "will miss you then",
        "gonna miss u so much",
        "miss you loads",
        "i'll miss the bus",
        "cant be bothered by his moods",
        "i end at 3 tmr",
        "just dump it into my class folder",
        "where are you working now",
        "stuck in traffic, dont wait for me",
        "i wont be coming on time, so slow",
        "wont be home early la",
        "not coming home for dinner",
        "i need the emergency contact number",
        "thanks! haha i won't",
        "decided not to paint it",
        "dont you dare give my slot away",
        "not looking forward to exams",
        "don't want to meet her",
    ],
)
def test_sayings_and_other_matters_cancel_nothing(text: str) -> None:
    assert not tomorrow(text).sure & ACTS, tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "may i call you later",
        "can i get back to you later, busy",
        "want supper later?",
        "wanna jog at 6?",
        "wanna meet for dinner later?",
        "the report should be done by 8",
        "give me half an hour",
        "he can look after it, give me a sec",
        "bring it over later",
        "moving out tomorrow already?",
    ],
)
def test_calls_and_invitations_move_nothing(text: str) -> None:
    assert Meaning.ANOTHER_TIME not in tomorrow(text), tomorrow(text)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("i have to work tomorrow", Meaning.NOT_COMING),
        ("going to miss my appointment tomorrow, sorry", Meaning.NOT_COMING),
        ("sorry can't be bothered to come tomorrow", Meaning.CANCEL),
        ("won't need you tomorrow mate", Meaning.CANCEL),
        ("please drop my appointment", Meaning.CANCEL),
        ("sorry no i won't", Meaning.NOT_COMING),
        ("give my slot away, sorry", Meaning.CANCEL),
        ("can i come later tomorrow?", Meaning.ANOTHER_TIME),
        ("can we do sat instead", Meaning.ANOTHER_TIME),
        ("can shift to 5pm anot", Meaning.ANOTHER_TIME),
        ("would it be a terrible nuisance to move me to friday", Meaning.ANOTHER_TIME),
        ("i want to come at 6 instead", Meaning.ANOTHER_TIME),
    ],
)
def test_their_neighbours_still_act(text: str, meaning: Meaning) -> None:
    assert meaning in tomorrow(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    ["Lena will be at her lesson tomorrow as usual, i wont come in this time", "i keep my slot but cant come with mum"],
)
def test_who_says_that_somebody_comes_does_not_cancel(text: str) -> None:
    assert not tomorrow(text).sure & ACTS, tomorrow(text)
