"""Dates, parties and acts in the words of a reader: shared by all that print for people."""
