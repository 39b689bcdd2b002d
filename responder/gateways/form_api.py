"""API of a gateway that takes forms and answers JSON."""

from collections.abc import Mapping
from urllib.parse import urlencode

from responder.gateways.posted_api import PostedApi


class FormApi(PostedApi[Mapping[str, str]]):
    """An API that takes forms."""

    content_type = "application/x-www-form-urlencoded"

    def body(self, content: Mapping[str, str]) -> bytes:
        return urlencode(content, errors="replace").encode("ascii")  # half a surrogate pair becomes a question mark
