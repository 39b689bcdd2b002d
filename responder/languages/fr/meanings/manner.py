"""French: who and what is meant, and how it is said: people, objects, denials, requests, doubts; phrases by role."""

MANNER = {
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
        bonne nuit les/mes filles/garcons/enfants/cheris/cheries/amours/loulous/poussins/petits/petites,
        bonne nuit mon/ma coeur/cheri/cherie/amour/puce,
        mon epouse/epoux/fiance/beau/voisin/oncle/cousin/collegue/coloc/chum, ma
        fiancee/voisine/tante/cousine/collegue/coloc/nounou/blonde, ma belle mere/soeur/fille, mon beau
        pere/frere/fils, mes beaux parents, ma grand mere, mon grand pere, mes grands parents, la
        nounou, je t aime, je vous aime, serai la pour toi, suis la pour toi,
        serai toujours la pour toi,
        mon mari, ma femme, ma mere, mon pere, ma soeur, mon frere, mon conjoint, ma conjointe, mon compagnon,
        ma compagne, mon ami, ma copine, mon copain, mes parents, ma mamie, ma maman, mon papa, maman, papa,
        cherie, mon coeur
    """,
    "VISIT": """
        signature, shooting, seance photo/photos,
        rdv, rendez vous, rendez, seance, cours, visite, reservation, creneau, consultation, consult,
        table, intervention, passage, entretien, reunion, evenement, rencontre, controle, presence,
        venue, invitation, participation, entrainement
    """,
    "ACTIVITY": """
        tonte, meches, balayage, permanente, maquillage, onglerie, bilan visuel,
        piano, solfege, chant, danse, natation, equitation, judo, karate, orthophonie, orthophoniste, orthodontiste,
        psychomotricite, soutien scolaire, ostheo, podologue, pedicure,
        conduite, lecon de conduite, examen de vue, tatouage, tattoo,
        soin, coupe, diner, dejeuner, massage, manucure, detartrage, vidange, revision, lecon, brushing,
        couleur, coloration, shampoing, toilettage, vaccin, kine, osteo, dentiste, coiffeur, coiffure,
        epilation, menage, depannage, livraison, essayage, repetition, atelier, epreuve, session
    """,
    "OTHER_OBJECT": """
        rayez/retirez/enlevez/otez/effacez/supprimez/sortez/raye/retire/enleve moi/nous/le/la/les de
        la/votre liste de attente,
        autre reunion, une autre reunion, autre seance, autre consultation, autre visite, ma commande,
        venue du, presence de souris, abonnement, autre rdv, autre rendez vous, carte, minuteur, mes
        vacances, voyage, mariage, soiree, anniversaire, alarme, minuterie, adhesion, colis, compte,
        contrat, virement, facture, abo, deuxieme rdv, autre cours, prelevement, virement permanent,
        reunion de parents, reunion des parents, reunion parents, reunion de equipe, conseil de classe,
        reservation de hotel, reservation au restaurant, inscription,
        mutuelle, assurance, celui d apres, celui de apres, celle d apres, le deuxieme, le second, la
        deuxieme, la seconde
    """,
    "COMMISSION": """
        commandee, commandes, commandees, commande
    """,
    "NEED": "besoin, besoin de, ai besoin",
    "NOT": "pas, ne, plus, jamais, ni, aucun, aucune, impossible, plu, aps, paas",
    "ASK": """
        vous avez de quoi, avez vous de quoi, auriez vous de quoi,
        t aurais, tu aurais, vous auriez, t aurais encore, ca passe pour vous/toi,
        demande si vous pouvez, demande si vous pourriez, demande si on peut,
        ca jouerait, ca joue, ca passerait, ca collerait, ca roulerait, ca vous conviendrait, si ca vous
        convient, si ca te convient, si ca joue, si ca vous va, si ca te va, si cela vous convient, si vous
        avez, si vous auriez, redonnez moi, donnez moi, serait ok, serait bon, ce serait ok, ce serait bon,
        vous arrangerait, t arrangerait,
        est ce que je pourrai, est ce que on pourrait/peut, est ce que nous pouvons/pourrions, est ce
        que vous pourriez/auriez/avez, est ce que tu peux/pourrais/aurais,
        trouvez/trouve/donnez/donne/proposez/propose moi/nous, aurait tu moyen de, y aurait tu moyen de,
        y aurait tu,
        hesitez/hesite pas a, n hesitez/hesite pas a,
        dites moi vos dispos, dites moi vos disponibilites, dites moi quand, est ce que ca se peut de,
        ca se peut de, ca se peut,
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
        faut que je, il faut que je, faudrait que je, il faudrait que je, va falloir que je, il va
        falloir que je,
        contraints, contraintes, sommes contraints/contraintes/obliges/obligees, nous sommes
        contraints/contraintes/obliges/obligees,
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
        si oui, soit tu/je/on/il/elle/vous, s il, s ils, s elle,
        sous reserve que,
        si tout, si je, si on, si il, si elle, si tu, si vous, si ca, si jamais, si possible que, sauf si, sauf,
        a condition, au cas ou, selon, si le, si la, si les, si mon, si ma, des que, si c est, si nous, sous
        reserve, a moins
    """,
    "BUT": """
        meme si,
        uniquement, exclusivement,
        mais, par contre, toutefois, cependant, en revanche, sauf que, seulement, mai
    """,
    "BECAUSE": "car, parce que, puisque, vu que, comme je, suite a, a cause de",
    "AND": "et, puis",
    "UNSURE": """
        n importe quel/quelle jour/heure/date/creneau, n importe quand, ne importe quel/quelle jour/heure/date/creneau,
        ne importe quand,
        oui/ouais/ouai/oue/oe/wi/vi trop/tro/tellement/encore/heureusement/apparemment/deja/parfois, un peu oui,
        oui/ouais/ouai un peu, oui/ouais/ouai vite fait, ca se peut, se peut,
        surement,
        ap,
        peux plus attendre plus longtemps, pas attendre plus longtemps,
        reaction,
        au pire, dans le pire des cas,
        ai autre chose, je ai autre chose, y serai que si, serai la que si, viendrai que si, viens que
        si, que si vous, a confirmer, de mon mieux, peut etre, je pense, je crois, normalement, en
        principe, sans doute, probablement, je sais pas, sais pas, je ne sais pas, pas sur, pas sure,
        pas certain, plus sur, plus sure, plus certain, plus certaine, j espere, espere, essaie, essaye,
        essayer, essaierai, vais essayer, a voir, je verrai, on verra, on voit, hesite, theoriquement, a
        priori, risque de, presque, pas encore, peut-etre, faut voir, faut que, doute, je doute, pas
        pret/prete/prets, pret/prete/prets de
    """,
    "PROMISE": """
        je vous/te recontacte, je vous/te recontacterai, je vous/te rappellerai, je vous/te reviens, je
        reviendrai vers vous/toi, reviendrai vers vous/toi, reviendrons vers vous/toi, revenons vers
        vous/toi, nous vous/te recontacterons, on vous/te rappelle, on vous/te rappellera, nous vous/te
        rappellerons, je reprends contact, reprendrai contact, reprendrai rdv, je reprendrai rdv, reprendrai
        un rdv, reprendrons rdv, rappelle un jour,
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
        des fois, parfois, quelquefois, plusieurs fois, plusieur fois, plusieures fois, arrivais, arrivait,
        failli oublier, ai failli oublier, avais failli oublier,
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
        par erreur, par megarde, par inadvertance,
        dis pas que, dit pas que, ai pas dit que, n ai pas dit que,
        enfin si, ah non, ah si, pardon si, euh non, enfin non, ah mais non, oups, finalement oui, finalement si
    """,
    "FORBIDDING": "sans, les mains vides",
    "ILL": """
        samu, emmene/emmenee aux urgences, emmene/emmenee par le samu, emmene/emmenee par les pompiers,
        interdit de, mis au repos, au repos, repos force, abces, rage de dents, oreillons,
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
}
