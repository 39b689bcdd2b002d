"""API v2: campaigns, templates, call qualifications and figures. Rows beyond what the client prints are our guess."""

import re
from collections import Counter
from itertools import islice
from typing import Any

from responder.gateways.simulator.insim.sending import send_all
from responder.gateways.simulator.insim.v2 import Body, Call2, sent
from responder.gateways.simulator.insim.v2_contacts import phones_of
from responder.gateways.simulator.insim.v2_fields import day_after, error, found, limit, missing, phone, text, wrong
from responder.gateways.simulator.phone.http_answers import Answer, says
from responder.gateways.simulator.phone.model import Campaign, Note, Template, e164
from responder.gateways.simulator.phone.simulator import Simulator
from responder.gateways.simulator.phone.times import iso


async def all_campaigns(sim: Simulator, body: Body) -> Answer:
    newest = islice(reversed(sim.world.campaigns.values()), limit(body, 10))
    return says({"success": True, "campaigns": [_campaign_row(one) for one in newest]})


async def create_campaign(sim: Simulator, body: Body) -> Answer:
    phones = phones_of(sim.world, body)
    name, message, priority = text(body, "name"), text(body, "message"), body.get("priority")
    made = Campaign(sim.world.new_id(), name, message, sim.now(), phones, priority)
    sim.world.campaigns[made.id] = made
    return says({"success": True, "campaign_id": made.id, "campaign": _campaign_row(made)})


async def campaign_detail(sim: Simulator, body: Body) -> Answer:
    one = _campaign(sim, body)
    return says({"success": True, "campaign": _campaign_row(one) | {"phone_numbers": one.phones}})


async def cancel_campaign(sim: Simulator, body: Body) -> Answer:
    one = _draft(sim, body)
    one.status = "cancelled"
    return says({"success": True, "campaign": _campaign_row(one)})


async def start_campaign(sim: Simulator, body: Body) -> Answer:
    one = _draft(sim, body)
    if not one.phones:
        raise wrong("The campaign has no recipients", "campaign_id")
    one.status = "started"
    one.sent = [sim.accept(number, one.message, "", one.priority).id for number in one.phones]
    return says({"success": True, "campaign": _campaign_row(one)})


def _campaign(sim: Simulator, body: Body) -> Campaign:
    return found(sim.world.campaigns, body, "campaign_id", "Campaign")


def _draft(sim: Simulator, body: Body) -> Campaign:
    one = _campaign(sim, body)
    if one.status != "draft":
        raise error(f"The campaign is {one.status} already", "VALIDATION_ERROR", "campaign_id", 400)
    return one


def _campaign_row(one: Campaign) -> Body:
    return {
        "_id": one.id,
        "name": one.name,
        "message": one.message,
        "status": one.status,
        "sent": len(one.sent),
        "recipients": len(one.phones),
        "created": iso(one.at),
    }


async def all_templates(sim: Simulator, body: Body) -> Answer:
    return says({"success": True, "templates": [_template_row(one) for one in sim.world.templates.values()]})


async def create_template(sim: Simulator, body: Body) -> Answer:
    made = Template(sim.world.new_id(), text(body, "name"), text(body, "message"))
    sim.world.templates[made.id] = made
    return says({"success": True, "template_id": made.id, "template": _template_row(made)})


async def update_template(sim: Simulator, body: Body) -> Answer:
    one = _template(sim, body)
    one.name = str(body.get("name") or one.name)
    one.message = str(body.get("message") or one.message)
    return says({"success": True, "template": _template_row(one)})


async def delete_template(sim: Simulator, body: Body) -> Answer:
    del sim.world.templates[_template(sim, body).id]
    return says({"success": True})


async def send_template(sim: Simulator, body: Body) -> Answer:
    """`{{name}}` and `[name]` are filled in from each recipient's variables; which of them inSIM means is not
    published."""
    message, recipients = _template(sim, body).message, body.get("recipients")
    if not isinstance(recipients, list) or not recipients or not all(isinstance(r, dict) for r in recipients):
        raise missing("recipients")
    messages = []
    for recipient in recipients:
        if not e164(recipient.get("phone_number")):
            raise wrong("Invalid phone number", "recipients.phone_number")
        filled = _filled(message, recipient.get("variables"))
        messages.append({"phone_number": recipient["phone_number"], "message": filled})
    return await send_all(sim, messages, sent)


