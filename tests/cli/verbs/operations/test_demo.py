"""The demo as people run it: both programs, over sockets, in an empty folder."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from responder.cli.demo.scripted_conversation import SCRIPT
from responder.gateways.base import Tells
from responder.gateways.providers import GATEWAYS, told_nothing, what_lacks
from responder.rulefiles.files.locations import shipped_rules
from tests.cli.conftest import RULES, Responder, environment
from tests.cli.test_commands_in_french import FRENCH_TERMINAL
from tests.live.processes import PATIENCE, ROOT

pytestmark = pytest.mark.slow  # each starts the service and the phone as people do

QUICK = RULES.replace("when: missed call\n", "when: missed call\n    send: now\n")


@pytest.fixture
def quick(here: Path) -> Path:
    """Rules of one's own, which answer a missed call at once."""
    (here / "rules" / "salon.yaml").write_text(QUICK, encoding="utf-8")
    return here


def test_the_fixed_conversation_comes_out_whole_in_an_empty_folder(tmp_path: Path, responder: Responder) -> None:
    started = time.monotonic()
    ran = responder("demo", "--no-input")
    assert (ran.code, ran.err) == (0, "")
    assert time.monotonic() - started < 40  # under 20 where nothing else runs
    for number, scene in enumerate(SCRIPT, 1):
        assert f"{number}. {scene.about}" in ran.out
    assert ran.out.count("is now: confirmed") == sum(scene.confirmed for scene in SCRIPT)
    assert ran.out.count("on the phone of") == sum(scene.answered for scene in SCRIPT)
    assert 'it means "yes" ("confrime")' in " ".join(ran.out.split())  # the typo is read through
    assert '"STOP" asks for no more messages' in ran.out
    assert 'reason "opted out"' in ran.out.replace("\n", " ")
    assert "the answer leaves in 3 s" in ran.out
    assert "the click is noted" in ran.out
    assert "WRONG" not in ran.out
    assert list(tmp_path.iterdir()) == []


@pytest.mark.long
@pytest.mark.parametrize("gateway", ["ardary", "smsit"])
def test_the_fixed_conversation_comes_out_whole_over_each_gateway(
    gateway: str, tmp_path: Path, responder: Responder
) -> None:
    ran = responder("demo", "--no-input", "--gateway", gateway)
    assert (ran.code, ran.err) == (0, "")
    out, provider = " ".join(ran.out.split()), GATEWAYS[gateway]
    assert f"/hooks/{gateway}/" in out and "/console/i/" in out
    assert "WRONG" not in out
    assert out.count("is now: confirmed") == sum(scene.confirmed for scene in SCRIPT)
    for lack in what_lacks(provider):
        assert str(lack) in ran.out
    by_itself = 0 if Tells.CALLS in provider.tells else 2  # the missed call, and STOP, which it takes itself
    assert out.count("on the phone of") == sum(scene.answered for scene in SCRIPT) - by_itself
    assert out.count(" untold ") == by_itself
    assert ("the click is noted" in out) == (Tells.CLICKS in provider.tells)
    assert 'reason "opted out"' in out
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("gateway", [pytest.param("ardary", marks=pytest.mark.long), "smsit"])
def test_by_hand_each_gateway_answers_or_says_that_it_is_not_told(
    gateway: str, quick: Path, responder: Responder
) -> None:
    typed = "oui\n/new /call\ntarif\n/click\n/new tarif\ntarif\n/new STOP\ntarif\n/why\n/quit\n"
    ran = responder("demo", "--gateway", gateway, typed=typed)
    assert (ran.code, ran.err) == (0, "")
    assert "is now: confirmed" in ran.out and "WRONG" not in ran.out
    provider = GATEWAYS[gateway]
    assert ("Nous vous rappelons." in ran.out) == (Tells.CALLS in provider.tells)
    assert ("the click is noted" in ran.out) == (Tells.CLICKS in provider.tells)
    for event in {Tells.CALLS, Tells.CLICKS} - provider.tells:
        assert f"untold   {told_nothing(provider, event)}"[:70] in ran.out
    assert "Nos prix : " in ran.out
    assert "the contact asked for no more automatic messages" in ran.out


def test_a_gateway_that_nobody_knows_is_told_with_those_there_are(responder: Responder) -> None:
    ran = responder("demo", "--gateway", "pigeon")
    assert ran.code == 2 and "must be one of: insim, ardary, smsit" in ran.err


def test_rules_of_ones_own_are_played_without_being_judged(quick: Path, responder: Responder) -> None:
    ran = responder("demo", "--no-input")
    assert ran.code == 0
    assert "rules/salon.yaml" in ran.out
    assert "Nous vous rappelons." in ran.out
    assert "WRONG" not in ran.out


