"""Writes a recipe into an owner's files, by place: every byte that is not the recipe's stays as it was."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from textwrap import indent

from responder.languages import one_of
from responder.languages.catalogue import SPOKEN, sentence
from responder.rulefiles.edit.edits import add_key, append, insert_written, remove, replace
from responder.rulefiles.edit.places import CannotEdit, Document
from responder.rulefiles.edit.trees import Pairs, Tree, pairs_of
from responder.rulefiles.files.locations import holds_rules
from responder.rulefiles.recipes.recipe_files import (
    AnswerKind,
    NewRule,
    Recipe,
    RecipeQuestion,
    RuleChange,
    in_language,
)
from responder.rulefiles.templates.file_names import file_of

Files = Mapping[str, bytes]
HOLE = re.compile(r"<<([a-z]+(?:\.[a-z]+)?)>>")
_REPLACES = re.compile(r"^ *replaces: (.+)\n", re.MULTILINE)
_BUSINESS = "rules/business.yaml"


class AddedAlready(Exception):
    """A rule of the recipe's name is there."""

    def __init__(self, rule: str) -> None:
        super().__init__(rule)
        self.rule = rule


class NothingToChange(Exception):
    """The rule that the recipe would change is not there."""

    def __init__(self, rule: str) -> None:
        super().__init__(rule)
        self.rule = rule


def with_recipe(
    files: Files, recipe: Recipe, answers: Mapping[str, str], languages: tuple[str, ...]
) -> dict[str, bytes]:
    """Writes the files with the recipe in them; `answers` are those in the first language, and "where.en" in another. A
    text is not written in a language in which its words are not known. Raises CannotEdit, AddedAlready or
    NothingToChange."""
    language = spoken_of(languages)[0]
    values = holes(answers)
    after = dict(files)
    for new in recipe.rules:
        _insert(after, recipe, new, filled(in_language(new.text, language), values, quoted=True))
    for change in recipe.changes:
        _change(after, change, values)
    for key, value in recipe.business.items():
        after[_BUSINESS] = _appended(_text(after, _BUSINESS), key, filled(value, values)).encode()
    for stem, worded in recipe.texts.items():
        for each in spoken_of(languages):
            there = _in_language(recipe, answers, language, each)
            if _lacks(in_language(worded, each), there):
                continue
            name = _free(after, stem, each)
            after[name] = (signed(filled(in_language(worded, each), there), _name_in(after)) + "\n").encode()
    after[f"rules/tests/{recipe.name}.yaml"] = filled(in_language(recipe.tests, language), values, quoted=True).encode()
    return after


def spoken_of(languages: Iterable[str]) -> list[str]:
    """Returns the languages of a business in which recipes are written, the one that answers are typed in first."""
    return [each for each in languages if each in SPOKEN] or [SPOKEN[0]]


def asked_again(recipe: Recipe, languages: Iterable[str]) -> list[tuple[RecipeQuestion, str]]:
    """Returns the questions whose words are needed in each other language too, with that language."""
    others = spoken_of(languages)[1:]
    return [(each, language) for language in others for each in recipe.questions if each.kind is AnswerKind.TEXT]


def languages_without(recipe: Recipe, answers: Mapping[str, str], languages: Iterable[str]) -> list[str]:
    """Returns the languages in which a text of the recipe is not written: its words were given in the first one
    alone."""
    first, *others = spoken_of(languages)
    return [
        each
        for each in others
        if any(
            _lacks(in_language(worded, each), _in_language(recipe, answers, first, each))
            for worded in recipe.texts.values()
        )
    ]


def _in_language(recipe: Recipe, answers: Mapping[str, str], typed_in: str, language: str) -> dict[str, str]:
    """Returns the answers for the text of a language. Of words only those that were given in it, or its own default
    where the default was taken."""
    found: dict[str, str] = {}
    for each in recipe.questions:
        own = answers.get(f"{each.key}.{language}", "")
        if each.kind is not AnswerKind.TEXT or language == typed_in:
            found[each.key] = answers[each.key]
        elif own:
            found[each.key] = own
        elif each.default and answers[each.key] == in_language(each.default, typed_in):
            found[each.key] = in_language(each.default, language)
    return holes(found)


def _lacks(text: str, values: Mapping[str, str]) -> bool:
    return any(hole[1] not in values for hole in HOLE.finditer(text))


def holes(answers: Mapping[str, str]) -> dict[str, str]:
    """Returns the answers, and parts of them: the first day of days, the start of a span."""
    parts = dict(answers)
    for key, answer in answers.items():
        parts[f"{key}.first"] = answer[:10]
        parts[f"{key}.start"] = answer.partition("-")[0] if ":" not in answer else answer.rpartition("-")[0]
    return parts


