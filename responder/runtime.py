"""Gathers the values that every part of the running service is given: one value instead of many arguments each."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.rules import Rulebook
from responder.languages.catalogue import Catalogue, catalogue_for
from responder.languages.choice import owner_language
from responder.rulefiles.live import LiveRulebook
from responder.settings.cadences import Cadences
from responder.settings.values import Settings
from responder.store.database.engine import Store
from responder.store.outbound.switches.mode_in_force import ModeInForce


@dataclass(frozen=True, slots=True, kw_only=True)
class InForce:
    """Rulebook and mode that a transaction decides by. Where several processes share a database, it asks in the
    transaction whether they `agreed` on this rulebook, and whether it is a rehearsal."""

    rulebook: Callable[[], Rulebook]
    agreed: Callable[[Connection], bool] = lambda _: True
    rehearsing: Callable[[Connection], bool] = lambda _: False


@dataclass(frozen=True, slots=True, kw_only=True)
class Runtime:
    """`ticks` are seconds that only ever go on, as `time.monotonic` counts them."""

    settings: Settings
    store: Store
    live: LiveRulebook
    clock: Callable[[], datetime]
    ticks: Callable[[], float]
    mode: ModeInForce

    def rulebook(self) -> Rulebook:
        """Returns the one to decide by just now."""
        return self.live.rulebook

    def business(self) -> Business:
        return self.live.rulebook.business

    def catalogue(self) -> Catalogue:
        """Sentences in the owner's language."""
        return catalogue_for(owner_language(self.settings.language, self.business().languages))

    @property
    def in_force(self) -> InForce:
        return InForce(rulebook=self.rulebook, agreed=self.live.is_in_force, rehearsing=self.mode.kept_rehearsing)

    @property
    def rehearsing(self) -> bool:
        return self.mode.rehearsing

    @property
    def cadences(self) -> Cadences:
        return self.settings.cadences
