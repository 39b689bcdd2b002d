"""Reads how an appointment stands in the words of booking programs: "Annulé par le client", "Booked", "No-show",
"Yes"."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from enum import StrEnum

from responder.domain.model.state import AppointmentStatus
from responder.imports.cells.moments import looks_like_a_day


class Standing(StrEnum):
    """Status that a word gives an appointment. BOOKED is no more than that it is in the book: nobody said yes to it."""

    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    UNCONFIRMED = "unconfirmed"
    AWAITING_ANSWER = "awaiting answer"
    RESCHEDULED = "rescheduled"
    MOVE_ASKED = "move asked"
    BOOKED = "booked"
    OVER = "over"


STATUS_OF: Mapping[Standing, AppointmentStatus | None] = {
    Standing.CONFIRMED: AppointmentStatus.CONFIRMED,
    Standing.CANCELLED: AppointmentStatus.CANCELLED,
    Standing.UNCONFIRMED: AppointmentStatus.UNCONFIRMED,
    Standing.AWAITING_ANSWER: AppointmentStatus.AWAITING_ANSWER,
    Standing.RESCHEDULED: AppointmentStatus.RESCHEDULED,
    Standing.MOVE_ASKED: AppointmentStatus.MOVE_ASKED,
    Standing.BOOKED: None,
    Standing.OVER: None,
}
"""None: as rows that do not say (BOOKED), or not to be entered (OVER)."""


class UnknownStatus(ValueError):
    """A word that nobody knows; the message names it."""


# The whole cell.
_EXACT: Mapping[str, Standing] = {
    phrase.strip(): standing
    for standing, phrases in {
        Standing.CONFIRMED: ("ok, oui, yes, ja, si, sure, x, v, present prevu"),
        Standing.MOVE_ASKED: ("move asked, report demande, demande de report, wants to move"),
        Standing.AWAITING_ANSWER: (
            "awaiting answer, attend une reponse, non confirme, a confirmer, pending, en attente, offen, "
            "pendiente, in attesa, tentative, pas confirme, not confirmed, unbestatigt, sin confirmar, da "
            "confermare, por confirmar, waiting, provisoire, provisional, requested, demande, angefragt, "
            "solicitado, richiesto, option, vorlaufig, needs action, no response, sans reponse, awaiting "
            "confirmation, pending confirmation, en attente de validation"
        ),
        Standing.UNCONFIRMED: ("unconfirmed"),
        Standing.BOOKED: (
            "new, nouveau, nouvelle, neu, nuevo, nuova, nuovo, active, actif, aktiv, activo, attivo, open, "
            "ouvert, live, busy, occupe, none, normal, rdv, rendez vous, termin, cita, appuntamento, "
            "appointment, public, online, en ligne, web, paid, paye, unpaid, non paye, deposit paid, in "
            "progress, approved, valide, validee"
        ),
        Standing.OVER: (
            "p, done, fait, fertig, hecho, fatto, closed, clos, archive, archived, vu, in, checked in, "
            "checked out, arrived, started"
        ),
    }.items()
    for phrase in phrases.split(",")
}
_NOT = re.compile(r"\b(?:not|non|pas|nicht|no|sin|senza|never|jamais|un)\b")
# The beginning of one of its words, the strongest first: "confirmé puis annulé" is cancelled.
_STEMS: tuple[tuple[Standing, tuple[str, ...]], ...] = tuple(
    (standing, tuple(stem.strip() for stem in stems.split(",")))
    for standing, stems in (
        (
            Standing.OVER,
            "noshow, absen, vu\\b, seen, missed, manque, nicht erschien, nichterschien, no presentad, no se "
            "present, non present, ausente, assente, lapin, did not, dna, ne s est pas, pas venu, non venu, "
            "no vino, non si e, versaumt, ferngeblieben, ausgeblieben, incumplid",
        ),
        (
            Standing.CANCELLED,
            "annul, cancel, absag, abgesagt, storn, anulad, disdett, declin, denied, refus, rejet, reject, "
            "abgelehnt, rechaz, rifiut, supprim, delet, gelosch, elimin, void, removed, retire, desist, "
            "withdrawn, expired, expire, suprimid, excus, entschuldig",
        ),
        (
            Standing.OVER,
            "complet, honor, termin, finish, attended, arriv, realis, effectu, erledigt, abgeschloss, "
            "wahrgenommen, erschien, realizad, finaliz, atendid, asisti, eseguit, concluso, svolto, served, "
            "fulfil, checked, venu, facture, passe, vergangen, past, cumplid, stattgefunden, durchgefuhrt, "
            "billed, invoiced, encaiss",
        ),
        (
            Standing.RESCHEDULED,
            "reschedul, deplac, report, verschob, verleg, reprogram, spostat, rinviat, moved, decale, "
            "aplazad, replanif, umgebucht, rimandat",
        ),
        (
            Standing.AWAITING_ANSWER,
            "pending, attente, await, waiting, ausstehend, pendient, attesa, a confirmer, to confirm, "
            "confirmation, confirmacion, to be confirm, unconfirm, bestatigung, conferma\\b, conferme, "
            "unbestatigt, tentativ, provis, da conferm, por confirmar, sin confirmar, confirmer, a valider, "
            "wartet, warteliste, needs",
        ),
        (
            Standing.CONFIRMED,
            "confirme, confirmad, bestatigt, confermat, zugesagt, confirms, accepte par le, accepted by",
        ),
        (
            Standing.BOOKED,
            "book, accept, prevu, reserv, valid, schedul, planif, planned, programm, programad, approv, "
            "prenot, gebucht, geplant, vereinbart, acept, accett, angenommen, akzeptiert, pris, agend, "
            "vorgesehen, previst, enregistr, registered, created, cree, creat, cread, upcoming, a venir, "
            "bevorsteh, proxim, fix, assigned, attribu, actif, active, reminded, reminder, rappel, notifi, "
            "pay, paid, bezahlt, pagad, pagat",
        ),
    )
)
_YES = frozenset(
    "yes y true t vrai v oui o ja j wahr si s verdadero vero 1 x ok done checked on confirme confirmee "
    "confirmed".split()
)
_NO = frozenset(
    "no n false f faux non nein falsch falso 0 off none null na nan never aucun aucune keine ninguno nessuno".split()
)


def standing_of(cell: str, meanings: Mapping[str, Standing]) -> Standing | None:
    """Reads the status of a cell, None for an empty one. `meanings` are those a person gave, by `folded` word. Raises
    UnknownStatus."""
    plain = folded(cell)
    if not plain:
        return None
    known = meanings.get(plain) or _EXACT.get(plain) or _by_stem(plain)
    if known is None:
        raise UnknownStatus(cell)
    return known


def flag_of(cell: str) -> bool | None:
    """Reads a flag: "Oui", "true", 1, or the moment when it was; None for words that say neither."""
    plain = folded(cell)
    if plain in _YES or cell.strip() in ("✓", "✔", "☑", "✅"):
        return True
    if not plain or plain in _NO:
        return False
    if looks_like_a_day(cell) or re.fullmatch(r"\d{5}(?:[.,]\d+)?", cell.strip()):
        return True
    return None


def unknown_words(cells: Iterable[str], meanings: Mapping[str, Standing]) -> list[str]:
    """Returns unknown words, each once, in their order."""
    found: dict[str, str] = {}
    for cell in cells:
        try:
            standing_of(cell, meanings)
        except UnknownStatus:
            found.setdefault(folded(cell), " ".join(cell.split()))
    return list(found.values())


def folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss"))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[^a-z0-9]+", " ", plain).split())


def _by_stem(plain: str) -> Standing | None:
    joined = re.sub(r"\bno show", "noshow", plain)
    for standing, stems in _STEMS:
        found = next((found for stem in stems if (found := re.search(rf"\b{stem}", joined))), None)
        if found is not None:
            return _denied(standing, joined[: found.start()], joined[found.end() :])
    return None


def _denied(standing: Standing, before: str, behind: str) -> Standing:
    """ "Non annulé" is booked, "pas confirmé" awaits its answer."""
    near = before.split()[-1 if standing is Standing.CANCELLED else -2 :]
    denied = any(_NOT.fullmatch(word) for word in near) or _NOT.fullmatch(behind.partition(" ")[2].strip())
    if standing is Standing.OVER or not denied:
        return standing
    return Standing.AWAITING_ANSWER if standing is Standing.CONFIRMED else Standing.BOOKED
