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
    "sons": "son",
    "daughters": "daughter",
    "mums": "mum",
    "moms": "mom",
    "dads": "dad",
    "husbands": "husband",
    "wifes": "wife",
    "weds": "wednesday",
    "resched": "reschedule",
    "canx": "cancel",
    "tomo": "tomorrow",
    "tomoz": "tomorrow",
    "2nite": "tonight",
    "tmro": "tomorrow",
    "yall": "you",
    "tmrw": "tomorrow",
    "tmr": "tomorrow",
    "tmw": "tomorrow",
    "tmoro": "tomorrow",
    "cba": "can not be bothered",
    "lmk": "let me know",
    "wk": "week",
    "nxt": "next",
    "prob": "problem",
    "probs": "problems",
    "sched": "schedule",
    "apptmnt": "appointment",
    "appointmnt": "appointment",
    "appoinment": "appointment",
    "appointement": "appointment",
    "apointment": "appointment",
    "reshedule": "reschedule",
    "defo": "definitely",
    "deffo": "definitely",
    "prolly": "probably",
    "rly": "really",
    "rlly": "really",
    "pse": "please",
    "plse": "please",
    "luv": "love",
    "hv": "have",
    "hav": "have",
    "wil": "will",
    "cnt": "can not",
    "cudnt": "could not",
    "wudnt": "would not",
    "shouldnt": "should not",
    "havnt": "have not",
    "shant": "shall not",
    "dnt": "do not",
    "duno": "do not know",
    "gimme": "give me",
    "lemme": "let me",
    "kinda": "kind of",
    "sorta": "sort of",
    "yday": "yesterday",
    "wouldve": "would have",
    "couldve": "could have",
    "hed": "he would",
    "youll": "you will",
    "youd": "you would",
    "whos": "who is",
    "nae": "no",
    "cannae": "can not",
    "didnae": "did not",
    "dinnae": "do not",
    "willnae": "will not",
    "wernt": "were not",
    "aight": "alright",
    "ight": "alright",
    "oright": "alright",
    "poss": "possible",
    "thnx": "thanks",
    "thanx": "thanks",
    "thks": "thanks",
    "fanks": "thanks",
    "xmas": "christmas",
    "doc": "doctor",
    "gona": "going to",
    "shoulda": "should have",
    "needa": "need to",
    "lookin": "looking",
    "runnin": "running",
    "comin": "coming",
    "goin": "going",
    "mornin": "morning",
    "evenin": "evening",
    "arvo": "afternoon",
    "avo": "afternoon",
    "aft": "afternoon",
    "bf": "before",
    "b4": "before",
    "asap": "quickly",
    "m8": "mate",
    "sumthing": "something",
    "sth": "something",
    "smth": "something",
    "abit": "a bit",
    "alot": "a lot",
    "nite": "night",
    "tonite": "tonight",
    "tnite": "tonight",
    "hmu": "call me",
    "ttyl": "talk soon",
    "oic": "oh i see",
    "esp": "especially",
    "bcoz": "because",
    "becos": "because",
    "bcuz": "because",
    "wat": "what",
    "wats": "what is",
    "wot": "what",
    "wots": "what is",
    "wen": "when",
    "wer": "where",
    "dis": "this",
    "dat": "that",
    "dats": "that is",
    "dere": "there",
    "den": "then",
    "bt": "but",
    "nt": "not",
    "jus": "just",
    "juz": "just",
    "oso": "also",
    "liao": "already",
    "oredi": "already",
    "alr": "already",
    "wanto": "want to",
    "cfm": "confirm",
    "confm": "confirm",
    "rmb": "remember",
    "shldnt": "should not",
    "shld": "should",
    "muz": "must",
    "noe": "know",
    "aiyo": "oh",
    "aiya": "oh",
    "alamak": "oh",
    "wah": "wow",
    "walao": "oh",
    "siao": "mad",
    "sian": "sad",
    "paiseh": "sorry",
    "kena": "get",
    "kenot": "can not",
    "canot": "can not",
    "cannt": "can not",
    "leh": "lah",
    "meh": "lah",
    "hor": "lah",
    "mah": "lah",
    "sia": "lah",
    "bah": "lah",
}

