"""Recognises a confirmation that is taken back, or put in doubt, later: "finalement je sais pas si je peux".

Matched on folded text (small letters, no accents, plain apostrophes). A question alone takes nothing back: "finalement
c'est à quelle heure ?". Each line is a family; all five languages are tried.
"""

import re2

_DOUBTS = re2.compile(
    "|".join(
        [
            # another mind
            r"\bchange d'avis\b|\bchanged? my mind\b|\banders uberlegt\b|\bcambiado de (?:idea|opinion)\b"
            r"|\bcambiato idea\b",
            # said too soon, or by mistake
            r"\btrop vite\b|\bme suis tromp\w+|\b(?:repondu|dit) (?:oui )?par erreur\b"
            r"|\boublie[zrs]? (?:mon|ce que|le) "
            r"|^oublie[zs]?\W*$",
            r"\bspoke too soon\b|\btoo (?:fast|quickly|soon)\b|\b(?:by|my) mistake\b|\b(?:ignore|forget|scratch) "
            r"(?:my|that|the|what i)\b",
            r"\bzu (?:schnell|fruh) (?:zugesagt|geantwortet|ja gesagt)\b|\baus versehen\b|\bgetauscht\b"
            r"|\bhabe mich (?:geirrt|vertan|vertippt)\b|\bvergessen sie (?:mein|das)\b",
            r"\bdemasiado (?:rapido|pronto)\b|\bme (?:he )?equivo(?:que|cado)\b|\bpor error\b|\bolvid\w+ (?:mi|lo) ",
            r"\btroppo (?:presto|in fretta)\b|\bmi sono sbagliat[oa]\b|\bper (?:errore|sbaglio)\b|\blasci \w+ stare\b",
            # not sure any more
            r"\bpas (?:du tout )?(?:sure?s?|certaine?s?)\b|\bplus (?:tres )?(?:sure?s?|certaine?s?)\b|\bs(?:ais|uis) "
            r"(?:pas|plus) si\b|\bpeut[ -]etre pas\b|\bj'hesite\b|\ben suspens\b",
            r"\b(?:not|no longer|isn'?t|ain'?t) (?:so |too |really |very )?(?:sure|certain)\b"
            r"|\bunsure\b|\b(?:may|might) "
            r"(?:not|have to)\b|\bdon'?t know (?:if|whether)\b|\bnot (?:gonna|going to) (?:work|happen)\b",
            r"\bnicht (?:mehr )?(?:ganz )?sicher\b|\bunsicher\b|\bweiss (?:ich )?(?:noch |gar |doch )*nicht,? ob\b"
            r"|\bvielleicht (?:doch )?nicht\b",
            r"\bno (?:estoy|se) (?:muy |ya )?(?:segur[oa]|si )\b|\bya no estoy segur[oa]\b|\b(?:quizas?|tal vez"
            r"|igual|puede que) "
            r"no\b|\bno se si\b",
            r"\bnon (?:sono|so|siamo) (?:piu )?(?:tanto )?(?:sicur[oaie]|se )\b|\bforse non\b|\bnon so se\b",
            # not able to come
            r"\b(?:pas|plus) (?:pouvoir|venir|dispo\w*|libre|possible|en mesure|etre la)\b|\b(?:peux|pourrai|viens"
            r"|viendrai|serai) (?:\w+ )?(?:pas|plus)\b|\bje (?:crois|pense)\b.{0,30}\b(?:pas|plus|non)\b",
            r"\b(?:can'?t|cannot|can not|won'?t|not|unable to|don'?t think i(?:'ll| can| will)?) (?:be able to "
            r"|gonna |going to )?"
            r"(?:come|make|attend|be there|coming|able)\b|\b(?:don'?t think|doubt)\b.{0,20}\b(?:i|we|can|able)\b",
            r"\b(?:kann|konnen|schaffe|komme)\b.{0,30}\bnicht\b|\bglaube?\b.{0,30}\bnicht\b",
            r"\b(?:creo que|me parece que) no\b|\bno (?:podre|puedo|podemos|voy a poder|llego)\b",
            r"\b(?:credo|penso|temo) (?:di |che )?non\b|\bnon (?:potro|posso|riesco|riusciro|ce la faccio)\b",
            # to be looked at first
            r"\b(?:dois|faut|vais)\b.{0,20}\b(?:verifier|voir avec|demander|m'organiser|m'arranger)\b|\bje verifie\b"
            r"|\bje (?:vous|te|vs) (?:redis|reconfirme|tiens au courant)\b",
            r"\b(?:let me|need to|have to|must|gotta|i'?ll|gonna) (?:first |double )?(?:check|ask|see|look"
            r"|think|get back)\b",
            r"\b(?:muss|werde|frage|schaue?)\b.{0,30}\b(?:klaren|nachsehen|fragen|schauen|prufen|abklaren)\b|\bich "
            r"(?:frage|kläre|klare|prufe|schaue) (?:noch|erst)\b|\bmelde mich (?:noch|wieder|nochmal)\b",
            r"\b(?:tengo que|debo|voy a|dejame|dejeme) (?:mirar|ver|consultar|preguntar|comprobar)\b|\blo (?:consulto"
            r"|miro|pregunto)\b|\b(?:te|le|os) (?:aviso|digo) (?:luego|algo|mas tarde)\b",
            r"\b(?:devo|dovrei|mi faccia) (?:prima )?(?:vedere|controllare|chiedere|verificare)\b|\b(?:ti|le|vi) "
            r"(?:faccio|so) (?:sapere|dire)\b|\b(?:chiedo|controllo|verifico) (?:prima|a|con|e)\b",
            r"\b(?:je|on) (?:bosse|travaille|dois (?:aller )?(?:bosser|travailler))\b"
            r"|\bchange.{0,20}\b(?:horaires|planning)\b"
            r"|\btombe (?:tres )?mal\b",
            r"\b(?:double[- ]?booked|(?:i'?m|im) (?:working|on shift)|(?:have|got) to work|called in(?:to work)?)\b",
            r"\b(?:muss|soll) (?:\w+ ){0,3}arbeiten\b|\btengo que trabajar\b|\bdevo lavorare\b"
            r"|\bwird (?:wohl )?doch nichts\b",
            # another day was in their mind
            r"\bpensais? (?:que )?c'etait\b|\bthought (?:it|that) was\b|\bdachte\b.{0,20}\b(?:war|ist|ware)\b"
            r"|\bcreia que era\b|\bpensavo (?:che )?(?:fosse|era)\b",
            # risks and fears
            r"\b(?:risque|crains|peur|bien peur) (?:de |que |d')|\bi'?m afraid\b|\bbefurchte\b|\bme temo\b|\btemo\b",
            # it will not go, after all
            r"\b(?:finalement|en fait|au final|tout compte fait|reflexion faite)\b.{0,60}\b(?:non|pas|plus|annul\w+)\b",
            r"\b(?:actually|after all|in the end|on second thoughts?)\b.{0,60}\b(?:no|not|can'?t"
            r"|cannot|won'?t|cancel)\b",
            r"\b(?:no|not|can'?t|cannot|won'?t|cancel)\b.{0,60}\b(?:actually|after all|in the end)\b",
            r"\bdoch (?:nicht|kein\w*|absagen)\b|\b(?:leider|klappt|geht|schaffe?n?|konnen?|kann)\b.{0,40}\bnicht\b",
            r"\bal final\b.{0,60}\bno\b|\balla fine\b.{0,60}\bnon?\b",
            # wait
            r"^\W*(?:euh |ah |oh |non |mince |pardon |mais )*(?:attende[zr]|attends|hang on|hold on"
            r"|wait|moment|warten sie"
            r"|warte|espere?|espera|aspett[aio])\b",
        ]
    )
)
_HEDGES = re2.compile(
    r"\b(?:peut[ -]etre|je (?:crois|pense|risque)|sans doute|probablement|il se peut|(?:je )?(?:vous"
    r"|te) (?:rappelle|redis)"
    r"|maybe|perhaps|probably|i (?:think|guess)|might|may (?:not|have)|not sure"
    r"|vielleicht|wahrscheinlich|eventuell|ich (?:glaube|denke)|vermutlich|nicht sicher"
    r"|quizas?|tal vez|puede que|a lo mejor|(?:creo|pienso) que|seguramente"
    r"|forse|magari|probabilmente|(?:penso|credo|temo)(?: che| di)|mi sa)\b"
)
# Something is in the way.
_OBSTACLES = re2.compile(
    "|".join(
        [
            r"\b(?:souci|probleme|imprevu|empechement|contretemps|pepin|galere|complique|difficile|compromis|impossible"
            r"|malade|fievre|grippe|covid|gastro|hopital|urgences?|accident|en panne|creve|coince|bloque|greve)\b",
            r"\b(?:problem|issue|emergency|complicated|difficult|tricky|impossible|ill|sick|unwell|fever|flu|covid"
            r"|hospital|accident|broke down|broken down|stuck|strike|something(?:'s| has)? (?:come|came) up)\b",
            r"\b(?:problem|notfall|schwierig|kompliziert|unmoglich|krank|fieber|grippe|covid|krankenhaus|unfall|panne"
            r"|dazwischen\w*|verhindert|streik)\b",
            r"\b(?:problema|imprevisto|contratiempo|urgencia|complicado|dificil|imposible|enferm[oa]|malit[oa]|fiebre"
            r"|gripe|covid|hospital|accidente|averia\w*|huelga|surgido)\b",
            r"\b(?:problema|imprevisto|contrattempo|emergenza|complicato|difficile|impossibile|malat[oa]|febbre"
            r"|influenza|covid|ospedale|incidente|guasto|in panne|sciopero)\b",
        ]
    )
)
_NO_OBSTACLE = re2.compile(
    r"\b(?:pas|aucun|sans|ya pas|no|not an?|zero|kein|keine|ohne|sin|ningun|senza|nessun)(?: de| d'| any)? ?"
    r"(?:souci|soucis|probleme|pb|problem|problems|issue|problema|problemi|inconveniente)s?\b"
)
# What else may be in somebody's way.
_OF_OTHER_THINGS = re2.compile(
    r"\b(?:lien|site|link|website|webseite|seite|enlace|pagina|sito|paiement|payment|zahlung|pago|pagamento|carte|card"
    r"|karte|tarjeta|carta|parking|stationne\w*|parkplatz|parken|aparca\w*|parcheggi\w*|facture"
    r"|invoice|rechnung|factura"
    r"|fattura|adresse|address|direccion|indirizzo|trouver|find|finden|encontrar|trovare|internet|app"
    r"|mail|email|code)\b"
)


def puts_coming_in_doubt(folded: str) -> bool:
    """Checks whether a statement of a folded text doubts, or takes back, that the sender comes."""
    return any(_DOUBTS.search(each) or _is_hindered(each) for each in _statements(folded))


def hedges(folded: str) -> bool:
    """Checks whether a folded text says what it says with a perhaps."""
    return _HEDGES.search(folded) is not None


def _is_hindered(sentence: str) -> bool:
    said = _NO_OBSTACLE.sub(" ", sentence)
    return _OBSTACLES.search(said) is not None and _OF_OTHER_THINGS.search(said) is None


def _statements(folded: str) -> list[str]:
    """The sentences that ask nothing."""
    sentences = re2.split(r"([.!?\n]+)", folded)
    ends = [*sentences[1::2], ""]
    return [each for each, end in zip(sentences[::2], ends, strict=True) if each.strip() and "?" not in end]
