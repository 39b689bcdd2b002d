"""inSIM's API v2, as its own command line client calls it: one JSON object there, one back.

    POST /api/v2/sms {"login": "...", "accessKey": "...", "direction": "outbound", "limit": 50}
    {"success": true, "messages": [...]}   or   {"success": false, "error": "...", "error_code": "LICENSE_REQUIRED"}

Nothing here sends an SMS: a call that failed may be made again.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from responder.gateways.address import checked
from responder.gateways.connections import GatewayAnswer, MaybeSent, NothingSent, Patience
from responder.gateways.insim.answers import BAD_KEY, REFUSALS_OF_THE_ACCOUNT, error_code
from responder.gateways.insim.settings import SETTINGS
from responder.gateways.insim.unexpected_answers import is_page, what_came
from responder.gateways.json_answers import content_of, retry_after
from responder.gateways.posted_api import JsonApi
from responder.languages.catalogue import Told, sentence
from responder.languages.worded_error import WordedError

_MOST_AT_ONCE = 12  # calls: lists, look-ups and the account's state, each four
_LARGEST = 4 * 1024 * 1024  # bytes: a thousand rows, and room for what else stands in them

_SAID = REFUSALS_OF_THE_ACCOUNT | {
    "NOT_FOUND": sentence("inSIM does not know this call: check INSIM_BASE_URL."),
    "MISSING_FIELD": sentence("inSIM misses something in what it was asked."),
    "VALIDATION_ERROR": sentence("inSIM does not accept what it was asked."),
    "PROXY_ERROR": sentence("inSIM could not reach the phone: is it on, connected, and the app running?"),
}


class V2Problem(WordedError):
    """No answer to go by; the text says why, for people."""


class V2Down(V2Problem):
    """Nothing is known of it just now: ask again later."""


class V2Busy(V2Problem):
    """Asked too often: not again before `wait` seconds."""

    def __init__(self, told: Told, wait: float) -> None:
        super().__init__(told)
        self.wait = wait


class V2Refused(V2Problem):
    """A plain no, which asking again does not change by itself. `code` is inSIM's, "" where it gave none."""

    def __init__(self, told: Told, code: str = "") -> None:
        super().__init__(told)
        self.code = code


class V2:
    """Connection of an account to API v2."""

    def __init__(
        self,
        login: str,
        access_key: str,
        base_url: str = SETTINGS.base_url,
        *,
        patience: Patience | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._place = str(checked(base_url, SETTINGS)).rstrip("/")
        self._api = JsonApi(
            checked(base_url, SETTINGS), "/api/v2", most=_MOST_AT_ONCE, patience=patience or Patience(largest=_LARGEST)
        )
        self._identity = {"login": login, "accessKey": access_key}
        self._clock = clock

    async def call(self, path: str, **fields: Any) -> Mapping[str, Any]:
        """Asks, and returns the answer to `path` ("/sms"). Raises V2Down, V2Busy or V2Refused."""
        try:
            answer = await self._api.post(path, self._identity | fields)
        except NothingSent as problem:
            raise V2Down(problem.told) from problem
        except MaybeSent as problem:
            raise V2Down(_no_answer(problem.told, self._place)) from problem
        return self._content(answer, f"{self._place}/api/v2{path}")

    def _content(self, answer: GatewayAnswer, url: str) -> Mapping[str, Any]:
        content = content_of(answer.body)
        code = error_code(content)
        if answer.status == 429 or code == "RATE_LIMIT_EXCEEDED":
            wait = retry_after(answer.headers.get("retry-after", ""), self._clock())
            raise V2Busy(_busy(wait), wait)
        if isinstance(content, dict) and content.get("success") is not False and 200 <= answer.status < 300:
            return content
        if code in _SAID:
            raise V2Refused(_SAID[code], code)
        if answer.status == 404:
            raise V2Refused(_no_api(url), "NOT_FOUND")
        if answer.status in (401, 403) and not is_page(answer.body):
            raise V2Refused(BAD_KEY, "INVALID_CREDENTIALS")
        raise V2Down(what_came(answer, content, url, hidden=self._identity["accessKey"]))

    async def close(self) -> None:
        await self._api.close()


def _no_answer(problem: Told, place: str) -> Told:
    """Says what to do where a request may have arrived: of those here, none sends anything."""
    return sentence(
        "{problem} Try again in a minute; if it stays so, inSIM may be down, or something stands between: open {place} "
        "in a browser on this network.",
        problem=problem,
        place=place,
    )


def _busy(wait: float) -> Told:
    return sentence(
        "inSIM was asked too often and wants a pause: ask again in {wait} seconds. Does another program use this "
        "account too?",
        wait=f"{wait:.0f}",
    )


def _no_api(url: str) -> Told:
    return sentence(
        "There is no API v2 at {url} (HTTP 404): check INSIM_BASE_URL. If it is right, your account has none: give it "
        "the addresses by hand (responder connect --public-url ... --show-addresses).",
        url=url,
    )