def _filled(message: str, variables: Any) -> str:
    values = variables if isinstance(variables, dict) else {}

    def value(found_name: re.Match[str]) -> str:
        return str(values.get(found_name[1] or found_name[2], found_name[0]))

    return re.sub(r"\{\{\s*(\w+)\s*\}\}|\[(\w+)\]", value, message)


def _template(sim: Simulator, body: Body) -> Template:
    return found(sim.world.templates, body, "template_id", "Template")


def _template_row(one: Template) -> Body:
    return {"_id": one.id, "name": one.name, "message": one.message}


async def qualifications(sim: Simulator, body: Body) -> Answer:
    number = phone(body) if body.get("phone_number") else ""
    newest = (note for note in reversed(sim.world.notes.values()) if not number or note.phone == number)
    rows = [_note_row(sim, note) for note in islice(newest, limit(body, 10))]
    return says({"success": True, "qualifications": rows})


def _note_row(sim: Simulator, note: Note) -> Body:
    return {
        "_id": note.id,
        "phone_number": note.phone,
        "qualification": note.text,
        "option": sim.world.options.get(note.option, ""),
        "call_id": note.call,
        "date": iso(note.at),
    }


async def all_options(sim: Simulator, body: Body) -> Answer:
    rows = [{"_id": option, "label": label} for option, label in sim.world.options.items()]
    return says({"success": True, "options": rows})


async def create_option(sim: Simulator, body: Body) -> Answer:
    option, label = sim.world.new_id(), text(body, "label")
    sim.world.options[option] = label
    return says({"success": True, "option": {"_id": option, "label": label}})


async def update_option(sim: Simulator, body: Body) -> Answer:
    found(sim.world.options, body, "option_id", "Option")
    sim.world.options[body["option_id"]] = text(body, "label")
    return says({"success": True})


async def delete_option(sim: Simulator, body: Body) -> Answer:
    found(sim.world.options, body, "option_id", "Option")
    del sim.world.options[body["option_id"]]
    return says({"success": True})


async def qualification_stats(sim: Simulator, body: Body) -> Answer:
    since, until = day_after(body, "date_from", sim, 0), day_after(body, "date_to", sim, 1)
    notes = [
        note
        for note in sim.world.notes.values()
        if (since is None or note.at >= since) and (until is None or note.at < until)
    ]
    counts = Counter(sim.world.options.get(note.option, note.text) for note in notes)
    return says({"success": True, "total": len(notes), "stats": [{"label": k, "count": n} for k, n in counts.items()]})


async def overview(sim: Simulator, body: Body) -> Answer:
    since, until = day_after(body, "date_from", sim, 0), day_after(body, "date_to", sim, 1)

    def inside(thing: Any) -> bool:
        return (since is None or thing.at >= since) and (until is None or thing.at < until)

    sms = [one for one in sim.world.sms.values() if inside(one)]
    calls = Counter(call.kind for call in sim.world.calls.values() if inside(call))
    figures = {
        "sms_sent": sum(one.outbound for one in sms),
        "sms_received": sum(not one.outbound for one in sms),
        "sms_delivered": sum(one.outbound and one.status == "delivered" for one in sms),
        "clicks": sum(len(one.clicks) for one in sms),
        "calls": {kind: calls[kind] for kind in ("incoming", "outgoing", "missed")},
        "contacts": len(sim.world.contacts),
    }
    return says({"success": True, "stats": figures})


async def click_stats(sim: Simulator, body: Body) -> Answer:
    clicked = (sms for sms in reversed(sim.world.sms.values()) if sms.clicks)
    rows = [
        {
            "id_sms_api": sms.id,
            "phone_number": sms.phone,
            "link": sms.url,
            "clicks": len(sms.clicks),
            "last_click": iso(sms.clicks[-1]),
        }
        for sms in islice(clicked, limit(body, 10))
    ]
    return says({"success": True, "clicks": rows})


PATHS: dict[str, Call2] = {
    "/campaigns": all_campaigns,
    "/campaigns/create": create_campaign,
    "/campaigns/detail": campaign_detail,
    "/campaigns/cancel": cancel_campaign,
    "/campaigns/start": start_campaign,
    "/templates": all_templates,
    "/templates/create": create_template,
    "/templates/update": update_template,
    "/templates/delete": delete_template,
    "/templates/send": send_template,
    "/qualifications": qualifications,
    "/qualifications/options": all_options,
    "/qualifications/options/create": create_option,
    "/qualifications/options/update": update_option,
    "/qualifications/options/delete": delete_option,
    "/qualifications/stats": qualification_stats,
    "/stats/overview": overview,
    "/stats/clicks": click_stats,
}
