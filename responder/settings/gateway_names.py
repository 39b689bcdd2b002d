"""Names of the gateways that an owner has accounts of, for the sentences of commands that need no account."""

from pathlib import Path

from responder.access.files import read_text
from responder.gateways.providers import DEFAULT, GATEWAYS
from responder.languages.catalogue import Told, joined
from responder.settings.accounts_file import ACCOUNTS_FILE, LARGEST_ACCOUNTS_FILE
from responder.settings.folders import written_in


def load_gateway_names(folder: Path | None = None) -> Told:
    """Returns the names of the gateways there are accounts of, as far as they can be read."""
    folder = folder or Path()
    found, file = written_in(folder / ".env"), folder / ACCOUNTS_FILE
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
