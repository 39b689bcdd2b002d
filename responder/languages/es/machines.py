"""Spanish: patterns of texts that no person wrote, on folded text."""

from responder.languages.patterns import MachinePatterns, MachineWords
from responder.languages.word_lists import words

_PLACES = (
    r"(?:consulta|oficina|tienda|salon|clinica|centro|peluqueria|local|restaurante|despacho|farmacia|"
    r"taller|recepcion|negocio|escuela|estudio)"
)
# What a business tells whoever writes to it while it is closed.
_MEANWHILE = (
    r"(?:en caso de (?:emergencia|urgencia)s?|para (?:emergencias|urgencias)|llame al|marque el|"
    r"(?:nuestro|el) horario|horario de (?:atencion|apertura)|abrimos (?:el|de)|reabr\w+|deje (?:un|"
    r"su) mensaje|(?:le|les|te) (?:atenderemos|responderemos|contestaremos)|"
    r"gracias por su comprension|disculpen las molestias)"
)
_CLOSED = (
    (
        rf"\b(?:la|el|nuestr[oa]) ?{_PLACES}\b[^?]{{0,40}}\b(?:esta|estara|permanece\w*) (?:\w+ )?cerrad[oa]s?\b"
        rf"[^?]*\b{_MEANWHILE}"
    ),
    rf"^[^?]{{0,60}}\b(?:estamos|nos encontramos) (?:\w+ )?cerrad[oa]s\b[^?]*\b{_MEANWHILE}",
)

MACHINES = MachinePatterns(
    automatic=(
        *_CLOSED,
        r"\b(?:respuesta|mensaje|contestador|sms|aviso) automatic[oa]\b",
        r"\b(?:generado|enviado) automaticamente\b",
        r"\bno (?:responda|conteste) a este\b",
        r"\bnotificaciones silenciadas\b",
        r"\bno recibo notificaciones\b",
        r"\bestimad[oa] (?:client|pacient)\w+\b",
        r"\beste (?:numero|telefono|buzon)\b.{0,10}\bno (?:esta atendido|recibe|acepta|admite|lee)\b",
        r"\ben caso de urgencias?\b,?",
    ),
    away=(
        r"\bfuera de la oficina\b",
        r"\bde vacaciones\b",
        r"\bestoy conduciendo\b",
        r"\bconduciendo\b",
        r"\bestoy al volante\b",
        r"\bno (?:estoy )?disponible\b",
        r"\bno puedo (?:hablar|atender|contestar|responder)\b",
        r"\bgracias por (?:su|tu|contactar|llamar) ?(?:mensaje|llamada|con)?\b",
    ),
    coming_back=(
        r"\bhasta el",
        r"\b(?:volvere|vuelvo|estare de vuelta|regreso) el",
        r"\bdeje (?:su|un) mensaje",
        (
            r"\b(?:le|te|les) (?:llamo|llamare|respondere|contestare|contesto|respondo) (?:cuando|luego|mas "
            r"tarde|en cuanto|lo antes)"
        ),
        r"\ben cuanto (?:pueda|llegue)",
        r"\blo antes posible",
        r"\bdespues de la senal",
    ),
    notices=(
        r"\bbienvenid[oa]s? a \w+\b.{0,80}\b(?:ue|roaming|llamadas|datos|tarifa|naveg\w+)\b",
        r"\bnumero .{0,30}(?:vuelve a estar|ya esta|esta de nuevo) disponible\b",
        r"\bllamadas? perdidas?(?: (?:de|del)|\s?:)",
        r"\b(?:entregar|enviar) (?:su|el|tu) mensaje\b",
        r"\bmensaje (?:no (?:ha sido|se ha|fue|pudo)) (?:entregado|enviado|podido)",
        r"\bel numero (?:marcado|que ha marcado|al que llama)\b",
        r"\bno (?:lo|la) comparta",
        r"\b(?:su|tu) (?:saldo|credito)\b.{0,15}\b(?:insuficiente|agotado)",
        r"^\W*(?:saldo|credito) (?:insuficiente|agotado)",
        r"\b(?:su|tu) (?:vuelo|tren|autobus|ferry)\b.{0,40}\b(?:cancelad|retras|anden|puerta)\w*",
        r"\b(?:su|tu) (?:cita|reserva)\b.*\b(?:es|esta|ha sido|confirmad\w+|manana|recordatorio)\b",
        r"[0-9]+ mensajes? nuevos?\b",
        r"\bhas? recibido un mms\b",
        r"\bcodigo (?:de )?(?:verificacion|seguridad|confirmacion|acceso|otp)\b",
        r"\bstop para (?:dar|darse|cancel|no )",
    ),
    parcels=(
        (
            r"\b(?:su|tu) (?:envio|paquete|pedido)\b.*(?:\b(?:entreg\w+|llega\w*|reparto|recoger|camino)\b"
            r"|https?:)"
        ),
    ),
    at_the_door=(
        r"\b(?:estoy|estamos) (?:\w+ )?(?:abajo|fuera|en la puerta|aqui|en el portal|delante)\b",
        r"\babra\b",
        r"\bbaje\b",
        r"\babre\b",
        r"\bbaja\b",
        r"\bno (?:contesta|abre|responde) nadie\b",
        r"\bnadie (?:contesta|abre|responde)\b",
    ),
    list_endings=(r"\b(?:envi[ae]|responda) (?:stop|baja) (?:al? )?[0-9]{4,9}\W*$",),
    first_person=(
        r"\byo\b",
        r"\bmis?\b",
        r"\bnosotros\b",
        r"\bnuestr\w+\b",
        r"\bestoy\b",
        r"\bsoy\b",
        r"\bvoy\b",
        r"\btengo\b",
        r"\bpuedo\b",
        r"\bquiero\b",
        r"\bhe (?:\w+[ai]do|hecho|visto|puesto|dicho|escrito)\b",
    ),
    named_replies=(r"\b(?:la|mi|su|tu) respuesta\b",),
    of_a_company=(
        (
            r"\bnuestr\w+ (?:web|pagina|sitio|app|aplicacion|tienda|oficina|repartidor|mensajero|transportista|equipo"
            r"|servicio|portal)\b"
        ),
    ),
    persons=(
        r"\b(?:vale|por favor (?:anul|cancel|cambi)\w*|perdon|como|por que|no|nunca)\b",
        r"\b(?:anul|cancel|cambi)\w*\W+por favor\b",
        r"\b(?:puede|podria|pueden)\w* (?:anular|cancelar|cambiar|ayudar)\w*\b",
        r"\b(?:roto|rota|equivocad[oa]|mal)\b",
        r"^\W*(?:hola|buenas|buenos dias|buenas tardes)\s?:",
        r"^\W*si\b",
    ),
    told_to_clients=(
        r"\bsi no (?:puede|puedes|va a|vas a|podra)\b",
        r"\bno (?:olvide|olvides|responda|respondas|comparta|te pierdas)\b",
    ),
)

