"""French: what weighs little: courtesies, small talk, things, fillers; phrases by role."""

LIGHT_WORDS = {
    "SORRY": """
        vraiment navre/navree, suis navre/navree,
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
        bav, vous avez raison,
        profite/profitez bien, pareil pour toi/vous,
        es/est/etes trop gentil/gentille/gentils, tu es gentil/gentille, je trouve,
        vous/te souhaite une bonne/belle/excellente/agreable journee/soiree/nuit/semaine/continuation/fin,
        et vous souhaite une bonne/belle/excellente/agreable journee/soiree/nuit/semaine/continuation/fin,
        vous/te souhaite un bon/beau/excellent weekend/week, vous/te souhaite de bonnes fetes/vacances,
        de avoir pense a moi/nous, de avoir repondu/prevenu/confirme/rappele, de me avoir
        prevenu/prevenue/repondu/averti/avertie,
        de nous avoir prevenus/repondu/rappele, pour votre/ta reponse rapide, votre/ta reponse rapide, de
        votre/ta disponibilite,
        pour votre/ta disponibilite, de votre/ta confirmation/reponse/retour/message/patience/comprehension/gentillesse,
        pour votre/ta confirmation/reponse/retour/gentillesse, encore pour tout, pour tout,
        dois filer/courir/foncer, dois te/vous laisser, faut que je file, je file,
        en suis sur/sure, grave, c est clair, c est sur, si si, vas y, c est parti, go, go
        go, let s go, allez go, en effet,
        et comment,
        y a pas de quoi, bonne idee, tres bonne idee, a/ah/ha/oh ouais, a/ah/ha/oh ouai,
        ha, heu, beh, bein, allez, aha, oula, poulette, ma poulette, mon poulet, ma biche, biche, bis,
        muaks, mouak,
        t en fais/fait pas, vous en faites pas, ne vous en faites pas, te inquiete/inquietes pas,
        passe/passez une bonne nuit,
        en tout cas, dans tous les cas, heure tardive, l heure tardive,
        je vois le/ton/votre message/msg/sms que maintenant,
        passez/passe/passer une belle/bonne/excellente journee/soiree/nuit/semaine/apremidi/matinee/fin,
        passez/passe un bon/beau/excellent weekend/dimanche/samedi, je me rejouis, me rejouis, par la grace de
        dieu, si dieu le veut, si dieu veut, inchallah, inch allah, incha allah, que dieu vous/te
        garde/benisse/protege, dieu vous/te garde/benisse/protege, pas comme la derniere fois, pas comme la fois
        derniere, juste un mot pour dire que, petit mot pour dire que, juste pour dire que,
        je vois votre/ton message/sms/rappel, je vois votre/ton message/sms/rappel que maintenant,
        vois votre/ton message/sms/rappel que maintenant, vois que
        maintenant, je vois que maintenant, vois seulement, vois ca que maintenant, pensais avoir/deja
        repondu, pensais avoir deja repondu, croyais avoir repondu, croyais avoir deja repondu, etais en
        cours/reunion/voiture, etais au travail/boulot/taf/volant, peut etre un peu en avance, un peu en
        avance, en avance,
        comme vous aviez dit, comme vous me aviez dit, comme vous me avez dit/demande, comme
        demande, comme vous avez dit/demande, comme vous l aviez dit/demande, comme promis,
        sauf erreur de ma/notre part,
        passez/passe un joyeux noel, passez/passe de bonnes fetes, passez/passe de joyeuses fetes,
        mec, les amis, a toute l equipe, a toute la famille, de rien, merci de me rappeler de, pensez a
        me rappeler de, bonne fin d avant midi, bon/bonne avant midi, bonne fin de avant midi, merci ben
        gros, copain, copine, mon pote, ma pote, mon ami, mon amie, mon vieux, bonne journee, bonne
        soiree, bonne fin de journee/soiree/semaine, bonne nuit, bon week end, bon weekend, bon we,
        bonne semaine, bonne apres midi, bon apres midi, bon aprem, bonne aprem, bon dimanche,
        excellente journee, belle journee, belle soiree, cordialement, cdlt, cdt, bien cordialement,
        bien a vous, amicalement, sinceres salutations, respectueusement, bises, bisous, biz, bizz, bsx,
        bisou, bb, a vous aussi, vous aussi, a vous, a toi, a toi aussi, sil vous plait, sil te plait, s il vous
        plait, s il
        te plait, madame, monsieur, mme, mr, mlle, docteur, dr, doc, maitre, tkt, tkt pas, tinquiete
        pas, inquiete pas, inquietez pas, tinquiete, t inquiete, pas de quoi, ne vous inquietez pas,
        vous inquietez pas, envoye de mon iphone, envoye depuis mon telephone, envoye de mon samsung,
        envoye de mon mobile, envoye de outlook, iphone, au revoir, adieu, ciao, du retard de reponse,
        de mon retard de reponse, du retard dans ma reponse, pour la reponse tardive, pour le retard de
        reponse, pour ma reponse tardive, reponse tardive, je reponds que maintenant, je reponds
        seulement maintenant, de repondre si tard, de repondre que maintenant, je repond que maintenant,
        repond que maintenant, de vous repondre si tard, pour le rappel, du rappel, pour votre message,
        votre message, de l attente, ma belle, ma chere, ma puce, la famille, oh, ah, hein, euh, ben,
        bah, bin, eh, voila, wouah, hop, gros, frero, frere, la team, bonne reception, dans l attente, d
        avance, comprehension, votre comprehension, pour votre comprehension, gene occasionnee, pour la
        gene occasionnee, la gene, du derangement, le derangement, le contretemps, du contretemps, pour
        le contretemps, gentil, c est gentil, adorable, inchallah, inch allah, si dieu le veut, si dieu
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
        c est sympa, sympa, c est vraiment sympa, c est cool de votre part, c est gentil de votre part, vous
        me sauvez la vie, trop sympa, trop gentil,
        inutile de rappeler, pas besoin de repondre, inutile de repondre, du retard de ma reponse, de m
        avoir rappele, de m avoir rappele ce rdv, m avoir rappele, sans retard, sans aucun retard
    """,
    "OTHER_TALK": """
        m en passe/passer/passerai, me passe/passer/passerai de, passe/passer en premier/dernier,
        passe/passer/passerai la/le/les voir/chercher/prendre, vais/voulais y aller, on peut y aller, faut que y aille,
        j attends, jattends, j attend, je/on t attends, je/on t attend,
        okey/okay/oki/oui attend, okey/okay/oki/oui attends, un de ces jours, l annee prochaine, annee prochaine,
        as raison, avez raison, oublie pas, oubliez pas, oublie pas de/le/la/les,
        ce/ca/cela serait cool/top/super/genial/gentil/sympa, viens/vient aux nouvelles, aux nouvelles,
        passe/passez moi le/la/les/un/une/ton/ta/tes/son, mais bien sur et,
        se doute de rien/que, me doute que, je prefere te/vous/savoir/prevenir/attendre/dire,
        vais me remettre, me y remettre, bien me remettre, rattrape/rattraper/rattrapes mon/le/ton/du retard,
        retard en, plein de retard, trop de retard, retard de regles, boulot/travail/devoirs en retard,
        greve a/au, greve des/de, fais/fait greve, trouve pas sur, y aller seul/seule,
        l/une/cette/mon/ton/son/aucune excuse, pas de excuse,
        passe/passes/passer/passerai/passera/passons ma/ta/sa/mon/ton/son vie/temps,
        passe/passes/passera/passerai pas/plus ma/ta/sa/mon/ton/son vie/temps/journee, passer/passe le temps,
        fais/fait/faire/fera passer, fais/fait pas/plus passer, fait pas tout passer,
        vu/vois/voit/voir venir/passer/arriver,
        etre/suis/es/est/serai/sera/seras la seule/premiere/derniere/meilleure/reine/bienvenue/plus,
        vais/va/vas etre la seule/premiere/derniere/meilleure/plus,
        aucun/aucune des deux, ca arrivera/arrive, n arrivera/arrive,
        le/la/les/te/vous trouve mieux, l/les/t ai trouve mieux, l a trouve mieux, je trouve mieux,
        peux/peut/pouvons rien, peux/peut pas/plus rien,
        on se retrouve, se retrouve, dites/dis a, dites/dis lui, dites/dis leur, merci de prevenir, pouvez vous
        prevenir, peux tu prevenir, pouvez vous dire a, peux tu dire a, prevenez, previens, informez, faites savoir a,
        merci de dire a, merci d informer, en panne, en deplacement, demarre pas, demarre plus, ne demarre pas, repare,
        reparee, decede, decedee, meilleurs voeux, au boulot, du boulot, de taf, l ai prevenu/prevenue/informe/informee,
        les ai prevenus/prevenues, prevenu, prevenue, qui etes vous, qui est ce, t es qui, autre chose, suis en cours,
        est en cours, en plein cours, suis en classe, suis en reunion, assiste ma, assiste mon, ai fait un mauvais
        numero, me suis trompe de numero, me suis trompee de numero, c est cher, c est trop cher, est trop cher, trop
        cher, un peu cher, plus cher, moins cher, c est bon de savoir, bon a savoir, c est le meme, c est la meme, et
        toi, et vous, bonne nouvelle, super nouvelle, excellente nouvelle, bonnes nouvelles, le meme, la meme, merci
        pour tout a l heure, le chat pendant, garde le chat, en peux plus, je en peux plus, peux plus me, bonnes fetes,
        joyeux noel, bonne annee, felicitations, bravo, bon courage, joyeux anniversaire, prenez soin de vous, ca va, ca
        va bien, comment ca va, c est moi, allo, bien recu votre/ton message, recu votre/ton message, avec toi, avec
        vous tous, bon appetit, bonnes vacances, bon voyage, bon anniversaire, quel dommage, dommage, tant pis, merde,
        moi aussi, chez toi, te prendre/chercher/voir/ramener/retrouver, viens avec toi, remet/remets/repose/soigne toi,
        repose toi bien, et si, et oui, oui/ouais quand meme, c est sur la/le/les/mon/ma/ton/ta, ouais attend, finis,
        termine, sors du travail, finis le travail, debauche, ouais attends, ok attends,
        passe/passer/passerai/passera/passons la/une/ma semaine/soiree/journee/nuit, passe/passer/passerai du temps,
        passe/passer/passerai le week/weekend/we, c est hs, ca change, t aime, je t aime, jusque la, arriverai jamais,
        une prochaine, en ramene, t es au top, tu es au top, t/tu es trop/genial/geniale/le/la, me suis trompe de
        personne, me suis trompe de contact, me suis trompe de destinataire, me suis trompee de personne, me suis
        trompee de contact, me suis trompee de destinataire, c etait pas pour vous, ce n etait pas pour vous, etait pas
        pour vous, c etait pas pour toi, etait pas pour toi, ce n etait pas pour toi, voulais appeler ma/mon, voulais
        ecrire a, voulais envoyer a, ai fait une erreur de numero, ai fait une erreur de destinataire, pas son numero,
        plus son numero
    """,
    "THING": """
        carnet, ordonnance, carte vitale, vitale, radios, radio, papiers, dossier, documents, cheque, clef,
        clefs, cle, cles, garage, voiture, parking, mutuelle, serviette, affaires, bilan, examens, photos,
        resultats, maison, les autres, affaire, chaussures, tenue
    """,
    "SIDE_FACT": """
        suis/serai/serons/sommes a la maison toute la journee/matinee, suis/serai/serons/sommes chez moi/nous
        toute la journee/matinee, suis/serai/serons/sommes la toute la journee/matinee,
        pose ma/une demi journee, ai pose ma/une demi journee, ai pose ma/une matinee/journee,
        deposera, deposeront, amenera, ameneront, apportera, apporteront, ramenera, rameneront, emmene,
        emmenera, emmeneront, conduira, digicode, pose ma/une/la
        matinee/journee/aprem/apremidi, pose mon aprem/apremidi/jour,
        toquez, toquer, frappez, frapper, amenons, amenerons,
        ramenons, ramenerons, apportons, apporterons, deposons, deposerons,
        depose, deposerai, deposer,
        apporterai, apporte, ramene, ramenerai, amenerai, amene, prendrai, code, portail, interphone, sonnette,
        sonnez, sonner, sera devant, ouvert le portail, lui aussi, bat, batiment
    """,
    "LIGHT_VERB": """
        convenir, convenir de,
        reprendre,
        repond, dis, dire, faire, fais, fait, retrouver, revoir, voir, trouver, prendre, mettre, prise
    """,
    "WHETHER": """
        est ce, est ce que, savez vous, sais tu, tu veux que je, veux tu que je, vous voulez que je,
        voulez vous que je, vous preferez que je, tu preferes que je
    """,
    "CHANGE": """
        glisser, placer, passez moi, passez nous,
        mettre le/la/mon/ma/notre cours/rdv/lecon/seance, mettre le/la/mon/ma/notre rendez vous,
        mettre ca,
        inverser, permuter,
        ceduler, cedule, cedulez, agender, agendez,
        avancer, avancez, changer, changez, change, modifier, modifiez, remettre, remettez, changement,
        replacer, retarder, intervertir, echanger, passer a, passer au, nous passer a, me passer a, caler
    """,
    "BAD": """
        ca va pas le faire, ca ne va pas le faire, ca le fait pas, ca tombe mal, ca me arrange pas,
        pas a cette heure, pas a cette heure la, pas a cet horaire, pas a cet horaire la, pas ce jour
        la,
        craint, adonne mal, adonne pas, m arrange pas, me arrange pas, tombe mal, pas terrible, pas top,
        c est chaud, un peu chaud, complique, compliquee, galere, ca va pas, ne va pas, va pas le faire,
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
        on oublie pour, oublie moi pour, oubliez moi pour, oublie nous pour, oubliez nous pour,
        supprimer, supprimez, supprime, oublier, oubliez, oublie, liberer, libere, enlever, enlevez,
        enleve, retirer, retirez, retire, laisser, effacer, effacez, efface, rayez, laisse tomber
    """,
    "PAUSE": """
        virgule, point, point d exclamation, a la ligne, point virgule, point final, lol, mdr, ptdr, xd
    """,
    "QUESTION_MARK": "point d interrogation",
    "YES_ALONE": """
        we, y a, clairement, good, positif, recu, promis, vivement, carrement
    """,
    "PURPOSE": """
        c etait pour savoir, pour savoir, savoir si, savoir, connaitre, me renseigner, me renseigner sur, un
        renseignement, des renseignements, renseignement, renseignements, une info, des infos, vous demander, c
        etait pour le/la/les/un/une/des, voulais savoir, je voulais savoir, aimerais savoir, voudrais savoir, j
        aurais voulu savoir
    """,
    "LIKED": """
        c est cool/genial/top, c est trop cool/genial/top/bien/bon/beau, super ca, cool ca, bon/beau ca, c est bon ca,
        trop cool/genial/top, c est beau hein,
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
        qui a lieu, qui aura lieu, qui se tient, qui se tiendra, tenue le, tenu le, tenue a,
        lundi/mardi/mercredi/jeudi/vendredi/samedi/dimanche suivant,
        apres demain, ce serait, ca serait, si tard, changer de tete/coupe/look,
        allais/allait zapper/oublier, allais encore zapper/oublier, failli zapper/oublier,
        deja zappe/zapper/zape/zaper, ai zapper/zape/zaper, avais zapper/zape/zaper,
        reportez vous a/au/aux, reporte toi a/au/aux, se reporter a/au/aux, me reporter a/au/aux, me reporte a/au/aux,
        gauche, droite,
        prevenir/dire/repondre/avertir en retard, que vous avez, que vous ayez, que vs avez, que tu as,
        les deux/trois/quatre, matinee, la matinee, toute la matinee, tous les deux/trois/quatre/cinq, toutes les
        deux/trois/quatre, a deux/trois/quatre/cinq, a nous deux/trois/quatre,
        n importe lequel/laquelle/quel/quelle/quand/ou/quoi/qui/comment, peu importe, peu importe lequel/laquelle/quand,
        envoye/envoyee/propose/proposee/fixe/fixee/pris/prise/donne/organise/organisee/planifie/planifiee/prevu/prevue
        par,
        vas, avant votre/ton passage/arrivee/venue, avant que vous/tu
        arriviez/veniez/passiez/arrives/viennes/passes, avant de partir/venir,
        genre, zappe, completement, me vois, vois, contraint, contrainte, oblige, obligee, veuillez
        noter, noter, ulterieure, il suffit, suffit, quelqu un, quelqu un d autre, pret, prete, prets,
        liste, a, au, aux, de, du, des, le, la, les, l, un, une, en, y, ce, cet, cette, ces, c, ca, mon,
        ma, mes, votre, vos, notre, nos, ton, ta, tes, son, pour, dans, avec, chez, par, vers, sur, que,
        dont, tout, toute, tous, toutes, tres, bien, bon, bonne, alors, donc, encore, toujours, tjrs,
        tjs, tj, aussi, vais, va, allons, meme, vraiment, trop, juste, finalement, enfin, bref, deja,
        ici, ci, est, suis, sommes, es, sont, etre, ai, as, avons, avez, a bien, te, se, s, t, midi,
        heure, heures, h, date, heure prevue, prevu, prevue, convenue, serai, serons, sera, derniere
        minute, chez moi, chez nous, mieux, confirmation, fixe, fixee, agenda, cabinet, propose,
        collegue, message, sms, rappel, vu, reponse, prochain, prochaine, cheri, simplement, he, cela,
        ensuite, coup, cause, raison, beaucoup, pile, precise, precises, tranquille, comme, la dessus,
        ainsi, mince, zut, moment, jour, jours, journee, matin, soir, apres midi, aprem, minuit, place,
        donner, finale, actuellement prevu, nom, au nom, semaine, hate, hate de, plaisir, attendu,
        attendue, vous previens, vous informe, signaler, signale, depuis, jusque, jusqu, surtout,
        lorsque, voulais, voulait, etant, memes, grand, grande, petit, petite, tot, tard, vite, expres,
        quelque, quelques, chose, truc, ans, peu, un peu, autre, autres, entre, deux, premier, premiere,
        sous, sans faute, ni, ou, fois, monde, cote, vie, gens, nouvelle, nouvelles, super bien,
        exactement, precisement, egalement, largement, facilement, directement, seul, seule, seuls,
        ensemble, plein, pleine, gros, grosse, bout, milieu, debut, fin, suite, veille, afin, ainsi que,
        malgre, pendant, durant, environ, quasi, quasiment, tellement, tant, aucunement, notamment,
        forcement, heureusement, evidemment, apparemment, actuelle, present message, ca fait, fera,
        feront, faite, faites, fera bien, ayant, eu, eue, deja prevu, prevus, prevues, attend, attends,
        attendons, attendant, entre temps, entretemps, d ici la, d ici, ce jour, ce jour la, cette
        heure, cette heure la, a cette heure la, a cette heure, midi pile, pile poil, tapante, tapantes,
        heure tapante, journees, soirs, matins, an, annee, irai mieux, ira mieux, va mieux, vais mieux,
        quand meme, rond point, pantoute, c etait pour, c etait juste pour, etait pour, je appelais
        pour, appelais pour, je appelle pour, appelle pour, voulais juste, je vous ecris pour, je
        voulais vous dire que, je voulais vous prevenir que, je tenais a vous dire, au sujet de, a
        propos de, concernant, rapport a, par rapport a, suite a votre message, suite a votre appel,
        a partir de,
        suite a votre sms, en reponse a votre message
    """,
    "WEEK": """
        week end prochain, we prochain, le we prochain, le week end prochain, week end pro,
        semaine prochaine, la semaine prochaine, semaine pro, la semaine pro, sem prochaine, la semaine
        suivante, mois prochain, le mois prochain, dans la semaine, dans 15 jours, en janvier, la rentree, debut
        de semaine, fin de semaine, dans deux semaines, lendemain
    """,
    "HELP": """
        aide, besoin de aide, besoin d aide, aidez moi, aidez nous, help, sos, info, infos, information,
        informations, renseignement, renseignements
    """,
}
