"""Reads the settings wherever they stand, and tells all that is wrong with them at once."""

import re
import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from responder.domain.text.suggestions import did_you_mean
from responder.domain.wire.hosts import OWN_NETWORKS, POST_NETWORKS, Network, keeps_secrets
from responder.domain.wire.tokens import check_api_token, check_token
from responder.gateways.base import AccountSettings, Provider
from responder.gateways.providers import DEFAULT, GATEWAYS
from responder.languages.catalogue import Sentence, Told, joined, msgid, sentence
from responder.settings.accounts_file import (
    ACCOUNTS_FILE,
    AccountEntry,
    AccountsFile,
    CalendarEntry,
    read_accounts_file,
    wrong_option,
)
from responder.settings.alerting import Alerting, read_alerting
from responder.settings.bounds import Callers, Keep, Posting, read_networks, read_secrets
from responder.settings.cadences import read_cadences
from responder.settings.environment import DEFAULTS, Environment, read_accounts, read_environment
from responder.settings.folders import SettingsProblem
from responder.settings.unknown_names import unknown_names
from responder.settings.values import Account, CalendarLogin, Mode, Recovery, Settings


def load_settings(folder: Path | None = None) -> Settings:
    """From the environment and from the `.env` and `responder.toml` of a folder (the current one)."""
    folder = folder or Path()
    problems: list[Told] = []
    raw = read_environment(folder, problems)
    file = read_accounts_file(folder / ACCOUNTS_FILE, problems)
    accounts = _accounts(folder, raw, file, problems)
    if raw is not None and accounts is not None:
        _check_accounts(accounts, raw.responder_mode, problems)
        _check_tokens(raw, accounts, problems)
        _check_api_tokens(_api_tokens(raw, file), problems)
    own_networks = read_networks(OWN_NETWORKS, raw.responder_own_networks, problems) if raw else ()
    posting, callers = _posting(raw, own_networks, problems), _callers(raw, problems)
    alerting = _alerting(raw, own_networks, problems)
    cadences = read_cadences(raw.responder_cadences if raw else "", problems)
    remarks = tuple(unknown_names(folder / ".env", DEFAULTS))
    if problems or raw is None or file is None or accounts is None:
        raise SettingsProblem([*problems, *remarks, sentence(_DEMO)])
    settings = Settings(
        accounts=tuple(map(_account, accounts)),
        hook_tokens=tuple(_tokens(raw, accounts)),
        token_accounts=_own_tokens(raw, accounts),
        database_url=raw.responder_database_url,
        rules=raw.responder_rules,
        templates=raw.responder_templates or raw.responder_rules.parent / "templates",
        host=raw.responder_host,
        port=raw.responder_port,
        mode=raw.responder_mode,
        language=raw.responder_language,
        keep=_keep(raw),
        recovery=_recovery(raw),
        posting=posting,
        callers=callers,
        alerting=alerting,
        remarks=remarks,
        api_tokens=_api_tokens(raw, file),
        calendar_logins=_calendar_logins(raw, file),
        cadences=cadences,
        own_networks=own_networks,
    )
    return replace(settings, remarks=(*settings.remarks, *_of_a_shared_token(settings)))


_DEMO = msgid("To see Responder at work without any setting: responder demo")


def _alerting(raw: Environment | None, own: tuple[Network, ...], problems: list[Told]) -> Alerting:
    if raw is None:
        return Alerting()
    return read_alerting(
        raw.responder_alert_email.strip(),
        raw.responder_alert_smtp.strip(),
        raw.responder_alert_from.strip(),
        raw.responder_alert_webhook.strip(),
        raw.responder_metrics_token.strip(),
        own,
        problems,
    )


def _recovery(raw: Environment) -> Recovery:
    return Recovery(
        timedelta(seconds=raw.responder_settle_seconds),
        timedelta(seconds=raw.responder_review_seconds),
        raw.responder_on_unknown,
        timedelta(seconds=raw.responder_catch_up_seconds),
    )


def _accounts(
    folder: Path, raw: Environment | None, file: AccountsFile | None, problems: list[Told]
) -> list[AccountEntry] | None:
    """Returns the accounts of the file; those of the environment first, if any are set. None if the file cannot be
    read: what it was to hold is not missing elsewhere."""
    if file is None or raw is None:
        return None if file is None else [*file.accounts]
    mine: list[AccountEntry] = []
    for provider, each, further in read_accounts(folder):
        entry = AccountEntry(
            login=each.login,
            access_key=each.access_key,
            base_url=each.base_url,
            gateway=provider.name,
            options=further,
        )
        mine.append(entry)
        for name, value in further.items():
            place = provider.settings.variable(name.upper())
            if wrong := wrong_option(place, provider.settings.options, name, value):
                problems.append(wrong)
    return [*mine, *file.accounts]