def test_rules_with_mistakes_are_told_before_anything_starts(quick: Path, responder: Responder) -> None:
    (quick / "rules" / "more.yaml").write_text("rules: [oui]\n", encoding="utf-8")
    ran = responder("demo", "--no-input")
    assert ran.code == 1
    assert "rules/more.yaml:1" in ran.err
    assert "service" not in ran.out


def test_settings_of_a_real_account_never_reach_the_demo(quick: Path, responder: Responder) -> None:
    (quick / ".env").write_text("INSIM_LOGIN=me@example.com\nINSIM_ACCESS_KEY=real\nRESPONDER_PORT=1\n")
    (quick / "responder.toml").write_text('[[accounts]]\nlogin = "two@example.com"\naccess_key = "real"\n')
    ran = responder("demo", typed="tarif\n/quit\n", INSIM_BASE_URL="https://www.insim.app", RESPONDER_MODE="rehearsal")
    assert (ran.code, ran.err) == (0, "")
    assert "Nos prix : http://127.0.0.1:" in ran.out
    assert not (quick / "responder.db").exists()


def test_lines_that_are_piped_in_are_played(quick: Path, responder: Responder) -> None:
    typed = "oui\n/why\n/click\n/wait\n/new /call\ntarif\n/click\n/rules\n/what\n/new STOP\ntarif\n"
    ran = responder("demo", typed=typed)
    assert (ran.code, ran.err) == (0, "")
    out = ran.out
    assert "Merci, à bientôt." in out
    assert "is now: confirmed" in out
    assert "Nobody has got a link yet" in out
    assert "Nothing is on its way." in out
    assert "You are Bruno now" in out
    assert "Nous vous rappelons." in out
    assert "leads to https://example.com/prix; the click is noted" in out
    assert "Type what the customer texts" in out
    assert "the contact asked for no more automatic messages" in out
    assert out.count("on the phone of Chloé") == 1  # the answer to STOP, and then no more


def test_enter_alone_plays_what_is_suggested(quick: Path, responder: Responder) -> None:
    ran = responder("demo", typed="\n\n")
    assert "“oui”" in ran.out
    assert "“je confrime”" in ran.out


def test_who_is_called_back_gets_no_answer_to_the_missed_call(here: Path, responder: Responder) -> None:
    wait_as_for_real(here)
    ran = responder("demo", typed="/call\n/back\n/quit\n")
    assert "the answer leaves in 45 s" in ran.out
    assert "was not sent: a person spoke with them first" in ran.out


def wait_as_for_real(folder: Path) -> None:
    """The demo shortens waits, but not those that business.yaml names."""
    business = folder / "rules" / "business.yaml"
    business.write_text(business.read_text(encoding="utf-8") + "missed call wait: 45s\n", encoding="utf-8")


@contextmanager
def at_a_terminal(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "responder", "demo"],
        cwd=folder,
        env=environment(TERM="xterm"),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    ) as running:
        os.close(theirs)
        try:
            yield running, ours
        finally:
            running.kill()
            os.close(ours)


def read_until(terminal: int, wanted: str, seen: str = "") -> str:
    end = time.monotonic() + PATIENCE
    while wanted not in seen:
        assert time.monotonic() < end, seen[-2_000:]
        if select.select([terminal], [], [], 0.2)[0]:
            seen += os.read(terminal, 65_536).decode("utf-8", "replace")
    return seen


@pytest.mark.timing
def test_the_first_answer_takes_no_longer_than_the_service_is_imported_six_times(here: Path) -> None:
    """Five seconds on a machine of today, where the import takes under one: the demo imports it for two programs and
    the terminal. A ratio, since what else a machine does slows both."""

    def took(*command: str, until: str = "") -> float:
        start = time.perf_counter()
        with subprocess.Popen(
            [sys.executable, *command], cwd=here, env=environment(), stdout=subprocess.PIPE, text=True
        ) as running:
            assert running.stdout is not None
            assert not until or any(until in line for line in running.stdout)
            if until:
                running.send_signal(signal.SIGINT)
            running.wait(PATIENCE)
        return time.perf_counter() - start

    pairs = [
        (took("-m", "responder", "demo", "--no-input", until="on the phone of"), took("-c", "import responder.app"))
        for _ in range(3)
    ]
    assert min(answered / imported for answered, imported in pairs) < 6, pairs


