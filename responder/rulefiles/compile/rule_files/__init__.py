"""Compiles the rules of a file: what each asks (`if`, `says`, `means`) and what it does (`do`)."""
