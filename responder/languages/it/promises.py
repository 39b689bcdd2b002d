"""Italian: promises that a person calls, in what owners answer; on folded sentences."""

from responder.languages.patterns import PromisePatterns

PROMISES = PromisePatterns(
    calls=(
        r"\b(?:la|lo|ti|vi|le) (?:richiam|chiam|telefon)(?:iamo|eremo|ero|era|o|a|eranno|ano)\b",
        r"\b(?:verra|sara|verrai|sarai) (?:presto )?richiamat[oaie]\b",
    ),
    no_calls=(
        r"\bnon (?:la|lo|ti|vi|le) (?:richiam|chiam|telefon)",
        (
            r"\b(?:se lei|se vuole|se vuoi|se desidera|risponda|rispondi|scriva|scrivi|lasci|vuole che)"
            r"\b.*(?:richiam|chiam|telefon)"
        ),
        r"\b(?:richiam|chiam)\w+ se\b",
    ),
)
