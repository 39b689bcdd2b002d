"""English: promises that a person calls, in what owners answer; on folded sentences."""

from responder.languages.patterns import PromisePatterns

PROMISES = PromisePatterns(
    calls=(
        r"\b(?:will|'ll|ll|shall|and|we|i|somebody|someone) (?:call|ring|phone) you\b",
        r"\b(?:call|calls|calling|ring|rings|ringing|phone|phoning) you (?:right |straight )?back\b",
        r"\breturn(?:ing)? your call\b",
        r"\bgiv(?:e|ing) you a (?:call|ring)\b",
    ),
    no_calls=(
        r"\b(?:can't|cannot|can not|not|never|won't|don't|unable to) (?:call|ring|phone|return|give)\b",
        (
            r"\b(?:if you|if we|reply|text|answer|leave|tell us|let us know|want|would you|like us to|shall we)"
            r"\b.*\b(?:call|ring|phone|return|give)\b"
        ),
        r"\b(?:call|ring|phone) you (?:back )?(?:if|unless)\b",
    ),
)
