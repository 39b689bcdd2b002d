"""Computes what a text costs: how many SMS it takes with everything filled in, and which character makes it dearer."""

import re
from collections.abc import Iterable
from dataclasses import replace

from responder.domain.model.business import Business
from responder.domain.model.rules import Rule
from responder.domain.text.sms_parts import LINK, TRACKED_LINK, gsm7, parts_of
from responder.languages.catalogue import Told, sentence
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.templates.filled_texts import Filler, notices_of, replies_of
from responder.rulefiles.templates.sandbox import TemplateText

MANY_PARTS = 2
MOST_PARTS = 4
_MOST_WORDS = 4  # dear words that are told of


def lint_costs(rules: Iterable[Rule], business: Business, problems: Problems) -> None:
    """Texts that take too many SMS, cannot be filled in, or may come out empty. Each text is told of once."""
    # What the name of the business costs is told where it stands.
    plainly = Filler(replace(business, name=gsm7(business.name)))
    filler, seen = Filler(business), set[tuple[str, str, str]]()
    for rule in rules:
        for text, language in (*replies_of(rule, business), *notices_of(rule, business)):
            key = (text.source, str(text.place), language)
            if key not in seen:
                seen.add(key)
                _lint(text, language, filler, plainly, problems)


def _lint(text: TemplateText, language: str, filler: Filler, plainly: Filler, problems: Problems) -> None:
    try:
        filled, bare = filler.longest(text, language), filler.emptiest(text, language)
    except Exception as wrong:  # noqa: BLE001  whatever a filter makes of a value, the owner is told, not interrupted
        message = sentence("this text cannot be filled in: {wrong}", wrong=wrong)
        problems.error(text.place, "cannot-fill", message, sentence("one of its filters does not fit its variable"))
        return
    if not filled.replace(LINK, "").strip():
        problems.error(
            text.place, "empty-text", sentence("this text comes out empty"), sentence("write what is to be sent")
        )
        return
    if not bare.replace(LINK, "").strip():
        message = sentence("this text comes out empty for a contact nothing is known of, and then nothing is sent")
        problems.warn(text.place, "empty-text", message, sentence("write some words around the variables"))
    filled = filled.replace(LINK, TRACKED_LINK)
    if parts_of(filled).count <= MOST_PARTS:
        filled = plainly.longest(text, language).replace(LINK, TRACKED_LINK)
    _lint_parts(text, filled, problems)


def _lint_parts(text: TemplateText, filled: str, problems: Problems) -> None:
    parts, plain = parts_of(filled), parts_of(gsm7(filled))
    if parts.count <= MANY_PARTS and parts.count <= plain.count:
        return
    taken = sentence("this text takes {parts} SMS with a long name and the link filled in", parts=parts.count)
    place, most = text.place, "134" if parts.beyond else "306"
    hint: Told = sentence("shorten it: two SMS hold {most} characters", most=most)
    if parts.beyond:
        word = _words_with_dear_letters(filled)[0]
        dear = sentence(
            '"{letter}" in "{word}" leaves 70 characters to each instead of 160', letter=parts.beyond, word=word
        )
        taken = sentence("{taken}: {dear}", taken=taken, dear=dear)
        position = text.source.find(parts.beyond)
        place = text.at(position) if position >= 0 else place
        hint = _rewrite(filled, plain.count)
    if parts.count > MOST_PARTS:
        problems.error(
            place,
            "sms-parts",
            sentence("{taken}; {most} is the most", taken=taken, most=MOST_PARTS),
            hint,
        )
    else:
        problems.warn(place, "sms-parts" if parts.count > MANY_PARTS else "sms-alphabet", taken, hint)


def _rewrite(filled: str, count: int) -> Told:
    """Tells the words to write otherwise, and what that brings."""
    words = _words_with_dear_letters(filled)
    lines = tuple(
        sentence('write "{plain}" for "{word}"', plain=gsm7(word), word=word)
        if gsm7(word)
        else sentence('leave out "{word}"', word=word)
        for word in words[:_MOST_WORDS]
    )
    if len(words) > _MOST_WORDS:
        return sentence("{words} and so on: then it takes {count} SMS", words=lines, count=count)
    return sentence("{words}: then it takes {count} SMS", words=lines, count=count)


def _words_with_dear_letters(filled: str) -> list[str]:
    """Lists each word once that has a letter outside GSM-7, without the signs around it."""
    pieces = re.findall(r"\w+|[^\w\s]|\s", filled)
    return [piece for piece in dict.fromkeys(pieces) if parts_of(piece).beyond]
