"""First names of Europe, without accents or capitals; after the lists of Faker (MIT) and more."""

from responder.languages.sorted_words import SortedWords

FIRST_NAMES = SortedWords(
    """
    aaliyah aaron abbas abbie abdel abdelkader abdellah abdul abdullah abel abena abigail abilio abraham abram abril
    achille achim ada adalbert adalberto adam adamo adan adela adelaida adelaide adelardo adelasia adelbert adele
    adelgunde adelheid adelia adelin adelina adelinde adeline adelmo adem adi adil adina adis admir adnan adolf
    adolfine adolfo adonis adora adoracion adrian adriana adriane adrianna adriano adrien adrienne aenne aferdita
    afonso africa afrim agapito agata agatha agathe agim aglaia agnes agnese agnieszka agnolo agnos agostino
    agripina agron agueda agustin agustina ahmad ahmed ahmet aicha aida aiden aime aimee ainara ainhoa ainoa aisha
    aissatou aitana aitor ajan ajla ajna alain alan alara alba alban albano alberico albert alberta alberte
    albertina albertine alberto albin albina albino albrecht albulena alcides alderano aldin aldo ale alea alec
    alejandra alejandro alejo aleks aleksandar aleksander aleksandr aleksandra aleksej alen alena aleodor alessandra
    alessandro alessia alessio alex alexa alexandar alexander alexandra alexandre alexandria alexandrie alexandrina
    alexandros alexandru alexe alexei alexej alexia alexis alf alfio alfons alfonso alfred alfredo ali alice alicia
    alicja alida alin alina aline alioune alis alisa alisha alison alissa alisson alistar alix alizee alla allan
    allegra allen allison alma almir almudena almut almuth alois aloisia alondra alonso aloys alphons alphonse altin
    alvaro alvin alwin alwina alwine alyssa ama amada amadeo amado amador amalia amalie amancio amanda amandine
    amando amar amarilis amaro amaury amaya ambar amber ambre ambrosio amedeo amedeu amela amelia amelie america
    americo amico amilcar amin amina aminata amine amir amira amit amleto amor amparo amra amy amza ana anabel
    anabela anabella anacleto anaelle anaida anais anamaria anas anastasia anastasie anastasio anastasios anastazja
    anatol anatole anatoli anatolie anatolij anca ancuta anda andjela andjelina andra andrada andre andrea andreas
    andree andreea andrei andreia andrej andres andrew andrey andri andrian andrii andrija andrin andrina andrzej
    andy ane anemona anes aneta anett anette ange angel angela angele angeles angelica angelika angelina angelino
    angelique angelita angelo anghel anghelina angie ani anibal anica aniela anika anina anisa anisoara anissa anita
    anja anka anke ankica ann anna annabel annabell annabella annabelle annalena annaliese annalisa annalise
    annamaria annamarie anne annedore annegret annegrete annekatrin anneke annelene anneli annelie annelies
    anneliese annelise annelore annemarie annemie annemijn annerose annett annetta annette anni annibale annick
    annie annika annina annita annunziata anny anouk ansaldo anselm anselma anselmo ansgar ante anthony antim antje
    anto antoaneta antoine antoinette anton antonela antonella antonello antoni antonia antonie antonietta antonija
    antonin antonina antonino antonio antonios antoniu antonius antony antun anunciacion anuta aoife apolinar
    apolline apollonia apolonia apostolos april araceli aranzazu arben arbnor arcelia arda ardian ardit ardita aria
    ariadna arian ariana ariane arianna aribert arie ariel arif arina aristide aristides aristita arkadiusz arlette
    arlind arlinda armand armando armend armida armin arnaldo arnaud arnaude arnd arndt arne arnfried arnim arno
    arnold arnulf arnulfo aroa aron arsenie arsenio arsim arta artan artemio artemisa arthur artur arturo arzu
    ascension asdrubal ashlee ashleigh ashley asia assia assunta asta astrid astrit asuncion atena atenulf
    athanasios atilio attila aude audrey august augusta auguste augustin augustina augusto aura aurea aurel aurelia
    aurelian aureliana aureliano aurelie aurelien aurelio aurica aurora aurore austin autumn ava avni avram awa axel
    axelle axenia axinte aya ayden ayla aylin aymen aymeric aynur ayoub ayse aysel ayten azahar azahara azeglio
    azeneth aziz azra azucena babett babette baccio bailey bajram baldassare baldomero balduino baldur baltasar
    balthasar balz banel baptist baptiste bara barbara barbel barbu barica baris barry bart bartek bartholomaus
    bartolome bartolomeo bartolomeu bas basarab bashkim basil basile basilio bastiaan bastian bastien baudelio
    baudouin bautista bayram beat beata beate beatrice beatrix beatriz beau bebe becky beda begona bekim bekir bela
    belen belinda ben benedetto benedict benedicte benedikt benedita beni beniamin benigna benigno benita benito
    benjamim benjamin benno benoit benone bente benthe benvenuto beppe berat berend berengere berenice berit berna
    bernabe bernadette bernard bernarda bernardino bernardita bernardo bernd berndt bernfried bernhard bernhardine
    bernt bernward berra bert berta bertha berthe berthold berto bertold bertram bertrand besart besarta besim
    besnik beth bethan bethany betina betti bettina betty beverley beverly beyza biagio bianca bianka bibi bibiana
    bienvenida bilal biljana bill billy bineta bintou birger birgid birgit birgitt birgitta birte birthe biserka
    bjorn blake blanca blanduzia blanka blas blerim blerina blerta bluette boaz bob boban bobby bodo bogdan bogdana
    bojan bonifacio bonnie boris borja borys boubacar bozena bozica bozo brad bradley bradut brady brahim bram
    brandi brandon brandusa brandy branislav branka branko breanna brenda brendan brent brett brian briana brianna
    brice bridget brieuc brigida brigitta brigitte brit brita britt britta brittany brittney brooke bruce bruna
    brunhild brunhilde bruni brunilda bruno bryan bryce bucur buenaventura bujar bukurije burak burckhard burcu
    burghard burim burkard burkhard burkhardt busra cacilia cacilie caetana caitlin caitlyn caius calcedonio caleb
    calin calista calisto calixta calixto callum calogero calvin camelia cameron camil camila camilla camille
    camillo camilo can canan candace candela candelaria candelario candelas candice candida candido cantemir
    capucine caren caridad carin carina carine carl carla carlijn carlito carlo carlos carlota carlotta carly
    carmela carmelita carmelo carmen carmina carmine carminho carol carola carole carolin carolina caroline carolyn
    carrie carsten cas casandra casemiro casey casian casiana caspar casper cassandra cassidy cassie catalin
    catalina catarina caterina catharina catherine cathleen cathrin cathy catia catinca cato catrin catrina catrinel
    cayetana cayetano cazimir cebrian cecile cecilia cecilio cedric cedrin ceferino celal celestin celestina
    celestine celestino celia celina celine celso cem cemal cemil cengiz centa cerasela ceren cesar cesare cetin
    ceylin cezar cezara cezary chad chantal charlene charles charlie charline charlotte charly charo chase che
    cheikh chelo chelsea chelsey chema cheryl cheyenne chiara chidi chita chloe chris christa christel christelle
    christian christiana christiane christianne christie christin christina christine christl christof christoph
    christophe christopher christos christy chucho chus chuy ciara cigdem cilli cilly cindy cintia cinzia ciprian
    cipriana cipriano ciriaco cirillo cirino ciro claas claire clara clare clarence clarisa clarissa clarisse claude
    claudette claudia claudine claudio claudiu claudius claudy claus clayton clelia clemence clemens clement
    clemente clementina clementine cleopatra cleto clifford climaco clinton clive cloe clotilde codin codrin codrina
    codrut codruta cody cole colette colin coline colleen collin colton coluccio come concepcion concetta concha
    connie connor conny conor conrad conrado constanca constance constanta constantin constantina constanza
    constanze consuela consuelo cora coral coralia coralie coraline cord cordula corentin corey corina corine
    corinna corinne coriolano cornel cornelia cornelio cornelis corneliu cornelius corona corrado corsin corvin cory
    cosima cosimo cosme cosmin cosmina costache costantino costanzo costel costin courtney craig crenguta crescencia
    crin crina cristea cristian cristiana cristiano cristina cristobal cristofor cruz crystal csaba curdin curro
    curt curtis custodia custodio cynthia cyprian cyril cyrill cyrille czeslaw daan dacian daciana dafina dafne
    dagmar dagmara dagobert daiana daisy dajana dakota dale dalia dalibor dalila dalton damaris damian damiano
    damien damir damjan damon dan dana dani danica daniel daniela daniele danielle danijel danijela danilo danique
    danny dante danuta dany daphne dardan daria dariana darin dario darius dariusz darko darlene darrell darren
    darryl daryl dave david davide davor dawid dawn dean deanna debbie debora deborah debra decebal declan dejan
    delfina delfino delia delphine demba demetra demetrio demi denis denisa denise deniz dennis denny derek derrick
    derya desiderio desiree despina destiny detlef detlev devin devon dewi dex diamond diana diane diar dida didier
    didina diedrich diego dierk dieter diethard diethelm diether dietlind dietlinde dietmar dietrich dijana dilara
    dilek dillon dimas dimitri dimitrina dimitrios dina dinis dino dinu diogo dion dionigi dionisia dionisio dirk
    ditmar dittmar dmitri dmytro dochia dogan doina dolores domagoj domenic domenica domenico dominga domingo
    domingos dominic dominik dominique domitila domnica don donald donat donata donatella donatello donato donna
    donovan dora doreen dorel dorian doriana dorin dorina dorinel doris dorit dorita dorle dorli dorota dorotea
    dorothe dorothea dorothee dorothy dorte dorthe doru douglas draga dragan dragana dragica drago dragos dragutin
    drazen drew drilon drita driton duane duarte ducu duilio duje dulce dumitra dumitrana dumitru duncan dunja
    durante dursun dusan dustin duuk dwayne dylan dylano earl eberhard eberhardt ebony ebru ecaterina ece eckard
    eckart eckehard eckhard eckhardt eckhart ecrin eda edda eddie eddy edelbert edelgard edelmira edelmiro edeltraud
    edeltraut edeltrud eden edgar edgard edgardo edin edina edit edith editha edmond edmund edmundo edoardo edon
    edona edouard edu eduard eduarda eduardo edward edwin efrain eftimia eftimie egbert ege eggert egon egzon egzona
    ehrenfried ehrentraud ehrhard eileen eilidh eitel ekaterina ekkehard ekkehart ekrem ela eladio elaine elba elda
    elea eleanor eleanora elena eleni elenore eleonora eleonore eleuterio elfi elfie elfriede eli elia eliana eliane
    elias elie elif eligia eligio elijah elin elina eline elio eliot eliott elisa elisabet elisabeta elisabete
    elisabeth elisabetha elisabetta elisaveta elise eliseo eliza elizabeta elizabeth elize elke ella elladio ellen
    elli ellie ellinor elliot elliott elly elma elmar elmo elodia elodie eloisa eloise elona eloy elpidio elsa
    elsbeth else elvira elvis elwira elyas elzbieta ema emanoil emanuel emanuela emanuele emanuil emeka emel emelina
    emeline emely emelyne emigdio emil emile emilia emilian emiliana emiliano emilie emilien emilija emilio emily
    emin emina emine emir emma emmanuel emmanuelle emmerich emmi emmy emperatriz emre emy encarna encarnacion
    encarnita endrit enea enes engelbert engin enis ennio enno enrico enrique ensar enver enya enzio enzo epifanio
    eraldo erasmo ercan erdal erdem erdmute erdogan eremia eren erhard erhardt eric erica erich erik erika erin
    erina erion erkan ermanno ermenegildo ermes erna ernest ernestine ernesto ernst erol erwan erwin eryk esila esma
    esmee esmeralda esperanza espiridion esra esteban estefania estela estelle ester estera esther estrella etelvina
    ethan etienne etta ettore eufemia eufrosina eugen eugene eugenia eugenie eugenio eulalia eusebia eusebio eusebiu
    eustaquio eustatiu eutimio eutropio eva evamaria evan evangelia evangelina evangelista evangelos evanghelina
    evaristo eve evelia evelien evelin evelina eveline evelyn evelyne evi evie evita evy ewa ewald ewelina ezequiel
    ezgi ezio faas fabia fabian fabiana fabien fabienne fabio fabiola fabrice fabricio fabrizia fabrizio fadil
    fadime faith falk falko fanny farid faruk fatih fatiha fatima fatime fatma fatmir fatmire faton fatou faustino
    fausto fay faye febe fedde fedele federica federico federigo fedor felice felicia feliciana feliciano felicidad
    felicitas feline felipa felipe felisa felix felizitas fem femke fenna fenne ferdi ferdinand ferdinando ferenc
    ferhat feride fermin fernand fernanda fernande fernando fiamma fidel fidela fien fiene filip filipa filipe
    filippa filippo filiz filofteia filomena finn fiodor fiona fiorenzo fiorino fisnik fitim fito fitore flamur
    flavia flavie flavio flaviu fleur floare floarea floor floortje flor flora flore florea florence florencia
    florencio florent florenta florentin florentina florentine florentino florian floriana floriane florica florim
    florin florina florinda florine floris flurin flurina folker folkert fortunata fortunato fran franca france
    frances francesca francesco francine francis francisc francisca francisco franciska franciszek franck franco
    francois francoise franjo frank franka franklin franz franziska frauke fred freddy frederic frederick frederico
    frederik frederike frederique fredi fredo fredy freia freya frida fridolin frieda friedbert friedemann frieder
    friedericke friederike friedhelm friedhilde friedhold friedl friedlinde friedo friedrich frithjof fritz frusina
    fryderyk fulgencio fulvio fuma furkan fynn gabi gabin gabino gabor gabriel gabriela gabriele gabriella gabrielle
    gaby gael gaelle gaetan gaetano gaia gail gaja gala galasso galina galo gamze gani ganimete gareth garrett garry
    gary gaspar gaspard gaspare gaston gastone gauthier gavin gazmend geanina gebhard geert gelsomina gelu gema
    gemma gene genevieve gennaro genoveva gentiana geoffrey geoffroy georg george georgel georges georgeta georgette
    georgia georgian georgiana georgina georgine georgios gerald geraldine geraldo gerard gerardo gerd gerda gerdi
    gereon gerfried gerhard gerhardt gerhart gerhild gerlind gerlinde germain germaine german germana gernot gero
    gerold gerolf geronimo gerrit gert gerta gerti gertraud gertraude gertraut gertrud gertrude gertrudis gervasio
    gerwin gesa gesche gesine geta geza ghenadie gheorghe gheorghita gherghina ghislain ghislaine ghita giacinto
    giacobbe giacomo giada giampaolo giampiero gian giancarlo gianfrancesco gianfranco gianina gianluca gianluigi
    gianmarco gianna gianni gianpaolo gianpietro gica gicu giel giesela gijs gil gilbert gilberte gilberto gilda
    gilles gillian gina ginette ginevra gino gioacchino gioachino gioele gioffre gioia gion gionata giorgia giorgian
    giorgiana giorgio giosue giovanna giovanni girolamo gisa gisbert gisela gisele gislinde gitta gitte giulia
    giuliana giuliano giulietta giulio giuseppa giuseppe giuseppina giustino gladys glauco glen glenda glenn gloria
    godofredo goffredo gokhan goncalo gonul gonzalo goran gordana gordon gottfried gotthard gotthilf gotthold
    gottlieb gottlob gotz goulven goyo grace gracia graciana graciano graciela graeme graham grant gratian gratiana
    gratiela grazia graziano graziella grazyna greca greco greg gregg gregoire gregor gregorian gregorio gregory
    greta gretchen grete gretel gretl grigore griselda grit grzegorz guadalupe guarino gudrun gudula guenter
    guenther guglielmo guido guilherme guillaume guillermo guiomar guiseppe gul gulay gulsen gulten gunar gunda
    gundel gundi gundolf gundula gunhild gunnar gunter gunther guntram gustav gustave gustavo gustaw gusti guus
    guusje guy gwenaelle gwendoline gwendolyn gzim hadrien hagen hailey hajo hakan haley halil halina halit hamza
    hana hanane hande hanife hanna hannah hannchen hanne hannelore hannes hanni hanno hanns hanny hans hansgeorg
    hansjoachim hansjorg hansjurg hansjurgen hanspeter hansruedi hansueli haralamb haralambie harald hardy haris
    harm harold haroldo harri harriet harro harry hartmut hartmuth hartwig harun hasan hassan hasso hatice hava
    havva haydee hayden hayley hazel heather hector hedda hedi hedwig hedy heide heidelinde heidelore heidemarie
    heiderose heidi heidrun heidy heike heiko heimo heiner heinfried heini heino heinrich heinz helen helena helene
    helfried helga helge heliodoro hella hellmut hellmuth helma helmar helmtrud helmut helmuth heloise hendrik
    henner henni henning henny henri henrieta henriette henrik henrike henrique henry henryk heracleea heraclio
    herbert herberto heribert heriberto herlinde herma hermann hermenegildo hermine herminia herminio hernan
    hernando herrmann herta hertha herve herwig hicham hidde hilal hilario hilary hilda hildburg hilde hildegard
    hildegart hildegund hildegunde hilma hilmar hiltraud hiltrud hinrich hipolito holger hollie holly holm honore
    horacio horatiu horea horia horst hortense hortensia houda howard hrvoje hubert hubertine hubertus hugh hugo
    hugues huguette hulda hulya humberto hunter huseyin hussein iacob iain ian iancu ianis iara iasmina iban ibrahim
    ibrahima ica ida idriz ieremia ignacia ignacio ignacy ignatz ignaz ignazio igor ika iker ikram ilaria ilarie
    ilarion ildefonso ildiko ileana ilenia ilhan ilias ilie ilija ilinca ilir ilja ilka ilona ilonka ilse ilyas
    ilyes imane imelda imer imke immo imran imre ina inaya indy ines inga ingbert inge ingeborg ingeburg ingelore
    ingetraud ingetraut ingmar ingo ingolf ingrid ingried inigo inka inken inmaculada inna inocencio inocentiu insa
    ioan ioana ioanina ioannis iolanda ion ionel ionela ionelia ionica ionut iosefina iosif ippazio ira irem irena
    irene irfan iridenta irina irinel iris irma irmela irmengard irmgard irmhild irmi irmingard irmtraud irmtraut
    irmtrud iryna isa isaac isabel isabela isabell isabella isabelle isaiah isaias isaline isaura ise isidor isidora
    isidoro isidro isis isla ismael ismail ismet isolde istvan itziar iulia iulian iuliana iuliu iurie iustin
    iustina iustinian iva ivan ivana ivanka ivano ivica ivka ivo ivona ivonne ivy iwan iwo iwona izabela ize jacek
    jacinta jacinto jack jackie jackson jacky jaclyn jacob jacobo jacopo jacqueline jacques jade jadranka jadwiga
    jael jafet jaime jake jakob jakov jakub jamal james jamie jamila jan jana jane janet janeta janett janette janic
    janice janick janik janin janina janine janis janja janko jann janna jannah janne jannik jannis janos janosch
    janus janusz jaqueline jara jared jari jaron jaroslav jaroslaw jasin jasmijn jasmin jasmina jasmine jasminka
    jasna jason jasper javi javier javiera jay jayda jayden jaylinn jayne jayson jean jeana jeanette jeanine jeanne
    jeannette jeannine jedrzej jeff jeffery jeffrey jele jelena jelle jelte jemma jenaro jenel jenna jennifer jenny
    jens jente jeremi jeremiah jeremias jeremie jeremy jermaine jerome jeronimo jerry jerzy jesper jesse jessica
    jessika jessy jesus jesusa jet jetmir jeton jil jill jillian jim jimena jimmy jinthe jip jiri joachim joan joana
    joann joanna joanne joao joaquim joaquin joaquina job jobst jocelyn jocelyne jochem jochen jodi jodie jody joe
    joel joelle joep joerg joey joffrey johan johann johanna johanne johannes john johnathan johnny jolanda jolanta
    jolanthe jolie jolijn jon jona jonah jonas jonatan jonathan jonathon joost jordan jordana jordi jordy jorg jorge
    jorgen joris jorn jort jose josee josef josefa josefina josefine josep joseph josephine josette josh joshua
    josiane josianne josip josipa josko joso jost josua josue jovan jovana jovita joy joyce jozef jozo juan juana
    juanita juanito judith judy juergen jules julia julian juliana juliane julianna julie julien julieta juliette
    julijana julio julita julius juliusz juna june juraj jure jurg jurgen juri jurij jurre justin justina justine
    justus justyna jusuf jutta juul kaan kacper kadiatou kadir kai kaitlin kaitlyn kaja kajetan kalina kaltrina
    kamil kamila kara karen kari karim karima karin karina karine karl karla karlfried karlheinz karlijn karlo karol
    karola karolin karolina karoline karsten kasimir kaspar kastriot kata katalin katarina katarzyna kate katelyn
    katerina katharina katharine kathe katherina katherine kathi kathleen kathrin kathryn kathy kati katia katica
    katie katja katrin katrina katty katy kay kayla kaylee kayleigh kazim kazimierz keano keith kelian kelli kellie
    kelly kelsey kemal ken kenan kendra kenneth kenny kent kenza kenzo kerem kerim kerri kerry kerstin kevim kevin
    khadija khady khaled khalid kian kiara kick kieran kike kiki kilian killian kim kimberley kimberly kira kirk
    kirsten kirstin kirsty klaas klara klare klaudia klaus klemens klothilde knud knut koen koffi kofi konrad
    konstantin konstantinos konstanty konstanze korbinian kordula korinna kornel kornelia kornelius kouame
    kreszentia kreszenz kriemhild krista kristen kristi kristian kristiane kristie kristijan kristin kristina
    kristine kristopher kristy krystal krystian krystyna krzysztof ksawery kubra kujtim kunibert kunigunda kunigunde
    kuno kurt kushtrim kwame kyan kyano kyara kyle kylian kylie kyllian kyra labinot lacey lacramioara ladina
    ladislau ladislaus laetitia laia laila lalo laly lambert lamberto lamia lana lance lando laora lara larisa
    larissa larry lars lascar lassana laszlo latasha latoya laura laure laureano laureen lauren laurence laurens
    laurent laurentia laurentiu laurenz lauretta laurian lauriane laurie laurin laurine lavinia lawrence layla lazar
    lazaro lazzaro lea leah lean leana leander leandra leandro leane leanne leano leart ledion lee leif leigh leila
    leire lejla lelia lena lene leni lenn lennard lennart lenny leo leocadia leocadio leokadia leon leona leonard
    leonardo leoncio leone leonel leonhard leoni leonid leonie leonor leonora leonore leontin leontina leopold
    leopoldina leopoldine leopoldo leordean leroy lesley leslie leszek leticia letitia letizia levent levi levin
    lewis lex leyla leyre lia liam lian liana liane lias liberto lica licia lidia lidija lidwina lieke liesa
    liesbeth lieschen liesel lieselotte lieve ligia lila lili lilia lilian liliana liliane lilija lilla lilli lilly
    lilo lilou lily lina linda linde lindita lindsay lindsey line linh linn linnea lino linus lio lioara lioba
    lionel liridon liridona lirim lisa lisandro lisanne lisbeth lise liselotte lisette lissi lissy liv livia livio
    liviu liwia liz liza lize lizz lizzy ljiljana ljubica ljubisa ljudmila loan loane lodovico loek loes logan loic
    loida lois lola lolita loni lonnie lope lora lore loredana lorelei lorena lorenz lorenza lorenzo loreto loretta
    lori lorik lorin loris lorraine lot lothar lotta lotte lotti lou louane louis louisa louise louka louna lourdes
    lourenco lovre lovro luan luana luc luca lucas luce lucentiu lucette luchino lucho lucia lucian luciana luciano
    lucie lucien lucienne lucija lucila lucile lucio lucretia lucretiu lucrezia lucy ludger ludivine ludmila
    ludmilla ludovic ludovica ludovico ludwig ludwina luigi luigia luigina luis luisa luise luisina luitgard luiza
    luka lukas lukasz luke luljeta lulzim luminita luna lupe lupita lutz luuk luz luzia luzie luzius lya lyam lydia
    lydie lynda lynn lynne maaike maarten maartje macarena macaria macario maciej mackenzie madalena madalin
    madalina maddalena madeleine madelief madeline madison madlen mads mael maelle maelys maeva mafalda magali
    magarete magda magdalena magdalene maggie magnus magret magrit mahmoud mahmut maia maida maik maike maite
    maiwenn maja makayla maks maksim maksymilian malcolm malea malena malgorzata malik malika malin malina mallory
    malte malvina malwina mamadou mamen manda mandy manfred manja manola manole manolo manon manu manuel manuela
    manuelita mar mara marc marcantonio marceau marcel marcela marcelina marcelino marcella marcelle marcello
    marcelo marcheta marcia marcial marciano marcin marcio marco marcos marcu marcus mare mareen mareike mareile
    marek maren marga margaret margareta margarete margaretha margarethe margarida margarita margaritha margaud
    margaux margherita margit margita margitta margot margret margreth margrit margrith marguerite maria mariah
    mariam marian mariana marianela mariangela marianna marianne mariano maribel marica maricela maricica maricruz
    marie mariechen mariele mariella marielle marieluise marietta mariette marija marijan marijana marijn marika
    marilena marilyn marin marina marine marinela marinette marino marinus mario marioara mariola marion marisa
    marisela marisol marissa maristela marit marita maritta mariuca marius mariusz marjan marjorie mark marko markus
    marleen marlen marlene marlies marliese marlis marlise marlon marlyse mart marta marten martha marthe martial
    martim martin martina martine martino martirio martyn marvin mary maryam marylene maryline maryse marzena mason
    massimiliano massimo mate matea matei matej mateja mateo mateus mateusz matheo mathew mathias mathieu mathijs
    mathilda mathilde mathis mathys matias matija matilda matilde mato mats matteo matthaus matthew matthias
    matthieu matthijs matti mattia mattias maud maude maura maureen maurice mauricette mauricio maurilio maurin
    maurine maurits maurizio mauro maurus maurycy max maxence maxi maxim maxima maxime maximiano maximilian
    maximiliano maximilien maximino maximo maxwell maya mayte mckenzie meagan mechthild mechthilde mechtild medina
    mees megan megane meghan mehdi mehmet meik meike meinhard meinolf meinrad melania melanie melchior melchor melek
    melike melina melinda melisa melissa melita melitta melle melodie melody melvin mentor meral merce mercedes
    merche meredith merel meret mergim meriem merijn merita merle merlin mert merve meryem mesut meta metin mette
    mia micael micaela micha michael michaela michaele michail michal micheal michel michela michelangelo michele
    micheletto micheline michelle michelotto mick mickael mieszko miguel miguela mihael mihaela mihai mihail mihajlo
    mihnea mijo mika mikael mikayla mike mikhail mila milagros milan mile milena milica milka milo milorad milos
    milou mimoza mina mindy mine minna minodora mioara miodrag mira mirabela miran miranda mircea mirco mireia
    mireille mirela mirella miriam mirja mirjam mirjana mirko mirlinda miro miron mirona miroslav miroslaw miroslawa
    mirsad mirta mirte mirthe miruna mischa mislav misty mitchell mitica mitrut mladen modesta modesto mohamad
    mohamed mohammad mohammed moira moises molly mona monalisa monica monika monique monja montse montserrat morena
    moreno morgan morgane moritz morris mourad moussa mugur mugurel muhamed muhamet muhammad muhammed muharrem murat
    muriel murielle musa mustafa mustapha muzaffer mya mykola myriam myrta myrtha myrthe nabil nacho nacio nada
    nadege nadeschda nadeshda nadia nadin nadine nadir nadja nae nael naiara naim naima nair nancy nando nanni naomi
    napoleone narcis narcisa narciso naser nassim natacha natali natalia natalie natalija natalio natalja natan
    natanael nataniel natasa natascha natasha natasza nath nathalie nathan nathanael nathaniel natividad naud nayara
    nazaret nazario nazli nazmi ndeye nebojsa necati nechifor nedda neil nela nele nelida nelio nell nelli nelly
    nelson nelu nemanja nenad neo nerea nereida nermin neslihan nesrin nestor nevenka nevin nevio ngoc ngozi niamh
    nicanor niccolo nichifor nicholas nichole nick niclas nico nicoara nicodemo nicodim nicola nicolae nicolai
    nicolaie nicolas nicolasa nicolaus nicole nicoleta nicoletta nicolo nicu niculina niculita nicusor nicuta nidia
    niek niels nienke nieves nigel nik nika nikita nikki niklas niklaus niko nikodem nikola nikolai nikolaj nikolaos
    nikolas nikolaus nikolina niksa nilda nilgun nilo nils nina ninetta nino ninthe nisa nives noa noah noam noe
    noel noelia noella noelle noemi noemie nolan noor noortje nora norah norbert norberto norica norina norma norman
    notburga noud nour nout nova nuno nur nuran nuray nurettin nuri nuria nurten nydia nynke oana obdulia oceane
    octav octavia octavian octaviana octavio octaviu oda odalis odalys odette odile ofelia okan oksana olaf olalla
    olav ole olegario oleksandr olena olga olgierd olimpia olimpian olimpiu oliver olivia olivie olivier oliviu
    oliwier omar omer onofre onur ophelie orazio oreste orhan oriana oriol orlando ornella ortansa ortrud ortrun
    ortwin oscar oskar osman osvaldo oswald oswin otfried othmane othmar otilia otmar ottavio ottfried ottilia
    ottilie ottmar otto ottokar ottomar ottone oumar ousmane oussama ovidio ovidiu owen oxana oya ozan ozana ozgur
    ozlem pablo paca pacifica paco paige palmira paloma pam pamela pamfil panagachie panait pancho panfilo paola
    paoletta paolo paraschiva paride parker pascal pascale pascaline pascual pascuala pasqual pasquale pastor
    pastora patric patrice patricia patricio patrick patrik patrizia patrizio patru patryk patty pau paul paula
    paule paulette paulica paulina pauline paulino paulo pavao pavel pawel paz pedro peer peggy pelayo pelin
    pellegrino penda penelope penny pepe pepijn pepita pepito perla perlita pero perrine perry petar peter petr
    petra petre petrica petrisor petrona petronela petros petru petrut petruta phileine philip philipp philippa
    philippe philippine phillip philomena phyllis pia piedad pien pier pierangelo piergiorgio piergiuseppe pierina
    pierluigi piermaria piero pierpaolo pierre pierrette piersanti pieter pietro pilar pili pim pina pinar pio piotr
    pippa pirmin pius placido plesu pleun plinio pol polina pompeo pompilia pompiliu pomponio poncio porfirio
    predrag preston primitiva primitivo prisca priscila priscilla priska priya profira prudencia prudencio puccio
    puck puk purificacion quentin quinn quinten quinty quique quirino rabea rabia rachael rachel rachid rachida rada
    radmila radu raducu raf rafa rafael rafaela raffael raffaela raffaele raffaella raffaellino raffaello rafila
    rahel raik raimondo raimund raimundo rainer raisa raissa raj ralf ralph raluca ramadan ramazan ramiro ramiz
    ramon ramona rana randall randolf randy rania ranieri raoul raphael raphaela raquel rares raul raven ravi ray
    rayan rayana raymond raymonde raymund razvan rebeca rebecca rebekah rebekka recep reece regina reginald regine
    regis regula regulo reimar reimer reimund reina reinald reinaldo reiner reingard reinhard reinhardt reinhart
    reinhild reinhilde reinhold relu rembrandt remedios remi remigio remo remus remy remzi rena renata renate renato
    renaud rene renee reni rens renske renzo resi reto rexhep reyes reyhan reyna reynaldo reza rhonda rhys ria rica
    ricarda ricardo riccardo ricciotti richard rick rickey ricky rico rigo rik riley rina rinaldo rino rinor rita
    riza roan robby robert roberta robertina roberto robin robyn rocco rochus rocio roderich rodica rodney rodolfo
    rodolphe rodrigo rodrigue rogelio roger rokhaya roko roksana roland rolande rolando roldan rolf romain romaine
    roman romana romane romanita romano romeo romina romolo romuald romulo romulus romy ron ronald ronaldo ronja
    ronnie ronny ronya roos roque rosa rosalba rosalia rosalie rosalina rosalinda rosalinde rosalva rosanna rosaria
    rosario rosaura rose rosel roselinde roseline rosemarie rosemary rosenda rosendo rosetta rosi rosie rosina
    rosita rosl rosmarie ross rossana roswita roswitha rotraud rotraut rouven rowan roxana roxane roxelana roy roza
    rozalia rozalija ruben rudi rudiger rudolf rudolph rudy ruedi rufina rufino ruggero ruggiero rui rupert ruperta
    ruperto russell ruth ruthild ruxanda ruxandra ruy ruza ruzica ryan ryszard saar saban sabas sabatino sabin
    sabina sabine sabri sabrina sacha sadik safet safta sahin sahra said salih saliha sally salma salome salomea
    salomon salud salvador salvatore salvi sam samanta samantha sami samir samira samu samuel samuele samy sancho
    sanda sandalio sander sandor sandra sandrine sandro sandu sandy sanela sanije sanja sanne sante santiago santino
    santos sanziana saoirse sara sarah sarina sarita sasa sascha sasha saskia saturnina saturnino sava savannah
    saverio saveta savina scott sean sebastiaan sebastian sebastiano sebastiao sebastien seda sedat sedef segismundo
    selena selim selin selina seline selma sem sema semenica semir semra sena senad senn senna senol senta sep sepp
    serafina seraina serap serban serdar sereina serena serge sergei sergej sergey sergi sergio sergiu sergius
    serkan serpil seth sevda seve sever severiano severin severina severine severino severo sevgi sevim seydou
    shaban shana shane shania shannon shari sharon shaun shawn shawna sheena sheila shelby shelia shelley shelly
    sheri sherri sherry sheryl shirley shpresa shqipe sian sibel sibilla sibille sibylla sibylle sidonia siegbert
    siegfried sieghard sieglinde siegmar siegmund siegrid siegried siegrun siegward siem siena sienna sierra
    sigfrido sigfried sigismund siglinde sigmar sigmund sigrid sigrun sigurd sil silas silja silke silva silvan
    silvana silvano silvester silvestre silvestro silvia silvian silviana silvio silviu simao sime simeon simi
    simina simion simon simona simone simonetta simonne sina sinaida sinan sinem sinica sinisa siobhan siro sjoerd
    skender sladjana slavica slavisa slavko slawomir slobodan smaranda snezana snjezana socorro sofia sofiane sofie
    sofija sol solange sole soledad solene soline solveig songul sonia sonja sonke sonya sophia sophie soraia sorana
    soraya soren sorin sorina sosimo souad soufiane spencer speranta stacey stacie stacy stan stana stanca stancu
    stanislaus stanislav stanislaw stanley stavros stef stefan stefana stefani stefania stefanie stefanija stefano
    steffen steffi stefica stela stelian steliana stella steluta sten stephan stephane stephanie stephen sterre
    steve steven stewart stijn stilla stjepan stuart sue sukru sule suleyman sultan summer susan susana susanita
    susann susanna susanne suse susi suus suzana suzanne suze svea sven svenja svetlana swantje swen swetlana
    sybilla sybille sydney sylke sylvain sylvana sylvester sylvia sylviane sylvianne sylvie sylvio sylwia szymon
    tabea tabitha tadeo tadeusz tahir tamara tamas tami tammie tammy tanguy tania tanja tanner tanya tara tarik
    tasha tassilo tatiana tatjana taylor tea tecla ted teea telemaco telmo telse temistocle tenzin teo teobaldo
    teodor teodora teodoro teodosia teodosio teofil teofila teofilo teohari teona tere terence teresa teresita
    terezija terrance terrence terri terry tess tessa tetiana teun teuta thaddaus thea theda thekla theo theobald
    theodor theodora theodore theodoros theophil theophile theres theresa therese theresia thi thiago thibaud
    thibault thibaut thierry thies thijmen thijn thijs thilo thom thomas thoralf thorben thorsten tiago tiberia
    tiberiu tibor tiburcio ties tiffany tijmen tijn tijs til till tillmann tilly tilman tilmann tilo tim timea timeo
    timm timo timon timotei timoteo timothee timothy tina tinca tincuta tino tirza tito titus tiziana tiziano tobias
    tobiasz toby todd todor tola tolga tom toma tomas tomasa tomasz tome tomislav tommaso tommy tomo toni tonia
    tonino tono tony tonya toralf torben toribio torquato torsten tracey traci tracie tracy traian traude traudel
    traudl traugott traute travis trevor tricia trini trinidad tristan troy trude trudel trudi tuana tudor tudora
    tudorita tudosia tugba tugce tugdual tulay tullio turkan twan tycho tygo tyler tymon tymoteusz tyrone ubaldo
    uberto udo ueli ugo ugolino ugur ulf uli ulises ulla ullrich ulrich ulrike umberto umut undine urban urbano urs
    ursel ursina ursula urszula urte uschi uta ute utz uwe vadim vajen valentijn valentim valentin valentina
    valentine valentino valeri valeria valerie valerij valerio valeriu valero valeska valon valter van vanesa
    vanessa vania varvara vasco vasile vasilica vassilios vedran veerle veit veli venancio venceslas venera veniamin
    vera verena vernon veronica veronika veronique vesna veta vicenta vicente vicentia vicentiu vicki vickie
    victoire victor victoria victoriano victorino vidal vigo viktor viktoria vilma vince vincent vincentio vincentiu
    vincenza vincenzo vinciane vinicio vinko vinzenz viola violeta violetta violette viorel viorela viorica virgilio
    virginia virginie viridiana visar visarion visitacion vitali vito vitor vitoria vittoria vittorio vitus vivian
    viviana viviane vivien vivienne vjekoslav vjollca vlad vladelina vladimir vlado vlaicu vlora voichita voicu
    volkan volker volkhard volkmar vreneli wafa walburga waldemar waldtraut walentina walfried walid walli wally
    walter walther waltraud waltraut waltrud wanda warren wayne wencke wendelin wendy wenke wenzel wera werner
    wesley wessel whitney wibke wiebke wieland wieslaw wigbert wiktor wilfredo wilfried wilfriede wilhelm wilhelmine
    willem willfried willi william willibald willibert willie willy wilma wilson wiltrud winfried witold wladimir
    wojciech woldemar wolf wolfgang wolfhard wolfram wout wouter wulf wyatt xaver xavi xavier xenia ximena xiomara
    yacine yael yago yaiza yanick yanik yanis yann yannic yannick yannik yannis yara yasemin yasin yasmin yasmina
    yasmine yassin yassine yaw yesenia yesica yessica yfke yildiz yilmaz yinthe ylenia ylvie yoann yohan yolanda
    yolande younes youri yousra youssef youssra ysaline yulia yusuf yvan yves yvette yvon yvonne zacarias zacharie
    zachary zafer zaharia zahra zaida zaira zakaria zamfir zamfira zara zaraza zbigniew zdenka zdravko zehra zeki
    zelie zeljka zeljko zeno zenobia zenon zenovia zenta zeynep zina zineb zita zlatko zoe zoey zofia zoltan zora
    zoraida zoran zorica zorka zsolt zuzana zvonko
    """.split()
)
