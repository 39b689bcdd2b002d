"""Sentences for the reasons of decisions, in English; catalogues have them in other languages."""

from collections.abc import Mapping

from responder.domain.model.decision import Reason
from responder.languages.catalogue import msgid

REASONS: Mapping[Reason, str] = {
    Reason.ANSWERED: msgid("a rule answers"),
    Reason.ACTED: msgid("a rule acts and says nothing"),
    Reason.OPT_OUT: msgid("the contact asks for no more messages; this is built in and comes before every rule"),
    Reason.OPT_IN: msgid("the contact asks for messages again; this is built in"),
    Reason.OPTED_OUT: msgid("nothing is said: the contact asked for no more messages"),
    Reason.NO_RULE: msgid("nothing is said: no rule is about this"),
    Reason.UNCLEAR: msgid("nothing is said: it can be read in more than one way"),
    Reason.COOLDOWN: msgid("nothing is said: the rule answered this contact a short time ago (its limit)"),
    Reason.CONTACT_BUDGET: msgid("nothing is said: this contact got as many messages as business.yaml allows"),
    Reason.TOTAL_BUDGET: msgid("nothing is said: as many messages left as business.yaml allows in all"),
    Reason.OWNER_BUDGET: msgid("nothing is said: the owner got as many words as business.yaml allows"),
    Reason.LOOP: msgid("nothing is said: answers follow each other as no person's do"),
    Reason.STRANGER_BUDGET: msgid("nothing is said: as many messages left to unknown numbers as business.yaml allows"),
    Reason.MACHINE: msgid("nothing is said: a machine wrote it"),
    Reason.REACTION: msgid("nothing is said: it only reacts to a message of ours, or brings it back"),
    Reason.HIDDEN_NUMBER: msgid("nothing is said: the number is hidden"),
    Reason.OWN_NUMBER: msgid("nothing is said: it is one of the business's own numbers"),
    Reason.SHORT_CODE: msgid("nothing is said: it is a short code, a service and no person"),
    Reason.NAMED_SENDER: msgid("nothing is said: it is a sender's name, nobody can answer it"),
    Reason.COUNTRY: msgid("nothing is said: business.yaml does not allow numbers of this country"),
    Reason.NUMBER_TYPE: msgid("nothing is said: this kind of number gets no automatic SMS"),
    Reason.INVALID_NUMBER: msgid("nothing is said: it is no valid phone number"),
    Reason.TOO_OLD: msgid("nothing is said: the answer would come after its use"),
    Reason.FROM_THE_FUTURE: msgid("nothing is said: it is dated ahead of the clock"),
    Reason.WITH_A_PERSON: msgid("nothing is said: the conversation was handed to a person"),
    Reason.ANSWERS_A_PERSON: msgid("nothing is said: it answers what you asked by hand, and is left to you"),
    Reason.RECORDED: msgid("it is kept, and there is nothing to say"),
    Reason.READ_TOGETHER: msgid("nothing is said to this one alone: it is read together with the SMS that followed it"),
    Reason.SECOND_THOUGHT: msgid("it takes back what was answered: the appointment is open again, a person is to ask"),
    Reason.REPEATED: msgid("nothing is said: several calls in a minute are one"),
    Reason.HEARD_BEFORE: msgid("nothing is said: it was found in the gateway's list before and answered then"),
    Reason.BROKEN_RULE: msgid("nothing is said: a rule failed while deciding"),
}
