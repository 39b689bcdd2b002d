"""English: patterns of texts that no person wrote, on folded text."""

from responder.languages.patterns import MachinePatterns, MachineWords
from responder.languages.word_lists import words

_PLACES = (
    r"(?:office|surgery|practice|shop|store|salon|clinic|studio|branch|restaurant|centre|center|"
    r"reception|garage|school|business|pharmacy|front desk|team)"
)
# What a business tells whoever writes to it while it is closed.
_MEANWHILE = (
    r"(?:(?:in|for) (?:an |any |medical )?emergenc(?:y|ies)|(?:dial|call) (?:911|999|111|112|000)\b|"
    r"(?:our|the) (?:opening|business|office|working)? ?hours (?:are|of)\b|normal (?:opening |"
    r"business )?hours|we(?:'ll| will) (?:re-?open|reply|respond|get back|return|be back)|"
    r"re-?opens? (?:on|at|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday)\b|leave (?:a|"
    r"us a|your) message|thank you for your (?:understanding|patience))"
)
_CLOSED = (
    rf"\b(?:the|our) (?:\w+ )?{_PLACES}\b[^?]{{0,40}}\b(?:is|are|will be|remains) (?:\w+ )?closed\b[^?]*\b{_MEANWHILE}",
    rf"^[^?]{{0,60}}\bwe(?: are|'re) (?:\w+ )?closed\b[^?]*\b{_MEANWHILE}",
    r"\byou(?:'ve| have) reached\b[^?]*\bclosed\b[^?]*$",
)

