"""What the columns of somebody's file are: by their headings, in five languages, and by what stands in them."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from responder.core.numbers import NumberKind, read_number
from responder.imports.moments import looks_like_a_day, looks_like_a_time
from responder.imports.sheets import Row


class Field(StrEnum):
    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    END = "end"
    DURATION = "duration"
    WHO = "who"
    PLACE = "place"
    TITLE = "title"
    STATUS = "status"
    NAME = "name"
    FIRST_NAME = "first name"
    LAST_NAME = "last name"
    TAGS = "tags"
    LANGUAGE = "language"
    NOTES = "notes"


# A heading is one of these, or contains one of several words. In the order they are tried.
_HEADINGS: Mapping[Field, str] = {
    Field.FIRST_NAME: "prenom, first name, firstname, given name, vorname, nombre, nome",
    Field.LAST_NAME: "nom de famille, last name, lastname, surname, family name, nachname, familienname, apellido, "
    "apellidos, cognome",
    Field.NUMBER: "numero de telephone, telephone, tel, phone, phone number, mobile, mobile number, portable, gsm, "
    "natel, cell, cellphone, handy, handynummer, mobil, mobilnummer, telefon, telefonnummer, "
    "rufnummer, movil, telefono, celular, cellulare, numero, number, phone 1 value, sms",
    Field.END: "fin, heure de fin, end, end time, end date, ende, endzeit, hora fin, hora de fin, fine, "
    "ora fine, bis, to",
    Field.DURATION: "duree, duration, dauer, duracion, durata, minutes, length, minuten",
    Field.DATE: "date, jour, day, datum, tag, fecha, dia, data, giorno, date du rdv, date de debut, start date, "
    "date rdv, rdv, rendez-vous, rendez vous, appointment, termin, cita, appuntamento, date et heure, "
    "datetime, date time, begin, beginn, debut, start, inicio, inizio, von, from",
    Field.TIME: "heure, time, hour, heure de debut, start time, uhrzeit, zeit, startzeit, hora, hora inicio, ora, "
    "orario, heure du rdv",
    Field.WHO: "praticien, praticienne, avec, with, practitioner, staff, employee, employe, collaborateur, "
    "coiffeur, coiffeuse, medecin, docteur, doctor, mitarbeiter, behandler, arzt, mit, profesional, "
    "empleado, con, operatore, dottore, who, agenda, calendar, ressource, resource",
    Field.PLACE: "lieu, place, where, adresse, address, salle, room, ort, raum, lugar, sala, luogo, location, "
    "cabinet, site",
    Field.STATUS: "statut, status, etat, estado, stato, state",
    Field.TITLE: "titre, title, prestation, service, motif, objet, subject, betreff, leistung, behandlung, "
    "servicio, motivo, asunto, titolo, servizio, prestazione, oggetto, summary, type, what, "
    "treatment, soin",
    Field.NAME: "nom, name, nom complet, full name, client, cliente, customer, patient, kunde, kundin, "
    "kundenname, nombre completo, nome completo, contact, kontakt, display name",
    Field.TAGS: "tags, tag labels, etiquettes, groupes, groupe, groups, categories, categorie, labels, "
    "group membership, etiquetas, etichette, gruppe, gruppen",
    Field.LANGUAGE: "langue, language, sprache, idioma, lingua",
    Field.NOTES: "notes, note, remarque, remarques, commentaire, comment, comments, bemerkung, bemerkungen, "
    "notizen, notas, observaciones, osservazioni",
}
_EXACT: Mapping[str, Field] = {
    word.strip(): field for field, words in reversed(list(_HEADINGS.items())) for word in words.split(",")
}
_ENOUGH = 0.6  # of the cells of a column that has no heading


class UnknownColumn(ValueError):
    """A column was named that is not there."""


@dataclass(frozen=True, slots=True)
class Columns:
    """`headings` are the file's own, empty where it has none."""

    at: Mapping[Field, int]
    headings: tuple[str, ...] = ()

    def get(self, row: Row, field: Field) -> str:
        return row.cell(self.at.get(field))

    def heading(self, field: Field) -> str:
        index = self.at[field]
        return self.headings[index].strip() if index < len(self.headings) else f"column {index + 1}"


