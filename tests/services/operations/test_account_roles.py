"""Tests which account does what, and what is told where business.yaml names one that there is not."""

import pytest

from responder.domain.model.business import AccountRoles, login_of
from responder.services.operations.account_roles import AccountRole, announcing, deaf_roles, roles_of, unknown_accounts
from responder.settings.values import Account

ANNA, BULK = Account("anna@example.org", "k"), Account("bulk@example.org", "k", gateway="ardary", receives=False)
BOTH = (ANNA, BULK)


def test_each_account_answers_what_comes_in_over_it_and_the_first_announces() -> None:
    anna, bulk = roles_of((ANNA, Account("bruno@example.org", "k")), AccountRoles())
    assert anna.roles == (AccountRole.ANSWERS, AccountRole.ANNOUNCEMENTS) and bulk.roles == (AccountRole.ANSWERS,)


def test_business_yaml_gives_the_work_to_accounts_however_their_logins_are_written() -> None:
    named = AccountRoles(reminders="BULK@example.org", announcements=" bulk@example.org", reserve="anna@example.org")
    anna, bulk = roles_of(BOTH, named)
    assert anna.roles == (AccountRole.ANSWERS, AccountRole.RESERVE)
    assert bulk.roles == (AccountRole.ONLY_SENDS, AccountRole.REMINDERS, AccountRole.ANNOUNCEMENTS)
    assert str(bulk.sentence()).startswith("bulk@example.org (Ardary SMS): only sends")
    assert unknown_accounts(BOTH, named) == []


@pytest.mark.parametrize("key", ["reminders", "announcements", "reserve"])
def test_a_login_that_is_no_accounts_is_told_with_those_there_are(key: str) -> None:
    (told,) = unknown_accounts(BOTH, AccountRoles(**{key: "nobody@example.org"}))
    assert "nobody@example.org" in str(told) and "anna@example.org, bulk@example.org" in str(told)


def test_work_given_to_an_account_that_hears_nothing_is_told() -> None:
    (told,) = deaf_roles(BOTH, AccountRoles(reminders="bulk@example.org", announcements="anna@example.org"))
    assert "gives reminders to bulk@example.org" in str(told)


def test_who_announces_is_asked_for_named_or_the_first() -> None:
    logins, named = [ANNA.login, BULK.login], AccountRoles(announcements=BULK.login)
    assert announcing(logins, AccountRoles()) == ANNA.login and announcing(logins, named) == BULK.login
    assert announcing(logins, named, "Anna@example.org") == ANNA.login and announcing(logins, named, "x@y.fr") == ""


def test_no_name_names_no_account() -> None:
    assert login_of("", ["", "a"]) == "" and login_of("  ", ["a"]) == ""
