"""German, with what Austria and Switzerland say. "a/b c" is "a c" and "b c"."""

SPELLINGS = {
    "kannse": "kannst du",
    "kann's": "kann es",
    "gehts": "geht es",
    "passts": "passt es",
    "hab": "habe",
    "net": "nicht",
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
    "nid": "nicht",
    "nod": "nicht",
    "isch": "ist",
    "chan": "kann",
    "chum": "komme",
    "chume": "komme",
    "cho": "kommen",
    "ha": "habe",
    "hend": "haben",
    "mia": "wir",
    "gruess": "gruss",
    "moin": "hallo",
    "donschtig": "donnerstag",
    "mittwuch": "mittwoch",
    "friitig": "freitag",
    "samschtig": "samstag",
    "mantig": "montag",
    "zischtig": "dienstag",
    "morn": "morgen",
    "hut": "heute",
    "heit": "heute",
    "pfuati": "tschuss",
    "servas": "servus",
    "viell": "vielleicht",
    "bissl": "bisschen",
    "bissal": "bisschen",
    "n": "ein",
    "bg": "beste grusse",
    "bzgl": "wegen",
    "nochm": "nachmittag",
    "uhrn": "uhr",
    "kk": "ok",
    "okk": "ok",
    "jop": "ja",
    "joo": "ja",
    "yo": "ja",
    "jaa": "ja",
    "kumm": "komme",
    "kimm": "komme",
    "kum": "komme",
    "gibts": "gibt es",
    "hatts": "hatte es",
    "seids": "seid ihr",
    "habts": "habt ihr",
    "konnts": "konnt ihr",
    "samstags": "samstag",
    "montags": "montag",
    "freitags": "freitag",
    "sonntags": "sonntag",
    "ned": "nicht",
}

