"""Layouts of booking programs and clinics found in public repositories, with invented people."""

from datetime import UTC, datetime

import pytest

from responder.imports.appointments import read_sheet
from tests.builders import SALON

NOW = datetime(2026, 11, 29, 9, tzinfo=UTC)
NINA, EVE = "+33612345678", "+33623456789"
AWAITS, CONFIRMED, CANCELLED = "awaiting answer", "confirmed", "cancelled"
FIRST, SECOND = "2036-12-08 09:30", "2036-12-09 14:30"

LAYOUTS = {
    "vagaro": (
        "Customer Name,Phone,Email,Appointment Date,Start Time,Service,Provider,Duration,Total,Status\n"
        '"Martin, Nina",+33612345678,n@x.fr,12/08/2036,9:30 AM,Balayage,Zoe,180,$285.00,Booked\n'
        '"Durand, Eve",+33623456789,e@x.fr,12/19/2036,2:30 PM,Root,Zoe,90,$95.00,Cancelled\n',
        ((NINA, FIRST, AWAITS, "Nina"), (EVE, "2036-12-19 14:30", CANCELLED, "Eve")),
    ),
    "phorest": (
        "Appointment ID,Client ID,First Name,Last Name,Appointment Date,Start Time,End Time,Service Name,Staff Name,"
        "Mobile,Email,State,Deposit Amount,Price\n"
        "A-1,C-1,Nina,Martin,08/12/2036,09:30,10:15,Cut & Blow Dry,Megan,06 12 34 56 78,n@x.fr,PAID,10.00,45.00\n"
        "A-2,C-2,Eve,Durand,19/12/2036,14:30,15:00,Colour,Megan,0623456789,,CANCELED,0,85.00\n",
        ((NINA, FIRST, AWAITS, "Nina"), (EVE, "2036-12-19 14:30", CANCELLED, "Eve")),
    ),
    "openemr": (
        "pc_eventDate,pc_startTime,pc_endTime,fname,lname,phone_cell,phone_home,pc_title,pc_apptstatus,facility\n"
        "2036-12-08,09:30:00,09:45:00,Nina,Martin,0612345678,0142681234,Office Visit,-,Clinic\n",
        ((NINA, FIRST, AWAITS, "Nina"),),
    ),
    "amelia": (
        "Customers,Employee,Service,Location,Start Time,End Time,Duration,Price,Paid,Status\n"
        '"Nina M n@x.fr +33612345678",Zoe,Cut,,"8 December 2036 09:30","8 December 2036 10:00",30min,3,0,Approved\n'
        '"Eve D <e@x.fr> +33623456789",Zoe,Cut,,"9 December 2036 14:30","9 December 2036 15:00",30min,3,0,Canceled\n',
        ((NINA, FIRST, AWAITS, "Nina"), (EVE, SECOND, CANCELLED, "Eve")),
    ),
    "bookly-fr": (
        "ID;Date du rendez-vous;Employé;Nom du client;Téléphone du client;Courriel du client;Service;Durée;Statut;"
        "Paiement;Notes;Créé le\n"
        "1;8 décembre 2036 9h30;Zoé;Nina Martin;+33612345678;n@x;Coupe;30 min;Approuvé;0;;1 novembre 2036\n"
        "2;9 décembre 2036 14h30;Zoé;Eve Durand;+33623456789;e@x;Coupe;30 min;Rejeté;0;;1 novembre 2036\n",
        ((NINA, FIRST, AWAITS, "Nina"), (EVE, SECOND, CANCELLED, "Eve")),
    ),
    "mindbody": (
        "Client ID,Client,Phone,Date,Day,Time,Appt. Type,Staff,Status,Notes\n"
        '1,"Martin, Nina",06 12 34 56 78,12/8/2036,Mon,9:30 am - 10:30 am,Massage,Zoe,Reserved,\n'
        '2,"Durand, Eve",06 23 45 67 89,12/19/2036,Fri,2:30 pm - 3:30 pm,Massage,Zoe,Early Cancel,\n',
        ((NINA, FIRST, AWAITS, "Nina"), (EVE, "2036-12-19 14:30", CANCELLED, "Eve")),
    ),
    "microsoft-bookings": (
        "Date Time\tCustomer Name\tCustomer Email\tCustomer Phone\tCustomer Address\tStaff\tService\tLocation\t"
        "Duration (mins.)\tPricing Type\tPrice\tEvent Type\tBooking Id\n"
        "12/8/2036 9:30 AM\tNina Martin\tn@x.fr\t+33 6 12 34 56 78\t1 rue X\tZoe\tCoupe\t\t30\tNot Set\t0\tRegular\tA\n"
        "12/19/2036 2:30 PM\tEve D\te@x.fr\t+33 6 23 45 67 89\t1 rue X\tZoe\tCoupe\t\t30\tNot Set\t0\tRegular\tB\n",
        ((NINA, FIRST, AWAITS, "Nina"), (EVE, "2036-12-19 14:30", AWAITS, "Eve")),
    ),
    "simplybook": (
        "Code,Start date,Start time,End date,End time,Service,Provider,Client,Phone,Email,Status,Record date\n"
        "AB1,08-12-2036,09:30,08-12-2036,10:00,Cut,Zoe,Nina,+33612345678,n@x,confirmed,01-11-2036 10:00:00\n",
        ((NINA, FIRST, CONFIRMED, "Nina"),),
    ),
    "cal.com": (
        "Title,Start,End,Attendee Name,Attendee Email,Attendee Phone,Status,Rescheduled,Created\n"
        "30min between Zoe and Nina,2036-12-08T08:30:00.000Z,2036-12-08T09:00:00.000Z,Nina,n@x,+33612345678,ACCEPTED,"
        "false,2036-11-01T00:00:00.000Z\n"
        "30min between Zoe and Eve,2036-12-09T13:30:00.000Z,2036-12-09T14:00:00.000Z,Eve,e@x,+33623456789,CANCELLED,"
        "true,2036-11-01T00:00:00.000Z\n",
        ((NINA, FIRST, AWAITS, "Nina"), (EVE, SECOND, CANCELLED, "Eve")),
    ),
    "german": (
        "Datum;Uhrzeit von;Uhrzeit bis;Kunde;Telefon;Mitarbeiter;Dienstleistungen;Status\n"
        "08.12.2036;09:30;10:00;Nina Müller;+33 612345678;Zoe;Haarschnitt;Bestätigt\n"
        "09.12.2036;14:30;15:00;Eve;+33 623456789;Zoe;Haarschnitt;Ausgefallen\n",
        ((NINA, FIRST, CONFIRMED, "Nina"), (EVE, SECOND, CANCELLED, "Eve")),
    ),
    "italian": (
        "Data;Ora inizio;Ora fine;Cognome;Nome;Cellulare;Trattamento;Operatore;Stato\n"
        "08/12/2036;09:30;10:00;Martini;Nina;+33 612345678;Taglio;Zoe;Confermato\n"
        "09/12/2036;14:30;15:00;Bianchi;Eve;+33 623456789;Taglio;Zoe;Disdetto\n",
        ((NINA, FIRST, CONFIRMED, "Nina"), (EVE, SECOND, CANCELLED, "Eve")),
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_appointments_are_read_in_the_layout_of(layout: str) -> None:
    text, expected = LAYOUTS[layout]
    sheet = read_sheet(text.encode(), SALON, NOW)
    found = [
        (each.number, f"{SALON.local(each.at):%Y-%m-%d %H:%M}", each.status.value, each.first_name)
        for each in sheet.entered
    ]
    assert found == list(expected) and not sheet.questions and not sheet.bad


def test_an_end_that_is_written_out_is_searched_for_no_number() -> None:
    sheet = read_sheet(LAYOUTS["amelia"][0].encode(), SALON, NOW)
    assert sheet.columns.searched == (0,)


@pytest.mark.parametrize("sign", ["x", "%", "?", "@"])
def test_a_sign_of_openemr_confirms_nobody_and_is_asked_for(sign: str) -> None:
    sheet = read_sheet(LAYOUTS["openemr"][0].replace(",-,", f",{sign},").encode(), SALON, NOW)
    assert [question.choices[0] for question in sheet.questions] == [f"status={sign}=confirmed"]
