"""Italian: other words for the keys, actions and meanings that owners write in English."""

KEYS: dict[str, dict[str, tuple[str, ...]]] = {
    "business": {
        "closed": ("chiuso",),
        "open": ("aperto",),
        "name": ("nome",),
        "phone": ("telefono",),
        "hours": ("orari", "orario"),
    },
    "means": {
        "cancel": ("annullare",),
        "thanks": ("grazie",),
        "hours": ("orari",),
        "price": ("prezzo", "prezzi"),
    },
    "rule": {
        "name": ("nome",),
        "when": ("quando",),
        "reply": ("risposta",),
        "link": ("collegamento",),
    },
    "value of priority": {
        "high": ("alta",),
        "low": ("bassa",),
    },
    "value of otherwise": {
        "continue": ("continuare",),
    },
    "value of typos": {
        "none": ("nessuno",),
        "normal": ("sì",),
    },
    "placeholder": {
        "appointment": ("appuntamento",),
        "time": ("ora",),
        "date": ("giorno",),
        "place": ("luogo",),
        "hours_today": ("orari",),
    },
}
"""By table, then by key; "do" are the actions, "means" the meanings, "value of when" the values of a key;
"placeholder" what templates hold."""
