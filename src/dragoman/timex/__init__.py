"""Expressions of time: the calendar, the grammar that finds them in a text, and what each means seen from a day."""
