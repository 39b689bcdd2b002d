"""Words problems of the rules for pages: where each stands, and what an owner does about it without any file."""

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote

from responder.dataclass import dataclass
from responder.domain.explanations.rule_titles import title_of
from responder.languages.catalogue import Told, msgid, sentence
from responder.rulefiles.reporting.problems import Problem, Severity
from responder.rulefiles.templates.file_names import is_template
from responder.services.rules.cards.rule_cards import RuleCard, cards
from responder.services.rules.changes_in_words import file_in_words
from responder.web.console.wording import in_other_words

Files = Mapping[str, bytes]

# What is written into a file is another thing than what is done on a page. The arguments are those of the sentence.
ON_PAGES = {
    "write it in {language} too (under `reply`: {missing}: ...), or take that language out of those of your business "
    "(`languages` in business.yaml)": msgid(
        "write it in {language} too; or take that language out of those of your business. Until then, the other text "
        "is sent"
    ),
    "two machines could go on for ever: say it in other words, or add a `without` to the rule": msgid(
        "two machines could go on for ever: say it in other words, without those that this rule answers to"
    ),
    'add to business.yaml:\nowner: "+33612345678"': msgid("enter the number where you are told: Rules, Your business"),
    "business.yaml does not say who the owner is": msgid("your own number is not known"),
    "business.yaml does not say who the owner is, who is told": msgid("your own number is not known: who is told?"),
    'add to business.yaml:\nowner: "+33612345678"\nor name a number: notify +33612345678: text': msgid(
        "enter the number where you are told: Rules, Your business"
    ),
    'add to business.yaml:\nhours: {monday-friday: "09:00-18:00"}': msgid(
        "enter your opening hours: Rules, Opening hours"
    ),
    "business.yaml gives no opening hours": msgid("your opening hours are not known"),
    "business.yaml gives no opening hours to wait for": msgid("your opening hours are not known"),
    "business.yaml gives no opening hours, so this would never be right": msgid(
        "your opening hours are not known, so this would never be right"
    ),
    "[link] is in the text, but the rule has no `link`": msgid(
        "[link] is in the text, and this rule has no address to lead to"
    ),
    "there is a `link`, and no `reply` to carry it": msgid("there is an address to lead to, and no answer to carry it"),
    "add `reply` or `do`, if it is not meant to keep silent": msgid("write an answer, if it is not meant to be silent"),
    '"{moment}" never leaves for an appointment on {shown}{more}: it falls into `quiet` of business.yaml': msgid(
        '"{moment}" never leaves for an appointment on {shown}{more}: it falls into your quiet hours'
    ),
    "let `quiet` end earlier, or begin later": msgid("let your quiet hours end earlier, or begin later"),
    "delete it, put it above, or give one of them an `if`, a `without` or a `priority`": msgid(
        "remove it, move it above the other, or let one of the two ask for more"
    ),
    "leave it to one of them, or give the first one a `without meaning` or an `if`": msgid(
        "leave it to one of the two, or let the first one ask for more"
    ),
    "leave the word to one of them, or give the first one a `without` or an `if`": msgid(
        "leave the word to one of the two, or let the first one ask for more"
    ),
    "give that rule a `without`, or this one what is more exact, or a higher priority": msgid(
        "let that rule ask for more, or this one for what is more exact"
    ),
    "add its words to `says`, or move it to `no`": msgid("add its words, or move it to what the rule must not take"),
    "add its words, or move it to `no`": msgid("add its words, or move it to what must not be meant"),
    "move it to `no`": msgid("move it to what the rule must not take"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemInWords:
    """`about` says what the problem is in, `path` leads to the page that mends it; both are "" on that page. `line` is
    0 where no text with lines is shown there."""

    about: Told = ""
    path: str = ""
    line: int
    told: Told
    advice: Told
    severity: Severity


def problems_in_words(problems: Iterable[Problem], files: Files) -> list[ProblemInWords]:
    """Words problems whose places are by role, "rules/salon.yaml". What stands in a rule leads to its form, what stands
    in an answer to its box, and all else to the text of its file, in the words that files want."""
    there = cards(files)
    return [_in_words(each, files, there) for each in problems]


def problems_in_text(problems: Iterable[Problem]) -> list[ProblemInWords]:
    """Words problems for the page that shows the text of their file: by its lines, in the words that files want."""
    return [
        ProblemInWords(line=_line(each), told=each.told, advice=each.advice, severity=each.severity)
        for each in problems
    ]


def _in_words(problem: Problem, files: Files, there: Sequence[RuleCard]) -> ProblemInWords:
    file = problem.place.file
    card = _card_at(file, problem.place.line, there)
    by_form = card is not None or is_template(file) or file == "rules/business.yaml"
    return ProblemInWords(
        about=sentence("Rule “{rule}”", rule=title_of(card.name)) if card else file_in_words(file, files),
        path=f"/rules/rule?file={quote(file)}&rule={card.number}" if card
        else f"/rules/file?name={quote(file)}",
        line=0 if card else _line(problem),
        told=in_other_words(problem.told, ON_PAGES) if by_form else problem.told,
        advice=in_other_words(problem.advice, ON_PAGES) if by_form else problem.advice,
        severity=problem.severity,
    )  # fmt: skip


def _line(problem: Problem) -> int:
    """Returns the line; 0 for an answer of one line."""
    place = problem.place
    return 0 if is_template(place.file) and place.line == 1 else place.line


def _card_at(file: str, line: int, there: Sequence[RuleCard]) -> RuleCard | None:
    above = [each for each in there if each.file == file and each.line <= line]
    return above[-1] if above else None
