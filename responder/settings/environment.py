"""Settings of the environment and of `.env`, each name with its bounds."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import Field, SecretStr, ValidationError, create_model, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from responder.gateways.base import AccountSettings, Provider
from responder.gateways.providers import GATEWAYS
from responder.settings.values import DATABASE, Mode, OnUnknown, OwnerLanguage


class Environment(BaseSettings):
    """The names are those of the environment."""

    model_config = SettingsConfigDict(env_file_encoding="utf-8", extra="ignore", hide_input_in_errors=True)

    responder_hook_tokens: SecretStr = SecretStr("")
    responder_database_url: str = DATABASE
    responder_rules: Path = Path("rules")
    responder_templates: Path | None = None
    responder_host: str = "127.0.0.1"
    responder_port: int = Field(8000, ge=1, le=65535)
    responder_mode: Mode | None = None
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
    responder_own_networks: str = ""
    responder_hook_networks: str = ""
    responder_proxies: str = "127.0.0.0/8, ::1"
    responder_alert_email: str = ""
    responder_alert_smtp: SecretStr = SecretStr("")
    responder_alert_from: str = ""
    responder_alert_webhook: SecretStr = SecretStr("")
    responder_language: OwnerLanguage = OwnerLanguage.AS_BUSINESS
    responder_metrics_token: SecretStr = SecretStr("")
    responder_cadences: str = ""  # for tests

    @field_validator("responder_mode", mode="before")
    @classmethod
    def _not_set(cls, written: object) -> object:
        return None if written == "" else written


class AccountVariables(BaseSettings):
    """An account in the environment; each gateway has a prefix for these names."""

    model_config = SettingsConfigDict(env_file_encoding="utf-8", extra="ignore", hide_input_in_errors=True)

    login: str = ""
    access_key: SecretStr = SecretStr("")
    base_url: str = ""


def further_names(settings: AccountSettings) -> tuple[str, ...]:
    """The further settings of an account of a gateway."""
    return (*settings.options, *settings.texts)


def _defaults() -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    for settings in (each.settings for each in GATEWAYS.values()):
        names = {settings.variable(name).lower(): each.default for name, each in AccountVariables.model_fields.items()}
        found |= names | {settings.variable("base_url").lower(): settings.base_url}
        found |= {settings.variable(name).lower(): "" for name in settings.texts}
        found |= {settings.variable(name).lower(): values[0] for name, values in settings.options.items()}
    return found | {name: each.default for name, each in Environment.model_fields.items()}


DEFAULTS = _defaults()
"""All settings there are, in small letters, each with its default."""


def read_accounts(folder: Path) -> list[tuple[Provider, AccountVariables, dict[str, str]]]:
    """The accounts that the environment or `.env` name, each with its gateway and its further settings; one needs a
    login or a key."""
    found = [(each, *_of(each.settings, folder)) for each in GATEWAYS.values()]
    return [each for each in found if each[1].login or each[1].access_key.get_secret_value()]


def _of(settings: AccountSettings, folder: Path) -> tuple[AccountVariables, dict[str, str]]:
    further: dict[str, Any] = {name: (SecretStr, SecretStr("")) for name in further_names(settings)}
    model = create_model("Variables", __base__=AccountVariables, **further)
    read = model(_env_prefix=settings.prefix, _env_file=folder / ".env")  # type: ignore[call-arg]
    given = {name: getattr(read, name).get_secret_value().strip() for name in further}
    return read, {name: value for name, value in given.items() if value}


def read_environment(folder: Path, problems: list[str]) -> Environment | None:
    """None, and problems, if it cannot be read."""
    try:
        return Environment(_env_file=folder / ".env")  # type: ignore[call-arg]
    except UnicodeDecodeError:
        problems.append("The file .env is not UTF-8 text: save it as UTF-8.")
    except ValidationError as error:
        for each in error.errors(include_input=False, include_url=False):
            name = str(each["loc"][0]).upper()
            problems.append(f"{name} {_EXPECTED.get(name, 'cannot be read')}.")
    return None


_EXPECTED = {
    "RESPONDER_LANGUAGE": "must be en or fr (empty: the first language of business.yaml)",
    "RESPONDER_MODE": "must be rehearsal (decide and show, send nothing) or live, or not be set",
    "RESPONDER_PORT": "must be a number from 1 to 65535",
    "RESPONDER_SETTLE_SECONDS": "must be a number of seconds from 0.2 to 86400",
    "RESPONDER_REVIEW_SECONDS": "must be a number of seconds from 1 to 1800",
    "RESPONDER_ON_UNKNOWN": "must be review (a person looks) or resend (it may arrive twice)",
    "RESPONDER_CATCH_UP_SECONDS": "must be a number of seconds from 0.2 to 3600",
    "RESPONDER_KEEP_BODIES_DAYS": "must be a number of days from 1 to 3660",
    "RESPONDER_KEEP_METADATA_DAYS": "must be a number of days from 1 to 3660",
    "RESPONDER_KEEP_UNREADABLE_DAYS": "must be a number of days from 1 to 7",
}
