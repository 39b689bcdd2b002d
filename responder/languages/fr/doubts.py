"""French: patterns of a yes that is put in doubt, and who is spoken of, on folded text."""

from responder.languages.patterns import DoubtPatterns

DOUBTS = DoubtPatterns(
    doubts=(
        r"\bchange d'avis\b",
        r"\btrop vite\b",
        r"\bme suis tromp\w+",
        r"\b(?:repondu|dit) (?:oui )?par erreur\b",
        r"\boublie[zrs]? (?:mon|ce que|le) ",
        r"^oublie[zs]?\W*$",
        r"\bpas (?:du tout )?(?:sure?s?|certaine?s?)\b",
        r"\bplus (?:tres )?(?:sure?s?|certaine?s?)\b",
        r"\bs(?:ais|uis) (?:pas|plus) si\b",
        r"\bpeut[ -]etre pas\b",
        r"\bj'hesite\b",
        r"\ben suspens\b",
        r"\b(?:pas|plus) (?:pouvoir|venir|dispo\w*|libre|possible|en mesure|etre la)\b",
        r"\b(?:peux|pourrai|viens|viendrai|serai) (?:\w+ )?(?:pas|plus)\b",
        r"\bje (?:crois|pense)\b.{0,30}\b(?:pas|plus|non)\b",
        r"\b(?:dois|faut|vais)\b.{0,20}\b(?:verifier|voir avec|demander|m'organiser|m'arranger)\b",
        r"\bje verifie\b",
        r"\bje (?:vous|te|vs) (?:redis|reconfirme|tiens au courant)\b",
        r"\b(?:je|on) (?:bosse|travaille|dois (?:aller )?(?:bosser|travailler))\b",
        r"\bchange.{0,20}\b(?:horaires|planning)\b",
        r"\btombe (?:tres )?mal\b",
        r"\bpensais? (?:que )?c'etait\b",
        r"\b(?:risque|crains|peur|bien peur) (?:de |que |d')",
        (
            r"\b(?:finalement|en fait|au final|tout compte fait|reflexion faite)\b.{0,60}\b(?:non|pas|plus"
            r"|annul\w+)\b"
        ),
        r"^\W*(?:euh |ah |oh |non |mince |pardon |mais )*(?:attende[zr]|attends|moment)\b",
    ),
    hedges=(
        r"\bpeut[ -]etre\b",
        r"\bje (?:crois|pense|risque)\b",
        r"\bsans doute\b",
        r"\bprobablement\b",
        r"\bil se peut\b",
        r"\b(?:je )?(?:vous|te) (?:rappelle|redis)\b",
    ),
    obstacles=(
        r"\bsouci\b",
        r"\bprobleme\b",
        r"\bimprevu\b",
        r"\bempechement\b",
        r"\bcontretemps\b",
        r"\bpepin\b",
        r"\bgalere\b",
        r"\bcomplique\b",
        r"\bdifficile\b",
        r"\bcompromis\b",
        r"\bimpossible\b",
        r"\bmalade\b",
        r"\bfievre\b",
        r"\bgrippe\b",
        r"\bcovid\b",
        r"\bgastro\b",
        r"\bhopital\b",
        r"\burgences?\b",
        r"\baccident\b",
        r"\ben panne\b",
        r"\bcreve\b",
        r"\bcoince\b",
        r"\bbloque\b",
        r"\bgreve\b",
    ),
    lacking=(
        r"pas",
        r"aucun",
        r"sans",
        r"ya pas",
        r"zero",
    ),
    troubles=(
        r"souci",
        r"soucis",
        r"probleme",
        r"pb",
    ),
    other_things=(
        r"\blien\b",
        r"\bsite\b",
        r"\bpaiement\b",
        r"\bcarte\b",
        r"\bparking\b",
        r"\bstationne\w*\b",
        r"\bfacture\b",
        r"\badresse\b",
        r"\btrouver\b",
        r"\binternet\b",
        r"\bmail\b",
        r"\bemail\b",
        r"\bcode\b",
    ),
    our_lateness=(
        (
            r"\b(?:vous (?:avez|etes|aurez|serez|prenez|accusez)|avez[- ]vous|etes[- ]vous|aurez[- ]vous"
            r"|prenez[- ]vous)\b.{0,25}\b(?:retard|attente|heure)\b"
        ),
        (
            r"\b(?:docteure?|medecin|dentiste|dr \w+|praticien\w*|kine|osteo\w*|coiffeu\w+|estheticienne"
            r"|cabinet|salon|veto\w*|veterinaire) (?:a|est|aura|prend|sera)\b.{0,25}\b(?:retard|heure)\b"
        ),
        r"\b(?:a|aura|est|sera)[- ]t[- ]?(?:il|elle|on)\b.{0,20}\b(?:retard|attente)\b",
        r"\b(?:il )?y (?:a|aura|a t il|a-t-il)\b.{0,20}\b(?:retard|attente)\b[^?]{0,25}\?",
    ),
    own_words=(
        r"\bje\b",
        r"\bj'\b",
        r"\bj'ai\b",
        r"\bjai\b",
        r"\bj'aurai\b",
        r"\bmoi\b",
        r"\bmon\b",
        r"\bma\b",
        r"\bnous\b",
        r"\bon\b",
    ),
    coming=(
        r"\b(?:confirm|valid|accept)\w*\b",
        r"\bvien(?:s|t|drai|drons)\b",
        r"\bvenir\b",
        r"\bser(?:ai|ons) (?:bien )?(?:la|present)",
        r"\b(?:je suis|serai) presente?\b",
        r"\bj'y ser(?:ai|ons)\b",
        r"\bpresence\b",
    ),
    clause_openings=(
        r"\bmais\b",
        r"\bcar\b",
        r"\bparce qu\b",
        r"\bdonc\b",
        r"\bdu coup\b",
    ),
    own_subjects=(
        r"\bje\b",
        r"\bj'\b",
        r"\bj\b",
        r"\bjvais\b",
        r"\bjpeux\b",
        r"\bmoi\b",
        r"\bnous\b",
        r"\bon\b",
    ),
    third_persons=(
        (
            r"(?:^|\b)(?:ils?|elles?|(?:mon|ma|mes|son|sa|ses|notre|nos|leurs?|le|la|les|votre|vos|ton|ta|tes"
            r"|un|une|l'une?|aucun des) ?(?:\w+ ){0,2}?\w+|l'\w+) (?:ne |n')?(?:va|vont|vien(?:t|nent|s)?"
            r"|viendr(?:a|ai|ont|ait)|peut|peuvent|peux|pourr(?:a|ai|ont|ait)|ser(?:a|ai|ont)|ira|iront"
            r"|passer(?:a|ont)) (?:malheureusement |finalement |toujours )?(?:pas|plus)\b"
        ),
    ),
    impersonal_subjects=(
        r"\b(?:le|mon|ce|notre) (?:temps|travail|boulot|train|rdv|rendez-vous|creneau|jour|moment)\b",
        r"\bla (?:date|voiture|journee)\b",
        r"\bl'(?:heure|horaire)\b",
    ),
    own_absence=(
        (
            r"\b(?:je|j'|j|on|nous)\b.{0,25}\b(?:viens|vient|viendr\w+|venir|peux|peut|pourr\w+|serai\w*"
            r"|sera) (?:\w+ )?(?:pas|plus)\b"
        ),
    ),
    unreachable=(
        (
            r"\b(?:puis[ -]je|je peux|pourrais[ -]je|je pourrais) (?:vous |te )?(?:re)?(?:appeler|telephoner"
            r"|rappeler|ecrire)\b"
        ),
        r"\bpas libre (?:pour (?:parler|telephoner|repondre)|au tel\w*)",
        (
            r"\b(?:peut|pourrai|pourra) pas (?:vous |te |t')?(?:parler|repondre|decrocher|telephoner"
            r"|appeler)\b"
        ),
        r"\bpas (?:en mesure|possible) de (?:vous |te )?(?:parler|repondre|decrocher)\b",
        r"\bindisponible\b",
        r"\binjoignable\b",
        r"\bpas (?:dispo|disponible|joignable)\b",
        r"\bpeux pas (?:vous |te |t')?(?:parler|repondre|decrocher|telephoner|appeler)\b",
    ),
    reached_by_phone=(
        r"\bmessage\b",
        r"\btel\b",
        r"\btelephone\b",
        r"\bappel\w*\b",
        r"\brappel\w*\b",
        r"\bdecrocher\b",
        r"\brepondeur\b",
        r"\brecontacte\w*\b",
        r"\bmessages?\b",
        r"\bsms\b",
    ),
    reachable_now=(
        r"\bpour le moment\b",
        r"\bpour l'instant\b",
        r"\bactuellement\b",
        r"\ben ce moment\b",
        r"\bjusqu'a\b",
    ),
    our_acts=(
        r"\b(?:avez|as)[ -](?:vous|tu) (?:\w+ )?(?:annul|deplac|decal|report|chang|modifi)e",
        (
            r"\b(?:vous|tu) (?:avez|as|m'avez|m'as|l'avez|nous avez) (?:\w+ )?(?:annul|deplac|decal|report"
            r"|chang|modifi)e"
        ),
        r"\bc'est (?:vous|toi) qui\b",
        r"\b(?:a|est)[ -]t[ -](?:il|elle) (?:ete )?(?:annul|deplac|decal|report|maintenu|chang)",
        r"\b(?:pourquoi|comment ca se fait)\b.{0,60}\b(?:annul|deplac|decal|report)",
        (
            r"^\W*(?:bonjour\W+)?(?:vous|tu) (?:annulez|annules|deplacez|deplaces|decalez|decales"
            r"|reportez)\b.{0,30}\?"
        ),
        (
            r"\best-?ce que (?:vous|tu|le|mon) \w*.{0,30}\b(?:annulez|annule|deplace|decale"
            r"|reporte)\b.{0,20}\?"
        ),
    ),
    another_visit=(r"\b(?:l'|mon |notre )autre (?:rdv|rendez|seance|creneau|reservation)",),
    parents=(
        r"maman",
        r"papa",
        r"mamie",
        r"papy",
    ),
    before_parents=(
        r"oui",
        r"ok",
        r"d'accord",
        r"merci",
        r"bonjour",
        r"salut",
        r"coucou",
        r"bisous?",
    ),
    wrong_address=(
        r"\bmauvais (?:numero|num)\b",
        r"\bpas le bon numero\b",
        r"\b(?:erreur|trompez?|trompe) de (?:numero|personne)\b",
        r"\bvous (?:vous )?(?:trompez|etes trompee?)\b",
        r"\b(?:n'ai|ai|n'avons|avons) (?:pas|aucun|jamais)(?: pris)?(?: de| un)? ?(?:rdv|rendez)",
        r"\bjamais pris (?:de |un )?(?:rdv|rendez)",
        r"\bpas de (?:rdv|rendez-?vous) (?:chez|avec) vous\b",
        r"\bqui (?:etes|est)[ -](?:vous|tu|ce)\b",
        r"\bvous etes qui\b",
        r"\bc'est qui\b",
    ),
    own_parents=(r"ma",),
    behind_parents=(r"je\b", r"j'", r"arrive"),
)
