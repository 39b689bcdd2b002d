"""Reads the heading of a column: what stands below it, and of which end of the appointment.

A heading is read by its words, in five languages, wherever they stand in it: "Heure prévue de fin", "endTime" and
"Uhrzeit bis" are all the time of the end. Words that are about something else ("Date de création", "Reminder Date",
"Geburtsdatum") are read too, so that their dates are never taken for the appointment's.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from responder.imports.zones import UnknownZone, Zone, split_zone


class What(StrEnum):
    """What stands in a column. OTHER is understood and not used, UNKNOWN is not understood."""

    MOMENT = "day and time"
    DATE = "day"
    TIME = "time"
    DURATION = "duration"
    ZONE = "time zone"
    NUMBER = "phone number"
    NAME = "name"
    FIRST_NAME = "first name"
    LAST_NAME = "last name"
    NAME_OR_FIRST = "name or first name"
    COMPANY = "company"
    WHO = "with whom"
    PLACE = "place"
    TITLE = "title"
    STATUS = "status"
    CANCELLED = "cancelled"
    CONFIRMED = "confirmed"
    ALL_DAY = "all day"
    TAGS = "tags"
    LANGUAGE = "language"
    NOTES = "notes"
    OTHER = "other"
    UNKNOWN = "unknown"


class End(StrEnum):
    START = "start"
    END = "end"
    NEITHER = ""


class Aside(StrEnum):
    """What a date is about that is not the appointment's."""

    ENTERED = "when it was entered or changed"
    BORN = "a birthday"
    REMINDED = "a reminder"
    PAID = "a payment"
    BEFORE = "an earlier or a later visit"
    NONE = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """`rank` orders what there may be several of: 0 a mobile, 1 a phone, 2 one at home or at work. `of_event`: the
    heading names the appointment; `of_booking`: or the booking of it, which may be the day it was made on;
    `of_client`: the client."""

    what: What
    end: End = End.NEITHER
    aside: Aside = Aside.NONE
    rank: int = 1
    of_event: bool = False
    of_booking: bool = False
    of_client: bool = False
    zone: Zone | None = None


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DAY = _words("date dates jour day datum tag fecha dia data giorno")
_HOUR = _words("heure heures time hour uhrzeit zeit hora ora orario horaire horaires uhr clock um horario")
_BOTH = _words("datetime timestamp horodatage zeitpunkt datumzeit dateheure when quand wann cuando quando")
_START = _words(
    "debut start starts starting begin begins beginn beginnt beginning anfang commence inicio comienzo "
    "empieza inizio depart startzeit startdatum anfangszeit beginnzeit debute starttime startdate "
    "startuhrzeit anfangsdatum"
)
_START_ALONE = _words(
    "von from de du des da dal dalle desde ab le"
)  # they are other words where the heading is a long one
_END = _words(
    "fin end ends ending ende endet fine termine endzeit enddatum endtime enddate finish schluss termina "
    "finaliza finisce enduhrzeit stop"
)
_END_ALONE = _words("bis to until till a au hasta al alle fino jusqu jusque")
_EVENT = _words(
    "rdv rendezvous rendez appointment appt termin cita appuntamento visite visit seance session consultation "
    "termine turno event evenement behandlung scheduled planifie programme prevu meeting cours class lesson "
    "terminzeit termindatum appuntamenti slot creneau passage intervention"
)
_BOOKING = _words(
    "reservation booking buchung reserva prenotazione booked reserve reservee scheduled commande order prise gebucht"
)
_ASIDES: Mapping[Aside, frozenset[str]] = {
    Aside.ENTERED: _words(
        "cree creee crees creation created creating create erstellt erstellung erstelldatum angelegt creado "
        "creada creacion creato creazione ajout ajoute added saisie saisi saisie modified modifie "
        "modification updated update mise maj geandert anderung aenderung modificado modificada modificato "
        "inscription registered registration submitted soumis received recu recue eingegangen enregistre "
        "enregistrement exported export import demande demandee requested request signup joined rescheduled "
        "gebucht inserita inserito alta registro emission"
    ),
    Aside.BORN: _words(
        "naissance nais ne nee birth birthday born dob geburt geburtstag geburtsdatum geb nacimiento "
        "cumpleanos nascita compleanno anniversaire anniversary age"
    ),
    Aside.REMINDED: _words(
        "rappel rappels reminder reminders reminded erinnerung erinnerungen recordatorio promemoria alarm "
        "alarme relance notification sent envoye envoyee gesendet enviado inviato"
    ),
    Aside.PAID: _words(
        "paiement payment paid paye payee bezahlt zahlung pago pagado pagamento pagato facture invoice "
        "rechnung factura fattura echeance due encaissement deposit acompte expiry expiration expire expires"
    ),
    Aside.BEFORE: _words(
        "derniere dernier last letzte letzter letztes ultima ultimo previous precedent precedente prochaine "
        "prochain next nachste proxima proximo prossima prossimo premiere first erste erster primera prima"
    ),
}
_DURATION = _words(
    "duree duration dauer duracion durata minutes minuten minutos minuti length mins min minute lange "
    "termindauer behandlungsdauer"
)
_ZONE = _words("timezone fuseau zeitzone tz utcoffset fuso zone zona")
_PHONE = _words(
    "telephone telephones tel phone phones mobile mobil movil portable portables gsm natel cell cellphone "
    "cellulare celular handy handynummer mobilnummer mobiltelefon mobilfunk mobilfunknummer telefon "
    "telefonnummer rufnummer telefono telefonino sms whatsapp smartphone phonenumber mobilephone tlf fon "
    "festnetz fixe landline fijo fisso telefonos telephonique"
)
_MOBILE = _words(
    "mobile mobil movil portable portables gsm natel cell cellphone cellulare celular handy handynummer "
    "mobilnummer mobiltelefon mobilfunk mobilfunknummer sms whatsapp smartphone telefonino mobilephone text "
    "iphone"
)
_LANDLINE = _words(
    "fixe landline festnetz fijo fisso home domicile maison privat prive casa work bureau travail business "
    "professionnel pro dienstlich geschaftlich geschaeftlich trabajo lavoro ufficio other autre company main "
    "car emergency urgence notfall assistant callback radio isdn telex tty"
)
_NO_PHONE = _words(
    "label type fax telefax pager indicatif code extension ext consent consentement opt optin verified confirme ok"
)
_A_NUMBER = _words("numero number nummer num nr no n numeros numbers")
_CANCELLED = _words(
    "annule annulee annules annulation canceled cancelled cancellation cancelation cancel abgesagt storniert "
    "storno stornierung cancelado cancelada cancelacion anulado anulada anulacion annullato annullata "
    "cancellato cancellata annullamento supprime supprimee deleted geloscht disdetto disdetta iscancelled "
    "iscanceled"
)
_CONFIRMED = _words(
    "confirme confirmee confirmes confirmation confirmed bestatigt bestatigung confirmado confirmada "
    "confirmacion confermato confermata conferma isconfirmed"
)
_NO_FLAG = _words(
    "by par von por da reason raison motif motivo grund number numero code sent envoye envoyee mail email sms "
    "policy frais fee politique cause url link lien id type method moyen note comment deadline user"
)
_NAME = _words("name nom noms names kundenname nominativo namen clientname customername")
_FIRST = _words("prenom prenoms firstname given vorname vornamen givenname forename rufname")
_LAST = _words(
    "lastname surname family nachname familienname apellido apellidos cognome famille zuname familyname patronyme"
)
_NAME_OR_FIRST = _words("nombre nome nombres")
_CLIENT = _words(
    "client cliente clients cliente customer customers patient patiente paciente paziente kunde kundin kunden "
    "invitee attendee guest gast invite invitado ospite participant teilnehmer contact kontakt contacto "
    "contatto member adherent eleve owner proprietaire tuteur beneficiaire person personne persona"
)
_NO_NAME = _words(
    "middle phonetic prefix suffix nick nickname surnom maiden jeune file yomi display screen initials "
    "initiales naissance title civilite salutation anrede label type additional spouse assistant manager "
    "username"
)
_COMPANY = _words(
    "company organization organisation societe entreprise firma unternehmen empresa azienda employeur raison organizer"
)
_WHO = _words(
    "praticien praticienne practitioner staff employee employe employee collaborateur collaboratrice coiffeur "
    "coiffeuse medecin docteur doctor therapist therapeute mitarbeiter mitarbeiterin behandler behandlerin "
    "arzt arztin profesional empleado empleada operatore operatrice dottore provider stylist stylists agenda "
    "calendar calendrier kalender ressource resource who avec with mit con team member membre intervenant "
    "technicien technician assigned soignant professionnel estheticienne barber barbier trainer coach "
    "dentiste dentist host organisateur specialist specialista therapeut user moniteur teammember equipe"
)
_PLACE = _words(
    "lieu place where ou salle room ort raum lugar sala luogo location cabinet site standort sede branch "
    "filiale lieux venue emplacement standorte etablissement centre center salon"
)
_ADDRESS = _words(
    "adresse address direccion indirizzo anschrift street rue strasse city ville stadt zip postal plz pays country"
)
_STATUS = _words("statut status etat estado stato state situation zustand statuts terminstatus lifecycle")
_TITLE = _words(
    "titre title prestation prestations service services motif objet subject betreff leistung leistungen "
    "behandlung servicio servicios motivo asunto titolo servizio servizi prestazione prestazioni oggetto "
    "summary type what treatment treatments soin soins acte tratamiento trattamento terminart dienstleistung "
    "procedure categorieprestation evenement event titulo resume bezeichnung appointmenttype"
)
_NOTES = _words(
    "notes note remarque remarques commentaire commentaires comment comments description descriptif bemerkung "
    "bemerkungen beschreibung notizen notiz notas nota observaciones observacion osservazioni descripcion "
    "descrizione remark remarks memo kommentar info infos details"
)
_TAGS = _words(
    "tags tag labels etiquettes etiquette groupes groupe groups categories categorie category kategorien "
    "kategorie etiquetas etichette gruppe gruppen gruppi grupos libelles membership"
)
_LANGUAGE = _words("langue langues language sprache idioma lingua locale lang")
_OTHER = _words(
    "email mail courriel mel correo prix price preis precio prezzo montant amount betrag importe importo "
    "total tarif cost cout id identifiant uuid uid ref reference referenz riferimento url link lien photo "
    "image website web age sexe gender genre geschlecht paye solde balance quantity quantite anzahl cantidad "
    "ip source canal channel kanal origine revenue tip discount remise tax tva vat currency devise iban ssn "
    "securite siret payment paiement dossier fiche birthday"
)
_ID_OF = _words(
    "client customer kunden dossier commande facture order invoice booking reservation rdv appointment "
    "reference confirmation suivi"
)
_ALL_DAY = (
    _words(
        "journee entiere"
    ), _words("all day"), _words("allday"), _words("ganztagig"), _words("ganztaegiges"), _words("ganztagiges"),
    _words(
        "ganztaegig"
    ), _words("todo dia"), _words("intera giornata"), _words("tutto giorno"), _words("toute journee"),
    _words("ganzer tag"),
)  # fmt: skip
_AT = _words("at le on am um el il date heure time datum fecha data")


