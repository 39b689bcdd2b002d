"""Sends the contact what was typed into a form of the console, once for each form."""

from sqlalchemy import Connection

from responder.services.inbox.manual_messages import ON_ITS_WAY, Result, TypedMessage, send, terms_of
from responder.web.console.visit import Visit


async def send_typed(visit: Visit, number: str) -> Result:
    """Queues the form's `text` over its `account`; `request` tells one form from the next. What is not `ON_ITS_WAY` was
    refused, and the page says why."""
    typed = {name: visit.form.get(name, "") for name in ("text", "account", "request")}
    draft, act = TypedMessage(number=number, **typed), visit.act("answered")

    def work(conn: Connection) -> Result:
        mode = visit.console.mode.mode_in(conn)
        return send(conn, draft, terms_of(visit.console.settings, visit.business, mode), visit.now, act=act)

    result = await visit.write(work)
    if result.outcome in ON_ITS_WAY:
        visit.console.wake(result.account)
    return result
