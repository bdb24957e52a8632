"""Who said what, through whom."""
