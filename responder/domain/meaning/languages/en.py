"""English. Words are folded, contractions are spelt out by SPELLINGS; "a/b c" is "a c" and "b c"."""

SPELLINGS = {
    "im": "i am",
    "ive": "i have",
    "id": "i would",
    "i'll": "i will",
    "we'll": "we will",
    "we're": "we are",
    "cant": "can not",
    "cannot": "can not",
    "wont": "will not",
    "dont": "do not",
    "couldnt": "could not",
    "isnt": "is not",
    "arent": "are not",
    "wasnt": "was not",
    "didnt": "did not",
    "doesnt": "does not",
    "wouldnt": "would not",
    "hasnt": "has not",
    "u": "you",
    "r": "are",
    "ur": "your",
    "c": "see",
    "cu": "see you",
    "cya": "see you",
    "gonna": "going to",
    "gotta": "got to",
    "wanna": "want to",
    "hes": "he is",
    "shes": "she is",
    "its": "it is",
    "thats": "that is",
    "theyre": "they are",
    "weve": "we have",
    "youre": "you are",
    "theres": "there is",
    "pls": "please",
    "plz": "please",
    "appt": "appointment",
    "appts": "appointment",
    "apt": "appointment",
    "tho": "though",
    "cuz": "because",
    "coz": "because",
    "cos": "because",
    "bcz": "because",
    "abt": "about",
    "thr": "there",
    "b": "be",
    "wiv": "with",
    "aint": "am not",
    "n": "and",
    "da": "the",
    "cud": "could",
    "wud": "would",
    "shd": "should",
    "whats": "what is",
    "hows": "how is",
    "wheres": "where is",
    "fone": "phone",
    "txt": "text",
    "havent": "have not",
    "til": "until",
    "lets": "let us",
    "cn": "can",
    "hmm": "oh",
    "hm": "oh",
    "mm": "oh",
    "mam": "madam",
    "thatll": "that will",
    "thatd": "that would",
    "itd": "it would",
    "oky": "ok",
    "thnks": "thanks",
    "tq": "thanks",
    "okok": "ok",
    "oka": "ok",
    "confrim": "confirm",
    "wld": "would",
    "cld": "could",
    "yah": "yes",
    "itll": "it will",
    "theyll": "they will",
    "id like": "would like",
    "weds": "wednesday",
    "resched": "reschedule",
    "canx": "cancel",
    "tomo": "tomorrow",
    "tomoz": "tomorrow",
    "2nite": "tonight",
    "tmro": "tomorrow",
    "yall": "you",
}

