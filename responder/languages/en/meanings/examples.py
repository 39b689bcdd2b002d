"""English: texts with a meaning, and texts without it."""

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
