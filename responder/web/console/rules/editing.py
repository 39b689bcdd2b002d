"""Serves the editor of a file: problems while it is typed, and the words it proposes."""

from collections.abc import Iterable, Mapping

from starlette.responses import JSONResponse, Response

from responder.domain.syntax.key import Key
from responder.languages.catalogue import Catalogue
from responder.rulefiles.reporting.problems import Problem
from responder.rulefiles.schema.business_keys import BUSINESS
from responder.rulefiles.schema.rule_keys import EXAMPLES, IF, RULE, SAYS
from responder.rulefiles.templates.file_names import family_of, is_template
from responder.services.rules import drafts
from responder.services.rules.cards import rule_cards
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.rules.edited_files import edited_files_of
from responder.web.console.visit import Visit

_LISTS_RULES = ("after", "replaces", "rule")


async def problems(visit: Visit) -> Response:
    """Lists the problems of a file as it is typed, beside the other files of the draft; nothing is kept."""
    name, text = visit.form.get("name", ""), visit.form.get("text", "").replace("\r\n", "\n")
    edited = await edited_files_of(visit)
    if name not in edited.files:
        return JSONResponse({"problems": []}, status_code=404)
    files = {**edited.files, name: text.encode("utf-8", "replace")}
    checked = await visit.console.apart.call(drafts.check, files, visit.now)
    found = [as_object(each, visit.catalogue) for each in checked.problems if each.place.file == name]
    return JSONResponse({"problems": found})


def as_object(problem: Problem, catalogue: Catalogue) -> dict[str, object]:
    """Writes the shape of `responder check --json`, in the language of whoever types."""
    told, hint = catalogue.word(problem.told), catalogue.word(problem.advice)
    return problem.to_dict() | {"message": told, "hint": hint}


def words_for(name: str, files: Mapping[str, bytes]) -> dict[str, object]:
    """Lists what the editor proposes in a file: keys with what they are for, and the values that a key chooses from."""
    if name.startswith("rules/business."):
        return {"keys": _keys(BUSINESS), "values": {}}
    names = [card.name for card in rule_cards.cards(files) if card.name]
    values = {key.name: _labels(key.choices) for key in (*RULE, *IF, *SAYS) if key.choices}
    values |= {key: _labels(names) for key in _LISTS_RULES}
    values["reply"] = _labels(sorted({family_of(each) for each in files if is_template(each)}))
    return {"keys": _keys((*RULE, *IF, *SAYS, *EXAMPLES)), "values": values}


def _keys(keys: Iterable[Key]) -> list[dict[str, str]]:
    found = {key.name: {"label": key.name, "apply": f"{key.name}: ", "info": key.about} for key in keys}
    return list(found.values())


def _labels(values: Iterable[str]) -> list[dict[str, str]]:
    return [{"label": each} for each in values]


ROUTES = (PageRoute(path="/rules/problems", view=problems, may=May.SEE_RULES, method="POST"),)
