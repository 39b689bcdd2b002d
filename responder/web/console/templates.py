"""Templates of the pages: an environment that escapes everything, where that of SMS texts escapes nothing."""

import json
from functools import cache
from hashlib import blake2s
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from responder.domain.text.cleaned_strings import for_page
from responder.languages.catalogue import Catalogue
from responder.services.rules.cards.card_sentences import action_in_words
from responder.web.console import static_files

FOLDER = Path(__file__).parent


@cache
def environment() -> Environment:
    """Makes the environment once a process, so that each template is compiled once."""
    made = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=lambda value: for_page(value) if type(value) is str else value,  # and not what is marked as HTML
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.globals["static"] = static_files.address
    made.filters["actions_as"] = _action
    made.filters["hash"], made.filters["words"] = mark_of, words_of
    return made


def _action(action: str, catalogue: Catalogue) -> str:
    return catalogue.word(action_in_words(action))


def words_of(body: str) -> str:
    """Reads the words of an event as it was recorded."""
    return str(json.loads(body or "{}").get("text", ""))


def mark_of(number: str) -> str:
    """Returns an id for an element of a page: the same for the same number, and not the number."""
    return blake2s(number.encode(), digest_size=6).hexdigest()
