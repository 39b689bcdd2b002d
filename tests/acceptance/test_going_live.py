"""Going live beside the running service: what was rehearsed stays here, the next answer leaves, and back at once."""

import json
from pathlib import Path

from tests.acceptance.live_system import live_system, salon

RULES = """
rules:
  - name: Hours
    when: sms
    says: [horaires]
    reply: "9h-18h"
    limit: once per 1h
    examples: {yes: [vos horaires ?], "no": [bonjour]}
"""


def test_the_running_service_goes_live_and_back_without_a_restart(tmp_path: Path) -> None:
    with live_system(
        tmp_path, salon(RULES), settings={"RESPONDER_MODE": "", "RESPONDER_CADENCES": "watch=0.05"}
    ) as place:
        anna, bea = place.person(), place.person()
        anna.texts("vos horaires ?")
        anna.gets_nothing()
        assert [row["why"] for row in anna.messages()] == ["rehearsal"]
        ran = place.service.runs("go-live", "--yes", "--json")
        assert ran.code == 0, ran.said
        anna.texts("vos horaires ?")  # what was rehearsed counts for no limit
        anna.gets("9h-18h")
        back = place.service.runs("go-live", "--back", "--json")
        assert json.loads(back.said)["mode"] == "rehearsal"
        bea.texts("vos horaires ?")
        bea.gets_nothing()
        assert anna.messages()[0]["status"] == "cancelled"
        assert place.service.runs("go-live", "--yes").code == 0
        bea.texts("vous avez des horaires le lundi ?")
        bea.gets("9h-18h")
        bea.gets_nothing()
        assert len(place.phones.outbox(bea.number)) == 1, "what was rehearsed before never left"
