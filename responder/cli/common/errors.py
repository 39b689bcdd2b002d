"""Error that stops a command, in words for whoever typed it."""

from responder.languages.worded_error import WordedError


class CannotRun(WordedError):
    """The command could not run; the message says what to do. Exit code 2."""