def _check_accounts(accounts: list[AccountEntry], mode: Mode | None, problems: list[Told]) -> None:
    usual = _USUAL.settings
    if not accounts:
        what = usual.variable("LOGIN")
        problems.append(sentence("{variable} is missing: set it to {what}.", variable=what, what=usual.login))
    if not accounts and mode is Mode.LIVE:
        problems.append(sentence(_NO_KEY, variable=usual.variable("ACCESS_KEY"), page=usual.key_page))
    for number, each in enumerate(accounts, 1):
        whose = sentence("account {number}", number=number) if len(accounts) > 1 else sentence("the account")
        if each.gateway not in GATEWAYS:
            hint = did_you_mean(each.gateway, GATEWAYS)
            problems.append(sentence("The gateway of {whose} is not known: {hint}", whose=whose, hint=hint))
        problems += _wrong_with(each, whose, _provider(each).settings, mode)
    logins = [each.login.strip().casefold() for each in accounts if each.login.strip()]
    if len(set(logins)) < len(logins):
        problems.append(sentence("Two accounts have the same login: keep one of them."))


def _wrong_with(
    entry: AccountEntry, whose: Sentence, settings: AccountSettings, mode: Mode | None
) -> Iterator[Sentence]:
    login, variable = entry.login.strip(), settings.variable("LOGIN")
    if not login:
        yield sentence(_NO_LOGIN, whose=whose, variable=variable, what=settings.login)
    elif settings.login_form and not re.fullmatch(settings.login_form, login):
        yield sentence(_WRONG_LOGIN, whose=whose, variable=variable, what=settings.login)
    if mode is Mode.LIVE and not entry.access_key.strip():
        yield sentence(_NO_KEY_OF, whose=whose, variable=settings.variable("ACCESS_KEY"), page=settings.key_page)
    if not keeps_secrets(entry.base_url or settings.base_url):
        yield sentence(_OPEN_ADDRESS, whose=whose, variable=settings.variable("BASE_URL"))


_NO_LOGIN = msgid("The login of {whose} is missing: set {variable} (or login) to {what}.")
_WRONG_LOGIN = msgid("{variable} (or login) of {whose} must be {what}.")
_NO_KEY = msgid("{variable} is missing: copy it from {page}, or set RESPONDER_MODE=rehearsal.")
_NO_KEY_OF = msgid(
    "{variable} (or access_key) of {whose} is missing: copy it from {page}, or set RESPONDER_MODE=rehearsal."
)
_OPEN_ADDRESS = msgid(
    "{variable} (or base_url) of {whose} must begin with https://; http:// is for this machine only, because the "
    "access key travels over it."
)


_USUAL = GATEWAYS[DEFAULT]


def _provider(entry: AccountEntry) -> Provider:
    """Returns the provider; the usual one for a gateway that is not known, which is told elsewhere."""
    return GATEWAYS.get(entry.gateway, _USUAL)


def _account(entry: AccountEntry) -> Account:
    key, url = entry.access_key, _base_url(entry).rstrip("/")
    return Account(entry.login, key, url, entry.gateway, dict(entry.options), entry.receives)


def _base_url(entry: AccountEntry) -> str:
    return entry.base_url or _provider(entry).settings.base_url


def _tokens(raw: Environment, accounts: list[AccountEntry]) -> list[str]:
    """Returns every token that lets a gateway in; several are valid at once, so that one can be replaced by another."""
    listed = raw.responder_hook_tokens.replace(",", " ").split()
    tokens = listed + [token.strip() for each in accounts for token in each.hook_tokens]
    return list(dict.fromkeys(tokens))


def _own_tokens(raw: Environment, accounts: list[AccountEntry]) -> dict[str, str]:
    """Maps each token to the account that owns it. One that two accounts list, or that stands in
    RESPONDER_HOOK_TOKENS beside several accounts, is nobody's own; and where an account has none, and no token is
    nobody's own, those of the account that is named first are for both."""
    listed = raw.responder_hook_tokens.replace(",", " ").split()
    of: dict[str, set[str]] = {}
    for each in accounts:
        for token in each.hook_tokens:
            of.setdefault(token.strip(), set()).add(each.login)
    own = {token: next(iter(logins)) for token, logins in of.items() if len(logins) == 1 and token not in listed}
    tokens, owners = _tokens(raw, accounts), set(own.values())
    if owners and len(own) == len(tokens) and any(each.login not in owners for each in accounts):
        own = {token: login for token, login in own.items() if login != own[tokens[0]]}
    return own


