"""Plays what goes wrong in practice, at random and many times: kills, repeats, a gateway that fails."""