MACHINES = MachinePatterns(
    automatic=(
        *_CLOSED,
        (
            r"\bthank(?:s| you) for (?:contacting|messaging|texting|reaching out to)\b.{0,60}\bhow "
            r"(?:can we|we can) (?:help|assist)\b"
        ),
        r"\bauto(?:mati[cs]|mated)?[ -]?(?:reply|response|answer|message)\b",
        r"\bsent automatically\b",
        r"\bautomatically (?:sent|generated)\b",
        r"\bthis is an auto\w*\b",
        r"\b(?:do not|don'?t) reply to this\b",
        r"\bno-?reply\b",
        r"\blimited access to (?:my )?(?:e-?mails?|phone|messages)\b",
        r"\bin (?:urgent|an emergency)\b.{0,40}\b(?:contact|call)\b",
        r"\bi have (?:\w+ ){1,3}(?:turned|switched) on\b",
        r"\b(?:sleep|work|personal|reading|gaming|driving) (?:focus|mode) (?:is )?on\b",
        r"\bdriving focus\b",
        r"\bfocus mode\b",
        r"\bnotifications? (?:are )?silenced\b",
        r"\bnot receiving notifications\b",
        r"\bsent from my (?:car|vehicle)\b",
        r"\bwhen i get where i'?m going\b",
        r"\bdear (?:customer|client|patient)\b",
        r"\bwe (?:would like to )?remind you of your\b",
        r"\bthis is a reminder of your\b",
        r"\bbegin:vcard\b",
        r"\bdelivery (?:report|receipt)\b",
        (
            r"\b(?:this|the) (?:number|line|phone number|mailbox|inbox|account)\b.{0,30}\b(?:is not|isn't|not"
            r"|un)[ -]?(?:being )?monitored\b"
        ),
        (
            r"\b(?:this|the) (?:number|line|phone number|mailbox|inbox|account)\b.{0,30}\b(?:cannot|can not|can't"
            r"|does not|doesn't|is not able to|is unable to|no longer) (?:receive|accept|read|take|support)s?\b.{0,20}"
            r"\b(?:texts?|sms|(?:text )?messages?|replies)\b"
        ),
        r"\bplease do not reply\W*$",
        r"\bunmonitored (?:number|line|mailbox|inbox)\b",
    ),
    away=(
        r"\bout of (?:the )?office\b",
        r"\baway from (?:my|the) (?:desk|phone|office)\b",
        r"\b(?:annual|maternity|parental|sick) leave\b",
        r"\bi'?m driving\b",
        r"\bdriving (?:right )?now\b",
        r"\bi (?:am|'m) (?:currently )?driving\b",
        r"\b(?:not|un)\s?available\b",
        r"\bunavailable\b",
        r"\bcan'?t (?:talk|speak|answer|take your call|come to the phone)\b",
        r"\bunable to (?:answer|take your call|talk)\b",
        r"\b(?:currently|presently) (?:busy|closed|unavailable|away)\b",
        r"\bmiss(?:ed)? your call\b",
        r"\bthanks? (?:you )?for (?:reaching out|contacting|calling|texting|messaging|your (?:message|text))\b",
        r"\byou(?:'ve| have) reached\b",
    ),
    coming_back=(
        r"\bleave (?:a|your|me a) (?:message|name|number)",
        (
            r"\b(?:will|'ll) (?:get back|reply|respond|return|be back|call (?:you )?back|see your message"
            r"|answer)\b"
        ),
        r"\bas soon as (?:possible|we|i)\b",
        r"\bget back to you\b",
        r"\bwhen i (?:return|arrive|stop|get back)",
        r"\bafter the (?:tone|beep)",
        (
            r"\b(?:until|back on|till) (?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun|next|[0-9]|jan|feb|mar"
            r"|apr|may|june|july|aug|sep|oct|nov|dec)\w*"
        ),
    ),
    notices=(
        r"\bwelcome to \w+\b.{0,80}\b(?:calls|data|roaming|your plan|[0-9]+ ?gb)\b",
        r"\byour (?:plan|bundle|allowance|package|tariff)\b.{0,20}\b(?:renew\w*|refreshed|expire[sd]?|been reset)\b",
        r"\byou (?:were called by|have been called by)\W{1,3}(?:\+|00)?[0-9]",
        r"^\W*(?:message|notice) from (?:the |your )?network\b",
        r"\bis now reachable\b",
        r"\bwill not be delivered\b",
        r"^\W*(?:\S+ )?free ?msg\b",
        r"\bmessage blocking is active\b",
        r"\b(?:msg|message) not (?:sent|delivered)\b",
        r"\bunable to send (?:message|msg)\b",
        (
            r"\b(?:message|reply|sms|msg|text) to .{3,30}\b(?:could not|cannot|was not|has not)(?: be| been)? "
            r"(?:delivered|sent)\b"
        ),
        (
            r"\b(?:get|got|have|collected|received|delivering|delivered) (?:your|a) (?:parcel|package"
            r"|order)\b.*\b(?:track|from)\b.*\w\.\w{2,3}/"
        ),
        r"\b(?:message|reply|sms|msg) (?:was |could |can )?not (?:be )?(?:been )?deliver\w*\b",
        r"\bmailbox (?:is )?full\b",
        r"\bundeliver(?:ed|able)\b",
        r"^\W*(?:your |the )?(?:message|msg|sms) failed to (?:send|deliver)\b",
        r"\byour (?:balance|credit)\b.{0,20}\b(?:too low|insufficient|not enough|used up)\b",
        r"(?:\byou have|^\W*) ?insufficient (?:credit|balance|funds)\b",
        r"\bnot able to receive (?:text )?messages\b",
        r"\binvalid (?:number|recipient|short ?code)\b",
        r"\bplease re-?send using\b",
        (
            r"\byour (?:\w+ )?(?:flight|train|bus|coach|ferry)\b.{0,60}\b(?:cancel\w*|delayed|rescheduled|departs"
            r"|boarding|gate|platform)\b"
        ),
        r"\b(?:rate|how likely|recommend)\b.{0,80}\b[01] ?(?:-|to) ?(?:5|10)\b",
        r"\bhas (?:shared|stopped sharing) (?:\w+ )?location\b",
        (
            r"\b(?:the person|the number|the subscriber|the customer) you (?:are|have|'ve) (?:calling|called"
            r"|dial\w*|trying)\b"
        ),
        r"\b(?:tried|attempted) to (?:call|reach) you\b",
        r"\bmissed (?:a )?calls?(?: (?:from|alert)|\W{1,3}[+0])",
        r"\byou(?:'ve| have)? won\b.*(?:https?:|\w\.\w{2,3}/)",
        r"\byou (?:have|'ve) received (?:a|an) (?:mms|picture message|multimedia)",
        r"\b(?:verification|security|confirmation|login|access|activation) code\b",
        r"\b(?:one[- ]time|single[- ]use) (?:pass\w*|code|pin)\b",
        r"\b(?:do not|don'?t|never) share (?:it|this|your|with)",
        r"\b[0-9]{5}\W{1,3}stop\b",
        r"\bstop (?:to|2) (?:end|opt ?out|quit|unsub\w*|cancel|stop)\b",
        r"\bopt ?-?out ?: ",
        (
            r"\byour (?:\w+ ){0,2}(?:appointment|booking|reservation|visit)\b.*\b(?:is (?:confirmed|booked|on"
            r"|tomorrow|today|scheduled|at)|has been|was|reminder|manage|scheduled)\b"
        ),
        (
            r"\bto (?:cancel|reschedule|change|manage) (?:please )?(?:visit|go to|click"
            r"|tap)\b.{1,20}\w\.\w{2,}"
        ),
    ),
    parcels=(
        (
            r"\byour (?:uber|ride|taxi|cab|lyft|bolt|food|order|meal)\b.{0,20}\b(?:is|has) (?:arriv\w+|here|outside"
            r"|nearby|on (?:its|the) way|almost)\b"
        ),
        (
            r"\byour (?:\w+ ){0,2}(?:parcel|package|order|delivery|shipment)\b.*(?:\b(?:deliver\w*|shipped"
            r"|dispatched|arriv\w+|ready|out for|track|way|depot|collect\w*|due|waiting for you|picked up"
            r"|stops? away)\b|https?:)"
        ),
        (
            r"\byour (?:\w+ ){0,2}(?:driver|courier)\b.*\b(?:will (?:deliver|arrive|be with you)|is \w+ "
            r"stops? away|track\w*)\b"
        ),
    ),
    at_the_door=(
        r"\b(?:i'?m|im|we'?re|am) (?:\w+ )?(?:outside|downstairs|here|at|by|in front|nearby|round)\b",
        r"^\W*(?:\w+ )?(?:outside|downstairs|at your)\b",
        r"\bwith me\b",
        r"\blet me in\b",
        r"\bbuzz me\b",
        r"\bcome (?:down|out)\b",
        r"\bopen the (?:door|gate)\b",
        r"\bwhich (?:door|flat|floor|house)\b",
        r"\b(?:are|r) (?:you|u) (?:in|home|there)\b",
        r"\banyone (?:in|home)\b",
        r"\bno ?(?:body|one) (?:answer\w*|is answering)\b",
        r"\bcan'?t find\b",
        r"\bcannot find\b",
        r"\bcall me\b",
        r"\bring me\b",
        r"\bmate\b",
    ),
    list_endings=(
        r"\b[0-9]{5}\W{1,3}stop\W*$",
        r"\b(?:text|txt|reply|send) stop (?:to [0-9]{4,6}|to (?:opt|unsub|end|cancel|quit)).{0,60}$",
        r"\bstop ?(?:2|to) ?(?:end|opt ?-?out|unsub\w*|quit)\W*$",
        r"\b(?:msg|message) ?(?:&|and) ?data rates\b",
    ),
    first_person=(
        r"\bi'm\b",
        r"\bi'll\b",
        r"\bi've\b",
        r"\bmy\b",
        r"\bwe\b",
        r"\bwe'll\b",
        r"\bwe're\b",
        r"\bour\b",
        (
            r"\bi (?:am|was|will|have|had|can|can't|cannot|could|would|do|did|don't|didn't|need|want|got|get"
            r"|just|think|know)\b"
        ),
        (
            r"\bim (?:\w+ing|not|so|sorry|at|on|here|late|ok|okay|fine|good|still|just|a|the|afraid|free|sick"
            r"|ill|ready)\b"
        ),
    ),
    of_a_company=(
        r"\bour (?:web ?site|site|app|store|shop|branch|web ?page|driver|courier|partner|depot|team|help ?line)\b",
    ),
    named_replies=(
        r"\b(?:the|your|ur|my|this|that|a) (?:late |slow |last |earlier |kind |nice )?(?:reply|text|txt)\b",
        r"\b(?:for|late|slow|delayed|quick) (?:reply|text|txt)\b",
    ),
    persons=(
        r"\b(?:yes|yep|yeah|yup|pls|plz|sorry|how|why|cannot|cant|can't|don'?t|doesn'?t|didn'?t|won'?t|isn'?t|not|never|wanna)\b",
        r"\bplease (?:cancel|move|change|reschedule|rebook|tell|help|call|fix|send|can|could|your|my)\b",
        r"\bplease(?:\W*$|[,.;!])",
        r"\b(?:want|like|wish|need|trying|tried) to\b",
        r"\b(?:can|could|do|did|are|is|will) (?:you|this|that|it) \w",
        r"\b(?:broken|wrong|dead|down)\b",
        r"^\W*(?:hi|hello|hey|ps)(?: (?:there|all|guys))?\s?:",
    ),
    told_to_clients=(
        r"\bneed to (?:cancel|change|move|reschedule|rebook)\b[^?.]{0,20}\?",
        r"\bif you (?:\w+ ){0,2}(?:can'?t|cannot|can not|do not|don'?t|are not|no longer)\b",
        r"\b(?:don'?t|do not) (?:forget|reply|share|miss)\b",
        r"\bcan'?t make it\?",
        r"\bnot (?:you|requested by you)\?",
    ),
)

