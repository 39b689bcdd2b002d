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
}
"""By table, then by key; "do" are the actions, "means" the meanings, "value of when" the values of a key."""
