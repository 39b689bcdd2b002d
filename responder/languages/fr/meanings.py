"""French, with what Québec, Belgium and Switzerland say. Words are folded (no accents); "a/b c" is "a c" and "b c"."""

SPELLINGS = {
    "sui": "suis",
    "voudrai": "voudrais",
    "empechmen": "empechement",
    "empechemen": "empechement",
    "empechmt": "empechement",
    "tjr": "toujours",
    "confime": "confirme",
    "lapres": "l apres",
    "lheure": "l heure",
    "alheure": "a l heure",
    "confrime": "confirme",
    "jpx": "je peux",
    "jpe": "je peux",
    "jpeu": "je peux",
    "jpeux": "je peux",
    "pe": "peux",
    "c": "c est",
    "jpourrai": "je pourrai",
    "jviendrai": "je viendrai",
    "jsuis": "je suis",
    "chui": "je suis",
    "chuis": "je suis",
    "jviens": "je viens",
    "jvien": "je viens",
    "vien": "viens",
    "g": "je ai",
    "jai": "je ai",
    "jarrive": "je arrive",
    "jannule": "je annule",
    "jserai": "je serai",
    "jvais": "je vais",
    "jconfirme": "je confirme",
    "pr": "pour",
    "ds": "dans",
    "ac": "avec",
    "bcp": "beaucoup",
    "pk": "pourquoi",
    "pkoi": "pourquoi",
    "pq": "pourquoi",
    "koi": "quoi",
    "ke": "que",
    "ki": "qui",
    "tt": "tout",
    "svp": "sil vous plait",
    "stp": "sil te plait",
    "pa": "pas",
    "nan": "non",
    "nn": "non",
    "oe": "oui",
    "ui": "oui",
    "rv": "rdv",
    "rdvs": "rdv",
    "rendezvous": "rdv",
    "rdez": "rdv",
    "cest": "c est",
    "ses": "c est",
    "sa": "ca",
    "sava": "ca va",
    "vs": "vous",
    "ns": "nous",
    "qd": "quand",
    "pcq": "parce que",
    "paske": "parce que",
    "mtn": "maintenant",
    "mnt": "maintenant",
    "srai": "serai",
    "serais": "serai",
    "viendrais": "viendrai",
    "pourrais": "pourrai",
    "ojd": "aujourdhui",
    "dem": "demain",
    "che": "je sais",
    "jss": "je suis",
    "jpeut": "je peux",
    "cmb": "combien",
    "vsy": "vas y",
    "wsh": "wesh",
    "jvai": "je vais",
    "jvas": "je vais",
    "jva": "je vais",
    "jvous": "je vous",
    "jte": "je te",
    "jle": "je le",
    "jla": "je la",
    "jme": "je me",
    "jy": "je y",
    "jen": "je en",
    "jpourrais": "je pourrai",
    "jpourai": "je pourrai",
    "pourai": "pourrai",
    "jpourre": "je pourrai",
    "poure": "pourrai",
    "viendre": "viendrai",
    "chu": "je suis",
    "shui": "je suis",
    "tjs": "toujours",
    "tjrs": "toujours",
    "auj": "aujourdhui",
    "ajd": "aujourdhui",
    "bjour": "bonjour",
    "bsoir": "bonsoir",
    "msg": "message",
    "rdvous": "rdv",
    "rendevou": "rdv",
    "rdvz": "rdv",
    "vrmt": "vraiment",
    "vrm": "vraiment",
    "prkoi": "pourquoi",
    "kan": "quand",
    "kel": "quel",
    "kelle": "quelle",
    "kelke": "quelque",
    "keske": "quest ce que",
    "tas": "tu as",
    "jaurai": "je aurai",
    "jaimerais": "je aimerais",
    "jaimerai": "je aimerais",
    "jvoudrais": "je voudrais",
    "jvoulais": "je voulais",
    "jvoulai": "je voulais",
    "jdemande": "je demande",
    "jcrois": "je crois",
    "jsais": "je sais",
    "jsai": "je sais",
    "jspr": "je espere",
    "jespere": "je espere",
    "pbm": "probleme",
    "prblm": "probleme",
    "pr0bleme": "probleme",
    "enft": "en fait",
    "efet": "effet",
    "qqn": "quelqu un",
    "qqch": "quelque chose",
    "dispos": "dispo",
    "dezole": "desole",
    "dsle": "desole",
    "deso": "desole",
    "jpp": "je en peux plus",
    "ptetre": "peut etre",
    "petetre": "peut etre",
    "ptet": "peut etre",
    "asap": "vite",
    "bisoux": "bisous",
    "bizoux": "bisous",
    "biz": "bisous",
    "bz": "bisous",
    "wai": "ouais",
    "mwa": "moi",
    "toa": "toi",
    "oue": "ouais",
    "ue": "oui",
    "yesss": "yes",
    "nickl": "nickel",
    "impek": "impec",
    "jconfirm": "je confirme",
    "confirm": "confirme",
    "anuler": "annuler",
    "anule": "annule",
    "jannul": "je annule",
    "decalle": "decaler",
    "dekaler": "decaler",
    "avan": "avant",
    "apre": "apres",
    "trankil": "tranquille",
    "tranquil": "tranquille",
    "ms": "mais",
    "dpuis": "depuis",
    "parcontre": "par contre",
    "aurevoir": "au revoir",
    "biento": "bientot",
    "plutto": "plutot",
    "poss": "possible",
    "possib": "possible",
    "possi": "possible",
    "jvoudrai": "je voudrais",
    "jserais": "je serai",
    "jsere": "je serai",
    "sere": "serai",
    "cs": "c est",
    "ct": "c etait",
    "cete": "c etait",
    "cetait": "c etait",
    "ya": "y a",
    "yaura": "y aura",
    "yavait": "y avait",
    "jprends": "je prends",
    "jprend": "je prends",
    "jpren": "je prends",
    "jsuit": "je suis",
    "jveux": "je veux",
    "jveu": "je veux",
    "jdoi": "je dois",
    "jdois": "je dois",
    "fo": "faut",
    "faudrai": "faudrait",
    "jlai": "je l ai",
    "jrappelle": "je rappelle",
    "jarive": "je arrive",
    "arive": "arrive",
    "jariv": "je arrive",
}

