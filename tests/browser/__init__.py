"""The console in a real browser, over the real service and the simulated phone."""
