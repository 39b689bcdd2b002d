"""Address of inSIM: the one the access key travels to, checked before anything is sent there."""

import httpx

from responder.domain.wire.hosts import is_this_machine


class UnsafeBaseUrl(ValueError):
    """The address cannot be used; the text says what to write instead."""


def checked(base_url: str) -> httpx.URL:
    try:
        url = httpx.URL(base_url)
    except httpx.InvalidURL:
        raise UnsafeBaseUrl(_instead(base_url, "is not a web address")) from None
    if url.scheme not in ("http", "https") or not url.host:
        raise UnsafeBaseUrl(_instead(base_url, "is not a web address"))
    if url.userinfo or url.query or url.fragment:
        raise UnsafeBaseUrl(
            _instead(str(url.copy_with(userinfo=b"", query=None, fragment=None)), "holds more than an address")
        )
    if url.scheme == "http" and not is_this_machine(url.host):
        raise UnsafeBaseUrl(_instead(base_url, "would send your access key unprotected over the network"))
    return url


def _instead(base_url: str, problem: str) -> str:
    return (
        f"INSIM_BASE_URL: {base_url!r} {problem}. Write https://www.insim.app (the default); "
        "http:// is for a simulator on this machine only, such as http://127.0.0.1:8900."
    )
