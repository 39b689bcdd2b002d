"""English: small words that the reading of a text turns on."""

from responder.languages.move_words import MoveWords
from responder.languages.speech_words import SpeechWords
from responder.languages.word_lists import phrases, words

SPEECH = SpeechWords(
    coming=words("attend come"),
    no_longer=words("longer anymore more after"),
    after_all=frozenset(["in the end", "changed my mind", "i have changed my mind"]),
    future=words("will"),
    absent=words("absent away busy unavailable"),
    away=words(""),
    present=words("come coming going"),
    polite=words("please"),
    about=words("about by for of regarding"),
    occasions=words("time"),
    having=words("got have"),
    of=words("for of to"),
    denies_what_follows=words("never no not unable"),
    inverted=words(""),
    nominative=words("i we"),
    indefinite=words("a an"),
    orders=words("come"),
    asked_to=words("be"),
    to_come=words(""),
    also_done=words(""),
    qualities=words(
        "awesome brilliant cool excellent fab fantastic fine good great lovely perfect super sweet wonderful"
    ),
    states=words("alright fine good great ok okay sure"),
    also_nouns=words("deal good note right"),
    praising=words("amazing good great nice"),
    intensifying=words("very so really"),
    things=words("it that this"),
    done_alone=words("are have had did was were"),
    addressed=words(""),
    beside_a_purpose=words("a at for of the"),
    that=words("that"),
    days_and_longer=words("day days month months week weeks"),
    with_somebody=words("with"),
    alone=words("alone myself ourselves together"),
    counted=words("days min mins minute minutes people persons"),
    this=words("this"),
    tomorrow_or_morning=words(""),
    before_a_morning=words(""),
    before_a_number=words("a about after around at before by do for make no not the to tomorrow until"),
    after_an_hour=words("hr hrs o oclock pm"),
    before_a_date=words("the"),
    articles=words("one"),
    bounds=words("since til till until"),
    we_shall_be=words(""),
    there_is=words(""),
    evenings_out=words("evening"),
    possessives=words("an my our the your"),
    half=words("half"),
    for_people=words("for"),
    not_booked=words(
        "restaurant theatre amazon barbecue bbq broadband bus cinema concert disney ferry film flight flights "
        "foot football gym holiday hostel hotel insurance metro mortgage netflix newsletter "
        "parcel party passport phone pizza plan policy prime school sim spotify taxi tickets "
        "train trip uber visa wifi work"
    ),
    slots=words("earlier later slot slots time times"),
    called=words("my"),
    hoping=words("hope hoping hopefully"),
    in_front_of=words("outside"),
    leaving=words("leave leaving"),
    departing=words("end ends finish finished finishing go leave leaving"),
    you_may=frozenset(["you may"]),
    dropping_by=words("come"),
    tables=words("booking reservation reservations table"),
    rooms=words("cabin door floor room suite"),
    where=words("where wheres"),
    how=words("how"),
    instead=words("instead"),
    only=words("only"),
    when=words("when"),
    interrogative=words("how what whats when where whereabouts which"),
    verb_first=frozenset(
        phrases(
            "are you, are ye, are youse, do you, do ye, do youse, can i, can we, is there, is it, have you, did "
            "you, are there, is anyone, is anybody, are we, is your"
        )
    ),
    thanked_for=words("for"),
    people=words("people person persons"),
    counting_people=words(""),
    adverbs=words("all also both certainly definitely just really still tomorrow unfortunately"),
    spoken_titles=words("dr mister mr mrs"),
    after_a_day=words("afternoon evening morning"),
    please=words("please pls plz thank thanks thx you"),
    of_oneself=words("i ill im"),
    asks_us=words("can come could how please possible will would"),
    about_messages=words("interested message messages msg number sms spam text texting texts unsubscribe wrong"),
    silencing=words(""),
    split_verbs={},
    able=words("able"),
    consequently=words("so"),
    may_i=words(""),
    towards=words("to"),
    impossible=words("impossible"),
    mine=words("my our"),
    never=words("never"),
    said_of_a_third=words("cannot comes is will"),
    going=words("go going park"),
    foreign_numbers=words("once due elf sei dos tres sera tarde"),
    everyday=words(
        "all am an and any are as at be but by can day did die do had has he her here his how if in is it may men "
        "my no not now of off on one or our out pie she sin so son the to two up us was way we who why yes you"
    ),
    being=words("am is"),
    before_titles=words("the"),
    here=words("here"),
    living_here=words("there s"),
    doctors=words("doctor"),
    at_somebodys=words(""),
    titles_met=words("dr doctor mr mrs ms"),
    next_week=words("next"),
    by_somebody=words("by"),
    doubtful_titles=words("ms miss"),
    saying=words(
        "asked asks demands insists reckons said says suggested suggests tells thinks told wanted wants wishes"
    ),
    regards=words(""),
    nearly=words("almost nearly thought"),
    letting_go=words(""),
    before_an_apostrophe=words(""),
    behind_an_apostrophe=words("d ll m re s t ve"),
    clipped_endings={"in": "ing"},
    glued_subjects={},
    asking_verbs=words("will can does is has did"),
    participle_ends=("ing",),
    anyway=words("anyway anyways"),
    i_tell=words("tell telling told"),
    telling=words("tell inform let"),
    them=words("him her them"),
    telling_them=words(""),
    still=words("still"),
    whole_answers=frozenset(
        phrases(
            "you are right, you re right, you are correct, you are absolutely right, you are absolutely correct, "
            "excellent, amazing"
        )
    ),
    moved=words(""),
    deleting=words("delete remove erase get"),
    it=words("it that one"),
    refusing=words("refuse"),
    had_to=words("had"),
    than=words("than"),
    goals=words("at to"),
    inside=words("into"),
    visiting=words("home stay visit visiting"),
    coming_from=words("from"),
    we=words("we we're we've we'll"),
    insults=words(
        "loser losers "
        "arsehole assholes asshole bastard bastards clown clowns dickhead dickheads idiot idiots moron morons "
        "wanker wankers"
    ),
    nobody=words("nobody"),
    cancelling_now=words("canceling cancelling"),
    familiar=frozenset(),
    without=words("without"),
    staying=words("stay staying stays"),
    theirs=words("her his their"),
    yours=words("your"),
    closed=words("closed shut"),
    arrived=words("parked parking address"),
    definite=words("the"),
    possible=words("possible"),
    may_be_if=words("if unless"),
    reviews=words("rating review"),
    said_of_much=words("possible it no go"),
    others_are=words(""),
    absence_begins=("absent",),
    doing=words("do make"),
    given_away=words("slot spot appointment"),
    before_a_thing=words("her his my our the"),
    off=words("off"),
    set_against=frozenset([("instead", "of"), ("rather", "than")]),
    before_news=words("my"),
    before_a_cause=words("the my our"),
    just_in_case=frozenset(["in case"]),
    confirming_begins=(
        "conf",
        "valid",
    ),
    who=words("who"),
    itself=words(""),
    first_person=words("coming attending be"),
    plain_yes=words("yes yeah yep okay"),
    before_people=words("all us"),
    estimating=words("closer nearer be"),
    before_then=words("before till until"),
    at_home=words("home"),
    emphatic=words(
        "works suits fine set let leave definitely absolutely affirmative certainly course miss still thing "
        "forgotten forget change changes changed game count diary calendar keep bells lock can promise wait bet "
        "yessir going"
    ),
    agreeing=words("definitely absolutely affirmative certainly course thing can promise going fine let leave"),
    obstacles=words(
        "discuss discussed think see consider check ask decide custody skiing fever nobody none tumor tumour "
        "cancer arm leg ankle wrist foot bed elsewhere abroad away left leave leaving gone train airport beach "
        "bar pub cinema gym stadium pool plane bus hotel camping holiday holidays vacation sea work working shift "
        "boss office dead died dies dying pity shame expensive better other snow snowed ice icy flood flooded "
        "storm road roads drive walk move stand stuck nursery sitter babysitter lost stolen sold sell fixed "
        "repaired mended recovered call off shut closed closes longer labour labor court police jail chemo "
        "dialysis sleep asleep flight fly flying stay staying runs unwell poorly sick ill doctors ward surgery "
        "funeral wedding wake moving moved found another someone else instead spirit without pain hurt hurts "
        "broke broken breaks throwing threw late"
    ),
    obstacles_begin=tuple(
        sorted(
            words(
                "hospital operat fever contagi vomit cough bruis fractur sprain infect bedrid deceas buri funer "
                "pregnan blizzard strik block cancel postpon reschedul delay vacation holida airport clinic "
                "emergenc accident missing divorc impossib difficult prevent unable quarant isolat covid chicken "
                "pneumon diarr redund laid sack evacuat snow flood cremat"
            )
        )
    ),
    please_in_two_words=frozenset(),
    ending_a_request=frozenset(),
    tag_questions=frozenset(),
    having_done=frozenset(),
    laughter=(
        "l+o+l+[sxz]*",
        "lmf?ao+",
        "omf?g+",
        "rotfl",
        "k(?:ek)+e*",
        "hee+",
        "he+h+e+",
        "haha(?:ha)*[sz]",
        "wahaha(?:ha)*h?",
    ),
    just_seen=frozenset(),
    of_any=words("a an any no"),
    occupied=words("driving drive wheel meeting battery signal credit reception wifi laptop phone data"),
    declining=words("required necessary needed need decided"),
    abandoning=words("skip miss bothered drop pull back"),
    waiting=words("hold know tell wait"),
    no_need=words("no"),
    needed=words("necessary needed required"),
    wished=words(
        "was were thought wanted hoped hoping wish wished planned planning love loved supposed meant wanting hope"
    ),
    how_much=words("much many"),
    over_by=words("done finished out through"),
    by_then=words("by before"),
    following=words("following"),
    one_after=words("week fortnight"),
    one_after_in_two=frozenset(),
    inviting=words("want"),
    parents=words("mum mom mother dad father mam nan"),
    hangs_on=words(
        "about along at back before by down for home in into of off on out over round through to towards up via with "
        "without"
    ),
    bringing=words("bring bringing drop dropping leave"),
    pardon=words("pardon excuse"),
    thinking=words("believe guess reckon suppose think thinking"),
    told_of_a_visit=words(
        "card confirmation confirmations details email info information letter link message reminder reminders "
        "slip text texts"
    ),
    has=words("has is"),
    degrees=words("c degrees since"),
    otherwise=words("otherwise"),
    reasons=words("reason reasons excuse excuses"),
    infinitives=(),
)

MOVES = MoveWords(
    obliged=words("have has had must need got"),
    it_is=words("it is that this on at in the for"),
    copulas=words("is"),
    planned=words("planned plans"),
    before_or_after=words("before after"),
    tempting=frozenset([("you", "fancy"), ("up", "for"), ("anything", "on"), ("doing", "anything")]),
    expected=frozenset(["should be"]),
    will_you_be=frozenset(["will you be", "would you be"]),
    obtained_from=frozenset([("from", "you"), ("off", "you")]),
    handing=words("give giving lend"),
    managing=frozenset(["make it"]),
    nothing=words("nothing"),
    meeting=words("meet"),
    then_instead=words("then"),
    suiting=words("work suit do"),
)
