"""Tests which hosts are this machine, and where a secret may travel."""

from ipaddress import ip_network

import pytest

from responder.domain.wire.hosts import HERE, is_among, is_this_machine, keeps_secrets, split


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"])
def test_this_machine_has_several_names(host: str) -> None:
    assert is_this_machine(host)


@pytest.mark.parametrize(
    "host", ["", "0.0.0.0", "::", "::ffff:10.0.0.1", "10.0.0.1", "localhost.example.org", "127.0.0.1.example.org"]
)
def test_no_other_host_is_taken_for_this_machine(host: str) -> None:
    assert not is_this_machine(host)


@pytest.mark.parametrize(
    ("address", "inside"),
    [("127.0.0.1", True), ("127.9.9.9", True), ("::1", True), ("::ffff:127.0.0.1", True), ("192.0.2.1", False)]
    + [("unknown", False), ("", False)],
)
def test_an_address_is_found_in_a_network_in_either_spelling(address: str, inside: bool) -> None:
    assert is_among(address, HERE) is inside


def test_an_address_of_one_family_is_in_no_network_of_the_other() -> None:
    assert not is_among("1.2.3.4", [ip_network("::/0")])
    assert not is_among("::1", [ip_network("0.0.0.0/0")])


@pytest.mark.parametrize(
    "url",
    ["https://example.org", "https://example.org:8443/x/", "http://127.0.0.1:9/x", "http://[::1]/", "http://localhost"],
)
def test_a_secret_may_travel_where_nobody_reads_it_on_the_way(url: str) -> None:
    assert keeps_secrets(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org",
        "https://",
        "http://example.org",
        "http://localhost.example.org",
        "http://10.0.0.1",
        "ftp://127.0.0.1",
        "https://anna@example.org",
        "https://example.org/#part",
        "https://example.org:99999",
        "https://[example.org",
    ],
)
def test_a_secret_may_travel_nowhere_else(url: str) -> None:
    assert not keeps_secrets(url, with_query=True)


def test_a_query_is_refused_where_it_would_be_lost() -> None:
    assert not keeps_secrets("https://example.org/?a=1")
    assert keeps_secrets("https://example.org/?a=1", with_query=True)


@pytest.mark.parametrize("url", ["http://[", "http://a:b/", "http://a:99999/"])
def test_what_is_no_address_has_no_parts(url: str) -> None:
    assert split(url) is None
