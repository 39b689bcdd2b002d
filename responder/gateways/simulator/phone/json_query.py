"""A webhook by GET whose one parameter is a JSON object."""

import json
from functools import lru_cache
from typing import Any
from urllib.parse import quote, unquote

import httpx

from responder.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class JsonQuery:
    """A webhook as a query: its kind (a key of the account's webhooks), its parameter's name, its content. `escaped`:
    as PHP writes JSON."""

    kind: str
    parameter: str
    content: dict[str, Any]
    escaped: bool = False

    def query(self, times: int = 1) -> str:
        """`param=json`, percent-encoded as encodeURIComponent does."""
        text = _escaped_json(self.content) if self.escaped else _json(self.content)
        for _ in range(times):
            text = quote(text, safe="-_.!~*'()")
        return f"{self.parameter}={text}"

    def request(self, address: str, *, encoded: int = 1) -> httpx.Request:
        """decodeURIComponent(callback) + '?' + param + '=' + encodeURIComponent(json), byte for byte: the `?` is added
        whether there is one already or not."""
        url, target = _split(address)
        raw = f"{target}?{self.query(encoded)}".encode("ascii", "surrogatepass")
        headers = {"host": url.netloc.decode("ascii"), "user-agent": "phone-simulator"}
        return httpx.Request("GET", url, headers=headers, extensions={"target": raw})


@lru_cache(maxsize=64)
def _split(address: str) -> tuple[httpx.URL, str]:
    """Splits off the server's address, and what is written on the request line."""
    url = httpx.URL(unquote(address))
    return url.copy_with(raw_path=b"/"), url.raw_path.decode("ascii")


def _json(content: dict[str, Any]) -> str:
    """Writes JSON as JavaScript does: nothing escaped but what must be, half a surrogate pair among it."""
    text = _plain_json(content)
    return text if text.isascii() or not _has_surrogate(text) else json.dumps(content, separators=(",", ":"))


_plain_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _has_surrogate(text: str) -> bool:
    return any("\ud800" <= mark <= "\udfff" for mark in text)


def _escaped_json(content: dict[str, Any]) -> str:
    """Writes JSON as PHP does: everything beyond ASCII escaped, slashes too."""
    return json.dumps(content, separators=(",", ":")).replace("/", "\\/")
