"""Italian: who and what is meant, and how it is said: people, objects, denials, requests, doubts; phrases by role."""

MANNER = {
    "SELF": "io, noi, mi, a me, me",
    "YOU": "tu, voi, te, vi",
    "THIRD": "lui, lei, loro",
    "CHILD": """
        la bimba, bimba, bimbo, il bimbo,
        mio figlio, mia figlia, i miei figli, i bambini, il mio cane, la mia cagnolina, il mio gatto, il
        bambino, la bambina, il cane, il piccolo, la piccola, le mie figlie, la cagnolina, il gatto, la gatta,
        mio nipote, mia nipote, il mio bimbo, la mia bimba, il bimbo, la bimba
    """,
    "RELATIVE": """
        buonanotte bimbi/bambini/ragazzi/ragazze/amore/tesoro, buona notte
        bimbi/bambini/ragazzi/ragazze/amore/tesoro,
        ti amo, ti voglio bene, tvb, li per te, qui per te,
        mia moglie, mio marito, mia madre, mio padre, mia sorella, mio fratello, mamma, papa, mia mamma, amore,
        la mia ragazza, il mio ragazzo, mio papa, il mio compagno, la mia compagna, mio suocero, mia suocera,
        mia nonna, mio nonno, la nonna, il nonno, mio zio, mia zia, mio cugino, mia cugina, il mio capo, la mia
        collega, il mio collega, mia cognata, mio cognato, la mia amica, il mio amico, la mia coinquilina, i
        miei
    """,
    "VISIT": """
        appuntamenti,
        invito, partecipazione, presenza, appuntamento, prenotazione, visita, seduta, lezione, incontro,
        riunione, evento, tavolo, colloquio, controllo, corso, impegno
    """,
    "ACTIVITY": """
        bagnetto, tatuaggio, toelettatura, taglio, piega, ceretta,
        pianoforte, piano, nuoto, danza, judo, logopedia, logopedista, fisio,
        ripetizioni, solfeggio,
        massaggio, taglio, pulizia, tagliando, cena, pranzo
    """,
    "OTHER_OBJECT": """
        toglimi/toglietemi/tolga/tolgami dalla lista d attesa, mi tolga dalla lista d attesa,
        abbonamento, riunione dei genitori,
        carta, timer, sveglia, account, conto, contratto, altro appuntamento, canzone,
        luce, luci, volume, luminosita, temperatura, musica, il secondo, la seconda, l altro, l altra
    """,
    "COMMISSION": """
        ordinato, ordinata, ordine
    """,
    "NEED": "ho bisogno, bisogno, serve",
    "NOT": "non, ne, nemmeno, neanche, impossibile, senza, piu",
    "ASK": """
        se puo, se puoi, se potete, se possibile, se e possibile, se avete posto, se c e posto, mi dia, mi
        date, dammi,
        mi mette/metti/mettete/segna/segni/sposta/sposti/fissa/fissi/prenota,
        non esiti a, non esitate a, non esitare a,
        mi conferma, mi confermi, mi confermate,
        potete, puoi, potresti, potreste, potrebbe, potremmo, si puo, si potrebbe, e possibile, sarebbe
        possibile, possibile, avete, hai, ha, ci sarebbe, avreste, avresti, avrebbe, avete posto, hai posto, ha
        posto, avresti posto, avreste posto, avresti buco, avreste buco, hai buco, hai un buco, avete un buco, c
        e posto, ci sarebbe posto, si riesce, si riuscirebbe, riuscite, riesci, riesce, riusciamo, riusciremmo,
        possiamo, posso venire, potrei venire, posso passare, potrei passare, potrei, e possibile fare, va bene
        se, andrebbe bene, ti andrebbe, vi andrebbe, le andrebbe, ti va bene, vi va bene, le va bene, possiamo
        fare, si puo fare, mi sposti, mi sposta, me lo sposti, me lo sposta, qualcosa per, qualcosa il, niente
        il, niente per
    """,
    "WANT": """
        mi serve, mi servirebbe, ci serve, ci servirebbe, mi occorre, mi occorrerebbe,
        chiedo, chiediamo,
        avrei bisogno di,
        voglio, vorrei, devo, dobbiamo, vorremmo, dovrei, sono costretto, sono costretta, volevo, dovro, bisogna
    """,
    "QUESTION_WORD": """
        come, quando, dove, perche, quale, quali, chi, quanto, quanti, che ora, a che ora, cosa, dov e
    """,
    "IF": "se, a meno che, nel caso, dipende, purche, appena",
    "BUT": """
        anche se, ma, pero, tuttavia, solo che
    """,
    "BECAUSE": "poiche, siccome, visto che, a causa",
    "AND": "e, poi",
    "UNSURE": """
        boh, mah,
        non posso/possiamo non venire/esserci,
        reazione,
        alla peggio, male che vada,
        da confermare, forse, credo, penso, magari, probabilmente, non so, spero, provo, provero, cerco, in
        teoria, vediamo, non sono sicuro, non sono sicura, non ancora, suppongo, non credo
    """,
    "PROMISE": """
        faccio sapere, ti faccio sapere, vi faccio sapere, le faccio sapere, ti dico, vi dico, ti richiamo, vi
        richiamo, ricontatto, controllo e, devo controllare, devo vedere, verifico, confermo dopo, vi aggiorno,
        controllare
    """,
    "PAST": """
        e andata bene, e andato bene,
        ieri, l altro giorno, la settimana scorsa, ultima volta, l ultima volta, sono venuto, sono venuta, ero,
        era, non ho potuto, prossima volta, la prossima volta, stato, stata
    """,
    "NOW": "adesso, ora, in questo momento, al momento",
    "TALK": "parlare, rispondere, telefono, guidando, rispondo",
    "CORRECTION": "per errore, per sbaglio, senza volere, anzi si, anzi no, no anzi, scusa si",
    "FORBIDDING": "",
    "ILL": """
        si e rotto/rotta, si e slogato/slogata, si e fatto/fatta male, mi sono rotto/rotta, mi sono
        slogato/slogata,
        malato, malata, febbre, influenza, covid, ospedale, raffreddato, raffreddata, incidente, male,
        influenzato, influenzata, febbrone, raffreddore, tosse, mal di gola, mal di testa, mal di pancia, mal di
        schiena, otite, tonsillite, bronchite, gastroenterite, virus intestinale, vomito, vomita, vomitato,
        diarrea, positivo al covid, positiva al covid, sto male, stiamo male, sta male, mi sento male, non mi
        sento bene, non sto bene, non sta bene, malati, ammalato, ammalata, pronto soccorso, ricoverato,
        ricoverata, operato, operata, rotto la gamba, rotto il braccio, slogato, slogata, distorsione, caduto,
        caduta, a letto, a letto con, bloccato con la schiena, schiena bloccata, colpo della strega, indisposto,
        indisposta
    """,
}
