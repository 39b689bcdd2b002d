"""Italian: how phones tell of a reaction to a message, on folded text."""

from responder.languages.patterns import QuotePatterns, ReactionPatterns
from responder.languages.word_lists import words

REACTIONS = ReactionPatterns(
    before=(
        r"(?:mi|gli|le) piace|(?:gli|le) e piaciut[oa]|adora|ama",
        "reazione (?:con )?<sign>(?:a|al|su)",
        "(?:non )?(?:ha messo|ha aggiunto) .{1,20} a|(?:non )?(?:e piaciuto|piace)",
        "ha (?:adorato|amato|riso (?:per|di|a))",
        "ha (?:enfatizzato|evidenziato|sottolineato|dato enfasi a|messo in dubbio|contestato)",
        "ha reagito (?:<with> )?a|ha (?:rimosso|tolto|eliminato) .{1,30} (?:da|a|di)",
    ),
    beside_a_sign=("con", "un", "una"),
    after_a_sign=("a", "su", "per"),
    media=("immagine", "foto", "filmato", "allegato", "messaggio(?: vocale)?", "posizione", "contatto"),
    media_articles=("un", "una", "un'"),
    hints=("immagine", "foto", "film", "allegato", "messaggio", "posizione", "contatto"),
)

QUOTES = QuotePatterns(
    headers=("da", "a", "data", "inviato", "data", "oggetto"),
    answers=words("si no annullare"),
    messages=("messaggio",),
    sent=("inviato", "scritto", "mandato", "mandado"),
    through=("con", "da", "tramite"),
)
