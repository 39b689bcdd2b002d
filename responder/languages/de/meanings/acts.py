"""German: what is done about the appointment: coming, cancelling, moving, being late; phrases by role."""

ACTS = {
    "COME": """
        bin dann bei euch/ihnen, bin bei euch/ihnen, bin dann morgen bei euch/ihnen, bin morgen bei
        euch/ihnen, sind morgen bei euch/ihnen,
        erwarte sie, erwarten sie um, wir erwarten sie, ich erwarte sie, warte auf sie, warten
        auf sie, mache/mach ihnen auf, machen ihnen auf, lasse/lass sie rein,
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
        den termin absage, termin absage muss,
        streichen sie uns/ihn/sie, bitte streichen, streich mich, streicht mich/uns, nehmen sie
        mich/uns/ihn/sie raus, nimm mich/uns raus, nehmt mich/uns raus, bitte austragen, tragen sie mich/uns
        aus, trag mich/uns aus,
        abmelde,
        stornierung, die stornierung, bestatige die stornierung, bestatige hiermit die stornierung,
        abbrechen, bitte abbrechen, doch absagen, doch leider absagen, doch stornieren,
        termin loschen, termin streichen, termin bitte streichen, termin bitte loschen, sagen sie meinen termin
        ab,
        absagen, sage ab, sage hiermit ab, sage ihn ab, sag ab, sagen ab, stornieren, storniere, storno, sag
        einfach ab, sag das ab, absage, abmelden, canceln, cancel, abbestellen, brich es ab, brich ab, sage
        leider ab, sag es ab, absagen muss, sagen leider ab, brich das ab, storniert bitte, sag bitte ab, sage
        es ab, streichen sie mich
    """,
    "CANCELLED": "verschoben, verlegt, abgesagt, storniert, fallt aus, ist abgesagt, wurde abgesagt",
    "NOT_NEEDED": """
        den platz nicht freihalten, den termin nicht freihalten, meinen platz nicht freihalten, meinen termin
        nicht freihalten,
        brauche/brauchen/brauch den termin doch nicht mehr, brauche/brauchen/brauch den termin doch nicht,
        brauche/brauchen/brauch ihn doch nicht mehr,
        brauchen sie nicht zu kommen, brauchst nicht zu kommen, brauchen nicht zu kommen, brauchen nicht
        mehr zu kommen, brauchst nicht mehr zu kommen, nicht mehr benotigt, wird nicht mehr benotigt, wird
        nicht mehr gebraucht,
        kann raus, kann gestrichen werden, konnen sie streichen, konnt ihr streichen, kannst du streichen,
        brauchst/braucht/brauchen nimmer/nicht kommen, brauchen sie nicht mehr kommen, brauchst nicht mehr
        kommen, mussen sie nicht mehr kommen, musst nicht mehr kommen, kommen sie bitte nicht, jemand
        anderen gefunden, jemand anders gefunden, was anderes gefunden, jemanden in der nahe gefunden,
        brauchst nix/nichts mehr machen, brauchen sie nichts mehr machen, brauchts nix/nichts mehr machen,
        brauchts nimmer/ned/nicht kommen, brauchst nimmer/ned kommen, brauchen sie nimmer kommen,
        nicht mehr notig, brauche nicht mehr, brauchen nicht mehr, hat sich erledigt, hat sich schon erledigt,
        nicht auf mich warten, warten sie nicht, nicht mehr gebraucht, brauche keinen termin mehr, brauche den
        termin nicht mehr, nicht mehr erforderlich, hat sich von selbst erledigt, hat sich von allein erledigt,
        ist erledigt, schon erledigt, brauche ihn nicht mehr, brauch ihn nicht mehr, brauch ich nicht mehr,
        brauche ich nicht mehr, brauch keinen termin mehr, brauchen sie nicht kommen, brauchst nicht kommen,
        musst nicht kommen, mussen nicht kommen, nicht mehr kommen, kein bedarf mehr, platz freigeben, termin
        freigeben, kann vergeben werden, konnen sie vergeben, konnen den termin vergeben, anderweitig vergeben
    """,
    "PREVENTED": """
        geht sich bei mir nicht aus, geht sich bei uns nicht aus, geht sich leider nicht aus,
        komme/komm/kommen nicht von der arbeit weg, bekomme/bekomm/kriege/krieg nicht frei, bekomme/kriege
        keinen urlaub, kann nicht von der arbeit weg,
        fallt ins wasser, fallt fur mich/uns/ihn/sie aus, ins wasser gefallen, komm/komme/kommen nicht weg,
        kann nicht weg, liege flach, liegen flach, liege im bett, liegt im bett, bin ans bett
        gefesselt,
        geht sich heute/morgen/leider/doch nicht/nimmer aus, geht sich heute/morgen leider nicht/nimmer
        aus, geht sich leider heute/morgen nicht/nimmer aus, geht sich heute/morgen/leider nicht mehr
        aus, geht sich heute/morgen leider nicht mehr aus,
        wird das nichts, wird das nichts mehr, wird nichts mehr, wird heute nichts, wird heute nichts
        mehr, wird morgen nichts,
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
        musste den termin verlegen/verschieben, muesste den termin verlegen/verschieben,
        terminanderung, terminverschiebung, um terminverschiebung, um verlegung, termin verlegen, verlegen
        auf,
        die zeit andern, zeit andern, uhrzeit andern, andere die zeit, andere die uhrzeit, den termin andern,
        uhrzeit andern,
        verschieben, verschiebe, verschoben/verlegt werden, verlegen, umbuchen, vorverlegen, verschieb,
        termin andern/tauschen,
        schieben, schieb, nach hinten schieben, vorziehen, umlegen, umplanen
    """,
    "OTHER_TIME": """
        einen termin am nachmittag/vormittag/abend/wochenende,
        was spateres, was fruheres, etwas spateres, etwas fruheres,
        lieber nachmittags, lieber vormittags, spateren termin, fruheren termin, spaeteren termin, frueheren
        termin,
        einen neuen termin, was anderes, hatten sie was anderes,
        anderer termin, anderen termin, andere uhrzeit, anderen tag, einen neuen termin, neuen termin, neuer
        termin, ersatztermin, ein anderes mal, andermal, anderer zeitpunkt, anderer tag, alternativtermin,
        ausweichtermin, anderen zeitpunkt, anderes datum, eine andere uhrzeit, einen anderen tag, ein anderer
        tag, ein anderer termin, einen anderen termin, an einem anderen tag, zu einer anderen zeit,
        sonst noch zeit/frei, sonst zeit/frei, sonst noch was frei, sonst noch termine,
        nachsten freien termin, nachste freie termin, neuen slot, anderer slot, anderen slot, was
        anderes frei, wann anders, wann haben sie sonst, wann sonst
    """,
    "SOONER_OR_LATER": """
        a stund spater, a stund fruher, a stunde spater, a bissl spater, a halbe stund spater,
        vor, spater, fruher, etwas spater, etwas fruher, eine stunde, halbe stunde, auch eher, was eher, etwas
        eher, bisschen eher
    """,
    "RATHER": """
        ware mir lieber, ware uns lieber, ware mir lieber als, ist mir lieber als, ist mir lieber,
        lieber, stattdessen, eher, besser, geht auch, ginge, ginge auch, wie ware, lieber am, lieber um, besser
        am, besser um, ware besser, passt besser, wurde besser passen, ging auch, anstatt, statt, anstelle,
        alternativ, gehts auch, geht es auch, vielleicht eher
    """,
    "LATE": """
        etwas/bisschen/bissl/paar minuten spater kommen, etwas/bisschen/bissl/paar minuten spater da sein,
        komme etwas/bisschen/bissl spater,
        verspatet sich, verspaten sich, minuten verspatung, minuten zu spat,
        verpennt, habe verpennt, habe verschlafen, verschlafen, dauert noch ein paar minuten, dauert noch
        paar minuten,
        verspate, verspaten, verspatung, komme zu spat, spat dran, unterwegs, auf dem weg, komme etwas spater,
        komme spater, komme ein bisschen spater, bin spat dran, sind spat dran, bin zu spat, werde mich
        verspaten, verspate mich, verspaten uns, schaffe es nicht punktlich, nicht punktlich, minuten spater,
        min/minuten/minuterl zu spat, komme/komm zu spat, zu spat komme/kommen/dran/sein,
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
        finde/find keinen parkplatz, suche/such noch einen parkplatz, suche/such parkplatz,
        verfahren
    """,
}
