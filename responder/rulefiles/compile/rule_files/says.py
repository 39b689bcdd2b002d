"""`says`: what a text must say, as terms of the lexicon and compiled patterns."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import cast

from responder.domain.model.rules import CapturePhrase, Dispute, Pattern, Says, Typos
from responder.domain.model.term_sets import TermSet
from responder.domain.syntax.parsed_values import choice_of, value_of
from responder.domain.syntax.value_syntax import yes_or_no
from responder.domain.text.folding import fold
from responder.languages import other_names
from responder.languages.catalogue import Told, msgid, sentence
from responder.rulefiles.compile.build_context import Workbench
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.schema.key_table import keys_of
from responder.rulefiles.schema.read_values import entries, text_of, texts_of
from responder.rulefiles.yaml.syntax_errors import quoted
from responder.rulefiles.yaml.tree import Entry, Map, Node, Text

LONGEST_PATTERN = 500
_LINES = frozenset(["words", "all of", "phrase", "exactly", "starts with", "without"])
ANOTHER_DAY = "{another day}"  # looks like a list and holds no words: the calendar says which days are meant
_RE2_SAYS = {
    "missing )": msgid("a bracket ( is opened and never closed"),
    "unexpected )": msgid("a bracket ) closes nothing"),
    "missing ]": msgid("a bracket [ is opened and never closed"),
    "no argument for repetition operator": msgid("there is nothing before the sign for it to repeat"),
    "bad repetition operator": msgid("two repetition signs stand side by side"),
    "invalid repetition size": msgid("a repetition may ask for 1,000 at most"),
    "invalid escape sequence": msgid("this \\... means nothing here (a reference to an earlier group cannot be used)"),
    "invalid perl operator": msgid("look-ahead, look-behind and (?...) options cannot be used"),
    "invalid named capture group": msgid("the name of a group is not right"),
    "trailing \\": msgid("it ends with a lone backslash"),
    "invalid character class range": msgid("a range in [...] runs backwards"),
    "invalid character range": msgid("a range in [...] runs backwards"),
    "pattern too large": msgid("it is too large"),
}


def build_says(node: Node, bench: Workbench) -> Says | None:
    """Returns what a rule asks of a text; None if nothing of it could be read."""
    _warn_of_commas(node, bench.problems)
    if not isinstance(node, Map):
        texts = texts_of(node, "says", bench.problems)
        terms, captures = _plain(texts, Typos.NORMAL, bench), _captures(texts, Typos.NORMAL, bench)
        return Says(words=terms, word_captures=captures) if terms or captures else None
    found = entries(node, "says", bench.problems)
    typos = _typos(found, bench.problems)
    unwanted = _texts(found, "without", bench.problems)
    without, without_patterns = _without([each for each in unwanted if not _is_another_day(each)], typos, bench)
    says = Says(
        words=_plain(_texts(found, "words", bench.problems), typos, bench),
        word_captures=_captures(_texts(found, "words", bench.problems), typos, bench),
        all_of=_all_of(found, typos, bench),
        phrase=_plain(_texts(found, "phrase", bench.problems), typos, bench),
        phrase_captures=_captures(_texts(found, "phrase", bench.problems), typos, bench),
        exactly=_terms(found, "exactly", typos, bench),
        starts_with=_terms(found, "starts with", typos, bench),
        patterns=_patterns(_texts(found, "pattern", bench.problems), bench.problems),
        without=without,
        without_patterns=without_patterns,
        without_another_day=any(_is_another_day(each) for each in unwanted),
        typos=typos,
        whole_message=_whole(found, bench.problems),
    )
    told = Problems()  # all of them were told already
    lines = {key: texts_of(entry.value, key, told) for key, entry in found.items() if key in _LINES}
    return replace(says, disputed=_disputed(says, lines, bench), borrowed=_borrowed(lines, bench))


def _warn_of_commas(node: Node, problems: Problems) -> None:
    """Warns of a text with commas where a list may be meant: "parking, garer" are two words in a row to it."""
    held = [node] if isinstance(node, Text) else []
    if isinstance(node, Map):
        held = [each.value for each in node.entries if each.key.value in _WORDS and isinstance(each.value, Text)]
    for text in held:
        words = [word.strip() for word in text.value.split(",")]
        if len(words) > 1 and all(words) and "{" not in text.value:
            problems.warn(
                text.place,
                "commas",
                sentence('"{text}" is one text: a message must hold these words in a row', text=text.value),
                sentence(
                    "if any of them will do, write a list: {value}",
                    value=f"[{', '.join(map(quoted, words))}]",
                ),
            )


_WORDS = ("words", "without")


def _disputed(says: Says, lines: Mapping[str, list[Text]], bench: Workbench) -> dict[int, Dispute]:
    """Returns what one language of the business means by a term, and another by the same letters, is not the same."""
    both = says.wanted & says.without
    if not both or len(bench.business.languages) < 2:
        return {}
    excluded = bench.languages_in(lines["without"], says.typos)
    asked = bench.languages_in(_asked(lines), says.typos)
    pairs = {term: Dispute(asked.get(term, frozenset()), excluded.get(term, frozenset())) for term in both}
    return {term: each for term, each in pairs.items() if all(each) and each.asked_in.isdisjoint(each.excluded_in)}


def _borrowed(lines: Mapping[str, list[Text]], bench: Workbench) -> Mapping[int, Dispute]:
    """Returns the terms of the lists a rule asks for that are everyday words of another language of the business."""
    return bench.borrowed_in(_asked(lines)) if len(bench.business.languages) > 1 else {}


def _asked(lines: Mapping[str, list[Text]]) -> list[Text]:
    return [text for key, texts in lines.items() if key != "without" for text in texts]


def _texts(found: dict[str, Entry], key: str, problems: Problems) -> list[Text]:
    return texts_of(found[key].value, key, problems) if key in found else []


def _terms(found: dict[str, Entry], key: str, typos: Typos, bench: Workbench) -> TermSet:
    return bench.terms_of(_texts(found, key, bench.problems), typos)


def _plain(texts: list[Text], typos: Typos, bench: Workbench) -> TermSet:
    return bench.terms_of([text for text in texts if not bench.has_slots(text)], typos)


def _captures(texts: list[Text], typos: Typos, bench: Workbench) -> tuple[CapturePhrase, ...]:
    made = (bench.capture_in(text, typos) for text in texts if bench.has_slots(text))
    return tuple(phrase for phrase in made if phrase is not None)


def _all_of(found: dict[str, Entry], typos: Typos, bench: Workbench) -> tuple[frozenset[int], ...]:
    each = (bench.terms_in(text, typos) for text in _texts(found, "all of", bench.problems))
    return tuple(terms for terms in each if terms)


_TYPOS = {"no": "none", "0": "none", "off": "none", "yes": "normal", **other_names("value of typos")}


def _typos(found: dict[str, Entry], problems: Problems) -> Typos:
    text = text_of(found["typos"].value, "typos", problems) if "typos" in found else None
    word = choice_of(text, keys_of("says")["typos"], problems, _TYPOS) if text else None
    return Typos[word.upper()] if word else Typos.NORMAL


def _whole(found: dict[str, Entry], problems: Problems) -> bool:
    text = text_of(found["whole message"].value, "whole message", problems) if "whole message" in found else None
    return bool(text and value_of(text, yes_or_no, problems))


def _without(texts: list[Text], typos: Typos, bench: Workbench) -> tuple[TermSet, tuple[tuple[str, Pattern], ...]]:
    """Terms, and patterns written between slashes."""
    slashed = [text for text in texts if _is_slashed(text.value)]
    terms = bench.terms_of([text for text in texts if not _is_slashed(text.value)], typos)
    return terms, _patterns([text._replace(value=text.value[1:-1]) for text in slashed], bench.problems)


def _is_another_day(text: Text) -> bool:
    return text.value.strip().lower() == ANOTHER_DAY


def _is_slashed(text: str) -> bool:
    return len(text) > 2 and text.startswith("/") and text.endswith("/")


def _patterns(texts: Iterable[Text], problems: Problems) -> tuple[tuple[str, Pattern], ...]:
    made = ((text.value, _pattern(text, problems)) for text in texts)
    return tuple((written, pattern) for written, pattern in made if pattern is not None)


def _pattern(text: Text, problems: Problems) -> Pattern | None:
    import re2  # only rulebooks with patterns pay for it

    written = text.value
    if len(written) > LONGEST_PATTERN:
        message = sentence("this pattern is longer than {longest_pattern} characters", longest_pattern=LONGEST_PATTERN)
        problems.error(text.place, "pattern", message, sentence("use `words` for lists of words"))
        return None
    options = re2.Options()
    options.log_errors = False
    options.max_mem = 1 << 20
    try:
        pattern = re2.compile(_fold_pattern(written), options)
    except re2.error as error:
        problems.error(
            text.place,
            "pattern",
            sentence("this pattern cannot be used: {plainly}", plainly=_plainly(error)),
            _hint(written),
        )
        return None
    if pattern.search("") is not None:
        message = sentence("this pattern is found in every message, the empty one included")
        problems.error(text.place, "pattern-matches-all", message, sentence("ask for at least one character"))
        return None
    return cast(Pattern, pattern)


def _fold_pattern(written: str) -> str:
    r"""Letters folded as the text is, escapes such as \S and \W kept as they are."""
    pieces = re.split(r"(\\(?:[pP]\{[^}]*\}|[pP].|.)|\[:\^?\w+:\]|\(\?P?<\w*>?)", written)
    return "".join(piece if number % 2 else _folded(piece) for number, piece in enumerate(pieces))


def _folded(piece: str) -> str:
    """Folded letter by letter: `fold` would take "aaa" for a stretched word."""
    return "".join(fold(character) for character in piece)


def _plainly(error: Exception) -> Told:
    raw = error.args[0] if error.args else ""
    said = raw.decode("utf-8", "replace") if isinstance(raw, bytes) else str(raw)
    for start, plain in _RE2_SAYS.items():
        if said.startswith(start):
            return sentence(plain)
    return said


def _hint(written: str) -> Told:
    if re.search(r"\(\?<?[=!]", written):
        return sentence("put what must not be there into `without`")
    if re.search(r"\\[1-9]", written):
        return sentence("write the words out, or list them in `words`")
    return sentence("a sign to be taken as it is gets a backslash before it: \\? \\( \\+")
