"""The archive: readings kept, found again, linked across reports and corrected by hand."""
