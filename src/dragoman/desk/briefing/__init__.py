"""The background brief: what is known between two parties, every line with the words that prove it."""