def filled(text: str, values: Mapping[str, str], *, quoted: bool = False) -> str:
    """`quoted`: answers stand in double quotes of YAML."""

    def value(hole: re.Match[str]) -> str:
        answer = values[hole[1]]
        return json.dumps(answer, ensure_ascii=False)[1:-1] if quoted else answer

    return HOLE.sub(value, text)


_GREETING = one_of(lambda each: each.values.greetings)
_GREETED_TWICE = re.compile(rf"^{_GREETING}\b[^,!]*[,!] +(?={_GREETING}\b)", re.IGNORECASE)
_SIGNATURE = "{{ business.name }}"


def signed(text: str, business: str) -> str:
    """Signs a text as shipped ones are: greeted once, and signed with the name of the business."""
    text = _GREETED_TWICE.sub("", text)
    has_it = _SIGNATURE in text or (business and business.casefold() in text.casefold())
    return text if has_it else f"{text} {_SIGNATURE}"


def _name_in(files: Files) -> str:
    try:
        return _value(Document(_text(files, _BUSINESS)).tree, "name")
    except CannotEdit:
        return ""


def rule_names(text: str) -> list[str]:
    """Returns the names of the rules of a file, in order; none where it cannot be read."""
    try:
        tree = Document(text).tree
    except CannotEdit:
        return []
    listed = pairs_of(tree).get("rules", ())
    return [_value(each, "name") for each in listed] if not isinstance(listed, str | Pairs) else []


# Rules


def _insert(files: dict[str, bytes], recipe: Recipe, new: NewRule, text: str) -> None:
    there = {rule: name for name in sorted(files) if holds_rules(name) for rule in rule_names(_text(files, name))}
    own = rule_names(f"rules:\n{indent(text, '  ')}")[0]
    if own in there:
        raise AddedAlready(own)
    replaced = _REPLACES.search(text)
    if replaced and replaced[1] not in there:
        text = _REPLACES.sub("", text)
    anchor = next((each for each in new.before if each in there), "")
    file = there.get(anchor, f"rules/{new.file}")
    if file not in files or not rule_names(_text(files, file)):
        file = f"rules/{recipe.name}.yaml" if file in files else file
        files[file] = f"rules:\n{indent(text, '  ')}".encode()
        return
    names = rule_names(_text(files, file))
    position = names.index(anchor) if anchor in names else len(names)
    files[file] = insert_written(_text(files, file), ("rules",), position, text).encode()


def _change(files: dict[str, bytes], change: RuleChange, values: Mapping[str, str]) -> None:
    found = list(_places(files, change))
    if not found:
        raise NothingToChange(change.rule or change.doing)
    for file, number in found:
        text, place = _text(files, file), ("rules", number)
        if change.doing:
            text = _doing(text, place, change)
        for key, value in change.values.items():
            there = Document(text).tree_at(place)
            written = filled(value, values)
            has = key in pairs_of(there)
            text = replace(text, (*place, key), written) if has else add_key(text, place, key, written)
        for key in change.removed:
            there = Document(text).tree_at(place)
            if key in pairs_of(there):
                text = remove(text, (*place, key))
        files[file] = text.encode()


def _places(files: Files, change: RuleChange) -> Iterator[tuple[str, int]]:
    for file in sorted(files):
        if not holds_rules(file):
            continue
        for number, name in enumerate(rule_names(_text(files, file))):
            rule = Document(_text(files, file)).tree_at(("rules", number))
            if name == change.rule or (change.doing and change.doing in _listed(rule, "do")):
                yield file, number


def _doing(text: str, place: tuple[str, int], change: RuleChange) -> str:
    actions = _listed(Document(text).tree_at(place), "do")
    if actions == [change.doing]:
        return replace(text, (*place, "do"), change.instead)
    return replace(text, (*place, "do", actions.index(change.doing)), change.instead)


def _value(rule: Tree, key: str) -> str:
    found = pairs_of(rule).get(key, "")
    return found if isinstance(found, str) else ""


def _listed(rule: Tree, key: str) -> list[str]:
    found = pairs_of(rule).get(key, ())
    items = [found] if isinstance(found, str) else [] if isinstance(found, Pairs) else found
    return [each for each in items if isinstance(each, str)]


# Other files


def _appended(text: str, key: str, value: str) -> str:
    """business.yaml with one more in a list that may not be there yet."""
    tree = Document(text).tree
    there = pairs_of(tree)
    if value in _listed(tree, key):
        raise AddedAlready(value)
    return append(text, (key,), value) if there.get(key) else add_key(text, (), key, [value])


def _free(files: Files, stem: str, language: str) -> str:
    name = file_of(stem, language)
    if name in files:
        raise CannotEdit(1, sentence('there is a file "{name}" already', name=name))
    return name


def _text(files: Files, name: str) -> str:
    return files.get(name, b"").decode("utf-8", "replace")
