"""Tables of the console: people, sessions, invitations, acts, and the order of the conversations."""
