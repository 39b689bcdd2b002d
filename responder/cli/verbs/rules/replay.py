"""responder replay: what would be answered to each of many events, of a file or of the last week."""

import gc
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import Annotated, BinaryIO

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.language import gettext, ngettext, speak_to_owner, word
from responder.cli.common.loading import JsonOption, RulesOption, folders, load_right
from responder.cli.replay.batch_replay import LineDifference, Played, Player, Players, Total, play, play_in_processes
from responder.domain.deciding.reason_sentences import REASONS
from responder.domain.explanations.rule_titles import title_of
from responder.domain.model.decision import Reason

_CHUNK = 2_000  # lines; each is answered in well under a tenth of a second


def replay(
    file: Annotated[
        str, typer.Argument(metavar="[FILE.jsonl]", help="One JSON object a line; - reads from the input.")
    ] = "",
    against: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Another folder of rules: tell what it would answer differently.")
    ] = None,
    draft: Annotated[bool, typer.Option("--draft", help="The same of the console's draft.")] = False,
    jobs: Annotated[int, typer.Option(min=1, max=64, help="Processes to use.")] = 1,
    rules: RulesOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say what would be answered to each of many texts.

    A line of the file is {"text": ..., "from": ..., "at": ..., "event": ..., "appointment": ..., "after": ...},
    all but the text optional, with the meaning that the options of `responder explain` have.
    Every line stands on its own: nothing is remembered from one to the next.

    Without a file: what really came in the last 7 days, each event from what was known then, decided by the live rules
    and by others. Nothing is sent.

    \b
    Examples:
      responder replay --draft
      responder replay --against rules.new
      responder replay texts.jsonl
      responder replay texts.jsonl --json > answers.jsonl
      responder replay texts.jsonl --against rules.new
    """
    if draft and (file or against is not None):
        speak_to_owner(rules)
        raise CannotRun(gettext("--draft is about the last week: it takes no file, and no other folder."))
    if not file:
        from responder.cli.replay import last_week

        last_week.tell(rules, against, draft=draft, as_json=as_json)
        return
    if not as_json:
        speak_to_owner(rules)
    started = perf_counter()
    now = datetime.now(UTC)
    here, _ = folders(rules)
    players = Players(
        Player(load_right(rules, now), now), Player(load_right(against, now), now) if against is not None else None
    )
    # The rulebook stays: the collector need not walk through it again and again.
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000)  # deciding leaves no cycles behind
    total = Total()
    with _opened(file) as lines:
        for played in _played(players, _chunks(lines), as_json, jobs, here, against, now):
            _tell(played, total.lines, here, against, as_json)
            total.add(played)
    if not as_json:
        _summarise(total, perf_counter() - started, against is not None)
    if total.bad:
        raise typer.Exit(1)


def _played(
    players: Players,
    chunks: Iterator[list[bytes]],
    as_json: bool,
    jobs: int,
    here: Path,
    against: Path | None,
    now: datetime,
) -> Iterator[Played]:
    if jobs == 1:
        return (play(players, chunk, as_json) for chunk in chunks)
    return play_in_processes(jobs, here, against, now, chunks, as_json)


def _opened(file: str) -> "BinaryIO | nullcontext[BinaryIO]":
    if file == "-":
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(file).open("rb")
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        raise CannotRun(gettext("{file} cannot be read: {why}.", file=file, why=why)) from error


def _chunks(lines: BinaryIO) -> Iterator[list[bytes]]:
    chunk: list[bytes] = []
    for line in lines:
        chunk.append(line)
        if len(chunk) == _CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _tell(played: Played, before: int, here: Path, against: Path | None, as_json: bool) -> None:
    """Prints what a chunk brought; `before` is the number of lines before it."""
    if played.printed:
        sys.stdout.write("\n".join(played.printed) + "\n")
    for position, why in played.bad:
        typer.echo(gettext("line {line}: {problem}", line=before + position, problem=word(why)), err=True)
    if against is not None and not as_json:
        sys.stdout.writelines(_as_text(each, before, here, against) for each in played.differences)


def _as_text(difference: LineDifference, before: int, here: Path, against: Path) -> str:
    width = max(len(str(here)), len(str(against)))
    said = [gettext("line {line}  {text}", line=before + difference.position, text=difference.said)]
    said.append(f"    {here!s:{width}}  {word(difference.here)}  ({difference.cost_here} SMS)")
    said.append(f"    {against!s:{width}}  {word(difference.there)}  ({difference.cost_there} SMS)")
    return "\n".join(said) + "\n"


def _summarise(total: Total, seconds: float, compared: bool) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column(gettext("events"), justify="right")
    table.add_column(gettext("share"), justify="right")
    table.add_column(gettext("reason"))
    table.add_column(gettext("rule"), overflow="fold")
    answered = sum(total.tally.values())
    for (reason, rule), count in sorted(total.tally.items(), key=lambda row: (-row[1], row[0])):
        shown = gettext(REASONS[Reason(reason)]), Text(word(title_of(rule)) or "-")
        table.add_row(f"{count:,}", f"{100 * count / answered:.1f} %", *shown)
    if answered:
        console.print(table)
    for line in _sums(total, seconds, compared):
        console.print(line, markup=False)


def _sums(total: Total, seconds: float, compared: bool) -> Iterator[str]:
    took, cost = f"{seconds:.1f}", f"{total.cost:,}"
    yield "\n" + ngettext(
        "{number} line in {seconds} s; the answers cost {cost} SMS.",
        "{number} lines in {seconds} s; the answers cost {cost} SMS.",
        total.lines,
        seconds=took,
        cost=cost,
    )
    if compared:
        yield ngettext(
            "{number} would be answered differently, for {cost} SMS ({difference}).",
            "{number} would be answered differently, for {cost} SMS ({difference}).",
            total.different,
            cost=f"{total.cost_there:,}",
            difference=f"{total.cost_there - total.cost:+,}",
        )
    if total.bad:
        yield ngettext("{number} line could not be read.", "{number} lines could not be read.", total.bad)
