"""French: patterns of texts that no person wrote, on folded text."""

from responder.languages.patterns import MachinePatterns, MachineWords
from responder.languages.word_lists import words

_PLACES = (
    r"(?:cabinet|salon|magasin|boutique|agence|restaurant|bureaux?|accueil|standard|centre|officine|"
    r"pharmacie|etude|garage|institut|etablissement|secretariat|mairie|atelier|entreprise|societe|"
    r"clinique|laboratoire|service\w*|ecole|studio|maison medicale)"
)
# What a business tells whoever writes to it while it is closed.
_MEANWHILE = (
    r"(?:en cas d'urgence|pour (?:toute|les|une) urgences?|composez le|(?:contactez|"
    r"appelez) le (?:1[578]|112|samu)\b|(?:rouvrira|reouvrira|rouvrirons|reouvrirons|rouvre|"
    r"reouvre) (?:ses portes |nos portes )?(?:le|lundi|mardi|mercredi|jeudi|vendredi|samedi|demain|"
    r"des)\b|merci de (?:votre (?:comprehension|visite)|renouveler)|(?:nos|"
    r"les) horaires (?:d'ouverture )?(?:sont|:)|nos horaires\b|laissez (?:un|votre) message|"
    r"nous (?:vous )?(?:repondrons|rappellerons|recontacterons|traiterons))"
)
_CLOSED = (
    (
        rf"(?:le|la|l'|les|notre|nos) ?{_PLACES}\b[^?]{{0,40}}\b(?:est|sont|sera|seront|reste\w*) (?:\w+ )?ferme[es]*\b"
        rf"[^?]*\b{_MEANWHILE}"
    ),
    rf"^[^?]{{0,60}}\bnous sommes (?:\w+ )?fermes?\b[^?]*\b{_MEANWHILE}",
    r"\bvous (?:etes bien|avez (?:joint|contacte)) (?:chez|au|a la|le|la)\b[^?]*\bferme[es]*\b[^?]*$",
)