ROLES = {
    "YES": """
        yes please keep it, yes keep it, please keep my appointment/booking/slot,
        still ok for, still fine for, still good for, i would like to keep the/my appointment/booking/appt, yes
        ill be there, yes ill def be there,
        ya, ill take it, i will take it, count me in, can not wait to see you, looking forward to seeing you,
        looking forward to see you, happy with the appointment,
        that is nice, it is nice, that sounds nice, that looks nice, so nice, very nice,
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
        us do that, you are right, true, yes i do, yes it is, that is a yes, suits me, suits us, i
        would like that, i want that, book it, reserve it, please book, please reserve, you bet, thumbs up,
        confirm it, cheers that is great, spot on, totally, surely, yessir, would not miss it, would not miss it
        for the world, will not miss it, not miss it, grand job, grand so, no bother, no bother at all, nae
        bother, nae problem, sound, sorted then, good as gold, no dramas, no drama, no stress, no sweat, can
        can, can lah, ok can, can also, ok set, ye safe, safe bro, yeah safe, fo sho, for sure, hundred percent,
        100 percent, a hundred percent, 10 4, ten four, affirm, will be there with bells on, with bells on,
        suits fine, suits grand, suits perfectly, suits me fine, suits us fine, that suits, that suits me, that
        suits us, suits, grand with me, works fine, works perfectly, works great, works a treat, that is grand,
        that is sound, that is brilliant, that is lovely, that is super, that is wonderful, that is fab, that is
        class, fine by me, fine with us, ok with me, okay with me, okay by me, no need to change, no need to
        change anything, do not change anything, still good for, still works, all good here, we are good, i am
        good for, i am good, we are on, it is on, consider it done, consider it confirmed, consider me
        confirmed, can confirm, happy to confirm, pleased to confirm, delighted to confirm, glad to, gladly,
        with pleasure, my pleasure, absolutely fine, perfectly fine, totally fine, yes indeed, yes we do, yes we
        are, yes i am, yes it does, yes that is right, most
        definitely, most certainly, ok dokes, okey doke, okie doke, rightio, righto, right you are, very good,
        very well, jolly good, splendid, superb, marvellous, boss man ok, sure can, sure will, you got it, got
        u, got you, it is in my diary, marked down, message received, received with thanks, got the message,
        thanks confirmed, confirm thanks, confirmed thanks, lock it in, lock me in, count us in, count me in, i
        am game, i am up for it, up for it, yes chef, yes boss, yes sir, yes maam, yes miss, aye aye, aye grand,
        aye sound, aye no bother, ok no bother, ok grand, can not wait, i have not forgotten, i did not forget,
        will not forget, i will not forget
    """,
    "NO": """
        that s wrong, thats wrong, that is wrong, that s incorrect, that is incorrect, not correct,
        wrong again, that s not right, that is not right, that s not what i said,
        na,
        nothing, never mind, nevermind, no, nope, nah, nop, nopes, no no, negative, not at all, no way,
        absolutely not, certainly not, definitely not, of course not, no thanks, no thank you, i am afraid not
    """,
    "SEE_YOU": "see you, see ya, see you soon/later/tomorrow/tonight, see you all",
    "CONFIRM": """
        we confirm, ok accept,
        confirm, confirming, i confirm, confirms, reconfirm
    """,
    "KEEP": """
        like to keep, take the slot, ill be at, ill take,
        keep, keeping, take, taking, be at, will be at, accepting, happy to accept, accept
    """,
    "CONFIRMED": """
        viewing confirmed, put me down as attending,
        confirmed, is confirmed, all confirmed, that is confirmed
    """,
    "COME": """
        be there for the, be there for my, be there for our,
        planning to attend, will honour, will honor, i will come, coming in, attend, want to attend, attending,
        ill attend, ill be attending, be attending, attending, be in, ill be there, ill come, ill see you, be
        there, come, coming, can/could/will/would make it, able/going to make it, to make it, still make it,
        still coming, be coming, be present, be at home, be home, show up, be able to come/attend/make it, keep
        the/my/our appointment, on my way to, looking forward, look forward, going to be there, be ready, make
        the/my/our appointment, attend, turn up, get there, be with you, shall be there, will attend, be on
        time, be there on time, be there early, be with ye, head over, heading over, hobbling over, pop in, pop
        over, pop by, swing by, drop by, drop in, stop by, call in, call over, be at yours, be at mine, be at
        the house, be home all day, be home then, be in all day, be in then, be in to let you in, bring
        him/her/them in, bring him/her/them, bringing him/her/them, bring the car/dog/cat/kids/van in, bring the
        car/dog/cat/kids/van, drop him/her/it off, drop the car/dog/cat/kids/van off, dropping him/her/it off,
        see you at, see you on, see u at, see you all then, see you both then, see ye then, see ya then, see ya
        there, see ye, be sure to come, manage it, be able to manage it
    """,
    "ARRIVING": "am here, are here, am in, am home, am at home, here now, just arrived, arrived, be here",
    "COME_YOU": "you coming",
    "COME_THIRD": "comes",
    "CAN": """
        can, could, will, able, be able, am able, would, going, can/could do, shall, gonna, may be able
    """,
    "CAN_THIRD": "",
    "AVAILABLE": "available, free, around, busy, away, unavailable, otherwise engaged, working, out of town",
    "CANCEL": """
        take me off the schedule/books/diary/calendar,
        needs to be cancelled/canceled, has to be cancelled/canceled, have to be cancelled/canceled,
        must be cancelled/canceled, to be cancelled/canceled please,
        cancel, cancell, cancle, canel, cancelling, canceling, cancellation, call off, call it off, nix,
        unreserve, unbook, scrap, annul, cancelt, canc, cxl, cancellin, bail, have to bail, bail out, bow out,
        pull out, drop out, back out, pass on, take a rain check, rain check, raincheck, give it a miss, giving
        it a miss, give this one a miss, give this a miss, skip it, skip this one, skip this time, skip
        tomorrow, skip today, sit this one out, sitting this one out, scratch my name off, scratch my name,
        scratch me off, scratch me, take my name off, cross me off, cross my name off, count me out, count us
        out, we are out for, i am out for, cry off, blow it off, can not be bothered, pull out of, count me out
        of
    """,
    "CANCEL_YOU": """
        are you cancelling, are you canceling, you cancel, you cancelling, did you cancel, you canceled
    """,
    "CANCELLED": """
        cancelled, canceled, is cancelled, is canceled, been cancelled, was cancelled, get cancelled
    """,
    "NOT_NEEDED": """
        give my slot to someone/somebody else, give my appointment/spot/place to someone/somebody else,
        no need for the/my/our appointment/service/visit/slot/booking,
        no longer needed, no longer need, no longer required, not needed anymore, not need it anymore, do not
        need it anymore, do not wait for me/us, give my slot/place/appointment away, give my slot/place to, give
        the slot away, do not need you to come, do not bother coming, found someone else, fixed it myself,
        already fixed, not need the appointment, not needed, not required, not necessary, no longer necessary,
        do not need it, do not need it any more, do not want it anymore, do not want it any more, no longer want
        it, will not be needing it/that/the/my, will not need it, wont be needing, no need for it, no need for
        it anymore, no need to come, no need to come out, no need to come round, no need to come over, no need
        to call out, no need to bother, no need for you to come, no longer require, not need
        the/my/our/it/that/this, not need anymore, not need it after all, do not need it now, do not need you,
        you are off the hook, off the hook, sorted it myself, got it sorted, got it fixed, fixed now, fine now
        so, working again, working now, not needing it, will not be needing it, will not be needing
        the/my/our/this/that/you, no longer interested, not interested anymore, not interested any more, gone
        elsewhere, going elsewhere, went elsewhere, going with someone else, got someone else, went with someone
        else, give my slot to someone else, give my slot away, give it to someone else, give our table away,
        give the table to someone else, let someone else have it, let someone else have my slot, you can give my
        slot, feel free to give my slot, feel free to give it, can someone else have, do not expect me/us, do
        not expect me tomorrow/today/tonight
    """,
    "PREVENTED": """
        somethings come up, something has come up, something s come up,
        no longer make it, no longer come, no longer attend, no longer able to make it/come/attend, something
        came up, something has come up, have to skip, have to miss, going to miss, will miss, have to pass,
        emergency, called into work, have to bail, double booked, have to decline, not going to be able,
        something come up, something cropped up, something has cropped up, something popped up, has come up,
        have come up, got called in, got called into work, been called into work, got called in to work, have to
        work, got to work, stuck at work, stuck in work, family emergency, an emergency, emergency came up,
        no childcare, no babysitter,
        childcare fell through, babysitter cancelled, double booked myself, not in a position to, not in a fit
        state, in no state, no can do, not possible, not possible for me/us, not gonna happen, not going to
        happen, is not going to happen, will not be possible, not going to work out, not going to be possible,
        unable to attend/come/make it/keep, not able to attend/come/make it/keep, got to take a pass, will have
        to pass, got to pass
    """,
    "MOVE": """
        move/push/bring/shift it/this/that/them up/back/over/forward/along, change the timing, change
        the timings, be moved to, be changed to, needs to be moved/changed/rescheduled, has to be
        moved/changed/rescheduled, must be moved/changed/rescheduled,
        reschedule, reschedual, rescheduled, re schedule, rebook, move it, push back, push it back, push it,
        postpone, bring forward, put back, rearrange, re arrange, rescheduling, change the
        time/date/day/appointment/booking/reservation, change time/date/day, change my
        appointment/booking/reservation, move my appointment/booking/reservation, move the
        appointment/booking/reservation, swap my appointment/slot, switch my appointment, change of time/date
    """,
    "MOVE_YOU": "are you moving, have you moved, did you move",
    "OTHER_TIME": """
        anything later, anything earlier,
        another day/time/date/slot/appointment, a different day/time/date/slot, different day/time/date/slot,
        other day/time/slot, other times/slots/days/dates/availability, new time/date/slot, next available,
        earlier slot/time/appointment, later slot/time/appointment, any other time, some other time/day, an
        earlier, a later, another week, a different week, another fortnight, another month, a later
        date/time/slot, a earlier date/time/slot, an earlier date/time/slot, later date, earlier date, earlier
        on, any other slot/day/time/date, other slot, different slot, next slot, next free slot, next free
        appointment, when else, any day next week, anytime next week, any time next week, any evening, any other
        evening, after school, after work
    """,
    "SOONER_OR_LATER": """
        later, earlier, sooner, bit later, little later, bit earlier, an hour, half an hour, too early, too
        late, too soon, by an hour, before, after, hour later, hour earlier, a bit later, a bit earlier, a
        little later, a little earlier, slightly later, slightly earlier, later in the day/week/month, earlier
        in the day/week/month, later on, an hour later/earlier, half an hour later/earlier, half hour
        later/earlier, 30 minutes later/earlier, 15 minutes later/earlier, any later, any earlier, any sooner
    """,
    "RATHER": """
        would work better, work better, works better, work best, works best, more convenient, would be
        ideal, more ideal, would be more ideal, better time,
        instead, rather, prefer, would prefer, actually, on second thought, should be, how about, would be
        better, is better, works better, suits better, do it for, change of plan, it should be, the date should
        be, the time should be, i would like it, i want it, suit better, suits me better, suits us better, be
        better, works better for me/us, would suit better, would suit me better, would be easier, would be
        better for me/us, better for me/us, easier for me/us, better off, best for me/us, in place of, in lieu
        of, rather than, as opposed to, instead of, lets say, let us say, push it to, knock it back to, bring it
        forward to, leave it till, leave it til, leave it until, leave it another, what about
    """,
    "LATE": """
        late, running late, delayed, running behind, behind schedule, be there in, be there soon, on my way,
        omw, nearly there, almost there, held up, there in, running 10 behind, behind, be late, bit late, a bit
        late, little late, slightly late, going to be late, be a few minutes, be a bit, be a minute, few minutes
        late, few mins late, there like, be there like, be there for, be there around, there about, almost with
        you, nearly with you, just leaving, only leaving, leaving now, only leaving now, setting off now, just
        setting off, on the way, on our way, on me way, en route, coming now, 5 away, 10 away, minutes away,
        mins away, just parking, just parked up, parking up, pulling in, outside soon, eta, my eta, running
        around, please wait, hold my slot, hold the table, got delayed, been delayed, is delayed, train delayed,
        bus delayed, flight delayed, overslept, slept in, woke up late, alarm did not go off
    """,
    "HELD_UP": """
        traffic, missed my bus, missed the bus, missed my train, missed the train, looking for parking, stuck
        in, flat tyre, flat tire, train delay, train delays, train is late, train cancelled, bus late, bus is
        late, bus never showed, bus did not show, bus has not come, no bus, bus broke down, missed the tram,
        missed my tram, missed my stop, missed my exit, missed the exit, missed my connection, wrong bus, wrong
        train, wrong way, took a wrong turn, roadworks, road works, road closed, accident on the, tailback,
        tailbacks, gridlock, gridlocked, bumper to bumper, traffic jam, jammed, stuck behind, stuck on the,
        stuck in traffic, stuck at lights, stuck at the lights, can not find parking, nowhere to park, no
        parking, circling, sat nav, satnav, i am lost, got lost, on the m25, m50, motorway is, puncture, finding
        parking, find parking, find a parking, looking for a space, looking for a spot
    """,
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
        my husband, my wife, my mum, my mom, my dad, my mother, my father, my sister, my brother, my partner, my
        friend, my boyfriend, my girlfriend, mum, mom, dad, honey, babe, my in laws, the in laws, in laws, my
        nan, my gran, my grandma, my grandad, my uncle, my aunt, my auntie, my cousin, my mate, my flatmate, my
        roommate, my housemate, my boss, my neighbour, my neighbor, my fella, my missus, my other half, my
        fiance, my fiancee, the wife, the husband, hubby, the missus
    """,
    "VISIT": """
        viewing, fitting, slot,
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
        transfer, payment, policy, transaction, purchase, refund, contract, delivery, reminder, direct
        debit, top up, second appointment, trip, insurance, uber, ride, credit, debit, pin, list,
        playlist, song, light, lights, volume, name, password, language, address book, color, colour,
        oil, tire, settings, speed, accent, currency, the rest, all future, plan, wifi, phone number,
        number, email, charge, check, standing order, checkout, check out date, the later one, the
        second one, the other one, the first one, the earlier one, the latter
    """,
    "COMMISSION": "order",
    "NOT": "not, never, no longer, unable, neither, nor, hardly, without, impossible",
    "ASK": """
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
        mind, would you mind if, do you mind, do you mind if, is there a chance, if possible, if poss, if at all
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
        why not, have something else,
        will do my best, do my best, to be confirmed, tbc, anything is, anything will, anything would, any one,
        any of them, maybe, perhaps, i think, i guess, i suppose, should, might, may, probably, hopefully, hope,
        possibly, not sure, unsure, do not know, dunno, idk, try, trying, will try, guess, sort of, kind of,
        likely, not yet, see how, we will see, i will see, think so, i believe, dont mind, does not matter, not
        really, whatever, either, doubt, wonder, tentative, tentatively, supposed, almost, partly
    """,
    "PROMISE": """
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
        scratch that, wait sorry, wait actually, no wait,
        did not say, never said, do not say,
        i mean, sorry i meant, i meant, wait yes, wait no, oh wait, actually yes, actually no, changed my mind,
        i have changed my mind
    """,
    "FORBIDDING": "do not be late, be late",
    "ILL": """
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
    "HOURS": """
        closed on, are you closed, closed for,
        what time do you close/open, what time you close/open, opening hours, open hours, your hours, business
        hours, are you open, you open, do you open, do you close, you close, open on, open today, open tomorrow,
        hours, what time do ye open/close, when do you open/close, when are you open, when do ye open/close, how
        late are you open, how late are ye open, open late, open till, open until, open sundays, open sunday,
        open saturdays, open saturday, open mondays, open monday, open bank holidays, bank holiday hours, open
        over christmas, christmas hours, holiday hours, kitchen close, kitchen closes, last orders, food served,
        serving food, serving until, close early, closing time, closing at, what time is close, closed on,
        closed today, closed tomorrow, shut on, are you shut, are you closed, ye open, are ye open, you guys
        open, are you guys open, you still open, are you still open, open yet, working hours, office hours, shop
        hours, your opening times, opening times, open times, do you work, do you do sundays, do you do
        saturdays, what time does it close/open, what time does the
        shop/kitchen/office/clinic/salon/bar/restaurant close/open, still open
    """,
    "PRICE": """
        how much, price, prices, cost, costs, what do you charge, fee, fees, rates, expensive, what do you
        charge for, how much do you charge, how much would, how much does, how much for, how much is, how much
        are, what is the cost, what is the price, what is the damage, the damage, what would it cost, what does
        it cost, how much will it be, ballpark, ballpark figure, rough price, rough idea of price, price list,
        pricing, price for, cost of, call out fee, call out charge, callout fee, callout charge, consultation
        fee, how much do i owe, what do i owe, quotation, an estimate, your rates, hourly rate, charge for, you
        charge, do you charge, rough quote, quote for, quote
    """,
    "ADDRESS": """
        is there parking, any parking, parking nearby, is there a car park, where can i park, where do i
        park, where to park, door code, gate code, what is the code, entry code,
        address, where are you, where is your, located, location, directions, what street, postcode, where do i
        go, find you, how do i get there, which building, what building, which office, which floor, what floor,
        which street, which road, what road, what is the address, your address, the address, where abouts,
        whereabouts, where exactly, where are ye, where are ye based, where are you based, where are you guys,
        where is your place, where is the clinic, where is the salon, where is the shop, where is your office,
        how to get there, how do i get to you, how do i get to, how do i find, how do we get, near what, what is
        it near, eircode, zip code, postal code, pin location, send location, location pin, share location,
        google maps, maps link, are you the one by, are you the one on, are you the one at, are you near, are
        you beside, are you next to, what number are you, door number, house number
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
        thankyou, ta, thank, thank you xx, thanks a million, thanks a mil, thanks a mill, thanks so so much,
        thanks again, thank you again, thanks anyway, thank you anyway, thanks all, thanks everyone, thank u, ta
        very much, ta muchly, cheers mate, cheers again, big thanks, huge thanks, massive thanks, a huge thank
        you, a big thank you, thanks for yesterday, thanks for today, thank you for yesterday, thank you for
        today, go raibh maith agat, thank you kindly, much obliged, thanks in advance, thankies, thank yous, tq,
        thanks for getting back, thank you for getting back
    """,
    "GREETING": """
        hi, hello, hey, hiya, good morning, good afternoon, good evening, morning, hi there, hello there, dear,
        howdy, heya, greetings, yo
    """,
    "WRONG_NUMBER": """
        have no appointment with you, do not have an appointment with you, never booked anything, i
        never booked, never made an appointment, not a client of yours, not a customer of yours, not the
        right person, wrong number, wrong person, wrong phone number, not my number, you have the wrong,
        do not know you, mistaken number, wrong text, wrong contact, meant for someone else, meant to
        ring, meant to call, meant to text, meant to message, not meant for you, was not meant for you,
        meant for my, meant to send this to, meant to send that to, sent to the wrong person, sent this
        to the wrong, texted the wrong, dialled wrong, misdial, misdialled, dialed the wrong, pocket
        dial, pocket dialled, butt dial, butt dialed, bum dialled, rang by mistake, rang you by mistake,
        called you by mistake, called by mistake, texted you by mistake, rang by accident, no one here
        by that name, nobody here by that name, no one by that name, nobody by that name, this is not
        her/his number, not her number anymore, no longer her number, no longer his number, do not have
        an appointment, do not have any appointment, did not make an appointment, not a customer, not a
        client, not a patient, do not know any, do not know anyone called, message is not for me, text
        is not for me, not meant for me, meant for somebody else
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
        afraid, sorry for the inconvenience, sadly, regret, really sorry, sry, soz, so so sorry, so very sorry,
        sincere apologies, many apologies, my sincere apologies, gutted, gutted about this, i feel terrible
        about this, i feel bad, feel bad, mortified, forgive me, excuse me, i do apologise, i do apologize,
        regretfully, with regret, to let you down, let you down, let ye down, letting you down, messing you
        around, messing you about, mess you about, mess you around, muck you about, sorry about this, sorry
        about that, sorry to do this, hate to do this, i hate to do this, ah sorry, aw sorry, awfully sorry,
        terribly sorry, real sorry, super sorry, big sorry
    """,
    "COURTESY": """
        tell, please tell, can you tell, could you tell, let him/her/them know, please inform,
        mate, pal, buddy, my friend, my dear, please, accept my apologies, accept our apologies, have a
        great day, have a nice day, have a good day, have a good one, have a lovely day, good day, great
        day, bye, good bye, goodbye, good work, nice work, bye bye, take care, kind regards, regards,
        best, best wishes, best regards, sincerely, mr, mrs, ms, miss, dr, doctor, doc, sir, madam,
        maam, mate, love, hun, hon, buddy, bro, dude, man, boss, folks, guys, girls, lol, haha, hehe,
        lmao, xx, x, xox, xo, oh, ah, lor, lah, leh, hor, lo, wow, well, bb, babes, pal, dear all, all
        the best, god bless, sent from my iphone, sent from my phone, get outlook for ios, sent from my
        android, sent from my samsung, iphone, for the reminder, for reminding me, for letting me know,
        for your help, for your patience, for your message, for the late reply, for late reply, for the
        delay in replying, late reply, for replying late, only just seen this, just saw this, just seen
        this, that is all, that is all today, that will be all, that will be all for today, that will be
        all for me today, all for today, that is all for today, all for now, bear with me, good night,
        gn, enjoy, welcome, your welcome, you are welcome, no need to worry, do not worry, your
        understanding, for understanding, talk soon, speak soon, bless, the reminder, your message,
        message, for your time, your time, the inconvenience, any inconvenience, for any inconvenience,
        short notice, the short notice, for the short notice, at such short notice, last minute,
        weather, so much, very much, a lot, a bunch, a million, babe, love you, luv ya, queen, king,
        legend, the best, petal, duck, ducky, hen, darling, darl, doll, sugar, honey bunch, chick, sis,
        sister, bruv, fam, blud, cuz, bestie, lad, lads, lass, missus, boyo, chief, captain, skipper,
        champ, guv, squire, my friend, my dear, dearie, team, y all, ladies, gents, peeps, professor,
        coach, teach, teacher, xoxo, mwah, hugs, cheers for that, cheers for letting me know, cheers for
        the reminder, thanks for the reminder, thanks for reminding me, thanks for the heads up, thanks
        for letting me know, thanks for checking, thanks for checking in, thanks for your message,
        thanks for the message, thanks for the text, thanks for getting in touch, for the heads up, for
        checking, for checking in, for the text, for getting in touch, with thanks, many thanks, warm
        regards, warmest regards, yours, yours sincerely, yours faithfully, sincerely yours, all my
        best, my best, have a good weekend, have a nice weekend, have a great weekend, have a good
        evening, have a nice evening, have a good night, have a lovely weekend, have a lovely evening,
        have a good un, enjoy your day, enjoy your weekend, enjoy your evening, happy friday, happy
        monday, good weekend, night night, nighty night, see ya later alligator, laters, later gator,
        ciao, adios, slan, slainte, god willing, please god, touch wood, fingers crossed, all going
        well, all being well, inshallah, insha allah, sent from yahoo mail, sent from outlook, get
        outlook for android, sent via, hehehe, heehee, teehee, hahaha, hahahaha, ahaha, ahah, lolol,
        lool, rofl, jk, jks, phew, whoops, oops, ooh, oooh, aww, aw, ahh, ahhh, ohh, ooo, ugh, argh,
        aargh, meh, mmkay, yay, yaay, woohoo, woo, wahey, hurray, hooray, whoop, yippee, wooo, damn,
        dammit, bugger, crap, shit, feck, jaysus, jesus, christ, god, omg, omfg, wtf, flipping, bloody,
        effing, fecking, flaming, honestly, tbh, ngl, literally, obviously, obvs, basically, apparently,
        naturally, as always, as ever, as usual, as per usual, as normal, by the way, give my love, give
        my love to, my love to, regards to, say hi to, see that you, i see, i know, you know, you see,
        of it, at all, pet, without delay, without being late
    """,
    "OTHER_TALK": """
        and you, and u, and yourself, how about you, what about you, hbu, wbu, who is this, who are you,
        new phone who dis, who dis, good to know, nice to know, yes it is me, dialed the wrong number,
        dialled the wrong number, called the wrong number, my mistake wrong number, for your help with,
        it is me, its me, that is her, thats her, that is him, agree with her, agree with him, agree
        with you, yeah right, congratulations, congrats, happy birthday, merry christmas, happy new
        year, good luck, well done, got your message, get your message, enjoy your, safe trip, how are
        you, it is me, for confirming, with you on that, good one
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
        work, not work, not convenient, is a no go, no go, do not suit, does not suit me, not suit me, not suit
        us, not suiting, not going to suit, not gonna work, not going to work, not gonna suit, is out for me, is
        hectic, is manic, is mental, is a mess, is hard for me, too early, too late for me, too soon, a bit
        early, bit early for me, a bit tight, too close, a struggle, is a struggle, struggling with, struggling
        to make, pushing it, cutting it fine, cutting it close, not great for me, not good for me, no good for
        me, no good to me, rubbish for me, clashes with, clashing with, clashes w, conflict, a conflict, have a
        conflict, got a conflict, not free then, not free that day, not free at that time, busy then, busy that
        day, busy at that time, working then, working that day, put me on a double, on a double
    """,
    "DROP": """
        forget, remove, drop, release, trash, end, close, bin, lose, free up, give up, give away, get rid of,
        dump, clear, let go of, kill, erase, void, abandon, withdraw, repeal, undo, revoke, rescind, delete
    """,
    "PAUSE": "comma, full stop, exclamation mark, exclamation point, new line, semicolon",
    "QUESTION_MARK": "question mark",
    "YES_ALONE": """
        nice, y,
        bet, safe, set, copy, copied, down, class, lush, mint, ace, deadly, cracking, magic, smashing, grand,
        received, marked, marked it, excited, so excited, buzzing, rolling, steady, on lah, onz, still on, i am
        in, we are in, say less, down, i am down, ready to go, for real, locked in, written down, sweet as,
        happy days, too easy, still good, still ok, still fine, still grand, good here, no change, no changes,
        nothing changed, nothing has changed, no changes here, in the diary, in my diary, in the calendar, in my
        calendar
    """,
    "PURPOSE": """
        was wondering, wondering what, wondering how, wondering when, wondering where, to know, like to know, to
        find out, to ask about, to enquire, enquire, enquiring, enquiring about, inquire, enquiry, looking to
        find out, asking about, asking how
    """,
    "LIKED": """
        loved, we love, love my, love it, love them, love how, loved it, loving, obsessed, obsessed with,
        delighted, delighted with, thrilled, thrilled with, so happy with, very happy with, happy with, really
        happy, so happy, very pleased, pleased with, so pleased, impressed, amazing job, great job, great work,
        brilliant job, fantastic job, good job, lovely job, amazing, gorgeous, stunning, beautiful, delicious,
        yummy, so good, feel so much better, feels so much better, feeling much better, feel better, so much
        better, compliments, recommend, highly recommend, so kind, very kind, helpful, so helpful, so quick, so
        quickly, getting back, getting back to me, getting back so quick, patience, your patience, taking such
        good care, fitting me in, squeezing me in, you are a star, you star, you are a legend, you legend, you
        are the best, you are an angel, lifesaver, life saver
    """,
    "FILLER": """
        plumber, electrician, gardener, cleaner, fixed, sorted, repaired, ourselves, fixed it, sorted
        it, passed away, written off,
        broke down, broken down, has broken down, will not start, would not start,
        in the morning,
        ready, month, year, hereby, circumstances, kindly, doctor s, restaurant, a, an, the, to, of, at, on, in,
        for, with, by, from, about, my, our, your, it, it is, is, am, are, be, been, being, that, this, these,
        those, so, very, really, just, too, as, again, all, still, any, some, have, has, got, had, there, here,
        both, pretty, quite, much, more, most, anything, ones, me too, already, both of us, all of us, do, did,
        time, day, same, moment, sharp, o, clock, oclock, past, quarter, half, pm, hour, minute, minutes,
        people, person, under, the name, give, that one, this one, my end, anymore, any more, anyway, longer,
        today, afternoon, evening, night, week, next, better, okay so, for me, as planned, as agreed, planned,
        with you, everything, things, yet, afterall, after all, details, info, information, choice,
        option, place, honestly, off, finally, like that, right there, soon, until, till, since, while, whilst,
        during, within, through, into, onto, own, other, others, every, each, few, little, bit, lot, whole, only
        just, even, ever, always, often, usually, once, twice, first, second, last, end, right away, straight,
        straight away, straight after, early, exactly, precisely, bang on, on the dot, dead on, prompt,
        promptly, on time, in time, new, old, big, small, same again, same as last time, same as usual, same
        time, same day, same place, same again please, usual, regular, phone call, me and, myself and, so much
        for, rest, way, yours, mine, ours, his, her, hers, its, their, them all, us all, whom, that way, of
        course, anyhow, anyways, regardless, either way, in fact, in the end, at the end, at last, at least, so
        far, as soon, as soon as, or, nor, per, via, re, regarding, concerning, about the, in regards to, with
        regards to, with regard to, in relation to, in response to, was ringing to, was calling to, was ringing
        about, was calling about, was ringing to say, calling to say, ringing to say, just ringing to say, just
        calling to say, just texting to say, texting to say, writing to say, just to say, just to let you know,
        this is to, to let you know, wanted to let you know, just letting you know, letting you know, just
        wanted to, wanted to, just to, i was just, night shift, getting, family
    """,
    "WEEK": """
        the week after, week after, the following week, following week,
        next week, next month, following week, the following week, week after, another week, the weekend, next
        monday, the following monday, in the new year, some day next week, later this week, later in the week,
        over the weekend, at the weekend, this weekend
    """,
    "HELP": """
        help, help me, i need help, need help, info, information, support, sos
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
    "illness": (["I've come down with the flu", "my daughter is sick"], ["my wife is sick", "are you ill?"]),
    "party size": (["there will be 6 people", "party of 6"], ["we will be there"]),
}
