"""Everything that is set from outside: environment, `.env`, `responder.toml`. Nothing else reads them.

A setting that is missing or weak is told in a sentence that says what to do, all of them at once, and never
with the value, which may be a secret.
"""

import secrets
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from responder.accounts_file import ACCOUNTS_FILE, INSIM, AccountsFile, CalendarEntry, Entry, read_accounts_file
from responder.alerting import Alerting, read_alerting
from responder.bounds import Callers, Keep, Posting, read_networks, read_secrets
from responder.core.hosts import keeps_secrets
from responder.core.tokens import check_token
from responder.unknown_names import unknown_names


class Mode(StrEnum):
    REHEARSAL = "rehearsal"  # decide and show, send nothing
    LIVE = "live"


class OnUnknown(StrEnum):
    """What becomes of a message when nothing tells whether it left."""

    REVIEW = "review"  # a person looks
    RESEND = "resend"  # it is sent once more, and may arrive twice


@dataclass(frozen=True, slots=True)
class Recovery:
    """How what got lost on the way is looked for. `settle`: how long the gateway's list is given before an absence
    may mean anything. `patience`: after that a message in doubt is a person's to judge."""

    settle: timedelta = timedelta(minutes=10)
    patience: timedelta = timedelta(minutes=30)
    on_unknown: OnUnknown = OnUnknown.REVIEW
    catch_up_every: timedelta = timedelta(minutes=3)


@dataclass(frozen=True, slots=True)
class Account:
    """One inSIM account. `access_key` may be empty in rehearsal."""

    login: str
    access_key: str = field(repr=False)
    base_url: str = INSIM


@dataclass(frozen=True, slots=True)
class CalendarLogin:
    """`name` is that of a calendar of business.yaml; "" is for all that have none of their own."""

    name: str
    login: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a start needs, complete and checked."""

    accounts: tuple[Account, ...]
    hook_tokens: tuple[str, ...] = field(repr=False)
    database_url: str = "sqlite:///responder.db"
    rules: Path = Path("rules")
    templates: Path = Path("templates")
    host: str = "127.0.0.1"
    port: int = 8000
    mode: Mode = Mode.REHEARSAL
    keep: Keep = field(default_factory=Keep)
    recovery: Recovery = field(default_factory=Recovery)
    posting: Posting = field(default_factory=Posting)
    callers: Callers = field(default_factory=Callers)
    alerting: Alerting = field(default_factory=Alerting)
    remarks: tuple[str, ...] = ()  # sentences about what is set and has no effect
    api_tokens: tuple[str, ...] = field(default=(), repr=False)
    calendar_logins: tuple[CalendarLogin, ...] = ()


class SettingsProblem(Exception):
    """The start is stopped. `problems` are sentences for the owner."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def load_settings(folder: Path | None = None) -> Settings:
    """From the environment and from the `.env` and `responder.toml` of a folder (the current one)."""
    folder = folder or Path()
    problems: list[str] = []
    raw = _environment(folder, problems)
    file = read_accounts_file(folder / ACCOUNTS_FILE, problems)
    accounts = _accounts(raw, file)
    if raw is not None and accounts is not None:
        _check_accounts(accounts, raw.responder_mode, problems)
        _check_tokens(_tokens(raw, accounts), problems)
        _check_api_tokens(_api_tokens(raw), problems)
    posting, callers = _posting(raw, problems), _callers(raw, problems)
    alerting = _alerting(raw, problems)
    remarks = tuple(unknown_names(folder / ".env", _Environment.model_fields))
    if problems or raw is None or file is None or accounts is None:
        raise SettingsProblem([*problems, *remarks, "To see Responder at work without any setting: responder demo"])
    return Settings(
        accounts=tuple(
            Account(each.login, each.access_key.get_secret_value(), each.base_url.rstrip("/")) for each in accounts
        ),
        hook_tokens=tuple(_tokens(raw, accounts)),
        database_url=raw.responder_database_url,
        rules=raw.responder_rules,
        templates=raw.responder_templates or raw.responder_rules.parent / "templates",
        host=raw.responder_host,
        port=raw.responder_port,
        mode=raw.responder_mode,
        keep=_keep(raw),
        recovery=_recovery(raw),
        posting=posting,
        callers=callers,
        alerting=alerting,
        remarks=remarks,
        api_tokens=_api_tokens(raw),
        calendar_logins=_calendar_logins(raw, file),
    )


@dataclass(frozen=True, slots=True)
class Folders:
    """What commands need that serve nothing. `templates` is None where it is not set: beside the rules then."""

    rules: Path
    templates: Path | None
    database_url: str