def programs_of(pid: int) -> set[int]:
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False)
    return {int(each) for each in found.stdout.split()}


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_ctrl_c_stops_the_waiting_and_not_the_demo(here: Path) -> None:
    wait_as_for_real(here)
    with at_a_terminal(here) as (running, terminal):
        seen = read_until(terminal, "Anna>")
        os.write(terminal, b"/call\r")
        read_until(terminal, "Anna>", seen.rpartition("Anna>")[2])
        os.write(terminal, b"/wait\r")
        read_until(terminal, "43 s")  # it counts down
        os.killpg(running.pid, signal.SIGINT)  # as a terminal does: to everybody in the foreground
        read_until(terminal, "it is shown when it comes")
        os.write(terminal, b"oui\r")
        read_until(terminal, "on the phone of Anna")
        os.write(terminal, b"/quit\r")
        assert running.wait(PATIENCE) == 0


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_however_it_is_ended_no_program_stays_behind(ending: signal.Signals, here: Path) -> None:
    with at_a_terminal(here) as (running, terminal):
        read_until(terminal, "Anna>")
        programs = programs_of(running.pid)
        assert len(programs) == 2
        os.killpg(running.pid, ending)
        assert running.wait(PATIENCE) == (0 if ending is signal.SIGINT else 128 + ending)
        assert not any(is_running(each) for each in programs)


def test_its_programs_end_by_themselves_when_it_is_killed(here: Path) -> None:
    with at_a_terminal(here) as (running, terminal):
        read_until(terminal, "Anna>")
        programs = programs_of(running.pid)
        assert len(programs) == 2
        running.kill()
        running.wait(PATIENCE)
    end = time.monotonic() + PATIENCE
    while any(is_running(each) for each in programs):
        assert time.monotonic() < end, "they go on"
        time.sleep(0.1)


@pytest.mark.long  # .ci/run plays it from the wheel it builds
def test_the_wheel_alone_plays_the_demo(tmp_path: Path) -> None:
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run(
        [*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(tmp_path / "dist"), str(ROOT)],
        check=True,
        capture_output=True,
    )
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    subprocess.run(
        [*pip, "install", "--no-deps", "--target", str(tmp_path / "site"), str(wheel)], check=True, capture_output=True
    )
    empty = tmp_path / "empty"
    empty.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "responder", "demo"],
        cwd=empty,
        env=environment() | {"PYTHONPATH": str(tmp_path / "site")},
        input=b"oui\n",
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    out = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert "is now: confirmed" in out
    assert str(shipped_rules()) not in out
    assert "site/responder/shipped/rules" in out.replace("\n", "")


def test_a_word_taken_back_and_two_calls_in_a_row_are_told_in_words(responder: Responder) -> None:
    ran = responder("demo", typed="/call\n/call\n/new oui\nmais pas avant 15h\n/why\n/new oui\nnon finalement\n/quit\n")
    assert (ran.code, ran.err) == (0, "")
    assert "several calls in a minute are one" in ran.out
    assert "Traceback" not in ran.out


def test_edits_reach_the_demo_while_it_runs(quick: Path) -> None:
    with at_a_terminal(quick) as (_, terminal):
        seen = read_until(terminal, "Anna>")
        salon = quick / "rules" / "salon.yaml"
        salon.write_text(salon.read_text(encoding="utf-8").replace("Nous vous rappelons.", "A tout de suite."))
        for _ in range(20):
            time.sleep(0.5)
            os.write(terminal, b"/new /call\r")
            seen = read_until(terminal, "on the phone of", seen.rpartition("Anna>")[2])
            seen = read_until(terminal, ">", seen.rpartition("on the phone of")[2])
            if "A tout de suite." in seen:
                return
        raise AssertionError(seen[-2_000:])


TYPED = (
    "/what\n/why\n/wait\n/click\noui\n/why\n/new /call\n/back\n/new /call\n/wait\n/click\n/rules\n/new STOP\ntarif\n"
)
ENGLISH = re.compile(
    r"\b(the|is|are|was|nobody|nothing|you|they|it|asks|waits|rule|because|silent|phone|leaves|with)\b", re.I
)


def test_no_english_is_left_in_a_french_demo(quick: Path, responder: Responder) -> None:
    ran = responder("demo", typed=TYPED, **FRENCH_TERMINAL)
    assert (ran.code, ran.err) == (0, "")
    out = ran.out.replace("_phone", "")
    assert "n’est pas partie" in out or "reçu par" in out
    assert sorted({each.lower() for each in ENGLISH.findall(out)}) == []


def test_the_demo_speaks_french_at_a_french_terminal(tmp_path: Path, responder: Responder) -> None:
    ran = responder("demo", "--no-input", **FRENCH_TERMINAL)
    assert ran.code == 0
    out = " ".join(ran.out.split()).replace("\N{NARROW NO-BREAK SPACE}", " ")
    assert "1. Un oui au rendez-vous de demain." in out and "est maintenant : confirmé" in out
    assert "règle Rendez-vous confirmé" in out and "Tout est arrivé, en" in out
    assert "Salon Anna est en ligne." in out and list(tmp_path.iterdir()) == []
