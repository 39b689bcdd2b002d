"""responder upgrade-rules: rules of an earlier version, brought up to today's."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from responder.cli.common.confirmation import agreed
from responder.cli.common.decision_words import action_in_words
from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, ngettext, speak_to_owner
from responder.cli.common.loading import RulesOption, folders, settings_folders, tell
from responder.languages.catalogue import msgid
from responder.rulefiles.upgrade.merge_rules import Fate, RuleFate
from responder.services.rules import upgrade_rules as service
from responder.services.rules.text_comparison import EventDifference, EventDifferenceKind
from responder.services.rules.trial_load import files_with_tests
from responder.services.rules.upgrade_rules import FileFate, Upgrade, UpgradeOutcome

_MOST = 8  # differences of a kind; --all tells the rest
_SQLITE = "sqlite:///"


def upgrade_rules(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what would be done.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show every line that would change, too.")] = False,
    all_of_them: Annotated[bool, typer.Option("--all", help="List every text that is answered otherwise.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    rules: RulesOption = None,
) -> None:
    """Bring rules of an earlier version up to today's.

    What you never edited is renewed; what you edited stays yours, and today's rules take your texts, limits and words
    over. Before anything is written you see what becomes of each rule, and which texts would be answered otherwise.
    What was there is kept: `responder rollback` brings it back.

    \b
    Examples:
      responder upgrade-rules --dry-run
      responder upgrade-rules --dry-run --diff
      responder upgrade-rules
    """
    rules_dir, templates_dir = folders(rules)
    speak_to_owner(rules_dir)
    now = datetime.now(UTC)
    upgrade = service.plan(files_with_tests(rules_dir, templates_dir), now)
    if upgrade.outcome is UpgradeOutcome.AS_TODAY:
        typer.echo(gettext("The rules are today's already: there is nothing to do."))
        return
    if upgrade.outcome is UpgradeOutcome.CANNOT_READ:
        tell(upgrade.problems)
        raise CannotRun(gettext("A file cannot be read: mend it first. Nothing was written."))
    _show(upgrade, diff, all_of_them)
    if upgrade.outcome is UpgradeOutcome.DOES_NOT_LOAD:
        tell(upgrade.problems)
        raise CannotRun(gettext("What would be written does not load, for the reasons above: nothing was written."))
    if upgrade.failing and yes:
        raise CannotRun(gettext("Tests of yours would fail: nothing was written. Without --yes you are asked."))
    if dry_run:
        typer.echo("\n" + gettext("Nothing was written: this is what would be done."))
        return
    agreed(gettext("Write it?"), yes)
    _write(upgrade, rules_dir, templates_dir, now)


def _write(upgrade: Upgrade, rules: Path, templates: Path, now: datetime) -> None:
    url = settings_folders().database_url
    kept = False
    if not url.startswith(_SQLITE) or Path(url.removeprefix(_SQLITE)).is_file():
        with opened() as store:
            store.write_now(lambda conn: service.keep_in_history(conn, rules, templates, now))
            kept = True
    try:
        aside = service.carry_out(upgrade, rules, templates, now)
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        raise CannotRun(gettext("The files could not be written ({why}).", why=why)) from error
    typer.echo(gettext("Written. What was there before is in {folder}/", folder=aside.as_posix()))
    if kept:
        typer.echo(gettext("and in the history: `responder rollback` brings it back."))


# What is told


def _show(upgrade: Upgrade, diff: bool, all_of_them: bool) -> None:
    for line in (*_files(upgrade), *_rules(upgrade.rules), *_words(upgrade), *_tests(upgrade)):
        typer.echo(line)
    for line in _differences(upgrade, all_of_them):
        typer.echo(line)
    if diff:
        typer.echo("\n" + "\n".join(upgrade.lines()))


_FILES = {
    FileFate.RENEWED: msgid("renewed, you never edited them"),
    FileFate.MERGED: msgid("renewed around your edits"),
    FileFate.NEW: msgid("new"),
    FileFate.REMOVED: msgid("not needed any more"),
    FileFate.YOURS: msgid("yours, left as they are"),
}


def _files(upgrade: Upgrade) -> Iterator[str]:
    for fate, told in _FILES.items():
        names = [name for name, each in upgrade.files.items() if each is fate]
        if names:
            yield f"{gettext(told)}:"
            yield from (f"  {name}" for name in names)


_RULES = {
    Fate.MERGED: msgid("today's rule, with what you edited ({keys})"),
    Fate.KEPT: msgid("stays as you wrote it ({keys})"),
    Fate.OWN: msgid("is yours, and stays"),
    Fate.LEFT_OUT: msgid("stays out: you removed it"),
    Fate.GONE: msgid("goes: the program reads it by itself now"),
    Fate.ADDED: msgid("is new"),
    Fate.RENEWED: msgid("is renewed"),
    Fate.AS_TODAY: msgid("is as it was"),
}
_COUNTED = (Fate.RENEWED, Fate.AS_TODAY)


def _rules(rules: Mapping[str, Sequence[RuleFate]]) -> Iterator[str]:
    for file, fates in rules.items():
        counts = Counter(each.fate for each in fates)
        yield ""
        yield f"{file}: " + ngettext("{number} rule is renewed", "{number} rules are renewed", counts[Fate.RENEWED])
        for each in fates:
            if each.fate not in _COUNTED:
                keys = ", ".join(each.keys) or gettext("it works on another one of yours")
                yield f'  "{each.name}" {gettext(_RULES[each.fate], keys=keys)}'


def _words(upgrade: Upgrade) -> Iterator[str]:
    if upgrade.words:
        yield "\n" + gettext("Words of yours go into rules/meanings.yaml:")
        yield from (f"  {meaning} · {kind}: {word}" for meaning, kind, word in upgrade.words)


def _tests(upgrade: Upgrade) -> Iterator[str]:
    yield ""
    if upgrade.failing:
        yield gettext("Tests that would come out differently:")
        yield from (f"  {each}" for each in upgrade.failing)
    elif upgrade.tests:
        yield ngettext("{number} test, all as expected.", "{number} tests, all as expected.", upgrade.tests)


_KINDS = {
    EventDifferenceKind.ACTS_OTHERWISE: msgid("Something else is done:"),
    EventDifferenceKind.ANSWERED_NOW: msgid("Answered now, silent before:"),
    EventDifferenceKind.SILENT_NOW: msgid("Silent now:"),
    EventDifferenceKind.CHANGED: msgid("Another answer:"),
}


def _differences(upgrade: Upgrade, all_of_them: bool) -> Iterator[str]:
    if not upgrade.compared:
        yield gettext("What is there now does not load, so it cannot be told what would be answered otherwise.")
        return
    number = len(upgrade.differences)
    texts = ngettext("{number} text was decided", "{number} texts were decided", upgrade.texts)
    yield ngettext("{texts} with both; {number} answer differs.", "{texts} with both; {number} answers differ.", number,
                   texts=texts)  # fmt: skip
    for kind, told in _KINDS.items():
        found = [each for each in upgrade.differences if each.kind is kind]
        shown = found if all_of_them else found[:_MOST]
        if found:
            yield gettext(told)
            yield from (line for each in shown for line in _difference(each))
        if len(found) > len(shown):
            more = len(found) - len(shown)
            yield "  " + ngettext("and {number} more: --all", "and {number} more: --all", more)


def _difference(each: EventDifference) -> Iterator[str]:
    said = f"“{each.text}”" if each.text else gettext("a missed call")
    yield "  " + (gettext("{text}, with an appointment to confirm", text=said) if each.appointment else said)
    for answered in (each.before, each.after):
        does = f" [{', '.join(map(action_in_words, answered.actions))}]" if answered.actions else ""
        reply = answered.reply or gettext("nothing")
        yield f"    → {reply}{does}"
