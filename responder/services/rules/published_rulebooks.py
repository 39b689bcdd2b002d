"""Lists the rulebooks that went live for people: when, who published them, and in words what changed."""

from collections.abc import Sequence
from itertools import chain

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.languages.catalogue import Sentence
from responder.services.rules.changes_in_words import changes_in_words
from responder.store.admin.rulebooks import KeptRulebook, newest
from responder.store.console import acts

PUBLISHED = "published the rules"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedRulebook:
    """`by` is "" for one that was edited as files; `changes` None for the first that is known."""

    kept: KeptRulebook
    by: str
    changes: Sequence[Sentence] | None


def published_rulebooks(conn: Connection, most: int) -> list[PublishedRulebook]:
    """Returns the last ones, newest first."""
    kept = newest(conn, most + 1)
    names = acts.who_did(conn, PUBLISHED)
    files = [each.files() for each in kept]
    return [
        PublishedRulebook(
            kept=each,
            by=names.get(each.fingerprint, ""),
            changes=None if older is None else changes_in_words(older, new),
        )
        for each, new, older in zip(kept[:most], files, chain(files[1:], [None]), strict=False)
    ]
