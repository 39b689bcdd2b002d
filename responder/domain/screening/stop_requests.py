"""Asking for no more messages in one's own words: what the list of expressions cannot hold in every form.

Matched on folded text (small letters, no accents, plain apostrophes). Each line is a family; what denies it ("don't
unsubscribe me", "n'arrêtez pas") is looked for first.
"""

import re2

_THINGS_FR = (
    r"(?:sms|textos?|messages?|msgs?|pubs?|promos?|offres|publicites?|notifs?|notifications?|envois?|relances?"
    r"|rappels?)"
)
_THINGS_EN = r"(?:texts?|txts?|messages?|msgs?|sms|spam|notifications?|alerts?|communications?|reminders?|promos?)"
_THINGS_DE = (
    r"(?:sms|nachrichten?|erinnerung(?:en|s-?(?:sms|nachrichten))?|termin-?erinnerungen|werbung|benachrichtigungen"
    r"|mitteilungen)"
)
_THINGS_ES = r"(?:sms|mensajes?|recordatorios?|avisos|publicidad|notificaciones|promociones)"
_THINGS_IT = r"(?:sms|messaggi\w*|promemoria|avvisi|pubblicita|notifiche|sollecit\w+)"
_POLITE = r"(?:\W+(?:svp|stp|merci|s'il (?:vous|te) plait|please|pls|plz|thanks|thank you|now))*\W*$"
_LISTS_FR = r"(?:liste|listes|base|fichiers?|repertoire|contacts|mailing|diffusion)"
_LISTS_EN = r"(?:lists?|database|system|contacts?|records|files?)"

