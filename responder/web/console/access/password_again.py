"""Asks for the password once more before what cannot be undone, and tells the owner of many wrong ones."""

import asyncio
from collections.abc import Sequence

from sqlalchemy import Connection

from responder.services.console import acts, console_access, password_guessing
from responder.services.console.passwords import hashed, matches
from responder.web.console.visit import Visit


async def is_them(visit: Visit) -> bool:
    """Checks the password again: a phone that was left on a table lets nobody in for good."""
    keys, attempts = (f"name {visit.name.casefold()}",), visit.console.attempts
    if visit.session is None or attempts.wait(keys, visit.now):
        return False
    kept = visit.session.signer.password
    async with visit.console.hashing:
        right = await asyncio.to_thread(matches, visit.form.get("password", ""), kept)
    if not right:
        await failed(visit, keys)
    return right


async def choose_first(visit: Visit) -> None:
    """Gives somebody who came by a link the password that they typed; it fits, and they had none."""
    session = visit.session
    assert session is not None and not session.signer.password  # noqa: S101 - whoever calls has looked
    async with visit.console.hashing:
        kept = await asyncio.to_thread(hashed, visit.form.get("new", ""))

    def work(conn: Connection) -> None:
        console_access.choose_password(conn, session, kept)
        acts.note(conn, visit.act("changed their password"))

    await visit.write(work)


async def failed(visit: Visit, keys: Sequence[str]) -> None:
    """Notes a wrong password; the owner is told when there were many."""
    visit.console.attempts.failed(keys, visit.now)
    if password_guessing.is_many(visit.console.attempts.failures):
        await visit.write(lambda conn: password_guessing.tell(conn, visit.console.attempts.failures, visit.now))
