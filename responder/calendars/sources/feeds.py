"""Calendars as a file or a web address gives them: read as far as is reasonable, and not again if nothing changed."""

from hashlib import blake2b
from pathlib import Path
from typing import Any

import httpx

from responder import USER_AGENT
from responder.access.files import TooLarge, read_bytes
from responder.access.http import TOO_LARGE, Bounds, Forbidden, HomeLogin, HttpAnswer, Policy, TooMuch, exchange
from responder.calendars.ics.decoding import decoded
from responder.dataclass import dataclass
from responder.languages.catalogue import Sentence, msgid, sentence
from responder.languages.worded_error import WordedError

LARGEST = 20 * 1024 * 1024  # bytes
ANYWHERE_PUBLIC = Policy()


OTHER_LOGIN = msgid("Its server wants another login or password: see [[calendars]] in responder.toml.")


class Unreachable(WordedError):
    """It could not be read; the text says why, to the owner, and never names the address, which may be a secret."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """`text` is None if nothing changed since `mark`."""

    text: str | None
    mark: str


def read_file(path: Path, mark: str) -> Fetched:
    try:
        raw = read_bytes(path, LARGEST)
    except TooLarge:
        raise Unreachable(_too_large()) from None
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise Unreachable(sentence("The file {path} cannot be read ({error}).", path=path, error=why)) from error
    return _fetched(raw, mark)


def fetch(address: str, mark: str, login: str = "", password: str = "", policy: Policy = ANYWHERE_PUBLIC) -> Fetched:
    """Fetches a feed by GET, redirects followed; the login goes to the address itself only. `mark` is what the last one
    gave."""
    auth = httpx.BasicAuth(login, password) if login or password else None
    tag = mark.removeprefix("etag ") if mark.startswith("etag ") else ""
    headers = {"user-agent": USER_AGENT, "accept": "text/calendar"} | ({"if-none-match": tag} if tag else {})
    answer = ask("GET", address, policy, headers=headers, login=HomeLogin(auth) if auth else None)
    if answer.status == httpx.codes.NOT_MODIFIED:
        return Fetched(None, mark)
    if not 200 <= answer.status < 300:
        raise Unreachable(_refused(answer.status))
    tag = answer.headers.get("etag", "")
    return Fetched(decoded(answer.body), f"etag {tag}") if tag else _fetched(answer.body, mark)


def ask(method: str, address: str, policy: Policy, **given: Any) -> HttpAnswer:
    """Asks as `access.http.exchange` does; what that may raise is Unreachable, in words for the owner."""
    try:
        return exchange(method, address, policy, bounds=Bounds(largest=LARGEST), **given)
    except (Forbidden, TooMuch) as problem:
        raise Unreachable(problem.told) from None
    except (httpx.InvalidURL, UnicodeError):
        raise Unreachable(sentence("Its address is no web address.")) from None
    except httpx.TimeoutException:
        raise Unreachable(sentence("Its server did not answer in time.")) from None
    except (httpx.HTTPError, OSError) as error:
        raise Unreachable(unreached(error)) from None


def _fetched(raw: bytes, mark: str) -> Fetched:
    new = "hash " + blake2b(raw, digest_size=16).hexdigest()
    return Fetched(None if new == mark else decoded(raw), new)


def unreached(error: Exception) -> Sentence:
    """Says that no connection came about, with the kind of the error."""
    return sentence("Its server could not be reached ({error}).", error=type(error).__name__)


def _refused(status: int) -> Sentence:
    if status in (401, 403):
        return sentence(OTHER_LOGIN)
    if status in (404, 410):
        return sentence("There is no calendar at its address any more.")
    return sentence("Its server answered with an error (HTTP {status}).", status=status)


def _too_large() -> Sentence:
    return sentence(TOO_LARGE, megabytes=LARGEST // 1024 // 1024)
