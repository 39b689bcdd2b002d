"""Words what changed from one rulebook to the next: rules by their titles, texts by the rules they answer for."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from responder.domain.explanations.rule_titles import title_of
from responder.languages.catalogue import Sentence, Told, msgid, sentence
from responder.rulefiles.edit.places import CannotEdit, Document
from responder.rulefiles.edit.trees import Pairs, Tree, pairs_of
from responder.rulefiles.recipes.recipe_tests import LeftTests
from responder.rulefiles.templates.file_names import family_of, is_template, language_in, stem_of
from responder.services.rules.cards import plain_texts
from responder.services.rules.cards.card_sentences import language_in_words
from responder.services.rules.cards.rule_form import key_in_words
from responder.services.rules.opening_hours import Kind, special_in_words
from responder.services.rules.rulebook_history import ChangeKind, Edit, edits

Files = Mapping[str, bytes]

_OF_RULES = {
    ChangeKind.NEW: msgid("New rule “{rule}”"),
    ChangeKind.CHANGED: msgid("Rule “{rule}”: {what}"),
    ChangeKind.GONE: msgid("Rule “{rule}” is gone"),
}
_OF_BUSINESS = {
    "name": msgid("the name of your business"),
    "hours": msgid("your opening hours"),
    "closed": msgid("your days off"),
    "open": msgid("your special openings"),
    "quiet": msgid("when nobody is written to first"),
    "phone": msgid("your phone numbers"),
    "phones": msgid("your phone numbers"),
    "owner": msgid("who is told"),
    "tell owner": msgid("what you are told"),
    "languages": msgid("the languages you answer in"),
    "budgets": msgid("your ceilings"),
    "calendars": msgid("your calendars"),
}
_MOST_TOLD = 3  # values of one key
_CAME_AND_WENT = {
    (True, False): msgid("{about} (new: {came})"),
    (False, True): msgid("{about} (gone: {went})"),
    (True, True): msgid("{about} ({came} instead of {went})"),
}
_COMMENTS = sentence("its comments")
_FILES = {
    "rules/meanings.yaml": msgid("Your own words for meanings"),
    "rules/business.yaml": msgid("Your business"),
}


def changes_in_words(before: Files, after: Files) -> list[Sentence]:
    """Returns a line for each change; nothing where the files say the same. Comments count only where nothing else
    changed: a rule that comes stands among those of its neighbours."""
    lines = [line for edit in edits(before, after) for line in _told(edit, before, after)]
    return [line for line in lines if dict(line.arguments).get("what") != _COMMENTS] or lines


def left_in_words(left: LeftTests) -> list[Sentence]:
    """Words what becomes of conversations whose recipes were taken back."""
    kinds = ((name, sentence(ChangeKind.GONE.value)) for name in left.known)
    stay = ((name, sentence("it was edited and stays, though its rules are gone")) for name in left.edited)
    return [sentence("{file}: {kind}", file=file_in_words(name, {}), kind=kind) for name, kind in (*kinds, *stay)]


def file_in_words(name: str, files: Files) -> Told:
    """Words what a file is about: "Your business", the answer of a rule; a file of rules is called as it is."""
    if name in _FILES:
        return sentence(_FILES[name])
    if is_template(name):
        return _template(name, files)
    if name.startswith("rules/tests/"):
        return sentence("Tests that come with it ({name})", name=name.removeprefix("rules/tests/"))
    return name


def _told(edit: Edit, before: Files, after: Files) -> Iterator[Sentence]:
    if edit.rules:
        for rule in edit.rules:
            yield _rule_told(edit.kind, rule, before, after)
    elif edit.file == "rules/business.yaml" and edit.kind is ChangeKind.CHANGED:
        yield sentence("Your business: {what}", what=tuple(_business_changed(before, after)) or sentence("comments"))
    elif is_template(edit.file) and edit.kind is not ChangeKind.GONE:
        text = " ".join(after[edit.file].decode("utf-8", "replace").split())
        yield sentence("{file} is now: “{text}”", file=_template(edit.file, after), text=plain_texts.told(text))
    else:
        goes = edit.file.startswith("rules/tests/") and not after.get(edit.file)  # as a draft says so
        kind = ChangeKind.GONE if goes else edit.kind
        yield sentence("{file}: {kind}", file=file_in_words(edit.file, before), kind=sentence(kind.value))


def _rule_told(kind: ChangeKind, rule: str, before: Files, after: Files) -> Sentence:
    if kind is not ChangeKind.CHANGED:
        return sentence(_OF_RULES[kind], rule=title_of(rule))
    old, new = _rule(rule, before), _rule(rule, after)
    if not (old and new):  # its file cannot be read, so that not each key can be compared
        return sentence("Rule “{rule}” is another", rule=title_of(rule))
    changed = tuple(key_in_words(key) for key in dict.fromkeys((*old, *new)) if old.get(key) != new.get(key))
    return sentence(_OF_RULES[kind], rule=title_of(rule), what=changed or _COMMENTS)


def _template(name: str, files: Files) -> Told:
    spoken, told = language_in(name), text_in_words(name, files)
    return sentence("{text} ({language})", text=told, language=language_in_words(spoken)) if spoken else told


def text_in_words(name: str, files: Files) -> Told:
    """Words which rules answer with a text, in whatever language it is."""
    family = stem_of(name)
    rules = tuple(title_of(rule) for rule in _rules_answering(family_of(name), files))
    if family in _BUILT_IN:
        rules = (sentence(_BUILT_IN[family]),)
    return sentence("The answer of “{rules}”", rules=rules) if rules else sentence("The text {name}", name=family)


_BUILT_IN = {
    "opted_out": msgid("STOP"),
    "opted_in": msgid("START"),
    "opt_out_line": msgid("the line about STOP"),
}


def _rules_answering(template: str, files: Files) -> list[str]:
    every = (pair for name in sorted(files) if _holds_rules(name) for pair in _rules_in(files[name]).items())
    return list(dict.fromkeys(name for name, keys in every if template in _texts(keys.get("reply", ""))))


def _rule(rule: str, files: Files) -> Mapping[str, Tree]:
    found = (_rules_in(files[name]).get(rule) for name in files if _holds_rules(name))
    return next((each for each in found if each is not None), {})


def _business_changed(before: Files, after: Files) -> list[Told]:
    old, new = (_keys_of(files.get("rules/business.yaml", b"")) for files in (before, after))
    changed = [key for key in dict.fromkeys((*old, *new)) if old.get(key) != new.get(key)]
    return [_business_key_changed(key, old.get(key, ""), new.get(key, "")) for key in changed]


def _business_key_changed(key: str, old: Tree, new: Tree) -> Told:
    """Words a key of business.yaml with what came and what went, where that is a few words."""
    about = sentence(_OF_BUSINESS[key]) if key in _OF_BUSINESS else key
    if isinstance(old, Pairs) or isinstance(new, Pairs):
        return about
    before, after = _texts(old), _texts(new)
    came = tuple(_value_in_words(key, each) for each in after if each and each not in before)
    went = tuple(_value_in_words(key, each) for each in before if each and each not in after)
    if max(len(came), len(went)) > _MOST_TOLD or not (came or went):
        return about
    return sentence(_CAME_AND_WENT[bool(came), bool(went)], about=about, came=came, went=went)


def _value_in_words(key: str, written: str) -> Told:
    return special_in_words(Kind(key), written) if key in set(Kind) else written


def _holds_rules(name: str) -> bool:
    return name.startswith("rules/") and name.count("/") == 1 and name not in _FILES


@lru_cache(maxsize=128)
def _rules_in(content: bytes) -> Mapping[str, Mapping[str, Tree]]:
    """Returns the rules of a file by name. Kept, for most files of two rulebooks are the same."""
    listed = _keys_of(content).get("rules", ())
    rules = () if isinstance(listed, str | Pairs) else listed
    return {str(dict(each.pairs).get("name", "")): dict(each.pairs) for each in rules if isinstance(each, Pairs)}


def _keys_of(content: bytes) -> Mapping[str, Tree]:
    try:
        tree = Document(content.decode("utf-8", "replace")).tree
    except CannotEdit:  # an earlier Responder took what cannot be read today; lines are compared then
        return {}
    return pairs_of(tree)


def _texts(tree: Tree) -> list[str]:
    if isinstance(tree, Pairs):
        return [text for _, each in tree.pairs for text in _texts(each)]
    return [tree] if isinstance(tree, str) else [text for each in tree for text in _texts(each)]
