"""The shipped rules and templates, made to fit the answers of an owner."""

import json
import re
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from responder.domain.model.rules import Rulebook
from responder.languages import LANGUAGES, language_or_english
from responder.rulefiles.compile.business_file.business_days import depends_on_region, regions_with_holidays
from responder.rulefiles.compile.business_file.holidays import name_of_region
from responder.rulefiles.files.locations import meanings_file, rule_files, shipped_rules, shipped_templates
from responder.rulefiles.fitting.answers import Answers
from responder.rulefiles.fitting.rule_comments import in_language
from responder.rulefiles.fitting.rule_examples import LEFT_OUT, with_examples
from responder.rulefiles.load import load
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.testing.conversation_files import conversation_files, read_conversations
from responder.rulefiles.testing.run_conversations import hold, try_examples

_ROUNDS = 5  # an example that is taken out may let another one be tried
_LINK = re.compile(r"https://example\.com/rdv(/\{\{ appointment\.id \}\})?")
_LINK_LINE = re.compile(r"^ +link: .*\n", re.MULTILINE)
# What a template says around its link, and what it says without one.
_WITHOUT_LINK = (
    *(
        (re.compile(rf" [^.!?\n]*\[link\] {each.written.link_or_reply}"), f" {each.written.reply_alone}")
        for each in LANGUAGES.values()
    ),
    (re.compile(r" [^.!?\n]*\[link\]"), ""),
)
_TELLS = {
    "do: tag late": "tag late",
    "do: hand to a person\n    reply: handed_to_a_person.txt": "hand to a person",
}
_REGIONS_SHOWN = {"FR": ("57", "6AE")}  # those that are not overseas
_FAMILY = re.compile(r"\.([a-z]{2})\.txt$")  # thanks.fr.txt is the French one of thanks.txt


def write_fitting(answers: Answers, folder: Path, now: datetime, *, business: str = "") -> None:
    """`rules` and `templates` in a folder that has neither. `business`: a business.yaml that there is already."""
    rules, templates = folder / "rules", folder / "templates"
    for source, target in ((shipped_rules(), rules), (shipped_templates(), templates)):
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", ".*", "words"))
    business = business or in_language(business_text(answers, now.year), answers.languages[0])
    (rules / "business.yaml").write_text(business, encoding="utf-8")
    for choice in ("missed_calls", "appointments", "conversation"):
        if not getattr(answers, choice):
            (rules / f"{choice}.yaml").unlink()
    if not answers.appointments:
        (rules / "reminders.yaml").unlink()
    for path in templates.glob("*.txt"):
        _rewrite(path, lambda text: text if answers.booking else without_link(text))
    _drop_unused(rules, templates, answers.languages)
    _write_rules(rules, templates, answers, now)
    _keep_conversations_that_hold(rules, templates, now)


def fitted(text: str, answers: Answers, left_out: frozenset[tuple[str, str]] = LEFT_OUT) -> str:
    """Fits a shipped rule file to an owner: their links, their language, and the examples that hold for them."""
    linked = _told(_linked(text, answers), answers)
    return in_language(with_examples(linked, answers.languages, left_out), answers.languages[0])


def _write_rules(rules: Path, templates: Path, answers: Answers, now: datetime) -> None:
    """Writes the rules without the examples that come to something else for this business, such as hours that it has
    not."""
    shipped = {path: path.read_text(encoding="utf-8") for path in _shipped_files(rules)}
    left_out = LEFT_OUT
    for _ in range(_ROUNDS):
        for path, text in shipped.items():
            path.write_text(fitted(text, answers, left_out), encoding="utf-8")
        failing = _failing_examples(rules, templates, now)
        if not failing:
            break
        left_out |= failing


def _shipped_files(rules: Path) -> list[Path]:
    """Returns the rule files, and that of the owner's own meanings."""
    meanings = meanings_file(rules)
    return [*rule_files(rules), *([meanings] if meanings else [])]


