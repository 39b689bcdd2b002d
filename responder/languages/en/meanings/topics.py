"""English: what is asked beside the appointment: hours, prices, ways, silence; phrases by role."""

TOPICS = {
    "HOURS": """
        what time you there till/until/til, what time you open till/until/til, what time are you there
        til, how long are you there, are you working today/tomorrow, are you guys working today/tomorrow,
        or closed,
        what time do you/ye/youse shut, what time do you finish today, do you/ye shut, when do you/ye shut,
        you shut at, open boxing day, open christmas eve, open new years eve, open good friday, open easter,
        open between christmas, open on bank, anyone there on, is anyone there on, anybody in on, is there
        anyone in on, till what time are you, what time are you there till, what time are you there until, how
        late are you there, what are your times,
        do you reopen, reopen, are you back open,
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
        a rough quote, what kind of money, what sort of money, how much roughly, roughly how much, what would
        you charge, what am i looking at, what are we looking at price, going rate, what would i be looking
        at, how many quid, how many euros, how many dollars, in the price, cost me,
        set me back, going to set me back,
        how much, price, prices, cost, costs, what do you charge, fee, fees, rates, expensive, what do you
        charge for, how much do you charge, how much would, how much does, how much for, how much is, how much
        are, what is the cost, what is the price, what is the damage, the damage, what would it cost, what does
        it cost, how much will it be, ballpark, ballpark figure, rough price, rough idea of price, price list,
        pricing, price for, cost of, call out fee, call out charge, callout fee, callout charge, consultation
        fee, how much do i owe, what do i owe, quotation, an estimate, your rates, hourly rate, charge for, you
        charge, do you charge, rough quote, quote for, quote
    """,
    "PRACTICAL": """
        can/could i/we pay by/with card/cash/cheque/check/phone, can/could i/we pay with a/my card,
        can/could i/we pay in/on cash/card, can/could i/we pay cash, take
        card/cards/cash/cheques, take credit cards, accept card/cards/cash/cheques, a lift, an elevator, how
        long does it take, how long will it take, how long is the, how long does it last, how long is it, how
        long should it take, empty stomach, wheelchair access, wheelchair accessible, wifi
    """,
    "ADDRESS": """
        drop me a pin, drop us a pin, send me the pin, free to park, free to park on, permit only, park on
        your road/street,
        where can we park, where do we park, can i park, can we park, park outside, park nearby, park close
        by, somewhere to park, anywhere to park, parking spaces, parking space, parking permit, free parking,
        street parking, which side of, which stop, which station, which bus, which exit, which floor is it, is
        it the door, is it the one, is it the building, is it the place, is it the entrance, which one is it,
        which is it the door, cannot find the door/place/entrance/salon/clinic/garage/shop/studio/office,
        cannot find you, cannot see the entrance, cannot see the door, still on the high street, still at the
        same place, have ye moved, have you moved or,
        have you moved premises/shop/to, did you move premises, where abouts is it, where is it
        again, what is the street, what number is it, what number is it on, which number,
        which buzzer, what buzzer, which floor, what floor, which door, which entrance, what entrance,
        is there a lift, is there an elevator, a lift or, stairs only, is it stairs, step free,
        wheelchair, wheelchair access, send me a pin, drop a pin, send the location, what is the
        postcode, still at the same address, bus stop,
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
        you are a legend, you are legends, your a legend, thanks for the info/information, thank you for
        the info/information,
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
        mixed me up with, got me mixed up with, confused me with, mistaken me for, think you have the wrong, have the
        wrong number, do not even have a dog, do not even own a, never heard of you, never heard of this, sent to me by
        mistake, sent this to me by mistake, got this by mistake, had this number since, had this number for, have had
        this number, have no appointment with you, do not have an appointment with you, never booked anything, i never
        booked, never made an appointment, not a client of yours, not a customer of yours, not the right person, wrong
        number, wrong person, wrong phone number, not my number, you have the wrong, do not know you, mistaken number,
        wrong text, wrong contact, meant for someone else, dialed the wrong, no one here by that name, nobody here by
        that name, no one by that name, nobody by that name, this is not her/his number, not her number anymore, no
        longer her number, no longer his number, do not have an appointment, do not have any appointment, did not make
        an appointment, not a customer, not a client, not a patient, do not know anyone called, message is not for me,
        text is not for me, not meant for me, meant for somebody else, got this in error, sent to me in error, was sent
        to me in error, got the wrong number/person/guy/girl/one, got a wrong number, texted me in error, texted the
        wrong person/number, messaged the wrong person/number
    """,
    "STOP": """
        no more messages, leave me alone with your texts, quit texting me, quit messaging me,
        stop texting, stop texting me, stop messaging, stop sending, stop sending me, unsubscribe, unsubscribe
        me, opt out, remove me, take me off, remove my number, no more texts, no more messages, stop the
        reminders, stop reminders, no more reminders, do not text me, do not message me, stop contacting, stop
        all, stopall, do not contact me
    """,
    "STOP_WORD": "stop, stop it, stop that",
    "START": "start, unstop, subscribe, resubscribe, start texting",
}
