"""The index of a rulebook whose rules cite the same lists."""

from datetime import UTC, datetime
from pathlib import Path

from responder.rulefiles.load import load

NOW = datetime(2026, 6, 1, tzinfo=UTC)


def test_terms_of_a_list_bring_up_every_rule_that_cites_it(tmp_path: Path) -> None:
    (tmp_path / "business.yaml").write_text("zone: Europe/Paris\n", "utf-8")
    cited = ['"{yes}"', '"{yes}", merci', '"{yes}", "{cancel}"', '"{cancel}"', "merci, oui"]
    rules = [
        f"  - name: Rule {n}\n    when: sms\n    says: {{words: [{words}]}}\n    reply: Bonjour\n"
        for n, words in enumerate(cited)
    ]
    (tmp_path / "salon.yaml").write_text("rules:\n" + "".join(rules), "utf-8")
    loaded = load(tmp_path, tmp_path, now=NOW, examples=False)
    rulebook = loaded.rulebook
    assert rulebook is not None, loaded.problems
    for term, indexes in rulebook.by_term.items():
        assert indexes == tuple(
            n for n, rule in enumerate(rulebook.rules) if rule.says is not None and term in set(rule.says.words)
        )
    assert {len(indexes) for indexes in rulebook.by_term.values()} >= {2, 3}
