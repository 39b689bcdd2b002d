"""Italian: what answers: yes, no, see you, confirmed; phrases by role."""

ANSWERS = {
    "YES": """
        senz altro, senzaltro,
        fai pure, faccia pure, fate pure, d accordissimo, daccordissimo,
        ricevuto grazie mille/tante, lasciamo cosi, lasci cosi, lascia cosi, tutto come previsto, tutto come prima,
        tutto in ordine, tutto a posto per domani, oki doki,
        l orario va bene, orario va bene,
        ci si vede,
        concordo, si, sii, sisi, si si, ok, okay, okey, oki, va bene, va benissimo, bene, benissimo,
        molto bene, perfetto, certo, certamente, sicuramente, sicuro, ovvio, ovviamente, d accordo, daccordo,
        assolutamente si, ottimo, esatto, esattamente, giusto, corretto, nessun problema, senza problemi, non c
        e problema, volentieri, con piacere, ricevuto, segnato, intesi, perfetto cosi, mi va bene, ci va bene,
        per me va bene, tutto ok, fantastico, eccellente, come concordato, come d accordo, yes, affermativo,
        naturalmente, certo che si, alla grande, apposto, a posto, tutto a posto, confermatissimo, e ok,
        conferma si, senz altro, senza dubbio, nessun problema per me, non ci sono problemi, tranquillo che ci
        sono, tranquilla che ci sono, va bene cosi, va bene per me, per noi va bene, va bene grazie,
        perfettissimo, perfettamente, proprio cosi, giusto cosi, confermato, molto volentieri, con molto
        piacere, ricevuto grazie, annotato, preso nota, l ho segnato, me lo sono segnato, ci conto,
        contateci, conti su di me, contate su di me, puoi contarci, non vedo l ora, non me lo perdo, non
        mancherò, non manco, non manchero, non mancheremo,
        non manchero/mancherò/mancheremo di venire/esserci/presentarmi,
        non mi dimentico, non me lo dimentico, non dimentico,
        me lo ricordo, nessun cambiamento, nessuna modifica, tutto confermato, resta confermato, rimane
        confermato, rimaniamo cosi, restiamo cosi, come da accordi, come stabilito, come previsto, andata,
        aggiudicato, affare fatto, daje, dajee, ci sta, ci stiamo, ci sto, si dottore, si dai, ma si, ma certo,
        pronto/pronta/pronti per domani, e in agenda, segnato in agenda, messo in agenda,
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
        do conferma, le/vi/ti do conferma, diamo conferma,
        accetto l orario proposto,
        accetto, accettiamo,
        confermo, confermare, confermiamo, accetta, accettare, partecipero, partecipare, conferma,
        parteciperemo, le confermo, ti confermo, vi confermo
    """,
    "KEEP": """
        non annullo/annulliamo/disdico/disdiciamo/sposto/spostiamo/cambio/cambiamo niente/nulla,
        teniamo, teniamo il/la/l, terremo,
        prendo,
        mantengo, manteniamo, mi tengo, tengo, tengo l, vado a, vado all, saro a, saro alla, saremo a, saremo
        alla, accetto, mi presentero a, mi presentero
    """,
    "CONFIRMED": """
        accettato, accettata, appuntamento accettato, invito accettato,
        confermato, confermata, e confermato, tutto confermato
    """,
}
