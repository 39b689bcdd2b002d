"""French: small words that the reading of a text turns on."""

from responder.languages.move_words import MoveWords
from responder.languages.speech_words import SpeechWords
from responder.languages.word_lists import phrases, words

SPEECH = SpeechWords(
    coming=words("passe passer venir vienne"),
    no_longer=words("plus"),
    after_all=frozenset(["finalement", "en fait"]),
    future=words("sera serai serons"),
    absent=words("deplacement absent absente absentes absents conge occupe occupee pris prise"),
    away=words("empeche empechee empechees empeches"),
    present=words("passe venons viens vient"),
    polite=words("plait"),
    about=words("concernant de du par pour"),
    occasions=words("fois"),
    having=words("ai avons"),
    of=words("d de que"),
    denies_what_follows=words("ne non"),
    inverted=words(""),
    nominative=words("je nous on"),
    indefinite=words("un une"),
    orders=words("passe venez viens"),
    asked_to=words(""),
    to_come=words("venir passer aller"),
    also_done=words("passe"),
    qualities=words("cool excellent genial impec nickel parfait super top"),
    states=words("bien ok"),
    praising=words("geniale nice"),
    intensifying=words("trop tres"),
    things=words("ca ce cela"),
    done_alone=words("ai as avez avait avais es etes etais etiez"),
    also_nouns=words("note top"),
    addressed=words("le les te"),
    beside_a_purpose=words("de du le pour"),
    that=words("que"),
    days_and_longer=words("jour jours mois semaine semaines"),
    with_somebody=words("avec"),
    alone=words("seul seule seuls seules ensemble"),
    counted=words("jours min minute minutes mn personnes"),
    this=words("ce cet cette"),
    tomorrow_or_morning=words(""),
    before_a_morning=words(""),
    before_a_number=words("apres avant demain des le mais non on pas plutot pour vers"),
    after_an_hour=words("et h heure heures"),
    before_a_date=words("le on"),
    articles=words("un une"),
    bounds=words("depuis jusqu jusquau jusque"),
    we_shall_be=words("serons seront"),
    there_is=words("y ya"),
    evenings_out=words("soiree"),
    possessives=words("ma notre sa ta une votre"),
    half=words(""),
    for_people=words("pour"),
    not_booked=words(
        "anniv cremaillere repet repetition "
        "restaurant resto restau theatre hotel spectacle amazon aperitif apero assurance avion billet billets "
        "boulot cantine car cinema creche disney ecole fete forfait forfaits internet livraison netflix "
        "newsletter paiement piscine portable spotify taf taxi telephone train travail vacances vol voyage"
    ),
    slots=words("creneau heure horaire"),
    called=words("la le les ma mes mon"),
    hoping=words("espere esperons"),
    in_front_of=words("devant"),
    leaving=words("laisse laisser laisserai laisserons"),
    departing=words("finir finis finit finissons partir repartir sortir sors termine terminer"),
    you_may=frozenset(["vous pouvez", "tu peux", "vous pourrez", "tu pourras", "pouvez"]),
    dropping_by=words("deplacer deplacez deranger derangez intervenir passer passez passiez venez venir veniez"),
    tables=words("reservation reservations table"),
    rooms=words("batiment bureau cabine chambre etage porte salle"),
    where=words("ou"),
    how=words("comment"),
    instead=words("plutot"),
    only=words("que seulement uniquement"),
    when=words("quand"),
    interrogative=words("combien comment ou quand que quel quelle quelles quels rappelez redis redites"),
    verb_first=frozenset(
        phrases(
            "etes vous, avez vous, fermez vous, ouvrez vous, travaillez vous, peut on, est il, est elle, y a t, "
            "servez vous, es tu, prenez vous, faites vous, recevez vous, consultez vous"
        )
    ),
    thanked_for=words("d de du pour"),
    people=words("pers personne personnes"),
    counting_people=words("sera serons seront sommes"),
    adverbs=words("aussi bien demain donc encore finalement malheureusement toujours tous vraiment"),
    spoken_titles=words("dr madame mlle mme monsieur mr"),
    after_a_day=words("aprem matin midi prochain prochaine soir"),
    please=words("merci plait s stp svp te vous"),
    of_oneself=words("je suis"),
    asks_us=words("auriez comment peut peux possible pourrait pourriez pouvez serait svp"),
    about_messages=words("interesse message messages numero pub pubs sms texto textos"),
    silencing=words(""),
    split_verbs={},
    able=words("pouvoir"),
    consequently=words("donc"),
    may_i=words(""),
    towards=words("a au"),
    impossible=words("impossible"),
    mine=words("ma mes mon nos notre"),
    never=words("jamais"),
    said_of_a_third=words("arrivera assistera participera pourra rendra sera viendra"),
    going=words("aller arrivera arriverai gare garer irai irais iras iront stationner"),
    foreign_numbers=words("mon tres sei once dos due elf noon sera tarde"),
    everyday=words(
        "ai as au aux bas car ce ces cet chez de des du elle en es est et eux il ils la le les lui ma mal mes moi "
        "mon ne ni nos on ont ou par pas que qui quoi sa ses si son sous sur ta tes the toi ton tot tu un une vos"
    ),
    being=words("suis est"),
    before_titles=words("la le"),
    here=words("ici"),
    living_here=words("y a de"),
    doctors=words("docteur"),
    at_somebodys=words("chez"),
    titles_met=words("dr docteur mme madame mr monsieur"),
    next_week=words("prochaine pro"),
    by_somebody=words("par"),
    doubtful_titles=words("me"),
    saying=words(
        "disent exigent insistent pensent veulent "
        "affirme conseille croit demande dit estime exige insiste ordonne pense prefere pretend souhaite suggere "
        "trouve veut voudrait"
    ),
    regards=words(""),
    nearly=words("croyais failli pensais presque"),
    letting_go=frozenset(phrases("laisse tomber, laissez tomber, oublie, oubliez")),
    before_an_apostrophe=words("c d j jusqu l lorsqu n puisqu qu s t aujourd"),
    behind_an_apostrophe=words(""),
    clipped_endings={},
    glued_subjects={"j": "je"},
    asking_verbs=words(""),
    participle_ends=(),
    anyway=words(""),
    i_tell=words("annonce dirai dis dit ecrirai ecris ecrit prevenu previendrai previens"),
    telling=words("dis dites dire previens prevenez prevenir informe informez"),
    them=words("lui leur"),
    telling_them=words(""),
    still=words("encore toujours"),
    whole_answers=frozenset(["en effet", "vous avez raison", "excellent", "excellente"]),
    moved=words("reporte reportee decale decalee deplace deplacee repousse repoussee change changee avance avancee"),
    deleting=words("supprime supprimer supprimez efface effacer effacez retire retirer retirez enleve enlever enlevez"),
    it=words("le la"),
    refusing=words("refuse refusons"),
    had_to=words("du"),
    than=words("que"),
    goals=words("a au aux chez"),
    inside=words("dans en"),
    visiting=words("maison visite voir"),
    coming_from=words("de depuis"),
    we=words("nous on"),
    insults=words(
        "abruti abrutis batard batards clown clowns connard connards connasse cretin cretins encule encules "
        "enfoire idiot idiots imbecile imbeciles salaud salauds"
    ),
    nobody=words("personne"),
    cancelling_now=words("annule annulons"),
    familiar=words("tu"),
    without=words("sans"),
    staying=words("reste restera resterai resterons restons"),
    theirs=words("leur leurs sa ses son"),
    yours=words("ta tes ton vos votre"),
    closed=words("ferme fermee fermes ferment fermez"),
    arrived=words("gare garee garer adresse"),
    definite=words("le la les l"),
    possible=words("possible"),
    may_be_if=words("si s'il s'"),
    reviews=words("avis commentaire"),
    said_of_much=words("possible aller bouger conduire lever marcher mort non sortir"),
    others_are=words("est sont seront"),
    absence_begins=("absent",),
    doing=words(""),
    given_away=words("creneau heure place rdv rendez"),
    before_a_thing=words(""),
    off=words(""),
    set_against=frozenset(),
    before_news=words("mon"),
    before_a_cause=words("le la mon ma"),
    just_in_case=frozenset(["au cas ou"]),
    confirming_begins=(
        "conf",
        "valid",
    ),
    who=words("qui"),
    itself=words(""),
    first_person=words("serai serons viens viendrai viendrons arriverai arriverons irai irons"),
    plain_yes=words("oui ouais okay"),
    before_people=words("a"),
    estimating=words("comptez compte comptes sera serons dit disons"),
    before_then=words("avant"),
    at_home=words("maison chez"),
    emphatic=words(
        "convient laisse laissez pret evidemment absolument affirmatif certainement volontiers partant partante "
        "partants compte comptez compter manquerai louperai raterai change changer changement tient tiens "
        "maintient maintiens maintenu hate convenu prevu plaisir joie assurement sur oublie valide empechement "
        "carrement toujours agenda chef adjuge banco promis"
    ),
    agreeing=words(
        "evidemment absolument certainement volontiers plaisir joie assurement sur carrement chef promis laisse laissez"
    ),
    obstacles=words(
        "discute discuter discutera reflechir reflechis verrai verra demande demander hosto chambre vue bosse "
        "rayez tumeur cancer bras jambe cheville poignet pied lit ailleurs absent absente absents loin parti "
        "partie partis pars part partir partons partent train gare plage bar cinema stade piscine avion bus hotel "
        "camping ski mer montagne travail travaille boulot taf chantier patron mort morte morts tant pis dommage "
        "cher chere mieux autre neige pluie orage route routes conduire marcher bouger sortir lever courage garde "
        "gardent ecole creche nounou perdu perdue vole volee hs ko vendu vendue vends regle reglee repare reparee "
        "gueri guerie rappelle rappelez finalement ferme fermee fermees ferment complet seule feu fuite eau "
        "examen partiels tribunal audience police gendarmes prison chimio dialyse seulement dormir dors vol reste "
        "restons arret arrete stop"
    ),
    obstacles_begin=tuple(
        sorted(
            words(
                "hospital operat opere malad fievr gripp contagi vomi touss toux cass bless fractur platr infect "
                "alit deced mour meur enterr obseq funer deuil accouch enceint neig vergla inond tempet greve "
                "bloqu coinc panne annul report decal deplac demenag vacanc conge avion aeropor hopita cliniqu "
                "urgenc fourri accident sauve fugu dispar licenci chom divorc separ impossib difficil empech "
                "reten oblig renonc abandon resol absen remplac rembours voyag retard imprev bronch angin varicel "
                "pneumon gastro diarrh covid posit confin quarant evacu hotel weekend formation stage reunion "
                "mariage bapteme"
            )
        )
    ),
    please_in_two_words=frozenset(),
    ending_a_request=words("pas plus"),
    tag_questions=frozenset([("savez", "vous"), ("sais", "tu")]),
    having_done=words("a ai as avez avons ont"),
    laughter=("mdr+", "ptdr+"),
    just_seen=frozenset([("viens", "de", "voir")]),
    of_any=words("aucun aucune d de un une"),
    occupied=words(
        "conduis conduire roule route volant reunion batterie batrie forfait credit reseau wifi ordi telephone portable"
    ),
    declining=words("peine necessaire utile besoin"),
    abandoning=words("tomber impasse zappe zapper"),
    waiting=words("attendre attendez attends attend avertir dire informer patienter prevenir"),
    no_need=words("aucun aucune"),
    needed=words("necessaire utile indispensable obligatoire"),
    wished=words(
        "aime pensais pensait voulais voulait aurais aurait esperais esperait devais devait "
        "croyais croyait comptais comptait pensions voulions comptions esperions voudrais prevu"
    ),
    how_much=words("combien cb cmb nombre"),
    over_by=words("fini finir finie termine terminer sorti sortie sortir parti partie pret prete"),
    by_then=words("a avant pour vers"),
    following=words(""),
    one_after=words("suivant suivante"),
    one_after_in_two=frozenset(
        [("d", "apres"), ("de", "apres"), ("en", "huit"), ("en", "8"), ("en", "quinze"), ("en", "15")]
    ),
    parents=words("maman mere papa pere mamie papy"),
    hangs_on=words("a au aux avec avant chez contre dans des devant en jusqu jusque par pour sans sous sur vers"),
    bringing=words(
        "amenera apportera deposera emmene emmenera ramenera amene amener ammener apporte apporter depose "
        "deposer emmene emmener ramene ramener"
    ),
    pardon=words("excusez pardon"),
    thinking=words("crois croyons pense pensons"),
    told_of_a_visit=words("carte confirmation details facture lien mail message mot rappel rappels recapitulatif sms"),
    has=words("a ai ont"),
    degrees=words("c de degre degres depuis"),
    otherwise=words("sinon"),
    reasons=words("raison raisons excuse excuses pretexte"),
    infinitives=("er", "ir", "re"),
)

MOVES = MoveWords(
    obliged=words("dois doit devons devoir devra jdois faut oblige obligee"),
    it_is=words("c ce ca est en au a le la les pour plus"),
    copulas=words("est c"),
    planned=words("prevu prevue prevus"),
    before_or_after=words("avant apres"),
    tempting=frozenset([("te", "dit"), ("vous", "dit"), ("te", "tente"), ("vous", "tente")]),
    expected=frozenset(),
    will_you_be=frozenset(["tu seras", "seras tu"]),
    obtained_from=frozenset([("chez", "toi"), ("te", "prendre")]),
    handing=words("donner rendre filer preter"),
    managing=frozenset(),
    nothing=words("rien"),
    meeting=words(""),
    then_instead=words("alors"),
    suiting=words("convient convenait convenir irait"),
)
