"""Tables as programs and people save them: spans, sums, drawn lines, several columns that say the same."""

from datetime import UTC, datetime

import pytest

from responder.imports.appointments import Sheet, read_sheet
from responder.imports.people import read_people
from tests.builders import PARIS, SALON

NOW = datetime(2026, 11, 29, 9, tzinfo=UTC)
NINA = "+33612345678"


def read(text: str) -> Sheet:
    return read_sheet(text.encode(), SALON, NOW)


def times(text: str) -> list[str]:
    return [f"{each.at.astimezone(PARIS):%H:%M}" for each in read(text).entered]


@pytest.mark.parametrize(
    ("span", "start"),
    [
        ("11:30-12:15pm", "11:30"),
        ("11:30 – 12:15 PM", "11:30"),
        ("10-1pm", "10:00"),
        ("11:45-1:15 p.m.", "11:45"),
        ("2:30 - 3:15pm", "14:30"),
        ("12:15 - 1pm", "12:15"),
        ("9 - 11am", "09:00"),
        ("11:30pm - 12:15am", "23:30"),
        ("11:30am-12:15pm", "11:30"),
        ("11:30am-1pm", "11:30"),
        ("9:00am - 9:45am", "09:00"),
        ("9:00-10", "09:00"),
        ("9:00-10 Uhr", "09:00"),
        ("9:00-11:00", "09:00"),
        ("09:30-05:00", "15:30"),
        ("09:30:00-05", "15:30"),
    ],
)
def test_a_span_that_names_its_half_once_begins_before_it_ends(span: str, start: str) -> None:
    assert times(f"Date,Slot,Client,Phone\n2036-12-02,{span},Nina Martin,0612345678\n") == [start]


@pytest.mark.parametrize(
    ("head", "cells", "status"),
    [
        ("Annulé;Date annulation", ";01/12/2036 10:00", "cancelled"),
        ("Annulé;Date annulation", "Non;01/12/2036", "cancelled"),
        ("Date annulation;Annulé", ";Oui", "cancelled"),
        ("Canceled;Canceled At", "false;2036-11-30T10:00:00Z", "cancelled"),
        ("Storniert;Storniert am", "nein;01.12.2036", "cancelled"),
        ("Annulé;Date d'annulation", "Non;01/12/2036", "cancelled"),
        ("Annulé;Annulé le", "Non;01/12/2036", "cancelled"),
        ("Cancelled;Cancellation time", "no;2036-11-30 10:00", "cancelled"),
        ("Cancelado;Fecha de cancelación", "no;01/12/2036", "cancelled"),
        ("Annullato;Data di annullamento", "no;01/12/2036", "cancelled"),
        ("Confirmé;Date de confirmation", "non;30/11/2036", "confirmed"),
        ("Confirmed;Confirmed at", "no;2036-11-30 10:00", "confirmed"),
        ("Annulé;Date annulation", "Non;", "awaiting answer"),
        ("Annulé;Date annulation", ";-", "awaiting answer"),
        ("Statut", "Absent excusé", "cancelled"),
        ("Statut", "Décommandé", "cancelled"),
        ("Statut", "Non décommandé", "awaiting answer"),
    ],
)
def test_any_column_that_says_cancelled_counts(head: str, cells: str, status: str) -> None:
    text = f"Date;Heure;Client;Tel;{head}\n02/12/2036;10:00;Nina Martin;0612345678;{cells}\n"
    assert [each.status.value for each in read(text).entered] == [status]


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("Annulé;Annulation possible jusqu'au", "non;01/12/2036"),
        ("Annulation possible jusqu'au;Annulé", "01/12/2036;non"),
        ("Annulé;Date limite d'annulation", "non;01/12/2036"),
        ("Annulé;Annulation gratuite", "non;oui"),
        ("Annulé;Annulation sans frais avant le", "non;01/12/2036"),
        ("Annulé;Annulation en ligne", "non;oui"),
        ("Annulation en ligne;Annulé", "oui;non"),
        ("Cancelled;Can cancel", "no;yes"),
        ("Cancelled;Free cancellation until", "no;2036-12-01"),
        ("Cancelled;Cancel online", "no;yes"),
        ("Storniert;Stornierung möglich bis", "nein;01.12.2036"),
        ("Storniert;Kostenlose Stornierung", "nein;ja"),
        ("Cancelado;Cancelación posible hasta", "no;01/12/2036"),
        ("Cancelado;Puede cancelar", "no;sí"),
        ("Annullato;Cancellazione gratuita", "no;sì"),
        ("Annullato;Annullamento possibile entro", "no;01/12/2036"),
        ("Confirmé;Confirmation envoyée le", "non;30/11/2036"),
        ("Confirmed;Confirmation sent", "no;yes"),
        ("Bestätigt;Bestätigung gesendet", "nein;ja"),
        ("Bestätigt;Bestätigung verschickt am", "nein;30.11.2036"),
        ("Confirmado;Confirmación enviada", "no;sí"),
        ("Confermato;Conferma inviata", "no;sì"),
        ("Statut;Confirmation envoyée", "Prévu;oui"),
        ("Stato;Conferma inviata", "Prenotato;sì"),
        ("Status;Can cancel", "Booked;yes"),
    ],
)
def test_what_may_be_cancelled_or_was_sent_is_no_flag(head: str, cells: str) -> None:
    text = f"Date;Heure;Client;Tel;{head}\n02/12/2036;10:00;Nina Martin;0612345678;{cells}\n"
    assert [each.status.value for each in read(text).entered] == ["awaiting answer"]


