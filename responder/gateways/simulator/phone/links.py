"""The tracked short links: a visit counts, tells the account, and goes on to the original address."""

from urllib.parse import quote

from responder.gateways.simulator.phone.http_answers import Answer, Ask, says
from responder.gateways.simulator.phone.simulator import Simulator

PREFIX = "/l/"


async def visit(sim: Simulator, ask: Ask) -> Answer:
    sms = sim.world.links.get(ask.path.removeprefix(PREFIX))
    if sms is None:
        return says({"error": "no such link"}, 404)
    if ask.method == "GET":  # a HEAD is a machine's look, not a visit
        sim.clicks(sms)
    location = quote(sms.url, safe="%/:=&?~#+!$,;'@()*[]")
    return Answer(b"", 302, b"text/html", ((b"location", location.encode("ascii")),))
