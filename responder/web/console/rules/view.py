"""Lists the rules as cards, edits files, tries a text, publishes the draft, and brings back what was live."""

import asyncio
import difflib
import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from sqlalchemy import Connection
from starlette.responses import Response

from responder.dataclass import dataclass
from responder.languages.catalogue import msgid
from responder.rulefiles.files.locations import holds_rules
from responder.rulefiles.reporting.problems import Problem, has_errors
from responder.rulefiles.templates.file_names import is_template
from responder.services.console import acts
from responder.services.rules import drafts, rulebook_history
from responder.services.rules.cards import plain_texts, rule_cards
from responder.services.rules.cards.rule_cards import RuleCard
from responder.services.rules.cards.typed_answers import problems_inside, typed_text
from responder.services.rules.changes_in_words import changes_in_words, file_in_words, left_in_words
from responder.services.rules.described_event import NotUnderstood
from responder.services.rules.drafts import Drafting, Published, Publishing
from responder.services.rules.published_rulebooks import published_rulebooks
from responder.services.rules.trial_answers import TrialAnswer, answer_of_files, answer_to
from responder.services.rules.trial_load import left_in
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.rules import business, editing, hours, recipes, rule, upgrade
from responder.web.console.rules.answer_boxes import AnswerBoxes, BrokenAnswer
from responder.web.console.rules.answer_texts import answer_texts, used_when
from responder.web.console.rules.edited_files import (
    EditedFiles,
    changed,
    edited_files_of,
    found_in,
    plain,
    problems_in,
    version_of,
)
from responder.web.console.rules.problems_in_words import problems_in_text
from responder.web.console.visit import Visit

_MOST_HISTORY = 30
KINDS = {"sms": msgid("SMS"), "calls": msgid("Missed calls"), "times": msgid("Reminders")}
"""What rules answer to, as the list is narrowed down."""
_LONGEST_TRIED = 1_000  # characters


# Pages


async def show(visit: Visit) -> Response:
    return await _list(visit)


async def _list(visit: Visit, *, tried: "Both | None" = None, typed: str = "", status: int = 200) -> Response:
    edited = await edited_files_of(visit)
    cards = rule_cards.cards(edited.files, visit.catalogue.language)
    order = {rule.name: place for place, rule in enumerate(visit.console.rulebook().rules)}
    cards.sort(key=lambda card: order.get(card.name, len(order)))
    of = visit.request.query_params.get("of", "")
    kinds = [kind for kind in KINDS if any(_kind(card) == kind for card in cards)]
    cards = [card for card in cards if of not in kinds or _kind(card) == of]
    files = [name for name in sorted(edited.files) if name.endswith((".yaml", ".yml", ".txt"))]
    shown: dict[str, Any] = {"cards": cards, "edited": edited, "files": files, "tried": tried, "typed": typed}
    shown["texts"] = answer_texts(edited.files, visit.business.languages)
    shown["problems"] = [] if edited.draft else problems_in(visit, edited, None)["problems"]
    return visit.page("rules/page.html", status=status, kinds=kinds, of=of, labels=KINDS, **shown)


def _kind(card: RuleCard) -> str:
    return "calls" if "call" in card.when else "sms" if card.when.startswith("sms") else "times"


async def file(visit: Visit) -> Response:
    return await _file(visit, visit.request.query_params.get("name", ""))


async def _file(
    visit: Visit, name: str, *, typed: str = "", outcome: str = "", wrong: Sequence[Problem] = (), status: int = 200
) -> Response:
    edited = await edited_files_of(visit)
    if name not in edited.files:
        return visit.page("rules/gone.html", status=404)
    if edited.draft is None:
        visit.console.check_ahead(edited.files)
    checked = await visit.console.checked(edited.draft.files) if edited.draft else None
    new, known = (wrong, ()) if wrong else found_in(visit, checked, name)
    problems = {"problems": problems_in_text(new), "known": problems_in_text(known)}
    text = rule_cards.text_of(edited.files, name)
    is_yaml = name.endswith((".yaml", ".yml"))
    box = AnswerBoxes(visit, edited, (), None).box(text) if is_template(name) else None
    text = typed or (box.text if box else text)
    shown: dict[str, Any] = {"name": name, "edited": edited, "text": text, "box": box, "outcome": outcome, **problems}
    shown |= {"uses": used_when(name, edited.files), "label": file_in_words(name, edited.files)}
    words = json.dumps(editing.words_for(name, edited.files), ensure_ascii=False) if is_yaml else ""
    return visit.page("rules/file.html", status=status, style_nonce=is_yaml, words=words, **shown)


async def draft(visit: Visit) -> Response:
    return await _draft(visit)


async def _draft(visit: Visit, *, published: Published | None = None, before: str = "", status: int = 200) -> Response:
    """`before`: the fingerprint of what was live until it was published."""
    edited = await edited_files_of(visit)
    checked = await visit.console.checked(edited.files) if edited.draft else None
    left = await asyncio.to_thread(left_in, visit.console.settings.rules, edited.files)
    return visit.page(
        "rules/draft.html",
        status=status,
        edited=edited,
        edits=[*changes_in_words(edited.live, edited.files), *left_in_words(left)] if edited.draft else (),
        theirs=published.theirs if published else (),
        lines=list(_difference(edited)),
        **problems_in(visit, edited, checked),
        wrong=checked is not None and has_errors(checked.problems),
        published=published,
        before=before,
    )