_ASKED = re2.compile(
    "|".join(
        [
            # arrêtez (de m'envoyer, avec, tous) vos messages; cesser vos envois; stop à vos pubs
            rf"\b(?:arrete[zr]?|cesse[zr]?|stopp?e[zr]|stop)(?: (?:de|d'|avec|a|aux?|tous?|toutes))?[ ']?"
            rf"(?:m'|me |nous )?(?:envoyer )?(?:de |des )?(?:vos |ces |les |tes |l')?{_THINGS_FR}\b",
            r"\b(?:arrete[zr]?|cesse[zr]?) (?:de |d')(?:m'|me |nous )"
            r"(?:ecrire|envoyer|contacter|harceler|spammer|relancer|solliciter|deranger|texter|bombarder"
            r"|embeter|saouler|ennuyer)\b",
            # ne m'écrivez plus (jamais)
            r"\b(?:m'|me |nous )(?:re)?(?:contact(?:ez|er|e)|ecri(?:vez|re|s)|envo(?:yez|yer|ie)|relanc(?:ez|er|e)|"
            r"sollicit(?:ez|er)|derang(?:ez|er)|appelez|textez) (?:plus|jamais)\b",
            # (ne) plus m'écrire, plus être contacté
            r"\b(?:plus|jamais) (?:m'|me |nous )(?:re)?"
            r"(?:contacter|ecrire|envoyer|solliciter|relancer|deranger|texter)\b",
            r"\bplus (?:jamais )?etre (?:re)?(?:contacte|sollicite|derange|relance)e?s?\b",
            rf"\bje (?:ne |n')?(?:desire|souhaite|veux|voudrais|demande)[a-z]* (?:a ne )?(?:plus|pas)"
            rf"(?: recevoir| avoir)?(?: de| d'| aucune?)? ?(?:vos |ces |des |les )?{_THINGS_FR}\b",
            rf"^(?:\w+\W+)?(?:plus|jamais|pas)(?: jamais)? (?:de |d'|aucune? ){_THINGS_FR}{_POLITE}",
            # retirez-moi de vos listes, supprimez mon nom, laissez-nous en paix
            r"\b(?:retire|enleve|supprime|efface|raye|sor|vire|ote|desinscri|desabonn)[a-z]*[ -](?:moi|nous) "
            rf"(?:de |du )(?:votre |vos |ta |tes |la |cette |ces )?{_LISTS_FR}\b",
            r"\b(?:desinscri|desabonn)[a-z]*[ -](?:moi|nous|sms)\b",
            r"\b(?:laisse[zr]?|fiche[zr]?|fou(?:s|s-|tez))[ -](?:moi|nous) (?:en paix|tranquilles?|la paix)\b",
            rf"\b(?:ras le bol|marre|assez) (?:de |d')(?:recevoir )?(?:vos |ces |tous ces |toutes ces )?{_THINGS_FR}\b",
            # stop (sending me, all, with) your texts; stop messaging this number
            r"\b(?:stop|quit|cease|end)"
            r"(?: sending| receiving| getting| with| all| me| us| these| those| your| the| any| my)*"
            rf"(?: automated| annoying| stupid| appointment)? {_THINGS_EN}\b",
            r"\bno more (?:appointment |sms |text )?reminders\b",
            r"\b(?:stop|quit|cease) (?:text|txt|messag|contact|spam|bother|harass|bombard)[a-z]*"
            rf"(?: me| us| this number| here)?{_POLITE}",
            # do not (ever) contact this number; don't send me any more messages
            r"\b(?:don'?t|do not|never) (?:ever )?(?:text|txt|message|msg|contact) (?:me|us|this number)"
            rf"(?: again| any ?more| ever| on this number| here| by sms)*{_POLITE}",
            rf"\b(?:don'?t|do not|never|no longer) (?:want|wish|like|care|need)?(?: to)? ?(?:send|receive|get)?"
            rf"(?: me| us)?(?: any| more| these| those| your| such)+ {_THINGS_EN}\b",
            # take us off your mailing list, delete my details
            r"\b(?:remove|delete|erase|take|get) (?:me|us|my \w+|this number) (?:off|from|out of) (?:your|this|ur|the) "
            rf"(?:\w+ )?{_LISTS_EN}\b",
            r"\b(?:remove|delete|erase|lose) (?:my|this) (?:phone )?(?:number|name|info|information|details|data)\b",
            rf"^\W*(?:\w+ \w+\W+)?(?:please |pls |just )?remove me{_POLITE}",
            r"\bunsub(?:scribe)? (?:me|us|this|my|now)\b",
            r"\b(?:want|like|wish) to (?:unsubscribe|opt out|stop receiving|be removed)\b",
            rf"\b(?:unsubscribe|opt me|opting) (?:out )?(?:from|of) (?:the |these |your |all )*{_THINGS_EN}\b",
            rf"\b(?:don'?t|do not|never) consent(?:ed)? to (?:the |these |your |any |receive |get )*{_THINGS_EN}\b",
            # de: keine Erinnerungen mehr; schicken Sie mir keine ... mehr; hören Sie auf mit; Schluss mit
            rf"\bkeine? (?:weiteren? )?(?:\w+ )?{_THINGS_DE} mehr\b|\bkeine weiteren {_THINGS_DE}\b",
            rf"\b(?:hor(?:en sie|t|) (?:bitte )?auf|schluss|stopp?|aufhoren) (?:bitte )?mit (?:den |diesen "
            rf"|euren |ihren |der |dem )?{_THINGS_DE}\b",
            rf"\b(?:hor(?:en sie|t|) (?:bitte )?auf)\W+(?:mir |uns )?(?:\w+ )?{_THINGS_DE} zu (?:schicken"
            rf"|senden|schreiben)\b",
            rf"\b(?:mochte|will|wunsche"
            rf"|brauche) (?:ich )?(?:bitte )?keine (?:\w+ )?{_THINGS_DE} (?:mehr )?(?:bekommen|erhalten|haben"
            rf"|von ihnen)\b",
            # es: no quiero (recibir) mas recordatorios; dejen de enviarme; basta de; quiten los
            rf"\bno (?:me )?(?:quiero|deseo|envie[ns]?|mande[ns]?|quiero que me (?:envien|manden)) (?:recibir "
            rf"|tener )?(?:mas |sus |estos |los ){_THINGS_ES}\b",
            rf"\bno (?:quiero|deseo) (?:recibir |tener )?{_THINGS_ES} mas\b|\b(?:ya )?no mas {_THINGS_ES}\b",
            rf"\b(?:basta|paren|stop|alto|dejen|deje|deja|dejad)(?: ya)? (?:de |con |a |los "
            rf"|las )*(?:enviar(?:me|nos)? |mandar(?:me|nos)? )?(?:los |las |sus |tantos "
            rf"|estos )?{_THINGS_ES}\b",
            # it: non mandatemi (piu) promemoria; non voglio (piu) ricevere; smettetela di inviarmi; basta con i
            rf"\bnon (?:mi |ci )?(?:mand|invi|sped)\w+ (?:piu )?(?:altri |i |dei |questi |vostri )*{_THINGS_IT}\b",
            rf"\bnon (?:voglio|desidero|vorrei) (?:piu )?(?:ricevere |avere )?(?:piu |altri |i |dei |questi "
            rf"|vostri )*{_THINGS_IT}\b",
            rf"\b(?:basta|stop|niente piu|smett\w+)(?: piu)? (?:con |di |a )?(?:inviar\w* |mandar\w* )?(?:i |gli "
            rf"|dei |ai |agli |coi |questi |vostri )*{_THINGS_IT}\b",
            # said politely
            rf"\b(?:prefere\w*|aimerais?|souhaiterais?|voudrais?)\b.{{0,20}}\bne (?:pas|plus) (?:recevoir|avoir)"
            rf" (?:de |d'|vos |ces |les |des )?{_THINGS_FR}\b",
            rf"\bpossible de ne plus (?:recevoir|avoir|m'envoyer) (?:de |vos |ces |les )?{_THINGS_FR}\b",
            r"\b(?:gentillesse|amabilite|merci|possible|priere|veuillez) (?:de |d')(?:bien vouloir )?me (?:desinscrire"
            r"|desabonner)\b",
            r"\b(?:don'?t|do not|no longer|rather not) (?:want|wish|like) to be (?:contacted|texted|messaged)\b",
            rf"\b(?:moglich\W+|mochte |wurde gern\w* )keine {_THINGS_DE} mehr (?:zu )?(?:bekommen|erhalten|haben)\b",
            r"\bnicht (?:mehr |weiter )(?:von ihnen )?(?:kontaktiert|angeschrieben|belastigt|benachrichtigt) werden\b",
            rf"\bsehen sie von (?:weiteren |diesen )?{_THINGS_DE} ab\b|\bvon weiteren {_THINGS_DE} abzusehen\b",
            rf"\b(?:podrian?|pueden?|podeis|favor de|ruego|pido) (?:que )?dej(?:ar|en|eis) de (?:enviar"
            rf"|mandar)(?:me|nos)?"
            rf" (?:mas |los |sus |estos )?{_THINGS_ES}\b",
            rf"\b(?:prefiero|preferiria|agradeceria|quisiera) no recibir (?:mas |sus |estos |los )?{_THINGS_ES}\b",
            r"\bno (?:quiero|deseo) que me (?:contacten|escriban) mas\b|\bno me (?:contacten|escriban) mas\b",
            r"\b(?:quitar|borrar|sacar|eliminar)(?:me)? de (?:la|su|esta) lista\b|\b(?:eliminen?|borren?) mis datos\b",
            rf"\b(?:preferi(?:rei|sco)|vorrei|gradirei) non ricevere (?:piu )?(?:i |questi |vostri "
            rf"|altri )*{_THINGS_IT}\b",
            r"\b(?:togli\w*|cancell\w*|elimin\w*|rimuov\w*) (?:dalla (?:vostra |sua )?lista|il mio numero"
            r"|i miei dati)\b",
            r"\bnon (?:desidero|voglio|vorrei) (?:piu )?essere (?:ri)?contattat[oa]\b|\bnon (?:mi )?contatt\w+ piu\b",
            # and the word itself, insisted on
            rf"\b(?:i said|i told you to|for the last time|c'est pas moi|just|already|numero|number)\W+stop{_POLITE}",
            r"^\W*stop (?:it )?already\b",
        ]
    )
)
_DENIED = re2.compile(
    r"\bn(?:e |')(?:arret|cess|stopp|desabonn|desinscri|suppri|efface|retire)"
    r"|\b(?:don'?t|do not|didn'?t|not|never|won'?t|i'?ll|i will|i can|i) (?:ever )?"
    r"(?:want (?:you )?to |going to |mean to |wish to )?(?:stop|quit|unsub|remove|delete|opt|end|take)"
    r"|\b(?:by mistake|par erreur|waiting list|liste d'attente|warteliste|lista de espera|lista d'attesa)\b"
)


def request_in(folded: str) -> str | None:
    """The words of a folded text that ask for no more messages."""
    found = _ASKED.search(folded)
    if found is None or _DENIED.search(folded) is not None:
        return None
    words: str = found.group(0)
    return words.strip()
