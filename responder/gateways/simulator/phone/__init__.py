"""An account, its phone, and everybody who texts it, whichever gateway stands between."""
