"""Address of a gateway: the one the access key travels to, checked before anything is sent there."""

import httpx

from responder.domain.wire.hosts import is_this_machine
from responder.gateways.base import AccountSettings


class UnsafeBaseUrl(ValueError):
    """The address cannot be used; the text says what to write instead."""


def checked(base_url: str, settings: AccountSettings) -> httpx.URL:
    """Parses a base address. Raises UnsafeBaseUrl."""
    try:
        url = httpx.URL(base_url)
    except httpx.InvalidURL:
        raise UnsafeBaseUrl(_instead(base_url, "is not a web address", settings)) from None
    if url.scheme not in ("http", "https") or not url.host:
        raise UnsafeBaseUrl(_instead(base_url, "is not a web address", settings))
    if url.userinfo or url.query or url.fragment:
        bare = str(url.copy_with(userinfo=b"", query=None, fragment=None))
        raise UnsafeBaseUrl(_instead(bare, "holds more than an address", settings))
    if url.scheme == "http" and not is_this_machine(url.host):
        raise UnsafeBaseUrl(_instead(base_url, "would send your access key unprotected over the network", settings))
    return url


def _instead(base_url: str, problem: str, settings: AccountSettings) -> str:
    return (
        f"{settings.variable('BASE_URL')}: {base_url!r} {problem}. Write {settings.base_url} (the default); "
        "http:// is for a simulator on this machine only, such as http://127.0.0.1:8900."
    )
