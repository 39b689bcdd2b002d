"""`responder simulate` as a person starts it."""

import asyncio
import os
import signal
import socket
import sys
from pathlib import Path

import httpx
import pytest

pytestmark = pytest.mark.anyio
ROOT = Path(__file__).parents[3]


async def _started(*arguments: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "responder.cli.verbs.operations.simulate", *arguments),
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )


async def test_it_says_where_it_is_serves_and_ends_on_ctrl_c() -> None:
    process = await _started("--port", "0", "--access-key", "abc", "--plan", "pro")
    assert process.stdout is not None
    async with asyncio.timeout(20):
        lines = [(await process.stdout.readline()).decode() for _ in range(5)]
        url = lines[1].partition("INSIM_BASE_URL=")[2].strip()
        assert "INSIM_ACCESS_KEY=abc" in lines[3]
        async with httpx.AsyncClient(trust_env=False) as client:
            assert "/_faults" in (await client.get(url)).text
        process.send_signal(signal.SIGINT)
        rest = (await process.communicate())[0].decode()
    assert process.returncode == 0 and "Traceback" not in rest


@pytest.mark.parametrize(
    "arguments, told",
    [
        (["--callback", "localhost:8000/hooks"], "must start with http"),
        (["--zone", "Europe/Nowhere"], "must be a zone such as Europe/Paris"),
        (["--plan", "gold"], "free"),
    ],
)
async def test_a_wrong_option_is_told_what_to_write(arguments: list[str], told: str) -> None:
    process = await _started(*arguments)
    output = (await process.communicate())[0].decode()
    assert process.returncode == 2 and told in output and "Traceback" not in output


async def test_a_port_that_is_taken_is_told_in_a_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        process = await _started("--port", str(taken.getsockname()[1]))
        output = (await process.communicate())[0].decode()
    assert process.returncode == 2 and "Choose another with --port" in output and "Traceback" not in output
