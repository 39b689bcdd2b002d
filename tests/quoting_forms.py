"""The forms in which phones and people send our own text back."""

from collections.abc import Callable
from html import escape
from urllib.parse import quote

HAIR, ZERO = "\u200a", "\u200b"


def _lines(text: str, mark: str = "> ") -> str:
    """Breaks lines as mail programs do: about sixty characters, each with a mark."""
    words, lines = text.split(), [""]
    for word in words:
        if len(lines[-1]) + len(word) > 60:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(mark + line for line in lines)


def _cut(text: str, at: float = 0.6) -> str:
    return text[: max(24, int(len(text) * at))].rstrip()


REACTIONS: dict[str, Callable[[str], str]] = {
    "Google Messages": lambda text: f"{HAIR}{ZERO}👍{ZERO} to “{HAIR}{text}{HAIR}”{HAIR}",
    "Google Messages, removed": lambda text: f"{HAIR}👍{HAIR} removed from “{text}”",
    "iPhone, liked": lambda text: f"Liked “{text}”",
    "iPhone, laughed": lambda text: f"Laughed at “{text}”",
    "iPhone, questioned": lambda text: f"Questioned “{text}”",
    "iPhone, like removed": lambda text: f"Removed a like from “{text}”",
    "iPhone, mark removed": lambda text: f"Removed an exclamation mark from “{text}”",
    "iPhone, any sign": lambda text: f"Reacted 😂 to “{text}”",
    "iPhone, cut": lambda text: f"Emphasized “{_cut(text)}…”",
    "iPhone, cut with dots": lambda text: f'Loved "{_cut(text)}..."',
    "French": lambda text: f"A aimé « {text} »",
    "French, narrow spaces": lambda text: f"A adoré «\u202f{text}\u202f»",
    "French, sign": lambda text: f"A réagi avec ❤️ à « {text} »",
    "French, removed": lambda text: f"A retiré un cœur de « {text} »",
    "French, cut": lambda text: f"A ri de « {_cut(text)}… »",
    "German": lambda text: f"Hat „{text}“ mit „Gefällt mir“ markiert",
    "German, laughed": lambda text: f"Hat über „{text}“ gelacht",
    "German, sign": lambda text: f"Hat mit 👍 auf „{text}“ reagiert",
    "German, emphasised": lambda text: f"Hat „{text}“ hervorgehoben",
    "Spanish": lambda text: f"Le ha gustado “{text}”",
    "Spanish, older": lambda text: f"Le gustó «{text}»",
    "Spanish, sign": lambda text: f"Reaccionó con 😮 a “{text}”",
    "Italian": lambda text: f"Ha messo mi piace a “{text}”",
    "Italian, laughed": lambda text: f"Ha riso per “{text}”",
    "Italian, removed": lambda text: f"Ha rimosso un cuore da “{text}”",
    "Dutch": lambda text: f"Vond “{text}” leuk",
    "Portuguese": lambda text: f"Gostou de “{text}”",
    "Polish": lambda text: f"Polubiono: „{text}”",
    "Czech": lambda text: f"Označeno jako oblíbené: „{text}“",
    "Swedish": lambda text: f"Gillade ”{text}”",
    "Danish": lambda text: f"Synes godt om »{text}«",
    "Korean": lambda text: f"“{text}”을(를) 좋아함",
    "Japanese": lambda text: f"「{text}」を“いいね”しました",
    "Arabic": lambda text: f"أعجبه ”{text}“",
    "Russian": lambda text: f"Понравилось: «{text}»",
    "Turkish": lambda text: f"“{text}” iletisini beğendi",
    "Greek": lambda text: f"Άρεσε το «{text}»",
    "a sign before": lambda text: f"👍 “{text}”",
    "a sign behind": lambda text: f"“{text}” ❤️",
    "a sign on its own line": lambda text: f"{_lines(text)}\n👍",
    "somebody reacted": lambda text: f"Anna reacted 👍 to “{text}”",
    "single marks": lambda text: f"Liked '{text}'",
}
"""Each says nothing beside its quote."""

QUOTES: dict[str, Callable[[str], str]] = {
    "pasted": lambda text: text,
    "pasted in capitals": lambda text: text.upper(),
    "pasted, spaces changed": lambda text: "  ".join(text.split()) + "\n",
    "pasted with a sign": lambda text: f"{text} 👍",
    "quoted": lambda text: f"“{text}”",
    "quoted in French": lambda text: f"« {text} »",
    "quoted, straight": lambda text: f'"{text}"',
    "lines": lambda text: _lines(text),
    "one line": lambda text: f"> {text}",
    "answered in nothing": lambda text: f"Le 12 mai 2026 à 10:02, Salon Anna a écrit :\n{_lines(text)}",
    "answered in nothing, English": lambda text: f"On Tue, 12 May 2026 at 10:02, Salon Anna wrote:\n{_lines(text)}",
    "forwarded": lambda text: f"---------- Forwarded message ----------\nFrom: +33700000000\nDate: 12/05 10:02\n{text}",
    "percent-encoded": lambda text: quote(text),
    "escaped": lambda text: escape(text, quote=True).replace("'", "&#39;"),
    "accents lost": lambda text: text.replace("¡", "").encode("ascii", "replace").decode(),
    "invisible signs": lambda text: "\u200e" + text.replace(" ", " \u200b") + "\u200f",
}
"""Ours alone, as pasted, quoted or forwarded; each says nothing of its own either."""

ANSWERS: dict[str, Callable[[str, str], str]] = {
    "below": lambda text, said: f"{_lines(text)}\n{said}",
    "below one line": lambda text, said: f"> {text}\n\n{said}",
    "above": lambda text, said: f"{said}\n\nOn Tue, 12 May 2026 at 10:02, Salon Anna wrote:\n{_lines(text)}",
    "above, French": lambda text, said: f"{said}\nLe 12 mai à 10:02, Salon Anna a écrit :\n{_lines(text)}",
    "above, German": lambda text, said: f"{said}\nAm 12.05.2026 um 10:02 schrieb Salon Anna:\n{_lines(text)}",
    "above, Spanish": lambda text, said: f"{said}\nEl 12 may 2026, a las 10:02, Salon Anna escribió:\n{_lines(text)}",
    "above, Italian": lambda text, said: f"{said}\nIl giorno 12 mag 2026 Salon Anna ha scritto:\n{_lines(text)}",
    "beside": lambda text, said: f"« {text} » {said}",
    "before": lambda text, said: f"{said} “{text}”",
    "pasted below": lambda text, said: f"{said}\n{text}",
    "pasted above": lambda text, said: f"{text}\n{said}",
    "pasted above, two lines": lambda text, said: f"{text}\n\n{said}",
    "cut": lambda text, said: f"> {_cut(text)}…\n{said}",
}
"""With something of the contact's own."""
