"""Answers of an owner that the shipped rules are fitted to."""

from responder.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Answers:
    """`hours`: days and their spans, as business.yaml has them. What may be left out is ""; `region`: the code of the
    part of the country whose public holidays count, "" for the nationwide ones only."""

    name: str = "My business"
    country: str = "FR"
    zone: str = "Europe/Paris"
    languages: tuple[str, ...] = ("fr", "en")
    hours: tuple[tuple[str, str], ...] = (("monday-friday", "09:00-12:30, 14:00-18:30"), ("saturday", "09:00-13:00"))
    phone: str = ""
    owner: str = ""
    booking: str = ""
    missed_calls: bool = True
    appointments: bool = True
    conversation: bool = True
    region: str = ""
