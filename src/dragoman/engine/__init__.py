"""How many readings are made at once; never what a reading says."""
