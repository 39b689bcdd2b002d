"""Sentences of explanations in English, with their arguments in braces; catalogues have them in other languages."""

from collections.abc import Mapping

from responder.domain.explanations.codes import Because
from responder.languages.catalogue import msgid

BUILT_IN = (
    msgid("(meaning)"),
    msgid("(guard)"),
    msgid("(opt-out)"),
    msgid("(opt-in)"),
    msgid("(second thought)"),
    msgid("(all rules)"),
    msgid("(inbox)"),
)
"""Names in a trace that are no rule's."""

SENTENCES: Mapping[Because, str] = {
    # What settled an event before any rule
    Because.REACTS: msgid("it only reacts to a message, or brings ours back"),
    Because.ASKS_TO_STOP: msgid("{words} asks for no more messages"),
    Because.ASKS_TO_START: msgid("{words} asks for messages again"),
    Because.NOT_YET_DELIVERED: msgid("it has left and is not on the recipient's phone yet"),
    Because.NOT_DELIVERED: msgid("it did not arrive"),
    Because.NO_RULE_ABOUT: msgid("no rule is about: {when}"),
    Because.OWN_NUMBER: msgid("it is one of the business's own numbers"),
    Because.HIDDEN_NUMBER: msgid("the number is hidden, there is nobody to write to"),
    Because.SHORT_CODE: msgid("it is a short code: a service, not a person"),
    Because.NAMED_SENDER: msgid("it is a sender's name, nobody can answer it"),
    Because.INVALID_NUMBER: msgid("it is not a valid phone number"),
    Because.NUMBER_TYPE: msgid("a {kind} number gets no automatic SMS"),
    Because.COUNTRY: msgid("{country} is not among the allowed countries ({allowed})"),
    Because.COUNTRY_UNKNOWN: msgid("its country is not among the allowed countries ({allowed})"),
    Because.AUTOMATIC_ANSWER: msgid("a machine wrote it: an automatic answer"),
    Because.MACHINE_NOTICE: msgid("a machine wrote it: a notice, a code or an advertisement of somebody else"),
    Because.OUT_OF_OFFICE: msgid(
        "a machine wrote it: it only says that nobody can be reached and promises to come back"
    ),
    Because.STALE: msgid("it is more than a day old"),
    Because.DATED_AHEAD: msgid("it is dated ahead of the clock: check the time zone in business.yaml"),
    Because.REDIALLED: msgid("several calls in a minute are one, and the first was decided"),
    # What keeps a message back
    Because.OPTED_OUT: msgid("the contact asked for no more automatic messages"),
    Because.ANSWER_TOO_LATE: msgid("the answer would come after its use"),
    Because.LOOP: msgid("it answered this contact {most} times within ten minutes: a machine may be answering us"),
    Because.QUICK_LOOP: msgid(
        "this contact writes back at once and got {most} answers within a minute: a machine may be answering us"
    ),
    Because.COOLDOWN: msgid("it answered this contact a short time ago (limit: once per {limit})"),
    Because.CONTACT_BUDGET: msgid("this contact got as many automatic messages as your ceiling allows"),
    Because.TOTAL_BUDGET: msgid("as many automatic messages left in all as your ceiling allows"),
    Because.STRANGER_BUDGET: msgid(
        "as many automatic messages left to unknown numbers as your ceiling allows; the rest is a reserve"
    ),
    Because.OWNER_BUDGET: msgid("you were told as much as your ceiling allows"),
    Because.SENDING_PAUSED: msgid("sending is paused: {why}"),
    Because.STRANGERS_PAUSED: msgid("answers to unknown numbers are paused: {why}"),
    Because.BEFORE_RESTORE: msgid("it happened before a backup was restored, and may have been answered then"),
    # Second thoughts, and persons
    Because.TAKES_BACK_ANSWER: msgid("it may take back what was answered seconds ago"),
    Because.TAKES_BACK_CONFIRMATION: msgid("it may take back a confirmation: the appointment is open again"),
    Because.ANSWERS_A_PERSON: msgid("it answers what a person asked last: that is left to them"),
    Because.NOTED_QUIETLY: msgid("with a person: the answer is noted and nothing is said"),
    Because.HANDED_TO_PERSON: msgid("the conversation was handed to a person"),
    # Rules against an event
    Because.SWITCHED_OFF: msgid("it is switched off (active: no)"),
    Because.OTHER_WHEN: msgid("when: {asked}, not {when}"),
    Because.OTHER_MOMENT: msgid("it waits for another moment"),
    Because.OTHER_RULES_MESSAGE: msgid("it is about a message of another rule"),
    Because.UNMET: msgid("{condition}: does not hold"),
    Because.ONLY_UNCLEAR: msgid("only for texts that no other rule takes"),
    Because.NO_HOURS: msgid("it tells opening hours, and business.yaml has none"),
    Because.NO_HOURS_THEN: msgid("it tells opening hours, and the text asks about days they cannot be told for"),
    Because.HINDERED: msgid("{action}: {why}"),
    Because.TYPO_ONLY: msgid("only with a typo: {found}"),
    Because.LESS_SURE: msgid("less sure: {found}"),
    Because.A_PERSON_READS: msgid("{found}, so a person reads it"),
    Because.EQUAL_RIGHT: msgid("{found}; equal right: {rules}"),
    Because.CAME_SECOND: msgid("another rule came first"),
    Because.WOULD_MATCH: msgid("would match ({found}), but the case was settled before"),
    Because.FAILED: msgid("failed while deciding: {error}"),
    Because.UNREADABLE: msgid("the recorded event cannot be read back"),
    Because.FOUND_BEFORE: msgid("its webhook came after it had been caught up"),
    # Words of a text against `says`
    Because.WORDS: msgid("{words}"),
    Because.FILE_SAYS: msgid("as the imported file says"),
    Because.NOTED_BY_HAND: msgid("noted by hand"),
    Because.GATEWAY_SAYS: msgid("as the gateway says"),
    Because.WORDS_WITH_TYPO: msgid("{words} (typo forgiven)"),
    Because.NO_WORD_ASKED: msgid("it asks for no word"),
    Because.AND: msgid("{first}; {then}"),
    Because.EXCLUDED_WORD: msgid("it says {words}, which the rule excludes (without)"),
    Because.PATTERN_MISSING: msgid("the pattern {pattern} is not in it"),
    Because.DENIED: msgid("{words} is there, but denied ({line})"),
    Because.NO_WORDS: msgid("none of its words is in it"),
    Because.NOT_ALL_WORDS: msgid("not all of its words are in it"),
    Because.NO_PHRASE: msgid("its phrase is not in it"),
    Because.NOT_EXACTLY: msgid("it is not exactly that"),
    Because.OTHER_START: msgid("it does not start with that"),
    Because.OTHER_DATE: msgid("{words} is not the day or time of the appointment"),
    Because.UNEXPLAINED: msgid("{words} is left unexplained (whole message)"),
    # Meanings of a text against `means`
    Because.MEANS: msgid("it means {meaning}"),
    Because.MAY_MEAN: msgid("it may mean {meaning}"),
    Because.MEANING: msgid("{meaning} ({words})"),
    Because.EXCLUDED_MEANING: msgid("it means {meaning}, which the rule excludes (without meaning)"),
    Because.EXCLUDED_POSSIBLE: msgid("it may mean {meaning}, which the rule excludes (without meaning)"),
    Because.OTHER_MEANING: msgid("it does not mean {meanings}"),
    Because.OR: msgid("{first} or {other}"),
    Because.NOT_SURE: msgid("not sure"),
    Because.NOT_SURE_BECAUSE: msgid("not sure: {doubts}"),
    Because.NEVER_MEANS: msgid("{words} never means {meaning} (meanings.yaml)"),
    Because.READ_AS: msgid("{meaning}: {words}"),
    Because.READ_BESIDE: msgid("{words} {role}"),
    Because.READ_WITH_TYPO: msgid("{typed} read as {meant} (typo forgiven)"),
    Because.NAMED: msgid("{name}: {found}"),
    # What a whole text means
    Because.NOTHING_SURE: msgid("nothing sure"),
    Because.NOTHING_KNOWN: msgid("nothing that is known"),
    Because.MAY_BE: msgid("may be {meaning}"),
    Because.BUT: msgid("but {doubts}"),
    Because.NOT_UNDERSTOOD: msgid("{words} not understood"),
    # What stands in the way of an answer about an appointment
    Because.NO_APPOINTMENT: msgid("there is no appointment to come"),
    Because.WOULD_NOT_BE_TOLD: msgid(
        "the contact asked for no more automatic messages and would not be told: a person answers"
    ),
    Because.ANOTHER_PERSON: msgid("it names somebody else than whom the appointment is with: a person looks"),
    Because.SEVERAL_APPOINTMENTS: msgid("there are several appointments, and the text does not say which"),
    Because.SEVERAL_THAT_DAY: msgid("there are several appointments that day"),
    Because.AGREES_TO_HANDOVER: msgid("it agrees to our last text, that a person answers, and not to the appointment"),
    Because.ANSWERS_OTHER_TEXT: msgid("it may answer our last text ({rule}), which asks nothing about the appointment"),
    Because.ANSWERS_OTHERS: msgid("it answers a text that is not ours: a person answers"),
    Because.WRONG_PERSON: msgid("the sender says that we have the wrong person, or asks who we are: a person answers"),
    Because.OUR_OWN_ACT: msgid("it asks about what we did ourselves: a person answers"),
    Because.OTHER_APPOINTMENT: msgid("it speaks of another appointment than the one we know: a person answers"),
    Because.TO_SOMEBODY_ELSE: msgid("it is addressed to somebody else: a person answers"),
    Because.OUT_OF_REACH: msgid("it says who cannot be reached, not who is not coming: a person looks"),
    Because.SOMEBODY_ELSE: msgid("it says that somebody else is not coming: a person looks"),
    Because.NO_DAY_AND_HOUR: msgid("it names no day and hour that could be read"),
    Because.TIME_OVER: msgid("that time is over"),
    Because.CLOSED_THEN: msgid("the business is not open then"),
    Because.TIME_TAKEN: msgid("that time is taken"),
}