ROLES = {
    "YES": """
        you can count on me, count on me, okie dokie, okey dokey, have not forgotten, not forgotten, did not
        forget, from my side, attendance confirmed, yes, yess, yea, yeah, yeh, yep, yup, yupp, yeap, yas, ya,
        aye, ye, yh, ok, okay, okey, okie, oki, oke, okk, k, kk, alright, all right, alrighty, sure, sure thing,
        certainly, definitely, absolutely, indeed, affirmative, correct, that is
        correct/right/fine/good/great/perfect/ok/okay/all/cool/true/what i want/what i wanted, what i want, what
        i wanted, all i want, all i wanted, the right/correct one, perfectly, exact, correctly, got it right,
        just fine, work and fine, see you then/there, catch you then, til then, talk then, be a yes, hell yes,
        that works fine, conform, right, exactly, perfect, great, excellent, awesome, fantastic, wonderful,
        lovely, brilliant, cool, super, fab, sweet, good, fine, agreed, agree, of course, ofcourse, sounds
        good/great/fine/perfect/right/ok/okay/lovely/like a plan/excellent/awesome/amazing/nice, sound
        good/great, works for me/us, work for me/us, works, works well, work well, that works, that would work,
        that will work, will work, will do, looks good/great/right/perfect/fine/correct/ok/okay/just
        fine/excellent/nice/awesome, look good/right/great/perfect/fine, looks, sounds, all good, no problem, no
        prob, no probs, np, no worries, no worry, not a problem, no issues, no issue, noted, understood, got it,
        gotcha, roger, copy that, go ahead, please do, go for it, you can/may proceed, you can/may go ahead, you
        can/may go on, you can/may confirm, go right ahead, the one i want, looking good, please proceed,
        proceed, accepted, i accept, i am happy with that, happy with that, that will do, it will do, good to
        go, good for me/us, ok for me/us, fine by/with/for me/us, deal, let us do it, let us go with that, let
        us do that, why not, you are right, true, yes i do, yes it is, that is a yes, suits me, suits us, i
        would like that, i want that, book it, reserve it, please book, please reserve, you bet, thumbs up,
        still on, confirm it, cheers that is great, spot on, totally, surely, yessir
    """,
    "NO": """
        nothing, never mind, nevermind, no, nope, nah, nop, nopes, no no, negative, not at all, no way,
        absolutely not, certainly not, definitely not, of course not, no thanks, no thank you, i am afraid not
    """,
    "SEE_YOU": "see you, see ya, see you soon/later/tomorrow/tonight, see you all",
    "CONFIRM": "confirm, confirming, i confirm, confirms, reconfirm",
    "KEEP": "keep, keeping, take, taking, be at, will be at, accepting, happy to accept, accept",
    "CONFIRMED": "confirmed, is confirmed, all confirmed, that is confirmed",
    "COME": """
        ill attend, ill be attending, be attending, attending, be in, ill be there, ill come, ill see you, be
        there, come, coming, can/could/will/would make it, able/going to make it, to make it, still make it,
        still coming, be coming, be present, be at home, be home, show up, be able to come/attend/make it, keep
        the/my/our appointment, on my way to, looking forward, look forward, going to be there, be ready, make
        the/my/our appointment, attend, turn up, get there, be with you
    """,
    "ARRIVING": "am here, are here, am in, am home, am at home, here now, just arrived, arrived, be here",
    "COME_YOU": "you coming",
    "COME_THIRD": "comes",
    "CAN": "can, could, will, able, be able, am able, would, going, can/could do",
    "CAN_THIRD": "",
    "AVAILABLE": "available, free, around, busy, away, unavailable, otherwise engaged, working, out of town",
    "CANCEL": """
        cancel, cancell, cancle, canel, cancelling, canceling, cancellation, call off, call it off, nix,
        scratch, unreserve, unbook, scrap, pull out of, annul, cancelt, canc, cxl, cancellin
    """,
    "CANCEL_YOU": """
        are you cancelling, are you canceling, you cancel, you cancelling, did you cancel, you canceled
    """,
    "CANCELLED": """
        cancelled, canceled, is cancelled, is canceled, been cancelled, was cancelled, get cancelled
    """,
    "NOT_NEEDED": """
        no longer needed, no longer need, no longer required, not needed anymore, not need it anymore, do not
        need it anymore, do not wait for me/us, give my slot/place/appointment away, give my slot/place to, give
        the slot away, do not need you to come, do not bother coming, found someone else, fixed it myself,
        already fixed, not need the appointment, not needed, not required, not necessary, no longer necessary,
        do not need it, do not need it any more, do not want it anymore, do not want it any more, no longer want
        it, will not be needing it/that/the/my, will not need it, wont be needing, no need for it, no need for
        it anymore
    """,
    "PREVENTED": """
        no longer make it, no longer come, no longer attend, no longer able to make it/come/attend, something
        came up, something has come up, have to skip, have to miss, going to miss, will miss, have to pass,
        emergency, called into work, have to bail, double booked, have to decline, not going to be able
    """,
    "MOVE": """
        reschedule, reschedual, rescheduled, re schedule, rebook, move it, push back, push it back, push it,
        postpone, bring forward, put back, rearrange, re arrange, rescheduling, change the
        time/date/day/appointment/booking/reservation, change time/date/day, change my
        appointment/booking/reservation, move my appointment/booking/reservation, move the
        appointment/booking/reservation, swap my appointment/slot, switch my appointment, change of time/date
    """,
    "MOVE_YOU": "are you moving, have you moved, did you move",
    "OTHER_TIME": """
        another day/time/date/slot/appointment, a different day/time/date/slot, different day/time/date/slot,
        other day/time/slot, other times/slots/days/dates/availability, new time/date/slot, next available,
        earlier slot/time/appointment, later slot/time/appointment, any other time, some other time/day, an
        earlier, a later
    """,
    "SOONER_OR_LATER": """
        later, earlier, sooner, bit later, little later, bit earlier, an hour, half an hour, too early, too
        late, too soon, by an hour, before, after, hour later, hour earlier
    """,
    "RATHER": """
        instead, rather, prefer, would prefer, actually, on second thought, should be, how about, what about,
        would be better, is better, works better, suits better, do it for, change of plan, it should be, the
        date should be, the time should be, i would like it, i want it
    """,
    "LATE": """
        late, running late, delayed, running behind, behind schedule, be there in, be there soon, on my way,
        omw, nearly there, almost there, held up, there in
    """,
    "HELD_UP": """
        traffic, missed my bus, missed the bus, missed my train, missed the train, parking, looking for parking,
        stuck in, flat tyre, flat tire
    """,
    "SELF": "i, we, me, us, myself, ourselves",
    "YOU": "you, y all",
    "THIRD": """
        he, she, they, him, her, them, someone, somebody, some people, everyone, everybody, nobody, some of us,
        most of us
    """,
    "CHILD": """
        my/our son, my/our daughter, my/our kid, my/our kids, my/our boy, my/our girl, my/our little one, my/our
        baby, my/our dog, my/our cat, my/our puppy, my/our children, the kids, the dog, the baby, my/our child
    """,
    "RELATIVE": """
        my husband, my wife, my mum, my mom, my dad, my mother, my father, my sister, my brother, my partner, my
        friend, my boyfriend, my girlfriend, mum, mom, dad, honey, babe
    """,
    "VISIT": """
        appointment, appointments, booking, reservation, reservations, visit, session, slot, meeting, event,
        lesson, class, table, consultation, check up, checkup, invite, invitation, one, meet, reserve,
        attendance, conference call, schedule, calendar
    """,
    "ACTIVITY": """
        lunch, dinner, breakfast, haircut, massage, groom, interview, viewing, service, cleaning, manicure,
        pedicure, facial, training, gym, acupuncture, fitting, trim, colour appointment, walk, grooming,
        vaccination, jab, mot, inspection, rehearsal, workshop, brunch, conference, rsvp, call with, party,
        date, court, spa, room
    """,
    "OTHER_OBJECT": """
        membership, subscription, card, account, timer, alarm, other appointment, other booking, flight,
        transfer, payment, policy, transaction, purchase, refund, contract, delivery, reminder, direct debit,
        top up, second appointment, trip, insurance, uber, ride, credit, debit, pin, list, playlist, song,
        light, lights, volume, name, password, language, address book, color, colour, oil, tire, settings,
        speed, accent, currency, the rest, all future, plan, wifi, phone number, number, email, charge, check
    """,
    "COMMISSION": "order",
    "NOT": "not, never, no longer, unable, neither, nor, hardly, without, impossible",
    "ASK": """
        can you, could you, would you, will you, can i, could i, can we, could we, may i, may we, is it
        possible, would it be possible, possible, any chance, is there any chance, any chance of, is there any
        way, do you have, have you got, is it ok, is it okay, would it be ok, ok if, any good, could it, can it,
        would that, can that, could that, mind if, shall we, shall i, any availability, do you do, is there
        anything, is there a, are there any, have you anything
    """,
    "WANT": """
        want to, need to, would like you, you to, would like to, have to, got to, need you to, like you to, wish
        to, like to, must, going to have to, will have to, would like, had better, like, wish, had to, trying
        to, looking to, need your help to, calling to
    """,
    "NEED": "need, want, require, in need of",
    "INVERSION": """
        is my, is the, is your, is this, is that, is it, was my, am i, does, has my, has it, has the, did you,
        did i, do i, have i, are the, are we, do they, will my, will the, will it, would my, did it, is he, is
        she, are they
    """,
    "QUESTION_WORD": """
        how, what, when, where, why, who, which, whose, how do, how can, whether, what is, tell me, let me know
        if, let me know when, explain, should i
    """,
    "IF": """
        if, unless, provided, depends, depending, as long as, in case, once i, when i, subject to, assuming,
        except, other than
    """,
    "BUT": "but, however, although, though, except that, only",
    "BECAUSE": "because, since, due to, as i, as my, so i, as we",
    "AND": "and, then, plus, also",
    "UNSURE": """
        will do my best, do my best, to be confirmed, tbc, anything is, anything will, anything would, any one,
        any of them, maybe, perhaps, i think, i guess, i suppose, should, might, may, probably, hopefully, hope,
        possibly, not sure, unsure, do not know, dunno, idk, try, trying, will try, guess, sort of, kind of,
        likely, not yet, see how, we will see, i will see, think so, i believe, dont mind, does not matter, not
        really, whatever, either, doubt, wonder, tentative, tentatively, supposed, almost, partly
    """,
    "PROMISE": """
        let you know, get back to you, i will confirm, will confirm later, i will check, will check, let me
        check, let me see, will text you, will call you, call you, call back later, tell you later, get back,
        ask my, have to check, need to check, will ring, check and, text you, confirm later, confirm tomorrow,
        think about it
    """,
    "PAST": """
        yesterday, last week, last time, last month, last night, the other day, could not make it last, did not,
        was, were, had been, ago, earlier today, went, came, missed, used to, next time, couldn, forgot, could
        not make it, could not come, could not be there, has/have not come
    """,
    "NOW": "right now, at the moment, now, currently, just now, for now",
    "TALK": "talk, answer, speak, phone, reply, in a meeting, driving, text, call, reach",
    "CORRECTION": """
        i mean, sorry i meant, i meant, wait yes, wait no, oh wait, actually yes, actually no, changed my mind,
        i have changed my mind
    """,
    "FORBIDDING": "do not be late, be late",
    "ILL": """
        come down with, sick, ill, unwell, poorly, fever, flu, covid, hospital, vomiting, not well, feeling
        well, cold, injured, a bug, migraine, accident, temperature, under the weather
    """,
    "HOURS": """
        what time do you close/open, what time you close/open, opening hours, open hours, your hours, business
        hours, are you open, you open, do you open, do you close, you close, open on, open today, open tomorrow,
        hours
    """,
    "PRICE": """
        how much, price, prices, cost, costs, what do you charge, quote, fee, fees, rates, expensive
    """,
    "ADDRESS": """
        address, where are you, where is your, located, location, directions, what street, postcode, where do i
        go, find you, how do i get there
    """,
    "PERSON": """
        speak to someone, talk to someone, speak to a person, talk to a person, real person, a human, human,
        customer service, customer care, a person, an agent, agent, representative, manager, support, operator,
        speak to somebody
    """,
    "CALL_ME": """
        call me, call me back, ring me, give me a call, give me a ring, phone me, get a call, call back please,
        give us a call, call us, callback
    """,
    "THANKS": """
        thanks, thank you, thx, ty, tysm, thanks so much, thank you so much, thanks a lot, many thanks, cheers,
        tks, thnx, tnx, thanku, thank you very much, much appreciated, appreciate it, appreciated, thanx,
        thankyou, ta, thank
    """,
    "GREETING": """
        hi, hello, hey, hiya, good morning, good afternoon, good evening, morning, hi there, hello there, dear,
        howdy, heya, greetings, yo
    """,
    "WRONG_NUMBER": """
        wrong number, wrong person, wrong phone number, not my number, you have the wrong, who is this, who are
        you, do not know you, not me, mistaken number
    """,
    "STOP": """
        stop texting, stop texting me, stop messaging, stop sending, stop sending me, unsubscribe, unsubscribe
        me, opt out, remove me, take me off, remove my number, no more texts, no more messages, stop the
        reminders, stop reminders, no more reminders, do not text me, do not message me, stop contacting, stop
        all, stopall, do not contact me
    """,
    "STOP_WORD": "stop, stop it, stop that",
    "START": "start, unstop, subscribe, resubscribe, start texting",
    "SORRY": """
        sorry, so sorry, apologies, my apologies, apologise, apologize, very sorry, unfortunately, i am afraid,
        afraid, sorry for the inconvenience, sadly, regret, really sorry, sry, soz
    """,
    "COURTESY": """
        please, accept my apologies, accept our apologies, have a great day, have a nice day, have a good day,
        have a good one, have a lovely day, good day, great day, bye, good bye, goodbye, good work, nice work,
        nice, bye bye, take care, kind regards, regards, best, best wishes, best regards, sincerely, mr, mrs,
        ms, miss, dr, doctor, doc, sir, madam, maam, mate, love, hun, hon, buddy, bro, dude, man, boss, folks,
        guys, girls, lol, haha, hehe, lmao, xx, x, xox, xo, oh, ah, lor, lah, leh, hor, lo, wow, well, bb,
        babes, pal, dear all, all the best, god bless, sent from my iphone, sent from my phone, get outlook for
        ios, sent from my android, sent from my samsung, iphone, for the reminder, for reminding me, for letting
        me know, for your help, for your patience, for your message, for the late reply, for late reply, for the
        delay in replying, late reply, for replying late, only just seen this, just saw this, just seen this,
        that is all, that is all today, that will be all, that will be all for today, that will be all for me
        today, all for today, that is all for today, all for now, bear with me, good night, gn, enjoy, welcome,
        your welcome, you are welcome, no need to worry, do not worry, your understanding, for understanding,
        talk soon, speak soon, bless, the reminder, your message, message, for your time, your time, the
        inconvenience, any inconvenience, for any inconvenience, short notice, the short notice, for the short
        notice, at such short notice, last minute, weather, so much, very much, a lot, a bunch, a million
    """,
    "OTHER_TALK": """
        congratulations, congrats, happy birthday, merry christmas, happy new year, good luck, well done, got
        your message, get your message, enjoy your, safe trip, how are you, it is me, for confirming, with you
        on that
    """,
    "THING": """
        key, keys, parking space, driveway, car, x rays, paperwork, papers, documents, forms, insurance card,
        garage, towel, flat, photos, pictures, stuff, house, home
    """,
    "SIDE_FACT": """
        bring, bringing, will bring, gate, code, door, doorbell, buzzer, ring the bell, intercom, in the
        driveway, out the front, unlocked
    """,
    "LIGHT_VERB": """
        get, getting, fit, turns out, go, set, put, see, say, look, sound, done, book, find, leave, kept, let,
        scheduled, booked, made, make, making, thing
    """,
    "WHETHER": "do you, are you, is there, are there, does that, have you",
    "CHANGE": """
        change, shift, swap, switch, adjust, bump, extend, delay, push, move, moving, changing, switching,
        swapping, modify, make it, make it for, make that, schedule it, put me/us down for, let us make it, make
        the appointment, make the visit, book it for, book me/us for, put us/me in for, schedule the
        appointment, schedule the visit
    """,
    "BAD": """
        no good, not good, not great, not ideal, does not work, doesnt suit, does not suit, not suit, tricky,
        awkward, a nightmare, too tight, clashes, clash, a bad time, not a good time, will not work, would not
        work, not work, not convenient
    """,
    "DROP": """
        forget, remove, drop, release, trash, end, close, bin, lose, free up, give up, give away, get rid of,
        dump, clear, let go of, kill, erase, void, abandon, withdraw, repeal, undo, revoke, rescind, delete
    """,
    "FILLER": """
        ready, month, year, hereby, circumstances, kindly, doctor s, restaurant, a, an, the, to, of, at, on, in,
        for, with, by, from, about, my, our, your, it, it is, is, am, are, be, been, being, that, this, these,
        those, so, very, really, just, too, as, again, all, still, any, some, have, has, got, had, there, here,
        both, pretty, quite, much, more, most, anything, ones, me too, already, both of us, all of us, do, did,
        time, day, same, moment, sharp, o, clock, oclock, past, quarter, half, pm, hour, minute, minutes,
        people, person, under, the name, give, that one, this one, my end, anymore, any more, anyway, longer,
        today, afternoon, evening, night, week, next, better, okay so, for me, as planned, as agreed, planned,
        with you, everything, things, help, yet, afterall, after all, details, info, information, choice,
        option, place, honestly, off, finally, like that, right there, soon
    """,
    "WEEK": """
        next week, next month, following week, the following week, week after, another week, the weekend, next
        monday, the following monday, in the new year, some day next week, later this week, later in the week
    """,
}

