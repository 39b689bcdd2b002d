"""Tests what a start needs: found wherever it may stand, or missed in sentences that say what to do and tell no
secret."""

from collections.abc import Callable
from pathlib import Path

import pytest

from responder.domain.wire.tokens import check_token
from responder.settings import SettingsProblem, load_folders, load_settings
from responder.settings.values import Account, Mode, Settings

TOKEN = "Qm9uam91ciBsZSBtb25kZQ-_x1"
KEY = "canary-access-key"

Load = Callable[..., Settings]


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    """Loads from a folder with the given environment and nothing of this machine's."""

    def loading(*, env_file: str = "", toml: str | bytes = "", **environment: str) -> Settings:
        for name in ("LOGIN", "ACCESS_KEY", "BASE_URL"):
            monkeypatch.delenv(f"INSIM_{name}", raising=False)
        for name in ("HOOK_TOKENS", "DATABASE_URL", "RULES", "TEMPLATES", "HOST", "PORT", "MODE"):
            monkeypatch.delenv(f"RESPONDER_{name}", raising=False)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        (tmp_path / ".env").write_text(env_file)
        if toml:
            (tmp_path / "responder.toml").write_bytes(toml if isinstance(toml, bytes) else toml.encode())
        return load_settings(tmp_path)

    return loading


def problems(load: Load, **given: str) -> str:
    with pytest.raises(SettingsProblem) as caught:
        load(**given)
    assert str(caught.value) == "\n".join(map(str, caught.value.problems))
    return str(caught.value)


RIGHT = {"INSIM_LOGIN": "me@shop.fr", "INSIM_ACCESS_KEY": KEY, "RESPONDER_HOOK_TOKENS": TOKEN}


# What is found


def test_the_defaults_rehearse_on_this_machine_only(load: Load) -> None:
    assert load(INSIM_LOGIN="me@shop.fr", RESPONDER_HOOK_TOKENS=TOKEN) == Settings(
        accounts=(Account("me@shop.fr", "", "https://www.insim.app"),),
        hook_tokens=(TOKEN,),
        database_url="sqlite:///responder.db",
        rules=Path("rules"),
        templates=Path("templates"),
        host="127.0.0.1",
        port=8000,
        mode=None,
    )


def test_everything_can_be_set(load: Load) -> None:
    found = load(
        **RIGHT,
        INSIM_BASE_URL="https://insim.example/",
        RESPONDER_DATABASE_URL="sqlite:////var/lib/responder.db",
        RESPONDER_RULES="/etc/responder/rules",
        RESPONDER_TEMPLATES="/etc/texts",
        RESPONDER_HOST="0.0.0.0",
        RESPONDER_PORT="80",
        RESPONDER_MODE="live",
    )
    assert found.accounts == (Account("me@shop.fr", KEY, "https://insim.example"),)
    assert (found.rules, found.templates) == (Path("/etc/responder/rules"), Path("/etc/texts"))
    assert (found.host, found.port, found.mode) == ("0.0.0.0", 80, Mode.LIVE)
    assert found.database_url == "sqlite:////var/lib/responder.db"


def test_templates_stand_beside_the_rules_unless_it_is_said_otherwise(load: Load) -> None:
    assert load(**RIGHT, RESPONDER_RULES="/etc/shop/rules").templates == Path("/etc/shop/templates")


def test_a_file_env_is_read_and_the_environment_wins(load: Load) -> None:
    env_file = f"INSIM_LOGIN=file@shop.fr\nRESPONDER_HOOK_TOKENS={TOKEN}\nRESPONDER_PORT=9000\nSOMETHING_ELSE=1\n"
    found = load(env_file=env_file, RESPONDER_PORT="9001")
    assert (found.accounts[0].login, found.port) == ("file@shop.fr", 9001)


def test_a_name_without_a_value_in_a_file_env_is_not_set(load: Load) -> None:
    env_file = f"INSIM_LOGIN=file@shop.fr\nRESPONDER_HOOK_TOKENS={TOKEN}\nRESPONDER_HOST\n"
    assert load(env_file=env_file).host == load(**RIGHT).host


