"""The vendor's own Python client, unchanged, as a process of its own: the other side of the wire."""

import asyncio
import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cli_anything.insim.core as core
import pytest

from responder.gateways.simulator.insim.payloads import KINDS
from responder.gateways.simulator.insim.wire import INSIM
from responder.gateways.simulator.phone.app import calls_of
from tests.gateways.simulator.conftest import ANNA, BEN, KEY, LOGIN, SimulatorClient

pytestmark = pytest.mark.anyio

# Runs one command a line of its input in the client, as its own interactive mode does, and prints a line for each.
_MANY = """
import io, json, sys, contextlib, urllib3
from cli_anything.insim.insim_cli import cli
urllib3.disable_warnings()
for line in sys.stdin:
    out, code = io.StringIO(), 0
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        try:
            cli.main(args=json.loads(line), standalone_mode=False, obj={})
        except SystemExit as left:
            code = left.code
    print(json.dumps({"code": code or 0, "output": out.getvalue()}), flush=True)
"""


@dataclass
class Client:
    """insim-cli with a home of its own."""

    home: Path
    url: str

    async def run(self, *arguments: str) -> tuple[int, str]:
        process = await self._start("-m", "cli_anything.insim.insim_cli", *arguments)
        output = (await asyncio.wait_for(process.communicate(), 30))[0].decode()
        assert process.returncode is not None and "Traceback" not in output, output
        return process.returncode, output

    async def json(self, *arguments: str) -> Any:
        code, output = await self.run("--json", *arguments)
        assert code == 0, output
        return json.loads(output)

    async def _start(self, *arguments: str) -> asyncio.subprocess.Process:
        kept = {name: value for name, value in os.environ.items() if not name.upper().startswith(("INSIM_", "HTTP"))}
        own = {"HOME": str(self.home), "INSIM_BASE_URL": self.url, "TZ": "Europe/Paris", "NO_PROXY": "*"}
        return await asyncio.create_subprocess_exec(
            *(sys.executable, *arguments),
            env=kept | own,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )


@dataclass
class Session:
    """Many commands in one process: a command takes milliseconds, a process half a second."""

    process: asyncio.subprocess.Process

    async def says(self, *arguments: str) -> tuple[int, str]:
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(json.dumps(arguments).encode() + b"\n")
        line = await asyncio.wait_for(self.process.stdout.readline(), 30)
        answer = json.loads(line)
        return answer["code"], answer["output"]

    async def prints(self, *arguments: str) -> str:
        code, output = await self.says(*arguments)
        assert code == 0, (arguments, output)
        return output

    async def json(self, *arguments: str) -> Any:
        return json.loads(await self.prints("--json", *arguments))


@pytest.fixture
def client(simulator: SimulatorClient, tmp_path: Path) -> Client:
    return Client(tmp_path, simulator.sim.url)


@pytest.fixture
async def session(client: Client) -> Any:
    assert (await client.run("login", LOGIN, "--key", KEY))[0] == 0
    process = await client._start("-c", _MANY)
    yield Session(process)
    await asyncio.wait_for(process.communicate(b""), 30)


async def test_login_sends_lists_and_follows_a_message(simulator: SimulatorClient, client: Client) -> None:
    code, output = await client.run("login", LOGIN, "--key", KEY)
    assert code == 0 and "Logged in successfully!" in output and f"Account: {LOGIN}" in output
    assert "Plan: free" in output
    assert json.loads((client.home / ".insim/credentials.json").read_text())["base_url"] == simulator.sim.url

    sent = await client.json("sms", "send", ANNA, "Votre RDV : [link]", "--url", "https://example.com/rdv")
    (row,) = sent["result"]
    (received,) = await simulator.outbox(ANNA)
    assert (sent["success"], sent["sent_count"], row["sent"]) == (True, 1, 1)
    assert received["id_sms_api"] == row["id_sms_api"] and received["url"] == "https://example.com/rdv"
    assert received["text"].startswith(f"Votre RDV : {simulator.sim.url}/l/") and received["text"] == row["message"]

    await simulator.heard.wait_for(2)
    status = await client.json("sms", "delivery-status", row["id_sms_api"])
    assert [(one["phone_number"], one["delivery_status"]) for one in status["statuses"]] == [(ANNA, "delivered")]

    await simulator.post("/_phone/sms", {"from": BEN, "text": "oui"})
    listed = await client.json("sms", "list", "--direction", "inbound")
    assert [(one["direction"], one["phone_number"], one["message"]) for one in listed["messages"]] == [
        ("inbound", BEN, "oui")
    ]

    await simulator.post("/_phone/call", {"from": BEN, "kind": "missed"})
    calls = await client.json("calls", "list", "--type", "missed")
    assert [(one["type"], one["phone_number"], one["duration"]) for one in calls["calls"]] == [("missed", BEN, "0")]


