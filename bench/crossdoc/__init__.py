"""Coreference of events across documents: ECB+, and contested claims: ClaimDiff."""
