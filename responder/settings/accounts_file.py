"""responder.toml: several accounts, and the logins of calendars, as they are written. Read by `loading`."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field, fields
from pathlib import Path
from typing import Any

from responder.access.files import read_text
from responder.dataclass import dataclass
from responder.domain.text.suggestions import did_you_mean
from responder.gateways.providers import DEFAULT, GATEWAYS
from responder.languages.catalogue import Sentence, Told, msgid, sentence

ACCOUNTS_FILE = "responder.toml"
LARGEST_ACCOUNTS_FILE = 1024 * 1024  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountEntry:
    """An account of `responder.toml`. What stands beside these fields are options of its gateway."""

    login: str = ""
    access_key: str = field(default="", repr=False)
    base_url: str = ""
    gateway: str = DEFAULT
    hook_tokens: tuple[str, ...] = field(default=(), repr=False)
    receives: bool = True
    options: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """A calendar of `responder.toml`: what must not stand in business.yaml."""

    name: str = ""
    login: str = ""
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenEntry:
    """A token of the API, by who shows it."""

    name: str = ""
    scope: str = "write"
    token: str = field(default="", repr=False)

    def written(self) -> str:
        """Writes it as one line of RESPONDER_API_TOKENS."""
        token = self.token.strip()
        return f"{self.name.strip()}:{self.scope.strip()}:{token}" if self.name else token


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountsFile:
    """The whole of it."""

    accounts: tuple[AccountEntry, ...] = ()
    calendars: tuple[CalendarEntry, ...] = ()
    api_tokens: tuple[TokenEntry, ...] = ()


def read_accounts_file(file: Path, problems: list[Told]) -> AccountsFile | None:
    """Empty if there is no such file; None, and problems, if it cannot be read."""
    if not file.is_file():
        return AccountsFile()
    try:
        content: dict[str, Any] = tomllib.loads(read_text(file, LARGEST_ACCOUNTS_FILE))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problems.append(_no_toml(file.name, str(error)))
        return None
    except RecursionError:
        problems.append(sentence(_TOO_DEEP, file=file.name))
        return None
    except OSError as error:
        why = error.strerror or type(error).__name__
        problems.append(sentence("{file} cannot be read ({error}).", file=file.name, error=why))
        return None
    wrong: list[Told] = []
    found = _Reader(file.name, wrong).whole(content)
    wrong = wrong or list(_wrong_options(file.name, found))
    problems += wrong
    return None if wrong else found


def _no_toml(file: str, error: str) -> Sentence:
    at = _AT.search(error)
    return sentence(_NO_TOML_AT, file=file, line=at[1], column=at[2]) if at else sentence(_NO_TOML, file=file)


_AT = re.compile(r"at line (\d+), column (\d+)")
_NO_TOML = msgid("{file} is not a TOML file: write [[accounts]] with login and access_key under it.")
_NO_TOML_AT = msgid(
    "{file} is not a TOML file (line {line}, column {column}): write [[accounts]] with login and access_key under it."
)
_TOO_DEEP = msgid("{file} nests brackets too deeply: write [[accounts]] with login and access_key under it.")
_NOT_KNOWN = msgid("{place} is not known; {hint}")
_WRONG_FORM = msgid("{place} has a wrong form.")
_NO_TRUTH = msgid("{place} is to be true or false, without quotes.")


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads what TOML holds as entries; what is wrong is told with its place, never with its value."""

    file: str
    wrong: list[Told]

    def whole(self, content: Mapping[str, Any]) -> AccountsFile:
        read = {name: self._list(name, content.get(name, [])) for name in _ENTRIES}
        for name in content.keys() - _ENTRIES:
            self._tell(name, _NOT_KNOWN, hint=did_you_mean(name, _ENTRIES))
        return AccountsFile(**read)

    def _list(self, name: str, written: Any) -> tuple[Any, ...]:
        if not isinstance(written, list):
            self._tell(name)
            return ()
        entry = _ENTRIES[name]
        return tuple(self._entry(entry, f"{name}.{number}", each) for number, each in enumerate(written, 1))

    def _entry(self, entry: type[Any], where: str, written: Any) -> Any:
        if not isinstance(written, dict):
            self._tell(where)
            return entry()
        known = _names(entry)
        read = {name: self._value(entry, f"{where}.{name}", name, written[name]) for name in known if name in written}
        others = {name: value for name, value in written.items() if name not in known}
        if entry is AccountEntry:
            return entry(**read, options={name: str(value) for name, value in others.items()})
        for name in others:
            self._tell(f"{where}.{name}", _NOT_KNOWN, hint=did_you_mean(name, known))
        return entry(**read)

    def _value(self, entry: type[Any], where: str, name: str, written: Any) -> Any:
        if name == "hook_tokens" and isinstance(written, list):
            return tuple(self._of_form(_is_text, f"{where}.{number}", each) for number, each in enumerate(written, 1))
        form = _is_truth if name == "receives" else _is_text if name != "hook_tokens" else _is_nothing
        return self._of_form(form, where, written)

    def _of_form(self, fits: Callable[[Any], bool], where: str, written: Any) -> Any:
        if not fits(written):
            self._tell(where, _NO_TRUTH if fits is _is_truth else _WRONG_FORM)
        return written

    def _tell(self, where: str, what: str = _WRONG_FORM, **arguments: object) -> None:
        self.wrong.append(sentence(what, place=f"{self.file}: {where}", **arguments))


def _is_text(written: Any) -> bool:
    return isinstance(written, str)


def _is_truth(written: Any) -> bool:
    return isinstance(written, bool)


def _is_nothing(written: Any) -> bool:
    return False


_ENTRIES: Mapping[str, type[Any]] = {"accounts": AccountEntry, "calendars": CalendarEntry, "api_tokens": TokenEntry}


def _names(entry: type[Any]) -> tuple[str, ...]:
    """Returns the names that can be written in an entry."""
    return tuple(each.name for each in fields(entry) if each.name != "options")


def _wrong_options(file: str, content: AccountsFile) -> Iterator[Sentence]:
    for number, each in enumerate(content.accounts, 1):
        provider = GATEWAYS.get(each.gateway)  # one that is not known is told elsewhere
        known, texts = (provider.settings.options, provider.settings.texts) if provider else ({}, {})
        for name, value in each.options.items():
            where = f"{file}: accounts.{number}.{name}"
            if name not in known and name not in texts:
                hint = did_you_mean(name, [*_names(AccountEntry), *known, *texts])
                yield sentence(_NOT_KNOWN, place=where, hint=hint)
            elif wrong := wrong_option(where, known, name, value):
                yield wrong


def wrong_option(place: str, known: Mapping[str, tuple[str, ...]], name: str, value: str) -> Sentence | None:
    """Says why an option, by where it is written, cannot have that value; None where it can. One that is not known may
    be any text."""
    if name not in known or value in known[name]:
        return None
    return sentence("{place} has a wrong value; {hint}", place=place, hint=did_you_mean(value, known[name]))
