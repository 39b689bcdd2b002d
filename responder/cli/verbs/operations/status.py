"""responder status: how things stand, from the database and, if it runs, from the service."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import typer

from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, ngettext, speak_to_owner, word
from responder.cli.common.loading import JsonOption, RulesOption, load_all
from responder.cli.common.presenting import present
from responder.cli.common.required_settings import required_settings
from responder.dataclass import dataclass
from responder.domain.explanations.alert_codes import AlertCode
from responder.domain.explanations.explanation import Stored, because, told_from_json
from responder.domain.model.business import Budgets, Business
from responder.gateways.providers import GATEWAYS, what_lacks
from responder.languages.catalogue import msgid, sentence
from responder.services.operations.account_roles import AccountStanding, deaf_roles, roles_of, unknown_accounts
from responder.services.operations.go_live import ModeInForce
from responder.services.operations.pausing import paused_here
from responder.services.operations.service_status import ServiceStatus, service_status
from responder.settings.accounts_file import ACCOUNTS_FILE
from responder.settings.open_files import open_files
from responder.settings.values import Settings
from responder.store import StoreUnavailable

_NOT_HERE = sentence("The service does not run here, or does not answer: responder serve")
ONE_WAY = sentence(
    "Messages arrive, and no SMS ever came in. If RCS chats are switched on on that phone, answers stay there: switch "
    "them off (Messages > Settings > RCS chats)."
)


def status(rules: RulesOption = None, as_json: JsonOption = False) -> None:
    """Say how things stand: queue, ceilings, pauses, alerts, when something last came in and left.

    Exit code 0 if nothing is wrong, 1 if something is, 2 if it could not be found out.

    \b
    Examples:
      responder status
      responder status --json
    """
    speak_to_owner(rules)
    settings, now = required_settings(), datetime.now(UTC)
    try:
        with opened() as store:
            found = store.read_now(lambda conn: service_status(conn, settings.database_url, now))
    except StoreUnavailable as trouble:
        _tell_without_database(settings, trouble, as_json, now)
        raise typer.Exit(2) from trouble
    service = _health(settings)
    loaded = load_all(rules, now, examples=False)
    business = loaded.rulebook.business if loaded.rulebook else Business()
    told = Remarks(
        roles=_roles(settings, business),
        lacks=_lacks(settings),
        remarks=[
            *settings.remarks,
            *open_files(Path(".env"), Path(ACCOUNTS_FILE)),
            *([ONE_WAY] if found.one_way else []),
            *deaf_roles(settings.accounts, business.accounts),
        ],
        problems=[*_problems(found, service), *unknown_accounts(settings.accounts, business.accounts)],
    )
    content = _as_object(settings, found, service, business.budgets) | {
        "roles": [str(each.sentence()) for each in told.roles],
        "gateways_lack": [str(each) for each in told.lacks],
        "remarks": [str(each) for each in told.remarks],
        "problems": [str(each) for each in told.problems],
    }
    present(as_json, lambda: content, lambda: _lines(content, told, now))
    raise typer.Exit(1 if told.problems else 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarks:
    """Sentences beside the figures. `lacks` is of gateways, `remarks` of settings."""

    roles: Sequence[AccountStanding] = ()
    lacks: Sequence[Stored] = ()
    remarks: Sequence[Stored] = ()
    problems: Sequence[Stored]


def _tell_without_database(settings: Settings, trouble: StoreUnavailable, as_json: bool, now: datetime) -> None:
    """Tells why the database cannot be looked into, and what the service and the pause file say all the same."""
    service, pause = _health(settings), paused_here(settings.database_url)
    told = Remarks(problems=[trouble.told, *([_NOT_HERE] if service is None else _of_service(service))])
    content = {
        "mode": str((service or {}).get("mode") or ModeInForce(settings).mode.value),
        "accounts": [account.login for account in settings.accounts],
        "service": None if service is None else {"ready": service["ready"], "rulebook": service["rulebook"]},
        "paused": None if pause is None else {"since": _iso(pause.since), "why": pause.why},
        "problems": [str(each) for each in told.problems],
    }
    present(as_json, lambda: content, lambda: _lines_without_database(content, told, now))


def _health(settings: Settings) -> dict[str, Any] | None:
    """Reads the health of the service; None if it does not run here."""
    host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(settings.host, settings.host)  # noqa: S104 - compared only
    try:
        with httpx.Client(trust_env=False, timeout=6.0, follow_redirects=False) as client:
            token = settings.alerting.metrics_token
            headers = {"authorization": f"Bearer {token}"} if token else {}
            content = client.get(f"http://{host}:{settings.port}/health", headers=headers).json()
    except (httpx.HTTPError, ValueError):
        return None
    return content if isinstance(content, dict) and "rulebook" in content else None


def _as_object(
    settings: Settings, found: ServiceStatus, service: dict[str, Any] | None, budgets: Budgets
) -> dict[str, Any]:
    seen, pause, breaker, mode = found.overview, found.paused, found.breaker, ModeInForce(settings)
    mode.note(seen.switches)
    return {
        "mode": mode.mode.value,
        "accounts": [account.login for account in settings.accounts],
        "service": None if service is None else {"ready": service["ready"], "rulebook": service["rulebook"]},
        "paused": None if pause is None else {"since": _iso(pause.since), "why": pause.why},
        "breaker": None if breaker is None else {"since": _iso(breaker.since), "why": str(breaker.why)},
        "undecided": seen.undecided,
        "undecided_since": _iso(seen.undecided_since),
        "queued": seen.queued,
        "queued_since": _iso(seen.queued_since),
        "next_due": _iso(seen.next_due),
        "unknown": seen.unknown,
        "needs_review": seen.needs_review,
        "waiting": seen.waiting,
        "waiting_since": _iso(seen.waiting_since),
        "unreadable": seen.unreadable,
        "messages_last_day": dict(seen.statuses),
        "last_event": _iso(seen.event_at),
        "last_sms": _iso(seen.left_at),
        "last_report": _iso(seen.reported_at),
        "rulebook_live_since": _iso(seen.live_since),
        "budgets": {
            "minute": [seen.sent[0], budgets.all_per_minute],
            "day": [seen.sent[1], budgets.all_per_day],
            "owner_hour": [seen.told[0], budgets.owner_per_hour],
            "owner_day": [seen.told[1], budgets.owner_per_day],
        },
        "alerts": [
            {"kind": alert.kind.value, "about": alert.about, "since": _iso(alert.raised_at), "text": alert.text}
            for alert in seen.alerts
        ],
    }


def _lacks(settings: Settings) -> list[Stored]:
    """Lists what gateways of these accounts do not have, and what that means."""
    gateways = dict.fromkeys(account.gateway for account in settings.accounts)
    return [sentence for gateway in gateways for sentence in what_lacks(GATEWAYS[gateway])]


def _roles(settings: Settings, business: Business) -> list[AccountStanding]:
    """Lists who does what, where there is anything to tell."""
    return roles_of(settings.accounts, business.accounts) if len(settings.accounts) > 1 else []


def _problems(found: ServiceStatus, service: dict[str, Any] | None) -> Iterator[Stored]:
    if service is not None:
        yield from _of_service(service)
        return
    yield _NOT_HERE
    if found.paused is not None:
        yield sentence("Sending is paused. To go on: responder resume")
    if found.breaker is not None:
        yield sentence("Automatic messages are paused: {why}.", why=found.breaker.why)
    if found.overview.needs_review:
        yield because(AlertCode.IN_DOUBT, number=found.overview.needs_review)


def _of_service(service: dict[str, Any]) -> Iterator[Stored]:
    return map(told_from_json, service.get("codes", service["problems"]))


def _lines_without_database(content: dict[str, Any], told: Remarks, now: datetime) -> Iterator[str]:
    accounts = ", ".join(content["accounts"])
    yield _row(gettext("mode"), gettext("{mode}, account {accounts}", mode=content["mode"], accounts=accounts))
    yield _row(gettext("service"), _running(content["service"]))
    if content["paused"]:
        yield _since(gettext("paused:").rstrip("\u00a0:"), content["paused"], now)
    for problem in told.problems:
        yield _row(gettext("problem"), word(problem))


def _since(label: str, switch: dict[str, Any], now: datetime) -> str:
    why = f": {switch['why']}" if switch["why"] else ""
    return _row(label, gettext("since {since}", since=_ago(switch["since"], now)) + why)


def _lines(content: dict[str, Any], told: Remarks, now: datetime) -> Iterator[str]:
    accounts = ", ".join(content["accounts"])
    yield _row(gettext("mode"), gettext("{mode}, account {accounts}", mode=content["mode"], accounts=accounts))
    running, live = _running(content["service"]), _ago(content["rulebook_live_since"], now)
    yield _row(gettext("service"), gettext("{running}; rules live since {since}", running=running, since=live))
    for role in told.roles:
        yield _row(gettext("account"), word(role))
    for name, label in (("paused", gettext("paused:").rstrip("\u00a0:")), ("breaker", gettext("breaker"))):
        if content[name]:
            yield _since(label, content[name], now)
    event, out, report = (_ago(content[name], now) for name in ("last_event", "last_sms", "last_report"))
    last = gettext("event in {event}; SMS out {out}; report {report}", event=event, out=out, report=report)
    yield _row(gettext("last"), last)
    yield _row(
        gettext("queue"),
        gettext(
            "{queued} due, {undecided} events undecided, {unknown} unknown, {review} to review",
            queued=content["queued"],
            undecided=content["undecided"],
            unknown=content["unknown"],
            review=content["needs_review"],
        ),
    )
    yield from _lists(content, now)
    for label, each in (
        *((gettext("gateway"), each) for each in told.lacks),
        *((gettext("setting"), each) for each in told.remarks),
        *((gettext("problem"), each) for each in told.problems),
    ):
        yield _row(label, word(each))


def _lists(content: dict[str, Any], now: datetime) -> Iterator[str]:
    """Tells how much waits for a person, and how full the ceilings are."""
    budgets = content["budgets"]
    if content["waiting"]:
        waiting = ngettext(
            "1 person waits for a person, the first since {since}: responder waiting",
            "{number} people wait for a person, the first since {since}: responder waiting",
            content["waiting"],
            since=_ago(content["waiting_since"], now),
        )
        yield _row(gettext("waiting"), waiting)
    if content["unreadable"]:
        number = content["unreadable"]
        yield _row(
            gettext("unreadable"), gettext("{number} webhooks nobody has looked at: responder review", number=number)
        )
    yield _row(
        gettext("ceilings"),
        gettext(
            "{minute} in the last minute, {day} in the last day; words to the owner {owner}",
            minute=_share(budgets["minute"]),
            day=_share(budgets["day"]),
            owner=_share(budgets["owner_day"]),
        ),
    )


def _running(service: dict[str, Any] | None) -> str:
    if service is None:
        return gettext("does not answer")
    return gettext("ready") if service["ready"] else gettext("runs, and is not ready")


def _row(label: str, told: str) -> str:
    return f"{label:<12}{told}"


def _share(used: list[int]) -> str:
    return gettext("{many} of {most}", many=used[0], most=used[1])


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _ago(written: str | None, now: datetime) -> str:
    if written is None:
        return gettext("never")
    seconds = max((now - datetime.fromisoformat(written)).total_seconds(), 0)
    for length, ago in _AGO:
        if seconds >= 2 * length:
            return gettext(ago, number=f"{seconds // length:.0f}")
    return gettext("{number} s ago", number=f"{seconds:.0f}")


_AGO = ((86_400, msgid("{number} d ago")), (3_600, msgid("{number} h ago")), (60, msgid("{number} min ago")))
