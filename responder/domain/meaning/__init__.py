"""Meanings of texts: `read_meanings` reads one held against the contact's appointment."""

from responder.domain.meaning.reader import read_meanings
from responder.domain.model.meanings import POSSIBLE, SURE, Meaning, Meanings, Reading

__all__ = ["POSSIBLE", "SURE", "Meaning", "Meanings", "Reading", "read_meanings"]
