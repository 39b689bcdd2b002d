"""Our own text is found in what comes back, in whatever form, and what the contact adds to it is all that is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.screening.quoted_text import own_words
from responder.domain.screening.reactions import is_reaction
from tests.quoting_forms import ANSWERS, QUOTES, REACTIONS

REMINDER = (
    "Bonjour Marie, rappel de votre rendez-vous du 11/03/2026 à 10h. Répondez OUI pour confirmer, ANNULER, ou "
    "proposez un autre moment. Salon Anna"
)
CALL = (
    "Bonjour, nous avons manqué votre appel et vous rappelons vite. Si c'est pour votre rendez-vous de 10h "
    "(retard, annulation), répondez à ce SMS. Salon Anna"
)
CLOSED = "Hello, we are closed and will call you back. To book an appointment: [link] For no more messages: STOP"
SENT = (CALL, REMINDER, CLOSED)
ADVERTISED = " \n \nSent for free from PC via arsms.co/free"


def as_sent(text: str) -> str:
    return text.replace("[link]", "https://insim.app/aBc12D") + ADVERTISED


@pytest.mark.parametrize("form", [*REACTIONS.values(), *QUOTES.values()], ids=[*REACTIONS, *QUOTES])
@pytest.mark.parametrize("text", [*SENT, *map(as_sent, SENT)], ids=lambda text: text[:20])
def test_what_only_brings_ours_back_says_nothing(form, text) -> None:  # type: ignore[no-untyped-def]
    assert own_words(form(text), SENT).only_react


@pytest.mark.parametrize("form", ANSWERS.values(), ids=[*ANSWERS])
@pytest.mark.parametrize("said", ["oui", "je ne peux pas venir", "Ok merci", "STOP", "c'est qui ?", "👍 oui"])
def test_only_what_the_contact_adds_is_read(form, said) -> None:  # type: ignore[no-untyped-def]
    assert own_words(form(REMINDER, said), SENT).text.strip() == said


@pytest.mark.parametrize(
    "text",
    [
        "oui", "OUI", "ok", "Stop", "STOP", "ANNULER", "annulation", "Salon Anna", "autre moment", "Bonjour",
        "OUI pour confirmer", "oui pour confirmer votre rendez-vous", "je confirme mon rendez-vous du 11/03/2026 à 10h",
        "annuler mon rendez-vous du 11/03/2026 à 10h", "je réponds à ce SMS", "proposez-moi un autre moment svp",
        "I need to book an appointment at the salon", "répondu « OUI »", "j'ai écrit \"ANNULER\" hier",
        "Bonjour, je réponds OUI pour confirmer, merci", "votre rendez-vous de 10h ? non", "nous avons manqué le bus",
        "“oui”", "> oui", "> je ne peux pas venir", "« je ne viens pas » voilà ce que j'ai dit",
    ],
)  # fmt: skip
def test_words_that_are_in_ours_too_stay_the_contacts_own(text: str) -> None:
    assert own_words(text, SENT) == (text, False)


@pytest.mark.parametrize(
    ("frame", "left"),
    [
        ("{} c'est une erreur", True), ("pourquoi {} ?", True), ("{} ?", True), ("non {}", True), ("{} annulez", True),
        ("Vond {} leuk", False), ("{}", False), ("👎 {}", False), ("Vond {} niet leuk", False), ("Lachte om {}", False),
        ("Vraagtekens bij {}", False), ("Heeft een hartje verwijderd van {}", False), ("👍 op {}", False),
        ("Gostou de {}", False), ("Não gostou de {}", False), ("Curtiu {}", False), ("Riu-se de {}", False),
        ("Removeu um coração da {}", False), ("Removeu a curtida de {}", False), ("Marcou {} com um gosto", False),
        ("não {}", True), ("não posso {}", True), ("nee {}", True), ("da {}", True), ("sim {}", True),
    ],
)  # fmt: skip
def test_a_word_that_answers_is_no_frame_of_a_reaction(frame: str, left: bool) -> None:
    def answers(words: str) -> bool:
        return "erreur" in words or "annulez" in words

    assert bool(own_words(frame.format(f"“{REMINDER}”"), SENT, answers).text) == left


def test_a_text_of_which_the_words_changed_is_still_ours() -> None:
    other = REMINDER.replace("11/03/2026 à 10h", "9/4/2026 à 16h30").replace(" Marie", "")
    assert own_words(f"Liked “{other}”", SENT).only_react


def test_several_texts_of_ours_come_back_at_once() -> None:
    assert own_words(f"> {CALL}\n> {REMINDER}\nok", SENT).text == "ok"


def test_nothing_is_taken_out_where_nothing_was_sent() -> None:
    assert own_words(f"Liked “{REMINDER}”", ()) == (f"Liked “{REMINDER}”", False)


@given(st.text(max_size=400))
def test_of_any_text_a_part_is_left_or_all_of_it(text: str) -> None:
    own = own_words(text, SENT)
    assert own.quoted or own.text == text
    assert len(own.text) <= len(text)


@given(st.text(alphabet="aeo n'\n>“”…%&;", max_size=60), st.text(alphabet="aeo n'\n>“”…%&;", max_size=60))
def test_ours_is_found_between_any_words(before: str, after: str) -> None:
    assert "ANNULER" not in own_words(f"{before}\n{REMINDER}\n{after}", SENT).text


@pytest.mark.parametrize(
    "text",
    [
        "Liked an image", "Loved a movie", "Laughed at an attachment", "Emphasized a photo", "Questioned a video",
        "Disliked a sticker", "Removed a heart from an image", "Reacted 😂 to a photo", "👍 to an image",
        "A aimé une image", "A adoré une vidéo", "A ri d'une image", "👍 à une image", "A réagi avec 😂 à une photo",
        "Hat ein Bild mit „Gefällt mir“ markiert", "Hat über ein Bild gelacht", "Le ha gustado una imagen",
        "Le encantó un video", "Ha messo mi piace a un'immagine", "Ha riso per un'immagine", "Ha adorato un video",
        "Emphasized “see you at 3 then, cancel the rest”", "A réagi avec 😂 à « on annule alors ? »",
        "Hat „Können wir absagen?“ mit „Gefällt mir“ markiert", "Le ha encantado “vale, cancelo la otra”",
        "Ha riso per “annullo la pizza”", "Removed a like from “STOP”", "A aimé « STOP »", "👍 to “cancel”",
        "Réaction 👍 à « Oui à demain »", "Reaction ❤️ to “See you tomorrow”", "Reaktion mit ❤️ auf „Bis morgen um 9“",
        "Reacción 👍 a «Hasta mañana»", "Reazione 😂 a “A domani”",
    ],
)  # fmt: skip
def test_a_reaction_to_what_we_do_not_know_is_one(text: str) -> None:
    assert is_reaction(text)


@pytest.mark.parametrize(
    "text",
    [
        "👍", "👍 oui", "❤️ merci", "Loved the massage", "I liked the picture you sent", "J'ai aimé la coupe", "ok 👍",
        "Liked it, see you tomorrow", "On a aimé le soin, à demain", "👍 à demain", "Me ha gustado mucho",
        "Mi è piaciuto", "Das Bild hat mir gefallen", '- "oui je confirme"', "A aimé", "👍 a las 10", "questions?",
        "Réaction au « henné », je ne viens pas", "Reaction to “henna”, I can't come", "Oui ❤️ à demain",
    ],
)  # fmt: skip
def test_liking_in_ones_own_words_is_no_reaction(text: str) -> None:
    assert not is_reaction(text)


@pytest.mark.parametrize(
    "signature", ["Envoyé de mon iPhone", "-----\nSent from Outlook for Android", "Von meinem iPhone gesendet"]
)
def test_what_a_phone_puts_below_our_text_is_nobodys_answer(signature: str) -> None:
    ours = "Bonjour, rappel de votre rendez-vous du 01/12/2026 à 15h. Répondez OUI pour confirmer. Salon Anna"
    assert own_words(f"{ours}\n{signature}", [ours]).only_react
    assert own_words(f"{ours}\noui\n{signature}", [ours]).text.startswith("oui")
