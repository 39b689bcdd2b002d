"""Page: sign in and out, and the links of invitations."""
