"""Spanish: patterns of texts that no person wrote, on folded text."""

from responder.languages.patterns import MachinePatterns

MACHINES = MachinePatterns(
    automatic=(
        r"\b(?:respuesta|mensaje|contestador|sms|aviso) automatic[oa]\b",
        r"\b(?:generado|enviado) automaticamente\b",
        r"\bno (?:responda|conteste) a este\b",
        r"\bnotificaciones silenciadas\b",
        r"\bno recibo notificaciones\b",
        r"\bestimad[oa] (?:client|pacient)\w+\b",
        r"\beste (?:numero|telefono|buzon)\b.{0,10}\bno (?:esta atendido|recibe|acepta|admite|lee)\b",
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
        r"\bnumero .{0,30}(?:vuelve a estar|ya esta|esta de nuevo) disponible\b",
        r"\bllamadas? perdidas?(?: (?:de|del)|\s?:)",
        r"\b(?:entregar|enviar) (?:su|el|tu) mensaje\b",
        r"\bmensaje (?:no (?:ha sido|se ha|fue|pudo)) (?:entregado|enviado|podido)",
        r"\bel numero (?:marcado|que ha marcado|al que llama)\b",
        r"\bno (?:lo|la) comparta",
        r"\b(?:su|tu) (?:vuelo|tren|autobus|ferry)\b.{0,40}\b(?:cancelad|retras|anden|puerta)\w*",
        r"\b(?:su|tu) (?:cita|reserva)\b.*\b(?:es|esta|ha sido|confirmad\w+|manana|recordatorio)\b",
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
)
