"""German: words of the headings of tables."""

from responder.languages.column_words import HeadingWords
from responder.languages.word_lists import ranked, words

HEADINGS = HeadingWords(
    day=words("datum tag"),
    hour=words("uhr uhrzeit um zeit"),
    both=words("datumzeit wann zeitpunkt"),
    start=words(
        "anfang anfangsdatum anfangszeit ankunft anreise beginn beginnt beginnzeit start startdatum startuhrzeit "
        "startzeit"
    ),
    start_alone=words("ab von"),
    end=words("abreise enddatum ende endet enduhrzeit endzeit schluss"),
    end_alone=words("bis"),
    event=words("behandlung termin termindatum terminzeit"),
    booking=words("buchung gebucht"),
    duration=words("behandlungsdauer dauer lange min minuten termindauer"),
    phone=words(
        "festnetz fon gsm handy handynummer mobil mobilfunk mobilfunknummer mobilnummer mobiltelefon natel "
        "rufnummer smartphone sms tel telefon telefonnummer whatsapp"
    ),
    mobile=words(
        "gsm handy handynummer mobil mobilfunk mobilfunknummer mobilnummer mobiltelefon natel smartphone sms whatsapp"
    ),
    landline=words("dienstlich festnetz geschaeftlich geschaftlich isdn notfall privat"),
    no_phone=words("fax telefax"),
    a_number=words("nr nummer"),
    cancelled=words("abgesagt geloscht storniert stornierung storno"),
    confirmed=words("bestatigt bestatigung"),
    no_flag=words(
        "bis darf email frist gesendet gratis grund kann kostenfrei kostenlos mail moglich sms versandt "
        "verschickt versendet von"
    ),
    between_flags=words("der"),
    name=words("kundenname name namen"),
    first=words("rufname vorname vornamen"),
    last=words("familienname nachname zuname"),
    name_or_first=words(""),
    client=words("gast kontakt kunde kunden kundin patient person teilnehmer"),
    no_name=words("anrede"),
    company=words("firma organisation unternehmen"),
    who=words(
        "arzt arztin behandler behandlerin kalender mit mitarbeiter mitarbeiterin organisator ressource "
        "therapeut trainer"
    ),
    place=words("filiale ort raum standort standorte"),
    address=words("adresse anschrift plz stadt strasse"),
    status=words("status terminstatus zustand"),
    title=words("behandlung betreff bezeichnung dienstleistung dienstleistungen leistung leistungen terminart"),
    notes=words("bemerkung bemerkungen beschreibung details infos kommentar notiz notizen"),
    tags=words("gruppe gruppen kategorie kategorien tag"),
    language=words("sprache"),
    other=words("anzahl betrag email geschlecht iban kanal mail preis referenz tarif website"),
    id_of=words("kunden"),
    at=words("am datum um"),
    opted_out=words("abbestellt abgemeldet sperrliste"),
    consent=words("einverstanden einwilligung erlaubt zugestimmt zustimmung"),
    advertising=words("angebote marketing newsletter werbung"),
    aside_entered=words(
        "aenderung anderung angelegt eingegangen erstelldatum erstellt erstellung geandert gebucht seit"
    ),
    aside_born=words("geb geburt geburtsdatum geburtstag"),
    aside_reminded=words("alarm erinnerung erinnerungen gesendet"),
    aside_paid=words("bezahlt rechnung zahlung"),
    aside_before=words("erste erster letzte letzter letztes nachste"),
    all_day=ranked("ganztagig", "ganztagiges", "ganztaegig", "ganztaegiges", "ganzer tag"),
    dialling=ranked("landesvorwahl", "landervorwahl", "laendervorwahl"),
    counted=("anzahl",),
    zone_alone=words("zeitzone"),
    zone_beside_hours=words(""),
    hours_of_a_zone=words(""),
    with_whom=words("mit"),
    whole_names=ranked("vor nachname", "vor name"),
    first_names=(),
    last_names=(),
    around=words("ca"),
    hour_endings=words("zeit"),
    day_endings=words("datum"),
    happening=words("leistung"),
    complete=words(""),
    first_time=words("erste erster"),
    at_alone=words("um"),
    no_number=words("fax telefax"),
    no_duration=words("haufigkeit"),
    other_codes=words(""),
    texted=words(""),
    reminders=words(""),
    before_a_flag=words(""),
    other_names=words(""),
    last_beside_first=words(""),
    inside_a_name=words(""),
    days_or_labels=words("tag tags"),
    labels=words(""),
    start_articles=words(""),
    weak_starts=words(""),
    weak_ends=words(""),
    ages=words(""),
    filed_as=words(""),
    files=words(""),
    kinds=words(""),
    positions=(),
    end_compounds=words("end"),
    joined=(),
)
