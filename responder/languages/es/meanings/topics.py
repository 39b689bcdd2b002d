"""Spanish: what is asked beside the appointment: hours, prices, ways, silence; phrases by role."""

TOPICS = {
    "HOURS": """
        hasta que hora estan, hasta que hora esta, hay alguien los, hay alguien el, estan los, atienden en,
        abren en navidad, abris en navidad, abris festivos, cierran en, cierran por, cerrais por, a que hora
        empiezan,
        horario, horarios, a que hora abren, a que hora cierran, abren, cierran, abierto, abiertos, estan
        abiertos, atienden, a que hora abren/cierran/abre/cierra/abris/cerrais, que horario, que horarios,
        horario de atencion, horarios de atencion, que dias abren, que dias atienden, abren los, abren el, abris
        los, abris el, abre los, abre el, atienden los, atienden el, trabajan los, trabajan el, esta abierto,
        estais abiertos, hasta que hora, desde que hora, de que hora a que hora, abren festivos
    """,
    "PRICE": """
        cuanto me va a salir, cuanto mas o menos, cuanto costaria mas o menos, cuanto me costaria, cuanto te
        debo, cuanto le debo, cuanto seria mas o menos, de cuanto hablamos, por cuanto,
        cuanto me costara, cuanto costara, cuanto me va a costar, cuanto sale, cuanto me sale,
        cuanto cuesta, cuanto sale, cuanto cobran, cuanto vale, precio, precios, tarifa, tarifas, cuesta,
        presupuesto, cuanto es, cuanto cobra, cuanto cobras, cuanto seria, cuanto me sale, cuanto me cobras,
        cuanto saldria, cuanto costaria, que precio, que precios, que costo, que vale, que cuesta, a cuanto, en
        cuanto sale, precio de, precio del, cotizacion, cotizar, lista de precios, valor de la, valor del,
        cuanto, honorarios
    """,
    "PRACTICAL": """
        pagar con tarjeta, pagar en efectivo, pagar con bizum, aceptan/acepta/aceptais tarjeta/tarjetas, hay
        ascensor, ascensor, cuanto dura, cuanto tarda, cuanto tiempo dura, en ayunas
    """,
    "ADDRESS": """
        onde queda, donde queda el taller/local/salon, zona azul,
        la ubicacion, pasame la ubicacion, pasame ubicacion, la ubicacion porfa/plis/porfis, donde se puede
        aparcar, se puede aparcar, donde se aparca, para aparcar, para estacionar, se puede estacionar, donde
        estacionar, donde aparcar, zona azul, que parada, que salida, que edificio, no encuentro la entrada,
        no encuentro el local, no encuentro la puerta, no encuentro la clinica, sigue en la calle, siguen en
        la calle, siguen en la misma, siguen donde siempre, se cambiaron de local, se mudaron, se han mudado,
        os habeis mudado, es la puerta, cual es la puerta, por donde se entra,
        la ubi, me pasas la ubi, pasame la ubi, me pasas la ubicacion, mandame la ubicacion, ubicacion,
        que piso, en que piso, que portal, es el portal, que timbre, hay ascensor, silla de ruedas, que
        puerta,
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
        gracias por la informacion/info, muchas gracias por la informacion/info,
        gracias, muchas gracias, mil gracias, grax, grcs, se agradece, le agradezco, graciass, muchisimas
        gracias, gracias por todo, gracias por lo de ayer, gracias a ustedes, gracias a ti, gracias a vosotros,
        gracias de nuevo, gracias otra vez, agradecido, agradecida, te lo agradezco, se lo agradezco, os lo
        agradezco, les agradezco, gracias de corazon, gracias por atenderme
    """,
    "GREETING": """
        hola, buenos dias, buenas tardes, buenas noches, buenas, buen dia, holi, que tal, saludos cordiales
    """,
    "WRONG_NUMBER": """
        no hay ninguna, aqui no hay ninguna, aqui no hay ningun, aqui no vive, este numero es mio, este numero ya no es,
        numero ya no es de, se ha confundido, se confundio, se confunde, os habeis confundido, os habeis equivocado, no
        tengo ninguna cita, no tengo cita con ustedes, numero equivocado, se equivoco, se equivoca, no es mi numero, se
        han equivocado, numero incorrecto, se equivoco de numero, se equivoca de numero, te equivocaste de numero, se
        confundio de numero, equivocado de numero, era para otra persona, mensaje equivocado, no he pedido cita, no
        saque turno, mensaje no es para mi, equivoca de persona, no tengo ninguna cita con ustedes, nunca pedi cita,
        nunca he pedido cita, no soy cliente, no soy clienta, por error a mi, me llego por error, recibi por error, me
        llega por error, persona equivocada, contacto equivocado, se ha equivocado, esta equivocado de numero
    """,
    "STOP": """
        darme de baja de los/sus/estos/tus sms/mensajes, darme de baja de la lista, darme de baja de los
        avisos, baja de los sms/mensajes,
        borren mi numero, no me manden, no me envien, no mas mensajes, no me escriban, dejen de enviar, dejen de
        mandar, darme de baja, dar de baja, no quiero recibir, no mas recordatorios, no mas sms
    """,
    "STOP_WORD": "stop, baja, alto, parar, pare",
    "START": "start, alta, iniciar",
}
