"""Settings of the environment and of `.env`, each name with its bounds."""

import math
from collections.abc import Callable, Mapping
from dataclasses import field, fields
from functools import partial
from pathlib import Path
from typing import Any

from responder.dataclass import dataclass
from responder.gateways.base import AccountSettings, Provider
from responder.gateways.providers import GATEWAYS
from responder.languages.catalogue import Sentence, Told, msgid, sentence
from responder.settings.folders import DATABASE
from responder.settings.values import Mode, OnUnknown, OwnerLanguage
from responder.settings.variables import Variables, read_variables


def secret() -> str:
    """Declares a field that shows its value to nobody who prints it."""
    default: str = field(default="", repr=False)
    return default


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """The names are those of the environment."""

    responder_hook_tokens: str = secret()
    responder_database_url: str = field(default=DATABASE, repr=False)  # it may hold a password
    responder_rules: Path = Path("rules")
    responder_templates: Path | None = None
    responder_host: str = "127.0.0.1"
    responder_port: int = 8000
    responder_mode: Mode | None = None
    responder_settle_seconds: float = 600
    responder_review_seconds: float = 1_800
    responder_on_unknown: OnUnknown = OnUnknown.REVIEW
    responder_catch_up_seconds: float = 180
    responder_keep_bodies_days: int = 30
    responder_keep_metadata_days: int = 396
    responder_keep_unreadable_days: int = 7
    responder_api_tokens: str = secret()
    responder_calendar_login: str = ""
    responder_calendar_password: str = secret()
    responder_post_secrets: str = secret()
    responder_post_networks: str = ""
    responder_own_networks: str = ""
    responder_hook_networks: str = ""
    responder_proxies: str = "127.0.0.0/8, ::1"
    responder_alert_email: str = ""
    responder_alert_smtp: str = secret()
    responder_alert_from: str = ""
    responder_alert_webhook: str = secret()
    responder_language: OwnerLanguage = OwnerLanguage.AS_BUSINESS
    responder_metrics_token: str = secret()
    responder_cadences: str = ""  # for tests


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountVariables:
    """An account in the environment; each gateway has a prefix for these names."""

    login: str = ""
    access_key: str = secret()
    base_url: str = ""


def further_names(settings: AccountSettings) -> tuple[str, ...]:
    """Returns the further settings of an account of a gateway."""
    return (*settings.options, *settings.texts)


def _defaults() -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    for settings in (each.settings for each in GATEWAYS.values()):
        names = {settings.variable(each.name).lower(): each.default for each in fields(AccountVariables)}
        found |= names | {settings.variable("base_url").lower(): settings.base_url}
        found |= {settings.variable(name).lower(): "" for name in settings.texts}
        found |= {settings.variable(name).lower(): values[0] for name, values in settings.options.items()}
    return found | {each.name: each.default for each in fields(Environment)}


DEFAULTS = _defaults()
"""All settings there are, in small letters, each with its default."""


def read_accounts(folder: Path) -> list[tuple[Provider, AccountVariables, dict[str, str]]]:
    """Reads the accounts that the environment or `.env` name, each with its gateway and its further settings; one needs
    a login or a key."""
    variables = read_variables(folder)
    found = [(each, *_of(each.settings, variables)) for each in GATEWAYS.values()]
    return [each for each in found if each[1].login or each[1].access_key]


def _of(settings: AccountSettings, variables: Variables) -> tuple[AccountVariables, dict[str, str]]:
    def given(name: str) -> str:
        return variables.get(settings.variable(name).lower()) or ""

    read = AccountVariables(**{each.name: given(each.name) for each in fields(AccountVariables)})
    further = {name: given(name).strip() for name in further_names(settings)}
    return read, {name: value for name, value in further.items() if value}


def read_environment(folder: Path, problems: list[Told]) -> Environment | None:
    """None, and problems, if it cannot be read."""
    try:
        variables = read_variables(folder)
    except UnicodeDecodeError:
        problems.append(sentence("The file .env is not UTF-8 text: save it as UTF-8."))
        return None
    read: dict[str, Any] = {}
    wrong: list[Told] = []
    for name in (each.name for each in fields(Environment)):
        written = variables.get(name)
        if written is None:  # a line of .env without "=" too
            continue
        try:
            read[name] = _READ.get(name, str)(_as_text(written))
        except ValueError:
            wrong.append(_expected(name))
    problems += wrong
    return None if wrong else Environment(**read)


def _as_text(value: str) -> str:
    value.encode()  # or else it holds bytes that are no text; a UnicodeEncodeError is a ValueError
    return value


def _whole(least: float, most: float, written: str) -> int:
    read = _number(least, most, written)
    if read != int(read):
        raise ValueError("not a whole number")
    return int(read)


def _number(least: float, most: float, written: str) -> float:
    read = float(written)
    if math.isnan(read) or not least <= read <= most:
        raise ValueError("out of bounds")
    return read


def _mode(written: str) -> Mode | None:
    return Mode(written) if written else None


_SECONDS = msgid("{name} must be a number of seconds from {least} to {most}.")
_DAYS = msgid("{name} must be a number of days from {least} to {most}.")
_BOUNDS: Mapping[str, tuple[str, float, float]] = {
    "responder_port": (msgid("{name} must be a number from {least} to {most}."), 1, 65_535),
    "responder_settle_seconds": (_SECONDS, 0.2, 86_400),
    "responder_review_seconds": (_SECONDS, 1, 1_800),
    "responder_catch_up_seconds": (_SECONDS, 0.2, 3_600),
    "responder_keep_bodies_days": (_DAYS, 1, 3_660),
    "responder_keep_metadata_days": (_DAYS, 1, 3_660),
    "responder_keep_unreadable_days": (_DAYS, 1, 7),
}
"""Numbers: what is told of one that is out of its bounds, and these."""

_READ: Mapping[str, Callable[[str], Any]] = {
    "responder_rules": Path,
    "responder_templates": Path,
    "responder_mode": _mode,
    "responder_on_unknown": OnUnknown,
    "responder_language": OwnerLanguage,
    **{
        name: partial(_number if told is _SECONDS else _whole, least, most)
        for name, (told, least, most) in _BOUNDS.items()
    },
}

_EXPECTED = {
    "responder_language": msgid("{name} must be en or fr (empty: the first language of business.yaml)."),
    "responder_mode": msgid("{name} must be rehearsal (decide and show, send nothing) or live, or not be set."),
    "responder_on_unknown": msgid("{name} must be review (a person looks) or resend (it may arrive twice)."),
}


def _expected(name: str) -> Sentence:
    """Says what a setting must be that cannot be read."""
    if name in _BOUNDS:
        told, least, most = _BOUNDS[name]
        return sentence(told, name=name.upper(), least=least, most=most)
    return sentence(_EXPECTED.get(name, _CANNOT_BE_READ), name=name.upper())


_CANNOT_BE_READ = msgid("{name} cannot be read.")
