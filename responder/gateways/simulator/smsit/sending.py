"""Simulates `smscontact`, `smsgroup` and what is asked about them."""

import re
from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from responder.gateways.simulator.phone.faults import Fault
from responder.gateways.simulator.phone.http_answers import Answer, says
from responder.gateways.simulator.phone.model import Campaign, Sms, parts
from responder.gateways.simulator.phone.simulator import Simulator
from responder.gateways.simulator.phone.spoilt_answers import BROKEN, INSTEAD, spoilt
from responder.gateways.simulator.smsit.panel import Fields, coded, digits, number_of, refused

_SENDER_NAME = re.compile(r"(?=.*[A-Za-z])[A-Za-z0-9]{1,11}")
_NO_SENDER_NAMES_IN = ("39", "32", "351")
_SCHEDULE = re.compile(r"\d{2}-\d{2}-\d{4} \d{2}:\d{2}")
_REPEATS = ("Daily", "Weekly", "Monthly", "Yearly")
_REFUSING = {
    "other-error-before": (-16, "Other error"),
    "no-credit": (-12, "Insufficient credits"),
    "no-api": (-20, "No API access"),
}
_WORDS = {"pending": "queued", "sent": "sent", "delivered": "delivered"}


async def to_contact(sim: Simulator, fields: Fields) -> Answer:
    phone = number_of(fields.get("to", ""))
    _check_sender(sim, fields)
    if not fields.get("message"):
        raise refused(sim, -4, "Message is blank")
    if not fields.get("to"):
        raise refused(sim, -5, "Number is blank")
    contact = sim.world.contacts_by_phone.get(phone)
    if not phone or phone in sim.stopped or contact is None:
        raise refused(sim, -6, "Contact number is invalid, does not exist in the contact list or is unsubscribed")
    _check_name(sim, fields, phone)
    if code := _wrong_schedule(fields, (-8, -9, -10, -11)):
        raise refused(sim, code, "Schedule")
    if sim.credits < parts(fields["message"]):
        raise refused(sim, -12, "Insufficient credits")
    struck = sim.faults.draw("send")
    if struck is not None and struck.name in INSTEAD:
        return INSTEAD[struck.name]
    if struck is not None and struck.name in _REFUSING:
        return coded(sim, *_REFUSING[struck.name])
    _leaves(sim, phone, fields)
    return await _spoilt(sim, struck, coded(sim, 0, "SMS sent"))


async def to_group(sim: Simulator, fields: Fields) -> Answer:
    _check_sender(sim, fields)
    if not fields.get("message"):
        raise refused(sim, -4, "Message is blank")
    group = fields.get("to", "")
    if not group or group not in groups_of(sim):
        raise refused(sim, -6 if group else -5, "Group")
    if code := _wrong_group_fields(fields):
        raise refused(sim, code, "Fields")
    members = [each.phone for each in sim.world.contacts.values() if group in each.tags]
    phones = [phone for phone in members if phone not in sim.stopped]
    if not phones:
        raise refused(sim, -15, "No subscribers in the group")
    if sim.credits < parts(fields["message"]) * len(phones):
        raise refused(sim, -14, "Insufficient credits")
    sent = [_leaves(sim, phone, fields) for phone in phones]
    if fields.get("sendondate"):
        return coded(sim, 0, "Scheduled")
    name = str(len(sim.world.campaigns) + 101)
    sim.world.campaigns[name] = Campaign(name, group, fields["message"], sim.now(), phones, sent=[s.id for s in sent])
    return coded(sim, int(name), "SMS sent")


async def delivery_status(sim: Simulator, fields: Fields) -> Answer:
    """Tells the status of the latest message to a number, whoever sent it and whenever."""
    fault = sim.faults.draw("status")
    if fault is not None and fault.name != "never-sent":
        return BROKEN if fault.name == "500" else Answer(manner="silent")
    if not fields.get("number"):
        raise refused(sim, -2, "Number is blank")
    phone = number_of(fields["number"])
    latest = next((sms for sms in reversed(sim.world.sms.values()) if sms.phone == phone and sms.outbound), None)
    if latest is None or fault is not None:
        raise refused(sim, -3, "Number is invalid or has no messages")
    word = latest.told_status or _WORDS[latest.status]
    return says({"smsstatus": word, "errormsg": "Handset off" if word == "failed" else ""})


