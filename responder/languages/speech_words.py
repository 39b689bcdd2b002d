"""Declares the small words of a language that the reading of a text turns on, folded."""

from collections.abc import Mapping

from responder.dataclass import dataclass
from responder.languages.word_lists import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechWords:
    """Small words that the reading of a text turns on; what each does stands beside it."""

    coming: Words  # "to come"
    no_longer: Words  # no longer
    after_all: Words  # "in the end", before what turned out
    future: Words  # "shall be"
    absent: Words  # away, busy
    away: Words  # of these and more, what is no absence once it is denied: "nicht weg"
    present: Words  # "I come"
    polite: Words  # please, inside an agreement
    about: Words  # what an agreement is about
    occasions: Words  # "another time" that may be none wished
    having: Words  # "have"
    of: Words  # "of", before what is cancelled
    denies_what_follows: Words  # denials of what stands behind
    inverted: Words  # subjects that may follow their verb
    nominative: Words  # I and we
    indefinite: Words  # indefinite articles
    orders: Words  # "come!"
    asked_to: Words  # orders behind a "please" alone: "please be on time"
    to_come: Words  # infinitives, which nobody says of themselves alone
    also_done: Words  # forms of coming that are also typed for what was done
    qualities: Words  # adjectives that agree where they stand alone, and else describe something
    states: Words  # of health and mood, which also agree
    also_nouns: Words  # what agrees, and is a thing behind an article
    praising: Words  # of `qualities` and `states`, and beside them, what is said of what one was told
    intensifying: Words  # before them: "very good"
    things: Words  # "it", before a coming that is nobody's
    done_alone: Words  # what ends "yes, you are", "oui, tu as", which answer another question
    addressed: Words  # whom something is told
    beside_a_purpose: Words  # prepositions and articles before a purpose
    that: Words  # "that", before a clause
    days_and_longer: Words  # spans of a day and longer
    with_somebody: Words  # "with"
    alone: Words  # and "together": how somebody comes
    counted: Words  # behind a number that is no hour
    this: Words  # "this", before a part of the day
    tomorrow_or_morning: Words  # one word for both
    before_a_morning: Words  # what makes that word a morning
    before_a_number: Words  # a bare number behind is an hour or a day
    after_an_hour: Words  # what follows an hour
    before_a_date: Words  # articles of dates
    articles: Words  # articles that are numbers too
    bounds: Words  # since, until
    we_shall_be: Words  # "we shall be five"
    there_is: Words  # inside "there is", "ago"
    evenings_out: Words  # evenings that are an event
    possessives: Words  # whose event
    half: Words  # half an hour before or past
    for_people: Words  # "for", before a number of people
    not_booked: Words  # what people call off or move with others
    slots: Words  # an hour that may be free on the same day
    called: Words  # before what somebody is called: "à demain ma belle"
    hoping: Words  # "I hope", of somebody else
    in_front_of: Words  # the end of "serai devant", before a place
    leaving: Words  # "leave", of keys: nothing is given up
    departing: Words  # "leave", "finish", of oneself: an hour beside it is none to come at
    you_may: Words  # "vous pouvez", before a coming of ours
    dropping_by: Words  # verbs of a coming of ours beside `coming`
    tables: Words  # what people are counted for
    rooms: Words  # before a number that is where, not when: "salle 12"
    where: Words
    how: Words
    instead: Words  # beside a number it is another hour: "make it 4 instead"
    only: Words  # "I can only do 5"
    when: Words
    interrogative: Words  # words that ask by themselves
    verb_first: Words  # two words that ask by their order
    thanked_for: Words  # between thanks and what they are for
    people: Words  # people, behind their number
    counting_people: Words  # verbs before a number of people
    adverbs: Words  # may stand inside a phrase
    spoken_titles: Words  # titles before a name
    after_a_day: Words  # belongs to the day before it
    please: Words  # courtesy beside a word of everyday use
    please_in_two_words: frozenset[tuple[str, str]]  # "por favor"
    ending_a_request: Words  # a denial that a request ends in: "on peut pas ?"
    tag_questions: frozenset[tuple[str, str]]  # "savez-vous", behind what is said
    having_done: Words  # "vous avez décalé ?": asks for nothing
    laughter: tuple[str, ...]  # patterns
    just_seen: frozenset[tuple[str, str, str]]  # "je viens de voir": that it was read
    of_oneself: Words  # who speaks of themselves
    asks_us: Words  # asks whether we could
    about_messages: Words  # what texts are called
    silencing: Words  # to cancel, and alone also to have no more texts
    everyday: Words  # of two and three letters: the lists of common words begin at four
    split_verbs: Mapping[str, tuple[Words, str]]  # by the end of a clause: stems of its verb, and their role then
    able: Words  # "to be able", before what one is not able to do
    consequently: Words  # "so", before what follows from a reason
    may_i: Words  # forms of "I may" that need no pronoun
    towards: Words  # "to", before whom something suits
    impossible: Words  # a denial that needs no verb
    mine: Words  # "my", before what one has booked
    never: Words  # denials of every time, not of one
    said_of_a_third: Words  # forms of coming that a name before them does
    going: Words  # "I go": to anything
    being: Words  # "I am", before a name
    before_titles: Words  # articles before a title
    here: Words
    living_here: Words  # small words in "there is no ... here"
    doctors: Words  # titles before whom a visit is with, beside `spoken_titles`
    at_somebodys: Words  # "at", before a person
    by_somebody: Words  # "by", before who did it
    titles_met: Words  # titles behind which a word is a name
    next_week: Words  # "next", that may be the week of the appointment
    doubtful_titles: Words  # titles that are words too
    saying: Words  # verbs of what somebody else says or wishes
    regards: Words  # of regards, behind which somebody signs, where every noun has a capital
    nearly: Words  # what was nearly done
    letting_go: Words  # idioms of giving up that say not what: "forget it"
    before_an_apostrophe: Words  # elided words: "d" in "d'accord"
    behind_an_apostrophe: Words  # what follows one: "t" in "can't"
    clipped_endings: Mapping[str, str]  # how an ending is typed short, and the whole of it: "callin"
    glued_subjects: Mapping[str, str]  # a pronoun that is typed as one letter at its verb: "jconfirme"
    asking_verbs: Words  # verbs that ask by their place, before a name: "will Anna attend"
    participle_ends: tuple[str, ...]  # how what one does ends: "not cancelling"
    anyway: Words  # "anyway", beside thanks for what one does without
    i_tell: Words  # forms of telling said of oneself: "je dirai à ma chef"
    telling: Words  # orders to tell somebody something
    them: Words  # whom, as a pronoun: "him"
    telling_them: Words  # both in one word: "digli"
    still: Words  # beside "may I" it asks whether it is too late
    whole_answers: Words  # phrases that say yes where a text holds nothing else of weight: "you are right"
    moved: Words  # participles of moving, which call nothing off
    deleting: Words  # verbs of dropping that take a visit out of an agenda: "delete it"
    it: Words  # what is dropped then, as a pronoun
    refusing: Words  # "I refuse"
    had_to: Words  # "had to", said of what is done by now
    than: Words  # what is set against what is preferred
    goals: Words  # where somebody or something is taken
    inside: Words  # where somebody is taken, and things are put
    visiting: Words  # what one comes for who comes to somebody's home
    coming_from: Words  # where somebody travels from
    we: Words  # opens what is told of several
    insults: Words  # what nobody calls whom they come to
    nobody: Words  # who says what is meant by no one
    cancelling_now: Words  # calls off, said of oneself with no pronoun
    familiar: Words  # "you" of friends and family
    without: Words  # "without", before "me"
    staying: Words  # stays where they are: "il restera au lit"
    theirs: Words  # her, his, before a visit of theirs
    yours: Words  # your
    closed: Words  # said of a business that has no hours
    arrived: Words  # found the way, or a place to park
    definite: Words  # the
    possible: Words  # "if possible" puts no condition
    may_be_if: Words  # opens a condition, whatever else it means
    reviews: Words  # what is left that nobody comes with
    foreign_numbers: Words  # numbers and halves of a day of other languages that are everyday words of this one
    said_of_much: Words  # the end of "I cannot ..." that may be of anything: "bouger"
    others_are: Words  # forms of "to be" that are said of others
    absence_begins: tuple[str, ...]  # how a word begins that says "absent" of a whole visit
    doing: Words  # "do": "can't do tomorrow"; before anything else an order
    given_away: Words  # what others may have: "give my slot away"
    before_a_thing: Words  # what follows is a thing: "no need for the massage oil"
    off: Words  # behind a visit: it does not take place
    set_against: frozenset[tuple[str, str]]  # "instead of", between two days
    before_news: Words  # beside `possessives`: whose news
    before_a_cause: Words  # behind "so": what follows from something
    just_in_case: Words  # phrases that put no condition
    confirming_begins: tuple[str, ...]  # how a word begins that confirms
    who: Words
    itself: Words  # said of what somebody else does
    first_person: Words  # verbs of coming that need no pronoun to be one's own
    at_home: Words  # inside "I am at home", where nobody comes but to us
    estimating: Words  # verbs before an hour that is expected: "comptez 10h15"
    before_then: Words  # "before", in "not before 10:20"
    plain_yes: Words  # what a short word that is the whole text is most likely a slip of
    before_people: Words  # before a number of people who come
    emphatic: Words  # words of a yes that nobody says only to show that they have read
    agreeing: Words  # of them, those that are said of anything: "absolutely"
    obstacles: Words  # what may keep somebody from coming, or is told of another place
    obstacles_begin: tuple[str, ...]  # how such words begin
    pardon: Words  # what somebody says who takes words back
    thinking: Words  # denied before another denial: "I don't think I can't"
    told_of_a_visit: Words  # what is sent or said of a visit, and is not the visit
    has: Words  # "has", before a temperature
    degrees: Words  # behind a temperature: its unit, or since when
    bringing: Words  # "to bring", of what is worked on or whom
    of_any: Words  # before what one has none of: "haven't got a lift"
    occupied: Words  # what keeps somebody from the phone, and not from a visit: "driving", "no battery"
    declining: Words  # "necessary", "worth it": what one says of an offer that one does not need
    abandoning: Words  # in idioms of giving up, whatever is given up: "skip it"
    waiting: Words  # what one asks for who comes late: to wait, or to tell somebody
    no_need: Words  # "no", in "no need to"
    needed: Words  # "necessary", behind "is not"
    wished: Words  # what one thought, wished or would have liked to do, before a but
    how_much: Words  # the last word of "how much" and "how many"
    over_by: Words  # "done", before the hour by which one must go
    by_then: Words  # "by", before that hour
    following: Words  # "following", before the weekday a week later
    one_after: Words  # behind it: "suivant"
    one_after_in_two: frozenset[tuple[str, str]]  # "d'après"
    inviting: Words = frozenset()  # opens an invitation with no "you": "want to eat later?"
    parents: Words  # who writes for a child: "la maman de Tom"
    otherwise: Words  # before what happens only if something else does not
    reasons: Words  # what one says that there is none of: "no reason not to come"
    infinitives: tuple[str, ...]  # how what one is able to do ends, behind `able`
    hangs_on: Words  # prepositions and particles between a verb and where, how or with whom
