"""Every command beside the running service, at its loudest: no secret in what it prints, nobody's number or words in
what it logs, nobody else's eyes for what it writes, and nothing of it in the list of processes."""

import base64
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from responder.cli import VERBS
from tests.acceptance.live_system import LiveSystem, live_system, salon
from tests.live.phones import ACCESS_KEY
from tests.live.processes import until
from tests.live.service import TOKEN
from tests.live.verbose_commands import MARK

pytestmark = [pytest.mark.slow, pytest.mark.only_over("insim", "it is about its settings")]
ANNA, NATIONAL = "+33647382910", "647382910"
CANARY = "canarymotsecret"
API_TOKEN = "canary-api-token-9fQe7Lw2XhR4tYb6Nc1M"
POST_SECRET = base64.b64encode(b"canary-signing-secret-0123456789").decode()
MAIL_PASSWORD, CALENDAR_PASSWORD, DATABASE_PASSWORD = "canary-mail-pw-77", "canary-calendar-pw-78", "canary-db-pw-79"
METRICS_TOKEN = "canary-metrics-token-5kD8sLq1ZxV3nTb7"
SET = (TOKEN, ACCESS_KEY, API_TOKEN, POST_SECRET, MAIL_PASSWORD, CALENDAR_PASSWORD, METRICS_TOKEN)
SECRETS = (*SET, DATABASE_PASSWORD)
SETTINGS = {
    "RESPONDER_API_TOKENS": API_TOKEN,
    "RESPONDER_POST_SECRETS": f"whsec_{POST_SECRET}",
    "RESPONDER_ALERT_EMAIL": "owner@example.org",
    "RESPONDER_ALERT_SMTP": f"smtp://anna:{MAIL_PASSWORD}@127.0.0.1:9",
    "RESPONDER_CALENDAR_LOGIN": "anna",
    "RESPONDER_CALENDAR_PASSWORD": CALENDAR_PASSWORD,
    "RESPONDER_METRICS_TOKEN": METRICS_TOKEN,
}
RULES = f"""
rules:
  - name: Told
    when: sms
    says: [dis]
    do: ['post http://127.0.0.1:9/{CANARY}', call back]
    reply: "Vu {{{{ message }}}}"
    examples: {{yes: [dis], "no": [bonjour]}}
  - name: Anything
    when: sms
    says: {{pattern: "."}}
    reply: "Vu : {{{{ message }}}} {{{{ contact.number }}}}"
"""
# Those that go on until they are ended have scans of their own; `simulate` prints the key of its own simulation.
OF_THEIR_OWN = {"serve", "work", "demo", "simulate"}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSystem]:
    with live_system(tmp_path_factory.mktemp("commands"), salon(RULES), settings=SETTINGS) as found:
        found.phones.sms(ANNA, f"dis {CANARY}")
        found.phones.sms(ANNA, f"bonjour {CANARY}")
        found.service.hook(f"message={CANARY}%7B{NATIONAL}")
        found.service.all_decided()
        until(lambda: found.phones.outbox(ANNA), "she is answered")
        _write_inputs(found.service.folder)
        yield found


def _write_inputs(folder: Path) -> None:
    (folder / "contacts.csv").write_text(f"number,name,notes\n{ANNA},Anna,{CANARY}\nnobody,{CANARY},x\n", "utf-8")
    (folder / "agenda.csv").write_text(f"number,date,time\n{ANNA},2027-03-02,10:00\nx,{CANARY},y\n", "utf-8")
    (folder / "texts.jsonl").write_text(json.dumps({"text": CANARY, "from": ANNA}) + f"\n{CANARY}\n", "utf-8")
    (folder / "broken.db").write_text(CANARY, "utf-8")
    (folder / "empty").mkdir()


def commands(place: LiveSystem) -> list[list[str]]:
    hook = f"http://127.0.0.1:{place.service.port}"
    typed = [
        "check --json",
        "test",
        f"explain {CANARY}",
        "replay texts.jsonl",
        f"appointments add {ANNA} 2027-03-01T10:00",
        "appointments list",
        "appointments show 1",
        "appointments set 1 confirmed",
        "appointments import agenda.csv --yes",
        "appointments import agenda.csv --yes --bad rows.csv",
        "appointments export book.csv",
        "contacts import contacts.csv --yes",
        "contacts list",
        f"contacts show {ANNA}",
        f"contacts tag {ANNA} VIP",
        f"contacts untag {ANNA} VIP",
        "calendars",
        "hours",
        "reminders",
        "reminders --json",
        "reminders --withdraw 1",
        "reminders --now 1",
        "errands",
        "go-live --check",
        "go-live --check --json",
        "go-live --back",
        "go-live --yes",
        "go-live --back --json",
        "go-live --yes --json",
        "console invite Anna --role owner",
        "console list",
        "console remove Nobody",
        "waiting",
        f"waiting done {ANNA}",
        "log",
        f"log {ANNA} --json",
        "why 1",
        "why 1 --json",
        "optouts list",
        f"optouts add +33612345699 --words {CANARY}",
        "optouts remove +33612345699",
        "review",
        "review resend 1",
        "review drop 1",
        "history",
        "history ffff",
        "rollback ffff",
        "posts list",
        "posts retry 1",
        "backup copy.db",
        "restore copy.db --yes",
        "restore broken.db --yes",
        f"export {ANNA} --output all.json",
        f"export {ANNA} --csv --output all.csv",
        f"send {ANNA} Bonjour-{CANARY} --yes",
        f"connect --public-url {hook}",
        "connect --public-url http://127.0.0.1:9",
        "status",
        f"pause --why {CANARY}",
        "resume",
        "migrate --show",
        "move-database sqlite:///responder.db sqlite:///other.db",
        f"move-database sqlite:///responder.db postgresql://anna:{DATABASE_PASSWORD}@127.0.0.1:9/x",
        "schema",
        "numbers",
        "upgrade-rules --dry-run",
        "add",
        "add parking --no-input",
        f"announce Bonjour-{CANARY} --everybody --dry-run",
        f"announce Bonjour-{CANARY} --tag VIP --yes",
        "announcements",
        "announcements stop 1",
        "new --yes",
        f"forget {ANNA} --yes",
        f"forget {CANARY} --yes",
        "pause",
    ]
    return [[word.replace("T10:00", " 10:00") for word in line.split()] for line in typed]


