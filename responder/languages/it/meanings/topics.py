"""Italian: what is asked beside the appointment: hours, prices, ways, silence; phrases by role."""

TOPICS = {
    "HOURS": """
        fino a che ora siete, fino a che ora c e, c e qualcuno il, siete aperti nei festivi, siete aperti il,
        aperti a natale, aperti durante le feste, chiusi per ferie, chiudete per,
        orari, orario, a che ora aprite, a che ora chiudete, aprite, chiudete, siete aperti, aperto, aperti,
        orari di apertura, a che ora aprite/chiudete/apre/chiude, e aperto, sei aperta, sei aperto, aperto il,
        aperti il, lavorate, lavorate anche, lavori, lavori anche, fate orario continuato, orario continuato,
        orario di apertura, che orari, che orario fate, che orari fate, fino a che ora, da che ora, giorno di
        chiusura, chiusi il, siete chiusi, ci siete il, ci siete anche il, sabato siete, domenica siete
    """,
    "PRICE": """
        quanto mi verrebbe, quanto mi viene a costare, quanto piu o meno, quanto circa, che costo ha,
        quanto costa, costa, prezzo, prezzi, tariffa, tariffe, preventivo, quanto viene, quanto costano, costo,
        quanto costerebbe, quanto mi costa, quanto mi costerebbe, quanto mi viene, quanto verrebbe, quanto
        prende, quanto prendete, quanto prendi, quanto chiede, quanto chiedete, quanto vi devo, quanto le devo,
        quanto ti devo, quanto si paga, quanto pago, quanto sarebbe, quanto e, che prezzo, che prezzi, costare,
        costi, un preventivo, listino, parcella, quanto
    """,
    "PRACTICAL": """
        pagare con carta, pagare con la carta, pagare con bancomat, pagare col bancomat, pagare in contanti,
        accettate carte, accettate la carta, un ascensore, ascensore, quanto dura, quanto tempo dura, quanto ci
        vuole, a digiuno
    """,
    "ADDRESS": """
        dove si parcheggia, si puo parcheggiare, dove parcheggiare, per parcheggiare, dove si puo
        parcheggiare, posto per parcheggiare, parcheggio, quale fermata, quale uscita, quale portone, non
        trovo l ingresso, non trovo lo studio, non trovo il portone, non trovo il salone, siete ancora in,
        siete sempre li, vi siete trasferiti, e la porta, da dove si entra,
        a che piso, a che piano, che piano, quale citofono, c e l ascensore, sedia a rotelle, mandami la
        posizione, quale ingresso,
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
        grazie per le informazioni, grazie per l informazione, grazie per le info, grazie mille per le
        informazioni,
        grazie, grazie mille, tante grazie, molte grazie, mille grazie, vi ringrazio, la ringrazio, ringrazio,
        grazie tante, grazie infinite, grazie di cuore, grazie ancora, ancora grazie, grazie di tutto, grazie
        per ieri, grazie a voi, grazie a lei, grazie a te, ti ringrazio, grazieee, grazie lo stesso, grazie
        comunque, grazie in anticipo
    """,
    "GREETING": "ciao, buongiorno, buonasera, salve, buon giorno, buona sera, buondi, ehi",
    "WRONG_NUMBER": """
        qui non c e nessuna, qui non c e nessun, questo numero e mio, si e sbagliato, si e sbagliata, vi siete
        sbagliati, numero sbagliato, sbagliato numero, ha sbagliato, avete sbagliato, non la conosco, sbagliate numero,
        ha sbagliato numero, avete sbagliato numero, numero errato, sbagliato persona, sbagliato destinatario, ha
        sbagliato persona, non vi conosco, non conosco nessuna, non ho appuntamenti, non ho nessun appuntamento, non ho
        prenotato, messaggio non e per me, sbaglia persona, non ho nessun appuntamento da voi, non ho appuntamenti da
        voi, mai preso appuntamento, non sono cliente, arrivato per errore, ricevuto per errore, arriva per errore, mi
        arriva per errore
    """,
    "STOP": """
        basta con questi sms/messaggi, basta con i messaggi, non mandatemi piu sms/messaggi,
        non voglio piu sms, non voglio piu messaggi, non scrivetemi piu, basta messaggi, basta sms,
        cancellatemi, disiscrivermi, disiscrivetemi, niente piu messaggi, non voglio piu ricevere, niente piu
        promemoria, basta promemoria
    """,
    "STOP_WORD": "stop, ferma, fermati, basta",
    "START": "start, iscrivimi",
}
