"""When: the dates in a report, and which of them dates what."""
