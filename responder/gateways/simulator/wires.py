"""The gateways that the simulator can play."""

from collections.abc import Mapping

from responder.gateways.ardary.provider import ARDARY as ARDARY_PROVIDER
from responder.gateways.insim.provider import INSIM as INSIM_PROVIDER
from responder.gateways.simulator.ardary.wire import ARDARY
from responder.gateways.simulator.insim.wire import INSIM
from responder.gateways.simulator.phone.simulator import Wire
from responder.gateways.simulator.smsit.wire import SMSIT
from responder.gateways.smsit.provider import SMSIT as SMSIT_PROVIDER

WIRES: Mapping[str, Wire] = {INSIM_PROVIDER.name: INSIM, ARDARY_PROVIDER.name: ARDARY, SMSIT_PROVIDER.name: SMSIT}
