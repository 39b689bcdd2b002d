"""Imports what the commands of `forked` import as they start, and reads the shipped rules once: tables of languages and
compiled patterns, the same in every process, are there in each fork."""

import gc
from datetime import UTC, datetime
from pathlib import Path

import psycopg  # noqa: F401
import uvicorn.lifespan.off
import uvicorn.protocols.http.httptools_impl  # noqa: F401
import uvloop  # noqa: F401

import responder.cli.verbs.operations.serve
import responder.cli.verbs.operations.simulate
import responder.cli.verbs.operations.work
import responder.settings.loading
import responder.web.console.pages  # noqa: F401
from responder.rulefiles.load import load

_ROOT = Path(__file__).resolve().parents[2]

load(_ROOT / "rules", _ROOT / "templates", now=datetime(2026, 1, 1, tzinfo=UTC))
gc.collect()
gc.freeze()  # no fork's collector looks at it, so that its pages stay shared
