"""A live system whose clock can be moved: the service and the simulator in this process, on real sockets, on one clock.

`anna.has_appointment("2026-03-11 10:00")`, `clock.moves(hours=24)`, `anna.gets("*rappel*")`.
"""

import asyncio
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from datetime import time as dt_time
from fnmatch import fnmatchcase
from itertools import count
from pathlib import Path
from textwrap import dedent
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import uvicorn
from sqlalchemy import select

from responder.app import Service, open_service
from responder.domain.deciding.waiting_reasons import Cause
from responder.domain.model.state import AppointmentStatus
from responder.gateways.simulator.phone.options import Options
from responder.gateways.simulator.phone.simulator import TAKEN_ITSELF, Simulator
from responder.gateways.simulator.server import _Embedded, running_simulator
from responder.settings.cadences import Cadences
from responder.settings.values import Mode, Settings
from responder.store.appointments import book
from responder.store.appointments.book import BookedAppointment
from responder.store.review import waiting_list
from responder.store.tables import contacts, held, inbox, messages, moments
from tests.live.chosen_gateway import ACCESS_KEY, CHOSEN_GATEWAY, GatewayAccount
from tests.live.databases import address_of
from tests.live.processes import free_port, until
from tests.live.salons import OWNER, copy_shipped, write_salon

T = TypeVar("T")
PARIS = ZoneInfo("Europe/Paris")
TOKEN = "timed-token-Jx81mQvT0rLw5ZbK9aYc-2Ns"
_DAYS, _TUESDAY = ("mon", "tue", "wed", "thu", "fri", "sat", "sun"), 1
OFTEN = Cadences(
    moments=0.3,
    paused_look=0.1,
    lane_sweep=0.3,
    lane_sweep_shared=0.3,
    calendars_look=0.3,
    lists_look=0.2,
    report_first=0.1,
    report_look=0.05,
    opted_out_look=0.2,
)
QUIET_ENOUGH = 0.06  # seconds without anything new: what was to come at once has come
_numbers = count(13_000_001)


class MovableClock:
    """Goes on as any clock does, and can be moved ahead."""

    def __init__(self, at: datetime) -> None:
        self._offset = at - datetime.now(UTC)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self._offset

    def move(self, by: timedelta) -> None:
        self._offset += by


