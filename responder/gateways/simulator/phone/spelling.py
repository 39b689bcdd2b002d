"""Spelling of one gateway: how it tells its account's listener of each happening."""

from collections.abc import Callable
from datetime import datetime

from responder.dataclass import dataclass
from responder.gateways.simulator.phone.happenings import (
    CallEnded,
    CallNoted,
    Happening,
    LinkClicked,
    Reported,
    SmsArrived,
)
from responder.gateways.simulator.phone.model import Call, Note, Sms
from responder.gateways.simulator.phone.webhooks import Hook, Sender

SpellSms = Callable[[Sms, Sender, bool], Hook | None]
SpellCall = Callable[[Call, Sender, bool], Hook | None]
SpellNote = Callable[[Note, str, Sender, bool], Hook | None]
SpellClick = Callable[[Sms, datetime, Sender, bool], Hook | None]
SpellReport = Callable[[Sms, str, datetime, Sender, bool], Hook | None]


def _untold(*about: object) -> None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """A webhook of each happening, in the current spelling or (the last argument) in the older one; None where the
    gateway tells nobody of it."""

    sms: SpellSms = _untold
    call: SpellCall = _untold
    note: SpellNote = _untold
    click: SpellClick = _untold
    report: SpellReport = _untold

    def hook(self, happening: Happening, sender: Sender, older: bool) -> Hook | None:
        match happening:
            case SmsArrived(sms):
                return self.sms(sms, sender, older)
            case CallEnded(call):
                return self.call(call, sender, older)
            case CallNoted(note, source):
                return self.note(note, source, sender, older)
            case LinkClicked(sms, at):
                return self.click(sms, at, sender, older)
            case Reported(sms, status, at):
                return self.report(sms, status, at, sender, older)
