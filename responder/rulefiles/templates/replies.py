"""`reply`, `link` and the template files: wordings by language, with [link] where it belongs."""

import re
from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path

from responder.dataclass import dataclass
from responder.domain.model.rules import Place
from responder.domain.model.rules import Wording as CoreWording
from responder.domain.syntax.language_codes import is_language
from responder.domain.text.suggestions import did_you_mean
from responder.languages import in_any
from responder.languages.catalogue import sentence
from responder.rulefiles.files.encoding import Files
from responder.rulefiles.files.locations import is_temporary
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.schema.read_values import refuse_cut, text_of, texts_of
from responder.rulefiles.templates.checks import check_link_marks, check_text
from responder.rulefiles.templates.sandbox import TemplateText as Wording
from responder.rulefiles.yaml.syntax_errors import quoted
from responder.rulefiles.yaml.tree import Map, Node, Seq, Text

_FILE = re.compile(r"[^\s{}]+\.txt")
_IN_A_LANGUAGE = re.compile(r"\.[a-z]{2}\.txt$")
_AFTER_HOST = re.compile(r"[/?#]")
_LINK_WORDS = in_any(lambda each: each.values.link)


@dataclass
class Shelf:
    """The template files of a folder, each read and checked once, when a rule first asks for it."""

    folder: Path
    files: Files
    languages: tuple[str, ...] = ()  # those of the business; a family of files is read in these
    _read: dict[str, Wording | None] = field(default_factory=dict)
    _passed_over: set[str] = field(default_factory=set)
    _names: list[str] | None = None

    def names(self) -> list[str]:
        if self._names is None:
            there = self.folder.iterdir() if self.folder.is_dir() else ()
            self._names = sorted(path.name for path in there if path.suffix == ".txt" and not is_temporary(path.name))
        return self._names

    def wording(self, name: str) -> Wording | None:
        """Returns the checked text of a file that is there."""
        if name not in self._read:
            path = self.folder / name
            text = self.files.read(path)
            place = Place(path.as_posix(), 1)
            self._read[name] = None if text is None else check_text(text, place, self.files.problems, place)
        return self._read[name]

    def unused(self) -> list[str]:
        """Returns the files nobody asked for; one whose language is not spoken here is none of them."""
        return [name for name in self.names() if name not in self._read and name not in self._passed_over]

    def in_languages(self, name: str) -> dict[str, str]:
        """`greeting.txt` as {"fr": "greeting.fr.txt", "en": "greeting.en.txt"}, where it is kept so: in the
        languages of the business, and in all there are if it is kept in none of them."""
        stem = name.removesuffix(".txt")
        found = (re.fullmatch(rf"{re.escape(stem)}\.([a-z]{{2,3}})\.txt", each) for each in self.names())
        files = {each[1]: each[0] for each in found if each}
        spoken = {language: file for language, file in files.items() if language in self.languages}
        self._passed_over.update(files.values())
        return spoken or files


def build_replies(
    node: Node, has_link: bool, shelf: Shelf, problems: Problems
) -> Mapping[str, tuple[CoreWording, ...]]:
    """Builds the wordings of a rule by language; "" serves every language."""
    if not isinstance(node, Map):
        return _one_language("", node, has_link, shelf, problems)
    replies: dict[str, tuple[CoreWording, ...]] = {}
    for key, value in node.entries:
        if not is_language(key.value):
            message = sentence('"{key}" is not a language', key=key.value)
            written = f"{key.value}: {value.value}" if isinstance(value, Text) else key.value
            hint = sentence(
                "by language: fr: ... and en: ...\nif it is one text, put it in quotes: {quoted}",
                quoted=quoted(written),
            )
            problems.error(key.place, "reply-language", message, hint)
        else:
            replies.update(_one_language(key.value.strip().lower(), value, has_link, shelf, problems))
    return replies


def build_link(node: Node, problems: Problems) -> CoreWording | None:
    """Builds the address to track."""
    text = text_of(node, "link", problems)
    if text is None:
        return None
    address = text.value.strip()
    if not re.match(r"https?://[^\s/]", address) and not address.startswith("{{"):
        near = (
            sentence("write: https://{address}", address=address)
            if re.match("[\\w.-]+\\.\\w{2,}", address)
            else sentence("write it like: https://example.com")
        )
        problems.error(text.place, "link", sentence('"{address}" is not a web address', address=address[:60]), near)
        return None
    if re.search(r"\s", re.sub(r"\{\{.*?\}\}", "", address)):
        problems.error(
            text.place,
            "link",
            sentence("a web address cannot hold a space"),
            sentence("write %20 for it, or delete it"),
        )
        return None
    if "{" in _AFTER_HOST.split(address.partition("//")[2] or address, maxsplit=1)[0]:
        message = sentence("the name of the site cannot have a hole in it: a contact could choose where the link leads")
        problems.error(
            text.place, "link", message, sentence("write the site out: https://example.com/{{ appointment.id }}")
        )
        return None
    refuse_cut(text, "link", problems)
    checked = check_text(address, text.place, problems, text.body)
    return replace(checked, escaped=True) if checked else None


def _one_language(
    language: str, node: Node, has_link: bool, shelf: Shelf, problems: Problems
) -> dict[str, tuple[CoreWording, ...]]:
    if _is_link_in_brackets(node):
        message = sentence("[link] without quotes is a list for YAML")
        problems.error(node.place, "unquoted-bracket", message, sentence('write: reply: "More here: [link]"'))
        return {}
    made: dict[str, tuple[CoreWording, ...]] = {}
    for text in texts_of(node, "reply", problems):
        for code, wording in _wordings(language, text, has_link, shelf, problems):
            made[code] = (*made.get(code, ()), wording)
    return made


def _wordings(
    language: str, text: Text, has_link: bool, shelf: Shelf, problems: Problems
) -> list[tuple[str, CoreWording]]:
    name = text.value.strip()
    if not _FILE.fullmatch(name):
        refuse_cut(text, "reply", problems)
        wording = check_text(text.value, text.place, problems, text.body)
        return [(language, check_link_marks(wording, has_link, problems))] if wording else []
    files = {language: name} if name in shelf.names() else {} if language else shelf.in_languages(name)
    if not files:
        _tell_no_file(name, text, shelf, problems)
    found = ((code, shelf.wording(file)) for code, file in files.items())
    return [(code, check_link_marks(wording, has_link, problems)) for code, wording in found if wording]


def _tell_no_file(name: str, text: Text, shelf: Shelf, problems: Problems) -> None:
    if "/" in name or "\\" in name:
        base = re.split(r"[/\\]", name)[-1]
        message = sentence("a template is named by its file alone, without a folder")
        problems.error(text.place, "no-template", message, sentence("write: {base}", base=base))
        return
    message = sentence("there is no file {name} in {folder}/", name=name, folder=shelf.folder.as_posix())
    hint = did_you_mean(name, _families(shelf.names())) or sentence("write the file, or the text itself")
    problems.error(text.place, "no-template", message, hint)


def _families(names: list[str]) -> list[str]:
    """Returns what a rule may ask for: thanks.txt for thanks.fr.txt and thanks.en.txt."""
    return list(dict.fromkeys(_IN_A_LANGUAGE.sub(".txt", name) for name in names))


def _is_link_in_brackets(node: Node) -> bool:
    if not isinstance(node, Seq) or not node.flow or len(node.items) != 1:
        return False
    item = node.items[0]
    return isinstance(item, Text) and not item.style and item.value.lower() in _LINK_WORDS