ROLES = {
    "YES": """
        geht sich aus, geht sich gut aus, geht sich locker aus, das geht sich aus, geht si aus,
        jo passt, jo passt scho, hab es im kalender, habs im kalender,
        freue mich, freu mich, freuen uns, nicht vergessen, passt scho, hab s im kalender, wird eingehalten, ja,
        jo, jap, jep, jup, joa, jawohl, ok, okay, okey, oki, okidoki, passt, passt gut, passt super, passt
        perfekt, passt so, passt mir/uns, das passt, passt fur mich/uns, perfekt, super, prima, toll, klasse,
        gut, sehr gut, alles klar, alles gut, klar, na klar, aber klar, klaro, geht klar, in ordnung,
        einverstanden, gerne, sehr gerne, gern, natuerlich, naturlich, selbstverstandlich, sicher, auf jeden
        fall, genau, richtig, stimmt, korrekt, freilich, eh klar, leiwand, auf jeden, geritzt, gebongt, selbst
        verstandlich, na klaro, klingt gut, klingt super, klingt toll, bin dabei, wir sind dabei, dabei, kein
        problem, keine sorge, kein thema, abgemacht, geht in ordnung, wird gemacht, mach ich, machen wir,
        verstanden, notiert, geht, das geht, wunderbar, hervorragend, ausgezeichnet, bassd, basst, merci ja,
        isch guet, guet, yes, jaja, ja ja, bleibt dabei, cool, akzeptiert, absolut, jawoll, bestens, fix, steht,
        termin steht, steht noch, bleibt es dabei, es bleibt dabei, bleibt wie besprochen, wie gehabt, wie
        immer, unverandert, keine anderung, keine anderungen, aber sicher, na sicher, sicher doch, klar doch,
        unbedingt, versprochen, verlass dich drauf, verlassen sie sich drauf, kannst dich drauf verlassen, sie
        konnen auf mich zahlen, kein stress, kein ding, kein problem fur mich, null problemo, das geht klar,
        geht klar fur mich, geht fur mich klar, passt wunderbar, passt hervorragend, passt ausgezeichnet, passt
        prima, passt bestens, das passt gut, das passt mir, das passt uns, passt schon, passt bei mir, passt bei
        uns, wird passen, grossartig, spitze, mega, geil, nice, top, tipptopp, tip top, perfetto, super gerne,
        liebend gern, mit vergnugen, mit freude, freu mich schon, ich freue mich, ich freu mich, wir freuen uns,
        wir freuen uns schon, freue mich schon, freue mich drauf, freu mich drauf, ist notiert, hab es notiert,
        habe es notiert, habe ich notiert, ist eingetragen, steht im kalender, im kalender, hab ich im kalender,
        hab ich mir notiert, ist vermerkt, vermerkt, danke passt, jo passt, eh, na freilich, sowieso, logo,
        logisch, isch guet so, das isch guet, isch ok, isch mir recht, isch recht, tip topp, gern gschehn, mach
        ma, moch ma, moch i, machma, bassd scho, basst scho, bassd ma, geht scho, gehd klar, jawoi, jawohl herr
        doktor, hiermit bestatigt, vergesse ich nicht, vergess ich nicht, werde ich nicht vergessen, ich denke
        dran, denk dran, denke daran, wird erledigt, erledige ich, alles bestens, alles gut bei mir, klingt
        gut/super/toll/perfekt/prima/grossartig/fein
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
        akzeptiere, annehmen, nehme ich an, sage ich zu, sage zu, sage fur morgen zu, hiermit sage ich zu,
        bestatige, bestatigen, zusagen, sage zu, nehme den termin an, nehme den termin gerne an, termin nehme
        ich an, nehme ich an den termin, teilnehmen, kann ich bestatigen, kann es bestatigen, kann ich nur
        bestatigen
    """,
    "KEEP": "nehme, nehm, behalte, halte, nehmen, behalten",
    "CONFIRMED": """
        teilnahme bestatigt, einladung angenommen,
        bestatigt, termin bestatigt, ist bestatigt, zugesagt, termin angenommen
    """,
    "COME": """
        werd da sein, bin um, bin morgen um, bei ihnen,
        bin beim termin, bin bei ihnen, bin bei euch, komme, kommen, bin da, sind da, werde da sein, werden da
        sein, da sein, erscheinen, wahrnehmen, erscheine, dasein, bin vor ort, einhalten, bin zuhause, bin
        daheim, bin zu hause, schaffe, schaffen, schaffe es, dabei sein, vorbeikommen, werde puntklich, bin
        punktlich, werde punktlich, punktlich erscheinen, punktlich da, werde erscheinen, werden erscheinen,
        werde kommen, werden kommen, bin dann da, sind dann da, stehe auf der matte, steh auf der matte, bin
        punktlich da, sind punktlich da, werde vor ort sein, bin zur stelle, tauche auf, schau vorbei, schaue
        vorbei, komm vorbei, komme vorbei, komme gerne, komme sehr gerne, kommen gerne, nehme den termin wahr,
        nehme den termin gerne wahr, bringe ihn vorbei, bringe sie vorbei, bringe das auto, bring das auto,
        bringe den wagen, bring die karre, bringe ihn, bringe sie
    """,
    "COME_YOU": "kommst, kommt ihr, kommen sie",
    "COME_THIRD": "kommt",
    "CAN": "kann, konnen, werde, werden, konnte, wird mir",
    "AVAILABLE": "verfugbar, frei, zeit, verhindert, im urlaub, weg",
    "CANCEL": """
        abbrechen, bitte abbrechen, doch absagen, doch leider absagen, doch stornieren,
        termin loschen, termin streichen, termin bitte streichen, termin bitte loschen, sagen sie meinen termin
        ab,
        absagen, sage ab, sage hiermit ab, sage ihn ab, sag ab, sagen ab, stornieren, storniere, storno, sag
        einfach ab, sag das ab, absage, abmelden, canceln, cancel, abbestellen, brich es ab, brich ab, sage
        leider ab, sag es ab, absagen muss, sagen leider ab, brich das ab, storniert bitte, sag bitte ab, sage
        es ab, streichen sie mich
    """,
    "CANCELLED": "abgesagt, storniert, fallt aus, ist abgesagt, wurde abgesagt",
    "NOT_NEEDED": """
        nicht mehr notig, brauche nicht mehr, brauchen nicht mehr, hat sich erledigt, hat sich schon erledigt,
        nicht auf mich warten, warten sie nicht, nicht mehr gebraucht, brauche keinen termin mehr, brauche den
        termin nicht mehr, nicht mehr erforderlich, hat sich von selbst erledigt, hat sich von allein erledigt,
        ist erledigt, schon erledigt, brauche ihn nicht mehr, brauch ihn nicht mehr, brauch ich nicht mehr,
        brauche ich nicht mehr, brauch keinen termin mehr, brauchen sie nicht kommen, brauchst nicht kommen,
        musst nicht kommen, mussen nicht kommen, nicht mehr kommen, kein bedarf mehr, platz freigeben, termin
        freigeben, kann vergeben werden, konnen sie vergeben, konnen den termin vergeben, anderweitig vergeben
    """,
    "PREVENTED": """
        geht sich nicht aus, geht sich leider nicht aus, geht sich doch nicht aus, geht si ned aus, geht
        si leider ned aus,
        nicht moglich fur mich, mir nicht moglich, dazwischengekommen, dazwischen gekommen, was dazwischen
        gekommen, etwas dazwischen gekommen, ausfallen lassen, mir ist was/etwas dazwischengekommen, mir ist
        leider was/etwas dazwischengekommen, ist was/etwas dazwischengekommen, kam was/etwas dazwischen, kommt
        was/etwas dazwischen, bin verhindert, bin leider verhindert, leider verhindert, muss passen, muss leider
        passen, ich passe, bin raus, wir sind raus, schaffe es nicht, schaffe es leider nicht, schaff es nicht,
        schaff es leider nicht, schaffe ich nicht, schaff ich nicht, schaffen wir nicht, schaffen es nicht, wird
        heute/morgen nichts, wird leider nichts, wird nichts, wird nix, klappt bei mir nicht, kann ich nicht
        wahrnehmen, kann ich leider nicht wahrnehmen, kann den termin nicht wahrnehmen, kann den termin leider
        nicht wahrnehmen, muss arbeiten, muss leider arbeiten, muss einspringen
    """,
    "MOVE": """
        die zeit andern, zeit andern, uhrzeit andern, andere die zeit, andere die uhrzeit, den termin andern,
        uhrzeit andern,
        verschieben, verschiebe, verschoben, verlegen, umbuchen, vorverlegen, verschieb, termin andern/tauschen,
        schieben, schieb, nach hinten schieben, vorziehen, umlegen, umplanen, verlegt
    """,
    "OTHER_TIME": """
        was spateres, was fruheres, etwas spateres, etwas fruheres,
        lieber nachmittags, lieber vormittags, spateren termin, fruheren termin, spaeteren termin, frueheren
        termin,
        einen neuen termin, was anderes, hatten sie was anderes,
        anderer termin, anderen termin, andere uhrzeit, anderen tag, einen neuen termin, neuen termin, neuer
        termin, ersatztermin, ein anderes mal, andermal, anderer zeitpunkt, anderer tag, alternativtermin,
        ausweichtermin, anderen zeitpunkt, anderes datum, eine andere uhrzeit, einen anderen tag, ein anderer
        tag, ein anderer termin, einen anderen termin, an einem anderen tag, zu einer anderen zeit,
        nachsten freien termin, nachste freie termin, neuen slot, anderer slot, anderen slot, was
        anderes frei, wann anders, wann haben sie sonst, wann sonst
    """,
    "SOONER_OR_LATER": "spater, fruher, etwas spater, etwas fruher, eine stunde, halbe stunde",
    "RATHER": """
        lieber, stattdessen, eher, besser, geht auch, ginge, ginge auch, wie ware, lieber am, lieber um, besser
        am, besser um, ware besser, passt besser, wurde besser passen, ging auch, anstatt, statt, anstelle,
        alternativ, gehts auch, geht es auch, vielleicht eher
    """,
    "LATE": """
        verspate, verspaten, verspatung, komme zu spat, spat dran, unterwegs, auf dem weg, komme etwas spater,
        komme spater, komme ein bisschen spater, bin spat dran, sind spat dran, bin zu spat, werde mich
        verspaten, verspate mich, verspaten uns, schaffe es nicht punktlich, nicht punktlich, minuten spater,
        min spater, bin gleich da, komme gleich, gleich da, bin unterwegs, fast da, noch im bus, noch im zug
    """,
    "HELD_UP": """
        suche noch/gerade/grad einen/nen parkplatz, suche gerade/grad noch einen/nen parkplatz, suche
        noch/gerade/grad parkplatz,
        stau, verkehr, bus verpasst, zug verpasst, parkplatz suche, im stau, strassenbahn steht, bahn steht,
        bahn hat verspatung, zug hat verspatung, bus hat verspatung, zug verspatet, bahn verspatet, bim steht,
        tram steht, u bahn steht, s bahn steht, stehe im stau, steh im stau, stecke im stau, steck im stau,
        stecke fest, parkplatz suchen, suche parkplatz, suche einen parkplatz, kein parkplatz, umleitung,
        sperrung, bahn ausgefallen, zug ausgefallen, bus ausgefallen, bus kommt nicht, bahn kommt nicht,
        verfahren
    """,
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
        meine frau, mein mann, meine mutter, mein vater, meine schwester, mein bruder, meine freundin, mein
        freund, mama, papa, schatz, mei frau, mei mann, die oma, der opa, meine oma, mein opa, meine
        schwiegermutter, mein schwiegervater, mein kollege, meine kollegin, mein nachbar, meine nachbarin, mein
        chef, mein cousin, mein onkel, meine tante
    """,
    "VISIT": """
        verabredung, veranstaltung, besprechung,
        gesprach, untersuchung, einladung, termin, termine, reservierung, buchung, stunde, kurs, besuch,
        sitzung, behandlung, tisch, meeting, besprechung, treffen, veranstaltung, ereignis, event
    """,
    "ACTIVITY": "massage, haarschnitt, zahnreinigung, inspektion, abendessen, mittagessen",
    "OTHER_OBJECT": """
        abo, abonnement, karte, timer, wecker, mitgliedschaft, konto, vertrag, uberweisung,
        versicherung, lied, licht, lautstarke, helligkeit, temperatur, den zweiten, den anderen
    """,
    "COMMISSION": "bestellung",
    "NEED": "brauche, brauchen",
    "NOT": "nicht, kein, keine, keinen, leider nicht, unmoglich, nimmer, nicht mehr",
    "ASK": """
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
    "BUT": "aber, jedoch, allerdings, nur",
    "BECAUSE": "weil, da ich, wegen, denn",
    "AND": "und, dann",
    "UNSURE": """
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
    "CORRECTION": "doch, ach nein, halt nein, doch nicht",
    "FORBIDDING": "ohne",
    "ILL": """
        krank, fieber, grippe, corona, erkaltet, krankenhaus, erkaltung, spital, verletzt, krankgeschrieben,
        ubel, unfall, magen darm, durchfall, erbrechen, husten, schnupfen, halsschmerzen, kopfschmerzen,
        migrane, mandelentzundung, mittelohrentzundung, bronchitis, positiv getestet, covid, flach, liege flach,
        lieg flach, liege im bett, lieg im bett, im krankenhaus, im spital, unwohl, fuhle mich nicht wohl, fuhl
        mich nicht wohl, fuhle mich nicht, geht mir nicht gut, gehts mir nicht gut, mir ist schlecht,
        hexenschuss, ruckenschmerzen, gebrochen, verstaucht, operiert, operation, notaufnahme, ansteckend, krank
        geworden, bettlagerig, marod
    """,
    "HOURS": """
        macht ihr, macht ihr auf, macht ihr morgen auf,
        offnungszeiten, geoffnet, wann schliesst, wann schliessen, wann offnen, habt ihr offen, haben sie offen,
        haben sie auf, haben sie geoffnet, offen, wie lange offen, auch da, samstag da, sonntag da, samstag auch
        da, seid ihr da, sind sie da, samstags offen, sonntags offen, am samstag offen, am sonntag offen, habt
        ihr auf, habt ihr geoffnet, habt ihr zu, wie lange geoffnet, ladenschluss, offnet ihr, schliesst ihr,
        machts auf, machts zu, aufgesperrt, sperrts auf, zusperrts, ordinationszeiten, sprechzeiten,
        sprechstunde, geschaftszeiten, betriebsferien
    """,
    "PRICE": """
        was kostet, wie viel kostet, wieviel kostet, kostet, kosten, preis, preise, preisliste, wie teuer,
        kostenvoranschlag, was kostet es, was kostet das, was kosten, kostet es, kostet das, preis fur, preise
        fur, wie viel, wieviel, was nehmen sie, was nimmst du, was verlangen sie, was wurde das kosten, was
        wurde kosten, ungefahrer preis, honorar, stundensatz, tarif, tarife, gebuhr, was bekommst du, was
        kriegst du, was bin ich schuldig, zuzahlung
    """,
    "ADDRESS": """
        gibt es parkplatze, gibt es einen parkplatz, wo kann ich parken, wo parke ich,
        parkmoglichkeiten, turcode,
        adresse, anschrift, wo sind sie, wo seid ihr, wo ist, welche strasse, wo finde ich, die adresse, ihre
        adresse, eure adresse, genaue adresse, wo genau, wo befindet, wo befinden sie sich, wo liegt, in welcher
        strasse, welche hausnummer, welcher stock, welches stockwerk, wie komme ich zu, wie komm ich zu, wie
        finde ich, anfahrt, wegbeschreibung, wo muss ich hin, wohin muss ich
    """,
    "PERSON": """
        mit einer person, mit einem menschen, kundenservice, kundendienst, mitarbeiter, echten menschen,
        jemanden sprechen, mensch
    """,
    "CALL_ME": """
        rufen sie mich morgen an, rufen sie mich an,
        rufen sie mich an, ruf mich an, ruckruf, um ruckruf, rufen sie mich zuruck, ruf mich zuruck, mich
        anrufen, mich zuruckrufen
    """,
    "THANKS": """
        merci vilmal, merci vielmal, merci villmal, merci viu mau, danke vielmals, danke vilmal, danke villmal,
        danke, vielen dank, dankeschon, danke schon, danke sehr, herzlichen dank, besten dank, merci, thx,
        tausend dank, merci vielmal, vielen lieben dank, lieben dank, ganz herzlichen dank, recht herzlichen
        dank, danke danke, dankeee, danke nochmal, danke nochmals, nochmals danke, danke ihnen, danke dir, danke
        euch, danke fur gestern, danke fur heute, danke fur die hilfe, danke fur alles, vergelts gott, merci
        vielmals, merci villmal, dank dir, dank ihnen, bedanke mich, wir bedanken uns, dank im voraus
    """,
    "GREETING": """
        hallo, guten tag, guten morgen, guten abend, hi, hey, moin, servus, gruss gott, gruezi, hoi, mahlzeit,
        morgen zusammen, griass di, hallochen
    """,
    "WRONG_NUMBER": """
        ich habe keinen termin, habe keinen termin bei ihnen, habe gar keinen termin,
        habe keinen termin bei ihnen, habe bei ihnen keinen termin, hab keinen termin bei ihnen, habe
        keinen termin bei euch, nicht die richtige nummer, nicht die richtige person, bin kein kunde,
        bin keine kundin, falsche nummer, verwahlt, falschen nummer, kenne sie nicht, falsch verbunden,
        nummer verwechselt, falscher kontakt, falscher empfanger, war nicht fur sie, war nicht fur dich,
        nicht fur sie bestimmt, ich bin nicht herr, ich bin nicht frau, habe mich verwahlt, hab mich
        verwahlt, keinen termin bei ihnen, habe keinen termin, hab keinen termin, kenne keine, kenne
        keinen, nachricht ist nicht fur mich, war nicht fur mich, nicht fur mich bestimmt
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
        kumpel, mein freund, alter, lg, liebe grusse, vg, viele grusse, mfg, mit freundlichen grussen,
        beste grusse, gruss, grusse, schonen tag, schonen abend, einen schonen tag, schonen tag noch,
        tschuss, ciao, frau, herr, dr, doktor, haha, lol, hihi, baba, pfiat di, glg, bussi, schones
        wochenende, fur die erinnerung, fur die spate antwort, spate antwort, von meinem iphone
        gesendet, gesendet von meinem iphone, oh, ah, ach, mal, euch auch, ihnen auch, gleichfalls,
        wunsche, ade, bis dahin alles gute, hochachtungsvoll, mit besten grussen, herzliche grusse,
        herzlichst, herzlich, freundliche grusse, freundlichen grussen, schonen gruss, schone grusse,
        schonen feierabend, schonen sonntag, guten start in die woche, digga, digger, alter, bro, chef,
        cheffe, meister, frau doktor, herr doktor, liebe frau, lieber herr, liebes team, liebes
        praxisteam, ihr lieben, euer, eure, dein, deine, hehe, lach, zwinker, super danke, gell, gelle,
        ne, wa, tja, hm, hmm, ups, oje, ohje, mist, scheisse, verdammt, von meinem handy gesendet,
        gesendet mit, gsendet, diktiert, alles liebe, drucker, busserl, schmatzer, bis denne, machs gut,
        macht es gut, mach s gut, tschau, tschau tschau, ade merci, merci und gruss, uf wiederluege,
        pfuat di, habe die ehre, kurze bestatigung, kurze bestatigung von mir, von mir, bestatigung von
        mir, zur bestatigung, ohne verspatung
    """,
    "SIDE_FACT": "bringe, mitbringen, bringe mit, klingel, klingeln, tor",
    "OTHER_TALK": """
        und du, und dir, und bei dir, und selbst,
        wer sind sie, wer ist da,
        habe mich verwahlt, mich verwahlt, ihre hilfe beim,
        tisch zu hause,
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
        knapp, do geht nicht, zu fruh, zu spat, mir zu fruh, mir zu spat, ist mir zu fruh, ist mir zu spat
    """,
    "WHETHER": "sind sie, seid ihr, habt ihr, wissen sie",
    "DROP": "loschen, streichen, streich, vergiss, vergessen sie, abbrechen",
    "PAUSE": "komma, ausrufezeichen",
    "QUESTION_MARK": "fragezeichen",
    "YES_ALONE": """
        safe, safe digga, sicha, deal, fett, bombe, top, stark, sauber, gut so, alles safe, jawollo, ehrensache,
        ehrenmann
    """,
    "PURPOSE": """
        wollte fragen, wollte nur fragen, wollte wissen, wollte nur wissen, nachfragen, mochte wissen, wurde
        gerne wissen, interessieren wurde mich, ging um, es ging um, wegen der offnungszeiten
    """,
    "LIKED": """
        schlafe ich durch, zufrieden, sehr zufrieden, super zufrieden, begeistert, total begeistert, toll
        geworden, schon geworden, sehr schon, wunderschon, lecker, hat geschmeckt, hat super geschmeckt, geht
        mir besser, geht es besser, geht schon besser, viel besser, schnelle hilfe, die schnelle hilfe, tolle
        arbeit, super arbeit, gute arbeit, ganz toll, hat geholfen, super geholfen, hat sehr geholfen, geduld,
        liebe den
    """,
    "FILLER": """
        egal,
        gehen,
        hiermit, beim, teil, wahr, ein, vorgeschlagenen, der, die, das, den, dem, des, eine, einen, einem,
        einer, mein, meine, meinen, meinem, unser, unsere, unseren, ihre, ihren, am, um, im, in, an, auf, fur,
        fuer, mit, von, vom, zu, zum, zur, bei, nach, es, ist, bin, sind, sein, haben, habe, hat, so, sehr,
        auch, noch, schon, ganz, alles, da, dort, hier, uhr, heute, morgen, abend, frueh, fruh, vormittag,
        nachmittag, punkt, wie besprochen, wie vereinbart, vereinbart, besprochen, nun, halt, eh, dich, wird,
        beide, zusammen, alle, tag, woche, mehr, gesundheitlich, gesundheitlichen grunden, diesen, dieses,
        diese, dafur, dazu, erinnerung, nachricht, jeden, fall, das ist, einfach, kurzfristig, nachsten,
        nachste, heutige, diesmal, grund, erst, wieder, lassen, kurz, selbst, selbstverstandlich, punktlich,
        gemeinsam, seit, dann, also, aber sonst, dies, dieser, jetzt schon, gleich, bald, mal, nochmal, einmal,
        zweimal, erste, ersten, zweite, letzten, letztem, letzte, lieben, lieber, vielen, beim letzten mal, per,
        samt, inklusive, gegen, zwischen, uber, unter, vor, hinter, neben, durch, bisschen, etwas, viel, viele,
        wenig, wenige, alle zusammen, zu viert, zu zweit, zu dritt, zu funft, zu sechst, personen, leute,
        familie, zuhause, daheim, hause, ort, stadt
    """,
    "WEEK": """
        nachste woche, nachsten monat, kommende woche, ubernachste woche, in zwei wochen, ein andermal
    """,
    "HELP": """
        hilfe, help, sos, info, brauche hilfe
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
