"""Questions to the parse that every part of the reading asks."""
