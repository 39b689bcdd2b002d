"""German, with what Austria and Switzerland say. "a/b c" is "a c" and "b c"."""

SPELLINGS = {
    "kannse": "kannst du",
    "kann's": "kann es",
    "gehts": "geht es",
    "passts": "passt es",
    "hab": "habe",
    "net": "nicht",
    "ned": "nicht",
    "nich": "nicht",
    "nit": "nicht",
    "i": "ich",
    "bi": "bin",
    "hob": "habe",
    "vlt": "vielleicht",
    "vllt": "vielleicht",
    "evtl": "eventuell",
    "nen": "einen",
    "ne": "nein",
    "noe": "nein",
    "nee": "nein",
    "komm": "komme",
    "mgl": "moglich",
    "wg": "wegen",
    "bekomm": "bekomme",
    "schaff": "schaffe",
    "moeglich": "moglich",
    "spaeter": "spater",
    "frueher": "fruher",
    "bestaetige": "bestatige",
    "koennen": "konnen",
    "koennte": "konnte",
    "koennten": "konnten",
    "geh": "gehe",
}

ROLES = {
    "YES": """
        freue mich, freu mich, freuen uns, nicht vergessen, passt scho, hab s im kalender, wird eingehalten, ja,
        jo, jap, jep, jup, joa, jawohl, ok, okay, okey, oki, okidoki, passt, passt gut, passt super, passt
        perfekt, passt so, passt mir/uns, das passt, passt fur mich/uns, perfekt, super, prima, toll, klasse,
        gut, sehr gut, alles klar, alles gut, klar, na klar, aber klar, klaro, geht klar, in ordnung,
        einverstanden, gerne, sehr gerne, gern, natuerlich, naturlich, selbstverstandlich, sicher, auf jeden
        fall, genau, richtig, stimmt, korrekt, freilich, eh klar, leiwand, auf jeden, geritzt, gebongt, selbst
        verstandlich, na klaro, klingt gut, klingt super, klingt toll, bin dabei, wir sind dabei, dabei, kein
        problem, keine sorge, kein thema, abgemacht, geht in ordnung, wird gemacht, mach ich, machen wir,
        verstanden, notiert, geht, das geht, wunderbar, hervorragend, ausgezeichnet, bassd, basst, merci ja,
        isch guet, guet, yes, jaja, ja ja, bleibt dabei, cool, akzeptiert, absolut, jawoll, bestens, fix, steht
    """,
    "NO": """
        nichts, nix, nein, na, niemals, keinesfalls, auf keinen fall, negativ, keineswegs, nie, nein danke
    """,
    "SEE_YOU_SOON": "bis gleich, bis nachher, bis spater",
    "SEE_YOU": """
        bis morgen, bis dann, bis bald, bis heute abend, wir sehen uns, bis dahin, bis
        montag/dienstag/mittwoch/donnerstag/freitag/samstag, bis um, bis
    """,
    "CONFIRM": """
        bestatige, bestatigen, zusagen, sage zu, nehme den termin an, nehme den termin gerne an, termin nehme
        ich an, nehme ich an den termin, teilnehmen
    """,
    "KEEP": "nehme, nehm, behalte, halte, nehmen, behalten",
    "CONFIRMED": "bestatigt, termin bestatigt, ist bestatigt, zugesagt, termin angenommen",
    "COME": """
        bin beim termin, bin bei ihnen, bin bei euch, komme, kommen, bin da, sind da, werde da sein, werden da
        sein, da sein, erscheinen, wahrnehmen, erscheine, dasein, bin vor ort, einhalten, bin zuhause, bin
        daheim, bin zu hause, schaffe, schaffen, schaffe es, dabei sein, vorbeikommen
    """,
    "COME_YOU": "kommst, kommt ihr, kommen sie",
    "COME_THIRD": "kommt",
    "CAN": "kann, konnen, werde, werden, konnte, wird mir",
    "AVAILABLE": "verfugbar, frei, zeit, verhindert, im urlaub, weg",
    "CANCEL": """
        absagen, sage ab, sage hiermit ab, sage ihn ab, sag ab, sagen ab, stornieren, storniere, storno, sag
        einfach ab, sag das ab, absage, abmelden, canceln, cancel, abbestellen, brich es ab, brich ab, sage
        leider ab, sag es ab, absagen muss, sagen leider ab, brich das ab, storniert bitte, sag bitte ab, sage
        es ab, streichen sie mich
    """,
    "CANCELLED": "abgesagt, storniert, fallt aus, ist abgesagt, wurde abgesagt",
    "NOT_NEEDED": """
        nicht mehr notig, brauche nicht mehr, brauchen nicht mehr, hat sich erledigt, hat sich schon erledigt,
        nicht auf mich warten, warten sie nicht, nicht mehr gebraucht, brauche keinen termin mehr, brauche den
        termin nicht mehr
    """,
    "PREVENTED": """
        nicht moglich fur mich, mir nicht moglich, dazwischengekommen, dazwischen gekommen, was dazwischen
        gekommen, etwas dazwischen gekommen, ausfallen lassen
    """,
    "MOVE": """
        verschieben, verschiebe, verschoben, verlegen, umbuchen, vorverlegen, verschieb, termin andern/tauschen,
        schieben, schieb, nach hinten schieben, vorziehen, umlegen, umplanen, verlegt
    """,
    "OTHER_TIME": """
        anderer termin, anderen termin, andere uhrzeit, anderen tag, einen neuen termin, neuen termin, neuer
        termin, ersatztermin, ein anderes mal, andermal, anderer zeitpunkt, anderer tag, alternativtermin,
        ausweichtermin
    """,
    "SOONER_OR_LATER": "spater, fruher, etwas spater, etwas fruher, zu fruh, zu spat, eine stunde, halbe stunde",
    "RATHER": "lieber, stattdessen, eher, besser, geht auch, ginge, ginge auch, wie ware",
    "LATE": """
        verspate, verspaten, verspatung, komme zu spat, spat dran, unterwegs, auf dem weg, komme etwas spater,
        komme spater
    """,
    "HELD_UP": "stau, verkehr, bus verpasst, zug verpasst, parkplatz suche, im stau",
    "SELF": "ich, wir, mir, uns, mich",
    "YOU": "du, ihr, sie, euch, ihnen, dir",
    "THIRD": "er, man",
    "CHILD": """
        mein/unser sohn, meine/unsere tochter, mein/unser kind, meine/unsere kinder, mein/unser hund,
        meine/unsere katze, die kinder, der hund, mein kleiner, meine kleine, die kleine, der kleine
    """,
    "RELATIVE": """
        meine frau, mein mann, meine mutter, mein vater, meine schwester, mein bruder, meine freundin, mein
        freund, mama, papa, schatz
    """,
    "VISIT": """
        gesprach, untersuchung, einladung, termin, termine, reservierung, buchung, stunde, kurs, besuch,
        sitzung, behandlung, tisch, meeting, besprechung, treffen, veranstaltung, ereignis, event
    """,
    "ACTIVITY": "massage, haarschnitt, zahnreinigung, inspektion, abendessen, mittagessen",
    "OTHER_OBJECT": """
        abo, abonnement, karte, timer, wecker, mitgliedschaft, konto, vertrag, uberweisung, versicherung, lied,
        licht, lautstarke, helligkeit, temperatur
    """,
    "COMMISSION": "bestellung",
    "NEED": "brauche, brauchen",
    "NOT": "nicht, kein, keine, keinen, leider nicht, unmoglich, nimmer, nicht mehr",
    "ASK": """
        konnen sie, konnten sie, kannst du, konntest du, konnen wir, konnten wir, kann ich, konnte ich, ist es
        moglich, ware es moglich, moglich, geht es, geht das, haben sie, hatten sie, hast du, gibt es, ware,
        konnt ihr, bitte
    """,
    "WANT": """
        mochte gern, mochte, mochte den, muss, mussen, will, wurde gerne, wurde gern, wollte, mochten, hatte
        gerne, wollen, gerne den
    """,
    "QUESTION_WORD": """
        wie, was, wann, wo, warum, wer, welche, welcher, welches, wieso, wieviel, wie viel, weshalb, ob, wohin
    """,
    "IF": "wenn, falls, sofern, sobald, ausser, es sei denn, kommt drauf an",
    "BUT": "aber, jedoch, allerdings, nur",
    "BECAUSE": "weil, da ich, wegen, denn",
    "AND": "und, dann",
    "UNSURE": """
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
    "NOW": "gerade, jetzt, im moment, derzeit, momentan, grad",
    "TALK": "sprechen, telefonieren, erreichbar, ans telefon, rangehen, antworten, reden",
    "CORRECTION": "doch, ach nein, halt nein, doch nicht",
    "FORBIDDING": "ohne",
    "ILL": """
        krank, fieber, grippe, corona, erkaltet, krankenhaus, erkaltung, spital, verletzt, krankgeschrieben,
        ubel, unfall
    """,
    "HOURS": """
        offnungszeiten, geoffnet, wann schliesst, wann schliessen, wann offnen, habt ihr offen, haben sie offen,
        haben sie auf, haben sie geoffnet, offen, wie lange offen
    """,
    "PRICE": """
        was kostet, wie viel kostet, wieviel kostet, kostet, kosten, preis, preise, preisliste, wie teuer,
        kostenvoranschlag
    """,
    "ADDRESS": "adresse, anschrift, wo sind sie, wo seid ihr, wo ist, welche strasse, wo finde ich",
    "PERSON": """
        mit einer person, mit einem menschen, kundenservice, kundendienst, mitarbeiter, echten menschen,
        jemanden sprechen, mensch
    """,
    "CALL_ME": """
        rufen sie mich an, ruf mich an, ruckruf, um ruckruf, rufen sie mich zuruck, ruf mich zuruck, mich
        anrufen, mich zuruckrufen
    """,
    "THANKS": """
        danke, vielen dank, dankeschon, danke schon, danke sehr, herzlichen dank, besten dank, merci, thx,
        tausend dank, merci vielmal
    """,
    "GREETING": """
        hallo, guten tag, guten morgen, guten abend, hi, hey, moin, servus, gruss gott, gruezi, hoi, mahlzeit,
        morgen zusammen, griass di, hallochen
    """,
    "WRONG_NUMBER": """
        falsche nummer, verwahlt, falschen nummer, nicht die richtige nummer, kenne sie nicht, wer sind sie, wer
        ist da
    """,
    "STOP": """
        nehmen sie mich aus, keine sms mehr, abmelden von, keine erinnerungen mehr, keine nachrichten mehr,
        abbestellen bitte, nicht mehr schreiben, austragen
    """,
    "STOP_WORD": "stop, stopp, ende",
    "START": "start, anmelden",
    "SORRY": """
        sorry, leider, entschuldigung, tut mir leid, entschuldigen sie, tut mir sehr leid, bedaure,
        entschuldige, verzeihung
    """,
    "COURTESY": """
        lg, liebe grusse, vg, viele grusse, mfg, mit freundlichen grussen, beste grusse, gruss, grusse, schonen
        tag, schonen abend, einen schonen tag, schonen tag noch, tschuss, ciao, frau, herr, dr, doktor, haha,
        lol, hihi, baba, pfiat di, glg, bussi, schones wochenende, fur die erinnerung, fur die spate antwort,
        spate antwort, von meinem iphone gesendet, gesendet von meinem iphone, oh, ah, ach, mal, euch auch,
        ihnen auch, gleichfalls, wunsche, ade
    """,
    "SIDE_FACT": "bringe, mitbringen, bringe mit, klingel, klingeln, tor",
    "OTHER_TALK": """
        kann nicht mehr, ich kann nicht mehr, frohe weihnachten, gutes neues jahr, alles gute, gluckwunsch, viel
        gluck, wie geht s
    """,
    "THING": "auto, ausweis, versichertenkarte, unterlagen, schlussel",
    "LIGHT_VERB": "sagen, machen, tun, sehen, geben, finden",
    "CHANGE": "andern, andere, tauschen",
    "BAD": """
        passt nicht, passt mir nicht, passt leider nicht, passt gar nicht, passt mir gar nicht, geht nicht, geht
        gar nicht, geht leider nicht, geht bei mir nicht, ist schlecht, ist bei mir schlecht, ist blod, ganz
        schlecht, ungunstig, klappt nicht, klappt leider nicht, haut nicht hin, wird nix, wird nichts, wird
        knapp, do geht nicht
    """,
    "WHETHER": "sind sie, seid ihr, habt ihr, wissen sie",
    "DROP": "loschen, streichen, streich, vergiss, vergessen sie, abbrechen",
    "FILLER": """
        hiermit, beim, teil, wahr, ein, vorgeschlagenen, der, die, das, den, dem, des, eine, einen, einem,
        einer, mein, meine, meinen, meinem, unser, unsere, unseren, ihre, ihren, am, um, im, in, an, auf, fur,
        fuer, mit, von, vom, zu, zum, zur, bei, nach, es, ist, bin, sind, sein, haben, habe, hat, so, sehr,
        auch, noch, schon, ganz, alles, da, dort, hier, uhr, heute, morgen, abend, frueh, fruh, vormittag,
        nachmittag, punkt, wie besprochen, wie vereinbart, vereinbart, besprochen, nun, halt, eh, dich, wird,
        beide, zusammen, alle, tag, woche, mehr, gesundheitlich, gesundheitlichen grunden, diesen, dieses,
        diese, dafur, dazu, erinnerung, nachricht, jeden, fall, das ist, einfach, kurzfristig, nachsten,
        nachste, heutige, diesmal, grund, erst, wieder, lassen
    """,
    "WEEK": """
        nachste woche, nachsten monat, kommende woche, ubernachste woche, in zwei wochen, ein andermal
    """,
}

EXAMPLES = {
    "yes": (["ja", "passt, bis morgen", "alles klar"], ["ja aber", "vielleicht", "ja wenn ich kann", "passt nicht"]),
    "cancel": (
        ["ich muss absagen", "bitte stornieren"],
        ["ich sage nicht ab", "abo kündigen", "der Kurs ist abgesagt"],
    ),
    "not coming": (["ich kann morgen nicht kommen"], ["sie kommt nicht", "meine Frau kommt nicht"]),
    "another time": (["können wir den Termin verschieben?"], ["neulich"]),
    "late": (["ich verspäte mich"], ["sorry für die späte Antwort"]),
    "thanks": (["vielen Dank"], ["ja"]),
    "price": (["was kostet das?"], ["ja"]),
}
