"""Price of an announcement: SMS parts, and money where the owner gave the price of one."""

from dataclasses import replace

from responder.dataclass import dataclass
from responder.domain.model.business import Price
from responder.domain.text.sms_parts import parts_as_sent


@dataclass(frozen=True, slots=True)
class Cost:
    """`recipients` texts that take `parts` SMS together, the longest of them `longest`."""

    recipients: int = 0
    parts: int = 0
    longest: int = 0

    def and_(self, text: str) -> "Cost":
        """Returns the cost with a text more, its link filled in."""
        count = parts_as_sent(text).count
        longest = max(self.longest, count)
        return replace(self, recipients=self.recipients + 1, parts=self.parts + count, longest=longest)

    def money(self, price: Price | None) -> str:
        """Writes an amount, "12.40 EUR"; "" where the price of one SMS is not known."""
        return f"{price.amount * self.parts:.2f} {price.currency}" if price is not None else ""
