"""Titles of shipped rules: a rule's name stands in its file, in the log and in tests; its title is what an owner reads.

A rule that is no shipped one is titled by the name its owner gave it.
"""

from responder.domain.explanations.sentences import BUILT_IN
from responder.languages.catalogue import Told, msgid, sentence

TITLES = frozenset(
    {
        msgid("A bare no"),
        msgid("A yes to a cancelled appointment"),
        msgid("A yes to a past appointment"),
        msgid("Address asked"),
        msgid("Another time wanted"),
        msgid("Appointment cancelled"),
        msgid("Appointment confirmed"),
        msgid("Asked again"),
        msgid("Callback asked"),
        msgid("Confirmed already"),
        msgid("Handed to a person"),
        msgid("Help asked"),
        msgid("Missed call at lunch"),
        msgid("Missed call on a holiday"),
        msgid("Missed call on the day of the appointment"),
        msgid("Missed call while closed"),
        msgid("Missed call while open"),
        msgid("Missed calls of the night"),
        msgid("Only thanks"),
        msgid("Opening hours asked"),
        msgid("Price asked"),
        msgid("Reminder"),
        msgid("Running late"),
        msgid("This one is cancelled"),
        msgid("This one is confirmed"),
        msgid("Which one is cancelled"),
        msgid("Which one is confirmed"),
        msgid("Wrong number"),
        msgid("New rule"),
        msgid("(by hand)"),
        *BUILT_IN,
    }
)
"""The names of shipped rules, that of a rule which the console begins, and those in a trace that are no rule's."""


def title_of(rule: str) -> Told:
    return sentence(rule) if rule in TITLES else rule