@dataclass(frozen=True, slots=True)
class Shown:
    """`both`: what was printed; `logged`: its lines that programs read; `listed`: command lines of all processes."""

    both: str
    logged: str
    codes: list[str]
    listed: bytes


def run_all(place: LiveSystem, lines: list[list[str]], **settings: str) -> Shown:
    service = place.service
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.live.verbose_commands"],
        env=service.environment() | settings,
        cwd=service.folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    listed: list[bytes] = []
    watching = threading.Event()

    def watch() -> None:
        while not watching.wait(0.05):
            listed.append(_process_list(process.pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    out, err = process.communicate(json.dumps(lines), timeout=120)
    watching.set()
    watcher.join()
    marks = [line.removeprefix(MARK) for line in out.splitlines() if line.startswith(MARK)]
    logged = "\n".join(line for line in err.splitlines() if line.startswith("{"))
    return Shown(out + err, logged, marks, b"\n".join(listed))


def _process_list(parent: int) -> bytes:
    """Reads the process list of the commands, and of whatever they start."""
    shown = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            if int(entry.name) == parent or int(fields[1]) == parent:
                shown.append((entry / "cmdline").read_bytes())
        except (OSError, ValueError):
            continue  # it has ended
    return b"\n".join(shown)


def hits(content: str, traces: tuple[str, ...]) -> list[str]:
    return [f"{each}: ...{content[max(0, content.index(each) - 200) :][:300]}" for each in traces if each in content]


@pytest.fixture(scope="module")
def shown(place: LiveSystem) -> Shown:
    """Collects what all commands show, one after the other; sending is paused in the end."""
    return run_all(place, commands(place))


def test_every_command_is_looked_at_and_none_breaks(place: LiveSystem, shown: Shown) -> None:
    lines = commands(place)
    assert {line[0] for line in lines} == set(VERBS) - OF_THEIR_OWN
    assert len(shown.codes) == len(lines), shown.both[-2000:]
    assert "at my loudest" in shown.both and "Traceback" not in shown.both
    assert [f"{line}: {code}" for line, code in zip(lines, shown.codes, strict=True) if code[0] not in "012"] == []


def test_no_command_prints_a_secret(shown: Shown) -> None:
    assert hits(shown.both, SECRETS) == []


def test_no_command_logs_anybodys_words(shown: Shown) -> None:
    assert shown.logged, "nothing was logged at all"
    assert hits(shown.logged, (NATIONAL, CANARY, "06 47 38 29 10")) == []


def test_the_list_of_processes_shows_no_secret(shown: Shown) -> None:
    assert b"verbose_commands" in shown.listed
    assert [each for each in SET if each.encode() in shown.listed] == []


@pytest.mark.sqlite("its files, and copies of them, are looked at")
def test_whatever_it_writes_is_for_its_owner_alone(place: LiveSystem, shown: Shown) -> None:
    folder = place.service.folder
    ours = {path.name for path in _inputs(folder)}
    files = [path for path in folder.iterdir() if path.is_file() and path.name not in ours]
    assert {"responder.db", "responder.db.paused", "copy.db", "all.json", "book.csv"} <= {path.name for path in files}
    modes = {path.name: f"{path.stat().st_mode & 0o777:o}" for path in files}
    assert {name: mode for name, mode in modes.items() if not mode.endswith("00")} == {}


@pytest.mark.parametrize(
    "settings",
    [
        {"RESPONDER_DATABASE_URL": f"postgresql://anna:{DATABASE_PASSWORD}@127.0.0.1:9/responder"},
        {
            "RESPONDER_HOOK_TOKENS": "canary-short",
            "RESPONDER_API_TOKENS": "canary-short,canary-other",
            "RESPONDER_ALERT_SMTP": f"smtp://anna:{MAIL_PASSWORD}@:x",
            "RESPONDER_POST_SECRETS": "canary-short",
            "INSIM_BASE_URL": f"http://anna:{MAIL_PASSWORD}@example.org",
        },
    ],
    ids=["a database that is away", "all that can be wrong"],
)
def test_settings_that_are_wrong_are_told_without_what_they_hold(place: LiveSystem, settings: dict[str, str]) -> None:
    typed = (
        "status",
        "appointments list",
        "send +33612345678 x --yes",
        "serve",
        "migrate",
        "connect --public-url http://x.fr",
    )
    lines = [line.split() for line in typed]
    shown = run_all(place, lines, RESPONDER_PORT="1", **settings)
    assert len(shown.codes) == len(lines), shown.both[-2000:]
    assert "Traceback" not in shown.both
    assert hits(shown.both, (*SECRETS, "canary-short", "canary-other")) == []
    assert any(code[0] != "0" for code in shown.codes)


def _inputs(folder: Path) -> Iterator[Path]:
    """Lists what the test wrote, and what the shell of a test keeps of the output of programs."""
    yield from folder.glob("*.log")
    yield from (folder / name for name in ("contacts.csv", "agenda.csv", "texts.jsonl", "broken.db"))