def load_folders(folder: Path | None = None) -> Folders:
    """The same, for commands that need neither account nor token."""
    problems: list[str] = []
    raw = _environment(folder or Path(), problems)
    if raw is None:
        raise SettingsProblem(problems)
    return Folders(raw.responder_rules, raw.responder_templates, raw.responder_database_url)


class _Environment(BaseSettings):
    """The names are those of the environment."""

    model_config = SettingsConfigDict(env_file_encoding="utf-8", extra="ignore", hide_input_in_errors=True)

    insim_login: str = ""
    insim_access_key: SecretStr = SecretStr("")
    insim_base_url: str = INSIM
    responder_hook_tokens: SecretStr = SecretStr("")
    responder_database_url: str = "sqlite:///responder.db"
    responder_rules: Path = Path("rules")
    responder_templates: Path | None = None
    responder_host: str = "127.0.0.1"
    responder_port: int = Field(8000, ge=1, le=65535)
    responder_mode: Mode = Mode.REHEARSAL
    responder_settle_seconds: float = Field(600, ge=0.2, le=86_400)
    responder_review_seconds: float = Field(1_800, ge=1, le=1_800)
    responder_on_unknown: OnUnknown = OnUnknown.REVIEW
    responder_catch_up_seconds: float = Field(180, ge=0.2, le=3_600)
    responder_keep_bodies_days: int = Field(30, ge=1, le=3660)
    responder_keep_metadata_days: int = Field(396, ge=1, le=3660)
    responder_keep_unreadable_days: int = Field(7, ge=1, le=7)
    responder_api_tokens: SecretStr = SecretStr("")
    responder_calendar_login: str = ""
    responder_calendar_password: SecretStr = SecretStr("")
    responder_post_secrets: SecretStr = SecretStr("")
    responder_post_networks: str = ""
    responder_hook_networks: str = ""
    responder_proxies: str = "127.0.0.0/8, ::1"
    responder_alert_email: str = ""
    responder_alert_smtp: SecretStr = SecretStr("")
    responder_alert_from: str = ""
    responder_alert_webhook: SecretStr = SecretStr("")
    responder_metrics_token: SecretStr = SecretStr("")


_EXPECTED = {
    "RESPONDER_MODE": "must be rehearsal (decide and show, send nothing) or live",
    "RESPONDER_PORT": "must be a number from 1 to 65535",
    "RESPONDER_SETTLE_SECONDS": "must be a number of seconds from 0.2 to 86400",
    "RESPONDER_REVIEW_SECONDS": "must be a number of seconds from 1 to 1800",
    "RESPONDER_ON_UNKNOWN": "must be review (a person looks) or resend (it may arrive twice)",
    "RESPONDER_CATCH_UP_SECONDS": "must be a number of seconds from 0.2 to 3600",
    "RESPONDER_KEEP_BODIES_DAYS": "must be a number of days from 1 to 3660",
    "RESPONDER_KEEP_METADATA_DAYS": "must be a number of days from 1 to 3660",
    "RESPONDER_KEEP_UNREADABLE_DAYS": "must be a number of days from 1 to 7",
}


def _alerting(raw: _Environment | None, problems: list[str]) -> Alerting:
    if raw is None:
        return Alerting()
    return read_alerting(
        raw.responder_alert_email.strip(),
        raw.responder_alert_smtp.get_secret_value().strip(),
        raw.responder_alert_from.strip(),
        raw.responder_alert_webhook.get_secret_value().strip(),
        raw.responder_metrics_token.get_secret_value().strip(),
        problems,
    )


def _environment(folder: Path, problems: list[str]) -> _Environment | None:
    try:
        return _Environment(_env_file=folder / ".env")  # type: ignore[call-arg]
    except UnicodeDecodeError:
        problems.append("The file .env is not UTF-8 text: save it as UTF-8.")
    except ValidationError as error:
        for each in error.errors(include_input=False, include_url=False):
            name = str(each["loc"][0]).upper()
            problems.append(f"{name} {_EXPECTED.get(name, 'cannot be read')}.")
    return None


def _recovery(raw: _Environment) -> Recovery:
    return Recovery(
        timedelta(seconds=raw.responder_settle_seconds),
        timedelta(seconds=raw.responder_review_seconds),
        raw.responder_on_unknown,
        timedelta(seconds=raw.responder_catch_up_seconds),
    )


