"""Rules as the engine sees them: compiled, immutable, ready to be matched.

The loader (`responder.rulefiles`) makes these values from the owner's files and has checked them:
every term is in the lexicon, every rule named by a condition exists, every wording renders.
"""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Mapping
from dataclasses import field
from datetime import timedelta
from enum import IntEnum, StrEnum
from typing import Any, ClassVar, NamedTuple, Protocol

from responder.dataclass import dataclass
from responder.domain.explanations.explanation import Explanation
from responder.domain.model.business import Business
from responder.domain.model.meanings import Added, GeneralText, Meanings
from responder.domain.model.state import Change, Reach
from responder.domain.model.term_sets import NO_TERMS, TermSet, united
from responder.domain.model.time_triggers import TimeTrigger
from responder.domain.text.lexicon import Lexicon


class Wording(Protocol):
    """A text with holes, checked at load. Rendering never raises for the variables it was checked with;
    what it may still raise, `decide` turns into Reason.BROKEN_RULE."""

    def render(self, values: Mapping[str, object]) -> str: ...


class Pattern(Protocol):
    """A compiled RE2 pattern; it is given the folded text."""

    def search(self, text: str) -> object | None: ...


class When(StrEnum):
    SMS = "sms"
    MISSED_CALL = "missed call"
    INCOMING_CALL = "incoming call"
    OUTGOING_CALL = "outgoing call"
    LINK_CLICKED = "link clicked"
    DELIVERED = "delivered"
    CALL_NOTE = "call note"
    UNCLEAR = "unclear"
    MOMENT = "moment"  # which one, `Rule.moments` says


class Priority(IntEnum):
    HIGH = 0
    NORMAL = 1
    LOW = 2


class Typos(IntEnum):
    """Tolerance of typing errors; a hit's `level` is compared with it."""

    NONE = 0
    NORMAL = 1
    MORE = 2


@dataclass(frozen=True, slots=True)
class Place:
    """Place of a rule. `file` is the path as the owner knows it, `line` and `column` count from 1."""

    file: str
    line: int
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class CapturePhrase:
    """Phrase with slots, "plutôt {date} à {time}": terms of the lexicon, and the names of slots, in the order they
    follow each other."""

    written: str
    pieces: tuple[int | str, ...]
    terms: frozenset[int] = field(init=False, default=frozenset())

    def __post_init__(self) -> None:
        object.__setattr__(self, "terms", frozenset(piece for piece in self.pieces if isinstance(piece, int)))

    @property
    def slots(self) -> frozenset[str]:
        return frozenset(piece for piece in self.pieces if isinstance(piece, str))


class Dispute(NamedTuple):
    """A term asked for in some languages and excluded in others ("si" is a yes in Spanish and an "if" in French), or
    meaning something else in them ("mon" is Monday in English)."""

    asked_in: frozenset[str]
    excluded_in: frozenset[str]


@dataclass(frozen=True, slots=True)
class Says:
    """Words a text must say. Every tuple of ints is a set of terms of the rulebook's lexicon; an empty one asks
    nothing. `all_of` holds one set of terms an entry: `all of: ["{yes}", jeudi]` needs a hit of each."""

    words: TermSet = NO_TERMS
    all_of: tuple[TermSet, ...] = ()
    phrase: TermSet = NO_TERMS
    exactly: TermSet = NO_TERMS
    starts_with: TermSet = NO_TERMS
    patterns: tuple[tuple[str, Pattern], ...] = ()  # (as written, compiled)
    without: TermSet = NO_TERMS
    without_patterns: tuple[tuple[str, Pattern], ...] = ()
    without_another_day: bool = False  # nor may it speak of a day that is not the appointment's
    typos: Typos = Typos.NORMAL
    whole_message: bool = False
    word_captures: tuple[CapturePhrase, ...] = ()  # beside `words`: any of them will do as well
    phrase_captures: tuple[CapturePhrase, ...] = ()  # the same beside `phrase`
    disputed: Mapping[int, Dispute] = field(default_factory=dict)  # terms both asked for and in `without`
    borrowed: Mapping[int, Dispute] = field(default_factory=dict)  # terms that are everyday words of another language
    wanted: TermSet = field(init=False, default=NO_TERMS)  # every term asked for, by any line

    def __post_init__(self) -> None:
        lines = (self.words, self.phrase, self.exactly, self.starts_with, *self.all_of)
        slotted = (each.terms for each in self.captures)
        object.__setattr__(self, "wanted", united((*lines, *slotted)))

    @property
    def captures(self) -> tuple[CapturePhrase, ...]:
        return self.word_captures + self.phrase_captures

    @property
    def slots(self) -> frozenset[str]:
        """Returns what a text may give to the template."""
        return frozenset[str]().union(*(each.slots for each in self.captures))


