"""Acts beside which a story is told, and stories that hold the words of an act and are none, in five languages."""

import pytest

from responder.domain.meaning import Meaning
from tests.domain.meaning.test_lookalikes import rows_of
from tests.domain.meaning.test_reading import TONIGHT_AT_SEVEN, TUESDAY, WEDNESDAY_AT_THREE, WEDNESDAY_MORNING
from tests.evaluation.meanings import read
from tests.sweeps import all_hold

ABSENT = frozenset[str]([Meaning.CANCEL, Meaning.NOT_COMING])
MOVED = frozenset[str]([Meaning.ANOTHER_TIME])
DONE = ABSENT | MOVED | {Meaning.STOP}


def sure(language: str, text: str, *, tonight: bool = False) -> frozenset[str]:
    """Reads what a text says for sure of an appointment tomorrow at three, or tonight at seven."""
    now, at = (WEDNESDAY_MORNING, TONIGHT_AT_SEVEN) if tonight else (TUESDAY, WEDNESDAY_AT_THREE)
    return read(text, language, now, at).sure


@pytest.mark.parametrize("tonight", [False, True])
def test_no_story_cancels_moves_or_silences(tonight: bool) -> None:
    def check(row: list[str]) -> None:
        assert not sure(*row, tonight=tonight) & DONE

    all_hold(rows_of("no_acts.txt"), check)


CANCELLED = {
    "a reason behind a refusal, with no full stop": """
        fr | on viendra pas le chien a mangé une chaussette
        fr | je viens pas finalement le plombier a tout cassé chez moi
        en | im not coming landed a job in leeds
        en | cant come tomorrow the boiler exploded
        de | wir kommen nicht der Keller steht unter Wasser
        es | no vamos, el perro se comió un calcetín
        it | non riesco a venire scusami davvero
    """,
    "a reason in a clause of its own": """
        fr | Je viens pas, la chaudière a explosé et tout est inondé
        en | I'm not coming, the roof caved in last night
        de | Nein ich komme nicht, der Fluss ist über die Ufer getreten
        de | Schaffe es nicht, sitze mit Reifenschaden auf der Autobahn
        it | non veniamo, la caldaia perde dappertutto
    """,
    "a reason behind an order to cancel": """
        fr | Annulez svp la molaire me lance plus
        fr | annule stp mon fils a vomi partout
        en | cancel please the wedding got called off
        de | muss leider absagen Oma gestürzt
        es | cancélame porfa que el perro se escapó
    """,
    "the business is told not to come": """
        fr | plus la peine de vous déplacer, la machine refonctionne
        fr | mon voisin a réparé la chaudière donc pas besoin de vous déranger
        fr | Ne venez pas svp, le proprio a envoyé un cousin
        en | don't come out, the lads from upstairs unblocked it
        de | brauchst nimma kommen, da Schwager hats gricht
    """,
    "something else was found": """
        fr | finalement j'ai trouvé moins cher. bonne journée
        en | found somebody closer to home, thanks anyway
        it | ho trovato un altro, grazie lo stesso
    """,
    "a no with regret": """
        fr | non désolée
        en | no sorry
        de | nein tut mir leid
        es | no, lo siento
        it | no, mi dispiace
    """,
    "a list of a day": """
        fr | rayez-moi de la liste de demain svp
        fr | Mon kiné veut que j'arrête, donc enlevez moi de la liste de demain
        en | please take her off tomorrow's list
    """,
}


@pytest.mark.parametrize("kind", CANCELLED)
def test_a_reason_takes_nothing_from_a_refusal(kind: str) -> None:
    def check(row: list[str]) -> None:
        said = sure(*row)
        assert said & ABSENT
        assert not said & (DONE - ABSENT)

    all_hold(_rows(CANCELLED[kind]), check)


ANOTHER_TIME_WANTED = {
    "another day, and why": """
        fr | Finalement lundi m'arrangerait mieux, je jardine
        fr | il annonce un ouragan, samedi si vous pouvez
        en | can i drop it off friday my sister needs the van for a gig
        en | 11:30 would be way better for us
        de | Brauche einen neuen Termin, liege mit Gips auf dem Sofa
        it | Mi servirebbe un altro appuntamento, da lunedì in poi
    """,
    "a refusal, and another day that is asked for": """
        fr | demain ça va pas le faire, le vendredi ça glisserait pour vous ?
        fr | Pas possible pour moi. Donnez-moi vos autres créneaux
        de | morgen schlecht, nächste woche wieder?
    """,
    "only from an hour on": """
        de | Kann den Roller erst ab 18 Uhr bringen
    """,
}


@pytest.mark.parametrize("kind", ANOTHER_TIME_WANTED)
def test_a_reason_takes_nothing_from_a_wish_for_another_time(kind: str) -> None:
    def check(row: list[str]) -> None:
        assert sure(*row) & DONE == MOVED

    all_hold(_rows(ANOTHER_TIME_WANTED[kind]), check)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "No need to cancel me, I'm better and will be there"),
        ("es", "mañana no puedo pero a la misma hora otro??"),
        ("fr", "j'étais sûr de devoir annuler mais c'est bon"),
        ("fr", "non, pardon"),
        ("en", "lol stop texting me"),
    ],
)
def test_what_is_taken_back_or_laughed_at_does_nothing(language: str, text: str) -> None:
    assert not sure(language, text) & (ABSENT | {Meaning.STOP})


def _rows(listed: str) -> list[list[str]]:
    return [line.strip().split(" | ", 1) for line in listed.strip().splitlines()]
