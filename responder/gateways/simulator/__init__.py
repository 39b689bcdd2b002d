"""A phone and its gateway on this machine: a real HTTP server that behaves as a gateway does, faults included."""

from responder.gateways.simulator.insim.faults import FAULTS
from responder.gateways.simulator.phone.options import CREDITS, LOGIN, Options
from responder.gateways.simulator.phone.simulator import Simulator, Wire
from responder.gateways.simulator.server import run_simulator, running_simulator
from responder.gateways.simulator.wires import WIRES

__all__ = ["WIRES", "Wire", "CREDITS", "FAULTS", "LOGIN", "Options", "Simulator", "run_simulator", "running_simulator"]
