"""Spanish: promises that a person calls, in what owners answer; on folded sentences."""

from responder.languages.patterns import PromisePatterns

PROMISES = PromisePatterns(
    calls=(
        r"\b(?:le|la|lo|te|os|les|los|las) llam(?:amos|aremos|are|ara|o|an|aran)\b",
        r"\b(?:le|la|lo|te|os|les) (?:volvemos|volveremos|vuelvo|volvere) a llamar\b",
        r"\b(?:le|te|os|les) devol(?:vemos|veremos|vere|vera|veran) la llamada\b",
        r"\b(?:le|te|os|les) devuelvo la llamada\b",
        r"\b(?:vamos|voy|va|van) a (?:llamarle|llamarla|llamarlo|llamarte|llamaros|llamarles)\b",
    ),
    no_calls=(
        r"\bno (?:le|la|lo|te|os|les) (?:llam|volv|vuelv|devol|devuel)",
        (
            r"\b(?:si usted|si quiere|si quieres|si lo desea|responda|responde|conteste|escrib[ae]|deje|quiere que)"
            r"\b.*\bllam"
        ),
        r"\bllam\w+ si\b",
    ),
)