def words_of(text: str) -> list[str]:
    """Small letters and digits only: "startTime", "start_time" and "Start time" are the same words."""
    apart = re.sub(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])", " ", text)
    plain = unicodedata.normalize("NFKD", apart.casefold().replace("ß", "ss"))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", " ", re.sub(r"\b(e|r|rendez|pre)[-.](?=mail|vous|nom)", r"\1", plain)).split()


@lru_cache(maxsize=1_024)
def read_heading(text: str) -> Heading:
    """What a heading says stands below it. Never raises."""
    text = " ".join(text.split())[:200]
    bare, zone = _without_zone(text)
    words = words_of(bare)
    said = frozenset(words)
    for reading in _READINGS:
        found = reading(words, said)
        if found is not None:
            what, rank = found
            return _whole(what, rank, words, said, zone)
    return Heading(what=What.UNKNOWN, zone=zone)


def _without_zone(text: str) -> tuple[str, Zone | None]:
    """ "Start (UTC)", "Créé le (UTC+0)"."""
    if not re.search(r"utc|gmt|[a-z]/[A-Z]|\([A-Z]{2,5}\)", text, re.IGNORECASE):
        return text, None
    try:
        # A zone stands behind a time; a heading has none, so that one is put there.
        before, bracket, inside = text.partition("(")
        left, zone = split_zone(f"0 {inside or before}", "")
        return (f"{before} {left[1:]}" if bracket else left[1:]), zone
    except UnknownZone:
        return text, None