@pytest.mark.parametrize("between", [",", " ", ", ", "\n"])
def test_two_tokens_are_valid_at_once(load: Load, between: str) -> None:
    other = TOKEN[::-1]
    assert load(**RIGHT | {"RESPONDER_HOOK_TOKENS": f"{TOKEN}{between}{other}"}).hook_tokens == (TOKEN, other)


def test_several_accounts_stand_in_a_file(load: Load) -> None:
    toml = f"""
        [[accounts]]
        login = "salon@shop.fr"
        access_key = "one"
        hook_tokens = ["{TOKEN}"]

        [[accounts]]
        login = "garage@shop.fr"
        access_key = "two"
        base_url = "http://127.0.0.1:8900"
        """
    found = load(toml=toml, RESPONDER_MODE="live")
    assert found.accounts == (
        Account("salon@shop.fr", "one", "https://www.insim.app"),
        Account("garage@shop.fr", "two", "http://127.0.0.1:8900"),
    )
    assert found.hook_tokens == (TOKEN,)


def test_the_account_of_the_environment_stands_beside_those_of_the_file(load: Load) -> None:
    found = load(**RIGHT, toml='[[accounts]]\nlogin = "garage@shop.fr"\n')
    assert [account.login for account in found.accounts] == ["me@shop.fr", "garage@shop.fr"]


@pytest.mark.parametrize("url", ["http://127.0.0.1:8900", "http://localhost:1", "http://[::1]:8900", "https://x.fr"])
def test_a_gateway_on_this_machine_needs_no_certificate(load: Load, url: str) -> None:
    assert load(**RIGHT, INSIM_BASE_URL=url).accounts[0].base_url == url


def test_commands_that_serve_nothing_need_no_account(load: Load, tmp_path: Path) -> None:
    problems(load)
    folders = load_folders(tmp_path)
    assert (folders.rules, folders.templates, folders.database_url) == (Path("rules"), None, "sqlite:///responder.db")


def test_folders_are_read_from_the_file_and_the_environment_over_it_whatever_else_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = "responder_rules=from_file\nRESPONDER_DATABASE_URL=sqlite:///file.db\nRESPONDER_PORT=many\n"
    (tmp_path / ".env").write_text(written, encoding="utf-8")
    monkeypatch.setenv("RESPONDER_RULES", "from_environment")
    monkeypatch.setenv("RESPONDER_TEMPLATES", "texts")
    folders = load_folders(tmp_path)
    assert (folders.rules, folders.templates) == (Path("from_environment"), Path("texts"))
    assert folders.database_url == "sqlite:///file.db"


