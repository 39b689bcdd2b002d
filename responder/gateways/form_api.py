"""One API of a gateway that takes forms and answers JSON: fields there, an answer back, one attempt a call."""

from collections.abc import Mapping
from urllib.parse import urlencode

import httpx

from responder import USER_AGENT
from responder.gateways.connections import Connections, GatewayAnswer, Patience

_HEADERS = {
    "accept": "application/json",
    "content-type": "application/x-www-form-urlencoded",
    "accept-encoding": "identity",  # answers are read as they come, bounded, never unpacked
    "user-agent": USER_AGENT,
}


class FormApi:
    """`base_url` is checked; `root` is the API's place below it ("/apis"). Always by POST: an address with a key in it
    would stand in logs."""

    def __init__(self, base_url: httpx.URL, root: str, *, most: int, patience: Patience | None = None) -> None:
        self._url = base_url
        self._root = self._url.raw_path.rstrip(b"/") + root.encode("ascii")
        self._connections = Connections(most=most, patience=patience)

    async def post(self, path: str, fields: Mapping[str, str]) -> GatewayAnswer:
        """Raises NothingSent or MaybeSent."""
        url = self._url.copy_with(raw_path=self._root + path.encode("ascii"))
        body = urlencode(fields, errors="replace").encode("ascii")  # half a surrogate pair becomes a question mark
        return await self._connections.exchange(httpx.Request("POST", url, headers=_HEADERS, content=body))

    async def close(self) -> None:
        await self._connections.close()
