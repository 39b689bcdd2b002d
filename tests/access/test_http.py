"""Tests where requests to addresses that an owner wrote may go, and with whose login."""

import re
from collections.abc import Sequence
from contextlib import nullcontext
from ipaddress import ip_network
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from responder.access.http import Bounds, Forbidden, HomeLogin, Policy, TooMuch, _check_followed, exchange, send_once
from responder.calendars.ics.reading import window_around
from responder.calendars.sources.caldav import DavCalendar
from responder.calendars.sources.feeds import Unreachable, fetch
from responder.domain.wire.hosts import is_public, literal_address, why_forbidden_as_written
from responder.rulefiles.compile.post_addresses import wrong_with_address, wrong_with_host
from tests.access.servers import Reply, serving
from tests.builders import NOON

pytestmark = pytest.mark.anyio
ICS = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
LOGIN = httpx.BasicAuth("zoe", "secret")


def found(path: str) -> Reply:
    return 200, {"Content-Type": "text/calendar"}, ICS


def leading(to: str, status: int = 302) -> Reply:
    return status, {"Location": to}, b""


def names(**known: str) -> Policy:
    """A name service of our own; whatever it gives on this machine may be reached."""

    def resolve(host: str, port: int) -> Sequence[str]:
        return known.get(host.replace(".", "_"), "").split() or [host]

    return Policy((ip_network("127.0.0.0/8"),), resolve)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_login_stays_with_its_port(status: int) -> None:
    with serving(found) as other, serving(lambda _: leading(f"{other.url}/there.ics", status)) as own:
        fetched = fetch(f"{own.url}/agenda.ics", "", "zoe", "secret")
    assert fetched.text is not None and len(own.logins()) == 1
    assert [path for _, path, _ in other.asked] == ["/there.ics"] and other.logins() == []


def test_a_login_stays_with_its_name_though_the_address_is_the_same() -> None:
    with serving(lambda path: found(path) if path == "/there" else leading("/there")) as server:
        port, policy = server.port, names(one_example="127.0.0.1", two_example="127.0.0.1")
        exchange("GET", f"http://one.example:{port}/here", policy, login=HomeLogin(LOGIN))
        assert len(server.logins()) == 2  # within its own place it goes on
    with serving(lambda path: found(path) if path == "/2" else leading(f"http://two.example:{port}/2")) as server:
        port = server.port
        exchange("GET", f"http://one.example:{port}/1", policy, login=HomeLogin(LOGIN))
    assert len(server.logins()) == 1 and server.asked[1][2]["host"] == f"two.example:{port}"


def test_a_login_that_a_server_writes_into_an_address_is_not_used() -> None:
    with serving(found) as other:
        there = other.url.replace("http://", "http://mallory:pw@")
        with serving(lambda _: leading(f"{there}/x")) as own:
            exchange("GET", f"{own.url}/", Policy(), login=HomeLogin(LOGIN))
    assert other.logins() == []


def test_cookies_go_nowhere() -> None:
    def baking(path: str) -> Reply:
        return (302, {"Location": "/2", "Set-Cookie": "id=1"}, b"") if path == "/1" else found(path)

    with serving(baking) as server:
        exchange("GET", f"{server.url}/1", Policy())
    assert [headers["cookie"] for _, _, headers in server.asked] == [None, None]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("https://a.example/", "http://a.example/"),
        ("https://a.example/", "http://b.example/"),
        ("https://a.example/", "ftp://a.example/"),
        ("https://a.example/", "file:///etc/passwd"),
        ("http://127.0.0.1:1/", "gopher://127.0.0.1:1/"),
    ],
)
def test_nothing_is_followed_to_where_others_read_along(here: str, there: str) -> None:
    with pytest.raises(Forbidden):
        _check_followed(httpx.URL(here), httpx.URL(there), "GET", open_too=True)


