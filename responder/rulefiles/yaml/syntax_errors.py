"""Explains what is wrong with a file that is no YAML, in its owner's terms, read off the line itself.

The parser knows where it stumbled and not why; the line mostly shows what somebody meant.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

import yaml

from responder.languages.catalogue import Told, msgid, sentence
from responder.rulefiles.yaml.bullets import bullet_at
from responder.rulefiles.yaml.invisible_characters import INVISIBLE, invisible_hint
from responder.rulefiles.yaml.list_items import indentation_of_siblings


class SyntaxFailure(NamedTuple):
    """Failure at a line and column (both from 1): code, message, hint."""

    line: int
    column: int
    told: tuple[str, Told, Told]


class _Line(NamedTuple):
    """A line of a file taken apart: indentation and dashes, key (or ""), value, and where the value starts.
    `indent_above`: the column (from 0) at which the content of the line above stands."""

    whole: str
    before: str
    key: str
    value: str
    column: int
    indent_above: int = 0


_INVISIBLE_SYNTAX = re.compile(rf"^(?:[ ]*(?:- *)*|[ ]*(?:- +)*[^\s:\"'#][^:\"'#]*:)(?P<bad>[{''.join(INVISIBLE)}])")
# Every part of it may be empty, so it matches any line.
_TAKEN_APART = re.compile(r"^(?P<before>[ ]*(?:- +)*)(?:(?P<key>[^\s\"'\[{#&*!|>%@`-][^:\"'\[{#]*?) *:(?: +|$))?")
_CURLY_OPEN = "“„‘«"
_LONGEST_HINT = 200
_SIGNS = "@%`*&!|>?,]}"


def item_at_start(text: str) -> str:
    """Returns the first item of what stands inside a [list] or {map}: up to the comma or bracket that ends it."""
    depth = 0
    for at, character in enumerate(text):
        if character in "[{":
            depth += 1
        elif character in "]}":
            depth -= 1
        if depth < 0 or (character == "," and not depth):
            return text[:at].rstrip()
    return text


def quoted(value: str) -> str:
    """Quotes a text in the quotes that need the least change."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def explain_failure(lines: list[str], error: yaml.YAMLError) -> SyntaxFailure:
    """Explains the place and a plain sentence for what the parser stumbled over."""
    said = str(getattr(error, "problem", "") or "")
    line, column = _spot(getattr(error, "problem_mark", None), lines)
    start = getattr(error, "context_mark", None)
    begun = _spot(start, lines) if start is not None else None
    if "unexpected end of stream" in said and begun:
        return _unclosed_quote(lines, *begun)
    open_quote = _closed_by_accident(lines, line, column)
    if open_quote:
        return _unclosed_quote(lines, *open_quote)
    simple = "simple key" in str(getattr(error, "context", ""))
    is_elsewhere = begun is not None and (simple or (begun[0] != line and _opens_flow(lines, begun)))
    candidates = [begun[0], line] if begun and is_elsewhere else [line]
    for number in [*candidates, _line_above(lines, line)]:
        failure = _explain_line(lines, number)
        if failure:
            return failure
    if simple and begun:
        return _explain_shape(lines, *begun, None, said)
    return _explain_shape(lines, line, column, begun, said)


def rule_around(lines: list[str], line: int) -> range | None:
    """Returns the lines (from 0) of the list item of `rules:` that a line (from 1) stands in."""
    top = next((n for n, text in enumerate(lines) if re.match(r"rules\s*:\s*(#.*)?$", text)), None)
    if top is None or line - 1 <= top:
        return None
    dash = next((text for text in lines[top + 1 :] if re.match(r" *- ", text)), None)
    if dash is None:
        return None
    item = dash[: len(dash) - len(dash.lstrip(" "))] + "-"
    starts = [n for n, text in enumerate(lines) if n > top and (text + " ").startswith(item + " ")]
    begun = [n for n in starts if n < line]
    if not begun:
        return None
    return range(begun[-1], next((n for n in starts if n >= line), len(lines)))


def _spot(mark: yaml.Mark | None, lines: list[str]) -> tuple[int, int]:
    """Returns a mark as line and column from 1; a mark past the end becomes the last line that holds something."""
    if mark is None:
        return 1, 1
    line, column = mark.line + 1, mark.column + 1
    while line > 1 and (line > len(lines) or not lines[line - 1].strip()):
        line, column = line - 1, 1
    return line, column