async def group_figures(sim: Simulator, fields: Fields) -> Answer:
    if not fields.get("groupsmsid"):
        raise refused(sim, -2, "groupsmsid is blank")
    campaign = sim.world.campaigns.get(fields["groupsmsid"])
    if campaign is None:
        raise refused(sim, -3, "Unknown group SMS")
    arrived = sum(sim.world.sms[name].status == "delivered" for name in campaign.sent)
    return says({"successful": str(arrived), "failed": str(len(campaign.sent) - arrived)})


async def credit(sim: Simulator, fields: Fields) -> Answer:
    if fields.get("type") not in ("1", "2"):
        raise refused(sim, -2, "Type")
    return says({"creditbalancenumber": str(sim.credits if fields["type"] == "1" else 0), "msg": "Balance"})


async def one_time_code(sim: Simulator, fields: Fields) -> Answer:
    if sim.credits <= 0:
        raise refused(sim, -2, "Insufficient credits")
    code = f"{sim.world.chance.randrange(16**6):06x}"
    sim.world.options[code] = "otp"
    return says({"status": "Success", "msg": "OTP generated", "otp": code})


async def check_code(sim: Simulator, fields: Fields) -> Answer:
    """Checks a code, which is good once."""
    if sim.world.options.pop(fields.get("otp") or fields.get("OTP") or "", "") != "otp":
        raise refused(sim, -2, "Invalid OTP")
    return says({"status": "Success", "msg": "OTP is valid"})


def as_sent(sim: Simulator, sms: Sms, text: str) -> str:
    """Returns the text as it was given: the panel adds nothing."""
    return text


def groups_of(sim: Simulator) -> Iterable[str]:
    """Groups are made by hand."""
    return [each.name for each in sim.world.lists.values()]


def _leaves(sim: Simulator, phone: str, fields: Fields) -> Sms:
    at = fields.get("sendondate", "")
    sms = sim.accept(phone, fields["message"], date_to_send=_iso(at, sim.options.zone) if at else None)
    sms.date_to_send = at or None
    sms.priority = fields.get("alphasender") or None
    if (fault := sim.faults.draw("outcome")) is not None:
        sms.told_status = {"failed": "failed", "stuck": "sent", "odd-word": "handed over"}[fault.name]
    return sms


def _iso(written: str, zone: ZoneInfo) -> str:
    return datetime.strptime(written, "%d-%m-%Y %H:%M").replace(tzinfo=zone).isoformat()


def _check_sender(sim: Simulator, fields: Fields) -> None:
    if not fields.get("from"):
        raise refused(sim, -2, "From number is blank")
    if fields["from"] != digits(number_of(sim.options.login)) or fields["from"].startswith("+"):
        raise refused(sim, -3, "From number does not exist in your account")


def _check_name(sim: Simulator, fields: Fields, phone: str) -> None:
    name = fields.get("alphasender", "")
    if name and (not _SENDER_NAME.fullmatch(name) or digits(phone).startswith(_NO_SENDER_NAMES_IN)):
        raise refused(sim, -7, "Invalid alphanumeric sender id")


def _wrong_schedule(fields: Fields, codes: tuple[int, int, int, int]) -> int:
    """0 where nothing is."""
    recurring, repeat, frequency, end = codes
    if fields.get("recurring", "0") not in ("0", "1"):
        return recurring
    if fields.get("recurring") != "1":
        return 0
    if fields.get("repeat") not in _REPEATS:
        return repeat
    if not fields.get("frequency", "").isdecimal() or not 1 <= int(fields["frequency"]) <= 30:
        return frequency
    return 0 if _SCHEDULE.fullmatch(fields.get("enddate", "")) else end


def _wrong_group_fields(fields: Fields) -> int:
    if fields.get("rotate", "0") not in ("0", "1"):
        return -8
    if fields.get("throttle", "1") not in ("1", "2", "3", "4", "5", "6"):
        return -9
    return _wrong_schedule(fields, (-10, -11, -12, -13))


async def _spoilt(sim: Simulator, fault: Fault | None, whole: Answer) -> Answer:
    name = fault.name if fault else ""
    if name == "other-error":
        return coded(sim, -16, "Other error")
    if name == "odd-code":
        return coded(sim, -99, "?")
    return await spoilt(fault, whole)
