"""German: what answers: yes, no, see you, confirmed; phrases by role."""

ANSWERS = {
    "YES": """
        ja bitte, tiptop,
        klappt, klappt gut, klappt super, klappt bei mir/uns, das klappt, klappt fur mich/uns, es klappt,
        dabei bleibts, dabei bleibt es, bleibt dabei, es bleibt dabei, habe ich auf dem schirm, auf dem schirm,
        wie ausgemacht/abgemacht/vereinbart/besprochen/verabredet/geplant,
        termin/reservierung/tisch/buchung bleibt bestehen, termin/reservierung/tisch/buchung
        bleibt, termin/reservierung/tisch/buchung bleibt so, bleibt bestehen, lassen wir so,
        lassen sie es so, wir lassen es so, alles wie besprochen, alles wie gehabt, termin
        bleibt bestehen,
        alles in ordnung fur morgen/heute, geht klar fur morgen/heute, oki doki, okidoki,
        geht sich aus, geht sich gut aus, geht sich locker aus, das geht sich aus, geht si aus,
        jo passt, jo passt scho, hab es im kalender, habs im kalender,
        freue mich, freu mich, freuen uns, nicht vergessen, passt scho, hab s im kalender, wird eingehalten, ja,
        jo, jap, jep, jup, joa, jawohl, ok, okay, okey, oki, okidoki, passt, passt gut, passt super, passt
        perfekt, passt so, passt mir/uns, das passt, passt fur mich/uns, perfekt, super, prima, toll, klasse,
        gut, sehr gut, alles klar, alles gut, klar, na klar, aber klar, klaro, geht klar, in ordnung,
        einverstanden, gerne, sehr gerne, gern, natuerlich, naturlich, selbstverstandlich, sicher, auf jeden
        fall, genau, richtig, korrekt, freilich, eh klar, leiwand, auf jeden, geritzt, gebongt, selbst
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
        uns, wird passen, grossartig, spitze, nice, top, tipptopp, tip top, perfetto, super gerne,
        liebend gern, mit vergnugen, mit freude, freu mich schon, ich freue mich, ich freu mich, wir freuen uns,
        wir freuen uns schon, freue mich schon, freue mich drauf, freu mich drauf, ist notiert, hab es notiert,
        habe es notiert, habe ich notiert, ist eingetragen, steht im kalender, im kalender, hab ich im kalender,
        hab ich mir notiert, ist vermerkt, vermerkt, danke passt, jo passt, na freilich, logo,
        bereit fur morgen, ist im kalender, im kalender eingetragen, eingetragen,
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
    "KEEP": "sage/sagen nichts ab, verschiebe/verschieben nichts, nehme, nehm, behalte, halte, nehmen, behalten",
    "CONFIRMED": """
        teilnahme bestatigt, einladung angenommen,
        bestatigt, termin bestatigt, ist bestatigt, zugesagt, termin angenommen
    """,
}
