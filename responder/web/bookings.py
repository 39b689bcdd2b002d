"""/api: appointments for other programs. Described in docs/api.md, whose examples are tried by a test."""

import json
import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Annotated, Any, Protocol

from fastapi import APIRouter, Body, FastAPI, Header, HTTPException, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from responder.domain.model import calendar_notices
from responder.domain.model.business import Business
from responder.domain.model.numbers import NumberKind, read_number
from responder.domain.model.state import AppointmentStatus
from responder.domain.simulation.what_if import NotUnderstood, moment_of
from responder.domain.text.cleaned_strings import label
from responder.domain.wire.appointments_json import as_object
from responder.imports.cells.clocks import NotAMoment
from responder.imports.cells.moments import moment_in, style_of
from responder.services.agenda import appointments
from responder.services.agenda.appointments import (
    AppointmentChange,
    AppointmentOutcome,
    BookedAppointment,
    MobileOutcome,
)
from responder.services.agenda.calendars import CalendarState
from responder.services.operations import requests
from responder.services.operations.requests import AnotherRequest, StoredAnswer
from responder.store import StoreUnavailable
from responder.store.database.engine import Store
from responder.web import api_authentication
from responder.web.api import tell_of_an_outage
from responder.web.api_authentication import PREFIX

_LONGEST = 200
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}[T ]+\d")
_MOST_LISTED = 1_000
BY = "api"

_Short = Annotated[str, Field(max_length=_LONGEST), AfterValidator(label)]
_Moment = Annotated[str, Field(max_length=60, description="2026-12-01 15:00 on the business's clock, or ISO 8601")]


class Calendars(Protocol):
    async def read_all(self) -> list[CalendarState]: ...


class NewAppointment(BaseModel):
    """Body of POST."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    number: Annotated[str, Field(max_length=60, description="As it is dialled, or with its country: +33612345678")]
    at: _Moment
    end: _Moment | None = None
    minutes: Annotated[int, Field(ge=1, le=1440)] | None = None
    name: Annotated[str, Field(max_length=_LONGEST, description="What the contact is called, if nobody knows yet")] = ""
    title: _Short = ""
    who: _Short = ""
    place: _Short = ""
    status: AppointmentStatus = AppointmentStatus.AWAITING_ANSWER


class ChangedAppointment(BaseModel):
    """Body of PATCH; what is left out stays."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    at: _Moment | None = None
    end: _Moment | None = None
    title: _Short | None = None
    who: _Short | None = None
    place: _Short | None = None
    status: AppointmentStatus | None = None


