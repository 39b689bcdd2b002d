"""English: what answers: yes, no, see you, confirmed; phrases by role."""

ANSWERS = {
    "YES": """
        can not wait for tomorrow, as if i/we would forget, as if i/we would forget/miss it,
        i/we will see you then/there, look forward to seeing/meeting you, i look forward to seeing/meeting you,
        we look forward to seeing/meeting you,
        someone/somebody will be in/there/home/around to let you in, my
        husband/wife/mum/mom/dad/son/daughter/partner/neighbour/mother/father will be
        in/there/home/around to let you in, there will be someone in/there/home to let you in,
        there will be somebody in/there/home,
        be in to let you in, be there to let you in, be home to let you in, be around to let you
        in, leave me/us/it in, keep me/us in, leave it as is, leave as is, leave it as it is,
        all set, we are all set, still all set, happy to keep it,
        that still works for me/us, still works for me/us, course i am coming, course we are coming,
        course i will be there, course ill be there, okidoki, oki doki, oki dokie, oki doke,
        still on for,
        hell/heck/fuck yeah/yes/ya, ok/okay/k na,
        fine/ok/okay/good with the date/time/day/slot, fine/ok/okay/good with the date/day and time,
        can not wait to see you,
        yes please keep it, yes keep it, please keep my appointment/booking/slot,
        still ok for, still fine for, still good for, i would like to keep the/my appointment/booking/appt, yes
        ill be there, yes ill def be there,
        ya, ill take it, i will take it, count me in, can not wait to see you, looking forward to seeing you,
        looking forward to see you, happy with the appointment,
        that sounds nice, that looks nice,
        you can count on me, count on me, okie dokie, okey dokey, have not forgotten, not forgotten, did not
        forget, attendance confirmed, yes, yess, yea, yeah, yeh, yep, yup, yupp, yeap, yas, ya,
        aye, ye, yh, ok, okay, okey, okie, oki, oke, okk, k, kk, alright, all right, alrighty, sure, sure thing,
        certainly, definitely, absolutely, indeed, affirmative, correct, that is
        correct/right/fine/good/great/perfect/ok/okay/all/cool/what i want/what i wanted, what i want, what
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
        us do that, yes i do, yes it is, that is a yes, suits me, suits us, i
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
        good for, we are on, it is on, consider it done, consider it confirmed, consider me
        confirmed, can confirm, happy to confirm, pleased to confirm, delighted to confirm, glad to, gladly,
        with pleasure, my pleasure, absolutely fine, perfectly fine, totally fine, yes indeed, yes we do, yes we
        are, yes i am, yes it does, yes that is right, most
        definitely, most certainly, ok dokes, okey doke, okie doke, rightio, righto, very good,
        very well, jolly good, splendid, superb, marvellous, boss man ok, sure can, sure will, you got it, got
        u, got you, it is in my diary, marked down, message received, received with thanks, got the message,
        thanks confirmed, confirm thanks, confirmed thanks, lock it in, lock me in, count us in, count me in, i
        am game, i am up for it, up for it, yes chef, yes boss, yes sir, yes maam, yes miss, aye aye, aye grand,
        aye sound, aye no bother, ok no bother, ok grand, i have not forgotten, i did not forget,
        still on for, it is in my/the calendar/diary, got it in my/the
        calendar/diary, already in my/the calendar/diary, no changes/change
        from me/us, no changes/change on my side/end, ready for tomorrow,
        will not forget, i will not forget
    """,
    "NO": """
        that s wrong, thats wrong, that is wrong, that s incorrect, that is incorrect, not correct,
        wrong again, that s not right, that is not right, that s not what i said,
        na,
        nothing, never mind, nevermind, no, nope, nah, nop, nopes, no no, negative, not at all, no way,
        absolutely not, certainly not, definitely not, of course not, no thanks, no thank you, i am afraid not
    """,
    "SEE_YOU": """
        i will see you, we will see you,
        catch you, catch ya, catch you then/there/later, catch ya then/there/later,
        see you, see ya, see you/ya soon/later/tomorrow/tonight, see you all
    """,
    "CONFIRM": """
        we confirm, ok accept,
        confirm, confirming, i confirm, confirms, reconfirm
    """,
    "KEEP": """
        cancelling/canceling/moving/changing nothing, not cancelling/canceling/moving anything,
        like to keep, take the slot, ill be at, ill take,
        keep, keeping, take, taking, be at, will be at, accepting, happy to accept, accept
    """,
    "CONFIRMED": """
        viewing confirmed, put me down as attending,
        confirmed, is confirmed, all confirmed, that is confirmed
    """,
}