@dataclass(frozen=True, slots=True)
class Means:
    """Meanings, by name: a text must have one of `any_of`, where there are any, and none of `without`."""

    any_of: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class OwnMeanings:
    """Meanings of an owner: phrases `added` to those that travel with the program, words that `never` mean one, and
    `own` ones by name, with what a text must say."""

    added: Added = ()
    never: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    own: Mapping[str, Says] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Condition(ABC):
    """A condition of a rule, a line of `if`; `domain.conditions` has them. `written` is the owner's line ("hours:
    open"), for traces."""

    written: str
    negated: bool = field(default=False, kw_only=True)

    for_appointment: ClassVar[bool] = False  # it asks what is known of the contact's appointment

    def holds(self, situation: Any) -> bool:
        """Checks whether the line holds, its `not:` included. `situation` is one of `domain.situation`, which stands
        above this module."""
        return self.is_met(situation) is not self.negated

    @abstractmethod
    def is_met(self, situation: Any) -> bool:
        """Checks whether the line holds as it stands without `not:`."""

    @property
    def follows(self) -> frozenset[str]:
        """The rules one of which must have sent our last message for the line to hold; none if any may have."""
        return frozenset()


@dataclass(frozen=True, slots=True)
class Action(ABC):
    """An action of a rule, a line of `do`; `domain.actions` has them. `written` is its spelling in the language
    document ("tag VIP"). A `situation` is one of `domain.situation`, which stands above this module."""

    written: str

    reach: ClassVar[Reach]
    for_appointment: ClassVar[bool] = False  # a rule with it holds only where an appointment is ahead
    must_be_sure: ClassVar[bool] = False  # done only where the meaning of a text is sure: else a person reads it
    moves: ClassVar[bool] = False  # it moves appointments: the times that are taken are read for it
    hands_over: ClassVar[bool] = False  # a person answers the contact from then on
    silences: ClassVar[bool] = False  # after it the contact gets no automatic answer

    @abstractmethod
    def changes(self, situation: Any, captured: Mapping[str, str]) -> Iterable[Change]:
        """Yields the changes it asks for; `captured` is what the rule took out of the text."""

    def hindrance(self, situation: Any) -> Explanation | None:
        """Explains why it cannot be done; None if it can."""
        return None

    def notices(self) -> Iterable[tuple[str, Wording]]:
        """Messages to others: number and text."""
        return ()


@dataclass(frozen=True, slots=True)
class Send:
    """Time at which a reply leaves: after `delay`, or at the next opening."""

    delay: timedelta = timedelta()
    when_open: bool = False


@dataclass(frozen=True, slots=True)
class Limit:
    """Once per `per` and contact."""

    per: timedelta


