"""Shows what the draft would have answered differently last week, and keeps texts as examples of its rules."""

from collections.abc import Mapping

from sqlalchemy import Connection
from starlette.responses import Response

from responder.dataclass import dataclass
from responder.domain.simulation.differences import TITLES
from responder.domain.text.sms_parts import LINK
from responder.rulefiles.reporting.problems import has_errors
from responder.services.console import acts
from responder.services.inbox import conversations
from responder.services.rules import drafts, last_week
from responder.services.rules.cards.kept_examples import MUST, MUST_NOT, card_of, with_example
from responder.services.rules.drafts import Drafted, Drafting, RulesDraft
from responder.services.rules.last_week import MOST_EVENTS, ComparedEvent, DifferenceKind, Words
from responder.services.rules.last_week_process import Task
from responder.services.rules.last_week_runs import ReplayRun
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.visit import Visit
from responder.web.console.wording import REASONS

_SHOWN = 10  # of each kind, more on demand
_PATH = "/rules/draft/week"
TONES: Mapping[DifferenceKind, str] = {
    DifferenceKind.NOW_ANSWERED: "alarm",
    DifferenceKind.ANSWER_CHANGED: "warm",
    DifferenceKind.NOW_SILENT: "warm",
    DifferenceKind.ACTIONS_CHANGED: "",
    DifferenceKind.OTHER_RULE: "",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A difference with whose it is; `good` and `bad` say which rule would get the text as an example, "" for none."""

    compared: ComparedEvent
    words: Words
    which: int | None  # its conversation
    good: str
    bad: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    kind: DifferenceKind
    title: str
    tone: str
    number: int
    shown: list[Shown]


async def show(visit: Visit) -> Response:
    return await _page(visit)


async def _page(visit: Visit, *, refused: Drafted | None = None, status: int = 200) -> Response:
    draft = await visit.read(drafts.current)
    run = visit.console.weeks.of(drafts.digest_of(draft.files)) if draft else None
    groups = await _groups(visit, draft, run) if draft and run else []
    checked = await visit.console.checked(draft.files) if draft and run and run.kept else None
    return visit.page(
        "last_week/page.html",
        status=status,
        draft=draft,
        run=run,
        groups=groups,
        most=MOST_EVENTS,
        held=checked is not None and has_errors(checked.problems),
        refused=refused,
        link=LINK,
        reasons=REASONS,
    )


async def _groups(visit: Visit, draft: RulesDraft, run: ReplayRun) -> list[Group]:
    if run.found is None:
        return []
    found, more = run.found, visit.request.query_params.get("more", "")
    listed = {kind: found.of(kind) for kind in DifferenceKind}
    some = {kind: each[: None if more == kind.value else _SHOWN] for kind, each in listed.items()}
    ids = [one.event for each in some.values() for one in each]

    def work(conn: Connection) -> tuple[Mapping[int, Words], dict[str, int]]:
        said = last_week.words_of(conn, ids)
        return said, conversations.ids_of(conn, sorted({each.contact for each in said.values() if each.contact}))

    said, which = await visit.read(work)
    owned = {name for each in some.values() for one in each for name in (one.found.live.rule, one.found.draft.rule)}
    owned = {name for name in owned if name and card_of(draft.files, name) is not None}
    shown = {
        kind: [_shown(one, said[one.event], which, owned) for one in each if one.event in said]
        for kind, each in some.items()
    }
    return [
        Group(kind=kind, title=TITLES[kind], tone=TONES[kind], number=len(listed[kind]), shown=shown[kind])
        for kind in DifferenceKind
        if listed[kind]
    ]


def _shown(one: ComparedEvent, words: Words, which: Mapping[str, int], owned: set[str]) -> Shown:
    rules = [example[0] if example else "" for example in (_example(one, good) for good in (True, False))]
    good, bad = (rule if words.text and rule in owned else "" for rule in rules)
    return Shown(compared=one, words=words, which=which.get(words.contact), good=good, bad=bad)


def _example(one: ComparedEvent, good: bool) -> tuple[str, str] | None:
    """Names the rule that gets the text as an example, and on which side; None where a verdict says nothing of a
    rule."""
    live, draft = one.found.live.rule, one.found.draft.rule
    if draft and draft != live:
        return draft, MUST if good else MUST_NOT
    if draft and good:
        return draft, MUST
    if live and not draft:
        return live, MUST_NOT if good else MUST
    return None


async def begin(visit: Visit) -> Response:
    """Begins the replay, or stops it."""
    if visit.form.get("do") == "stop":
        visit.console.weeks.stop()
        return visit.go(_PATH)
    settings = visit.console.settings

    def work(conn: Connection) -> tuple[RulesDraft | None, dict[str, bytes]]:
        return drafts.current(conn), last_week.files_in_force(conn, settings.rules, settings.templates)

    draft, live = await visit.read(work)
    if draft is not None:
        task = Task(database_url=settings.database_url, live=live, draft=draft.files, now=visit.now)
        visit.console.weeks.begin(task, drafts.digest_of(draft.files))
    return visit.go(_PATH)


async def keep(visit: Visit) -> Response:
    """Keeps a text as an example, as the verdict on it asks for."""
    draft = await visit.read(drafts.current)
    run = visit.console.weeks.of(drafts.digest_of(draft.files)) if draft else None
    event, verdict = visit.form.get("event", ""), visit.form.get("verdict", "")
    found = run.found.differences if run and run.found else []
    one = next((each for each in found if str(each.event) == event), None)
    example = _example(one, verdict == "good") if one is not None else None
    if draft is None or run is None or one is None or example is None:
        return visit.go(_PATH)
    drafted = await _kept(visit, draft, one.event, *example)
    if drafted.outcome not in (Drafting.SAVED, Drafting.AS_IT_WAS) or drafted.draft is None:
        return await _page(visit, refused=drafted, status=409)
    visit.console.weeks.follows(run, drafts.digest_of(drafted.draft.files), one.event, verdict)
    return visit.go(f"{_PATH}#e{one.event}")


async def _kept(visit: Visit, draft: RulesDraft, event: int, rule: str, side: str) -> Drafted:
    settings, card = visit.console.settings, card_of(draft.files, rule)
    if card is None:
        return Drafted(Drafting.NO_FILE, draft)

    def work(conn: Connection) -> Drafted:
        words = last_week.words_of(conn, [event]).get(event)
        text = words.text if words else ""
        live = drafts.live_files(conn, settings.rules, settings.templates)
        change = lambda old: with_example(old, card.place, text, side)  # noqa: E731 - it is one argument
        done = drafts.change(conn, live, card.file, change, version=draft.version, by=visit.name, now=visit.now)
        if done.outcome is Drafting.SAVED:
            acts.note(conn, visit.act("changed the draft of the rules", f"{card.file} example of event {event}"))
        return done

    return await visit.write(work)


ROUTES = (
    PageRoute(path=_PATH, view=show, may=May.SEE_RULES),
    PageRoute(path=_PATH, view=begin, may=May.EDIT_RULES, method="POST"),
    PageRoute(path=f"{_PATH}/example", view=keep, may=May.EDIT_RULES, method="POST"),
)