MACHINES = MachinePatterns(
    automatic=(
        *_CLOSED,
        r"\bne (?:recois|recevons) (?:\w+ )?(?:aucune|pas (?:de|les)|plus (?:de|les)) notifications?\b",
        r"^\W*(?:concentration|mode \w+) (?:activee?|« ?[\w ]+ ?» activee?)\s?:",
        r"^\W*(?:\w+\W+){1,3}a (?:desactive|masque|coupe|mis en sourdine) (?:les |ses )?notifications?\W*$",
        (
            r"\b(?:avons|ai) bien (?:recu|pris en compte|enregistre) votre (?:message|demande|appel"
            r"|sms)\b.{0,60}\b(?:repondr\w+|reviendr\w+|reviens|recontacter\w+|rappeller\w+)"
            r" .{0,40}\b(?:delais|heures|[0-9]+ ?h|possible)\b"
        ),
        (
            r"^\W*(?:bonjour\W+)?merci (?:de nous avoir|d'avoir) (?:contactee?s?|ecrit)\b.{0,80}\b"
            r"(?:dites[ -]nous|indiquez[ -]nous|notre equipe)\b"
        ),
        r"\b(?:reponse|message|sms|envoi|repondeur) automatique\b",
        r"\b(?:envoye|genere|emis)e?s? automatiquement\b",
        r"^\W*repondeur\b",
        r"\bne (?:pas|peut) repondre a ce (?:message|sms|numero)\b",
        r"\babsent(?:e)? du bureau\b",
        r"\bmessage d'absence\b",
        r"\bpour toute urgence,? (?:merci de )?(?:contacte|appele|joindre|vous adresse)",
        r"\bnotifications? (?:desactivee|mise)s? en sourdine\b",
        r"\bje ne recois (?:pas|plus) de notifications?\b",
        r"\bnotifications? en sourdine\b",
        r"\bquand j'arriverai a destination\b",
        r"\blorsque j'arriverai\b",
        r"\bcher(?:e|s)? client\w*\b",
        r"\bchere?s? patiente?s?\b",
        r"\bnous vous rappelons votre\b",
        r"\baccuse de reception\b",
        (
            r"\bce(?:tte)? (?:numero|ligne|messagerie|boite|adresse)\b.{0,10}\b(?:n'est (?:pas|plus) (?:surveille"
            r"|consulte|lu|suivi|releve)\w*|(?:ne|n') ?(?:recoi|accepte|prend|permet|traite)\w* (?:pas|plus|aucun)"
            r"\w*\b.{0,20}\b(?:sms|messages?|textos?|reponses?))"
        ),
        r"\b(?:depuis|vers|sur) (?:une|votre) ligne fixe\b",
        r"^\W*(?:reponse|rep|message|msg|sms) auto\b",
        r"\btranscription (?:du|d'un|de (?:votre|ce)|automatique) (?:\w+ )?message\b",
    ),
    away=(
        r"\ben conges?\b",
        r"\bje conduis\b",
        r"\b(?:suis )?au volant\b",
        r"\ben train de conduire\b",
        r"\bindisponible\b",
        r"\bpas disponible\b",
        r"\binjoignable\b",
        r"\bpas joignable\b",
        r"\bne peux pas (?:vous |te )?(?:repondre|parler|decrocher)\b",
        r"\bactuellement (?:absent|ferme|occupe)\w*\b",
        r"\bmerci (?:d'avoir|(?:de|pour) (?:votre|ton|nous avoir)) (?:appel\w*|message|contact\w*)\b",
        r"\babsente? jusqu'(?:a|au)\b",
        r"\bsommes (?:actuellement |momentanement )?fermes?\b",
        r"\bvous etes bien (?:chez|au|a la|en relation|sur)\b",
    ),
    coming_back=(
        r"\ba mon retour\b",
        r"\ba notre retour\b",
        r"\bjusqu'au",
        r"\bde retour le",
        r"\blaisse[rz]?(?:[ -]moi)? (?:un|votre|ton) message",
        r"\b(?:re)?(?:contacte|repond|rappel)\w* (?:des|plus tard|a mon retour|ulterieurement)",
        r"\bdes (?:mon retour|que possible|que je)",
        r"\bapres le (?:bip|signal)",
        r"\bdans les (?:meilleurs|plus brefs) delais",
        r"\b(?:reviendrons|revenons) vers (?:vous|toi)",
        (
            r"\b(?:vous|te) (?:recontacterai|rappellerai|repondrai|recontacte|rappelle|reponds) (?:des|plus "
            r"tard|a mon|ulterieurement|quand|lorsque)"
        ),
    ),
    notices=(
        r"\bbienvenue (?:en|au|aux|a) \w+\b.{0,80}\b(?:appels|forfait|internet|roaming|[0-9]+ ?go)\b",
        r"\bvous avez ete appelee?s? par\b.{0,6}[0-9]",
        (
            r"\bvotre (?:commande|article|achat|panier)\b.{0,30}\b(?:est pret|est prete|vous attend|est"
            r" disponible|(?:a ete )?(?:expedie|prepare|vendu)e?)\b"
        ),
        (
            r"\b(?:votre|un nouveau) (?:dossier|document|message|courrier|releve)\b.{0,60}\b(?:connectez[-"
            r" ]vous|mis a jour|(?:dans )?votre espace|vous attend)\b"
        ),
        (
            r"^\W*[\w.' -]{2,30}\s?:\W*vous avez (?:un|une|[0-9]+) nouve\w+ (?:documents?|messages?"
            r"|courriers?|factures?)\b"
        ),
        r"\b(?:numero|correspondant|abonne|il|elle) est (?:de|a) nouveau (?:disponible|joignable)\b",
        r"^\W*(?:info|suivi) ?conso\w*\s?:",
        r"^\W*info free\s?:",
        (
            r"\bvotre (?:vol|train|tgv|bus|car|ferry|bateau|traversee)\b.{0,40}\b(?:annule|retarde|supprime"
            r"|retard|voie|quai)\w*"
        ),
        r"\b(?:notez|evaluez|recommand\w+)\b.{0,60}\b[01] (?:a|et) (?:5|10)\b",
        r"\bamende\w*\b.{0,60}https?:",
        r"\b(?:a|ont) partage (?:sa|leur) position\b",
        r"\bcorrespondant\b.*\b(?:essaye|tente|cherche|appele|joignable|indisponible|joindre)\b",
        r"\bvous avez (?:recu )?[0-9]+ (?:nouveau|nouveaux)? ?(?:message|appel)",
        r"\bappels? manques?(?: (?:de|du)|\W{1,3}[+0])",
        r"\b(?:message|sms) n'a pas (?:pu etre|ete) (?:remis|envoye|delivre|distribue)",
        (
            r"\bnumero (?:que vous avez (?:demande|compose)|compose|demande)\b.{0,30}\b(?:attribue|service"
            r"|joign)"
        ),
        r"\bvous avez recu un mms\b",
        r"^\W*(?:message|sms) non (?:remis|delivre|envoye|distribue)",
        r"\b(?:votre|ton) (?:solde|credit|forfait)\b.{0,20}\b(?:insuffisant|epuise)",
        r"^\W*(?:solde|credit|forfait) (?:insuffisant|epuise)",
        r"\bne (?:le |la )?(?:partagez|communiquez|divulguez|donnez)\b",
        (
            r"\b(?:votre|vos) (?:rdv|rendez-vous|reservation)s?\b.*\b(?:confirme|annule|rappel|maintenu"
            r"|enregistre|modifi|deplace|reporte|prevu)\w*\b"
        ),
        r"[0-9]+ messages? (?:vocaux|vocal|nouveaux?)\b",
        r"\bcode (?:de |d')?(?:verification|validation|securite|confirmation|connexion|activation|otp)\b",
        r"\bstop pour (?:ne plus|vous)",
    ),
    parcels=(
        (
            r"\bvotre (?:uber|taxi|vtc|course|commande|repas|chauffeur)\b.{0,20}\b(?:arrive|arrivee|approche|est la"
            r"|est en (?:route|chemin)|vous attend)\b"
        ),
        (
            r"\b(?:votre|vos) (?:colis|commande|livraison|envoi)\b.*(?:\b(?:livre|disponible|expedie|point "
            r"relais|relais|distribu\w+|prevu\w*|suivi)\b|https?:|\w\.\w{2,3}/)"
        ),
        r"\b(?:colis|livraison) .*https?://",
        r"\bvotre (?:livreur|coursier)\b.*(?:\bsui(?:vez|vi)\b|https?:|\w\.\w{2,3}/)",
    ),
    at_the_door=(
        r"\b(?:je suis|chuis|suis) (?:\w+ )?(?:en bas|devant|la|a (?:votre|la|l')|chez|dehors)\b",
        r"\bpersonne (?:ne )?(?:repond|ouvre)\b",
        r"\bouvrez\b",
        r"\bouvrir\b",
        r"\bdescendez\b",
        r"\bquel (?:etage|code)\b",
        r"\brappelez[ -]moi\b",
        r"\bappelez[ -]moi\b",
        r"\bchez le (?:gardien|voisin)\b",
        r"\bdevant (?:la|votre) porte\b",
    ),
    list_endings=(r"\b(?:envoyez|repondez) stop (?:au|a|pour (?:ne plus|vous des)).{0,60}$",),
    first_person=(
        r"\bje\b",
        r"\bj'\b",
        r"\bmoi\b",
        r"\bmon\b",
        r"\bma\b",
        r"\bnous\b",
        r"\bnotre\b",
        r"\bi'd\b",
        (
            r"\bon (?:n'|s'|l'|m'|y |\w+(?:rait|ra|ait)\b|(?:a|avait|aurait) (?:\w+ )?(?:\w+(?:u|is|it|ise"
            r"|ue)|ete|annule|decale|deja|bien|rdv|rendez)\b|(?:est|va|ne|se|peut|vient|arrive|doit|veut|fait"
            r"|prend|garde|sait|attend|passe|confirme|prefere|souhaite|part|rappelle|aime|annule|decale"
            r"|reporte|vous|nous)\b)"
        ),
        r"\bmes (?:\w+s|\w+x|rdv)\b",
    ),
    named_replies=(r"\b(?:la|ma|votre|ta|cette) reponse\b",),
    of_a_company=(
        (
            r"\bnotre (?:site|appli(?:cation)?|boutique|agence|magasin|page|plateforme|service|transporteur|livreur"
            r"|chauffeur|partenaire|technicien|conseiller|equipe)\b"
        ),
        r"\b(?:contactez|rejoignez|suivez|retrouvez|appelez)[ -]nous\b",
    ),
    persons=(
        r"\b(?:oui|ouais|svp|stp|s'il (?:vous|te) plait|desolee?|comment|pourquoi|impossible|ne|pas|jamais)\b",
        r"\bn'\w",
        r"\bmerci (?:de|d')\W?(?:annul|modifi|deplac|report|supprim)\w*",
        r"\best-ce\b|\bpourr(?:iez|ais|ait)\b",
        r"\b(?:faux|fausse|casse|mort|buggu?e)\b",
        r"^\W*(?:bonjour|bonsoir|salut|coucou|hello)\s?:",
    ),
    told_to_clients=(
        r"\b(?:un empechement|besoin (?:de |d')(?:annuler|modifier|deplacer|changer))\b[^?.]{0,20}\?",
        r"\bsi vous (?:ne |n')\w+ (?:pas|plus)\b",
        r"\bn'oubliez pas\b",
        r"\bne (?:pas )?(?:repond\w*|partage\w*|manque\w*)(?: pas| plus)?\b",
        r"\ben cas d'impossibilite\b",
    ),
)