def _line_above(lines: list[str], line: int) -> int:
    above = [n for n in range(1, line) if lines[n - 1].strip() and not lines[n - 1].lstrip().startswith("#")]
    return above[-1] if above else line


def _take_apart(whole: str) -> _Line:
    found = _TAKEN_APART.match(whole)
    if found is None:
        return _Line(whole, "", "", whole, 1)
    return _Line(whole, found["before"], found["key"] or "", whole[found.end() :].rstrip(), found.end() + 1)


def _indent_above(lines: list[str], number: int) -> int:
    above = _line_above(lines, number)
    return len(_take_apart(lines[above - 1]).before) if above != number else 0


def _explain_line(lines: list[str], number: int) -> SyntaxFailure | None:
    """Returns what the line itself shows to be wrong, if anything."""
    if not 1 <= number <= len(lines):
        return None
    parts = _take_apart(lines[number - 1])._replace(indent_above=_indent_above(lines, number))
    for look in _LOOKS:
        if found := look(parts):
            return SyntaxFailure(number, *found)
    return None


_Look = tuple[int, tuple[str, Told, Told]] | None


def _tab(line: _Line) -> _Look:
    found = re.match(r"^[ ]*(?:- *)*\t|^[ ]*(?:- +)*[^\s\"'#][^:\"'#]*:[ ]*\t", line.whole)
    if not found:
        return None
    mended = " ".join(line.whole.split())
    column = line.whole.index("\t") + 1
    leads = "\t" in line.whole[: len(line.whole) - len(line.whole.lstrip())]
    indent = line.indent_above if leads else len(line.before)
    hint = sentence("write it with spaces instead: {mended}", mended=mended)
    if leads and indent:
        hint = sentence("write it with {indent} spaces before it: {mended}", indent=indent, mended=mended)
    return column, ("tab", sentence("there is a tab here; YAML wants spaces"), hint)


def _invisible(line: _Line) -> _Look:
    found = _INVISIBLE_SYNTAX.match(line.whole)
    if not found:
        return None
    message = sentence("there is {invisible} where a plain space belongs", invisible=sentence(INVISIBLE[found["bad"]]))
    at = found.start("bad")
    return at + 1, ("invisible-character", message, invisible_hint(line.whole, at))


def _template(line: _Line) -> _Look:
    if not line.value.startswith(("{{", "{%")):
        return None
    message = sentence("a value that starts with {value} must stand in quotes", value=line.value[:2])
    return line.column, ("unquoted-template", message, _write(line, quoted(line.value)))


def _bracket(line: _Line) -> _Look:
    """`reply: [link] ici`: a list closes and the text goes on."""
    found = re.match(r"^\[[^\[\]\"']*\](?=\s*[^\s#,\]])", line.value)
    if not found:
        return None
    message = sentence("a text that starts with [ must stand in quotes")
    return line.column, ("unquoted-bracket", message, _write(line, quoted(line.value)))


def _single_quotes(line: _Line) -> _Look:
    if line.value.startswith("'") and re.match(r"^'(?:[^']|'')*'(?=\s*[^\s#:,\]}])", line.value):
        inner = line.value[1:-1] if line.value.endswith("'") and len(line.value) > 1 else line.value[1:]
        message = sentence("the text ends at its first apostrophe, because it stands between apostrophes")
        return line.column, ("quotes", message, _write(line, _double(inner)))
    return _quotes_in_list(line)


def _quotes_in_list(line: _Line) -> _Look:
    """`['j'arrive', 'oui']`"""
    found = re.search(r"(?:^\[|, *)'(\w+)'(\w[^',\]]*)'", line.value)
    if not found:
        return None
    message = sentence("the text ends at its first apostrophe, because it stands between apostrophes")
    hint = sentence('write: "{found}\'{found2}"', found=found[1], found2=found[2])
    return line.column + found.start() + (1 if found[0][0] == "[" else 2), ("quotes", message, hint)


def _double_quotes(line: _Line) -> _Look:
    if not line.value.startswith('"') or not re.match(r'^"(?:[^"\\]|\\.)*"(?=\s*[^\s#:,\]}])', line.value):
        return None
    inner = line.value[1:-1] if line.value.endswith('"') else line.value[1:]
    message = sentence("the text ends at its second double quote")
    hint = _write(line, "'" + inner.replace("'", "''") + "'")
    return line.column, ("quotes", message, hint)