ROLES = {
    "YES": """
        beau dommage, gardez le pour moi, c est toujours bon pour moi/nous,
        tout est bon, tout est ok, tout est bon pour moi/nous, tout bon pour moi/nous,
        ca va aller pour demain/moi/nous, vous pouvez compter sur moi/nous, vous pouvez compter sur ma
        presence, horaire me/nous convient, l horaire me/nous convient, ah oui, d ac, dac o dac,
        dacodac, vendu, tkt, finalement oui, je bloque, bloque dans mon agenda, c bloque dans mon
        agenda, c est bloque dans mon agenda, pouvez compter sur moi/nous, pouvez compter sur ma
        presence, compter sur ma presence, n y manquerai pas, je n y manquerai pas, ai pas oublie, je ai
        pas oublie, je n ai pas oublie, invitation acceptee, acceptee, toujours
        partant/partante/partants, pas de changement, aucun changement, oui, ouais, ouai, ouaip, ouep,
        yep, yes, yess, si, ok, okay, okey, oki, okk, ok ok, k, dac, daccord, de accord, dacc, de acc,
        pas oublie, n ai pas oublie, je n ai pas oublie, comptez/compte sur moi, comptez sur nous, on
        fait comme ca, oui chef, rien ne change, rien de change, je suis dispo/disponible, wi, c est
        parti, ca marche, ca roule, ca me va, ca nous va, ca ira, ca joue, ca convient, me/nous
        convient, ca me/nous convient, c est bon, c est ok, ca tient toujours, ca tient, ca reste bon, c
        est tout bon, c est parfait, c est note, c est beau, c est correct, c est entendu, c est ca, c
        est bien, c est bien ca, c est super, c est top, parfait, parfaitement, entendu, note, bien
        note, bien recu, tres bien, super, top, genial, nickel, impec, impeccable, volontiers, avec
        plaisir, bien sur, evidemment, absolument, tout a fait, certainement, exact, exactement, sans
        faute, pas de souci/soucis/probleme/pb/pbl/soucy, aucun souci/probleme, pas de problemes, sans
        souci/probleme, compris, cool, banco, adjuge, affirmatif, je valide, valide, c est valide, bien
        entendu, bon pour moi, bon pour nous, je suis partant/partante/ok, je prends note, bonne idee,
        je suis de accord, accepte, je accepte, comme convenu, comme prevu, je note, c est cale, tiptop,
        tip top, ca a l air bien/bon/parfait, en effet, voui, vas y, convenu, tjrs ok, toujours ok,
        toujours bon, toujours de actualite, avec joie, on maintient, maintenu, ça le fait, et comment,
        c est clair, rien a changer, ne changez rien, ne bougez rien, ne bougez surtout rien, on ne
        change rien, on bouge pas, on change rien, rien a bouger, toujours partant, 100 pour cent, sans
        probleme, bien enregistre, c est enregistre, dans mon agenda, c est dans mon agenda, dans l
        agenda, fidele au poste, present a l appel, tiguidou, ca m adonne, ca adonne bien, ca m adonne
        bien, ca nous adonne, mets en, pour sur, assurement, ca va le faire, on est bon, on est bons, c
        est good, c est sur, sur et certain, marche conclu, promis jure, je oublie pas, je n oublie pas,
        n oublierai pas, je oublierai pas, oublie pas, va pour, ca marche pour moi/nous, ok pour
        moi/nous, c est ok pour moi/nous, manquerai pas, louperai pas, raterai pas, raterais ca pour
        rien au monde, manquerais ca pour rien au monde, pour rien au monde, sans hesiter, avec grand
        plaisir, grand plaisir, ce sera parfait, sera parfait, sera tres bien, ca sera parfait, ce sera
        bon, ca me convient parfaitement, me convient parfaitement, cela me/nous convient, cela
        convient, cela me va, tout est ok, tout roule, tout bon, c est tout bon pour moi, pas de contre
        indication, c est dac, c est daccord, ca me semble bon/bien/parfait, y a pas de
        souci/soucis/probleme, il y a pas de souci/soucis/probleme, il n y a pas de
        souci/soucis/probleme, pas de soucis pour moi/nous, pas de pb, no stress, no problemo, ok chef,
        recu cinq sur cinq, 5 sur 5, bien recu merci, message recu, c est positif, aucun empechement,
        pas de empechement, ca reste bon pour moi/nous, reste bon, ca reste ok, toujours valable,
        toujours d actualite, je maintiens, on garde, on garde comme ca, on reste comme ca, on reste la
        dessus, on fait ca, faisons ca, faisons comme ca, on dit ca, allez go, allons y, c est le plan,
        prevu comme ca, tel que prevu, tel que convenu, on respecte, c est nickel, c est impec, au top,
        ca baigne, ca roule pour moi, sans soucis, wep, mouais ok, ok doc, c est compris, bien compris,
        oui bien sur, bien sur que oui, mais oui, mais oui bien sur, si si, hate de y etre, hate d y
        etre, vivement demain, peux plus attendre, peux pas attendre, ai hate, je ai hate, trop hate, je
        ai trop hate, avais pas oublie, je avais pas oublie, non je ai pas oublie, rien n a change, rien
        a change
    """,
    "NO": """
        ne fait rien, rien, non, no, nop, nope, negatif, pas question, surtout pas, certainement pas, absolument
        pas, pas du tout, non non
    """,
    "SEE_YOU_SOON": """
        a toute, a tte, a tt, a tout de suite, a tout a l heure, a toute a l heure, a tantot, a cet aprem
    """,
    "SEE_YOU": """
        on se revoit,
        vous dis a demain, je vous dis a demain,
        a demain, a plus, a ce soir, a bientot, on se voit, a lundi, a mardi, a mercredi, a jeudi, a vendredi, a
        samedi, a dimanche, a cette apres midi, a cet apres midi
    """,
    "KEEP": """
        gardez/garde mon/le/ce creneau/rdv/rendez, maintenez le rdv/rendez,
        on prend, prend part a, prends part a,
        garde, gardons, maintiens, maintenons, prends, serai a, serai au, serons a, serons au, sera a, sera au
    """,
    "CONFIRM": """
        je confirmes,
        acceptons, accepte votre/ta/la proposition de, je accepte votre/ta/la proposition de, confirme
        le rdv/rendez pris, le rendez vous pris,
        confirme, confirmer, confirmons, je reconfirme, accepter, accepter ma/la/ce/le reunion, je vous le
        confirme, je te le confirme, vous le confirme, te le confirme
    """,
    "CONFIRMED": """
        confirmation du rdv, invitation acceptee,
        confirmee, c est confirme, est confirme, bien confirme, confirme presence, presence confirmee
    """,
    "COME": """
        participerai a l atelier, serai des votres, serons des votres, participe, participerai,
        participerons, participera, assiste, assisterai, assisterons, assistera, assister, me
        presenterai, presenterai, rendrai, me rendrai, honorerai, honorerons, viens, viendrai,
        viendrons, venons, venir, arriverai, me presenter, passe, passerai, passer, irai, irons,
        serai/serons/sera a l heure, sais/saurai/saurais/savons venir, serai/serons/sera/etre/seront la,
        vais/va/allons etre la/present/presente/presents/presentes, present, presente, presents,
        presentes, serai/sera/serons/etre au rdv/rendez, honorer, tiendrai, on vient, on viendra, on
        sera la/present/presents/presentes, on sera chez nous, on sera au rdv, on y sera, j y serai, y
        serai, y serons, y etre, y aller, me rendre, me deplacer, serai/sera/serons/etre a la maison,
        serai/sera/serons/etre chez moi/nous, serai/serons/sera/suis/sommes/etre/serais
        present/presente/presents/presentes, nous serons la, accompagnerai, emmenerai, se rendra,
        rendra, me pointe, me pointerai, debarque, debarquerai, rapplique, vais venir, va venir, allons
        venir, vais y etre, vais y aller, serai a votre/ton/notre
        cabinet/salon/bureau/garage/atelier/ecole, serai au salon/cabinet/garage/studio, seront la,
        seront presents, serai a la gare, serai sur place, serons sur place, sera sur place, serai pile
        a l heure, serai dans les temps, suis bien la, je y serai, on y sera tous, arriverai a l heure,
        arriverons a l heure, arrivera, arriverons, serai au rendez vous, sera au rendez vous, serons au
        rendez vous, viendrai bien, viens avec, viendrai avec, vous attendrai, vous attendrons, je vous
        attendrai, attendrai, vas etre la/present/presente, irai la
    """,
    "ARRIVING": """
        arrive, arrivons, arriver, suis/sommes/est la, je vous attends, vous attends, vous attend, vous
        attendons, nous vous attendons, suis au rdv, on est la, bien arrive, bien arrivee, suis devant,
        suis/sommes/est a la maison, suis/sommes/est chez moi/nous, y vais
    """,
    "COME_YOU": """
        venez, viendrez, viendras, tu viens, vous serez/etes la, arrivez, passez, es la, seras la, serez la
    """,
    "COME_THIRD": "vient, viendra, viennent, viendront, passera",
    "CAN": """
        peux, pourrai, pourrons, pouvons, pourra, pouvoir, on peut, on pourra, serai en mesure, capable,
        je/on/nous peu, peu pas, peu plus, saurai, saura, sais pas venir, puis, parviendrai, arriverai a, vais
        pouvoir, va pouvoir, allons pouvoir
    """,
    "CAN_THIRD": "peut, peuvent, pourront",
    "AVAILABLE": """
        dispo, disponible, disponibles, libre, libres, suis pris, suis prise, suis en conge, serai/serons
        absent/absente/absents/absentes, sera absents/absentes, suis absent/absente, absent, absente,
        suis/serai/serais/sera occupe/occupee
    """,
    "CANCEL": """
        faut que je annule/cancelle, il faut que je annule/cancelle, vais devoir me desister, me
        desiste, nous desistons, notre desistement, mon desistement,
        canceller, cancelle, cancellez, canceler, faut que je annule, il faut que je annule, annule,
        annuler, annulons, annulation, decommander, decommande, desister, desiste, annulez, on laisse
        tomber, je passe mon tour, passe mon tour, passer mon tour, je zappe, on zappe, zapper, je fais
        l impasse, fais l impasse, renonce, renoncer, renoncer a ce soir, renoncons, devons renoncer,
        dois renoncer, retirez moi, rayez moi, biffez moi, enlevez moi du planning, otez moi, je me
        desiste, me desister, me desiste, me decommander, laisser/laissez tomber, je laisse tomber, a
        annuler
    """,
    "CANCEL_YOU": "vous annulez, tu annules, vous annulerez, annules",
    "CANCELLED": """
        est annule, etait annule, a ete annule, a annule, annulee, annulees, ai annule, avez annule, bien annule
    """,
    "NOT_NEEDED": """
        n a plus lieu de etre, plus lieu de etre, plus la peine que je vienne/passe, plus besoin que je
        vienne/passe, plus besoin de venir/passer, plus la peine de venir/passer,
        donner mon creneau/rdv/heure, donnez mon rdv, reattribuer mon creneau,
        rdv annule de mon cote,
        ne me attendez pas, me attendez pas, ne nous attendez pas, me attends pas, plus besoin, n ai plus
        besoin, pas la peine de venir/passer, inutile de venir/passer, inutile de vous deplacer, donner la/ma
        place, donnez la/ma place, liberer la/ma/le place/creneau, liberez, vous pouvez donner la/ma place, ne
        venez pas, ne passez pas, ne venez plus, trouve quelqu un d autre, vous derangez pas, ne vous derangez
        pas, te derange pas, vous deplacez pas, ne vous deplacez pas, te deplace pas, plus la peine, plus la
        peine de venir/passer, pas la peine de vous deplacer, pas la peine de te deplacer, plus utile, plus
        necessaire, n est plus necessaire, plus interesse, plus interessee, ne suis plus interesse, ne suis plus
        interessee, n y a plus lieu, plus lieu d etre, nous attendez pas, me attendez plus, ne m attendez plus,
        ne me attends pas, ne me comptez plus, ne comptez plus/pas sur moi/nous, ne comptez pas sur moi/nous,
        comptez pas sur moi/nous, faites sans moi/nous, pouvez donner mon creneau, pouvez donner mon heure,
        donnez mon creneau, donnez mon heure
    """,
    "PREVENTED": """
        finalement non, finalement non merci, en fait non merci, c est mort pour,
        sera sans moi, ce sera sans moi, ca sera sans moi/nous, sera sans nous, je sais pas venir, je ne
        sais pas venir, je sais plus venir, je ne sais plus venir, on sait pas venir, impossible de me
        liberer, pas possible demain, suis dans l impossibilite de venir, dans l impossibilite de venir,
        ne serai pas dispo, serai pas dispo/disponible, suis plus dispo/disponible, ne suis plus
        dispo/disponible, pas dispo finalement, ai un empechement, un empechement, empechement, de
        empechement, suis bloque/bloquee, contretemps, ca va pas etre possible, ca va etre impossible,
        sera pas possible, va pas etre possible, sera impossible, pas possible pour moi/nous, pas
        pouvoir venir, renonce, je renonce, un imprevu, impossible pour moi/nous, impossible de venir,
        peux plus venir, suis/serai/sera empeche/empechee, pas pouvoir, vais pas pouvoir, va pas
        pouvoir, pourrai pas etre des votres, ne pourrai me liberer, pourrai pas me liberer, peux pas me
        liberer, arrive pas a me liberer, ca va pas le faire pour moi/nous, je vais devoir decliner,
        dois decliner, je decline, je prefere pas venir, prefere ne pas venir, prefere pas venir, serai
        pas des votres, ne serai pas des votres, pas en etat de venir, pas en mesure de venir, pas en
        etat, incapable de venir, incapable de me deplacer, peux pas me deplacer, suis cloue au lit,
        suis clouee au lit, pas possible finalement, finalement pas possible, plus possible, n est plus
        possible, ca sera pas possible, ce sera pas possible, ca sera pas possible pour moi, ai autre
        chose a faire, je ai autre chose a faire, ai pas le temps de venir/passer, aurai pas le temps de
        venir/passer, pas possible ce soir, pas possible ce matin, pas possible cet aprem
    """,
    "MOVE": """
        faut que je decale/reporte/deplace, il faut que je decale/reporte/deplace,
        receduler, recedule, recedulez, reagender, postposer, postpose, postposez, postposons, changer l
        horaire, changer d horaire, changez l horaire, changer d heure, changer l heure, changer l
        horaire/heure, mettre ca a/au, remettre ca, changer de horaire, decaler, decale, decalez,
        decalons, deplacer, deplacez, deplace, reporter, reportez, repousser, repousse, repoussez,
        reprogrammer, replanifier, recaler, rdv a prendre, reprendre rdv, reprendre un rdv, changer
        le/la/mon/notre/ma heure/date/jour/rdv/creneau/horaire/reservation, changer de
        heure/date/jour/creneau/horaire, changer l heure, changement de
        heure/date/jour/horaire/rdv/creneau, avancer/modifier/retarder le/mon/notre/l
        rdv/heure/horaire/creneau/reservation, modifier la/ma/notre reservation/date, remettre
        le/mon/notre rdv, remettre a plus tard/demain, remet ca a/au, reporte, reportons, reporterai,
        reporterons, repoussons, decalerai, decalerons, decalera, deplacerai, faut que je
        reporte/decale/deplace/repousse, il faut que je reporte/decale/deplace/repousse
    """,
    "MOVE_YOU": "vous decalez, vous deplacez, vous reportez, tu decales",
    "OTHER_TIME": """
        date ulterieure, a une date ulterieure, ulterieurement,
        reprendre un autre rdv, proposer une autre date,
        un/une/de autre creneau/date/jour/heure/moment/horaire/rdv/fois/disponibilite, autre
        date/creneau/horaire/jour possible, autres creneaux/dates/horaires/disponibilites, de autres
        creneaux/dates/horaires/disponibilites, un nouveau rdv, une nouvelle date, nouveau creneau, prochaine
        dispo, prochain creneau, prochaines dispos, une autre semaine, autre chose comme horaire, un autre
        moment dans la semaine, autre possibilite, d autres possibilites, un autre rendez vous, autre
        proposition, d autres dispos, vos dispos, vos disponibilites, prochaines disponibilites, ulterieurement,
        une date ulterieure, a une date ulterieure, a un autre moment, une autre place, un truc l aprem, plus
        tard dans la semaine/journee, plus tot dans la semaine/journee
    """,
    "SOONER_OR_LATER": """
        plus tard, plus tot, un peu plus tard/tot, trop tot, trop tard, de une heure, de une demi heure, avant,
        apres, fin de journee, de quelques jours, d une semaine, de une semaine, de deux jours, d un jour, d une
        heure, de deux heures, d une demi heure, en fin de matinee, en fin d aprem, en fin de journee, un peu
        apres, un peu avant, la meme heure, meme heure, juste apres, juste avant, tardif, en soiree
    """,
    "RATHER": """
        plutot, arrangerait, m arrangerait, arrange mieux, prefererais le, a la place, mettez moi, mets moi, je
        prefere, je prefererais, preference, au lieu de, au lieu du, au lieu d, vaut mieux, vaudrait mieux, il
        vaut mieux, ca serait mieux, ce serait mieux, serait mieux, m irait mieux, me conviendrait mieux,
        conviendrait mieux, iraient mieux, m arrange plus, m arrangerait mieux, plutot le, preferable,
        idealement, tant qu a faire, on dit, disons, on se dit, on part sur, partons sur, mets nous, mettez
        nous, passez moi a, passez nous a, passe moi a, decalez moi a, mettre plutot
    """,
    "LATE": """
        retard, en retard, de retard, du retard, en chemin, sur la route, me retarde, suis retarde, la
        bourre, un peu tard, arrive dans, suis la dans, serai la dans, a la bourre, suis a la bourre,
        aurai du retard, avoir du retard, prends du retard, pris du retard, pas etre a l heure, pas a l
        heure, serai pas a l heure, ne serai pas a l heure, sera pas a l heure, serai pas la a l heure,
        serai la vers, arrive vers, arriverai vers, arrivera vers, serai la d ici, la d ici, dans
        cinq/dix/quinze/vingt minutes, un quart d heure de plus, quart d heure de retard, en route, je
        suis en route, suis en route, j arrive bientot, arrive bientot, j arrive dans, suis presque la,
        presque arrive, presque la, presque arrivee, presque arrives, un peu en retard, legerement en
        retard, leger retard, petit retard, gros retard, ptit retard, quelques minutes de retard,
        demarre tard, pars seulement, pars que maintenant, pars juste, sors juste, on sort juste,
        sortons juste, sors seulement, suis encore au, suis encore en, plus que quelques minutes, min et
        je suis la, mn et je suis la, minutes et je suis la
    """,
    "HELD_UP": """
        il y a du retard sur ma/la ligne, il y a du retard sur le/mon bus/train/metro/tram/rer,
        bus est pas passe, bus n est pas passe, bus pas passe, pas de bus, rate le/mon bus/train/metro/tram,
        bouchon, bouchons, embouteillage, embouteillages, circulation, trafic, rate mon
        bus/train/tram/metro/rer, rate le bus/train/tram/metro, loupe mon bus/train, cherche une place, cherche
        a me garer, gps, suis coince dans, suis coincee dans, suis bloque dans, suis bloquee dans, bloque dans,
        bloquee dans, coince dans, coincee dans, bloque au, bloquee au, coince au, coincee au, bloque sur,
        bloquee sur, metro arrete, incident voyageur, train a du retard, bus a du retard, rate mon tram, me suis
        trompe de bus/train/route/tram/arret/metro, me suis trompee de bus/train/route/tram/arret/metro, trompe
        de bus/route, rate la sortie, rate l arret, je suis perdu, je suis perdue, je trouve pas, trouve pas de
        place, tourne pour trouver, tourne pour me garer, cherche ou me garer, panne de metro, pas de place pour
        me garer, accident sur, travaux sur, route bloquee, periph, embouteille, ralentissement,
        ralentissements, coince derriere, greve, metro en panne, train en panne, train supprime, tram en panne,
        bus en retard, train en retard
    """,
    "SELF": "je, moi, nous, on, me, mon fils et moi, ma fille et moi",
    "YOU": "tu, vous, toi",
    "THIRD": "il, elle, ils, elles, lui, eux",
    "CHILD": """
        mon/le/notre fils, ma/la/notre fille, mon/le/notre petit, ma/la petite, mes/les enfants, mon/notre
        enfant, mon/le/notre bebe, mon/le/notre chien, ma/la/notre chienne, mon/le/notre chat, ma/la chatte, les
        filles, les garcons, mon garcon, mon loulou, mon ado, ma/sa petite fille, mon/son petit fils, ma niece,
        mon neveu, ma filleule, mon filleul, ma cadette, ma grande, mon grand, mon aine, mon poussin, mon minou,
        mon toutou, mon cheval, ma jument, ma chatte, notre chat
    """,
    "RELATIVE": """
        mon mari, ma femme, ma mere, mon pere, ma soeur, mon frere, mon conjoint, ma conjointe, mon compagnon,
        ma compagne, mon ami, ma copine, mon copain, mes parents, ma mamie, ma maman, mon papa, maman, papa,
        cherie, mon coeur
    """,
    "VISIT": """
        rdv, rendez vous, rendez, seance, cours, visite, reservation, creneau, consultation, consult,
        table, intervention, passage, entretien, reunion, evenement, rencontre, controle, presence,
        venue, invitation, participation, entrainement
    """,
    "ACTIVITY": """
        soin, coupe, diner, dejeuner, massage, manucure, detartrage, vidange, revision, lecon, brushing,
        couleur, coloration, shampoing, toilettage, vaccin, kine, osteo, dentiste, coiffeur, coiffure,
        epilation, menage, depannage, livraison, essayage, repetition, atelier, epreuve, session
    """,
    "OTHER_OBJECT": """
        autre reunion, une autre reunion, autre seance, autre consultation, autre visite, ma commande,
        venue du, presence de souris, abonnement, autre rdv, autre rendez vous, carte, minuteur, mes
        vacances, voyage, mariage, soiree, anniversaire, alarme, minuterie, adhesion, colis, compte,
        contrat, virement, facture, abo, deuxieme rdv, autre cours, prelevement, virement permanent,
        mutuelle, assurance, celui d apres, celui de apres, celle d apres, le deuxieme, le second, la
        deuxieme, la seconde
    """,
    "COMMISSION": "commande",
    "NEED": "besoin, besoin de, ai besoin",
    "NOT": "pas, ne, plus, jamais, ni, aucun, aucune, impossible, plu, ap, aps, paas",
    "ASK": """
        ca vous derange si, ca te derange si, ca vous embete si, ca t embete si, ca vous ennuie si, est
        ce que ca vous derange si,
        pouvez vous, pourriez vous, vous pouvez, vous pourriez, peux tu, pourrais tu, tu peux, tu pourrais, peut
        on, pourrait on, on pourrait, puis je, pourrais je, est ce que je peux, est ce que on peut, est ce que
        vous pouvez, est ce possible, est il possible, serait il possible, c est possible, possible, ce serait
        possible, serait possible, serait ce possible, serait il, est ce que ce serait possible, y a t il, y
        aurait il, auriez vous, avez vous, aurais tu, as tu, vous auriez, vous avez, est ce que vous avez, moyen
        de, il y a moyen de, y a moyen de, ya moyen, merci de, merci de bien vouloir, veuillez, sil vous plait
        de, envisageable, faisable, tu as rien, t as rien, vous avez rien, vous auriez rien, t aurais pas, tu
        aurais pas, vous auriez pas, vous n auriez pas, tu n aurais pas, y aurait pas, y aurait moyen, y aurait
        il moyen, serait il envisageable, ca vous va, ca te va, ca vous irait, ca t irait, ca irait, ca vous
        arrange, ca t arrange, ca vous convient, ca te convient, vous convient il, vous conviendrait,
        conviendrait il, ca se peut tu, ca se peut, c est tu possible, ca serait tu possible, vous auriez tu,
        avez vous tu, on peut tu, je peux tu, est ce faisable, c est faisable, c est jouable, jouable, peut on
        se, pourrait on se, on pourrait se, on peut se, on peut pas, on pourrait pas, pouvons nous, pourrions
        nous, pourriez vous nous, pouvez vous nous, moyen, ya til moyen, si c est possible, si possible, si vous
        pouvez, si tu peux, t as de la place, vous avez de la place, reste t il, il reste, il vous reste, il te
        reste, tu peux me caler, vous pouvez me caler, me caler
    """,
    "WANT": """
        il me faudrait, il nous faudrait,
        doit, devra, va devoir, va falloir, permets de, me permets de, dans l obligation de, voudrais, souhaite,
        souhaiterais, aimerais, veux, dois, devoir, devons, vais devoir, suis oblige de, suis obligee de, suis
        contraint, suis contrainte, contraint, contrainte, jdois, prefere, preferais, faut, il faut, faudrait,
        il faudrait
    """,
    "QUESTION_WORD": """
        accepter ou,
        dois je, devrais je, faut il, comment, pourquoi, quand, quel, quelle, quels, quelles, qui, quoi, ou est,
        c est ou, lequel, laquelle, quest ce, est ce bien, qu est ce que, combien de temps, combien de
        personnes, combien de jours, combien de minutes, combien de heures, combien de fois, ca dure combien,
        combien ca dure, dure combien, on est combien, vous etes combien, on sera combien, combien sont
    """,
    "IF": """
        sous reserve que,
        si tout, si je, si on, si il, si elle, si tu, si vous, si ca, si jamais, si possible que, sauf si, sauf,
        a condition, au cas ou, selon, si le, si la, si les, si mon, si ma, des que, si c est, si nous, sous
        reserve, a moins
    """,
    "BUT": """
        uniquement, exclusivement,
        mais, par contre, toutefois, cependant, en revanche, sauf que, seulement, mai
    """,
    "BECAUSE": "car, parce que, puisque, vu que, comme je, suite a, a cause de",
    "AND": "et, puis",
    "UNSURE": """
        ai autre chose, je ai autre chose, y serai que si, serai la que si, viendrai que si, viens que
        si, que si vous, a confirmer, de mon mieux, peut etre, je pense, je crois, normalement, en
        principe, sans doute, probablement, je sais pas, sais pas, je ne sais pas, pas sur, pas sure,
        pas certain, plus sur, plus sure, plus certain, plus certaine, j espere, espere, essaie, essaye,
        essayer, essaierai, vais essayer, a voir, je verrai, on verra, on voit, hesite, theoriquement, a
        priori, risque de, presque, pas encore, peut-etre, faut voir, faut que, doute, je doute, pas
        pret/prete/prets, pret/prete/prets de
    """,
    "PROMISE": """
        dois voir avec mon chef avant, voir avec mon chef avant,
        confirme ca tout a l heure, confirme tout a l heure, confirme vite, confirme asap, dois voir avec, voir
        avec,
        dans la journee, je le previens, je la previens, je les previens, je vous redis, je te redis, vous
        redis, te redis, redis, tiens au courant, vous tiens au courant, je vous confirme plus tard,
        confirmerai, reviens vers vous, vous recontacte, recontacte, recontacterai, rappellerai, je vous
        rappelle, vous rappelle, te rappelle, je regarde, je vois, verifie, je verifie, vais voir, vais
        regarder, vous dis, te dis, vous dirai, reponds plus tard, je demande, vais demander, confirme demain,
        confirme plus tard
    """,
    "PAST": """
        voulais annuler, voulais decaler, viens de, venons de, vient de, s est bien passe, hier, l autre
        jour, la derniere fois, ai pas pu, ai pu, etais, etait, suis venu, suis venue, ai oublie, suis
        passe, suis passee, avais, avait, avant hier, semaine derniere, la semaine derniere, mois
        dernier, est venu, est venue, ai ete, prochaine fois, la prochaine fois, desormais, ca faisait,
        pas tellement, plus beaucoup, pas beaucoup, pas souvent, plus souvent, pas trop souvent, tous
        les jours, toutes les semaines, souvent, rarement, presque jamais, jamais quasiment, quasiment
        jamais
    """,
    "NOW": """
        maintenant, en ce moment, actuellement, la maintenant, pour le moment, pour l instant, tout de suite
    """,
    "TALK": """
        repondre, parler, telephoner, joignable, decrocher, au telephone, injoignable, reponds, en reunion,
        appeler, conduire, dire a, dis a, dis lui, dire que, dis que, dis moi, me dire
    """,
    "CORRECTION": """
        dis pas que, dit pas que, ai pas dit que, n ai pas dit que,
        enfin si, ah non, ah si, pardon si, euh non, enfin non, ah mais non, oups, finalement oui, finalement si
    """,
    "FORBIDDING": "sans, les mains vides",
    "ILL": """
        malade, malades, fievre, grippe, covid, gastro, hopital, hospitalise, hospitalisee, enrhume,
        blesse, urgences, lumbago, migraine, bloque, cloue au lit, angine, symptomes, accident, positif
        au covid, positive au covid, positif covid, rhume, crevee, creve, bronchite, otite, varicelle,
        vomi, vomit, vomir, vomis, indigestion, intoxication, mal de dos, mal au dos, mal au ventre, mal
        de gorge, mal de tete, mal a la tete, patraque, pas bien, me sens pas bien, se sent pas bien,
        sens pas bien, me sens mal, souffrant, souffrante, alite, alitee, hospitalisation, operee,
        opere, opere demain, opere en urgence, casse le/la/mon/ma
        bras/jambe/pied/poignet/cheville/main/doigt, cassee, s est casse, me suis casse, foulure,
        entorse, fracture, foule la cheville, tordu la cheville, bloque du dos, dos bloque, sciatique,
        une chute, chute, contagieux, contagieuse, microbes, temperature, 39 de fievre, 38 de fievre, 40
        de fievre, arret maladie, en arret, coince le/mon dos, coince le doigt, enceinte, contractions,
        accouche, accouchement, rage de dent, la creve, chope la creve, pas en forme, pas dans mon
        assiette, ko, hs, urgence, aux urgences, cas contact, virus, cloue, clouee, convalescence,
        platre, bequilles, malade comme un chien, bloquee du dos
    """,
    "HOURS": """
        etes vous ferme/fermes, vous etes ferme/fermes, vous fermez entre midi et deux, fermes entre
        midi et deux,
        vous etes ouvert/ouverts/ouverte, etes vous ouvert/ouverts/ouverte, ouvert, ouverts, ouvrez vous, vous
        ouvrez, vous fermez, fermez vous, horaire, horaires, horaires de ouverture, a quelle heure vous
        ouvrez/fermez, quelle heure fermez, fermez, ouvrez, heures de ouverture, tu fermes, tu ouvres, vous
        bossez, travaillez vous, etes ouvert/ouverts/ouverte/ouvertes, etes ferme/fermes/fermee, vous etes
        ferme/fermes, es ouvert/ouverte, tu es ouvert/ouverte, t es ouvert/ouverte, ferme a quelle heure, ferme
        a, ouvre a quelle heure, ouvre a, ca ferme, ca ouvre, fermez a quelle heure, ouvrez a quelle heure, vous
        servez, servez vous, servez encore, servez, vous travaillez, tu travailles, tu bosses, vous faites
        nocturne, nocturne, jours de ouverture, jour de fermeture, jours de fermeture, fermeture, jusqu a quelle
        heure, jusque quelle heure, a partir de quelle heure, heure de ouverture, heure de fermeture, horaires
        de fermeture, on peut passer quand, pause midi, vous fermez le midi, ouvert le, ouverts le, ouvert ce,
        ouverts ce, ouvert demain, ouverts demain, ferme le, fermes le, c est ouvert, c est ferme, agence ouvre,
        agence ferme
    """,
    "PRICE": """
        c est combien, combien ca coute, combien coute, tarif, tarifs, prix, coute, ca coute, devis, vous prenez
        combien, combien, combien vous prenez, combien tu prends, combien ca fait, ca fait combien, combien
        pour, combien est ce, c est combien pour, a combien, ca me coute, ca me couterait, couterait, couterait
        combien, vous facturez, facturez, vous facturez combien, quel prix, quels prix, quel tarif, quels
        tarifs, grille tarifaire, vos tarifs, vos prix, un devis, faire un devis, estimation, ordre de prix,
        ordre de grandeur, le montant, quel montant, combien je dois, combien je vous dois, tarif reduit,
        forfait, forfaits
    """,
    "ADDRESS": """
        il y a un parking, ya un parking, y a un parking, y a t il un parking, parking a cote, avez vous
        un parking, vous avez un parking, ou se garer, ou me garer, ou peut on se garer, comment on
        vient, comment venir, comment vient on, code de la porte, code d entree, code de entree, quel
        est le code, c est quoi le code, digicode,
        adresse, vous etes ou, etes vous situe, situe, situes, ou etes vous, vous etes situe/situes ou,
        ou ca se trouve, ou se trouve, ou est le, quelle rue, comment venir, digicode, adresse exacte,
        votre adresse, l adresse, ton adresse, quelle adresse, a quelle adresse, vous etes situes,
        situes ou, c est ou exactement, c est ou deja, c est a quel etage, quel etage, quel batiment,
        quelle ville, quel numero de rue, numero de rue, ou vous trouver, comment vous trouver, comment
        on vient, comment y aller, comment s y rendre, plan d acces, itineraire, coordonnees gps, vous
        etes dans quelle rue, vous etes a cote de, pres de quoi, quel arret, votre adresse exacte, ton
        adresse exacte, l adresse exacte, ou votre/le/ton cabinet/salon/garage/atelier, c est ou
        votre/le/ton cabinet/salon/garage/atelier/magasin/boutique, etes ou exactement, vous etes ou
        exactement
    """,
    "PERSON": """
        parler a une personne, une personne, parler a quelqu un, conseiller, un humain, vrai humain, vrais
        humains, service client, parler au patron, etes vous un robot, robot, responsable
    """,
    "CALL_ME": """
        me rappeler, rappelez moi, rappelle moi, appelez moi, appelle moi, me appeler, me rappelez, me rappelle,
        me telephoner, etre rappele, etre rappelee, passez moi un coup de fil, passer un coup de fil, me joindre
    """,
    "THANKS": """
        merci de me l avoir rappele, merci de l avoir rappele, merci de me le rappeler, merci de votre
        rappel/message, merci de ton rappel/message, merci, mrc, mci, merciii, merci beaucoup, merci
        bien, remercie, vous remercie, je vous remercie, mille mercis, thx, merki, grand merci, merci a
        vous, merci infiniment, merci pour tout, merci pour le rappel, merci pour votre message, merci
        du rappel, mr6, un immense merci, immense merci, un grand merci, merci mille fois, merci encore,
        encore merci, merci a toute l equipe, merci a tous, merci a vous deux, merci pour aujourd hui,
        merci pour ce moment, merci pour cette, merci pour votre aide, merci pour votre reponse, merci
        pour ta reponse, merci de votre reponse, merci de votre comprehension, merci pour votre
        comprehension, merci de votre reactivite, merci du coup de main, milles mercis, mercii, mercis,
        thank you, thanks, danke, gracias, grazie, merci d avance, merci par avance, merci quand meme,
        merci de m avoir rappele, merci de m avoir prevenu/previens
    """,
    "GREETING": """
        bonjour, bjr, bonsoir, bsr, salut, slt, hello, coucou, cc, bonjours, re, hey, rebonjour, re bonjour, yo,
        wesh
    """,
    "WRONG_NUMBER": """
        c est qui je ne ai pas de rdv, ai pas de rdv chez vous, ai pas de rendez vous chez vous, aucun
        rendez vous chez vous, aucun rdv chez vous, pas de rendez vous avec vous, pas de rdv avec vous,
        devez faire erreur, devez vous tromper, vous avez fait une erreur de numero, vous avez fait
        erreur, suis pas la personne concernee, suis pas la bonne personne, n ai pas de rdv chez vous,
        ai pas de rdv chez vous, n ai pas de rendez vous chez vous, ai pas de rendez vous chez vous, n
        ai aucun rdv chez vous, n ai aucun rendez vous chez vous, ai jamais pris rdv, ai jamais pris
        rendez vous, n ai jamais pris de rdv/rendez, pas le bon num, erreur de destinataire, pas la
        bonne personne, pas client chez vous, pas cliente chez vous, jamais pris rendez vous, jamais
        pris de rdv, trompez de numero, vous trompez de numero, trompe de numero, mauvais numero, erreur
        de numero, faux numero, vous trompez de personne, trompe de personne, pas le bon numero, je ne
        suis pas mme, je ne suis pas madame, je ne suis pas monsieur, je suis pas mme, je suis pas
        monsieur, je suis pas madame, je ne suis pas mr, je ne suis pas m, connais pas, vous vous
        trompez, c est pas le bon numero, ce n est pas le bon numero, pas le bon destinataire, mauvais
        destinataire, mauvais contact, mauvaise personne, erreur de personne, vous faites erreur, tu
        fais erreur, faites erreur, il y a erreur, y a erreur, c est une erreur, une erreur de numero,
        me suis trompe de numero/personne/contact, me suis trompee de numero/personne/contact, trompe de
        contact, ici c est pas, ici ce n est pas, j ai ce numero depuis, ai ce numero depuis, ce numero
        n est plus, n est plus le numero de, plus son numero, pas son numero, je connais pas de, connais
        personne, je ne connais pas de, ne vous connais pas, vous connais pas, te connais pas, c pas
        pour moi, pas pour moi, c etait pas pour vous, ce n etait pas pour vous, etait pas pour vous,
        pas pour toi, etait pas pour toi, voulais appeler ma/mon, voulais ecrire a, voulais envoyer a,
        message pour quelqu un d autre, je ne suis pas votre client, suis pas votre client, jamais pris
        rdv, pas pris de rdv, pas pris de rendez vous, aucun rendez vous chez vous, aucun rdv chez vous,
        aucun rdv avec vous, pas rdv chez vous, trompe de destinataire, pas la personne concernee, m est
        pas destine, message n est pas pour moi, sms n est pas pour moi
    """,
    "STOP": """
        inutile de me envoyer, pas besoin de me envoyer, pas la peine de me envoyer,
        arretez de me ecrire, retirez moi de, supprimez mon numero, enlevez moi de, ne m envoyez plus, arretez
        de me envoyer, arretez de envoyer, arrete de me envoyer, ne plus recevoir, plus recevoir, plus de sms,
        arretez les sms, stop sms, stop les sms, stop aux sms, desabonner, desinscrire, desinscription,
        desabonnement, desabonnez moi, stop les rappels, plus de rappels, arretez les rappels, ne me ecrivez
        plus, ne me contactez plus, ne plus etre contacte
    """,
    "STOP_WORD": "stop, arret, arretez, arreter, arrete",
    "START": "start, reabonner, me reabonner, reabonnez moi, reprendre les sms",
    "SORRY": """
        desole, desolee, desoles, dsl, dsle, dslee, pardon, navre, navree, sorry, excusez moi, excuse
        moi, mes excuses, toutes mes excuses, helas, malheureusement, excusez, je suis desole, suis
        desole, suis desolee, me excuse, je m excuse, confus, confuse, vraiment desole, embete, embetee,
        je suis embete, suis embete, suis embetee, je suis vraiment embetee, je suis vraiment embete,
        navres, navrees, vraiment navres, toutes nos excuses, nos excuses, mille excuses, mille pardons,
        je suis confus, suis confus, suis confuse, encore pardon, encore desole, encore desolee,
        sincerement desole, sincerement desolee, scuse, scusez, escuse, excuse, excusez nous, avec
        toutes mes excuses, avec mes excuses, au regret, je regrette, a mon grand regret, je m en veux,
        je suis degoute, suis degoute, degoutee, deg, trop deg, la honte, fais chier, ca m embete, ca me
        saoule, sad
    """,
    "COURTESY": """
        de rien, merci de me rappeler de, pensez a me rappeler de,
        dites/dis a, dites/dis lui, dites/dis leur, merci de prevenir, pouvez vous prevenir, peux tu
        prevenir, pouvez vous dire a, peux tu dire a, prevenez, previens, informez, faites savoir a,
        merci de dire a, merci d informer, tant pis,
        bonne fin d avant midi, bon/bonne avant midi, bonne fin de avant midi, merci ben gros, copain,
        copine, mon pote, ma pote, mon ami, mon amie, mon vieux, bonne journee, bonne soiree, bonne fin
        de journee/soiree/semaine, bonne nuit, bon week end, bon weekend, bon we, bonne semaine, bonne
        apres midi, bon apres midi, bon aprem, bonne aprem, bon dimanche, excellente journee, belle
        journee, belle soiree, cordialement, cdlt, cdt, bien cordialement, bien a vous, amicalement,
        sinceres salutations, respectueusement, bises, bisous, biz, bizz, bsx, bisou, bb, a vous aussi,
        vous aussi, a vous, sil vous plait, sil te plait, s il vous plait, s il te plait, madame,
        monsieur, mme, mr, mlle, docteur, dr, doc, maitre, tkt, tkt pas, tinquiete pas, inquiete pas,
        inquietez pas, tinquiete, t inquiete, pas de quoi, ne vous inquietez pas, vous inquietez pas,
        envoye de mon iphone, envoye depuis mon telephone, envoye de mon samsung, envoye de mon mobile,
        envoye de outlook, iphone, au revoir, adieu, ciao, du retard de reponse, de mon retard de
        reponse, du retard dans ma reponse, pour la reponse tardive, pour le retard de reponse, pour ma
        reponse tardive, reponse tardive, je reponds que maintenant, je reponds seulement maintenant, de
        repondre si tard, de repondre que maintenant, je repond que maintenant, repond que maintenant,
        de vous repondre si tard, pour le rappel, du rappel, pour votre message, votre message, de l
        attente, ma belle, ma chere, ma puce, la famille, oh, ah, hein, euh, ben, bah, bin, eh, voila,
        wouah, hop, gros, frero, frere, la team, bonne reception, dans l attente, d avance,
        comprehension, votre comprehension, pour votre comprehension, gene occasionnee, pour la gene
        occasionnee, la gene, du derangement, le derangement, le contretemps, du contretemps, pour le
        contretemps, gentil, c est gentil, adorable, inchallah, inch allah, si dieu le veut, si dieu
        veut, sauf tremblement de terre, sauf catastrophe, sauf cataclysme, patron, patronne, chef,
        boss, coach, prof, maestro, la miss, miss, champion, ma poule, les filles, msieur, cher
        monsieur, chere madame, chere mme, chere, cher, chers, bonsoir madame, salutations, meilleures
        salutations, bien des choses, respectueuses salutations, mes respectueuses salutations,
        salutations distinguees, mes hommages, bien amicalement, amities, sinceres amities, bien
        sincerement, sincerement, bons baisers, grosses bises, gros bisous, a vous lire, portez vous
        bien, a votre disposition, en vous remerciant, par avance, envoye de mon ipad, envoye de mon
        telephone, envoye de mon android, envoye depuis, obtenez outlook, telecharger outlook, envoye de
        yahoo, bonne continuation, bon courage a vous, force a vous, belle soiree a vous, belle fin de
        journee, bonne fin de journee a vous, bonne journee a vous, bonne soiree a vous, bonne matinee,
        passez une bonne journee/soiree, passe une bonne journee/soiree, douce nuit, douce soiree, bon w
        e, au plaisir, la bise, kiss, kissou, des bisous, bsous, becs, tchao, tchuss, tcho, a la
        prochaine, a la revoyure, bonne soiree a toute l equipe, a toute l equipe, toute l equipe, l
        equipe, hihihi, ahah, ahahah, hahaha, mdrr, lool, loool, jaja, oups, ouf, pff, pfff, ouh,
        oulala, olala, oh la la, ben oui, ah oui, ah bon, eh bien, he bien, dis donc, du coup, en fait,
        bref, enfin bref, au fait, sinon ca va, le telephone, mon telephone, j avais pas vu, avais pas
        vu, n avais pas vu, je n avais pas vu, je viens de voir, viens de voir, je vois juste, je vois
        seulement, vois seulement maintenant, de mon cote, de notre cote, pour ma part, en ce qui me
        concerne, quant a moi, sans reponse, comme d habitude, comme d hab, comme toujours, comme chaque
        semaine, comme la derniere fois, cette fois, cette fois ci, encore une fois, une fois de plus, a
        chaque fois, chaque fois, comme vous voyez, comme vous savez, comme vous le savez, vous savez,
        tu sais, vous pensez, tu penses, figurez vous, figure toi, pas besoin de rappeler, pas besoin de
        me rappeler, pas la peine de rappeler, pas la peine de me rappeler, inutile de me rappeler,
        inutile de rappeler, pas besoin de repondre, inutile de repondre, du retard de ma reponse, de m
        avoir rappele, de m avoir rappele ce rdv, m avoir rappele, sans retard, sans aucun retard
    """,
    "OTHER_TALK": """
        l ai prevenu/prevenue/informe/informee, les ai prevenus/prevenues, prevenu, prevenue,
        qui etes vous, qui est ce, t es qui, autre chose, suis en cours, est en cours, en plein cours,
        suis en classe, suis en reunion, assiste ma, assiste mon, ai fait un mauvais numero, me suis
        trompe de numero, me suis trompee de numero, c est cher, c est trop cher, est trop cher, trop
        cher, un peu cher, plus cher, moins cher, c est bon de savoir, bon a savoir, c est le meme, c
        est la meme, et toi, et vous, bonne nouvelle, super nouvelle, excellente nouvelle, bonnes
        nouvelles, le meme, la meme, merci pour tout a l heure, le chat pendant, garde le chat, suis en
        cours, est en cours, en peux plus, je en peux plus, peux plus me, bonnes fetes, joyeux noel,
        bonne annee, felicitations, bravo, bon courage, joyeux anniversaire, prenez soin de vous, ca va,
        ca va bien, comment ca va, c est moi, allo, bien recu votre/ton message, recu votre/ton message,
        avec toi, avec vous tous, bon appetit, bonnes vacances, bon voyage, bon anniversaire, quel
        dommage, dommage, tant pis, merde, moi aussi, chez toi, te
        prendre/chercher/voir/ramener/retrouver, viens avec toi, remet/remets/repose/soigne toi, repose
        toi bien, et si, et oui, oui/ouais quand meme, c est sur la/le/les/mon/ma/ton/ta, ouais attend,
        ouais attends, ok attends, passe/passer/passerai/passera/passons la/une/ma
        semaine/soiree/journee/nuit, passe/passer/passerai du temps, passe/passer/passerai le
        week/weekend/we, c est hs, ca change, t aime, je t aime, jusque la, arriverai jamais, une
        prochaine, en ramene, t es au top, tu es au top, t/tu es trop/genial/geniale/le/la
    """,
    "THING": """
        carnet, ordonnance, carte vitale, vitale, radios, radio, papiers, dossier, documents, cheque, clef,
        clefs, cle, cles, garage, voiture, parking, mutuelle, serviette, affaires, bilan, examens, photos,
        resultats, maison, les autres, affaire, chaussures, tenue
    """,
    "SIDE_FACT": """
        depose, deposerai, deposer,
        apporterai, apporte, ramene, ramenerai, amenerai, amene, prendrai, code, portail, interphone, sonnette,
        sonnez, sonner, sera devant, ouvert le portail, lui aussi, bat, batiment
    """,
    "LIGHT_VERB": """
        reprendre,
        repond, dis, dire, faire, fais, fait, retrouver, revoir, voir, trouver, prendre, mettre, prise
    """,
    "WHETHER": "est ce, est ce que, savez vous, sais tu",
    "CHANGE": """
        inverser, permuter,
        ceduler, cedule, cedulez, agender, agendez,
        avancer, avancez, changer, changez, change, modifier, modifiez, remettre, remettez, changement,
        replacer, retarder, intervertir, echanger, passer a, passer au, nous passer a, me passer a, caler
    """,
    "BAD": """
        craint, adonne mal, adonne pas, m arrange pas, me arrange pas, tombe mal, pas terrible, pas top, c est
        mort, c est chaud, un peu chaud, complique, compliquee, galere, ca va pas, ne va pas, va pas le faire,
        le fait pas, convient pas, me va pas, m arrange pas trop, m arrange pas du tout, arrange pas du tout, m
        arrange plus, convient plus, ne me convient plus, me convient plus, me convient pas, ca colle pas, colle
        pas, ca coince, coince, ca me coince, ca bloque, tombe tres mal, est complique, va etre complique, va
        etre chaud, sera complique, ca va etre juste, va etre juste, est trop juste, chaud pour moi, chaud
        patate, je suis short, trop charge, je suis charge, je bosse finalement, bosse finalement, travaille
        finalement, pas ideal, pas evident, pas jouable, ca le fera pas, le fera pas, ca ne va plus, ca va plus,
        va plus, marche pas, marche plus, ca marche pas, ca marche plus, ca ne marche pas, ne marche pas, ca va
        pas pour moi/nous, pas bon pour moi/nous, impossible pour moi ce jour la, pas mon jour, si tot, trop
        tot, c est tot, un peu tot, tres tot
    """,
    "DROP": """
        supprimer, supprimez, supprime, oublier, oubliez, oublie, liberer, libere, enlever, enlevez,
        enleve, retirer, retirez, laisser, effacer, effacez, rayez, laisse tomber
    """,
    "PAUSE": """
        virgule, point, point d exclamation, a la ligne, point virgule, point final, lol, mdr, ptdr, xd
    """,
    "QUESTION_MARK": "point d interrogation",
    "YES_ALONE": """
        y a, grave, clairement, go, good, go go, let s go, positif, recu, promis, vivement, carrement
    """,
    "PURPOSE": """
        c etait pour savoir, pour savoir, savoir si, savoir, connaitre, me renseigner, me renseigner sur, un
        renseignement, des renseignements, renseignement, renseignements, une info, des infos, vous demander, c
        etait pour le/la/les/un/une/des, voulais savoir, je voulais savoir, aimerais savoir, voudrais savoir, j
        aurais voulu savoir
    """,
    "LIKED": """
        adore, j adore, on adore, j ai adore, ai adore, regale, regales, regalee, on s est regale, on s
        est regales, me suis regale, ravi, ravie, ravis, trop content, trop contente, tres content, tres
        contente, contente, content, contents, heureux, heureuse, satisfait, satisfaite, enchante,
        magnifique, sublime, trop beau, trop belle, trop bien, trop bon, tres bon, tres beau, delicieux,
        excellent, merveilleux, incroyable, reactif, reactifs, reactive, rapidite, efficace, efficaces,
        gentillesse, patience, votre patience, ta patience, professionnalisme, accueil, aux petits
        soins, bon travail, beau travail, super boulot, bon boulot, tout s est bien passe, ca va mieux,
        va beaucoup mieux, me sens mieux, un immense, immense merci, sent trop bon, sent bon, regaler,
        votre/ton accueil/gentillesse/professionnalisme
    """,
    "FILLER": """
        me vois, vois, contraint, contrainte, oblige, obligee, veuillez noter, noter, metro, ulterieure,
        en panne, en deplacement, il suffit, suffit, demarre pas, demarre plus, ne demarre pas, repare, reparee, regle,
        quelqu un, quelqu un d autre, pret, prete, prets, liste, a, au, aux, de, du, des, le, la, les,
        l, un, une, en, y, ce, cet, cette, ces, c, ca, mon, ma, mes, votre, vos, notre, nos, ton, ta,
        tes, son, pour, dans, avec, chez, par, vers, sur, que, dont, tout, toute, tous, toutes, tres,
        bien, bon, bonne, alors, donc, encore, toujours, tjrs, tjs, tj, aussi, vais, va, allons, meme,
        vraiment, trop, juste, finalement, enfin, bref, deja, ici, ci, est, suis, sommes, es, sont,
        etre, ai, as, avons, avez, a bien, te, se, s, t, midi, heure, heures, h, date, heure prevue,
        prevu, prevue, convenue, serai, serons, sera, derniere minute, chez moi, chez nous, mieux,
        confirmation, fixe, fixee, agenda, cabinet, propose, collegue, message, sms, rappel, vu,
        reponse, prochain, prochaine, cheri, simplement, he, cela, ensuite, coup, cause, raison,
        beaucoup, pile, precise, precises, tranquille, comme, la dessus, ainsi, mince, zut, moment,
        jour, jours, journee, matin, soir, apres midi, aprem, minuit, place, donner, finale,
        actuellement prevu, nom, au nom, semaine, hate, hate de, plaisir, attendu, attendue, vous
        previens, vous informe, signaler, signale, depuis, jusque, jusqu, surtout, lorsque, voulais,
        voulait, etant, memes, grand, grande, petit, petite, tot, tard, vite, expres, quelque, quelques,
        chose, truc, ans, peu, un peu, autre, autres, entre, deux, premier, premiere, sous, sans faute,
        ni, ou, fois, monde, cote, vie, gens, nouvelle, nouvelles, super bien, exactement, precisement,
        egalement, largement, facilement, directement, seul, seule, seuls, ensemble, plein, pleine,
        gros, grosse, bout, milieu, debut, fin, suite, veille, afin, ainsi que, malgre, pendant, durant,
        environ, quasi, quasiment, tellement, tant, aucunement, notamment, forcement, heureusement,
        evidemment, apparemment, actuelle, present message, ca fait, fera, feront, faite, faites, fera
        bien, ayant, eu, eue, deja prevu, prevus, prevues, attend, attends, attendons, attendant, entre
        temps, entretemps, d ici la, d ici, ce jour, ce jour la, cette heure, cette heure la, a cette
        heure la, a cette heure, midi pile, pile poil, tapante, tapantes, heure tapante, journees,
        soirs, matins, an, annee, irai mieux, ira mieux, va mieux, vais mieux, quand meme, rond point,
        pantoute, c etait pour, c etait juste pour, etait pour, je appelais pour, appelais pour, je
        appelle pour, appelle pour, voulais juste, je vous ecris pour, je voulais vous dire que, je
        voulais vous prevenir que, je tenais a vous dire, au sujet de, a propos de, concernant, rapport
        a, par rapport a, suite a votre message, suite a votre appel, suite a votre sms, en reponse a
        votre message
    """,
    "WEEK": """
        semaine prochaine, la semaine prochaine, semaine pro, la semaine pro, sem prochaine, la semaine
        suivante, mois prochain, le mois prochain, dans la semaine, dans 15 jours, en janvier, la rentree, debut
        de semaine, fin de semaine, dans deux semaines, lendemain
    """,
    "HELP": """
        aide, besoin de aide, besoin d aide, aidez moi, aidez nous, help, sos, info, infos, information,
        informations, renseignement, renseignements
    """,
}

