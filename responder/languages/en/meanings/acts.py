"""English: what is done about the appointment: coming, cancelling, moving, being late; phrases by role."""

ACTS = {
    "COME": """
        i am all yours, be in at,
        ill be their, i ll be their, will be their,
        have the van/car/bike/dog/cat/kids with/to/there you, have him/her/it/them with/to you,
        have the van/car/bike/dog/cat with you,
        ill have him/her/them there, will have him/her/them there,
        be there for it/today/tomorrow/tonight,
        be outside, be waiting outside, come over/round/down/along,
        be there for the, be there for my, be there for our,
        planning to attend, will honour, will honor, i will come, coming in, attend, want to attend, attending,
        ill attend, ill be attending, be attending, attending, be in, ill be there, ill come, ill see you, be
        there, come, coming, can/could/will/would make it, able/going to make it, to make it, still make it,
        still coming, be coming, be present, be at home, be home, show up, be able to come/attend/make it, keep
        the/my/our appointment, on my way to you/ye, looking forward, look forward, going to be there, be ready, make
        the/my/our appointment, attend, turn up, get there, be with you, shall be there, will attend, be on
        time, be there on time, be there early, be with ye, head over, heading over, hobbling over, pop in, pop
        over, pop by, swing by, drop by, drop in, stop by, call in, call over, be at yours, be at mine, be at
        the house, be home all day, be home then, be in all day, be in then, be in to let you in, bring
        him/her/them in, bring him/her/them, bringing him/her/them, bring the car/dog/cat/kids/van in, bring the
        car/dog/cat/kids/van, drop him/her/it off, drop the car/dog/cat/kids/van off, dropping him/her/it off,
        be seen, be squeezed in,
        see you at, see you on, see u at, see you all then, see you both then, see ye then, see ya then, see ya
        there, see ye, be sure to come, manage it, be able to manage it
    """,
    "ARRIVING": """
        on my/our way to,
        getting ready, in a bit/while/minute/moment/sec/second/jiffy,
        here already, already here, soon soon,
        am here, are here, am in, am home, am at home, here now, just arrived, arrived, be here
    """,
    "COME_YOU": "you coming",
    "COME_THIRD": "comes",
    "CAN": """
        can/could make, will make,
        can, could, will, able, be able, am able, would, going, can/could do, shall, gonna, may be able
    """,
    "CAN_THIRD": "",
    "AVAILABLE": "available, free, around, busy, away, unavailable, otherwise engaged, out of town",
    "CANCEL": """
        make sure the/my/our appointment/booking/reservation/lesson/visit is cancelled/canceled,
        scratch tomorrow/today, scratch that appointment, scratch my appointment, take him/her/them/me/us/it
        off the list/schedule/books/diary/calendar, take him/her/them/me/us/it off tomorrow
        list/schedule/books/diary, take him/her/them/me/us/it off tomorrow s list/schedule/books/diary, take
        him/her/them/me/us/it off for/tomorrow/today, take him/her/them/me/us off your list/schedule/books
        for tomorrow/today, strike me off, leave it this time, leave it for now, leave it for today, leave
        it for this week, leave it this week, wipe me/us off,
        take me/us off for, take me/us off tomorrow/today,
        take me off the schedule/books/diary/calendar,
        needs to be cancelled/canceled, has to be cancelled/canceled, have to be cancelled/canceled,
        must be cancelled/canceled, to be cancelled/canceled please,
        get the/my/our/this appointment/booking/lesson/visit cancelled/canceled,
        cancel, cancell, cancle, canel, cancelling, canceling, cancellation, call off, call it off, nix,
        unreserve, unbook, scrap, annul, cancelt, canc, cxl, cancellin, bail, have to bail, bail out, bow out,
        pull out, drop out, back out, pass on, take a rain check, rain check, raincheck, give it a miss, giving
        it a miss, give this one a miss, give this a miss, skip it, skip this one, skip this time, skip
        tomorrow, skip today, sit this one out, sitting this one out, scratch my name off, scratch my name,
        scratch me off, scratch me, take my name off, cross me off, cross my name off, count me out, count us
        out, we are out for, i am out for, cry off, blow it off, can not be bothered, can not be
        bothered to come/go/make, pull out of, count me out
        of
    """,
    "CANCEL_YOU": """
        for you to cancel, you to cancel on me/us, cancel on me/us, cancels on me/us, canceling/cancelling on
        me/us,
        are you cancelling, are you canceling, you cancel, you cancelling, did you cancel, you canceled
    """,
    "CANCELLED": """
        is off,
        cancelled, canceled, is cancelled, is canceled, been cancelled, was cancelled, get cancelled
    """,
    "NOT_NEEDED": """
        i am not in need of my/the/our appointment/booking/reservation, not in need of my/the/our
        appointment/booking/reservation,
        you can stand down, do not hold/keep/save my/our/the slot/spot/place/appointment/booking/table,
        you can give the/my/our slot/spot/place/appointment to someone/somebody else, give the/my/our
        slot/spot/place/appointment to someone/somebody else, you can give the/my/our
        slot/spot/place/appointment away,
        you do not need/have to come, you do not have to come out/over/round, you do not need to come
        out/over/round, will not need the/my/our service/appointment/lesson/visit/table/clean/groom, do not
        need the service/appointment/visit, decided against it, decided not to, decided not to bother,
        changed our mind,
        do not be coming, do not be coming out/round/over, do not come out/round/over, do not come
        today/tomorrow, no need to come out/round/over, no need for you to come out/round/over, found
        someone/somebody/somewhere/one closer/cheaper/nearer/better, found someone/somebody/somewhere closer
        to home, found a closer/cheaper/nearer/better one, nothing left for you to fix/do/repair, nothing
        for you to fix/do/repair, going with another, gone with another, gone with someone else, booked
        someone/somebody/somewhere else, booked elsewhere, found one elsewhere, found elsewhere, will not be
        needed,
        no/nah/nope do not bother,
        no need for the/my/our/his/her groom/lesson/clean/walk/cut/session/class/service/visit/massage,
        not be requiring the/my/our/your, not be requiring it/this/that/you, not require the/my/our/it,
        give our slot/place/spot to someone/somebody else, give my slot/place/spot to someone/somebody
        else,
        give my slot to someone/somebody else, give my appointment/spot/place to someone/somebody else,
        no need for the/my/our appointment/service/visit/slot/booking,
        not need you/ye, no longer needed, no longer need, no longer required, not needed anymore, not
        need it anymore, do not
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
        give my spot/slot/place/time away, give away my spot/slot/place,
        give the table to someone else, let someone else have it, let someone else have my slot, you can give my
        slot, feel free to give my slot, feel free to give it, can someone else have, do not expect me/us, do
        not expect me tomorrow/today/tonight
    """,
    "PREVENTED": """
        can/could not go, not be able to go, not able to go, unable to go, can/could not join,
        not be able to join, not able to join, unable to join, can/could not join you/u, can/could not join you guys,
        not feeling up to it, not up to it, not feel up to it,
        can not leave work/the office/the shop/the house, can not get the day/morning/afternoon off, can not
        get off, can not get out of bed/the house, can not leave the house,
        that is me/us out for tomorrow/today, that is me/us out, thats me/us out, that rules me/us out, am
        out for tomorrow/today, are out for tomorrow/today, can not swing it, can not get away, can not
        manage it, will not manage it, not going to/gonna manage it, not gonna/going to make it, not
        gonna/going to work, not going to be able to make it, too sick/ill/poorly to come, too
        sick/ill/poorly to make it, bedbound, stuck at home,
        no way i am making that,
        theres no way i am making it, there is no way i make it, no way i will make it,
        no way i am making it, no way i can make it, there is no way i can make it, there is no way i am
        making it, no way we are making it, no way we can make it, is a no from me/us, is a no,
        not making it, not be making it, will not be making it, not going to be making it, can not get
        out of work, can not get away from work, can not get away from the office, can not get off work,
        can not get time off,
        not happening, not happening this morning/today/tomorrow/tonight,
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
        rain check, raincheck, take a rain check,
        push it to, push my/our/the appointment/appt/visit/booking/slot/lesson to, put it off till/until,
        putting it off till/until, put off till/until, off till after, off until after,
        swap it to, swap me to, switch it to, switch me to,
        squeeze me in, fit me in, slot me in, bring it forward, bring my appointment forward, possible
        to bring my,
        move/push/shift it/this/that/them up/back/over/forward/along, bring it/this/that/them forward,
        change the timing, change
        the timings, be moved to, be changed to, needs to be moved/changed/rescheduled, has to be
        moved/changed/rescheduled, must be moved/changed/rescheduled,
        reschedule, reschedual, rescheduled, re schedule, rebook, move it, push back, push it back, push it,
        swap/switch/move/change to the morning/afternoon/evening,
        postpone, bring forward, put back, rearrange, re arrange, rescheduling, change the
        time/date/day/appointment/booking/reservation, change time/date/day, change my
        appointment/booking/reservation, move my appointment/booking/reservation, move the
        appointment/booking/reservation, swap my appointment/slot, switch my appointment, change of time/date
    """,
    "MOVE_YOU": """
        for you to move/reschedule/rearrange/change/postpone, are you moving, have you moved, did you move
    """,
    "OTHER_TIME": """
        a/an morning/afternoon/evening/lunchtime/weekend slot/appointment/appt,
        whenever you are next free, when you are next free, when are you next free, next free, whenever
        suits you, whenever suits, another go, new day, new appointment, a new appointment, a new day, a new
        date, another slot, your next available, your next opening, next opening, any openings,
        alternative date/time/day/slot/appointment, an alternative date/time/day/slot/appointment,
        alternative dates/times/days,
        midweek, anytime the following week, anytime next week,
        anything later, anything earlier,
        another day/time/date/slot/appointment, a different day/time/date/slot, different day/time/date/slot,
        other day/time/slot, other times/slots/days/dates/availability, new time/date/slot, next available,
        what else do you have, what else have you got, have you anything else, do you have anything else,
        anything else available, mornings, afternoons,
        earlier slot/time/appointment, later slot/time/appointment, any other time, some other time/day, an
        earlier, a later, another week, a different week, another fortnight, another month, a later
        date/time/slot, a earlier date/time/slot, an earlier date/time/slot, later date, earlier date, earlier
        on, any other slot/day/time/date, other slot, different slot, next slot, next free slot, next free
        appointment, when else, what else you got, what else you have, any day next week, anytime next
        week, any time next week, any evening, any other
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
        would be way/much/far/lot better, way/much/far/lot better for me/us, would be handier, handier for
        me/us, would be easier for me/us,
        would work better, work better, works better, work best, works best, more convenient, would be
        ideal, more ideal, would be more ideal, better time,
        let us set it, let us fix it,
        reach earliest, can reach earliest, can only reach, can reach only, earliest i can,
        earliest i can reach/make/come/be,
        instead, rather, prefer, would prefer, actually, on second thought, should be, how about, would be
        better, is better, works better, suits better, do it for, change of plan, it should be, the date should
        be, the time should be, i would like it, i want it, suit better, suits me better, suits us better, be
        better, works better for me/us, would suit better, would suit me better, would be easier, would be
        better for me/us, better for me/us, easier for me/us, better off, best for me/us, in place of, in lieu
        of, rather than, as opposed to, instead of, lets say, let us say, push it to, knock it back to, bring it
        forward to, leave it till, leave it til, leave it until, leave it another, what about
    """,
    "LATE": """
        give me half an hour, give me an hour, give me a few minutes/mins, give me a minute/sec/second,
        not be coming on time, not come on time, not make it on time, not make it in time, not be on time,
        not be there on time, not be able to make it on time,
        min/mins/minute/minutes delay, minutes of delay, mins behind, minutes behind, min behind, be behind,
        late, running late, delayed, running behind, behind schedule, be there in, be there soon, on my way,
        omw, nearly there, almost there, held up, there in, running 10 behind, behind, be late, bit late, a bit
        late, little late, slightly late, going to be late, be a few minutes, be a bit, be a minute, few minutes
        late, few mins late, there like, be there like, be there for, be there around, there about, almost with
        you, nearly with you, just leaving, only leaving, leaving now, only leaving now, setting off now, just
        setting off, coming soon, come soon, will come soon, i/we will come soon, am/are/is on the/my/our way,
        we are on the/our way, coming over, coming your way, on the way, on our way, on me way, en route, coming
        now, 5 away, 10 away, minutes away, mins away, just parking, just parked up, parking up, pulling in,
        outside soon, eta, my eta, running
        around, please wait, hold my slot, hold the table, got delayed, been delayed, is delayed, train delayed,
        bus delayed, flight delayed, overslept, slept in, woke up late, alarm did not go off
    """,
    "HELD_UP": """
        will miss the stop/bus/train, going to miss the stop/bus/train, missed the stop,
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
}
