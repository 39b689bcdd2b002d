"""Alerts: raised, told to the owner once each, cleared.

    alerts.raise_(conn, Kind.NO_CREDIT, "salon@example.com", because(Alarm.CREDIT, gateway=..., found=...), now)
    alerts.clear(conn, Kind.NO_CREDIT, "salon@example.com", now)

Both are for a transaction (`store.write`) and may be called as often as one looks: raising what is raised and
clearing what is not changes nothing. `about` tells several of one kind apart ("" if there is one only). What is told is
a code with its arguments; it is kept so, and worded when somebody is told, in a sentence that fits into one SMS and
holds nobody's words and nobody's number. Whoever raises need not know who is told, or how: `monitoring.alerts` sees to
that, and restarts repeat nothing. A new kind is a line in `store.alerts.kinds`; a kind that `lasts` needs no `clear`.
"""

from responder.store.alerts.alert_lifecycle import Alert, clear, opened, raise_, reword
from responder.store.alerts.kinds import AlertKind

__all__ = ["Alert", "AlertKind", "clear", "opened", "raise_", "reword"]
