"""Misses by cause: what a gold folder holds that the reading does not, and why; see __main__."""
