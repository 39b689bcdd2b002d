"""Meanings of texts: `read_meanings` reads one held against the contact's appointment."""

from responder.domain.meaning.meanings import POSSIBLE, SURE, Meaning, Meanings, Reading
from responder.domain.meaning.reader import read_meanings

__all__ = ["POSSIBLE", "SURE", "Meaning", "Meanings", "Reading", "read_meanings"]
