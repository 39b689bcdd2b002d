"""Cookies of the console, and whose they are."""

from starlette.requests import Request
from starlette.responses import Response

from responder.services.console.console_access import IDLE_LASTING, Entered

SECURE_NAME, HERE_NAME = "__Host-responder", "responder-here"
_LONGEST_AGENT = 60
_BROWSERS = ("Firefox", "Edg", "OPR", "SamsungBrowser", "Chrome", "Safari")
_SHOWN = {"Edg": "Edge", "OPR": "Opera", "SamsungBrowser": "Samsung Internet"}
_SYSTEMS = ("Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux")


def secret_in(request: Request, *, encrypted: bool) -> str:
    """Reads the secret of the cookie; the one that travels encrypted is never taken over a plain connection."""
    return request.cookies.get(SECURE_NAME if encrypted else HERE_NAME, "")


def give_cookie(response: Response, entered: Entered, *, encrypted: bool, lasting: bool) -> None:
    """Sets the cookie; without `lasting` it is gone when the browser is closed."""
    response.set_cookie(
        SECURE_NAME if encrypted else HERE_NAME,
        entered.secret,
        max_age=int(IDLE_LASTING.total_seconds()) if lasting else None,
        path="/",
        secure=encrypted,
        httponly=True,
        samesite="lax",
    )


def take_cookie(response: Response, *, encrypted: bool) -> None:
    name = SECURE_NAME if encrypted else HERE_NAME
    response.delete_cookie(name, path="/", secure=encrypted, httponly=True, samesite="lax")


def browser_of(request: Request) -> str:
    """Describes a browser for the list of sessions: "Firefox, Android"; "" where it does not say."""
    agent = request.headers.get("user-agent", "")
    browser = next((name for name in _BROWSERS if name in agent), "")
    system = next((name for name in _SYSTEMS if name in agent), "")
    return ", ".join(part for part in (_SHOWN.get(browser, browser), system) if part)[:_LONGEST_AGENT]
