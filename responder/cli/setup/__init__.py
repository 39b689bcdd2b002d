"""Questions of `responder new` and the files made from the answers."""
