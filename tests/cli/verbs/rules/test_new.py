"""`responder new`: asked at a real terminal, or not at all."""

import itertools
import json
import os
import pty
import re
import select
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from responder.cli.setup import questions
from responder.cli.verbs.rules.schema import write_for_editors
from responder.domain.syntax.value_syntax import BadValue
from responder.languages.catalogue import FOLDER
from responder.languages.po_file import read_po_file
from responder.rulefiles.files.locations import rule_files, shipped_rules
from responder.rulefiles.fitting import fit_shipped_rules
from responder.rulefiles.fitting.answers import Answers
from responder.rulefiles.fitting.rule_comments import comments_in
from responder.rulefiles.fitting.rule_examples import with_examples
from responder.rulefiles.load import Loaded, load
from responder.rulefiles.reporting.problems import as_text, has_errors
from tests.cli.conftest import Responder, environment
from tests.sweeps import some

NOW = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)
PATIENCE = 25.0


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def loaded_from(folder: Path, answers: Answers) -> Loaded:
    fit_shipped_rules.write_fitting(answers, folder, NOW)
    return load(folder / "rules", folder / "templates", now=NOW)


class Terminal:
    """A command at a pseudo-terminal: what it prints is waited for, what a person types is sent."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self._ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "responder", *arguments]
        settings = environment(TERM="xterm")
        self.process = subprocess.Popen(
            command, cwd=folder, env=settings, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
        )
        os.close(theirs)
        self.seen = ""
        self._read = 0

    def sees(self, text: str) -> None:
        """Waits until the text is on the screen, below what was waited for before."""
        end = time.monotonic() + PATIENCE
        while text not in self.seen[self._read :]:
            if time.monotonic() > end or (self.process.poll() is not None and not self._take()):
                self.process.kill()
                self.process.wait()
                raise AssertionError(f"never saw {text!r} in:\n{self.seen[self._read :]}")
            self._take()
        self._read = self.seen.index(text, self._read) + len(text)

    def types(self, line: str) -> None:
        os.write(self._ours, line.encode() + b"\n")

    def presses(self, key: bytes) -> None:
        os.write(self._ours, key)

    def ends(self) -> int:
        code = self.process.wait(PATIENCE)
        while self._take():
            pass
        os.close(self._ours)
        return code

    def _take(self) -> bool:
        if not select.select([self._ours], [], [], 0.1)[0]:
            return False
        try:
            more = os.read(self._ours, 65536)
        except OSError:  # the other side is closed: Linux says so with EIO
            return False
        self.seen += more.decode(errors="replace")
        return bool(more)


@pytest.mark.slow
def test_a_session_at_a_terminal_makes_rules_that_fit_the_answers(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "new")
    said = [
        ("called?", "Chez Zoé", ""),
        ("country", "Freedonia", 'There is no country "Freedonia"'),
        ("country", "FR", ""),
        ("region?", "Bretagne", 'no region "Bretagne"'),
        ("region?", "alsace", ""),
        ("zone?", "Pariss", "There is no time zone"),
        ("zone?", "Europe/Paris", ""),
        ("Languages", "fr, pt", "not with pt"),
        ("Languages", "fr", ""),
        ("open?", "tous les jours", "are no opening hours"),
        ("open?", "tuesday-saturday 10:00-19:00", ""),
        ("clients know?", "0612", "is not a phone number"),
        ("clients know?", "06 12 34 56 78", ""),
        ("own phone", "+33612345678", "is the phone that answers"),
        ("own phone", "06 98 76 54 32", ""),
        ("clients book?", "zoe.example", "is no address of a page"),
        ("clients book?", "https://zoe.example/rdv", ""),
        ("missed calls?", "peut-être", "neither yes nor no"),
        ("missed calls?", "", ""),
        ("appointments?", "yes", ""),
        ("thanks", "oui", ""),
    ]
    for question, typed, complaint in said:
        terminal.sees(question)
        terminal.types(typed)
        if complaint:
            terminal.sees(complaint)
    terminal.sees("all right")
    terminal.sees("responder check --watch")
    assert terminal.ends() == 0
    business = (tmp_path / "rules" / "business.yaml").read_text(encoding="utf-8")
    wanted = [
        'name: "Chez Zoé"',
        "languages: [fr]",
        'region: "6AE"',
        'tuesday-saturday: "10:00-19:00"',
        'phone: "+33612345678"',
    ]
    assert all(line in business for line in [*wanted, '\nowner: "+33698765432"', "# closed:"])
    assert "https://zoe.example/rdv" in (tmp_path / "rules" / "missed_calls.yaml").read_text(encoding="utf-8")
    assert "notify owner" in (tmp_path / "rules" / "conversation.yaml").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize(("country", "language"), [("DE", "de"), ("ES", "es"), ("IT", "it")])
def test_a_country_brings_its_language_and_nothing_of_the_others(country: str, language: str, tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "new")
    said = ["Salon Eva", country, "", "", language, "", "-", "-", "-", "", "", ""]
    asked = [
        "called?",
        "country",
        "region?",
        "zone?",
        f"[{language}, en]",
        "open?",
        "clients know?",
        "own phone",
        "clients book?",
    ]
    for question, typed in zip([*asked, "missed calls?", "appointments?", "thanks"], said, strict=True):
        terminal.sees(question)
        terminal.types(typed)
    terminal.sees("all right")
    assert terminal.ends() == 0
    assert {path.name.split(".")[1] for path in (tmp_path / "templates").iterdir()} == {language}
    rules = (tmp_path / "rules" / "appointments.yaml").read_text(encoding="utf-8")
    assert re.findall(r"\b(?:fr|en|de|es|it): \[", rules) == []  # of one language, so nothing says which


@pytest.mark.slow
def test_whoever_leaves_in_the_middle_finds_nothing_written(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "new")
    terminal.sees("called?")
    terminal.types("Chez Zoé")
    terminal.sees("country")
    terminal.presses(b"\x04")
    assert terminal.ends() != 0
    assert "Traceback" not in terminal.seen
    assert not list(tmp_path.iterdir())


@pytest.mark.slow
def test_a_watching_check_tells_of_every_save_and_ends_without_a_word(tmp_path: Path, here: Path) -> None:
    terminal = Terminal(tmp_path, "check", "--watch")
    terminal.sees("all right")
    terminal.sees("Ctrl-C ends it")
    rules = here / "rules" / "salon.yaml"
    right = rules.read_text(encoding="utf-8")
    rules.write_text(right.replace("reply:", "repli:", 1), encoding="utf-8")
    terminal.sees('"repli"')
    terminal.sees("Ctrl-C ends it")
    rules.write_text(right, encoding="utf-8")
    terminal.sees("all right")
    terminal.sees("Ctrl-C ends it")
    os.kill(terminal.process.pid, 2)
    assert terminal.ends() == 0
    assert "Traceback" not in terminal.seen
    assert "Abort" not in terminal.seen
    assert "Interrupt" not in terminal.seen


@pytest.mark.parametrize("arguments", [["new"], ["new", "--yes"]], ids=" ".join)
def test_nobody_at_the_terminal_gets_the_defaults_checked(
    arguments: list[str], tmp_path: Path, responder: Responder
) -> None:
    ran = responder(*arguments)
    assert ran.code == 0, ran.out
    assert ("no terminal" in ran.out) == (arguments == ["new"])
    assert "rules/business.yaml" in ran.out
    assert "all right" in ran.out
    assert responder("check").code == 0
    assert responder("explain", "oui").code == 0


def test_nothing_is_ever_overwritten(tmp_path: Path, responder: Responder) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "mine.txt").write_text("mine")
    ran = responder("new")
    assert ran.code == 2
    assert "templates/" in ran.err
    assert not (tmp_path / "rules").exists()
    assert files(tmp_path / "templates") == {"mine.txt": b"mine"}


CHOICES = [chosen for chosen in itertools.product((True, False), repeat=3) if any(chosen)]


@pytest.mark.parametrize("chosen", CHOICES, ids=str)
def test_whatever_is_chosen_loads_without_a_problem(chosen: tuple[bool, bool, bool], tmp_path: Path) -> None:
    names = ("missed_calls", "appointments", "conversation")
    wanted: dict[str, Any] = dict(zip(names, chosen, strict=True))
    answers = replace(Answers(owner="+33698765432"), **wanted)
    loaded = loaded_from(tmp_path, answers)
    assert as_text(loaded.problems) == ""
    there = {path.stem for path in (tmp_path / "rules").glob("*.yaml")} - {"business", "meanings"}
    reminders = {"reminders"} if answers.appointments else set()
    assert there == {name for name, wanted in zip(names, chosen, strict=True) if wanted} | reminders


@pytest.mark.parametrize(
    "answers",
    [
        Answers(languages=("fr",), hours=questions.ALWAYS),
        Answers(languages=("en",), country="GB", zone="Europe/London", owner="+447400123456"),
        Answers(languages=("en", "fr"), booking="https://anna.example/book?x=1"),
        Answers(languages=("de",), country="DE", zone="Europe/Berlin", owner="+4915112345678"),
        Answers(languages=("es",), country="ES", zone="Europe/Madrid", booking="https://ana.example/cita"),
        Answers(languages=("it", "en"), country="IT", zone="Europe/Rome", owner="+393331234567"),
        Answers(languages=("de", "fr"), country="CH", zone="Europe/Zurich"),
        Answers(name='L\'"Atelier" : #1 {{ x }}'),
    ],
    ids=["always open", "english", "booking", "german", "spanish", "italian", "swiss", "odd name"],
)
def test_whatever_is_answered_loads_without_a_problem(answers: Answers, tmp_path: Path) -> None:
    loaded = loaded_from(tmp_path, answers)
    assert as_text(loaded.problems) == ""
    assert loaded.rulebook is not None
    assert loaded.rulebook.business.name == answers.name
    texts = b"".join(files(tmp_path / "templates").values()) + b"".join(files(tmp_path / "rules").values())
    assert b"example.com" not in texts
    assert (b": [link]" in b"".join(files(tmp_path / "templates").values())) == bool(answers.booking)


SHIPPED = """\
rules:
  - name: Asked
    when: sms
    examples:
      yes: {fr: [oui, "Ok, merci"], en: ["yes"]}
      no: {fr: [non]}
