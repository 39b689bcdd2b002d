"""SMS-iT: its control panel, asked by forms and answering in codes; what comes in comes from its Android gateway."""
