"""Italian. "a/b c" is "a c" and "b c"."""

SPELLINGS = {
    "nn": "non",
    "xke": "perche",
    "xche": "perche",
    "perke": "perche",
    "cmq": "comunque",
    "x": "per",
    "ke": "che",
    "k": "che",
    "pls": "per favore",
    "app": "appuntamento",
    "appunt": "appuntamento",
    "pox": "posso",
    "qnd": "quando",
    "qnt": "quanto",
    "dv": "dove",
    "sn": "sono",
    "cn": "con",
    "tt": "tutto",
    "grz": "grazie",
    "disp": "dispiace",
    "xk": "perche",
    "qlc": "qualcosa",
    "qlcs": "qualcosa",
    "qst": "questo",
    "dmn": "domani",
    "tnx": "grazie",
    "thx": "grazie",
    "grazieee": "grazie",
    "pome": "pomeriggio",
    "stase": "stasera",
    "stamatt": "stamattina",
    "okk": "ok",
    "okok": "ok",
    "okey": "ok",
    "oki": "ok",
    "va_be": "va bene",
    "vabe": "va bene",
    "vabbe": "va bene",
    "vbb": "va bene",
    "buongg": "buongiorno",
    "buongiornoo": "buongiorno",
    "nnt": "niente",
    "tutt": "tutto",
    "msg": "messaggio",
    "app_to": "appuntamento",
    "tvb": "baci",
    "bacioni": "baci",
}

