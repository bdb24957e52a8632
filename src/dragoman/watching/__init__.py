"""Feeds watched for weeks: polled politely, each new report read once and kept in the archive."""
