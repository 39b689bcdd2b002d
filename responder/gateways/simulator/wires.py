"""The gateways that the simulator can play."""

from collections.abc import Mapping

from responder.gateways.insim.provider import INSIM as INSIM_PROVIDER
from responder.gateways.simulator.insim.wire import INSIM
from responder.gateways.simulator.phone.wire import Wire

WIRES: Mapping[str, Wire] = {INSIM_PROVIDER.name: INSIM}
