"""The page of one report: its text with its records marked in place, and cards beside the lines."""
