"""An announcement to many while the service is killed: everybody once, nobody after STOP, the pace kept, memory flat.

A third of the answers come late, so that every kill finds messages of which nobody knows whether they left. Who asks
for no more does so as with that gateway: SMS-iT takes a STOP itself and tells nobody, the others send it on. One that
the service does not take is sent again; one that it took is waited for, because a busy machine decides it later.

The full form, over each gateway's simulator and over PostgreSQL with four processes:

    python -m tests.chaos.announcements [--contacts 10000] [--kills 20] [--only insim]
"""

import argparse
import json
import random
import sys
import time
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection, insert

from responder.gateways.simulator.phone.simulator import TAKEN_ITSELF
from responder.store.database.opening import open_store
from responder.store.tables import contacts
from tests.live import postgres
from tests.live.databases import address_of
from tests.live.hooks import Text
from tests.live.memory import disk_in_memory
from tests.live.phones import ACCESS_KEY, LOGIN, Phones, Received
from tests.live.processes import NeverHappened, until
from tests.live.salons import business, write_salon
from tests.live.service import Service

GATEWAYS = ("insim", "ardary", "smsit")
RULES = """\
    rules:
      - {name: Hello, when: sms, says: [bonjour], reply: "Bonjour !"}
    """
TEXT = "Bonjour {{ contact.first_name }}, nous fermons le 24."
MARK = "nous fermons le 24"
_TOML = '[[accounts]]\nlogin = "{login}"\naccess_key = "{key}"\nbase_url = "{url}"\ngateway = "{gateway}"\n'
_LOGINS = {"smsit": "+33744440000"}  # the number that the account sends from
_NO_ACCOUNT = dict.fromkeys(("INSIM_LOGIN", "INSIM_ACCESS_KEY", "INSIM_BASE_URL"), "")
_LATE = 0.3  # of the answers
_KNOWN_WITHIN = 60.0  # seconds
_GROWTH = 60_000  # kB a process may take on between its first hundredth and the end
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """`per_minute`: the pace in business.yaml. `processes`: services over one database; more than one is PostgreSQL."""

    gateway: str
    contacts: int
    kills: int
    per_minute: int
    processes: int = 1
    stops: int = 20
    seed: int = 20260310


@dataclass
class Tally:
    """Holds what came of it, counted at the handsets."""

    received: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def number(index: int) -> str:
    return f"+336{12_000_000 + index:08d}"


def announce(folder: Path, plan: Plan, tell: Tell = print) -> Tally:
    """Writes a salon with its contacts, announces, kills until it is over, and counts."""
    budgets = (
        f"{{contact per hour: 50, contact per day: 50, all per minute: {plan.per_minute * 3}, all per day: 1000000, "
        f"announcements per minute: {plan.per_minute}, announcements per day: {plan.contacts + 1}}}"
    )
    write_salon(folder, RULES, about=business(budgets=budgets, more="quiet: none\n"))
    with running(folder, plan) as (phones, services):
        _enter_contacts(services[0].address, plan.contacts)
        said = services[0].runs("announce", TEXT, "--tag", "clients", "--yes")
        assert said.code == 0, said.said
        scenario = _AnnouncementRun(plan, phones, services, random.Random(plan.seed), tell)
        phones.fail(send="late-answer", probability=_LATE, seconds=0.3)
        scenario.run()
        return scenario.consistency_report()


@contextmanager
def running(folder: Path, plan: Plan) -> Iterator[tuple[Phones, Sequence[Service]]]:
    """The simulator of the gateway, and the services."""
    with ExitStack() as stack:
        login = _LOGINS.get(plan.gateway, LOGIN)
        phones = stack.enter_context(Phones(folder, gateway=plan.gateway, login=login))
        toml = _TOML.format(login=login, key=ACCESS_KEY, url=phones.url, gateway=plan.gateway)
        (folder / "responder.toml").write_text(toml)
        settings = {
            **_NO_ACCOUNT,
            "RESPONDER_SETTLE_SECONDS": "2",
            "RESPONDER_CADENCES": "announcements=0.2 doubt_look=0.5 opted_out_look=2",
        }
        if plan.processes > 1:
            settings["RESPONDER_DATABASE_URL"] = stack.enter_context(postgres.running()).database()
        else:
            settings["RESPONDER_DATABASE_URL"] = address_of(folder)
        services = [Service(folder, phones.url, settings) for _ in range(plan.processes)]
        for each in services:
            stack.callback(each.close)
            each.launch()
        for each in services:
            until(each.answers, "it answers")
        phones.call_back(f"{services[0].url}/hooks/{plan.gateway}/{services[0].token}")
        yield phones, services


