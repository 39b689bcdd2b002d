"""Spanish: who wants no SMS, in the headings and cells of tables."""

from responder.languages.column_words import PermissionWords
from responder.languages.word_lists import ranked, words

PERMISSIONS = PermissionWords(
    refused=words("rechaz bloque desactiv"),
    agreed=words("acept autori activ"),
    to_contact=words("contact enviar"),
    channels=words("sms mensajes"),
    mails=words("correo"),
    polite=words("gracias"),
    denials=words("sin"),
    denials_apart=words("no nunca"),
    not_said=("desconocid[oa]",),
    nothing=("no ", "sin "),
    known=("especif", "conoc"),
    refusing=("sin sms", "no contactar", "lista negra"),
    messages=words("sms mensajes"),
    letters=words("correo"),
    consenting=(),
    reminding=words("recordatorio recordatorios notificacion notificaciones aviso avisos enviar envio por"),
    ways=ranked(
        "comunicacion",
        "preferencia contacto",
        "preferencias contacto",
        "preferencia comunicacion",
        "preferencias comunicacion",
        "preferencia notificacion",
        "preferencias notificacion",
        "canal contacto",
        "canal comunicacion",
        "canal preferido",
        "medio contacto",
        "medio preferido",
        "medio comunicacion",
        "metodo contacto",
        "contacto preferido",
        "recordatorio por",
        "recordatorios por",
        "notificar por",
        "avisar por",
        "forma contacto",
    ),
    other_ways=words("carta llamada llamadas"),
    unclear_ways=words("telefono movil"),
    tracked=words(
        "enviado enviados enviada enviadas fecha hora horas dias antes ultimo numero plantilla entregado recibido"
    ),
)
