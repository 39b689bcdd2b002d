"""English: how booking programs say how an appointment stands."""

from responder.languages.owners import StatusWords
from responder.languages.word_lists import phrases, words

STATUSES = StatusWords(
    exact={
        "confirmed": phrases("ok, yes, sure"),
        "move asked": phrases("move asked, wants to move"),
        "awaiting answer": phrases(
            "awaiting answer, pending, tentative, not confirmed, waiting, provisional, requested, option, needs "
            "action, no response, awaiting confirmation, pending confirmation"
        ),
        "unconfirmed": phrases("unconfirmed"),
        "booked": phrases(
            "new, active, open, live, busy, none, normal, appointment, public, online, web, paid, unpaid, deposit "
            "paid, in progress, approved"
        ),
        "over": phrases("over, p, done, closed, archived, in, checked in, checked out, arrived, started"),
    },
    stems={
        "missed": phrases("noshow, absen, seen, missed, did not, dna"),
        "cancelled": phrases("cancel, declin, denied, refus, reject, delet, void, removed, withdrawn, expired, excus"),
        "over": phrases("complet, finish, attended, arriv, served, fulfil, checked, past, billed, invoiced"),
        "rescheduled": phrases("reschedul, moved, postpon"),
        "awaiting answer": phrases(
            "pending, await, waiting, to confirm, confirmation, to be confirm, unconfirm, tentativ, provis, needs, "
            "left message, no answer"
        ),
        "confirmed": phrases("confirme, confirms, accepted by"),
        "booked": phrases(
            "book, accept, reserv, valid, schedul, planned, approv, registered, created, upcoming, assigned, "
            "active, deposit, unpaid, reminded, reminder, notifi, pay, paid"
        ),
    },
    denials=words("not no never un"),
    waiting_lists=(
        "wait list",
        "waitlist",
        "waiting list",
    ),
    yes=words("yes y true t x 1 ok done checked on confirmed"),
    no=words("no n false f 0 off none null na nan never"),
)