def _of_a_shared_token(settings: Settings) -> tuple[Sentence, ...]:
    sharing = settings.sharing_a_token()
    if len(sharing) < 2:
        return ()
    return (sentence(SHARED_TOKEN, logins=sharing, file=ACCOUNTS_FILE),)


SHARED_TOKEN = msgid(
    "The accounts {logins} share one hook token: older callbacks name no account, and whose they are cannot be told. "
    "Give each its own: hook_tokens = [...] under [[accounts]] in {file}."
)


def _keep(raw: Environment) -> Keep:
    bodies, metadata = raw.responder_keep_bodies_days, raw.responder_keep_metadata_days
    return Keep(
        timedelta(days=bodies),
        timedelta(days=max(bodies, metadata)),
        timedelta(days=raw.responder_keep_unreadable_days),
    )


def _posting(raw: Environment | None, own: tuple[Network, ...], problems: list[Told]) -> Posting:
    if raw is None:
        return Posting()
    return Posting(
        read_secrets("RESPONDER_POST_SECRETS", raw.responder_post_secrets, problems),
        (*read_networks(POST_NETWORKS, raw.responder_post_networks, problems), *own),
    )


def _callers(raw: Environment | None, problems: list[Told]) -> Callers:
    if raw is None:
        return Callers()
    return Callers(
        read_networks("RESPONDER_HOOK_NETWORKS", raw.responder_hook_networks, problems),
        read_networks("RESPONDER_PROXIES", raw.responder_proxies, problems),
    )


def _check_tokens(raw: Environment, accounts: list[AccountEntry], problems: list[Told]) -> None:
    listed, tokens = raw.responder_hook_tokens.replace(",", " ").split(), _tokens(raw, accounts)
    callers = joined(*dict.fromkeys(_provider(each).display_name for each in accounts)) or _USUAL.display_name
    fresh = secrets.token_urlsafe(32)
    if not tokens:
        problems.append(sentence(_NO_TOKEN, callers=callers, fresh=fresh))
    for wrong in dict.fromkeys(filter(None, map(check_token, listed))):
        problems.append(sentence(_WRONG_TOKEN, wrong=wrong, fresh=fresh))
    for each in accounts:
        for wrong in dict.fromkeys(filter(None, map(check_token, map(str.strip, each.hook_tokens)))):
            whose, fresh = each.login or sentence("an account"), secrets.token_urlsafe(32)
            problems.append(sentence(_WRONG_TOKEN_OF, whose=whose, file=ACCOUNTS_FILE, wrong=wrong, fresh=fresh))


_NO_TOKEN = msgid(
    "RESPONDER_HOOK_TOKENS is missing: it is the secret part of the address that {callers} calls. Here is a fresh one "
    "to paste into .env: RESPONDER_HOOK_TOKENS={fresh}"
)
_WRONG_TOKEN = msgid(
    "RESPONDER_HOOK_TOKENS: {wrong} Here is a fresh one to paste into .env: RESPONDER_HOOK_TOKENS={fresh}"
)
_WRONG_TOKEN_OF = msgid('hook_tokens of {whose} in {file}: {wrong} Here is a fresh one: hook_tokens = ["{fresh}"]')


def _api_tokens(raw: Environment, file: AccountsFile | None) -> tuple[str, ...]:
    """Reads tokens as they are written in the environment: TOKEN, NAME:TOKEN, NAME:SCOPE:TOKEN
    (`domain.wire.tokens.api_token`)."""
    in_file = [each.written() for each in (file.api_tokens if file else [])]
    return tuple(dict.fromkeys([*raw.responder_api_tokens.replace(",", " ").split(), *in_file]))


def _check_api_tokens(tokens: tuple[str, ...], problems: list[Told]) -> None:
    for wrong in dict.fromkeys(filter(None, map(check_api_token, tokens))):
        fresh = secrets.token_urlsafe(32)
        problems.append(
            sentence("RESPONDER_API_TOKENS: {wrong} Here is a fresh one: {fresh}", wrong=wrong, fresh=fresh)
        )


def _calendar_logins(raw: Environment, file: AccountsFile) -> tuple[CalendarLogin, ...]:
    """Reads the logins of calendars; the one of the environment is for every calendar that has none of its own."""
    for_all = CalendarEntry(login=raw.responder_calendar_login, password=raw.responder_calendar_password)
    given = [each for each in (*file.calendars, for_all) if each.login or each.password]
    return tuple(CalendarLogin(each.name, each.login, each.password) for each in given)