def _whole(what: What, rank: int, words: list[str], said: frozenset[str], zone: Zone | None) -> Heading:
    dated = what in (What.MOMENT, What.DATE, What.TIME)
    return Heading(
        what=what,
        end=_end(words, said) if dated else End.NEITHER,
        aside=_aside(said) if dated else Aside.NONE,
        rank=rank,
        of_event=bool(said & _EVENT),
        of_booking=bool(said & _BOOKING),
        of_client=bool(said & _CLIENT),
        zone=zone if dated else None,
    )


_Read = tuple[What, int] | None


def _no_content(words: list[str], said: frozenset[str]) -> _Read:
    """ "Number of guests", "Nombre de personnes"."""
    counted = re.match(r"(?:nombre de|number of|numero de personas|anzahl|nb|nbre)\b", " ".join(words))
    return (What.OTHER, 1) if counted and not said & _PHONE else None


def _phone(words: list[str], said: frozenset[str]) -> _Read:
    texted = "text" in said and bool(said & _A_NUMBER)
    if said & _words("fax telefax pager bipeur"):
        return What.OTHER, 1
    if not said & _PHONE and not texted:
        return None
    if (
        said & _NO_PHONE
        or (said & (_ASIDES[Aside.REMINDED] - {"reminder"}))
        or (said & _MOBILE == {"sms"} and "reminder" in said)
    ):
        return What.OTHER, 1
    rank = 0 if said & _MOBILE else 2 if said & _LANDLINE else 1
    return What.NUMBER, rank