"""


@pytest.mark.parametrize(
    ("languages", "examples"),
    [
        (("fr", "en"), '    examples: {yes: {fr: [oui, "Ok, merci"], en: ["yes"]}, no: [non]}\n'),
        (("fr",), '    examples: {yes: [oui, "Ok, merci"], no: [non]}\n'),
        (("en",), '    examples: {yes: ["yes"]}\n'),
        (("de",), ""),
    ],
)
def test_examples_of_the_owners_languages_are_written(languages: tuple[str, ...], examples: str) -> None:
    assert with_examples(SHIPPED, languages) == SHIPPED[: SHIPPED.index("    examples")] + examples


def test_an_example_that_is_left_out_leaves_the_others() -> None:
    assert "examples: {yes: [oui], no: [non]}" in with_examples(SHIPPED, ("fr",), frozenset({("Asked", "Ok, merci")}))


def test_examples_too_long_for_a_line_are_wrapped_and_still_read_the_same() -> None:
    texts = [f"je viendrai peut-être le {day} mars" for day in range(1, 20)]
    listed = ", ".join(texts)
    written = with_examples(SHIPPED.replace('[oui, "Ok, merci"]', f"[{listed}]"), ("fr", "en"))
    assert max(map(len, written.splitlines())) <= 120
    assert yaml.load(written, yaml.BaseLoader)["rules"][0]["examples"]["yes"]["fr"] == texts


@pytest.mark.parametrize("language", ["de", "es", "it"])
def test_a_language_has_examples_for_every_rule_that_has_them_in_french(language: str) -> None:
    listed = yaml.safe_load((FOLDER / language / "rule_examples.yaml").read_text("utf-8"))
    asked = {
        rule["name"]
        for path in rule_files(shipped_rules())
        for rule in yaml.safe_load(path.read_text("utf-8"))["rules"]
        if "examples" in rule
    }
    assert set(listed) == asked


def comments_of_shipped_rules() -> set[str]:
    paths = [path for path in shipped_rules().glob("*.yaml") if path.stem != "business"]
    written = [path.read_text("utf-8") for path in paths]
    business = [fit_shipped_rules.business_text(replace(Answers(), region=region), 2026) for region in ("", "6AE")]
    return {comment for text in (*written, *business) for comment in comments_in(text)}


def test_every_comment_is_said_in_french_and_no_translation_is_left_over() -> None:
    said = read_po_file((FOLDER / "fr" / "rule_comments.po").read_text("utf-8"))
    assert comments_of_shipped_rules() == set(said) - {""}


@pytest.mark.parametrize(("language", "said"), [("fr", "Réponses à"), ("en", "Answers to"), ("de", "Answers to")])
def test_comments_are_in_the_owners_language_where_it_is_spoken(language: str, said: str, tmp_path: Path) -> None:
    loaded_from(tmp_path, replace(Answers(), languages=(language,)))
    written = (tmp_path / "rules" / "appointments.yaml").read_text("utf-8")
    assert written.startswith(f"# {said}")
    assert max(map(len, written.splitlines())) <= 121


def test_no_word_list_is_copied_and_what_is_written_is_short(tmp_path: Path) -> None:
    loaded_from(tmp_path, Answers())
    assert not (tmp_path / "rules" / "words").exists()
    assert sum(len(path.read_text("utf-8").splitlines()) for path in (tmp_path / "rules").glob("*.yaml")) <= 350


def test_a_list_of_words_can_still_be_cited(tmp_path: Path) -> None:
    loaded_from(tmp_path, Answers())
    own = (
        'rules:\n  - name: Mine\n    when: sms\n    says: ["{yes}"]\n    if: {contact: tagged vip}\n    reply: Merci\n'
    )
    (tmp_path / "rules" / "mine.yaml").write_text(own, encoding="utf-8")
    assert not has_errors(load(tmp_path / "rules", tmp_path / "templates", now=NOW).problems)


@pytest.mark.parametrize(
    ("typed", "code"),
    [("France", "FR"), ("Deutschland", "DE"), ("Allemagne", "DE"), ("uk", "GB"), ("Suisse", "CH"), ("fr", "FR")],
)
def test_a_country_may_be_called_by_its_name(typed: str, code: str) -> None:
    assert questions._country(typed, Answers()).country == code


def test_a_time_zone_may_be_called_by_its_city() -> None:
    assert questions._zone("new york", Answers()).zone == "America/New_York"
    with pytest.raises(BadValue, match="no time zone"):
        questions._zone("Trifouillis", Answers())


@pytest.mark.parametrize(
    ("typed", "codes"), [("français", ("fr",)), ("Deutsch und English", ("de", "en")), ("it, es", ("it", "es"))]
)
def test_languages_may_be_called_by_their_names(typed: str, codes: tuple[str, ...]) -> None:
    assert questions._languages(typed, Answers()).languages == codes


@pytest.mark.parametrize("typed", ["", "monday", "someday 09:00-12:00", "monday 25:00-26:00", "9h"])
def test_opening_hours_that_cannot_be_read_are_refused(typed: str) -> None:
    with pytest.raises(BadValue):
        questions._hours(typed, Answers())


def test_a_business_in_a_container_is_not_called_data(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    assert questions.defaults(tmp_path / "data").name == Answers().name


def test_the_folder_gives_the_name_and_the_country_its_zone(tmp_path: Path) -> None:
    (tmp_path / "salon-anna").mkdir()
    assert questions.defaults(tmp_path / "salon-anna").name == "Salon anna"
    britain = questions._country("gb", Answers())
    assert (britain.country, britain.zone, britain.languages) == ("GB", "Europe/London", ("en", "fr"))


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("monday-friday 9-18, saturday 9-13", (("monday-friday", "09:00-18:00"), ("saturday", "09:00-13:00"))),
        ("Montag-Freitag 9:00-18:00", (("monday-friday", "09:00-18:00"),)),
        ("lundi-mardi 9h-12h et 14h-18h, samedi 9-13",
         (("monday-tuesday", "09:00-12:00, 14:00-18:00"), ("saturday", "09:00-13:00"))),
        ("Miércoles, domenica 10:00-12:00", (("wednesday, sunday", "10:00-12:00"),)),
        ("du mardi au samedi de 9h à 19h", (("tuesday-saturday", "09:00-19:00"),)),
        ("Lundi : 9h-12h ; samedi : 22h-2h", (("monday", "09:00-12:00"), ("saturday", "22:00-02:00"))),
        ("Mi, Fr 9-12, Sa 9-11", (("wednesday, friday", "09:00-12:00"), ("saturday", "09:00-11:00"))),
        ("Di–Fr 9–18 Uhr, Sa 8–14 Uhr", (("tuesday-friday", "09:00-18:00"), ("saturday", "08:00-14:00"))),
    ],
)  # fmt: skip
def test_hours_are_taken_as_people_type_them(typed: str, hours: tuple[tuple[str, str], ...]) -> None:
    assert questions._hours(typed, Answers()).hours == hours


def test_editors_are_told_which_schema_is_of_which_file_and_what_is_set_up_stays(tmp_path: Path) -> None:
    write_for_editors(tmp_path)
    schemas = json.loads((tmp_path / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    assert schemas["./.vscode/conversations.schema.json"] == ["rules/tests/*.yaml"]
    for schema in schemas:
        jsonschema.Draft7Validator.check_schema(json.loads((tmp_path / schema).read_text(encoding="utf-8")))
    (tmp_path / ".vscode/settings.json").write_text("{}", encoding="utf-8")
    write_for_editors(tmp_path)
    assert (tmp_path / ".vscode/settings.json").read_text(encoding="utf-8") == "{}"


@pytest.mark.parametrize("kind", ["conversations", "business", "words"])
def test_the_schema_of_each_kind_of_file_is_printed(kind: str, tmp_path: Path, responder: Responder) -> None:
    assert json.loads(responder("schema", f"--{kind}").out)["title"] == f"Responder {kind}"


REGIONS = [
    ("DE", "Bayern", "BY"),
    ("DE", "baden württemberg", "BW"),
    ("DE", "Baden-Wurttemberg", "BW"),
    ("DE", "NW", "NW"),
    ("DE", "none", ""),
    ("DE", "keine", ""),
    ("CH", "Genève", "GE"),
    ("CH", "geneve", "GE"),
    ("ES", "cataluña", "CT"),
    ("ES", "MD", "MD"),
    ("IT", "Roma", "RM"),
    ("GB", "scotland", "SCT"),
    ("GB", "eng", "ENG"),
    ("FR", "moselle", "57"),
    ("FR", "", ""),
]


@pytest.mark.parametrize(("country", "typed", "code"), REGIONS)
def test_a_region_may_be_called_by_its_name(country: str, typed: str, code: str) -> None:
    assert questions._region(typed, questions._country(country, Answers())).region == code


@pytest.mark.sweep
@pytest.mark.parametrize(("country", "typed", "code"), some(REGIONS, 4))
def test_a_region_is_written_and_what_is_written_loads(country: str, typed: str, code: str, tmp_path: Path) -> None:
    answers = questions._region(typed, questions._country(country, Answers()))
    loaded = loaded_from(tmp_path, replace(answers, owner=""))
    assert as_text(loaded.problems) == ""
    line = f'region: "{code}"' if code else "region: none "
    assert line in (tmp_path / "rules" / "business.yaml").read_text(encoding="utf-8")


def test_a_region_that_is_none_is_refused_with_those_there_are() -> None:
    with pytest.raises(BadValue, match='no region "Bretagne"') as wrong:
        questions._region("Bretagne", Answers())
    assert "Moselle" in wrong.value.hint and "none" in wrong.value.hint


def test_another_country_forgets_the_region() -> None:
    assert questions._country("AT", Answers(region="6AE")).region == ""


def test_the_first_check_of_a_german_salon_has_nothing_to_say(tmp_path: Path) -> None:
    answers = Answers("Haarstudio Müller", "DE", "Europe/Berlin", ("de", "en"))
    assert as_text(loaded_from(tmp_path, answers).problems) == ""


def test_the_first_check_of_a_french_or_austrian_salon_has_nothing_to_say(tmp_path: Path) -> None:
    for country, zone in (("FR", "Europe/Paris"), ("AT", "Europe/Vienna")):
        languages = ("fr", "en") if country == "FR" else ("de", "en")
        answers = Answers("Salon", country, zone, languages)
        assert as_text(loaded_from(tmp_path / country, answers).problems) == ""
