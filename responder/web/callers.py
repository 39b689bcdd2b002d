"""Identifies callers: the address a request came from, or the one a proxy of ours gives for it."""

from collections.abc import Awaitable, Callable, Sequence
from ipaddress import IPv6Address, ip_address

from starlette.types import ASGIApp, Receive, Scope, Send

from responder.domain.wire.hosts import Network, is_among
from responder.settings.bounds import Callers

_HOOKS = "/hooks/"


def address_of(scope: Scope, proxies: Sequence[Network]) -> str:
    """Returns the address of the caller, "" if it is not known. Of the addresses in X-Forwarded-For only those that
    proxies of ours wrote are believed: the last one that is no proxy's is the caller's, whatever stands before it."""
    peer = scope["client"][0] if scope.get("client") else ""
    if not is_among(peer, proxies):
        return peer
    for address in reversed(_forwarded(scope)):
        if not is_among(address, proxies):
            return address
    return peer


def group_of(address: str) -> str:
    """Returns the group counted as one caller: an address, and with IPv6 the network everybody has at home."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    return str(IPv6Address(int(found) >> 64 << 64)) if isinstance(found, IPv6Address) else address


def only_from(
    hooks: ASGIApp, otherwise: ASGIApp, callers: Callers
) -> ASGIApp | Callable[[Scope, Receive, Send], Awaitable[None]]:
    """Lets only these networks reach the hooks; to everybody else there are none. Where no network is set, hooks are
    taken as they come, and nobody looks at an address."""
    if not callers.hooks:
        return hooks

    async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
        is_hook = scope["type"] == "http" and scope["path"].startswith(_HOOKS)
        welcome = not is_hook or is_among(address_of(scope, callers.proxies), callers.hooks)
        await (hooks if welcome else otherwise)(scope, receive, send)

    return guarded


def _forwarded(scope: Scope) -> list[str]:
    written = [value for name, value in scope["headers"] if name == b"x-forwarded-for"]
    addresses = b",".join(written).decode("latin-1").split(",")
    return [_bare(address.strip()) for address in addresses if address.strip()]


def _bare(address: str) -> str:
    """Returns a host without brackets and port: "[2001:db8::1]:443", "192.0.2.1:80"."""
    if address.startswith("["):
        return address[1:].partition("]")[0]
    return address.partition(":")[0] if address.count(":") == 1 else address
