"""Questions of `responder new`, with defaults and with replies to answers it cannot take."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import typer

from responder.cli.common.language import gettext
from responder.cli.setup.typed_names import plain_days, plain_spans, zone_named
from responder.domain.model.numbers import NumberKind, read_number
from responder.domain.syntax.cldr_names import country_named, language_named
from responder.domain.syntax.value_syntax import BEFORE_HOURS, CONJUNCTIONS, DAY_NAMES, BadValue, yes_or_no
from responder.imports.tables.headings import folded
from responder.languages import LANGUAGES, in_any, longest_first
from responder.languages.catalogue import Told, msgid, sentence
from responder.rulefiles.compile.business_file.business import build_business
from responder.rulefiles.compile.business_file.business_days import depends_on_region, names_of_regions, region_of
from responder.rulefiles.compile.business_file.holidays import region_named
from responder.rulefiles.compile.business_file.time_zones import country_of_zone
from responder.rulefiles.fitting.answers import Answers
from responder.rulefiles.reporting.problems import Problems, Severity
from responder.rulefiles.yaml.tree import read_yaml

_AND = in_any(lambda each: each.values.conjunctions)
_BEHIND_HOURS = "|".join(rf"(?<={word})" for word in longest_first(lambda each: each.clock.units) if len(word) > 1)
# "mardi-vendredi : de 9h à 19h": the days, and everything from the first hour on.
_NEXT_DAYS = re.compile(
    rf";|(?:(?<=\d)|(?<=\dh)|(?<=\d[ap]m)|(?<=\d [ap]m)|{_BEHIND_HOURS})\s*(?:,|\b{CONJUNCTIONS}\b)\s*(?=[^\W\d_])",
    re.IGNORECASE,
)
_SPANS_OF_DAYS = re.compile(rf"\s*(.*?[^\s:])\s*:?\s+((?:{BEFORE_HOURS}\s+)?\d.*?)\s*", re.IGNORECASE)
_SHORTEST_DAY = 5  # letters: "mar" and "dom" are left to the reader of days
SPOKEN = tuple(LANGUAGES)  # the shipped rules have words, texts and examples in these
ALWAYS = (("monday-sunday", "00:00-24:00"),)
_DAYS = {
    folded(word): name
    for language in LANGUAGES.values()
    for name, words in (*zip(DAY_NAMES, language.values.weekdays, strict=True), ("holidays", language.values.holidays))
    for word in words
    if len(word) >= _SHORTEST_DAY
}


def defaults(folder: Path) -> Answers:
    """For a business named as the folder, in the country whose time this machine keeps."""
    name = " ".join(re.split(r"[-_\s]+", folder.resolve().name)).strip()
    if name == "data":  # the folder that containers keep their files in: nobody's business is called that
        name = ""
    named = replace(Answers(), name=name[:1].upper() + name[1:] or Answers().name)
    zone = _zone_of_machine()
    country = country_of_zone(zone)
    return _in_country(replace(named, zone=zone), country) if country else named


def ask(answers: Answers) -> Answers:
    """Asks everything at the terminal, each question until its answer can be taken."""
    for question, shown, take in _QUESTIONS:
        if take is _region and not depends_on_region(answers.country, datetime.now(UTC).year):
            continue
        answers = _ask(question, shown(answers), take, answers)
    while not (answers.missed_calls or answers.appointments or answers.conversation):
        typer.echo("  " + gettext("Then there would be nothing to answer: say yes to one of the three."))
        for question, shown, take in _AUTOMATION:
            answers = _ask(question, shown(answers), take, answers)
    return answers


Taker = Callable[[str, Answers], Answers]


def _ask(question: str, default: str, take: Taker, answers: Answers) -> Answers:
    while True:
        typed = typer.prompt(gettext(question), default=default, show_default=bool(default)).strip()
        try:
            return take("" if typed == "-" else typed, answers)
        except BadValue as wrong:
            problem = gettext("{problem}: {hint}", problem=wrong.told, hint=wrong.advice)
            typer.echo(f"  {problem[:1].upper()}{problem[1:]}")


def _name(typed: str, answers: Answers) -> Answers:
    if not typed or len(typed) > 60:
        raise BadValue(
            sentence("A name has 1 to 60 characters"), sentence("It is what your clients read below your messages")
        )
    return replace(answers, name=typed)


def _country(typed: str, answers: Answers) -> Answers:
    code = country_named(typed) or typed
    _check("country", code)
    return _in_country(answers, code.upper())


def _region(typed: str, answers: Answers) -> Answers:
    """Sets the region by its name ("Bayern", "geneve") or by its code."""
    try:
        region = region_of(region_named(typed, answers.country) or typed.upper() or "none", answers.country)
    except BadValue as wrong:
        regions = ", ".join(names_of_regions(answers.country, datetime.now(UTC).year))
        raise BadValue(
            sentence(
                '{country} has no region "{region}" with public holidays of its own',
                country=answers.country,
                region=typed,
            ),
            sentence("It may be one of {regions}; for any other: none", regions=regions),
        ) from wrong
    return replace(answers, region=region)


def _zone(typed: str, answers: Answers) -> Answers:
    zone = zone_named(typed) or typed
    _check("zone", zone)
    return replace(answers, zone=zone)


def _languages(typed: str, answers: Answers) -> Answers:
    words = re.split(rf"[\s,;/&]+|\s{CONJUNCTIONS}\s", f"{typed} ".lower())
    codes = tuple(dict.fromkeys(language_named(word) or word for word in words if word and word not in _AND))
    if not codes:
        raise BadValue(
            sentence("At least one language is needed"), sentence("Two letters each, the first one first: fr, en")
        )
    for code in codes:
        _check("languages", code)
    foreign = [code for code in codes if code not in SPOKEN]
    if foreign:
        raise BadValue(
            sentence("Responder comes with {known}, not with {others}", known=SPOKEN, others=tuple(foreign)),
            sentence("Others can be added later, with a word list of their own in rules/words/"),
        )
    return replace(answers, languages=codes)


def _hours(typed: str, answers: Answers) -> Answers:
    if typed == "24/7":
        return replace(answers, hours=ALWAYS)
    example = sentence("Write it like: monday-friday 09:00-12:30, 14:00-18:30; saturday 09:00-13:00 (or 24/7)")
    parts = [_SPANS_OF_DAYS.fullmatch(part) for part in _by_days(typed) if part.strip()]
    found = tuple((part[1], part[2]) for part in parts if part)
    if not found or len(found) < len(parts):
        raise BadValue(sentence('"{typed}" are no opening hours', typed=typed), example)
    lines = [f"  {json.dumps(days)}: {json.dumps(spans)}" for days, spans in found]
    _check_text("hours:\n" + "\n".join(lines), example)
    return replace(answers, hours=tuple((plain_days(days), plain_spans(spans)) for days, spans in found))


def _by_days(typed: str) -> list[str]:
    """Splits off each stretch of days with its spans: after a semicolon, or after a comma with a word behind it. Days
    may be named in any language that is spoken here."""
    plain = re.sub(r"[^\W\d_]{3,}", lambda word: _DAYS.get(folded(word[0]), word[0]), typed)
    return _NEXT_DAYS.split(plain)


def _phone(typed: str, answers: Answers) -> Answers:
    return replace(answers, phone=_number("phone", typed, answers))


def _owner(typed: str, answers: Answers) -> Answers:
    number = _number("owner", typed, answers)
    if number and number == answers.phone:
        raise BadValue(
            sentence("{number} is the phone that answers", number=number),
            sentence("Another phone is to be told; - for none"),
        )
    return replace(answers, owner=number)


def _booking(typed: str, answers: Answers) -> Answers:
    if typed and (urlsplit(typed).scheme not in ("http", "https") or "." not in (urlsplit(typed).hostname or "")):
        raise BadValue(
            sentence('"{typed}" is no address of a page', typed=typed),
            sentence("Write it with https:// in front; - for none"),
        )
    if re.search(r"[\s{}\"'#\[\]\\]", typed):
        raise BadValue(
            sentence("There is a sign in it that an address cannot hold"), sentence("Copy it from your browser")
        )
    return replace(answers, booking=typed)


def _missed_calls(typed: str, answers: Answers) -> Answers:
    return replace(answers, missed_calls=yes_or_no(typed))


def _appointments(typed: str, answers: Answers) -> Answers:
    return replace(answers, appointments=yes_or_no(typed))


def _conversation(typed: str, answers: Answers) -> Answers:
    return replace(answers, conversation=yes_or_no(typed))


def _shower_of(choice: str) -> Callable[[Answers], str]:
    return lambda answers: "yes" if getattr(answers, choice) else "no"


def _number(key: str, typed: str, answers: Answers) -> str:
    if not typed:
        return ""
    example = sentence('Write it like +33612345678; "-" for none')
    _check_text(f"country: {answers.country}\n{key}: {json.dumps(typed)}", example)
    number = read_number(typed, answers.country)
    if number.kind is NumberKind.SHORT_CODE:
        raise BadValue(sentence('"{typed}" is not a phone number but a short code', typed=typed), example)
    return number.text


def _check(key: str, typed: str) -> None:
    _check_text(f"{key}: {json.dumps(typed, ensure_ascii=False)}", "")


def _check_text(text: str, instead: Told) -> None:
    """Refuses what business.yaml would be refused for, in the same words."""
    problems = Problems()
    root = read_yaml(f"{text}\n" if text.startswith("zone:") else f"zone: Europe/Paris\n{text}\n", "", problems).root
    if root is not None:
        build_business(root, datetime.now(UTC), problems)
    errors = [problem for problem in problems.found if problem.severity is Severity.ERROR]
    if errors:
        raise BadValue(errors[0].told, instead or errors[0].advice)


def _in_country(answers: Answers, country: str) -> Answers:
    """Returns the zone and languages people there are likely to want."""
    zone = answers.zone if country_of_zone(answers.zone) == country else _first_zone(country) or answers.zone
    languages = next((spoken for spoken, where in _SPOKEN_IN.items() if country in where), ("en", "fr"))
    return replace(answers, country=country, region="", zone=zone, languages=languages)


_SPOKEN_IN = {
    ("fr", "en"): frozenset("FR BE LU MC RE GP MQ GF YT PF NC PM WF BL MF SN CI ML BF NE TG BJ GA CG CM MG".split()),
    ("de", "en"): frozenset(["DE", "AT", "LI"]),
    ("de", "fr"): frozenset(["CH"]),
    ("es", "en"): frozenset("ES MX AR CO CL PE EC VE UY PY BO CR PA GT HN SV NI DO CU PR GQ".split()),
    ("it", "en"): frozenset(["IT", "SM", "VA"]),
}


def _first_zone(country: str) -> str:
    from zoneinfo import available_timezones

    return next((zone for zone in sorted(available_timezones()) if country_of_zone(zone) == country), "")


def _zone_of_machine() -> str:
    """Reads the zone as most systems tell it: /etc/localtime leads to .../zoneinfo/Europe/Paris."""
    return Path("/etc/localtime").resolve().as_posix().rpartition("/zoneinfo/")[2]


Question = tuple[str, Callable[[Answers], str], Taker]
_AUTOMATION: tuple[Question, ...] = (
    (msgid("Answer missed calls? (yes/no)"), _shower_of("missed_calls"), _missed_calls),
    (msgid("Take yes, no and other days for appointments?"), _shower_of("appointments"), _appointments),
    (msgid("Answer questions and thanks, and tell the rest that a person will answer?"), _shower_of("conversation"),
     _conversation),
)  # fmt: skip
# fmt: off
_QUESTIONS: tuple[Question, ...] = (
    (msgid("What is your business called?"), lambda answers: answers.name, _name),
    (msgid("Which country is it in? (two letters)"), lambda answers: answers.country, _country),
    (msgid("Which region? Some public holidays are those of one only. (its name; none for nationwide ones)"),
     lambda answers: answers.region or "none", _region),
    (msgid("Time zone?"), lambda answers: answers.zone, _zone),
    (msgid("Languages, the first one first?"), lambda answers: ", ".join(answers.languages), _languages),
    (msgid("When are you open?"), lambda answers: "; ".join(" ".join(each) for each in answers.hours), _hours),
    (msgid("The number your clients know? (- for later)"), lambda answers: answers.phone or "-", _phone),
    (msgid("Your own phone, which is told what matters? (- for none)"), lambda answers: answers.owner or "-", _owner),
    (msgid("The page where clients book? (- for none)"), lambda answers: answers.booking or "-", _booking),
    *_AUTOMATION,
)
# fmt: on
