"""Decision, the answer of `decide`: always one with a named reason, also when nothing is to be said."""

from datetime import datetime
from enum import StrEnum

from responder.dataclass import dataclass
from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import Explanation
from responder.domain.model.meanings import Meanings
from responder.domain.model.state import Change


class Reason(StrEnum):
    """Reason of a decision. These words appear in logs, in `--json` and in rule tests."""

    ANSWERED = "answered"  # a rule matched and replies
    ACTED = "acted"  # a rule matched; it has something to do and nothing to say
    OPT_OUT = "opt out"  # the contact asked us to stop, just now
    OPT_IN = "opt in"  # the contact asked us to start again, just now
    OPTED_OUT = "opted out"  # the contact asked us to stop earlier
    NO_RULE = "no rule"  # nothing in the rulebook is about this
    UNCLEAR = "unclear"  # two rules claim it with equal right or its meaning is not sure, and no rule for that took it
    COOLDOWN = "cooldown"  # the rule answered this contact a short time ago (its `limit`)
    CONTACT_BUDGET = "contact budget"  # too many automatic messages to this contact
    TOTAL_BUDGET = "total budget"  # too many automatic messages in all
    STRANGER_BUDGET = "stranger budget"  # too many automatic messages to numbers that nobody knows
    OWNER_BUDGET = "owner budget"  # too many words to the owner
    LOOP = "loop"  # answers follow each other as no person's do
    MACHINE = "machine"  # a machine wrote it: an auto-reply, a code, a delivery notice
    REACTION = "reaction"  # a text that only reacts to a message, or brings ours back: nothing is said in it
    HIDDEN_NUMBER = "hidden number"
    OWN_NUMBER = "own number"
    SHORT_CODE = "short code"
    NAMED_SENDER = "named sender"  # a sender's name such as "Ameli" instead of a number
    COUNTRY = "country not allowed"
    NUMBER_TYPE = "number type not allowed"  # premium, shared cost, satellite, landline...
    INVALID_NUMBER = "invalid number"
    TOO_OLD = "too old"  # the answer would come after its use
    FROM_THE_FUTURE = "from the future"  # dated more than ten minutes ahead: the phone's clock or zone is wrong
    ANSWERS_A_PERSON = "answers a person"  # a bare yes or no to what a person asked last: left to that person
    WITH_A_PERSON = "with a person"  # handed to a person, no automatic answer for now
    RECORDED = "recorded"  # a delivery report, a click or a call that no rule is about: kept, nothing to say
    READ_TOGETHER = "read together"  # an SMS that was decided together with the one that followed it
    SECOND_THOUGHT = "second thought"  # it takes back what was answered, seconds or days ago: a person is to ask
    REPEATED = "repeated"  # one of several calls in a minute, which are one
    HEARD_BEFORE = "heard before"  # its webhook came after all, when it had been found in the gateway's list already
    BROKEN_RULE = "broken rule"  # a rule failed while deciding; nothing is said, the problem is logged


class Verdict(StrEnum):
    TAKEN = "taken"  # this rule decided
    CONTINUED = "continued"  # it acted, and the search went on
    TIED = "tied"  # it matched with the same right as another, or is not sure enough for what it would do
    BEATEN = "beaten"  # it would have matched, another rule came first
    NO = "no"


MEANING = "(meaning)"
"""The step of a trace that tells what a text was read to mean; it stands first."""


@dataclass(frozen=True, slots=True)
class Step:
    """A line of a trace: a rule (or a built-in guard) and the first thing that settled its case. `near`: the text
    says or means something that the rule asks for."""

    rule: str
    verdict: Verdict
    because: Explanation | str  # a sentence where it was recorded before there were codes
    near: bool = False

    def is_for(self, code: Because) -> bool:
        return isinstance(self.because, Explanation) and self.because.code is code


class Trace:
    """The steps of a decision, in order; none are kept where nobody will read them."""

    def __init__(self, kept: bool = True) -> None:
        self.kept = kept
        self.steps: list[Step] = []

    def put_first(self, rule: str, because: Explanation) -> None:
        if self.kept:
            self.steps.insert(0, Step(rule, Verdict.NO, because))

    def add(self, rule: str, verdict: Verdict, because: Explanation) -> None:
        if self.kept:
            self.steps.append(Step(rule, verdict, because))


@dataclass(frozen=True, slots=True)
class Reply:
    """A message a decision asks for, rendered once.

    `text` holds `[link]` exactly once if `link` is set. `not_before` and `expires` have zones; after
    `expires` it is of no more use and is dropped. `step` tells several messages of one decision apart.
    `priority`: 0 low, 1 normal, 2 high.
    """

    to: str
    text: str
    link: str = ""
    not_before: datetime | None = None
    expires: datetime | None = None
    priority: int = 1
    step: int = 0


@dataclass(frozen=True, slots=True)
class Decision:
    """The outcome for one event. `actions` are the `do` lines in the owner's spelling."""

    reason: Reason
    rule: str | None = None
    replies: tuple[Reply, ...] = ()
    changes: tuple[Change, ...] = ()
    actions: tuple[str, ...] = ()
    trace: tuple[Step, ...] = ()
    language: str | None = None
    kept_back: Reason | None = None  # why a message it asks for is not among the replies, where `reason` does not say
    also: tuple[str, ...] = ()  # rules that went on to this one (`otherwise: continue`) and reached outside
    stranger: bool = False  # what it says goes to a number that nobody knows
    means: Meanings | None = None  # what the text means, where a rule asked
    nothing_to_cancel: bool = False  # the text speaks of cancelling, and no appointment is ahead
