"""The demo: service, simulated phone and a guided conversation."""
