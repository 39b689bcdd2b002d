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
}

ROLES = {
    "YES": """
        fai pure, concordo, si, sii, sisi, si si, ok, okay, okey, oki, va bene, va benissimo, bene, benissimo,
        molto bene, perfetto, certo, certamente, sicuramente, sicuro, ovvio, ovviamente, d accordo, daccordo,
        assolutamente, assolutamente si, ottimo, esatto, esattamente, giusto, corretto, nessun problema, senza
        problemi, non c e problema, volentieri, con piacere, ricevuto, capito, segnato, fatto, intesi, perfetto
        cosi, mi va bene, ci va bene, per me va bene, tutto ok, tutto bene, super, fantastico, grande,
        eccellente, come concordato, come d accordo, yes, affermativo, naturalmente, certo che si, alla grande,
        apposto, a posto, tutto a posto, confermatissimo, e ok, conferma si
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
        confermo, confermare, confermiamo, accetta, accettare, partecipero, partecipare, conferma, parteciperemo
    """,
    "KEEP": """
        mantengo, manteniamo, mi tengo, tengo, tengo l, vado a, vado all, saro a, saro alla, saremo a, saremo
        alla, accetto, mi presentero a, mi presentero
    """,
    "CONFIRMED": "confermato, confermata, e confermato, tutto confermato",
    "COME": """
        sono li, saro puntuale, vengo, veniamo, verro, verremo, venire, ci saro, ci saremo, ci sono, ci siamo,
        saro li, saremo li, saro presente, saremo presenti, presente, presenti, esserci, arrivo, arriviamo,
        arrivare, passare, passo, presentarmi, saro la, saremo la, saro a casa, essere presente
    """,
    "COME_YOU": "vieni, venite",
    "COME_THIRD": "viene, vengono, verra, ci sara, sara presente",
    "CAN": """
        posso, possiamo, potro, potremo, riesco, riusciamo, riusciro, riusciremo, potrei, potere, riuscire
    """,
    "CAN_THIRD": "puo, possono, riesce, potra",
    "AVAILABLE": "disponibile, libero, libera, occupato, occupata, impegnato, impegnata",
    "CANCEL": """
        annullare, annullo, annulla, annullate, annulli, annulliamo, annullarlo, annullalo, disdire, disdico,
        disdetta, disdiciamo, disdirlo, cancellare, cancello, cancella, cancellate, cancellarlo, cancellalo,
        rinunciare, rinuncio
    """,
    "CANCELLED": "annullato, annullata, cancellato, disdetto, e stato annullato",
    "NOT_NEEDED": """
        non serve piu, non mi serve piu, non ho piu bisogno, non aspettatemi, non mi aspettate, non aspettarmi,
        non ne ho piu bisogno, date il mio posto
    """,
    "PREVENTED": """
        non ce la faccio, non ce la facciamo, un imprevisto, imprevisto, ho avuto un imprevisto, un
        contrattempo, contrattempo, impossibilitato, impossibilitata, impossibile per me
    """,
    "MOVE": """
        spostare, posticipa, rimanda, sposta, spostarlo, spostiamo, spostalo, sposto, rimandare, rimandiamo,
        posticipare, anticipare, cambiarlo, cambialo, rinviare, riprogrammare, cambiare
        giorno/orario/ora/data/appuntamento, cambiare l appuntamento/ora/orario, cambiare il giorno, modificare
        l appuntamento/orario
    """,
    "OTHER_TIME": """
        un altro giorno, altro giorno, un altra data, un altro orario, altro orario, un altro momento, altra
        data, nuovo appuntamento, un altro appuntamento, nuova data, altra volta, un altra volta, altri orari,
        altre date, altri giorni
    """,
    "SOONER_OR_LATER": """
        piu tardi, piu presto, prima, un po piu tardi, troppo presto, troppo tardi, un ora, mezz ora, dopo
    """,
    "RATHER": "meglio, preferisco, preferirei, invece, piuttosto, al posto",
    "LATE": """
        ritardo, in ritardo, di ritardo, faccio tardi, arrivo tardi, sto arrivando, tardero, tardo, per strada
    """,
    "HELD_UP": "traffico, coda, perso il bus, perso il treno, perso l autobus, parcheggio",
    "SELF": "io, noi, mi, a me, me",
    "YOU": "tu, voi, te, vi",
    "THIRD": "lui, lei, loro",
    "CHILD": """
        mio figlio, mia figlia, i miei figli, i bambini, il mio cane, la mia cagnolina, il mio gatto, il
        bambino, la bambina, il cane, il piccolo, la piccola
    """,
    "RELATIVE": """
        mia moglie, mio marito, mia madre, mio padre, mia sorella, mio fratello, mamma, papa, mia mamma, amore,
        la mia ragazza, il mio ragazzo
    """,
    "VISIT": """
        invito, partecipazione, presenza, appuntamento, prenotazione, visita, seduta, lezione, incontro,
        riunione, evento, tavolo, colloquio, controllo, corso, impegno
    """,
    "ACTIVITY": "massaggio, taglio, pulizia, tagliando, cena, pranzo",
    "OTHER_OBJECT": """
        abbonamento, carta, timer, sveglia, account, conto, contratto, altro appuntamento, canzone, luce, luci,
        volume, luminosita, temperatura, musica
    """,
    "COMMISSION": "ordine",
    "NEED": "ho bisogno, bisogno, serve",
    "NOT": "non, ne, nemmeno, neanche, impossibile, senza, piu",
    "ASK": """
        potete, puoi, potresti, potreste, potrebbe, potremmo, si puo, si potrebbe, e possibile, sarebbe
        possibile, possibile, avete, hai, ha, c e, ci sarebbe, avreste
    """,
    "WANT": """
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
        ieri, l altro giorno, la settimana scorsa, ultima volta, l ultima volta, sono venuto, sono venuta, ero,
        era, non ho potuto, prossima volta, la prossima volta, stato, stata
    """,
    "NOW": "adesso, ora, in questo momento, al momento",
    "TALK": "parlare, rispondere, telefono, guidando, rispondo",
    "CORRECTION": "anzi si, anzi no, no anzi, scusa si",
    "FORBIDDING": "",
    "ILL": """
        malato, malata, febbre, influenza, covid, ospedale, raffreddato, raffreddata, incidente, male
    """,
    "HOURS": """
        orari, orario, a che ora aprite, a che ora chiudete, aprite, chiudete, siete aperti, aperto, aperti,
        orari di apertura
    """,
    "PRICE": """
        quanto costa, costa, prezzo, prezzi, tariffa, tariffe, preventivo, quanto viene, quanto costano, costo
    """,
    "ADDRESS": "indirizzo, dove siete, dove vi trovate, dove si trova, che via, in che via",
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
        grazie tante, grazie infinite
    """,
    "GREETING": "ciao, buongiorno, buonasera, salve, buon giorno, buona sera, buondi, ehi",
    "WRONG_NUMBER": """
        numero sbagliato, sbagliato numero, ha sbagliato, avete sbagliato, chi e, chi sei, non la conosco,
        sbagliate numero
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
        fine settimana, buon fine settimana, per favore, cordiali saluti, saluti, un saluto, buona giornata,
        buona serata, buon weekend, buona domenica, arrivederci, a risentirci, signora, signor, signore, sig,
        dott, dottore, dottoressa, prego, un abbraccio, baci, ahah, haha, lol, per il promemoria, per avermi
        avvisato, per il ritardo nella risposta, inviato da iphone, inviato dal mio iphone, cara, caro, tesoro,
        ah, oh, eh, altrettanto, distinti saluti, per la comprensione, il disagio, per il disagio, buona notte,
        buon lavoro, cari saluti
    """,
    "SIDE_FACT": "porto, portero, citofono",
    "OTHER_TALK": """
        non ce la faccio piu, non ne posso piu, buon natale, buon anno, auguri, congratulazioni, come stai, come
        va, buona fortuna, in bocca al lupo
    """,
    "THING": "documenti, chiavi, macchina, auto, analisi, esami",
    "LIGHT_VERB": "mettere, fare, faccio, dire, vedere, vedo, dare",
    "BAD": """
        non mi va bene, non va bene, mi viene male, e un problema, non riesco proprio, sono incasinata, sono
        incasinato, sono presa, sono preso, e complicato, un casino, troppo presto, non mi torna, non mi e
        comodo
    """,
    "WHETHER": "sapete se, sai se, sa se",
    "CHANGE": """
        modifica, cambiare, cambia, modificare, ritardare, ritarda, anticipa, cambiamo, ritardiamo, spostarmi
    """,
    "DROP": """
        elimina, eliminare, togli, togliere, lascia, libera, liberare, dimentica, cancella dalla lista
    """,
    "FILLER": """
        a, ad, al, alla, alle, all, ai, agli, di, del, della, dell, da, dal, in, nel, con, per, il, lo, la, l,
        i, gli, le, un, una, uno, mio, mia, nostro, nostra, vostro, vostra, suo, sua, che, ho, abbiamo, sono,
        siamo, essere, sara, sarebbe, questo, questa, quello, quella, qui, li, ci, ti, ore, domani, oggi,
        mattina, pomeriggio, sera, stasera, tutto, tutti, molto, anche, ancora, proprio, solo, allora, quindi,
        comunque, cosi, giorno, settimana, dottor, delle, gentilissimi, messaggio, promemoria, puntuale,
        stabilito, concordato, stessa, stesso, prossimo, prossima, nella, sala, momento, gia, sempre, non
        appena, alla fine, data, stavolta
    """,
    "WEEK": """
        settimana prossima, la settimana prossima, la prossima settimana, prossima settimana, mese prossimo, il
        mese prossimo, prossimo mese
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