MACHINE_WORDS = MachineWords(
    auto_replies=("-?reply", "-?response"),
    do_not_disturb=("do not disturb",),
    modes=("mode",),
    mode_names=("driving",),
    mode_is_on=("mode", "while", "is", "turned", "enabled", "on"),
    sent_from=("sent",),
    behind_a_network=("info", "services?", "free ?msg"),
    called_you=("has (?:tried|been trying|called)", "tried to (?:call|reach)", "called you"),
    subscribers=("recipient", "subscriber"),
    not_reached=("not (?:reachable|available)", "unreachable", "unavailable"),
    you_have=("you have(?: already)?", "you've(?: already)?"),
    used=("used", "reached"),
    allowances=("data", "allowance", "plan", "gb", "mb"),
    left_to_you=("you have",),
    your=("your",),
    bills=("bill", "invoice", "statement"),
    bill_is=("is", "now"),
    ready=("ready", "available", "online"),
    voice_mail=("voicemail", "voice mail", "mailbox"),
    new=("new",),
    messages=("voice ?mails?", "messages?"),
    passwords=("password", "passcode", "otp", "pin"),
    code_is=("is",),
    is_your=("is your",),
    codes=("code", "pin", "otp", "passcode"),
    stop_to=("to",),
    before_a_number=("number",),
    send=("reply", "text", "txt", "send"),
    send_with=("with",),
    sales=("black ?friday", "flash sale", "sale ends"),
    reply=("reply", "respond", "text", "txt"),
    replies=("ok", "c", "y", "n", "yes", "1", "2", "no", "cancel", r"confirm\w*", "x"),
    reminders=("reminder",),
    visits=("appointment", "booking"),
    manage=("manage", "cancel", "reschedule"),
    here=("here", "it", "via", "in the app"),
    in_order_to=("to",),
    change=("cancel", "reschedule", "change"),
    payments=("card", "payment"),
    payments_behind=(),
    payments_before=("transaction",),
    accounts=("account", "card"),
    blocked=("locked", "blocked", "restricted", r"limit\w*", r"verif\w*", r"confirm\w*", r"valid\w*"),
    in_the_car=("while driving",),
    heard_messages=("voice ?mail",),
    from_whom=("from",),
    reachable_again=("is (?:now |again )?available(?: again)?(?: to (?:take|receive) calls?)?",),
    link_labels=(r"cancel\w*", "reschedule", "manage", "rebook"),
    link_at=("at", "on", "here", "via"),
    politely_your=("your",),
    track=(r"track\w*",),
    hidden_numbers=words(
        "anonymous anonymousanonymousinvalid private privatenumber unknown unknownnumber hidden "
        "hiddennumber restricted withheld blocked unavailable nocallerid payphone"
    ),
    meetings=(
        "meeting",
        "conference",
        "webinar",
    ),
    meeting_ids=(
        "id",
        "number",
    ),
    of_a_meeting=(),
    called_meetings=(),
    meeting_codes=("passcode",),
)
