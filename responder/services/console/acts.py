"""Notes what people do in the console: each act once, without words and numbers."""

from responder.store.console.acts import Act, latest, note

__all__ = ["Act", "latest", "note"]
