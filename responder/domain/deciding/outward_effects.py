"""Decides which effects of a rule may reach outside: messages, calls, posts, saved contacts obey the same guards.

A new verb of `do` gets a line in REACH (a test holds the table complete); what keeps a message back then keeps it
back as well, here and nowhere else.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum

from responder.domain.model.decision import Decision
from responder.domain.model.rules import Action, Verb
from responder.domain.model.state import CallAskedFor, Change, ContactSaved, PostAsked


class Reach(StrEnum):
    INSIDE = "inside"  # it is written down, and nobody outside notices
    CONTACT = "contact"  # the contact notices: it counts as a message to them
    OTHERS = "others"  # the owner, another program, the gateway's address book


REACH: Mapping[Verb, Reach] = {
    Verb.CONFIRM: Reach.INSIDE,
    Verb.CANCEL: Reach.INSIDE,
    Verb.ASK_TO_MOVE: Reach.INSIDE,
    Verb.MOVE: Reach.INSIDE,
    Verb.OPT_OUT: Reach.INSIDE,
    Verb.OPT_IN: Reach.INSIDE,
    Verb.TAG: Reach.INSIDE,
    Verb.UNTAG: Reach.INSIDE,
    Verb.HAND_TO_PERSON: Reach.INSIDE,
    Verb.STOP_FOLLOW_UPS: Reach.INSIDE,
    Verb.CALL_BACK: Reach.CONTACT,
    Verb.NOTIFY: Reach.OTHERS,
    Verb.POST: Reach.OTHERS,
    Verb.SAVE_CONTACT: Reach.OTHERS,
}

REACHING_CHANGES: tuple[type[Change], ...] = (CallAskedFor, ContactSaved, PostAsked)
"""What the verbs that reach outside ask for; `notify` asks for a message."""

_LINES = tuple(verb.value for verb, reach in REACH.items() if reach is not Reach.INSIDE)


def reaches_out(action: Action) -> bool:
    return REACH[action.verb] is not Reach.INSIDE


def inside_only(changes: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(change for change in changes if not isinstance(change, REACHING_CHANGES))


def silenced(decision: Decision) -> Decision:
    """The decision with everything that reaches outside taken out of it: what is written down stays."""
    lines = tuple(line for line in decision.actions if not line.startswith(_LINES))
    return replace(decision, replies=(), changes=inside_only(decision.changes), actions=lines, also=())


def messages_to(contact: str, decision: Decision) -> int:
    """How many messages to the contact a decision counts as: its replies, and a call that rings them."""
    calls = sum(isinstance(change, CallAskedFor) for change in decision.changes)
    return calls + sum(reply.to == contact for reply in decision.replies)


def tells_only_others(contact: str, decision: Decision) -> bool:
    """Whether it reaches others and not the contact: that counts as one message to the contact, who brought it."""
    told = bool(decision.replies) or any(isinstance(change, REACHING_CHANGES) for change in decision.changes)
    return told and not messages_to(contact, decision)
