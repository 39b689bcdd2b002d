"""German: patterns of a yes that is put in doubt, and who is spoken of, on folded text."""

from responder.languages.patterns import DoubtPatterns

DOUBTS = DoubtPatterns(
    doubts=(
        r"\banders uberlegt\b",
        r"\bzu (?:schnell|fruh) (?:zugesagt|geantwortet|ja gesagt)\b",
        r"\baus versehen\b",
        r"\bgetauscht\b",
        r"\bhabe mich (?:geirrt|vertan|vertippt)\b",
        r"\bvergessen sie (?:mein|das)\b",
        r"\bnicht (?:mehr )?(?:ganz )?sicher\b",
        r"\bunsicher\b",
        r"\bweiss (?:ich )?(?:noch |gar |doch )*nicht,? ob\b",
        r"\bvielleicht (?:doch )?nicht\b",
        r"\b(?:kann|konnen|schaffe|komme)\b.{0,30}\bnicht\b",
        r"\bglaube?\b.{0,30}\bnicht\b",
        r"\b(?:muss|werde|frage|schaue?)\b.{0,30}\b(?:klaren|nachsehen|fragen|schauen|prufen|abklaren)\b",
        r"\bich (?:frage|kläre|klare|prufe|schaue) (?:noch|erst)\b",
        r"\bmelde mich (?:noch|wieder|nochmal)\b",
        r"\b(?:muss|soll) (?:\w+ ){0,3}arbeiten\b",
        r"\bwird (?:wohl )?doch nichts\b",
        r"\bdachte\b.{0,20}\b(?:war|ist|ware)\b",
        r"\bbefurchte\b",
        r"\bdoch (?:nicht|kein\w*|absagen)\b",
        r"\b(?:leider|klappt|geht|schaffe?n?|konnen?|kann)\b.{0,40}\bnicht\b",
        r"^\W*(?:euh |ah |oh |non |mince |pardon |mais )*(?:warten sie|warte|moment)\b",
    ),
    hedges=(
        r"\bvielleicht\b",
        r"\bwahrscheinlich\b",
        r"\beventuell\b",
        r"\bich (?:glaube|denke)\b",
        r"\bvermutlich\b",
        r"\b(?:wird|werde|klappt) (?:es |das |ich )?wohl\b",
        r"\bnicht sicher\b",
    ),
    obstacles=(
        r"\bgrippe\b",
        r"\bcovid\b",
        r"\bproblem\b",
        r"\bnotfall\b",
        r"\bschwierig\b",
        r"\bkompliziert\b",
        r"\bunmoglich\b",
        r"\bkrank\b",
        r"\bfieber\b",
        r"\bkrankenhaus\b",
        r"\bunfall\b",
        r"\bpanne\b",
        r"\bdazwischen\w*\b",
        r"\bverhindert\b",
        r"\bstreik\b",
    ),
    lacking=(
        r"kein",
        r"keine",
        r"ohne",
    ),
    troubles=(r"problem",),
    other_things=(
        r"\blink\b",
        r"\bwebseite\b",
        r"\bseite\b",
        r"\bzahlung\b",
        r"\bkarte\b",
        r"\bparkplatz\b",
        r"\bparken\b",
        r"\brechnung\b",
        r"\bfinden\b",
        r"\binternet\b",
        r"\bapp\b",
        r"\bmail\b",
        r"\bemail\b",
        r"\bcode\b",
    ),
    our_lateness=(
        (
            r"\b(?:haben|sind|seid|hat|ist|gibt es|kommen|liegen) (?:sie|ihr|es|der|die|das|bei ihnen|herr"
            r"|frau)\b.{0,30}\b(?:verspatung\w*|spat|wartezeit\w*|verzug|punktlich)\b"
        ),
        r"\bgibt es\b.{0,20}\b(?:verspatung\w*|wartezeit\w*)\b",
    ),
    own_words=(
        r"\bich\b",
        r"\bmein\w*\b",
        r"\bwir\b",
        r"\bverspate mich\b",
    ),
    coming=(
        r"\bbestatig\w+\b",
        r"\bkomme\b",
        r"\bkommen\b",
        r"\bdabei\b",
        r"\berscheine\b",
        r"\bnehme teil\b",
        r"\bwerde da sein\b",
    ),
    clause_openings=(
        r"\baber\b",
        r"\bweil\b",
        r"\balso\b",
        r"\bdeshalb\b",
    ),
    own_subjects=(
        r"\bich\b",
        r"\bwir\b",
        r"\bmir\b",
        r"\buns\b",
    ),
    third_persons=(
        (
            r"\b(?:er|sie|(?:mein|dein|sein|ihr|unser|euer|ein|kein)e?[nrms]? \w+|der \w+|die \w+|das \w+) "
            r"(?:leider |morgen |heute |auch )*(?:kommt|kommen|kann|konnen|wird|schafft)\b.{0,30}\b(?:nicht"
            r"|keine?)\b"
        ),
    ),
    impersonal_subjects=(
        r"\bder (?:termin|tag)\b",
        r"\bdie (?:zeit|uhrzeit)\b",
    ),
    own_absence=(
        r"\b(?:ich|wir)\b.{0,40}\bnicht\b",
        r"\bkann .{0,20}nicht kommen",
    ),
    unreachable=(
        r"\b(?:kann|darf|konnte) ich (?:sie |dich |ihnen )?(?:\w+ )?(?:zuruck|an)(?:zu)?rufen\b",
        r"\brufe (?:\w+ ){0,2}(?:spater|gleich|nachher|morgen)?\s?(?:zuruck|an)\b",
        r"\bnicht ans (?:handy|telefon)",
        r"\bnicht (?:erreichbar|verfugbar|sprechen|telefonieren|rangehen|ans telefon)\b",
    ),
    reached_by_phone=(
        r"\b(?:an|zuruck)rufen\b",
        r"\bsms\b",
        r"\btelefon\w*\b",
        r"\banruf\w*\b",
        r"\bruf\w*\b",
        r"\bnachricht\b",
        r"\bschreiben sie\b",
    ),
    reachable_now=(
        r"\bgerade\b",
        r"\bgrad\b",
        r"\bmomentan\b",
        r"\bderzeit\b",
        r"\bzurzeit\b",
        r"\bzur zeit\b",
        r"\bim moment\b",
        r"\bbis (?:[0-9]|spater)\b",
    ),
    our_acts=(
        (
            r"\b(?:haben|hast|hatten) (?:sie|du|ihr) .{0,40}\b(?:abgesagt|verschoben|verlegt|storniert"
            r"|geandert)"
        ),
        (
            r"\b(?:wurde|ist|wird) (?:der|mein|es|das|unser) ?\w* ?.{0,20}\b(?:abgesagt|verschoben|verlegt"
            r"|storniert)\b"
        ),
        r"\bsagen sie .{0,25}\bab\b.{0,3}\?",
    ),
    another_visit=(r"\b(?:mein|der|unser)e?[nrm]? andere[rnm]? termin\b",),
    parents=(
        r"mama",
        r"mutti",
        r"vati",
        r"oma",
        r"opa",
    ),
    before_parents=(
        r"ok",
        r"okay",
        r"ja",
        r"nein",
        r"klar",
        r"danke",
        r"hey",
        r"hallo",
    ),
    wrong_address=(
        r"\bfalsche nummer\b",
        r"\bverwahlt\b",
        r"\bnummer ist falsch\b",
        r"\bfalsch verbunden\b",
        r"\b(?:habe|haben) (?:\w+ )?keinen termin\b",
        r"\bkeinen termin (?:bei|mit) ihnen\b",
        r"\bwer (?:ist das|sind sie|schreibt)\b",
    ),
    own_parents=(r"meine",),
    behind_parents=(r"ich\b",),
)
