"""Checks where a request comes from before anybody looks at what it asks: an encrypted way or this machine, and for
what changes something a page of our own.

A cookie is sent by the browser whoever made the request; `Sec-Fetch-Site` and `Origin` tell who did, and no page can
write them.
"""

from collections.abc import Sequence
from urllib.parse import urlsplit

from starlette.requests import Request

from responder.domain.wire.hosts import HERE, Network, is_among, is_this_machine
from responder.web.callers import address_of, group_of

SAFE = frozenset({"GET", "HEAD"})
_PASSED_ON = ("x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via")
HEADERS = {
    "Referrer-Policy": "same-origin",  # with no-referrer, Chromium posts forms with `Origin: null`
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-store",
}


def policy(nonce: str = "") -> str:
    """Returns the Content-Security-Policy of a page; a nonce allows the style element of its editor."""
    style = f"'self' 'nonce-{nonce}'" if nonce else "'self'"
    return (
        f"default-src 'none'; script-src 'self'; style-src {style}; img-src 'self' data:; connect-src 'self'; "
        "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


def is_encrypted(request: Request, proxies: Sequence[Network]) -> bool:
    """Checks whether the browser speaks https, to us or to a proxy of ours."""
    peer = request.client.host if request.client else ""
    told = request.headers.get("x-forwarded-proto", "") if is_among(peer, proxies) else ""
    return (told or str(request.scope["scheme"])).split(",")[-1].strip() == "https"


def is_private(request: Request, proxies: Sequence[Network]) -> bool:
    """Checks whether nobody on the way can read what is said: https, or a browser on this machine."""
    return is_encrypted(request, proxies) or is_here(request, proxies)


def is_here(request: Request, proxies: Sequence[Network]) -> bool:
    """Checks whether the browser runs on this machine, under a name of this machine: a proxy that does not say for
    whom it asks has another, and so has a foreign name that was made to lead here."""
    passed_on = any(name in request.headers for name in _PASSED_ON)
    return not passed_on and is_among(address_of(request.scope, proxies), HERE) and is_this_machine(_host(request))


def is_from_our_pages(request: Request, proxies: Sequence[Network]) -> bool:
    """Checks whether a page of our own asks; for what changes nothing, anybody may."""
    if request.method in SAFE:
        return True
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    scheme = "https" if is_encrypted(request, proxies) else "http"
    return request.headers.get("origin", "") == f"{scheme}://{request.headers.get('host', '')}"


def caller(request: Request, proxies: Sequence[Network]) -> str:
    """Returns the group of addresses that counts as one caller."""
    return group_of(address_of(request.scope, proxies))


def _host(request: Request) -> str:
    try:
        return urlsplit(f"//{request.headers.get('host', '')}").hostname or ""
    except ValueError:
        return ""
