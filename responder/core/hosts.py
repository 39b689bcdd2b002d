"""Hosts, networks and addresses: which of them is this machine, and where a secret may travel."""

from collections.abc import Sequence
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from urllib.parse import SplitResult, urlsplit

Network = IPv4Network | IPv6Network

HERE = (ip_network("127.0.0.0/8"), ip_network("::1/128"))


def is_among(address: str, networks: Sequence[Network]) -> bool:
    """Whether an address is in one of the networks; an IPv4 address written as IPv6 counts as itself."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return any((mapped or found) in network for network in networks)


def is_this_machine(host: str) -> bool:
    return host == "localhost" or is_among(host, HERE)


def keeps_secrets(url: str, *, with_query: bool = False) -> bool:
    """Whether nobody on the way reads what is sent there: https, or this machine. The address holds neither a login
    nor a fragment; a query only where one is welcome."""
    parts = split(url)
    if parts is None or not parts.hostname or parts.username or parts.fragment or (parts.query and not with_query):
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and is_this_machine(parts.hostname))


def split(url: str) -> SplitResult | None:
    """Its parts, all of which can be read; None for what is no address."""
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - reading it checks it
    except ValueError:
        return None
    return parts
