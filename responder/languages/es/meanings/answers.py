"""Spanish: what answers: yes, no, see you, confirmed; phrases by role."""

ANSWERS = {
    "YES": """
        me suena bien, me suena genial, me suena perfecto,
        si me/nos va/viene muy/super bien, me/nos va/viene muy/super
        bien, me/nos viene genial/perfecto/fenomenal, sigue en pie, todo sigue en pie,
        todo sigue igual,
        lo dejamos asi, dejalo asi, dejelo asi, que ganas, q ganas, ahi andamos, ahi andare, por
        alla andamos, cuento los dias,
        sipi,
        todo en orden, oki doki, listo para manana, nos vemos mananita,
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
        listo/lista/listos para manana, esta en mi agenda, anotado en mi/la agenda, apuntado en mi/la
        agenda, ningun cambio,
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
        no cancelo/cancelamos/anulo/anulamos/cambio/cambiamos/muevo/movemos nada,
        mantener, mantengo,
        mantengo, mantenemos, me quedo con, nos quedamos con, estare en, estaremos en, asisto, acepto,
        aceptamos, participo
    """,
    "CONFIRMED": """
        reserva aceptada, aceptada,
        confirmado, confirmada, cita aceptada, queda confirmado, queda confirmada, esta confirmado
    """,
}
