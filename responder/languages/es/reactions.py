"""Spanish: how phones tell of a reaction to a message, on folded text."""

from responder.languages.patterns import QuotePatterns, ReactionPatterns
from responder.languages.word_lists import words

REACTIONS = ReactionPatterns(
    before=(
        r"le (?:dio|ha dado) .{1,20} a|(?:ha )?(?:exclamo|exclamado)|pregunto por",
        r"ha indicado que le (?:gusta|encanta)",
        "reaccion (?:con )?<sign>(?:a|al|de)",
        "(?:no )?(?:le|les|te) (?:gusta|gusto|encanta|encanto|ha gustado|ha encantado)|se (?:rio|ha reido) de",
        "(?:ha )?(?:enfatizo|enfatizado|destaco|destacado|cuestiono|cuestionado|dudado de|dudo de|exclamado por)",
        "(?:ha )?(?:reacciono|reaccionado) (?:<with> )?a",
        "(?:ha )?(?:elimino|eliminado|quito|quitado|retirado) .{1,30} (?:de|a)",
    ),
    around=(("ha marcado", "con .{1,25}"),),
    beside_a_sign=("con", "un", "una"),
    after_a_sign=("a", "de"),
    media=(
        "imagen",
        "foto",
        "pelicula",
        "archivo adjunto",
        "mensaje(?: de (?:voz|audio))?",
        "ubicacion",
        "contacto",
        "adjunto",
    ),
    media_articles=("un", "una", "su", "tu"),
    hints=("imagen", "foto", "pel[ií]cula", "adjunto", "mensaje", "ubicaci", "contact"),
)

QUOTES = QuotePatterns(
    headers=("de", "para", "fecha", "enviado", "asunto"),
    answers=words("si no cancelar"),
    messages=("mensaje",),
    sent=("enviado", "escrito", "mandado"),
    through=("con", "por", "desde"),
)
