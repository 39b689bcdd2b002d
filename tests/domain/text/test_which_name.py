"""Tests what is suggested where no name is near enough to be the one that was meant."""

from responder.domain.text.suggestions import which_name

NAMES = ["Prices", "Opening hours", "Parking", "Missed call at lunch", "Missed call at night", "Missed call", "Late"]


def test_the_name_that_was_mistyped_is_suggested_alone() -> None:
    assert str(which_name("Opening huors", NAMES)) == 'did you mean "Opening hours"?'


def test_the_nearest_few_of_many_come_first() -> None:
    listed = str(which_name("the call that I missed at night", NAMES)).removeprefix("one of: ")
    assert listed.startswith("Missed call at night, ")
    assert listed.endswith(" ...") and len(listed.split(", ")) == 5
    assert "Missed call at lunch" in listed


def test_all_of_few_are_named_and_of_none_nothing_is_said() -> None:
    assert str(which_name("xyz", ["Late", "Prices"])) in ("one of: Late, Prices", "one of: Prices, Late")
    assert which_name("xyz", []) == ""
