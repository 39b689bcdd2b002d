"""Italian: texts with a meaning, and texts without it."""

EXAMPLES = {
    "yes": (["sì", "va bene a domani", "ok ci sarò"], ["sì ma", "credo di sì", "sì se posso", "va bene?"]),
    "cancel": (["devo disdire l'appuntamento"], ["non annullo", "annullare l'abbonamento", "il corso è annullato"]),
    "not coming": (["non posso venire domani"], ["lei non viene", "mia moglie non viene"]),
    "another time": (["possiamo spostare?"], ["l'altro giorno"]),
    "late": (["sono in ritardo"], ["grazie"]),
    "thanks": (["grazie mille"], ["sì"]),
    "price": (["quanto costa?"], ["sì"]),
}
