"""Explanations as values, as JSON of the inbox and as sentences."""

import json
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.explanations.alert_codes import AlertCode
from responder.domain.explanations.codes import Because
from responder.domain.explanations.evidence_codes import EvidenceCode
from responder.domain.explanations.explanation import (
    Argument,
    Code,
    Explanation,
    as_column,
    as_json,
    because,
    from_column,
    from_json,
    joined,
)
from responder.domain.model.decision import Step, Verdict
from responder.domain.wire.traces_json import trace_as_json, trace_from_json
from responder.languages.catalogue import Quoted, Sentence, catalogue_for, quoted, sentence
from tests.builders import NOON

WORDS = st.text(max_size=12)


CODES: list[Code] = [*Because, *AlertCode, *EvidenceCode]


def _with_arguments(code: Code, values: st.SearchStrategy[Argument]) -> st.SearchStrategy[Explanation]:
    names = [name for _, name, _, _ in string.Formatter().parse(Explanation(code).sentence().msgid) if name]
    return st.fixed_dictionaries(dict.fromkeys(names, values)).map(lambda given: Explanation(code, given))


LEAVES: st.SearchStrategy[Argument] = st.one_of(
    WORDS,
    st.integers(),
    st.lists(WORDS).map(lambda words: Quoted(tuple(words))),
    st.lists(WORDS.map(Sentence)).map(tuple),
)
TOLD = st.sampled_from(CODES).flatmap(
    lambda code: _with_arguments(
        code,
        st.one_of(LEAVES, st.sampled_from(CODES).flatmap(lambda inner: _with_arguments(inner, LEAVES))),
    )
)


@given(st.lists(st.tuples(WORDS, st.sampled_from(Verdict), st.one_of(TOLD, WORDS))))
def test_a_trace_is_read_back_as_it_was_written(steps: list[tuple[str, Verdict, Explanation | str]]) -> None:
    trace = tuple(Step(*step) for step in steps)
    assert trace_from_json(trace_as_json(trace)) == trace


@given(TOLD)
def test_every_code_is_worded_in_every_language(told: Explanation) -> None:
    for language in ("en", "fr"):
        assert isinstance(catalogue_for(language).word(told), str)


def test_no_two_codes_are_written_alike() -> None:
    assert len({code.value for code in CODES}) == len(CODES)


@given(TOLD)
def test_a_column_of_text_is_read_back_as_it_was_written(told: Explanation) -> None:
    assert from_column(as_column(told)) == told


@pytest.mark.parametrize(
    "told",
    [
        Sentence("it was dropped"),
        Sentence("{host} could not be reached", (("host", "inSIM"),)),
        Sentence("1 left", (("number", 2), ("of", Sentence("{many}", (("many", 3),)))), "{number} left"),
    ],
)
def test_a_sentence_is_read_back_from_a_column(told: Sentence) -> None:
    assert from_column(as_column(told)) == told


@pytest.mark.parametrize(
    "words",
    [
        *("inSIM a refusé", "{name} {0}", '{"code": ', '{"said": 5', '{"said": 5}'),
        *('{"said": "x", "with": 3}', '{"said": "x", "with": null}', '{"said": "x", "many": ["y"]}'),
    ],
)
def test_words_of_before_there_were_codes_stay_as_they_are(words: str) -> None:
    assert catalogue_for("fr").word(from_column(words)) == words


def test_a_trace_of_before_there_were_codes_keeps_its_sentences() -> None:
    old = '[["Cancelled", "no", "none of its words is in it"]]'
    assert trace_from_json(old) == (Step("Cancelled", Verdict.NO, "none of its words is in it"),)
    assert trace_from_json(None) == ()


def test_the_inbox_keeps_the_code_and_its_arguments() -> None:
    told = because(Because.DENIED, words=quoted("oui"), line="words")
    assert as_json(told) == {"code": "denied", "words": {"quoted": ["oui"]}, "line": "words"}


def test_a_code_of_a_later_version_is_shown_with_its_arguments() -> None:
    assert from_json({"code": "by telepathy", "who": "Anna"}) == "code: by telepathy, who: Anna"


@pytest.mark.parametrize(
    ("told", "english"),
    [
        (because(Because.ASKS_TO_STOP, words=quoted("stop")), '"stop" asks for no more messages'),
        (because(Because.WORDS_WITH_TYPO, words=quoted("oiu", "ok")), '"oiu", "ok" (typo forgiven)'),
        (
            because(Because.NOT_SURE_BECAUSE, doubts=(Sentence("something is asked"), Sentence("it is about now"))),
            "not sure: something is asked, it is about now",
        ),
        (
            because(Because.WOULD_MATCH, found=because(Because.NO_WORD_ASKED)),
            "would match (it asks for no word), but the case was settled before",
        ),
    ],
)
def test_explanations_are_english_sentences_as_strings(told: Explanation, english: str) -> None:
    assert str(told) == english


def test_parts_are_joined_in_order() -> None:
    parts = [because(Because.NO_WORDS), because(Because.STALE), because(Because.LOOP, most=3)]
    assert str(joined(parts)) == "; ".join(map(str, parts))
    assert joined([]) is None


def test_words_that_look_like_arguments_are_words() -> None:
    assert str(because(Because.ASKS_TO_STOP, words=quoted("{0} {code}"))) == '"{0} {code}" asks for no more messages'


@pytest.mark.parametrize(
    "value", [Path("/srv/responder.db"), OSError("disk full"), NOON], ids=lambda each: type(each).__name__
)
def test_whatever_a_sentence_shows_can_be_written_down(value: object) -> None:
    told = sentence("{database} cannot be written.", database=value)
    written = json.loads(json.dumps(as_json(told)))
    assert str(from_column(json.dumps(written))) == str(told) == f"{value} cannot be written."
