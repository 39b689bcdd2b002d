"""responder status: how things stand, from the database and, if it runs, from the service."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.loading import JsonOption, RulesOption, load_all
from responder.cli.common.presenting import present
from responder.domain.model.business import Budgets, Business
from responder.gateways.providers import GATEWAYS, what_lacks
from responder.services.operations.account_roles import AccountStanding, deaf_roles, roles_of, unknown_accounts
from responder.services.operations.pausing import paused_here
from responder.services.operations.standing import ServiceStanding, standing
from responder.settings import Settings, SettingsProblem, load_settings
from responder.settings.open_files import open_files
from responder.settings.values import ACCOUNTS_FILE
from responder.store import StoreUnavailable

_NOT_HERE = ("The service does not run here, or does not answer: responder serve",)
ONE_WAY = (
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
    settings, now = _settings(), datetime.now(UTC)
    try:
        with opened() as store:
            found = store.read_now(lambda conn: standing(conn, settings.database_url, now))
    except StoreUnavailable as trouble:
        _tell_without_database(settings, trouble, as_json, now)
        raise typer.Exit(2) from trouble
    service = _health(settings)
    loaded = load_all(rules, now, examples=False)
    business = loaded.rulebook.business if loaded.rulebook else Business()
    content = _as_object(settings, found, service, business.budgets)
    content["roles"] = [str(each.sentence()) for each in _roles(settings, business)]
    content["problems"] += [str(each) for each in unknown_accounts(settings.accounts, business.accounts)]
    if found.one_way:
        content["remarks"].append(ONE_WAY)
    content["remarks"] += [str(each) for each in deaf_roles(settings.accounts, business.accounts)]
    present(as_json, lambda: content, lambda: _lines(content, now))
    raise typer.Exit(1 if content["problems"] else 0)


def _tell_without_database(settings: Settings, trouble: StoreUnavailable, as_json: bool, now: datetime) -> None:
    """Tells why the database cannot be looked into, and what the service and the pause file say all the same."""
    service, pause = _health(settings), paused_here(settings.database_url)
    content = {
        "mode": settings.mode.value,
        "accounts": [account.login for account in settings.accounts],
        "service": None if service is None else {"ready": service["ready"], "rulebook": service["rulebook"]},
        "paused": None if pause is None else {"since": _iso(pause.since), "why": pause.why},
        "problems": [str(trouble), *(_NOT_HERE if service is None else service["problems"])],
    }
    present(as_json, lambda: content, lambda: _lines_without_database(content, now))


def _settings() -> Settings:
    try:
        return load_settings()
    except SettingsProblem as wrong:
        raise CannotRun("\n".join(wrong.problems)) from wrong


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
    settings: Settings, found: ServiceStanding, service: dict[str, Any] | None, budgets: Budgets
) -> dict[str, Any]:
    seen, pause, breaker = found.overview, found.paused, found.breaker
    return {
        "mode": settings.mode.value,
        "accounts": [account.login for account in settings.accounts],
        "service": None if service is None else {"ready": service["ready"], "rulebook": service["rulebook"]},
        "paused": None if pause is None else {"since": _iso(pause.since), "why": pause.why},
        "breaker": None if breaker is None else {"since": _iso(breaker.since), "why": breaker.why},
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
        "gateways_lack": _lacks(settings),
        "remarks": [*settings.remarks, *open_files(Path(".env"), Path(ACCOUNTS_FILE))],
        "problems": list(_problems(found, service)),
    }


def _lacks(settings: Settings) -> list[str]:
    """Lists what gateways of these accounts do not have, and what that means."""
    gateways = dict.fromkeys(account.gateway for account in settings.accounts)
    return [sentence for gateway in gateways for sentence in what_lacks(GATEWAYS[gateway])]


def _roles(settings: Settings, business: Business) -> list[AccountStanding]:
    """Lists who does what, where there is anything to tell."""
    return roles_of(settings.accounts, business.accounts) if len(settings.accounts) > 1 else []


def _problems(found: ServiceStanding, service: dict[str, Any] | None) -> Iterator[str]:
    if service is None:
        yield from _NOT_HERE
    else:
        yield from service["problems"]
        return
    if found.paused is not None:
        yield "Sending is paused. To go on: responder resume"
    if found.breaker is not None:
        yield f"Automatic messages are paused: {found.breaker.why}."
    if found.overview.needs_review:
        yield f"{found.overview.needs_review} messages may or may not have left: see  responder review"


def _lines_without_database(content: dict[str, Any], now: datetime) -> Iterator[str]:
    yield f"mode        {content['mode']}, account {', '.join(content['accounts'])}"
    yield f"service     {_running(content['service'])}"
    if content["paused"]:
        yield _since("paused", content["paused"], now)
    for problem in content["problems"]:
        yield f"problem     {problem}"


def _running(service: dict[str, Any] | None) -> str:
    if service is None:
        return "does not answer"
    return "ready" if service["ready"] else "runs, and is not ready"


def _since(name: str, switch: dict[str, Any], now: datetime) -> str:
    why = f": {switch['why']}" if switch["why"] else ""
    return f"{name:<12}since {_ago(switch['since'], now)}{why}"


def _lines(content: dict[str, Any], now: datetime) -> Iterator[str]:
    service, budgets = content["service"], content["budgets"]
    yield f"mode        {content['mode']}, account {', '.join(content['accounts'])}"
    yield f"service     {_running(service)}; rules live since {_ago(content['rulebook_live_since'], now)}"
    for role in content["roles"]:
        yield f"account     {role}"
    for name in ("paused", "breaker"):
        if content[name]:
            yield _since(name, content[name], now)
    yield f"last        event in {_ago(content['last_event'], now)}; SMS out {_ago(content['last_sms'], now)}; " + (
        f"report {_ago(content['last_report'], now)}"
    )
    yield (
        f"queue       {content['queued']} due, {content['undecided']} events undecided, "
        f"{content['unknown']} unknown, {content['needs_review']} to review"
    )
    if content["waiting"]:
        people = "1 person waits" if content["waiting"] == 1 else f"{content['waiting']} people wait"
        since = _ago(content["waiting_since"], now)
        yield f"waiting     {people} for a person, the first since {since}: responder waiting"
    if content["unreadable"]:
        yield f"unreadable  {content['unreadable']} webhooks nobody has looked at: responder review"
    yield (
        f"ceilings    {_share(budgets['minute'])} in the last minute, {_share(budgets['day'])} in the last day; "
        f"words to the owner {_share(budgets['owner_day'])}"
    )
    for sentence in content["gateways_lack"]:
        yield f"gateway     {sentence}"
    for remark in content["remarks"]:
        yield f"setting     {remark}"
    for problem in content["problems"]:
        yield f"problem     {problem}"


def _share(used: list[int]) -> str:
    return f"{used[0]} of {used[1]}"


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _ago(written: str | None, now: datetime) -> str:
    if written is None:
        return "never"
    seconds = (now - datetime.fromisoformat(written)).total_seconds()
    for unit, length in (("d", 86_400), ("h", 3_600), ("min", 60)):
        if seconds >= 2 * length:
            return f"{seconds // length:.0f} {unit} ago"
    return f"{max(seconds, 0):.0f} s ago"
