"""German, Spanish and Italian replies, and that these languages decide nothing where nobody speaks them."""

import shutil

import pytest

from responder.domain.deciding.decide import decide
from responder.domain.model.decision import Decision
from responder.domain.model.events import SmsReceived
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import Appointment, AppointmentStatus, Contact, State
from responder.rulefiles.load import load
from tests.evaluation import outcomes
from tests.evaluation.outcomes import CONTACT, ROOT, TOMORROW_AT_TEN, WRITTEN, outcome_of

REPLIES = {
    "de": {
        "confirm": [
            "Ja",
            "ja passt, danke!",
            "Ich komme",
            "bis morgen",
            "ich bestaetige den Termin",
            "Alles klar, kein Problem",
            "Bestätigt. Viele Grüße",
            "Ja, bis morgen um 10 Uhr",
        ],
        "cancel": [
            "Ich muss den Termin leider absagen",
            "ich kann morgen leider nicht kommen",
            "Termin bitte stornieren",
            "absagen",
        ],
        "move": ["Können wir den Termin verschieben?", "lieber Donnerstag", "haben Sie einen spaeteren Termin?"],
        "stop": ["STOP", "abmelden", "bitte keine SMS mehr"],
        "person": [
            "nein",
            "ja wenn ich kann",
            "ich bestätige nicht",
            "vielleicht",
            "wo ist das?",
            "ja aber erst um 11",
            "bitte bestätigen",
            "ich melde mich morgen",
            "Bestellung stornieren",
            "bitte nicht absagen",
        ],
    },
    "es": {
        "confirm": [
            "Sí",
            "sí, gracias",
            "Confirmo la cita",
            "allí estaré",
            "vale, hasta mañana",
            "no hay problema, gracias",
            "¡Perfecto!",
        ],
        "cancel": ["Tengo que cancelar la cita", "lo siento, no puedo ir mañana", "quiero anular mi cita", "cancelar"],
        "move": ["¿Podemos cambiar la cita?", "mejor el jueves", "necesito otro día"],
        "stop": ["STOP", "BAJA", "no quiero recibir más mensajes"],
        "person": [
            "no",
            "sí si puedo",
            "no confirmo",
            "quizás",
            "¿dónde es?",
            "sí pero a las 11",
            "luego te confirmo",
            "cancelar mi pedido",
            "no cancele la cita",
            "no sé si puedo",
        ],
    },
    "it": {
        "confirm": [
            "Sì",
            "sì grazie",
            "Confermo l'appuntamento",
            "ci sarò",
            "va bene, a domani",
            "nessun problema, grazie",
            "Perfetto!",
        ],
        "cancel": [
            "Devo annullare l'appuntamento",
            "mi dispiace, domani non posso venire",
            "vorrei disdire l'appuntamento",
            "annullare",
        ],
        "move": ["Possiamo spostare l'appuntamento?", "meglio giovedì", "avrei bisogno di un altro giorno"],
        "stop": ["STOP", "disiscrivimi", "non voglio più ricevere messaggi"],
        "person": [
            "no",
            "sì se posso",
            "non confermo",
            "forse",
            "dov'è?",
            "sì ma alle 11",
            "ti confermo dopo",
            "annullare il mio ordine",
            "non annullate l'appuntamento",
            "non so se posso",
        ],
    },
}
TABLE = [(code, wanted, text) for code, by in REPLIES.items() for wanted, texts in by.items() for text in texts]


@pytest.fixture(scope="module")
def rulebooks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rulebook]:
    """The shipped rules for a business that speaks one language only."""
    made = {}
    for code in REPLIES:
        folder = tmp_path_factory.mktemp(code) / "rules"
        shutil.copytree(ROOT / "rules", folder)
        business = folder / "business.yaml"
        business.write_text(business.read_text("utf-8").replace("[fr, en]", f"[{code}]"), "utf-8")
        loaded = load(folder, ROOT / "templates", now=WRITTEN, examples=False)
        assert loaded.rulebook is not None, loaded.problems
        made[code] = loaded.rulebook
    return made


@pytest.mark.parametrize(("code", "wanted", "text"), TABLE)
def test_a_reply_comes_to_what_it_says(rulebooks: dict[str, Rulebook], code: str, wanted: str, text: str) -> None:
    def decided(written: str) -> Decision:
        event = SmsReceived(key=written, account="salon@example.org", contact=CONTACT, at=WRITTEN, text=written)
        appointment = Appointment("a1", TOMORROW_AT_TEN, AppointmentStatus.AWAITING_ANSWER)
        return decide(event, State(Contact(CONTACT), (appointment,)), rulebooks[code], WRITTEN, traced=True)

    trace = "\n".join(f"{step.rule}: {step.because}" for step in decided(text).trace)
    assert outcome_of(text, decided) == wanted, trace


@pytest.mark.parametrize("text", ["ja", "ich komme", "confirmo la cita", "ci sarò", "cancelar la cita", "verschieben"])
def test_a_language_the_business_does_not_speak_decides_no_appointment(text: str) -> None:
    assert outcome_of(text) == outcomes.PERSON


def test_stop_is_understood_in_every_language() -> None:
    assert [outcome_of(text) for text in ("keine SMS mehr", "no me escriban más", "non scrivetemi più")] == ["stop"] * 3


@pytest.mark.parametrize("text", ["fine", "Fine, thanks", "that's fine", "para", "alto", "weekend", "basket", "ferme"])
def test_a_foreign_stop_word_silences_nobody_who_means_something_else(text: str) -> None:
    assert outcome_of(text) != "stop"
