"""French: how phones tell of a reaction to a message, on folded text."""

from responder.languages.patterns import QuotePatterns, ReactionPatterns
from responder.languages.word_lists import words

REACTIONS = ReactionPatterns(
    before=(
        r"j'(?:aime|adore)|aime|adore|deteste|ri (?:de|a)",
        r"a (?:exclame|mis l'accent sur|ajoute (?:un |une )?.{1,25} a|clique sur .{1,25} (?:pour|sur))",
        r"a mis un point d'exclamation (?:a|sur)",
        "reactions? (?:avec )?<sign>(?:a|au|sur)",
        "(?:a|ont) (?:aime|adore|deteste)|n'a pas aime",
        "a ri (?:de|a)?|a (?:souligne|mis en evidence|accentue|insiste sur)",
        "a (?:mis en (?:doute|question)|interroge|questionne|mis un point d'interrogation (?:a|sur))",
        r"a reagi (?:<with> )?(?:a|au|sur)|a mis (?:un |une )?(?:<sign>|j'aime|coeur|pouce\w*) (?:a|au|sur)",
        "a (?:retire|supprime|enleve|annule) (?:un |une |son |sa |l'|le |la )?.{1,30} (?:de|a|du|sur|pour)",
    ),
    around=(("a trouve", "(?:drole|amusant|hilarant|genial)"),),
    beside_a_sign=("avec", "par", "un", "une"),
    after_a_sign=("a", "au", "sur"),
    media=("image", "photo", "piece jointe", "film", "autocollant", "message (?:audio|vocal)", "position", "lien"),
    media_articles=("une?", "d'une?", "l'", "votre"),
    hints=("image", "photo", "film", "vid[eé]o", "jointe", "autocollant", "message", "position", "contact", "lien"),
)

QUOTES = QuotePatterns(
    headers=("de", "a", "date", "envoye", "objet"),
    answers=words("oui non annule annuler annulez"),
    messages=("message", "sms", "texte?"),
    sent=("envoy[ée]e?", "[ée]crit"),
    through=("via", "avec", "par", "depuis", "gr[âa]ce [àa]"),
)
