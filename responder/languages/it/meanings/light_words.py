"""Italian: what weighs little: courtesies, small talk, things, fillers; phrases by role."""

LIGHT_WORDS = {
    "SORRY": """
        che disdetta,
        scusami, mi scusi, mi scuso, mi scusi tanto, scusami tanto/tantissimo, mi dispiace
        tanto/tantissimo/molto, scusa tanto, scusi tanto, scusate tanto, mi spiace
        tanto/molto,
        mi dispiace, scusa, scusi, scusate, purtroppo, chiedo scusa, mi spiace, spiacente, dispiace, sorry,
        scusatemi, sono spiacente
    """,
    "COURTESY": """
        cortesemente, gentilmente,
        non ti preoccupare, non si preoccupi, non preoccuparti, non preoccupatevi, si figuri,
        fai pure, bellissimo,
        devo scappare,
        se dio vuole, dio la/ti benedica, non come l ultima volta,
        come mi ha detto/chiesto, come ha detto, come richiesto, come promesso,
        promemoria ricevuto,
        carissima, carissimo, carissimi,
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
        gioia, mitica, signorina, sig ra, ahahah, ahahahah, ahaha, eheh, ihih, uff, uffa, beh,
        allora, ecco, insomma, comunque, cioe, vabbuo, mannaggia, accidenti, cavolo, del promemoria, per
        avermi ricordato, per avermelo ricordato, per il messaggio, del messaggio, per il disturbo, del
        disturbo, per la risposta in ritardo, scusate il ritardo nella risposta, rispondo solo ora,
        rispondo adesso, vedo solo ora, visto solo ora, di cuore, in anticipo, se dio vuole, a dio
        piacendo, tranquillo, tranquilla, tranquilli, comunico che, le comunico che, la informo che, vi
        informo che, volevo dirle che, volevo dirti che, volevo dirvi che, maestra, prof, senza ritardo
    """,
    "SIDE_FACT": """
        lascio, lascero, lasciamo, lasceremo, porta, portiamo, portero, suoni, suonate, suoni forte,
        bussi,
        porto, portero, citofono
    """,
    "OTHER_TALK": """
        e tu, e lei, e voi, chi e, chi sei, chi parla, ho sbagliato numero, aiuto con il, di a mia, dica a mia, digli,
        dille, finisco, esco, stacco, non ce la faccio piu, non ne posso piu, buon natale, buon anno, auguri,
        congratulazioni, come stai, come va, buona fortuna, in bocca al lupo, ho sbagliato persona, non era per lei, non
        era per te, chi e lei, quanto tempo
    """,
    "THING": """
        il/un/al/del/dal/nel/sul/questo cancello, cancello automatico/elettrico/grande/principale/verde/rosso, cancelli,
        documenti, chiavi, macchina, auto, analisi, esami
    """,
    "LIGHT_VERB": "mettere, fare, faccio, dire, vedere, vedo, dare",
    "BAD": """
        non posso a quell ora, a quell ora non posso, non riesco a quell ora, non a quell ora,
        non mi va bene, non va bene, mi viene male, e un problema, non riesco proprio, sono incasinata, sono
        incasinato, sono presa, sono preso, e complicato, un casino, troppo presto, non mi torna, non mi e
        comodo, sono di turno, ho un altro impegno, ho gia un impegno, ho un impegno, sono presa male, tosta, e
        tosta, e dura, non ce la faccio per le, non riesco per le, troppo tardi per me, mi viene scomodo, e
        scomodo, scomodo, scomoda, devo lavorare, sono al lavoro
    """,
    "WHETHER": "sapete se, sai se, sa se, vuoi che, vuole che, volete che",
    "CHANGE": """
        modifica, cambiare, cambia, modificare, ritardare, ritarda, anticipa, cambiamo, ritardiamo, spostarmi
    """,
    "DROP": """
        elimini, eliminate, tolga, eliminalo, eliminala,
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
        che si terra, che si tiene, che avra luogo, che ha luogo,
        lunedi/martedi/mercoledi/giovedi/venerdi/sabato/domenica successivo/seguente/successiva,
        c e, ci sono,
        siamo, siamo la famiglia, in due, in tre, in quattro, in cinque, tutti e
        due/tre/quattro,
        qualcosa,
        inviato/inviata/proposto/proposta/organizzato/organizzata/fissato/fissata/dato da,
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
        a partire da/dalle,
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
