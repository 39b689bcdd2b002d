"""French: what is done about the appointment: coming, cancelling, moving, being late; phrases by role."""

ACTS = {
    "COME": """
        on s en vient, m en viens, je m en viens, s en vient demain,
        ne manquerai/manquerons pas de venir/passer/honorer/assister, ne manquerai/manquerons pas de me presenter,
        ne manquerai/manquerons pas de etre la/present/presente/presents/presentes, ne manquerai/manquerons pas d etre
        la/present/presente/presents/presentes, ne manquerai/manquerons pas de etre au rdv/rendez, ne
        manquerai/manquerons pas d etre au rdv/rendez,
        etre des votres,
        serai/serons/sera la pour vous ouvrir/recevoir/accueillir, vous ouvrir, vous ouvre, vous
        ouvrirai, vous ouvrirons, vous accueillerai, vous accueillerons, suis chez vous a l
        heure, serai la comme un clou, serons chez vous a l heure,
        serai/serons devant,
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
        venir, vais y etre, serai a votre/ton/notre
        cabinet/salon/bureau/garage/atelier/ecole, serai au salon/cabinet/garage/studio, seront la,
        seront presents, serai a la gare, serai sur place, serons sur place, sera sur place, serai pile
        a l heure, serai dans les temps, suis bien la, je y serai, on y sera tous, arriverai a l heure,
        serai/serons chez vous/toi,
        arriverons a l heure, arrivera, arriverons, serai au rendez vous, sera au rendez vous, serons au
        rendez vous, viendrai bien, viens avec, viendrai avec, vous attendrai, vous attendrons, je vous
        attendrai, attendrai, vas etre la/present/presente, irai la
    """,
    "ARRIVING": """
        arrive, arrivons, arriver, suis/sommes/est la, je vous attends, vous attends, vous attend, vous
        attendons, nous vous attendons, suis au rdv, on est la, bien arrive, bien arrivee, suis devant,
        suis/sommes/est a la maison, suis/sommes/est chez moi/nous, y vais, suis sur le chemin
    """,
    "COME_YOU": """
        t/tu arrivera/arriveras, t y sera/seras/ira/iras/va/vas, venez/passez plus tard/tot/longtemps,
        venez, viendrez, viendras, tu viens, vous serez/etes la, arrivez, passez, es la, seras la, serez la
    """,
    "COME_THIRD": """
        viendra bien, vient bien, vient, viendra, viennent, viendront, passera
    """,
    "CAN": """
        pourrais,
        saurais,
        peux, pourrai, pourrons, pouvons, pourra, pouvoir, on peut, on pourra, serai en mesure, capable,
        je/on/nous peu, peu pas, peu plus, saurai, saura, sais pas venir, puis, parviendrai, arriverai a, vais
        pouvoir, va pouvoir, allons pouvoir
    """,
    "CAN_THIRD": "peut, peuvent, pourront, pourrait, pourraient",
    "AVAILABLE": """
        me/nous liberer, me libere, me libererai,
        suis/serai/serais/serons en deplacement,
        suis chaud/chaude/partant/partante, suis en congé, suis off, suis de repos,
        dispo, disponible, disponibles, libre, libres, suis pris, suis prise, suis en conge, serai/serons
        absent/absente/absents/absentes, sera absents/absentes, suis absent/absente, absent, absente,
        suis/serai/serais/sera occupe/occupee
    """,
    "CANCEL": """
        me/nous rayer, m/me/nous enlever de demain, virez/vire/virer moi/mon/le/ce rdv/creneau, virez/vire moi,
        faire/fait l impasse,
        rayez/retirez/enlevez/otez/effacez/supprimez/sortez/raye/retire/enleve moi/nous/le/la/les de la
        liste/agenda, rayez/retirez/enlevez/otez/effacez/supprimez/sortez/raye/retire/enleve
        moi/nous/le/la/les de votre/ton liste/agenda/planning,
        rayez/retirez/enlevez/otez/effacez/supprimez/sortez/raye/retire/enleve moi/nous/le/la/les du
        planning/cahier, rayez nous, enlevez nous du planning,
        me enlever/retirer/rayer/oter du planning/cahier, me enlever/retirer/rayer/oter de l agenda, nous
        enlever/retirer/rayer du planning/cahier, supprimez/supprime le/mon/notre rdv/creneau/rendez,
        passe/passons/passer/passera/passerai/passerons notre/mon/son/leur tour, on passe notre/mon
        tour, annulez/annule moi/nous, retirez moi/nous du planning/cahier,
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
        tu/t/vous aurais/auriez/as/avez annule,
        est annule, etait annule, a ete annule, a annule, annulee, annulees, ai annule, avez annule, bien annule
    """,
    "NOT_NEEDED": """
        pas/plus la peine de me/nous/m attendre, inutile de me/nous/m attendre, pas besoin de me/nous/m attendre,
        inutile de me/nous garder la/ma/notre place, inutile de me/nous garder le/mon creneau, pas la peine de
        me/nous garder la/ma place, pas la peine de me/nous garder le/mon creneau, ne me/nous gardez pas la/ma
        place, ne me/nous gardez pas le/mon creneau, me gardez pas la/ma place,
        je libere la/ma/le/mon place/creneau/rdv, on libere la/ma/notre/le place/creneau/rdv, libere
        la/ma/notre place pour quelqu un, faut pas passer/venir, faut plus passer/venir, ne l attendez
        pas/plus, l attendez pas/plus, ne les attendez pas/plus,
        n est plus/pas la peine, ce n est plus/pas la peine, c est plus/pas la peine, n ai/avons plus besoin
        de vos/tes services, n ai/avons plus besoin de vous,
        plus besoin de vos services, plus besoin de la revision/consultation/seance/visite/intervention,
        plus/pas besoin de vous/te/se deplacer/deranger, plus/pas besoin de venir/passer/intervenir,
        plus/pas la peine de vous/te deplacer/deranger, plus/pas la peine de intervenir, inutile de vous/te
        deplacer/deranger, inutile de intervenir, plus/pas necessaire de vous/te deplacer/deranger, plus/pas
        necessaire de venir/passer, venez/passez pas/plus, ne passez plus, vous deplacez plus, ne vous
        deplacez plus, inutile que vous veniez, plus/pas besoin que vous veniez/passiez, trouve ailleurs,
        trouve moins cher, trouve moins cher ailleurs, trouve mieux, trouve mieux ailleurs, trouve plus
        pres, trouve plus pres de chez moi, trouve plus rapide, trouve quelqu un de plus pres, trouve quelqu
        un de moins cher, trouve quelqu un plus pres, trouve un autre
        garage/coiffeur/dentiste/medecin/plombier/prof/moniteur/salon/cabinet/artisan, trouve une autre
        prof/coiffeuse/monitrice/ecole, pris rdv ailleurs, vais aller ailleurs, vais voir ailleurs, suis
        alle/allee ailleurs, on va faire sans, vais faire sans, allons faire sans, liberez
        la/ma/notre/le/mon table/place/creneau/rdv,
        on a pris quelqu un de autre, ai pris quelqu un de autre, avons pris quelqu un de autre, on a pris
        quelqu un d autre,
        sans objet, plus d objet, n a plus d objet, n a plus de objet, plus de objet, laisse ma/la place
        a quelqu un d autre, laisse la/ma place a quelqu un, laisse mon creneau/rdv, cede ma place a quelqu un, cede mon
        creneau/rdv,
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
        empechee demain, empeche demain, empechee aujourd hui, empeche aujourd hui,
        ca va pas le faire pour demain/aujourdhui/moi/nous, pas possible pour demain/aujourdhui, c est niet,
        pas envie de venir/passer, me sens pas de venir,
        non pas possible, pas possible malheureusement, pas possible desole/desolee, malheureusement pas
        possible, desole/desolee pas possible, fais/faisons/ferai faux bond, vous/te fais faux bond,
        vous/te plante pour,
        peux/peut pas quitter le/mon boulot/travail/bureau/poste, peux pas me absenter/echapper, peut pas se
        absenter/liberer, peux/peut pas sortir du boulot/travail/lycee/bureau, peux pas poser ma journee,
        ca va pas le faire demain/aujourdhui, ca va pas le faire ce matin/soir/midi, ca va pas le faire cet
        aprem,
        c est rape/foutu/fichu/cuit/grille/plie, est tombe a l eau, tombe a l eau, tombera a l eau, je
        te/vous pose un lapin, serai/serons/sera pas rentre/rentree/rentres/revenu/revenue/revenus,
        serai/serons/sera pas de retour, aura/aurai/aurons pas sa/son/ma/mon/notre lecon/cours/seance,
        fera/ferai/ferons pas sa/son/ma/mon/notre lecon/cours/seance, ne vais pas y arriver, vais pas y
        arriver, on va pas y arriver, arriverai pas a venir, trop malade pour venir, trop mal pour venir,
        trop fatigue/fatiguee/creve/crevee pour venir, cloue/clouee au lit,
        c est non, noter mon/notre absence, mon/notre absence au/a, ne pourra se tenir, ne pourra avoir
        lieu, ne pourra pas avoir lieu,
        c est mort, c est pas possible, c est pas possible pour moi/nous, ce n est pas possible, ce n
        est pas possible pour moi/nous, c est plus possible, c est plus possible pour moi/nous, ca va
        pas aller, ca ne va pas aller, ca va plus aller, impossible de me lever/bouger/deplacer,
        impossible de bouger/conduire/marcher/sortir, peux pas me lever/bouger,
        pas la ce matin, pas la cet aprem, pas la ce soir, pas la demain, pas la aujourdhui, va laisser
        faire pour, vais laisser faire pour,
        c est mort pour,
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
        on remet a/au, remettre a/au,
        remette/remettions ca, remette/remettions le/mon/notre rdv/rendez/cours/creneau/seance, changer
        heure/jour/date/horaire/creneau/rdv, bouger mon/notre/le/ma/la
        rdv/rendez/heure/cours/creneau/seance/lecon, reprogrammez, reprogrammons, replanifiez, replanifions,
        recule/reculer/reculez/reculons le/mon/notre rdv/rendez/cours/creneau/seance,
        on recule a lundi/mardi/mercredi/jeudi/vendredi/samedi/dimanche,
        remettez/remets/remettre moi/nous a/au/sur/le, recasez/recase moi/nous, replacez/replace/replacer
        moi/nous, me/nous replacer, me/nous recaser, refixer, on refixe,
        recale, recalez, on recale, me basculer, nous basculer, basculer mon/le/notre
        rdv/rendez/creneau/cours/seance, bascule mon/le rdv, switcher, on switche, me caser a/le/au, nous
        caser a/le/au, differer, differer la/le/mon/ma/notre
        seance/rdv/rendez/cours/visite/signature/intervention, me remettre a/le/au, tu me remets, vous me
        remettez, on bouge ca a/au, bouger a/au, bouger ca a/au, on peut bouger,
        on sait/saurait pas decaler/deplacer/postposer/reporter/bouger/changer, sait/saurait pas
        decaler/deplacer/postposer/reporter/changer,
        remettre ca, report svp, un report, demande de report, me recaser, recaser,
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
        faut que on/nous decale/decalions/reporte/deplace, il faut que on decale/reporte/deplace,
        bouger le/mon/notre/ce rdv/rendez/creneau,
        reporterons, repoussons, decalerai, decalerons, decalera, deplacerai, faut que je
        reporte/decale/deplace/repousse, il faut que je reporte/decale/deplace/repousse
    """,
    "MOVE_YOU": "vous decalez, vous deplacez, vous reportez, tu decales",
    "OTHER_TIME": """
        un creneau le matin/soir, un creneau en soiree/matinee/journee, une place le matin/soir, un rdv le
        matin/soir, un rdv en soiree/matinee,
        vos/tes/les autres dispos/disponibilites/creneaux/dates/horaires, autres dispos/disponibilites,
        redonnez/redonne moi un/une rdv/date/heure/creneau, redonnez/redonne m en un, donnez/donne m en un
        autre, une date apres, un rdv apres, un creneau apres, refixer un rdv, refixer une date, une
        nouvelle heure, un nouveau creneau/rendez, autre horaire, un autre horaire,
        date ulterieure, a une date ulterieure, ulterieurement,
        reprendre un autre rdv, proposer une autre date,
        un/une/de autre creneau/date/jour/heure/moment/horaire/rdv/fois/disponibilite, autre
        date/creneau/horaire/jour possible, autres creneaux/dates/horaires/disponibilites, de autres
        creneaux/dates/horaires/disponibilites, un nouveau rdv, une nouvelle date, nouveau creneau, prochaine
        dispo, prochain creneau, prochaines dispos, une autre semaine, autre chose comme horaire, un autre
        moment dans la semaine, autre possibilite, d autres possibilites, un autre rendez vous, autre
        proposition, d autres dispos, vos dispos, vos disponibilites, prochaines disponibilites, ulterieurement,
        avez vous autre chose, vous avez autre chose, vous auriez autre chose, autre chose de dispo,
        une date ulterieure, a une date ulterieure, a un autre moment, une autre place, un truc l aprem, plus
        tard dans la semaine/journee, plus tot dans la semaine/journee
    """,
    "SOONER_OR_LATER": """
        une heure plus tard, une heure plus tot, une heure apres,
        plus tard, plus tot, un peu plus tard/tot, trop tot, trop tard, de une heure, de une demi heure, avant,
        apres, fin de journee, de quelques jours, d une semaine, de une semaine, de deux jours, d un jour, d une
        heure, de deux heures, d une demi heure, en fin de matinee, en fin d aprem, en fin de journee, un peu
        apres, un peu avant, la meme heure, meme heure, juste apres, juste avant, tardif, en soiree
    """,
    "RATHER": """
        plus vers, venez/passez plus vers, c est mieux, c est mieux pour moi/nous,
        plutot, arrangerait, m arrangerait, arrange mieux, prefererais le, a la place, mettez moi, mets moi, je
        prefere, je prefererais, preference, au lieu de, au lieu du, au lieu d, vaut mieux, vaudrait mieux, il
        vaut mieux, ca serait mieux, ce serait mieux, serait mieux, m irait mieux, me conviendrait mieux,
        conviendrait mieux, iraient mieux, m arrange plus, m arrangerait mieux, plutot le, preferable,
        idealement, tant qu a faire, on dit, disons, on se dit, on part sur, partons sur, mets nous, mettez
        nous, passez moi a, passez nous a, passe moi a, decalez moi a, mettre plutot
    """,
    "LATE": """
        quart d heure dans la vue, minutes dans la vue, minutes de decalage, min de decalage, un
        petit quart d heure de retard, un quart d heure de retard, retard, en retard, de retard,
        du retard, en chemin, sur la route, me retarde, suis retarde, la bourre, un peu tard,
        arrive dans, suis la dans, serai la dans, a la bourre, suis a la bourre, aurai du
        retard, avoir du retard, prends du retard, pris du retard, pas etre a l heure, pas a l
        heure, serai pas a l heure, ne serai pas a l heure, sera pas a l heure, serai pas la a l
        heure, serai la vers, arrive vers, arriverai vers, arrivera vers, serai la d ici, la d
        ici, dans cinq/dix/quinze/vingt minutes, un quart d heure de plus, quart d heure de
        retard, en route, je suis en route, suis en route, j arrive bientot, arrive bientot, j
        arrive dans, suis presque la, presque arrive, presque la, presque arrivee, presque
        arrives, un peu en retard, legerement en retard, leger retard, petit retard, gros
        retard, ptit retard, quelques minutes de retard, demarre tard, pars seulement, pars que
        maintenant, pars juste, sors juste, on sort juste, sortons juste, sors seulement, suis
        encore au, suis encore en, plus que quelques minutes, min et je suis la, mn et je suis
        la, minutes et je suis la
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
        galere a/pour me/se garer, galere pour trouver une place, galere a trouver une place, trouve pas ou me
        garer,
        bus en retard, train en retard
    """,
}
