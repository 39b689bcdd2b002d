"""German: who wants no SMS, in the headings and cells of tables."""

from responder.languages.column_words import PermissionWords
from responder.languages.word_lists import ranked, words

PERMISSIONS = PermissionWords(
    refused=words("abgelehnt verweigert widerruf gesperrt deaktiv ausgeschaltet abgeschaltet"),
    agreed=words("einwillig einverstanden erlaub zugestimmt zustimm aktiv eingeschaltet"),
    to_contact=words("kontakt"),
    channels=words("sms nachricht nachrichten"),
    mails=words("mail mails"),
    polite=words("danke"),
    denials=words("kein keine keinen ohne"),
    denials_apart=words("nein"),
    not_said=("unbekannt",),
    nothing=("kein[e]? ", "nicht "),
    known=("bekannt", "vorlieb", "angab", "angegeb"),
    refusing=("keine sms", "nicht kontaktieren"),
    messages=words("sms nachrichten"),
    letters=words("mail post"),
    consenting=(),
    reminding=words(
        "erinnerung erinnerungen benachrichtigung benachrichtigungen senden versand per smserinnerung smserinnerungen"
    ),
    ways=ranked(
        "kommunikation",
        "kontaktart",
        "kontaktweg",
        "kontaktpraferenz",
        "kommunikationsweg",
        "kommunikationskanal",
        "kommunikationspraferenz",
        "benachrichtigungsart",
        "benachrichtigungsweg",
        "erinnerungsweg",
        "bevorzugter kontakt",
        "bevorzugte kontaktart",
        "bevorzugter kanal",
        "kontakt per",
        "erinnerung per",
        "erinnerungen per",
        "benachrichtigung per",
        "benachrichtigungen per",
        "benachrichtigung",
        "praferenz kontakt",
    ),
    other_ways=words("brief post anruf anrufe telefonisch"),
    unclear_ways=words("telefon handy mobil"),
    tracked=words(
        "gesendet versendet versandt datum uhrzeit zeit stunden tage vorher letzte letzter anzahl nummer "
        "vorlage zugestellt empfangen am"
    ),
)
