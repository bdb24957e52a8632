"""A corpus of our own: sentences and short reports, written and annotated to the contract; see README.md."""
