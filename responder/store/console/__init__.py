"""What the console keeps: people, sessions, invitations, acts, and the order of the conversations."""
