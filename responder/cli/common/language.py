"""Language that a command speaks: that of RESPONDER_LANGUAGE, else the first of business.yaml, else that of the
terminal, else English.

What programs read (`--json`) stays English.
"""

from contextvars import ContextVar
from pathlib import Path

from responder.cli.common.help_language import terminals_language
from responder.languages.catalogue import ENGLISH_CATALOGUE, Catalogue, Told, Worded, catalogue_for
from responder.languages.choice import owner_language

_SPOKEN: ContextVar[Catalogue] = ContextVar("catalogue", default=ENGLISH_CATALOGUE)


def speak_english() -> None:
    _SPOKEN.set(ENGLISH_CATALOGUE)


def speak_to_owner(rules: Path | None = None) -> None:
    """Chooses the language for the rest of this command, by the owner's folder of rules."""
    from responder.settings import SettingsProblem, load_folders  # a tenth of a second: not for --help

    try:
        settings = load_folders()
    except SettingsProblem:  # told by whoever needs them
        _SPOKEN.set(catalogue_for(terminals_language()))
        return
    written = () if settings.language else languages_in(rules or settings.rules)
    _SPOKEN.set(catalogue_for(owner_language(settings.language, written or (terminals_language(),))))


def speak_to_newcomer() -> None:
    """Chooses the language before there are rules: that of RESPONDER_LANGUAGE, else that of the terminal."""
    from responder.settings import SettingsProblem, load_folders

    try:
        setting = load_folders().language
    except SettingsProblem:  # told by whoever needs them
        setting = ""
    _SPOKEN.set(catalogue_for(owner_language(setting or terminals_language())))


def languages_in(rules: Path) -> tuple[str, ...]:
    """Returns the languages of business.yaml as they are written, whatever else is wrong in it."""
    from responder.access.files import read_text  # a tenth of a second: not for --help
    from responder.domain.syntax.language_codes import language_of
    from responder.domain.syntax.value_syntax import BadValue
    from responder.rulefiles.reporting.problems import Problems
    from responder.rulefiles.schema.read_values import texts_of
    from responder.rulefiles.yaml.tree import Map, read_yaml

    problems = Problems()
    try:
        text = read_text(rules / "business.yaml", _LARGEST)
    except (OSError, UnicodeDecodeError):  # told by whoever reads the rules
        return ()
    root = read_yaml(text, "business.yaml", problems).root
    entries = root.entries if isinstance(root, Map) else ()
    written = [
        each for entry in entries if entry.key.value == "languages" for each in texts_of(entry.value, "", problems)
    ]
    try:
        return tuple(language_of(each.value) for each in written)
    except BadValue:  # told by `responder check`
        return ()


_LARGEST = 1 << 20


def gettext(msgid: str, /, **arguments: object) -> str:
    return _SPOKEN.get().gettext(msgid, **arguments)


def ngettext(one: str, many: str, number: int, /, **arguments: object) -> str:
    return _SPOKEN.get().ngettext(one, many, number, **arguments)


def word(told: Told | Worded) -> str:
    return _SPOKEN.get().word(told)


def spoken() -> Catalogue:
    return _SPOKEN.get()
