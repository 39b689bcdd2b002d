"""Situation that rules are asked about: one event, the state around it, and the time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from responder.dataclass import dataclass
from responder.domain.asked_last import asked_of_the_visit
from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import Explanation, because
from responder.domain.matching.asked_days import Asked, AskedDays, asked_days
from responder.domain.matching.meaning_match import languages_read, meanings_of
from responder.domain.matching.own_meanings import with_own_meanings
from responder.domain.matching.parsed_text import ParsedText, read
from responder.domain.matching.proposed_time import ProposedTime, proposed, wanted
from responder.domain.meaning import Meanings
from responder.domain.meaning.readings.people_met import ANOTHER_PERSON, is_named, names_in
from responder.domain.model.events import Event, SmsReceived, TimeTriggerReached
from responder.domain.model.meanings import Meaning
from responder.domain.model.numbers import Number, read_number
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import Appointment, AppointmentStatus, State
from responder.domain.model.time_triggers import TimeTriggerKind
from responder.domain.schedule.free_slots import hindrance
from responder.domain.screening import our_lateness
from responder.domain.screening.not_an_answer import (
    says_who_cannot_be_reached,
    speaks_of_another,
    why_no_answer,
)
from responder.domain.screening.prefilter import stands_out
from responder.domain.screening.taken_back import puts_coming_in_doubt
from responder.domain.screening.third_persons import says_that_another_is_not_coming
from responder.domain.text.dates import mentions
from responder.domain.text.folding import LONGEST, QUESTION, fold
from responder.domain.text.lazy_property import lazy

_SAID = {
    AppointmentStatus.CONFIRMED: "confirmed",
    AppointmentStatus.CANCELLED: "cancelled",
    AppointmentStatus.MOVE_ASKED: "move asked",
}
"""What was answered, as `appointment:` has it."""

_AGAINST_COMING = frozenset({Meaning.NO, Meaning.NOT_COMING, Meaning.CANCEL})

JUST_BEGUN = timedelta(hours=1)
"""Whoever is late writes so after the start, too: for so long that appointment is the one they mean."""


@dataclass
class Situation:
    """`text` is what was said: an SMS without what it quotes of ours, or a note on a call; "" for other events.
    `only_reacts`: the SMS says nothing beside a reaction to a message, or a quote of ours."""

    event: Event
    state: State
    rulebook: Rulebook
    now: datetime
    text: str
    only_reacts: bool = False
    answers_others: bool = False  # it stands below a quote that is no text of ours

    @lazy
    def number(self) -> Number:
        return read_number(self.event.contact, self.rulebook.business.country)

    @lazy
    def local(self) -> datetime:
        """Returns when it happened, on the business's own clock."""
        return self.rulebook.business.local(self.event.at)

    @lazy
    def concerned(self) -> tuple[Appointment, ...]:
        """Returns the appointments this is about: for a moment the one it belongs to, and before it the others of that
        day, which are one visit; else all of the contact."""
        event, all_of_them = self.event, self.state.appointments
        if not isinstance(event, TimeTriggerReached) or not event.appointment:
            return all_of_them
        own = tuple(each for each in all_of_them if each.id == event.appointment)
        if not own or event.moment.kind is not TimeTriggerKind.BEFORE_APPOINTMENT:
            return own
        return tuple(each for each in all_of_them if self._day(each) == self._day(own[0]))

    @lazy
    def upcoming(self) -> tuple[Appointment, ...]:
        """Appointments still to come and not cancelled, soonest first."""
        return tuple(
            appointment
            for appointment in self.concerned
            if appointment.at > self.event.at and appointment.status is not AppointmentStatus.CANCELLED
        )

    @lazy
    def open_questions(self) -> tuple[Appointment, ...]:
        """Upcoming appointments whose answer we are waiting for."""
        return tuple(a for a in self.upcoming if a.status is AppointmentStatus.AWAITING_ANSWER)

    @lazy
    def meant(self) -> tuple[Appointment, ...]:
        """Returns the appointments a text answers for: those of one day, which are one visit. The open question, else
        the next visit; if there are several, the one whose day or time is said, or with whom it is. Empty if it does
        not say which."""
        open_days = self._visits(self._of_the_named(self.open_questions))
        visits = self._visits(self._of_the_named(self.upcoming))
        if len(visits) > 1 and self.text:
            named = [visit for visit in visits if any(self._is_named(each) for each in visit)]
            if len(named) == 1:
                return tuple(e for e in named[0] if e in self.open_questions) or named[0]
        candidates = open_days or visits
        return candidates[0] if len(candidates) == 1 else ()

    @lazy
    def says_not_which(self) -> bool:
        """Several visits are ahead, and the text does not say which one it is about."""
        return bool(self.upcoming) and not self.meant

    @lazy
    def appointment_kinds(self) -> frozenset[str]:
        """Returns every word of `appointment:` that is true. "several": more than one visit is ahead and the text does
        not say which it means; "past": there was one since yesterday, and none is ahead; "just begun": one began in the
        last hour."""
        kinds = {"upcoming" if self.upcoming else "none"}
        if self.open_questions:
            kinds.add("awaiting answer")
        if self.says_not_which:
            kinds.add("several")
        for appointment in self.concerned:
            kinds.update(self._kinds_of(appointment))
        return frozenset(kinds)

    def _kinds_of(self, appointment: Appointment) -> Iterator[str]:
        status = appointment.status
        counts = appointment.at > self.event.at or isinstance(self.event, TimeTriggerReached)
        if counts and status in _SAID:
            yield _SAID[status]
        if status is not AppointmentStatus.CANCELLED:
            if self._day(appointment) == self.local.date():
                yield "today"
            if timedelta() <= self.event.at - appointment.at <= JUST_BEGUN:
                yield "just begun"
            if not self.upcoming:
                yield "past"

    @lazy
    def appointment(self) -> Appointment | None:
        """Returns the one a text speaks of: the one meant, else the open question, else the next one, else the
        latest."""
        if not self.concerned:
            return None
        for candidates in (self.meant, self.open_questions, self.upcoming, self.concerned[-1:]):
            if candidates:
                return candidates[0]
        return None

    @lazy
    def wanted(self) -> ProposedTime | None:
        """Returns the other time the text proposes for the appointment."""
        if not self.meant:
            return None
        business = self.rulebook.business
        return wanted(self.reading, business.local(self.meant[0].at), business)

    @lazy
    def proposed(self) -> datetime | None:
        """Returns the moment it proposes, where that is clear."""
        business = self.rulebook.business
        return proposed(self.wanted, business.local(self.meant[0].at)) if self.wanted else None

    @lazy
    def asked(self) -> AskedDays:
        """Returns the days whose opening hours the text asks about."""
        if not self.text:
            return AskedDays(Asked.NO_DAY)
        language = self.spoken or self.state.contact.language or self.rulebook.business.languages[0]
        return asked_days(self.text, self.local.date(), self.rulebook.business, language)

    def hindrance(self) -> Explanation | None:
        """Explains why the appointment cannot simply move to where the text proposes; None if it can."""
        if self.says_not_which:
            return because(Because.SEVERAL_APPOINTMENTS)
        if len(self.meant) != 1:
            return because(Because.SEVERAL_THAT_DAY)
        if self.proposed is None:
            return because(Because.NO_DAY_AND_HOUR)
        return hindrance(self.meant[0], self.proposed, self.state.busy, self.rulebook.business, self.now)

    def _of_the_named(self, appointments: tuple[Appointment, ...]) -> tuple[Appointment, ...]:
        """Keeps appointments with whom the text names, "oui avec Paul"; all of them where it names nobody."""
        if len({each.who for each in appointments}) < 2 or not self.text:
            return appointments
        words = [token.word for token in self.rulebook.lexicon.look_up(self.text)[0]]
        named = tuple(each for each in appointments if is_named(words, names_in(each.who)))
        return named or appointments

    def _visits(self, appointments: tuple[Appointment, ...]) -> list[tuple[Appointment, ...]]:
        """Groups appointments by day, soonest first."""
        if len(appointments) < 2:
            return [appointments] if appointments else []
        days: dict[date, list[Appointment]] = {}
        for each in appointments:
            days.setdefault(self._day(each), []).append(each)
        return [tuple(visit) for visit in days.values()]

    def _day(self, appointment: Appointment) -> date:
        return self.rulebook.business.local(appointment.at).date()

    def _is_named(self, appointment: Appointment) -> bool:
        """Checks whether every day and time the text speaks of is this one's."""
        business = self.rulebook.business
        tokens, _ = self.rulebook.lexicon.look_up(self.text)
        spoken = mentions(tokens, business.local(appointment.at), self.local.date())
        return bool(spoken) and all(spoken.values())

    @lazy
    def reading(self) -> ParsedText:
        business = self.rulebook.business
        contact, appointment = self.state.contact, self.appointment
        found = read(
            self.text,
            self.rulebook,
            today=self.local.date(),
            appointment=business.local(appointment.at) if appointment in self.upcoming and appointment else None,
            names=(contact.name, contact.first_name, business.name, appointment.who if appointment else ""),
        )
        late = self.rulebook.safety.late
        if any(hit.term in late for hit in found.hits) and our_lateness.is_ours(found.folded):
            found = replace(found, hits=[hit for hit in found.hits if hit.term not in late])
        return found

    @lazy
    def stands_out(self) -> bool:
        """Checks whether a text may be something else than an answer of the contact: most cannot."""
        return stands_out(fold(self.text[:LONGEST]))

    @lazy
    def meanings(self) -> Meanings:
        """Returns what the text means, held against the appointment it speaks of."""
        business, contact, appointment = self.rulebook.business, self.state.contact, self.appointment
        ahead = appointment if appointment in self.upcoming else None
        own = self.rulebook.own_meanings
        found = meanings_of(
            self.text,
            self.rulebook,
            languages=languages_read(business.languages, contact.language),
            now=self.local,
            appointment=business.local(ahead.at) if ahead else None,
            who=ahead.who if ahead else "",
            names=(contact.name, contact.first_name, business.name),
        )
        if found.weight(Meaning.LATE) and our_lateness.is_ours(self.reading.folded):
            found = replace(found, readings=tuple(each for each in found.readings if each.meaning != Meaning.LATE))
        if found.bare and not self._was_asked:
            found = found.answering_nothing()
        return with_own_meanings(found, self.reading, own) if own.own or own.never else found

    @property
    def _was_asked(self) -> bool:
        """Checks whether what was asked last is our question about an appointment that still awaits its answer."""
        return bool(self.open_questions) and asked_of_the_visit(self.state, self.rulebook)

    @property
    def meanings_were_read(self) -> bool:
        return "meanings" in self.__dict__

    @lazy
    def spoken(self) -> str | None:
        """Returns the business's language most words of the text belong to; None if no single one leads."""
        if not self.rulebook.by_meaning:
            return self._listed_in
        return self._read_in or (self.meanings.leading if self.text else None)

    @property
    def _read_in(self) -> str | None:
        """The language that the text was read in, where that is not just the first one tried."""
        if not self.rulebook.by_meaning or not self.text:
            return None
        first = languages_read(self.rulebook.business.languages, self.state.contact.language)[:1]
        found = self.meanings
        return found.language if found.readings and (found.language,) != first else None

    @property
    def _listed_in(self) -> str | None:
        """The language whose lists hold most of the words."""
        covered = self.rulebook.lexicon.covered(self.reading.hits) if self.text else {}
        counts = {
            language: sum([words for languages, words in covered.items() if language in languages])
            for language in self.rulebook.business.languages
        }
        most = max(counts.values())
        leading = [language for language, count in counts.items() if count == most and most]
        return leading[0] if len(leading) == 1 else None

    @lazy
    def no_answer(self) -> Explanation | None:
        """Explains why what was written answers nothing about an appointment; None if it may."""
        if not self.text:
            return None
        if self.answers_others:
            return because(Because.ANSWERS_OTHERS)
        if not self.stands_out:
            return None
        folded = self.reading.folded
        why = why_no_answer(folded)
        if why is not None and not self._of_several(folded):
            return because(why)
        if self._is_out_of_reach:
            return because(Because.OUT_OF_REACH)
        another = says_that_another_is_not_coming(folded) and not self._also_cancels
        return because(Because.SOMEBODY_ELSE) if another else None

    @lazy
    def names_another_person(self) -> bool:
        """Checks whether a text speaks of a visit to somebody else than whom the appointment is with."""
        appointment = self.appointment
        return bool(self.text and appointment and appointment.who) and ANOTHER_PERSON in self.meanings.doubts

    @lazy
    def doubts_coming(self) -> bool:
        """Checks whether a text may take back that its sender comes."""
        if not self.text:
            return False
        asks = Meaning.QUESTION in self.meanings or QUESTION in self.reading.spelling
        meant = any(each.meaning in _AGAINST_COMING for each in self.meanings.readings)
        folded = self.reading.folded
        return (meant and not asks) or puts_coming_in_doubt(folded) or says_that_another_is_not_coming(folded)

    @property
    def _also_cancels(self) -> bool:
        """Checks whether a text asks to cancel by a word of the lists: "My daughter can't come, please cancel"."""
        return not self.reading.terms.isdisjoint(self.rulebook.safety.cancel)

    def _of_several(self, folded: str) -> bool:
        """Checks whether a text speaks of another appointment and the contact has several, so that it is one we know:
        "my other appointment"."""
        return len(self.upcoming) > 1 and speaks_of_another(folded)

    @property
    def _is_out_of_reach(self) -> bool:
        reading, safety = self.reading, self.rulebook.safety
        about = safety.appointment | safety.cancel
        named = not reading.terms.isdisjoint(about) or any(reading.dates.values())
        return not named and says_who_cannot_be_reached(reading.folded)

    @property
    def is_sms(self) -> bool:
        return isinstance(self.event, SmsReceived)

    def age(self) -> timedelta:
        """Returns how long ago it happened; negative if it is dated ahead of our clock."""
        return self.now - self.event.at