def test_a_file_in_another_encoding_is_told_to_commands_that_need_only_folders(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("RESPONDER_RULES=règles\n".encode("cp1252"))
    with pytest.raises(SettingsProblem, match="not UTF-8"):
        load_folders(tmp_path)


# What is missed


def test_everything_that_is_missing_is_told_at_once_with_a_token_to_paste(load: Load) -> None:
    told = problems(load, RESPONDER_MODE="live")
    for name in ("INSIM_LOGIN", "INSIM_ACCESS_KEY", "RESPONDER_HOOK_TOKENS", "responder demo"):
        assert name in told
    fresh = told.split("RESPONDER_HOOK_TOKENS=")[1].split()[0]
    assert check_token(fresh) is None
    assert fresh not in problems(load, RESPONDER_MODE="live")


def test_a_misspelt_name_is_told_beside_what_is_missing_for_it(load: Load) -> None:
    said = problems(load, env_file=f"INSIM_LOGN=me@shop.fr\nRESPONDER_HOOK_TOKENS={TOKEN}\n")
    assert "INSIM_LOGIN is missing" in said
    assert '.env: INSIM_LOGN is no setting and has no effect; did you mean "INSIM_LOGIN"?' in said


@pytest.mark.parametrize(
    ("written", "meant"),
    [("RESPONDERMODE", "RESPONDER_MODE"), ("INSM_LOGIN", "INSIM_LOGIN"), ("RESPONSER_PORT", "RESPONDER_PORT")],
)
def test_a_name_that_lost_a_letter_of_its_beginning_is_told_too(load: Load, written: str, meant: str) -> None:
    said = problems(load, env_file=f"{written}=x\nDATABASE_PASSWORD=x\nADDRESS=sms.example.com\n")
    assert f'.env: {written} is no setting and has no effect; did you mean "{meant}"?' in said
    assert "DATABASE_PASSWORD" not in said and "ADDRESS" not in said


def test_the_access_key_is_needed_to_go_live_and_not_to_rehearse(load: Load) -> None:
    without = {"INSIM_LOGIN": "me@shop.fr", "RESPONDER_HOOK_TOKENS": TOKEN}
    assert load(**without).mode is None, "a rehearsal until somebody goes live"
    assert load(**without, RESPONDER_MODE="rehearsal").mode is Mode.REHEARSAL
    assert "INSIM_ACCESS_KEY" in problems(load, **without, RESPONDER_MODE="live")


@pytest.mark.parametrize(
    ("setting", "value", "says"),
    [
        ("RESPONDER_MODE", "Live!", "RESPONDER_MODE must be rehearsal"),
        ("RESPONDER_PORT", "eighty", "RESPONDER_PORT must be a number"),
        ("RESPONDER_PORT", "70000", "RESPONDER_PORT must be a number"),
        ("INSIM_BASE_URL", "http://www.insim.app", "must begin with https://"),
        ("INSIM_BASE_URL", "ftp://www.insim.app", "must begin with https://"),
        ("INSIM_BASE_URL", "https://me:pw@insim.app", "must begin with https://"),
        ("INSIM_BASE_URL", "www.insim.app", "must begin with https://"),
        ("INSIM_BASE_URL", "https://x:port", "must begin with https://"),
        ("INSIM_LOGIN", "  ", "login of the account is missing"),
    ],
)
def test_a_wrong_setting_is_told_in_a_sentence(load: Load, setting: str, value: str, says: str) -> None:
    assert says in problems(load, **RIGHT | {setting: value})


@pytest.mark.parametrize(
    "token", ["hunter22", "a" * 64, "0123456789abcdef", "é" * 40, "with/slash/" + TOKEN, "x?" + TOKEN, "abcd1234" * 2]
)
def test_a_weak_token_is_refused_and_not_repeated(load: Load, token: str) -> None:
    told = problems(load, **RIGHT | {"RESPONDER_HOOK_TOKENS": f"{TOKEN},{token}"})
    assert "RESPONDER_HOOK_TOKENS" in told
    assert token not in told and TOKEN not in told


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        (
            "[[accounts]]\nlogin = 'a@b.fr'\naccess-key = 'canary-access-key'\n",
            'access-key is not known; did you mean "access_key"?',
        ),
        ("[[accounts]]\nlogin = ['canary-access-key']\n", "accounts.1.login has a wrong form"),
        ('[[accounts]]\nreceives = "false"\n', "accounts.1.receives is to be true or false, without quotes"),
        ("[[account]]\nlogin = 'a@b.fr'\n", "account is not known"),
        ("[[accounts]]\naccess_key = 'canary-access-key'\n", "The login of the account is missing"),
        ("[[accounts]\n", "is not a TOML file"),
        (b"\xff\xfe[[accounts]]", "is not a TOML file"),
        ("accounts = " + "[" * 5_000, "nests brackets too deeply"),
        ("accounts = " + "{a = " * 5_000, "nests brackets too deeply"),
        ("[[accounts]]\nlogin='a@b.fr'\n[[accounts]]\nlogin='A@B.fr'\n", "same login"),
    ],
)
def test_a_wrong_accounts_file_is_told_in_a_sentence(load: Load, toml: str, says: str) -> None:
    told = problems(load, toml=toml, RESPONDER_HOOK_TOKENS=TOKEN)
    assert says in told
    assert KEY not in told


def test_what_a_wrong_accounts_file_was_to_hold_is_not_called_missing(load: Load) -> None:
    told = problems(load, toml='[[accounts]]\nlogin = "a@b.fr"\nacces_key = "k"\n', RESPONDER_MODE="live")
    assert "acces_key is not known" in told
    assert "is missing" not in told


