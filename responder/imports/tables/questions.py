"""Questions to whoever imports a file that can be read in two ways."""

from responder.dataclass import dataclass
from responder.languages.catalogue import Sentence, sentence


@dataclass(frozen=True, slots=True)
class Question:
    """Two readings are possible. `option` is what decides it at a command line."""

    text: Sentence
    option: Sentence
    choices: tuple[str, ...] = ()


def either(first: str, second: str) -> Sentence:
    """Names two options of a command, one of which is to be chosen."""
    return sentence("{first} or {second}", first=first, second=second)


def or_else(yes: str, no: str) -> Sentence:
    """Names the option for a yes, and the one for a no."""
    return sentence("{yes}, or, if it does not, {no}", yes=yes, no=no)
