"""`account`: which of our own accounts it came to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from responder.dataclass import dataclass
from responder.domain.conditions.definition import ConditionDefinition, ConditionLine, Sample
from responder.domain.model.business import Business
from responder.domain.model.rules import Condition
from responder.domain.situation import Situation
from responder.domain.syntax.key import Key, Shape


@dataclass(frozen=True, slots=True)
class AccountIs(Condition):
    accounts: frozenset[str]  # case-folded

    def is_met(self, situation: Situation) -> bool:
        return situation.event.account.casefold() in self.accounts


def _read(line: ConditionLine) -> AccountIs | None:
    accounts = frozenset(text.value.strip().casefold() for text in line.texts)
    return AccountIs(line.written, accounts) if accounts else None


def _samples(sample: Sample, conditions: Sequence[AccountIs], business: Business) -> Iterator[Sample]:
    named = [account for condition in conditions for account in sorted(condition.accounts)]
    for account in ("", *named):
        yield replace(sample, event=replace(sample.event, account=account))


ACCOUNT = ConditionDefinition(
    key=Key(
        "account",
        Shape.TEXTS,
        "Which of our own accounts it came to.",
        "salon@example.com",
        others=("device", "line"),
    ),
    read=_read,
    condition=AccountIs,
    samples=_samples,
)