def _plain_number(words: list[str], said: frozenset[str]) -> _Read:
    if said & _A_NUMBER and not said & (_ID_OF | _OTHER | _NOTES | _ADDRESS) and len(words) <= 3:
        return What.NUMBER, 1
    if said & _A_NUMBER and said & _ID_OF:
        return What.OTHER, 1
    return None


def _flag(words: list[str], said: frozenset[str]) -> _Read:
    for of, what in ((_CANCELLED, What.CANCELLED), (_CONFIRMED, What.CONFIRMED)):
        if said & of and not said & _STATUS:
            return (What.OTHER, 1) if said & (_NO_FLAG - _AT) and words[:1] != ["is"] else (what, 1)
    return None


def _all_day(words: list[str], said: frozenset[str]) -> _Read:
    return (What.ALL_DAY, 1) if any(each <= said for each in _ALL_DAY) else None


def _zone(words: list[str], said: frozenset[str]) -> _Read:
    hours = said & (_HOUR | _words("horaire horaria orario oraria"))
    named = said & _words("timezone fuseau zeitzone tz utcoffset fuso") or (said & _words("zone zona") and hours)
    return (What.ZONE, 1) if named else None


def _duration(words: list[str], said: frozenset[str]) -> _Read:
    return (
        (What.DURATION, 1) if said & _DURATION and not said & (_ASIDES[Aside.REMINDED] | _words("frequence")) else None
    )


def _first_or_last(words: list[str], said: frozenset[str]) -> _Read:
    if said & _words("middle phonetic yomi nick nickname maiden"):
        return What.OTHER, 1
    if said & (_WHO - _CLIENT - _words("con with avec mit member")) and said & (_FIRST | _LAST | _NAME):
        return What.WHO, 1
    if _words("vor nachname") <= said or _words("vor name") <= said:
        return What.NAME, 1
    if said & _FIRST or _words("first name") <= said or _words("nombre pila") <= said:
        both = said & _LAST or ("last" in said) or (said & _words("nom") and "de" not in said)
        return (What.NAME, 1) if both else (What.FIRST_NAME, 1)
    if (said & _LAST or _words("last name") <= said) and not said & _DAY:
        both = said & _NAME_OR_FIRST
        return (What.NAME, 1) if both else (What.LAST_NAME, 1)
    return None


