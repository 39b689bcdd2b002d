"""Conditions, the lines of `if`: one file each. Reading, the schema, the documentation, suggestions and the samples of
tests follow this tuple, in its order."""

from responder.domain.conditions.account import ACCOUNT
from responder.domain.conditions.after import AFTER
from responder.domain.conditions.answered_by_person import ANSWERED_BY_PERSON
from responder.domain.conditions.appointment import APPOINTMENT
from responder.domain.conditions.between import BETWEEN
from responder.domain.conditions.called_back import CALLED_BACK
from responder.domain.conditions.calls import CALLS
from responder.domain.conditions.contact import CONTACT
from responder.domain.conditions.dates import DATES
from responder.domain.conditions.days import DAYS
from responder.domain.conditions.definition import ConditionDefinition
from responder.domain.conditions.hours import HOURS
from responder.domain.conditions.language import LANGUAGE
from responder.domain.conditions.number import NUMBER

CONDITIONS: tuple[ConditionDefinition, ...] = (
    HOURS,
    DAYS,
    BETWEEN,
    DATES,
    CONTACT,
    NUMBER,
    ACCOUNT,
    LANGUAGE,
    APPOINTMENT,
    AFTER,
    ANSWERED_BY_PERSON,
    CALLED_BACK,
    CALLS,
)
