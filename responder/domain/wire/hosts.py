"""Hosts, networks and addresses: which of them is this machine, and where a secret may travel."""

from collections.abc import Iterator, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import SplitResult, urlsplit

Network = IPv4Network | IPv6Network

OWN_NETWORKS, POST_NETWORKS = "RESPONDER_OWN_NETWORKS", "RESPONDER_POST_NETWORKS"  # settings that name private ones
HERE = (ip_network("127.0.0.0/8"), ip_network("::1/128"))

SPECIAL: tuple[Network, ...] = tuple(
    map(
        ip_network,
        (
            # IANA's registries of special-purpose addresses. Our own list: what Python calls global has
            # changed from version to version.
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "100:0:0:1::/64", "2001::/23", "2001:db8::/32",
            "2620:4f:8000::/48", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        ),
    )
)  # fmt: skip
_IPV4_AT_THE_END = (ip_network("::/96"), ip_network("64:ff9b::/96"), ip_network("::ffff:0:0:0/96"))
_ISATAP = frozenset({0x00005EFE, 0x02005EFE})


def is_among(address: str, networks: Sequence[Network]) -> bool:
    """Checks whether an address is in one of the networks; an IPv4 address written as IPv6 counts as itself."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return any((mapped or found) in network for network in networks)


def is_public(address: str) -> bool:
    """Checks whether an address is one of the internet's, however it is wrapped up in another."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, IPv6Address) and any(not is_public(str(inside)) for inside in _wrapped(found)):
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return mapped is not None or (found.is_global and not any(found in network for network in SPECIAL))


def _wrapped(address: IPv6Address) -> Iterator[IPv4Address]:
    """Yields the IPv4 addresses that some machine on the way may unpack: mapped, compatible, 6to4, Teredo, NAT64,
    ISATAP."""
    last = IPv4Address(address.packed[-4:])
    if address.ipv4_mapped or any(address in network for network in _IPV4_AT_THE_END):
        yield last
    if address.sixtofour:
        yield address.sixtofour
    if address.teredo:
        yield from address.teredo
    if int.from_bytes(address.packed[8:12], "big") in _ISATAP:
        yield last


def why_forbidden(
    host: str,
    address: str,
    scheme: str,
    networks: Sequence[Network],
    *,
    here: bool = False,
    setting: str = OWN_NETWORKS,
) -> str:
    """Explains why nothing is asked of an address that a name led to; "" if it may be. `networks` are the owner's
    own, of `setting`. `here`: the owner wrote down this machine itself."""
    if is_among(address, networks) or (here and is_among(address, HERE)):
        return ""
    if not is_public(address):
        return f"{host} leads to a private address. If it is a machine of yours, add its network to {setting}."
    return "" if scheme == "https" else f"{host} is on the internet: write its address with https://."


def why_forbidden_as_written(
    host: str, scheme: str, networks: Sequence[Network], *, here: bool, setting: str = OWN_NETWORKS
) -> str:
    """Explains why an address is forbidden, before any name is looked up: "" for a name that may lead to where it is
    allowed."""
    address = "127.0.0.1" if host == "localhost" else literal_address(host)
    if address:
        return why_forbidden(host, address, scheme, networks, here=here and is_this_machine(host), setting=setting)
    if scheme == "https" or networks:
        return ""
    return f"{host} is asked over https:// only. If it is a machine of yours, add its network to {setting}."


def literal_address(host: str) -> str:
    """Reads the address a host is itself, in any spelling that connects ("127.1", "0x7f000001", "2130706433"); "" for a
    name."""
    bare = host.strip("[]").partition("%")[0]
    try:
        return str(ip_address(bare))
    except ValueError:
        pass
    import socket  # no rule cites an address in such a spelling

    try:
        return socket.inet_ntoa(socket.inet_aton(bare)) if bare[:1].isdigit() else ""
    except (OSError, UnicodeError):
        return ""


def is_this_machine(host: str) -> bool:
    return host == "localhost" or is_among(host, HERE)


def keeps_secrets(url: str, *, with_query: bool = False) -> bool:
    """Checks whether nobody on the way reads what is sent there: https, or this machine. The address holds neither a
    login nor a fragment; a query only where one is welcome."""
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