@pytest.mark.parametrize(
    "there",
    ["http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "https://192.168.1.1/x", "https://[fd00::1]/"]
    + ["http://[::ffff:a9fe:a9fe]/", "https://100.64.0.1/", "http://0.0.0.0/", "https://[64:ff9b::a00:1]/"],
)
def test_no_redirect_leads_into_a_private_network(there: str) -> None:
    why = "private address" if there.startswith("https") else "not protected"
    with serving(lambda _: leading(there)) as own, pytest.raises(Unreachable, match=why):
        fetch(f"{own.url}/agenda.ics", "")


def test_a_name_on_the_internet_never_leads_to_this_machine() -> None:
    with serving(found) as server:
        policy = Policy((), lambda host, port: ["127.0.0.1"])
        with pytest.raises(Forbidden, match="private address"):
            exchange("GET", f"http://rebound.example:{server.port}/", policy)
    assert server.asked == []


def test_one_private_address_makes_a_name_suspect_whatever_the_others_are() -> None:
    with pytest.raises(Forbidden, match="private address"):
        exchange("GET", "https://two.example/", Policy((), lambda host, port: ["93.184.216.34", "10.0.0.1"]))


def test_a_name_is_looked_up_once_and_what_was_checked_is_connected_to() -> None:
    asked: list[str] = []

    def resolve(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["127.0.0.2"]

    with serving(found) as server:
        policy = Policy((ip_network("127.0.0.1"),), resolve)
        answer = exchange("GET", f"http://moving.example:{server.port}/", policy)
    assert answer.status == 200 and asked == ["moving.example"]
    assert server.asked[0][2]["host"] == f"moving.example:{server.port}"


def test_the_next_address_is_tried_where_the_first_takes_no_connection() -> None:
    with serving(found) as server:
        policy = names(two_example="127.0.0.9 127.0.0.1")
        assert exchange("GET", f"http://two.example:{server.port}/", policy).status == 200


def test_plain_http_is_for_networks_of_ones_own() -> None:
    with pytest.raises(Forbidden, match="https://"):
        exchange("GET", "http://plain.example/", Policy((), lambda host, port: ["93.184.216.34"]))


def test_redirects_end() -> None:
    with serving(lambda _: leading("/again")) as server, pytest.raises(Forbidden, match="without an end"):
        exchange("GET", server.url, Policy())
    assert len(server.asked) == 4


def test_an_answer_has_a_largest_size() -> None:
    with serving(lambda _: (200, {}, b"x" * 5_000)) as server, pytest.raises(TooMuch):
        exchange("GET", server.url, Policy(), bounds=Bounds(largest=1_000))


def test_what_is_written_is_not_carried_to_another_server() -> None:
    with serving(found) as other, serving(lambda _: leading(other.url, 307)) as own, pytest.raises(Forbidden):
        exchange("PUT", f"{own.url}/event.ics", Policy(), content=ICS, login=HomeLogin(LOGIN))
    assert other.asked == []


def test_caldav_tells_its_login_to_its_own_server_only() -> None:
    with (
        serving(found) as other,
        serving(lambda _: leading(f"{other.url}/dav/", 301)) as own,
        pytest.raises(Exception),  # noqa: B017 - what the other server answers is no CalDAV
    ):
        DavCalendar(f"{own.url}/dav/", "zoe", "secret").read(window_around(NOON), "")
    assert own.asked and other.logins() == []


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "127.8.9.10", "0.0.0.0", "0.1.2.3", "10.255.255.255", "172.31.0.1", "192.168.0.1", "169.254.169.254"]
    + ["169.254.170.2", "100.64.0.1", "100.127.255.254", "192.0.0.192", "198.19.0.1", "224.0.0.251", "239.1.1.1"]
    + ["240.0.0.1", "255.255.255.255", "192.88.99.1", "203.0.113.7", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1"]
    + ["fd12:3456::1", "fec0::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:a9fe:a9fe", "::127.0.0.1", "::a9fe:a9fe"]
    + ["64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::", "2002:a9fe:a9fe::1", "2001:0:7f00:1::", "2001:db8::1"]
    + ["::ffff:0:127.0.0.1", "fd00:ec2::254", "2a00::5efe:7f00:1", "100::1", "3fff::1", "", "localhost", "1.2.3"],
)  # fmt: skip
def test_an_address_that_is_none_of_the_internet_s(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "2a01:e0a::1", "::ffff:8.8.8.8"])
def test_an_address_of_the_internet(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    ("host", "address"),
    [("2130706433", "127.0.0.1"), ("0x7f.1", "127.0.0.1"), ("0177.0.0.1", "127.0.0.1"), ("127.1", "127.0.0.1")]
    + [
        ("0xa9fea9fe", "169.254.169.254"),
        ("[::1]", "::1"),
        ("0", "0.0.0.0"),
        ("example.com", ""),
        ("1password.com", ""),
    ],
)
def test_the_address_a_host_is_itself(host: str, address: str) -> None:
    assert literal_address(host) == address


