"""French, with what Québec, Belgium and Switzerland say. Words are folded (no accents); "a/b c" is "a c" and "b c"."""

SPELLINGS = {
    "tjr": "toujours",
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
    "confirmes": "confirme",
    "ojd": "aujourdhui",
    "dem": "demain",
    "ché": "je sais",
    "jss": "je suis",
    "jpeut": "je peux",
    "cmb": "combien",
    "cb": "combien",
}

ROLES = {
    "YES": """
        toujours partant/partante/partants, pas de changement, aucun changement, oui, ouais, ouai, ouaip, ouep,
        yep, yes, yess, si, ok, okay, okey, oki, okk, ok ok, k, dac, daccord, de accord, dacc, de acc, pas
        oublie, n ai pas oublie, je n ai pas oublie, comptez/compte sur moi, comptez sur nous, on fait comme ca,
        oui chef, rien ne change, rien de change, je suis dispo/disponible, wi, c est parti, ca marche, ca
        roule, ca me va, ca nous va, ca ira, ca joue, ca convient, me/nous convient, ca me/nous convient, c est
        bon, c est ok, ca tient toujours, ca tient, ca reste bon, c est tout bon, c est parfait, c est note, c
        est beau, c est correct, c est entendu, c est ca, c est bien, c est bien ca, c est super, c est top,
        parfait, parfaitement, entendu, note, bien note, bien recu, tres bien, super, top, genial, nickel,
        impec, impeccable, volontiers, avec plaisir, bien sur, evidemment, absolument, tout a fait,
        certainement, exact, exactement, sans faute, pas de souci/soucis/probleme/pb/pbl/soucy, aucun
        souci/probleme, pas de problemes, sans souci/probleme, compris, cool, banco, adjuge, affirmatif, je
        valide, valide, c est valide, bien entendu, bon pour moi, bon pour nous, je suis partant/partante/ok, je
        prends note, bonne idee, je suis de accord, accepte, je accepte, comme convenu, comme prevu, je note, c
        est cale, tiptop, tip top, ca a l air bien/bon/parfait, en effet, voui, vas y, convenu, tjrs ok,
        toujours ok, toujours bon, toujours de actualite, avec joie, on maintient, maintenu, ça le fait
    """,
    "NO": """
        ne fait rien, rien, non, no, nop, nope, negatif, pas question, surtout pas, certainement pas, absolument
        pas, pas du tout, non non
    """,
    "SEE_YOU_SOON": """
        a toute, a tte, a tt, a tout de suite, a tout a l heure, a toute a l heure, a tantot, a cet aprem
    """,
    "SEE_YOU": """
        a demain, a plus, a ce soir, a bientot, on se voit, a lundi, a mardi, a mercredi, a jeudi, a vendredi, a
        samedi, a dimanche, a cette apres midi, a cet apres midi
    """,
    "KEEP": """
        garde, gardons, maintiens, maintenons, prends, serai a, serai au, serons a, serons au, sera a, sera au
    """,
    "CONFIRM": "confirme, confirmer, confirmons, je reconfirme, accepter, accepter ma/la/ce/le reunion",
    "CONFIRMED": """
        confirmee, c est confirme, est confirme, bien confirme, confirme presence, presence confirmee
    """,
    "COME": """
        participe, participerai, participerons, participera, assiste, assisterai, assisterons, assistera,
        assister, me presenterai, presenterai, rendrai, me rendrai, honorerai, honorerons, viens, viendrai,
        viendrons, venons, venir, arriverai, me presenter, passe, passerai, passer, irai, irons,
        serai/serons/sera a l heure, sais/saurai/saurais/savons venir, serai/serons/sera/etre/seront la,
        vais/va/allons etre la/present/presente/presents/presentes, present, presente, presents, presentes,
        serai/sera/serons/etre au rdv/rendez, honorer, tiendrai, on vient, on viendra, on sera
        la/present/presents/presentes, on sera chez nous, on sera au rdv, on y sera, j y serai, y serai, y
        serons, y etre, y aller, me rendre, me deplacer, serai/sera/serons/etre a la maison,
        serai/sera/serons/etre chez moi/nous, serai/serons/sera/suis/sommes/etre/serais
        present/presente/presents/presentes, nous serons la
    """,
    "ARRIVING": """
        arrive, arrivons, arriver, suis/sommes/est la, je vous attends, vous attends, vous attend, vous
        attendons, nous vous attendons, suis au rdv, on est la, bien arrive, bien arrivee, suis devant,
        suis/sommes/est a la maison, suis/sommes/est chez moi/nous
    """,
    "COME_YOU": """
        venez, viendrez, viendras, tu viens, vous serez/etes la, arrivez, passez, es la, seras la, serez la
    """,
    "COME_THIRD": "vient, viendra, viennent, viendront, passera",
    "CAN": """
        peux, pourrai, pourrons, pouvons, pourra, pouvoir, on peut, on pourra, serai en mesure, capable,
        je/on/nous peu, peu pas, peu plus
    """,
    "CAN_THIRD": "peut, peuvent, pourront",
    "AVAILABLE": """
        dispo, disponible, disponibles, libre, libres, suis pris, suis prise, suis en conge, serai
        absent/absente, suis absent/absente, absent, absente, suis/serai/serais/sera occupe/occupee
    """,
    "CANCEL": """
        annule, annuler, annulons, annulation, decommander, decommande, desister, desiste, annulez,
        laisser/laissez/laisse tomber, on laisse tomber
    """,
    "CANCEL_YOU": "vous annulez, tu annules, vous annulerez, annules",
    "CANCELLED": """
        est annule, etait annule, a ete annule, a annule, annulee, annulees, ai annule, avez annule, bien annule
    """,
    "NOT_NEEDED": """
        ne me attendez pas, me attendez pas, ne nous attendez pas, me attends pas, plus besoin, n ai plus
        besoin, pas la peine de venir/passer, inutile de venir/passer, inutile de vous deplacer, donner la/ma
        place, donnez la/ma place, liberer la/ma/le place/creneau, liberez, vous pouvez donner la/ma place, ne
        venez pas, ne passez pas, ne venez plus, trouve quelqu un d autre
    """,
    "PREVENTED": """
        ai un empechement, un empechement, empechement, de empechement, suis bloque/bloquee, contretemps, ca va
        pas etre possible, ca va etre impossible, sera pas possible, va pas etre possible, sera impossible, pas
        possible pour moi/nous, pas pouvoir venir, renonce, je renonce, un imprevu, impossible pour moi/nous,
        impossible de venir, peux plus venir, suis/serai/sera empeche/empechee
    """,
    "MOVE": """
        decaler, decale, decalez, decalons, deplacer, deplacez, deplace, reporter, reportez, repousser,
        repousse, repoussez, reprogrammer, replanifier, recaler, rdv a prendre, reprendre rdv, reprendre un rdv,
        changer le/la/mon/notre/ma heure/date/jour/rdv/creneau/horaire/reservation, changer de
        heure/date/jour/creneau/horaire, changer l heure, changement de heure/date/jour/horaire/rdv/creneau,
        avancer/modifier/retarder le/mon/notre/l rdv/heure/horaire/creneau/reservation, modifier la/ma/notre
        reservation/date, remettre le/mon/notre rdv, remettre a plus tard/demain
    """,
    "MOVE_YOU": "vous decalez, vous deplacez, vous reportez, tu decales",
    "OTHER_TIME": """
        un/une/de autre creneau/date/jour/heure/moment/horaire/rdv/fois/disponibilite, autre
        date/creneau/horaire/jour possible, autres creneaux/dates/horaires/disponibilites, de autres
        creneaux/dates/horaires/disponibilites, un nouveau rdv, une nouvelle date, nouveau creneau, prochaine
        dispo, prochain creneau, prochaines dispos, une autre semaine, autre chose comme horaire
    """,
    "SOONER_OR_LATER": """
        plus tard, plus tot, un peu plus tard/tot, trop tot, trop tard, de une heure, de une demi heure, avant,
        apres, fin de journee, de quelques jours
    """,
    "RATHER": """
        plutot, arrangerait, m arrangerait, arrange mieux, prefererais le, a la place, sinon, mettez moi, mets
        moi, je prefere, je prefererais, preference
    """,
    "LATE": """
        retard, en retard, de retard, du retard, en chemin, sur la route, me retarde, suis retarde, la bourre,
        un peu tard, arrive dans, suis la dans, serai la dans
    """,
    "HELD_UP": """
        bouchon, bouchons, embouteillage, embouteillages, circulation, trafic, rate mon
        bus/train/tram/metro/rer, rate le bus/train/tram/metro, loupe mon bus/train, cherche une place, cherche
        a me garer, gps
    """,
    "SELF": "je, moi, nous, on, me, mon fils et moi, ma fille et moi",
    "YOU": "tu, vous, toi",
    "THIRD": "il, elle, ils, elles, lui, eux",
    "CHILD": """
        mon/le/notre fils, ma/la/notre fille, mon/le/notre petit, ma/la petite, mes/les enfants, mon/notre
        enfant, mon/le/notre bebe, mon/le/notre chien, ma/la/notre chienne, mon/le/notre chat, ma/la chatte, les
        filles, les garcons, mon garcon, mon loulou, mon ado
    """,
    "RELATIVE": """
        mon mari, ma femme, ma mere, mon pere, ma soeur, mon frere, mon conjoint, ma conjointe, mon compagnon,
        ma compagne, mon ami, ma copine, mon copain, mes parents, ma mamie, ma maman, mon papa, maman, papa,
        cherie, mon coeur
    """,
    "VISIT": """
        rdv, rendez vous, rendez, seance, cours, visite, reservation, creneau, consultation, consult, table,
        intervention, passage, entretien, reunion, evenement, rencontre, controle, presence, venue, invitation,
        participation
    """,
    "ACTIVITY": """
        soin, coupe, diner, dejeuner, massage, manucure, detartrage, vidange, revision, lecon, brushing,
        couleur, coloration, shampoing, toilettage, vaccin, kine, osteo, dentiste, coiffeur, coiffure,
        epilation, menage, depannage, livraison, essayage, repetition, atelier, epreuve, session
    """,
    "OTHER_OBJECT": """
        abonnement, autre rdv, autre rendez vous, carte, minuteur, mes vacances, voyage, mariage, soiree,
        anniversaire, alarme, minuterie, adhesion, colis, compte, contrat, virement, facture, abo, deuxieme rdv,
        autre cours
    """,
    "COMMISSION": "commande",
    "NEED": "besoin, besoin de, ai besoin",
    "NOT": "pas, ne, plus, jamais, ni, aucun, aucune, impossible, plu, point",
    "ASK": """
        pouvez vous, pourriez vous, vous pouvez, vous pourriez, peux tu, pourrais tu, tu peux, tu pourrais, peut
        on, pourrait on, on pourrait, puis je, pourrais je, est ce que je peux, est ce que on peut, est ce que
        vous pouvez, est ce possible, est il possible, serait il possible, c est possible, possible, ce serait
        possible, serait possible, serait ce possible, serait il, est ce que ce serait possible, y a t il, y
        aurait il, auriez vous, avez vous, aurais tu, as tu, vous auriez, vous avez, est ce que vous avez, moyen
        de, il y a moyen de, y a moyen de, ya moyen, merci de, merci de bien vouloir, veuillez, sil vous plait
        de, envisageable, faisable
    """,
    "WANT": """
        doit, devra, va devoir, va falloir, permets de, me permets de, dans l obligation de, voudrais, souhaite,
        souhaiterais, aimerais, veux, dois, devoir, devons, vais devoir, suis oblige de, suis obligee de, suis
        contraint, suis contrainte, contraint, contrainte, jdois, prefere, preferais, faut, il faut, faudrait,
        il faudrait
    """,
    "QUESTION_WORD": """
        dois je, devrais je, faut il, comment, pourquoi, quand, quel, quelle, quels, quelles, qui, quoi, ou est,
        c est ou, combien, lequel, laquelle, quest ce, est ce bien, qu est ce que
    """,
    "IF": """
        si tout, si je, si on, si il, si elle, si tu, si vous, si ca, si jamais, si possible que, sauf si, sauf,
        a condition, au cas ou, selon, si le, si la, si les, si mon, si ma, des que, si c est, si nous, sous
        reserve, a moins
    """,
    "BUT": "mais, par contre, toutefois, cependant, en revanche, sauf que, seulement, mai",
    "BECAUSE": "car, parce que, puisque, vu que, comme je, suite a, a cause de",
    "AND": "et, puis",
    "UNSURE": """
        a confirmer, de mon mieux, peut etre, je pense, je crois, normalement, en principe, sans doute,
        probablement, je sais pas, sais pas, je ne sais pas, pas sur, pas sure, pas certain, j espere, espere,
        essaie, essaye, essayer, essaierai, vais essayer, a voir, je verrai, on verra, on voit, hesite,
        theoriquement, a priori, risque de, presque, pas encore, peut-etre, faut voir, faut que, doute, je doute
    """,
    "PROMISE": """
        dans la journee, je le previens, je la previens, je les previens, je vous redis, je te redis, vous
        redis, te redis, redis, tiens au courant, vous tiens au courant, je vous confirme plus tard,
        confirmerai, reviens vers vous, vous recontacte, recontacte, recontacterai, rappellerai, je vous
        rappelle, vous rappelle, te rappelle, je regarde, je vois, verifie, je verifie, vais voir, vais
        regarder, vous dis, te dis, vous dirai, reponds plus tard, je demande, vais demander, confirme demain,
        confirme plus tard
    """,
    "PAST": """
        viens de, venons de, vient de, s est bien passe, hier, l autre jour, la derniere fois, ai pas pu, ai pu,
        etais, etait, suis venu, suis venue, ai oublie, suis passe, suis passee, avais, avait, avant hier,
        semaine derniere, la semaine derniere, mois dernier, est venu, est venue, ai ete, prochaine fois, la
        prochaine fois, desormais, ca faisait
    """,
    "NOW": """
        maintenant, en ce moment, actuellement, la maintenant, pour le moment, pour l instant, tout de suite
    """,
    "TALK": """
        repondre, parler, telephoner, joignable, decrocher, au telephone, injoignable, reponds, en reunion,
        appeler, conduire, dire a, dis a, dis lui, dire que, dis que, dis moi, me dire
    """,
    "CORRECTION": """
        enfin si, ah non, ah si, pardon si, euh non, enfin non, ah mais non, oups, finalement oui, finalement si
    """,
    "FORBIDDING": "sans, les mains vides",
    "ILL": """
        malade, malades, fievre, grippe, covid, gastro, hopital, hospitalise, hospitalisee, enrhume, blesse,
        urgences, lumbago, migraine, bloque, cloue au lit, angine, symptomes, accident
    """,
    "HOURS": """
        vous etes ouvert/ouverts/ouverte, etes vous ouvert/ouverts/ouverte, ouvert, ouverts, ouvrez vous, vous
        ouvrez, vous fermez, fermez vous, horaire, horaires, horaires de ouverture, a quelle heure vous
        ouvrez/fermez, quelle heure fermez, fermez, ouvrez, heures de ouverture, tu fermes, tu ouvres, vous
        bossez, travaillez vous
    """,
    "PRICE": """
        c est combien, combien ca coute, combien coute, tarif, tarifs, prix, coute, ca coute, devis, cher, vous
        prenez combien
    """,
    "ADDRESS": """
        adresse, vous etes ou, etes vous situe, situe, situes, ou etes vous, vous etes situe/situes ou, ou ca se
        trouve, ou se trouve, ou est le, quelle rue, comment venir, etage, digicode
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
        rappel/message, merci de ton rappel/message, merci, mrc, mci, merciii, merci beaucoup, merci bien,
        remercie, vous remercie, je vous remercie, mille mercis, thx, merki, grand merci, merci a vous, merci
        infiniment, merci pour tout, merci pour le rappel, merci pour votre message, merci du rappel, mr6
    """,
    "GREETING": """
        bonjour, bjr, bonsoir, bsr, salut, slt, hello, coucou, cc, bonjours, re, hey, rebonjour, re bonjour, yo,
        wesh
    """,
    "WRONG_NUMBER": """
        trompez de numero, vous trompez de numero, trompe de numero, mauvais numero, erreur de numero, faux
        numero, vous trompez de personne, trompe de personne, pas le bon numero, je ne suis pas mme, je ne suis
        pas madame, je ne suis pas monsieur, je suis pas mme, je suis pas monsieur, je suis pas madame, je ne
        suis pas mr, je ne suis pas m, qui etes vous, connais pas, vous vous trompez, c est pas moi, ce n est
        pas moi
    """,
    "STOP": """
        arretez de me ecrire, retirez moi de, supprimez mon numero, enlevez moi de, ne m envoyez plus, arretez
        de me envoyer, arretez de envoyer, arrete de me envoyer, ne plus recevoir, plus recevoir, plus de sms,
        arretez les sms, stop sms, stop les sms, stop aux sms, desabonner, desinscrire, desinscription,
        desabonnement, desabonnez moi, stop les rappels, plus de rappels, arretez les rappels, ne me ecrivez
        plus, ne me contactez plus, ne plus etre contacte
    """,
    "STOP_WORD": "stop, arret, arretez, arreter, arrete",
    "START": "start, reabonner, me reabonner, reabonnez moi, reprendre les sms",
    "SORRY": """
        desole, desolee, desoles, dsl, dsle, dslee, pardon, navre, navree, sorry, excusez moi, excuse moi, mes
        excuses, toutes mes excuses, helas, malheureusement, excusez, je suis desole, suis desole, suis desolee,
        dommage, me excuse, je m excuse, confus, confuse, vraiment desole
    """,
    "COURTESY": """
        bonne journee, bonne soiree, bonne fin de journee/soiree/semaine, bonne nuit, bon week end, bon weekend,
        bon we, bonne semaine, bonne apres midi, bon apres midi, bon aprem, bonne aprem, bon dimanche,
        excellente journee, belle journee, belle soiree, cordialement, cdlt, cdt, bien cordialement, bien a
        vous, amicalement, sinceres salutations, respectueusement, bises, bisous, biz, bizz, bsx, bisou, bb, a
        vous aussi, vous aussi, a vous, sil vous plait, sil te plait, s il vous plait, s il te plait, madame,
        monsieur, mme, mr, mlle, docteur, dr, doc, maitre, lol, mdr, ptdr, xd, haha, hihi, tkt, tkt pas,
        tinquiete pas, inquiete pas, inquietez pas, tinquiete, t inquiete, pas de quoi, ne vous inquietez pas,
        vous inquietez pas, envoye de mon iphone, envoye depuis mon telephone, envoye de mon samsung, envoye de
        mon mobile, envoye de outlook, iphone, au revoir, adieu, ciao, du retard de reponse, de mon retard de
        reponse, du retard dans ma reponse, pour la reponse tardive, pour le retard de reponse, pour ma reponse
        tardive, reponse tardive, je reponds que maintenant, je reponds seulement maintenant, de repondre si
        tard, de repondre que maintenant, je repond que maintenant, repond que maintenant, de vous repondre si
        tard, pour le rappel, du rappel, pour votre message, votre message, de l attente, ma belle, ma grande,
        ma chere, ma puce, la famille, oh, ah, hein, euh, ben, bah, bin, eh, voila, wouah, hop, gros, frero,
        frere, la team, bonne reception, dans l attente, d avance, comprehension, votre comprehension, pour
        votre comprehension, gene occasionnee, pour la gene occasionnee, la gene, du derangement, le
        derangement, le contretemps, du contretemps, pour le contretemps, gentil, c est gentil, adorable
    """,
    "OTHER_TALK": """
        en peux plus, je en peux plus, peux plus me, bonnes fetes, joyeux noel, bonne annee, felicitations,
        bravo, bon courage, joyeux anniversaire, prenez soin de vous, ca va, ca va bien, comment ca va, c est
        moi, allo, bien recu votre/ton message, recu votre/ton message, avec toi, avec vous tous, bon appetit,
        bonnes vacances, bon voyage, bon anniversaire
    """,
    "THING": """
        carnet, ordonnance, carte vitale, vitale, radios, radio, papiers, dossier, documents, cheque, clef,
        clefs, cle, cles, garage, voiture, parking, mutuelle, serviette, affaires, bilan, examens, photos,
        resultats, maison, les autres, affaire, chaussures, tenue
    """,
    "SIDE_FACT": """
        apporterai, apporte, ramene, ramenerai, amenerai, amene, prendrai, code, portail, interphone, sonnette,
        sonnez, sonner, sera devant, ouvert le portail, lui aussi, bat, batiment
    """,
    "LIGHT_VERB": """
        repond, dis, dire, faire, fais, fait, retrouver, revoir, voir, trouver, prendre, mettre, prise
    """,
    "WHETHER": "est ce, est ce que, savez vous, sais tu",
    "CHANGE": """
        avancer, avancez, changer, changez, change, modifier, modifiez, remettre, remettez, changement,
        replacer, retarder, intervertir, echanger
    """,
    "BAD": """
        craint, adonne mal, adonne pas, m arrange pas, me arrange pas, tombe mal, pas terrible, pas top, c est
        mort, c est chaud, un peu chaud, complique, compliquee, galere, ca va pas, ne va pas, va pas le faire,
        le fait pas, convient pas, me va pas
    """,
    "DROP": """
        supprimer, supprimez, supprime, oublier, oubliez, oublie, liberer, libere, enlever, enlevez, enleve,
        retirer, retirez, laisser, effacer, effacez, rayez
    """,
    "FILLER": """
        pret, prete, prets, liste, a, au, aux, de, du, des, le, la, les, l, un, une, en, y, ce, cet, cette, ces,
        c, ca, mon, ma, mes, votre, vos, notre, nos, ton, ta, tes, son, pour, dans, avec, chez, par, vers, sur,
        que, dont, tout, toute, tous, toutes, tres, bien, bon, bonne, alors, donc, encore, toujours, tjrs, tjs,
        tj, aussi, vais, va, allons, meme, vraiment, trop, juste, finalement, enfin, bref, deja, ici, ci, est,
        suis, sommes, es, sont, etre, ai, as, avons, avez, a bien, te, se, s, t, midi, heure, heures, h, date,
        heure prevue, prevu, prevue, convenue, serai, serons, sera, derniere minute, chez moi, chez nous, mieux,
        confirmation, fixe, fixee, agenda, cabinet, propose, collegue, message, sms, rappel, vu, reponse,
        prochain, prochaine, cheri, simplement, he, cela, ensuite, coup, cause, raison, beaucoup, pile, precise,
        precises, tranquille, comme, la dessus, ainsi, merde, mince, zut, moment, jour, jours, journee, matin,
        soir, apres midi, aprem, minuit, place, donner, finale, actuellement prevu, nom, au nom, semaine, hate,
        hate de, plaisir, attendu, attendue, vous previens, vous informe, signaler, signale
    """,
    "WEEK": """
        semaine prochaine, la semaine prochaine, semaine pro, la semaine pro, sem prochaine, la semaine
        suivante, mois prochain, le mois prochain, dans la semaine, dans 15 jours, en janvier, la rentree, debut
        de semaine, fin de semaine, dans deux semaines, lendemain
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
}
