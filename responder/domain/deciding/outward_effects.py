"""Decides which effects of a rule may reach outside: messages, calls, posts, saved contacts obey the same guards.

Actions and changes say how far they reach; what keeps a message back then keeps them back as well, here and nowhere
else.
"""

from collections.abc import Iterable
from dataclasses import replace

from responder.domain.actions import ACTIONS
from responder.domain.model.decision import Decision
from responder.domain.model.rules import Action
from responder.domain.model.state import Change, Reach

_STARTS = tuple(each.key for each in ACTIONS if each.action.reach is not Reach.INSIDE)


def reaches_out(effect: Action | Change) -> bool:
    return effect.reach is not Reach.INSIDE


def inside_only(changes: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(change for change in changes if not reaches_out(change))


def silenced(decision: Decision) -> Decision:
    """Returns the decision with everything that reaches outside taken out of it: what is written down stays."""
    lines = tuple(line for line in decision.actions if not line.startswith(_STARTS))
    return replace(decision, replies=(), changes=inside_only(decision.changes), actions=lines, also=())


def messages_to(contact: str, decision: Decision) -> int:
    """Returns how many messages to the contact a decision counts as: its replies, and a call that rings them."""
    calls = sum(change.reach is Reach.CONTACT for change in decision.changes)
    return calls + sum(reply.to == contact for reply in decision.replies)


def tells_only_others(contact: str, decision: Decision) -> bool:
    """Checks whether it reaches others and not the contact: that counts as one message to the contact, who brought
    it."""
    told = bool(decision.replies) or any(reaches_out(change) for change in decision.changes)
    return told and not messages_to(contact, decision)
