"""French: promises that a person calls, in what owners answer; on folded sentences."""

from responder.languages.patterns import PromisePatterns

PROMISES = PromisePatterns(
    calls=(
        r"\b(?:vous|te) rappel(?:ons|le|lons|lerons|lera|lerai|leront)\b",
        r"\b(?:allons|vais|va|allez|vont) (?:bien )?(?:vous|te|etre) rappele(?:r|e|s|es)?\b",
        r"\b(?:serez|seras) (?:vite |bientot )?rappelee?s?\b",
        r"\b(?:vous|te) (?:passons|passe|passerons|passera|donnons|donne) un (?:coup de fil|appel)\b",
        r"\b(?:nous|on|je) (?:vous|t'|te )? ?appel(?:ons|le|lerons|lera|lerai)\b",
    ),
    no_calls=(
        r"\brappel\w+ ?:",
        r"\brappel\w+ (?:bien )?(?:votre|vos|ton|ta|tes|notre|nos|mon|ma|mes|les|que|de|comment|ou)\b",
        r"\brappel\w+ (?:bien )?(?:d'|qu'|l'(?:adr|hor|ren|ent|imp))",
        (
            r"\brappel\w+ (?:le|la|un|une|cet|cette|ce) "
            r"(?:rendez|rdv|date|heure du|heure de|lieu|numero|visite|seance|coupe)"
        ),
        r"\bne (?:vous|te) rappel\w+",
        r"\brappel\w+ (?:pas|jamais|plus$)\b",
        r"\b(?:si vous|si tu|repondez|reponds|envoyez|ecrivez|laissez|dites|voulez|souhaitez|faut il)\b.*\brappel\w+",
        r"\brappel\w+ (?:si vous|si tu)\b",
        r"\b(?:je m'appelle|nous nous appelons|on s'appelle)\b",
    ),
)
