"""The words of headings in five languages, folded: small letters without accents.

A word may be in several tables: "Termin" names the appointment, and "termine" is the Italian end of one.
"""

from collections.abc import Mapping
from enum import StrEnum


class Aside(StrEnum):
    """Subject of a date that is not the appointment's."""

    ENTERED = "when it was entered or changed"
    BORN = "a birthday"
    REMINDED = "a reminder"
    PAID = "a payment"
    BEFORE = "an earlier or a later visit"
    NONE = ""


def word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())


DAY = word_set("date dates jour day datum tag fecha dia data giorno")
HOUR = word_set("heure heures time hour uhrzeit zeit hora ora orario horaire horaires uhr clock um horario")
BOTH = word_set("datetime timestamp horodatage zeitpunkt datumzeit dateheure when quand wann cuando quando")
START = word_set(
    "debut start starts starting begin begins beginn beginnt beginning anfang commence inicio comienzo "
    "empieza inizio depart startzeit startdatum anfangszeit beginnzeit debute starttime startdate "
    "startuhrzeit anfangsdatum"
)
START_ALONE = word_set(
    "von from de du des da dal dalle desde ab le"
)  # they are other words where the heading is a long one
END = word_set(
    "fin end ends ending ende endet fine termine endzeit enddatum endtime enddate finish schluss termina "
    "finaliza finisce enduhrzeit stop"
)
END_ALONE = word_set("bis to until till a au hasta al alle fino jusqu jusque")
EVENT = word_set(
    "rdv rendezvous rendez appointment appt termin cita appuntamento visite visit seance session consultation "
    "termine turno event evenement behandlung scheduled planifie programme prevu meeting cours class lesson "
    "terminzeit termindatum appuntamenti slot creneau passage intervention"
)
BOOKING = word_set(
    "reservation booking buchung reserva prenotazione booked reserve reservee scheduled commande order prise gebucht"
)
ASIDES: Mapping[Aside, frozenset[str]] = {
    Aside.ENTERED: word_set(
        "cree creee crees creation created creating create erstellt erstellung erstelldatum angelegt creado "
        "creada creacion creato creazione ajout ajoute added saisie saisi saisie modified modifie "
        "modification updated update mise maj geandert anderung aenderung modificado modificada modificato "
        "inscription registered registration submitted soumis received recu recue eingegangen enregistre "
        "enregistrement exported export import demande demandee requested request signup joined rescheduled "
        "gebucht inserita inserito alta registro emission"
    ),
    Aside.BORN: word_set(
        "naissance nais ne nee birth birthday born dob geburt geburtstag geburtsdatum geb nacimiento "
        "cumpleanos nascita compleanno anniversaire anniversary age"
    ),
    Aside.REMINDED: word_set(
        "rappel rappels reminder reminders reminded erinnerung erinnerungen recordatorio promemoria alarm "
        "alarme relance notification sent envoye envoyee gesendet enviado inviato"
    ),
    Aside.PAID: word_set(
        "paiement payment paid paye payee bezahlt zahlung pago pagado pagamento pagato facture invoice "
        "rechnung factura fattura echeance due encaissement deposit acompte expiry expiration expire expires"
    ),
    Aside.BEFORE: word_set(
        "derniere dernier last letzte letzter letztes ultima ultimo previous precedent precedente prochaine "
        "prochain next nachste proxima proximo prossima prossimo premiere first erste erster primera prima"
    ),
}
DURATION = word_set(
    "duree duration dauer duracion durata minutes minuten minutos minuti length mins min minute lange "
    "termindauer behandlungsdauer"
)
ZONE = word_set("timezone fuseau zeitzone tz utcoffset fuso zone zona")
PHONE = word_set(
    "telephone telephones tel phone phones mobile mobil movil portable portables gsm natel cell cellphone "
    "cellulare celular handy handynummer mobilnummer mobiltelefon mobilfunk mobilfunknummer telefon "
    "telefonnummer rufnummer telefono telefonino sms whatsapp smartphone phonenumber mobilephone tlf fon "
    "festnetz fixe landline fijo fisso telefonos telephonique"
)
MOBILE = word_set(
    "mobile mobil movil portable portables gsm natel cell cellphone cellulare celular handy handynummer "
    "mobilnummer mobiltelefon mobilfunk mobilfunknummer sms whatsapp smartphone telefonino mobilephone text "
    "iphone"
)
LANDLINE = word_set(
    "fixe landline festnetz fijo fisso home domicile maison privat prive casa work bureau travail business "
    "professionnel pro dienstlich geschaftlich geschaeftlich trabajo lavoro ufficio other autre company main "
    "car emergency urgence notfall assistant callback radio isdn telex tty"
)
NO_PHONE = word_set(
    "label type fax telefax pager indicatif code extension ext consent consentement opt optin verified confirme ok"
)
DIALLING = tuple(
    word_set(phrase)
    for phrase in (
        "indicatif",
        "country code",
        "countrycode",
        "code pays",
        "dial code",
        "dialling code",
        "dialing code",
        "calling code",
        "landesvorwahl",
        "landervorwahl",
        "laendervorwahl",
        "prefijo pais",
        "prefijo internacional",
        "codigo pais",
        "prefisso internazionale",
        "prefisso paese",
        "codice paese",
    )
)
A_NUMBER = word_set("numero number nummer num nr no n numeros numbers")
CANCELLED = word_set(
    "annule annulee annules annulation canceled cancelled cancellation cancelation cancel abgesagt storniert "
    "storno stornierung cancelado cancelada cancelacion anulado anulada anulacion annullato annullata "
    "cancellato cancellata annullamento supprime supprimee deleted geloscht disdetto disdetta iscancelled "
    "iscanceled"
)
CONFIRMED = word_set(
    "confirme confirmee confirmes confirmation confirmed bestatigt bestatigung confirmado confirmada "
    "confirmacion confermato confermata conferma isconfirmed"
)
NO_FLAG = word_set(
    "by par von por da reason raison motif motivo grund number numero code sent envoye envoyee mail email sms "
    "policy frais fee politique cause url link lien id type method moyen note comment deadline user"
)
NAME = word_set("name nom noms names kundenname nominativo namen clientname customername")
FIRST = word_set("prenom prenoms firstname given vorname vornamen givenname forename rufname")
LAST = word_set(
    "lastname surname family nachname familienname apellido apellidos cognome famille zuname familyname patronyme"
)
NAME_OR_FIRST = word_set("nombre nome nombres")
CLIENT = word_set(
    "client cliente clients cliente customer customers patient patiente paciente paziente kunde kundin kunden "
    "invitee attendee guest gast invite invitado ospite participant teilnehmer contact kontakt contacto "
    "contatto member adherent eleve owner proprietaire tuteur beneficiaire person personne persona"
)
NO_NAME = word_set(
    "middle phonetic prefix suffix nick nickname surnom maiden jeune file yomi display screen initials "
    "initiales naissance title civilite salutation anrede label type additional spouse assistant manager "
    "username"
)
COMPANY = word_set(
    "company organization organisation societe entreprise firma unternehmen empresa azienda employeur raison organizer"
)
WHO = word_set(
    "praticien praticienne practitioner staff employee employe employee collaborateur collaboratrice coiffeur "
    "coiffeuse medecin docteur doctor therapist therapeute mitarbeiter mitarbeiterin behandler behandlerin "
    "arzt arztin profesional empleado empleada operatore operatrice dottore provider stylist stylists agenda "
    "calendar calendrier kalender ressource resource who avec with mit con team member membre intervenant "
    "technicien technician assigned soignant professionnel estheticienne barber barbier trainer coach "
    "dentiste dentist host organisateur specialist specialista therapeut user moniteur teammember equipe"
)
PLACE = word_set(
    "lieu place where ou salle room ort raum lugar sala luogo location cabinet site standort sede branch "
    "filiale lieux venue emplacement standorte etablissement centre center salon"
)
ADDRESS = word_set(
    "adresse address direccion indirizzo anschrift street rue strasse city ville stadt zip postal plz pays country"
)
STATUS = word_set("statut status etat estado stato state situation zustand statuts terminstatus lifecycle")
TITLE = word_set(
    "titre title prestation prestations service services motif objet subject betreff leistung leistungen "
    "behandlung servicio servicios motivo asunto titolo servizio servizi prestazione prestazioni oggetto "
    "summary type what treatment treatments soin soins acte tratamiento trattamento terminart dienstleistung "
    "procedure categorieprestation evenement event titulo resume bezeichnung appointmenttype"
)
NOTES = word_set(
    "notes note remarque remarques commentaire commentaires comment comments description descriptif bemerkung "
    "bemerkungen beschreibung notizen notiz notas nota observaciones observacion osservazioni descripcion "
    "descrizione remark remarks memo kommentar info infos details"
)
TAGS = word_set(
    "tags tag labels etiquettes etiquette groupes groupe groups categories categorie category kategorien "
    "kategorie etiquetas etichette gruppe gruppen gruppi grupos libelles membership"
)
LANGUAGE = word_set("langue langues language sprache idioma lingua locale lang")
OTHER = word_set(
    "email mail courriel mel correo prix price preis precio prezzo montant amount betrag importe importo "
    "total tarif cost cout id identifiant uuid uid ref reference referenz riferimento url link lien photo "
    "image website web age sexe gender genre geschlecht paye solde balance quantity quantite anzahl cantidad "
    "ip source canal channel kanal origine revenue tip discount remise tax tva vat currency devise iban ssn "
    "securite siret payment paiement dossier fiche birthday"
)
ID_OF = word_set(
    "client customer kunden dossier commande facture order invoice booking reservation rdv appointment "
    "reference confirmation suivi"
)
ALL_DAY = tuple(
    word_set(phrase)
    for phrase in (
        "journee entiere",
        "toute journee",
        "all day",
        "allday",
        "ganztagig",
        "ganztagiges",
        "ganztaegig",
        "ganztaegiges",
        "ganzer tag",
        "todo dia",
        "intera giornata",
        "tutto giorno",
    )
)
AT = word_set("at le on am um el il date heure time datum fecha data")
