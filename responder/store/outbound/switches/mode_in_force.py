"""Mode in force: rehearsal or live, as somebody decided last; every process that shares the database reads it there.

A setting that forces rehearsal is stronger, and so is an account without its key. Whoever writes something that may
leave, or takes it up to send it, asks in the same transaction: what is decided counts from the next transaction on.
"""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.settings.values import Mode, Settings
from responder.store.database.locks import Over, share
from responder.store.outbound.switches.send_switches import Switch, Thrown, take_back, throw, thrown

_MODES = {Switch.LIVE: Mode.LIVE, Switch.REHEARSAL: Mode.REHEARSAL}
_SERVED = {Switch.SERVED_LIVE: Mode.LIVE, Switch.SERVED_REHEARSAL: Mode.REHEARSAL}


class Forced(StrEnum):
    """Forced says why it is a rehearsal whatever was decided; NO where it is not forced."""

    NO = ""
    SETTING = "setting"  # RESPONDER_MODE=rehearsal
    KEY = "key"  # an account has no access key


@dataclass(frozen=True, slots=True)
class ModeDecision:
    """Tells what was decided last, when and by whom; `since` is None where nobody decided yet."""

    mode: Mode
    since: datetime | None = None
    who: str = ""


class ModeInForce:
    """`rehearsing` is what was read last, for what has no transaction; `rehearsing_in` asks the database."""

    def __init__(self, settings: Settings) -> None:
        self.forced = forced_by(settings)
        self._usual = settings.mode or Mode.REHEARSAL
        self._last = Mode.REHEARSAL if self.forced else self._usual

    @property
    def mode(self) -> Mode:
        return self._last

    @property
    def rehearsing(self) -> bool:
        return self._last is Mode.REHEARSAL

    def rehearsing_in(self, conn: Connection) -> bool:
        return self.mode_in(conn) is Mode.REHEARSAL

    def kept_rehearsing(self, conn: Connection) -> bool:
        """Asks as `rehearsing_in`, and lets nobody change the mode until the transaction ends: whoever does then
        withdraws and counts all that was written before. To be asked before a row is locked that waits to leave."""
        share(conn, Over.MODE)
        return self.rehearsing_in(conn)

    def mode_in(self, conn: Connection) -> Mode:
        return self._in_force(self.read(conn))  # what this transaction read: another thread may have read since

    def read(self, conn: Connection) -> ModeDecision:
        """Reads what was decided; what is in force is remembered."""
        return self.note(thrown(conn))

    def note(self, switches: Mapping[Switch, Thrown]) -> ModeDecision:
        """Takes over what the switches of the database say."""
        decided = self._decided(switches)
        self._last = self._in_force(decided)
        return decided

    def _in_force(self, decided: ModeDecision) -> Mode:
        return Mode.REHEARSAL if self.forced else decided.mode

    def _decided(self, switches: Mapping[Switch, Thrown]) -> ModeDecision:
        return _found(switches, _MODES) or ModeDecision(self._usual)


def _found(switches: Mapping[Switch, Thrown], modes: Mapping[Switch, Mode]) -> ModeDecision | None:
    found = next(((mode, switches[switch]) for switch, mode in modes.items() if switch in switches), None)
    return None if found is None else ModeDecision(found[0], found[1].since, str(found[1].why))


def forced_by(settings: Settings) -> Forced:
    if settings.mode is Mode.REHEARSAL:
        return Forced.SETTING
    return Forced.NO if all(each.access_key.strip() for each in settings.accounts) else Forced.KEY


def decide(conn: Connection, mode: Mode, now: datetime, who: str) -> None:
    """Writes down what is in force from now on, for all processes."""
    _write(conn, _MODES, mode, now, who)
    _write(conn, _SERVED, mode, now, "")


def served(conn: Connection) -> ModeDecision | None:
    """Reads what was in force for the service last, and since when; None before it ran for the first time."""
    return _found(thrown(conn), _SERVED)


def note_served(conn: Connection, mode: Mode, now: datetime) -> None:
    """Writes down what is in force for the service, also where a setting made it so."""
    _write(conn, _SERVED, mode, now, "")


def _write(conn: Connection, modes: Mapping[Switch, Mode], mode: Mode, now: datetime, who: str) -> None:
    for switch, of in modes.items():
        take_back(conn, switch)
        if of is mode:
            throw(conn, switch, now, who)


def mode_in(conn: Connection, settings: Settings) -> Mode:
    """Reads the mode in force, for a command."""
    return ModeInForce(settings).mode_in(conn)
