"""Shows the rules as cards and as a form, changes them in a draft, tries a text, publishes, and brings back."""

import difflib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from sqlalchemy import Connection
from starlette.responses import Response

from responder.domain.text.sms_parts import LINK
from responder.languages.catalogue import sentence
from responder.rulefiles.edit.edits import insert_item, move_item, remove
from responder.rulefiles.edit.places import CannotEdit
from responder.rulefiles.edit.trees import Path, Value
from responder.rulefiles.reporting.problems import has_errors
from responder.rulefiles.schema.rule_keys import RULE
from responder.services.console import acts
from responder.services.rules import drafts, rule_cards, rulebook_history
from responder.services.rules.drafts import Drafted, Drafting, Published, Publishing
from responder.services.rules.try_out import NotUnderstood, Tried, WhatIf, case_for, try_out
from responder.web.console.page_route import PageRoute
from responder.web.console.roles import May
from responder.web.console.rules import editing, recipes
from responder.web.console.rules.desk import Desk, desk_of, version_of
from responder.web.console.visit import Visit

_MOST_HISTORY = 30
_LONGEST_TRIED = 1_000  # characters
_NEW_RULE: Value = {"name": "New rule", "when": "sms", "active": "no", "says": {"words": ["hello"]}, "reply": "Hello!"}


# Pages


async def show(visit: Visit) -> Response:
    return await _list(visit)


async def _list(visit: Visit, *, tried: "Both | None" = None, typed: str = "", status: int = 200) -> Response:
    desk = await desk_of(visit)
    cards = rule_cards.cards(desk.files, visit.catalogue.language)
    order = {rule.name: place for place, rule in enumerate(visit.console.rulebook().rules)}
    cards.sort(key=lambda card: order.get(card.name, len(order)))
    files = [name for name in sorted(desk.files) if name.endswith((".yaml", ".yml", ".txt"))]
    return visit.page("rules/page.html", status=status, cards=cards, desk=desk, files=files, tried=tried, typed=typed)


async def rule(visit: Visit) -> Response:
    query = visit.request.query_params
    return await _rule(visit, query.get("file", ""), query.get("rule", ""))


async def _rule(
    visit: Visit, file: str, number: str, *, refused: Drafted | None = None, typed: str = "", status: int = 200
) -> Response:
    desk = await desk_of(visit)
    cards = [card for card in rule_cards.cards(desk.files) if card.file == file and str(card.number) == number]
    if not cards:
        return visit.page("rules/gone.html", status=404)
    text, card = rule_cards.text_of(desk.files, file), cards[0]
    try:
        lines, source = rule_cards.lines_of(text, card.place), rule_cards.source_of(text, card.place)
    except CannotEdit:
        return visit.page("rules/gone.html", status=404)
    checked = await visit.console.checked(desk.draft.files) if desk.draft else None
    problems = [each for each in checked.problems if each.place.file == file] if checked else []
    there = {line.keys[0] for line in lines}
    return visit.page(
        "rules/rule.html",
        status=status,
        card=card,
        desk=desk,
        lines=lines,
        source=typed or source,
        templates=rule_cards.templates_of(desk.files, text, card.place),
        problems=problems,
        refused=refused,
        keys=[key.name for key in RULE if key.name not in there],
        last=sum(each.file == file for each in rule_cards.cards(desk.files)) - 1,
        dump=json.dumps,
    )


async def file(visit: Visit) -> Response:
    return await _file(visit, visit.request.query_params.get("name", ""))


async def _file(visit: Visit, name: str, *, typed: str = "", outcome: str = "", status: int = 200) -> Response:
    desk = await desk_of(visit)
    if name not in desk.files:
        return visit.page("rules/gone.html", status=404)
    checked = await visit.console.checked(desk.draft.files) if desk.draft else None
    problems = [each for each in checked.problems if each.place.file == name] if checked else []
    text = typed or rule_cards.text_of(desk.files, name)
    is_yaml = name.endswith((".yaml", ".yml"))
    shown = {"name": name, "desk": desk, "text": text, "problems": problems, "outcome": outcome}
    words = json.dumps(editing.words_for(name, desk.files), ensure_ascii=False) if is_yaml else ""
    return visit.page("rules/file.html", status=status, style_nonce=is_yaml, words=words, **shown)


async def draft(visit: Visit) -> Response:
    return await _draft(visit)


async def _draft(visit: Visit, *, published: Published | None = None, status: int = 200) -> Response:
    desk = await desk_of(visit)
    checked = await visit.console.checked(desk.files) if desk.draft else None
    return visit.page(
        "rules/draft.html",
        status=status,
        desk=desk,
        edits=rulebook_history.edits(desk.live, desk.files),
        lines=list(_difference(desk)),
        problems=checked.problems if checked else [],
        wrong=checked is not None and has_errors(checked.problems),
        published=published,
    )


