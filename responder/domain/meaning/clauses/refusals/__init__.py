"""Tells of a clause what refuses the visit: what cannot be, what hinders, what is given up, and what undoes it."""
