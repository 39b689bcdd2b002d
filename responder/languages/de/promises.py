"""German: promises that a person calls, in what owners answer; on folded sentences."""

from responder.languages.patterns import PromisePatterns

PROMISES = PromisePatterns(
    calls=(
        r"\bruf(?:e|en|t|st)\b.*\bzuruck\b",
        r"\b(?:werde|werden|wird)\b.*\b(?:zuruckrufen|zuruckgerufen|anrufen)\b",
        r"\b(?:melde|melden|meldet) (?:mich|uns|sich) telefonisch\b",
    ),
    no_calls=(
        r"\b(?:nicht|nie)\b.*\b(?:zuruck|zuruckrufen|anrufen|telefonisch)\b",
        r"\b(?:wenn sie|wenn du|falls|antworten sie|antworte|schreiben sie|mochten sie|sollen wir|wollen sie)\b",
        r"\brufen sie (?:uns|mich|bitte)\b",
        r"\bruf (?:uns|mich|bitte)\b",
    ),
)
