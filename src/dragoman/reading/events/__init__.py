"""Who did what to whom, when and where, whether it happened, and on whose word."""
