"""The pages of the console: a folder each, and a row here."""

from responder.web.console.agenda import view as agenda
from responder.web.console.announcement import view as announcement
from responder.web.console.announcements import view as announcements
from responder.web.console.appointment import view as appointment
from responder.web.console.calls import view as calls
from responder.web.console.contact import view as contact
from responder.web.console.contacts import view as contacts
from responder.web.console.conversation import view as conversation
from responder.web.console.figures import view as figures
from responder.web.console.file_import import view as file_import
from responder.web.console.go_live import view as go_live
from responder.web.console.health import view as health
from responder.web.console.last_week import view as last_week
from responder.web.console.links import view as links
from responder.web.console.me import view as me
from responder.web.console.messages import view as messages
from responder.web.console.more import view as more
from responder.web.console.optouts import view as optouts
from responder.web.console.page_route import PageRoute
from responder.web.console.pause import view as pause
from responder.web.console.people import view as people
from responder.web.console.reminders import view as reminders
from responder.web.console.review import view as review
from responder.web.console.rules import view as rules
from responder.web.console.sign_in import view as sign_in

PAGES: tuple[tuple[PageRoute, ...], ...] = (
    sign_in.ROUTES,
    messages.ROUTES,
    conversation.ROUTES,
    calls.ROUTES,
    agenda.ROUTES,
    appointment.ROUTES,
    file_import.ROUTES,
    reminders.ROUTES,
    rules.ROUTES,
    last_week.ROUTES,
    contacts.ROUTES,
    contact.ROUTES,
    optouts.ROUTES,
    announcements.ROUTES,
    announcement.ROUTES,
    more.ROUTES,
    pause.ROUTES,
    review.ROUTES,
    health.ROUTES,
    go_live.ROUTES,
    figures.ROUTES,
    links.ROUTES,
    people.ROUTES,
    me.ROUTES,
)
