"""Italian: what is done about the appointment: coming, cancelling, moving, being late; phrases by role."""

ACTS = {
    "COME": """
        l aspetto a casa, la aspetto a casa, vi aspetto a casa, l aspettiamo a casa, vi aspettiamo a casa,
        vi/la aspetto, vi/la aspettiamo, vi/le apro io, apro io,
        partecipo, parteciperemo, assistero, assisteremo,
        saro puntuale, vengo, veniamo, verro, verremo, venire, ci saro, ci saremo, ci siamo, saro li, saremo li,
        saro presente, saremo presenti, presente, presenti, esserci, arrivo, arriviamo, arrivare, passare,
        presentarmi, saro la, saremo la, saro a casa, essere presente, saro da voi, saremo da voi, saremo
        puntuali, vengo io, arrivero, arriveremo, ci vediamo li, passero, passeremo, passiamo, saremo a casa,
        parteciperò, partecipero, lo portero, la portero, porto il bambino, porto il cane, accompagnero, ci
        sono, sono li, accompagno mia figlia, accompagno mio figlio
    """,
    "COME_YOU": "vieni, venite",
    "COME_THIRD": """
        va a lezione, viene a lezione, viene, vengono, verra, ci sara, sara presente
    """,
    "CAN": """
        posso, possiamo, potro, potremo, riesco, riusciamo, riusciro, riusciremo, potrei, potere, riuscire
    """,
    "CAN_THIRD": "puo, possono, riesce, potra",
    "AVAILABLE": "disponibile, libero, libera, occupato, occupata, impegnato, impegnata",
    "CANCEL": """
        basta annullarlo/annullalo/annulla/annullarla/annullala, basta cancellarlo/cancellarla/cancellalo,
        cancelli pure il/la, cancelli il mio, cancelli la mia, cancelli l appuntamento, mi cancelli l
        appuntamento,
        toglimi/toglietemi/tolga/tolgami dalla lista/agenda, mi tolga dalla lista/agenda, mi tolga per
        domani, cancellami/cancellatemi per domani, disdica, disdici, disdite,
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
        dia/date/dai pure il mio posto, non mi tenga/tenete/tieni il posto, non tenetemi il posto,
        non serve che venga/veniate/vieni/passi, non c e bisogno che venga/veniate/passi, ho trovato un
        altro/altra, trovato altrove, trovato qualcun altro, trovato qualcuno piu vicino,
        non serve piu che venga/veniate/vieni/passi, non c e piu bisogno che venga/veniate,
        non serve piu, non mi serve piu, non ho piu bisogno, non aspettatemi, non mi aspettate, non aspettarmi,
        non ne ho piu bisogno, date il mio posto, non ci serve piu, non c e piu bisogno, non occorre piu, non e
        piu necessario, non mi interessa piu, non venite, non venga, non venire, non mi aspetti, ho risolto,
        abbiamo risolto, gia risolto, si e risolto, l ho riparato, l ha riparato, gia riparato, potete dare il
        posto, date il posto, dia il posto, liberate il posto, libero il posto
    """,
    "PREVENTED": """
        non riesco a uscire dal lavoro, non posso lasciare il lavoro, non mi danno il permesso, non riesco a
        liberarmi, non posso liberarmi,
        non verro, non verremo, non vengo piu, non veniamo piu, non ci saro, non ci saremo, non ci sono
        domani, non riesco piu, non riusciamo piu, non se ne fa niente, salta tutto, devo dare forfait, do
        forfait, non se ne fa nulla,
        per me e impossibile, mi e impossibile, e impossibile per me,
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
        cambio di data/orario/giorno, un cambio di data/orario/giorno, mi può mettere alle, mi metti alle,
        cambia l orario, cambiare l orario, cambiare orario, cambia orario, cambiare l ora, deve essere
        spostato/spostata, va spostato/spostata, dobbiamo spostare,
        spostare, posticipa, rimanda, sposta, spostarlo, spostiamo, spostalo, sposto, rimandare, rimandiamo,
        spostarlo/spostarla, rimandarlo/rimandarla, anticiparlo/anticiparla, posticiparlo/posticiparla,
        rinviarlo/rinviarla, metterlo/metterla per,
        posticipare, anticipare, cambiarlo, cambialo, rinviare, riprogrammare, cambiare
        giorno/orario/ora/data/appuntamento, cambiare l appuntamento/ora/orario, cambiare il giorno, modificare
        l appuntamento/orario
    """,
    "OTHER_TIME": """
        un appuntamento di mattina/pomeriggio/sera, un posto di mattina/pomeriggio/sera,
        un altro giorno, altro giorno, un altra data, un altro orario, altro orario, un altro momento, altra
        data, nuovo appuntamento, un altro appuntamento, nuova data, altra volta, un altra volta, altri orari,
        altre date, altri giorni, altro momento, altra ora, un altra ora, un altro slot, altra disponibilita,
        che altri orari, altri posti, qualcos altro,
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
        ritardo di, in ritardo di,
        tardera, tarderanno, tarderemo, fara tardi, faranno tardi, fara tardi di, minuti in
        ritardo, min di ritardo, arrivera tardi,
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
}
