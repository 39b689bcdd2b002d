"""French: what is asked beside the appointment: hours, prices, ways, silence; phrases by role."""

TOPICS = {
    "HOURS": """
        t ouvres a, t ouvres quand, t ouvres le,
        serez vous ouvert/ouverts/ouverte/ouvertes, vous serez ouvert/ouverts/ouverte, serez vous
        ferme/fermes/fermee, vous faites la journee continue, faites vous la journee continue, journee
        continue, encore la pour 10 min,
        etes la le lundi/mardi/mercredi/jeudi/vendredi/samedi/dimanche, ya quelqu un le
        lundi/mardi/mercredi/jeudi/vendredi/samedi/dimanche, y a quelqu un le
        lundi/mardi/mercredi/jeudi/vendredi/samedi/dimanche, il y a quelqu un le samedi/dimanche/lundi, est
        ferme entre, est fermee entre, est elle fermee, est elle ouverte, est il ferme, est il ouvert, etes
        vous ferme entre, fermez vous pour, fermes pour les fetes, conges annuels, conges de noel, ouverts
        pendant les fetes, ouvert les jours feries, ouverts les jours feries, ouvert entre noel, vos heures,
        heures d ouverture, recevez le samedi, recevez vous le, consultez le samedi, consultez vous le,
        jusque a quelle heure, jusque a quelle h,
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
        a quel prix, quel est le cout, quel cout, il faut compter combien, faut compter combien, compter combien, ca va
        me couter, ca va couter, c est dans les combien, ca tourne autour de combien, quel budget, rappelez moi le prix,
        rappelez moi le tarif, vous demandez combien, tu demandes combien, combien je vais payer, combien ca va, gratuit
        ou payant, est rembourse, c est rembourse, c est combien, combien ca coute, combien coute, tarif, tarifs, prix,
        coute, ca coute, devis, vous prenez combien, combien, combien vous prenez, combien tu prends, combien ca fait,
        ca fait combien, combien pour, combien est ce, c est combien pour, a combien, ca me coute, ca me couterait,
        couterait, couterait combien, vous facturez, facturez, vous facturez combien, quel prix, quels prix, quel tarif,
        quels tarifs, grille tarifaire, vos tarifs, vos prix, un devis, faire un devis, estimation, ordre de prix, ordre
        de grandeur, le montant, quel montant, combien je dois, combien je vous dois, tarif reduit, le forfait, un
        forfait, vos forfaits, des forfaits, quel forfait, quels forfaits
    """,
    "PRACTICAL": """
        payer/regler/paye/paie par/avec carte/cheque/virement, payer/regler par/avec la/ma carte, payer/regler
        en/avec especes/liquide/ticket, payer en plusieurs fois, prenez la carte/cb, prenez les cheques,
        acceptez la carte/cb, acceptez les cheques, payer cb, ascenseur, un ascenseur, combien de temps, ca
        dure, dure combien, a jeun, acces pmr, acces handicape, le wifi, du wifi, un distributeur
    """,
    "ADDRESS": """
        zone bleue, y a t il une zone bleue, une place handi, place handi, une place pmr, un parking a
        recommander, parking gratuit, parking est il gratuit, demande l adresse exacte,
        je trouve pas l entree,
        je trouve pas le cabinet/salon/garage/magasin/portail/atelier, je ne trouve pas l entree,
        on peut se garer, je peux me garer, peux me garer, puis je me garer, on peut stationner, on peut se
        parker, peut on se garer, peut se garer, se garer facilement, se garer devant/derriere/pres/chez/dans,
        pour se
        garer, ou stationner, pour stationner, peut stationner, stationnement, un stationnement, ou se parker,
        pour se parker, me parker, parcometre, place handicapee, c est ou pour se garer/parker/stationner,
        quel numero de la rue, c est quel numero, quel numero exactement, quel numero deja, le numero de la
        rue, trouve pas le cabinet/salon/garage/magasin/portail/atelier/local, trouve pas l entree, trouve pas
        la porte, trouve pas la rue, trouve pas votre adresse, ne trouve pas votre
        cabinet/salon/garage/magasin, etes toujours derriere/devant, etes toujours a cote, etes toujours en
        face, etes toujours rue/avenue/boulevard/place, etes bien toujours, etes bien
        derriere/devant/rue/avenue/boulevard/place, etes bien a cote, etes bien en face, c est bien
        derriere/devant, c est bien a cote, c est bien en face, c est bien rue, quelle station, quel metro,
        quel tram, quel bus, quelle sortie, a quel niveau de la rue, l entree est ou, l entree c est ou, la
        porte est ou, ou c est exactement, c est ou votre, c est ou ton, ou est l entree, ou est votre,
        localisation, envoyez la localisation, quel etage, c est quel etage, a quel etage, l interphone,
        quel interphone, quelle sonnette, un ascenseur, il y a un ascenseur, en fauteuil roulant,
        fauteuil roulant, accessible, arret de tram/bus/metro, arret de bus, places de parking, places
        visiteurs, place pour se garer, se gare ou, on se gare ou, je me gare ou, faut se garer, parking
        de la gare, avez demenage, vous avez demenage, toujours rue, toujours a la meme adresse, tjrs
        rue, quelle entree, quelle porte, quel batiment, quel numero de rue,
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
        merci de avoir pense a moi/nous, merci de avoir repondu/prevenu/confirme/rappele,
        merci de me avoir prevenu/prevenue/repondu/averti/avertie, merci de nous avoir prevenus/repondu/rappele,
        merci de votre/ta confirmation/reponse/retour/gentillesse/disponibilite/patience,
        tenais a vous/te remercier, tiens a vous/te remercier,
        merci ben gros, merci pour l information/info, merci pour les informations/infos, merci pour ces
        informations/infos, merci pour cette information/info, merci beaucoup pour l information/info,
        merci beaucoup pour les informations/infos, merci de l information/info, merci de ces
        informations,
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
        vous avez du faire une erreur, vous avez du faire erreur, vous avez du vous tromper, avez du faire une erreur,
        avez du faire erreur, du vous tromper de numero, ce numero est a moi depuis, numero est a moi depuis, numero m
        appartient, erreur je pense, erreur sur la personne, ai meme pas de voiture, ai meme pas de chien, je ne suis
        pas cette personne, suis pas cette personne, pas moi la personne, recu ce message par erreur, recois vos
        messages par erreur, recu votre message par erreur, recu votre sms par erreur, devez confondre, dois confondre,
        vous confondez, tu confonds, connais pas de dr, connais pas ce salon/cabinet, c est qui je ne ai pas de rdv, ai
        pas de rdv chez vous, ai pas de rendez vous chez vous, aucun rendez vous chez vous, aucun rdv chez vous, pas de
        rendez vous avec vous, pas de rdv avec vous, devez faire erreur, devez vous tromper, vous avez fait une erreur
        de numero, vous avez fait erreur, suis pas la personne concernee, suis pas la bonne personne, n ai pas de rdv
        chez vous, n ai pas de rendez vous chez vous, n ai aucun rdv chez vous, n ai aucun rendez vous chez vous, ai
        jamais pris rdv, ai jamais pris rendez vous, n ai jamais pris de rdv/rendez, pas le bon num, erreur de
        destinataire, pas la bonne personne, pas client chez vous, pas cliente chez vous, jamais pris rendez vous,
        jamais pris de rdv, trompez de numero, vous trompez de numero, trompe de numero, mauvais numero, erreur de
        numero, faux numero, vous trompez de personne, trompe de personne, pas le bon numero, je ne suis pas mme, je ne
        suis pas madame, je ne suis pas monsieur, je suis pas mme, je suis pas monsieur, je suis pas madame, je ne suis
        pas mr, je ne suis pas m, vous vous trompez, c est pas le bon numero, ce n est pas le bon numero, pas le bon
        destinataire, mauvais destinataire, mauvais contact, mauvaise personne, erreur de personne, vous faites erreur,
        tu fais erreur, faites erreur, il y a erreur, y a erreur, c est une erreur, une erreur de numero, trompe de
        contact, ici c est pas, ici ce n est pas, j ai ce numero depuis, ai ce numero depuis, ce numero n est plus, n
        est plus le numero de, je connais pas de, je ne connais pas de, ne vous connais pas, vous connais pas, te
        connais pas, c pas pour moi, message pour quelqu un d autre, je ne suis pas votre client, suis pas votre client,
        jamais pris rdv, pas pris de rdv, pas pris de rendez vous, aucun rdv avec vous, pas rdv chez vous, trompe de
        destinataire, pas la personne concernee, m est pas destine, message n est pas pour moi, sms n est pas pour moi,
        est pas pour moi, est plus son numero, est pas son numero
    """,
    "STOP": """
        lachez moi avec vos/ces/tes sms/textos/messages/pubs/promos, lache moi avec tes/ces
        sms/textos/messages/pubs/promos, foutez moi la paix avec vos sms/textos/messages/pubs, plus
        recevoir vos/les/ces/de promos/publicites/offres, plus recevoir les sms/textos/messages/pubs,
        plus recevoir vos/tes/de/ces messages, plus recevoir vos/de/ces textos, plus recevoir vos/de/ces rappels,
        plus recevoir vos/de/ces pubs, plus recevoir de pub, enlevez mon numero, retirez mon numero, effacez mon
        numero, enleve mon numero, retire mon numero, ne plus me envoyer, ne plus m en envoyer, ne m en envoyez plus,
        inutile de me envoyer, pas besoin de me envoyer, pas la peine de me envoyer,
        arretez de me ecrire, retirez moi de, supprimez mon numero, enlevez moi de, ne m envoyez plus, arretez
        de me envoyer, arretez de envoyer, arrete de me envoyer, ne plus recevoir, plus recevoir, plus de sms,
        arretez les sms, stop sms, stop les sms, stop aux sms, desabonner, desinscrire, desinscription,
        desabonnement, desabonnez moi, stop les rappels, plus de rappels, arretez les rappels, ne me ecrivez
        plus, ne me contactez plus, ne plus etre contacte
    """,
    "STOP_WORD": "stop, arret, arretez, arreter, arrete",
    "START": "start, reabonner, me reabonner, reabonnez moi, reprendre les sms",
}