async def history(visit: Visit) -> Response:
    listed = await visit.read(lambda conn: rulebook_history.listed(conn, _MOST_HISTORY))
    return visit.page("rules/history.html", listed=listed, desk=await desk_of(visit))


# What forms change


async def save_rule(visit: Visit) -> Response:
    """Saves the fields of a form that differ, the text of the rule, or what a button asks for."""
    file, number, asked = visit.form.get("file", ""), visit.form.get("rule", ""), visit.form.get("do", "")
    if not number.isdecimal():
        return visit.page("rules/gone.html", status=404)
    place: Path = ("rules", int(number))
    desk = await desk_of(visit)
    like = rule_cards.text_of(desk.live, file)
    change = _changes(visit, place, like).get(asked)
    if change is None:
        return visit.page("rules/gone.html", status=404)
    drafted = await _changed(visit, file, change, f"rule {number}")
    if drafted.outcome in (Drafting.SAVED, Drafting.AS_IT_WAS):
        led = {"up": int(number) - 1, "down": int(number) + 1}.get(asked, int(number))
        return visit.go("/rules" if asked == "remove" else f"/rules/rule?{urlencode({'file': file, 'rule': led})}")
    typed = visit.form.get("source", "") if asked == "source" else ""
    return await _rule(visit, file, number, refused=drafted, typed=typed, status=409)


def _changes(visit: Visit, place: Path, like: str) -> Mapping[str, Callable[[str], str]]:
    form, number = visit.form, int(place[-1])
    return {
        "fields": lambda text: _with_fields(visit, text, like),
        "source": lambda text: rule_cards.with_source(text, place, _plain(form.get("source", ""))),
        "add": lambda text: rule_cards.with_key(text, place, form.get("key", ""), _plain(form.get("value", ""))),
        "on": lambda text: rule_cards.switched(text, place, on=True, like=like),
        "off": lambda text: rule_cards.switched(text, place, on=False, like=like),
        "up": lambda text: move_item(text, ("rules",), number, max(0, number - 1)),
        "down": lambda text: move_item(text, ("rules",), number, number + 1),
        "new": lambda text: insert_item(text, ("rules",), number + 1, _NEW_RULE),
        "remove": lambda text: remove(text, place),
    }


def _with_fields(visit: Visit, text: str, like: str) -> str:
    """Each field is named by its path, as JSON."""
    for name, typed in visit.form.items():
        if name.startswith("["):
            try:
                path = tuple(json.loads(name))
            except ValueError as error:
                raise CannotEdit(1, sentence("this form is not one of the console's")) from error
            text = rule_cards.with_line(text, path, _plain(typed), like=like)
    return text


async def save_file(visit: Visit) -> Response:
    name, typed = visit.form.get("name", ""), _plain(visit.form.get("text", ""))

    def change(old: str) -> str:
        ended = typed if typed.endswith("\n") or not old.endswith("\n") else f"{typed}\n"
        return ended.replace("\n", "\r\n") if "\r\n" in old else ended

    drafted = await _changed(visit, name, change, "file")
    if drafted.outcome in (Drafting.SAVED, Drafting.AS_IT_WAS):
        back = visit.form.get("back", "")
        return visit.go(back if back.startswith("/rules/") else f"/rules/file?{urlencode({'name': name})}")
    return await _file(visit, name, typed=typed, outcome=drafted.outcome.value, status=409)


async def _changed(visit: Visit, file: str, change: Callable[[str], str], about: str) -> Drafted:
    settings, version = visit.console.settings, version_of(visit)

    def work(conn: Connection) -> Drafted:
        live = drafts.live_files(conn, settings.rules, settings.templates)
        drafted = drafts.change(conn, live, file, change, version=version, by=visit.name, now=visit.now)
        if drafted.outcome is Drafting.SAVED:
            acts.note(conn, visit.act("changed the draft of the rules", f"{file} {about}"))
        return drafted

    return await visit.write(work)


async def publish(visit: Visit) -> Response:
    desk, settings = await desk_of(visit), visit.console.settings
    if desk.draft is None:
        return await _draft(visit, published=Published(outcome=Publishing.NO_DRAFT), status=409)
    checked = await visit.console.checked(desk.files)

    def work(conn: Connection) -> Published:
        done = drafts.publish(
            conn, settings.rules, settings.templates, checked, version=version_of(visit), now=visit.now
        )
        if done.outcome is Publishing.PUBLISHED:
            acts.note(conn, visit.act("published the rules", done.fingerprint))
        return done

    done = await visit.write(work)
    return await _draft(visit, published=done, status=200 if done.outcome is Publishing.PUBLISHED else 409)