MACHINE_WORDS = MachineWords(
    auto_replies=("-?repondeur",),
    do_not_disturb=("ne pas deranger",),
    modes=("mode", "fonction"),
    mode_names=("conduite", "concentration"),
    mode_is_on=("est", "active[e]?"),
    sent_from=("envoye",),
    behind_a_network=("message", "messagerie"),
    called_you=("vous a (?:appele|cherche|contacte)", "a (?:tente|essaye|cherche) (?:de |a )?vous"),
    subscribers=("destinataire", "abonne"),
    not_reached=("injoignable", "indisponible"),
    you_have=("vous avez",),
    used=("consomme", "utilise", "epuise", "[0-9]{2,3} ?% des"),
    allowances=("forfait", "enveloppe", "go"),
    left_to_you=("il vous reste",),
    your=("votre",),
    bills=("facture",),
    bill_is=("est",),
    ready=("disponible",),
    voice_mail=("messagerie vocale", "message vocal", "repondeur"),
    new=("nouveaux?", "nouvelle"),
    messages=("messages? vocaux",),
    passwords=("mot de passe",),
    code_is=("est",),
    is_your=("est votre", "est le"),
    codes=("code",),
    stop_to=("au",),
    before_a_number=("le", "n"),
    send=("repondez", "envoyez"),
    send_with=("par",),
    sales=("soldes", "ventes? privees?", "promo(?:tion)?s? flash"),
    reply=("repondez",),
    replies=("oui", "non", "annuler"),
    reminders=("rappel",),
    visits=("rdv", "rendez-vous"),
    manage=("annulez", "modifiez", "gerez", "confirmez"),
    here=("ici", "sur", "votre rdv", "votre rendez-vous"),
    in_order_to=("pour",),
    change=("annuler", "modifier", "deplacer", "reporter"),
    payments=("carte", "paiement", "achat", "prelevement"),
    payments_behind=(),
    payments_before=(),
    accounts=("compte", "carte"),
    blocked=(r"bloque\w*", r"suspend\w*"),
    in_the_car=("en conduisant", "en voiture"),
    heard_messages=("message vocal", "messagerie(?: vocale)?"),
    from_whom=("du", "de"),
    reachable_again=("est (?:a|de) nouveau (?:disponible|joignable)",),
    link_labels=(r"annul\w+", r"modifi\w+", "deplacer", "gerer"),
    link_at=("sur", "ici"),
    politely_your=("votre", "vos"),
    track=("suivez",),
    hidden_numbers=words(
        "anonyme prive numeroprive inconnu numeroinconnu masque numeromasque cache indisponible nprive nmasque ninconnu"
    ),
    meetings=(),
    meeting_ids=(),
    of_a_meeting=("de ",),
    called_meetings=(
        "r[ée]union",
        "conf[ée]rence",
    ),
    meeting_codes=("code secret",),
)
