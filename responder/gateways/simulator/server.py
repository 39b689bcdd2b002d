"""The simulator on a real port: in this process for tests and the demo, or as the process itself."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from typing import Any, cast

import uvicorn

from responder.gateways.simulator.phone.app import App
from responder.gateways.simulator.phone.options import Options
from responder.gateways.simulator.phone.simulator import Simulator
from responder.gateways.simulator.wires import WIRES


@asynccontextmanager
async def running_simulator(
    *, port: int = 0, host: str = "127.0.0.1", options: Options | None = None, **changes: Any
) -> AsyncIterator[Simulator]:
    """Runs a simulator listening in this process, on a free port unless one is given. `changes` are fields of Options:
    running_simulator(callback=url, plan="pro")."""
    sim = _simulator(replace(options or Options(), **changes))
    with bound(host, port) as listener:
        sim.url = _url(listener)
        server = _Embedded(settings(sim))
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        try:
            await server.listening.wait()
            yield sim
        finally:
            await sim.close()
            server.should_exit = True
            await serving


def run_simulator(options: Options, port: int, host: str = "127.0.0.1", *, ready: Any = None) -> None:
    """Serves until interrupted. `ready(url)` is called once the port is taken."""
    with bound(host, port) as listener:

        async def serve() -> None:
            sim = _simulator(options)
            sim.url = _url(listener)
            if ready is not None:
                ready(sim.url)
            try:
                await uvicorn.Server(settings(sim)).serve(sockets=[listener])
            finally:
                await sim.close()

        with contextlib.suppress(KeyboardInterrupt), asyncio.Runner(loop_factory=_loop_factory()) as runner:
            runner.run(serve())


def _simulator(options: Options) -> Simulator:
    return Simulator(WIRES[options.gateway], options)


class _Embedded(uvicorn.Server):
    """A server that leaves the signals of the process it is a guest in alone."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listening.set()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def settings(sim: Simulator) -> uvicorn.Config:
    return uvicorn.Config(
        cast(Any, App(sim)),
        lifespan="off",
        ws="none",
        access_log=False,
        log_config=None,
        log_level="critical",  # faults break connections on purpose
        timeout_keep_alive=60,
        timeout_graceful_shutdown=2,
    )


@contextmanager
def bound(host: str, port: int) -> Iterator[socket.socket]:
    """Binds a listening socket; the port may be taken again at once after a restart."""
    # asyncio sets TCP_NODELAY only where the protocol is named; without it every answer takes 40 ms.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(2048)
        yield listener
    finally:
        listener.close()


def _url(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://{host}:{port}"


def _loop_factory() -> Any:
    """uvloop where there is one (not on Windows): three times the requests."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop
