"""Tests what is remembered of the last rows that were offered to the inbox."""

from responder.store.recording import NEWS_FOR, Recording


class Passing:
    """Seconds, moved by hand."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def test_a_failure_is_told_until_something_is_recorded() -> None:
    recording = Recording(Passing())
    assert recording.trouble == ""
    recording.failed("the disk is full")
    assert recording.trouble == "the disk is full"
    recording.failed("the disk is slow")
    assert recording.trouble == "the disk is slow"
    recording.succeeded()
    assert recording.trouble == ""


def test_a_failure_is_no_news_after_a_while_without_another() -> None:
    """Offers nothing more: a caller is kept away from a service that is not ready."""
    seconds = Passing()
    recording = Recording(seconds)
    recording.failed("the disk is full")
    seconds.now += NEWS_FOR - 1
    assert recording.trouble == "the disk is full"
    seconds.now += 1
    assert recording.trouble == ""
    recording.failed("the disk is full")
    assert recording.trouble == "the disk is full"
