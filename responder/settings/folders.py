"""Folders of rules and database: all that most commands ask of the settings, read without the library that checks the
rest of them, which takes longer to import than they take to answer."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from responder.dataclass import dataclass
from responder.domain.wire.hosts import OWN_NETWORKS, POST_NETWORKS
from responder.languages.catalogue import Told, sentence
from responder.rulefiles.compile.post_addresses import PrivateNetworks
from responder.settings.bounds import read_networks

DATABASE = "sqlite:///responder.db"


class SettingsProblem(Exception):
    """The start is stopped. `problems` are sentences for the owner."""

    def __init__(self, problems: Sequence[Told]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Folders:
    """Folders for commands that serve nothing. `templates` is None where it is not set: beside the rules then."""

    rules: Path
    templates: Path | None
    database_url: str
    reach: PrivateNetworks
    language: str = ""  # to speak to the owner in; empty for the first of business.yaml


def load_folders(folder: Path | None = None) -> Folders:
    """For commands that need neither account nor token. What is wrong with other settings is told by those that do."""
    found = written_in((folder or Path()) / ".env")
    rules, templates = found.get("responder_rules") or "rules", found.get("responder_templates")
    database = found.get("responder_database_url") or DATABASE
    language = (found.get("responder_language") or "").strip().lower()
    return Folders(Path(rules), Path(templates) if templates else None, database, _reach(found), language)


def _reach(found: Mapping[str, str]) -> PrivateNetworks:
    """Reads it as far as it can be read; what is wrong with it is told by `serve`."""
    own, posts = (read_networks(name, found.get(name.lower(), ""), []) for name in (OWN_NETWORKS, POST_NETWORKS))
    return PrivateNetworks(own, (*posts, *own))


def written_in(env_file: Path) -> Mapping[str, str]:
    """Merges the environment over a file `.env`; capitals make no difference."""
    try:
        in_file = _variables_in(env_file) if env_file.is_file() else {}
    except UnicodeDecodeError as error:
        raise SettingsProblem([sentence("The file .env is not UTF-8 text: save it as UTF-8.")]) from error
    there = {name.lower(): value or "" for name, value in in_file.items()}
    return there | {name.lower(): value for name, value in os.environ.items()}


def _variables_in(env_file: Path) -> Mapping[str, str | None]:
    from dotenv import dotenv_values  # no folder of rules alone has one

    return dotenv_values(env_file, encoding="utf-8")