MACHINE_WORDS = MachineWords(
    auto_replies=("-?respuesta",),
    do_not_disturb=("no molestar",),
    modes=("modo",),
    mode_names=("conduccion",),
    mode_is_on=("esta", "activad[oa]"),
    sent_from=("enviado", "mandado"),
    behind_a_network=("avisa",),
    called_you=("(?:le|te|les) (?:ha llamado|llamo (?:el [0-9]+|a las))", "ha intentado"),
    subscribers=("destinatario",),
    not_reached=("no (?:esta )?disponible",),
    you_have=("ha", "has"),
    used=("consumido", "agotado"),
    allowances=("bono", "tarifa", "datos"),
    left_to_you=("te quedan", "le quedan"),
    your=("su", "tu"),
    bills=("factura",),
    bill_is=("ya", "esta"),
    ready=("disponible",),
    voice_mail=("buzon(?: de voz)?",),
    new=("nuevos?",),
    messages=("mensajes?",),
    passwords=("contrasena",),
    code_is=("es",),
    is_your=("es (?:su|tu)",),
    codes=("codigo",),
    stop_to=("al", "a", "en"),
    before_a_number=(),
    send=("responda", "responde", "envie", "envia"),
    send_with=("con",),
    sales=("rebajas", "oferta"),
    reply=("responda", "responde", "conteste"),
    replies=("si", "no", "cancelar"),
    reminders=("recordatorio",),
    visits=("cita", "visita"),
    manage=("gestione", "cancele"),
    here=("aqui",),
    in_order_to=("para",),
    change=("cancelar", "anular"),
    payments=("tarjeta", "cargo"),
    payments_behind=("reconoce",),
    payments_before=("compra", "pago"),
    accounts=("cuenta", "tarjeta"),
    blocked=(r"bloquead\w*",),
    in_the_car=("al conducir",),
    heard_messages=("mensaje de voz",),
    from_whom=("de",),
    reachable_again=(r"(?:ya esta|esta de nuevo|vuelve a estar) (?:disponible|operativo|localizable)",),
    link_labels=("anular", "gestionar"),
    link_at=("aqui", "en"),
    politely_your=("su",),
    track=("seguimiento",),
    hidden_numbers=words("anonimo privado numeroprivado desconocido"),
    meetings=(),
    meeting_ids=(),
    of_a_meeting=("de ",),
    called_meetings=("reuni[óo]n",),
    meeting_codes=(),
)
