"""The id we give a message, in case the gateway keeps it and tells it back."""

from hashlib import blake2b


def name_of(secret: bytes, message: int, number: str, text: str) -> str:
    """Names a message: alike for every attempt at it, and another one for every other message, also where a database
    that was brought back counts its messages from an older number. Letters and digits, and a letter first: a gateway
    may take what looks like a number for one, and some keep 20 characters."""
    content = f"{message}\0{number}\0{text}".encode("utf-8", "replace")
    return f"r{blake2b(content, key=secret, digest_size=9).hexdigest()}"
