"""JSON API of a gateway: takes an object, answers with one."""

import json
from collections.abc import Mapping
from typing import Any

from responder.gateways.posted_api import PostedApi


class Api(PostedApi[Mapping[str, Any]]):
    """An API that takes JSON."""

    content_type = "application/json"

    def body(self, content: Mapping[str, Any]) -> bytes:
        return json.dumps(content, separators=(",", ":")).encode("ascii")  # ASCII: no text can fail to be encoded
