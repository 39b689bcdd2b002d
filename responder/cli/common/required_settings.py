"""Settings that a command cannot do without."""

from responder.cli.common.errors import CannotRun
from responder.cli.common.language import word
from responder.settings import SettingsProblem, load_settings
from responder.settings.values import Settings


def required_settings() -> Settings:
    """Loads the settings; raises CannotRun with all that is wrong with them."""
    try:
        return load_settings()
    except SettingsProblem as wrong:
        raise CannotRun("\n".join(map(word, wrong.problems))) from wrong
