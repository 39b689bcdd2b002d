"""Italian: small words that the reading of a text turns on."""

from responder.languages.move_words import MoveWords
from responder.languages.speech_words import SpeechWords
from responder.languages.word_lists import phrases, words

SPEECH = SpeechWords(
    coming=words("esserci venire"),
    no_longer=words("piu"),
    after_all=frozenset(["alla fine"]),
    future=words("saro"),
    absent=words(""),
    away=words(""),
    present=words("passo vengo veniamo"),
    polite=words("favore"),
    about=words("da di per"),
    occasions=words("volta"),
    having=words("abbiamo ho"),
    of=words("che di"),
    denies_what_follows=words("mai non"),
    inverted=words(""),
    nominative=words("io noi"),
    indefinite=words("un una uno"),
    orders=words("vieni"),
    asked_to=words(""),
    to_come=words("passare venire"),
    also_done=words(""),
    qualities=words("benissimo ottimo perfetto super"),
    states=words("bene ok"),
    also_nouns=words("nota"),
    praising=words("bello fico"),
    intensifying=words("molto cosi"),
    things=words("cio questo"),
    done_alone=words("hai ho sei avevo ero eri"),
    addressed=words("le ti vi"),
    beside_a_purpose=words("alle le per"),
    that=words("che"),
    days_and_longer=words("giorni"),
    with_somebody=words("con"),
    alone=words("solo sola soli sole insieme"),
    counted=words("minuti"),
    this=words("questa"),
    tomorrow_or_morning=words(""),
    before_a_morning=words(""),
    before_a_number=words("alle dopo il le meglio non prima"),
    after_an_hour=words("e ore"),
    before_a_date=words("il le"),
    articles=words("un una uno"),
    bounds=words("dal dalle fino"),
    we_shall_be=words("saremo"),
    there_is=words(""),
    evenings_out=words(""),
    possessives=words(""),
    half=words(""),
    for_people=words("per"),
    not_booked=words(
        "ristorante albergo teatro cinema abbonamento amazon aperitivo concerto festa hotel lavoro netflix "
        "newsletter scuola spotify telefono treno viaggio volo"
    ),
    slots=words("ora orario"),
    called=words("mia mio mie miei"),
    hoping=words("spero speriamo"),
    in_front_of=words("davanti"),
    leaving=words("lascio lasciare lascero"),
    departing=words("andarmene esco finisco stacco uscire"),
    you_may=frozenset(["puo", "potete", "puoi"]),
    dropping_by=words("passare venga veniate venire"),
    tables=words("prenotazione tavolo"),
    rooms=words("aula cabina interno piano porta sala stanza"),
    where=words("dove dov"),
    how=words("come"),
    instead=words("invece"),
    only=words("solo soltanto"),
    when=words("quando"),
    interrogative=words("che dove quale quali quando quanto"),
    verb_first=frozenset(phrases("c e, mi ripeti, mi ripete, mi manda, mi mandi")),
    thanked_for=words("di per"),
    people=words("persone"),
    counting_people=words("saremo"),
    adverbs=words("anche comunque domani purtroppo"),
    spoken_titles=words("dr"),
    after_a_day=words(""),
    please=words("favore grazie il per"),
    of_oneself=words("io sono"),
    asks_us=words("favore possono potete potrebbe potreste puo"),
    about_messages=words("interesse messaggi pubblicita sms"),
    silencing=words(""),
    split_verbs={},
    able=words("poter potere"),
    consequently=words("quindi"),
    may_i=words("posso possiamo potrei"),
    towards=words("a"),
    impossible=words("impossibile"),
    mine=words("mia mie miei mio nostra nostro"),
    never=words("mai"),
    said_of_a_third=words("potra puo sara verra viene"),
    going=words("andare andremo andro parcheggiare parcheggio vado"),
    foreign_numbers=words("once elf dos"),
    everyday=words(
        "che chi ci con da di due fa fra gia gli ha hai ho il in io la le lei li lo lui ma mi mia mio ne no noi "
        "non ora per piu poi qua qui se si su sua suo ti tra tre tu tua tuo un una va vi voi"
    ),
    being=words("sono"),
    before_titles=words("la il"),
    here=words("qui"),
    living_here=words("c e nessuna nessun"),
    doctors=words("dottore"),
    at_somebodys=words(""),
    titles_met=words("dottoressa dottor"),
    next_week=words("prossima"),
    by_somebody=words("da"),
    doubtful_titles=words("sig"),
    saying=words(
        "dicono vogliono consiglia chiede crede dice insiste pensa pretende sostiene suggerisce vorrebbe vuole"
    ),
    regards=words(""),
    nearly=words("credevo pensavo quasi stavo"),
    letting_go=words(""),
    before_an_apostrophe=words("all dall dell l nell un"),
    behind_an_apostrophe=words(""),
    clipped_endings={},
    glued_subjects={},
    asking_verbs=words(""),
    participle_ends=(),
    anyway=words(""),
    i_tell=words("avvisato avviso detto dico diro"),
    telling=words("di dica dite avvisa avvisi avvisate avverta avvertite"),
    them=words("loro"),
    telling_them=words("digli dille ditegli ditele avvisalo avvisala avvertilo avvertila"),
    still=words("ancora"),
    whole_answers=words(""),
    moved=words(""),
    deleting=words("elimina elimini eliminate eliminalo eliminala"),
    it=words("lo la"),
    refusing=words("rifiuto"),
    had_to=words("dovuto"),
    than=words("che"),
    goals=words("a al alla da dal dalla"),
    inside=words("in"),
    visiting=words("casa trovarci trovarmi visita"),
    coming_from=words("da dalla"),
    we=words("noi abbiamo"),
    insults=words(
        "bastardi bastardo coglione coglioni cretini cretino deficiente deficienti idiota idioti stronza stronzi "
        "stronzo"
    ),
    nobody=words("nessuno"),
    cancelling_now=words("annullo disdico"),
    familiar=words("tu puoi"),
    without=words("senza"),
    staying=words("resta restera restero resto rimane"),
    theirs=words("loro sua suo"),
    yours=words("sua suo tua tuo vostra vostro"),
    closed=words("chiuso chiusa chiusi chiudete"),
    arrived=words("parcheggiato parcheggio indirizzo"),
    definite=words("il lo la i gli l"),
    possible=words("possibile"),
    may_be_if=words("se"),
    reviews=words("recensione"),
    said_of_much=words("no non"),
    others_are=words(""),
    absence_begins=(),
    doing=words(""),
    given_away=words("posto appuntamento"),
    before_a_thing=words(""),
    off=words(""),
    set_against=frozenset(),
    before_news=words(""),
    before_a_cause=words(""),
    just_in_case=frozenset(["nel caso"]),
    confirming_begins=(
        "conf",
        "valid",
    ),
    who=words(""),
    itself=words("si"),
    first_person=words(
        "aspetto aspettiamo vengo veniamo verro verremo saro saremo ci arrivero arriveremo passero passeremo "
        "partecipero partecipo"
    ),
    plain_yes=words("certo okay"),
    before_people=words("in e tutti"),
    estimating=words("facciamo sara saranno diciamo"),
    before_then=words("prima"),
    at_home=words("casa"),
    emphatic=words(
        "benissimo confermato conferma certo certamente assolutamente volentieri conti contate conto contarci "
        "sicuramente sicuro ovviamente ovvio naturalmente vedo perdo manco manchero mancheremo dimentico "
        "cambiamento modifica agenda affermativo eccome confermatissimo piacere dubbio altro"
    ),
    agreeing=words(
        "certo certamente assolutamente volentieri sicuramente sicuro ovviamente ovvio naturalmente affermativo "
        "eccome piacere dubbio altro benissimo"
    ),
    obstacles=words(
        "pensare penso parlare chiedere vedere vediamo sciare sciando alzarmi nessuno cancellatemi tumore cancro "
        "braccio gamba caviglia polso piede letto via lontano fuori treno stazione spiaggia bar cinema stadio "
        "piscina aereo bus albergo campeggio mare montagna lavoro lavorare lavoriamo ufficio capo morto morta "
        "peccato caro cara meglio altro altra altri neve nevica ghiaccio pioggia strada strade guidare camminare "
        "muovere alzare uscire asilo babysitter perso persa rubato rubata venduto venduta riparato riparata "
        "guarito guarita chiuso chiusa chiuse tribunale polizia carcere chemio dialisi dormire volo volare resto "
        "restiamo risolto trovato bambini dimesso operato parte parto partiamo senza"
    ),
    obstacles_begin=tuple(
        sorted(
            words(
                "ospedal operaz malat febbre influenz contagi vomit toss rotto rott ferit frattur distors infez "
                "defunt funeral lutto incint nevic alluv temporal sciopero blocc guast annull disd rinvi sposta "
                "trasloc vacanz ferie aeropor clinic urgenz incident scappat scompars divorz licenzi imposs "
                "difficil costrett rinunc sostitu viagg ritard varicell polmon diarrea covid positiv quarant isol "
                "matrimon"
            )
        )
    ),
    please_in_two_words=frozenset(),
    ending_a_request=frozenset(),
    tag_questions=frozenset(),
    having_done=frozenset(),
    laughter=(),
    just_seen=frozenset(),
    of_any=words("alcun alcuna nessun nessuna un una"),
    occupied=words("guidando guido riunione batteria credito segnale campo wifi telefono cellulare"),
    declining=words("bisogno necessario necessaria serve"),
    abandoning=words(""),
    waiting=words("aspettare aspettarmi avvisare dire dirgli"),
    no_need=words("nessun nessuna"),
    needed=words("necessario necessaria bisogno serve"),
    wished=words("volevo volevamo pensavo pensavamo speravo speravamo credevo dovevo avrei avremmo vorrei"),
    how_much=words("quanto quanti quante"),
    over_by=words("finire finito uscire uscita uscito pronto pronta"),
    by_then=words("entro prima per"),
    following=words(""),
    one_after=words("successivo successiva seguente"),
    one_after_in_two=frozenset([("dopo", "ancora")]),
    parents=words("mamma madre papa padre nonna"),
    hangs_on=words(
        "a ad al alla alle allo ai agli con da dal dalla dalle di in nel nella nei per prima senza su sul sulla"
    ),
    bringing=words("lasciare portare portarla portarlo porto"),
    pardon=words("scusa scusate scusi"),
    thinking=words("credo crediamo penso pensiamo"),
    told_of_a_visit=words("avviso biglietto conferma dettagli link messaggio promemoria sms"),
    has=words("ha"),
    degrees=words("c da di gradi"),
    otherwise=words("altrimenti senno"),
    reasons=words("ragione ragioni motivo motivi scusa"),
    infinitives=("are", "ere", "ire"),
)

MOVES = MoveWords(
    obliged=words("devo deve dobbiamo"),
    it_is=words("e il lo la le i gli a alle in per"),
    copulas=words("e"),
    planned=words("programmato programmi"),
    before_or_after=words("prima dopo"),
    tempting=frozenset([("ti", "va"), ("vi", "va")]),
    expected=frozenset(),
    will_you_be=frozenset(["sarai a"]),
    obtained_from=frozenset([("da", "te")]),
    handing=words("darti prestare"),
    managing=frozenset(),
    nothing=words("niente nulla"),
    meeting=words("vederci"),
    then_instead=words("allora"),
    suiting=words("andrebbe funziona"),
)
