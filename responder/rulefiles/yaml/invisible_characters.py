"""Characters that look like a space or like nothing: their names, and what to do about them."""

from responder.languages.catalogue import Told, msgid, sentence

INVISIBLE = {
    "\u00a0": msgid("a no-break space"),
    "\u202f": msgid("a narrow no-break space"),
    "\u2007": msgid("a figure space"),
    "\u2009": msgid("a thin space"),
    "\u3000": msgid("a wide space"),
    "\u200b": msgid("a zero-width space"),
    "\u200c": msgid("a zero-width character"),
    "\u200d": msgid("a zero-width character"),
    "\u2060": msgid("a zero-width character"),
    "\ufeff": msgid("an invisible mark (BOM)"),
    "\u00ad": msgid("a soft hyphen"),
    "\u200e": msgid("an invisible direction mark"),
    "\u200f": msgid("an invisible direction mark"),
}


def invisible_name(character: str) -> str | None:
    """Names a character that looks like a space or like nothing; None for any other."""
    return INVISIBLE.get(character)


def invisible_hint(text: str, at: int) -> Told:
    """Writes the hint for the character at a place: one that shows nothing is deleted, one that looks like a space is
    typed anew, and so are those of its kind beside it."""
    bad = text[at]
    if not _looks_like_a_space(bad):
        return sentence("delete it")
    run = len(text[at:]) - len(text[at:].lstrip(bad))
    if run == 1:
        return sentence("delete it and type a plain space")
    return sentence("delete the {count} of them and type plain spaces", count=run)


def _looks_like_a_space(character: str) -> bool:
    return "space" in INVISIBLE.get(character, "") and character != "\u200b"


def without_invisible(text: str) -> str:
    """Replaces strange spaces by plain ones and drops what shows nothing."""
    spaces = "".join(" " if _looks_like_a_space(c) else c for c in text)
    return "".join(c for c in spaces if c not in INVISIBLE).strip()
