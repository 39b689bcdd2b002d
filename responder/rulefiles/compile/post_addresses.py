"""An address that an owner writes into a rule, for programs to be told at."""

from ipaddress import ip_network
from urllib.parse import urlsplit

from responder.dataclass import dataclass
from responder.domain.model.rules import Place
from responder.domain.wire.hosts import (
    OWN_NETWORKS,
    POST_NETWORKS,
    Network,
    is_among,
    literal_address,
    why_forbidden_as_written,
)
from responder.languages.catalogue import Told, sentence
from responder.rulefiles.reporting.problems import Problems

LONGEST = 2_000
# Link-local (where clouds keep their machines' keys), unspecified, multicast, reserved: never an owner's own program.
_NOWHERE = tuple(map(ip_network, ("0.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3", "::/128", "fe80::/10", "ff00::/8")))


def wrong_with_address(written: str) -> Told | None:
    """Returns what is wrong with it, as a sentence; None if nothing is. What it leads to is looked at when it is
    used."""
    if not written:
        return sentence("`post` wants an address")
    if "{{" in written or "{%" in written:
        return sentence("the address of `post` is always the same: what happened is told in what is posted")
    try:
        parts = urlsplit(written)
        parts.port  # noqa: B018 - reading it checks it
    except ValueError:
        return sentence('"{address}" is no address', address=written[:60])
    if parts.scheme not in ("https", "http") or not parts.hostname or " " in written or not written.isprintable():
        return sentence('"{address}" is no address that begins with https://', address=written[:60])
    if parts.username is not None or parts.password is not None:
        return sentence("an address with a name and a password in it would be shown in logs: posts are signed instead")
    if len(written) > LONGEST or parts.fragment:
        long = len(written) > LONGEST
        return sentence("the address is too long") if long else sentence("what stands behind # is never sent")
    return wrong_with_host(parts.hostname)


def wrong_with_host(host: str) -> Told | None:
    """Returns what is wrong with a host as it is written, before any name is looked up: it leads nowhere that an
    owner's programs are. Private networks may be the owner's own: that is known only where the settings are."""
    address = literal_address(host)
    if address and any(is_among(address, (network,)) for network in _NOWHERE):
        return sentence("{host} is no address of a program: nothing is asked of it", host=host)
    if "\\" in host or "%" in host:
        return sentence('"{host}" is no name of a server', host=host[:60])
    return None


@dataclass(frozen=True, slots=True)
class PrivateNetworks:
    """The private networks of the settings, which calendars are read from and posts go to."""

    calendars: tuple[Network, ...] = ()
    posts: tuple[Network, ...] = ()


def warn_of_post(url: str, place: Place, reach: PrivateNetworks | None, problems: Problems) -> None:
    """Tells of an address that nothing would be posted to under these settings. `reach`: None where they are not
    known."""
    if reach is not None:
        host, scheme = _host_and_scheme(url)
        why = why_forbidden_as_written(host, scheme, reach.posts, here=False, setting=POST_NETWORKS)
        _warn(why, sentence("nothing is posted to it"), place, problems)


def warn_of_calendar(url: str, place: Place, reach: PrivateNetworks | None, problems: Problems) -> None:
    """Warns of the address of a calendar, as `warn_of_post` does of a post's."""
    if reach is not None:
        host, scheme = _host_and_scheme(url)
        why = why_forbidden_as_written(host, scheme, reach.calendars, here=True, setting=OWN_NETWORKS)
        _warn(why, sentence("no calendar is read from it"), place, problems)


def _host_and_scheme(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.hostname or "", parts.scheme


def _warn(why: str, so: Told, place: Place, problems: Problems) -> None:
    if why:
        what, _, hint = why.partition(". ")
        problems.warn(place, "forbidden-address", sentence("{what}: {so}", what=what.rstrip("."), so=so), hint)
