"""Spanish: other words for the keys, actions and meanings that owners write in English."""

KEYS: dict[str, dict[str, tuple[str, ...]]] = {
    "business": {
        "closed": ("cerrado",),
        "open": ("abierto",),
        "name": ("nombre",),
        "phone": ("telefono", "teléfono"),
        "hours": ("horario", "horarios"),
    },
    "means": {
        "yes": ("si",),
        "cancel": ("cancelar",),
        "thanks": ("gracias",),
        "hours": ("horario", "horarios"),
        "price": ("precio", "precios"),
    },
    "rule": {
        "name": ("nombre",),
        "when": ("cuando",),
        "reply": ("respuesta",),
        "link": ("enlace",),
    },
    "value of priority": {
        "high": ("alta",),
        "low": ("baja",),
    },
    "value of otherwise": {
        "continue": (
            "continuar",
            "seguir",
        ),
    },
    "value of typos": {
        "none": ("ninguna",),
        "normal": (
            "sí",
            "si",
        ),
    },
    "placeholder": {
        "appointment": ("cita",),
        "time": ("hora",),
        "date": (
            "dia",
            "día",
        ),
        "place": ("lugar",),
        "hours_today": (
            "horario",
            "horarios",
        ),
    },
}
"""By table, then by key; "do" are the actions, "means" the meanings, "value of when" the values of a key;
"placeholder" what templates hold."""