@dataclass
class Person:
    """Somebody with a phone. What they got and nobody asked about yet waits to be asked about, in order."""

    system: "TimedSystem"
    number: str
    seen: int = 0
    last: Any = None

    def texts(self, text: str) -> None:
        self.system.happens(lambda sim: sim.texts(self.number, text))

    @property
    def left_at_the_gateway(self) -> bool:
        """Asked the gateway itself for no more messages, which tells nobody but who asks."""
        return self.number in self.system.simulator.stopped

    def calls(self, kind: str = "missed", seconds: int = 0) -> None:
        self.system.happens(lambda sim: sim.calls(self.number, kind, seconds))

    def clicks(self) -> None:
        assert self.last is not None, "nothing was got yet"
        self.system.happens(lambda sim: sim.clicks(self.last))

    def is_noted(self, text: str) -> None:
        self.system.happens(lambda sim: sim.notes(self.number, text, "mobile"))

    def gets(self, pattern: str) -> str:
        """The next message, which must look like the pattern (`*` is any text)."""
        until(lambda: len(self.received()) > self.seen, f"{self.number} gets {pattern!r}; {self.story()}", seconds=20)
        self.last = self.received()[self.seen]
        self.seen += 1
        text: str = self.last.text
        assert fnmatchcase(text, pattern.replace("[", "[[]")), f"{text!r} is not {pattern!r}"
        return text

    def gets_nothing(self) -> None:
        self.system.settles()
        more = [sms.text for sms in self.received()[self.seen :]]
        assert not more, f"{self.number} got {more}; {self.story()}"
        assert "broken rule" not in self.story(), self.story()  # silence for that reason is no silence meant

    def received(self) -> list[Any]:
        there = self.system.simulator.world.sms.values()
        return [sms for sms in list(there) if sms.phone == self.number and sms.outbound]

    def has_appointment(
        self, at: str, *, who: str = "", status: AppointmentStatus = AppointmentStatus.UNCONFIRMED
    ) -> str:
        """Entered as an owner or a calendar would; its id."""
        moment = self.system.moment(at)
        now = self.system.clock()
        entry = self.system.service.store.write_now(
            lambda conn: book.add(conn, book.New(self.number, moment, who=who), now, status=status)
        )
        self.system.look()
        return entry.appointment.id

    def changes(self, appointment: str, **new: Any) -> None:
        """The owner or a calendar changes an appointment."""
        now = self.system.clock()
        self.system.service.store.write_now(lambda conn: book.change(conn, appointment, now, "owner", **new))
        self.system.look()

    def entries(self) -> list[BookedAppointment]:
        entries = self.system.service.store.read_now(lambda conn: book.list_from(conn))
        return [each for each in entries if each.number == self.number]

    def statuses(self) -> list[str]:
        return [each.appointment.status.value for each in self.entries()]

    def appointment(self, which: str) -> Any:
        entry = self.system.service.store.read_now(lambda conn: book.find(conn, which))
        assert entry is not None
        return entry.appointment

    def history(self, which: str) -> list[tuple[str, str, str]]:
        """Returns what became of an appointment: what, how it is since then, who did it."""
        lines = self.system.service.store.read_now(lambda conn: book.history(conn, which))
        return [(line.what, line.after, line.by) for line in lines]

    def decided(self) -> list[tuple[str, str | None]]:
        """Reason and rule of every decision about this person, oldest first."""
        self.system.settles()
        of = select(inbox.c.reason, inbox.c.rule).where(inbox.c.contact == self.number, inbox.c.kind != "report")
        rows = self.system.service.store.read_now(lambda conn: conn.execute(of.order_by(inbox.c.id)).all())
        return [(row.reason, row.rule) for row in rows]

    def moments(self) -> list[tuple[str, str, str]]:
        """The moments of this person: which, how it ended, why."""
        of = select(moments.c.moment, moments.c.status, moments.c.why).where(moments.c.contact == self.number)
        rows = self.system.service.store.read_now(lambda conn: conn.execute(of.order_by(moments.c.id)).all())
        return [tuple(row) for row in rows]

    def story(self) -> str:
        of = select(inbox.c.kind, inbox.c.reason, inbox.c.rule, inbox.c.trace).where(inbox.c.contact == self.number)
        rows = self.system.service.store.read_now(lambda conn: conn.execute(of).all())
        return f"decided so far: {rows}; moments: {self.moments()}; got: {[sms.text for sms in self.received()]}"


