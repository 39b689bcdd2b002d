"""Switches that stop or redirect all that leaves: pauses, accounts that stand still, the mode in force."""
