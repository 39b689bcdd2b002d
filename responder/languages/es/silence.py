"""Spanish: patterns of asking for no more messages, on folded text."""

from responder.languages.patterns import SilencePatterns

_THINGS = r"(?:sms|mensajes?|recordatorios?|avisos|publicidad|notificaciones|promociones)"

SILENCE = SilencePatterns(
    stop_requests=(
        (  # the whole text
            r"^\W*(?:hola|por favor|pueden?|podrian?|quiero|quisiera|\W)*"
            r"(?:desactiv|quit|elimin|cancel|anul|borr|suprim)(?:ar|ir|e|en|a|ad) "
            r"(?:todos |los |mis |sus |estos |esos )*(?:sms de |mensajes de )?recordatorios(?: (?:por sms|de citas?"
            r"|automaticos))*<courtesy>"
        ),
        (
            r"\bno (?:me )?(?:quiero|deseo|envie[ns]?|mande[ns]?|quiero que me (?:envien|manden)) (?:recibir "
            rf"|tener )?(?:mas |sus |estos |los ){_THINGS}\b"
        ),
        rf"\bno (?:quiero|deseo) (?:recibir |tener )?{_THINGS} mas\b",
        rf"\b(?:ya )?no mas {_THINGS}\b",
        (
            r"\b(?:basta|paren|stop|alto|dejen|deje|deja|dejad)(?: ya)? (?:de |con |a |los |las "
            rf")*(?:enviar(?:me|nos)? |mandar(?:me|nos)? )?(?:los |las |sus |tantos |estos )?{_THINGS}\b"
        ),
        (
            r"\b(?:podrian?|pueden?|podeis|favor de|ruego|pido) (?:que )?dej(?:ar|en|eis) de (?:enviar"
            rf"|mandar)(?:me|nos)? (?:mas |los |sus |estos )?{_THINGS}\b"
        ),
        rf"\b(?:prefiero|preferiria|agradeceria|quisiera) no recibir (?:mas |sus |estos |los )?{_THINGS}\b",
        r"\bno (?:quiero|deseo) que me (?:contacten|escriban) mas\b",
        r"\bno me (?:contacten|escriban) mas\b",
        r"^\W*(?:quiero )?dar(?:me|nos)? de baja<courtesy>",
        r"\b(?:quitar|borrar|sacar|eliminar)(?:me)? de (?:la|su|esta) lista\b",
        r"\b(?:eliminen?|borren?) mis datos\b",
    ),
    stop_denials=(r"\blista de espera\b",),
    stop_courtesies=(r"por favor",),
    other_channels=(
        r"\b(?:fotos?|selfies?|memes?|videos?|chistes|stickers?)\b",
        r"\b(?:e-?mails?|mails?|correos?|newsletters?|boletin(?:es)?|cartas?|facturas?|catalogos?|llamadas?)\b",
        (r"^(?:de|del) (?:la |mi )?(?:clase|curso|sesion|cita|taller)(?:$| (?:por|gracias|de|manana|este|esta)\b)"),
    ),
    calling=(r"\b(?:llam(?:ar|arme|eis|en|e|adas?))\b",),
    texting=(r"\b(?:sms|mensajes?|escrib\w+|recordatorios?)\b",),
    not_cancelling=(r"(?:por favor\W+)?no (?:la |lo |me la )?(?:anul|cancel)\w+",),
    contrasts=(
        "pero",
        "sino",
    ),
    calls_wanted=(
        r"\bllam(?:a|e|ad|en)(?:me|nos)\b",
        r"\bprefiero (?:una llamada|que me llam\w+)\b",
    ),
    lasting=(
        "mas",
        "nunca",
        "basta",
        "stop",
    ),
    missed=(
        "desde",
        "ayer",
        "anoche",
    ),
)
