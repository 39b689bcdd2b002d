"""Says what came instead of an answer of inSIM: what was read, where, and what to do."""

import re
from html import unescape
from typing import Any

from responder.domain.text.cleaned_strings import label
from responder.gateways.connections import GatewayAnswer
from responder.languages.catalogue import Told, sentence

_TITLE = re.compile(r"<title[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)
_LONGEST_QUOTE = 80  # characters
_LOOKED_AT = 4_096  # bytes


def what_came(answer: GatewayAnswer, content: Any, url: str, *, hidden: str) -> Told:
    """Writes the sentence for the owner. `content`: the body's JSON, None where it is none. Nothing is quoted but the
    title of a page and inSIM's own error: what was asked holds the key, and a body may repeat it: `hidden` is shown
    nowhere."""
    if 300 <= answer.status < 400:
        return sentence(
            "{url} sends callers elsewhere (HTTP {status}, to {where}), where the key does not follow: write the "
            "address it leads to into INSIM_BASE_URL, if it is inSIM's.",
            url=url,
            status=answer.status,
            where=_without_query(answer.headers.get("location", "")) or sentence("an address it does not name"),
        )
    if answer.status >= 500:
        return sentence(
            "{url} had a fault of its own (HTTP {status}): try again in some minutes, and ask inSIM if it stays so.",
            url=url,
            status=answer.status,
        )
    if isinstance(content, dict):
        return _told_by_insim(content, answer.status, url, hidden)
    return _no_answer(answer, content, url, hidden)


def is_page(body: bytes) -> bool:
    """Checks whether it is a web page: of a proxy, a firewall or a maintenance, and no word of inSIM's API."""
    return _start_of(body).startswith("<")


def _start_of(body: bytes) -> str:
    return body[:_LOOKED_AT].decode("utf-8-sig", "replace").strip()


def _told_by_insim(content: dict[str, Any], status: int, url: str, hidden: str) -> Told:
    error = content.get("error") or content.get("message")
    said = _quoted(error, hidden) if isinstance(error, str) else ""
    return sentence(
        "{url} refuses, and says {said} (HTTP {status}): if that is not clear, ask inSIM.",
        url=url,
        said=f'"{said}"' if said else sentence("no reason"),
        status=status,
    )


def _no_answer(answer: GatewayAnswer, content: Any, url: str, hidden: str) -> Told:
    start = _start_of(answer.body)
    if not start:
        what: Told = sentence("nothing at all")
    elif is_page(answer.body):
        title = _TITLE.search(start)
        name = _quoted(unescape(title[1]), hidden) if title else ""
        what = sentence('a web page, "{name}",', name=name) if name else sentence("a web page")
    elif content is None and start[0] in "{[":
        what = sentence("an answer that was cut off on its way")
    else:
        what = sentence("something that is no answer of inSIM")
    return sentence(
        "{url} gave {what} (HTTP {status}). Try again; if it stays so, check INSIM_BASE_URL, and whether a proxy or "
        "the sign-in page of a network stands between.",
        url=url,
        what=what,
        status=answer.status,
    )


def _quoted(text: str, hidden: str) -> str:
    return "" if hidden and hidden in text else label(text)[:_LONGEST_QUOTE]


def _without_query(where: str) -> str:
    """Returns an address as it may be shown: what stands behind the question mark may be a secret."""
    return label(re.split(r"[?#]", where)[0])[:_LONGEST_QUOTE]
