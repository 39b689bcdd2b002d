"""Tests who wants no SMS is known to other programs too: an import never turns a no into silence about it."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from sqlalchemy import Connection

from responder.domain.announcing.announcement import Audience
from responder.domain.explanations.explanation import Explanation
from responder.domain.syntax.tags import without
from responder.imports.appointments import read_sheet
from responder.imports.people import read_people
from responder.imports.tables.heading_content import What
from responder.imports.tables.headings import read_heading
from responder.imports.tables.permissions import Wish, no_advertising, wish_in
from responder.languages.catalogue import catalogue_for
from responder.services.agenda import imports
from responder.services.people import contacts, optouts
from responder.store.contacts import address_book
from responder.store.contacts.address_book import ContactCard
from responder.store.database.engine import Store
from responder.store.database.locks import Over
from responder.store.review.optouts import is_out, opt_out, told_by_gateway
from tests.builders import NOON, SALON

OUT = ["Unsubscribed", "STOP SMS", "SMS stop", "Opted out", "Opt-out", "optOut", "Do not contact", "Désabonné",
       "Désinscrit", "Ne pas contacter", "Ne plus envoyer", "Abgemeldet", "Nicht kontaktieren", "No contactar",
       "Disiscritto", "SMS blacklisted", "Blacklist", "Liste noire", "Lista negra", "Lista nera",
       "Sperrliste"]  # fmt: skip
CONSENT = ["Accepte les SMS", "SMS consent", "SMS opt-in", "smsOptIn", "Accepts text messages", "Consentement SMS",
           "Autorise les textos", "SMS-Einwilligung", "SMS Status", "Acepta SMS", "Consenso SMS",
           "Receive SMS", "SMS Reminders", "Text reminders", "SMS notifications enabled", "Send SMS", "Rappels SMS",
           "Notifications par SMS", "Contact par SMS", "SMS-Erinnerung", "Benachrichtigung per SMS",
           "Recordatorio por SMS", "Avisos SMS", "Promemoria SMS", "Notifiche SMS"]  # fmt: skip
ADVERTISING = ["Accepts SMS Marketing", "SMS marketing consent", "Accepte SMS commerciaux",
               "Consentement SMS publicitaires",
               "Einwilligung SMS-Werbung", "Acepta SMS promociones"]  # fmt: skip
NEITHER = ["Accepts Email Marketing", "Unsubscribed from emails", "Newsletter", "Stop time", "SMS",
           "Consentement photo",
           "Subscribed to newsletter", "Messages envoyés", "SMS reminder sent", "SMS reminder date", "Reminder on/off",
           "Mobile for SMS reminders", "Rappel SMS envoyé le", "SMS-Erinnerung gesendet", "Email reminders",
           "Nombre de SMS", "Last SMS reminder", "Recordatorio SMS enviado"]  # fmt: skip
YES, NO = ["Oui", "yes", "TRUE", "1", "x", "2026-01-02"], ["Non", "no", "FALSE", "0", "nein"]


@pytest.mark.parametrize(
    ("heading", "what"),
    [
        *((each, What.OPTED_OUT) for each in OUT),
        *((each, What.CONSENT) for each in CONSENT),
        *((each, What.AD_CONSENT) for each in ADVERTISING),
    ],
)
def test_headings_say_it_in_five_languages(heading: str, what: What) -> None:
    assert read_heading(heading).what is what


@pytest.mark.parametrize("heading", NEITHER)
def test_mails_clocks_and_other_consents_are_none(heading: str) -> None:
    assert read_heading(heading).what not in (What.OPTED_OUT, What.CONSENT, What.AD_CONSENT)


def opted_out(heading: str, cell: str) -> bool:
    return read_people(f"Tel;{heading}\n0612345678;{cell}\n".encode(), SALON).cards[0].opted_out


@pytest.mark.parametrize("cell", [*YES, "unsubscribed", "opted out", "OPT_OUT"])
def test_a_yes_to_no_more_sms_opts_out(cell: str) -> None:
    assert opted_out("Unsubscribed", cell)


@pytest.mark.parametrize("cell", [*NO, ""])
def test_a_no_to_it_does_not(cell: str) -> None:
    assert not opted_out("Unsubscribed", cell)


@pytest.mark.parametrize("cell", [*NO, "unsubscribed", "NEVER_SUBSCRIBED", "refusé", "opt-out", "pas d'accord"])
def test_a_no_to_sms_opts_out(cell: str) -> None:
    assert opted_out("SMS consent", cell)


@pytest.mark.parametrize("cell", [*YES, "", "subscribed", "opt-in", "accepté"])
def test_a_yes_to_sms_and_silence_do_not(cell: str) -> None:
    assert not opted_out("SMS consent", cell)


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("SMS Reminders", "Off"),
        ("SMS Reminders", "Disabled"),
        ("Rappels SMS", "Désactivés"),
        ("Rappels SMS", "❌"),
        ("Text reminders", "Do not text"),
        ("SMS-Erinnerung", "aus"),
        ("SMS-Erinnerung", "deaktiviert"),
        ("Recordatorios SMS", "Desactivado"),
        ("Promemoria SMS", "disattivato"),
        ("SMS", "Non"),
    ],
)
def test_reminders_that_are_switched_off_elsewhere_are_off_here(heading: str, cell: str) -> None:
    on = {"SMS": "oui", "SMS-Erinnerung": "an"}.get(heading, "On")
    sheet = f"Tel;Nom;{heading}\n0612345678;Anna;{cell}\n0698765432;Bruno;{on}\n0611223344;Zoe;\n"
    people = read_people(sheet.encode(), SALON)
    assert ([card.opted_out for card in people.cards], people.told) == ([True, False, False], ())


@pytest.mark.parametrize("cells", ["0612345678;0", "0612345678;3", "0612345678;2026-03-01"])
def test_how_many_were_sent_and_when_is_no_wish(cells: str) -> None:
    assert not read_people(f"Tel;Nb SMS\n{cells}\n".encode(), SALON).cards[0].opted_out


@pytest.mark.parametrize("heading", ["Stop", "STOP", "RGPD STOP"])
@pytest.mark.parametrize(("cell", "out"), [("x", True), ("oui", True), ("2026-01-02", True), ("non", False)])
def test_stop_alone_is_who_wants_no_sms_unless_times_stand_below_it(heading: str, cell: str, out: bool) -> None:
    people = f"Nom;Tel;{heading}\nAnna;0612345678;{cell}\nBruno;0698765432;oui\nZoe;0611223344;non\n"
    assert read_people(people.encode(), SALON).cards[0].opted_out is out
    booked = f"Tel;Start;{heading}\n0612345678;2026-03-12 10:00;2026-03-12 11:00\n"
    assert not read_people(booked.encode(), SALON).cards[0].opted_out


GONE, AGREES, NOTHING, UNKNOWN = Wish.OUT, Wish.IN, Wish.NOTHING, Wish.UNKNOWN


@pytest.mark.parametrize(
    ("cell", "out", "consent"),
    [
        ("Blacklisté", GONE, GONE),
        ("blacklist", GONE, GONE),
        ("STOP SMS", GONE, GONE),
        ("un-subscribed", GONE, GONE),
        ("No SMS", GONE, GONE),
        ("pas de SMS", GONE, GONE),
        ("Ne plus envoyer", GONE, GONE),
        ("Not opted out", AGREES, AGREES),
        ("Non désabonné", AGREES, AGREES),
        ("Pas de refus", AGREES, AGREES),
        ("opted out: no", AGREES, AGREES),
        ("Non, désabonné", UNKNOWN, UNKNOWN),
        ("Subscribed", AGREES, AGREES),
        ("Not subscribed", GONE, GONE),
        ("n'accepte pas", GONE, GONE),
        ("non renseigné", NOTHING, NOTHING),
        ("Not set", NOTHING, NOTHING),
        ("no preference", NOTHING, NOTHING),
        ("keine Angabe", NOTHING, NOTHING),
        ("inconnu", NOTHING, NOTHING),
        ("null", NOTHING, NOTHING),
        ("N/A", NOTHING, NOTHING),
        ("-", NOTHING, NOTHING),
        ("", NOTHING, NOTHING),
        ("ko", AGREES, GONE),
        ("never", AGREES, GONE),
        ("sms: non", UNKNOWN, GONE),
        ("sms: ok", UNKNOWN, AGREES),
        ("non merci", UNKNOWN, GONE),
        ("pas ok", UNKNOWN, GONE),
        ("❌", UNKNOWN, GONE),
        ("✅", GONE, AGREES),
        ("x", GONE, AGREES),
        ("No estoy disponible, deje su mensaje", UNKNOWN, UNKNOWN),
        ("non disponibile, lasciate un messaggio", UNKNOWN, UNKNOWN),
        ("email only", UNKNOWN, UNKNOWN),
        ("No email", UNKNOWN, UNKNOWN),
        ("bounced", UNKNOWN, UNKNOWN),
        ("inactif", UNKNOWN, UNKNOWN),
        ("да", UNKNOWN, UNKNOWN),
        ("bloccato nel traffico", UNKNOWN, UNKNOWN),
        ("bloquée dans les bouchons", UNKNOWN, UNKNOWN),
        ("stopped by the front desk", UNKNOWN, UNKNOWN),
        ("bloccato", GONE, GONE),
        ("ha bloccato il numero", GONE, GONE),
        ("a refusé le 12/03/2026", GONE, GONE),
        ("la cliente refuse tous les SMS", GONE, GONE),
        ("désabonnée par téléphone le 12/03/2026", GONE, GONE),
    ],
)
def test_a_word_says_what_it_says_or_is_unknown(cell: str, out: Wish, consent: Wish) -> None:
    assert (wish_in(cell, of_consent=False), wish_in(cell, of_consent=True)) == (out, consent)


def test_a_word_nobody_knows_is_told_once_with_its_rows() -> None:
    sheet = "Tel;SMS consent\n0612345678;bounced\n0623456789;Bounced\n0634567890;oui\n"
    people = read_people(sheet.encode(), SALON)
    ((line, what),) = [(each.line, str(each.what)) for each in people.told]
    assert (line, what.partition(":")[0], "(rows: 2)" in what) == (2, '"SMS consent" is "bounced" (rows', True)
    assert not any(card.opted_out for card in people.cards)


@pytest.mark.parametrize(
    ("languages", "tag"), [(("fr", "en"), "pas de publicité"), (("en", "fr"), "no advertising"), ((), "no advertising")]
)
def test_who_wants_no_advertising_gets_a_tag_of_the_business_and_their_reminders(
    languages: tuple[str, ...], tag: str
) -> None:
    business = replace(SALON, languages=languages)
    (card,) = read_people(b"Phone,Accepts SMS Marketing\n0612345678,no\n", business).cards
    assert (card.opted_out, card.tags) == (False, frozenset({tag}))
    assert no_advertising(business) == tag


@pytest.mark.parametrize("tag", ["no advertising", "pas de publicité"])
@pytest.mark.parametrize("asked", ["no advertising", "Pas de publicité"])
def test_the_tag_of_who_wants_no_advertising_is_one_in_both_spellings(tag: str, asked: str) -> None:
    left_out = Audience(everybody=True, without=frozenset({asked}))
    assert not left_out.holds(frozenset({tag}), known=True)
    assert left_out.holds(frozenset({"vip"}), known=True)
    assert without({tag, "vip"}, asked) == {"vip"}


@pytest.mark.parametrize(
    ("language", "said"), [("en", "as the imported file says"), ("fr", "comme le dit le fichier importé")]
)
def test_why_an_imported_opt_out_is_one_is_told_in_the_owners_language(store: Store, language: str, said: str) -> None:
    people = read_people(b"Tel;Nom;STOP SMS\n0612345678;Nina;oui\n", SALON)
    store.write_now(lambda conn: contacts.enter_all(conn, people.cards, NOON))
    (out,) = store.read_now(optouts.list_all).people
    assert isinstance(out.words, Explanation)
    assert catalogue_for(language).word(out.words.sentence()) == said


@pytest.mark.parametrize(("language", "said"), [("en", "noted by hand"), ("fr", "noté à la main")])
@pytest.mark.parametrize("written", ["", "by hand"])  # nothing, and what was written for nothing until 2026-12
def test_an_opt_out_that_nobody_gave_a_reason_for_is_told_in_the_owners_language(
    store: Store, language: str, said: str, written: str
) -> None:
    store.write_now(lambda conn: optouts.add(conn, "+33612345678", written, NOON))
    (out,) = store.read_now(optouts.list_all).people
    assert isinstance(out.words, Explanation)
    assert catalogue_for(language).word(out.words.sentence()) == said


@pytest.mark.parametrize(("language", "said"), [("en", "as the gateway says"), ("fr", "comme le dit la passerelle")])
def test_why_an_opt_out_at_the_gateway_is_one_is_told_in_the_owners_language(
    store: Store, language: str, said: str
) -> None:
    store.write_now(lambda conn: told_by_gateway(conn, "salon@insim.example", ["+33612345678"], NOON))
    (out,) = store.read_now(optouts.list_all).people
    assert isinstance(out.words, Explanation)
    assert catalogue_for(language).word(out.words.sentence()) == said


def test_an_opt_out_of_before_there_was_a_code_keeps_its_sentence(store: Store) -> None:
    store.write_now(lambda conn: opt_out(conn, "+33612345678", "as the imported file says", NOON))
    (out,) = store.read_now(optouts.list_all).people
    assert out.words == "as the imported file says"


def test_whoever_the_file_says_so_of_gets_no_message_and_who_was_out_stays_out(store: Store) -> None:
    people = read_people(b"Tel;Nom;STOP SMS\n0612345678;Nina;oui\n0623456789;Eve;non\n", SALON)
    for new in (2, 0):
        assert store.write_now(lambda conn: contacts.enter_all(conn, people.cards, NOON)) == new
    assert store.read_now(lambda conn: [is_out(conn, card.number) for card in people.cards]) == [True, False]


def test_rows_that_are_over_opt_out_too(store: Store) -> None:
    raw = (
        "date;heure;nom;telephone;SMS autorisé\n"
        "01/03/2020;10:00;Anna;0612345678;non\n"
        "01/03/2020;10:00;Max;12;non\n"
        "20/03/2099;10:00;Zoé;0612345679;oui\n"
        "bientôt;10:00;Eve;0612345677;non\n"
    )
    sheet = read_sheet(raw.encode(), SALON, NOON)
    assert ([each.number for each in sheet.entered], sheet.over) == (["+33612345679"], 2)
    assert sheet.opted_out == ("+33612345677", "+33612345678")
    for new in (2, 0):
        assert store.write_now(lambda conn: imports.enter_opted_out(conn, sheet.opted_out, NOON)) == new
    assert store.read_now(lambda conn: is_out(conn, "+33612345678"))


def test_whom_a_file_opts_out_is_held_before_anything_is_written_in_the_order_of_numbers(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    real = address_book.save

    def held(conn: Connection, over: Over, names: Iterable[str]) -> None:
        done.extend(f"hold {number}" for number in names)

    def saved(conn: Connection, card: ContactCard) -> bool:
        done.append(f"save {card.number}")
        return real(conn, card)

    monkeypatch.setattr(contacts, "hold", held)
    monkeypatch.setattr(address_book, "save", saved)
    cards = [ContactCard(f"+3361234567{last}", "Nina", opted_out=last != 8) for last in (9, 8, 7)]
    store.write_now(lambda conn: contacts.enter_all(conn, cards, NOON))
    held_first, saved_then = (
        ["hold +33612345677", "hold +33612345679"],
        [f"save +3361234567{last}" for last in (7, 8, 9)],
    )
    assert done == held_first + saved_then


def test_the_day_somebody_became_a_client_is_not_their_name() -> None:
    (card,) = read_people(b"Vorname;Nachname;Telefon;Kunde seit\nNina;Martin;0612345678;2020-01-01\n", SALON).cards
    assert card.name == "Nina Martin"