async def test_webhooks_set_changes_where_each_event_goes(simulator: SimulatorClient, client: Client) -> None:
    assert (await client.run("login", LOGIN, "--key", KEY))[0] == 0
    new = simulator.heard.url + "/sms"
    answer = await client.json("account", "webhooks-set", "--sms", new)
    assert answer["webhooks"] == dict.fromkeys(KINDS, simulator.heard.url) | {"incoming_sms": new}
    await simulator.post("/_phone/sms", {"from": ANNA, "text": "oui"})
    await simulator.post("/_phone/call", {"from": ANNA, "kind": "missed"})
    paths = [target.partition("?")[0] for target in simulator.heard.targets]
    assert paths == ["/hooks/insim/secret/sms", "/hooks/insim/secret"]
    assert "Webhooks updated." in (await client.run("account", "webhooks-set", "--calls", new))[1]


async def test_a_wrong_key_is_told_and_not_kept(client: Client) -> None:
    code, output = await client.run("login", LOGIN, "--key", "wrong")
    assert code == 1 and "INVALID_CREDENTIALS" in output
    assert not (client.home / ".insim/credentials.json").exists()


async def test_sms_and_calls_read_as_the_client_prints_them(simulator: SimulatorClient, session: Session) -> None:
    await simulator.post("/_phone/sms", {"from": ANNA, "text": "oui"})
    assert "SMS sent! 1 message(s) delivered." in await session.prints("sms", "send", ANNA, "Merci")
    assert f">> {ANNA}: Merci" in await session.prints("sms", "list")
    conversation = await session.prints("sms", "conversation", ANNA)
    assert conversation.index("oui") < conversation.index("Merci")
    await simulator.heard.wait_for(3)
    sms_id = (await simulator.outbox(ANNA))[0]["id_sms_api"]
    printed = await session.prints("sms", "delivery-status", sms_id, "nothing")
    assert "DELIVERED" in printed and "NOT_FOUND" in printed
    assert (await session.json("sms", "detail", sms_id))["sms"]["tracking"]["clicks"] == 0
    assert await session.prints("sms", "list", "--from", "2020-01-01", "--to", "2020-12-31") == "No messages found.\n"

    await simulator.post("/_phone/call", {"from": ANNA, "kind": "incoming", "seconds": 65})
    assert "00:01:05" in await session.prints("calls", "list")
    assert f"Calling {BEN}..." in await session.prints("calls", "clictocall", BEN)
    assert [call["to"] for call in simulator.sim.world.dialled] == [BEN]


async def test_a_qualified_call_is_a_note_that_the_webhook_tells(simulator: SimulatorClient, session: Session) -> None:
    await simulator.post("/_phone/call", {"from": ANNA, "kind": "missed"})
    option = (await session.json("qualifications", "options-create", "To call back"))["option"]["_id"]
    assert "To call back" in await session.prints("qualifications", "options")
    call = (await session.json("calls", "list"))["calls"][0]["_id"]
    await session.prints("calls", "qualify", call, "--option", option, "--notes", "asks for a price")
    await simulator.heard.wait_for(2)
    (note,) = simulator.heard.contents("qualification")
    assert (note["from"], note["qualification"]) == (ANNA, "asks for a price")
    assert note["title"] == "call_qualification_from_interface"
    listed = await session.json("qualifications", "list", "--phone", ANNA)
    assert [one["qualification"] for one in listed["qualifications"]] == ["asks for a price"]
    assert (await session.json("qualifications", "stats"))["stats"] == [{"label": "To call back", "count": 1}]
    await session.prints("qualifications", "options-update", option, "Later")
    await session.prints("qualifications", "options-delete", option)
    assert (await session.json("qualifications", "options"))["options"] == []


