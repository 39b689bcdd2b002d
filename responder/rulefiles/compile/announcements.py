"""`rules/announcements.yaml`: what may be announced, every value checked."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from responder.domain.announcing.announcement import OF_USE, Announcement, Audience
from responder.domain.announcing.schedule_syntax import moment_in, repeat_in
from responder.domain.model.business import Business
from responder.domain.syntax import value_syntax
from responder.domain.syntax.parsed_values import value_of
from responder.languages.catalogue import sentence
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.schema.read_values import entries, maps_of, text_of, texts_of
from responder.rulefiles.templates.replies import Shelf, build_link, build_replies
from responder.rulefiles.templates.sandbox import TemplateText as Wording
from responder.rulefiles.yaml.tree import Entry, Node

T = TypeVar("T")


def build_announcements(
    root: Node, business: Business, shelf: Shelf, taken: list[str], problems: Problems
) -> tuple[Announcement, ...]:
    """Builds the announcements of a file; one that cannot be read is left out, and is a problem. `taken`: the names of
    rules."""
    found = entries(root, "announcements file", problems).get("announcements")
    made: dict[str, Announcement] = {}
    for node in maps_of(found.value) if found else ():
        each = _announcement(entries(node, "announcement", problems), business, shelf, problems)
        if each is None:
            continue
        if each.name in made or each.name in taken:
            message = sentence('there is a rule or an announcement "{name}" already', name=each.name)
            problems.error(node.place, "name-twice", message, sentence("give it another name"))
        made[each.name] = each
    return tuple(made.values())


def _announcement(
    found: Mapping[str, Entry], business: Business, shelf: Shelf, problems: Problems
) -> Announcement | None:
    name = _one(found, "name", str.strip, problems)
    link = found.get("link")
    address = build_link(link.value, problems) if link else None
    texts = _texts(found, link is not None, shelf, problems)
    audience = Audience(
        tags=_tags(found, "tags", problems),
        without=_tags(found, "without tags", problems),
        everybody=bool(_one(found, "everybody", value_syntax.yes_or_no, problems)),
    )
    if not name:
        return None
    if not audience.tags and not audience.everybody:
        message = sentence('nobody is named for "{name}"', name=name)
        problems.error(found["name"].key.place, "no-audience", message, sentence("add: tags: [clients]"))
    return Announcement(
        name=name,
        texts=texts,
        audience=audience,
        link=address.source if isinstance(address, Wording) else "",
        account=_one(found, "account", str.strip, problems) or "",
        starts_at=_one(found, "at", lambda text: moment_in(text, business.zone), problems),
        of_use=_one(found, "for", value_syntax.duration, problems) or OF_USE,
        repeat=_one(found, "repeat", lambda text: repeat_in(text, business.zone), problems),
    )


def _texts(found: Mapping[str, Entry], has_link: bool, shelf: Shelf, problems: Problems) -> dict[str, str]:
    if "text" not in found:
        return {}
    made = build_replies(found["text"].value, has_link, shelf, problems)
    return {code: each[0].source for code, each in made.items() if isinstance(each[0], Wording)}


def _one(found: Mapping[str, Entry], key: str, parse: Callable[[str], T], problems: Problems) -> T | None:
    text = text_of(found[key].value, key, problems) if key in found else None
    return value_of(text, parse, problems) if text else None


def _tags(found: Mapping[str, Entry], key: str, problems: Problems) -> frozenset[str]:
    texts = texts_of(found[key].value, key, problems) if key in found else []
    return frozenset(each.value.strip() for each in texts if each.value.strip())
