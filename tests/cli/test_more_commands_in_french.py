"""Commands that owners rarely meet speak their language too: nothing that they print is outside of the catalogue."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, insert

from responder.cli.common import language
from responder.cli.setup import questions
from responder.domain.explanations.explanation import as_column
from responder.domain.explanations.rule_titles import TITLES
from responder.domain.syntax.value_syntax import BadValue
from responder.languages.catalogue import Catalogue, catalogue_for, sentence
from responder.rulefiles.fitting.answers import Answers
from responder.store.database.engine import Store
from responder.store.outbound.gateway_tasks import GatewayTaskKind, GatewayTaskStatus
from responder.store.outbound.posts import CANCELLED, DONE, FAILED, QUEUED, SENDING
from responder.store.review.quarantine import keep_unreadable
from responder.store.tables import errands, posts
from tests.builders import ACCOUNT, ANNA, NOON
from tests.cli.conftest import Responder
from tests.cli.test_owner_language import OWN_WORDS, Marked, bare, marked  # noqa: F401  a fixture

WHY = as_column(sentence("{host} gave no whole answer in {seconds} seconds.", host="crm.example", seconds="30"))
TIMES = dict.fromkeys(("created_at", "not_before", "expires_at"), NOON)


def an_errand(number: int, kind: GatewayTaskKind, status: GatewayTaskStatus) -> dict[str, Any]:
    about = {"event": None, "step": number, "rule": "Price asked", "account": ACCOUNT, "number": ANNA, "content": "{}"}
    return about | TIMES | {"kind": kind.value, "status": status.value, "why": WHY}


def a_post(number: int, status: str) -> dict[str, Any]:
    about = {"event": None, "step": number, "rule": "Price asked", "name": f"evt_{number}", "contact": ANNA}
    told = {"url": "https://crm.example/hook", "body": "{}", "status": status, "why": WHY, "attempts": 2}
    return about | told | {"created_at": NOON, "next_at": NOON}


def fill(conn: Connection) -> None:
    statuses, kinds = list(GatewayTaskStatus), list(GatewayTaskKind)
    conn.execute(insert(errands), [an_errand(n, kinds[n % len(kinds)], status) for n, status in enumerate(statuses)])
    conn.execute(insert(posts), [a_post(n, each) for n, each in enumerate((QUEUED, SENDING, DONE, FAILED, CANCELLED))])
    keep_unreadable(conn, sentence("`{field}` is missing.", field="date"), "message=x", NOON)


@pytest.mark.parametrize(
    "command",
    [
        ("errands",),
        ("posts", "list"),
        ("posts", "list", "--all"),
        ("posts", "retry", "4"),
        ("posts", "retry", "99"),
        ("review",),
        ("move-database", "sqlite:///a.db", "sqlite:///a.db"),
        ("move-database", "sqlite:///none.db", "sqlite:///b.db"),
        ("explain",),
        ("explain", "oui", "--contact", ANNA, "--from", ANNA),
        ("explain", "--event", "holiday"),
        ("explain", "--event", "24h before appointment"),
        ("replay", "--draft", "texts.jsonl"),
        ("replay", "none.jsonl"),
    ],
)
@pytest.mark.usefixtures("marked")
def test_nothing_that_a_rare_command_says_is_outside_of_the_catalogue(
    store: Store, responder: Responder, command: tuple[str, ...]
) -> None:
    store.write_now(fill)
    ran = responder(*command, RESPONDER_LANGUAGE="fr", COLUMNS="300")
    assert bare(ran.out + ran.err, *(each for each in command if " " in each), *OWN_WORDS, *TITLES) == []


TEXTS = """\
{"text": "prix"}
{"text": "xyzzy"}
{"event": "missed call"}
no json
{"text": 5}
{"at": "soon", "text": "a"}
{"event": "a feast", "text": "a"}
"""


@pytest.mark.usefixtures("marked", "here")
def test_nothing_of_a_replay_is_outside_of_the_catalogue(tmp_path: Path, responder: Responder) -> None:
    (tmp_path / "texts.jsonl").write_text(TEXTS, "utf-8")
    other = tmp_path / "other"
    other.mkdir()
    for path in (tmp_path / "rules").iterdir():
        (other / path.name).write_text(path.read_text("utf-8").replace("[prix, tarif, tarifs]", "[devis]"), "utf-8")
    ran = responder("replay", "texts.jsonl", "--against", "other", RESPONDER_LANGUAGE="fr", COLUMNS="300")
    assert ran.code == 1 and "⟦line 4: ⟦this is no JSON object⟧⟧" in ran.err
    assert bare(ran.out + ran.err, "missed call", *OWN_WORDS, *TITLES) == []


@pytest.mark.usefixtures("here")
def test_what_programs_read_stays_english(store: Store, responder: Responder) -> None:
    store.write_now(fill)
    for command in (("errands",), ("posts", "list", "--all"), ("review",)):
        spoken = responder(*command, "--json", RESPONDER_LANGUAGE="fr").out
        assert spoken == responder(*command, "--json", RESPONDER_LANGUAGE="en").out
    assert json.loads(spoken)["unreadable"][0]["problem"] == "`date` is missing."


REFUSED: list[tuple[Callable[[str, Answers], Answers], str, str]] = [
    (questions._name, "", "Un nom a de 1 à 60 caractères"),
    (questions._region, "Zz", "n’a pas de région « Zz »"),
    (questions._languages, "", "Il faut au moins une langue"),
    (questions._languages, "pl", "pas en pl"),
    (questions._hours, "parfois", "« parfois » n’est pas un horaire"),
    (questions._booking, "salon", "« salon » n’est pas l’adresse d’une page"),
    (questions._booking, "https://a.example/ b", "un signe qu’une adresse ne peut pas contenir"),
    (questions._phone, "36", "« 36 »"),
]


@pytest.mark.parametrize(("take", "typed", "told"), REFUSED)
def test_an_answer_that_cannot_be_taken_is_refused_in_french(
    take: Callable[[str, Answers], Answers], typed: str, told: str
) -> None:
    with pytest.raises(BadValue) as refused:
        take(typed, Answers())
    said = [
        catalogue.gettext("{problem}: {hint}", problem=refused.value.told, hint=refused.value.advice)
        for catalogue in (catalogue_for("fr"), Catalogue("fr", Marked()))
    ]
    assert told in said[0] and bare(said[1]) == []


def test_a_mistake_of_the_program_is_told_in_the_language_that_is_spoken(
    here: Path, responder: Responder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*given: object, **named: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr(language, "languages_in", lambda rules: ("fr",))
    monkeypatch.setattr("responder.services.operations.posts.listed", broken)
    ran = responder("posts", "list", RESPONDER_LANGUAGE="")
    assert ran.code == 2 and "Responder a échoué (RuntimeError à" in ran.err and "secret" not in ran.err
