"""Cards as sentences that a hairdresser understands, and fields that are emptied in the form."""

import pytest

from responder.domain.explanations.rule_titles import title_of
from responder.languages.catalogue import catalogue_for
from responder.rulefiles.edit.edits import remove
from responder.rulefiles.edit.places import Document
from responder.rulefiles.files.locations import shipped_rules, shipped_templates
from responder.services.rules.cards.rule_cards import RuleCard, cards, lines_of, with_line
from responder.services.rules.cards.rule_form import fields_of
from responder.services.rules.changes_in_words import changes_in_words

FILES = {f"rules/{path.name}": path.read_bytes() for path in shipped_rules().glob("*.yaml")} | {
    f"templates/{path.name}": path.read_bytes() for path in shipped_templates().glob("*.txt")
}


def said(card: RuleCard, language: str) -> str:
    word = catalogue_for(language).word
    before = ", ".join(word(each) for each in (card.told.event, *card.told.conditions))
    return f"{before} → {', '.join(word(each) for each in card.told.actions)} | {card.told.answer}"


def the(name: str, language: str) -> str:
    return next(said(card, language) for card in cards(FILES, language) if card.name == name)


def test_a_card_is_a_sentence_in_both_languages() -> None:
    assert the("Appointment confirmed", "en").startswith(
        "An SMS means “yes”, while an appointment awaits an answer, but not from somebody tagged “wrong number” → "
        "confirm the appointment | Thank you"
    )
    assert the("Appointment confirmed", "fr").startswith(
        "Un SMS veut dire « oui », quand un rendez-vous attend sa réponse, mais pas de quelqu’un marqué "
        "« mauvais numéro » → confirmer le rendez-vous | Merci"
    )
    assert the("Reminder", "fr").startswith("1 jour avant un rendez-vous, ")
    assert the("Appointment cancelled", "en").startswith("An SMS means “cancel the appointment” or “I am not coming”,")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_shipped_rule_is_told_in_the_words_of_its_file(language: str) -> None:
    raw = [said(card, language) for card in cards(FILES, language) if ":" in said(card, language).partition(" → ")[0]]
    assert raw == []


def test_every_shipped_rule_has_a_title_in_french() -> None:
    french = catalogue_for("fr")
    untitled = [card.name for card in cards(FILES) if french.word(title_of(card.name)) == card.name]
    assert untitled == []


def test_fields_are_called_and_chosen_in_words() -> None:
    word = catalogue_for("fr").word
    text = FILES["rules/appointments.yaml"].decode()
    card = next(each for each in cards(FILES) if each.name == "Appointment confirmed")
    fields = {each.line.keys: each for each in fields_of(lines_of(text, card.place))}
    assert [word(each) for each in fields["if", "not", "contact"].label] == ["Seulement si", "mais pas", "qui c’est"]
    assert list(map(word, fields["do",].chosen)) == ["confirmer le rendez-vous"]
    assert list(map(word, fields["means",].chosen)) == ["oui"]


def test_what_changed_is_told_by_titles_and_keys() -> None:
    word = catalogue_for("fr").word
    changed = dict(FILES)
    changed["rules/appointments.yaml"] = changed["rules/appointments.yaml"].replace(
        b"reply: appointment_confirmed.txt", b"reply: Merci.", 1
    )
    changed["rules/business.yaml"] += (
        b'closed: ["2026-12-24", "12-31 to 01-02", "sometime"]\nopen: ["2026-12-20 10:00-16:00"]\n'
    )
    changed["templates/thanks.fr.txt"] = b"Merci !\n"
    assert list(map(word, changes_in_words(FILES, changed))) == [
        "Règle « Rendez-vous confirmé » : La réponse",
        "Votre établissement : vos jours de fermeture (en plus : jeudi 24 décembre 2026, "
        "du 31 décembre au 2 janvier, chaque année, sometime), "
        "vos ouvertures exceptionnelles (en plus : dimanche 20 décembre 2026, 10:00-16:00)",
        "La réponse de « Un simple merci » (français), désormais : « Merci ! »",
    ]


def test_a_rule_that_comes_or_goes_is_told_beside_all_else_that_changed() -> None:
    word = catalogue_for("en").word
    changed = dict(FILES)
    came = b"  - name: Parking\n    when: sms\n    says: {words: [parking]}\n    reply: Behind the house.\n"
    changed["rules/conversation.yaml"] = changed["rules/conversation.yaml"].replace(b"rules:\n", b"rules:\n" + came, 1)
    changed["templates/thanks.en.txt"] = b"Thanks!\n"
    assert "New rule “Parking”" in map(word, changes_in_words(FILES, changed))
    assert "Rule “Parking” is gone" in map(word, changes_in_words(changed, FILES))


def test_of_a_file_that_cannot_be_read_no_key_is_said_to_have_changed() -> None:
    word = catalogue_for("en").word
    broken = dict(FILES)
    broken["rules/conversation.yaml"] += b"  - name: broken\n   when: sms\n"
    told = [word(each) for each in changes_in_words(broken, FILES)]
    assert told[-1] == "Rule “broken” is gone"
    assert all(each.endswith("” is another") for each in told[:-1]), told


RULES = """rules:
  - name: A
    when: sms
    if:
      hours: open
    do:
      - tag late
    limit: once per 1h
    reply: Hello.
"""


@pytest.mark.parametrize(
    ("path", "gone"),
    [
        (("rules", 0, "limit"), "    limit: once per 1h\n"),
        (("rules", 0, "if", "hours"), "    if:\n      hours: open\n"),
        (("rules", 0, "do"), "    do:\n      - tag late\n"),
    ],
)
def test_a_field_that_is_emptied_takes_its_key_along(path: tuple[str | int, ...], gone: str) -> None:
    assert with_line(RULES, path, "  ", like=RULES) == RULES.replace(gone, "")


@pytest.mark.parametrize("end", ["\n", ""])
def test_the_only_item_of_a_list_can_be_removed(end: str) -> None:
    text = f"# mine\nrules:\n\n  # the first\n  - name: A\n    when: sms\n    reply: Hello.{end}"
    assert remove(text, ("rules", 0)) == f"# mine\nrules: []{end}"
    assert Document(remove(RULES, ("rules", 0, "do", 0))).tree_at(("rules", 0, "do")) == ()
