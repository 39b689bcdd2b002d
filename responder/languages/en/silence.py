"""English: patterns of asking for no more messages, on folded text."""

from responder.languages.patterns import SilencePatterns

_THINGS = (
    r"(?:texts?|txts?|messages?|msgs?|sms|spam|notifications?|alerts?|communications?|reminders?"
    r"|promos?)"
)
_OF_VISITS = r"(?:automatic |automated |appointment |sms |text |message )*"
_LISTS = r"(?:lists?|database|system|contacts?|records|files?)"

SILENCE = SilencePatterns(
    stop_requests=(
        (  # the whole text: "turn off the lights reminder" is somebody's own
            r"^\W*(?:hello|hi|hey|please|pls|kindly|just|(?:can|could|would) you|i(?:'d| would) like to|i want to|\W)*"
            r"(?:(?:turn|switch|shut) off|disable|deactivate|cancel|delete|remove|mute) "
            rf"(?:all |the |my |your |these |those |any |of )*{_OF_VISITS}reminders<courtesy>"
        ),
        (
            r"^\W*(?:please|pls|(?:can|could) you|\W)*(?:turn|switch|shut) "
            rf"(?:all |the |my |your |these |those )*{_OF_VISITS}reminders off<courtesy>"
        ),
        r"^\W*no reminders(?:(?:\W+(?:please|pls|thanks|thank you))+\W*|[.! ]*)$",
        (
            r"\b(?:stop|quit|cease|end)(?: sending| receiving| getting| with| all| me| us| these| those| your"
            rf"| the| any| my)*(?: automated| annoying| stupid| appointment)? {_THINGS}\b"
        ),
        r"\bno more (?:appointment |sms |text )?reminders\b",
        (
            r"\b(?:stop|quit|cease) (?:text|txt|messag|contact|spam|bother|harass|bombard)[a-z]*(?: me| us| "
            r"this number| here)?<courtesy>"
        ),
        (
            r"\b(?:don'?t|do not|never) (?:ever )?(?:text|txt|message|msg|contact) (?:me|us|this number)(?: "
            r"again| any ?more| ever| on this number| here| by sms)*<courtesy>"
        ),
        (
            r"\b(?:don'?t|do not|never|no longer) (?:want|wish|like|care|need)?(?: to)? ?(?:send|receive"
            rf"|get)?(?: me| us)?(?: any| more| these| those| your| such)+ {_THINGS}\b"
        ),
        (
            r"\b(?:remove|delete|erase|take|get) (?:me|us|my \w+|this number) (?:off|from|out of) (?:your"
            rf"|this|ur) (?:\w+ )?{_LISTS}\b"
        ),
        (  # beside a reason, "off the list" may cancel
            r"(?:^|[.!;]|\band)\W*(?:please |pls |just |can you |could you )*(?:remove|delete|erase|take|get) "
            rf"(?:me|us|my \w+|this number) (?:off|from|out of) the (?:\w+ )?{_LISTS}<courtesy>"
        ),
        (
            r"\b(?:remove|delete|erase|lose) (?:my|this) (?:phone )?(?:number|name|info|information|details"
            r"|data)\b"
        ),
        r"^\W*(?:\w+ \w+\W+)?(?:please |pls |just )?remove me<courtesy>",
        r"^\W*(?:please |pls |just )?take (?:me|us) off<courtesy>",
        r"\bunsub(?:scribe)? (?:me|us|this|my|now)\b",
        r"\b(?:want|like|wish) to (?:unsubscribe|opt out|stop receiving|be removed)\b",
        rf"\b(?:unsubscribe|opt me|opting) (?:out )?(?:from|of) (?:the |these |your |all )*{_THINGS}\b",
        rf"\b(?:don'?t|do not|never) consent(?:ed)? to (?:the |these |your |any |receive |get )*{_THINGS}\b",
        (
            r"\b(?:don'?t|do not|no longer|rather not) (?:want|wish|like) to be (?:contacted|texted"
            r"|messaged)\b"
        ),
        r"\b(?:i said|i told you to|for the last time|just|already|number)\W+stop<courtesy>",
        r"^\W*stop (?:it )?already\b",
        (
            r"\b(?:don'?t|do not|never|stop) (?:text|message|call|contact|phone|email)(?:ing)?(?: me"
            r"| us)? (?:or|and|nor) "
            r"(?:text|message|contact)(?:ing)? (?:me|us)\b"
        ),
        (
            r"\b(?:don'?t|do not|never|stop) (?:text|message|contact)(?:ing)? (?:or|and|nor) "
            r"(?:call|phone|email)(?:ing)? (?:me|us)\b"
        ),
        (
            rf"\b(?:don'?t|do not) (?:need|want) (?:\w+ ){{0,2}}{_THINGS}\W+(?:(?:thanks?|thank you"
            rf"|please)\W+)?stop<courtesy>"
        ),
    ),
    stop_denials=(
        (
            r"\b(?:don'?t|do not|didn'?t|not|never|won'?t|i'?ll|i will|i can|i) (?:ever )?(?:want (?:you )?to "
            r"|going to |mean to |wish to )?(?:stop|quit|unsub|remove|delete|opt|end|take)"
        ),
        r"\bby mistake\b",
        r"\bwaiting list\b",
    ),
    stop_courtesies=(
        r"please",
        r"pls",
        r"plz",
        r"thanks",
        r"thank you",
        r"now",
    ),
    other_channels=(
        r"\b(?:photos?|pictures?|pics?|selfies?|memes?|videos?|reels?|jokes?|snaps?|gifs?|stickers?|voice notes?)\b",
        r"\b(?:e-?mails?|mails?|mailing|emailing|newsletters?|post|letters?|bills?|invoices?|catalogu?es?|brochures?|calls?)\b",
        (
            r"^(?:from |off )?(?:(?:the|my|your|this|that|tomorrow'?s|today'?s) )?(?:\w+ )?"
            r"(?:lesson|class|course|session|appointment|workshop|training)s?"
            r"(?:$| (?:please|pls|thanks|today|tomorrow|tonight|this|next|on|\w+day)\b)"
        ),
    ),
    calling=(r"\b(?:call(?:ing|s)?|phoning|ringing|ring|phone)\b",),
    texting=(r"\b(?:sms|texts?|texting|messages?|messaging|msgs?|reminders?)\b",),
    not_cancelling=(r"(?:(?:please|pls|no|wait|oops|sorry)\W+)*(?:don'?t|do not|never) cancel\b",),
    contrasts=("but",),
    calls_wanted=(
        r"\b(?:call|ring|phone) me\b",
        r"\bgive me a (?:call|ring|bell|buzz)\b",
        r"\bprefer (?:a )?(?:call|phone)\w*\b",
    ),
    lasting=(
        "more",
        "again",
        "any ?more",
        "stop",
        "never",
        "ever",
        "don'?t",
        "do not",
        "unsub\\w*",
    ),
    missed=(
        "since",
        "yesterday",
        "last night",
    ),
)
