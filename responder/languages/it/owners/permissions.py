"""Italian: who wants no SMS, in the headings and cells of tables."""

from responder.languages.column_words import PermissionWords
from responder.languages.word_lists import ranked, words

PERMISSIONS = PermissionWords(
    refused=words("rifiut blocc disattiv"),
    agreed=words("accett autori attiv"),
    to_contact=words("contatt"),
    channels=words("sms messaggi"),
    mails=words("mail"),
    polite=words("grazie"),
    denials=words("senza"),
    denials_apart=words("no mai"),
    not_said=("sconosciut[oa]",),
    nothing=("non ", "nessuna "),
    known=("conosc",),
    refusing=("non contattare", "lista nera"),
    messages=words("sms messaggi"),
    letters=words("mail posta"),
    consenting=(),
    reminding=words("promemoria notifica notifiche avviso avvisi inviare invio via tramite"),
    ways=ranked(
        "comunicazione",
        "preferenza contatto",
        "preferenze contatto",
        "preferenza comunicazione",
        "preferenze comunicazione",
        "preferenza notifica",
        "preferenze notifica",
        "preferenze notifiche",
        "canale contatto",
        "canale comunicazione",
        "canale preferito",
        "metodo contatto",
        "mezzo contatto",
        "contatto preferito",
        "modalita contatto",
        "promemoria via",
        "promemoria tramite",
        "notifica via",
        "notifiche via",
        "comunicazione preferita",
    ),
    other_ways=words("lettera posta chiamata chiamate telefonata"),
    unclear_ways=words("telefono cellulare"),
    tracked=words(
        "inviato inviati inviata inviate data ora ore giorni prima ultimo numero modello consegnato ricevuto"
    ),
)
