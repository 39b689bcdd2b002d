"""Measures how well texts are understood: the shipped rules measured on labelled replies that are not part of the
project."""
