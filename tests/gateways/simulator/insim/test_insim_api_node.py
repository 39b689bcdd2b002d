"""The vendor's own Node client from npm, unedited: the name it knows leads to the simulator, over TLS."""

import asyncio
import json
import os
import shutil
import ssl
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, NoReturn

import pytest
import trustme

from tests.gateways.simulator.conftest import ANNA, KEY, LOGIN, SimulatorClient

pytestmark = [pytest.mark.anyio, pytest.mark.node]
PRELOAD = Path(__file__).with_name("insim_api.js")
_RUN = """
const api = require(process.env.INSIM_API);
const [call, config, given] = JSON.parse(process.env.INSIM_CALL);
api[call](config, given).then(answer => console.log(JSON.stringify(answer)));
"""


def _without(reason: str) -> NoReturn:
    """Skips on a machine that cannot run it, fails where everything must."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def package(request: pytest.FixtureRequest) -> Path:
    """insim-api 1.0.3 as npm delivers it, kept between runs."""
    if not shutil.which("node") or not shutil.which("npm"):
        _without("node and npm are needed to run the vendor's Node client")
    cache = request.config.cache
    assert cache is not None
    folder = Path(cache.mkdir("insim-api-1.0.3"))
    installed = folder / "node_modules" / "insim-api"
    if not (installed / "index.js").exists():
        command = ["npm", "install", "insim-api@1.0.3", "--ignore-scripts", "--no-audit", "--no-fund"]
        done = subprocess.run([*command, "--prefix", str(folder)], capture_output=True, text=True, timeout=120)
        if done.returncode:
            _without(f"npm could not install insim-api@1.0.3: {done.stderr.strip()[-200:]}")
    assert json.loads((installed / "package.json").read_text())["version"] == "1.0.3"
    return installed


@asynccontextmanager
async def _secure_front(simulator_port: int, certificate: trustme.LeafCert) -> AsyncIterator[int]:
    """A TLS server that hands everything on to the simulator; its port."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    certificate.configure_cert(context)

    async def pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", simulator_port)
        await asyncio.gather(_pump(reader, inner_writer), _pump(inner_reader, writer))

    server = await asyncio.start_server(pass_on, "127.0.0.1", 0, ssl=context)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        await server.wait_closed()


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while piece := await reader.read(65536):
            writer.write(piece)
            await writer.drain()
    except ConnectionError:
        return
    finally:
        writer.close()


class Client:
    def __init__(self, package: Path, port: int, authority: Path | None) -> None:
        self._package, self._port, self._authority = package, port, authority

    async def run(self, call: str, given: Any, key: str = KEY) -> tuple[int | None, str, str]:
        process = await asyncio.create_subprocess_exec(
            *("node", "--require", str(PRELOAD), "-e", _RUN),
            env={
                "PATH": os.environ["PATH"],
                "INSIM_API": str(self._package),
                "INSIM_PORT": str(self._port),
                "INSIM_CALL": json.dumps([call, {"login": LOGIN, "accessKey": key}, given]),
            }
            | ({"NODE_EXTRA_CA_CERTS": str(self._authority)} if self._authority else {}),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        out, problems = await asyncio.wait_for(process.communicate(), 30)
        return process.returncode, out.decode(), problems.decode()

    async def answer(self, call: str, given: Any, key: str = KEY) -> Any:
        code, out, problems = await self.run(call, given, key)
        assert code == 0, problems
        return json.loads(out)


@pytest.fixture
async def client(simulator: SimulatorClient, package: Path, tmp_path: Path) -> AsyncIterator[Client]:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    simulator_port = int(simulator.sim.url.rpartition(":")[2])
    async with _secure_front(simulator_port, authority.issue_cert("www.insim.app")) as port:
        yield Client(package, port, tmp_path / "ca.pem")


async def test_an_sms_reaches_the_handset_and_its_row_the_client(simulator: SimulatorClient, client: Client) -> None:
    message = {
        "phone_number": ANNA,
        "message": "Votre RDV : [link]",
        "url": "https://example.com/rdv",
        "priorite": 2,
        "date_to_send": "2025-10-06 12:00:00",
    }
    (row,) = await client.answer("sendSMS", [message])
    (received,) = await simulator.outbox(ANNA)
    assert (row["sent"], row["id_sms_api"], row["message"]) == (1, received["id_sms_api"], received["text"])
    assert received["priorite"] == 2 and received["url"] == "https://example.com/rdv"
    assert received["short_url"] in received["text"]
    assert [content["status"] for _, content in await simulator.heard.wait_for(2)] == ["sent", "received"]


async def test_contacts_are_saved_and_failures_told(simulator: SimulatorClient, client: Client) -> None:
    people = [
        {"firstname": "Jean", "lastname": "Dupont", "phone_number": ANNA, "adress": "", "email": ""},
        {"firstname": "Nobody", "lastname": "", "phone_number": "", "adress": "", "email": ""},
    ]
    rows = (await client.answer("addContacts", people))["data"]["contact"]
    assert [(row["result"], row.get("errors")) for row in rows] == [("success", None), ("failed", ["#002"])]
    (saved,) = simulator.sim.world.contacts.values()
    assert (saved.first_name, saved.last_name, saved.phone) == ("Jean", "Dupont", ANNA)


async def test_click_to_call_has_the_phone_dial(simulator: SimulatorClient, client: Client) -> None:
    (row,) = await client.answer("callNumber", ANNA)
    assert (row["result"], row["errors"]) == ("success", [])
    assert [call["to"] for call in simulator.sim.world.dialled] == [ANNA]


async def test_a_wrong_key_does_nothing(simulator: SimulatorClient, client: Client) -> None:
    answer = await client.answer("sendSMS", [{"phone_number": ANNA, "message": "Bonjour"}], key="wrong")
    assert answer["error_code"] == "INVALID_CREDENTIALS"
    assert await simulator.outbox() == []


async def test_the_redirection_leaves_the_check_of_the_certificate_on(
    simulator: SimulatorClient, client: Client
) -> None:
    distrustful = Client(client._package, client._port, None)
    code, _, problems = await distrustful.run("sendSMS", [{"phone_number": ANNA, "message": "Bonjour"}])
    assert code != 0 and "certificate" in problems
    assert await simulator.outbox() == []
