"""The real service and the real simulator, as processes on this machine, for the tests that need nothing less."""
