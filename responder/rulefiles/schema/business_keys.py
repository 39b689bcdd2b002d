"""The keys of business.yaml."""

from responder.domain.syntax.key import Key, Shape

OWNER_IS_TOLD = ("waiting", "cancellations", "none")
CALENDAR_PLACES = ("attendee", "summary", "description", "location")

BUDGETS = (
    Key("contact per hour", Shape.NUMBER, "Automatic messages to one contact in an hour.", "5", default="5"),
    Key("contact per day", Shape.NUMBER, "Automatic messages to one contact in a day.", "12", default="12"),
    Key("all per minute", Shape.NUMBER, "Automatic messages in all in a minute.", "30", default="30"),
    Key("all per day", Shape.NUMBER, "Automatic messages in all in a day.", "500", default="500"),
    Key(
        "strangers per minute",
        Shape.NUMBER,
        "Those of them to numbers that nobody knows: no name, no appointment, and nobody ever spoke with them. "
        "The rest is a reserve for contacts who are known.",
        "15",
        default="half of `all per minute`",
    ),
    Key("strangers per day", Shape.NUMBER, "The same in a day.", "250", default="half of `all per day`"),
    Key(
        "in a row",
        Shape.NUMBER,
        "Answers of one rule to one contact within ten minutes, and of all rules to a contact "
        "who writes back at once, as machines do.",
        "2",
        default="2",
    ),
    Key(
        "announcements per minute",
        Shape.NUMBER,
        "Announcements in a minute: the pace at which one is spread.",
        "10",
        default="a third of `all per minute`",
    ),
    Key(
        "announcements per day",
        Shape.NUMBER,
        "Announcements in a day, all of them together. They count towards `all per day` too, and leave a quarter of it "
        "for answers.",
        "250",
        default="half of `all per day`",
    ),
    Key("owner per hour", Shape.NUMBER, "Words to the owner in an hour.", "20", default="20"),
    Key("owner per day", Shape.NUMBER, "Words to the owner in a day.", "60", default="60"),
)

