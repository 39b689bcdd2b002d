"""Errors of a command line that typer cannot read, in the language of the terminal.

Typer writes them in English, values among them: each is matched with the sentence it was made of, and worded anew."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any

import typer

from responder.cli.common.help_language import in_words
from responder.languages.catalogue import Catalogue, catalogue_for, msgid

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
_PATTERNS = [
    (each, re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(each)), re.DOTALL)) for each in _SENTENCES
]
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
    for sentence, pattern in _PATTERNS:
        if found := pattern.fullmatch(message):
            given = found.groupdict()
            if "why" in given:
                given["why"] = in_words_of(given["why"], catalogue)
            return catalogue.gettext(sentence, **given)
    return message
