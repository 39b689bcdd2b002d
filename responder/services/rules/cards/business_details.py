"""Reads what business.yaml says of the business and its owner as a form shows it, and writes it by place."""

from collections.abc import Mapping

from responder.dataclass import dataclass
from responder.domain.model.business import Business, Tell
from responder.domain.model.numbers import NumberKind, read_number
from responder.domain.syntax.value_syntax import BadValue
from responder.languages.catalogue import sentence
from responder.rulefiles.compile.business_file.business import phone_number
from responder.rulefiles.edit.edits import add_key, remove, replace
from responder.rulefiles.edit.places import Document
from responder.rulefiles.edit.trees import Tree, pairs_of, texts_listed

FILE = "rules/business.yaml"
_NOTHING = "none"
_BEHIND = {"name": "", "phone": "quiet", "owner": "phone", "tell owner": "owner"}
"""Behind which key a key goes that is not there yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BusinessDetails:
    """`phones` are the numbers that are never answered, `owner` is the one that is told, each as it is written."""

    name: str
    phones: tuple[str, ...]
    owner: str
    told: frozenset[Tell]


def details_of(text: str) -> BusinessDetails:
    """Reads what is written, also where it cannot be read as a number. Raises CannotEdit."""
    keys = _keys(text)
    return BusinessDetails(
        name=_text(keys, "name"),
        phones=tuple(dict.fromkeys((*texts_listed(keys.get("phone", "")), *texts_listed(keys.get("phones", ""))))),
        owner=_text(keys, "owner"),
        told=_told(keys),
    )


def details_typed(name: str, phones: str, owner: str, told: frozenset[Tell], country: str) -> BusinessDetails:
    """Makes the details out of the fields of a form, each number as files have it. Raises BadValue."""
    numbers = tuple(dict.fromkeys(number_typed(each.strip(), country) for each in phones.split(",") if each.strip()))
    owned = number_typed(owner.strip(), country) if owner.strip() else ""
    if owned and owned in numbers:
        raise BadValue(
            sentence("your own number is one that clients call, and nobody is told there"),
            sentence("write your private mobile number"),
        )
    return BusinessDetails(name=" ".join(name.split()), phones=numbers, owner=owned, told=told)


def number_typed(typed: str, country: str) -> str:
    """Reads a number of a form as E.164. Raises BadValue, for a short code as well: it is no phone of an owner."""
    number = phone_number(typed, country)
    if read_number(number, country).kind is NumberKind.SHORT_CODE:
        raise BadValue(
            sentence('"{text}" is not a phone number', text=typed), sentence('write it like: "+33612345678"')
        )
    return number


def with_details(text: str, wanted: BusinessDetails, country: str, *, like: str) -> str:
    """Returns the text with what differs written anew; a field left empty takes its key away. Raises CannotEdit."""
    there = details_of(text)
    if wanted.name != there.name:
        text = _with(text, "name", wanted.name, like=like)
    if wanted.phones != _numbers(there.phones, country):
        text = _without(text, "phones") if "phone" in _keys(text) else text
        key = "phones" if "phones" in _keys(text) else "phone"
        one = len(wanted.phones) == 1 and key == "phone"
        text = _with(text, key, wanted.phones[0] if one else list(wanted.phones), like=like)
    if (wanted.owner,) != (_numbers((there.owner,), country) or ("",)):
        text = _with(text, "owner", wanted.owner, like=like)
    if wanted.told != there.told:
        text = _with(text, "tell owner", sorted(wanted.told) or _NOTHING, like=like)
    return text


def _numbers(written: tuple[str, ...], country: str) -> tuple[str, ...]:
    return tuple(_number(each, country) for each in written if each)


def _number(written: str, country: str) -> str:
    try:
        return phone_number(written, country)
    except BadValue:  # told by the check, at its place
        return written


def _with(text: str, key: str, value: str | list[str], *, like: str) -> str:
    if not value:
        return _without(text, key)
    if key in _keys(text):
        return replace(text, (key,), value, like=like)
    return add_key(text, (), key, value, after=_BEHIND.get(key, ""))


def _without(text: str, key: str) -> str:
    return remove(text, (key,)) if key in _keys(text) else text


def _told(keys: Mapping[str, Tree]) -> frozenset[Tell]:
    if "tell owner" not in keys:
        return Business().tell_owner
    listed = {part.strip().lower() for each in texts_listed(keys["tell owner"]) for part in each.split(",")}
    return frozenset(each for each in Tell if each.value in listed)


def _keys(text: str) -> Mapping[str, Tree]:
    tree = Document(text).tree
    return pairs_of(tree)


def _text(keys: Mapping[str, Tree], key: str) -> str:
    value = keys.get(key, "")
    return value if isinstance(value, str) else ""
