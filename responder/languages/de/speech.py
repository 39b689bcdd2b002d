"""German: small words that the reading of a text turns on."""

from responder.languages.move_words import MoveWords
from responder.languages.speech_words import SpeechWords
from responder.languages.word_lists import phrases, words

SPEECH = SpeechWords(
    coming=words("kommen"),
    no_longer=words("mehr"),
    after_all=frozenset(["letztendlich", "im endeffekt"]),
    future=words("werde"),
    absent=words("verhindert"),
    away=words("urlaub verhindert weg"),
    present=words("komme kommen"),
    polite=words("bitte"),
    about=words("fur von"),
    occasions=words("andermal"),
    having=words("habe haben"),
    of=words("von"),
    denies_what_follows=words("kein keine"),
    inverted=words("ich wir"),
    nominative=words("ich wir"),
    indefinite=words("ein eine einem einen einer"),
    orders=words("komm"),
    asked_to=words(""),
    to_come=words("kommen"),
    also_done=words(""),
    qualities=words("fein genial klasse perfekt prima super toll"),
    states=words("gut ok okay"),
    also_nouns=words("deal"),
    praising=words("toll klasse"),
    intensifying=words("sehr so echt"),
    things=words("es das dies"),
    done_alone=words("bist hast habe hatte war warst"),
    addressed=words("ihnen"),
    beside_a_purpose=words("fur um"),
    that=words("dass daß"),
    days_and_longer=words("tage wochen"),
    with_somebody=words("mit"),
    alone=words("allein alleine zusammen gemeinsam"),
    counted=words("min minuten"),
    this=words("heute"),
    tomorrow_or_morning=words("morgen"),
    before_a_morning=words("dienstag donnerstag freitag heute mittwoch montag samstag sonntag"),
    before_a_number=words("ab am lieber nach um vor"),
    after_an_hour=words("am uhr"),
    before_a_date=words("am dem den"),
    articles=words("ein eins"),
    bounds=words("seit"),
    we_shall_be=words(""),
    there_is=words(""),
    evenings_out=words(""),
    possessives=words(""),
    half=words("halb"),
    for_people=words("fur"),
    not_booked=words(
        "restaurant theater konzert amazon arbeit flug grillen handy hotel kino netflix newsletter reise "
        "schule spotify urlaub versicherung vertrag zug"
    ),
    slots=words("uhrzeit zeit"),
    called=words("ihr mein meine"),
    hoping=words("hoffe hoffen hoffentlich"),
    in_front_of=words("vor"),
    leaving=words("lasse lassen"),
    departing=words("ende fertig gehen"),
    you_may=frozenset(["sie durfen"]),
    dropping_by=words("kommen vorbeikommen"),
    tables=words("tisch"),
    rooms=words("kabine raum stock tur zimmer"),
    where=words("wo wohin"),
    how=words("wie"),
    instead=words("stattdessen"),
    only=words("erst nur"),
    when=words("wann"),
    interrogative=words("wann was welche welchem welcher welches wer wie wieviel wo"),
    verb_first=frozenset(
        phrases(
            "habt ihr, haben sie, seid ihr, sind sie, gibt es, macht ihr, machen sie, kann ich, kann man, hast "
            "du, bist du, macht es, machts auf, habts offen, habts auf, gibts parkplatze, gibts einen, gibts bei, "
            "ist jemand"
        )
    ),
    thanked_for=words("fur"),
    people=words("pers person personen"),
    counting_people=words("sind"),
    adverbs=words("also auch doch heute leider morgen trotzdem wohl"),
    spoken_titles=words("dr frau herr"),
    after_a_day=words(""),
    please=words("bitte danke"),
    of_oneself=words("bin ich"),
    asks_us=words("bitte kann konnen konnten moglich wie wurden"),
    about_messages=words("interesse nachrichten nummer sms werbung"),
    silencing=words("abbestellen abmelden"),
    split_verbs={
        "ab": (words("sage sag sagen sagt"), "CANCEL"),
        "zu": (words("sage sag sagen"), "CONFIRM"),
        "an": (words("nehme nehm nehmen nimm"), "CONFIRM"),
        "da": (words("bin sind"), "COME"),
        "teil": (words("nehme nehm nehmen"), "COME"),
    },
    able=words("konnen"),
    consequently=words("also daher deshalb"),
    may_i=words(""),
    towards=words(""),
    impossible=words("unmoglich"),
    mine=words("mein meine meinem meinen meiner unser unsere unserem unseren unserer"),
    never=words("nie niemals"),
    said_of_a_third=words("kommt kann wird"),
    going=words("gehe gehen hin parke parken"),
    foreign_numbers=words("once due tres am"),
    everyday=words(
        "aber am an auf aus bei bin bis da das dem den der des dich die dir doch ein er es hat her hin ihm ihn ihr "
        "im in ist mal man mich mir mit nie nun nur oder sie so um und von vor war was wer wie wir wo zu"
    ),
    being=words("bin"),
    before_titles=words("die der"),
    here=words("hier"),
    living_here=words("ist"),
    doctors=words("doktor"),
    at_somebodys=words("bei"),
    titles_met=words("dr frau herrn"),
    next_week=words("nachste"),
    by_somebody=words("von"),
    doubtful_titles=words(""),
    saying=words("behauptet findet glaubt meint mochte sagt sagte verlangt will"),
    regards=words("gruss grusse grussen gruessen lg mfg vg liebegrusse"),
    nearly=words("beinahe dachte fast glaubte"),
    letting_go=frozenset(phrases("vergiss es, vergessen sie es")),
    i_tell=words("gesagt geschrieben sage schreibe"),
    telling=words("sag sage sagen sagt richte richten"),
    them=words("ihm ihr ihnen"),
    telling_them=words(""),
    still=words("noch"),
    whole_answers=frozenset(["sie haben recht", "da haben sie recht"]),
    moved=words("verschoben verlegt"),
    deleting=words("losche loschen losch streiche streichen entfernen entferne"),
    it=words("ihn es"),
    refusing=words("weigere"),
    had_to=words("musste mussten"),
    than=words("als"),
    goals=words("zu zum zur"),
    inside=words("in ins"),
    visiting=words("besuch besuchen hause heim"),
    coming_from=words("aus von"),
    we=words("wir"),
    insults=words("arschloch arschlocher deppen depp idiot idioten penner trottel wichser"),
    nobody=words("niemand"),
    cancelling_now=words("annulliere storniere"),
    familiar=words("du"),
    without=words("ohne"),
    staying=words("bleiben bleibe bleiben bleibt"),
    theirs=words("ihr ihre ihrem ihren ihrer sein seine seinem seinen seiner"),
    yours=words("dein deine ihre ihrem ihren ihrer"),
    closed=words("geschlossen zu"),
    arrived=words("geparkt parkplatz adresse"),
    definite=words("der die das den"),
    possible=words("moglich"),
    may_be_if=words("wenn falls"),
    reviews=words("bewertung rezension"),
    said_of_much=words(""),
    others_are=words(""),
    absence_begins=(),
    doing=words(""),
    given_away=words("termin platz"),
    before_a_thing=words(""),
    off=words(""),
    set_against=frozenset(),
    before_news=words("mein meine"),
    before_a_cause=words("der die das mein meine"),
    just_in_case=frozenset(["falls"]),
    confirming_begins=("bestat",),
    who=words(""),
    itself=words(""),
    first_person=words(
        "erwarte erwarten warte warten bin komme kommen erscheine werde sind bringe schaffe freue freuen"
    ),
    plain_yes=words("jawohl okay passt"),
    before_people=words("zu alle"),
    estimating=words("wird werde werden eher"),
    before_then=words("vor"),
    at_home=words("zuhause daheim hause"),
    emphatic=words(
        "passt bestehen besprochen gehabt selbstverstandlich naturlich klar steht freu freue freuen gern gerne "
        "fix versprochen fall definitiv sicher dabei bleibt anderung anderungen unverandert vergessen unbedingt "
        "jawohl freilich gebongt kalender verlass"
    ),
    agreeing=words(
        "selbstverstandlich naturlich klar gern gerne fix versprochen fall definitiv sicher unbedingt jawohl "
        "freilich passt gehabt"
    ),
    obstacles=words(
        "uberlegen uberlege fragen frage schauen skifahren niemand tumor krebs arm bein fuss hand bett weg weit "
        "anderswo urlaub zug bahnhof strand bar kino stadion schwimmbad flugzeug bus hotel arbeit arbeite "
        "arbeiten buro chef tot gestorben schade teuer besser andere anderen anderer anderes schnee eis glatteis "
        "regen sturm strasse strassen fahren gehen laufen bewegen aufstehen kita babysitter verloren gestohlen "
        "verkauft verkaufe repariert gesund anrufen geschlossen gesperrt gericht polizei gefangnis chemo dialyse "
        "schlafe schlafen flug fliege fliegen bleibe bleiben kinder absage ohne statt erledigt behoben gefunden "
        "notaufnahme"
    ),
    obstacles_begin=tuple(
        sorted(
            words(
                "krank fieber gripp anstecken erbroch hust verletz gebroch verstauch entzund begrab beerdig "
                "trauer schwanger geburt schnei uberschwem streik blockier panne absag verschob verschieb umzieh "
                "umzug urlaub flughaf klinik notfall unfall entlauf verschwund geschieden unmogl schwierig "
                "verhind gezwung ersetz reise verspat bronch windpock lungen durchfall corona covid quarant "
                "isolier operat operier spital"
            )
        )
    ),
    please_in_two_words=frozenset(),
    ending_a_request=frozenset(),
    tag_questions=frozenset(),
    having_done=frozenset(),
    laughter=(),
    just_seen=frozenset(),
    of_any=words("ein eine einen einer kein keine keinen keiner"),
    occupied=words("fahre fahren auto besprechung meeting akku empfang guthaben netz handy telefon"),
    declining=words("notig noetig notwendig erforderlich brauche"),
    abandoning=words(""),
    waiting=words("ausrichten informieren sagen warten"),
    no_need=words("kein keine"),
    needed=words("notig noetig notwendig erforderlich"),
    wished=words("wollte wollten dachte dachten gehofft hoffte ware waere gedacht geplant wurde wuerde hatte sollte"),
    how_much=words("viel wieviel viele wieviele"),
    over_by=words("fertig weg raus draussen"),
    by_then=words("bis vor"),
    following=words("folgenden folgender ubernachsten ubernachster uebernaechsten"),
    one_after=words("darauf"),
    one_after_in_two=frozenset([("in", "acht"), ("in", "8"), ("in", "vierzehn"), ("in", "14")]),
    parents=words("mama mutter papa vater mutti oma"),
    hangs_on=words("am an auf aus bei beim durch fur gegen im in ins mit mitm nach ohne uber vom von vor zu zum zur"),
    bringing=words("bring bringe bringen vorbeibringen abgeben"),
    pardon=words("entschuldige entschuldigung verzeihung pardon"),
    thinking=words("denke denken glaube glauben meine"),
    told_of_a_visit=words("bestatigung details erinnerung erinnerungen infos karte link mail nachricht sms zettel"),
    has=words("hat"),
    degrees=words("c fieber grad seit"),
    otherwise=words("sonst ansonsten"),
    reasons=words("grund gruende"),
    infinitives=("en",),
)

MOVES = MoveWords(
    obliged=words("muss mussen musste mussten"),
    it_is=words("es das ist am um im der die den fur"),
    copulas=words("ist"),
    planned=words("geplant"),
    before_or_after=words("vor nach"),
    tempting=frozenset([("lust", "auf")]),
    expected=frozenset(),
    will_you_be=frozenset(["wirst du"]),
    handing=words("geben leihen"),
    managing=frozenset(),
    nothing=words("nichts"),
    meeting=words("treffen"),
    then_instead=words("dann"),
    suiting=words("passen gehen klappen passt ginge"),
)
