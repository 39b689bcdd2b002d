"""Spanish, with what Latin America says. "a/b c" is "a c" and "b c"."""

SPELLINGS = {
    "xq": "porque",
    "pq": "porque",
    "xke": "porque",
    "tb": "tambien",
    "tmb": "tambien",
    "q": "que",
    "k": "que",
    "xfa": "por favor",
    "xfavor": "por favor",
    "porfa": "por favor",
    "porfis": "por favor",
    "pa": "para",
    "x": "por",
    "d": "de",
    "bn": "bien",
    "toy": "estoy",
    "voi": "voy",
    "ke": "que",
    "kiero": "quiero",
    "kmo": "como",
    "dnd": "donde",
    "cmo": "como",
    "msj": "mensaje",
    "sip": "si",
    "sep": "si",
    "sii": "si",
    "nop": "no",
    "oc": "ok",
    "okis": "ok",
}

ROLES = {
    "YES": """
        sin falta, enterada, enterado, no lo olvide, no he olvidado, suena bien, adelante, si, claro, claro que
        si, por supuesto, ok, okay, okey, oki, vale, dale, listo, perfecto, de acuerdo, deacuerdo, esta bien,
        muy bien, bien, genial, estupendo, excelente, buenisimo, barbaro, correcto, exacto, asi es, confirmado
        si, sale, sale y vale, orale, sin problema, sin problemas, no hay problema, ningun problema, entendido,
        anotado, hecho, seguro, super, fenomenal, cuenta conmigo, cuente conmigo, cuenten conmigo, me va bien,
        me viene bien, nos viene bien, me parece bien, me parece perfecto, va, venga, yes, bueno, buenazo,
        chevere, bacan, joya, conforme, afirmativo, todo bien, todo ok, desde luego, con gusto, encantado,
        encantada, simon, de una, ya, quedamos asi, eso es, obvio, absolutamente
    """,
    "NO": """
        nada, no, nunca, jamas, nones, para nada, negativo, de ninguna manera, no gracias, ni hablar
    """,
    "SEE_YOU": """
        nos vemos, hasta manana, hasta luego, hasta entonces, hasta esta tarde, hasta el
        lunes/martes/miercoles/jueves/viernes/sabado, alli nos vemos, ahi nos vemos
    """,
    "CONFIRM": """
        confirmo, confirmar, confirmamos, acepta, aceptar, asistire, asistir, asistiremos, confirmo asistencia
    """,
    "KEEP": """
        mantengo, mantenemos, me quedo con, nos quedamos con, estare en, estaremos en, asisto, acepto,
        aceptamos, participo, acudire
    """,
    "CONFIRMED": """
        confirmado, confirmada, cita aceptada, queda confirmado, queda confirmada, esta confirmado
    """,
    "COME": """
        voy, vamos, ire, iremos, ir, venir, ahi estare, alli estare, ahi estaremos, alli estaremos, estare ahi,
        estare alli, estare, estaremos, estoy ahi, acudir, llegar, presentarme, voy a ir, vamos a ir, voy a
        estar, vamos a estar, ahi voy a estar, ahi voy, llego
    """,
    "COME_YOU": "vienes, viene usted, vas",
    "COME_THIRD": "va a ir, viene, vienen, ira",
    "CAN": "puedo, podemos, podre, podremos, voy a poder, vamos a poder, podria, consigo, pude",
    "CAN_THIRD": "puede, pueden, podra",
    "AVAILABLE": "disponible, libre, ocupado, ocupada",
    "CANCEL": """
        cancelar, cancelo, cancela, cancele, cancelen, cancelamos, cancelarla, cancelarlo, anular, anulo, anule,
        anula, cancelacion, cancelame, cancelalo, cancelala, cancelemos
    """,
    "CANCELLED": "cancelado, cancelada, anulado, anulada, fue cancelado, se cancelo",
    "NOT_NEEDED": """
        ya no necesito, ya no hace falta, no me esperen, no me esperes, ya no lo necesito, ya no la necesito, no
        hace falta que vengan, pueden dar mi lugar, denle mi lugar
    """,
    "PREVENTED": """
        no me es posible, no es posible asistir, no va a ser posible, me surgio algo, surgio algo, un
        imprevisto, imprevisto, me ha surgido, me salio algo, imposible para mi, me es imposible, me resulta
        imposible
    """,
    "MOVE": """
        cambiarla, cambiarlo, reprograma, retrasa, pospon, adelanta, muevela, moverla, reprogramar, reagendar,
        aplazar, posponer, adelantar, atrasar, retrasar, reprogramo, agendar otra, correr la cita, cambio de
        cita, pasar la cita, pasarla, postergar, cambiar la/mi hora/cita/fecha, cambiar el/mi turno/dia, cambiar
        de hora/dia/fecha, mover la/mi cita, cambiarme la cita
    """,
    "MOVE_YOU": "cambiaron, han cambiado",
    "OTHER_TIME": """
        otro dia, otra hora, otra fecha, otro horario, otro turno, otra cita, otro momento, nueva cita, nueva
        fecha, nuevo turno, otro hueco, otras fechas, otros horarios
    """,
    "SOONER_OR_LATER": """
        luego, mas tarde, mas temprano, antes, un poco mas tarde, muy temprano, muy tarde, una hora, media hora,
        despues
    """,
    "RATHER": "mejor, prefiero, en vez, en lugar, preferiria, en su lugar",
    "LATE": """
        llego tarde, llegare tarde, tarde llego, retraso, retrasado, retrasada, atrasado, atrasada, voy tarde,
        voy en camino, en camino, voy retrasado, tardare, demorado, demorada, voy a llegar tarde, minutos tarde
    """,
    "HELD_UP": "trafico, atasco, perdi el bus, perdi el tren, aparcar, trancon, tranque",
    "SELF": "yo, nosotros, nosotras, me, mi, nos, a mi",
    "YOU": "tu, usted, ustedes, vos, te, vosotros, vosotras",
    "THIRD": "ella, ellos, ellas",
    "CHILD": """
        mi hijo, mi hija, mis hijos, mi perro, mi perra, mi gato, mi bebe, mi nino, mi nina, los ninos, mi
        peque, el nino, la nina, mi nene, mi nena
    """,
    "RELATIVE": """
        mi marido, mi mujer, mi esposo, mi esposa, mi madre, mi padre, mi hermana, mi hermano, mi mama, mi papa,
        mi novio, mi novia, mama, papa, amor, mi amiga, mi amigo
    """,
    "VISIT": """
        entrevista, invitacion, asistencia, cita, turno, reserva, hora, sesion, clase, consulta, visita, mesa,
        reunion, evento, encuentro, reservacion
    """,
    "ACTIVITY": "masaje, corte, limpieza, revision, almuerzo, cena, comida",
    "OTHER_OBJECT": """
        suscripcion, tarjeta, temporizador, alarma, membresia, cuenta, contrato, otra cita mia, transferencia,
        cancion, luz, luces, volumen, brillo, temperatura, musica
    """,
    "COMMISSION": "pedido",
    "NEED": "necesito la, necesito el, necesito mi, necesito",
    "NOT": "ni, tampoco, sin, imposible, ya no",
    "ASK": """
        podrian, puedes, podrias, se puede, es posible, seria posible, posible, tienen, tiene, tienes, hay,
        puede ser, podriamos, me puede, me pueden, habria, tendrian
    """,
    "WANT": """
        quiero, necesito cambiar, quisiera, tengo que, debo, queria, deseo, me gustaria, tenemos que, tendre
        que, tendria que, hay que, voy a tener que
    """,
    "QUESTION_WORD": """
        como, cuando, donde, por que, cual, cuales, quien, cuanto, cuantos, cuanta, a que hora, que hora
    """,
    "IF": """
        si salgo, si puedo, si no, si llego, si termino, si me, si el, si la, si hay, siempre que, a menos que,
        salvo, depende, si consigo, si tengo, en caso de
    """,
    "BUT": "pero, aunque, sin embargo, solo que",
    "BECAUSE": "porque, ya que, pues, debido a",
    "AND": "y, e",
    "UNSURE": """
        por confirmar, quizas, quiza, tal vez, creo, creo que, supongo, probablemente, no se, espero, intentare,
        tratare, igual, a lo mejor, capaz, pienso que, en principio, no estoy seguro, no estoy segura, todavia
        no, puede que
    """,
    "PROMISE": """
        te aviso, le aviso, les aviso, aviso luego, te digo, te confirmo luego, le confirmo luego, confirmo
        luego, te llamo, le llamo, los llamo, voy a ver, dejame ver, tengo que ver, tengo que mirar, ya te digo,
        lo miro, reviso
    """,
    "PAST": """
        ayer, el otro dia, la semana pasada, la ultima vez, no pude, fui, estuve, era, estaba, anteayer, proxima
        vez, la proxima vez, paso
    """,
    "NOW": "ahora, ahorita, en este momento, por el momento",
    "TALK": "hablar, contestar, responder, atender, telefono, conduciendo, manejando",
    "CORRECTION": "digo si, perdon si, mejor no, mejor si",
    "FORBIDDING": "",
    "ILL": """
        enfermo, enferma, fiebre, gripe, covid, hospital, malo, mala, resfriado, resfriada, accidente, urgencias
    """,
    "HOURS": """
        horario, horarios, a que hora abren, a que hora cierran, abren, cierran, abierto, abiertos, estan
        abiertos, atienden
    """,
    "PRICE": """
        cuanto cuesta, cuanto sale, cuanto cobran, cuanto vale, precio, precios, tarifa, tarifas, cuesta,
        presupuesto, cuanto es
    """,
    "ADDRESS": """
        direccion, donde estan, donde queda, donde esta, ubicacion, ubicados, como llego, donde quedan
    """,
    "PERSON": """
        hablar con una persona, una persona, hablar con alguien, un humano, un agente, servicio al cliente,
        atencion al cliente, persona de verdad, soporte
    """,
    "CALL_ME": """
        llamame, llameme, llamenme, me llaman, me puede llamar, me pueden llamar, llamarme, devolverme la
        llamada, me llamas, marcame
    """,
    "THANKS": """
        gracias, muchas gracias, mil gracias, grax, grcs, se agradece, le agradezco, graciass, muchisimas
        gracias
    """,
    "GREETING": """
        hola, buenos dias, buenas tardes, buenas noches, buenas, buen dia, holi, que tal, saludos cordiales
    """,
    "WRONG_NUMBER": """
        numero equivocado, equivocado, se equivoco, se equivoca, no es mi numero, quien es, quien eres, se han
        equivocado
    """,
    "STOP": """
        borren mi numero, no me manden, no me envien, no mas mensajes, no me escriban, dejen de enviar, dejen de
        mandar, darme de baja, dar de baja, no quiero recibir, no mas recordatorios, no mas sms
    """,
    "STOP_WORD": "stop, baja, alto, parar, pare",
    "START": "start, alta, iniciar",
    "SORRY": """
        lo siento, perdon, perdona, perdone, disculpa, disculpe, disculpen, lamentablemente, lo lamento, mil
        disculpas, desgraciadamente, lo siento mucho, sorry, una disculpa, desafortunadamente, siento
    """,
    "COURTESY": """
        por favor, saludos, un saludo, abrazo, un abrazo, besos, beso, buen fin de semana, feliz dia, que tenga
        buen dia, buena jornada, adios, chao, chau, senor, senora, senorita, sr, sra, doctor, doctora, dra, dr,
        don, dona, jaja, jajaja, jeje, por el recordatorio, por avisar, por la tardanza, enviado desde mi
        iphone, amiga, amigo, linda, guapa, cielo, ah, oh, bendiciones, igualmente, las molestias, por las
        molestias, cordialmente, che, wey, hermano, parce
    """,
    "SIDE_FACT": "llevo, llevare, traigo, timbre, porton",
    "OTHER_TALK": """
        no puedo mas, feliz navidad, feliz ano, felicidades, buena suerte, que bien, como estas, feliz
        cumpleanos
    """,
    "THING": "papeles, documentos, llaves, coche, carro",
    "LIGHT_VERB": "pasar, poner, hacer, ver, decir, poder, dar",
    "BAD": """
        me viene mal, me va mal, me viene fatal, me va fatal, me queda mal, no me va bien, no me viene bien, no
        me queda bien, esta complicado, lo tengo complicado, la tengo complicada, no me cuadra, imposible, no me
        sirve, no me acomoda
    """,
    "WHETHER": "sabes si, saben si, sabe si",
    "CHANGE": """
        cambiar, cambia, cambie, cambias, cambio, mover, mueve, modificar, me cambias, me mueves, me pasas
    """,
    "DROP": """
        borra, borrar, elimina, eliminar, olvida, quita, quitar, suelta, libera, liberar
    """,
    "FILLER": """
        a, al, de, del, la, el, los, las, lo, un, una, en, con, para, por, mis, su, sus, nuestra, nuestro, que,
        es, esta, este, esa, ese, eso, esto, muy, mas, todo, toda, todos, ahi, alli, aqui, aca, tambien,
        entonces, estoy, estamos, sera, seria, ser, tengo, tenemos, he, ha, hemos, les, le, se, horas, ay,
        recordarme, motivos, manana, tarde, noche, hoy, dia, punto, mensaje, recordatorio, puntual, acordado,
        quedado, solo, misma, mismo, momento, proximo, proxima, finalmente, al final, fin, semana, cosa, favor,
        poco, aviso, quedo, quedamos
    """,
    "WEEK": """
        la proxima semana, semana que viene, la semana que viene, proxima semana, otra semana, el mes que viene,
        proximo mes
    """,
}

EXAMPLES = {
    "yes": (
        ["sí", "vale, nos vemos", "ahí estaré"],
        ["sí pero", "creo que sí", "sí, si salgo del trabajo", "¿está bien?"],
    ),
    "cancel": (["quiero cancelar mi cita"], ["no cancelo", "cancelar mi suscripción", "la clase está cancelada"]),
    "not coming": (["no puedo ir mañana"], ["ella no viene", "mi marido no puede ir"]),
    "another time": (["¿podemos cambiar la cita?"], ["el otro día"]),
    "late": (["llego tarde"], ["gracias"]),
    "thanks": (["gracias"], ["sí"]),
    "price": (["¿cuánto cuesta?"], ["sí"]),
}