def columns_of(
    rows: Sequence[Row], country: str, named: Mapping[Field, str] | None = None
) -> tuple[Columns, list[Row]]:
    """The columns, and the rows below the headings. `named`: what a person says they are, by heading or by number."""
    headed = _is_heading(rows[0], country) or any(
        folded(cell) == folded(heading) for cell in rows[0].cells for heading in (named or {}).values()
    )
    headings, below = (rows[0].cells, list(rows[1:])) if headed else ((), list(rows))
    found = {field: _named(heading, rows[0], headed) for field, heading in (named or {}).items()}
    for meaning in (_exactly, field_of):  # "phone 1 value" before "phone 1 label"
        for index, heading in enumerate(headings):
            field = meaning(heading)
            if field is not None and field not in found and index not in found.values():
                found[field] = index
    _by_content(found, below[:100], country)
    _settle_names(found)
    return Columns(found, headings), below


def field_of(heading: str) -> Field | None:
    """The field a heading means, None if nobody knows."""
    plain = folded(heading)
    if plain in _EXACT:
        return _EXACT[plain]
    words = set(plain.split())
    for field, names in _HEADINGS.items():
        if any(set(name.split()) <= words for name in map(str.strip, names.split(",")) if len(name) > 3):
            return field
    return None


def _exactly(heading: str) -> Field | None:
    return _EXACT.get(folded(heading))


def folded(text: str) -> str:
    """Small letters and digits only, one space between words."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(re.sub(r"[^a-z0-9]+", " ", "".join(c for c in plain if not unicodedata.combining(c))).split())


def is_number(cell: str, country: str) -> bool:
    return read_number(cell, country).kind in (NumberKind.MOBILE, NumberKind.EITHER, NumberKind.LANDLINE)


def _is_heading(row: Row, country: str) -> bool:
    """A row of words of which some are known; nobody's heading is a phone number."""
    if any(is_number(cell, country) for cell in row.cells if cell.strip()):
        return False
    return any(field_of(cell) is not None for cell in row.cells)


def _named(heading: str, first: Row, headed: bool) -> int:
    if heading.isascii() and heading.isdigit() and 1 <= int(heading) <= len(first.cells):
        return int(heading) - 1
    for index, cell in enumerate(first.cells if headed else ()):
        if folded(cell) == folded(heading):
            return index
    raise UnknownColumn(f'There is no column "{heading}"; there are: {", ".join(first.cells)}')


def _by_content(found: dict[Field, int], rows: Sequence[Row], country: str) -> None:
    """What headings did not say."""
    tests: Mapping[Field, Callable[[str], bool]] = {
        Field.NUMBER: lambda cell: is_number(cell, country),
        Field.DATE: looks_like_a_day,
        Field.TIME: looks_like_a_time,
    }
    width = max((len(row.cells) for row in rows), default=0)
    for field, holds in tests.items():
        if field in found or (field is Field.TIME and _has_times(found, rows)):
            continue
        for index in range(width):
            cells = [row.cell(index) for row in rows if row.cell(index)]
            if index not in found.values() and cells and sum(map(holds, cells)) >= _ENOUGH * len(cells):
                found[field] = index
                break


def _has_times(found: Mapping[Field, int], rows: Sequence[Row]) -> bool:
    cells = [row.cell(found.get(Field.DATE)) for row in rows]
    return sum(map(looks_like_a_time, cells)) >= _ENOUGH * max(1, len(cells))


def _settle_names(found: dict[Field, int]) -> None:
    """Beside a first name, a "name" is the last name; and "nombre", alone, is the whole one."""
    if Field.FIRST_NAME in found and Field.NAME in found and Field.LAST_NAME not in found:
        found[Field.LAST_NAME] = found.pop(Field.NAME)
