"""The tables, all of them. Numbers are E.164."""

from responder.store.tables.announcing import announcement_recipients, announcements
from responder.store.tables.appointments import (
    api_answers,
    appointment_changes,
    appointments,
    calendar_entries,
    calendars,
    moments,
)
from responder.store.tables.columns import UtcTime, metadata
from responder.store.tables.console import acts, conversations, drafts, invitations, sessions, signers
from responder.store.tables.inbox import caught_up, held, inbox, quarantine
from responder.store.tables.outgoing import differences, early_reports, errands, messages, posts
from responder.store.tables.people import contacts, opt_outs, uses, waiting
from responder.store.tables.running import alerts, backups, bookmarks, marks, rulebooks, switches, tellings

__all__ = [
    "UtcTime",
    "metadata",
    "acts",
    "conversations",
    "drafts",
    "invitations",
    "sessions",
    "signers",
    "caught_up",
    "held",
    "inbox",
    "quarantine",
    "contacts",
    "opt_outs",
    "uses",
    "waiting",
    "announcement_recipients",
    "announcements",
    "api_answers",
    "appointment_changes",
    "appointments",
    "calendar_entries",
    "calendars",
    "moments",
    "differences",
    "early_reports",
    "errands",
    "messages",
    "posts",
    "alerts",
    "backups",
    "bookmarks",
    "marks",
    "rulebooks",
    "switches",
    "tellings",
]
