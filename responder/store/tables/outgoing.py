"""Tables of what goes out: messages, posts, gateway tasks, and the gateway's reports."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from responder.store.tables.columns import Id, UtcTime, metadata, partial_index

errands = Table(  # what is done outside besides messages: durable, each done once or listed as failed
    "errands",
    metadata,
    Column("id", Id, primary_key=True),
    Column("event", Id, ForeignKey("inbox.id")),
    Column("step", Integer, nullable=False, server_default="0"),
    Column("rule", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("kind", Text, nullable=False),  # save contact, call back
    Column("number", Text, nullable=False),  # whom it is about
    Column("content", Text, nullable=False),  # JSON
    Column("status", Text, nullable=False),  # waiting, under way, done, failed, cancelled
    Column("why", Text, nullable=False, server_default=""),
    Column("created_at", UtcTime, nullable=False),
    Column("not_before", UtcTime, nullable=False),
    Column("expires_at", UtcTime, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("stranger", Boolean, nullable=False, server_default=false()),  # nobody knew the number
    UniqueConstraint("event", "rule", "step", name="errand_once"),
)
_open_errand = errands.c.status.in_(("waiting", "under way"))
partial_index("errands_open", errands.c.not_before, where=_open_errand)
# Calls count towards the ceilings as messages do.
Index("errands_by_number", errands.c.number, errands.c.created_at)
Index("errands_by_creation", errands.c.created_at)

messages = Table(
    "messages",
    metadata,
    Column("id", Id, primary_key=True),
    Column("event", Id, ForeignKey("inbox.id")),
    Column("step", Integer, nullable=False, server_default="0"),
    Column("rule", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("number", Text, nullable=False),  # who receives it
    Column("automatic", Boolean, nullable=False),  # counts towards the budgets; a word to the owner does not
    Column("despite_opt_out", Boolean, nullable=False, server_default=false()),  # the answer to a STOP itself
    Column("stranger", Boolean, nullable=False, server_default=false()),  # automatic, to a number that nobody knew
    Column("text", Text, nullable=False),  # rendered once, never again
    Column("link", Text, nullable=False, server_default=""),
    Column("parts", Integer, nullable=False, server_default="1"),  # SMS it is sent in: its text is erased earlier
    Column("priority", Integer, nullable=False, server_default="1"),
    Column("status", Text, nullable=False),
    Column("why", Text, nullable=False, server_default=""),  # what the gateway said, for people
    Column("created_at", UtcTime, nullable=False),
    Column("not_before", UtcTime, nullable=False),
    Column("expires_at", UtcTime, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("claimed_at", UtcTime),
    Column("gateway_id", Text),  # the id that it gave, or kept
    Column("other_id", Text),  # ours, where the gateway gave one of its own: it may report on either
    Column("sent_text", Text),  # as the gateway says it sent it
    Column("absences", Integer, nullable=False, server_default="0"),  # how often it turned out not to have left
    Column("evidence", Text, nullable=False, server_default=""),  # on one in doubt: what speaks for which end
    Column("reported_at", UtcTime),
    Column("clicked_at", UtcTime),
    Column("announcement", Id),  # the run it belongs to
    Column("resent", Boolean, nullable=False, server_default=false()),  # by a person, whatever became of its run
    Column("request", Text),  # the caller's id of one written by hand: asked again, it stays one message
    UniqueConstraint("event", "rule", "step", name="message_once"),
)
# The queue is short and the table long: these three hold only the rows that are on their way out.
_queued = messages.c.status == "queued"
_in_flight = messages.c.status.in_(("sending", "unknown"))
partial_index(
    "messages_queue",
    messages.c.account,
    messages.c.priority.desc(),
    messages.c.not_before,
    where=_queued,
)
partial_index("messages_due", messages.c.account, messages.c.not_before, where=_queued)
# Asked in every turn of those who write, among however many messages to them. The status is first, as below.
partial_index(
    "messages_queued_by_number",
    messages.c.status,
    messages.c.number,
    where=_queued,
)
partial_index(
    "messages_in_flight",
    messages.c.status,  # first, or SQLite rather reads all of another index than this one
    messages.c.account,
    messages.c.number,
    where=_in_flight,
)
_to_review = messages.c.status == "needs review"
partial_index("messages_to_review", messages.c.status, messages.c.claimed_at, where=_to_review)
Index("messages_by_gateway_id", messages.c.gateway_id)
_two = messages.c.other_id.is_not(None)
partial_index("messages_by_other_id", messages.c.other_id, where=_two)
_asked = messages.c.request.is_not(None)
partial_index("messages_by_request", messages.c.request, unique=True, where=_asked)
# Nobody gets a run twice, whatever went wrong before. Not of the erased, whose numbers are empty.
_announced = messages.c.announcement.is_not(None)
_once = _announced & (messages.c.number != "")
partial_index(
    "messages_announced_once",
    messages.c.announcement,
    messages.c.number,
    unique=True,
    where=_once,
)
partial_index(
    "messages_by_announcement",
    messages.c.announcement,
    messages.c.status,
    where=_announced,
)
Index("messages_by_number", messages.c.number, messages.c.created_at)
# Words to the owner and other people told: few, and counted before every decision.
_told = ~messages.c.automatic
partial_index("messages_told", messages.c.created_at, where=_told)
# Counted before every decision: all that the count asks is in the index.
Index(
    "messages_by_creation",
    *messages.c["created_at", "automatic", "status", "stranger", "parts"],
)
TO_STRANGERS = messages.c.stranger.is_(True)  # few, however many go to people one knows
partial_index(
    "messages_to_strangers",
    *messages.c["stranger", "created_at", "automatic", "status"],
    where=TO_STRANGERS,
)
_linked = messages.c.link != ""
partial_index(
    "messages_with_link",
    *messages.c["created_at", "rule", "link", "status", "clicked_at", "reported_at"],
    where=_linked,
)

# What left in the last minute is counted before anything leaves. Not of what was never claimed, which each new message
# would have to enter.
_claimed = messages.c.claimed_at.is_not(None)
partial_index("messages_by_claim", messages.c.claimed_at, where=_claimed)

# What a purge looks for, in the order it becomes due; what was purged is in neither. In words that a query repeats.
MESSAGES_SAID, MESSAGES_NAMED = text("text != ''"), text("number != ''")
partial_index("messages_said", messages.c.created_at, where=MESSAGES_SAID)
partial_index("messages_named", messages.c.created_at, where=MESSAGES_NAMED)

# Reports may come before the answer that tells us the id they speak of: they wait here.
early_reports = Table(
    "early_reports",
    metadata,
    Column("id", Id, primary_key=True),
    Column("account", Text, nullable=False, server_default=""),
    Column("gateway_id", Text, nullable=False, index=True),
    Column("number", Text, nullable=False),
    Column("report", Text, nullable=False),
    Column("at", UtcTime, nullable=False),
)

posts = Table(  # what `post URL` hands over to another program, by `sending.upkeep.post_loop`
    "posts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("event", Id, ForeignKey("inbox.id")),
    Column("rule", Text, nullable=False),
    Column("step", Integer, nullable=False),
    Column("name", Text, nullable=False),  # its webhook-id: the same however often it is tried
    Column("contact", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("body", Text, nullable=False),  # JSON, written once, never again
    Column("status", Text, nullable=False),  # queued, sending, done, failed, cancelled
    Column("why", Text, nullable=False, server_default=""),
    Column("created_at", UtcTime, nullable=False),
    Column("next_at", UtcTime, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("claimed_at", UtcTime),
    UniqueConstraint("event", "rule", "step", name="post_once"),
)
_waiting = posts.c.status.in_(("queued", "sending"))
partial_index("posts_waiting", posts.c.next_at, where=_waiting)
Index("posts_by_contact", posts.c.contact, posts.c.created_at)
POSTS_SAID, POSTS_NAMED = text("body != '{}'"), text("contact != ''")
partial_index("posts_said", posts.c.created_at, where=POSTS_SAID)
partial_index("posts_named", posts.c.created_at, where=POSTS_NAMED)

differences = Table(  # between our messages and the gateway's list of them, each once
    "differences",
    metadata,
    Column("id", Id, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("account", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("message", BigInteger),
    Column("number", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("found_at", UtcTime, nullable=False),
    Column("closed_at", UtcTime),
)
partial_index(
    "differences_open",
    differences.c.id,
    where=differences.c.closed_at.is_(None),
)
