"""Commands speak the owner's language: that of RESPONDER_LANGUAGE, else the first of business.yaml, else English."""

import asyncio
import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_urlsafe

import pytest
from sqlalchemy import Connection, select

from responder.cli.common import language
from responder.cli.verbs.inbox.why import _step as why_step
from responder.domain.actions.appointments.confirm_appointment import ConfirmAppointment
from responder.domain.actions.hand_to_person import HandToPerson
from responder.domain.explanations.codes import Because
from responder.domain.explanations.evidence_codes import EvidenceCode
from responder.domain.explanations.explanation import as_column, because
from responder.domain.explanations.rule_titles import TITLES
from responder.domain.model.decision import Step, Verdict
from responder.domain.model.rules import When
from responder.languages.catalogue import Catalogue, catalogue_for, sentence
from responder.store.database.engine import Store
from responder.store.tables import messages
from tests.builders import ANNA, book, sms
from tests.cli.conftest import Responder
from tests.intake_harness import IntakeHarness
from tests.outgoing import NOW, put, queued

BROKEN = """\
rules:
  - name: Price
    whenn: sms
    says: [prix]
    reply: "{{ contact.nam }}"
    examples:
      yes: [tarif]
"""


OWN_WORDS = ("Missed call", "Call us", "Nous vous rappelons.", "Nos prix : [link]", "Merci, à bientôt.")
"""What the business of these tests calls its rules and writes in its replies."""


ACCOUNT = {"INSIM_LOGIN": "salon@example.org", "INSIM_ACCESS_KEY": "key", "RESPONDER_HOOK_TOKENS": token_urlsafe(32)}


class Marked(Mapping[str, tuple[str, ...]]):
    """A catalogue that has every sentence, between brackets that nothing else is printed with."""

    def __getitem__(self, msgid: str) -> tuple[str, ...]:
        return (f"⟦{msgid}⟧",) * 2

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "catalogue_for", lambda code: Catalogue(code, Marked()))


def lives(store: Store, *texts: str) -> None:
    rules = book().rule("Oui", "Bien", words=["oui"], do=[ConfirmAppointment]).rule("Prix", "9", words=["prix"])
    harness = IntakeHarness(store, rules.rule("Flou", "Bien", when=When.UNCLEAR, do=[HandToPerson]).made())
    harness.now = datetime.now(UTC).replace(microsecond=0)

    async def decide() -> None:
        for text in texts:
            await harness.decide(sms(text, at=harness.now))

    asyncio.run(decide())


def bare(printed: str, *typed: str) -> list[str]:
    """Two words of English or more that stand outside of every sentence of a catalogue, and that nobody typed."""
    for each in typed:
        printed = printed.replace(each, "")
    while (left := re.sub(r"⟦[^⟦⟧]*⟧", " § ", printed)) != printed:
        printed = left
    assert "⟦" not in printed and "§" in printed
    return re.findall(r"[a-z]{2,} [a-z]{2,}[^\n]*", printed)


def test_the_first_language_of_the_business_is_spoken(here: Path, responder: Responder) -> None:
    ran = responder("explain", "oui", RESPONDER_LANGUAGE="")
    assert "Raison" in ran.out and "Why" not in ran.out
    assert "Why" in responder("explain", "oui", RESPONDER_LANGUAGE="en").out


def test_a_language_that_is_not_spoken_is_answered_in_english(here: Path, responder: Responder) -> None:
    business = here / "rules" / "business.yaml"
    business.write_text(business.read_text("utf-8").replace("[fr]", "[de, fr]"), "utf-8")
    assert "Why" in responder("explain", "oui", RESPONDER_LANGUAGE="").out


def test_a_business_file_with_a_mistake_still_says_the_language(here: Path, responder: Responder) -> None:
    business = here / "rules" / "business.yaml"
    business.write_text(business.read_text("utf-8") + "zonne: Europe/Paris\n", "utf-8")
    ran = responder("check", RESPONDER_LANGUAGE="")
    assert ran.code == 1 and "clé inconnue" in ran.out and "n’entrent pas en service" in ran.out