@pytest.mark.parametrize(
    "host", ["169.254.169.254", "0xa9fea9fe", "2852039166", "169.254.43518", "fe80::1", "0.0.0.0", "0", "224.0.0.1"]
)
def test_check_refuses_what_leads_nowhere(host: str) -> None:
    assert wrong_with_host(host) is not None
    written = f"[{host}]" if ":" in host else host
    assert wrong_with_address(f"https://{written}/in") is not None


@pytest.mark.parametrize("host", ["example.com", "10.0.0.5", "192.168.1.20", "127.0.0.1", "crm.local", "93.184.216.34"])
def test_what_may_be_an_owner_s_own_machine_stops_no_rules(host: str) -> None:
    """Leaves to the settings whether it is one: they may change without the rules."""
    assert wrong_with_host(host) is None


@pytest.mark.parametrize(
    ("url", "own", "here", "forbidden"),
    [
        ("https://example.com", "", False, False),
        ("https://crm.local", "", False, False),
        ("https://93.184.216.34", "", False, False),
        ("http://93.184.216.34", "", False, True),
        ("http://93.184.216.34", "10.0.0.0/8", False, True),
        ("https://10.0.0.5", "", False, True),
        ("https://10.0.0.5", "10.0.0.0/8", False, False),
        ("http://10.0.0.5", "10.0.0.0/8", False, False),
        ("https://10.0.0.5", "192.168.0.0/16", False, True),
        ("https://0x0a000005", "", False, True),
        ("https://[fd00::1]", "", False, True),
        ("http://crm.local", "", False, True),
        ("http://crm.local", "10.0.0.0/8", False, False),
        ("http://127.0.0.1", "", False, True),
        ("http://localhost", "", False, True),
        ("http://localhost", "127.0.0.1", False, False),
        ("http://127.0.0.1", "", True, False),
        ("http://localhost", "", True, False),
        ("https://10.0.0.5", "", True, True),
    ],
)
def test_an_address_as_it_is_written_is_judged_as_where_it_leads_to_is(
    url: str, own: str, here: bool, forbidden: bool
) -> None:
    networks = tuple(map(ip_network, own.split()))
    parts = urlsplit(url)
    why = why_forbidden_as_written(parts.hostname or "", parts.scheme, networks, here=here)
    assert bool(why) is forbidden
    address = literal_address(parts.hostname or "")
    if address:
        policy, asked = Policy(networks, here=here), httpx.URL(url)
        with pytest.raises(Forbidden, match=re.escape(why)) if forbidden else nullcontext():
            policy.check(asked, [address], here=policy.leads_here(asked))


async def test_one_request_on_the_loop_is_held_to_the_same_policy() -> None:
    async def sent(host: str, *addresses: str, **policy: Any) -> int:
        policy = {"networks": (ip_network("127.0.0.0/8"),), **policy}
        url = f"http://{host}:{server.port}/in"
        return await send_once("PUT", url, Policy(resolve=lambda *_: addresses, **policy), headers={}, content=b"{}")

    with serving(found) as server:
        assert await sent("two.example", "127.0.0.9", "127.0.0.1") == 200  # the first takes no connection
        assert server.asked[0][2]["host"] == f"two.example:{server.port}"
        for refused in (["127.0.0.1", "10.0.0.1"], ["169.254.169.254"], ["93.184.216.34"]):
            with pytest.raises(Forbidden):
                await sent("two.example", *refused)
        with pytest.raises(Forbidden, match="RESPONDER_X"):
            await sent("localhost", "127.0.0.1", networks=(), here=False, setting="RESPONDER_X")
        assert await sent("localhost", "127.0.0.1", networks=()) == 200
        with pytest.raises(OSError, match="no address"):
            await sent("two.example")
        assert len(server.asked) == 2
    with serving(lambda _: leading("http://127.0.0.1/elsewhere")) as server:
        assert await sent("localhost", "127.0.0.1") == 302
        assert len(server.asked) == 1
