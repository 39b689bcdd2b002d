"""The meanings there are, what people call them, and the keys of one in `rules/meanings.yaml`."""

from responder.domain.model.meanings import Meaning
from responder.domain.syntax.key import Key, Shape
from responder.languages import other_names

MEANINGS = tuple(each.value for each in Meaning)
ANY_MEANING = "^.+$"  # of rules/meanings.yaml
_IN_ENGLISH = {
    "yes": "ok, confirm, confirms, confirmed, true",
    "no": "false",
    "not coming": "cannot come, can't come, no show, unavailable",
    "cancel": "cancelled, cancellation",
    "another time": "reschedule, move, other time, another day",
    "late": "delay, delayed",
    "hours": "opening hours, open",
    "price": "cost, prices, how much",
    "address": "where, location, directions",
    "a person": "person, human, agent, somebody",
    "call me": "call, call back, callback",
    "thanks": "thank you",
    "greeting": "hello, greetings, hi",
    "wrong number": "wrong person",
    "stop": "unsubscribe, opt out",
    "start": "subscribe, opt in",
    "question": "questions, asks, ?",
}
MEANINGS_BY_OTHER_NAMES = {
    **{other: meaning for meaning, others in _IN_ENGLISH.items() for other in others.split(", ")},
    **other_names("means"),
}

MEANING = (
    Key(
        "also",
        Shape.TEXTS,
        "Words and phrases that mean it too, for a meaning that comes with the program.",
        '[banco, "ça roule ma poule"]',
        others=("add", "plus", "synonyms"),
    ),
    Key(
        "never",
        Shape.TEXTS,
        "A text that holds one of these words or phrases never means it.",
        '["oui mais"]',
        others=("not", "without", "except"),
    ),
    Key(
        "words",
        Shape.TEXTS,
        "For a meaning of your own: any of these words or phrases, not denied.",
        "[parking, garer, stationner]",
        others=("says", "keywords", "word"),
    ),
    Key(
        "examples",
        Shape.TABLE,
        "Texts that must, and must not, mean it, tried at every load with an appointment tomorrow at 10 that awaits an "
        "answer.",
        '{yes: ["où se garer ?"], no: ["je me gare et j\'arrive"]}',
        inside="examples",
        others=("example", "tests"),
    ),
)
