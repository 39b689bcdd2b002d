"""Judges what an HTTP status alone says of a message, the same over every gateway."""

from collections.abc import Mapping
from datetime import datetime

from responder.gateways.base import RetryLater, Unknown
from responder.gateways.json_answers import retry_after
from responder.languages.catalogue import Told, sentence

TOO_MANY = 429


def slow_down(gateway: str, headers: Mapping[str, str], now: datetime) -> RetryLater:
    wait = retry_after(headers.get("retry-after", ""), now)
    told = sentence(
        "{gateway} asks to slow down; nothing was sent. Next try in {wait} seconds.",
        gateway=gateway,
        wait=f"{wait:.0f}",
    )
    return RetryLater(told, wait)


def in_doubt(gateway: str, status: int, check: Told) -> Unknown | None:
    """Judges a redirect, and a fault of the gateway's own; None where the answer itself is to be read. `check`: where
    a person sees whether the message left."""
    if 300 <= status < 400:
        told = sentence(
            "{gateway} sent us elsewhere (HTTP {status}); no redirect is followed. {check}",
            gateway=gateway,
            status=status,
            check=check,
        )
        return Unknown(told)
    if 200 <= status < 500:
        return None
    told = sentence(
        "{gateway} had a fault of its own (HTTP {status}). {check}", gateway=gateway, status=status, check=check
    )
    return Unknown(told)


def undocumented(gateway: str, status: int, check: Told) -> Unknown:
    """Says of an error without a body that is known."""
    told = sentence(
        "{gateway} gave an error that it does not document (HTTP {status}). {check}",
        gateway=gateway,
        status=status,
        check=check,
    )
    return Unknown(told)
