"""The shipped rules and templates, made to fit the answers of an owner."""

import json
import re
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from responder.cli.setup.questions import Answers
from responder.domain.model.rules import Place, Rulebook
from responder.languages import language_or_english
from responder.rulefiles.compile.business_days import depends_on_region, regions_with_holidays
from responder.rulefiles.compile.holidays import name_of_region
from responder.rulefiles.files.locations import rule_files, shipped_rules, shipped_templates, word_files
from responder.rulefiles.load import load
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.testing.conversation_files import conversation_files, read_conversations
from responder.rulefiles.testing.run_conversations import hold, try_examples

_ROUNDS = 5  # an example that is taken out may let another one be tried
_LINK = re.compile(r"https://example\.com/rdv(/\{\{ appointment\.id \}\})?")
_LINK_LINE = re.compile(r"^ +link: .*\n", re.MULTILINE)
# What a template says around its link, and what it says without one.
_WITHOUT_LINK = (
    (re.compile(r" [^.!?\n]*\[link\] Ou répondez"), " Quel moment vous convient ? Répondez"),
    (re.compile(r" [^.!?\n]*\[link\] Or reply"), " What would suit you best? Reply"),
    (re.compile(r" [^.!?\n]*\[link\] Oder antworten"), " Wann würde es Ihnen passen? Antworten"),
    (re.compile(r" [^.!?\n]*\[link\] O responda"), " ¿Qué momento prefiere? Responda"),
    (re.compile(r" [^.!?\n]*\[link\] Oppure risponda"), " Quale momento preferisce? Risponda"),
    (re.compile(r" [^.!?\n]*\[link\]"), ""),
)
_TELLS = {
    "do: tag late": "tag late",
    "do: hand to a person\n    reply: handed_to_a_person.txt": "hand to a person",
}
_REGIONS_SHOWN = {"FR": ("57", "6AE")}  # those that are not overseas
_FAMILY = re.compile(r"\.([a-z]{2})\.txt$")  # thanks.fr.txt is the French one of thanks.txt
_EXAMPLES_IN = re.compile(r"^ {8}([a-z]{2}): \[(?:.*|\n(?: {10}.*\n)+ {8})\]\n", re.MULTILINE)


def write_fitting(answers: Answers, folder: Path, now: datetime) -> None:
    """`rules` and `templates` in a folder that has neither."""
    rules, templates = folder / "rules", folder / "templates"
    for source, target in ((shipped_rules(), rules), (shipped_templates(), templates)):
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    (rules / "business.yaml").write_text(business_text(answers, now.year), encoding="utf-8")
    for choice in ("missed_calls", "appointments", "conversation"):
        if not getattr(answers, choice):
            (rules / f"{choice}.yaml").unlink()
    if not answers.appointments:
        (rules / "reminders.yaml").unlink()
    for path in rule_files(rules):
        _rewrite(path, lambda text: _told(_linked(_spoken(text, answers), answers), answers))
    for path in templates.glob("*.txt"):
        _rewrite(path, lambda text: text if answers.booking else _without_link(text))
    _drop_unused(rules, templates, answers.languages)
    _keep_what_holds(rules, templates, now)


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
    """Which public holidays count, where those of the country are not the same everywhere; "" elsewhere."""
    if answers.region:
        about = name_of_region(answers.region, answers.country)
        return f"{f'region: {json.dumps(answers.region)}':<28} # {about}, which has public holidays of its own\n"
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


def _spoken(text: str, answers: Answers) -> str:
    """Without the examples in other languages."""
    return _EXAMPLES_IN.sub(lambda found: found[0] if found[1] in answers.languages else "", text)


def _linked(text: str, answers: Answers) -> str:
    if answers.booking:
        return _LINK.sub(lambda _: json.dumps(answers.booking), text)
    return _LINK_LINE.sub("", text)


def _told(text: str, answers: Answers) -> str:
    """The owner is told of what a person should know at once."""
    if not answers.owner:
        return text
    words = language_or_english(answers.languages[0]).written.told_to_owner
    for line, action in _TELLS.items():
        said = f"{{{{ contact.name or contact.number }}}} {words[action]} : {{{{ message }}}}"
        actions = f'do:\n      - {action}\n      - "notify owner: {said}"'
        text = text.replace(line, line.replace(f"do: {action}", actions))
    return text


def _without_link(text: str) -> str:
    for said, instead in _WITHOUT_LINK:
        text = said.sub(instead, text)
    return text


def _drop_unused(rules: Path, templates: Path, languages: tuple[str, ...]) -> None:
    """The texts no chosen rule uses, but for the built-in answers to STOP and START; and the texts and words in
    languages that were not chosen. The product's own words in them are there whenever one is added."""
    used = "".join(path.read_text(encoding="utf-8") for path in rule_files(rules))
    for path in templates.glob("*.txt"):
        family = _FAMILY.search(path.name)
        foreign = family is not None and family[1] not in languages
        if foreign or (_FAMILY.sub(".txt", path.name) not in used and not path.name.startswith("opted_")):
            path.unlink()
    for path in word_files(rules):
        if path.stem not in languages:
            path.unlink()


def _keep_what_holds(rules: Path, templates: Path, now: datetime) -> None:
    """Examples and conversations of languages, hours and rules that were not chosen are left out."""
    for _ in range(_ROUNDS):
        rulebook = load(rules, templates, now=now, examples=False).rulebook
        failed = [] if rulebook is None else try_examples(rulebook, now)
        for place in sorted({failure.place for failure in failed}, key=lambda each: (each.line, each.column))[::-1]:
            path = Path(place.file)
            path.write_text(without_example(path.read_text(encoding="utf-8"), place), encoding="utf-8")
        if not failed:
            break
    for path in rule_files(rules):
        _rewrite(path, _without_empty_lists)
    for path in conversation_files(rules):
        if rulebook is None or not _holds(path, rulebook, now):
            path.unlink()
    tests = rules / "tests"
    if tests.is_dir() and not any(tests.iterdir()):
        tests.rmdir()


_ITEM = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^],\n]+) *(?:, *)?""")  # one of a [list, of texts]


def without_example(text: str, place: Place) -> str:
    """The file without the one example at a place, be it a line of its own or one of [several]."""
    lines = text.splitlines(keepends=True)
    line, start = lines[place.line - 1], place.column - 1
    if re.fullmatch(r" *- *", line[:start]):
        del lines[place.line - 1]
        return "".join(lines)
    item = _ITEM.match(line, start)
    rest = line[item.end() if item else len(line) :]
    left = line[:start].rstrip(", ") if rest.startswith("]") else line[:start]
    lines[place.line - 1] = left + rest if (left + rest).strip() else ""
    return "".join(lines)


def _without_empty_lists(text: str) -> str:
    text = re.sub(r"^ {8}[a-z]{2}: \[\s*\]\n", "", text, flags=re.MULTILINE)
    text = re.sub(r"^( +)(yes|no): *(\[\])?\n(?!\1 +\S)", "", text, flags=re.MULTILINE)
    return re.sub(r"^( +)examples:\n(?!\1 +(?:yes|no):)", "", text, flags=re.MULTILINE)


def _holds(path: Path, rulebook: Rulebook, now: datetime) -> bool:
    problems = Problems()
    conversations = read_conversations(path, path.as_posix(), rulebook, now, problems)
    return not problems.found and not any(hold(conversation, rulebook) for conversation in conversations)
