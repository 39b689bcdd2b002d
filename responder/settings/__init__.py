"""Everything that is set from outside: environment, `.env`, `responder.toml`. Nothing else reads them.

A setting that is missing or weak is told in a sentence that says what to do, all of them at once, and never
with the value, which may be a secret.
"""

from responder.settings.loading import load_folders, load_settings
from responder.settings.values import (
    Account,
    CalendarLogin,
    Folders,
    Mode,
    OnUnknown,
    Recovery,
    Settings,
    SettingsProblem,
)

__all__ = [
    "Account",
    "CalendarLogin",
    "Folders",
    "Mode",
    "OnUnknown",
    "Recovery",
    "Settings",
    "SettingsProblem",
    "load_folders",
    "load_settings",
]
