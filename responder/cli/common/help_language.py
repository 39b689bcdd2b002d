"""Help of commands in the language of RESPONDER_LANGUAGE or of the terminal: first lines, options and headings.

What no catalogue has stays English. Typer reads help where a verb is defined, so it is worded once it is asked for."""

import os
import re
from collections.abc import Mapping
from typing import Any

from responder.languages.catalogue import Catalogue, Sentence, catalogue_for, msgid, sentence
from responder.languages.choice import owner_language

_HEADINGS = (
    msgid("Usage:"),
    msgid("Options:"),
    msgid("Commands:"),
    msgid("Arguments:"),
    msgid("Examples:"),
    msgid("Begin with:"),
)
_HEADING = re.compile(rf"^(\s*)({'|'.join(_HEADINGS)})", re.MULTILINE)
_BUILT_IN = msgid("Show this message and exit.")
FIRST_LINE = msgid("Answers a business's SMS and missed calls by the owner's own rules.")
"""Of the command without a verb, whose docstring says the same."""
_NOTES = {"[required]": msgid("[required]"), "[default: ": msgid("[default: ")}


_FILLED: dict[str, Sentence] = {}  # by their English words, which is what typer hands back


def filled_help(msgid: str, **values: str) -> str:
    """Fills the help of an option that names values of the program; it is worded as any other."""
    told = sentence(msgid, **values)
    _FILLED[str(told)] = told
    return str(told)


def terminals_language(environment: Mapping[str, str] = os.environ) -> str:
    """Chosen without any file: help is asked for before there is a folder."""
    named = ("RESPONDER_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    return owner_language(next((environment[name] for name in named if environment.get(name)), "")[:2].lower())


def worded(command: Any, language: str) -> None:
    """Words the help of a command and of those below it; nothing in English."""
    catalogue = catalogue_for(language)
    if catalogue.messages:
        _worded(command, catalogue)


def _worded(command: Any, catalogue: Catalogue) -> None:
    first, rest, more = (command.help or "").partition("\n")
    command.help = catalogue.gettext(first) + rest + more if first else command.help
    for each in command.params:
        if getattr(each, "help", None):
            told = _FILLED.get(each.help)
            each.help = catalogue.word(told) if told else catalogue.gettext(each.help)
    written = command.get_help
    command.get_help = lambda context: in_words(written(context), catalogue)
    for inner in getattr(command, "commands", {}).values():
        _worded(inner, catalogue)


def in_words(help_text: str, catalogue: Catalogue) -> str:
    """Words headings and the notes that typer itself writes."""
    told = _HEADING.sub(lambda found: found[1] + catalogue.gettext(found[2]), help_text)
    told = told.replace(_BUILT_IN, catalogue.gettext(_BUILT_IN))
    for note, meant in _NOTES.items():
        told = told.replace(note, catalogue.gettext(meant))
    return told
