"""Spanish: what weighs little: courtesies, small talk, things, fillers; phrases by role."""

LIGHT_WORDS = {
    "SORRY": """
        que pena con usted, que pena con ustedes, que pena contigo,
        mil perdones, mis disculpas,
        lo siento, perdon, perdona, perdone, disculpa, disculpe, disculpen, lamentablemente, lo lamento, mil
        disculpas, desgraciadamente, lo siento mucho, sorry, una disculpa, desafortunadamente, siento
    """,
    "COURTESY": """
        maja, majo, carino, cielo, corazon,
        veci, vecina, vecino, parce, parcero, jefe, jefa, mija, mijo, mi reina, linda, bendiciones, dios lo
        bendiga, dios la bendiga, dios los bendiga, quedo atenta, quedo atento, quedo pendiente,
        tengo que irme corriendo, salgo corriendo,
        si dios quiere, dios mediante, primero dios, dios le/te bendiga, dios los bendiga, no como la ultima
        vez, eh,
        como me dijo/pidio/dijiste/pediste, como pidio, como dijo, como prometi,
        recordatorio recibido,
        plis, porfis, porfita, porfavor,
        por fa, porfa, porfis, porfi,
        amigo, amiga, guapa, guapo, tio, tia, por favor, saludos, un saludo, abrazo, un abrazo, besos,
        beso, buen fin de semana, feliz dia, que tenga buen dia, buena jornada, adios, chao, chau,
        senor, senora, senorita, sr, sra, doctor, doctora, dra, dr, don, dona, jaja, jajaja,
        jajajaja, jajajajaja, jejeje, jejejeje, jeje, por
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
    "SIDE_FACT": """
        dejo, dejare, dejamos, trae, traemos, traera, traere, lleva, llevamos, llevara, toque, toquen,
        toque fuerte,
        llevo, llevare, traigo, timbre, porton
    """,
    "OTHER_TALK": """
        y tu, y usted, y vos, quien eres, quien habla, quien es, usted ya confirmo, me he equivocado de numero, me
        equivoque de numero, su ayuda con, salgo, termino, acabo, no puedo mas, feliz navidad, feliz ano, felicidades,
        buena suerte, que bueno, que bien, como estas, feliz cumpleanos, me equivoque de persona, me equivoque de
        contacto, equivoque de numero, equivoque de contacto, no era para usted, no era para ti, quien es usted, cuanto
        tiempo
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
    "WHETHER": "sabes si, saben si, sabe si, quieres que, quiere que, quieren que",
    "CHANGE": """
        pasar para, pasar al, pasarme para, pasarme al,
        cambiar, cambia, cambie, cambias, cambio, mover, mueve, modificar, me cambias, me mueves, me pasas
    """,
    "DROP": """
        borre, borren, elimine, eliminen, quite, borrala, borrela, borralo, borrelo, eliminala, eliminela, eliminalo,
        eliminelo,
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
        tipo, a eso de,
        que tendra lugar, que tiene lugar, que se celebrara, que se celebra,
        por mi parte,
        lunes/martes/miercoles/jueves/viernes/sabado/domingo siguiente,
        los/las dos/tres/cuatro/cinco/seis/siete/ocho, joven, jovenes,
        algo,
        enviada/enviado/propuesta/propuesto/organizada/organizado/fijada/fijado/dada por,
        motivos de trabajo, por motivos de trabajo, malito, malita, a, al, de, del, la, el, los, las,
        lo, un, una, en, con, para, por, mis, su, sus, nuestra, nuestro, que, es, esta, este, esa, ese,
        eso, esto, muy, mas, todo, toda, todos, ahi, alli, aqui, aca, tambien, entonces, estoy, estamos,
        sera, seria, ser, tengo, tenemos, he, ha, hemos, les, le, se, horas, ay, recordarme, motivos,
        manana, tarde, noche, hoy, dia, mensaje, recordatorio, puntual, acordado, quedado, solo, misma,
        mismo, momento, proximo, proxima, finalmente, al final, fin, semana, cosa, favor, poco, aviso,
        quedo, quedamos, hola que tal, mucho, mucha, muchos, muchas, tan, tanto, ya, aun, todavia,
        siempre, alla, estos, estas, aquel, ese dia, esa hora, a esa hora, ese horario, asi, asi que,
        luego, pronto, temprano, rato, un rato, conmigo, contigo, nosotros, todas, como siempre, lo de,
        lo del, sobre, acerca de, con respecto a, respecto a, por lo de, en cuanto a, misma hora, mismo
        dia, en punto, puntuales, hora, dias, mes, ano, final, principio, ultimo, ultima, primera,
        primero, segunda, segundo, persona, personas, los cuatro, los dos, somos, seremos, familia, han,
        a partir de,
        sea, estar
    """,
    "WEEK": """
        la otra semana, para la otra semana,
        la proxima semana, semana que viene, la semana que viene, proxima semana, otra semana, el mes que viene,
        proximo mes
    """,
    "HELP": """
        ayuda, help, sos, info, informacion, necesito ayuda
    """,
}
