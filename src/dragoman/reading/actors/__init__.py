"""Who is who in a report, and whom each word stands for."""
