"""Expressions of time: from the words on the page, through what they mean anywhere, to what they mean in this report."""
