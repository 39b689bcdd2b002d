"""`calendars` of business.yaml: where each is, and where the number of a contact stands in its events."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from responder.access.files import check_readable
from responder.domain.model.calendars import PLACES, Calendar, CalendarKind
from responder.domain.model.rules import Place
from responder.domain.syntax.parsed_values import value_of
from responder.domain.syntax.value_syntax import BadValue
from responder.domain.text.suggestions import did_you_mean
from responder.languages import LANGUAGES, in_any
from responder.languages.catalogue import sentence
from responder.rulefiles.compile.post_addresses import PrivateNetworks, warn_of_calendar, wrong_with_host
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.schema.business_keys import CALENDAR_PLACES
from responder.rulefiles.schema.read_values import entries, shape, text_of, texts_of
from responder.rulefiles.yaml.tree import Entry, Map, Node, Seq, Text

_HINT = sentence(
    'write it like:\ncalendars:\n  - url: "https://example.com/salon.ics"\n    number from: [description, location]'
)
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
_MEANINGS = {
    word: place
    for language in LANGUAGES.values()
    for place, words in language.values.calendar_places.items()
    for word in words
}
_LONGEST_NAME = 60
_SECRETS = in_any(lambda each: each.values.passwords)
_SECRETS_GO = sentence(
    "write it into .env: RESPONDER_CALENDAR_LOGIN=... and RESPONDER_CALENDAR_PASSWORD=...\n"
    "or, for several calendars, into responder.toml under [[calendars]]: name, login, password"
)


def build_calendars(
    entry: Entry | None, problems: Problems, reach: PrivateNetworks | None = None
) -> tuple[Calendar, ...]:
    """Builds all calendars that can be read. `reach`: see `warn_of_calendar`."""
    if entry is None:
        return ()
    if not isinstance(entry.value, Seq | Map):
        problems.error(
            entry.value.place,
            "wrong-shape",
            sentence("calendars are a list, not {shape}", shape=shape(entry.value)),
            _HINT,
        )
        return ()
    items = entry.value.items if isinstance(entry.value, Seq) else (entry.value,)
    made = [(item, calendar) for item in items if (calendar := _calendar(item, problems, reach))]
    _refuse_twice(made, problems)
    return tuple(calendar for _, calendar in made)


def _calendar(node: Node, problems: Problems, reach: PrivateNetworks | None) -> Calendar | None:
    found = entries(_without_secrets(node, problems), "calendar", problems)
    where = [kind for kind in CalendarKind if kind.value in found]
    if len(where) != 1:
        if isinstance(node, Map):
            _tell_where(node, found, where, problems)
        return None
    text = text_of(found[where[0].value].value, where[0].value, problems)
    kind = where[0]
    parse = _path if kind is CalendarKind.FILE else _url if kind is CalendarKind.FEED else _secure
    address = value_of(text, parse, problems) if text else None
    if text is None or address is None:
        return None
    if kind is CalendarKind.FILE:
        _warn_of_file(address, text.place, reach, problems)
    else:
        warn_of_calendar(address, text.place, reach, problems)
    name, who = (_text(found, key, problems) for key in ("name", "who"))
    return Calendar(name[:_LONGEST_NAME] or _named(address), kind, address, _places(found, problems), who)


def _warn_of_file(path: str, place: Place, reach: PrivateNetworks | None, problems: Problems) -> None:
    """Tells of a file that cannot be read, where the settings are known: elsewhere it may well be on another
    machine."""
    if reach is None:
        return
    try:
        check_readable(path)
    except (OSError, ValueError) as error:
        why = (error.strerror if isinstance(error, OSError) else "") or type(error).__name__
        message = sentence("the calendar {path} cannot be read ({error})", path=path[:60], error=why)
        hint = sentence("give the path of an .ics file, from the folder in which Responder is started")
        problems.warn(place, "calendar-file", message, hint)


def _without_secrets(node: Node, problems: Problems) -> Node:
    """This file is kept, shown and copied around: no password belongs into it."""
    if not isinstance(node, Map):
        return node
    for key, _ in node.entries:
        if key.value.lower() in _SECRETS:
            problems.error(
                key.place, "secret", sentence('"{key}" does not belong into this file', key=key.value), _SECRETS_GO
            )
    return node._replace(entries=tuple(each for each in node.entries if each.key.value.lower() not in _SECRETS))


def _tell_where(node: Map, found: Mapping[str, Entry], where: list[CalendarKind], problems: Problems) -> None:
    if not where and not found and node.entries:
        return  # its keys are unknown, and told already
    message = sentence("a calendar has one address: `url`, `caldav` or `file`")
    if where:
        message = sentence("a calendar has one address: `url`, `caldav` or `file`, not several")
    problems.error(node.place, "calendar-address", message, _HINT)


def _text(found: Mapping[str, Entry], key: str, problems: Problems) -> str:
    text = text_of(found[key].value, key, problems) if key in found else None
    return text.value.strip() if text else ""


def _places(found: Mapping[str, Entry], problems: Problems) -> tuple[str, ...]:
    texts = texts_of(found["number from"].value, "number from", problems) if "number from" in found else []
    places = [place for text in texts for place in _split(text, problems)]
    return tuple(dict.fromkeys(places)) or PLACES


def _split(text: Text, problems: Problems) -> list[str]:
    places = []
    for part in text.value.lower().split(","):
        word = part.strip()
        if word in CALENDAR_PLACES:
            places.append(word)
        elif word:
            message = sentence('"number from" cannot be "{word}"', word=word[:40])
            problems.error(text.place, "unknown-value", message, did_you_mean(word, CALENDAR_PLACES, _MEANINGS))
    return places


def _secure(text: str) -> str:
    """https, and plain http to this machine; never with a password in it."""
    try:
        parts = urlsplit(text.strip())
        host, port = parts.hostname, parts.port  # noqa: F841 - reading the port checks it
    except ValueError:
        host, parts = None, urlsplit("")
    if not host or parts.scheme not in ("http", "https"):
        raise BadValue(
            sentence('"{text}" is no web address', text=text[:60]),
            sentence("write it like: https://example.com/calendars/salon/"),
        )
    if parts.password is not None or parts.username is not None:
        hint = sentence(
            "take it out of the address, and write it into .env: RESPONDER_CALENDAR_LOGIN, RESPONDER_CALENDAR_PASSWORD"
        )
        raise BadValue(sentence("a login or a password stands in the address: this file is kept and shown"), hint)
    nowhere = wrong_with_host(host)
    if nowhere or "\\" in text or not text.strip().isprintable():
        raise BadValue(
            nowhere or sentence('"{text}" is no web address', text=text[:60]),
            sentence("write the address of the calendar's server"),
        )
    if parts.scheme == "http" and host not in _HERE:
        raise BadValue(
            sentence("appointments would travel unprotected over http"), sentence("write https:// instead of http://")
        )
    return text.strip()


def _url(text: str) -> str:
    """webcal is https by another name."""
    plain = text.strip()
    for scheme in ("webcals://", "webcal://"):
        if plain.lower().startswith(scheme):
            plain = "https://" + plain[len(scheme) :]
    return _secure(plain)


def _path(text: str) -> str:
    if "://" in text:
        raise BadValue(sentence('"{text}" is a web address, not a file', text=text[:60]), sentence("use `url` for it"))
    return text.strip()


def _named(address: str) -> str:
    """For who gave it no name. The rest of an address may be a secret."""
    return urlsplit(address).hostname or address.replace("\\", "/").rsplit("/", 1)[-1]


def _refuse_twice(made: list[tuple[Node, Calendar]], problems: Problems) -> None:
    seen: set[str] = set()
    for node, calendar in made:
        if calendar.name in seen:
            message = sentence('two calendars are called "{calendar}"', calendar=calendar.name)
            problems.error(node.place, "calendar-twice", message, sentence("give each a name of its own:\nname: Anna"))
        seen.add(calendar.name)
