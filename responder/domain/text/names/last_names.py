"""Last names of Europe, without accents or capitals; after the lists of Faker (MIT) and more.

Some are first names too.
"""

from responder.languages.sorted_words import SortedWords

LAST_NAMES = SortedWords(
    """
    abad abascal abatantuono abate abba abbagnale abbott abella abellan abrassart abreu abril accardo acedo acerbi
    acero acevedo achleitner ackerl ackermann acosta acuna adadia adam adams adan adinolfi adkins adler adolph aebi
    aeby aerts agazzi agnesi agostinelli agostini aguado agudo aguila aguilar aguilera aguilo aguirre agullo agusti
    agustin ahmed aichholzer aichinger aigner ajello akar akca akcay akdeniz akgunduz akhtar aksu alamo alarcon alba
    alber alberdi albero alberola albers albert albertini alberto alboni albrecht alcala alcalde alcantara alcaraz
    alcazar alcolea aldobrandi alegre alegria aleman alemany alemdar alexander alexandre alfaro alfieri alfonsi
    alfonso ali aliaga alighieri allain allan allard allen aller allison almagia almagro almansa almazan almeida
    aloisio alonso alonzi alsina altera altmann alvarado alvarez alves amador amaldi amann amaral amat amato amaya
    amigo ammaniti ammann amo amon amor amores amorim amoros amrein anastasi anaya anciaux anderl anders andersen
    anderson andrade andre andreotti andreozzi andres andreu andrews angel angeli angerer angiolello anglada
    anguillara anguissola anguita angulo anichini anjos antelami anton antonacci antonelli antonello antonetti
    antonini antonioni antonucci antunes antunez aparicio aporti aragon aragones aramburu arana aranda araujo arce
    archer arco arcos arellano arenas arevalo argan argentero argenti argento argurio arias ariasso arino ariosto
    ariza arjona armani armas armellini armengol armstrong arnaiz arnal arnau arnaud arnold arnould aroca arranz
    arregui arribas arrieta arroyo arslan arsoy arteaga artigas artner aschauer asenjo asensio ashley ashton aslan
    asmundo asprucci assuncao atienza atkins atkinson atzler aubert aubry auer auger augustin auinger aulenti aumann
    austermuhle austin avery avila aviles avogadro ayala ayers ayllon ayuso azcona azevedo aznar azorin babati
    babato babbo babey bacher bachinger bachler bachmann back bacosi badan badel bader badia badoer badoglio baena
    baez baeza baggio baglioni bah bahon bahr baier bailey bailly baird bajamonti bajardi baker balaguer balbi balbo
    baldauf baldwin ball balla ballard ballester ballesteros balmat balotelli bamba bandello banks banos baptista
    baquero bar baracca barajas barba barbarigo barbe barber barbera barberini barbero barbey barbier barbieux
    barbosa barcaccia barcella barcelo barcena barco barer barese baresi barillaro barillon barker barkholz barlow
    barman barnes barnett baro baroffio baron barozzi barr barracco barragan barral barranco barre barreda barrena
    barrera barrett barriga barrio barrios barron barros barroso barry barsanti barth barthelemy bartl bartlett
    bartoli bartolome barton barzini bas basadonna bass bassi basso bastida bastien bastin bataglia batalla bates
    batista batlle battaglia battelli battig battisti baudoux baudry bauduin bauer baum baumann baumgartner baur
    bautista bauwens bauza bavaud baxter bayer bayo bayon bayona bazin bazzi bean beard beasley beaujean beccaria
    beccheria becerra beck becker beckers beckmann beer beffa begue beguelin beguin begum beier bejarano belda
    belkacem bell belletini bellido bellini bello bellocchio bellucci belmonte beltran bembo benali benard benavent
    benavente benavides bender benedetti benet benhaddou benigni benitez benito benjamin bennett benoit benson
    benthin bentley benton benussi benz berberat berchtold berengario berenguer berg berger bergmann bergoglio
    berlusconi bermejo bermudez bernad bernal bernard bernardi bernardini bernasconi bernat berner bernetti bernhard
    bernier bernini berre berrocal berry bersani berthelot berthold bertin bertoli bertolucci bertoni bertran
    bertrand besancon besencon besnard besse besson best betschart bettin bettoni beuchat beuret beurret bevan
    bevilacqua beyer biagi biagiotti bianchi bianchini bibi bichler biedermann bien bieri biggen bignami bignardi
    bigot bilbao bilge bilgin bilir binaghi binder binner birch bird birnbaum bischof bishop bitschnau bittner bixio
    black blackburn blackwell blair blaise blake blanc blanca blanch blanchard blanchet blanco blanes blankenship
    blasco blaser blasi blauensteiner blazquez blevins blin bloch blondel blondiau blot blum blumel boada boaga
    bocca boccaccio boccherini boccioni bocelli bochud bock bodart bodin bodner bodoni bodson boechat boezio bogaert
    bogner bohlander bohler bohm bohnbach boiardo boichat boillat boitani boito boix boland bolander bolanos boldu
    bolliger bolnbach bolton bolzmann bombieri bompiani bonanno bonatti bonaventura bonbach bond bondumier bonet
    bongiorno bonilla bonino bonneau bonnet bonnin bonolis bonomo bonvin bonvini booker boone booth borges borghese
    borgia borja borner borrani borras borrego borrell borromeo borromini borroni borsellino borsiere borzomi bosch
    bosio bosshard bossi bosurgi botella botta bottaro botteron botticelli bottigliero bou bouchat boucher bouchet
    bouchez boucsein boudart bouillon boulanger boulay bourdon bourgeois bourguignon bourquard bourquin bousquet
    boutin bouvet bouvier bouzid bova bovet bovy bowen bowers bowman boyd boyer boyle bradford bradley bradshaw
    brady bragadin bragaglia brahier bramante brambilla brancaccio branch branciforte branco brandl brandner
    brandstatter brandstetter brandt brandtner brasseur brauer braun bravo bray brenna brennan brenner bresciani
    breton breuer brewer briand briccialdi brichard brichese bridges briemer briggs bright briones brito brock
    broggini brookes brooks broquet broschi brown browne browning bru bruce bruckner bruder brugger brugnaro brun
    bruneau brunel brunelleschi brunello brunet brunner bruscantini bruyere bryan bryant buchanan buchberger
    buchegger bucher buchholz buchinger buchner buck buckley budig buendia bueno bugnon buhler buhlmann buisson
    bujard bull bullock bultot bulzoni buonauro burcardo burch burger burgess burgos burgstaller burke burnett burns
    burri burrows burton burtscher bury buscetta bush busoni busquets bustamante bustos butcher butler butte byrd
    byrne caballero cabanas cabanillas cabello cabeza cabezas cabibbo cabo caboto cabrera cabrero cabrini
    caccianemico caccioppoli caceres cadenas cadorna caetani cafarchia caffarelli cagnin cagnotto cain cainero
    caironi cal calarco calatayud calbo calderon caldwell calgari calhoun callahan callegari callegaro calleja
    callens calvet calvo calzada camacho camanni camara cambier cameron camicione camilleri camino camiscione
    cammarata campanella campano campbell campillo campise campo campos campoy camps camuccini camurcuoglu camus
    canales canali canals canas candaux canellas canet canete canetta canevascini canil canizares cannizzaro cannon
    cano canova canovas cantero cantimori canton cantrell cantu caparros capdevila capecchi capelle capone cappelli
    capuana caracciolo carbajo carballo carbo carbonell cardano cardenas cardon cardona cardoso carducci carey
    carfagna carli carlier carlson carmona carneiro carnera carnero carney caro carocci caron carosone carpaccio
    carpenter carpentier carpio carr carranza carrasco carraud carraux carre carreno carrera carreras carretero
    carriera carrillo carrion carro carroll carron carson carsten carter carton cartwright carullo caruso carvajal
    carvalho casadei casado casagrande casal casale casaleggio casalodi casals casanova casanovas casares casarin
    casas case casellati cases casey casini caspar cassara cassart castaneda castejon castell castellanos castelli
    castellitto castello castells castiglione castilla castillo castioni castrillo castro catala catalan catalano
    catenazzi cattaneo cattin caudron cavalcanti cavanna cazorla ceci celentano celik cendron cepeda ceravolo cerda
    cerdan cerezo ceri cerquiglini cerro cerutti cervantes cervera cesaroni cesarotti ceschi cespedes cetin chacon
    chadwick chamberlain chambers chamorro chan chandler chaney chang chaparro chapelle chapman chappuis chapuis
    charles charlier charlton charpentier charpie charrier chartier chase chatriand chatriant chaudet chauveau
    chauvet chauvin chaves chavez checa chechi cheda chen chenaux cherif cherry cherubini chevalier chevalley
    chevallier chevrolet chiappetta chiaramonte chico chiesa chigi chindamo chinnici chittolini choi chopard
    chretien christen christensen christiaens christian chung church ciampi cianciolo ciani cibin cicala cichorius
    cicilia cid cifuentes cignaroli cilea cilibrasi cimarosa cimini cipolla cisneros cisse civaschi claes claessens
    claeys clark clarke claude claus clavero clay clayton clement clemente clements clerc cline close closset coardi
    coates cobb cobo cobos coca cocci cochran cociarelli codina coelho coello coffey cohen coigny colas cole coleman
    coles colin colinet coll collado collard collart collet collette colletti collier collignon collin collina
    collins collodi colom coloma colomer colon colot colson columbo comas combi comboni combs comencini comeriato
    comisso comman comment comolli company compere compton comte conde condoleo conesa conley conner connolly connor
    conrad conradi constant contarini conte conti contrafatto contreras conway cook cooke cooley cooper copeland
    coppens coppola corbacho corbat corbo corboz corcos cordero cordier cordoba cordova corlu corman cornejo cornet
    cornez cornil cornut cornuz corominas coronado corpataux corradi corral correa correia correr cortes cortese
    cortez cortina cosandey cosendey cossiga cossy costa costalonga costanzi coste coulibaly coulon courtois
    courvoisier cousin couturier couvreur cowan cox cozar crahay craig crane crawford cremer cremonesi crespi crespo
    cretton crevoisier criado crisafulli crispi cristoforetti crivelli crosby cross cruz cuadrado cuda cuellar
    cuenca cuervo cuesta cueto cuevas cugia culot cummings cundari cunha cunningham cuomo curatoli curci curdy
    curiel curry curtis cusano cutrufo cutuli cuvelier cuzzocrea dale dalla dallape dallara dallinger dalmau dalton
    daly dandolo dangl daniel daniels danner danninger dardenne daugherty davenport davey david davids davidson
    davies davila davis davison dawson day daza dean debroux decamps dechamps decker declercq degueldre dehmel dehon
    dejardin delacruz deladoey delahaye delannoy delattre delaunay delcourt delcroix deledda deleon deleze delforge
    delfosse delgado delhaye delhez delle dellucci delmas delmotte delorme delporte deltour delvaux delvigne demanet
    demaret demir demirel demoulin dengg denis denk dennis depero deprez descamps deschamps descombes deshusses
    desio desmet dessart dessy detaille dethier detournay detry detti deutschmann devaux deville devillers devos
    dewez diallo dias diaz dibiasi dickerson dickinson dickson didier diego dieguez diesbach dietl dietrich dietz
    dieu dieudonne diez dijoux dillon diop dippel dirnberger disdero ditschlerin dittrich dixon dobes dobler dobson
    docquier dodd dodson dogan doglioni doherty dohn domenech domingo domingues dominguez dona donaire donaldson
    donarelli donati donatoni donini donnay donnelly donoso donovan dony doppler dorfer doria doring dorn dorner
    dorr dorschner dorsey dossetti dossi dougherty douglas doumbia doumont dovara dowerg downs doyen doyle draghi
    drake draxler drewes droz druart drub drubin druso duarte dubey dubois dubuisson duchene duchesne dudley duenas
    duez duffy dufour dufrane dufrasne duhamel dujardin duke dulbecco dumas dumont dumortier dumoulin duncan dunlap
    dunn dunser duodo dupont dupre dupuis dupuy duque duquesne duran durand durant durante durdu durham durieux
    durmus duroux dury duse dussart dutrieux duval duvanel duvivier dvorak dyer eaton eberhard eberhardt eberharter
    eberl ebert eberth ebner echevarria echeverria eckbauer ecker eco eder edlinger edwards egea egger egli ehlert
    eibl eichberger eichenberger eichhorn eichinger eigenwillig eimer einaudi eisl eisner elias eller elliott ellis
    ellison elorza eloy emanuelli emo ender endrizzi engel engl englebert english enriquez enzinger eraslan erber
    erdogan ergul erhart erickson erlacher erler erni ernst errani errigo ertas ertl escalona escamilla escobar
    escolano escribano escriva escudero espada espana espanol esparza espejo espinosa espinoza esposito esteban
    estes esteve esteves estevez estrada etienne etzler etzold eugster evans evequoz everett evrard ewing exposito
    fabbri fabian fabra fabre fabregas fabregat fabrizi fabry faggiani fagiani fagotto faivre fajardo falco falcon
    falcone falier falkner fall fallaci falloppio fankhauser fantini fantoni fantozzi fanucci faranda faria farina
    farinelli farkas farley farmer farnese farre farrell fasching fattori fauconnier faugno faulkner faure faust
    favata favre fechner federici fehr fehringer feichtenschlager feichter feichtinger feichtner feigl feijoo felber
    felder feliu fellinger fellner fercher ferguson fermi fernandes fernandez feron ferrabosco ferragamo ferragni
    ferran ferrand ferrandez ferrandiz ferrando ferrante ferrara ferrari ferraris ferrata ferrazzi ferreira ferrell
    ferrer ferrera ferreras ferrero ferretti ferrucci ferstl fibonacci fichtinger ficino fiebig fiedler field fields
    fieramosca figueiredo figueras figueroa figuerola filangieri filippelli filippini filogamo filzi finch finetti
    fink finke finley finotto finzi fiol fioravanti fiorucci fischer fischetti fisher fittipaldi fitz fitzgerald
    fitzpatrick flaiano flament flantz fleck fleischhacker fleischmann fleming fletcher fleury fliegner flor flores
    florio flowers floyd fluckiger flynn foa foconi fofana fogazzaro foidl folch foletti foley folliero fonjallaz
    fonseca font fontaine forbes ford fornaciari forster forstner fortuny forza foscari foster foucart foucher
    fouquet fournier fowler fox fracci franceschi franch francillon francis franck franco francois frank franke
    franklin franscini franssen franz franzese fraser frazier frederick freeman frei freitag freitas french frere
    frescobaldi freudenberger freudenthaler frey frias frick friedl friedli friedman friedrich frisch fritsch fritz
    frohlich froschauer froschl frost fruhwirth frutos fry frye fuchs fuente fuentes fuertes fuhrmann fuller fureder
    furrer furst fusani fuseli fuster gabaldon gabba gabbana gabriel gabrieli gadda gaggini gagliano gagliardi
    gahleitner gaiatto gaillard gaines gaito galan galeati galiano galiazzo galilei galindo gallagher galland
    gallardo gallart gallego gallegos galler gallet gallez gallo galloway galtarossa galuppi galvan galvani galvez
    gamble gamez gamsjager gangemi gangl garate garay garces garcia gardiner gardner gargallo garibaldi garmendia
    garner garnier garobbio garozzo garrett garrido garriga garrison garrone gartner garza garzon garzoni gascon
    gaspar gaspard gasperi gasser gassner gates gatto gattringer gaudin gauthier gautier gay gaya gehringer geier
    geiger geisel geisler geissler gelabert gelli gemito genot gentileschi gentili gentilini gentry george georges
    geraci gerard gerber gerlach germain germano gertz geyer gfeller ghislain giacconi giacometti giammusso gianetti
    gianinazzi giannelli giannetti giannini giannone giannotti giannuzzi gianvecchio gibbons gibbs gibert gibilisco
    gibson gierschner giess giger gigli gil gilabert gilardoni gilbert giles gill gillain gillard gilles gillespie
    gillet gillieron gilmore gilson gimenez gimeno gindl giner ginese ginesio gioberti giolitti giorgetti giovine
    giradello giralt girard giraud giron girona girschner gisbert giulietti giunti giusti glaser glass glatz glenn
    glineur gloor glover gluck gmeiner gnatz gobert goblet godard godart goddard godefroid godet godfrey godfroid
    godin godoy goffaux goffin goffinet goicoechea golden goldoni goldstein golgi golino gollner gomes gomez gomila
    gomis goncalves goni gonzaga gonzales gonzalez gonzalo good goodman goodwin goossens gordillo gordon gori
    gorlitz gosch goschl gosselin gosset gossiaux gottardi gotthard gotti gotz gough gould govoni gozzano gozzi
    grabher grabner gracia gradenigo graf graham graindorge gramsci granados granatelli grand grande grandjean grant
    gras grasser grassi grassl grasso gratz gratzer gratzl grau graves gravina gray greco green greene greenwood
    greer greggio gregoire gregori gregorio gregory greiner gremese grenier griesser grifeo griffin griffith
    griffiths grill grimani grimes grisoni gritsch gritti grob grojean grondin gros grosjean gross grosse grossi
    grottner gruber grunberger grundner gruner grunwald gschaider gschwandtner gstrein gual gualandi gualtieri
    guarana guarato guardia guardiola guariento guarneri guberan gucci guclu gude guerin guerra guerreiro guerrero
    gueye guggenberger guglielmi guibert guicciardini guichard guidone guidotti guijarro guilbert guillarmod
    guillaume guillen guillet guillon guillot guillou guinizzelli guiot guitart gul gulen gullotta gulotta gumprich
    gunpf gunther gussoni gustin gut gute gutierrez gutknecht gutmann guyon guyot guzman haas haase haberl hacker
    hackl haddad haderer haering hafliger hafner hagen hager hahn haid haiden haider haidinger hainaut haindl hainzl
    hale haley hall haller halleux hamann hamel hamidi hamilton hammer hammerer hammerl hammerle hammond hamon
    hampton hancer hancock hande handl handler hanel haney hannecart hansen hanson hardin harding hardy hargreaves
    haring harloff harmon haro harper harrell harrer harrington harris harrison hart hartl hartley hartman hartmann
    hartung harvey haslauer hasler haslinger hatfield hattinger hauer hauffer haumer hausberger hauser hausler
    hawkins hayden hayes haynes hayrioglu hays hayward heath hebenstreit hebert hechenberger hecker heger heidrich
    heigl heim hein heindl heinen heinrich heintze heinz heinzl heiss heissenberger held hell heller hellwig helm
    hemetsberger henck henderson hendrick hendricks hendrickx hendriks hendrix henin henk henrard henrion henriques
    henrotte henry henschel hensley henson hentschel heras herbert herbst heredia hering herman hermann hermans
    hermighausen hernandez hernando herranz herrera herrero herring herrmann hertrampf hervas herve hervia herzog
    heser hess hesse hester hethur hettner heuser hewitt heydrich hickman hicks hidalgo hierro higgins higueras hill
    hiller hilton himmelbauer hines hinterberger hinteregger hinterleitner hinton hirsch hirschmann hirt hoarau
    hoareau hobbs hochleitner hochreiter hodel hodge hodges hodgson hodl hofbauer hofer hoffman hoffmann hofig
    hofinger hofler hofmann hofmeister hofstatter hofstetter hogan hoglinger holden holder holl holland hollaus
    holler holloway holmes holsten holt holzapfel holzenbecher holzer holzinger holzknecht holzl holzmann honore
    hood hooper hoover hope hopkins horak horl horle hormann horn horne hornich hornig horton horvat hosp hotz
    hougardy houghton house houston hovel howard howarth howe howell howells hoyos hoz huang huart hubbard hubel
    huber hubert huberty hubin hubmann hubner hudson huemer huerta huertas huet huff huffman hufnagl hug hughes
    huguet huhn hull humbert humblet humer hummel hummer humphrey humphreys humphries hunt hunter hunziker hurley
    hurlimann hurst hurtado hussain hutchinson huter hutter hutterer huynh hyde iacobucci iacovelli iadanza iannelli
    iannotti iannucci iannuzzi ibanez ibarra iborra iglesia iglesias ihsanoglu imbert imhof impastato infante
    infantino ingram iniesta iniguez innocenti inonu interiano interminei interminelli inzaghi ionescu ioppi iqbal
    iriarte irwin isella isern isler iten ivanov izaguirre izquierdo jackson jacob jacobs jacobson jacot jacquemart
    jacquemin jacques jacquet jacquot jacuzzi jadot jadoul jaen jager jaggi jahn jakel jamar james jandl janisch
    jank janssen janssens jantsch jara jarvis jauk jaume jauregui jefferson jenewein jenkins jenni jennings jensen
    jerez jessel jilani jimenez jobstl jockel jodar johann johns johnson johnston joly jomini jones jopich jorda
    jordan joris joseph jost joubert jourdan jovanovic jove jover jovinelli joyce joye juarez juen julian julien
    julliard junck juncken jung jungfer jungwirth junitz junk junken jurado juttner juvara kabus kade kafer kager
    kagi kahr kain kaindl kainz kaiser kalcher kalin kallert kaltenbock kaltenbrunner kaltenegger kambs kaminski
    kammerer kane kapeller kappel karadeniz karge kargl karl karner karrer karz kaser kaspar kasper kaster kastner
    kaufman kaufmann kaul kaur kay kaya keita keller kelley kellner kelly kemp kennedy kensy kent keplinger kern
    kerr kerschbaum kerschbaumer kessler keudel key khan kidd killer kim kinet king kirby kirchmair kirchner kirk
    kirschner kiss kitzler kitzmann klammer klapp klaus klausner klein klement klemm klemt kline klingelhofer
    klinger klingler klocker kloiber klotz klug knapp knappe knaus knecht knight knoll knowles knox kobelt kober
    koberl koch kocher kock koffi kofler kogler kohl kohler kolar kolb kolbl koll koller kollmann kolm konate kone
    konig konrad kopf kopp koppensteiner koruturk kossler koster kostolzin kovacs kovalenko kowalczyk kowalski
    kraemer kraft krainer krainz kral krall kramer krammer kranz kratzer kraus krause kraushaar kraxner krebs kreidl
    krein kreiner kremser krenn kreusel kreuzer kriegl kroker kroll kronberger kronsteiner krueger krug kruger
    kruschwitz kucera kugler kuhl kuhn kuhnert kummer kung kunz kurt kurz kurzmann kusch labbe lachmann lackner
    lacombe lacroix ladeck ladner lagarde lagler lago laguna lahaye laimer laine lallemand laloux lam lamas lamb
    lambert lamborghini lambot lambotte lambrechts lammer lampert lampl lamprecht lamy lancisi landa landl landry
    lane lanfranchi lang lange langer langern langlois lanz laporte larcher lardinois laroche larranaga larrea
    larsen larson lasa lassnig lastra latour lattuada launay laurent law lawrence lawson leach leal lebeau leber
    leblanc lebon lebreton lebrun lechner leclerc leclercq lecocq lecomte leconte lecoq ledent lederer ledesma
    ledoux leduc lee leeb lees lefebvre lefevre lefort legendre leger legnante legrain legrand legros lehmann lehner
    leibetseder leite leitgeb leithner leitner leiva lejeune leleu leleux lelievre leloup lemaire lemaitre lemmens
    lemoine lemonnier lempereur lenaerts lengauer lenoir lenz leon leonard leonardi leoncavallo leone leonetti
    leonhartsberger leopardi leopold lepage lercari lerch lercher lerma lerner leroux leroy leruth lesage lester
    letellier letta lettiere lettner leu leunberger leutgeb leveque levine levy lewandowski lewis lheureux lhoir
    libert lichtenegger liebelt liegeois lienard ligorio liguori lillo lima limbourg lin linares lindau linder
    lindinger lindner lindorfer lindsey linke lintner lipp lippomano list littizzetto little liu liverotti
    livingston llabres llado llamas llano llanos lledo llobet llopis llorens llorente lloret lloyd lluch lobato lobo
    lochel loffler logan loibl loidl loiseau lollobrigida lombard lombardi lombardo lombroso long longhena loos
    lopes lopez lopresti lorch lord loredan lorent lorenz lorenzo losa losada losekann louis loureiro lourenco
    lovato love lowe lower lowery lozano lubs lucarelli lucas lucchesi lucciano lucena lucero luciani ludovisi
    ludwig luger lujan lumbreras luna lupo luque luria luscher lussu lustenberger luthi luttenberger lutz luxardo
    luz luzi lynch lynn lyons maccanelli macdonald mace macedo machado macher macias mack madden maddox mader
    maderna maderno madrid madrigal maes maestre maffei magalhaes maggioli maglio magnani magrassi mahe mahieu
    mahmood mahoney mahy maia maier maierhofer maillard maillet maillot mair maire mairhofer majewski majorana
    malacarne malaparte malatesta maldonado malenchini malherbe malipiero mallet malo malone malpighi malzer
    manacorda mancebo mancini manco mandl mangold manjon mann manning mannoia manolesso manrique mans manso
    mantegazza mantegna manunta manzanares manzano manzoni maquet marangoni marazzi marcacci marchal marchand
    marconi marcos marechal marenzio margraf margreiter mari marin marinetti maringer marini marino mariscal mark
    markl marks marlier marmol marques marquet marquez marrone marsden marsh marshall marsili marte martel martens
    marti martin martineau martinelli martinez martins martorell martucci marty marx marzorati mas mascagni mascaro
    mascheroni mason maspero massart masse masseron masset massey massin masson mastandrea mastroianni mata matagne
    matas mate mateo mateos materne mateu mathews mathieu mathis mathot mathy matias matile maton matos mattarella
    matteotti matthai matthews matthys maurer maurice maury maxwell may mayer mayerhofer maynard mayo mayol mayor
    mayoral mayr mayrhofer mays maza mazzacurati mazzanti mazzeo mazzi mazzini mazzocchi mbaye mcbride mccall mccann
    mccarthy mccarty mcclain mcclure mcconnell mccormick mccoy mccullough mcdaniel mcdonald mcdowell mcfarland mcgee
    mcgrath mcguire mcintosh mcintyre mckay mckee mckenzie mckinney mcknight mclaughlin mclean mcmahon mcmillan
    mcneil mcpherson meadows medici medina meier meili meindl meister meixner mejia melendez melero mellor melnyk
    melo melton mena menard mende mendes mendez mendizabal mendoza menendez mengolo mennea menthonnex mentzel
    mercadante mercader mercado mercalli mercantini mercati mercer mercier merino merisi merle merritt mertens merz
    mesa messina messner metcalfe metella mettler metz metzler meucci meunier meurant meurisse meusburger meyer
    meyers meza mezzetta miah micca michael michaud michaux michel michelangeli micheletti michiels middleton
    mielcarek mies migliaccio mignon milanesi miles milla millan miller millet mills mimun minet minguez miniati
    minne mir miralles miranda miro misicher missoni mistry mitchell mitschke mitter mitteregger mitterer
    mitterlehner mittermayr moccia mocenigo mochlichen modiano modigliani modugno mogherini mohaupt mohr moles
    molesini molina moliner molins moll moller monaco mondadori mondaini monduzzi moneta monfort monicelli monnard
    monnet monney monnier monreal monroe montalban montalcini montalti montana montanari montanariello montandon
    montanelli monte montecchi monteiro montenegro montero montes montesano montesinos montessori monteverdi
    montgomery monti montoya montserrat moody moon mooney moore moosbrugger mora morabito morais moraleda morales
    moran morand morandi morandini morante morard morata morcillo moreau moreira morel morell morellato moreno
    morera moresi moretti morgagni morgan morillo morin moritz morlacchi morley morosini morpurgo morricone morris
    morrison morrocco morrow morse mortati morth mortier morton morucci morvan moschino mosemann moser moses mosley
    mosquera moss mota motte mottet mottiez moulin moura moureau mouton moya moyer mozart mude mueller mugica
    muhlbacher muhlberger muhlbock muhle muhr mulet mulichen mullen muller mullins mullner munari muniz munoz mur
    muratori murcia murialdo murillo muriset muro murphy murray murri musatti musy muti myers naccari nadal nadi naf
    nagel nagele nagl nagy napolitano naranjo narvaez nascimento naser nash natta navarrete navarria navarro navas
    navez navone naylor ndao ndiaye neal nebot necci neira nelson nemeth nerger neto nette neubacher neubauer
    neugebauer neuhauser neuhold neulinger neumann neumayer neumayr neumeister neumuller neuner neureiter neureuther
    neuschafer neuville neuwirth nevado neves neveu newman newton nguyen nibali nicaise nicholls nichols nicholson
    nicolas nicolau nicolay nicoletti nicolini nicolucci niederl nielsen niemeier nieto nievo niggli nino niquille
    niscoromni nitti nitto nixon nizet noack nobauer noble noel nogueira noguera nogues nohlmans nolan nolcini nonis
    norbiato nordio noriega norman normand norris north norton nosiglia notarbartolo novak novakova novaro novoa
    nowak nugnes nunes nunez nussbaumer nussle nusslin nys nyssen oberhauser oberhofer oberleitner obermayr
    obermuller oberndorfer obrien ocalan ocana ochoa oconnell oconnor oderwald odescalchi odom odonnell oestrovsky
    offredi ofner oger ojeda oliboni oliva olivares olive oliveira oliver olivera oliveras olivetti olivier oller
    ollivier olmedo olmo olsen olson omma oneal oneill onio onisto opizzi orban ordonez orengo orlando orozco orr
    orsini ortega ortese ortiz ortmann ortner ortolani ortuno osborn osborne oscuro osorio ossani ossola ostermann
    ostinelli osuna oswald otero ott otte ottino otto ovadia owen owens ozturk paccot pace pacelli pacetti pacheco
    pacher pachler pachoud pacillo pacomio padilla padovano paez paffrath paganini page pages pagliaro pagnotto
    paier paiva palacio palacios palau palazzo palladio pallares palma palmer palmisano palomar palomares palombi
    palomino palomo paltrinieri palumbo pammer panatta paniagua panicucci panzera paoletti paolini paolucci papafava
    papetti paquay paquet paquot pardo paredes pareja parejo parent pareto parini paris parisi park parker parkes
    parkin parkinson parks parmentier parmitano parpinel parra parri parrish parry parsons partzelt paruta parzer
    pascal pascarella paschoud pascual pasolini pasqua pasquier passalacqua pastine pastor patberg patel patino
    patterson patton pauer paul paulitsch paulus pausini pauwels pavanello pavarotti pavon pavone payer payet payne
    paz pazos peacock peano pearce pearson pechel peck pederiva pedersoli pedraza pedrazzini pedrero pedroni pedrosa
    peer peeters peham peinado peiro peitrequin pelaez pelayo pellegrini pellet pelletier pelli pellicer pellico
    peltier pena penalver penas pendl pennetta pennington penz pepe pera peral perales peralta peranda perea pereira
    perello perera perez pergande pergolesi perini perkins perner peron perozzo perret perrier perrin perrot perry
    persico pertile pertini pertl peruzzi pesendorfer peter peters petersen peterson petit petitjean petralli
    petrassi petrocelli petrov petrucci petrucelli petruzzi petty petz peukert pezzali pfeffer pfeifer pfeiffer
    pfister pfleger pham phelps philipp philippart phillips piacentini piane piazzi picard piccand piccinni piccio
    pichler pichon pickering pieber pieper pierard pierce pierrard pierret pierson pietrangeli piette pigafetta
    pignatti pilz pina pinamonte pincherle pineau pineda pinedo pineiro pinheiro pinho pinilla pininfarina pino
    pinol pinter pinto pintor piovani piquer pirandello pirard pircher pire pirelli pires piret pirker pirlot piron
    pirotte pirson pisacane pisani pisano pisaroni pistoletto pittman pitts pizarro pizzamano pizzetti pizziol pizzo
    pla plana planas plank plath platini plattner platzer plaza pochet pock poerio pohl pointner poirier pokorny pol
    polani polat polesel polet politz polizzi poll polla pollak pollard pollet polo polzer polzl pomares pombo
    pometta ponce poncelet poncin pons pont pontecorvo ponti poole popa pope popescu porcel porcellato porras porta
    porter portero portillo portmann porzio posada posch poschl postl potier potter pottier potts pou poulain powell
    power powers poza pozo pozuelo pozzecco prada prado praga prager prantl prat pratesi prati prats pratt praxmarer
    preiss prem prenner preston prevost price priego prieto prince prinz pritchard priuli privet probst procacci
    proctor prodi prohaska proietti proll pruitt pruschke pruvost pucci puccini pucher puchner puente puerta puga
    pugh pugliese puglisi puhringer puig pujadas pujol pulci pulido puntigam punz putz quartier quasimodo querini
    quero querol quesada quevedo quinn quintana quintanilla quintero quiroga quiros raab rabitsch rabl radel radisch
    radl rahman raimondi rainer ramazzotti ramirez ramis ramon ramos ramsauer ramsey randall randazzo randolph
    rangel rapin rapisardi rappaz rapraz raskin rasmussen rastelli rath rauch raurica rausch rauscher rauter
    ravaglioli ray raya raymond raynaud read real rebollo rechberger recio redi redl redondo reed rees reese reeves
    regge regnier reguera reich reichel reicher reichl reichmann reid reif reig reilly reina reinbacher reindl
    reiner reinhardt reinisch reinprecht reinthaler reis reischl reising reisinger reisner reitbauer reiter reiterer
    reithofer reitinger remacle remy renard renaud renault renier renner rensi renson renzi requena resch respighi
    rettenbacher reuter revilla rey reyes reynaud reynolds rhodes riba ribas ribeiro ribera ribes ricart riccardi
    riccati ricci ricciardi rice rich richard richards richardson richmond richter rico ricolfi riddle rieder riedl
    riedler riedmann rieger riegler riehl riener rienzo riepl riera rieser rigaux riggs righi riley rinaldi rincon
    ring ringhofer rinner rio rios riou ripoll riquelme rismondo ritacca ritter rius rivas rivera rivero rivers
    riviere rizzo rizzoli roach robadey robbins roberson robert roberts robertson robin robinson robledo robles
    robson roca rocamora rocca roccabonella rocha roche rocher rock roda rodenas rodgers rodrigo rodrigues rodriguez
    roero roger rogers rogge rogner rohleder rohrdanz rohrer rohricht rohrmoser roht roig rojas roland roldan
    rolland rollins roma romagnoli romain roman romanens romano romer romero romeu romiti roncalli roos ropero
    rorricht ros rosado rosales rosario rose rosell rosello rosemann rosenberger rosenow rosiello roskoth rosmini
    rosner ross rosselat rosselet rossellat rosselli rossellini rossello rossetti rossi rossini rossler rossmann
    roth rottensteiner rotter roura rousseau rousseaux roussel rousset roux rovira rowe rowland rowley roy royer
    royo rozas ruano rubbia ruberto rubio rudolf rudolph rueda ruegg ruelle ruffini ruggeri ruggieri ruiz rupp
    ruppersberger ruppert rush russell russo rust rusticucci saavedra sabater sabatini sabbatini sacre sacristan
    saenz saez safak saffi sager sagese sagmeister sagnelli sagredo sahin sailer sainz sakarya sala salamanca
    salandra salas salata salazar salcedo salcher saldana sales salgado salgari salieri salinas salmeron salmon
    salom salva salvador salvemini salvini salvo salz salzer salzmann sama samele sammer samper sampson samson
    sanabria sanchez sancho sanders sanderson sandi sandoval sandoz sanford sanguineti sanjuan sanmartin sanmiguel
    sans sansoni sansonnens santamaria santana santi santiago santner santorio santoro santos sanudo sanz sarabia
    saraceno saracino saragat sarmiento sastre satriani satta sattler sauberlich saudan sauer sauli saunders saura
    sauro sauvage savage savorgnan sawyer sbarbaro scaduto scalera scalfaro scamarcio scandone scaramucci scarfoglio
    scarlatti scarpa scarpetta scarponi schaaf schachinger schachner schacht schaefer schafer schaffer schalk
    schaller schandl schantl schar scharer scharf scharinger schartner schatz schatzl schaub schauer scheel scheer
    scheibe scheiber scheidegger scheidl schenk scherer scherr scherrer scherz scherzer scheucher scheuermann
    schiaparelli schiavo schiavone schicchi schiefer schiestl schilcher schiller schimpl schinagl schindler schinke
    schinnerl schlager schlatter schleich schlogl schlosser schmid schmidinger schmidl schmidt schmidtke schmied
    schmiedecke schmiedt schmit schmitt schmitz schmolzer schmuck schnabl schneeberger schneider schnyder schober
    schoberl schoch schoffmann schofield scholl scholler scholtz scholz schomber schon schonauer schonberger
    schonland schoonbroodt schopf schottin schramm schrammel schranz schreiber schreiner schrempf schrenk
    schrittwieser schroder schroeder schubert schuchhardt schuh schuler schuller schultz schulz schulze schumacher
    schurch schuster schutz schwab schwaiger schwaighofer schwartz schwarz schwarzinger schwarzl schweiger
    schweighofer schweitzer schweizer schwendinger schwital schyns scialpi scott scotti scotto seco sedano seddio
    seebacher segarra segebahn segers segni segovia segre segui seguin segura seidel seidl seifert seiler seip
    seiser seitz seiwald sellers semitecolo sener senn sensoy serao serlupi sermonti serna serra serraglio serrano
    servais seven sevilla sevillano sevrin sexton sezer sezgin sforza sgalambro sgarbi shaffer shah shannon sharp
    sharpe shaw shea shelton shepard shepherd sheppard sherman shevchenko shields short sibilia sidler sieber
    sieberer siegl siegrist siering sierra siffredi sigl sigrist siller silva silvestri simeoni simic simmons simo
    simoes simon simonis simons simpson sims sinclair singer singh singleton sinisi sismondi skinner slater sloan
    small smart smets smirnoff smith snow snyder soares sobrero sobrino soderini soding soffici sokolov sola solana
    solano solari sole soler solera solimena solis sollima solomon solsona solzer sommaruga sommer somoza sonnino
    sonnleitner sontag soprano soranzo sordi sorgatz sorger soria soriano sorrentino sosa sotelo soto sousa sow
    soylu spadafora spallanzani spanevello sparks spears speer spence spencer speri sperl spiegl spiess spindler
    spinelli spinola spitzer sporri spreitzer springer squarcione sraffa stadelmann stadlbauer stadler stafford
    staglieno stahr stalder stangl stanley stanton staquet stark stas stassin staub staudacher staude staudinger
    stauffer stecher steckel steele stefanelli steger steidl steiger stein steinacher steinbacher steinbauer
    steinberg steinberger steinbock steindl steiner steininger steinkellner steinlechner steinmann steinwender
    stelzer stelzl stephens stephenson stern stettler steuer steurer stevens stevenson stewart stey stiebitz
    stiegler stiffel stifter stock stocker stockhammer stockinger stockl stockli stoger stoiber stokes stoll stolz
    stolze stone stoppani storey storladi stout stradivari strangio strasser strauss streicher strickland striebitz
    strobl stroh strohmaier strohmayer strohmeier strong stuart stucchi stucki stuckler studer stummer stumpf sturm
    stutz suarez sullivan sulzer summers suppan sureda surian sussebier suter sutter sutton svoboda swanson sweeney
    swift sy sykes sylla szabo taboada tacchini taccola taferner tafuri tagliafierro talavera talbot taliani
    taliercio tamarit tamayo tamborini tamburello tamburi tamburini tanguy tanner tanzer tanzini tapia tarantini
    tarantino tarchetti tarhan tartaglia tartini tasca tasche tasso tassoni tate tauber taucher tavares taylor
    tebaldi techer tedesco teixeira tejada tejedor tejera tejero telesio tellez tello tena tencalla tenorio terragni
    terrell terron terry teruel tessier teufl tevetoglu texier textor thaler thalhammer thaller thanel theraulaz
    theys thibault thibaut thierry thies thirion thiry thomas thommen thompson thomson thonon thorens thornton
    thorpe thurner thys tiefenbacher tiepolo timmermans tinguely tintzmann tirabassi tirado tischler tlustek tobler
    todd togliatti tognazzi toldo toledo tolentino tolosa tomas tomaselli tomasetti tomasini tome tomei tomlinson
    tommaseo toninelli tonisto torlonia tormo tornatore toro torralba torre torrecilla torrens torrent torrents
    torres torricelli torrijos toscani toscanini toselli tosi toso tosto toth totino toubeau toure tournay toussaint
    tovar townsend tozzi tozzo traetta tran traore trapanese trapani trapp trattner trauner travaglia travaglio
    traversa travia travis traxler trebbi treboux treccani tremonti trentin trentini tresoldi treves trevino
    trevisan trevisani trezzini trillini trillo trimmel trincavelli trinkl trobbiani troisi trombetta trommler tron
    tropea trost trotta trub trubin trujillo trummer trupiano trupp trussardi tschentscher tucker tudela tur turati
    turchetta turchi turci turk turnbull turner turpin turrini tutino tuzzolino tyler ubaldi udinese udinesi ugarte
    ughi uhl uldry ulker ullmann ullrich ulrich underwood ungaretti unger unterberger unterweger urbain urban urena
    uria uriarte uribe urrutia vaillant valbuena valcarcel valderrama valdes valdez valencia valenciano valente
    valentin valentine valentino valenzuela valera valero valette valguarnera valier vall valle vallee vallejo
    vallelian valles vallet valls valmarana valverde vance vandamme vandenberghe vanderheyden vanderlinden
    vandevelde vang vanvitelli vaquero vara varano varela varga vargas vasari vasquez vasseur vattimo vaughan vaughn
    vaz vazquez vecellio vecoli vega veit velasco velasquez velazquez velez veltroni vendetti venditti vendrell
    veneziano venier vento venturi vera vercelloni verdejo verdi verdier verdone verdu verdugo verga vergara
    vergassola vergerio verhaeghe vermeil vermeulen verri versace vespa vespucci vezzali viana vianello vicens
    vicente vidal vidoni vieira vienne vigil vigliotti vigneron vigorelli vila vilain vilalta vilanova vilaplana
    vilar villa villadicani villalba villalobos villalonga villanueva villar villarosa villarreal villaverde
    villegas villena vina vinas vincent viola virgilio visconti visintini vismara vittadello vitturi vivaldi vives
    viviani vizcaino vogel vogl vogler vogt voigt voisin vollbrecht volta volterra vonlanthen vrancken vuille
    wachter wade wagenknecht wagner wahner walch walcher walder waldner walker wall wallace waller wallis wallner
    walls walser walsh walter walters waltl walton wandl wang ward ware warmer warner warnier warren washington
    waters wathelet watkins watson wattiez watts wauters wauthier weaver webb weber webster wechselberger weeks
    wegmann wegscheider wehrli weibel weidinger weigl weihmann weimer weinberger weinhage weinhold weiser weiss
    weissenbock weitzel welch weller wells wende wenger weninger wenzl wernecke werner wery wesack west weston
    wettstein wheeler whitaker white whitehead whitehouse whitney whittaker wicht widhalm widmann widmer wiedner
    wiek wieland wieloch wiener wiesbauer wieser wiesinger wiesner wiggins wilcox wild wiley wilfinger wilhelm
    wilkerson wilkin wilkins wilkinson willame willem willems williams williamson willis wilmart wilmet wilmotte
    wilms wilmsen wilson wimmer windhager windisch winkler winter winters wirth wirz wise wisniewski wittmann
    wogerbauer wohlgemut wohlmuth wohrer wojcik wolf wolfe wong wood woodard woods woodward wouters wright wulf
    wulff wurm wurzer wurzinger wuthrich wyatt wyss yaman yanez yang yates yildirim yilmaz yoder york yorulmaz young
    yuksel yuste zabala zabaleta zabarella zaccagnini zaccardo zacchia zacco zach zaguri zahn zamengo zamora
    zamorani zamorano zampa zanazzo zangerl zanichelli zanker zanzi zapata zaragoza zarlino zauner zavala zbinden
    zecchini zechmeister zechner zeffirelli zehetner zehnder zeiler zeilinger zeiner zeller zengin zenz zetticci
    zettl zhang ziani zichichi ziegert ziegler zielinski zimmer zimmerman zimmermann zingg zirme zito zobel zochling
    zohrer zola zollinger zoppetti zoppetto zorbach zorlu zorrilla zotter zuniga zurcher zurita
    """.split()
)