def test_several_accounts_are_told_apart_in_what_is_missing(load: Load) -> None:
    toml = "[[accounts]]\nlogin='a@b.fr'\naccess_key='k'\n[[accounts]]\nlogin='c@d.fr'\n"
    told = problems(load, toml=toml, RESPONDER_HOOK_TOKENS=TOKEN, RESPONDER_MODE="live")
    assert "of account 2 is missing" in told and "account 1" not in told


def test_an_env_file_of_another_encoding_is_told(load: Load, tmp_path: Path) -> None:
    load(**RIGHT)
    (tmp_path / ".env").write_bytes("INSIM_LOGIN=é".encode("latin-1"))
    with pytest.raises(SettingsProblem, match="UTF-8"):
        load_settings(tmp_path)


def test_secrets_do_not_show_when_settings_are_printed(load: Load) -> None:
    shown = repr(load(**RIGHT))
    assert KEY not in shown and TOKEN not in shown


# One token an account


_TWO = """
    [[accounts]]
    login = "anna@example.org"
    access_key = "k1"
    {a}
    [[accounts]]
    login = "bruno@example.org"
    access_key = "k2"
    {b}
    """
_OTHER = "another-token-1234567890-abcdef-XYZ"


@pytest.mark.parametrize(
    ("a", "b", "listed", "own", "sharing"),
    [
        (f'hook_tokens = ["{TOKEN}"]', f'hook_tokens = ["{_OTHER}"]', "", {TOKEN: 0, _OTHER: 1}, []),
        ("", "", TOKEN, {}, [0, 1]),
        ("", f'hook_tokens = ["{_OTHER}"]', TOKEN, {_OTHER: 1}, []),
        (f'hook_tokens = ["{TOKEN}"]', f'hook_tokens = ["{TOKEN}"]', "", {}, [0, 1]),
        (f'hook_tokens = ["{TOKEN}", "{_OTHER}"]', "", TOKEN, {_OTHER: 0}, []),
        (f'hook_tokens = ["{TOKEN}"]', "", "", {}, [0, 1]),  # the other one's address has to hold some token
        ("", f'hook_tokens = ["{TOKEN}"]', "", {}, [0, 1]),
        (f'hook_tokens = ["{TOKEN}", "{_OTHER}"]', "", "", {}, [0, 1]),
    ],
)
def test_whose_own_a_token_is_follows_from_where_it_stands(
    load: Load, a: str, b: str, listed: str, own: dict[str, int], sharing: list[int]
) -> None:
    logins = ("anna@example.org", "bruno@example.org")
    environment = {"RESPONDER_HOOK_TOKENS": listed} if listed else {}
    found = load(toml=_TWO.format(a=a, b=b), **environment)
    assert dict(found.token_accounts) == {token: logins[which] for token, which in own.items()}
    assert found.sharing_a_token() == tuple(logins[which] for which in sharing)
    told = [remark for remark in map(str, found.remarks) if "share one hook token" in remark]
    assert bool(told) is (len(sharing) > 1) and not any(TOKEN in remark for remark in told)
    for token, which in own.items():
        assert found.token_of(logins[which]) == token


def test_accounts_of_different_gateways_share_no_token_because_the_address_names_the_gateway(load: Load) -> None:
    found = load(
        toml=_TWO.format(a="", b='gateway = "ardary"\nreceives = false'),
        RESPONDER_HOOK_TOKENS=TOKEN,
    )
    assert found.sharing_a_token() == () and found.remarks == ()
    assert found.without_own_token("ardary") == ("bruno@example.org",)
    assert [each.receives for each in found.accounts] == [True, False]


def test_two_of_one_gateway_share_a_token_whatever_a_third_of_another_has(load: Load) -> None:
    third = f'[[accounts]]\nlogin="clara@example.org"\naccess_key="k3"\ngateway="ardary"\nhook_tokens=["{_OTHER}"]'
    found = load(toml=_TWO.format(a="", b="") + third, RESPONDER_HOOK_TOKENS=TOKEN)
    assert found.sharing_a_token() == ("anna@example.org", "bruno@example.org")


