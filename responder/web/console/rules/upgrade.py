"""Shows what today's version would change of the owner's rules, and puts it into the draft."""

import asyncio
from collections.abc import Mapping

from sqlalchemy import Connection
from starlette.responses import Response

from responder.languages.catalogue import msgid
from responder.rulefiles.upgrade.merge_rules import Fate
from responder.services.console import acts
from responder.services.rules import drafts, upgrade_rules
from responder.services.rules.cards.card_sentences import action_in_words
from responder.services.rules.drafts import Drafting
from responder.services.rules.text_comparison import EventDifferenceKind
from responder.services.rules.trial_load import draft_of, tests_of
from responder.services.rules.upgrade_rules import Upgrade, UpgradeOutcome
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.rules.edited_files import EditedFiles, edited_files_of, version_of
from responder.web.console.rules.problems_in_words import problems_in_words
from responder.web.console.visit import Visit

_SHOWN = 10  # differences of a kind
FATES: Mapping[Fate, str] = {
    Fate.MERGED: msgid("today's rule, with what you edited"),
    Fate.KEPT: msgid("stays as you wrote it"),
    Fate.OWN: msgid("is yours, and stays"),
    Fate.LEFT_OUT: msgid("stays out: you removed it"),
    Fate.GONE: msgid("goes: the program reads it by itself now"),
    Fate.ADDED: msgid("is new"),
    Fate.RENEWED: msgid("is renewed"),
}
"""What becomes of a rule; those as they were are not listed."""
KINDS: Mapping[EventDifferenceKind, str] = {
    EventDifferenceKind.ACTS_OTHERWISE: msgid("Something else is done:"),
    EventDifferenceKind.ANSWERED_NOW: msgid("Answered now, silent before:"),
    EventDifferenceKind.SILENT_NOW: msgid("Silent now:"),
    EventDifferenceKind.CHANGED: msgid("Another answer:"),
}


async def show(visit: Visit) -> Response:
    """Asks first: to compare takes seconds."""
    return visit.page("rules/upgrade.html", edited=await edited_files_of(visit), upgrade=None)


async def look(visit: Visit) -> Response:
    """Compares; with "do", what was shown goes into the draft."""
    edited = await edited_files_of(visit)
    tests = await asyncio.to_thread(tests_of, visit.console.settings.rules)
    upgrade = await visit.console.apart.call(upgrade_rules.plan, {**tests, **edited.files}, visit.now)
    takes = visit.form.get("do") == "take" and upgrade.outcome is UpgradeOutcome.READY
    if not takes:
        return _page(visit, edited, upgrade)
    if await _take(visit, upgrade, tests) is Drafting.SAVED:
        return visit.go("/rules/draft")
    return _page(visit, edited, upgrade, stale=True, status=409)


async def _take(visit: Visit, upgrade: Upgrade, tests: Mapping[str, bytes]) -> Drafting:
    """Tests that are renewed are in the draft, too; all others stay where they are."""
    settings, version = visit.console.settings, version_of(visit)
    files = draft_of(upgrade.after, tests)

    def work(conn: Connection) -> Drafting:
        live = drafts.live_files(conn, settings.rules, settings.templates)
        done = drafts.take(conn, live, files, version=version, by=visit.name, now=visit.now).outcome
        if done is Drafting.SAVED:
            acts.note(conn, visit.act("changed the draft of the rules", "upgrade"))
        return done

    return await visit.write(work)


def _page(visit: Visit, edited: EditedFiles, upgrade: Upgrade, *, stale: bool = False, status: int = 200) -> Response:
    by_kind = {kind: [each for each in upgrade.differences if each.kind is kind] for kind in KINDS}
    rules = [each for fates in upgrade.rules.values() for each in fates]
    return visit.page(
        "rules/upgrade.html",
        status=status,
        edited=edited,
        upgrade=upgrade,
        wrong=problems_in_words(upgrade.problems, edited.files),
        stale=stale,
        action_in_words=action_in_words,
        fates=[(told, [each for each in rules if each.fate is fate]) for fate, told in FATES.items()],
        kinds=[(told, by_kind[kind][:_SHOWN], len(by_kind[kind])) for kind, told in KINDS.items() if by_kind[kind]],
    )


ROUTES = (
    PageRoute(path="/rules/upgrade", view=show, may=May.SEE_RULES),
    PageRoute(path="/rules/upgrade", view=look, may=May.EDIT_RULES, method="POST"),
)
