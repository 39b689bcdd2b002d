"""Writes responder/rulefiles/upgrade/known_versions.json: hashes of what any version shipped in rules/ and templates/.

`responder upgrade-rules` recognises files by it. Run it in a whole clone, before a release and after an edit of what is
shipped; it adds to what is there, so that a shallow clone loses nothing:

    python tools/write_known_versions.py
"""

import json
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from responder.languages import LANGUAGES
from responder.languages.po_file import Messages, read_po_file
from responder.rulefiles.edit.places import CannotEdit, Document
from responder.rulefiles.edit.trees import Pairs, Tree
from responder.rulefiles.fitting.fit_shipped_rules import without_link
from responder.rulefiles.fitting.rule_comments import translated
from responder.rulefiles.upgrade.known_versions import FILE, WIDTH, facts_of, hash_of, texts_in

ROOT = Path(__file__).parents[1]
RULES = ("appointments.yaml", "conversation.yaml", "missed_calls.yaml", "reminders.yaml")
Found = dict[str, dict[str, set[str]]]


def main() -> None:
    found: Found = {}
    for commit in ["", *_git("log", "--format=%H", "--", "rules", "templates", "responder/languages").split()]:
        files = _files_at(commit)
        for name, text in files.items():
            if name.startswith(("rules/", "templates/")):
                _add(found, name, text, files)
    known = json.loads(FILE.read_text("utf-8")) if FILE.is_file() else {}
    FILE.write_text(json.dumps(_joined(known, found), indent=0, sort_keys=True) + "\n", encoding="utf-8")


def _add(found: Found, name: str, text: str, files: Mapping[str, str]) -> None:
    kinds = found.setdefault(name, {})
    kinds.setdefault("files", set()).add(hash_of(text))
    if name.startswith("templates/"):
        kinds["files"].add(hash_of(without_link(text)))
    elif name.startswith("rules/words/"):
        kinds.setdefault("words", set()).update(_words(text))
    elif name.removeprefix("rules/") in RULES:
        rules = _rules(text)
        kinds.setdefault("versions", set()).add("".join(sorted(hash_of(dict(each)["name"]) for each in rules)))
        for kind, fact in facts_of(name, rules, _comments(text, files)):
            kinds.setdefault(kind, set()).add(fact)
        kinds.setdefault("examples", set()).update(_examples_of_languages(files))


def _rules(text: str) -> list[dict[str, Tree]]:
    tree = Document(text).tree
    listed = dict(tree.pairs).get("rules", ()) if isinstance(tree, Pairs) else ()
    return [dict(each.pairs) for each in listed if isinstance(each, Pairs)]


def _comments(text: str, files: Mapping[str, str]) -> Iterator[str]:
    for language in LANGUAGES:
        written = files.get(f"responder/languages/{language}/rule_comments.po", "")
        messages: Messages = read_po_file(written) if written else {}
        for line in translated(text, messages).splitlines():
            if line.lstrip().startswith("#"):
                yield line.strip()


def _words(text: str) -> Iterator[str]:
    try:
        tree = Document(text).tree
    except CannotEdit:
        return
    for listed, words in tree.pairs if isinstance(tree, Pairs) else ():
        yield from (hash_of(listed, word) for word in texts_in(words))


def _examples_of_languages(files: Mapping[str, str]) -> Iterator[str]:
    for name, text in files.items():
        if name.endswith("/rule_examples.yaml"):
            yield from map(hash_of, texts_in(Document(text).tree))


def _joined(known: dict[str, dict[str, str]], found: Found) -> dict[str, dict[str, str]]:
    """Each kind as one long line, in which hashes have equal width."""
    joined: dict[str, dict[str, str]] = {}
    for name in {*known, *found}:
        old, new = known.get(name, {}), found.get(name, {})
        for kind in {*old, *new}:
            before = old.get(kind, "")
            cut = set(before.split() if kind == "versions" else _cut(before))
            both = sorted(cut | new.get(kind, set()))
            joined.setdefault(name, {})[kind] = (" " if kind == "versions" else "").join(both)
    return joined


def _cut(written: str) -> list[str]:
    return [written[at : at + WIDTH] for at in range(0, len(written), WIDTH)]


def _files_at(commit: str) -> dict[str, str]:
    """Returns what a commit ships and translates; "" stands for the files as they are."""
    if not commit:
        paths = [*(ROOT / "rules").rglob("*.yaml"), *(ROOT / "templates").glob("*.txt")]
        paths += [*ROOT.glob("responder/languages/*/rule_*")]
        named = {path.relative_to(ROOT).as_posix(): path for path in paths}
        return {name: path.read_text("utf-8") for name, path in named.items() if _is_wanted(name)}
    listed = _git("ls-tree", "-r", commit, "--", "rules", "templates", "responder/languages").splitlines()
    blobs = {path: line.split()[2] for line in listed for path in [line.split("\t")[1]]}
    return {path: _blob(blob) for path, blob in blobs.items() if _is_wanted(path)}


def _is_wanted(path: str) -> bool:
    if path in ("rules/business.yaml", "rules/meanings.yaml"):
        return False
    return path.startswith(("rules/", "templates/")) or path.endswith(("rule_comments.po", "rule_examples.yaml"))


_blobs: dict[str, str] = {}


def _blob(blob: str) -> str:
    if blob not in _blobs:
        _blobs[blob] = _git("cat-file", "blob", blob)
    return _blobs[blob]


def _git(*arguments: str) -> str:
    command = ["git", *arguments]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main()
