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
    "porq": "porque",
    "pf": "por favor",
    "pfv": "por favor",
    "porfi": "por favor",
    "dl": "del",
    "pal": "para el",
    "tbn": "tambien",
    "tas": "estas",
    "tamos": "estamos",
    "sta": "esta",
    "vdd": "verdad",
    "ntp": "no te preocupes",
    "grax": "gracias",
    "grac": "gracias",
    "grcs": "gracias",
    "grs": "gracias",
    "aki": "aqui",
    "ahy": "ahi",
    "ahorita": "ahora",
    "cm": "como",
    "nope": "no",
    "nel": "no",
    "nah": "no",
    "simon": "si",
    "oki": "ok",
    "okey": "ok",
    "oka": "ok",
    "mnn": "manana",
    "mnna": "manana",
    "tardecito": "tarde",
    "tempranito": "temprano",
    "lueguito": "luego",
    "ratito": "rato",
    "finde": "fin de semana",
    "uff": "uf",
    "bb": "bebe",
    "sry": "perdon",
    "salu2": "saludos",
    "bss": "besos",
    "bs": "besos",
    "tqm": "besos",
}

ROLES = {
    "YES": """
        andale pues, andale, sale pues, sale y vale, orale pues,
        okok, perfe, si q voy, si que voy, te confirmo que voy, manana voy, ahi llego, me viene perfecto,
        sin falta, enterada, enterado, no lo olvide, no he olvidado, suena bien, adelante, si, claro, claro que
        si, por supuesto, ok, okay, okey, oki, vale, dale, listo, perfecto, de acuerdo, deacuerdo, esta bien,
        muy bien, bien, genial, estupendo, excelente, buenisimo, barbaro, correcto, exacto, asi es, confirmado
        si, sale, sale y vale, orale, sin problema, sin problemas, no hay problema, ningun problema, entendido,
        anotado, seguro, super, fenomenal, cuenta conmigo, cuente conmigo, cuenten conmigo, me va bien, me viene
        bien, nos viene bien, me parece bien, me parece perfecto, yes, bueno, buenazo, chevere, bacan, joya,
        conforme, afirmativo, todo bien, todo ok, desde luego, con gusto, encantado, encantada, simon, ya,
        quedamos asi, eso es, absolutamente, clarisimo, sin duda, no hay ningun problema, no hay lio, no hay
        drama, dale que si, dale va, va que va, sale pues, arre, fierro, lista, listos, listo el pollo, asi
        sera, asi quedamos, quedamos, queda confirmado, en eso quedamos, ahi nos vemos, ahi estoy, alli estoy,
        ahi estamos, alli estamos, alla estare, ahi estare, alli estare, estare puntual, perfectisimo,
        fantastico, bacano, chido, padrisimo, impecable, de lujo, de diez, todo en orden, todo correcto,
        exactamente, efectivamente, en efecto, confirmadisimo, confirmado, vale perfecto, venga vale, vale vale,
        guay, me queda bien, nos va bien, me sirve, me acomoda, me cuadra, apuntado, agendado, recibido,
        copiado, tomo nota, tranquilo que si, tranqui que si, no faltaria, no faltare, no faltaremos, no
        faltaria por nada del mundo, por nada del mundo, no me lo pierdo, no me lo perderia, no se me olvida, no
        me olvido, no lo olvido, no se preocupe que voy, con mucho gusto, a la orden, si senor, si senora, si
        dios quiere, segurisimo, obvio que si, obvio si, como no, ya quedo, sigue en pie, sigo en pie, se
        mantiene, sin cambios, todo igual, como quedamos, segun lo acordado, suena
        bien/genial/perfecto/estupendo
    """,
    "NO": """
        nada, no, nunca, jamas, nones, para nada, negativo, de ninguna manera, no gracias, ni hablar
    """,
    "SEE_YOU": """
        nos vemos, hasta manana, hasta luego, hasta entonces, hasta esta tarde, hasta el
        lunes/martes/miercoles/jueves/viernes/sabado, alli nos vemos, ahi nos vemos
    """,
    "CONFIRM": """
        acepto, aceptamos,
        confirmo, confirmar, confirmamos, acepta, aceptar, asistire, asistir, asistiremos, confirmo asistencia,
        si confirmo, le confirmo, te confirmo, les confirmo
    """,
    "KEEP": """
        mantener, mantengo,
        mantengo, mantenemos, me quedo con, nos quedamos con, estare en, estaremos en, asisto, acepto,
        aceptamos, participo
    """,
    "CONFIRMED": """
        reserva aceptada, aceptada,
        confirmado, confirmada, cita aceptada, queda confirmado, queda confirmada, esta confirmado
    """,
    "COME": """
        voy, alli voy,
        acudire, acudiremos, participare, participaremos,
        ire, iremos, ir, venir, ahi estare, alli estare, ahi estaremos, alli estaremos, estare ahi, estare alli,
        estare, estaremos, estoy ahi, acudir, llegar, presentarme, voy a ir, vamos a ir, voy a estar, vamos a
        estar, ahi voy a estar, ahi voy, alli voy a estar, voy a asistir, vamos a asistir, asistiremos,
        asistire, acudire, acudiremos, estare ahi/alli, estaremos ahi/alli, llegare, llegaremos, me presento, me
        presentare, pasare, se lo llevo, se la llevo, lo llevare, la llevare, llevare al nino/perro, llevo al
        nino/perro, estare en casa, estaremos en casa
    """,
    "COME_YOU": "vienes, viene usted, vas",
    "COME_THIRD": "va a ir, viene, vienen, ira",
    "CAN": "puedo, podemos, podre, podremos, voy a poder, vamos a poder, podria, consigo, pude",
    "CAN_THIRD": "puede, pueden, podra",
    "AVAILABLE": "disponible, libre, ocupado, ocupada",
    "CANCEL": """
        hay que cancelar, hay que anular, tiene que cancelarse, tiene que anularse,
        anulen, tengo que anular,
        cancelar, cancelo, cancela, cancele, cancelen, cancelamos, cancelarla, cancelarlo, anular, anulo, anule,
        anula, cancelacion, cancelame, cancelalo, cancelala, cancelemos, cancelenlo, cancelenla, cancelelo,
        cancelela, anulalo, anulala, anularla, anularlo, anuleme, cancelarme, cancelarmelo, cancelarme la cita,
        dar de baja la cita, no cuenten conmigo, no cuentes conmigo
    """,
    "CANCELLED": "cancelado, cancelada, anulado, anulada, fue cancelado, se cancelo",
    "NOT_NEEDED": """
        ya no me hace falta, ya no hace falta, no me hace falta ya,
        ya no necesito, ya no hace falta, no me esperen, no me esperes, ya no lo necesito, ya no la necesito, no
        hace falta que vengan, pueden dar mi lugar, denle mi lugar, ya no es necesario, ya no es necesaria, no
        hace falta ya, no hace falta que venga/vengan/vengas, no vengas, no vengan, no venga, no es necesario
        que venga/vengan/vengas, ya no necesito la cita, ya no necesito el turno, ya esta arreglado, ya lo
        arregle, ya lo arreglo, ya lo arreglaron, me lo arreglo, ya se arreglo, ya se soluciono, ya lo
        solucione, ya no me interesa, ya no queremos, ya no quiero, puede dar mi lugar, puede dar mi cita, dele
        mi lugar a otro
    """,
    "PREVENTED": """
        ya no voy, no podemos ir,
        no me es posible, no es posible asistir, no va a ser posible, me surgio algo, surgio algo, un
        imprevisto, imprevisto, me ha surgido, me salio algo, imposible para mi, me es imposible, me resulta
        imposible, no voy a poder, no voy a poder ir/asistir/llegar/acudir, no vamos a poder, no podre
        ir/asistir/llegar/acudir, no podremos ir/asistir/llegar/acudir, no puedo ir/asistir/llegar/acudir, no
        puedo llegar, no podemos ir/asistir, no alcanzo a llegar, se me complica, se me complico, se me hizo
        imposible, se me ha complicado, me es imposible asistir/ir, me surgio un imprevisto, me surgio un
        problema, surgio un imprevisto, surgio un problema, tuve un imprevisto, tuve un problema, tengo un
        imprevisto, tengo un inconveniente, tuve un inconveniente, me salio un imprevisto, me salio trabajo
    """,
    "MOVE": """
        cambiar la hora, cambia la hora, cambiarme la hora, deberia cambiarse, tiene que cambiarse, hay
        que cambiar la cita/hora, hay que mover la cita,
        aplazarla, aplazarlo, aplazar,
        cambiarla, cambiarlo, reprograma, retrasa, pospon, adelanta, muevela, moverla, reprogramar, reagendar,
        aplazar, posponer, adelantar, atrasar, retrasar, reprogramo, agendar otra, correr la cita, cambio de
        cita, pasar la cita, pasarla, postergar, cambiar la/mi hora/cita/fecha, cambiar el/mi turno/dia, cambiar
        de hora/dia/fecha, mover la/mi cita, cambiarme la cita
    """,
    "MOVE_YOU": "cambiaron, han cambiado",
    "OTHER_TIME": """
        dejar para otro dia,
        otro dia, otra hora, otra fecha, otro horario, otro turno, otra cita, otro momento, nueva cita, nueva
        fecha, nuevo turno, otro hueco, otras fechas, otros horarios, otro dia mejor, otro ratito, mas adelante,
        otra semana, otro lugar en la agenda, algun otro dia, algun otro horario, otra disponibilidad, proxima
        cita disponible, siguiente hueco, siguiente cita
    """,
    "SOONER_OR_LATER": """
        luego, mas tarde, mas temprano, antes, un poco mas tarde, muy temprano, muy tarde, una hora, media hora,
        despues, mas pronto, un poco antes, un poco despues, una hora mas tarde, una hora antes, media hora mas
        tarde, media hora antes, mas tardecito, mas tempranito
    """,
    "RATHER": """
        mejor, prefiero, en vez, en lugar, preferiria, en su lugar, mejor el, mejor a las, me vendria mejor, me
        viene mejor, me va mejor, me quedaria mejor, me queda mejor, en vez de, en lugar de, mas bien, que sea
        el, que sea a las, pasalo a, pasala a, pasamelo a, cambialo a, cambiala a, dejalo para, dejala para, lo
        dejamos para, dejemoslo para
    """,
    "LATE": """
        ya llego,
        llego tarde, llegare tarde, tarde llego, retraso, retrasado, retrasada, atrasado, atrasada, voy tarde,
        voy en camino, en camino, voy retrasado, tardare, demorado, demorada, voy a llegar tarde, minutos tarde,
        vamos tarde, voy con retraso, voy retrasada, con retraso, me retraso, me he retrasado, me atraso, voy
        atrasado, voy atrasada, estoy demorado, demoro, me demoro, me tardo, tardo, ya voy, voy llegando, voy
        para alla, voy pa alla, ya casi llego, casi llego, llego en, estoy llegando, unos minutos tarde, minutos
        de retraso, un poco tarde, llego un poco tarde, llego un poquito tarde, salgo ahora, saliendo
    """,
    "HELD_UP": """
        trafico, atasco, perdi el bus, perdi el tren, aparcar, trancon, tranque, tapon, taco, embotellamiento,
        cola en la autopista, perdi el bus/tren/metro, perdi el colectivo, se me fue el bus, no pasa el bus, no
        viene el bus, metro parado, no encuentro aparcamiento, no encuentro donde aparcar, no encuentro parking,
        no encuentro estacionamiento, buscando aparcamiento, buscando sitio, buscando donde aparcar, aparcando,
        estacionando, atascado, atascada, pinchazo
    """,
    "SELF": "yo, nosotros, nosotras, me, mi, nos, a mi",
    "YOU": "tu, usted, ustedes, vos, te, vosotros, vosotras",
    "THIRD": "ella, ellos, ellas",
    "CHILD": """
        mi hijo, mi hija, mis hijos, mi perro, mi perra, mi gato, mi bebe, mi nino, mi nina, los ninos, mi
        peque, el nino, la nina, mi nene, mi nena, las ninas, mis ninos, el bebe, la bebe, el perro, la perra,
        mi perrito, mi gata, el gato, la gata, mi nieto, mi nieta, mi sobrino, mi sobrina, el peque, la peque,
        los peques
    """,
    "RELATIVE": """
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
    "ACTIVITY": "masaje, corte, limpieza, revision, almuerzo, cena, comida",
    "OTHER_OBJECT": """
        suscripcion, tarjeta, temporizador, alarma, membresia, cuenta, contrato, otra cita mia,
        transferencia, cancion, luz, luces, volumen, brillo, temperatura, musica, la segunda, el
        segundo, la otra, el otro
    """,
    "COMMISSION": "pedido",
    "NEED": "necesito la, necesito el, necesito mi, necesito",
    "NOT": "ni, tampoco, sin, imposible, ya no",
    "ASK": """
        podrian, puedes, podrias, se puede, es posible, seria posible, posible, tienen, tiene, tienes, hay,
        puede ser, podriamos, me puede, me pueden, habria, tendrian, hay hueco, hay cupo, hay lugar, hay sitio,
        tienes hueco, tienen hueco, tiene hueco, tendrias hueco, tendria hueco, tendrian hueco, tendran hueco,
        tendria, tendrias, habra, habra chance, hay chance, hay forma, hay manera, hay posibilidad, seria
        factible, se podria, se podra, podemos, puedo ir, podria ir, puedo pasar, te viene bien, le viene bien,
        os viene bien, te va bien, le va bien, te parece, le parece, les parece, que tal, me puedes, me podrias,
        me podria, me podrian, podria ser, me cambias, me pasas, algo para, algo el, algo mas tarde, algo mas
        temprano, no tendras, no tendran, no tendria
    """,
    "WANT": """
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
    "CORRECTION": "digo si, perdon si, mejor no, mejor si",
    "FORBIDDING": "",
    "ILL": """
        enfermo, enferma, fiebre, gripe, covid, hospital, resfriado, resfriada, accidente, urgencias, estoy
        malo, estoy mala, me puse malo, me puse mala, me siento mal, me encuentro mal, nos encontramos mal,
        enfermos, resfrio, constipado, catarro, gripa, trancazo, calentura, vomitos, vomito, diarrea,
        gastroenteritis, anginas, otitis, bronquitis, positivo en covid, di positivo, hospitalizado,
        hospitalizada, ingresado, ingresada, operaron, cirugia, me duele, dolor de cabeza, migrana, lumbalgia,
        esguince, me torci, me rompi, se rompio, me cai, reposo, guardo cama, en cama, baja medica, me operan,
        esta malo, esta mala
    """,
    "HOURS": """
        horario, horarios, a que hora abren, a que hora cierran, abren, cierran, abierto, abiertos, estan
        abiertos, atienden, a que hora abren/cierran/abre/cierra/abris/cerrais, que horario, que horarios,
        horario de atencion, horarios de atencion, que dias abren, que dias atienden, abren los, abren el, abris
        los, abris el, abre los, abre el, atienden los, atienden el, trabajan los, trabajan el, esta abierto,
        estais abiertos, hasta que hora, desde que hora, de que hora a que hora, abren festivos
    """,
    "PRICE": """
        cuanto cuesta, cuanto sale, cuanto cobran, cuanto vale, precio, precios, tarifa, tarifas, cuesta,
        presupuesto, cuanto es, cuanto cobra, cuanto cobras, cuanto seria, cuanto me sale, cuanto me cobras,
        cuanto saldria, cuanto costaria, que precio, que precios, que costo, que vale, que cuesta, a cuanto, en
        cuanto sale, precio de, precio del, cotizacion, cotizar, lista de precios, valor de la, valor del,
        cuanto, honorarios
    """,
    "ADDRESS": """
        hay estacionamiento, hay parking, hay aparcamiento, donde puedo aparcar, donde aparco, donde
        estaciono, hay donde aparcar,
        direccion, donde estan, donde queda, donde esta, ubicacion, ubicados, como llego, donde quedan,
        direccion exacta, la direccion, su direccion, tu direccion, donde es, donde estais, donde se encuentran,
        su ubicacion, me pasas la ubicacion, mandame ubicacion, como llegar, como se llega, en que calle, que
        calle, que piso, que numero, a que altura, entre que calles, codigo postal
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
        gracias, gracias por todo, gracias por lo de ayer, gracias a ustedes, gracias a ti, gracias a vosotros,
        gracias de nuevo, gracias otra vez, agradecido, agradecida, te lo agradezco, se lo agradezco, os lo
        agradezco, les agradezco, gracias de corazon, gracias por atenderme
    """,
    "GREETING": """
        hola, buenos dias, buenas tardes, buenas noches, buenas, buen dia, holi, que tal, saludos cordiales
    """,
    "WRONG_NUMBER": """
        no tengo ninguna cita, no tengo cita con ustedes,
        numero equivocado, equivocado, se equivoco, se equivoca, no es mi numero, se han equivocado, me
        equivoque de numero, me equivoque de persona, equivoque de numero, equivoque de contacto, numero
        incorrecto, se equivoco de numero, se equivoca de numero, te equivocaste de numero, se confundio
        de numero, equivocado de numero, no era para usted, no era para ti, era para otra persona,
        mensaje equivocado, no tengo cita con ustedes, no tengo ninguna cita, no he pedido cita, no
        saque turno, mensaje no es para mi, equivoca de persona, no tengo ninguna cita con ustedes,
        nunca pedi cita, nunca he pedido cita, no soy cliente, no soy clienta
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
        amigo, amiga, guapa, guapo, tio, tia, por favor, saludos, un saludo, abrazo, un abrazo, besos,
        beso, buen fin de semana, feliz dia, que tenga buen dia, buena jornada, adios, chao, chau,
        senor, senora, senorita, sr, sra, doctor, doctora, dra, dr, don, dona, jaja, jajaja, jeje, por
        el recordatorio, por avisar, por la tardanza, enviado desde mi iphone, amiga, amigo, linda,
        guapa, cielo, ah, oh, bendiciones, igualmente, las molestias, por las molestias, cordialmente,
        wey, hermano, parce, un saludo muy cordial, saludos cordiales, cordiales saludos, atentamente,
        atte, abrazos, un beso, besitos, besis, jefe, jefa, patron, patrona, maestro, maestra, doc,
        profe, amor, mi amor, mi vida, carino, guapo, bonita, reina, corazon, guey, parcero, boludo,
        bro, pana, mae, chicas, chicos, equipo, jejeje, jiji, uf, uff, uy, ay, oye, mira, bueno, pues,
        bueno pues, pues nada, o sea, en fin, feliz tarde, feliz noche, buen dia, que tengas buen dia,
        que tengan buen dia, que pases buen dia, buena tarde, linda tarde, lindo dia, bonito dia, buen
        finde, feliz fin de semana, hasta entonces, cuidate, cuidese, dios los bendiga, dios le bendiga,
        dios mediante, primero dios, gracias a dios, enviado desde mi movil, perdon por la demora,
        perdon por tardar en responder, perdon por no contestar antes, disculpa la demora, disculpe la
        demora, por recordarme, por avisarme, por escribir, por el mensaje, por todo, de antemano, su
        atencion, por su atencion, che, tio, tia, sin retraso, sin demora
    """,
    "SIDE_FACT": "llevo, llevare, traigo, timbre, porton",
    "OTHER_TALK": """
        y tu, y usted, y vos,
        quien eres, quien habla, quien es,
        usted ya confirmo, me he equivocado de numero, me equivoque de numero, su ayuda con,
        no puedo mas, feliz navidad, feliz ano, felicidades, buena suerte, que bien, como estas, feliz
        cumpleanos
    """,
    "THING": "papeles, documentos, llaves, coche, carro",
    "LIGHT_VERB": "pasar, poner, hacer, ver, decir, poder, dar",
    "BAD": """
        me viene mal, me va mal, me viene fatal, me va fatal, me queda mal, no me va bien, no me viene bien, no
        me queda bien, esta complicado, lo tengo complicado, la tengo complicada, no me cuadra, imposible, no me
        sirve, no me acomoda, no puedo ese dia, no puedo a esa hora, pierdo el bus, fatal, esta dificil, es
        dificil, muy justo, voy justo, voy muy justo, no me da tiempo, no me da, ando a mil, ando liado, ando
        liada, estoy liado, estoy liada, me choca, se me empalma, se me cruza, tengo otra cosa
    """,
    "WHETHER": "sabes si, saben si, sabe si",
    "CHANGE": """
        cambiar, cambia, cambie, cambias, cambio, mover, mueve, modificar, me cambias, me mueves, me pasas
    """,
    "DROP": """
        borra, borrar, elimina, eliminar, olvida, quita, quitar, suelta, libera, liberar
    """,
    "PAUSE": "coma, punto",
    "YES_ALONE": "va, obvio, hecho, venga, de una, fijo, jalo, simona, vamos, eso, joya, macanudo",
    "PURPOSE": """
        queria saber, quiero saber, quisiera saber, me gustaria saber, era para saber, para saber, saber si,
        queria preguntar, era para preguntar, queria consultar, para consultar, me informas, me podria informar
    """,
    "LIKED": """
        me encanto, me encanta, nos encanto, encantada con, encantado con, muy contenta, muy contento, contenta,
        contento, feliz con, buenisimo, riquisimo, delicioso, quedo hermoso, quedo precioso, quedo perfecto,
        quedo divino, precioso, divino, atenderme, por atenderme, por la atencion, tan rapido, por tu paciencia,
        por su paciencia, me siento mejor, mucho mejor
    """,
    "FILLER": """
        motivos de trabajo, por motivos de trabajo, malito, malita,
        a, al, de, del, la, el, los, las, lo, un, una, en, con, para, por, mis, su, sus, nuestra, nuestro, que,
        es, esta, este, esa, ese, eso, esto, muy, mas, todo, toda, todos, ahi, alli, aqui, aca, tambien,
        entonces, estoy, estamos, sera, seria, ser, tengo, tenemos, he, ha, hemos, les, le, se, horas, ay,
        recordarme, motivos, manana, tarde, noche, hoy, dia, mensaje, recordatorio, puntual, acordado, quedado,
        solo, misma, mismo, momento, proximo, proxima, finalmente, al final, fin, semana, cosa, favor, poco,
        aviso, quedo, quedamos, hola que tal, mucho, mucha, muchos, muchas, tan, tanto, ya, aun, todavia,
        siempre, alla, estos, estas, aquel, ese dia, esa hora, a esa hora, ese horario, asi, asi que, luego,
        pronto, temprano, rato, un rato, conmigo, contigo, nosotros, todas, como siempre, lo de, lo del, sobre,
        acerca de, con respecto a, respecto a, por lo de, en cuanto a, misma hora, mismo dia, en punto,
        puntuales, hora, dias, mes, ano, final, principio, ultimo, ultima, primera, primero, segunda, segundo,
        persona, personas, los cuatro, los dos, somos, seremos, familia, han, sea, estar
    """,
    "WEEK": """
        la proxima semana, semana que viene, la semana que viene, proxima semana, otra semana, el mes que viene,
        proximo mes
    """,
    "HELP": """
        ayuda, help, sos, info, informacion, necesito ayuda
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
