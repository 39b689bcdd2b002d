"""English: who and what is meant, and how it is said: people, objects, denials, requests, doubts; phrases by role."""

MANNER = {
    "SELF": "i, we, me, us, myself, ourselves",
    "YOU": "you, y all",
    "THIRD": """
        he, she, they, him, them, someone, somebody, some people, everyone, everybody, nobody, some of us, most
        of us
    """,
    "CHILD": """
        my/our son, my/our daughter, my/our kid, my/our kids, my/our boy, my/our girl, my/our little one, my/our
        baby, my/our dog, my/our cat, my/our puppy, my/our children, the kids, the dog, the baby, my/our child,
        my/our wee one, my/our lad, my/our lass, my/our youngest, my/our eldest, my/our oldest, my/our middle
        one, my/our toddler, my/our newborn, my/our twins, the twins, the wee one, the little one, the little
        fella, my/our niece, my/our nephew, my/our grandson, my/our granddaughter, my/our grandkids, my/our pup,
        my/our kitten, my/our horse, my/our rabbit, my/our teenager, my/our teen
    """,
    "RELATIVE": """
        good night girls/boys/kids/darling/darlings/sweetie/honey, night night
        girls/boys/kids/darling/sweetie,
        my spouse, my son in law, my daughter in law, my mother in law, my father in law, my sister in
        law, my brother in law, my hubby, my colleague, my nanny, the nanny, the babysitter, my
        landlord, my tenant, love you, love u, luv u, love ya, sleep tight, there for you, here for you,
        my husband, my wife, my mum, my mom, my dad, my mother, my father, my sister, my brother, my partner, my
        friend, my boyfriend, my girlfriend, mum, mom, dad, honey, babe, my in laws, the in laws, in laws, my
        nan, my gran, my grandma, my grandad, my uncle, my aunt, my auntie, my cousin, my mate, my flatmate, my
        roommate, my housemate, my boss, my neighbour, my neighbor, my fella, my missus, my other half, my
        fiance, my fiancee, the wife, the husband, hubby, the missus
    """,
    "VISIT": """
        dr/doctors/doctor/dentist visit/appointment/appt,
        viewing, fitting, slot,
        appointment, appointments, booking, reservation, reservations, visit, session, slot, meeting, event,
        lesson, class, table, consultation, check up, checkup, invite, invitation, one, meet, reserve,
        attendance, conference call, schedule, calendar
    """,
    "ACTIVITY": """
        tattoo, photoshoot, photo shoot, shoot, tutor, highlights, perm, blow dry, waxing, brows, lashes,
        nails,
        piano, drum lesson, swimming, ballet,
        tuition, tutoring, horse riding, karate, judo, singing lesson, speech therapy, physio, osteo,
        chiropractor, orthodontist, checkup, check up,
        eye test, oil change, dog walk,
        supper, lunch, dinner, breakfast, haircut, massage, groom, interview, viewing, service, cleaning, manicure,
        pedicure, facial, training, gym, acupuncture, fitting, trim, colour appointment, walk, grooming,
        vaccination, jab, mot, inspection, rehearsal, workshop, brunch, conference, rsvp, call with, party,
        date, court, spa, room
    """,
    "OTHER_OBJECT": """
        take him/her/them/me/us/it off the/your waiting list,
        membership, subscription, card, account, timer, alarm, other appointment, other booking, flight,
        transfer, payment, policy, transaction, purchase, refund, contract, delivery, reminder, direct
        debit, top up, second appointment, trip, insurance, uber, ride, credit, debit, pin, list,
        playlist, song, light, lights, volume, name, password, language, address book, color, colour,
        oil, tire, settings, speed, accent, currency, the rest, all future, plan, wifi, phone number,
        number, email, charge, check, standing order, checkout, check out date, the later one, the
        parents evening, school play, game night, pub quiz,
        second one, the other one, the first one, the earlier one, the latter
    """,
    "COMMISSION": """
        ordered, order
    """,
    "NOT": """
        please do not, pls do not, not, never, no longer, unable, neither, nor, hardly, without, impossible
    """,
    "ASK": """
        might we, might i, might it be possible,
        could/can i/we possibly, could/can you possibly, would there be, if that is any use/good/help, if
        thats any use/good/help,
        suit, suit you, suit ye, suit you guys, if that is going, if that is ok/okay/alright, if that suits,
        if that suits you, if you have it, give me, book me in, get me in, be possible, be doable, doable,
        would it be a pain/hassle/bother/problem/trouble/nuisance to, would it be a
        terrible/huge/big/massive/real/total pain/hassle/bother/problem/nuisance to, would it be much
        trouble to,
        anything in the morning/afternoon/evening, something in the morning/afternoon/evening,
        reckon you could,
        feel free to, do not hesitate to, no hesitation to,
        what have you got, what else have you got, got anything, have you anything,
        would you mind if, do you mind if, is it ok if, is it okay if, would it be ok if, any chance, do
        you have anything,
        can you, could you, would you, will you, can i, could i, can we, could we, may i, may we, is it
        possible, would it be possible, possible, any chance, is there any chance, any chance of, is there any
        way, do you have, have you got, is it ok, is it okay, would it be ok, ok if, any good, could it, can it,
        would that, can that, could that, mind if, shall we, shall i, any availability, do you do, is there
        anything, is there a, are there any, have you anything, got anything, got anything else, have anything,
        have anything else, have you any, have ye any, have ye anything, you got anything, you got any, any way
        you could, any way i could, any way we could, any way, any openings, any opening, any slots, any spaces,
        any space, any room, any spot, any spots, got any, got sat or not, got or not, can or not, anything on,
        anything at, anything after, anything before, anything later, anything earlier, anything free, anything
        going, what about, how would, would you be able, would it be alright, would it be all right, is it
        alright, is it all right, would it be okay, would it be a problem, would ye, could ye, can ye, would you
        mind, would you mind if, do you mind, do you mind if, is there a chance, if you can swing it, if
        possible, if poss, if at all
        possible, if you can, if you could, if you have, if there is any, if that is ok, if that works, if that
        is possible, if that is alright, does that work, would that work, would that be ok, would that suit,
        does that suit, will that work, will that suit, would it suit, any joy, no chance of, wondering if, was
        wondering if, i was wondering if, just wondering if, was hoping to, hoping to, i was hoping to, was
        hoping for, was trying to get you to, was trying to, trying to get, possible to, poss to, wanted to see
        if, wanted to ask if, wanted to know if, can get
    """,
    "WANT": """
        want to, need to, would like you, you to, would like to, have to, got to, need you to, like you to, wish
        to, like to, must, going to have to, will have to, would like, had better, like, wish, had to, trying
        to, looking to, need your help to, calling to
    """,
    "NEED": """
        in need of,
        need, want, require, in need of
    """,
    "INVERSION": """
        is my, is the, is your, is this, is that, is it, was my, am i, does, has my, has it, has the, did you,
        did i, do i, have i, are the, are we, do they, will my, will the, will it, would my, did it, is he, is
        she, are they
    """,
    "QUESTION_WORD": """
        how, what, when, where, why, who, whom, which, whose, how do, how can, whether, what is, tell me, let me know
        if, let me know when, explain, should i
    """,
    "IF": """
        if, unless, provided, depends, depending, as long as, in case, once i, when i, subject to, assuming,
        except, other than
    """,
    "BUT": """
        even though, even if, although, but, however, although, though, except that, only
    """,
    "BECAUSE": "because, since, due to, as i, as my, so i, as we",
    "AND": "and, then, plus, also",
    "UNSURE": """
        any/whichever/whatever day/date/time/timing/slot will do, any/whichever/whatever day/date/time/timing/slot
        works/suits, any/whichever/whatever day/date/time/timing/slot is fine/good/ok/okay, any day/time,
        should be done/home/back/finished/over,
        can not wait any longer, can not wait any more, wait any longer, wait much longer,
        let see, let us see,
        reaction,
        worst case, at worst, if the worst comes,
        why not, have something else,
        will do my best, do my best, to be confirmed, tbc, anything is, anything will, anything would, any one,
        any of them, maybe, perhaps, i think, i guess, i suppose, should, might, may, probably, hopefully, hope,
        possibly, not sure, unsure, do not know, dunno, idk, try, trying, will try, guess, sort of, kind of,
        likely, not yet, see how, we will see, i will see, think so, i believe, dont mind, does not matter, not
        really, whatever, either, doubt, wonder, tentative, tentatively, supposed, almost, partly
    """,
    "PROMISE": """
        will reschedule later, will reschedule it later, will reschedule some other time, will reschedule
        another time, will reschedule when i can,
        have/take a look, will look,
        be in touch, in touch, be in contact, will call/ring/phone/text/message/email/contact
        you/ye/back/again/to/when/once/later/soon, call/ring/phone you/ye back, give you a
        call/ring/bell/shout, give ye a call/ring/bell/shout, will book/rebook/rearrange
        again/online/later/when/once/soon, book again when/once, rebook when/once, will be back in touch,
        will make a new/another appointment/booking, make another appointment when/once,
        let me confirm, make sure to confirm, sure to confirm,
        let you know, get back to you, i will confirm, will confirm later, i will check, will check, let me
        check, let me see, will text you, will call you, call you, call back later, tell you later, get back,
        ask my, have to check, need to check, will ring, check and, text you, confirm later, confirm tomorrow,
        think about it
    """,
    "PAST": """
        yesterday, last week, last time, last month, last night, the other day, could not make it last,
        did not, was, were, had been, ago, earlier today, went, came, missed, used to, next time,
        couldn, forgot, could not make it, could not come, could not be there, has/have not come, not
        often, not usually, hardly ever, rarely, every day, every week
    """,
    "NOW": "right now, at the moment, now, currently, just now, for now",
    "TALK": "talk, answer, speak, phone, reply, in a meeting, driving, text, call, reach",
    "CORRECTION": """
        by mistake, by accident, in error, scratch that, wait sorry, wait actually, no wait,
        did not say, never said, do not say,
        i mean, sorry i meant, i meant, wait yes, wait no, oh wait, actually yes, actually no, changed my mind,
        i have changed my mind
    """,
    "FORBIDDING": "do not you dare, do not dare, do not be late, be late",
    "ILL": """
        sprained/twisted/fractured/dislocated his/her/their/my ankle/wrist/knee/finger/shoulder/foot/arm/elbow,
        boking, boked, chucking up, broke his/her/my leg/arm/wrist/ankle/foot, broken
        leg/arm/wrist/ankle/foot, sick bug, norovirus,
        come down with, sick, ill, unwell, poorly, fever, flu, covid, hospital, vomiting, not well, feeling
        well, injured, a bug, migraine, accident, under the weather, strep, shingles, tonsillitis, chicken pox,
        chickenpox, stomach bug, tummy bug, food poisoning, puking, puked, throwing up, threw up, been sick,
        being sick, got sick, getting sick, feeling sick, feel sick, feel like death, look like death, sound
        like death, like death warmed up, in bed, stuck in bed, laid up, in a bad way, feeling rough, feel
        rough, ropey, ropy, wrecked, in bits, dying sick, dying with, bad dose, dose of, man flu, head cold, bad
        cold, a cold, chest infection, ear infection, infection, virus, a virus, sore throat, headache, back is
        gone, back went, put my back out, my back is out, threw my back out, broke my/his/her
        arm/leg/foot/wrist/ankle/hand, broken arm/leg/foot/wrist/ankle/hand, sprained my ankle/wrist, twisted my
        ankle, knackered my ankle, knackered my knee/back/ankle, a and e, a & e, emergency room, hospitalised,
        hospitalized, tested positive, positive for covid, has covid, got covid, have covid, isolating, isolate,
        quarantine, contagious, infectious, signed off, off sick, off work sick, not feeling well, not feeling
        great, not feeling the best, not feeling good, not feeling too good, do not feel well, do not feel good,
        feel unwell, feeling unwell, feel awful, feel terrible, feel crap, feeling awful, feeling terrible,
        feeling crap, passed out, fainted, in labour, in labor, gone into labour, waters broke, have a
        temperature, has a temperature, got a temperature, a high temperature, having surgery, having an
        operation
    """,
}
