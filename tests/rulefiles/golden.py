"""Broken files and what must be told of them: `bad/NAME.yaml` and, beside it, `bad/NAME.txt`.

A file stands as `rules/NAME.yaml` in a small business's folder; one whose name starts with "business" stands
as `rules/business.yaml`, one with "meanings" as `rules/meanings.yaml`, one with "words" as `rules/words/fr.yaml`. After
a wanted change of wording,
`python -m tests.rulefiles.golden` writes the expected texts anew: read the difference before committing it.
"""

import os
import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from responder.rulefiles import load as loading
from responder.rulefiles.load import Loaded
from responder.rulefiles.reporting.problems import as_text

HERE = Path(__file__).parent
BAD = HERE / "bad"
SHIPPED = HERE / "shipped"
NOW = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)

BUSINESS = """\
name: Salon Anna
zone: Europe/Paris
country: FR
region: none
owner: "+33698765432"
languages: [fr, en]
hours: {monday-friday: "09:00-12:30, 14:00-18:30"}
"""

TEMPLATES = {
    "hello.txt": "Bonjour {{ contact.first_name or '' }}, ici {{ business.name }}.\n",
    "booking.txt": "Pour un rendez-vous : [link]\n",
    "thanks.fr.txt": "Merci !\n",
    "thanks.en.txt": "Thanks!\n",
    "broken.txt": "Bonjour,\n{{ contact.fist_name }}\n",
}


_LAID_OUT = frozenset(f"templates/{name}" for name in TEMPLATES)


def names() -> list[str]:
    return sorted(path.stem for path in BAD.glob("*.yaml"))


def lay_out(folder: Path, files: dict[str, str | bytes]) -> None:
    """Writes files by path below a folder: "rules/salon.yaml", "templates/hello.txt"."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def small_business(folder: Path, files: dict[str, str | bytes] | None = None) -> None:
    """A business that is right, and then these files."""
    templates = {f"templates/{name}": text for name, text in TEMPLATES.items()}
    lay_out(folder, {"rules/business.yaml": BUSINESS, **templates, **(files or {})})


def load_here(*, examples: bool = True, now: datetime = NOW) -> Loaded:
    """The business in the current folder. That it has more templates than a test uses is nothing to tell of."""
    loaded = loading.load(Path("rules"), Path("templates"), now=now, examples=examples)
    spare = [each for each in loaded.problems if each.code == "unused-template" and each.place.file in _LAID_OUT]
    return replace(loaded, problems=tuple(each for each in loaded.problems if each not in spare))


def raw(name: str) -> bytes:
    """A broken file as it is stored."""
    return (BAD / f"{name}.yaml").read_bytes()


def place_of(name: str) -> str:
    """Returns where a broken file stands."""
    if name.startswith("business"):
        return "rules/business.yaml"
    if name.startswith("meanings"):
        return "rules/meanings.yaml"
    return "rules/words/fr.yaml" if name.startswith("words") else f"rules/{name}.yaml"


RIGHT_RULE = "rules:\n  - {name: Hello, when: sms, says: bonjour, reply: hello.txt}\n"


def small_business_with(name: str, folder: Path) -> None:
    """A business that is right but for one broken file."""
    small_business(folder)
    if place_of(name) != f"rules/{name}.yaml":
        lay_out(folder, {"rules/salon.yaml": RIGHT_RULE})
    target = folder / place_of(name)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(BAD / f"{name}.yaml", target)


def told(name: str, folder: Path) -> str:
    """The problems of one broken file, as `responder check` prints them."""
    small_business_with(name, folder)
    before = Path.cwd()
    os.chdir(folder)
    try:
        return as_text(load_here().problems) + "\n"
    finally:
        os.chdir(before)


def write_anew() -> None:
    loading.shipped_rules = lambda: SHIPPED  # type: ignore[attr-defined]
    loading.shipped_templates = lambda: SHIPPED / "templates"  # type: ignore[attr-defined]
    for name in names():
        with tempfile.TemporaryDirectory() as folder:
            (BAD / f"{name}.txt").write_text(told(name, Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    write_anew()
