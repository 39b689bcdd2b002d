"""One JSON API of a gateway and the connections to it: an object there, an answer back, one attempt a call."""

import json
from collections.abc import Mapping
from typing import Any

import httpx

from responder import USER_AGENT
from responder.gateways.connections import Connections, GatewayAnswer, Patience

_HEADERS = {
    "accept": "application/json",
    "content-type": "application/json",
    "accept-encoding": "identity",  # answers are read as they come, bounded, never unpacked
    "user-agent": USER_AGENT,
}


class Api:
    """`base_url` is checked; `root` is the API's place below it ("/api/v2")."""

    def __init__(self, base_url: httpx.URL, root: str, *, most: int, patience: Patience | None = None) -> None:
        self._url = base_url
        self._root = self._url.raw_path.rstrip(b"/") + root.encode("ascii")
        self._connections = Connections(most=most, patience=patience)

    async def post(self, path: str, content: Mapping[str, Any]) -> GatewayAnswer:
        """Raises NothingSent or MaybeSent."""
        url = self._url.copy_with(raw_path=self._root + path.encode("ascii"))
        body = json.dumps(content, separators=(",", ":")).encode("ascii")  # ASCII: no text can fail to be encoded
        return await self._connections.exchange(httpx.Request("POST", url, headers=_HEADERS, content=body))

    async def close(self) -> None:
        await self._connections.close()
