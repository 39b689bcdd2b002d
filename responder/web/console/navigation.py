"""Lists where pages lead to, and the lines above every page while things are not as usual."""

from collections.abc import Iterator

from responder.dataclass import dataclass
from responder.languages.catalogue import Sentence, msgid, sentence
from responder.rulefiles.reporting.problems import has_errors
from responder.web.console.access.roles import May
from responder.web.console.dependencies import Console
from responder.web.console.times import Times


@dataclass(frozen=True, slots=True, kw_only=True)
class NavigationEntry:
    """An entry of the bar. `path` is below /console; `icon` is a symbol of `_icons.html`; `under` are the first
    segments of the paths that belong to it."""

    path: str
    title: str
    icon: str
    may: May
    under: tuple[str, ...]
    counts: bool = False  # who waits is told there


NAVIGATION = (
    NavigationEntry(path="/", title=msgid("Messages"), icon="messages", may=May.READ, under=("", "c"), counts=True),
    NavigationEntry(path="/calls", title=msgid("Calls"), icon="calls", may=May.READ, under=("calls",)),
    NavigationEntry(
        path="/agenda",
        title=msgid("Agenda"),
        icon="agenda",
        may=May.READ,
        under=("agenda", "appointments", "reminders"),
    ),
    NavigationEntry(path="/rules", title=msgid("Rules"), icon="rules", may=May.SEE_RULES, under=("rules",)),
    NavigationEntry(
        path="/more",
        title=msgid("More"),
        icon="more",
        may=May.READ,
        under=(
            "more",
            "contacts",
            "optouts",
            "announcements",
            "people",
            "me",
            "pause",
            "health",
            "go-live",
            "review",
            "numbers",
            "links",
        ),
    ),
)
"""The bar, at most five: a thumb reaches no more at 360 pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StateLine:
    """A line above every page. `tone` is calm or alarm; `path` leads to where it is mended."""

    text: Sentence
    tone: str
    path: str = ""
    link: str = ""


def state_lines(console: Console, times: Times) -> Iterator[StateLine]:
    """Yields what is not as usual; `times` words since when."""
    held = console.held()
    if console.mode.rehearsing:
        text = sentence("Rehearsal: everything is decided and shown, nothing is sent.")
        yield StateLine(text=text, tone="calm", path="/go-live", link=msgid("How to go live"))
    if held.paused is not None:
        since = times.when(held.paused.since)
        text = sentence("Paused since {since}: nothing is sent.", since=since)
        yield StateLine(text=text, tone="alarm", path="/pause", link=msgid("Resume"))
    if held.clock_wrong:
        yield StateLine(text=sentence("Nothing is sent: {why}.", why=held.clock_wrong), tone="alarm")
    if has_errors(console.problems()):
        text = sentence("The rules have a mistake: the last good ones are in use.")
        yield StateLine(text=text, tone="alarm", path="/rules", link=msgid("See it"))
