"""German: who and what is meant, and how it is said: people, objects, denials, requests, doubts; phrases by role."""

MANNER = {
    "SELF": "ich, wir, mir, uns, mich",
    "YOU": "du, ihr, sie, euch, ihnen, dir",
    "THIRD": "er, man",
    "CHILD": """
        mein/unser sohn, meine/unsere tochter, mein/unser kind, meine/unsere kinder, mein/unser hund,
        meine/unsere katze, die kinder, der hund, mein kleiner, meine kleine, die kleine, der kleine, mei bua,
        mei madl, mein grosser, meine grosse, mein jungster, meine jungste, unser kleiner, unsere kleine, mein
        enkel, meine enkelin, unser hund, unsere katze, mein kater, meine hundin, mein pferd, der kater, die
        katze, der bub, das kind, das baby, mein baby, unser baby
    """,
    "RELATIVE": """
        gute nacht ihr lieben, gute nacht kinder/jungs/maedels/schatz,
        meine frau, mein mann, meine mutter, mein vater, meine schwester, mein bruder, meine freundin, mein
        freund, mama, papa, schatz, mei frau, mei mann, die oma, der opa, meine oma, mein opa, meine
        schwiegermutter, mein schwiegervater, mein kollege, meine kollegin, mein nachbar, meine nachbarin, mein
        chef, mein cousin, mein onkel, meine tante, ich liebe dich, hab dich lieb, hdl, hdgdl,
        fur dich da, zu dir nach hause, zu euch nach hause, zu dir heim, zu euch heim
    """,
    "VISIT": """
        unterricht, training, sprechstunde, fahrstunde,
        kontrolle, kontrolltermin,
        termins,
        verabredung, veranstaltung, besprechung,
        gesprach, untersuchung, einladung, termin, termine, reservierung, buchung, stunde, kurs, besuch,
        sitzung, behandlung, tisch, meeting, besprechung, treffen, veranstaltung, ereignis, event
    """,
    "ACTIVITY": """
        klavier, nachhilfe, schwimmkurs, reiten, ballett,
        logopadie, ergotherapie, physio, krankengymnastik, fahrstunde, klavierstunde, zahnarzt,
        massage, haarschnitt, zahnreinigung, inspektion, abendessen, mittagessen
    """,
    "OTHER_OBJECT": """
        abo, abonnement, karte, timer, wecker, mitgliedschaft, konto, vertrag, uberweisung,
        versicherung, elternabend, lied, licht, lautstarke, helligkeit, temperatur, den zweiten, den anderen
    """,
    "COMMISSION": """
        bestellt, bestellte, bestellung
    """,
    "NEED": "brauche, brauchen",
    "NOT": """
        doch nicht, nicht, kein, keine, keinen, leider nicht, unmoglich, nimmer, nicht mehr
    """,
    "ASK": """
        wenn das geht, wenn das fur sie/euch/dich geht, wenn das fur sie/euch/dich passt, wenn das passt,
        wenn das fur sie/euch/dich ok/okay ist, wenn moglich, falls moglich, falls das geht, geben sie mir,
        gib mir,
        zogern sie nicht,
        ginge, wurde gehen, hatten sie nachste woche,
        wurde es, wurde es auch, ginge es, ginge es auch, freitag wurde gehen,
        konnen sie, konnten sie, kannst du, konntest du, konnen wir, konnten wir, kann ich, konnte ich, ist es
        moglich, ware es moglich, moglich, geht es, geht das, haben sie, hatten sie, hast du, gibt es, ware,
        konnt ihr, bitte, geht vielleicht, was frei, noch was frei, was freies, noch frei, ginge vielleicht,
        ginge es, kann man, konnte man, konnen wir das, konnten wir das, hattest du, hattet ihr, hatten sie
        noch, haben sie noch, hast du noch, habt ihr noch, passt dir, passt ihnen, passt euch, geht bei dir,
        geht bei ihnen, geht bei euch, gehts bei euch, gibt es die moglichkeit, bestunde die moglichkeit, liesse
        sich
    """,
    "WANT": """
        brauchte,
        mochte gern, mochte, mochte den, muss, mussen, will, wurde gerne, wurde gern, wollte, mochten, hatte
        gerne, wollen, gerne den
    """,
    "QUESTION_WORD": """
        wie, was, wann, wo, warum, wer, welche, welcher, welches, wieso, wieviel, wie viel, weshalb, ob, wohin
    """,
    "IF": "wenn, falls, sofern, sobald, ausser, es sei denn, kommt drauf an",
    "BUT": """
        auch wenn, obwohl, aber, jedoch, allerdings, nur
    """,
    "BECAUSE": "weil, da ich, wegen, denn",
    "AND": "und, dann",
    "UNSURE": """
        reaktion,
        schlimmstenfalls, notfalls, zur not,
        nehme an dass, ich nehme an dass,
        vielleicht, eventuell, wahrscheinlich, ich glaube, glaube, denke, ich denke, hoffentlich, hoffe, mal
        sehen, mal schauen, weiss nicht, unsicher, versuche, eigentlich, normalerweise, schauen, noch nicht,
        vermutlich, weit gefehlt
    """,
    "PROMISE": """
        melde mich, gebe bescheid, geb bescheid, sage bescheid, sag bescheid, rufe zuruck, ruf zuruck, schaue
        nach, muss schauen, prufe, klare, sage noch
    """,
    "PAST": """
        gestern, neulich, letzte woche, letztes mal, war, waren, konnte nicht, hatte, vorgestern, nachstes mal
    """,
    "NOW": """
        gerade, jetzt, im moment, derzeit, momentan, grad, bin nicht zuhause/daheim, bin nicht zu hause,
        bin gerade nicht zuhause/daheim, bin gerade nicht zu hause, sind nicht zuhause/daheim, sind
        nicht zu hause, nicht zuhause/daheim, nicht zu hause
    """,
    "TALK": "sprechen, telefonieren, erreichbar, ans telefon, rangehen, antworten, reden",
    "CORRECTION": """
        nachmittags/vormittags/abends/morgens/mittags schon,
        aus versehen, versehentlich, irrtumlich, doch, ach nein, halt nein
    """,
    "FORBIDDING": "ohne, so spat",
    "ILL": """
        bricht, bricht seit, erbricht, kotzt, hat sich ubergeben, ubergibt sich,
        kind krank, kinder krank, kranke kinder, erbricht, ubergibt sich, kotzt, bindehautentzundung,
        scharlach, windpocken, bandscheibenvorfall,
        krank, fieber, grippe, corona, erkaltet, krankenhaus, erkaltung, spital, verletzt, krankgeschrieben,
        ubel, unfall, magen darm, durchfall, erbrechen, husten, schnupfen, halsschmerzen, kopfschmerzen,
        migrane, mandelentzundung, mittelohrentzundung, bronchitis, positiv getestet, covid, flach, liege flach,
        lieg flach, liege im bett, lieg im bett, im krankenhaus, im spital, unwohl, fuhle mich nicht wohl, fuhl
        mich nicht wohl, fuhle mich nicht, geht mir nicht gut, gehts mir nicht gut, mir ist schlecht,
        hexenschuss, ruckenschmerzen, gebrochen, verstaucht, operiert, operation, notaufnahme, ansteckend, krank
        geworden, bettlagerig, marod
    """,
}
