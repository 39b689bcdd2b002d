"""Builds the boxes in which answers are edited: without code where that can be, with what may be filled in."""

from collections.abc import Mapping, Sequence

from responder.dataclass import dataclass
from responder.languages.catalogue import Told
from responder.rulefiles.reporting.problems import Problem
from responder.rulefiles.templates.placeholders import Offered, offered
from responder.services.rules.cards import plain_texts
from responder.services.rules.cards.answer_preview import answer_preview, parts_filled
from responder.services.rules.cards.plain_texts import WHY_AS_IT_IS, ShownAs
from responder.services.rules.cards.rule_cards import FormLine, TemplateCard
from responder.services.rules.changes_in_words import file_in_words
from responder.web.console.rules.edited_files import EditedFiles
from responder.web.console.visit import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenAnswer:
    """An answer that was typed and not kept: its file, the name of its box, what was typed, and what is wrong."""

    file: str
    name: str
    text: str
    problems: Sequence[Problem]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerBox:
    """`why` says why a text stands as its file has it; "" for one without code. `offers`: what a tap puts in, what it
    is called, and what it holds. `meanings`: what clients read where a name stands between brackets."""

    text: str
    why: str
    meanings: Mapping[str, Told]
    offers: Sequence[tuple[str, str, Told]]


class AnswerBoxes:
    """The boxes of a rule's page, for its templates and for answers written in the rule."""

    def __init__(
        self, visit: Visit, edited: EditedFiles, lines: Sequence[FormLine], broken: BrokenAnswer | None
    ) -> None:
        self._visit, self._edited, self._broken = visit, edited, broken
        when = next((line.text for line in lines if line.keys[0] == "when"), "")
        says = " ".join(line.text for line in lines if line.keys[0] == "says")
        self._offered = offered(when, says, link=any(line.keys[0] == "link" for line in lines))

    def of_template(self, template: TemplateCard) -> Mapping[str, object]:
        visit = self._visit
        label: Told = file_in_words(template.file, self._edited.files)
        parts = parts_filled(template.text, template.language, visit.business)
        return {
            "file": template.file,
            "box": self.box(template.text),
            "parts": parts.count,
            "dearer": parts.beyond or "",
            "filled": "{{" in template.text or "{%" in template.text,
            "language": template.language,
            "preview": answer_preview(template.text, visit.business),
            "shared_with": [visit.rule(each) for each in template.shared_with],
            "label": (label,),
        }

    def box(self, source: str) -> AnswerBox:
        """Builds the box of a text, as it was typed where it was refused."""
        shown = plain_texts.shown(source, self._visit.catalogue.language)
        meanings = plain_texts.meanings_in(shown.text)
        return AnswerBox(text=shown.text, why=WHY_AS_IT_IS[shown.how], meanings=meanings, offers=self.offers(shown.how))

    def offers(self, how: ShownAs = ShownAs.WORDS) -> list[tuple[str, str, Told]]:
        return offers_for(self._visit, self._offered, as_it_is=how in (ShownAs.DECIDES, ShownAs.CALCULATES))

    def wrong(self, file: str, name: str) -> BrokenAnswer | None:
        """Finds what is wrong with what was typed into a box."""
        broken = self._broken
        return broken if broken is not None and (broken.file, broken.name) == (file, name) else None


def offers_for(visit: Visit, listed: Sequence[Offered], *, as_it_is: bool = False) -> list[tuple[str, str, Told]]:
    """Lists what a tap puts into a text, what it is called, and what it holds."""
    named = ((each, f"[{visit.catalogue.word(each.name)}]") for each in listed)
    return [(each.written if as_it_is else name, name, each.meant) for each, name in named]


def is_template(line: FormLine) -> bool:
    """Checks whether a line names a text that the page shows itself."""
    return line.keys[0] == "reply" and line.text.endswith(".txt") and not line.is_list
