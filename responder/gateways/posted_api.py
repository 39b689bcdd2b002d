"""API of a gateway over kept connections: content is posted, a call is a single attempt."""

import json
from collections.abc import Mapping
from typing import Any, Generic, TypeVar
from urllib.parse import urlencode

import httpx

from responder import USER_AGENT
from responder.gateways.connections import Connections, GatewayAnswer, Patience

C = TypeVar("C")


class PostedApi(Generic[C]):
    """`base_url` is checked; `root` is the API's place below it ("/api/v2"). Always by POST: an address with a key
    in it would stand in logs. `headers` go with every call: a key that is wanted there. A kind of content
    is a subclass."""

    content_type = ""

    def __init__(
        self,
        base_url: httpx.URL,
        root: str,
        *,
        most: int,
        patience: Patience | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._url = base_url
        self._root = self._url.raw_path.rstrip(b"/") + root.encode("ascii")
        self._connections = Connections(most=most, patience=patience)
        self._headers = {
            "accept": "application/json",
            "content-type": self.content_type,
            "accept-encoding": "identity",  # answers are read as they come, bounded, never unpacked
            "user-agent": USER_AGENT,
            **(headers or {}),
        }

    async def post(self, path: str, content: C) -> GatewayAnswer:
        """Raises NothingSent or MaybeSent."""
        url = self._url.copy_with(raw_path=self._root + path.encode("ascii"))
        request = httpx.Request("POST", url, headers=self._headers, content=self.body(content))
        return await self._connections.exchange(request)

    def body(self, content: C) -> bytes:
        raise NotImplementedError

    async def close(self) -> None:
        await self._connections.close()


class JsonApi(PostedApi[Mapping[str, Any]]):
    """An API that takes JSON."""

    content_type = "application/json"

    def body(self, content: Mapping[str, Any]) -> bytes:
        return json.dumps(content, separators=(",", ":")).encode("ascii")  # ASCII: no text can fail to be encoded


class FormApi(PostedApi[Mapping[str, str]]):
    """An API that takes forms."""

    content_type = "application/x-www-form-urlencoded"

    def body(self, content: Mapping[str, str]) -> bytes:
        return urlencode(content, errors="replace").encode("ascii")  # half a surrogate pair becomes a question mark
