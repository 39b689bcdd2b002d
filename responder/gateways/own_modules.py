"""Imports a gateway's own modules when they are asked for: every command reads its row, which connects to nothing."""

from collections.abc import Callable
from importlib import import_module

from responder.gateways.base import Connection, Credentials, Site
from responder.gateways.incoming import HookReader


def hook_reader_of(package: str) -> Callable[[], HookReader]:
    """Names `read_raw` of the package's `inbound`."""

    def hook_reader() -> HookReader:
        found: HookReader = import_module(f"{package}.inbound").read_raw
        return found

    return hook_reader


def connect_of(package: str) -> Callable[[Credentials, Site], Connection]:
    """Names `connect` of the package's `connection`."""

    def connect(credentials: Credentials, site: Site) -> Connection:
        found: Connection = import_module(f"{package}.connection").connect(credentials, site)
        return found

    return connect
