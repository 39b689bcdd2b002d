"""English: what weighs little: courtesies, small talk, things, fillers; phrases by role."""

LIGHT_WORDS = {
    "SORRY": """
        my bad, sorry lovely, sorry hun, sorry love, sorry pet,
        sorry mate, sorry guys,
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
        that/it is nice, that/it is so/very/really nice, hai, may god bless/keep you, may god bless you both/all,
        god bless you both/all, bless you both/all, stay blessed, take your time, sweet dreams, baby, ps,
        for the trouble,
        gotta run/dash/fly, got to run/dash/fly, have to run/dash/fly,
        for fitting/squeezing me/us in, for having me/us, for your quick/prompt reply/response,
        for getting back to me/us so quickly/soon, to you too, you too, true, so true, that is true, is true,
        you are right/correct, you are absolutely/quite/totally right/correct, right you are, can not wait,
        lord willing, god willing, god bless, god bless you, kind reminder, the nudge, not like last time, yours
        sincerely, yours faithfully, just a note to say, just a quick note to say, as arranged, as agreed,
        thought i had/have/d replied/answered/confirmed, thought i had/have/d already
        replied/answered/confirmed, thought i replied/answered/confirmed, thought i already
        replied/answered/confirmed, thought id replied/answered/confirmed, thought id already
        replied/answered/confirmed, only just seen your message/text, just seen your message/text, only
        seeing this now, only seen this now,
        like you asked, like you said, like you told me, as you asked, as you said, as
        requested, as asked, as instructed, as promised,
        on our end, on my end, from our end, from my end, on this end, on our side, on my side,
        girl, girlie, btw,
        reminder received, got the/your reminder, received the/your reminder,
        hope that is ok/okay/fine/alright/cool, hope it is ok/okay/fine/alright/cool, hope you do not
        mind, if you do not mind,
        mate, pal, buddy, my friend, my dear, please, accept my apologies, accept our apologies, have a
        great day, have a nice day, have a good day, have a good one, have a lovely day, good day, great
        day, bye, good bye, goodbye, good work, nice work, bye bye, take care, kind regards, regards,
        best, best wishes, best regards, sincerely, mr, mrs, ms, miss, dr, doctor, doc, sir, madam,
        maam, mate, love, hun, hon, buddy, bro, dude, man, boss, folks, guys, girls, lol, haha, hehe,
        lmao, xx, x, xox, xo, oh, ah, lor, lah, leh, hor, lo, wow, well, bb, babes, pal, dear all, all
        the best, god bless, sent from my iphone, sent from my phone, get outlook for ios, sent from my
        android, sent from my samsung, iphone, for the reminder, for reminding me, for letting me know,
        for your help, for your patience, for your message, for the text/txt/message/msg/sms, for your
        text/txt/msg/sms, for the late reply, for late reply, for the delay, for the delay in replying, late reply,
        for replying late, only just seen this, just saw this, just seen
        this, that is all, that is all today, that will be all, that will be all for today, that will be
        all for me today, all for today, that is all for today, all for now, bear with me, good night,
        gn, enjoy, welcome, your welcome, you are welcome, no need to worry, do not worry, your
        understanding, for understanding, talk soon, speak soon, bless, the reminder, your message,
        message, for your time, your time, the inconvenience, any inconvenience, for any inconvenience,
        late notice/reply/message, the late notice/reply/message,
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
        you are a lifesaver, lifesaver, you are a star, you are a gem, you are the best, that is kind of you,
        of it, at all, pet, without delay, without being late
    """,
    "OTHER_TALK": """
        so far, glad/nice/pleased to meet you/u,
        attend/attending to it/that/this/them/him/her, will attend to it/that/this/them/him/her,
        sounds/looks the same, sounds/looks better/worse/weird/funny/familiar, sounds/looks like,
        everything ok/okay already, god is good/great,
        it is on the/its/his/her/my way,
        meant to ring/call/text/message, meant to send this/that to, sent to the wrong person, sent this to the wrong,
        dialled wrong, misdial, misdialled, pocket dial, pocket dialled, butt dial, butt dialed, bum dialled,
        rang by mistake, rang you by mistake, called you by mistake, called by mistake, texted you by mistake,
        rang by accident, not meant for you, was not meant for you, meant for my, whos this,
        i texted/messaged the wrong person/number, i have texted the wrong person/number,
        how much time/longer/notice,
        thanks anyway, so much anyway, never mind, nvm, know right, i know right, yes/yea/yeah/ya i know,
        i/we did, did it/that, did already, have already, got already, so am i, me too, same here,
        you are awesome/great/amazing/sweet/cool/good/lovely, your right, get well, get well soon, feel better soon,
        in/to/from/at lah, meet me/him/her/them/up, same to ya/you, am in love,
        will miss you/ya/him/her/them, miss you/ya/him/her/them, going to miss you/him/her/them, can not be bothered
        by/with/about, looking after, look after, not looking forward, come back, coming back, come home,
        coming home, comes back, comes home, not be home early, not come early, not make it early, not come so early,
        not come that early, not come in early, emergency contact/contacts/number/numbers/exit/services/fund,
        moving out, move out, moving house, move house, moving in,
        keep your appointment, keep your slot, keep the change, meet you at, meet at,
        tell, please tell, can you tell, could you tell, let him/her/them know, please inform, broke
        down, broken down, has broken down, will not start, would not start, plumber, electrician,
        gardener, cleaner, fixed, sorted, repaired, fixed it, sorted it, passed away, written off,
        something after, something before,
        and you, and u, and yourself, how about you, what about you, hbu, wbu, who is this, who are you,
        new phone who dis, who dis, good to know, nice to know, yes it is me, dialed the wrong number,
        dialled the wrong number, called the wrong number, my mistake wrong number, for your help with,
        finish, finish work, get off work,
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
        am home all day, will be home all day, be in all day, am in all day,
        took the morning/day/afternoon off, taken the morning/day/afternoon off, booked the
        morning/day/afternoon off,
        dropping, knock, knock hard, bell, the bell,
        bring it/them/this/that over/along/back, bring, bringing, will bring, gate, code, door,
        doorbell, buzzer, ring the bell, intercom, in the
        driveway, out the front, unlocked
    """,
    "LIGHT_VERB": """
        suggest, propose, offer,
        get, getting, fit, turns out, go, set, put, see, say, look, sound, done, book, find, leave, kept, let,
        scheduled, booked, made, make, making, thing
    """,
    "WHETHER": """
        shall we do/go/meet/have/get/grab, would you like to, want me to, you want me to, do you want me
        to, need me to, do you
        need me to, would you like me to, like me to, should i, ought i to,
        do you, are you, is there, are there, does that, have you
    """,
    "CHANGE": """
        squeeze, squeeze in,
        change, shift, swap, switch, adjust, bump, extend, delay, push, move, moving, changing, switching,
        swapping, modify, make it, make it for, make that, schedule it, put me/us down for, let us make it, make
        the appointment, make the visit, book it for, book me/us for, put us/me in for, schedule the
        appointment, schedule the visit
    """,
    "BAD": """
        no use,
        not at that hour/time, not at this hour/time, not that day,
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
        take me off the list, take us off the list, take me off the list for, take us off the list for,
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
        happy days, too easy, very/so/really nice, still good, still ok, still fine, still grand, good here, no
        change, no changes,
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
        good care, you are a star, you star, you are a legend, you legend, you
        are the best, you are an angel, lifesaver, life saver
    """,
    "FILLER": """
        held on, held at, taking place on, taking place at, that takes place, which takes place,
        the following monday/tuesday/wednesday/thursday/friday/saturday/sunday, following
        monday/tuesday/wednesday/thursday/friday/saturday/sunday,
        more like,
        looks like, look like,
        all three, all four, all two, the two of us, the three of us, the four of us, both of
        us, w,
        have asked twice, have asked already, have asked before, asked twice, have asked you,
        for scrap, as scrap, consequently, accordingly, therefore, hence, thus,
        sent/proposed/arranged/organised/organized/made/set/booked/given/scheduled/planned by,
        round, along,
        before you get here/there, before you come/arrive/call, before your visit,
        ourselves, in the morning, ready, month, year, hereby, circumstances, kindly, doctor s,
        restaurant, a, an, the, to, of, at, on, in, for, with, by, from, about, my, our, your, it, it
        is, is, am, are, be, been, being, that, this, these, those, so, very, really, just, too, as,
        again, all, still, any, some, have, has, got, had, there, here, both, pretty, quite, much, more,
        most, anything, ones, me too, already, both of us, all of us, do, did, time, day, same, moment,
        sharp, o, clock, oclock, past, quarter, half, pm, hour, minute, minutes, people, person, under,
        the name, give, that one, this one, my end, anymore, any more, anyway, longer, today, afternoon,
        evening, night, week, next, better, okay so, for me, as planned, as agreed, planned, with you,
        everything, things, yet, afterall, after all, details, info, information, choice, option, place,
        honestly, off, finally, like that, right there, soon, until, till, since, while, whilst, during,
        within, through, into, onto, own, other, others, every, each, few, little, bit, lot, whole, only
        just, even, ever, always, often, usually, once, twice, first, second, last, end, right away,
        straight, straight away, straight after, early, exactly, precisely, bang on, on the dot, dead
        on, prompt, promptly, on time, in time, new, old, big, small, same again, same as last time,
        same as usual, same time, same day, same place, same again please, usual, regular, phone call,
        me and, myself and, so much for, rest, way, yours, mine, ours, his, her, hers, its, their, them
        all, us all, that way, of course, anyhow, anyways, regardless, either way, in fact, in the
        end, at the end, at last, at least, as soon, as soon as, or, nor, per, via, re,
        regarding, concerning, about the, in regards to, with regards to, with regard to, in relation
        to, in response to, was ringing to, was calling to, was ringing about, was calling about, was
        ringing to say, calling to say, ringing to say, just ringing to say, just calling to say, just
        texting to say, texting to say, writing to say, just to say, just to let you know, this is to,
        to let you know, wanted to let you know, just letting you know, letting you know, just wanted
        to, wanted to, just to, i was just, night shift, getting, family
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
