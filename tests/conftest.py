"""What every test may ask for."""

import signal

import pytest

# A shell ignores Ctrl-C for what it starts in the background, and a program started by a test would inherit that:
# a test that ends one as Ctrl-C does would then wait for ever.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
