"""Credit and phone, as the simulated gateway tells of them."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from datetime import UTC

import httpx
import pytest

from responder.domain.text.sms_parts import gsm7, parts_of
from responder.gateways.base import Site
from responder.monitoring.account_checks import AccountsWatch
from responder.settings.values import Account, Settings
from responder.store import alerts
from responder.store.alerts import AlertKind
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from tests.live.phones import ACCESS_KEY, LOGIN, Phones
from tests.outgoing import NOW

pytestmark = [pytest.mark.anyio, pytest.mark.slow]


@pytest.fixture(scope="module")
def phones(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Phones]:
    with Phones(tmp_path_factory.mktemp("phones")) as opened:
        yield opened


def becomes(phones: Phones, **change: object) -> None:
    httpx.post(f"{phones.url}/_phone/account", json=change, trust_env=False).raise_for_status()


@asynccontextmanager
async def watch(store: Store, phones: Phones, key: str = ACCESS_KEY) -> AsyncIterator[AccountsWatch]:
    account = Account(LOGIN, key, phones.url)
    connection = account.provider.connect(account.credentials, Site(place=lambda: ("FR", UTC), clock=lambda: NOW))
    yield AccountsWatch(Settings((account,), ("t" * 43,)), store, {LOGIN: connection}, lambda: NOW)
    await connection.close()


async def test_no_credit_and_a_phone_that_is_away_are_told_until_they_are_over(
    phones: Phones, either_database: str
) -> None:
    with closing(open_store(either_database)) as store:
        async with watch(store, phones) as looks:

            async def kinds() -> set[AlertKind]:
                await looks.look()
                return {alert.kind for alert in store.read_now(alerts.opened)}

            becomes(phones, credits=100, connected=True)
            assert await kinds() == set()
            becomes(phones, credits=0)
            assert await kinds() == {AlertKind.NO_CREDIT}
            becomes(phones, credits=0, connected=False)
            assert await kinds() == {AlertKind.NO_CREDIT, AlertKind.PHONE_OFFLINE}
            texts = [alert.text for alert in store.read_now(alerts.opened)]
            assert all(parts_of(gsm7(text)).count == 1 for text in texts), texts
            becomes(phones, credits=100, connected=True)
            assert await kinds() == set()


async def test_an_account_that_may_not_ask_changes_nothing(phones: Phones, either_database: str) -> None:
    with closing(open_store(either_database)) as store:
        becomes(phones, credits=0)
        async with watch(store, phones, "wrong-key") as looks:
            await looks.look()
        assert store.read_now(alerts.opened) == []
        becomes(phones, credits=100)
