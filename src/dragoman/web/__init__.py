"""The reading room: the archive as pages in a browser, served on one's own machine."""
