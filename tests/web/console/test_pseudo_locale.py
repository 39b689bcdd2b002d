"""Every page in a language whose sentences stand between brackets: what stands outside of them is English."""

import re
from collections.abc import Collection
from datetime import timedelta
from html import unescape

import pytest

from responder.imports.cells.moments import DayOrder
from responder.imports.tables.statuses import ImportedStatus
from responder.languages.catalogue import Catalogue, sentence
from responder.rulefiles.schema.rule_keys import IF, RULE, SAYS
from responder.services.rules.cards.rule_cards import cards
from responder.store.review.quarantine import keep_unreadable
from responder.web.console import visit
from tests.builders import NOON, call, sms
from tests.web.console.browsing import Browsing
from tests.web.console.conftest import Salon
from tests.web.console.test_file_import import looked
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


ENGLISH = re.compile(
    r"\b(?:the|and|you|your|with|from|this|that|not|was|are|what|when|who|is|of|to|for|be|write)\b", re.I
)
STATUSES = frozenset((*ImportedStatus, *DayOrder, "business", "column"))
DAY = f"{NOON + timedelta(days=3):%d/%m/%Y}"
FILES = {
    "agenda": [
        f"Liste du mois;;;\nPortable;Date;Heure;Fin;Statut;Nom;Avec;Objet;Durée;Notes;Adresse;Créé le\n"
        f"0612345601;{DAY};10:00;11:00;Zut;Ève;Léa;Coupe;45;x;Lyon;01/02/2020\n"
        f"0612345602;{DAY};10 h;9:00;;\n;{DAY};10:00\n01 42 68 12 34;{DAY};9:00\nx;{DAY};9:00\n"
        f"6,12E+08;{DAY};9:00\n0612345603;{DAY};midi pile;\n0612345604;zut;9:00\n0612345605;{DAY};;\n"
        f"0612345606;{DAY};9:00 IST\n0612345607;{DAY};9:00 CST\n0612345608;{DAY};9:00;;honoré\n",
        "Portable;Portable 2;Date;Heure\n0612345601;0612345602;03/04/2037;9:00\n0612345601;;12/25/2036;9:00\n"
        "0612345601;;25/12/2036;9:00\n",
        "Portable;Date;Jour\n0612345678;02/12/2036 9:00;03/12/2036 9:00\n0623456789;05/12/2036 9:00;04/12/2036 9:00\n",
        "Nom,Fuseau horaire du client,Tel,Date\nNina,America/New_York,0612345678,2036-12-02 14:30\n",
        "Nom;Date de naissance\nÈve;01/02/1990\n",
        "Nom;Portable\nÈve;0612345601\n",
        "Portable;Date\n",
        "",
        "<p>",
        "BEGIN:VCALENDAR\n",
        f"Objet;Date\nCoupe Ève 0612345601;{DAY} 9:00\nCoupe Zoé 0612345601 0612345602;{DAY} 9:00\nRien;{DAY} 9:00\n",
    ],
    "contacts": [
        "Portable;Nom;Prénom;Étiquettes;Langue;Notes;STOP SMS;Accepte les SMS;Accepte SMS commerciaux;Société;Ville\n"
        '0612345601;Ève;Léa;vip;fr;x;non;oui;non;Zut;Lyon\n;Zoé\n0142681234;Nina\n0612345602;"Zoé\n',
        "Nom\nÈve\n",
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ève\nTEL:+33612345601\nEND:VCARD\nBEGIN:VCARD\nFN:Zoé\nEND:VCARD\n"
        "BEGIN:VCARD\nFN:Nina\nTEL:+33612345602\n",
    ],
}  # fmt: skip


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
    text = re.sub(r"<span class=\"own\".*?</span>", " ", text, flags=re.S)
    text = re.sub(r"<option value=\"[a-z]{2}\".*?</option>", " ", text, flags=re.S)
    text = unescape(re.sub(r"<[^>]*>", "\n", text))
    while "⟦" in text:
        shorter = re.sub(r"⟦[^⟦⟧]*⟧", "·", text)
        if shorter == text:
            break
        text = shorter
    return text


def english_in(page: str, words: Collection[str] = ()) -> list[str]:
    """The lines of a page outside of brackets with an English word, or one of `words` alone."""
    lines = filter(None, (each.strip(" ·\n") for each in visible(page).split("\n")))
    return [line for line in lines if line in words or ENGLISH.search(line)]


@pytest.fixture
def bracketed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visit, "catalogue_for_pages", lambda language: Bracketed("fr"))


async def test_no_page_shows_an_english_sentence_or_a_word_of_the_files(
    salon: Salon, anna: Browsing, bracketed: None
) -> None:
    await salon.hears(call(), sms("Vous êtes ouverts mardi ?", at=salon.clock() + timedelta(seconds=1)))
    unread = sentence("`{field}` is {what}, expected a text.", field="date", what=sentence("a list"))
    salon.store.write_now(lambda conn: keep_unreadable(conn, unread, "message=x", salon.clock()))
    fields = {"file": RULES, "rule": "1", "version": "0", "do": "fields", '["rules", 1, "reply"]': "Merci."}
    assert (await anna.post("/rules/rule", None, **fields)).status_code == 303
    words, found = written_words(salon), []
    for path in PAGES:
        answer = await anna.get(path)
        assert answer.status_code in (200, 303, 404), path
        found += [(path, line) for line in english_in(answer.text, words)]
    assert not found, "\n".join(map(str, found))


@pytest.mark.parametrize(("of", "file"), [(of, file) for of, files in FILES.items() for file in files])
async def test_no_file_is_read_aloud_in_english(anna: Browsing, bracketed: None, of: str, file: str) -> None:
    _, page = await looked(anna, of, file)
    assert not english_in(page, STATUSES)
