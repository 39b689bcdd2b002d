"""Exports of booking programs, calendars and address books, in their layouts and with invented people."""

from datetime import UTC, datetime

import pytest

from responder.imports.appointments import read_sheet
from responder.imports.people import read_people
from tests.builders import SALON

NOW = datetime(2026, 11, 29, 9, tzinfo=UTC)
NINA, EVE, CHLOE, DAN = "+33612345678", "+33623456789", "+33634567890", "+33645678901"
AWAITS, CONFIRMED, CANCELLED = "awaiting answer", "confirmed", "cancelled"

APPOINTMENTS = {
    "calendly": (
        "User Name,User Email,Invitee Name,Invitee First Name,Invitee Last Name,Invitee Email,"
        "Invitee Time Zone,Invitee accepted marketing emails,Text Reminder Number,Event Type Name,"
        "Start Date & Time,End Date & Time,Location,Event Created Date & Time,Canceled,Canceled By,"
        "Cancellation reason\n"
        "Zoé,z@x.fr,Nina Martin,,,n@x.fr,Europe/Paris,,+33612345678,Coupe,2036-12-02 02:30 pm,"
        "2036-12-02 03:00 pm,,2036-11-20 09:00 am,false,,\n"
        "Zoé,z@x.fr,Eve Durand,,,e@x.fr,Europe/Paris,,+33 6 23 45 67 89,Coupe,2036-12-03 09:00 am,"
        "2036-12-03 09:30 am,,2036-11-21 10:00 am,true,Eve Durand,malade\n",
        "utf-8",
        (
            (NINA, "2036-12-02 14:30", AWAITS, "Nina"),
            (EVE, "2036-12-03 09:00", CANCELLED, "Eve"),
        ),
    ),
    "acuity": (
        '"Start Time","End Time","Timezone","First Name","Last Name","Phone","Email","Type","Calendar",'
        '"Appointment Price","Paid?","Amount Paid Online","Certificate Code","Notes","Date Scheduled","Label",'
        '"Scheduled By"\n'
        '"December 2, 2036 9:00 am","December 2, 2036 10:45 am","Europe/London","Nina","Martin",'
        '"\'+33612345678","n@x.fr","Infills","Claire Adams","29.00","no","0.00","","","2036-11-25","",""\n',
        "utf-8",
        ((NINA, "2036-12-02 10:00", AWAITS, "Nina"),),
    ),
    "fresha": (
        "Appointment reference,Client,Client mobile,Scheduled date,Scheduled time,Duration,Services,"
        "Team member,Location,Created by,Created date,Cancelled date,Cancellation reason,Net sales,Status\n"
        "#A1B2,Nina Martin,+33 612345678,02 Dec 2036,2:30 pm,45min,Haircut,Zoé,Main St,Zoé,20 Nov 2036,,,35,"
        "Booked\n"
        "#A1B3,Eve Durand,+33 623456789,03 Dec 2036,9:00 am,1h 15min,Colour,Zoé,Main St,Online,21 Nov 2036,"
        "28 Nov 2036,Client,0,Cancelled\n",
        "utf-8",
        (
            (NINA, "2036-12-02 14:30", AWAITS, "Nina"),
            (EVE, "2036-12-03 09:00", CANCELLED, "Eve"),
        ),
    ),
    "outlook-fr": (
        '"Objet","Début","Début","Fin","Fin","Journée entière","Rappel actif/inactif","Date de rappel",'
        '"Heure du rappel","Organisateur d\'une réunion","Participants obligatoires","Description",'
        '"Emplacement","Priorité"\n'
        '"Coupe Nina 06 12 34 56 78","02/12/2036","14:30:00","02/12/2036","15:00:00","Faux","Vrai",'
        '"02/12/2036","14:15:00","zoe","","","Salon","Normale"\n',
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, None),),
    ),
    "outlook-de": (
        '"Betreff","Beginnt am","Beginnt um","Endet am","Endet um","Ganztägiges Ereignis",'
        '"Erinnerung Ein/Aus","Erinnerung am","Erinnerung um","Besprechungsplanung","Beschreibung","Ort"\n'
        '"Haarschnitt","2.12.2036","14:30:00","2.12.2036","15:00:00","Falsch","Ein","2.12.2036","14:15:00","",'
        '"Frau Martin, Mobil 0612345678","Salon"\n',
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, None),),
    ),
    "easyappointments": (
        "Hash,Book Datetime,Start Datetime,End Datetime,Location,Notes,Status,Provider,Customer First Name,"
        "Customer Last Name,Customer Mobile Number,Customer Phone Number,Service\n"
        "abc,2036-11-20 09:12:00,2036-12-02 14:30:00,2036-12-02 15:00:00,,,Confirmed,Zoé,Nina,Martin,,"
        "0612345678,Coupe\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", CONFIRMED, "Nina"),),
    ),
    "planity": (
        "Date;Heure;Durée;Prestation;Collaborateur;Client;Téléphone;Email;Statut;Source;Prix\n"
        "02/12/2036;14:30;30 min;Coupe femme;Zoé;MARTIN Nina;06 12 34 56 78;n@x;Validé;Planity;45,00 €\n"
        "03/12/2036;09:00;1 h;Couleur;Zoé;DURAND Eve;06 23 45 67 89;;Annulé par le client;Comptoir;60,00 €\n"
        ";;;;;;;;;Total;105,00 €\n",
        "utf-8",
        (
            (NINA, "2036-12-02 14:30", AWAITS, "Nina"),
            (EVE, "2036-12-03 09:00", CANCELLED, "Eve"),
        ),
    ),
    "doctolib": (
        "Date de création;Date du rendez-vous;Heure de début;Heure de fin;Agenda;Motif de consultation;"
        "Civilité;Nom;Prénom;Nom de naissance;Date de naissance;Téléphone portable;Téléphone fixe;E-mail;"
        "Statut du RDV;Prise en ligne\n"
        "15/11/2036 10:02;02/12/2036;14h30;14h50;Dr Weiss;Consultation;Mme;MARTIN;Nina;DUVAL;12/03/1980;"
        "0612345678;0142681234;n@x;À venir;Oui\n"
        "16/11/2036 11:00;03/12/2036;09h00;09h20;Dr Weiss;Suivi;M.;DURAND;Paul;;01/07/1975;;"
        "0142681234 / 0623456789;;Absent non excusé;Non\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "wann-wer": (
        "Wann;Wer;Handy;Was\nDi 02.12.2036 14:30;Nina Martin;0612345678;Schnitt\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, None),),
    ),
    "es": (
        "Fecha de creación;Fecha;Hora inicio;Hora fin;Cliente;Móvil;Profesional;Servicio;Estado;Observaciones\n"
        "01/11/2036;02/12/2036;14:30;15:00;Nina Martín;0612345678;Zoé;Corte;Pendiente;\n"
        "01/11/2036;03/12/2036;9:00;9:30;Eva Durán;0623456789;Zoé;Tinte;Cancelada;\n",
        "utf-8",
        (
            (NINA, "2036-12-02 14:30", AWAITS, "Nina"),
            (EVE, "2036-12-03 09:00", CANCELLED, "Eva"),
        ),
    ),
    "it": (
        "Data appuntamento;Ora;Durata;Nome;Cognome;Cellulare;Operatore;Trattamento;Stato\n"
        "02/12/2036;14.30;30;Nina;Martini;0612345678;Zoé;Taglio;Prenotato\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "de": (
        "Termindatum;Terminzeit;Dauer (Min.);Kundenname;Telefon privat;Telefon mobil;Mitarbeiter;Leistung;"
        "Terminstatus\n"
        "02.12.2036;14:30;30;Martin, Nina;0142681234;0612345678;Zoé;Schnitt;bestätigt\n"
        "03.12.2036;09:00;30;Durand, Eve;;0623456789;Zoé;Schnitt;storniert\n",
        "utf-8",
        (
            (NINA, "2036-12-02 14:30", CONFIRMED, "Nina"),
            (EVE, "2036-12-03 09:00", CANCELLED, "Eve"),
        ),
    ),
    "range": (
        "Jour;Créneau;Nom;Portable\nmercredi 3 décembre 2036;14h30 - 15h00;Nina Martin;0612345678\n",
        "utf-8",
        ((NINA, "2036-12-03 14:30", AWAITS, "Nina"),),
    ),
    "excel-serial": (
        "Nom;Tel;Date;Heure\nNina;0612345678;50010;0,604166667\n",
        "utf-8",
        ((NINA, "2036-12-01 14:30", AWAITS, "Nina"),),
    ),
    "excel-serial-moment": (
        "Name,Phone,Start\nNina,0612345678,50010.604166667\n",
        "utf-8",
        ((NINA, "2036-12-01 14:30", AWAITS, "Nina"),),
    ),
    "heading-utc": (
        "Name,Phone,Start (UTC),End (UTC)\nNina,0612345678,2036-12-02 13:30,2036-12-02 14:00\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "zonecol": (
        "Name,Phone,Date,Time,Time zone\n"
        "Nina,0612345678,2036-12-02,08:30,America/New_York\n"
        "Eve,0623456789,2036-12-02,13:30,IST\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "json-names": (
        "client_first_name,client_last_name,client_phone,appointment_date,appointment_time,is_cancelled,"
        "created_at\n"
        "Nina,Martin,0612345678,2036-12-02,14:30:00,0,2036-11-01T10:00:00Z\n"
        "Eve,Durand,0623456789,2036-12-03,09:00:00,1,2036-11-01T10:00:00Z\n",
        "utf-8",
        (
            (NINA, "2036-12-02 14:30", AWAITS, "Nina"),
            (EVE, "2036-12-03 09:00", CANCELLED, "Eve"),
        ),
    ),
    "iso-camel": (
        "id,startTime,endTime,customerName,customerPhone,serviceName,state,createdAt\n"
        "1,2036-12-02T13:30:00.000Z,2036-12-02T14:00:00.000Z,Nina Martin,+33612345678,Cut,BOOKED,"
        "2036-11-01T10:00:00.000Z\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "noheader-tab": (
        "Nina Martin\t06 12 34 56 78\t02/12/2036\t14:30\t15:00\nEve Durand\t06 23 45 67 89\t03/12/2036\t09:00\t09:30\n",
        "utf-8",
        (
            (NINA, "2036-12-02 14:30", AWAITS, "Nina"),
            (EVE, "2036-12-03 09:00", AWAITS, "Eve"),
        ),
    ),
    "mac": (
        "Prénom;Nom;Téléphone;Date;Heure\rZoé;Lévêque;0612345678;02/12/2036;14h30\r",
        "mac_roman",
        ((NINA, "2036-12-02 14:30", AWAITS, "Zoé"),),
    ),
    "cp437": (
        "Prénom;Nom;Téléphone;Date;Heure\r\nRené;Müller;0612345678;02/12/2036;14h30\r\n",
        "cp437",
        ((NINA, "2036-12-02 14:30", AWAITS, "René"),),
    ),
    "utf16-tab": (
        "Prénom\tNom\tTéléphone\tDate\tHeure\r\nRené\tMüller\t0612345678\t02/12/2036\t14h30\r\n",
        "utf-16",
        ((NINA, "2036-12-02 14:30", AWAITS, "René"),),
    ),
    "sep-pipe": (
        '"sep=|"\nNom|Tel|RDV le|à\nNina|0612345678|02/12/2036|14:30\n',
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "quote-mid": (
        "Nom,Tel,Date,Heure,Note\n"
        '"Martin, Nina",0612345678,02/12/2036,14:30,"dit ""Nini"""\n'
        'Eve,0623456789,03/12/2036,09:00,"allergie\n'
        "Chloe,0634567890,04/12/2036,10:00,\n"
        "Dan,0645678901,05/12/2036,11:00,ok\n",
        "utf-8",
        (
            (NINA, "2036-12-02 14:30", AWAITS, "Nina"),
            (EVE, "2036-12-03 09:00", AWAITS, "Eve"),
            (CHLOE, "2036-12-04 10:00", AWAITS, "Chloe"),
            (DAN, "2036-12-05 11:00", AWAITS, "Dan"),
        ),
    ),
    "title-footer": (
        "Salon Zoé - Export du 01/12/2036;;;\n"
        "Filtre : tous;;;\n"
        "\n"
        "Client;Mobile;Début;Fin\n"
        "Nina;0612345678;02/12/2036 14:30;02/12/2036 15:00\n"
        "Nombre de rendez-vous : 1;;;\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "confirmed-flag": (
        "Nom;Tel;Date;Heure;Confirmé;Annulé\n"
        "Nina;0612345678;02/12/2036;14:30;Oui;Non\n"
        "Eve;0623456789;03/12/2036;09:00;Non;Oui\n"
        "Dan;0634567890;03/12/2036;10:00;;\n",
        "utf-8",
        (
            (NINA, "2036-12-02 14:30", CONFIRMED, "Nina"),
            (EVE, "2036-12-03 09:00", CANCELLED, "Eve"),
            (CHLOE, "2036-12-03 10:00", AWAITS, "Dan"),
        ),
    ),
    "booked-vs-visit": (
        "Customer,Phone,Booking Date,Visit Date,Visit Time\nNina,0612345678,2036-11-20,2036-12-02,14:30\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "two-dates-plain": (
        "Nom;Tel;Date;Heure;Date réservation\nNina;0612345678;02/12/2036;14:30;20/11/2036\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "us-name": (
        "Appt Date,Appt Time,Patient,Home Phone,Cell Phone,Provider,Appt Status\n"
        '12/13/2036,2:30p,"MARTIN, NINA",0142681234,0612345678,Dr Weiss,Scheduled\n',
        "utf-8",
        ((NINA, "2036-12-13 14:30", AWAITS, "Nina"),),
    ),
    "company": (
        "Nom;Tel;Date;Heure\nGarage Dupont;0612345678;02/12/2036;14:30\nMme Petit;0623456789;02/12/2036;15:30\n",
        "utf-8",
        (
            (NINA, "2036-12-02 14:30", AWAITS, ""),
            (EVE, "2036-12-02 15:30", AWAITS, ""),
        ),
    ),
}


