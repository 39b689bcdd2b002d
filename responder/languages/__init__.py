"""Human languages: one folder each, with every table that reading and writing it needs."""
