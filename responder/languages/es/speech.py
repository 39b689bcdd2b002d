"""Spanish: small words that the reading of a text turns on."""

from responder.languages.move_words import MoveWords
from responder.languages.speech_words import SpeechWords
from responder.languages.word_lists import phrases, words

SPEECH = SpeechWords(
    coming=words("acudir asistir ir llegar venir"),
    no_longer=words("ya"),
    after_all=frozenset(["al final", "finalmente"]),
    future=words("estare"),
    absent=words(""),
    away=words(""),
    present=words("vengo venimos"),
    polite=words("favor"),
    about=words("de para por"),
    occasions=words("vez"),
    having=words("tenemos tengo"),
    of=words("de que"),
    denies_what_follows=words("no nunca"),
    inverted=words(""),
    nominative=words("nosotros yo"),
    indefinite=words("un una uno"),
    orders=words("ven"),
    asked_to=words(""),
    to_come=words("ir pasar venir"),
    also_done=words(""),
    qualities=words("estupendo excelente genial perfecto super"),
    states=words("bien ok"),
    also_nouns=words("trato"),
    praising=words("guay lindo"),
    intensifying=words("muy tan"),
    things=words("eso esto ello"),
    done_alone=words("has tienes tengo eres estas tenia"),
    addressed=words("le les te"),
    beside_a_purpose=words("de las le para"),
    that=words("que"),
    days_and_longer=words("dias semanas"),
    with_somebody=words("con"),
    alone=words("solo sola solos solas juntos juntas"),
    counted=words("min mins minuto minutos minutitos"),
    this=words("esta"),
    tomorrow_or_morning=words("manana"),
    before_a_morning=words("la"),
    before_a_number=words("antes despues el las le mejor no"),
    after_an_hour=words("horas y"),
    before_a_date=words("el le"),
    articles=words("un una uno"),
    bounds=words("desde hasta"),
    we_shall_be=words("seremos"),
    there_is=words(""),
    evenings_out=words(""),
    possessives=words("la"),
    half=words(""),
    for_people=words("para"),
    not_booked=words(
        "restaurante teatro amazon avion cine cole colegio concierto escuela fiesta hotel movil netflix "
        "newsletter seguro spotify telefono trabajo tren viaje vuelo"
    ),
    slots=words("hora horario hueco"),
    called=words("mi mis"),
    hoping=words("espero esperamos"),
    in_front_of=words("frente"),
    leaving=words("dejo dejar dejare"),
    departing=words("acabo irme salgo salir termino"),
    you_may=frozenset(["puede", "pueden", "puedes"]),
    dropping_by=words("pasar venga vengan vengas venir"),
    tables=words("mesa reserva"),
    rooms=words("aula cabina consulta habitacion piso puerta sala"),
    where=words("donde adonde"),
    how=words("como"),
    instead=words("mejor"),
    only=words("solamente solo"),
    when=words("cuando"),
    interrogative=words("como cual cuales cuando cuanta cuanto donde que quien"),
    verb_first=frozenset(
        phrases(
            "hay estacionamiento, hay parking, hay aparcamiento, hay ascensor, hay alguien, me pasas, me mandas, "
            "me pasa, me manda"
        )
    ),
    thanked_for=words("por"),
    people=words("personas"),
    counting_people=words("seremos"),
    adverbs=words("bien manana pues tambien"),
    spoken_titles=words("dr"),
    after_a_day=words(""),
    please=words("favor gracias te"),
    of_oneself=words("ya yo"),
    asks_us=words("como favor podria podrian puede pueden"),
    about_messages=words("mensajes publicidad sms"),
    silencing=words(""),
    split_verbs={},
    able=words("poder"),
    consequently=words("entonces"),
    may_i=words("puedo podemos"),
    towards=words("a al"),
    impossible=words("imposible"),
    mine=words("mi mis nuestra nuestro"),
    never=words("nunca jamas"),
    said_of_a_third=words("asistira podra puede va vendra viene"),
    going=words("aparcar aparco estacionar estaciono ir ire iremos voy"),
    foreign_numbers=words("due elf"),
    everyday=words(
        "al asi aun con de del dos el en es fue ha han hay he hoy la las le les lo los mas me mi muy ni no por que "
        "se si sin son su te tu un una va ver ya yo"
    ),
    being=words("soy"),
    before_titles=words("la el"),
    here=words("aqui"),
    living_here=words("hay ninguna ningun"),
    doctors=words("doctora doctor"),
    at_somebodys=words(""),
    titles_met=words("dr doctor doctora"),
    next_week=words("proxima viene"),
    by_somebody=words("por"),
    doubtful_titles=words("sr sra"),
    saying=words(
        "dicen quieren aconseja cree dice dijo exige insiste opina pide piensa pretende quiere quisiera sugiere"
    ),
    regards=words(""),
    nearly=words("casi creia pensaba"),
    letting_go=words(""),
    before_an_apostrophe=words(""),
    behind_an_apostrophe=words(""),
    anyway=words(""),
    i_tell=words("avise aviso digo dije dire"),
    telling=words("di diga dime avisa avise informe"),
    them=words("le les"),
    telling_them=words("dile digale diles digales avisale avisele avisales"),
    still=words("aun todavia"),
    whole_answers=words(""),
    moved=words(""),
    deleting=words(
        "borra borre borren elimina elimine eliminen borrala borrela borralo borrelo eliminala eliminela eliminalo "
        "eliminelo"
    ),
    it=words("la lo"),
    refusing=words("niego rechazo"),
    had_to=words("tuve tuvimos"),
    than=words("que"),
    goals=words("a al"),
    inside=words("en"),
    visiting=words("casa verme visita visitarme"),
    coming_from=words("de desde"),
    we=words("nosotros tenemos hemos"),
    insults=words("cabron cabrones gilipollas idiota idiotas imbecil imbeciles payaso payasos"),
    nobody=words("nadie"),
    cancelling_now=words("anulo cancelo"),
    familiar=words("tu"),
    without=words("sin"),
    staying=words("queda quedara quedare quedo"),
    theirs=words("su sus"),
    yours=words("su sus tu tus vuestra vuestro"),
    closed=words("cerrada cerrado cerrados cierran"),
    arrived=words("aparcado aparcar direccion"),
    definite=words("el la los las"),
    possible=words("posible"),
    may_be_if=words("si como"),
    reviews=words("opinion resena"),
    said_of_much=words("no"),
    others_are=words(""),
    absence_begins=(),
    doing=words(""),
    given_away=words("cita turno lugar"),
    before_a_thing=words(""),
    off=words(""),
    set_against=frozenset(),
    before_news=words(""),
    before_a_cause=words(""),
    just_in_case=frozenset(),
    confirming_begins=(
        "conf",
        "valid",
    ),
    who=words(""),
    itself=words("se"),
    first_person=words(
        "espero esperamos voy vamos estare estaremos ire iremos acudire acudiremos asistire asistiremos llegare "
        "llegaremos pasare ahi alli"
    ),
    plain_yes=words("vale claro okay"),
    before_people=words("todos"),
    estimating=words("sera seran tipo sobre digamos"),
    before_then=words("antes"),
    at_home=words("casa"),
    emphatic=words(
        "viene conviene confirmado confirmadisimo estare estaremos estoy estamos dejamos claro supuesto falta "
        "seguro cuenta cuente cuenten ganas afirmativo absolutamente duda faltare faltaremos faltaria pierdo "
        "olvido sigue mantiene cambios cambio igual quedamos agenda luego gusto segurisimo"
    ),
    agreeing=words("claro supuesto seguro afirmativo absolutamente duda igual luego gusto segurisimo viene dejamos"),
    obstacles=words(
        "pensar pienso hablar preguntar mirar mirare esquiando esquiar levantarme nadie borradme borrarme borrame "
        "borren tumor cancer brazo pierna tobillo muneca pie cama fuera lejos tren estacion playa bar cine "
        "estadio piscina avion bus hotel camping mar montana trabajo trabajando trabajar curro oficina jefe "
        "muerto muerta murio fallecio pena lastima caro cara mejor otro otra otros nieve hielo lluvia carretera "
        "carreteras conducir caminar andar mover levantar salir guarderia perdido perdida robado robada vendido "
        "vendida vendi arreglado arreglada reparado llamo cerrado cerrada cerradas juicio policia carcel quimio "
        "dialisis dormir vuelo volar quedo quedamos solucionado encontrado ninos parto arranca sin"
    ),
    obstacles_begin=tuple(
        sorted(
            words(
                "hospital operar operac operad enferm fiebre gripe contagi vomit tos tosi romper rompi roto "
                "fractur esguinc infecc entierr funer embaraz nev inund torment huelga bloque averi cancel aplaz "
                "cambi mudanz mudam vacacion aeropuer clinic urgenc accident escap desapar divorc despid imposib "
                "dificil impid obliga sustitu viaj retras varicel neumon diarre covid positiv cuarent aisl boda"
            )
        )
    ),
    please_in_two_words=frozenset([("por", "favor")]),
    ending_a_request=frozenset(),
    tag_questions=frozenset(),
    having_done=frozenset(),
    laughter=("a?ja(?:ja)+",),
    just_seen=frozenset(),
    of_any=words("ningun ninguna un una"),
    occupied=words("conduciendo manejando reunion bateria saldo cobertura datos wifi telefono movil"),
    declining=words("falta necesario necesaria preciso"),
    abandoning=words(""),
    waiting=words("avisar avisarle decir decirle esperar esperarme"),
    no_need=words("ninguna ningun"),
    needed=words("necesario necesaria preciso"),
    wished=words("queria queriamos pensaba pensabamos creia esperaba iba ibamos hubiera habria gustaria"),
    how_much=words("cuanto cuantos cuantas"),
    over_by=words("terminar acabar salir irme terminado acabado"),
    by_then=words("antes para"),
    following=words(""),
    one_after=words("siguiente posterior"),
    one_after_in_two=frozenset([("de", "despues")]),
    parents=words("mama madre papa padre abuela"),
    hangs_on=words("a al antes con contra de del en hacia para por sin sobre"),
    bringing=words("dejar dejarlo llevar llevarlo llevarla traer traerlo traerla"),
    pardon=words("disculpa disculpe perdon perdona perdone"),
    thinking=words("creo creemos pienso pensamos"),
    told_of_a_visit=words("aviso confirmacion detalles enlace mensaje recordatorio recordatorios sms tarjeta"),
    has=words("esta tiene"),
    degrees=words("c de desde grados"),
    otherwise=words("sino"),
    reasons=words("razon razones motivo motivos excusa"),
    infinitives=("ar", "er", "ir"),
)

MOVES = MoveWords(
    obliged=words("tengo tenemos debo debe hay toca"),
    it_is=words("es eso lo el la los las a en para"),
    copulas=words("es"),
    planned=words("planeado planes"),
    before_or_after=words("antes despues"),
    tempting=frozenset([("te", "apetece"), ("os", "apetece")]),
    expected=frozenset(),
    will_you_be=frozenset(["vas a"]),
    obtained_from=frozenset([("de", "ti")]),
    handing=words("darte prestar"),
    managing=frozenset(),
    nothing=words("nada"),
    meeting=words("vernos"),
    then_instead=words("entonces"),
    suiting=words("serviria vendria iria"),
)
