"""German: what weighs little: courtesies, small talk, things, fillers; phrases by role."""

LIGHT_WORDS = {
    "SORRY": """
        tut uns leid, tut mir echt leid, tut mir wirklich leid, bitte um entschuldigung, sry,
        pardon,
        sorry, leider, entschuldigung, tut mir leid, entschuldigen sie, tut mir sehr leid, bedaure,
        entschuldige, verzeihung
    """,
    "COURTESY": """
        gfrei mi, gfreit mi, da haben sie recht, sie haben recht,
        fur die info/infos/information/informationen/nachricht/erinnerung/ruckmeldung/schnelle,
        stimmt, geil, mega, eh, sowieso,
        muss los, muss weiter,
        sehr geehrte damen und herren, sehr geehrter herr, sehr geehrte frau, so gott will, nicht wie letztes
        mal, gott segne sie,
        wie gewunscht, wie gesagt, wie sie gesagt haben, wie versprochen,
        furs erinnern, fur das erinnern, furs bescheid sagen,
        erinnerung erhalten, erinnerung bekommen,
        kumpel, mein freund, alter, lg, liebe grusse, vg, viele grusse, mfg, mit freundlichen grussen,
        beste grusse, gruss, grusse, schonen tag, schonen abend, einen schonen tag, schonen tag noch,
        tschuss, ciao, frau, herr, dr, doktor, haha, lol, hihi, baba, pfiat di, glg, bussi, schones
        wochenende, fur die erinnerung, fur die spate antwort, spate antwort, von meinem iphone
        gesendet, gesendet von meinem iphone, oh, ah, ach, mal, euch auch, ihnen auch, gleichfalls,
        wunsche, ade, bis dahin alles gute, hochachtungsvoll, mit besten grussen, herzliche grusse,
        herzlichst, herzlich, freundliche grusse, freundlichen grussen, schonen gruss, schone grusse,
        schonen feierabend, schonen sonntag, guten start in die woche, digga, digger, alter, bro, chef,
        cheffe, meister, frau doktor, herr doktor, liebe frau, lieber herr, liebes team, liebes
        praxisteam, ihr lieben, euer, eure, dein, deine, hehe, lach, zwinker, gell, gelle,
        ne, wa, tja, hm, hmm, ups, oje, ohje, mist, scheisse, verdammt, von meinem handy gesendet,
        gesendet mit, gsendet, diktiert, alles liebe, drucker, busserl, schmatzer, bis denne, machs gut,
        macht es gut, mach s gut, tschau, tschau tschau, ade merci, merci und gruss, uf wiederluege,
        pfuat di, habe die ehre, kurze bestatigung, kurze bestatigung von mir, von mir, bestatigung von
        mir, zur bestatigung, ohne verspatung
    """,
    "SIDE_FACT": """
        bringt, bringen, bring, vorbei, stock, og, eg, lasse, klingelt, klopfen,
        bringe, mitbringen, bringe mit, klingel, klingeln, tor
    """,
    "OTHER_TALK": """
        und du, und dir, und bei dir, und selbst, wer sind sie, wer ist da, habe mich verwahlt, mich verwahlt, ihre
        hilfe beim, tisch zu hause, kann nicht mehr, ich kann nicht mehr, frohe weihnachten, gutes neues jahr, alles
        gute, gluckwunsch, viel gluck, wie geht s, hab mich verwahlt, war nicht fur sie, war nicht fur dich, nicht fur
        sie bestimmt
    """,
    "THING": "auto, ausweis, versichertenkarte, unterlagen, schlussel",
    "LIGHT_VERB": "sagen, machen, tun, sehen, geben, finden",
    "CHANGE": "andern, andere, tauschen",
    "BAD": """
        schlecht, geht schlecht, passt schlecht, ist ganz schlecht, wird schwierig, ist schwierig,
        schwierig, passt uns nicht, geht bei uns nicht,
        nicht um diese zeit, nicht um die zeit, nicht an dem tag,
        passt nicht, passt mir nicht, passt leider nicht, passt gar nicht, passt mir gar nicht, geht nicht, geht
        gar nicht, geht leider nicht, geht bei mir nicht, ist schlecht, ist bei mir schlecht, ist blod, ganz
        schlecht, ungunstig, klappt nicht, klappt leider nicht, haut nicht hin, wird nix, wird nichts, wird
        knapp, do geht nicht, zu fruh, zu spat, mir zu fruh, mir zu spat, ist mir zu fruh, ist mir zu spat
    """,
    "WHETHER": "sind sie, seid ihr, habt ihr, wissen sie, soll ich, sollen wir, muss ich, willst du dass ich",
    "DROP": """
        losche, losch, streiche, streichen sie, entfernen, entferne, loschen, streichen, streich, vergiss,
        vergessen sie, abbrechen
    """,
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
        mega/super/toll/schon/klasse geworden,
        schlafe ich durch, zufrieden, sehr zufrieden, super zufrieden, begeistert, total begeistert, toll
        geworden, schon geworden, sehr schon, wunderschon, lecker, hat geschmeckt, hat super geschmeckt, geht
        mir besser, geht es besser, geht schon besser, viel besser, schnelle hilfe, die schnelle hilfe, tolle
        arbeit, super arbeit, gute arbeit, ganz toll, hat geholfen, super geholfen, hat sehr geholfen, geduld,
        liebe den
    """,
    "FILLER": """
        stattfindet, stattfinden wird, sage ihnen, sage euch, sage dir, sag dir,
        folgenden/folgender/ubernachsten montag/dienstag/mittwoch/donnerstag/freitag/samstag/sonntag,
        montag/dienstag/mittwoch/donnerstag/freitag/samstag/sonntag darauf,
        ihrer, ihrem, ihren, seinem, seiner, zu zweit, zu dritt, zu viert, zu funft, zu sechst,
        vormittag, den ganzen vormittag, furs,
        irgendwann, dieselbe, derselben, dieselbe zeit, zur selben zeit, zur gleichen zeit, um die
        gleiche zeit, um dieselbe zeit, gleiche, gleichen,
        vorgeschlagen/vereinbart/angesetzt/geplant von,
        sich, ihn, bevor sie kommen,
        meines, meiner, extra, vorher, egal, gehen, hiermit, beim, teil, wahr, ein, vorgeschlagenen,
        der, die, das, den, dem, des, eine, einen, einem, einer, mein, meine, meinen, meinem, unser,
        unsere, unseren, ihre, ihren, am, um, im, in, an, auf, fur, fuer, mit, von, vom, zu, zum, zur,
        bei, nach, es, ist, bin, sind, sein, haben, habe, hat, so, sehr, auch, noch, schon, ganz, alles,
        da, dort, hier, uhr, heute, morgen, abend, frueh, fruh, vormittag, nachmittag, punkt, wie
        besprochen, wie vereinbart, vereinbart, besprochen, nun, halt, eh, dich, wird, beide, zusammen,
        alle, tag, woche, mehr, gesundheitlich, gesundheitlichen grunden, diesen, dieses, diese, dafur,
        dazu, erinnerung, nachricht, jeden, fall, das ist, einfach, kurzfristig, nachsten, nachste,
        heutige, diesmal, grund, erst, wieder, lassen, kurz, selbst, selbstverstandlich, punktlich,
        gemeinsam, seit, dann, also, aber sonst, dies, dieser, jetzt schon, gleich, bald, mal, nochmal,
        einmal, zweimal, erste, ersten, zweite, letzten, letztem, letzte, lieben, lieber, vielen, beim
        letzten mal, per, samt, inklusive, gegen, zwischen, uber, unter, vor, hinter, neben, durch,
        ab, ca, etwa, circa, ungefahr,
        bisschen, etwas, viel, viele, wenig, wenige, alle zusammen, zu viert, zu zweit, zu dritt, zu
        funft, zu sechst, personen, leute, familie, zuhause, daheim, hause, ort, stadt
    """,
    "WEEK": """
        nachste woche, nachsten monat, kommende woche, ubernachste woche, in zwei wochen, in einer woche, ein andermal
    """,
    "HELP": """
        hilfe, help, sos, info, brauche hilfe
    """,
}
