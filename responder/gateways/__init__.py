"""The outside as the rest of the program knows it: an attempt to send has an outcome, whoever carries it."""
