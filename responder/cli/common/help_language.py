"""Help of commands in the language of RESPONDER_LANGUAGE or of the terminal: first lines, options and headings; and
errors of a command line that typer cannot read, each matched with the sentence that typer made it of.

What no catalogue has stays English. Typer reads help where a verb is defined, so it is worded once it is asked for."""

import os
import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any

import typer

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


_UsageError: Any = typer.BadParameter.__mro__[1]

_SENTENCES = (
    msgid("Invalid value for {what}: {why}"),
    msgid("Invalid value: {why}"),
    msgid("No such option: {option} (Possible options: {options})"),
    msgid("No such option: {option} Did you mean {options}?"),
    msgid("No such option: {option}"),
    msgid("No such command {command}. Did you mean {commands}?"),
    msgid("No such command {command}."),
    msgid("Missing command."),
    msgid("must be one of: {choices}"),
    msgid("must start with http:// or https://"),
    msgid("must be a zone such as Europe/Paris"),
    msgid("Missing argument {what}. Choose from: {choices}"),
    msgid("Missing option {what}. Choose from: {choices}"),
    msgid("Missing argument {what}."),
    msgid("Missing option {what}."),
    msgid("Missing parameter {what}."),
    msgid("Got unexpected extra argument(s) ({arguments})"),
    msgid("Got unexpected extra argument ({arguments})"),
    msgid("Got unexpected extra arguments ({arguments})"),
    msgid("Option {option} requires an argument."),
    msgid("Option {option} requires {number} arguments."),
    msgid("Option {option} does not take a value."),
    msgid("Argument {what} takes {number} values."),
    msgid("{value} is not a valid integer."),
    msgid("{value} is not a valid integer range."),
    msgid("{value} is not a valid int."),
    msgid("{value} is not a valid int range."),
    msgid("{value} is not a valid float."),
    msgid("{value} is not a valid float range."),
    msgid("{value} is not a valid boolean. Recognized values: {choices}"),
    msgid("{value} is not a valid UUID."),
    msgid("{value} is not one of {choices}."),
    msgid("{value} is not in the range {range}."),
    msgid("{value} does not match the formats {formats}."),
    msgid("{value} does not match the format {formats}."),
    msgid("File {file} does not exist."),
    msgid("Path {file} does not exist."),
    msgid("Directory {file} does not exist."),
    msgid("File {file} is a directory."),
    msgid("Directory {file} is a file."),
    msgid("File {file} is not readable."),
    msgid("Path {file} is not readable."),
)
_TRY = msgid("Try '{command}' for help.")
_ERROR = msgid("Error: {why}")


def word_usage_errors(command: Any, language: str) -> None:
    """Words what a command cannot read of its line; nothing in English."""
    catalogue = catalogue_for(language)
    if catalogue.messages:
        command.make_context = _wording(command.make_context, catalogue)
        command.invoke = _wording(command.invoke, catalogue)


def _wording(asked: Callable[..., Any], catalogue: Catalogue) -> Callable[..., Any]:
    def worded(*given: Any, **named: Any) -> Any:
        try:
            return asked(*given, **named)
        except _UsageError as error:
            if type(error).show is _UsageError.show:  # the other shows help
                error.show = partial(typer.echo, told(error, catalogue), err=True)
            raise

    return worded


def told(error: Any, catalogue: Catalogue) -> str:
    """Words an error: how the command is used, where help is found, and what is wrong."""
    context, lines = error.ctx, list[str]()
    if context is not None:
        lines.append(in_words(context.get_usage(), catalogue))
        if context.help_option_names:
            command = f"{context.command_path} {context.help_option_names[0]}"
            lines.append(catalogue.gettext(_TRY, command=command))
        lines.append("")
    why = in_words_of(" ".join(error.format_message().split()), catalogue)
    return "\n".join((*lines, catalogue.gettext(_ERROR, why=why)))


def in_words_of(message: str, catalogue: Catalogue) -> str:
    """Words a message of typer; one that it does not know stays as it is."""
    for known, pattern in _patterns():
        if found := pattern.fullmatch(message):
            given = found.groupdict()
            if "why" in given:
                given["why"] = in_words_of(given["why"], catalogue)
            return catalogue.gettext(known, **given)
    return message


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    """Returns each sentence with what finds it, compiled for the first error: every command imports this module."""
    return [
        (each, re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(each)), re.DOTALL)) for each in _SENTENCES
    ]
