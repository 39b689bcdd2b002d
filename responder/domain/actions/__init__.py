"""Actions, the lines of `do`: one file each. Reading, the schema, the documentation and suggestions follow this tuple,
in its order."""

from responder.domain.actions.appointments.ask_to_move_appointment import ASK_TO_MOVE_APPOINTMENT
from responder.domain.actions.appointments.cancel_appointment import CANCEL_APPOINTMENT
from responder.domain.actions.appointments.confirm_appointment import CONFIRM_APPOINTMENT
from responder.domain.actions.appointments.move_appointment import MOVE_APPOINTMENT
from responder.domain.actions.call_back import CALL_BACK
from responder.domain.actions.definition import ActionDefinition
from responder.domain.actions.hand_to_person import HAND_TO_PERSON
from responder.domain.actions.notify import NOTIFY
from responder.domain.actions.opt_in import OPT_IN
from responder.domain.actions.opt_out import OPT_OUT
from responder.domain.actions.post import POST
from responder.domain.actions.save_contact import SAVE_CONTACT
from responder.domain.actions.stop_follow_ups import STOP_FOLLOW_UPS
from responder.domain.actions.tag import TAG
from responder.domain.actions.untag import UNTAG

ACTIONS: tuple[ActionDefinition, ...] = (
    CONFIRM_APPOINTMENT,
    CANCEL_APPOINTMENT,
    ASK_TO_MOVE_APPOINTMENT,
    MOVE_APPOINTMENT,
    OPT_OUT,
    OPT_IN,
    TAG,
    UNTAG,
    NOTIFY,
    POST,
    HAND_TO_PERSON,
    STOP_FOLLOW_UPS,
    SAVE_CONTACT,
    CALL_BACK,
)
