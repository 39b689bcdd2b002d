"""German: what is asked beside the appointment: hours, prices, ways, silence; phrases by role."""

TOPICS = {
    "HOURS": """
        montags auf, dienstags auf, mittwochs auf, donnerstags auf, freitags auf, samstags auf, sonntags auf,
        am montag auf, am samstag auf, am sonntag auf, bis wann ist, bis wann sind sie, bis wann seid ihr, bis
        wann haben sie, bis wann habt ihr, wie lange seid ihr, wie lange sind sie, wie lang habts, habts
        offen, habts auf, jemand da, wann macht ihr zu, wann machen sie zu, wann macht ihr auf, wann machen
        sie auf, zwischen weihnachten, uber weihnachten, uber die feiertage, an feiertagen,
        macht ihr, macht ihr auf, macht ihr morgen auf,
        offnungszeiten, geoffnet, wann schliesst, wann schliessen, wann offnen, habt ihr offen, haben sie offen,
        haben sie auf, haben sie geoffnet, offen, wie lange offen, auch da, samstag da, sonntag da, samstag auch
        da, seid ihr da, sind sie da, samstags offen, sonntags offen, am samstag offen, am sonntag offen, habt
        ihr auf, habt ihr geoffnet, habt ihr zu, wie lange geoffnet, ladenschluss, offnet ihr, schliesst ihr,
        machts auf, machts zu, aufgesperrt, sperrts auf, zusperrts, ordinationszeiten, sprechzeiten,
        sprechstunde, geschaftszeiten, betriebsferien
    """,
    "PRICE": """
        was macht das, was wurde das, mit wieviel, mit wie viel muss ich, wie viel muss ich, was nehmts, was
        verlangts, was zahl ich, was zahle ich, was koscht,
        was kostet, wie viel kostet, wieviel kostet, kostet, kosten, preis, preise, preisliste, wie teuer,
        kostenvoranschlag, was kostet es, was kostet das, was kosten, kostet es, kostet das, preis fur, preise
        fur, wie viel, wieviel, was nehmen sie, was nimmst du, was verlangen sie, was wurde das kosten, was
        wurde kosten, ungefahrer preis, honorar, stundensatz, tarif, tarife, gebuhr, was bekommst du, was
        kriegst du, was bin ich schuldig, zuzahlung
    """,
    "PRACTICAL": """
        mit karte zahlen/bezahlen, mit ec karte zahlen/bezahlen, bar zahlen/bezahlen, karte zahlen/bezahlen,
        kartenzahlung, einen aufzug, aufzug, wie lange dauert, dauert es, dauert das, wie lange geht, nuchtern,
        barrierefrei
    """,
    "ADDRESS": """
        wo kann man parken, kann man parken, kann man bei ihnen parken, kann ich parken, wo parkt man, wo man
        parken, zum parken, am besten parken, parkplatz, parkplatze, ein parkplatz, gibts einen parkplatz,
        blaue zone, welche haltestelle, welche station, welcher ausgang, welches haus, finde den eingang
        nicht, finde die praxis nicht, find den eingang nicht, finde euch nicht, finde sie nicht, wo ist der
        eingang, noch am selben ort, noch in der, immer noch in der, wo war das nochmal, wo ist das nochmal,
        welche nummer, welches gebaude,
        welcher stock, welchem stock, in welchem stock, welche klingel, bei welchem namen klingeln, gibt
        es einen aufzug, rollstuhl, rollstuhlgerecht, barrierefrei, gibts parkplatze, gibt es bei ihnen
        parkplatze, gibts bei euch parkplatze, parkhaus, welcher eingang, welche hausnummer,
        gibt es parkplatze, gibt es einen parkplatz, wo kann ich parken, wo parke ich,
        parkmoglichkeiten, turcode,
        adresse, anschrift, wo sind sie, wo seid ihr, wo ist das, wo ist es, wo ist der salon, wo ist der laden, wo ist
        der friseur, wo ist die praxis, wo ist die ordination, wo ist die kanzlei, wo ist die werkstatt, wo ist die
        adresse, wo ist das studio, wo ist das geschaft, wo ist das lokal, wo ist das restaurant, wo ist ihr salon,
        wo ist ihr laden, wo ist ihr studio, wo ist ihr geschaft, wo ist ihre praxis, wo ist ihre ordination,
        wo ist ihre kanzlei, wo ist ihre werkstatt, wo ist euer salon, wo ist euer laden, wo ist euer studio,
        wo ist eure praxis, wo ist eure werkstatt, welche strasse, wo finde ich, die adresse, ihre
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
        danke fur die info/information/auskunft, vielen dank fur die info/information/auskunft,
        merci vilmal, merci vielmal, merci villmal, merci viu mau, danke vielmals, danke vilmal, danke villmal,
        danke, vielen dank, dankeschon, danke schon, danke sehr, herzlichen dank, besten dank, merci, thx,
        tausend dank, merci vielmal, vielen lieben dank, lieben dank, ganz herzlichen dank, recht herzlichen
        dank, danke danke, dankeee, danke nochmal, danke nochmals, nochmals danke, danke ihnen, danke dir, danke
        euch, danke fur gestern, danke fur heute, danke fur die hilfe, danke fur alles, vergelts gott, merci
        vielmals, merci villmal, dank dir, dank ihnen, bedanke mich, wir bedanken uns, dank im voraus
    """,
    "GREETING": """
        griass eich, griass enk, griaß eich,
        hallo, guten tag, guten morgen, guten abend, hi, hey, moin, servus, gruss gott, gruezi, hoi, mahlzeit,
        morgen zusammen, griass di, hallochen
    """,
    "WRONG_NUMBER": """
        hab gar keinen hund, hab gar kein auto, habe gar kein auto, diese nummer gehort, nummer gehort mir, nummer
        gehort jetzt, da haben sie sich vertan, haben sich vertan, haben sich geirrt, haben sich in der nummer, falsche
        person, versehentlich an mich, aus versehen an mich, ich habe keinen termin, habe keinen termin bei ihnen, habe
        gar keinen termin, habe bei ihnen keinen termin, hab keinen termin bei ihnen, habe keinen termin bei euch, nicht
        die richtige nummer, nicht die richtige person, bin kein kunde, bin keine kundin, falsche nummer, verwahlt,
        falschen nummer, kenne sie nicht, falsch verbunden, nummer verwechselt, falscher kontakt, falscher empfanger,
        ich bin nicht herr, ich bin nicht frau, keinen termin bei ihnen, habe keinen termin, hab keinen termin,
        nachricht ist nicht fur mich, war nicht fur mich, nicht fur mich bestimmt, irrtumlich an mich, irrtumlich
        bekommen/erhalten, kenne keine frau, kenne keinen herrn
    """,
    "STOP": """
        lasst mich mit euren sms in ruhe, keine werbung mehr, keine sms mehr bitte,
        nehmen sie mich aus, keine sms mehr, abmelden von, keine erinnerungen mehr, keine nachrichten mehr,
        abbestellen bitte, nicht mehr schreiben, austragen
    """,
    "STOP_WORD": "stop, stopp, ende",
    "START": "start, anmelden",
}
