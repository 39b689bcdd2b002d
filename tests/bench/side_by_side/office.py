"""Does what every rival does with a webhook: decide by the same rules of ours, and POST to the same simulator."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import httpx

from responder.domain.deciding.decide import decide
from responder.domain.model.events import SmsReceived
from responder.domain.model.state import Contact, State
from responder.rulefiles.load import load
from tests.live.phones import ACCESS_KEY, LOGIN

FOLDER = Path(os.environ.get("RIVAL_FOLDER", "."))
DURABLE = os.environ.get("RIVAL_DURABLE") == "yes"
WHERE = os.environ.get("RIVAL_STORE", "")  # the address of a PostgreSQL or a Redis


class Office:
    """Remembers nobody: each event is decided as a contact's first."""

    def __init__(self) -> None:
        loaded = load(FOLDER / "rules", FOLDER / "templates", now=datetime.now(UTC), examples=False)
        assert loaded.rulebook is not None, loaded.problems
        self._rulebook = loaded.rulebook
        self._http = httpx.Client(base_url=os.environ["RIVAL_GATEWAY"], timeout=30, trust_env=False)

    def answer(self, message: str) -> None:
        """`message` is the webhook's JSON. Raises what the gateway or the network does."""
        said, now = json.loads(message), datetime.now(UTC)
        at = datetime.fromisoformat(said["date"])
        event = SmsReceived(key=message, account=LOGIN, contact=said["from"], at=at, text=said["message"])
        decision = decide(event, State(Contact(event.contact)), self._rulebook, now)
        for reply in decision.replies:
            sms = {"phone_number": reply.to, "message": reply.text, "url": reply.link, "priorite": reply.priority}
            body = {"header": {"login": LOGIN, "accessKey": ACCESS_KEY}, "messages": [sms]}
            self._http.post("/api/v1/sendsms", json=body).raise_for_status()
