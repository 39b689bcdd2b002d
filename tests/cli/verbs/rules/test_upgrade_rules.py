"""responder upgrade-rules, on the rules of the last version as an owner had edited them."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from responder.cli import app_for
from responder.rulefiles.files.locations import shipped_rules
from responder.rulefiles.load import load
from tests.builders import NOON

LAST = Path(__file__).parents[3] / "last_version"
MEANINGS = "rules/meanings.yaml"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app_for(["upgrade-rules"]), ["upgrade-rules", *arguments])


@pytest.fixture
def owners(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The last version's files with a text, a word and a rule of the owner's own."""
    for name in ("rules", "templates"):
        shutil.copytree(LAST / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RESPONDER_LANGUAGE", "en")
    return tmp_path


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_dry_run_tells_everything_and_writes_nothing(owners: Path) -> None:
    before = files_in(owners)
    told = run("--dry-run")
    assert told.exit_code == 0, told.output
    assert "rules/appointments.yaml: " in told.output
    assert "not needed any more:\n  rules/words/de.yaml" in told.output
    assert "Something else is done:" in told.output
    assert "Nothing was written" in told.output
    assert files_in(owners) == before


def test_edits_survive_and_the_rest_is_todays(owners: Path) -> None:
    rules = owners / "rules"
    edit(rules / "words" / "fr.yaml", "yes: [", "yes: [ça roule ma poule, ")
    edit(rules / "appointments.yaml", "rules:\n", "rules:\n  - name: Parking\n    when: sms\n    says: [parking]\n"
         "    reply: Behind the station.\n    examples: {yes: [parking], no: [merci]}\n\n")  # fmt: skip
    (owners / "templates" / "thanks.fr.txt").write_text("Avec plaisir !", "utf-8")
    done = run("--yes")
    assert done.exit_code == 0, done.output
    assert '"Parking" is yours, and stays' in done.output
    loaded = load(rules, owners / "templates", now=NOON)
    assert loaded.rulebook is not None, loaded.problems
    assert not (rules / "words" / "fr.yaml").exists()
    assert "also: [ça roule ma poule]" in (owners / MEANINGS).read_text("utf-8")
    assert (owners / "templates" / "thanks.fr.txt").read_text("utf-8") == "Avec plaisir !"
    assert "- name: Parking" in (rules / "appointments.yaml").read_text("utf-8")
    assert (rules / "business.yaml").read_bytes() == (LAST / "rules" / "business.yaml").read_bytes()
    aside = next(owners.glob("before-upgrade-*"))
    assert (aside / "rules" / "words" / "fr.yaml").is_file()
    again = run("--yes")
    assert "today's already" in again.output, again.output


def test_without_a_yes_nothing_is_written(owners: Path) -> None:
    before = files_in(owners)
    assert run().exit_code != 0
    assert files_in(owners) == before


def test_what_is_shipped_today_is_known_to_later_versions() -> None:
    from responder.rulefiles.upgrade.known_versions import is_known_file

    paths = [*shipped_rules().rglob("*.yaml"), *shipped_rules().parent.glob("templates/*.txt")]
    names = {path.relative_to(shipped_rules().parent).as_posix(): path for path in paths}
    unknown = [
        name
        for name, path in names.items()
        if name not in ("rules/business.yaml", MEANINGS) and not is_known_file(name, path.read_text("utf-8"))
    ]
    assert unknown == [], "python tools/write_known_versions.py"