@dataclass
class TimedSystem:
    loop: asyncio.AbstractEventLoop
    clock: MovableClock
    settings: Settings
    service: Service
    simulator: Simulator
    restart: Callable[[], Coroutine[Any, Any, Service]]
    owner: Person = field(init=False)
    tuesday: date = field(init=False)

    def __post_init__(self) -> None:
        self.owner = Person(self, OWNER)
        self.tuesday = self.clock().astimezone(PARIS).date()

    def person(self) -> Person:
        return Person(self, f"+336{next(_numbers):08d}")

    def moves(self, **time: float) -> None:
        """Time passes: in steps no longer than a few minutes would be right and slow, so it jumps, and everybody
        looks at the clock again."""
        self.settles()
        self.clock.move(timedelta(**time))
        self.look()
        self.settles()

    def waiting(self) -> list[tuple[str, Cause]]:
        """Returns who waits for a person, and why."""
        now = self.clock()
        self.service.store.write_now(lambda conn: waiting_list.gather(conn, now))
        self.service.store.write_now(lambda conn: waiting_list.close_over(conn, now))
        return [(each.contact, each.cause) for each in self.service.store.read_now(waiting_list.open_items)]

    def moves_to(self, at: str) -> None:
        there = self.moment(at)
        assert there > self.clock(), f"{at} is over"
        self.moves(seconds=(there - self.clock()).total_seconds())

    def moment(self, at: str) -> datetime:
        """ "2026-03-11 10:00", or "wed 10:00" of the week that began last; "next mon 12:00" is of the one after it."""
        if at[:1].isdigit():
            return datetime.fromisoformat(at).replace(tzinfo=PARIS)
        *later, day, clock = at.split()
        ahead = (_DAYS.index(day) - _TUESDAY) % 7 + 7 * len(later)
        return datetime.combine(self.tuesday + timedelta(days=ahead), dt_time.fromisoformat(clock), PARIS)

    def begins_a_week(self) -> None:
        """It is the next Tuesday at 9:30, of a week without a holiday: nothing is quiet but nights and Sundays."""
        business = self.service.live.rulebook.business
        day = self.clock().astimezone(PARIS).date() + timedelta(days=1)
        while day.weekday() != _TUESDAY or any(business.is_holiday(day + timedelta(days=n)) for n in range(9)):
            day += timedelta(days=1)
        self.tuesday = day
        self.moves_to("tue 09:30")

    def look(self) -> None:
        self.loop.call_soon_threadsafe(self.service.look)

    def settles(self, seconds: float = 30.0) -> None:
        """Waits until everything that is due is decided and sent, and nothing new has come for a moment."""
        end, before, since = time.monotonic() + seconds, None, time.monotonic()
        while time.monotonic() < end:
            now = self.state()
            if now != before or now[0]:
                before, since = now, time.monotonic()
            elif time.monotonic() - since > QUIET_ENOUGH:
                return
            time.sleep(0.01)
        raise AssertionError(f"it never came to rest: {self.state()}")

    def state(self) -> tuple[int, int, int]:
        """Returns how much is due and not done, and how much there is."""
        at = self.clock()

        def read(conn: Any) -> tuple[int, int, int]:
            waiting = set(
                conn.execute(select(held.c.event).where(held.c.changed.is_(None), held.c.until > at)).scalars()
            )
            undecided = set(conn.execute(select(inbox.c.id).where(inbox.c.decided_at.is_(None))).scalars()) - waiting
            leaving = messages.c.status.in_(("queued", "sending")) & (messages.c.not_before <= at)
            queued = conn.execute(select(messages.c.id).where(leaving)).all()
            due = (moments.c.status == "waiting") & (moments.c.due_at <= at)
            soon = conn.execute(select(moments.c.id).where(due)).all()
            everything = len(conn.execute(select(inbox.c.id)).all()), len(conn.execute(select(messages.c.id)).all())
            return len(undecided) + len(queued) + len(soon), *everything

        due, events, written = self.service.store.read_now(read)
        return due + self._unreported(), events, written

    def _unreported(self) -> int:
        """Counts messages on a handset whose report is on its way: time that jumps meanwhile would make it late."""
        there = list(self.simulator.world.sms.values())
        return sum(sms.outbound and sms.received_at is not None and sms.status != "delivered" for sms in there)

    def happens(self, what: Callable[[Simulator], "asyncio.Future[Any]"]) -> None:
        """Something happens to the business's phone, and its webhook was answered."""

        async def tell() -> Any:
            return await what(self.simulator)

        delivered = self.run(tell())
        if delivered.why == TAKEN_ITSELF:
            until(lambda: set(self.simulator.stopped) <= self._out(), "who left is opted out, as the gateway tells")
        else:
            assert delivered.status == 200, delivered

    def _out(self) -> set[str]:
        out = select(contacts.c.number).where(contacts.c.opted_out_at.is_not(None))
        return set(self.service.store.read_now(lambda conn: conn.execute(out).scalars().all()))

    def restarts(self) -> None:
        """Starts again as after a power cut: what was in memory is gone."""
        self.settles()
        self.service = self.run(self.restart())

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(30)


