"""A message whose fate nobody heard and no list tells: a person judges it, told once over each channel."""

import json
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import pytest

from tests.acceptance.live_system import LiveSystem, Person, live_system, salon
from tests.acceptance.test_watching import listening
from tests.live.processes import until
from tests.monitoring.alerts.test_notifier import MailServer, mail_server

pytestmark = [
    pytest.mark.only_over("insim", "it is about its lists"),
    pytest.mark.slow,
    # The server of the test is on this machine, as is the only kind we send a password to in the open.
    pytest.mark.filterwarnings("ignore:Requiring AUTH:UserWarning"),
]
RULES = """
rules:
  - {name: Hello, when: sms, says: [bonjour], reply: "Bonjour !"}
  - {name: Price, when: sms, says: [prix], reply: "25 euros"}
"""
# Two seconds where half an hour is usual; no delivery report and no list tells what became of it.
SETTINGS = {"RESPONDER_SETTLE_SECONDS": "1", "RESPONDER_REVIEW_SECONDS": "2", "RESPONDER_CATCH_UP_SECONDS": "5"}


@dataclass(frozen=True, slots=True)
class Scene:
    place: LiveSystem
    mail: MailServer
    heard: list[dict[str, Any]]

    def in_doubt(self, person: Person, fault: str, text: str = "bonjour") -> None:
        """The answer to them may or may not have left."""
        self.place.phones.fail(send=fault)
        person.texts(text)
        until(lambda: person.messages() and person.messages()[-1]["status"] == "needs review", "a person is to judge")

    def told(self, kind: str = "needs review") -> list[str]:
        """Returns how often each channel told of it, and of its end."""
        sms = [each.text for each in self.place.phones.outbox(self.place.owner.number) if "review" in each.text]
        letters = [each["subject"] for each in self.mail.letters if kind in each["subject"]]
        posts = [each["phase"] for each in self.heard if each["kind"] == kind]
        return [*(["sms"] * len(sms)), *letters, *posts]


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with ExitStack() as stack:
        mails, mail = stack.enter_context(mail_server())
        url, heard = stack.enter_context(listening())
        told = {
            "RESPONDER_ALERT_EMAIL": mail.to,
            "RESPONDER_ALERT_FROM": mail.sender,
            "RESPONDER_ALERT_SMTP": f"smtp://{mail.login}:{mail.password}@127.0.0.1:{mail.port}",
            "RESPONDER_ALERT_WEBHOOK": url,
        }
        folder = tmp_path_factory.mktemp("doubt")
        place = stack.enter_context(live_system(folder, salon(RULES), settings=SETTINGS | told))
        place.phones.fail(v2="license", times=None)
        place.phones.fail(report="lost", times=None)
        yield Scene(place, mails, heard)


def command(place: LiveSystem, *arguments: str) -> tuple[int, str]:
    ran = place.service.runs(*arguments)
    return ran.code, ran.said


def listed(place: LiveSystem, person: Person) -> dict[str, Any]:
    """Returns what `responder review` lists of the one message to them."""
    content = json.loads(command(place, "review", "--json")[1])
    (found,) = [each for each in content["messages"] if each["number"] == person.number]
    return dict(found)


def test_it_is_told_once_over_each_channel_whatever_is_killed(scene: Scene) -> None:
    anna, bruno = scene.place.person(), scene.place.person()
    scene.in_doubt(anna, "500-before")
    scene.place.service.kill()
    scene.place.service.start()
    until(lambda: len(scene.told()) >= 3, "it is told over all three channels")
    assert sorted(scene.told()) == sorted(["sms", "Responder: needs review", "begun"])
    scene.in_doubt(bruno, "500-before")
    scene.place.service.kill()
    scene.place.service.start()
    time.sleep(2)  # it looks at once, and tells within a second what there is to tell
    assert len(scene.told()) == 3


def test_nothing_of_it_leaves_by_itself_and_a_later_answer_is_not_kept_waiting(scene: Scene) -> None:
    anna = scene.place.person()
    scene.in_doubt(anna, "500-before")
    anna.texts("prix")
    anna.gets("25 euros")
    anna.gets_nothing()
    assert anna.messages()[0]["status"] == "needs review"


def test_sent_again_by_a_person_it_arrives_once(scene: Scene) -> None:
    anna = scene.place.person()
    scene.in_doubt(anna, "500-before")
    found = listed(scene.place, anna)
    assert found["text"] == "Bonjour !" and found["leaning"]
    assert command(scene.place, "review", "resend", str(found["id"]))[0] == 0
    scene.place.service.kill()
    scene.place.service.start()
    anna.gets("Bonjour !")
    anna.gets_nothing()
    assert command(scene.place, "review", "resend", str(found["id"]))[0] == 1


def test_dropped_by_a_person_it_never_leaves(scene: Scene) -> None:
    anna = scene.place.person()
    scene.in_doubt(anna, "500-after")
    anna.gets("Bonjour !")  # it had left: a person saw it on the phone
    found = listed(scene.place, anna)
    assert command(scene.place, "review", "drop", str(found["id"]))[0] == 0
    anna.gets_nothing()
    assert anna.messages()[0]["status"] == "cancelled"


def test_the_list_back_again_tells_what_had_left_and_nobody_has_to_judge_it(scene: Scene) -> None:
    anna = scene.place.person()
    scene.in_doubt(anna, "500-after")
    anna.gets("Bonjour !")
    scene.place.phones.heal()
    until(lambda: anna.messages()[0]["status"] in ("accepted", "sent", "delivered"), "the list tells", seconds=60)
    content = json.loads(command(scene.place, "review", "--json")[1])
    assert anna.number not in [each["number"] for each in content["messages"]]
    anna.gets_nothing()