@pytest.mark.parametrize("gateway", ["", 'gateway = "ardary"'])
def test_an_account_without_a_token_borrows_one_and_takes_none_away_from_a_third(load: Load, gateway: str) -> None:
    third = f'[[accounts]]\nlogin="clara@example.org"\naccess_key="k3"\nhook_tokens=["{_OTHER}"]'
    found = load(toml=_TWO.format(a=f'hook_tokens = ["{TOKEN}"]', b=gateway) + third)
    assert dict(found.token_accounts) == {_OTHER: "clara@example.org"}
    assert {found.token_of(login) for login in ("anna@example.org", "bruno@example.org")} == {TOKEN}
    assert found.sharing_a_token() == (() if gateway else ("anna@example.org", "bruno@example.org"))


def test_a_weak_token_is_told_where_it_stands(load: Load) -> None:
    with pytest.raises(SettingsProblem) as told:
        load(toml=_TWO.format(a='hook_tokens = ["short"]', b=f'hook_tokens = ["{TOKEN}"]'))
    (problem,) = (each for each in map(str, told.value.problems) if "guessed" in each)
    assert problem.startswith("hook_tokens of anna@example.org in responder.toml: ") and "short" not in problem
    assert 'hook_tokens = ["' in problem and "RESPONDER_HOOK_TOKENS" not in problem


def test_one_account_shares_its_token_with_nobody(load: Load) -> None:
    found = load(**RIGHT)
    assert (found.sharing_a_token(), found.remarks, found.token_of(found.accounts[0].login)) == ((), (), TOKEN)


def test_secrets_that_everybody_may_read_are_told(tmp_path: Path) -> None:
    from responder.settings.open_files import open_files

    env, toml = tmp_path / ".env", tmp_path / "responder.toml"
    env.write_text("X=1\n")
    toml.touch()
    for mode, told in ((0o644, 2), (0o604, 2), (0o640, 0), (0o600, 0)):
        env.chmod(mode)
        toml.chmod(mode)
        assert len(list(open_files(env, toml, tmp_path / "nothing"))) == told


# Gateways


def test_an_account_is_of_the_usual_gateway_unless_it_names_another(load: Load) -> None:
    toml = '[[accounts]]\nlogin = "garage@shop.fr"\ngateway = "insim"\n'
    assert [each.gateway for each in load(**RIGHT, toml=toml).accounts] == ["insim", "insim"]


def test_a_gateway_nobody_knows_is_told_with_the_nearest(load: Load) -> None:
    told = problems(load, **RIGHT, toml='[[accounts]]\nlogin = "garage@shop.fr"\ngateway = "inism"\n')
    assert 'The gateway of account 2 is not known: did you mean "insim"?' in told


def test_an_account_of_another_gateway_may_stand_in_the_environment_or_in_the_file(load: Load) -> None:
    toml = '[[accounts]]\nlogin = "garage@shop.fr"\ngateway = "ardary"\nroute = "servers"\n'
    found = load(ARDARY_LOGIN="me@shop.fr", ARDARY_ACCESS_KEY=KEY, RESPONDER_HOOK_TOKENS=TOKEN, toml=toml)
    assert found.accounts == (
        Account("me@shop.fr", KEY, "https://www.ardary-sms.com", "ardary"),
        Account("garage@shop.fr", "", "https://www.ardary-sms.com", "ardary", {"route": "servers"}),
    )
    assert found.gateways == found.gateway_of("me@shop.fr") == "Ardary SMS"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('route = "phones"', 'accounts.1.route has a wrong value; did you mean "phone"?'),
        ('rout = "phone"', 'accounts.1.rout is not known; did you mean "route"?'),
        ("route = 1", "accounts.1.route has a wrong value; one of: phone, servers"),
    ],
)
def test_an_option_of_a_gateway_is_checked_with_the_nearest_that_was_meant(load: Load, line: str, said: str) -> None:
    toml = f'[[accounts]]\nlogin = "me@shop.fr"\ngateway = "ardary"\n{line}\n'
    assert said in problems(load, RESPONDER_HOOK_TOKENS=TOKEN, toml=toml)


def test_an_option_of_one_gateway_is_none_of_another(load: Load) -> None:
    told = problems(load, RESPONDER_HOOK_TOKENS=TOKEN, toml='[[accounts]]\nlogin = "me@shop.fr"\nroute = "phone"\n')
    assert "accounts.1.route is not known" in told
