"""Characters that look like a space or like nothing: their names, and what to do about them."""

INVISIBLE = {
    "\u00a0": "a no-break space",
    "\u202f": "a narrow no-break space",
    "\u2007": "a figure space",
    "\u2009": "a thin space",
    "\u3000": "a wide space",
    "\u200b": "a zero-width space",
    "\u200c": "a zero-width character",
    "\u200d": "a zero-width character",
    "\u2060": "a zero-width character",
    "\ufeff": "an invisible mark (BOM)",
    "\u00ad": "a soft hyphen",
    "\u200e": "an invisible direction mark",
    "\u200f": "an invisible direction mark",
}


def invisible_name(character: str) -> str | None:
    """Names a character that looks like a space or like nothing; None for any other."""
    return INVISIBLE.get(character)


def invisible_hint(text: str, at: int) -> str:
    """Writes the hint for the character at a place: one that shows nothing is deleted, one that looks like a space is
    typed anew, and so are those of its kind beside it."""
    bad = text[at]
    if not _looks_like_a_space(bad):
        return "delete it"
    run = len(text[at:]) - len(text[at:].lstrip(bad))
    return "delete it and type a plain space" if run == 1 else f"delete the {run} of them and type plain spaces"


def _looks_like_a_space(character: str) -> bool:
    return "space" in INVISIBLE.get(character, "") and character != "\u200b"


def without_invisible(text: str) -> str:
    """Replaces strange spaces by plain ones and drops what shows nothing."""
    spaces = "".join(" " if _looks_like_a_space(c) else c for c in text)
    return "".join(c for c in spaces if c not in INVISIBLE).strip()
