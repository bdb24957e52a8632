"""The same report, words, person, happening or dispute in different reports."""