@dataclass(frozen=True, slots=True)
class Example:
    """A text the owner says must (or must not) end in this rule."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule. `replies` are by language ("" serves every language); several wordings of a language
    take turns. `position` is its place in reading order over all files: the last word in a tie."""

    name: str
    place: Place
    position: int
    when: frozenset[When]
    says: Says | None = None
    conditions: tuple[Condition, ...] = ()
    actions: tuple[Action, ...] = ()
    replies: Mapping[str, tuple[Wording, ...]] = field(default_factory=dict)
    link: Wording | None = None
    limit: Limit | None = None
    send: Send = Send()
    priority: Priority = Priority.NORMAL
    otherwise_continue: bool = False
    moments: frozenset[TimeTrigger] = frozenset()  # for When.MOMENT
    tells_hours: bool = False  # a text of it prints the opening hours of the day that was asked about
    active: bool = True  # one that is switched off is read, checked and never asked
    sent_by: frozenset[str] = frozenset()  # for `link clicked` and `delivered`: the rules that sent the message
    replaces: frozenset[str] = frozenset()  # rules that were left out for this one
    yes: tuple[Example, ...] = ()
    no: tuple[Example, ...] = ()
    means: Means | None = None

    follows_up: bool = field(init=False, default=False)  # bound to the conversation: an `after` must hold

    def __post_init__(self) -> None:
        object.__setattr__(self, "follows_up", bool(self.follows))

    @property
    def follows(self) -> frozenset[str]:
        """The rules one of which must have sent our last message."""
        return frozenset[str]().union(*(each.follows for each in self.conditions if not each.negated))


@dataclass(frozen=True, slots=True)
class SafetyTerms:
    """The terms of the lists the built-in guards and the reading of a whole message need. They come from
    the shipped word lists whatever the owner's files say: no file can switch the guards off."""

    stop: frozenset[int] = frozenset()
    start: frozenset[int] = frozenset()
    cancel: frozenset[int] = frozenset()
    fillers: frozenset[int] = frozenset()  # courtesies, thanks, greetings, names: what carries no weight
    first_names: frozenset[int] = frozenset()  # those of the fillers that are names
    everyday: Collection[str] = frozenset()  # words so frequent that they are no surname
    borrowed: Mapping[int, Dispute] = field(default_factory=dict)  # fillers that mean something in another language
    stop_aside: frozenset[int] = frozenset()  # words that also stop where they are a sentence of their own
    stop_alone: frozenset[int] = frozenset()  # everyday words that stop only where nothing stands beside them
    not_stop: frozenset[int] = frozenset()  # expressions that sound like a stop and are none
    appointment: frozenset[int] = frozenset()  # what "cancel" is about, where it is no stop
    late: frozenset[int] = frozenset()  # being late, which may be said of us


@dataclass(frozen=True, slots=True, eq=False)
class Rulebook:
    """Everything `decide` needs of the owner's files. `fingerprint` names the content (sha256 of the
    files, first 12 hex digits). `safety_wordings`: "opted out", "opted in", "appointment open again" and "opt out
    line", by language."""

    business: Business
    rules: tuple[Rule, ...]
    lexicon: Lexicon
    safety: SafetyTerms = SafetyTerms()
    safety_wordings: Mapping[str, Mapping[str, Wording]] = field(default_factory=dict)
    fingerprint: str = ""
    by_term: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    by_when: Mapping[When, tuple[int, ...]] = field(default_factory=dict)
    by_meaning: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    own_meanings: OwnMeanings = field(default_factory=OwnMeanings)
    # Remembered, as the lexicon does words: of texts that say nothing of a contact, a day or an hour.
    general_meanings: dict[GeneralText, Meanings] = field(init=False, default_factory=dict)

    moments: frozenset[TimeTrigger] = frozenset()  # of all rules that are not switched off
    followed: Mapping[str, tuple[TimeTrigger, ...]] = field(default_factory=dict)
    moves: bool = False  # whether some rule may move appointments
    announcements: tuple[object, ...] = ()  # of `domain.announcing`, which stands above

    def follow_ups_of(self, rule: str) -> tuple[TimeTrigger, ...]:
        """Returns the moments that wait for an answer to a message of a rule, or for its delivery."""
        return self.followed.get(rule, ()) + self.followed.get("", ())

    def rule(self, name: str) -> Rule | None:
        """Returns the rule of that name, or the one that stands in for it."""
        named = (rule for rule in self.rules if rule.name == name)
        return next(named, next((rule for rule in self.rules if name in rule.replaces), None))
