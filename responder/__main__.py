"""`python -m responder`: the same as `responder`."""

from responder.cli import main

main()
