"""A phone and its gateway on this machine: a real HTTP server that behaves as inSIM does, faults included."""

from responder.gateways.simulator.faults import FAULTS
from responder.gateways.simulator.server import run_simulator, running_simulator
from responder.gateways.simulator.simulator import CREDITS, Options, Simulator

__all__ = ["CREDITS", "FAULTS", "Options", "Simulator", "run_simulator", "running_simulator"]
