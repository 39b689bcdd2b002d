"""German: texts with a meaning, and texts without it."""

EXAMPLES = {
    "yes": (["ja", "passt, bis morgen", "alles klar"], ["ja aber", "vielleicht", "ja wenn ich kann", "passt nicht"]),
    "cancel": (
        ["ich muss absagen", "bitte stornieren"],
        ["ich sage nicht ab", "abo kündigen", "der Kurs ist abgesagt"],
    ),
    "not coming": (["ich kann morgen nicht kommen"], ["sie kommt nicht", "meine Frau kommt nicht"]),
    "another time": (["können wir den Termin verschieben?"], ["neulich"]),
    "late": (["ich verspäte mich"], ["sorry für die späte Antwort"]),
    "thanks": (["vielen Dank"], ["ja"]),
    "price": (["was kostet das?"], ["ja"]),
}