@pytest.mark.parametrize(
    "heading", ["Meeting Organizer", "Organizer", "Organisateur", "Organizador", "Organizzatore", "Organisator"]
)
def test_whoever_organizes_the_event_is_not_the_client(heading: str) -> None:
    text = f"Subject,Start Date,Start Time,{heading},Description\nNina Martin,2036-12-02,14:30,zoe,tel 0612345678\n"
    (entered,) = read(text).entered
    assert entered.first_name == "Nina"


@pytest.mark.parametrize(
    "row",
    ["Total;;1 client;;35", "TOTAL GÉNÉRAL;;3;;105", "Sous-total;;;;35", "Summe;;1;;35", "Imprimé le 29/11/2036;;;;"]
    + ["---;---;---;---;---", "====;;;;"],
)
def test_what_sums_up_or_draws_a_line_is_no_row_to_mend(row: str) -> None:
    sheet = read(f"Date;Heure;Client;Mobile;Prix\n02/12/2036;14:30;Nina Martin;0612345678;35\n{row}\n")
    assert len(sheet.entered) == 1
    assert (sheet.bad, len(sheet.outside)) == ((), 1)


@pytest.mark.parametrize("row", ["Totalement;14:30;Eve Durand;0623456789;35", "bientôt;14:30;Eve Durand;;35"])
def test_a_row_that_holds_somebody_is_told(row: str) -> None:
    assert len(read(f"Date;Heure;Client;Mobile;Prix\n02/12/2036;14:30;Nina;0612345678;35\n{row}\n").bad) == 1


def test_a_wish_for_silence_is_told_where_its_number_cannot_be_read() -> None:
    text = (
        "Date;Heure;Client;Mobile;STOP SMS\n02/12/2020;14:30;Nina;06 12 34;oui\n02/12/2020;15:30;Eve;0612345678;oui\n"
    )
    sheet = read(text + "02/12/2020;16:30;Dan;06 12;non\n")
    assert [each.line for each in sheet.told] == [2]
    assert sheet.opted_out == (NINA,)


def test_a_name_holds_no_signs_that_turn_its_letters() -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:\u202aZoé Martin\u202c\nTEL:0612345678\nEND:VCARD\n"
    (contact,) = read_people(card.encode(), SALON).cards
    assert (contact.name, contact.first_name) == ("Zoé Martin", "Zoé")
    (entered,) = read("Date,Time,Name,Phone\n2036-12-02,10:00,\u200eZoé Martin\u200f,0612345678\n").entered
    assert (entered.name, entered.first_name) == ("Zoé Martin", "Zoé")


@pytest.mark.parametrize(
    "above",
    [
        "Generated 11/29/2026 10:00 AM",
        "Imprimé le 29/11/2026",
        "02/12/2036",
        "Salon Mireille\n01 42 34 56 78\n02/12/2036",
    ],
)
@pytest.mark.parametrize("padding", ["", ",,,"])
def test_a_title_with_a_day_or_a_number_hides_no_headings(above: str, padding: str) -> None:
    titles = "".join(f"{title}{padding}\n" for title in above.split("\n"))
    sheet = read(f"{titles}Date,Time,Client,Status,Phone\n2036-12-02,14:30,Nina Martin,Cancelled,0612345678\n")
    assert [(each.name, each.status.value) for each in sheet.entered] == [("Nina Martin", "cancelled")]
    assert (sheet.bad, sheet.questions) == ((), ())