def _dated(words: list[str], said: frozenset[str]) -> _Read:
    """A day, a time, or both: by its own words, or because it speaks of a start, an end or an appointment alone."""
    if said & (_NAME | _FIRST | _LAST | _PHONE) and not said & _BOTH:
        return None
    date, hour = bool(said & _DAY), bool(said & _HOUR)
    if said & _BOTH and not said & (_TITLE - _EVENT):
        return What.MOMENT, 1
    if date and hour:
        return What.MOMENT, 1
    compound = _compound(words)
    if date or hour or compound:
        if (
            not hour
            and not compound
            and words
            and words[0] in _words("tag tags")
            and len(words) > 1
            and said & _words("labels")
        ):
            return None
        return compound or (What.DATE if date else What.TIME), 1
    if said & (_START | _END) and not said & (_TITLE - _EVENT | _PLACE | _ADDRESS | _NOTES):
        return What.MOMENT, 1
    if len(words) == 1 and said & (_START_ALONE | _END_ALONE) - _words("le"):
        return What.MOMENT, 1
    if said & (_EVENT | _BOOKING) and not said & (
        _TITLE - _EVENT | _WHO | _PLACE | _OTHER | _STATUS | _NOTES | _COMPANY | _CLIENT
    ):
        return What.MOMENT, 1
    if _aside(said) is not Aside.NONE and not said & (
        _OTHER - _words("age birthday") | _WHO | _CLIENT | _NOTES | _STATUS
    ):
        return What.MOMENT, 1
    return None


def _compound(words: list[str]) -> What | None:
    """ "Startzeit", "Termindatum", "Rückrufuhrzeit"."""
    if any(word.endswith(("zeit", "uhrzeit", "time")) and len(word) > 4 for word in words):
        return What.TIME
    return What.DATE if any(word.endswith(("datum", "date")) and len(word) > 5 for word in words) else None


def _named(words: list[str], said: frozenset[str]) -> _Read:
    if said & _words("event evenement prestation service leistung treatment type category") and said & (
        _NAME | _NAME_OR_FIRST
    ):
        return What.TITLE, 1
    if said & _NO_NAME and said & (_NAME | _words("as")):
        return What.OTHER, 1
    if said & _COMPANY and not said & _CLIENT:
        return What.COMPANY, 1
    if said & (_WHO - _CLIENT - _words("member con with avec mit")) and not said & _STATUS:
        return (What.WHO, 1) if not said & (_TITLE - _WHO) or said & (_NAME | _NAME_OR_FIRST) else None
    if said & _NAME_OR_FIRST:
        return (What.NAME if said & _words("completo completa") or said & _CLIENT else What.NAME_OR_FIRST), 1
    if said & _PLACE and said & _NAME:
        return What.PLACE, 1
    if said & _NAME and not said & _words("file"):
        return What.NAME, 1
    return None


def _others(words: list[str], said: frozenset[str]) -> _Read:
    kinds = said & _ADDRESS and said & _words("type label")
    return (What.OTHER, 1) if said & _OTHER or kinds or said >= _words("job title") else None


_BY_WORD: tuple[tuple[frozenset[str], What], ...] = (
    (_STATUS, What.STATUS), (_TAGS, What.TAGS), (_LANGUAGE, What.LANGUAGE), (_TITLE, What.TITLE), (_NOTES, What.NOTES),
    (_PLACE, What.PLACE), (_WHO - _CLIENT, What.WHO), (_CLIENT, What.NAME), (_ADDRESS, What.PLACE),
)  # fmt: skip


def _by_word(words: list[str], said: frozenset[str]) -> _Read:
    return next(((what, 2 if of is _ADDRESS else 1) for of, what in _BY_WORD if said & of), None)


_READINGS = (
    _no_content, _phone, _all_day, _zone, _flag, _first_or_last, _duration, _dated, _named, _others, _plain_number,
    _by_word,
)  # fmt: skip


def _end(words: list[str], said: frozenset[str]) -> End:
    start, end = bool(said & _START), bool(said & _END)
    if start != end:
        return End.START if start else End.END
    if start and end:
        return End.START if min(map(words.index, said & _START)) < min(map(words.index, said & _END)) else End.END
    for word in (*words[-1:], *words[:1]):
        if (len(words) <= 3 and word in _END_ALONE - _words("a")) or (word == "a" and len(words) == 1):
            return End.END
    for word in (*words[-1:], *words[:1]):
        if len(words) <= 2 and word in _START_ALONE - _words("le de du des"):
            return End.START
    compound_end = any(
        word.startswith(("end", "ende")) and word.endswith(("zeit", "datum", "time", "date")) for word in words
    )
    return End.END if compound_end else End.NEITHER


def _aside(said: frozenset[str]) -> Aside:
    if said & _words("first premiere prima primera erste erster") and said & (_START | _EVENT):
        return Aside.BEFORE
    return next((aside for aside, words in _ASIDES.items() if said & words), Aside.NONE)
