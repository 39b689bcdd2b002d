"""Shows a rule as a form in the owner's words, and changes it in the draft."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from urllib.parse import parse_qs, urlencode

from starlette.responses import Response

from responder.languages.catalogue import sentence
from responder.rulefiles.edit.edits import insert_item, move_item, remove
from responder.rulefiles.edit.places import CannotEdit, Document
from responder.rulefiles.edit.trees import Path, Value
from responder.rulefiles.reporting.problems import has_errors
from responder.services.rules.cards import plain_texts, rule_cards, rule_form
from responder.services.rules.cards.rule_cards import FormLine, TemplateCard
from responder.services.rules.cards.rule_form import Field
from responder.services.rules.cards.typed_answers import problems_inside, typed_answer
from responder.services.rules.drafts import Drafted, Drafting
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.rules.answer_boxes import AnswerBoxes, BrokenAnswer, is_template
from responder.web.console.rules.edited_files import changed, edited_files_of, plain, problems_in
from responder.web.console.visit import Visit


async def show(visit: Visit) -> Response:
    query = visit.request.query_params
    return await _rule(visit, query.get("file", ""), query.get("rule", ""), asked=query.get("add", ""))


async def show_broken(visit: Visit, back: str, broken: BrokenAnswer) -> Response | None:
    """Shows the page of the rule whose address a form named, with what was typed; None where it named none."""
    query = parse_qs(back.partition("?")[2])
    if not back.startswith("/rules/rule?"):
        return None
    file, number = (query.get(name, [""])[0] for name in ("file", "rule"))
    shown = await _rule(visit, file, number, broken=broken)
    return shown if shown.status_code == 422 else None


async def _rule(
    visit: Visit,
    file: str,
    number: str,
    *,
    refused: Drafted | None = None,
    typed: str = "",
    asked: str = "",
    broken: BrokenAnswer | None = None,
) -> Response:
    edited = await edited_files_of(visit)
    cards = [each for each in rule_cards.cards(edited.files, visit.catalogue.language) if each.file == file]
    card = next((each for each in cards if str(each.number) == number), None)
    if card is None:
        return visit.page("rules/gone.html", status=404)
    text = rule_cards.text_of(edited.files, file)
    try:
        lines, source = rule_cards.lines_of(text, card.place), rule_cards.source_of(text, card.place)
    except CannotEdit:
        return visit.page("rules/gone.html", status=404)
    checked = await visit.console.checked(edited.draft.files) if edited.draft else None
    addable = rule_form.addable(lines)
    templates, others = _by_language(rule_cards.templates_of(edited.files, text, card.place), visit.business.languages)
    boxes = AnswerBoxes(visit, edited, lines, broken)
    return visit.page(
        "rules/rule.html",
        status=422 if broken else 409 if refused else 200,
        card=card,
        edited=edited,
        fields=rule_form.fields_of([_as_typed(each, visit, broken) for each in lines if not is_template(each)]),
        source=typed or source,
        templates=[boxes.of_template(each) for each in templates],
        others=[boxes.of_template(each) for each in others],
        boxes=boxes,
        **problems_in(visit, edited, checked, file),
        refused=refused,
        broken=broken,
        addable=[(keys, rule_form.label_of(keys)) for keys in addable],
        added=next((_added(keys) for keys in addable if list(keys) == _keys(asked)), None),
        last=len(cards) - 1,
        dump=json.dumps,
    )


def _as_typed(line: FormLine, visit: Visit, broken: BrokenAnswer | None) -> FormLine:
    """Keeps what was typed: a line of a form that was refused stands as it was typed."""
    name = json.dumps(line.path)
    return replace(line, text=_typed(visit, name)) if broken and name in visit.form else line


def _by_language(
    found: Sequence[TemplateCard], spoken: Sequence[str]
) -> tuple[Sequence[TemplateCard], Sequence[TemplateCard]]:
    """Splits languages into those of the business, in their order, and the others; all are theirs where none is."""
    ours = [each for each in found if not each.language or each.language in spoken]
    ours.sort(key=lambda each: spoken.index(each.language) if each.language else -1)
    return (ours, [each for each in found if each not in ours]) if ours else (found, ())


def _added(keys: tuple[str, ...]) -> Field:
    """Builds a line that the rule has not yet."""
    choices = rule_form.choices_of(keys[-1])
    line = FormLine(keys=keys, path=(), text="", is_list=False)
    return Field(
        line=line,
        label=rule_form.label_of(keys),
        choices=choices,
        several=bool(choices) and keys[-1] in rule_form.SEVERAL,
    )


def _keys(asked: str) -> list[str]:
    try:
        found = json.loads(asked or "[]")
    except ValueError:
        return []
    return [str(each) for each in found] if isinstance(found, list) else []


async def save(visit: Visit) -> Response:
    """Saves the fields of a form that differ, the text of the rule, or what a button asks for."""
    file, number, asked = visit.form.get("file", ""), visit.form.get("rule", ""), visit.form.get("do", "")
    if not number.isdecimal():
        return visit.page("rules/gone.html", status=404)
    place: Path = ("rules", int(number))
    edited = await edited_files_of(visit)
    change = _changes(visit, place, rule_cards.text_of(edited.live, file)).get(asked)
    if change is None:
        return visit.page("rules/gone.html", status=404)
    broken = _broken(visit, file, place, change, rule_cards.text_of(edited.files, file))
    if broken is not None:
        typed = visit.form.get("source", "")
        return await _rule(visit, file, number, typed=typed, asked=visit.form.get("key", ""), broken=broken)
    drafted = await changed(visit, file, change, f"rule {number}")
    if drafted.outcome in (Drafting.SAVED, Drafting.AS_IT_WAS):
        led = {"up": int(number) - 1, "down": int(number) + 1, "new": int(number) + 1}.get(asked, int(number))
        return visit.go("/rules" if asked == "remove" else f"/rules/rule?{urlencode({'file': file, 'rule': led})}")
    typed = visit.form.get("source", "") if asked == "source" else ""
    return await _rule(visit, file, number, refused=drafted, typed=typed)


def _changes(visit: Visit, place: Path, like: str) -> Mapping[str, Callable[[str], str]]:
    form, number = visit.form, int(place[-1])
    return {
        "fields": lambda text: _with_fields(visit, text, like),
        "source": lambda text: rule_cards.with_source(text, place, plain(form.get("source", ""))),
        "add": lambda text: _with_key(visit, text, place),
        "on": lambda text: rule_cards.switched(text, place, on=True, like=like),
        "off": lambda text: rule_cards.switched(text, place, on=False, like=like),
        "up": lambda text: move_item(text, ("rules",), number, max(0, number - 1)),
        "down": lambda text: move_item(text, ("rules",), number, number + 1),
        "new": lambda text: insert_item(text, ("rules",), number + 1, _new_rule(visit)),
        "remove": lambda text: remove(text, place),
    }


def _broken(visit: Visit, file: str, place: Path, change: Callable[[str], str], text: str) -> BrokenAnswer | None:
    """Returns the first answer of a form in which something is wrong; None where all can be kept, or refused for the
    file."""
    form = visit.form
    answers = {name: form[name] for name in form if name.startswith("[") and '"reply"' in name}
    if form.get("do") == "add" and _keys(form.get("key", "")) == ["reply"]:
        answers["value"] = form.get("value", "")
    for name, typed in answers.items():
        there = rule_cards.text_at(text, name)
        taken = typed_answer(plain(typed), there, file, visit.catalogue.language)
        if taken.text.strip() != there.strip() and has_errors(taken.problems):
            return BrokenAnswer(file=file, name=name, text=typed, problems=taken.problems)
    if form.get("do") == "source":
        try:
            found = problems_inside(change(text), file, place)
        except CannotEdit:
            return None
        if has_errors(found):
            return BrokenAnswer(file=file, name="source", text=form.get("source", ""), problems=found)
    return None


def _new_rule(visit: Visit) -> Value:
    """Builds a rule to begin with, switched off, in the language of whoever begins it."""
    _ = visit.catalogue.gettext
    return {
        "name": _("New rule"),
        "when": "sms",
        "active": "no",
        "says": {"words": [_("hello")]},
        "reply": _("Hello!"),
    }


def _with_fields(visit: Visit, text: str, like: str) -> str:
    """Names each field by its path, as JSON."""
    for name in visit.form:
        if name.startswith("["):
            try:
                path = tuple(json.loads(name))
            except ValueError as error:
                raise CannotEdit(1, sentence("this form is not one of the console's")) from error
            typed = _typed(visit, name)
            if path[-1:] == ("name",):
                typed = _named(visit, text, path, typed)
            elif "reply" in path:
                typed = plain_texts.written(typed, rule_cards.text_at(text, name), visit.catalogue.language).text
            text = rule_cards.with_line(text, path, typed, like=like)
    return text


def _named(visit: Visit, text: str, path: Path, typed: str) -> str:
    """Returns the name of a rule as its file writes it, where its field holds what it is called in the reader's
    language."""
    there = Document(text).tree_at(path)
    return there if isinstance(there, str) and typed.strip() == visit.rule(there) else typed


def _with_key(visit: Visit, text: str, place: Path) -> str:
    asked = visit.form.get("key", "")
    keys, typed = _keys(asked) if asked.startswith("[") else [asked], _typed(visit, "value")
    if not keys or not all(keys) or not typed.strip():
        raise CannotEdit(1, sentence("nothing was typed or chosen"))
    if keys == ["reply"]:
        typed = plain_texts.written(typed, "", visit.catalogue.language).text
    return rule_cards.with_key(text, place, keys, typed)


def _typed(visit: Visit, name: str) -> str:
    """Returns what a field holds; of several boxes that were ticked, a line each."""
    listed = visit.listed.get(name, ())
    return plain("\n".join(each for each in listed if each) if len(listed) > 1 else visit.form.get(name, ""))


ROUTES = (
    PageRoute(path="/rules/rule", view=show, may=May.SEE_RULES),
    PageRoute(path="/rules/rule", view=save, may=May.EDIT_RULES, method="POST"),
)
