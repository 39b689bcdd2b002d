"""Recognises texts whose holes are plain variables. They need no parser, and most texts of a business are such."""

import re

from responder.domain.deciding.template_values import VARIABLES

_PLAIN = re.compile(r"""(?<!\{)\{\{[ ]*([a-z_]+)(?:\.([a-z_]+))?(?:[ ]+or[ ]+"")?[ ]*\}\}(?!\})""")


def are_holes_plain(source: str, most: int) -> bool:
    """Checks whether the holes of a text are variables that there are, such as `{{ contact.first_name or "" }}`, and
    no more than `most`. Of any other brace the parser judges."""
    holes = _PLAIN.findall(source)
    if len(holes) > most or not all(_is_there(owner, attribute) for owner, attribute in holes):
        return False
    rest = _PLAIN.sub(" ", source)
    return "{" not in rest and "}" not in rest


def _is_there(owner: str, attribute: str) -> bool:
    attributes = VARIABLES.get(owner)
    if attributes is None:
        return False
    return attribute in attributes if attribute else not attributes
