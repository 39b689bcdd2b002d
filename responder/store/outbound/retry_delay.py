"""Back-off between attempts of messages that certainly did not leave."""

from datetime import timedelta

from responder.domain.delivery.back_off import back_off

FIRST_RETRY = timedelta(seconds=1)
LONGEST_RETRY = timedelta(minutes=5)
LONGEST_WAIT = timedelta(days=1)  # that a gateway may ask of us: any message has expired by then


def pause(attempts: int, wait: float | None, chance: float) -> timedelta:
    """Computes the delay after that many attempts: twice as long each time, spread over the upper half, and never
    shorter than the gateway asked (`wait`, in seconds)."""
    longest = back_off(attempts, FIRST_RETRY, LONGEST_RETRY)
    asked = timedelta(seconds=min(max(wait or 0.0, 0.0), LONGEST_WAIT.total_seconds()))
    return max(asked, longest * (0.5 + 0.5 * chance))
