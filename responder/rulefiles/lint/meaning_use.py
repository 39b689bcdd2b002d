"""Meanings that no rule asks for or that bring nothing, and rules whose `means` their other lines exclude."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import islice

from responder.domain.matching.meaning_match import alternatives
from responder.domain.model.rules import Means, OwnMeanings, Place, Rule, Rulebook, Says
from responder.domain.text.folding import words_of
from responder.languages.catalogue import Told, sentence
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.testing.meaning_examples import meanings_in

_MOST_READ = 50  # texts of `exactly` that are read before it is believed that none means it


def lint_meanings(
    rulebook: Rulebook,
    named: Mapping[str, Place],
    also: Iterable[tuple[str, str, Place]],
    now: datetime,
    problems: Problems,
) -> None:
    """Warns about `named` meanings of the owner's file, the phrases that are `also` one (meaning, phrase, place), and
    the rules that ask for meanings."""
    asked = frozenset[str]().union(*(rule.means.any_of | rule.means.without for rule in rulebook.rules if rule.means))
    for name, place in named.items():
        if name not in asked:
            hint = sentence("delete it, or ask for it in a rule: means: {name}", name=name)
            problems.warn(place, "unused-meaning", sentence('no rule asks for the meaning "{name}"', name=name), hint)
    for meaning, phrase, place in also:
        _lint_phrase(meaning, phrase, place, rulebook, now, problems)
    for rule in rulebook.rules:
        if rule.means is not None and (why := _contradiction(rule, rule.means, rulebook, now)):
            hint = sentence("take out the line, or the meaning")
            problems.warn(
                rule.place, "never-means", sentence('"{rule}" can never win: {why}', rule=rule.name, why=why), hint
            )


def _lint_phrase(
    meaning: str, phrase: str, place: Place, rulebook: Rulebook, now: datetime, problems: Problems
) -> None:
    before = meanings_in(phrase, replace(rulebook, own_meanings=OwnMeanings()), now)
    after = meanings_in(phrase, rulebook, now)
    if meaning in before:
        problems.warn(
            place,
            "needless-phrase",
            sentence('"{phrase}" means {meaning} already', phrase=phrase, meaning=meaning),
            sentence("delete it"),
        )
    elif meaning not in after:
        message = sentence(
            '"{phrase}" does not mean {meaning} even so: {after}', phrase=phrase, meaning=meaning, after=after.told()
        )
        problems.warn(place, "phrase-without-effect", message, sentence("write it shorter: only the words that say it"))
    elif before.sure:
        others = " and ".join(sorted(before.sure))
        message = sentence(
            '"{phrase}" means {others} so far, and from now on {meaning}', phrase=phrase, others=others, meaning=meaning
        )
        problems.warn(
            place, "phrase-means-another", message, sentence("delete it, if your customers do not mean that by it")
        )


def _contradiction(rule: Rule, means: Means, rulebook: Rulebook, now: datetime) -> Told:
    """Explains why no text can be what a rule asks for; "" where one may be."""
    wanted = alternatives(sorted(means.any_of), named=str) if means.any_of else ""
    if means.any_of and means.any_of <= means.without:
        return sentence("it asks for {wanted}, and `without meaning` excludes that", wanted=wanted)
    if rule.says is None or not means.any_of:
        return ""
    if _excludes_words(rule.says, means, rulebook.own_meanings):
        return sentence("its `without` excludes every word of {wanted}", wanted=wanted)
    if rule.says.exactly and not any(_may_mean(text, means, rulebook, now) for text in _exact(rule.says, rulebook)):
        return sentence("none of the texts of its `exactly` means {wanted}", wanted=wanted)
    if _is_never_meant(rule.says, means, rulebook):
        return sentence("its words never mean {wanted} (meanings.yaml)", wanted=wanted)
    return ""


def _excludes_words(says: Says, means: Means, own: OwnMeanings) -> bool:
    return all(name in own.own and own.own[name].words <= says.without for name in means.any_of)


def _exact(says: Says, rulebook: Rulebook) -> Iterable[str]:
    return (rulebook.lexicon.written(term) for term in islice(sorted(says.exactly), _MOST_READ))


def _may_mean(text: str, means: Means, rulebook: Rulebook, now: datetime) -> bool:
    return any(each.meaning in means.any_of for each in meanings_in(text, rulebook, now).readings)


def _is_never_meant(says: Says, means: Means, rulebook: Rulebook) -> bool:
    """Checks whether every word that the rule asks for holds what never means any of its meanings."""
    never = rulebook.own_meanings.never
    if not says.words or says.word_captures or not means.any_of <= never.keys():
        return False
    written = [" ".join(words_of(rulebook.lexicon.written(term))) for term in says.words]
    return all(
        any(f" {' '.join(phrase)} " in f" {text} " for phrase in never[name])
        for name in means.any_of
        for text in written
    )
