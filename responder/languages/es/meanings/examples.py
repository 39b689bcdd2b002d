"""Spanish: texts with a meaning, and texts without it."""

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
