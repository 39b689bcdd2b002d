"""Tests how what got lost is looked for can be set, within bounds."""

from datetime import timedelta
from pathlib import Path

import pytest

from responder.settings import SettingsProblem, load_settings
from responder.settings.values import OnUnknown, Recovery

ENV = "INSIM_LOGIN=a@b.example\nRESPONDER_HOOK_TOKENS=Jx81mQvT0rLw5ZbK9aYc-2NsQw7Lm4Pz\n"


def settings_of(folder: Path, more: str = "") -> Recovery:
    (folder / ".env").write_text(ENV + more)
    return load_settings(folder).recovery


def test_a_list_has_ten_minutes_to_settle_and_nothing_is_sent_again_unasked(tmp_path: Path) -> None:
    expected = Recovery(timedelta(minutes=10), timedelta(minutes=30), OnUnknown.REVIEW, timedelta(minutes=3))
    assert settings_of(tmp_path) == expected


def test_each_can_be_set(tmp_path: Path) -> None:
    more = "RESPONDER_SETTLE_SECONDS=2\nRESPONDER_REVIEW_SECONDS=60\nRESPONDER_ON_UNKNOWN=resend\n"
    found = settings_of(tmp_path, more + "RESPONDER_CATCH_UP_SECONDS=5\n")
    assert found == Recovery(timedelta(seconds=2), timedelta(seconds=60), OnUnknown.RESEND, timedelta(seconds=5))


@pytest.mark.parametrize(
    "line",
    ["RESPONDER_SETTLE_SECONDS=0", "RESPONDER_REVIEW_SECONDS=7200", "RESPONDER_ON_UNKNOWN=retry",
     "RESPONDER_CATCH_UP_SECONDS=never"],
)  # fmt: skip
def test_what_is_out_of_bounds_is_told_with_what_to_write(tmp_path: Path, line: str) -> None:
    with pytest.raises(SettingsProblem) as wrong:
        settings_of(tmp_path, line)
    assert line.partition("=")[0] in str(wrong.value) and "must be" in str(wrong.value)