def business_text(answers: Answers, year: int) -> str:
    """business.yaml, with a comment to everything one may want to change."""
    hours = "\n".join(f"  {days}: {json.dumps(spans)}" for days, spans in answers.hours)
    return f"""\
# Your business. Everything but `zone` may be left out. After an edit, `responder check` says whether it is right.

name: {json.dumps(answers.name, ensure_ascii=False)}
country: {answers.country}                  # how national numbers are read, and which public holidays count
{_region_line(answers, year)}zone: {answers.zone}
languages: [{", ".join(answers.languages)}]          # the first is used until a contact's language is known

# When you answer the phone. Several spans a day have commas between them; "22:00-02:00" runs over midnight.
hours:
{hours}

# Your own days off, besides public holidays: a day, days, a day of every year (month first), a part of a day.
# closed: ["2026-12-24", "2026-08-01 to 2026-08-15", "12-26", "2026-12-31 14:00-18:00"]

# Openings that are not in `hours`, on Sundays, public holidays and within days off too.
# open: ["2026-12-20 10:00-16:00"]

# Nobody gets a message then that they did not ask for, such as a reminder. Answers are given at any hour.
quiet: "20:00-08:00, sunday, holidays"

# "oui", and a second SMS: "mais pas avant 15h". What changes an appointment waits this long for such a second one.
# second thought: 8s

# You may call back first: the answer to a missed call waits this long for it.
# missed call wait: 45s

# Your own numbers are never answered, and the owner's is who is told. In quotes, with the country's code.
{_number_line("phone", answers.phone, "+33612345678")}
{_number_line("owner", answers.owner, "+33698765432")}

# Automatic replies go to numbers of these countries only: it keeps far-away numbers from costing you money.
allowed countries: [{answers.country}]

# Ceilings, so that nothing can ever run away with your credit.
budgets:
  contact per hour: 5
  contact per day: 12
  all per minute: 30
  all per day: 500
"""


def _region_line(answers: Answers, year: int) -> str:
    """Returns which public holidays count, where those of the country are not the same everywhere; "" elsewhere."""
    if answers.region:
        about = name_of_region(answers.region, answers.country)
        return f"{f'region: {json.dumps(answers.region)}':<28} # its own public holidays count too: {about}\n"
    if not depends_on_region(answers.country, year):
        return ""
    examples = _REGIONS_SHOWN.get(answers.country) or regions_with_holidays(answers.country, year)[:2]
    shown = ", ".join(f"{code} ({name_of_region(code, answers.country)})" for code in examples)
    return f"region: none                 # nationwide public holidays only; some regions have others: {shown}\n"


def _number_line(key: str, number: str, example: str) -> str:
    return f'{key}: "{number}"' if number else f'# {key}: "{example}"'


def _rewrite(path: Path, change: Callable[[str], str]) -> None:
    before = path.read_text(encoding="utf-8")
    after = change(before)
    if after != before:
        path.write_text(after, encoding="utf-8")


def _linked(text: str, answers: Answers) -> str:
    if answers.booking:
        return _LINK.sub(lambda _: json.dumps(answers.booking), text)
    return _LINK_LINE.sub("", text)


def _told(text: str, answers: Answers) -> str:
    """Adds that the owner is told of what a person should know at once."""
    if not answers.owner:
        return text
    words = language_or_english(answers.languages[0]).written.told_to_owner
    for line, action in _TELLS.items():
        said = f"{{{{ contact.name or contact.number }}}} {words[action]} : {{{{ message }}}}"
        actions = f'do:\n      - {action}\n      - "notify owner: {said}"'
        text = text.replace(line, line.replace(f"do: {action}", actions))
    return text


def without_link(text: str) -> str:
    """Rewrites a template of a business that has no page for bookings."""
    for said, instead in _WITHOUT_LINK:
        text = said.sub(instead, text)
    return text


def _drop_unused(rules: Path, templates: Path, languages: tuple[str, ...]) -> None:
    """Drops the texts no chosen rule uses, but for the built-in answers to STOP and START, and those in other
    languages."""
    used = "".join(path.read_text(encoding="utf-8") for path in rule_files(rules))
    for path in templates.glob("*.txt"):
        family = _FAMILY.search(path.name)
        foreign = family is not None and family[1] not in languages
        if foreign or (_FAMILY.sub(".txt", path.name) not in used and not path.name.startswith("opted_")):
            path.unlink()


def _failing_examples(rules: Path, templates: Path, now: datetime) -> frozenset[tuple[str, str]]:
    """Names of rules, and texts that come to something else for this business."""
    rulebook = load(rules, templates, now=now, examples=False).rulebook
    if rulebook is None:
        return frozenset()
    failed = {failure.place for failure in try_examples(rulebook, now)}
    tried = ((rule.name, example) for rule in rulebook.rules for example in (*rule.yes, *rule.no))
    return frozenset((name, example.text) for name, example in tried if example.place in failed)


def _keep_conversations_that_hold(rules: Path, templates: Path, now: datetime) -> None:
    """Leaves out conversations of languages, hours and rules that were not chosen."""
    rulebook = load(rules, templates, now=now, examples=False).rulebook
    for path in conversation_files(rules):
        if rulebook is None or not _holds(path, rulebook, now):
            path.unlink()
    tests = rules / "tests"
    if tests.is_dir() and not any(tests.iterdir()):
        tests.rmdir()


def _holds(path: Path, rulebook: Rulebook, now: datetime) -> bool:
    problems = Problems()
    conversations = read_conversations(path, path.as_posix(), rulebook, now, problems)
    return not problems.found and not any(hold(conversation, rulebook) for conversation in conversations)