async def settle(visit: Visit) -> Response:
    """Throws the draft away, or puts it on top of what somebody else made live meanwhile."""
    settings, asked = visit.console.settings, visit.form.get("do", "")

    def work(conn: Connection) -> None:
        if asked == "throw away" and drafts.throw_away(conn):
            acts.note(conn, visit.act("threw the draft of the rules away"))
        elif asked == "begin again":
            live = drafts.live_files(conn, settings.rules, settings.templates)
            drafts.begin_again(conn, live, by=visit.name, now=visit.now)

    await visit.write(work)
    return visit.go("/rules" if asked == "throw away" else "/rules/draft")


async def bring_back(visit: Visit) -> Response:
    """Makes what was live once the draft: it is looked at, then published."""
    settings, version = visit.console.settings, version_of(visit)
    fingerprint = visit.form.get("fingerprint", "")

    def work(conn: Connection) -> Drafting:
        found = rulebook_history.find(conn, fingerprint)
        if len(found.kept) != 1:
            return Drafting.NO_FILE
        live = drafts.live_files(conn, settings.rules, settings.templates)
        wanted = found.kept[0]
        return drafts.bring_back(conn, live, wanted, version=version, by=visit.name, now=visit.now).outcome

    done = await visit.write(work)
    return visit.go("/rules/draft" if done in (Drafting.SAVED, Drafting.AS_IT_WAS) else "/rules/history")


# Trying a text


@dataclass(frozen=True, slots=True)
class Answer:
    """Holds the answer of a trial: `rule` is "" for none; `link` is left out of `text`."""

    rule: str
    text: str
    because: str


@dataclass(frozen=True, slots=True)
class Both:
    """A text against what is live and against the draft, None where there is none that loads."""

    live: Answer
    draft: Answer | None


async def try_text(visit: Visit) -> Response:
    typed = visit.form.get("text", "")[:_LONGEST_TRIED].strip()
    desk = await desk_of(visit)
    checked = await visit.console.checked(desk.files) if desk.draft else None
    asked = WhatIf(text=typed)
    try:
        live = case_for(asked, visit.console.rulebook(), visit.now)
        answer = _answer(try_out(live, visit.console.rulebook()))
        other = None
        if checked is not None and checked.rulebook is not None:
            other = _answer(try_out(case_for(asked, checked.rulebook, visit.now), checked.rulebook))
    except NotUnderstood:
        return await _list(visit, typed=typed, status=422)
    return await _list(visit, tried=Both(answer, other), typed=typed)


def _answer(tried: Tried) -> Answer:
    reply = next((each for each in tried.decision.replies if each.step == 0), None)
    because = next((str(step.because) for step in tried.steps if step.rule == tried.decision.rule), "")
    return Answer(tried.decision.rule or "", reply.text.replace(LINK, "https://…") if reply else "", because)


def _plain(typed: str) -> str:
    """Restores a text as it was before a browser sent it: forms end lines with two signs."""
    return typed.replace("\r\n", "\n").replace("\r", "\n")


def _difference(desk: Desk) -> list[tuple[str, str]]:
    """The lines that came ("+"), went ("-"), or stand around (" "), file by file ("@")."""
    found: list[tuple[str, str]] = []
    for name in desk.changed:
        old, new = (rule_cards.text_of(files, name).splitlines() for files in (desk.live, desk.files))
        found.append(("@", name))
        found += [(line[:1], line[1:]) for line in list(difflib.unified_diff(old, new, lineterm="", n=1))[2:]]
    return found


ROUTES = (
    PageRoute(path="/rules", view=show, may=May.SEE_RULES),
    PageRoute(path="/rules/rule", view=rule, may=May.SEE_RULES),
    PageRoute(path="/rules/file", view=file, may=May.SEE_RULES),
    PageRoute(path="/rules/draft", view=draft, may=May.SEE_RULES),
    PageRoute(path="/rules/history", view=history, may=May.SEE_RULES),
    PageRoute(path="/rules/try", view=try_text, may=May.SEE_RULES, method="POST"),
    PageRoute(path="/rules/rule", view=save_rule, may=May.EDIT_RULES, method="POST"),
    PageRoute(path="/rules/file", view=save_file, may=May.EDIT_RULES, method="POST"),
    PageRoute(path="/rules/settle", view=settle, may=May.EDIT_RULES, method="POST"),
    PageRoute(path="/rules/history", view=bring_back, may=May.EDIT_RULES, method="POST"),
    PageRoute(path="/rules/publish", view=publish, may=May.PUBLISH, method="POST"),
    *recipes.ROUTES,
    *editing.ROUTES,
)
