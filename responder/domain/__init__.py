"""Pure: no I/O, no clock, no logging. What an event, a rule and a state are, and what is decided of them."""
