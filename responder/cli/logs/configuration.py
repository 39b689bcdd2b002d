"""Configures the log: ids and reasons on stderr, in colours for a terminal, as JSON for a program."""

import logging
import sys

import structlog

from responder.access.log_stream import log_stream
from responder.cli.logs.redaction import guard


def set_up_logs(level: int = logging.INFO) -> None:
    """Lines of `structlog` and of the libraries' own loggers, warnings and up, in one shape."""
    stream = log_stream(sys.stderr)
    console = stream.isatty()
    logging.raiseExceptions = False  # what cannot be told is not told on the same stream again
    shared: list[structlog.typing.Processor] = [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=not console),
    ]
    renderer = _whatever_it_holds(
        structlog.dev.ConsoleRenderer() if console else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    structlog.configure(
        processors=[*shared, renderer],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(stream),  # type: ignore[arg-type]
        cache_logger_on_first_use=True,
    )
    libraries = logging.StreamHandler(stream)
    libraries.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared, structlog.stdlib.add_logger_name, _with_error],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    logging.basicConfig(handlers=[libraries], level=logging.WARNING)
    guard()


def _whatever_it_holds(renderer: structlog.typing.Processor) -> structlog.typing.Processor:
    """Renders a line; one that cannot be is told in short: whoever wrote it goes on."""

    def rendered(logger: object, name: str, line: structlog.typing.EventDict) -> str:
        try:
            return str(renderer(logger, name, line))
        except Exception as error:  # noqa: BLE001 - see above
            return f'{{"event": "a line of the log could not be rendered", "error": "{type(error).__name__}"}}'

    return rendered


def _with_error(_: object, __: str, line: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Renders what the redaction left of an exception; the exception itself never gets here."""
    record = line.get("_record")
    if record is not None and record.exc_text:
        line["error"] = record.exc_text
    return line