@contextmanager
def timed_system(
    folder: Path, write: Callable[[Path], object], at: str, *, account: GatewayAccount | None = None, **more: Any
) -> Iterator[TimedSystem]:
    """A salon whose rules `write` puts into the folder; its clock starts at `at`, Paris time. `account`: over which
    gateway, if not over that of the run. `more`: settings."""
    write(folder)
    clock = MovableClock(datetime.fromisoformat(at).replace(tzinfo=PARIS))
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    opened = _opened(folder, clock, loop, account or CHOSEN_GATEWAY.account, more)
    place = asyncio.run_coroutine_threadsafe(opened.__aenter__(), loop).result(60)
    try:
        yield place
    finally:
        asyncio.run_coroutine_threadsafe(opened.__aexit__(None, None, None), loop).result(60)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


@asynccontextmanager
async def _opened(
    folder: Path, clock: MovableClock, loop: asyncio.AbstractEventLoop, ours: GatewayAccount, more: dict[str, Any]
) -> Any:
    port = free_port()
    options = Options(access_key=ACCESS_KEY, plan="pro", sent_after=0.01, received_after=0.02)
    whose: dict[str, Any] = {"gateway": ours.name, "login": ours.login, "webhook_key": ours.webhook_key}
    callback = ours.hook(f"http://127.0.0.1:{port}", TOKEN)
    async with running_simulator(options=options, callback=callback, **whose) as sim:
        sim.now = clock
        settings = Settings(
            accounts=(ours.account(sim.url),),
            hook_tokens=(TOKEN,),
            database_url=address_of(folder),
            rules=folder / "rules",
            templates=folder / "templates",
            port=port,
            mode=Mode.LIVE,
            cadences=OFTEN,
            **more,
        )
        serving: list[tuple[_Embedded, asyncio.Task[None]]] = []

        async def stop() -> None:
            server, task = serving.pop()
            server.should_exit = True
            await task

        async def start() -> Service:
            if serving:
                await stop()
            service = await asyncio.to_thread(open_service, settings, clock)
            config = uvicorn.Config(service.app, port=port, access_log=False, log_config=None, log_level="critical")
            server = _Embedded(config)
            serving.append((server, asyncio.create_task(server.serve())))
            await server.listening.wait()
            return service

        yield TimedSystem(loop, clock, settings, await start(), sim, start)
        await stop()


def salon(rules: str, *, about: str = "", tells_owner: bool = False) -> Callable[[Path], object]:
    """Writes a file of rules, for a salon with hours, quiet hours and a second thought as they are in life. Unless
    `tells_owner`, her phone is left to what the rules tell her."""
    business = BUSINESS.replace("tell owner: none\n", "") if tells_owner else BUSINESS
    return lambda folder: write_salon(folder, rules, about=business + dedent(about), words=True)


def shipped(*, about: str = "", switched_on: bool = True) -> Callable[[Path], object]:
    """The rules as they ship, those that start conversations switched on."""

    def write(folder: Path) -> None:
        copy_shipped(folder, about=BUSINESS + dedent(about))
        for path in (folder / "rules").glob("*.yaml"):
            text = path.read_text("utf-8")
            if switched_on:
                text = text.replace("active: no", "active: yes")
            path.write_text(text, "utf-8")

    return write


BUSINESS = f"""\
name: Salon Anna
phone: "+33611111111"
owner: "{OWNER}"
country: FR
zone: Europe/Paris
languages: [fr, en]
hours: {{monday-friday: "09:00-12:30, 14:00-18:30", saturday: "09:00-13:00"}}
quiet: "20:00-08:00, sunday, holidays"
allowed countries: [FR]
budgets: {{all per minute: 600, all per day: 100000}}
tell owner: none
"""
