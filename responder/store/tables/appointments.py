"""Appointments, the calendars they come from, and what time brings."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from responder.store.tables.columns import Id, UtcTime, metadata, partial_index

appointments = Table(
    "appointments",
    metadata,
    Column("id", Id, primary_key=True),
    Column("number", Text, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("ends_at", UtcTime),
    Column("title", Text, nullable=False, server_default=""),
    Column("who", Text, nullable=False, server_default=""),
    Column("place", Text, nullable=False, server_default=""),
    Column("status", Text, nullable=False),
    Column("changed_at", UtcTime, nullable=False),
    # "" for what people and programs enter; else the calendar and its event: a calendar may have two for one number
    # at one time (a mother with two children), nobody else can say that they are two.
    Column("source", Text, nullable=False, server_default=""),
    UniqueConstraint("number", "at", "source", name="appointment_once"),
)
Index("appointments_by_time", appointments.c.at)
Index("appointments_by_change", appointments.c.changed_at)

appointment_changes = Table(  # the history of each, oldest first
    "appointment_changes",
    metadata,
    Column("id", Id, primary_key=True),
    Column("appointment", Id, ForeignKey("appointments.id"), nullable=False, index=True),
    Column("at", UtcTime, nullable=False),
    Column("what", Text, nullable=False),  # entered, or the name of what changed: status, at, end, who...
    Column("before", Text, nullable=False, server_default=""),
    Column("after", Text, nullable=False, server_default=""),
    Column("by", Text, nullable=False),  # owner, contact, api, the calendar's name...
)
Index("appointment_changes_by_time", *appointment_changes.c["at", "what", "after", "by"])

calendars = Table(  # how reading each calendar of business.yaml goes
    "calendars",
    metadata,
    Column("name", Text, primary_key=True),
    Column("mark", Text, nullable=False, server_default=""),  # of the content last read: nothing new if it is the same
    Column("read_at", UtcTime),
    Column("failing_since", UtcTime),
    Column("problem", Text, nullable=False, server_default=""),  # a sentence for the owner
    Column("events", Integer, nullable=False, server_default="0"),
    Column("without_number", Integer, nullable=False, server_default="0"),
    Column("notices", Text, nullable=False, server_default=""),  # JSON: events that were not taken as they stand
)

calendar_entries = Table(  # each event of a calendar, once for each time it recurs, as the calendar last had it
    "calendar_entries",
    metadata,
    Column("id", Id, primary_key=True),
    Column("calendar", Text, nullable=False),
    Column("key", Text, nullable=False),  # its uid, and which recurrence
    Column("at", UtcTime, nullable=False),
    Column("ends_at", UtcTime, nullable=False),
    Column("who", Text, nullable=False, server_default=""),
    Column("busy", Boolean, nullable=False),  # the time is taken
    Column("cancelled", Boolean, nullable=False),
    Column("told", Text, nullable=False, server_default=""),  # the status of the appointment the calendar knows of
    Column("appointment", Id, ForeignKey("appointments.id"), index=True),  # null: it names no number
    UniqueConstraint("calendar", "key", name="calendar_entry_once"),
)
Index("calendar_entries_by_time", calendar_entries.c.at)

api_answers = Table(  # what was answered to a request that carried a key: asked again, it is answered the same
    "api_answers",
    metadata,
    Column("key", Text, primary_key=True),
    Column("digest", Text, nullable=False),  # of the request
    Column("status", Integer, nullable=False),
    Column("body", Text, nullable=False),  # JSON
    Column("at", UtcTime, nullable=False, index=True),
)

moments = Table(  # what time brings, each once
    "moments",
    metadata,
    Column("id", Id, primary_key=True),
    Column("key", Text, nullable=False, unique=True),  # of the moment itself: whoever plans it again plans nothing new
    Column("moment", Text, nullable=False),  # as rules write it: "24h before appointment"
    Column("contact", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("about", Text, nullable=False),  # the id of the appointment; of a message: its event in the inbox
    Column("rule", Text, nullable=False, server_default=""),  # of a message: the one that sent it
    Column("anchor", UtcTime, nullable=False),  # when the appointment is, or the message left
    Column("due_at", UtcTime, nullable=False),
    Column("expires_at", UtcTime, nullable=False),
    Column("status", Text, nullable=False),  # waiting, reached, dropped
    Column("why", Text, nullable=False, server_default=""),  # it was dropped, for people
    Column("settled_at", UtcTime),
)
_waits = moments.c.status == "waiting"
partial_index("moments_due", moments.c.due_at, where=_waits)
partial_index("moments_of_contact", moments.c.contact, where=_waits)
Index("moments_of_appointment", moments.c.about)
Index("moments_by_settling", moments.c.settled_at)