BUSINESS = (
    Key("name", Shape.TEXT, "What the business is called.", "Salon Anna"),
    Key("phone", Shape.TEXTS, "Our own number; it is never answered.", '"+33612345678"',
        others=("number", "tel")),
    Key("phones", Shape.TEXTS, "Our own numbers, if there are several.", '["+33612345678"]',
        others=("numbers",)),
    Key("owner", Shape.TEXT, "The number that is told.", '"+33698765432"',
        others=("boss",)),
    Key("tell owner", Shape.TEXTS, "What `owner` is told by SMS though no rule says so: who waits for a person, who "
        "cancelled; `none` for nothing.", "[waiting, cancellations]", default="waiting, cancellations",
        choices=OWNER_IS_TOLD, others=("tell the owner", "owner is told")),
    Key("country", Shape.TEXT, "Two letters; for national numbers and public holidays.", "FR"),
    Key("region", Shape.TEXT, "A part of the country with holidays of its own, by code or name; `none` for the "
        "nationwide ones.", "Moselle",
        others=("subdivision", "state")),
    Key("zone", Shape.TEXT, "The time zone.", "Europe/Paris",
        others=("timezone", "time zone", "tz"), required=True),
    Key("languages", Shape.TEXTS, "Two letters each; the first is used until a contact's is known.", "[fr, en]",
        others=("language",)),
    Key("hours", Shape.HOURS, "Opening hours.", '{monday-friday: "09:00-12:30, 14:00-18:30"}',
        others=("opening hours",)),
    Key("closed", Shape.TEXTS, "Closings besides public holidays: a day, days, a day of every year, a part of a day.",
        '["2026-12-24", "2026-08-01 to 2026-08-15", "12-25", "2026-12-31 14:00-18:00"]',
        others=("holidays", "closures")),
    Key("open", Shape.TEXTS, "Exceptional openings, on public holidays, Sundays and within `closed` too; without "
        "hours, those of the weekday.", '["2026-12-20 10:00-16:00"]',
        others=("openings", "exceptional openings", "special hours")),
    Key("quiet", Shape.TEXT, "When no message starts a conversation; `none` for never.",
        '"20:00-08:00, sunday, holidays"', default="20:00-08:00, sunday, holidays",
        others=("silence", "quiet hours")),
    Key("allowed countries", Shape.TEXTS, "Countries whose numbers are answered.", "[FR]",
        others=("countries", "allowed")),
    Key("second thought", Shape.TEXT, "How long what changes an appointment waits for a second SMS, to be read with "
        "it; `none` waits for nothing.", "8s", default="8s", others=("second thoughts", "hold")),
    Key("missed call wait", Shape.TEXT, "How long the answer to a missed call waits, in case you call back first; a "
        "rule with `send` says so for itself; `none` waits for nothing.", "45s", default="45s",
        others=("missed call delay", "missed calls wait", "missed call", "missed calls")),
    Key("cancel stops", Shape.YES_NO, "CANCEL alone, from somebody without an appointment, asks for no more messages, "
        "as the law of some countries has it. Otherwise a person answers.", "no", default="no",
        others=("cancel means stop", "cancel is stop")),
    Key("budgets", Shape.TABLE, "Ceilings on automatic messages.", "{contact per hour: 5}", inside="budgets",
        others=("budget", "limits")),
    Key("sms price", Shape.TEXT, "What one SMS costs you: an announcement then shows its price before it leaves.",
        '"0.049 EUR"', others=("price", "price per sms", "cost")),
    Key("accounts", Shape.TABLE, "Which account sends what nobody asked for, where there are several. An SMS or a "
        "call is always answered by the account it came to.", "{reminders: anna@example.com}", inside="accounts",
        others=("account", "gateways")),
    Key("post appointments", Shape.TEXT, "The address of a program that is told whatever becomes of an appointment.",
        '"https://crm.example.com/hooks/appointments"', others=("post appointment", "webhook", "crm")),
    Key("calendars", Shape.TABLES, "Calendars that appointments come from; looked at every five minutes.",
        '[{url: "https://example.com/salon.ics"}]', inside="calendar",
        others=("calendar", "agenda", "agendas", "ical", "ics")),
)  # fmt: skip

ACCOUNTS = (
    Key("reminders", Shape.TEXT, "The login of the account that sends reminders, and what follows appointments.",
        "anna@example.com", default="the account that the contact last came to, else the first",
        others=("reminder", "appointments")),
    Key("announcements", Shape.TEXT, "The login of the account that sends announcements.", "anna@example.com",
        default="the first", others=("announcement", "campaigns", "bulk")),
    Key("fail over to", Shape.TEXT, "The login of an account that sends what another one certainly could not: its "
        "gateway refuses the whole account, has no credit for it, or was tried three times and took nothing. "
        "Never a message in doubt.",
        "bruno@example.com", default="none: messages wait for their own account",
        others=("failover", "fail over", "reserve", "instead")),
)  # fmt: skip

CALENDAR = (
    Key("name", Shape.TEXT, "What the calendar is called where it is spoken of.", "Anna",
        default="the name of its server or file", others=("title",)),
    Key("url", Shape.TEXT, "The address of an iCalendar feed (https or webcal). It is only read.",
        '"https://example.com/salon.ics"', others=("feed", "link", "address", "webcal", "ics")),
    Key("caldav", Shape.TEXT, "The address of a CalDAV calendar. It is read, and told what was confirmed or cancelled.",
        '"https://example.com/dav/salon/agenda/"', others=("dav", "cal dav")),
    Key("file", Shape.TEXT, "An iCalendar file.", "agenda.ics", others=("path",)),
    Key("number from", Shape.TEXTS, "Where in an event the contact's number stands; looked at in this order.",
        "[description, location]", default="attendee, summary, description, location", choices=CALENDAR_PLACES,
        others=("number", "numbers from", "phone from", "phone")),
    Key("who", Shape.TEXT, "Whom the contact comes to see: {{ appointment.who }}.", "Anna",
        others=("with", "practitioner", "staff")),
)  # fmt: skip
