"""Every page in a language whose sentences stand between brackets: what stands outside of them is English."""

import re
from datetime import timedelta
from html import unescape

import pytest

from responder.languages.catalogue import Catalogue
from responder.rulefiles.schema.rule_keys import IF, RULE, SAYS
from responder.services.rules.rule_cards import cards
from responder.web.console import visit
from tests.builders import call, sms
from tests.web.console.browsing import Browsing
from tests.web.console.conftest import Salon
from tests.web.console.test_pages import READ

pytestmark = pytest.mark.anyio

RULES = "rules/appointments.yaml"
PAGES = [
    *READ,
    "/c/1",
    "/rules",
    *(f"/rules/rule?file={RULES}&rule={number}" for number in range(8)),
    f"/rules/rule?file={RULES}&rule=1&add=%5B%22if%22%2C+%22hours%22%5D",
    "/rules/rule?file=rules/missed_calls.yaml&rule=1",
    "/rules/rule?file=rules/reminders.yaml&rule=0",
    "/rules/draft",
    "/rules/history",
    "/rules/recipes",
    "/rules/recipe?name=feast-day",
]


class Bracketed(Catalogue):
    """Says each sentence in brackets, with its arguments outside of them."""

    def _filled(self, text: str, arguments: object) -> str:
        pieces = re.split(r"(\{\w+[^}]*\})", text)
        marked = "".join(piece if piece.startswith("{") and arguments else f"⟦{piece}⟧" for piece in pieces if piece)
        return super()._filled(marked, arguments) if arguments else marked  # type: ignore[arg-type]


def written_words(salon: Salon) -> set[str]:
    """English words that files of rules are written with: names, keys and values."""
    files = {f"rules/{path.name}": path.read_bytes() for path in salon.settings.rules.glob("*.yaml")}
    keys = [key for each in (*RULE, *SAYS, *IF) for key in (each.name, *each.choices)]
    return {each for each in [*keys, *(card.name for card in cards(files))] if len(each) > 3} - {"sms"}


def visible(page: str) -> str:
    """The text of a page outside of brackets, and of what is an owner's own: their texts, file names and lines."""
    text = re.sub(r"<(pre|textarea|code|script|title)\b.*?</\1>", " ", page, flags=re.S)
    text = re.sub(r"<option value=\"[a-z]{2}\".*?</option>", " ", text, flags=re.S)
    text = unescape(re.sub(r"<[^>]*>", "\n", text))
    while "⟦" in text:
        shorter = re.sub(r"⟦[^⟦⟧]*⟧", "·", text)
        if shorter == text:
            break
        text = shorter
    return text


@pytest.fixture
def bracketed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visit, "catalogue_for", lambda language: Bracketed("fr"))


async def test_no_page_shows_an_english_sentence_or_a_word_of_the_files(
    salon: Salon, anna: Browsing, bracketed: None
) -> None:
    await salon.hears(call(), sms("Vous êtes ouverts mardi ?", at=salon.clock() + timedelta(seconds=1)))
    fields = {"file": RULES, "rule": "1", "version": "0", "do": "fields", '["rules", 1, "reply"]': "Merci."}
    assert (await anna.post("/rules/rule", None, **fields)).status_code == 303
    words, found = written_words(salon), []
    english = re.compile(r"\b(?:the|and|you|your|with|from|this|that|not|was|are|what|when|who|is|of|to|for)\b", re.I)
    for path in PAGES:
        answer = await anna.get(path)
        assert answer.status_code in (200, 303, 404), path
        for line in filter(None, (each.strip(" ·\n") for each in visible(answer.text).split("\n"))):
            if line in words or english.search(line):
                found.append((path, line))
    assert not found, "\n".join(map(str, found))
