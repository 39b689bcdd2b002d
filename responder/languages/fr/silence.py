"""French: patterns of asking for no more messages, on folded text."""

from responder.languages.patterns import SilencePatterns

_THINGS = (
    r"(?:sms|textos?|messages?|msgs?|pubs?|promos?|offres|publicites?|notifs?|notifications?|envois?"
    r"|relances?|rappels?)"
)
_OF_VISITS = r"(?:sms de |textos de |messages de )?"
_BY_SMS = r"(?: (?:automatiques?|sms|par sms|(?:de |des )?(?:rdv|rendez[- ]vous)))*"
_LISTS = r"(?:envois|liste|listes|base|fichiers?|repertoire|contacts|mailing|diffusion)"

SILENCE = SilencePatterns(
    stop_requests=(
        (  # the whole text, and several of them: "annulez le rappel" may be a call
            r"^\W*(?:bonjour|bonsoir|svp|stp|merci d[e']|veuillez|(?:pouvez|pourriez)[- ]vous|peux[- ]tu|vous pouvez"
            r"|je (?:veux|voudrais|souhaite|desire)|\W)*"
            r"(?:desactiv|supprim|annul|coup|enlev|retir)(?:er|ez|e|es) "
            rf"(?:tous |les |vos |mes |tes |ces |ses |des )+{_OF_VISITS}rappels{_BY_SMS}<courtesy>"
        ),
        (
            r"^\W*(?:svp |stp )?inutile de (?:m'|me |nous )(?:envoyer|adresser|mettre) "
            rf"(?:(?:les |vos |ces )+{_THINGS}|(?:de |des )rappels)\b"
        ),
        (
            r"\b(?:arrete[zr]?|cesse[zr]?|stopp?e[zr]|stop)(?: (?:de|d'|avec|a|aux?|tous?|toutes))?[ ']?(?:m'"
            rf"|me |nous )?(?:envoyer )?(?:de |des )?(?:vos |ces |les |tes |l')?{_THINGS}\b"
        ),
        (
            r"\b(?:arrete[zr]?|cesse[zr]?) (?:de |d')(?:m'|me |nous )(?:ecrire|envoyer|contacter|harceler"
            r"|spammer|relancer|solliciter|deranger|texter|bombarder|embeter|saouler|ennuyer)\b"
        ),
        (
            r"\b(?:m'|me |nous )(?:re)?(?:contact(?:ez|er|e)|ecri(?:vez|re|s)|envo(?:yez|yer|ie)|relanc(?:ez"
            r"|er|e)|sollicit(?:ez|er)|derang(?:ez|er)|appelez|textez) (?:plus|jamais)\b"
        ),
        (
            r"\b(?:plus|jamais) (?:m'|me |nous )(?:en )?(?:re)?(?:contacter|ecrire|envoyer|solliciter|relancer"
            r"|deranger|texter)\b"
        ),
        r"\bplus (?:jamais )?etre (?:re)?(?:contacte|sollicite|derange|relance)e?s?\b",
        (
            r"\bje (?:ne |n')?(?:desire|souhaite|veux|voudrais|demande)[a-z]* (?:a ne )?(?:plus|pas)(?: "
            rf"recevoir| avoir)?(?: de| d'| aucune?)? ?(?:vos |ces |des |les )?{_THINGS}\b"
        ),
        rf"^(?:\w+\W+)?(?:plus|jamais|pas)(?: jamais)? (?:de |d'|aucune? ){_THINGS}<courtesy>",
        (
            r"\b(?:retire|enleve|supprime|efface|raye|sor|vire|ote|desinscri|desabonn)[a-z]*[ -](?:moi|nous) "
            rf"(?:de |du )(?:votre |vos |ta |tes |la |cette |ces )?{_LISTS}\b"
        ),
        rf"\b(?:retire|enleve|supprime|efface|raye|ote)[a-z]* mon num(?:ero)? de (?:votre |vos |la |ces )?{_LISTS}\b",
        r"\b(?:desinscri|desabonn)[a-z]*[ -](?:moi|nous|sms)\b",
        rf"\b(?:me|nous) (?:retire|enleve|supprime|efface|ote)r? (?:de |du )(?:votre |vos |la |cette |ces )?{_LISTS}\b",
        r"\b(?:laisse[zr]?|fiche[zr]?|fou(?:s|s-|tez))[ -](?:moi|nous) (?:en paix|tranquilles?|la paix)\b",
        rf"\b(?:ras le bol|marre|assez) (?:de |d')(?:recevoir )?(?:vos |ces |tous ces |toutes ces )?{_THINGS}\b",
        (
            r"\b(?:prefere\w*|aimerais?|souhaiterais?|voudrais?)\b.{0,20}\bne (?:pas|plus) (?:recevoir"
            rf"|avoir) (?:de |d'|vos |ces |les |des )?{_THINGS}\b"
        ),
        rf"\bpossible de ne plus (?:recevoir|avoir|m'envoyer) (?:de |vos |ces |les )?{_THINGS}\b",
        (
            r"\b(?:gentillesse|amabilite|merci|possible|priere|veuillez) (?:de |d')(?:bien vouloir )?me "
            r"(?:desinscrire|desabonner)\b"
        ),
        r"\b(?:c'est pas moi|numero)\W+stop<courtesy>",
        (
            r"\b(?:arrete[zr]?|stop|cesse[zr]?|plus|jamais) (?:de |d'|vos |ces |les |tous )*\w+ (?:et|ni|ou) (?:de |d'"
            rf"|vos |ces |les )*{_THINGS}\b"
        ),
    ),
    stop_denials=(
        r"\bj(?:e |')(?:vais )?arret",
        r"\btu (?:ne )?m'(?:ecri|envoi|appel|contact)",
        r"\bn(?:e |')(?:arret|cess|stopp|desabonn|desinscri|suppri|efface|retire)",
        r"\bpar erreur\b",
        r"\bliste d'attente\b",
    ),
    stop_courtesies=(
        r"svp",
        r"stp",
        r"merci",
        r"s'il (?:vous|te) plait",
    ),
    other_channels=(
        r"\b(?:photos?|selfies?|memes?|videos?|reels?|blagues?|snaps?|gifs?|vocaux|stickers?)\b",
        (
            r"\b(?:e-?mails?|mails?|mels?|courriels?|courriers?|newsletters?|lettres? d'information"
            r"|infolettres?|papiers?|factures?)\b"
        ),
        r"\b(?:catalogues?|magazines?|lettres?|cartes? de voeux|appels?)\b",
        (
            r"^(?:du|de la|de l'|de mon|de ma|de votre|a mon|a ce) ?"
            r"(?:cours|seance|atelier|stage|formation|rdv|rendez-vous)"
            r"(?:$| (?:svp|stp|merci|de|du|demain|ce|cette|\w+di)\b)"
        ),
    ),
    calling=(r"\b(?:(?:r|t)?appel(?:er|ez|le|les)|telephon(?:er|ez|e))\b",),
    texting=(r"\b(?:sms|textos?|messages?|msgs?|ecri\w+|rappels?)\b",),
    not_cancelling=(
        r"(?:(?:surtout|non|attende[zr]|svp|merci|finalement)\W+)*"
        r"(?:n'annul\w+ (?:surtout )?(?:pas|rien)|ne (?:l'|les )annul\w+ (?:surtout )?pas"
        r"|(?:ne )?pas (?:l')?annuler)\b",
        r"je me suis tromp\w+\W+(?:garde[rz]?|n'annul\w+ pas)\b",
    ),
    contrasts=(
        "mais",
        "par contre",
    ),
    calls_wanted=(
        r"\b(?:r?appel(?:ez|le|lez)|telephone[zr]?)[ -](?:moi|nous)\b",
        r"\btelephonez\b",
        r"\b(?:passez|passe|donnez)(?:[ -]moi)? un (?:coup de fil|appel)\b",
        r"\bprefere (?:un appel|qu'on m'appelle|le telephone)\b",
    ),
    lasting=(
        "plus",
        "jamais",
        "stop",
        r"arret\w+",
        r"cess\w+",
    ),
    missed=(
        "depuis",
        "hier",
        "avant hier",
    ),
)