async def test_contacts_and_lists_live_from_creation_to_deletion(simulator: SimulatorClient, session: Session) -> None:
    people = [
        {"firstname": "Cécile", "lastname": "Dubois", "phone_number": ANNA},
        {"firstname": "Ben", "lastname": "Roux", "phone_number": BEN},
    ]
    await simulator.v1("/api/v1/contact", contacts=people)
    assert "Dubois" in await session.prints("contacts", "list", "--sort", "lastname", "--order", "asc")
    for sought in ("cecile dubois", "dubois cecile", "Cecille Dubois", "Ceci"):
        assert ANNA in await session.prints("contacts", "search", sought)
    assert await session.prints("contacts", "search", "Cecille Dubois", "--no-fuzzy") == "No contacts found.\n"
    assert "Dubois" in await session.prints("contacts", "find-phone", "0612345678")
    anna = (await session.json("contacts", "search", "dubois"))["contacts"][0]["_id"]
    await session.prints("contacts", "tags-add", anna, "vip", "new")
    await session.prints("contacts", "tags-remove", anna, "new")
    await session.prints("contacts", "switch-pro", anna, "--perso")
    detail = (await session.json("contacts", "detail", anna))["contact"]
    assert (detail["tags"], detail["pro"], detail["phone_number"]) == (["vip"], False, ANNA)
    await session.prints("contacts", "custom-fields")

    chosen = (await session.json("lists", "create", "Spring", "--desc", "offer"))["list_id"]
    await session.prints("lists", "add-contacts", chosen, anna)
    await session.prints("lists", "add-all", chosen)
    await session.prints("lists", "remove-contacts", chosen, anna)
    await session.prints("lists", "update", chosen, "--name", "Summer")
    assert "Summer" in await session.prints("lists", "list")
    detail = await session.json("lists", "detail", chosen)
    assert [one["phone_number"] for one in detail["contacts"]] == [BEN]
    await session.prints("contacts", "delete", anna, "--confirm")
    await session.prints("lists", "delete", chosen, "--confirm")
    assert (await session.json("lists", "list"))["lists"] == []
    assert (await session.json("contacts", "list"))["total"] == 1


async def test_campaigns_templates_and_figures(simulator: SimulatorClient, session: Session) -> None:
    create = ("campaigns", "create", "--name", "Promo", "--message", "-20 %", "--phones", f"{ANNA},{BEN}")
    campaign = (await session.json(*create))["campaign_id"]
    assert "draft" in await session.prints("campaigns", "list")
    await session.prints("campaigns", "start", campaign, "--confirm")
    assert [row["to"] for row in await simulator.outbox()] == [ANNA, BEN]
    assert (await session.json("campaigns", "detail", campaign))["campaign"]["sent"] == 2
    assert (await session.says("campaigns", "cancel", campaign, "--confirm"))[0] == 1  # it has left

    hello = ("templates", "create", "--name", "Hello", "--message", "Bonjour {{name}}")
    template = (await session.json(*hello))["template_id"]
    await session.prints("templates", "update", template, "--message", "Bonsoir {{name}}")
    await session.prints("templates", "send", template, "--to", ANNA, "--vars", '{"name": "Anna"}')
    assert (await simulator.outbox(ANNA))[-1]["text"].startswith("Bonsoir Anna")
    assert "Hello" in await session.prints("templates", "list")
    await session.prints("templates", "delete", template, "--confirm")

    await simulator.sends("[link]", url="https://example.com")
    await simulator.post("/_phone/click", {"id_sms_api": (await simulator.outbox())[-1]["id_sms_api"]})
    figures = (await session.json("stats", "overview"))["stats"]
    assert (figures["sms_sent"], figures["clicks"]) == (4, 1)
    assert [row["clicks"] for row in (await session.json("stats", "clicks"))["clicks"]] == [1]
    assert "free" in await session.prints("account", "info")
    assert LOGIN in await session.prints("whoami")


async def test_what_does_not_exist_is_an_error_the_client_prints(session: Session) -> None:
    for command in (
        ("sms", "detail", "x"),
        ("contacts", "detail", "x"),
        ("lists", "detail", "x"),
        ("campaigns", "start", "x", "--confirm"),
        ("templates", "delete", "x", "--confirm"),
        ("calls", "qualify", "x", "--option", "y"),
        ("qualifications", "options-delete", "x"),
    ):
        code, output = await session.says(*command)
        assert code == 1 and "Error [NOT_FOUND]" in output, (command, output)
    code, output = await session.says("sms", "send", "12", "Bonjour")
    assert code == 1 and "Error [VALIDATION_ERROR]" in output


async def test_a_plan_that_is_needed_is_told(simulator: SimulatorClient, session: Session) -> None:
    await simulator.fails(list="license")
    code, output = await session.says("sms", "list")
    assert code == 1 and "Premium Required" in output


def test_every_command_of_the_client_is_known_to_these_tests() -> None:
    """A later version of the client may call more: then this fails, and the simulator has to learn it."""
    source = "".join(path.read_text() for path in Path(core.__path__[0]).glob("*.py"))
    called = {part.split('"')[0] for part in source.split('api.post("')[1:]}
    assert len(called) > 35 and called <= {path for _, path in calls_of(INSIM)}
