"""From the bytes after the question mark to the fields of one JSON object, or a refusal with its reason.

The sender writes `?message=` and then `encodeURIComponent(json)`. It is decoded once; only where that is
not JSON, once more. A text can hold anything, so what *is* JSON after the first decoding is final: decoding
it again would let `hi%22%2C%22from%22...` in somebody's SMS forge the sender.
"""

import json
import re
from binascii import a2b_qp
from collections.abc import Mapping
from dataclasses import field
from urllib.parse import unquote_to_bytes

from responder.dataclass import dataclass
from responder.domain.wire.json_depth import DEEPEST, is_deeper
from responder.gateways.incoming import Refusal, Why
from responder.languages.catalogue import sentence

LONGEST_QUERY = 65_536  # bytes; the longest SMS there is (255 parts), escaped twice, is about half of it

Fields = dict[str, object]


@dataclass(frozen=True, slots=True)
class Parameters:
    """Parameters that carry an event: each spelling, and the current one. `sender` is the gateway, for people."""

    sender: str
    spellings: Mapping[bytes, str]
    swallowed: re.Pattern[bytes] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        names = b"|".join(map(re.escape, self.spellings))
        object.__setattr__(self, "swallowed", re.compile(rb"\?(?:%s)=" % names))


_NO_ESCAPE = re.compile(rb"%(?![0-9A-Fa-f]{2})")


def event_parameter(query: bytes, parameters: Parameters) -> tuple[str, bytes]:
    """Finds the one parameter that carries an event (its current spelling), and its value as it came. Others may stand
    beside it; a second event, or the same twice, leaves open which one is meant."""
    if len(query) > LONGEST_QUERY:
        raise Refusal(Why.TOO_LONG, sentence("The query is longer than {longest} bytes.", longest=f"{LONGEST_QUERY:,}"))
    spellings = parameters.spellings
    raw_name, _, value = query.partition(b"=")
    if raw_name in spellings and b"&" not in value:  # as they are sent
        return spellings[raw_name], value
    found = [
        (name, value)
        for raw_name, _, value in (part.partition(b"=") for part in query.split(b"&"))
        if (name := spellings.get(raw_name) or spellings.get(_decoded(raw_name).lower()))
    ]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(sorted({name for name, _ in found}))
        raise Refusal(Why.SEVERAL_EVENTS, sentence("One event a request: several came ({names}).", names=names))
    if parameters.swallowed.search(query):
        raise Refusal(
            Why.QUERY_IN_ADDRESS,
            sentence(
                "The callback address holds a `?` of its own, and {gateway} appends a second one. Put the token in the "
                "path, and nothing after it.",
                gateway=parameters.sender,
            ),
        )
    *others, last = dict.fromkeys(spellings.values())
    raise Refusal(
        Why.NO_EVENT,
        sentence("No event: expected one of {others} or {last} in the query.", others=tuple(others), last=last),
    )


def fields_of(value: bytes) -> Fields:
    """Reads the fields of the JSON object in a parameter's value, names in lower case."""
    once = _decoded(value)
    root = _parsed(once)
    if root is _NOT_JSON:
        root = _parsed(_decoded(once))
    if isinstance(root, str):  # serialised twice: the text it holds is the object
        root = _parsed(root.encode("utf-8", "replace"))
    if root is _NOT_JSON:
        told = sentence("The value is not JSON.") if value else sentence("The value is not JSON: it is empty.")
        raise Refusal(Why.NOT_JSON, told)
    if not isinstance(root, dict):
        raise Refusal(Why.NOT_AN_OBJECT, sentence("The value is JSON, but not an object with fields."))
    return root


def written_numbers(query: bytes) -> set[str]:
    """Returns the numbers that a hook names as its contact, as they stand in it, where it is no readable object: cut
    off, inside a list, or under a parameter that nobody knows. What a text quotes is escaped, and does not count."""
    once = _decoded(query[:LONGEST_QUERY])
    form = once if b'"' in once else _decoded(once)
    return {number.strip() for _, number in _NUMBER_FIELD.findall(form.decode("utf-8", "replace"))}


# Behind a backslash it stands inside a text of the object: somebody's words.
_NUMBER_FIELD = re.compile(r'(?<!\\)"(from|phone_?number)"\s*:\s*"?( ?\+?\d[\d .()-]{3,24})(?=["},\s])', re.IGNORECASE)
_NOT_JSON = object()


def _decoded(value: bytes) -> bytes:
    value = value.replace(b"+", b" ")
    if _NO_ESCAPE.search(value):
        return unquote_to_bytes(value)
    # The same by way of quoted-printable, which is C: `=3D` there is `%3D` here.
    return a2b_qp(value.replace(b"=", b"=3D").replace(b"%", b"="))


def _parsed(value: bytes) -> object:
    text = value.decode("utf-8", "replace")
    if is_deeper(text, DEEPEST):
        raise Refusal(Why.DOUBTFUL_JSON, sentence("The JSON is nested too deeply."))
    try:
        return _whole(text) if text[:1] == "{" else _decoder.decode(text.removeprefix("\ufeff"))
    except json.JSONDecodeError:
        return _NOT_JSON
    except ValueError as error:  # a number of more than 4,300 digits
        raise Refusal(Why.DOUBTFUL_JSON, sentence("The JSON holds a number too long to be one.")) from error


def _whole(text: str) -> object:
    """Decodes without the look for white space around what begins with a brace."""
    root, end = _decoder.raw_decode(text)
    return root if end == len(text) else _decoder.decode(text)


def _folded(pairs: list[tuple[str, object]]) -> Fields:
    fields = {name.lower(): value for name, value in pairs}
    if len(fields) != len(pairs):
        raise Refusal(Why.DOUBTFUL_JSON, sentence("A field is given twice: which one is meant cannot be known."))
    return fields


def _no_constant(name: str) -> object:
    raise Refusal(Why.DOUBTFUL_JSON, sentence("{name} is not a JSON value.", name=name))


# Not strict: a line break that an older sender left unescaped inside a text is part of the text.
_decoder = json.JSONDecoder(object_pairs_hook=_folded, parse_constant=_no_constant, strict=False)
