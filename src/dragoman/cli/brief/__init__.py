"""The brief of a reading on a terminal: one file a section, each giving lines to print."""
