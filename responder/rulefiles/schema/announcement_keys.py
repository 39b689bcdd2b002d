"""The keys of rules/announcements.yaml."""

from responder.domain.syntax.key import Key, Shape

ANNOUNCEMENTS = (
    Key("announcements", Shape.TABLES, "What may be announced; each leaves when you say so: responder announcements "
        "start NAME.", "", inside="announcement", required=True, others=("announcement",)),
)  # fmt: skip

ANNOUNCEMENT = (
    Key("name", Shape.TEXT, "What it is called, unlike any rule; `after` in a rule may name it.", "Closed on the 24th",
        required=True, others=("title",)),
    Key("text", Shape.REPLY, "What it says: a text, a template file, or either by language.", "closed_on_24th.txt",
        required=True, others=("reply", "message", "says")),
    Key("link", Shape.TEXT, "A web address; [link] in the text is where it stands, and opening it is counted.",
        "https://example.com/24", others=("url",)),
    Key("tags", Shape.TEXTS, "For contacts with one of these tags.", "[clients]",
        others=("tag", "to")),
    Key("without tags", Shape.TEXTS, "Not for contacts with one of these.", "[vip]",
        others=("without tag", "without", "except")),
    Key("everybody", Shape.YES_NO, "For every contact you know by name.", "yes", default="no",
        others=("all", "everyone")),
    Key("at", Shape.TEXT, "When it begins, on your clock.", "2026-12-20 10:00", default="when it is started",
        others=("when", "start")),
    Key("repeat", Shape.TEXT, "How often it is repeated, and the last day it is.", "weekly until 2027-03-01",
        others=("every",)),
    Key("for", Shape.TEXT, "Who was not reached after so long does not get it.", "3d", default="14 days",
        others=("duration", "of use")),
    Key("account", Shape.TEXT, "The login of the account it leaves over.", "anna@example.com",
        default="that of business.yaml", others=("from",)),
)  # fmt: skip
