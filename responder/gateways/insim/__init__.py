"""inSIM: what it sends us, what we send it, its API v2. Its names stop here."""