def _accounts(raw: _Environment | None, file: AccountsFile | None) -> list[Entry] | None:
    """Those of the file; the one of the environment first, if it is set. None if the file cannot be read: what it
    was to hold is not missing elsewhere."""
    if file is None or raw is None or not (raw.insim_login or raw.insim_access_key.get_secret_value()):
        return None if file is None else file.accounts
    mine = Entry(login=raw.insim_login, access_key=raw.insim_access_key, base_url=raw.insim_base_url)
    return [mine, *file.accounts]


def _check_accounts(accounts: list[Entry], mode: Mode, problems: list[str]) -> None:
    if not accounts:
        problems.append("INSIM_LOGIN is missing: set it to the e-mail address of your inSIM account.")
    if not accounts and mode is Mode.LIVE:
        problems.append(_NO_KEY.format(whose="INSIM_ACCESS_KEY"))
    for number, each in enumerate(accounts, 1):
        whose = f"account {number}" if len(accounts) > 1 else "the account"
        if not each.login.strip():
            problems.append(f"The login of {whose} is missing: set INSIM_LOGIN (or login) to its e-mail address.")
        if mode is Mode.LIVE and not each.access_key.get_secret_value().strip():
            problems.append(_NO_KEY.format(whose=f"INSIM_ACCESS_KEY (or access_key) of {whose}"))
        if not keeps_secrets(each.base_url):
            problems.append(
                f"INSIM_BASE_URL (or base_url) of {whose} must begin with https://; "
                "http:// is for this machine only, because the access key travels over it."
            )
    logins = [each.login.strip().casefold() for each in accounts if each.login.strip()]
    if len(set(logins)) < len(logins):
        problems.append("Two accounts have the same login: keep one of them.")


_NO_KEY = "{whose} is missing: copy it from the API page of your inSIM account, or set RESPONDER_MODE=rehearsal."


def _tokens(raw: _Environment, accounts: list[Entry]) -> list[str]:
    """Every token that lets inSIM in; several are valid at once, so that one can be replaced by another."""
    listed = raw.responder_hook_tokens.get_secret_value().replace(",", " ").split()
    tokens = listed + [token.get_secret_value().strip() for each in accounts for token in each.hook_tokens]
    return list(dict.fromkeys(tokens))


def _keep(raw: _Environment) -> Keep:
    bodies, metadata = raw.responder_keep_bodies_days, raw.responder_keep_metadata_days
    return Keep(
        timedelta(days=bodies),
        timedelta(days=max(bodies, metadata)),
        timedelta(days=raw.responder_keep_unreadable_days),
    )


def _posting(raw: _Environment | None, problems: list[str]) -> Posting:
    if raw is None:
        return Posting()
    return Posting(
        read_secrets("RESPONDER_POST_SECRETS", raw.responder_post_secrets.get_secret_value(), problems),
        read_networks("RESPONDER_POST_NETWORKS", raw.responder_post_networks, problems),
    )


def _callers(raw: _Environment | None, problems: list[str]) -> Callers:
    if raw is None:
        return Callers()
    return Callers(
        read_networks("RESPONDER_HOOK_NETWORKS", raw.responder_hook_networks, problems),
        read_networks("RESPONDER_PROXIES", raw.responder_proxies, problems),
    )


def _check_tokens(tokens: list[str], problems: list[str]) -> None:
    fresh = f"Here is a fresh one to paste into .env: RESPONDER_HOOK_TOKENS={secrets.token_urlsafe(32)}"
    if not tokens:
        problems.append(
            "RESPONDER_HOOK_TOKENS is missing: it is the secret part of the address that inSIM calls. " + fresh
        )
    for wrong in dict.fromkeys(filter(None, map(check_token, tokens))):
        problems.append(f"RESPONDER_HOOK_TOKENS: {wrong} {fresh}")


def _api_tokens(raw: _Environment) -> tuple[str, ...]:
    return tuple(dict.fromkeys(raw.responder_api_tokens.get_secret_value().replace(",", " ").split()))


def _check_api_tokens(tokens: tuple[str, ...], problems: list[str]) -> None:
    for wrong in dict.fromkeys(filter(None, map(check_token, tokens))):
        problems.append(f"RESPONDER_API_TOKENS: {wrong} Here is a fresh one: {secrets.token_urlsafe(32)}")


def _calendar_logins(raw: _Environment, file: AccountsFile) -> tuple[CalendarLogin, ...]:
    """The one of the environment is for every calendar that has none of its own."""
    for_all = CalendarEntry(login=raw.responder_calendar_login, password=raw.responder_calendar_password)
    given = [each for each in (*file.calendars, for_all) if each.login or each.password.get_secret_value()]
    return tuple(CalendarLogin(each.name, each.login, each.password.get_secret_value()) for each in given)
