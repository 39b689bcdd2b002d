"""Runs what the service is measured against: `python -m tests.bench.rivals PORT`, gunicorn on `flask_sample`."""

import json
import sys
from typing import Any

import uvicorn


async def echo(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """The least an ASGI application can do with a webhook: give its query back."""
    if scope["type"] != "http":
        return
    body = scope["query_string"]
    headers = [(b"content-length", str(len(body)).encode()), (b"content-type", b"text/plain")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def flask_sample() -> Any:
    """A webhook as vendors' samples write it: read the parameter, parse the JSON, say OK. It keeps nothing."""
    from flask import Flask, request

    app = Flask(__name__)

    @app.route("/hook", methods=["GET"])
    def hook() -> tuple[str, int]:
        message = json.loads(request.args.get("message", "{}"))
        return f"received from {len(message['from'])} digits", 200

    return app


def main() -> None:
    from responder.web.server import server_config

    uvicorn.Server(server_config(echo, "127.0.0.1", int(sys.argv[1]))).run()  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
