"""Names of meanings as owners read them, on a card of the console and where a decision is explained: what a contact
says with such a text. What an owner's rules add is named as they wrote it."""

from responder.languages.catalogue import QUOTED, Told, msgid, sentence

MEANINGS = {
    "yes": msgid("yes"),
    "no": msgid("no"),
    "not coming": msgid("I am not coming"),
    "cancel": msgid("cancel the appointment"),
    "another time": msgid("another time, please"),
    "late": msgid("I am late"),
    "hours": msgid("when are you open?"),
    "price": msgid("what does it cost?"),
    "address": msgid("where are you?"),
    "a person": msgid("I want a person"),
    "call me": msgid("call me"),
    "thanks": msgid("thank you"),
    "greeting": msgid("good morning"),
    "wrong number": msgid("wrong number"),
    "question": msgid("a question"),
    "illness": msgid("I am ill"),
    "party size": msgid("how many we are"),
    "stop": msgid("write to me no more"),
    "start": msgid("write to me again"),
}


def meaning_in_words(meaning: str) -> Told:
    """Returns the name alone, for a sentence that has quotation marks of its own."""
    name = str(meaning)
    return sentence(MEANINGS[name]) if name in MEANINGS else name


def name_of(meaning: str) -> Told:
    """Returns the name between quotation marks."""
    return sentence(QUOTED, word=meaning_in_words(meaning))
