"""Over the service while it runs: what may leave, what the owner should hear of, how things stand."""
