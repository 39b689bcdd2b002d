"""Folders of rules and database: all that most commands ask of the settings, read without the library that checks the
rest of them, which takes longer to import than they take to answer."""

import os
from collections.abc import Mapping
from pathlib import Path

from dotenv import dotenv_values

from responder.domain.wire.hosts import OWN_NETWORKS, POST_NETWORKS
from responder.rulefiles.compile.post_addresses import PrivateNetworks
from responder.settings.bounds import read_networks
from responder.settings.values import DATABASE, Folders, SettingsProblem


def load_folders(folder: Path | None = None) -> Folders:
    """For commands that need neither account nor token. What is wrong with other settings is told by those that do."""
    found = _written((folder or Path()) / ".env")
    rules, templates = found.get("responder_rules") or "rules", found.get("responder_templates")
    database = found.get("responder_database_url") or DATABASE
    return Folders(Path(rules), Path(templates) if templates else None, database, _reach(found))


def _reach(found: Mapping[str, str]) -> PrivateNetworks:
    """As far as it can be read; what is wrong with it is told by `serve`."""
    own, posts = (read_networks(name, found.get(name.lower(), ""), []) for name in (OWN_NETWORKS, POST_NETWORKS))
    return PrivateNetworks(own, (*posts, *own))


def _written(env_file: Path) -> Mapping[str, str]:
    """The environment over the file; capitals make no difference."""
    try:
        in_file = dotenv_values(env_file, encoding="utf-8") if env_file.is_file() else {}
    except UnicodeDecodeError as error:
        raise SettingsProblem(["The file .env is not UTF-8 text: save it as UTF-8."]) from error
    there = {name.lower(): value or "" for name, value in in_file.items()}
    return there | {name.lower(): value for name, value in os.environ.items()}
