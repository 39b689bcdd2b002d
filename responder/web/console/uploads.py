"""Files that were uploaded and are looked at before anything of them is entered: in memory only, for a while."""

from collections import OrderedDict
from datetime import datetime, timedelta
from secrets import token_urlsafe

from responder.dataclass import dataclass
from responder.domain.text.cleaned_strings import label

LARGEST = 5_000_000  # bytes
KEPT = timedelta(minutes=30)
_MOST = 6  # of all people together
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """`name` is as the browser gave it, made fit to be shown: it names no file here."""

    name: str
    content: bytes
    signer: int
    at: datetime


class Uploads:
    """People's words are not written to a disk for a preview: a restart forgets them, and so does half an hour."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Upload] = OrderedDict()

    def keep(self, name: str, content: bytes, signer: int, now: datetime) -> str:
        """Returns the token that the form of the preview carries."""
        token = token_urlsafe(18)
        self._drop_old(now)
        plain = label(name.replace("\\", "/").rpartition("/")[2], _LONGEST_NAME) or "file"
        self._kept[token] = Upload(name=plain, content=content, signer=signer, at=now)
        while len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        return token

    def find(self, token: str, signer: int, now: datetime) -> Upload | None:
        """Finds the file of a token, for whoever uploaded it."""
        self._drop_old(now)
        found = self._kept.get(token)
        return found if found is not None and found.signer == signer else None

    def drop(self, token: str) -> None:
        self._kept.pop(token, None)

    def _drop_old(self, now: datetime) -> None:
        for token in [token for token, each in self._kept.items() if now - each.at > KEPT]:
            del self._kept[token]
