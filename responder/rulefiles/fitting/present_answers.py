"""Reads what `new` would have been answered, from the files of an owner."""

import re
from collections.abc import Iterable, Mapping

from responder.languages import LANGUAGES
from responder.rulefiles.edit.places import CannotEdit, Document
from responder.rulefiles.edit.trees import Pairs, Tree, pairs_of
from responder.rulefiles.fitting.answers import Answers

_LINK = re.compile(r"^ +link: *[\"']?(https?://[^\s\"'#]+)", re.MULTILINE)
_TOLD = '"notify owner:'
_SHIPPED_PAGE = "https://example.com/"


def answers_of(files: Mapping[str, bytes]) -> Answers:
    """Reads what counts for rules and templates: languages, the page for bookings, whom to tell, and which files
    there are. Whatever cannot be read is as it would be by default."""
    usual = Answers()
    business = _business(files.get("rules/business.yaml", b"").decode("utf-8", "replace"))
    texts = [content.decode("utf-8", "replace") for name, content in files.items() if _is_rules(name)]
    languages = tuple(each for each in _texts(business.get("languages", ())) if each in LANGUAGES)
    owner = business.get("owner", "") if any(_TOLD in text for text in texts) else ""
    return Answers(
        languages=languages or usual.languages,
        booking=_page(texts),
        owner=owner if isinstance(owner, str) else "",
        missed_calls="rules/missed_calls.yaml" in files,
        appointments="rules/appointments.yaml" in files,
        conversation="rules/conversation.yaml" in files,
    )


def _business(text: str) -> dict[str, Tree]:
    try:
        tree = Document(text).tree
    except CannotEdit:
        return {}
    return pairs_of(tree)


def _texts(tree: Tree) -> list[str]:
    listed = (tree,) if isinstance(tree, str) else () if isinstance(tree, Pairs) else tree
    return [each.strip() for text in listed if isinstance(text, str) for each in text.split(",")]


def _page(texts: Iterable[str]) -> str:
    """Finds the page that most links lead to; that of the shipped rules, where an owner never wrote their own."""
    found = [link for text in texts for link in _LINK.findall(text)]
    own = [link for link in found if not link.startswith(_SHIPPED_PAGE)]
    listed = own or ([f"{_SHIPPED_PAGE}rdv"] if found else [])
    return max(listed, key=listed.count) if listed else ""


def _is_rules(name: str) -> bool:
    return name.startswith("rules/") and name.count("/") == 1 and not name.startswith("rules/business.")
