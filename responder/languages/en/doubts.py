"""English: patterns of a yes that is put in doubt, and who is spoken of, on folded text."""

from responder.languages.patterns import DoubtPatterns

DOUBTS = DoubtPatterns(
    doubts=(
        r"\bchanged? my mind\b",
        r"\bspoke too soon\b",
        r"\btoo (?:fast|quickly|soon)\b",
        r"\b(?:by|my) mistake\b",
        r"\b(?:ignore|forget|scratch) (?:my|that|the|what i)\b",
        r"\b(?:not|no longer|isn'?t|ain'?t) (?:so |too |really |very )?(?:sure|certain)\b",
        r"\bunsure\b",
        r"\b(?:may|might) (?:not|have to)\b",
        r"\bdon'?t know (?:if|whether)\b",
        r"\bnot (?:gonna|going to) (?:work|happen)\b",
        (
            r"\b(?:can'?t|cannot|can not|won'?t|not|unable to|don'?t think i(?:'ll| can| will)?) (?:be able "
            r"to |gonna |going to )?(?:come|make|attend|be there|coming|able)\b"
        ),
        r"\b(?:don'?t think|doubt)\b.{0,20}\b(?:i|we|can|able)\b",
        (
            r"\b(?:let me|need to|have to|must|gotta|i'?ll|gonna) (?:first |double )?(?:check|ask|see|look"
            r"|think|get back)\b"
        ),
        r"\bdouble[- ]?booked\b",
        r"\b(?:i'?m|im) (?:working|on shift)\b",
        r"\b(?:have|got) to work\b",
        r"\bcalled in(?:to work)?\b",
        r"\bthought (?:it|that) was\b",
        r"\bi'?m afraid\b",
        (
            r"\b(?:actually|after all|in the end|on second thoughts?)\b.{0,60}\b(?:no|not|can'?t|cannot"
            r"|won'?t|cancel)\b"
        ),
        r"\b(?:no|not|can'?t|cannot|won'?t|cancel)\b.{0,60}\b(?:actually|after all|in the end)\b",
        r"^\W*(?:euh |ah |oh |non |mince |pardon |mais )*(?:hang on|hold on|wait|moment)\b",
    ),
    hedges=(
        r"\bmaybe\b",
        r"\bperhaps\b",
        r"\bprobably\b",
        r"\bi (?:think|guess)\b",
        r"\bmight\b",
        r"\bmay (?:not|have)\b",
        r"\bnot sure\b",
    ),
    obstacles=(
        r"\bimpossible\b",
        r"\bcovid\b",
        r"\baccident\b",
        r"\bproblem\b",
        r"\bissue\b",
        r"\bemergency\b",
        r"\bcomplicated\b",
        r"\bdifficult\b",
        r"\btricky\b",
        r"\bill\b",
        r"\bsick\b",
        r"\bunwell\b",
        r"\bfever\b",
        r"\bflu\b",
        r"\bhospital\b",
        r"\bbroke down\b",
        r"\bbroken down\b",
        r"\bstuck\b",
        r"\bstrike\b",
        r"\bsomething(?:'s| has)? (?:come|came) up\b",
    ),
    lacking=(
        r"no",
        r"not an?",
        r"zero",
    ),
    troubles=(
        r"problem",
        r"problems",
        r"issue",
    ),
    other_things=(
        r"\bsite\b",
        r"\blink\b",
        r"\bwebsite\b",
        r"\bpayment\b",
        r"\bcard\b",
        r"\bparking\b",
        r"\binvoice\b",
        r"\baddress\b",
        r"\bfind\b",
        r"\binternet\b",
        r"\bapp\b",
        r"\bmail\b",
        r"\bemail\b",
        r"\bcode\b",
    ),
    our_lateness=(
        (
            r"\b(?:are|r|do|does|will|is|were) (?:you|u|they|he|she|there|the \w+|dr\.? \w+|doctor "
            r"\w+)\b.{0,25}\b(?:late|behind|delay\w*|delays|on time|on schedule|waiting time)\b"
        ),
        r"\bhow (?:late|far behind|long a delay) (?:are|is|do)\b",
        r"\bany (?:delays?|waiting)\b",
    ),
    own_words=(
        r"\bi\b",
        r"\bi'm\b",
        r"\bim\b",
        r"\bi'll\b",
        r"\bmy\b",
        r"\bwe\b",
        r"\bwe're\b",
    ),
    coming=(
        r"\b(?:confirm|valid|accept)\w*\b",
        r"\bcoming\b",
        r"\battend\w*\b",
        r"\bbe there\b",
        r"\bmake it\b",
        r"\bsee you (?:then|at|on|tomorrow|there)\b",
        r"\bi'?ll come\b",
        r"\bwill come\b",
    ),
    clause_openings=(
        r"\bbut\b",
        r"\bbecause\b",
        r"\bso\b",
        r"\band i\b",
    ),
    own_subjects=(
        r"\bi(?! \w+i non\b)\b",
        r"\bim\b",
        r"\bi'm\b",
        r"\bive\b",
        r"\bi've\b",
        r"\bi'll\b",
        r"\bill\b",
        r"\bwe\b",
        r"\bwe're\b",
        r"\bwe'll\b",
        r"\bus\b",
        r"\bmyself\b",
    ),
    third_persons=(
        (
            r"(?:^|\b)(?:he|she|they|(?:my|his|her|our|their|the|your|some|one of (?:my|the|our)) "
            r"(?:\w+(?:'s)? ){0,2}?\w+|students|kids|children|people|girls|boys|everyone|everybody|nobody"
            r"|others) (?:\w+ly |also |just |still )?(?:ca ?n(?:'|no)?t|can not|wo ?n'?t|will not|could ?n'?t"
            r"|could not|is ?n'?t|is not|are ?n'?t|are not|'s not|'re not) (?:\w+ly |be able to |be |going to "
            r"be |going to )*(?:make it|come|coming|be there|there|attend\w*|join\w*|turn up|show up|make)\b"
        ),
    ),
    impersonal_subjects=(r"\bthe (?:time|date|day|appointment|car)\b",),
    own_absence=(
        (
            r"\b(?:i|we|i'm|im|we're)\b.{0,20}\b(?:can'?t|cannot|won'?t|not|unable)\b.{0,20}\b(?:come|coming"
            r"|make|attend|be there)\b"
        ),
    ),
    unreachable=(
        (
            r"\b(?:can|could|may|shall) i (?:just )?(?:call|ring|phone|text|message) (?:you )?(?:back"
            r" )?(?:later|after|tomorrow|tonight|in)\b"
        ),
        r"\b(?:un|not )?\s?available\b",
        r"\bunavailable\b",
        r"\bcan'?t (?:talk|speak|pick up|answer|take (?:a |your )?calls?|come to the phone)\b",
        r"\b(?:not|isn't|aren't) free (?:to (?:talk|speak|chat|answer)|for a (?:call|chat))\b",
        (
            r"\b(?:cannot|can not|cant|unable to|not able to) (?:talk|speak|pick up|answer|take (?:a |your "
            r")?calls?|come to the phone|chat)\b"
        ),
        r"\bcan'?t (?:chat|get to (?:the|my) phone)\b",
        r"\b(?:not|n't be) reachable\b",
        r"\bunreachable\b",
    ),
    reached_by_phone=(
        r"\b(?:ring|text|message) you\b",
        r"\bphone\b",
        r"\bcall(?:s|ing)?\b",
        r"\btext me\b",
        r"\bmessage\b",
        r"\bvoicemail\b",
        r"\btph\b",
        r"\bmessages?\b",
        r"\bsms\b",
        r"\bmailbox\b",
    ),
    reachable_now=(
        r"\bright now\b",
        r"\bat the moment\b",
        r"\bcurrently\b",
        r"\bfor now\b",
        r"\bjust now\b",
        r"\batm\b",
        r"\b(?:un)?til[l]? (?:[0-9]|later)\b",
    ),
    our_acts=(
        (
            r"\b(?:did|has) (?:someone|anyone|somebody|anybody|they) (?:\w+ )?(?:cancel|mov|reschedul"
            r"|chang)\w*"
        ),
        (
            r"\b(?:are|were|have|did) you (?:guys )?(?:just |really |already |be )?(?:cancel|mov|reschedul"
            r"|chang|postpon)\w*"
        ),
        (
            r"\b(?:has|was|is|did) (?:it|that|this|my (?:\w+ )?(?:appointment|appt|booking|session)|the "
            r"(?:appointment|appt|booking)) (?:been |get |got |being )?(?:cancel|mov|reschedul|chang"
            r"|postpon)\w*"
        ),
    ),
    another_visit=(r"\b(?:my|the|our) other (?:appointment|appt|booking|session|one|slot)\b",),
    parents=(
        r"mum",
        r"mom",
        r"mummy",
        r"mommy",
        r"dad",
        r"daddy",
        r"grandma",
        r"grandpa",
    ),
    before_parents=(
        r"ok",
        r"okay",
        r"yes",
        r"yeah",
        r"yep",
        r"sure",
        r"thanks",
        r"hi",
        r"hello",
        r"hey",
        r"love you",
    ),
    wrong_address=(
        r"\bwrong (?:number|person)\b",
        (
            r"\b(?:don't|do not|never|didn't|haven't) (?:have|had|make|made|book|booked|got)(?: \w+)? (?:an? "
            r"|any )?(?:appointment|appt|booking)\b"
        ),
        r"\bno (?:appointment|booking) with (?:you|u)\b",
        r"\bwho (?:is|are) (?:this|you)\b",
    ),
    own_parents=(r"my",),
    behind_parents=(r"i\b", r"x+\b"),
)