def test_problems_are_told_in_french_and_in_english_for_programs(here: Path, responder: Responder) -> None:
    (here / "rules" / "salon.yaml").write_text(BROKEN, "utf-8")
    told = responder("check", RESPONDER_LANGUAGE="fr").out
    assert "clé inconnue : « whenn »" in told.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize("language", ["", "fr", "en"])
def test_a_check_for_programs_is_english_whatever_the_language(here: Path, responder: Responder, language: str) -> None:
    (here / "rules" / "salon.yaml").write_text(BROKEN, "utf-8")
    problems = json.loads(responder("check", "--json", RESPONDER_LANGUAGE=language).out)["problems"]
    assert ('unknown key "whenn"', 'did you mean "when"?') in [(each["message"], each["hint"]) for each in problems]


@pytest.mark.parametrize("language", ["", "fr", "en"])
@pytest.mark.usefixtures("here")
def test_reasons_for_programs_are_english_whatever_the_language(
    store: Store, responder: Responder, language: str
) -> None:
    explained = json.loads(responder("explain", "xyzzy", "--json", RESPONDER_LANGUAGE=language).out)
    assert "none of its words is in it" in [each["because"] for each in explained["trace"]]
    lives(store, "xyzzy")
    recorded = json.loads(responder("why", "1", "--json", RESPONDER_LANGUAGE=language).out)
    assert [each["because"] for each in recorded["trace"]] == ["it asks for no word"]
    for command in ("log", "waiting"):
        spoken = responder(command, "--json", RESPONDER_LANGUAGE=language)
        assert spoken.code == 0 and spoken.out == responder(command, "--json", RESPONDER_LANGUAGE="en").out


def test_a_setting_that_is_no_language_of_ours_is_told_of(responder: Responder) -> None:
    ran = responder("serve", RESPONDER_LANGUAGE="klingon")
    assert ran.code == 2 and "RESPONDER_LANGUAGE must be en or fr" in ran.err


@pytest.mark.parametrize(
    "command",
    [("explain", "oui"), ("explain", "non"), ("explain", "tarif", "--all"), ("explain", "--event", "missed call")],
)
@pytest.mark.usefixtures("marked", "here")
def test_nothing_of_an_explanation_is_outside_of_the_catalogue(responder: Responder, command: tuple[str, ...]) -> None:
    told = responder(*command, RESPONDER_LANGUAGE="fr", COLUMNS="300").out
    assert bare(told, *command, *OWN_WORDS, *TITLES) == []  # a rule's name is the file's, in brackets


@pytest.mark.usefixtures("marked")
def test_nothing_of_a_check_is_outside_of_the_catalogue(here: Path, responder: Responder) -> None:
    assert bare(responder("check", RESPONDER_LANGUAGE="fr").out) == []
    (here / "rules" / "salon.yaml").write_text(BROKEN, "utf-8")
    assert bare(responder("check", RESPONDER_LANGUAGE="fr").out) == []


@pytest.mark.usefixtures("marked")
def test_nothing_of_the_log_and_of_who_waits_is_outside_of_the_catalogue(store: Store, responder: Responder) -> None:
    lives(store, "oui", "xyzzy", "prix", "STOP")
    replies = store.read_now(lambda conn: conn.execute(select(messages.c.text)).scalars().all())
    for command in (("log",), ("why", "1"), ("why", "2", "--all"), ("waiting",)):
        assert bare(responder(*command, RESPONDER_LANGUAGE="fr").out, *replies) == [], command


@pytest.mark.usefixtures("marked")
def test_nothing_of_status_pause_and_resume_is_outside_of_the_catalogue(store: Store, responder: Responder) -> None:
    lives(store, "oui", "xyzzy")
    for command in ("pause", "status", "resume", "resume"):
        ran = responder(command, RESPONDER_LANGUAGE="fr", **ACCOUNT)
        assert bare(ran.out, "inSIM", "salon@example.org", "rehearsal") == [], command


