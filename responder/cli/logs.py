"""How the service writes its log: ids and reasons on stderr, in colours for a terminal, as JSON for a program."""

import logging
import sys

import structlog

from responder.cli.redaction import guard


def set_up_logs(level: int = logging.INFO) -> None:
    """Lines of `structlog` and of the libraries' own loggers, warnings and up, in one shape."""
    console = sys.stderr.isatty()
    shared: list[structlog.typing.Processor] = [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=not console),
    ]
    renderer = structlog.dev.ConsoleRenderer() if console else structlog.processors.JSONRenderer(ensure_ascii=False)
    structlog.configure(
        processors=[*shared, renderer],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    guard()