class Unfit(Exception):
    """A field that cannot be taken, and what to write."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field, self.message = field, message


def bookings(
    store: Store,
    business: Callable[[], Business],
    clock: Callable[[], datetime],
    calendars: Callable[[], Calendars | None],
) -> FastAPI:
    """Builds the application for whoever has shown a token; `calendars` is None while nothing runs behind the web. The
    pages of its own documentation are off."""
    app = FastAPI(title="Responder", docs_url=None, redoc_url=None, openapi_url=None, redirect_slashes=False)
    router = APIRouter(prefix=PREFIX)
    _add_appointments(router, _AppointmentsApi(store, business, clock))
    _add_calendars(router, calendars)
    app.include_router(router)
    app.add_exception_handler(RequestValidationError, _tell_what_is_wrong)
    app.add_exception_handler(Unfit, _tell_what_is_unfit)
    app.add_exception_handler(StoreUnavailable, tell_of_an_outage)
    return app


def _add_appointments(router: APIRouter, api: "_AppointmentsApi") -> None:
    @router.get("/appointments")
    async def list_(
        since: Annotated[str, Query(alias="from", max_length=60)] = "",
        until: Annotated[str, Query(alias="to", max_length=60)] = "",
        number: Annotated[str, Query(max_length=60)] = "",
        limit: Annotated[int, Query(ge=1, le=_MOST_LISTED)] = 100,
    ) -> JSONResponse:
        return JSONResponse(await api.listed(since, until, number, limit))

    @router.post("/appointments")
    async def enter(
        request: Request,
        new: Annotated[NewAppointment, Body()],
        idempotency_key: Annotated[str, Header(max_length=200)] = "",
    ) -> Response:
        return await api.entered(new, idempotency_key, _whose(request))

    @router.get("/appointments/{id_}")
    async def show(id_: str) -> JSONResponse:
        return JSONResponse(await api.shown(id_))

    @router.patch("/appointments/{id_}")
    async def change(request: Request, id_: str, changed: Annotated[ChangedAppointment, Body()]) -> JSONResponse:
        return JSONResponse(await api.changed(id_, changed, _whose(request)))


def _add_calendars(router: APIRouter, calendars: Callable[[], Calendars | None]) -> None:
    @router.post("/calendars/read")
    async def read_calendars() -> JSONResponse:
        running = calendars()
        states = await running.read_all() if running is not None else []
        return JSONResponse({"calendars": [_calendar(state) for state in states]})


class _AppointmentsApi:
    def __init__(self, store: Store, business: Callable[[], Business], clock: Callable[[], datetime]) -> None:
        self._store, self._business, self._clock = store, business, clock

    async def listed(self, since: str, until: str, number: str, limit: int) -> dict[str, Any]:
        business = self._business()
        first = _moment(since, "from", business) if since else self._clock()
        last = _moment(until, "to", business) if until else None
        whose = read_number(number, business.country).text if number else ""
        wanted = await self._store.read(lambda conn: appointments.listed(conn, first, last, whose))
        listed = [as_object(entry.number, entry.appointment, business.zone) for entry in wanted[:limit]]
        return {"appointments": listed, "more": len(wanted) > limit}

    async def entered(self, new: NewAppointment, key: str, by: str) -> Response:
        now, request = self._clock(), new.model_dump_json()

        def work(conn: Connection) -> StoredAnswer:
            return requests.once(conn, key, request, now, lambda: self._enter(conn, new, now, by))

        try:
            answer = await self._once_more(work)
        except AnotherRequest:
            raise Unfit(
                "Idempotency-Key", "this key was used for another appointment: give each request a key of its own"
            ) from None
        return Response(answer.body, answer.status, media_type="application/json")

    async def _once_more(self, work: Callable[[Connection], StoredAnswer]) -> StoredAnswer:
        """Does the work, and does it once more where it breaks a constraint: over PostgreSQL another process may enter
        the same between our looking and our writing."""
        try:
            return await self._store.write(work)
        except IntegrityError:
            return await self._store.write(work)

    def _enter(self, conn: Connection, new: NewAppointment, now: datetime, by: str) -> StoredAnswer:
        business = self._business()
        number, at = _mobile(new.number, business), _moment(new.at, "at", business)
        wanted = appointments.AppointmentToEnter(
            number=number,
            at=at,
            end=_end(new, at, business),
            name=new.name,
            who=new.who.strip(),
            place=new.place.strip(),
            title=new.title.strip(),
            status=new.status,
        )
        entered = appointments.enter(conn, wanted, now, by)
        if entered.entry is None:
            raise _unfit(entered.outcome, f'"{new.at}" is over: nobody can answer for it any more')
        is_new = entered.outcome is AppointmentOutcome.ENTERED
        content = dict(as_object(number, entered.entry.appointment, business.zone)) | {"new": is_new}
        return StoredAnswer(201 if is_new else 200, json.dumps(content, ensure_ascii=False))

    async def shown(self, id_: str) -> dict[str, Any]:
        found = await self._store.read(lambda conn: appointments.show(conn, id_))
        if found is None:
            raise _nobody(id_)
        listed = [
            {"at": each.at.isoformat(), "what": each.what, "before": each.before, "after": each.after, "by": each.by}
            for each in found.history
        ]
        return self._object(found.entry) | {"history": listed}

    async def changed(self, id_: str, changed: ChangedAppointment, by: str) -> dict[str, Any]:
        given = changed.model_dump(exclude_none=True)
        business, now = self._business(), self._clock()
        for field in {"at", "end"} & given.keys():
            given[field] = _moment(given[field], field, business)
        done = await self._store.write(lambda conn: appointments.change(conn, id_, AppointmentChange(**given), now, by))
        if done.outcome is AppointmentOutcome.NOT_THERE:
            raise _nobody(id_)
        if done.outcome is not AppointmentOutcome.CHANGED or done.entry is None:
            raise _unfit(done.outcome, f'"{changed.at}" is over')
        return self._object(done.entry)

    def _object(self, entry: BookedAppointment) -> dict[str, Any]:
        return dict(as_object(entry.number, entry.appointment, self._business().zone))


def _whose(request: Request) -> str:
    """Returns the author for the history: "api", or "api" and the name of the token."""
    name = request.scope.get(api_authentication.BY, "")
    return f"{BY} {name}" if name else BY


def _mobile(written: str, business: Business) -> str:
    mobile = appointments.mobile_of(written, business)
    if mobile.outcome is MobileOutcome.MOBILE:
        return mobile.number
    if mobile.outcome is MobileOutcome.NO_NUMBER or mobile.kind is NumberKind.SHORT_CODE:
        raise Unfit("number", "this is no phone number: write it as it is dialled, or like +33612345678")
    raise Unfit("number", f"this is a {mobile.kind.value} number, which cannot answer an SMS")


def _unfit(outcome: AppointmentOutcome, over: str) -> Unfit:
    """Returns the field that is to blame, and a sentence; `over` is the one for a time in the past."""
    match outcome:
        case AppointmentOutcome.OVER:
            return Unfit("at", over)
        case AppointmentOutcome.TAKEN:
            return Unfit("at", "the same number has another appointment at that time")
        case AppointmentOutcome.TOO_LONG:
            return Unfit("end", "an appointment ends after it begins, and within a day")
        case _:
            return Unfit("at", outcome.value)


def _moment(written: str, field: str, business: Business) -> datetime:
    try:
        return moment_of(written, business.zone)
    except NotUnderstood as problem:
        return _moment_with_zone(written, field, business, str(problem))
    except OverflowError:
        raise Unfit(field, f'"{written}" is outside of the calendar') from None


def _moment_with_zone(written: str, field: str, business: Business, problem: str) -> datetime:
    """Reads a moment whose zone is written behind it: "2026-12-01 15:00 UTC". Raises Unfit, with `problem` where the
    text does not begin with a day of ISO 8601 and a time."""
    if not _ISO_DAY.match(written.strip()):
        raise Unfit(field, problem)
    try:
        return moment_in(written, "", style_of((), business.zone, business.country, date.max))
    except NotAMoment as wrong:
        raise Unfit(field, str(wrong)) from wrong


def _end(new: NewAppointment, at: datetime, business: Business) -> datetime | None:
    if new.end is not None and new.minutes is not None:
        raise Unfit("minutes", "give `end` or `minutes`, not both")
    end = _moment(new.end, "end", business) if new.end is not None else None
    return at + timedelta(minutes=new.minutes) if new.minutes is not None else end


def _nobody(id_: str) -> HTTPException:
    return HTTPException(404, "There is no appointment of that id: GET /api/appointments lists them.")


def _calendar(state: CalendarState) -> dict[str, Any]:
    return {
        "name": state.name,
        "read_at": state.read_at.isoformat() if state.read_at else None,
        "failing_since": state.failing_since.isoformat() if state.failing_since else None,
        "problem": str(state.problem),
        "events": state.events,
        "without_number": state.without_number,
        "notices": [calendar_notices.as_object(notice) for notice in state.notices],
    }


async def _tell_what_is_wrong(request: Request, problem: Exception) -> JSONResponse:
    """Tells all of it at once, without repeating what was sent."""
    assert isinstance(problem, RequestValidationError)  # noqa: S101 - it is registered for nothing else
    problems = [
        {"field": ".".join(str(part) for part in each["loc"][1:]) or str(each["loc"][0]), "message": _plain(each)}
        for each in problem.errors()
    ]
    return JSONResponse({"detail": "Some of this cannot be taken.", "problems": problems}, 422)


def _plain(each: dict[str, Any]) -> str:
    if each["type"] == "extra_forbidden":
        known = ", ".join(NewAppointment.model_fields)
        return f"there is no such field; there are: {known}"
    if each["type"] == "json_invalid":
        return "the body is not JSON"
    return str(each["msg"])


async def _tell_what_is_unfit(request: Request, problem: Exception) -> JSONResponse:
    assert isinstance(problem, Unfit)  # noqa: S101 - it is registered for nothing else
    problems = [{"field": problem.field, "message": problem.message}]
    return JSONResponse({"detail": "Some of this cannot be taken.", "problems": problems}, 422)
