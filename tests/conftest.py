"""Defines what every test may ask for."""

import gc
import os
import signal
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from responder.gateways.providers import DEFAULT
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from tests.live.chosen_gateway import ACCOUNTS, CHOSEN_GATEWAY
from tests.live.databases import DATABASES, KINDS, address_of, empty_file
from tests.live.forked import FORKS
from tests.live.memory import disk_in_memory
from tests.live.postgres import Postgres
from tests.marked_files import may_match
from tests.sweeps import SWEEPS, examples

# A shell ignores Ctrl-C for what it starts in the background, and a program started by a test would inherit that:
# a test that ends one as Ctrl-C does would then wait for ever.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Tests start some hundred processes, and each would compile everything it imports anew: half of its time.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# Commands speak the first language of business.yaml, which is French in most tests: these read English, and those
# about the language set another.
os.environ["RESPONDER_LANGUAGE"] = "en"


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


def pytest_addoption(parser: pytest.Parser) -> None:
    said = "whatever touches a database runs on this kind (without: files, and both where a test asks for it)"
    parser.addoption("--database", choices=KINDS, default="", help=said)
    over = "towns and services stand over this gateway, and what is about another one is left out"
    parser.addoption("--gateway", choices=tuple(ACCOUNTS), default=DEFAULT, help=over)
    parser.addoption("--thorough", action="store_true", help="sweeps go through all of their cases")
    parser.addoption("--fresh-processes", action="store_true", help="services are started, and none is forked")
    parser.addoption("--no-skips", action="store_true", help="what would be skipped fails")


def pytest_configure(config: pytest.Config) -> None:
    if (disk := disk_in_memory()) is not None:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", disk)  # where folders of tests are made
    CHOSEN_GATEWAY.name = config.getoption("--gateway")
    DATABASES.kind = config.getoption("--database")
    SWEEPS.thorough = config.getoption("--thorough")
    # How long an example and drawing its values take says how busy the machine is, and nothing of the program.
    settings.register_profile(
        "as far as asked", max_examples=examples(), deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.load_profile("as far as asked")


def pytest_unconfigure() -> None:
    DATABASES.stop()


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leaves files unread that hold nothing of what `-m` asks for; a file that was named is read."""
    if collection_path.suffix != ".py" or str(collection_path) in config.args:
        return None
    return None if may_match(config.getoption("-m"), collection_path) else True


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out what is for the other kind; what is about SQLite's files says so, with its reason. A property is a
    sweep."""
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker(pytest.mark.sweep)
    kind = DATABASES.kind
    others = [item for item in items if (kind and _kind_of(item) not in ("", kind)) or _is_left_out(item)]
    if others:
        config.hook.pytest_deselected(items=others)
        items[:] = [item for item in items if item not in set(others)]
    for item in items:
        about = item.get_closest_marker("sqlite")
        if about is not None and kind == "postgresql":
            item.add_marker(pytest.mark.skip(reason=f"about SQLite: {about.args[0]}"))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    FORKS.wanted = not (item.config.getoption("--fresh-processes") or item.get_closest_marker("timing"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.skipped and item.config.getoption("--no-skips") and item.get_closest_marker("sqlite") is None:
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was to be skipped, and nothing is: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection() -> Generator[None, object, object]:
    """Looks for no garbage while collecting: what is collected stays, and looking takes a third of the time."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish() -> None:
    """Spares the collector of garbage what was collected here and stays to the end: walking through it again and again
    is a fifth of the time of a test that loads rules."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def _is_left_out(item: pytest.Item) -> bool:
    """Checks whether a test is about another gateway than that of the run."""
    only = {mark.args[0] for mark in item.iter_markers("only_over")}
    without = {name for mark in item.iter_markers("not_over") for name in mark.args[:-1]}
    return CHOSEN_GATEWAY.name in without or (bool(only) and CHOSEN_GATEWAY.name not in only)


def _kind_of(item: pytest.Item) -> str:
    """Returns which kind of database a test is bound to."""
    if not isinstance(item, pytest.Function):
        return ""
    params = item.callspec.params if hasattr(item, "callspec") else {}
    bound = [params[name] for name in ("database", "conn", "address", "pair") if params.get(name) in KINDS]
    return (
        str(bound[0]) if bound else "postgresql" if {"postgres", "postgres_database"} & set(item.fixturenames) else ""
    )


@pytest.fixture(scope="session")
def postgres() -> Postgres:
    """A server of our own, started by the first test that wants one."""
    return DATABASES.server()


@pytest.fixture(scope="module", autouse=True)
def _databases_of_a_module() -> Iterator[None]:
    """A system that several tests share keeps its own."""
    with DATABASES.lent():
        yield


@pytest.fixture(autouse=True)
def _databases_of_a_test() -> Iterator[None]:
    with DATABASES.lent():
        yield


@pytest.fixture(params=KINDS)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database: the test runs on each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{empty_file(tmp_path / 'responder.db')}"
    return DATABASES.on_server(tmp_path)


@pytest.fixture
def either_database(tmp_path: Path) -> str:
    """The address of an empty database of whichever kind this run is about: for what takes too long on both."""
    return address_of(tmp_path)


@pytest.fixture
def postgres_database(tmp_path: Path) -> str:
    return DATABASES.on_server(tmp_path)


@pytest.fixture
def stores(postgres_database: str) -> Iterator[tuple[Store, Store]]:
    """Opens a store for each of two processes over one PostgreSQL."""
    opened = open_store(postgres_database), open_store(postgres_database)
    yield opened
    for store in opened:
        store.close()


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    opened = open_store(database)
    yield opened
    opened.close()
