"""French: what answers: yes, no, see you, confirmed; phrases by role."""

ANSWERS = {
    "YES": """
        ca fonctionne pour moi/nous, ca fonctionne, ca me fonctionne,
        vas y fonce, vas y foncez, allez y foncez, ouin, tope la, c est bon ca,
        excellent, coolos, ok/oui quoi, ca marche quoi, oui/ouais/ouai trop bien/hate, vi, okok, c est oui,
        toujours d actu,
        d actu, mais ok,
        mais grave,
        je l ai note/recu, je l ai bien note/recu, c est cool pour moi/nous,
        oui/ouais/ouai/ok je veux bien, oui/ouais/ouai on veut bien,
        c est inchange, reste inchange, ca reste inchange, rien n a bouge, c est toujours prevu, toujours prevu,
        mais evidemment, mais bien sur, mais certainement, mais absolument, mais volontiers, mais avec plaisir,
        mais carrement, raterait/raterais/louperait/louperais/manquerait/manquerais ca pour rien au monde,
        risque pas de oublier, ne risque pas de oublier, risque pas de l oublier, ne risque pas de l oublier,
        risque pas de rater/louper ca,
        y a pas de raison, il y a pas de raison, y a aucune raison, pas de raison de/pour pas/ne venir/passer,
        pas de raison de/pour ne pas venir/passer, pas de raison que je vienne pas, aucune raison de/pour pas venir,
        aucune raison de/pour ne pas venir,
        perfecto, perfetto, va bene,
        avais note, avais bien note, je avais bien note, je avais note,
        vous etes attendu/attendue/attendus,
        on laisse comme ca, laissez/laisse comme ca, rien de neuf de mon/notre cote, je suis
        toujours bon/bonne, suis toujours bon/bonne, on est toujours bons, rien ne bouge, tout
        est pret,
        rendez vous pris rendez vous tenu, rdv pris rdv tenu,
        tout est en ordre, tout en ordre, c est en ordre, oki doki, okidoki, oki doc, vi vi, recu 5 5,
        recu cinq cinq,
        attendais/attends que ca, je attendais/attends que ca, n attendais/attends que ca,
        ca va pour demain, ca va pour moi/nous, ca me va pour demain, pas besoin de decaler, pas besoin
        de changer,
        beau dommage, gardez le pour moi, c est toujours bon pour moi/nous,
        tout est bon, tout est ok, tout est bon pour moi/nous, tout bon pour moi/nous,
        ca va aller pour demain/moi/nous, vous pouvez compter sur moi/nous, vous pouvez compter sur ma
        presence, horaire me/nous convient, l horaire me/nous convient, ah oui, d ac, dac o dac,
        dacodac, vendu, finalement oui, je bloque, bloque dans mon agenda, c bloque dans mon
        agenda, c est bloque dans mon agenda, pouvez compter sur moi/nous, pouvez compter sur ma
        presence, compter sur ma presence, n y manquerai pas, je n y manquerai pas, ai pas oublie, je ai
        pas oublie, je n ai pas oublie, invitation acceptee, acceptee, toujours
        partant/partante/partants, pas de changement, aucun changement, oui, ouais, ouai, ouaip, ouep,
        yep, yes, yess, si, ok, okay, okey, oki, okk, ok ok, k, dac, daccord, de accord, dacc, de acc,
        pas oublie, n ai pas oublie, je n ai pas oublie, comptez/compte sur moi, comptez sur nous, on
        fait comme ca, oui chef, rien ne change, rien de change, je suis dispo/disponible, wi, ca marche, ca
        roule, ca me va, ca me vas, ca nous va, ca ira, ca joue, ca convient, me/nous
        convient, ca me/nous convient, c est bon, c est ok, ca tient toujours, ca tient, ca reste bon, c
        est tout bon, c est parfait, c est note, c est beau, c est correct, c est entendu, c est ca, c
        est bien, c est bien ca, c est super, c est top, parfait, parfaitement, entendu, note, bien
        note, bien recu, tres bien, super, top, genial, nickel, impec, impeccable, volontiers, avec
        plaisir, bien sur, evidemment, absolument, tout a fait, certainement, exact, exactement, sans
        faute, pas de souci/soucis/probleme/pb/pbl/soucy, aucun souci/probleme, pas de problemes, sans
        souci/probleme, compris, cool, banco, adjuge, affirmatif, je valide, valide, c est valide, bien
        entendu, bon pour moi, bon pour nous, je suis partant/partante/ok, je prends note,
        je suis de accord, accepte, je accepte, comme convenu, comme prevu, je note, c est cale, tiptop,
        tip top, ca a l air bien/bon/parfait, voui, convenu, tjrs ok, toujours ok,
        toujours bon, toujours de actualite, avec joie, on maintient, maintenu, ça le fait, rien a changer, ne
        changez rien, ne bougez rien, ne bougez surtout rien, on ne
        change rien, on bouge pas, on change rien, rien a bouger, toujours partant, 100 pour cent, sans
        probleme, bien enregistre, c est enregistre, dans mon agenda, c est dans mon agenda, dans l
        agenda, fidele au poste, present a l appel, tiguidou, ca m adonne, ca adonne bien, ca m adonne
        bien, ca nous adonne, mets en, pour sur, assurement, ca va le faire, on est bon, on est bons, c
        est good, sur et certain, marche conclu, promis jure, je oublie pas, je n oublie pas,
        n oublierai pas, je oublierai pas, va pour, ca marche pour moi/nous, ok pour
        moi/nous, c est ok pour moi/nous, manquerai/manquerons pas, louperai pas, raterai pas, raterais ca pour
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
        dessus, on fait ca, faisons ca, faisons comme ca, on dit ca, allons y, c est le plan,
        prevu comme ca, tel que prevu, tel que convenu, on respecte, c est nickel, c est impec, au top,
        ca baigne, ca roule pour moi, sans soucis, wep, mouais ok, ok doc, c est compris, bien compris,
        pret/prete/prets/pretes pour demain/aujourdhui, heure/horaire/date/jour/creneau/rdv me/nous
        va/convient,
        oui bien sur, bien sur que oui, mais oui, mais oui bien sur, hate de y etre, hate d y
        etre, vivement demain, peux plus attendre, peux pas attendre, ai hate, je ai hate, trop hate, je
        ai trop hate, avais pas oublie, je avais pas oublie, non je ai pas oublie, rien n a change, rien
        a change
    """,
    "NO": """
        niet,
        ne fait rien, rien, non, no, nop, nope, negatif, pas question, surtout pas, certainement pas, absolument
        pas, pas du tout, non non
    """,
    "SEE_YOU_SOON": """
        a de suite,
        a toute, a tte, a tt, a tout de suite, a tout a l heure, a toute a l heure, a tantot, a cet aprem
    """,
    "SEE_YOU": """
        vivement lundi, vivement mardi, vivement mercredi, vivement jeudi, vivement vendredi, vivement
        samedi, vivement dimanche,
        on se revoit,
        vous dis a demain, je vous dis a demain,
        a demain, a plus, a ce soir, a bientot, on se voit, a lundi, a mardi, a mercredi, a jeudi, a vendredi, a
        samedi, a dimanche, a cette apres midi, a cet apres midi
    """,
    "KEEP": """
        annule/annulerai/annulons/annulerons/decale/decalerai/deplace/reporte/bouge rien, n
        annule/annulerai/annulons/annulerons rien, ne decale/decalerai/deplace/reporte/bouge rien,
        gardez/garde mon/le/ce creneau/rdv/rendez, maintenez le rdv/rendez,
        on prend, prend part a, prends part a,
        garde, gardons, maintiens, maintenons, prends, serai a, serai au, serons a, serons au, sera a, sera au
    """,
    "CONFIRM": """
        je confirmes,
        acceptons, accepte votre/ta/la proposition de, je accepte votre/ta/la proposition de, confirme
        le rdv/rendez pris, le rendez vous pris,
        confirme, confirmer, confirmons, je reconfirme, accepter, je vous le
        confirme, je te le confirme, vous le confirme, te le confirme
    """,
    "CONFIRMED": """
        confirmation du rdv, invitation acceptee,
        confirmee, c est confirme, est confirme, bien confirme, confirme presence, presence confirmee
    """,
}
