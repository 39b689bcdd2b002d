"""Spanish: who and what is meant, and how it is said: people, objects, denials, requests, doubts; phrases by role."""

MANNER = {
    "SELF": "yo, nosotros, nosotras, me, mi, nos, a mi",
    "YOU": "tu, usted, ustedes, vos, te, vosotros, vosotras",
    "THIRD": """
        el fontanero, el electricista,
        ella, ellos, ellas
    """,
    "CHILD": """
        el gatito,
        mi hijo, mi hija, mis hijos, mi perro, mi perra, mi gato, mi bebe, mi nino, mi nina, los ninos, mi
        peque, el nino, la nina, mi nene, mi nena, las ninas, mis ninos, el bebe, la bebe, el perro, la perra,
        mi perrito, mi gata, el gato, la gata, mi nieto, mi nieta, mi sobrino, mi sobrina, el peque, la peque,
        los peques
    """,
    "RELATIVE": """
        buenas noches ninas/ninos/chicas/chicos/cielo/carino/amor,
        te quiero, te amo, ahi para ti, aqui para ti,
        mi marido, mi mujer, mi esposo, mi esposa, mi madre, mi padre, mi hermana, mi hermano, mi mama, mi papa,
        mi novio, mi novia, mama, papa, amor, mi amiga, mi amigo, mi abuela, mi abuelo, mi suegra, mi suegro, mi
        primo, mi prima, mi tio, mi tia, mi jefe, mi companero, mi companera, mi pareja, mi vecino, mi vecina
    """,
    "VISIT": """
        citas,
        la revision,
        entrevista, invitacion, asistencia, cita, turno, reserva, hora, sesion, clase, consulta, visita, mesa,
        reunion, evento, encuentro, reservacion
    """,
    "ACTIVITY": """
        piano, natacion, ballet, judo, logopeda, fisio, ortodoncista, solfeo,
        apoyo escolar,
        masaje, corte, limpieza, revision, almuerzo, cena, comida, cambio de aceite/ruedas/neumaticos
    """,
    "OTHER_OBJECT": """
        quitame/quiteme/quitenme/borrame/borreme/borrenme/sacame/saqueme/saquenme de la lista de espera,
        quitanos/quitenos/borrenos de la lista de espera,
        reunion de padres,
        suscripcion, tarjeta, temporizador, alarma, membresia, cuenta, contrato, otra cita mia,
        transferencia, cancion, luz, luces, volumen, brillo, temperatura, musica, la segunda, el
        segundo, la otra, el otro
    """,
    "COMMISSION": """
        encargue, encargado, encargada, pedido
    """,
    "NEED": "necesito la, necesito el, necesito mi, necesito",
    "NOT": "ni, tampoco, sin, imposible, ya no",
    "ASK": """
        me la puede, me lo puede, me la puedes, me lo puedes, me la podria, me lo podria, me la pueden, me
        lo pueden,
        si os/les/le/te queda hueco/sitio/lugar, si hay hueco/sitio/lugar, si tienes/tiene/tienen/teneis
        hueco/sitio/lugar, si puede ser, si podeis, si pueden, si puede, si puedes, si es posible,
        deme/dame/denme, os queda hueco, le queda hueco,
        me agenda/agendan/pones/pone/ponen/anotas/anota/apuntas/apunta/mueves/mueve,
        no dude en, no dudes en, no duden en,
        una pregunta,
        tendra, tendria, no tendra, no tendria, tendra un huequito, tendra un hueco,
        podrian, puedes, podrias, se puede, es posible, seria posible, posible, tienen, tiene, tienes, hay,
        puede ser, podriamos, me puede, me pueden, habria, tendrian, hay hueco, hay cupo, hay lugar, hay sitio,
        tienes hueco, tienen hueco, tiene hueco, tendrias hueco, tendria hueco, tendrian hueco, tendran hueco,
        tendria, tendrias, habra, habra chance, hay chance, hay forma, hay manera, hay posibilidad, seria
        factible, se podria, se podra, podemos, puedo ir, podria ir, puedo pasar, te viene bien, le viene bien,
        os viene bien, te va bien, le va bien, te parece, le parece, les parece, que tal, me puedes, me podrias,
        teneis/tienen/tienes/tenes algo, teneis/tienen/tienes hueco/sitio/hora, hay hueco/sitio, habria
        hueco/sitio,
        teneis/tienen/tienes/tendrias/tendrian hueco,
        me podria, me podrian, podria ser, me cambias, me pasas, algo para, algo el, algo mas tarde, algo mas
        temprano, no tendras, no tendran, no tendria
    """,
    "WANT": """
        solicito, solicitamos,
        quiero, necesito cambiar, quisiera, tengo que, debo, queria, deseo, me gustaria, tenemos que, tendre
        que, tendria que, hay que, voy a tener que
    """,
    "QUESTION_WORD": """
        como, cuando, donde, por que, cual, cuales, quien, cuanto, cuantos, cuanta, a que hora, que hora
    """,
    "IF": """
        solo si, siempre que,
        si salgo, si puedo, si no, si llego, si termino, si me, si el, si la, si hay, siempre que, a menos que,
        salvo, depende, si consigo, si tengo, en caso de
    """,
    "BUT": "pero, aunque, sin embargo, solo que",
    "BECAUSE": "porque, ya que, pues, debido a",
    "AND": "y, e",
    "UNSURE": """
        no puedo/podemos no,
        reaccion,
        en el peor de los casos, como mucho,
        por confirmar, quizas, quiza, tal vez, creo, creo que, supongo, probablemente, no se, espero, intentare,
        tratare, igual, a lo mejor, capaz, pienso que, en principio, no estoy seguro, no estoy segura, todavia
        no, puede que
    """,
    "PROMISE": """
        lo consulto, lo consulto con, tengo que consultarlo, lo hablo con, espera,
        en un rato, luego te confirmo, luego le confirmo,
        te aviso, le aviso, les aviso, aviso luego, te digo, te confirmo luego, le confirmo luego, confirmo
        luego, te llamo, le llamo, los llamo, voy a ver, dejame ver, tengo que ver, tengo que mirar, ya te digo,
        lo miro, reviso
    """,
    "PAST": """
        ayer, el otro dia, la semana pasada, la ultima vez, no pude, fui, estuve, era, estaba, anteayer, proxima
        vez, la proxima vez, paso
    """,
    "NOW": "ahora, ahorita, en este momento, por el momento",
    "TALK": """
        estare en clase,
        hablar, contestar, responder, atender, telefono, conduciendo, manejando
    """,
    "CORRECTION": "por error, por equivocacion, sin querer, digo si, perdon si, mejor no, mejor si",
    "FORBIDDING": "",
    "ILL": """
        me he roto/fracturado/torcido/lesionado, me rompi, me fracture, me torci, se ha roto/fracturado/torcido,
        se rompio, se fracturo,
        malito, malita, malitos, malitas, pachucho, pachucha,
        enfermo, enferma, fiebre, gripe, covid, hospital, resfriado, resfriada, accidente, urgencias, estoy
        malo, estoy mala, me puse malo, me puse mala, me siento mal, me encuentro mal, nos encontramos mal,
        enfermos, resfrio, constipado, catarro, gripa, trancazo, calentura, vomitos, vomito, diarrea,
        gastroenteritis, anginas, otitis, bronquitis, positivo en covid, di positivo, hospitalizado,
        hospitalizada, ingresado, ingresada, operaron, cirugia, me duele, dolor de cabeza, migrana, lumbalgia,
        esguince, me torci, me rompi, se rompio, me cai, reposo, guardo cama, en cama, baja medica, me operan,
        esta malo, esta mala
    """,
}