@pytest.mark.parametrize("layout", APPOINTMENTS)
def test_appointments_are_read_in_the_layout_of(layout: str) -> None:
    text, encoding, expected = APPOINTMENTS[layout]
    sheet = read_sheet(text.encode(encoding), SALON, NOW)
    found = [
        (each.number, f"{SALON.local(each.at):%Y-%m-%d %H:%M}", each.status.value, each.first_name)
        for each in sheet.entered
    ]
    assert [row[:3] for row in found] == [row[:3] for row in expected]
    assert [row[3] for row in found if row[3]] == [row[3] for row in expected if row[3]]
    assert not sheet.questions


CONTACTS = {
    "google-old": (
        "Name,Given Name,Additional Name,Family Name,Yomi Name,Group Membership,Phone 1 - Type,"
        "Phone 1 - Value,Phone 2 - Type,Phone 2 - Value\n"
        "Nina Martin,Nina,,Martin,,* myContacts,Home,01 42 68 12 34,Mobile,06 12 34 56 78\n",
        "utf-8",
        ((NINA, "Nina Martin", "Nina"),),
    ),
    "wix": (
        "Prénom,Nom de famille,E-mail 1,Téléphone 1,Téléphone 2,Adresse 1 - Type,Adresse 1 - Rue,Libellés,"
        "Créé le (UTC+0),Source\n"
        "Nina,Martin,n@x,'+33 1 42 68 12 34,'+33 6 12 34 56 78,HOME,rue,VIP,2030-01-01 10:00,Import\n",
        "utf-8",
        ((NINA, "Nina Martin", "Nina"),),
    ),
    "thunderbird": (
        "Prénom,Nom de famille,Nom à afficher,Surnom,Adresse électronique principale,Tél. professionnel,"
        "Tél. personnel,Fax,Pager,Portable\n"
        "Nina,Martin,Nini,,n@x,0142681234,,0142681235,,0612345678\n",
        "utf-8",
        ((NINA, None, "Nina"),),
    ),
    "outlook-fr-c": (
        "Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Téléphone (bureau),Télécopie (bureau),"
        "Téléphone (domicile),Tél. mobile,Catégories,Notes\n"
        "Mme,Nina,,Martin,,Garage,0142681234,0142681235,,0612345678,VIP,\n",
        "utf-8",
        ((NINA, "Nina Martin", "Nina"),),
    ),
    "nokia21": (
        "BEGIN:VCARD\r\n"
        "VERSION:2.1\r\n"
        "N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=4C=C3=A9v=C3=AAque;Zo=C3=A9\r\n"
        "TEL;PREF;HOME;VOICE:0142681234\r\n"
        "TEL;CELL;VOICE:*31#0612345678\r\n"
        "END:VCARD\r\n",
        "utf-8",
        ((NINA, "Zoé Lévêque", "Zoé"),),
    ),
    "b64": (
        "BEGIN:VCARD\n"
        "VERSION:3.0\n"
        "FN;CHARSET=UTF-8;ENCODING=B:Wm/DqSBNw7xsbGVy\n"
        "N;CHARSET=UTF-8;ENCODING=B:TcO8bGxlcjtab8OpOzs7\n"
        "TEL;TYPE=CELL:+33612345678\n"
        "END:VCARD\n",
        "utf-8",
        ((NINA, "Zoé Müller", "Zoé"),),
    ),
    "latin1-raw": (
        "BEGIN:VCARD\r\n"
        "VERSION:3.0\r\n"
        "FN:Zoé Müller\r\n"
        "N:Müller;Zoé;;;\r\n"
        "TEL;TYPE=cell:06 12 34 56 78\r\n"
        "END:VCARD\r\n"
        "BEGIN:VCARD\r\n"
        "VERSION:3.0\r\n"
        "FN:François Noël\r\n"
        "N:Noël;François;;;\r\n"
        "TEL:06 23 45 67 89\r\n"
        "END:VCARD\r\n",
        "latin-1",
        (
            (NINA, "Zoé Müller", "Zoé"),
            (EVE, "François Noël", "François"),
        ),
    ),
    "icloud": (
        "BEGIN:VCARD\n"
        "VERSION:3.0\n"
        "PRODID:-//Apple Inc.//iOS 17//EN\n"
        "N:Dupont;Marie;;Mme;\n"
        "FN:Mme Marie Dupont\n"
        "item1.TEL;type=pref:01 42 68 12 34\n"
        "item1.X-ABLabel:_$!<Other>!$_\n"
        "item2.TEL:06 12 34 56 78\n"
        "item2.X-ABLabel:iPhone perso\n"
        "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/\n"
        "  2wCEAAkGBxMTEhUTExMVFhUXFx\n"
        "END:VCARD\n",
        "utf-8",
        ((NINA, "Mme Marie Dupont", "Marie"),),
    ),
    "v4-uri": (
        "BEGIN:VCARD\n"
        "VERSION:4.0\n"
        "FN:Nina Martin\n"
        'TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+33-1-42-68-12-34;ext=12\n'
        "TEL;VALUE=uri;TYPE=cell:tel:0612345678;phone-context=+33\n"
        "END:VCARD\n",
        "utf-8",
        ((NINA, "Nina Martin", "Nina"),),
    ),
    "org-only": (
        "BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nFN:\nORG:Garage Dupont;Atelier\nTEL;WORK:0612345678\nEND:VCARD\n",
        "utf-8",
        ((NINA, "Garage Dupont", ""),),
    ),
    "cp1250": (
        "BEGIN:VCARD\r\n"
        "VERSION:2.1\r\n"
        "N;CHARSET=WINDOWS-1250;ENCODING=QUOTED-PRINTABLE:Dvo=F8=E1k;Ji=F8=ED\r\n"
        "TEL;CELL:0612345678\r\n"
        "END:VCARD\r\n",
        "utf-8",
        ((NINA, "Jiří Dvořák", "Jiří"),),
    ),
}


@pytest.mark.parametrize("layout", CONTACTS)
def test_contacts_are_read_in_the_layout_of(layout: str) -> None:
    text, encoding, expected = CONTACTS[layout]
    people = read_people(text.encode(encoding), SALON)
    found = [(card.number, card.name, card.first_name or "") for card in people.cards]
    assert found == [(number, name or found[0][1], first) for number, name, first in expected]
    assert not people.bad
