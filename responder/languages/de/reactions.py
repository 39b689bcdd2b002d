"""German: how phones tell of a reaction to a message, on folded text."""

from responder.languages.patterns import QuotePatterns, ReactionPatterns
from responder.languages.word_lists import words

REACTIONS = ReactionPatterns(
    before=(
        r"gefallt ?:|lacht(?:e)? uber|betonte?|liebte|mochte",
        r"reagierte? (?:<with> )?auf",
        "gefallt|liebt|hat (?:<with> )?(?:auf|uber)|hat mit .{1,20} auf",
        "reaktion (?:mit )?<sign>(?:zu|auf|an)",
    ),
    around=(
        (
            "hat",
            "geli(?:k|ked|ket|kt|kete)|geherzt|gemocht|in frage gestellt|eine?n? .{1,25} gegeben",
        ),
        ("hat bei", "gelacht"),
        ("stellte", "in frage"),
        ("(?:hat )?(?:mit )?.{1,20} auf", "reagiert"),
        ("hat .{1,30} auf", "entfernt|zuruckgenommen"),
        ("hat", "mit .{1,25} markiert|geliebt|(?:hervor)?gehoben|betont|hinterfragt|mit .{1,25} (?:reagiert|versehen)"),
        ("hat .{1,30}(?:von|aus|fur|bei|zu)", "entfernt|zuruckgenommen"),
        ("hat (?:uber|auf|mit .{1,20} auf)", "gelacht|reagiert"),
    ),
    beside_a_sign=("mit",),
    after_a_sign=("zu", "auf", "an"),
    media=("bild", "foto", "film", "anhang", "sprachnachricht", "nachricht", "standort", "kontakt"),
    media_articles=("ein", "eine", "einen", "ihr"),
    hints=("bild", "foto", "film", "anhang", "nachricht", "standort", "kontakt"),
)

QUOTES = QuotePatterns(
    headers=("von", "an", "datum", "gesendet", "betreff"),
    answers=words("ja nein absagen"),
    messages=("nachricht",),
    sent=("gesendet", "verschickt", "versendet"),
    through=("mit", "[üu]ber", "von"),
)