def _escape(line: _Line) -> _Look:
    for text in re.finditer(r'"(?:[^"\\]|\\.)*"', line.value):
        bad = re.search(r"\\[^0abt\tnvfre \"/\\N_LPxuU]", text[0])
        if bad:
            message = sentence('between double quotes, "{bad}" means nothing to YAML', bad=bad[0])
            hint = sentence("use single quotes, they keep every backslash: '{value}'", value=text[0][1:-1])
            return line.column + text.start() + bad.start(), ("escape", message, hint)
    return None


def _colon(line: _Line) -> _Look:
    found = re.search(r":(?= |$)", line.value)
    if not found or not line.key or line.value[:1] in "\"'[{|>#" or not _is_before_comment(line, found.start()):
        return None
    message = sentence('a text with ": " in it must stand in quotes')
    return line.column + found.start(), ("colon", message, _write(line, quoted(line.value)))


def _is_before_comment(line: _Line, at: int) -> bool:
    comment = re.search(r"\s#", line.value)
    return comment is None or at < comment.start()


def _sign(line: _Line) -> _Look:
    value = line.value
    if not value or value[0] not in _SIGNS or re.match(r"^[|>][+-]?\d?\s*(#.*)?$", value):
        return None
    message = sentence("a text that starts with {value} must stand in quotes", value=value[0])
    return line.column, ("special-character", message, _write(line, quoted(value)))


def _dash(line: _Line) -> _Look:
    if not line.key or not line.value.startswith("- "):
        return None
    items = [item.strip() for item in line.value[2:].split(" - ")]
    message = sentence("a list cannot start on the line of its key")
    return line.column, ("list", message, _write(line, "[" + ", ".join(quoted(item) for item in items) + "]"))


def _curly(line: _Line) -> _Look:
    if not line.value or line.value[0] not in _CURLY_OPEN or not re.search(r"[”’»]", line.value):
        return None
    message = sentence("{value} is not a quote for YAML", value=line.value[0])
    return line.column, ("curly-quotes", message, _write(line, quoted(line.value.strip("“”„‘’«» "))))


def _no_space(line: _Line) -> _Look:
    """`reply:Bonjour`"""
    found = re.match(r"^(?P<key>[a-z][a-z ]{1,20}):(?=[^\s:/])", line.whole[len(line.before) :])
    if line.key or not found:
        return None
    mended = f"{found['key']}: {line.whole[len(line.before) + found.end() :].strip()}"
    column = len(line.before) + found.end()
    return column, (
        "colon-space",
        sentence("a space is missing after the colon"),
        sentence("write: {value}", value=mended),
    )


_LOOKS: tuple[Callable[[_Line], _Look], ...] = (
    _tab,
    lambda line: bullet_at(line.whole),
    _invisible,
    _template,
    _bracket,
    _single_quotes,
    _double_quotes,
    _escape,
    _curly,
    _colon,
    _sign,
    _dash,
    _no_space,
)


def _unclosed_quote(lines: list[str], line: int, column: int) -> SyntaxFailure:
    parts = _take_apart(lines[line - 1])
    sign = lines[line - 1][column - 1 : column] or '"'
    text = _without_loose_brackets(lines[line - 1][column:].strip().rstrip(", "))
    shown = quoted(text) if text else sign + sign
    before = lines[line - 1][parts.column - 1 : column - 1]  # the items of a [list] in front of it
    hint = _write(parts, before + shown + lines[line - 1].rstrip()[column + len(text) :] if before else shown)
    return SyntaxFailure(
        line, column, ("quotes", sentence("the text that {sign} opens here is never closed", sign=sign), hint)
    )


def _without_loose_brackets(text: str) -> str:
    """Leaves out the closing brackets at the end that nothing in the text opens: they close a list around it."""
    while text[-1:] in ("]", "}") and text.count(text[-1]) > text.count("[" if text[-1] == "]" else "{"):
        text = text[:-1].rstrip(", ")
    return text


