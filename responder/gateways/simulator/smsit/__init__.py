"""SMS-iT as the simulator plays it: the calls of its control panel, and the webhook of its Android gateway."""
