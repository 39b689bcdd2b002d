"""Leaves out the line that a phone or a mail program puts below what its owner wrote: "Envoyé de mon iPhone"."""

import re

from responder.domain.text.lazy_pattern import lazy

_SENT = r"(?:sent|envoy[ée]e?|gesendet|verschickt|versendet|enviado|inviato|mandado|written|[ée]crit|geschrieben)"
_FROM = r"(?:from|via|using|with|on|by|de|depuis|par|avec|sur|von|mit|vom|[üu]ber|desde|con|por|da|dal|tramite|per)"
_DEVICE = (
    r"(?:i ?phone|i ?pad|android|galaxy|samsung|huawei|xiaomi|redmi|pixel|oneplus|oppo|honor|nokia|sony|xperia|motorola"
    r"|blackberry|fairphone|windows|ios|outlook|gmail|mail|yahoo|proton\w*|gmx|web\.de|orange|sfr|bouygues|free|t-mobile"
    r"|telekom|vodafone|mobiles?|mobil\w*|m[óo]vil|tel[eé]phone|tel[eé]fono|telefonino|cellulare|celular|handy|portable"
    r"|smartphone|phone|tablette?|tablet|app|appli\w*)"
)
_GET = r"(?:get|t[ée]l[ée]charge[rz]?|obtene[rz]|obtenez|descarg\w+|scarica(?:re)?|holen sie(?: sich)?)"
# At the end of the text, on a line of its own, or with a capital where a gateway made one line of all.
_SIGNATURE = lazy(
    re.compile,
    rf"(?:(?:^|[\r\n])[\s_*>.-]*|\s(?-i:(?=[A-Z]))|[.!?,;]\s*|\s-{{1,3}}\s*)"
    rf"(?:{_SENT}\s+{_FROM}\b[^\r\n.!?]{{0,24}}\b{_DEVICE}\b[^\r\n.!?]{{0,30}}"
    rf"|vo[nm]\s+(?:\w+\s+){{0,2}}{_DEVICE}\s+(?:aus\s+)?(?:gesendet|verschickt|versendet)"
    rf"|{_GET}\s+outlook\s+\w+\s+(?:ios|android)"
    rf"|outlook\s+f[üu]r\s+(?:ios|android)\s+herunterladen)"
    r"[\s.!*_)-]*$",
    re.I,
)
_DRIVING = re.compile(r"android\s+auto|car\s?play", re.I)  # what only a car's own answer says: `machine_texts` needs it
_LONGEST = 80  # characters


def is_device_signature(text: str) -> bool:
    """Checks whether nothing but such a line stands in it."""
    return _SIGNATURE.fullmatch(text.strip()) is not None


def without_device_signature(text: str) -> str:
    """Returns the text without it; the text as it is where nothing else stands in it."""
    found = _SIGNATURE.search(text, max(0, len(text) - _LONGEST))
    if found is None or _DRIVING.search(found[0]):
        return text
    # What ends the sentence before belongs to it.
    kept = text[: found.start()] + (found[0][0] if found[0][0] in "!?." else "")
    return kept.rstrip() if any(map(str.isalnum, kept)) else text