def _closed_by_accident(lines: list[str], line: int, column: int) -> tuple[int, int] | None:
    """Finds where a text was opened above that ends only at a quote of another line, right before where it went
    wrong."""
    for number in range(line - 1, 0, -1):
        parts = _take_apart(lines[number - 1])
        sign = parts.value[:1]
        if sign not in ('"', "'") or not sign or sign in parts.value[1:]:
            continue
        between = "\n".join([parts.value[1:], *lines[number : line - 1]])
        before = lines[line - 1][: column - 1].rstrip()
        if sign not in between and before.endswith(sign) and before.count(sign) == 1:
            return number, parts.column
        return None
    return None


def _opens_flow(lines: list[str], spot: tuple[int, int]) -> bool:
    return lines[spot[0] - 1][spot[1] - 1 : spot[1]] in ("[", "{")


def _explain_shape(lines: list[str], line: int, column: int, begun: tuple[int, int] | None, said: str) -> SyntaxFailure:
    """Explains a line that is right in itself and wrong where it stands."""
    whole = lines[line - 1] if line <= len(lines) else ""
    indent = len(whole) - len(whole.lstrip(" "))
    if begun and _opens_flow(lines, begun):
        sign = lines[begun[0] - 1][begun[1] - 1]
        closing = "]" if sign == "[" else "}"
        message = sentence('the list that "{sign}" opens here is never closed', sign=sign)
        return SyntaxFailure(
            *begun, ("unclosed-list", message, sentence('add "{closing}" at its end', closing=closing))
        )
    if re.search("stream end|expected node content", said) and (opened := re.search(r"[\[{](?=[^\]}]*$)", whole)):
        return _explain_shape(lines, line, column, (line, opened.start() + 1), said)
    siblings = indentation_of_siblings(lines, line)
    if siblings is not None:
        return _displaced(line, indent, siblings)
    if ":" not in whole:
        message = sentence('"{text}" is neither "key: value" nor an item of a list', text=_short(whole.strip()))
        return SyntaxFailure(
            line, indent + 1, ("no-colon", message, _with_a_colon(whole.strip()) or sentence(_SEVERAL_LINES))
        )
    above = _line_above(lines, line)
    if above != line and re.match(r"^ *[^-\s#][^:]*$", lines[above - 1]) and "expected ':'" not in said:
        return _explain_shape(lines, above, 1, None, said)
    if begun and begun[1] != indent + 1 and "expected" in said:
        return _displaced(line, indent, _keys_of_item_around(lines, line, indent) or begun[1] - 1)
    if "not allowed" in said:
        message = sentence("this line is indented more than the one above, which has its value already")
        hint = sentence("indent both the same, or put the text above in quotes")
        return SyntaxFailure(line, indent + 1, ("indentation", message, hint))
    message = sentence('this cannot be read: "{text}"', text=_short(whole.strip()))
    return SyntaxFailure(line, column, ("syntax", message, sentence("compare it with the lines around it")))


def _displaced(line: int, indent: int, others: int) -> SyntaxFailure:
    said = msgid("this line is indented by {indent} spaces, the ones it belongs with by {others}")
    hint = sentence("put it at column {column}, or deeper below the key it belongs to", column=others + 1)
    return SyntaxFailure(line, indent + 1, ("indentation", sentence(said, indent=indent, others=others), hint))


def _keys_of_item_around(lines: list[str], line: int, indent: int) -> int | None:
    """Returns the indentation of the keys of a list item, where the line stands between its dash and them."""
    for number in range(line - 1, 0, -1):
        item = _take_apart(lines[number - 1])
        if item.whole.strip() and len(item.whole) - len(item.whole.lstrip(" ")) < indent:
            return len(item.before) if item.key and len(item.before) > indent else None
    return None


_SEVERAL_LINES = msgid('a text over several lines starts with "|" behind its key, and its lines are indented')


def _with_a_colon(text: str) -> Told:
    """Writes the hint for a key and its value without a colon, "saturday 9-12", which no sentence is; or ""."""
    found = re.fullmatch(r"([a-zà-ÿ-]{3,})\s+([\d\"'\[{].*)", text, re.IGNORECASE)
    return sentence("a colon is missing; write: {key}: {value}", key=found[1], value=found[2]) if found else ""


def _write(line: _Line, value: str) -> Told:
    key = f"{line.key}: " if line.key else "- " if line.before.endswith("- ") else ""
    if len(value) > _LONGEST_HINT:
        return sentence("put it in quotes")
    value = f"{key}{value}"
    return sentence("write: {value}", value=value)


def _double(inner: str) -> str:
    return '"' + inner.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "..."