EXAMPLES = {
    "yes": (
        [
            "oui",
            "Ok bb",
            "c'est bon pour demain",
            "non non je n'annule pas, je viens",
            "on sera là avec Léo",
            "d'acc à demain",
        ],
        ["oui mais", "je pense que oui", "c'est bon ?", "oui si je finis", "maman c'est bon", "pas ok"],
    ),
    "cancel": (
        ["j'annule", "merci d'annuler mon rdv", "annuler svp", "plus besoin"],
        ["j'annule pas", "annuler mon abonnement", "le cours est annulé", "vous annulez ?"],
    ),
    "not coming": (
        ["je viens plus", "je pourrai pas venir demain", "mon fils est malade, il ne viendra pas"],
        ["Léa vient pas", "viens pas trop tard", "je peux pas répondre", "j'ai pas pu venir hier"],
    ),
    "another time": (
        ["on peut décaler ?", "pas 15h plutôt 17h", "un autre créneau ?"],
        ["l'autre jour j'ai parlé de toi", "vous décalez mon rdv ?", "déplacer ma voiture"],
    ),
    "late": (
        ["je suis dans les bouchons", "10 min de retard"],
        ["désolé pour la réponse tardive", "si je suis en retard ?"],
    ),
    "hours": (["vous êtes ouvert samedi ?"], ["oui"]),
    "price": (["c'est combien ?"], ["oui"]),
    "address": (["quelle est l'adresse ?"], ["oui"]),
    "a person": (["je veux parler à une personne"], ["oui"]),
    "call me": (["rappelez-moi"], ["je vous rappelle"]),
    "thanks": (["merci beaucoup, bonne fin de journée"], ["oui"]),
    "greeting": (["bonjour"], ["oui"]),
    "wrong number": (["vous vous trompez de numéro"], ["oui"]),
    "stop": (
        ["STOP", "plus de rappels"],
        ["merci, bonne fin de journée", "stop, je descends", "plus de sms de rappel ? j'en ai pas reçu"],
    ),
    "start": (["START"], ["oui"]),
    "question": (["vous annulez ?", "pourquoi"], ["oui"]),
    "no": (["non"], ["non non je viens"]),
    "illness": (["j'ai la grippe", "mon fils a de la fièvre"], ["ma femme est malade", "vous êtes malade ?"]),
    "party size": (["on sera 5 finalement", "nous viendrons à 4 personnes"], ["on sera là"]),
}
