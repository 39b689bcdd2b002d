"""Records of the service (events, messages, appointments, contacts), written so that a crash loses nothing."""

from responder.languages.worded_error import WordedError


class StoreUnavailable(WordedError):
    """Nothing was written: the disk or the database would not take it. Say so to whoever asked, so that it
    is tried again; never pretend."""
