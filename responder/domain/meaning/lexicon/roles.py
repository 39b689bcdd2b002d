"""Roles that a word or phrase plays in a text; the tables of every language sort their phrases by them."""

from enum import IntEnum, auto


class Role(IntEnum):
    # answers
    YES = auto()  # "oui", "sounds good"
    YES_ALONE = auto()  # "grand", "bet": a yes only where its clause says nothing else
    NO = auto()
    SEE_YOU = auto()  # "à demain": needs a day or hour beside it that is the appointment's, or none
    SEE_YOU_SOON = auto()  # "à toute": today
    CONFIRM = auto()  # "je confirme"
    KEEP = auto()  # "je garde", "je serai à": a yes beside a visit, nothing without one
    CONFIRMED = auto()  # "c'est confirmé"
    # acts about the appointment; _YOU and _THIRD are forms that only a second or third person has
    COME = auto()
    COME_YOU = auto()
    COME_THIRD = auto()
    CAN = auto()
    CAN_THIRD = auto()
    AVAILABLE = auto()
    CANCEL = auto()
    CANCEL_YOU = auto()
    DROP = auto()  # "forget", "release": a cancellation only of a visit
    CANCELLED = auto()  # "est annulé": a report
    NOT_NEEDED = auto()  # "don't wait for me", "no longer needed"
    PREVENTED = auto()  # "j'ai un empêchement"
    MOVE = auto()
    CHANGE = auto()  # "changer", "push": a move only beside a visit or a time
    MOVE_YOU = auto()
    BAD = auto()  # "ça craint", "no good": of the appointment's time it refuses
    OTHER_TIME = auto()  # "un autre créneau"
    SOONER_OR_LATER = auto()  # "plus tard": a wish only where it is asked
    RATHER = auto()  # "plutôt", "instead"
    LATE = auto()
    HELD_UP = auto()  # "bouchons", "traffic"
    # who and what
    SELF = auto()
    YOU = auto()
    THIRD = auto()
    CHILD = auto()  # somebody or an animal on whose behalf one writes
    RELATIVE = auto()  # an adult who comes by himself, or not
    VISIT = auto()  # "rdv", "appointment", "cours"
    ACTIVITY = auto()  # "coupe", "dinner": a visit to cancel, yet no plain yes is about it
    OTHER_OBJECT = auto()  # "abonnement", "my other appointment"
    COMMISSION = auto()  # "commande", "order": another object to cancel, yet one can say yes to it
    # how it is said
    NOT = auto()
    ASK = auto()  # "pouvez-vous", "can I": a request
    WHETHER = auto()  # "do you", "est-ce que": a question that asks nothing of us
    NEED = auto()  # "besoin de": denied beside a visit it gives the visit up
    WANT = auto()  # "je voudrais", "I need to"
    QUESTION_WORD = auto()
    INVERSION = auto()  # "is the": asks at the beginning of a clause, says nothing inside it
    IF = auto()
    BUT = auto()
    BECAUSE = auto()
    AND = auto()
    UNSURE = auto()
    PROMISE = auto()  # "je vous redis"
    PAST = auto()
    NOW = auto()  # "right now": reachability, not the appointment
    TALK = auto()  # "répondre", "phone"
    CORRECTION = auto()  # "non enfin si", "I mean"
    FORBIDDING = auto()  # "trop tard" after "viens pas": an order
    ILL = auto()
    # other meanings
    HOURS = auto()
    PRICE = auto()
    ADDRESS = auto()
    PRACTICAL = auto()  # "by card", "how long does it take": asked beside a yes it takes nothing from it
    PERSON = auto()
    HELP = auto()  # a person is asked for where it is the whole text
    CALL_ME = auto()
    THANKS = auto()
    GREETING = auto()
    PURPOSE = auto()  # "c'était pour", "savoir": what follows is asked for
    LIKED = auto()  # "adore", "so happy with": praise
    WRONG_NUMBER = auto()
    STOP = auto()
    STOP_WORD = auto()  # alone in a text
    START = auto()
    # words without weight
    SORRY = auto()
    COURTESY = auto()
    THING = auto()  # "voiture", "keys": harmless only where they are brought
    OTHER_TALK = auto()  # "joyeux noël", "ça va": the yes beside it may answer that
    ARRIVING = auto()  # "j'arrive", "on est là": now, and no answer unless the appointment's time stands beside it
    SIDE_FACT = auto()  # what one brings, how to get in
    LIGHT_VERB = auto()  # "dire", "get": harmless, yet something one may be unable to do
    FILLER = auto()
    WEEK = auto()  # "next week": a time that is never the appointment's own hour
    TIME_OWN = auto()  # set by the reader, not by tables
    TIME_OTHER = auto()
    DURATION = auto()
    NUMBER = auto()
    NAME = auto()  # known
    VOCATIVE = auto()  # stands where names stand
    PAUSE = auto()
    QUESTION_MARK = auto()
    UNKNOWN = auto()
