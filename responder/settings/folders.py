"""Folders of rules and database: all that most commands ask of the settings, read without the library that checks the
rest of them, which takes longer to import than they take to answer."""

import os
from collections.abc import Mapping
from pathlib import Path

from responder.access.files import read_text
from responder.domain.wire.hosts import OWN_NETWORKS, POST_NETWORKS
from responder.gateways.providers import DEFAULT, GATEWAYS
from responder.languages.catalogue import Told, joined, sentence
from responder.rulefiles.compile.post_addresses import PrivateNetworks
from responder.settings.bounds import read_networks
from responder.settings.values import ACCOUNTS_FILE, DATABASE, LARGEST_ACCOUNTS_FILE, Folders, SettingsProblem


def load_folders(folder: Path | None = None) -> Folders:
    """For commands that need neither account nor token. What is wrong with other settings is told by those that do."""
    found = _written((folder or Path()) / ".env")
    rules, templates = found.get("responder_rules") or "rules", found.get("responder_templates")
    database = found.get("responder_database_url") or DATABASE
    gateways = _gateways(found, (folder or Path()) / ACCOUNTS_FILE)
    language = (found.get("responder_language") or "").strip().lower()
    return Folders(Path(rules), Path(templates) if templates else None, database, _reach(found), language, gateways)


def _reach(found: Mapping[str, str]) -> PrivateNetworks:
    """Reads it as far as it can be read; what is wrong with it is told by `serve`."""
    own, posts = (read_networks(name, found.get(name.lower(), ""), []) for name in (OWN_NETWORKS, POST_NETWORKS))
    return PrivateNetworks(own, (*posts, *own))


def _gateways(found: Mapping[str, str], file: Path) -> Told:
    """Returns the names of the gateways there are accounts of, as far as they can be read."""
    names = [name for name, each in GATEWAYS.items() if found.get(each.settings.variable("LOGIN").lower())]
    try:
        listed = _accounts_in(file) if file.is_file() else []
    except (OSError, ValueError, RecursionError):  # told by `serve`
        listed = []
    for each in listed if isinstance(listed, list) else []:
        names.append(str(each.get("gateway", DEFAULT)) if isinstance(each, dict) else DEFAULT)
    known = dict.fromkeys(GATEWAYS[name].display_name for name in names if name in GATEWAYS)
    return joined(*known) or GATEWAYS[DEFAULT].display_name


def _accounts_in(file: Path) -> object:
    import tomllib  # most folders have no such file

    return tomllib.loads(read_text(file, LARGEST_ACCOUNTS_FILE)).get("accounts", [])


def _written(env_file: Path) -> Mapping[str, str]:
    """Merges the environment over the file; capitals make no difference."""
    try:
        in_file = _variables_in(env_file) if env_file.is_file() else {}
    except UnicodeDecodeError as error:
        raise SettingsProblem([sentence("The file .env is not UTF-8 text: save it as UTF-8.")]) from error
    there = {name.lower(): value or "" for name, value in in_file.items()}
    return there | {name.lower(): value for name, value in os.environ.items()}


def _variables_in(env_file: Path) -> Mapping[str, str | None]:
    from dotenv import dotenv_values  # no folder of rules alone has one

    return dotenv_values(env_file, encoding="utf-8")
