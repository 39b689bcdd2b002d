"""responder posts: what `post URL` handed over, and what it could not."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, Any
from urllib.parse import urlsplit

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, ngettext, speak_to_owner, word
from responder.cli.common.loading import JsonOption
from responder.cli.common.presenting import present_list
from responder.domain.explanations.rule_titles import title_of
from responder.languages.catalogue import pmsgid
from responder.services.operations import posts as service
from responder.services.operations.posts import Handover, PostStatus, Retrying

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def posts() -> None:
    """List what `post URL` could not hand over, and try it again.

    A post is tried eleven times within three days. What fails all the same is listed until it is purged.

    \b
    Examples:
      responder posts list
      responder posts retry 17
    """


@app.command("list")
def list_(
    all_of_them: Annotated[bool, typer.Option("--all", help="The last hundred, done or not.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Lists posts that failed or wait for another attempt. Exit code 1 if one failed."""
    speak_to_owner()
    with opened() as store:
        rows = store.read_now(lambda conn: service.listed(conn, all_of_them=all_of_them))
    nothing = gettext("Nothing is waiting, and nothing failed.")
    present_list("posts", rows, as_json, as_object=_as_object, line=_line, nothing=nothing)
    raise typer.Exit(1 if any(row.status is PostStatus.FAILED for row in rows) else 0)


@app.command("retry")
def retry(id_: Annotated[int, typer.Argument(metavar="ID", help="As `responder posts list` shows it.")]) -> None:
    """Try one again, from the start."""
    speak_to_owner()
    now = datetime.now(UTC)
    with opened() as store:
        done = store.write_now(lambda conn: service.retry(conn, id_, now))
    if done is Retrying.NOT_THERE:
        raise CannotRun(
            gettext("There is no post {id} that failed, or its words are gone: see  responder posts list", id=id_)
        )
    typer.echo(gettext("{id} is tried again within half a minute, if the service runs.", id=id_))


def _line(row: Handover) -> str:
    host = urlsplit(row.url).hostname
    attempts = ngettext("{number} attempt", "{number} attempts", row.attempts)
    status, rule = gettext(_STATUSES[row.status]), word(title_of(row.rule))
    return f"{row.id}  {status}  {rule}  {host}  {attempts}  {word(row.told)}"


_STATUSES: Mapping[PostStatus, str] = {
    PostStatus.QUEUED: pmsgid("task", "waiting"),
    PostStatus.SENDING: pmsgid("task", "under way"),
    PostStatus.DONE: pmsgid("task", "done"),
    PostStatus.FAILED: pmsgid("task", "failed"),
    PostStatus.CANCELLED: pmsgid("task", "cancelled"),
}


def _as_object(row: Handover) -> dict[str, Any]:
    names = ("id", "rule", "url", "status", "why", "attempts")
    times = {name: getattr(row, name).isoformat() for name in ("created_at", "next_at")}
    return {name: getattr(row, name) for name in names} | times
