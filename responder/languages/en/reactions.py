"""English: how phones tell of a reaction to a message, on folded text."""

from responder.languages.patterns import QuotePatterns, ReactionPatterns
from responder.languages.word_lists import words

REACTIONS = ReactionPatterns(
    before=(
        r"removed <sign>from|added (?:an? )?.{1,25} to",
        "reactions? (?:with )?<sign>(?:to|at|on)",
        "(?:dis)?liked|loved|laughed at|emphasi[sz]ed|questioned",
        r"reacted (?:with )?(?:<sign>|\w+) to",
        "removed (?:an?|the|their|his|her) .{1,30} from|<sign>removed from",
    ),
    beside_a_sign=("with", "an?"),
    after_a_sign=("to", "at"),
    media=(
        "image",
        "photo",
        "picture",
        "movie",
        "video",
        "attachment",
        "gif",
        "sticker",
        "(?:audio |voice )?message",
        "location",
        "contact",
        "link",
    ),
    media_articles=("an?", "your", "the"),
    hints=(
        "ked '",
        "ved '",
        "image",
        "photo",
        "picture",
        "movie",
        "vid[eé]o",
        "attachment",
        "gif",
        "sticker",
        "message",
        "location",
        "contact",
        "link",
    ),
)

QUOTES = QuotePatterns(
    headers=("from", "to", "date", "sent", "subject"),
    answers=words("ok okay yes no nope yep cancel stop"),
    messages=("message", "sms", "texte?"),
    sent=("sent", "send", "written", "powered"),
    through=("via", "from", "with", "by", "using"),
)