ROLES = {
    "YES": """
        l orario va bene, orario va bene,
        ci si vede,
        fai pure, concordo, si, sii, sisi, si si, ok, okay, okey, oki, va bene, va benissimo, bene, benissimo,
        molto bene, perfetto, certo, certamente, sicuramente, sicuro, ovvio, ovviamente, d accordo, daccordo,
        assolutamente si, ottimo, esatto, esattamente, giusto, corretto, nessun problema, senza problemi, non c
        e problema, volentieri, con piacere, ricevuto, segnato, intesi, perfetto cosi, mi va bene, ci va bene,
        per me va bene, tutto ok, fantastico, eccellente, come concordato, come d accordo, yes, affermativo,
        naturalmente, certo che si, alla grande, apposto, a posto, tutto a posto, confermatissimo, e ok,
        conferma si, senz altro, senza dubbio, nessun problema per me, non ci sono problemi, tranquillo che ci
        sono, tranquilla che ci sono, va bene cosi, va bene per me, per noi va bene, va bene grazie,
        perfettissimo, perfettamente, proprio cosi, giusto cosi, confermato, molto volentieri, con molto
        piacere, bellissimo, ricevuto grazie, annotato, preso nota, l ho segnato, me lo sono segnato, ci conto,
        contateci, conti su di me, contate su di me, puoi contarci, non vedo l ora, non me lo perdo, non
        mancherò, non manco, non manchero, non mancheremo, non mi dimentico, non me lo dimentico, non dimentico,
        me lo ricordo, nessun cambiamento, nessuna modifica, tutto confermato, resta confermato, rimane
        confermato, rimaniamo cosi, restiamo cosi, come da accordi, come stabilito, come previsto, andata,
        aggiudicato, affare fatto, daje, dajee, ci sta, ci stiamo, ci sto, si dottore, si dai, ma si, ma certo,
        eccome, yess, suona bene/perfetto, sono d accordo, sono certo, sono sicuro, sono sicura, si procedi
    """,
    "NO": """
        niente, non importa, no, mai, per niente, negativo, assolutamente no, no grazie, neanche per idea, non c
        e modo
    """,
    "SEE_YOU_SOON": "a dopo, a tra poco",
    "SEE_YOU": """
        ci vediamo, a domani, a presto, a stasera, a piu tardi, a lunedi, a martedi, a mercoledi, a giovedi, a
        venerdi, a sabato, a oggi
    """,
    "CONFIRM": """
        accetto l orario proposto,
        accetto, accettiamo,
        confermo, confermare, confermiamo, accetta, accettare, partecipero, partecipare, conferma,
        parteciperemo, le confermo, ti confermo, vi confermo
    """,
    "KEEP": """
        prendo,
        mantengo, manteniamo, mi tengo, tengo, tengo l, vado a, vado all, saro a, saro alla, saremo a, saremo
        alla, accetto, mi presentero a, mi presentero
    """,
    "CONFIRMED": """
        accettato, accettata, appuntamento accettato, invito accettato,
        confermato, confermata, e confermato, tutto confermato
    """,
    "COME": """
        partecipo, parteciperemo, assistero, assisteremo,
        saro puntuale, vengo, veniamo, verro, verremo, venire, ci saro, ci saremo, ci siamo, saro li, saremo li,
        saro presente, saremo presenti, presente, presenti, esserci, arrivo, arriviamo, arrivare, passare,
        presentarmi, saro la, saremo la, saro a casa, essere presente, saro da voi, saremo da voi, saremo
        puntuali, vengo io, arrivero, arriveremo, ci vediamo li, passero, passeremo, passiamo, saremo a casa,
        parteciperò, partecipero, lo portero, la portero, porto il bambino, porto il cane, accompagnero, ci
        sono, sono li, accompagno mia figlia, accompagno mio figlio
    """,
    "COME_YOU": "vieni, venite",
    "COME_THIRD": "viene, vengono, verra, ci sara, sara presente",
    "CAN": """
        posso, possiamo, potro, potremo, riesco, riusciamo, riusciro, riusciremo, potrei, potere, riuscire
    """,
    "CAN_THIRD": "puo, possono, riesce, potra",
    "AVAILABLE": "disponibile, libero, libera, occupato, occupata, impegnato, impegnata",
    "CANCEL": """
        annulla e basta, annullalo e basta, annullare e basta, basta annullare, basta annullarlo,
        deve essere annullato/annullata, va annullato/annullata,
        cancellare,
        annullare, annullo, annulla, annullate, annulli, annulliamo, annullarlo, annullalo, disdire, disdico,
        disdetta, disdiciamo, disdirlo, cancellare, cancello, cancella, cancellate, cancellarlo, cancellalo,
        rinunciare, rinuncio, annullami, annullatemi, annullarmelo, cancellami, cancellatemi, disdirmi,
        disdicilo, disdicetelo, disdetelo, devo disdire, vorrei disdire, lascia perdere, lasciate perdere,
        lascia stare, lasci perdere, lasci stare, lasciamo perdere, lasciamo stare, non contare su di me, non
        contate su di me
    """,
    "CANCELLED": "annullato, annullata, cancellato, disdetto, e stato annullato",
    "NOT_NEEDED": """
        non serve piu, non mi serve piu, non ho piu bisogno, non aspettatemi, non mi aspettate, non aspettarmi,
        non ne ho piu bisogno, date il mio posto, non ci serve piu, non c e piu bisogno, non occorre piu, non e
        piu necessario, non mi interessa piu, non venite, non venga, non venire, non mi aspetti, ho risolto,
        abbiamo risolto, gia risolto, si e risolto, l ho riparato, l ha riparato, gia riparato, potete dare il
        posto, date il posto, dia il posto, liberate il posto, libero il posto
    """,
    "PREVENTED": """
        sono malata non vengo, sono malato non vengo,
        sono impossibilitata a venire, sono impossibilitato a venire, malata non vengo, malato non vengo,
        non ce la faccio, non ce la facciamo, un imprevisto, imprevisto, ho avuto un imprevisto, un
        contrattempo, contrattempo, impossibilitato, impossibilitata, impossibile per me, non riesco a venire,
        non riusciamo a venire, non riusciro, non riusciro a venire, non potro venire, non potremo venire, non
        potro esserci, non potremo esserci, non posso venire, non possiamo venire, non posso esserci, non posso
        piu, non posso piu venire, non mi e possibile, non sara possibile, non sono in grado, ho un impegno
        improvviso, mi e sorto un impegno, e sorto un impegno, mi e sorto un problema, ho avuto un problema, ho
        avuto un contrattempo, ho un contrattempo, sono bloccato a casa, sono bloccata a casa, sono impegnato,
        sono impegnata, devo saltare, dobbiamo saltare, salta la lezione, salto la lezione, devo dare buca, do
        buca
    """,
    "MOVE": """
        cambia l orario, cambiare l orario, cambiare orario, cambia orario, cambiare l ora, deve essere
        spostato/spostata, va spostato/spostata, dobbiamo spostare,
        spostare, posticipa, rimanda, sposta, spostarlo, spostiamo, spostalo, sposto, rimandare, rimandiamo,
        posticipare, anticipare, cambiarlo, cambialo, rinviare, riprogrammare, cambiare
        giorno/orario/ora/data/appuntamento, cambiare l appuntamento/ora/orario, cambiare il giorno, modificare
        l appuntamento/orario
    """,
    "OTHER_TIME": """
        un altro giorno, altro giorno, un altra data, un altro orario, altro orario, un altro momento, altra
        data, nuovo appuntamento, un altro appuntamento, nuova data, altra volta, un altra volta, altri orari,
        altre date, altri giorni, altro momento, altra ora, un altra ora, un altro slot, altra disponibilita,
        altre disponibilita, prossima disponibilita, primo posto libero, prima data utile, piu avanti
    """,
    "SOONER_OR_LATER": """
        piu tardi, piu presto, prima, un po piu tardi, troppo presto, troppo tardi, un ora, mezz ora, dopo
    """,
    "RATHER": """
        meglio, preferisco, preferirei, invece, piuttosto, al posto, mi andrebbe meglio, mi verrebbe meglio,
        sarebbe meglio, al posto di, invece di, anziche, facciamo alle, facciamo il, facciamo, fai alle,
        mettimi, mi metta, mettetemi, segnami per, mi segni per
    """,
    "LATE": """
        in ritardo, di ritardo, faccio tardi, arrivo tardi, sto arrivando, tardero, tardo, per strada, sono in
        ritardo, siamo in ritardo, facciamo tardi, faro tardi, faremo tardi, arrivo in ritardo, arrivo un po
        tardi, qualche minuto di ritardo, minuti di ritardo, stiamo arrivando, arrivo subito, arrivo tra, arrivo
        fra, tra poco sono li, sono per strada, siamo per strada, sono in strada, in arrivo, quasi arrivato,
        quasi arrivata, parto ora, parto adesso, sono partito ora, sono partita ora, un po in ritardo
    """,
    "HELD_UP": """
        traffico, coda, perso il bus, perso il treno, perso l autobus, parcheggio, in coda, bloccato nel
        traffico, bloccata nel traffico, imbottigliato, imbottigliata, ho perso il treno/bus/tram/pullman, perso
        il treno/bus/tram, ho perso l autobus, treno in ritardo, autobus in ritardo, bus in ritardo, metro
        ferma, metro bloccata, sciopero, cerco parcheggio, sto cercando parcheggio, cercando parcheggio, non
        trovo parcheggio, non trovo posto, parcheggio e arrivo, incidente in autostrada, incidente in
        tangenziale, strada chiusa, strada bloccata, gomma a terra
    """,
    "SELF": "io, noi, mi, a me, me",
    "YOU": "tu, voi, te, vi",
    "THIRD": "lui, lei, loro",
    "CHILD": """
        mio figlio, mia figlia, i miei figli, i bambini, il mio cane, la mia cagnolina, il mio gatto, il
        bambino, la bambina, il cane, il piccolo, la piccola, le mie figlie, la cagnolina, il gatto, la gatta,
        mio nipote, mia nipote, il mio bimbo, la mia bimba, il bimbo, la bimba
    """,
    "RELATIVE": """
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
    "ACTIVITY": "massaggio, taglio, pulizia, tagliando, cena, pranzo",
    "OTHER_OBJECT": """
        abbonamento, carta, timer, sveglia, account, conto, contratto, altro appuntamento, canzone,
        luce, luci, volume, luminosita, temperatura, musica, il secondo, la seconda, l altro, l altra
    """,
    "COMMISSION": "ordine",
    "NEED": "ho bisogno, bisogno, serve",
    "NOT": "non, ne, nemmeno, neanche, impossibile, senza, piu",
    "ASK": """
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
        avrei bisogno di,
        voglio, vorrei, devo, dobbiamo, vorremmo, dovrei, sono costretto, sono costretta, volevo, dovro, bisogna
    """,
    "QUESTION_WORD": """
        come, quando, dove, perche, quale, quali, chi, quanto, quanti, che ora, a che ora, cosa, dov e
    """,
    "IF": "se, a meno che, nel caso, dipende, purche, appena",
    "BUT": "ma, pero, tuttavia, solo che",
    "BECAUSE": "poiche, siccome, visto che, a causa",
    "AND": "e, poi",
    "UNSURE": """
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
    "CORRECTION": "anzi si, anzi no, no anzi, scusa si",
    "FORBIDDING": "",
    "ILL": """
        malato, malata, febbre, influenza, covid, ospedale, raffreddato, raffreddata, incidente, male,
        influenzato, influenzata, febbrone, raffreddore, tosse, mal di gola, mal di testa, mal di pancia, mal di
        schiena, otite, tonsillite, bronchite, gastroenterite, virus intestinale, vomito, vomita, vomitato,
        diarrea, positivo al covid, positiva al covid, sto male, stiamo male, sta male, mi sento male, non mi
        sento bene, non sto bene, non sta bene, malati, ammalato, ammalata, pronto soccorso, ricoverato,
        ricoverata, operato, operata, rotto la gamba, rotto il braccio, slogato, slogata, distorsione, caduto,
        caduta, a letto, a letto con, bloccato con la schiena, schiena bloccata, colpo della strega, indisposto,
        indisposta
    """,
    "HOURS": """
        orari, orario, a che ora aprite, a che ora chiudete, aprite, chiudete, siete aperti, aperto, aperti,
        orari di apertura, a che ora aprite/chiudete/apre/chiude, e aperto, sei aperta, sei aperto, aperto il,
        aperti il, lavorate, lavorate anche, lavori, lavori anche, fate orario continuato, orario continuato,
        orario di apertura, che orari, che orario fate, che orari fate, fino a che ora, da che ora, giorno di
        chiusura, chiusi il, siete chiusi, ci siete il, ci siete anche il, sabato siete, domenica siete
    """,
    "PRICE": """
        quanto costa, costa, prezzo, prezzi, tariffa, tariffe, preventivo, quanto viene, quanto costano, costo,
        quanto costerebbe, quanto mi costa, quanto mi costerebbe, quanto mi viene, quanto verrebbe, quanto
        prende, quanto prendete, quanto prendi, quanto chiede, quanto chiedete, quanto vi devo, quanto le devo,
        quanto ti devo, quanto si paga, quanto pago, quanto sarebbe, quanto e, che prezzo, che prezzi, costare,
        costi, un preventivo, listino, parcella, quanto
    """,
    "ADDRESS": """
        c e parcheggio, c e un parcheggio, dove posso parcheggiare, dove parcheggio,
        indirizzo, dove siete, dove vi trovate, dove si trova, che via, in che via, mi ripeti la via, mi ripete
        la via, mi ripetete la via, ripeti la via, la via, in quale via, quale via, l indirizzo, mi manda l
        indirizzo, mi mandi l indirizzo, dove sei, dove devo venire, dov e, dov e lo studio, come arrivo, come
        si arriva, come ci arrivo, a che piso, che piano, a che piano, numero civico, che civico, posizione, mi
        mandi la posizione, siete in via, sei in via, sempre in via, siete sempre in
    """,
    "PERSON": """
        parlare con una persona, parlare con qualcuno, una persona, un operatore, operatore, servizio clienti,
        un umano, servizio umano, assistenza
    """,
    "CALL_ME": """
        chiamatemi, chiamami, mi chiami, richiamatemi, richiamami, mi richiami, mi richiamate, mi potete
        chiamare, mi puo chiamare, essere richiamato, essere richiamata, mi chiamate
    """,
    "THANKS": """
        grazie, grazie mille, tante grazie, molte grazie, mille grazie, vi ringrazio, la ringrazio, ringrazio,
        grazie tante, grazie infinite, grazie di cuore, grazie ancora, ancora grazie, grazie di tutto, grazie
        per ieri, grazie a voi, grazie a lei, grazie a te, ti ringrazio, grazieee, grazie lo stesso, grazie
        comunque, grazie in anticipo
    """,
    "GREETING": "ciao, buongiorno, buonasera, salve, buon giorno, buona sera, buondi, ehi",
    "WRONG_NUMBER": """
        numero sbagliato, sbagliato numero, ha sbagliato, avete sbagliato, non la conosco, sbagliate
        numero, ho sbagliato numero, ha sbagliato numero, avete sbagliato numero, numero errato, ho
        sbagliato persona, sbagliato persona, sbagliato destinatario, non era per lei, non era per te,
        ha sbagliato persona, non vi conosco, non conosco nessuna, non ho appuntamenti, non ho nessun
        appuntamento, non ho prenotato, messaggio non e per me, sbaglia persona, non ho nessun
        appuntamento da voi, non ho appuntamenti da voi, mai preso appuntamento, non sono cliente
    """,
    "STOP": """
        non voglio piu sms, non voglio piu messaggi, non scrivetemi piu, basta messaggi, basta sms,
        cancellatemi, disiscrivermi, disiscrivetemi, niente piu messaggi, non voglio piu ricevere, niente piu
        promemoria, basta promemoria
    """,
    "STOP_WORD": "stop, ferma, fermati, basta",
    "START": "start, iscrivimi",
    "SORRY": """
        mi dispiace, scusa, scusi, scusate, purtroppo, chiedo scusa, mi spiace, spiacente, dispiace, sorry,
        scusatemi, sono spiacente
    """,
    "COURTESY": """
        amico, amica, amico mio, bella, caro, cara, fine settimana, buon fine settimana, per favore,
        cordiali saluti, saluti, un saluto, buona giornata, buona serata, buon weekend, buona domenica,
        arrivederci, a risentirci, signora, signor, signore, sig, dott, dottore, dottoressa, prego, un
        abbraccio, baci, ahah, haha, lol, per il promemoria, per avermi avvisato, per il ritardo nella
        risposta, inviato da iphone, inviato dal mio iphone, cara, caro, tesoro, ah, oh, eh,
        altrettanto, distinti saluti, per la comprensione, il disagio, per il disagio, buona notte, buon
        lavoro, cari saluti, cordialita, un cordiale saluto, un caro saluto, saluto, abbracci, bacio,
        bacini, bacetti, un bacio, buon pomeriggio, a presto, alla prossima, gentile dottore, gentile
        dottoressa, gentile, gentilissima, gentilissimo, egregio, cari, carissima, carissimo, dr,
        maestro, capo, boss, zio, raga, ragazzi, ragazze, bro, fra, frate, amore, amo, bello, stella,
        gioia, mitica, signorina, sig ra, ahahah, ahahahah, ahaha, eheh, ihih, uff, uffa, boh, beh, mah,
        allora, ecco, insomma, comunque, cioe, vabbuo, mannaggia, accidenti, cavolo, del promemoria, per
        avermi ricordato, per avermelo ricordato, per il messaggio, del messaggio, per il disturbo, del
        disturbo, per la risposta in ritardo, scusate il ritardo nella risposta, rispondo solo ora,
        rispondo adesso, vedo solo ora, visto solo ora, di cuore, in anticipo, se dio vuole, a dio
        piacendo, tranquillo, tranquilla, tranquilli, comunico che, le comunico che, la informo che, vi
        informo che, volevo dirle che, volevo dirti che, volevo dirvi che, maestra, prof, senza ritardo
    """,
    "SIDE_FACT": "porto, portero, citofono",
    "OTHER_TALK": """
        e tu, e lei, e voi,
        chi e, chi sei, chi parla,
        ho sbagliato numero, aiuto con il,
        di a mia, dica a mia, digli, dille,
        non ce la faccio piu, non ne posso piu, buon natale, buon anno, auguri, congratulazioni, come stai, come
        va, buona fortuna, in bocca al lupo
    """,
    "THING": "documenti, chiavi, macchina, auto, analisi, esami",
    "LIGHT_VERB": "mettere, fare, faccio, dire, vedere, vedo, dare",
    "BAD": """
        non mi va bene, non va bene, mi viene male, e un problema, non riesco proprio, sono incasinata, sono
        incasinato, sono presa, sono preso, e complicato, un casino, troppo presto, non mi torna, non mi e
        comodo, sono di turno, ho un altro impegno, ho gia un impegno, ho un impegno, sono presa male, tosta, e
        tosta, e dura, non ce la faccio per le, non riesco per le, troppo tardi per me, mi viene scomodo, e
        scomodo, scomodo, scomoda, devo lavorare, sono al lavoro
    """,
    "WHETHER": "sapete se, sai se, sa se",
    "CHANGE": """
        modifica, cambiare, cambia, modificare, ritardare, ritarda, anticipa, cambiamo, ritardiamo, spostarmi
    """,
    "DROP": """
        elimina, eliminare, togli, togliere, lascia, libera, liberare, dimentica, cancella dalla lista
    """,
    "PAUSE": "virgola, punto",
    "YES_ALONE": """
        grande, bella, fatto, daje, top, super, bomba, andiamo, dai, mitico, figo, bella zio, bella raga,
        assolutamente, come sempre, puntualissimo
    """,
    "PURPOSE": """
        volevo sapere, vorrei sapere, volevo chiedere, volevo chiedere se, per sapere, sapere se, volevo
        informazioni, vorrei informazioni, informazioni su, info su, era per sapere, chiamavo per sapere
    """,
    "LIKED": """
        mi sono trovata benissimo, mi sono trovato benissimo, trovata benissimo, contentissima, contentissimo,
        felicissima, soddisfatta, soddisfatto, bellissimi, bellissime, bellissima, buonissimo, squisito, mi
        piace tantissimo, mi piacciono tantissimo, li adoro, lo adoro, la adoro, adoro, va molto meglio, sto
        molto meglio, velocissimi, professionali, pazienza, per la pazienza, per la disponibilita
    """,
    "FILLER": """
        a, ad, al, alla, alle, all, ai, agli, di, del, della, dell, da, dal, in, nel, con, per, il, lo, la, l,
        i, gli, le, un, una, uno, mio, mia, nostro, nostra, vostro, vostra, suo, sua, che, ho, abbiamo, essere,
        sara, sarebbe, questo, questa, quello, quella, qui, li, ci, ti, ore, domani, oggi, mattina, pomeriggio,
        sera, stasera, tutto, tutti, molto, anche, ancora, proprio, solo, allora, quindi, comunque, cosi,
        giorno, settimana, dottor, delle, gentilissimi, messaggio, promemoria, puntuale, stabilito, concordato,
        stessa, stesso, prossimo, prossima, nella, sala, momento, gia, sempre, non appena, alla fine, data,
        stavolta, pure, soltanto, subito, presto, tardi, puntuali, preciso, esatta, stessa ora, stesso orario,
        stesso giorno, qua, dalla, dalle, col, coi, sul, sulla, sulle, nelle, siete, avere, hanno, ha, mi, vi,
        ne, questi, queste, quel, quell, tutta, tutte, molta, poco, un po, troppo, tanto, tanta, percio,
        infatti, inoltre, insieme, entrambi, miei, mie, tuo, tua, loro, ora, giorni, mese, anno, volta, persona,
        persone, in quattro, in due, famiglia, per domani, circa, verso, fino, fin, entro, durante, mentre, fa,
        via messaggio, riguardo, riguardo a, in merito a, in merito, a proposito di, per quanto riguarda
    """,
    "WEEK": """
        settimana prossima, la settimana prossima, la prossima settimana, prossima settimana, mese prossimo, il
        mese prossimo, prossimo mese
    """,
    "CANCEL_YOU": """
        annulli tu, annulla tu
    """,
    "HELP": """
        aiuto, help, sos, info, informazioni, ho bisogno di aiuto
    """,
}

EXAMPLES = {
    "yes": (["sì", "va bene a domani", "ok ci sarò"], ["sì ma", "credo di sì", "sì se posso", "va bene?"]),
    "cancel": (["devo disdire l'appuntamento"], ["non annullo", "annullare l'abbonamento", "il corso è annullato"]),
    "not coming": (["non posso venire domani"], ["lei non viene", "mia moglie non viene"]),
    "another time": (["possiamo spostare?"], ["l'altro giorno"]),
    "late": (["sono in ritardo"], ["grazie"]),
    "thanks": (["grazie mille"], ["sì"]),
    "price": (["quanto costa?"], ["sì"]),
}
