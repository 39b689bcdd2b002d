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
    libraries = logging.StreamHandler(sys.stderr)
    libraries.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared, structlog.stdlib.add_logger_name, _with_error],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    logging.basicConfig(handlers=[libraries], level=logging.WARNING)
    guard()


def _with_error(_: object, __: str, line: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """What the redaction left of an exception; the exception itself never gets here."""
    record = line.get("_record")
    if record is not None and record.exc_text:
        line["error"] = record.exc_text
    return line
