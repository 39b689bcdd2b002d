"""Names of meanings as explanations have them: in a rule file a meaning is a key, and the owner reads it beside a word
of their language. What an owner's rules add is named as they wrote it."""

from responder.languages.catalogue import Told, msgid, sentence

NAMES = frozenset(
    {
        msgid("yes"),
        msgid("no"),
        msgid("not coming"),
        msgid("cancel"),
        msgid("another time"),
        msgid("late"),
        msgid("hours"),
        msgid("price"),
        msgid("address"),
        msgid("a person"),
        msgid("call me"),
        msgid("thanks"),
        msgid("greeting"),
        msgid("wrong number"),
        msgid("question"),
        msgid("illness"),
        msgid("party size"),
        msgid("stop"),
        msgid("start"),
    }
)


def name_of(meaning: str) -> Told:
    name = str(meaning)
    return sentence(name) if name in NAMES else name
