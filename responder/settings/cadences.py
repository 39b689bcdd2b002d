"""Cadences of the running service: intervals of looks and delays between tries, in one value.

The times an owner may choose stand in `Recovery` and `Keep`. These are nobody's to choose: tests make them small, with
`RESPONDER_CADENCES` where the service is a process of its own.
"""

from dataclasses import asdict, fields, replace

from responder.dataclass import dataclass
from responder.domain.text.suggestions import did_you_mean
from responder.languages.catalogue import Told, sentence

NAME = "RESPONDER_CADENCES"
EVERY_ONE = "all"  # as a name: a factor for every one of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadences:
    """Cadences in seconds."""

    # Rules
    rules_look: float = 0.4  # the watcher mostly knows at once; this is for file systems that tell nothing
    rules_settled: float = 0.12  # without a change: an editor has written the whole file by then
    rules_agreed: float = 0.5  # several processes: which rules are live

    # Deciding
    inbox_sweep: float = 60.0  # what was recorded and nobody was told of
    inbox_sweep_shared: float = 5.0  # what a process that died recorded and did not decide is decided by another
    announcements: float = 1.0  # whether one is due, and between two handfuls of messages at a fast pace
    moments: float = 10.0  # appointments are entered by other programs, which tell nobody

    # Sending
    lane_sweep: float = 60.0  # what is due and no lane was told of
    lane_sweep_shared: float = 10.0
    landing: float = 10.0  # what is in the air may land when we are told to stop; as many again to write it down
    paused_look: float = 2.0  # whether the pause is over
    errand_sweep: float = 60.0
    post_look: float = 30.0  # whatever the posts were told
    post_look_at_appointments: float = 5.0  # whoever changes one tells nobody
    lists_look: float = 1.0  # whether an answer is about to leave that somebody may have written by hand
    report_first: float = 15.0  # after a message, where delivery is asked for; then at 4, 20 and 40 times that
    report_look: float = 3.0  # at which messages that is due for
    opted_out_look: float = 180.0  # who asked a gateway for no more messages, where it tells nobody
    doubt_look: float = 5.0  # at our own tables; less where the gateway's list settles sooner

    # Several processes over one database
    seat: float = 3.0  # whose turn it is to do what one does for all
    sign_of_life: float = 3.0
    dead_after: float = 12.0  # without a sign of life
    alarm_poll: float = 1.0  # wake-ups whose time has come

    # Watching over it
    watch: float = 1.0  # what may leave, whether another process queued something
    checks: float = 15.0  # what the owner should hear of
    alerts: float = 1.0  # what is due to be told
    health_patience: float = 2.5  # with the store, when somebody asks how we are
    accounts: float = 900.0  # credit and phone of each account
    accounts_first: float = 20.0  # after the start: there is other work to do first

    # Calendars and chores
    calendars: float = 300.0  # between two readings of a calendar
    calendars_look: float = 2.0  # whether an appointment was answered
    audit_look: float = 600.0  # whether a day is over
    purge_first: float = 120.0  # after the start: whatever waited for the service comes first
    purge_look: float = 600.0  # the clock may be set, or the machine asleep
    purge_rest: float = 0.05  # between two transactions, for whoever waits to write

    def times(self, factor: float) -> "Cadences":
        return Cadences(**{name: seconds * factor for name, seconds in asdict(self).items()})


CADENCES = Cadences()
_NAMES = tuple(each.name for each in fields(Cadences))


def read_cadences(written: str, problems: list[Told]) -> Cadences:
    """Reads seconds by name, and `all`, a factor for all others: "all=0.1 calendars=0.5". An unknown name or a number
    out of bounds is added to `problems`, and left out."""
    found: dict[str, float] = {}
    for each in written.replace(",", " ").split():
        name, _, number = each.partition("=")
        seconds = _seconds(number)
        if name not in (*_NAMES, EVERY_ONE):
            problems.append(
                sentence("{place} is not known; {hint}", place=f"{NAME}: {name}", hint=did_you_mean(name, _NAMES))
            )
        elif seconds is None:
            problems.append(sentence("{place} needs a number above 0 and up to 86400.", place=f"{NAME}: {name}="))
        else:
            found[name] = seconds
    return replace(CADENCES.times(found.pop(EVERY_ONE, 1.0)), **found)


def _seconds(written: str) -> float | None:
    try:
        seconds = float(written)
    except ValueError:
        return None
    return seconds if 0 < seconds <= 86_400 else None
