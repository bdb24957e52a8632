"""Reports in: one file a kind of source, and what can be known of a report before it is read."""