async def history(visit: Visit) -> Response:
    listed = await visit.read(lambda conn: published_rulebooks(conn, _MOST_HISTORY))
    return visit.page("rules/history.html", listed=listed, edited=await edited_files_of(visit))


# What forms change


async def save_file(visit: Visit) -> Response:
    name, typed = visit.form.get("name", ""), plain(visit.form.get("text", ""))
    language, edited = visit.catalogue.language, await edited_files_of(visit)

    def change(old: str) -> str:
        ended = typed if typed.endswith("\n") or not old.endswith("\n") else f"{typed}\n"
        if is_template(name):
            return plain_texts.written(ended, old, language).text
        return ended.replace("\n", "\r\n") if "\r\n" in old else ended

    old = rule_cards.text_of(edited.files, name)
    wrong = typed_text(typed, old, name, language).problems if is_template(name) else ()
    wrong = problems_inside(typed, name) if holds_rules(name) else wrong
    if has_errors(wrong):
        broken = BrokenAnswer(file=name, name="text", text=typed, problems=wrong)
        shown = await rule.show_broken(visit, visit.form.get("back", ""), broken)
        return shown or await _file(visit, name, typed=typed, outcome="broken", wrong=wrong, status=422)

    drafted = await changed(visit, name, change, "file")
    if drafted.outcome in (Drafting.SAVED, Drafting.AS_IT_WAS):
        back = visit.form.get("back", "")
        return visit.go(back if back.startswith("/rules/") else f"/rules/file?{urlencode({'name': name})}")
    return await _file(visit, name, typed=typed, outcome=drafted.outcome.value, status=409)


async def publish(visit: Visit) -> Response:
    edited, settings = await edited_files_of(visit), visit.console.settings
    if edited.draft is None:
        return await _draft(visit, published=Published(outcome=Publishing.NO_DRAFT), status=409)
    checked = await visit.console.checked(edited.files)

    def work(conn: Connection) -> tuple[Published, str]:
        before = rulebook_history.last_live(conn)
        done = drafts.publish(
            conn, settings.rules, settings.templates, checked, version=version_of(visit), now=visit.now
        )
        if done.outcome is Publishing.PUBLISHED:
            acts.note(conn, visit.act("published the rules", done.fingerprint))
        return done, before

    done, before = await visit.write(work)
    return await _draft(
        visit, published=done, before=before, status=200 if done.outcome is Publishing.PUBLISHED else 409
    )


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
class Both:
    """A text against what is live and against the draft, None where there is none that loads."""

    live: TrialAnswer
    draft: TrialAnswer | None


async def try_text(visit: Visit) -> Response:
    typed = visit.form.get("text", "")[:_LONGEST_TRIED].strip()
    edited = await edited_files_of(visit)
    checked = await visit.console.checked(edited.files) if edited.draft else None
    other = None
    try:
        answer = answer_to(typed, visit.console.rulebook(), visit.now)
        if checked is not None and checked.fingerprint:
            other = await visit.console.apart.call(answer_of_files, typed, dict(edited.files), visit.now)
    except NotUnderstood:
        return await _list(visit, typed=typed, status=422)
    return await _list(visit, tried=Both(answer, other), typed=typed)


def _difference(edited: EditedFiles) -> list[tuple[str, str]]:
    """Returns the lines that came ("+"), went ("-"), or stand around (" "), file by file ("@")."""
    found: list[tuple[str, str]] = []
    for name in edited.changed:
        old, new = (rule_cards.text_of(files, name).splitlines() for files in (edited.live, edited.files))
        found.append(("@", name))
        found += [(line[:1], line[1:]) for line in list(difflib.unified_diff(old, new, lineterm="", n=1))[2:]]
    return found


ROUTES = (
    PageRoute(path="/rules", view=show, may=May.SEE_RULES),
    PageRoute(path="/rules/file", view=file, may=May.SEE_RULES),
    PageRoute(path="/rules/draft", view=draft, may=May.SEE_RULES),
    PageRoute(path="/rules/history", view=history, may=May.SEE_RULES),
    PageRoute(path="/rules/try", view=try_text, may=May.SEE_RULES, method="POST"),
    PageRoute(path="/rules/file", view=save_file, may=May.EDIT_RULES, method="POST"),
    PageRoute(path="/rules/settle", view=settle, may=May.EDIT_RULES, method="POST"),
    PageRoute(path="/rules/history", view=bring_back, may=May.EDIT_RULES, method="POST"),
    PageRoute(path="/rules/publish", view=publish, may=May.PUBLISH, method="POST"),
    *rule.ROUTES,
    *business.ROUTES,
    *hours.ROUTES,
    *recipes.ROUTES,
    *upgrade.ROUTES,
    *editing.ROUTES,
)