@pytest.mark.usefixtures("marked")
def test_nothing_of_what_a_person_reviews_is_outside_of_the_catalogue(store: Store, responder: Responder) -> None:
    assert bare(responder("review", RESPONDER_LANGUAGE="fr").out) == []
    because_ = because(EvidenceCode.CANNOT_BE_TOLD, because=because(EvidenceCode.NOT_YET, gateway="inSIM"))
    why = as_column(sentence("{host} gave no whole answer in {seconds} seconds.", host="inSIM", seconds="30"))

    def doubt(conn: Connection) -> None:
        put(
            conn,
            queued(conn, ANNA, "Bonjour Anna", now=NOW),
            status="needs review",
            claimed_at=NOW,
            attempts=1,
            why=why,
            evidence=as_column(because_),
        )

    store.write_now(doubt)
    assert bare(responder("review", RESPONDER_LANGUAGE="fr").out, "Bonjour Anna") == []
    dropped = responder("review", "drop", "1", RESPONDER_LANGUAGE="fr")
    again = responder("review", "drop", "1", RESPONDER_LANGUAGE="fr")
    assert dropped.code == 0 and bare(dropped.out) == [] and again.code == 1 and bare(again.err) == []


@pytest.mark.parametrize("command", [("send", "0612345678", "Bonjour"), ("send", "12", "Bonjour")])
@pytest.mark.usefixtures("marked", "here")
def test_nothing_of_what_is_sent_by_hand_is_outside_of_the_catalogue(
    responder: Responder, command: tuple[str, ...]
) -> None:
    ran = responder(*command, RESPONDER_LANGUAGE="fr", **ACCOUNT)
    assert bare(ran.out + ran.err, *command) == []


OF_THE_BOOK = (
    ("appointments", "add", "0612345678", "2036-12-02 15:00", "--name", "Nina", "--who", "Anna"),
    ("appointments", "list"),
    ("appointments", "show", "1"),
    ("appointments", "set", "1", "confirmed"),
    ("appointments", "set", "99", "confirmed"),
    ("appointments", "add", "0612345678", "2020-12-02 15:00"),
    ("contacts", "add", "0612345678", "--name", "Nina"),
    ("contacts", "tag", "0612345678", "VIP"),
    ("contacts", "list"),
    ("contacts", "show", "0612345678"),
    ("contacts", "show", "0612345679"),
    ("optouts", "list"),
    ("optouts", "add", "0612345678"),
    ("optouts", "remove", "0612345678"),
    ("calendars",),
    ("reminders",),
    ("forget", "0612345678", "--yes"),
    ("forget", "12"),
)


@pytest.mark.usefixtures("marked")
def test_nothing_about_people_and_their_appointments_is_outside_of_the_catalogue(
    here: Path, responder: Responder
) -> None:
    for command in OF_THE_BOOK:
        ran = responder(*command, RESPONDER_LANGUAGE="fr")
        assert bare(ran.out + ran.err, "by hand", "Nina", "Anna") == [], command


@pytest.mark.parametrize(
    "command",
    [("test",), ("history",), ("history", "abc123"), ("history", "zzz"), ("rollback",), ("rollback", "abc123")],
)
@pytest.mark.usefixtures("marked", "here")
def test_nothing_about_rules_that_were_live_is_outside_of_the_catalogue(
    responder: Responder, command: tuple[str, ...]
) -> None:
    ran = responder(*command, RESPONDER_LANGUAGE="fr")
    assert bare(ran.out + ran.err) == []


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("cancelled", "cancelled"),
        ("over", "over"),
        ("Price asked", "Tarif demandé (Price asked)"),
        ("(guard)", "(garde)"),
    ],
)
def test_an_owners_rule_keeps_its_name_in_why(name: str, shown: str) -> None:
    french = catalogue_for("fr")
    assert french.gettext("cancelled") != "cancelled", "a sentence of ours, so that the test can fail"
    token = language._SPOKEN.set(french)
    try:
        line = why_step(Step(name, Verdict.TAKEN, because(Because.STALE)))
    finally:
        language._SPOKEN.reset(token)
    assert line.split("  ")[0] == f" ✓ {shown}"
