"""Texts of an announcement, checked and made ready to be filled in."""

from collections.abc import Mapping

from responder.domain.announcing.composing import Wordings
from responder.domain.model.rules import Place
from responder.domain.model.rules import Wording as CoreWording
from responder.languages.catalogue import Told
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.templates.checks import check_captured, check_link_marks, check_text
from responder.rulefiles.templates.replies import build_link
from responder.rulefiles.yaml.tree import Text

TYPED = Place("(announcement)", 1)
"""Stands for the place of a text that no file holds."""


def wordings_of(texts: Mapping[str, str], link: str = "") -> tuple[Wordings | None, tuple[Told, ...]]:
    """Returns the wordings, or None and what is wrong with them."""
    problems = Problems()
    made: dict[str, CoreWording] = {}
    for language, source in texts.items():
        checked = check_text(source, TYPED, problems)
        if checked is not None:
            check_captured(checked, (), problems)
            made[language] = check_link_marks(checked, bool(link), problems)
    address = build_link(Text(link, TYPED), problems) if link else None
    told = tuple(each.message for each in problems.found)
    return (None if told or not made else Wordings(made, address)), told
