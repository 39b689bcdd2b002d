"""German: other words for the keys, actions and meanings that owners write in English."""

KEYS: dict[str, dict[str, tuple[str, ...]]] = {
    "rule": {
        "means": ("bedeutet",),
        "replaces": ("ersetzt",),
        "name": ("titel",),
        "when": ("wann",),
        "if": ("wenn",),
        "reply": ("antwort",),
    },
    "meaning": {
        "also": ("auch",),
        "never": ("nie",),
    },
    "business": {
        "closed": ("geschlossen",),
        "open": ("geöffnet", "geoeffnet"),
        "calendars": ("kalender",),
        "phone": ("telefon", "nummer"),
        "hours": ("öffnungszeiten", "oeffnungszeiten"),
    },
    "calendar": {
        "file": ("datei",),
    },
    "means": {
        "yes": ("ja",),
        "no": ("nein",),
        "cancel": ("absagen",),
        "late": ("verspatung",),
        "thanks": ("danke",),
    },
    "value of priority": {
        "high": ("hoch",),
        "low": ("niedrig",),
    },
    "value of otherwise": {
        "continue": ("weiter",),
    },
    "value of typos": {
        "none": (
            "nein",
            "keine",
        ),
        "normal": ("ja",),
    },
    "placeholder": {
        "first_name": ("vorname",),
        "appointment": ("termin",),
        "time": ("uhrzeit",),
        "date": ("tag",),
        "place": ("ort",),
        "holiday": ("feiertag",),
    },
}
"""By table, then by key; "do" are the actions, "means" the meanings, "value of when" the values of a key;
"placeholder" what templates hold."""