def _enter_contacts(address: str, count: int) -> None:
    store = open_store(address, exclusive=False)
    try:
        for at in range(0, count, 1_000):
            store.write_now(lambda conn, at=at: _enter(conn, range(at, min(count, at + 1_000))))  # type: ignore[misc]
    finally:
        store.close()


def _enter(conn: Connection, some: range) -> None:
    common = {"tags": json.dumps(["clients"]), "known": True, "language": "fr"}
    conn.execute(insert(contacts), [common | {"number": number(n), "first_name": f"Anna{n}"} for n in some])


@dataclass
class _AnnouncementRun:
    plan: Plan
    phones: Phones
    services: Sequence[Service]
    chance: random.Random
    tell: Tell
    stopped: set[str] = field(default_factory=set)
    refused: int = 0  # of these that the service did not take at once, and that were written again
    in_the_air: int = 0  # messages that a kill found being sent
    memory: list[int] = field(default_factory=list)  # kB, of the largest process
    first_memory: int = 0

    def run(self) -> None:
        kill, goals = 0, self._goals()
        begun = time.monotonic()
        longest = 240 + 60 * self.plan.contacts / self.plan.per_minute + 15 * self.plan.kills
        while not self._over():
            if time.monotonic() - begun > longest:
                raise AssertionError(f"not over within {longest:.0f} s: {self._rows('status, count(*)')}")
            written = self._written()
            self._watch_memory(written)
            while kill < len(goals) and written >= goals[kill]:
                self._kill(kill)
                kill += 1
            if len(self.stopped) < self.plan.stops and written >= (len(self.stopped) + 1) * self._a_stop():
                self._stop()
            time.sleep(0.05)
        for each in goals[kill:]:
            self.tell(f"over before the kill at {each}")
        with suppress(NeverHappened):  # whose STOP is not known then is counted
            until(lambda: not self._unheard(), "every STOP is known", seconds=_KNOWN_WITHIN)

    def consistency_report(self) -> Tally:
        tally = Tally()
        announced = [sms for sms in self.phones.outbox() if MARK in sms.text]
        tally.received = Counter(sms.to for sms in announced)
        self._everybody_once(tally)
        self._none_after_stop(tally)
        self._pace(tally, announced)
        grown = max(self.memory, default=0) - self.first_memory
        tally.notes.append(f"memory: {self.first_memory} kB at first, {max(self.memory, default=0)} kB at most")
        if grown > _GROWTH:
            tally.problems.append(f"memory grew by {grown} kB")
        return tally

    def _everybody_once(self, tally: Tally) -> None:
        twice = [each for each, count in tally.received.items() if count > 1]
        if twice:
            tally.problems.append(f"{len(twice)} contacts got it twice")
        statuses = {row["number"]: row["status"] for row in self._all("SELECT number, status FROM messages")}
        listed = {each for each, status in statuses.items() if status in ("unknown", "needs review")}
        everybody = {number(n) for n in range(self.plan.contacts)}
        lost = everybody - set(tally.received) - listed - self.stopped
        if lost:
            why = Counter(statuses.get(each, "no message") for each in lost)
            tally.problems.append(f"{len(lost)} contacts got nothing, and no list says so: {dict(why)}")
        tally.notes.append(f"{len(tally.received)} got it, {len(listed)} are in doubt and listed")
        tally.notes.append(f"{self.in_the_air} were being sent when a process was killed")

    def _none_after_stop(self, tally: Tally) -> None:
        """A STOP counts from when it is known here; one that the gateway took, from when it took it."""
        known = self._known()
        late = [
            row["number"]
            for row in self._all("SELECT number, claimed_at FROM messages WHERE announcement IS NOT NULL")
            if row["number"] in known and row["claimed_at"] and row["claimed_at"] > known[row["number"]]
        ]
        late = [each for each in late if tally.received[each]]  # what the gateway refused reached nobody
        if late:
            tally.problems.append(f"{len(late)} were sent after a STOP")
        if unheard := self._unheard():
            tally.problems.append(f"{len(unheard)} wrote STOP, and it is not known here")
        if self.refused:
            tally.notes.append(f"{self.refused} STOP were not taken at once, and written again")
        without = sum(tally.received[each] == 0 for each in self.stopped)
        tally.notes.append(f"{len(self.stopped)} wrote STOP, {without} of them before it reached them")

    def _pace(self, tally: Tally, announced: list[Received]) -> None:
        """Counted by the moments at which they were queued, which the pace is about, and at the handsets against the
        ceiling over everything."""
        queued = sorted(
            row["settled_at"] / 1e6
            for row in self._all("SELECT settled_at FROM announcement_recipients WHERE status = 'queued'")
        )
        accepted = sorted(datetime.fromisoformat(sms.accepted_at).timestamp() for sms in announced)
        for name, times, most in (
            ("queued", queued, self.plan.per_minute),
            ("left", accepted, self.plan.per_minute * 3),
        ):
            busiest = max((bisect_right(times, at + 59.99) - n for n, at in enumerate(times)), default=0)
            tally.notes.append(f"at most {busiest} were {name} in a minute of {most} that may")
            if busiest > most:
                tally.problems.append(f"{busiest} were {name} in one minute, where {most} may")

    def _goals(self) -> list[int]:
        return [(n + 1) * self.plan.contacts // (self.plan.kills + 1) for n in range(self.plan.kills)]

    def _a_stop(self) -> int:
        return max(1, self.plan.contacts // (self.plan.stops + 1))

    def _kill(self, kill: int) -> None:
        victim = self.chance.choice(self.services)
        time.sleep(self.chance.uniform(0, 0.2))
        victim.kill()
        self.in_the_air += self.services[0].count("SELECT count(*) FROM messages WHERE status = 'sending'")
        self.tell(f"  kill {kill + 1} of {self.plan.kills} after {self._written()} were queued")
        victim.launch()
        until(victim.answers, "it answers again")

    def _stop(self) -> None:
        """Somebody who may have got it, or not yet, asks for no more."""
        who = number(self.chance.randrange(self.plan.contacts))
        if who in self.stopped:
            return
        if self._is_taken(who):
            self.stopped.add(who)
        else:
            self.refused += 1

    def _is_taken(self, who: str) -> bool:
        """Checks whether the STOP was acknowledged, by the service or by a gateway that takes it itself."""
        if self.plan.processes > 1:  # whichever process hears it
            at = datetime.now(UTC).replace(microsecond=0) - timedelta(seconds=1)
            return self.chance.choice(self.services).hook(Text(who, "STOP", at).query()).status_code == 200
        answer = self.phones.sms(who, "STOP")
        return answer["callback_status"] == 200 or answer.get("why") == TAKEN_ITSELF

    def _known(self) -> dict[str, int]:
        """Returns when each opted out."""
        rows = self._all("SELECT number, opted_out_at FROM contacts WHERE opted_out_at IS NOT NULL")
        return {row["number"]: row["opted_out_at"] for row in rows}

    def _unheard(self) -> set[str]:
        return self.stopped - self._known().keys()

    def _watch_memory(self, written: int) -> None:
        taken = 0
        for each in self.services:
            process = each.process
            if process is not None and process.alive():
                taken = max(taken, _resident(process.pid))
        if not self.first_memory and written > self.plan.contacts // 100:
            self.first_memory = taken
        self.memory.append(taken)

    def _over(self) -> bool:
        going = self.services[0].count("SELECT count(*) FROM announcements WHERE status != 'done'")
        open_ = "SELECT count(*) FROM messages WHERE status = 'queued' OR status = 'sending'"
        free = f"{open_} AND number NOT IN (SELECT number FROM messages WHERE status = 'unknown')"
        return not going and not self.services[0].count(free)

    def _written(self) -> int:
        return self.services[0].count("SELECT count(*) FROM announcement_recipients WHERE status != 'waiting'")

    def _rows(self, what: str) -> str:
        return str(self._all(f"SELECT {what} FROM messages GROUP BY status"))

    def _all(self, statement: str) -> list[dict[str, Any]]:
        return self.services[0].rows(statement)


def _resident(pid: int) -> int:
    """kB; 0 of one that has ended."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS")), 0)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos.announcements", description=__doc__)
    parser.add_argument("--contacts", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--per-minute", type=int, default=6_000)
    parser.add_argument("--only", choices=(*GATEWAYS, "postgresql"))
    asked = parser.parse_args(arguments)
    plans = [
        Plan(gateway=each, contacts=asked.contacts, kills=asked.kills, per_minute=asked.per_minute)
        for each in GATEWAYS
        if asked.only in (None, each)
    ]
    if asked.only in (None, "postgresql"):
        plans.append(
            Plan(gateway="insim", contacts=asked.contacts, kills=asked.kills, per_minute=asked.per_minute, processes=4)
        )
    wrong = 0
    for plan in plans:
        kind = "PostgreSQL, four processes" if plan.processes > 1 else "SQLite"
        print(f"{plan.gateway} over {kind}: {plan.contacts} contacts, {plan.kills} kills", flush=True)
        with TemporaryDirectory(prefix="responder-announced-", dir=disk_in_memory()) as folder:
            begun = time.monotonic()
            tally = announce(Path(folder), plan, tell=lambda line: print(line, flush=True))
        for line in (*tally.notes, f"{time.monotonic() - begun:.0f} s", *(f"WRONG: {each}" for each in tally.problems)):
            print(f"  {line}", flush=True)
        wrong += len(tally.problems)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
