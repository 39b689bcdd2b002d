"""Spanish: what is done about the appointment: coming, cancelling, moving, being late; phrases by role."""

ACTS = {
    "COME": """
        manana paso, paso manana, paso por ahi, paso por alli, los/las/le espero en casa, los/las/le
        esperamos en casa,
        le llego, ahi le llego, alla le llego, le caigo,
        llevar/llevamos/llevaremos al perro/perrito/gato/gatito, llevar/llevamos/llevaremos a la perra/perrita/gata,
        llevar/llevamos/llevaremos a mi/nuestro/nuestra perro/perra/gato/gata,
        le/te/les caigo, ahi le/te/les caigo,
        los/les/las/le espero, los/les/las/le esperamos, os espero, os esperamos, estare para
        abrir/abrirles, vamos los/las dos/tres/cuatro/cinco, alla vamos, alla voy, vamos todos,
        vamos con,
        voy, alli voy,
        acudire, acudiremos, participare, participaremos,
        ire, iremos, ir, venir, ahi estare, alli estare, ahi estaremos, alli estaremos, estare ahi, estare alli,
        estare, estaremos, estoy ahi, acudir, llegar, presentarme, voy a ir, vamos a ir, voy a estar, vamos a
        estar, ahi voy a estar, ahi voy, alli voy a estar, voy a asistir, vamos a asistir, asistiremos,
        asistire, acudire, acudiremos, estare ahi/alli, estaremos ahi/alli, llegare, llegaremos, me presento, me
        presentare, pasare, se lo llevo, se la llevo, lo llevare, la llevare, llevare al nino/perro, llevo al
        nino/perro, estare en casa, estaremos en casa
    """,
    "ARRIVING": "llego, llegamos",
    "COME_YOU": "vienes, viene usted, vas",
    "COME_THIRD": """
        va a la/su/el clase/cita/consulta/sesion/terapia/revision/leccion/entreno, va a clase,
        va a ir, viene, vienen, ira
    """,
    "CAN": """
        alcanzo a, alcanzamos a, alcanzare a, puedo, podemos, podre, podremos, voy a poder, vamos a poder,
        podria, consigo, pude
    """,
    "CAN_THIRD": "puede, pueden, podra",
    "AVAILABLE": "disponible, libre, ocupado, ocupada",
    "CANCEL": """
        borre/borra/borren mi/la/nuestra cita/reserva/hora, borre/borra/borren mi/el turno, suspender lo de
        manana, suspender la/mi/nuestra cita, suspender el/mi turno, suspendo la/mi cita,
        borreme/borrame/borrenme la/el/mi/del, borreme/borrame/borrenme la del,
        quitame/quiteme/quitenme/borrame/borreme/sacame/saqueme de manana/hoy,
        quitame/quiteme/quitenme/borrame/borreme/borrenme/sacame/saqueme/saquenme de la agenda/lista,
        quitanos/quitenos/borrenos de la agenda/lista, cancelamela, cancelenme, canceleme, anulame,
        anulamela, anulenme,
        hay que cancelar, hay que anular, tiene que cancelarse, tiene que anularse,
        anulen, tengo que anular,
        cancelar, cancelo, cancela, cancele, cancelen, cancelamos, cancelarla, cancelarlo, anular, anulo, anule,
        anula, cancelacion, cancelame, cancelalo, cancelala, cancelemos, cancelenlo, cancelenla, cancelelo,
        cancelela, anulalo, anulala, anularla, anularlo, anuleme, cancelarme, cancelarmelo, cancelarme la cita,
        dar de baja la cita, no cuenten conmigo, no cuentes conmigo
    """,
    "CANCELLED": "cancelado, cancelada, anulado, anulada, fue cancelado, se cancelo",
    "NOT_NEEDED": """
        no me guarde/guardes/guarden/guardeis la/el/mi hora/cita/sitio/turno/lugar/hueco,
        no hace falta que vengan/venga/vengas/vengais, no hace falta que se acerquen/acerque, ya no hace
        falta que vengan/venga/vengas, no hace falta venir,
        ya no hace falta que venga/vengan/vengas, no hace falta ya que venga/vengan,
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
        no puedo salir del trabajo/curro, no me dejan salir del trabajo/curro, no me dan permiso en el
        trabajo, no puedo dejar el trabajo,
        no vamos, no voy, no vamos a ir, no voy a ir, no vamos a llegar, no va a
        poder, no podra ir, no va a ir, no ira,
        no asistire, no asistiremos, no acudire, no acudiremos,
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
        cambiar la/de fecha/hora/dia, cambiar el dia,
        correr la/mi/el clase/cita/turno/hora,
        pasar/pasarme/pasarnos la/mi/el/nuestra cita/reserva/turno/hora/clase a/al/para, pasar la/mi/nuestra
        reserva/cita/clase, paseme/pasame/pasenme/paseme para/al/a, ponme/pongame/ponganme para/al/a/el,
        cambiame/cambieme/cambienme para/al/a/el, dejame/dejeme/dejenme para,
        cambio de fecha/hora/dia/turno/horario, un cambio de fecha/hora/dia/turno/horario, me
        puedes/puede/podrias/podria poner a/para/el, ponerme a/para/el,
        la pasamos al, lo pasamos al, pasarla al, pasarlo al, lo dejamos para, la dejamos para,
        cambiar la hora, cambia la hora, cambiarme la hora, deberia cambiarse, tiene que cambiarse, hay
        que cambiar la cita/hora, hay que mover la cita,
        aplazarla, aplazarlo, aplazar,
        cambiarla, cambiarlo, reprograma, retrasa, pospon, adelanta, muevela, moverla, reprogramar, reagendar,
        adelantarla/adelantarlo, atrasarla/atrasarlo, retrasarla/retrasarlo, posponerla/posponerlo,
        aplazarla/aplazarlo, dejarlo/dejarla para, pasarlo/pasarla a/al/para, ponerlo/ponerla para,
        aplazar, posponer, adelantar, atrasar, retrasar, reprogramo, agendar otra, correr la cita, cambio de
        cita, pasar la cita, pasarla, postergar, cambiar la/mi hora/cita/fecha, cambiar el/mi turno/dia, cambiar
        de hora/dia/fecha, mover la/mi cita, cambiarme la cita
    """,
    "MOVE_YOU": "cambiaron, han cambiado",
    "OTHER_TIME": """
        una cita por la manana/tarde, hueco por la manana/tarde,
        huequito, un huequito, un hueco, entre semana,
        dejar para otro dia,
        otro dia, otra hora, otra fecha, otro horario, otro turno, otra cita, otro momento, nueva cita, nueva
        fecha, nuevo turno, otro hueco, otras fechas, otros horarios, otro dia mejor, otro ratito, mas adelante,
        que otros horarios, otros huecos, por las mananas, por las tardes,
        otra semana, otro lugar en la agenda, algun otro dia, algun otro horario, otra disponibilidad, proxima
        cita disponible, siguiente hueco, siguiente cita
    """,
    "SOONER_OR_LATER": """
        luego, mas tarde, mas temprano, antes, un poco mas tarde, muy temprano, muy tarde, una hora, media hora,
        despues, mas pronto, un poco antes, un poco despues, una hora mas tarde, una hora antes, media hora mas
        tarde, media hora antes, mas tardecito, mas tempranito
    """,
    "RATHER": """
        mejor para,
        mejor, prefiero, en vez, en lugar, preferiria, en su lugar, mejor el, mejor a las, me vendria mejor, me
        viene mejor, me va mejor, me quedaria mejor, me queda mejor, en vez de, en lugar de, mas bien, que sea
        el, que sea a las, pasalo a, pasala a, pasamelo a, cambialo a, cambiala a, dejalo para, dejala para, lo
        dejamos para, dejemoslo para
    """,
    "LATE": """
        llegar un poquito/poco/poquitin tarde, llego un poquito/poco/poquitin tarde, llegar tardecito, llego
        tardecito,
        tardara, tardaran, tardaremos, llegara tarde, llegaran tarde, llegaremos tarde, minutos
        de demora, min de demora, minutos de retraso, con demora,
        llego tarde, llegare tarde, llego un poco tarde, min tarde, minutos tarde, llego con retraso,
        ya llego,
        llego tarde, llegare tarde, tarde llego, retraso, retrasado, retrasada, atrasado, atrasada, voy tarde,
        voy en camino, en camino, voy retrasado, tardare, demorado, demorada, voy a llegar tarde, minutos tarde,
        de camino, voy de camino, estoy de camino,
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
}