EXAMPLES = {
    "yes": (
        ["yes", "ok bb", "No problem xP", "Hi Sue, yes confirmed", "K. Will do", "I'll be there", "see you tomorrow"],
        ["yes but", "yes if I can", "I think so", "is it confirmed?", "not ok", "yes, but actually, no"],
    ),
    "cancel": (
        ["cancel", "can you cancel my appointment", "I need to cancel please"],
        ["I'm not cancelling", "cancel my membership", "are you cancelling?", "class is cancelled"],
    ),
    "not coming": (
        ["I can't make it tomorrow", "my daughter is sick so we won't be able to come"],
        ["she is not coming", "students can't make it", "can't talk right now", "I couldn't make it last week"],
    ),
    "another time": (
        ["can we reschedule?", "can I come Thursday instead?", "Could we make it 4pm"],
        ["we went another day", "change my card", "have you moved it?"],
    ),
    "late": (["running late", "stuck in traffic"], ["sorry for the late reply", "what if I am late?"]),
    "hours": (["what time do you close?"], ["yes"]),
    "price": (["how much is it?"], ["yes"]),
    "address": (["what's the address?"], ["yes"]),
    "a person": (["I want to speak to a person"], ["yes"]),
    "call me": (["please call me back"], ["I will call you"]),
    "thanks": (["thanks"], ["yes"]),
    "greeting": (["hello"], ["yes"]),
    "wrong number": (["sorry wrong number"], ["yes"]),
    "stop": (["STOP", "please stop texting me"], ["stop by tomorrow", "the bus stop"]),
    "start": (["START"], ["yes"]),
    "question": (["are you cancelling?"], ["yes"]),
    "no": (["no"], ["no problem"]),
}
