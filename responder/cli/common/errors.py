"""Error that stops a command, in words for whoever typed it."""


class CannotRun(Exception):
    """The command could not run; the message says what to do. Exit code 2."""
