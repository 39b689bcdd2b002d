"""Import ladder: a sub-package imports only what stands on a lower rung. The table is the map of the tree."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import responder

ROOT = Path(responder.__file__).parent
LADDER = (
    # What every value is.
    ("dataclass",),
    # Tables of human languages.
    ("languages",),
    # Pure: no I/O, no clock, no logging.
    ("domain.text", "domain.explanations"),
    ("domain.model", "domain.screening"),
    ("domain.meaning.lexicon",),
    ("domain.meaning.tagging",),
    ("domain.meaning.clauses",),
    ("domain.meaning.readings",),
    ("domain.meaning", "domain.delivery", "domain.wire", "domain.syntax"),
    ("domain.matching",),
    ("domain.schedule", "domain.asked_last"),
    ("domain.situation",),
    ("domain.last_question",),
    ("domain.conditions", "domain.actions"),
    ("domain.deciding",),
    ("domain.announcing",),
    ("domain.simulation",),
    ("domain",),
    # What goes on is begun again when it fails.
    ("supervision",),
    # Reading what others wrote.
    ("access",),
    ("imports.cells",),
    ("imports.tables",),
    ("rulefiles.reporting",),
    ("rulefiles.yaml", "rulefiles.files", "rulefiles.edit"),
    ("rulefiles.schema",),
    ("rulefiles.words", "rulefiles.testing"),
    ("rulefiles.templates",),
    ("rulefiles.compile", "rulefiles.lint", "rulefiles.editors"),
    ("rulefiles.compile.business_file", "rulefiles.compile.rule_files"),
    ("rulefiles",),
    ("rulefiles.fitting", "rulefiles.upgrade", "rulefiles.recipes"),
    # The outside.
    ("gateways",),
    ("gateways.callbacks",),
    ("gateways.insim", "gateways.ardary", "gateways.smsit"),
    ("gateways.providers",),
    ("gateways.simulator.phone",),
    ("gateways.simulator.insim", "gateways.simulator.ardary", "gateways.simulator.smsit"),
    ("gateways.simulator",),
    ("settings",),
    # What is written down.
    ("store",),
    ("store.tables",),
    ("store.database",),
    ("store.alerts", "store.contacts"),
    ("store.outbound.switches",),
    ("store.outbound.counts",),
    ("store.outbound",),
    ("store.announcing",),
    ("store.admin",),
    ("store.inbox", "store.console"),
    ("store.appointments",),
    ("store.contact_state", "store.privacy"),
    ("store.review",),
    ("imports",),
    # What goes on.
    ("runtime", "child_process"),
    ("sending",),
    ("sending.upkeep",),
    ("calendars.ics", "calendars"),
    ("calendars.sources",),
    ("calendars.sync",),
    ("scheduler", "processing", "rulebooks"),
    ("services.announcing",),
    ("services.people", "services.agenda", "services.operations", "services.console"),
    ("services.inbox",),
    ("services.rules.cards",),
    ("services.rules",),
    ("services",),
    ("monitoring.alerts",),
    ("monitoring",),
    ("web",),
    ("web.console",),
    ("serving",),
    ("app",),
    # The command line.
    ("cli.common",),
    ("cli.setup", "cli.demo", "cli.replay", "cli.logs"),
    ("cli",),
    ("cli.attached",),
    ("cli.verbs",),
    ("__main__",),
)
RUNG = {name: rung for rung, names in enumerate(LADDER) for name in names}
# The engine opens whichever database there is, and both kinds and their migrations build on the engine.
ONE_ROOM = ("store.database",)


def packages() -> set[str]:
    return {_dotted(path.parent) for path in ROOT.rglob("__init__.py")} - {""}


def home(module: str) -> str:
    """The sub-package, of those on the ladder, that a module belongs to."""
    for room in ONE_ROOM:
        if module.startswith(f"{room}."):
            return room
    while module not in RUNG and "." in module:
        module = module.rpartition(".")[0]
    return module


@cache
def _files() -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = {}
    for path in sorted(ROOT.rglob("*.py")):
        found.setdefault(home(_module(path)), []).append(path)
    return found


def files_of(package: str) -> list[Path]:
    return _files().get(package, [])


def imported(source: str) -> Iterator[str]:
    """The modules below `responder` that a file imports, those in functions too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (each.name.partition(".")[2] for each in node.names if each.name.startswith("responder."))
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "responder":
            base = (node.module or "").partition(".")[2]
            yield from (f"{base}.{each.name}".strip(".") for each in node.names)


def may(package: str, other: str) -> bool:
    return package == other or RUNG[other] < RUNG[package]


def _dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).parts)


def _module(path: Path) -> str:
    return _dotted(path.with_suffix("")).removesuffix(".__init__")


def test_every_package_has_its_rung() -> None:
    missing = {each for each in packages() if home(each) not in RUNG}
    assert missing == set()
    assert sum(len(names) for names in LADDER) == len(RUNG), "a package stands on one rung"


def test_every_rung_has_files() -> None:
    assert [package for package in RUNG if not files_of(package) and package not in packages()] == []


@pytest.mark.parametrize("package", RUNG)
def test_nothing_imports_what_stands_above_or_beside_it(package: str) -> None:
    wrong = [
        f"{file.relative_to(ROOT)} imports {other}"
        for file in files_of(package)
        for other in imported(file.read_text("utf-8"))
        if home(other) in RUNG and not may(package, home(other))
    ]
    assert wrong == []


# Commands and web ask services. What they may import of the store is no query: opening it, and why it cannot be.
PRESENTERS = ("cli.verbs", "web")
NO_QUERY = ("store.StoreUnavailable", "store.database.address", "store.database.engine", "store.database.opening")


@pytest.mark.parametrize("package", PRESENTERS)
def test_commands_and_web_ask_services_and_no_table(package: str) -> None:
    found = {
        str(file.relative_to(ROOT)): sorted(asked)
        for file in ROOT.joinpath(*package.split(".")).rglob("*.py")
        if (asked := {each for each in imported(file.read_text("utf-8")) if _is_query(each)})
    }
    assert found == {}, "ask a service"


def _is_query(module: str) -> bool:
    return module.startswith("store") and not module.startswith(NO_QUERY)


@pytest.mark.parametrize(
    "source",
    [
        "import responder.web.hooks",
        "from responder.app import now",
        "from responder import cli",
        "from responder.store import review",
        "def late():\n    from responder.sending import lanes",
    ],
)
def test_an_import_from_above_is_found_wherever_it_stands(source: str) -> None:
    assert [each for each in imported(source) if not may("store.outbound", home(each))]
