"""responder.toml: several accounts, and the logins of calendars, as they are written. Read by `loading`."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, SecretStr, ValidationError

from responder.access.files import read_text
from responder.domain.text.suggestions import did_you_mean
from responder.gateways.providers import DEFAULT, GATEWAYS
from responder.settings.values import LARGEST_ACCOUNTS_FILE


class AccountEntry(BaseModel):
    """An account of `responder.toml`. What stands beside these fields are options of its gateway."""

    model_config = ConfigDict(extra="allow", hide_input_in_errors=True)

    login: str = ""
    access_key: SecretStr = SecretStr("")
    base_url: str = ""
    gateway: str = DEFAULT
    hook_tokens: list[SecretStr] = []
    receives: bool = True

    @property
    def options(self) -> dict[str, str]:
        return {name: str(value) for name, value in (self.model_extra or {}).items()}


class CalendarEntry(BaseModel):
    """A calendar of `responder.toml`: what must not stand in business.yaml."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    name: str = ""
    login: str = ""
    password: SecretStr = SecretStr("")


class TokenEntry(BaseModel):
    """A token of the API, by who shows it."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    name: str = ""
    scope: str = "write"
    token: SecretStr = SecretStr("")

    def written(self) -> str:
        """Writes it as one line of RESPONDER_API_TOKENS."""
        token = self.token.get_secret_value().strip()
        return f"{self.name.strip()}:{self.scope.strip()}:{token}" if self.name else token


class AccountsFile(BaseModel):
    """The whole of it."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    accounts: list[AccountEntry] = []
    calendars: list[CalendarEntry] = []
    api_tokens: list[TokenEntry] = []


def read_accounts_file(file: Path, problems: list[str]) -> AccountsFile | None:
    """Empty if there is no such file; None, and problems, if it cannot be read."""
    if not file.is_file():
        return AccountsFile()
    try:
        content: dict[str, Any] = tomllib.loads(read_text(file, LARGEST_ACCOUNTS_FILE))
        found = AccountsFile.model_validate(content)
        if wrong := list(_wrong_options(file.name, found)):
            problems += wrong
            return None
        return found
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        place = f" ({error})" if isinstance(error, tomllib.TOMLDecodeError) else ""
        problems.append(
            f"{file.name} is not a TOML file{place}: write [[accounts]] with login and access_key under it."
        )
    except RecursionError:
        problems.append(
            f"{file.name} nests brackets too deeply: write [[accounts]] with login and access_key under it."
        )
    except OSError as error:
        problems.append(f"{file.name} cannot be read ({error.strerror or type(error).__name__}).")
    except ValidationError as error:
        problems += _wrong_entries(file.name, error)
    return None


def _wrong_options(file: str, content: AccountsFile) -> Iterator[str]:
    for number, each in enumerate(content.accounts, 1):
        provider = GATEWAYS.get(each.gateway)  # one that is not known is told elsewhere
        known, texts = (provider.settings.options, provider.settings.texts) if provider else ({}, {})
        for name, value in each.options.items():
            where = f"{file}: accounts.{number}.{name}"
            if name not in known and name not in texts:
                yield f"{where} is not known; {did_you_mean(name, [*AccountEntry.model_fields, *known, *texts])}"
            elif wrong := wrong_option(known, name, value):
                yield f"{where} {wrong}"


def wrong_option(known: Mapping[str, tuple[str, ...]], name: str, value: str) -> str:
    """Why an option cannot have that value; "" where it can. One that is not known may be any text."""
    if name not in known or value in known[name]:
        return ""
    return f"has a wrong value; {did_you_mean(value, known[name])}"


_ENTRIES: dict[str, type[BaseModel]] = {"calendars": CalendarEntry, "api_tokens": TokenEntry}


def _wrong_entries(file: str, error: ValidationError) -> Iterator[str]:
    for each in error.errors(include_input=False, include_url=False):
        where = ".".join(str(part + 1) if isinstance(part, int) else part for part in each["loc"])
        entry = _ENTRIES.get(str(each["loc"][0]), AccountEntry)
        known = (AccountsFile if len(each["loc"]) == 1 else entry).model_fields
        unknown = f"is not known; {did_you_mean(str(each['loc'][-1]), known)}"
        what = unknown if each["type"] == "extra_forbidden" else "has a wrong form."
        yield f"{file}: {where} {what}"
